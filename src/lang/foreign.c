// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* foreign.c - see foreign.h. The tables are cut into rows before main; a row hangs in a hash by its language and first word. */
#include "foreign.h"

#include "lexicon.h"

enum {
    LONGEST_PHRASE = 5,
    MOST_ROWS = 10000,
    POOL_BYTES = 256 * 1024,
    GAP = 2,
    SHORTEST_START = 2,
    TELLING_BYTES = 4,
    LONGEST_ENDING = 5
};

static const struct {
    const char *code, *table;
} languages[] = {
    { "*", foreign_any }, /* tried for every language, after its own */
    { "en", foreign_en }, { "de", foreign_de }, { "fr", foreign_fr }, { "es", foreign_es }, { "pt", foreign_pt },
    { "it", foreign_it }, { "ro", foreign_ro }, { "tr", foreign_tr }, { "so", foreign_so }, { "pl", foreign_pl },
    { "hu", foreign_hu }, { "uk", foreign_uk }, { "ru", foreign_ru }, { "bg", foreign_bg }, { "ar", foreign_ar },
    { "fa", foreign_fa }, { "ti", foreign_ti },
};
enum { LANGUAGES = sizeof languages / sizeof *languages };

/* Written to the word that follows: article, "and", "in", "for". The longest first. */
static const struct {
    const char *code, *starts;
} clitics[] = {
    { "ar", "وبال ولل وال فال بال كال لل ال و ف ب ل ك س" },
    { "ti", "ብዛዕባ ካብ ናይ ብ ን ክ ዝ ከ" },
};

/* Letters that are written one way or the other. */
static const struct {
    uint16_t from, to;
} alike[] = {
    { 0x622, 0x627 }, { 0x623, 0x627 }, { 0x625, 0x627 }, { 0x671, 0x627 }, { 0x649, 0x64a },
    { 0x6cc, 0x64a }, { 0x629, 0x647 }, { 0x6a9, 0x643 }, { 0x451, 0x435 }, { 0x490, 0x491 },
};

struct row {
    const char *dutch;
    const char *words[LONGEST_PHRASE];
    uint8_t sizes[LONGEST_PHRASE];
    uint8_t count, open; /* bit i: word i may end in any way */
    uint16_t next;       /* with the same first word: row + 1 */
};

static struct row rows[MOST_ROWS];
static uint16_t row_count;
static char pool[POOL_BYTES];
static size_t pool_used;
static struct word_set firsts; /* -> row */
static struct word_set alone;  /* rows of one word -> its number in spoken */
static uint32_t spoken[MOST_ROWS];
static uint32_t spoken_count;

static uint64_t key_of(size_t language, const char *word, size_t size, bool open)
{
    return lang_hash(word, size) ^ (uint64_t)(language * 2 + open + 1) * 0x9e3779b97f4a7c15u;
}

/* ---- the tables ---- */

/* One letter as in words.h, and further: what is written one way or the other becomes one. */
static size_t fold(uint32_t c, char out[4])
{
    if (c >= 0x400 && c <= 0x40f)
        c += 0x50;
    for (size_t i = 0; c >= 0x400 && c < 0x700 && i < sizeof alike / sizeof *alike; i++)
        if (c == alike[i].from)
            c = alike[i].to;
    return lang_fold(c, out);
}

static size_t fold_word(struct slice word, char *out, size_t room)
{
    size_t used = 0;
    char folded[4];
    for (const char *at = word.at, *end = word.at + word.size; at < end;) {
        size_t bytes = fold(utf8_next(&at, end), folded);
        if (used + bytes > room)
            break;
        memcpy(out + used, folded, bytes);
        used += bytes;
    }
    return used;
}

static const char *keep(struct slice text)
{
    char *at = pool + pool_used;
    if (pool_used + text.size + 1 > sizeof pool)
        return "";
    memcpy(at, text.at, text.size);
    at[text.size] = 0;
    pool_used += text.size + 1;
    return at;
}

/* Words of few letters mean too much in too many languages to tell one by. */
static void note_language(size_t language, const struct row *row)
{
    uint64_t key = key_of(0, row->words[0], row->sizes[0], row->open & 1);
    uint32_t at = spoken_count;
    if (!language || row->count > 1 || row->sizes[0] < TELLING_BYTES)
        return;
    if (!set_find(&alone, key, &at)) {
        set_add(&alone, key, spoken_count);
        spoken_count++;
    }
    spoken[at] |= 1u << language;
}

static void hang(size_t language, struct row *row)
{
    uint64_t key = key_of(language, row->words[0], row->sizes[0], row->open & 1);
    uint32_t first;
    if (set_find(&firsts, key, &first)) {
        row->next = rows[first].next;
        rows[first].next = (uint16_t)(row_count + 1);
    } else {
        set_add(&firsts, key, row_count);
    }
    row_count++;
}

static void add_pattern(size_t language, const char *dutch, struct slice pattern)
{
    struct row *row = &rows[row_count];
    if (row_count + 1 >= MOST_ROWS)
        return;
    *row = (struct row){ .dutch = dutch };
    for (struct slice rest = pattern, word; slice_next(&rest, '_', &word);) {
        char folded[WORD_BYTES];
        size_t size = fold_word(word, folded, sizeof folded);
        if (!size || row->count == LONGEST_PHRASE)
            continue;
        row->words[row->count] = keep((struct slice){ folded, size });
        row->sizes[row->count] = (uint8_t)size;
        row->open |= (uint8_t)((word.at[word.size - 1] == '*') << row->count);
        row->count++;
    }
    if (!row->count)
        return;
    note_language(language, row);
    hang(language, row);
}

__attribute__((constructor(204))) static void prepare_foreign(void)
{
    for (size_t l = 0; l < LANGUAGES; l++)
        for (struct slice rest = slice_of(languages[l].table), line; slice_next(&rest, ';', &line);) {
            struct slice dutch, pattern;
            while (line.size && *line.at == ' ')
                line.at++, line.size--;
            if (!slice_next(&line, ':', &dutch) || !dutch.size)
                continue;
            const char *kept = keep(dutch);
            while (slice_next(&line, ' ', &pattern))
                if (pattern.size)
                    add_pattern(l, kept, pattern);
        }
}

/* ---- a text ---- */

struct reading {
    const struct word *words;
    size_t count, language;
    const char *clitics;
    uint32_t taken[MOST_WORDS / 32 + 1]; /* words that a phrase has used */
};

struct forms { /* a word as it stands, then without what is written to its start */
    char text[WORD_BYTES];
    size_t size, skip[3], count;
};

static void forms_of(const struct reading *r, const struct word *word, struct forms *f)
{
    f->size = fold_word((struct slice){ word->text, word->size }, f->text, sizeof f->text);
    f->skip[0] = 0;
    f->count = 1;
    for (struct slice rest = slice_of(r->clitics), start; f->count < 3 && slice_next(&rest, ' ', &start);)
        if (f->size >= start.size + 5 && memcmp(f->text, start.at, start.size) == 0)
            f->skip[f->count++] = start.size;
}

static bool part_is(const struct reading *r, const struct row *row, size_t part, size_t at)
{
    struct forms f;
    size_t size = row->sizes[part];
    forms_of(r, &r->words[at], &f);
    for (size_t i = 0; i < f.count; i++) {
        size_t left = f.size - f.skip[i];
        if ((row->open >> part & 1 ? left >= size : left == size) &&
            memcmp(f.text + f.skip[i], row->words[part], size) == 0)
            return true;
    }
    return false;
}

/* Do the other words of the row follow? */
static bool follows(const struct reading *r, const struct row *row, size_t first, size_t places[LONGEST_PHRASE])
{
    places[0] = first;
    for (size_t part = 1, at = first; part < row->count; part++) {
        size_t end = at + GAP + 1;
        do {
            if (++at >= r->count || at > end || r->words[at].starts)
                return false;
        } while (!part_is(r, row, part, at));
        places[part] = at;
    }
    return true;
}

struct match {
    const struct row *row;
    size_t places[LONGEST_PHRASE];
};

static void try_rows(const struct reading *r, uint64_t key, size_t at, struct match *best)
{
    uint32_t found;
    size_t places[LONGEST_PHRASE];
    if (!set_find(&firsts, key, &found))
        return;
    for (uint32_t i = found + 1; i; i = rows[i - 1].next) {
        const struct row *row = &rows[i - 1];
        if ((best->row && best->row->count >= row->count) || !follows(r, row, at, places))
            continue;
        best->row = row;
        memcpy(best->places, places, sizeof places);
    }
}

static void find_in(const struct reading *r, size_t language, size_t at, struct match *best)
{
    struct forms f;
    forms_of(r, &r->words[at], &f);
    for (size_t i = 0; i < f.count && !best->row; i++) {
        const char *text = f.text + f.skip[i];
        size_t size = f.size - f.skip[i];
        try_rows(r, key_of(language, text, size, false), at, best);
        for (size_t length = size; length >= SHORTEST_START; length--)
            try_rows(r, key_of(language, text, length, true), at, best);
    }
}

static bool taken(const struct reading *r, size_t at)
{
    return r->taken[at / 32] >> at % 32 & 1;
}

static const struct row *read_at(struct reading *r, size_t at)
{
    struct match best = { NULL };
    if (taken(r, at) || (r->words[at].kind != WORD_PLAIN && r->words[at].kind != WORD_NUMBER))
        return NULL;
    if (r->language)
        find_in(r, r->language, at, &best);
    if (!best.row)
        find_in(r, 0, at, &best);
    for (size_t i = 0; best.row && i < best.row->count; i++)
        r->taken[best.places[i] / 32] |= 1u << best.places[i] % 32;
    return best.row;
}

size_t lang_foreign(const char *language, const struct word *words, size_t count, struct foreign *out, size_t most)
{
    struct reading r = { .words = words, .count = count < MOST_WORDS ? count : MOST_WORDS, .clitics = "" };
    size_t used = 0;
    if (strcmp(language, "nl") == 0)
        return 0;
    for (size_t l = 1; l < LANGUAGES; l++)
        if (strcmp(languages[l].code, language) == 0)
            r.language = l;
    for (size_t i = 0; i < sizeof clitics / sizeof *clitics; i++)
        if (strcmp(clitics[i].code, language) == 0)
            r.clitics = clitics[i].starts;
    for (size_t at = 0; at < r.count && used < most; at++) {
        const struct row *row = read_at(&r, at);
        if (row)
            out[used++] = (struct foreign){ row->dutch, (uint16_t)at };
    }
    return used;
}

uint32_t lang_foreign_languages(const char *word, size_t size)
{
    char text[WORD_BYTES];
    uint32_t at, languages_seen = 0;
    size_t length = fold_word((struct slice){ word, size }, text, sizeof text);
    if (set_find(&alone, key_of(0, text, length, false), &at))
        return spoken[at];
    size_t rest = length && (unsigned char)*text < 0x80 ? LONGEST_ENDING : 2 * LONGEST_ENDING,
           least = length > rest + TELLING_BYTES ? length - rest : TELLING_BYTES;
    for (; length >= least && !languages_seen; length--)
        if (set_find(&alone, key_of(0, text, length, true), &at))
            languages_seen = spoken[at];
    return languages_seen;
}

const char *lang_foreign_code(size_t bit)
{
    return bit < LANGUAGES ? languages[bit].code : NULL;
}
