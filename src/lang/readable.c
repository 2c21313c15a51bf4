// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* readable.c - see readable.h. */
#include "readable.h"

#include "words.h"

double flesch_douma(double words, double sentences, double syllables)
{
    return 206.835 - 0.93 * words / sentences - 77 * syllables / words;
}

double brouwer(double words, double sentences, double syllables)
{
    return 195 - 2 * words / sentences - 67 * syllables / words;
}

/* ---- syllables ---- */

enum { LETTERS = 64 };

struct spelling { /* a word as plain letters; apart[i]: a diaeresis starts a new vowel here */
    char at[LETTERS + 1];
    bool apart[LETTERS + 1];
    size_t size;
    bool digits;
};

static bool diaeresis(uint32_t c)
{
    return c == 0xe4 || c == 0xeb || c == 0xef || c == 0xf6 || c == 0xfc || c == 0xc4 || c == 0xcb || c == 0xcf ||
           c == 0xd6 || c == 0xdc;
}

static void spell(const char *word, size_t size, struct spelling *s)
{
    *s = (struct spelling){ 0 };
    for (const char *at = word, *end = word + size; at < end && s->size + 4 < LETTERS;) {
        uint32_t c = utf8_next(&at, end);
        char folded[4];
        size_t bytes = lang_fold(c, folded);
        if (c == 0x308 && s->size) /* combining */
            s->apart[s->size - 1] = true;
        if (!bytes)
            continue;
        s->apart[s->size] = diaeresis(c);
        s->digits |= folded[0] >= '0' && folded[0] <= '9';
        memcpy(s->at + s->size, folded, bytes);
        s->size += bytes;
    }
}

static bool vowel(char c)
{
    return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
}

static bool vowel_at(const struct spelling *s, size_t i)
{
    if (s->at[i] == 'y')
        return !(i + 1 < s->size && vowel(s->at[i + 1]) && (i == 0 || vowel(s->at[i - 1])));
    return vowel(s->at[i]);
}

/* Length of the vowel group at i that is one syllable. */
static size_t group_at(const struct spelling *s, size_t i)
{
    static const char *const groups[] = { "eeuw", "ieuw", "aai", "ooi", "oei", "eau", "eeu", "ieu", "aa",
                                          "ee",   "oo",   "uu",  "ie",  "oe",  "eu",  "ui",  "ei",  "ij",
                                          "au",   "ou",   "ai",  "oi",  "oy",  "ay",  "ey" };
    for (size_t g = 0; g < sizeof groups / sizeof *groups; g++) {
        size_t size = strlen(groups[g]);
        if (i + size > s->size || memcmp(s->at + i, groups[g], size) != 0)
            continue;
        bool apart = false;
        for (size_t n = 1; n < size; n++)
            apart |= s->apart[i + n];
        if (apart)
            continue;
        if (strcmp(groups[g], "eeu") == 0 && i + 3 < s->size && s->at[i + 3] != 'w')
            continue; /* mee-uw only before w */
        if (strcmp(groups[g], "oe") == 0 && i + 2 < s->size && s->at[i + 2] == 'f' && i > 1 && s->at[i - 1] == 'c')
            continue; /* coefficient */
        return size;
    }
    return 1;
}

/* be-invloeden, ge-uit, zo-iets: a prefix before a vowel is not one group with it. */
static size_t prefix_break(const struct spelling *s)
{
    static const char *const starts[] = { "beinvloed", "beindig", "geinform", "geuit", "geimpl",
                                          "beoordel",  "reinteg", "geeist",   "geerfd" };
    for (size_t i = 0; i < sizeof starts / sizeof *starts; i++)
        if (s->size >= strlen(starts[i]) && memcmp(s->at, starts[i], strlen(starts[i])) == 0)
            return 2;
    return 0;
}

unsigned lang_syllables(const char *word, size_t size)
{
    struct spelling s;
    unsigned count = 0;
    spell(word, size, &s);
    size_t apart = prefix_break(&s);
    for (size_t i = 0; i < s.size;) {
        if (!vowel_at(&s, i)) {
            i++;
            continue;
        }
        size_t step = group_at(&s, i);
        if (i && i + 2 < s.size && memcmp(s.at + i - 1, "team", 4) == 0)
            step = 2;
        if (i < apart && i + step > apart)
            step = apart - i;
        if (step == 4)
            step = 3;
        count++;
        i += step;
    }
    return count ? count : s.size > 0;
}

/* ---- sentences ---- */

static bool word_sign(const char *at, const char *end, size_t *bytes)
{
    const char *next = at;
    char folded[4];
    uint32_t c = utf8_next(&next, end);
    *bytes = (size_t)(next - at);
    return lang_fold(c, folded) > 0 || (c >= 0x300 && c <= 0x36f) || c == 0xad;
}

/* Inside a word: apostrophe, hyphen, point or comma between letters or digits ("o.a.", "10.000", "site.nl"). */
static bool inner(const char *at, const char *end, size_t *bytes)
{
    size_t next;
    const char *behind = at;
    uint32_t c = utf8_next(&behind, end);
    *bytes = (size_t)(behind - at);
    return (c == '\'' || c == 0x2019 || c == '-' || c == 0x2011 || c == '.' || c == ',' || c == '@' || c == '/' ||
            c == ':') &&
           behind < end && word_sign(behind, end, &next);
}

static bool abbreviation(const char *word, size_t size)
{
    static const char *const known[] = { "o.a",   "d.w.z", "bijv",  "bv",    "art",   "nr",    "nrs", "mr",
                                         "mrs",   "dr",    "drs",   "ir",    "ing",   "prof",  "dhr", "mw",
                                         "mevr",  "t.a.v", "e.d",   "i.p.v", "m.b.t", "i.v.m", "enz", "ca",
                                         "blz",   "jl",    "a.s",   "tel",   "incl",  "excl",  "min", "max",
                                         "resp",  "vgl",   "par",   "lid",   "st",    "sr",    "jr",  "afd",
                                         "t.n.v", "n.a.v", "z.s.m", "m.u.v", "o.b.v", "t.o.v", "zgn", "evt",
                                         "t.z.t", "p",     "z.o.z", "a.u.b", "p/m",   "p.m" };
    char lower[12];
    if (size == 1) /* an initial */
        return word[0] >= 'A' && word[0] <= 'Z' && word[0] != 'U';
    if (size >= sizeof lower)
        return false;
    for (size_t i = 0; i < size; i++)
        lower[i] = word[i] >= 'A' && word[i] <= 'Z' ? (char)(word[i] + 32) : word[i];
    lower[size] = 0;
    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        if (strcmp(lower, known[i]) == 0 && strcmp(lower, "lid") != 0 && strcmp(lower, "p") != 0)
            return true;
    return false;
}

struct reader {
    const char *at, *end, *sentence, *last; /* last: the word before */
    size_t last_size, words;                /* words of the sentence */
    struct readable *out;
};

static void close_sentence(struct reader *r)
{
    if (r->words) {
        r->out->sentences++;
        if (r->words > r->out->longest) {
            r->out->longest = r->words;
            r->out->longest_sentence = slice_trim((struct slice){ r->sentence, (size_t)(r->at - r->sentence) });
        }
    }
    r->words = 0;
    r->last_size = 0;
    r->sentence = r->at;
}

static bool ends_here(const struct reader *r, char sign)
{
    const char *p = r->at + 1;
    while (p < r->end && (*p == '"' || *p == '\'' || *p == ')' || *p == '.' || *p == '!' || *p == '?'))
        p++;
    if (p < r->end && (unsigned char)*p == 0xe2 && r->end - p > 2) /* a closing quote */
        p += 3;
    if (p >= r->end)
        return true;
    if (*p != ' ' && *p != '\n' && *p != '\t' && *p != '\r')
        return false;
    while (p < r->end && (*p == ' ' || *p == '\n' || *p == '\t' || *p == '\r' || *p == '"' || *p == '\'' || *p == '('))
        p++;
    if (p >= r->end || sign == '!' || sign == '?')
        return true;
    bool starts =
        (*p >= 'A' && *p <= 'Z') || (*p >= '0' && *p <= '9') || (unsigned char)*p >= 0x80 || *p == '-' || *p == '*';
    return starts && !(sign == '.' && r->last_size && abbreviation(r->last, r->last_size));
}

/* An empty line, or a line that starts with a list mark. */
static bool block_ends(const struct reader *r)
{
    const char *p = r->at + 1;
    while (p < r->end && (*p == ' ' || *p == '\t' || *p == '\r'))
        p++;
    if (p >= r->end || *p == '\n' || *p == '*' || *p == '#' || *p == '-')
        return true;
    if (r->end - p > 2 && memcmp(p, "\xe2\x80\xa2", 3) == 0)
        return true;
    const char *number = p;
    while (p < r->end && *p >= '0' && *p <= '9')
        p++;
    return p > number && p < r->end && (*p == '.' || *p == ')') && p + 1 < r->end && p[1] == ' ';
}

static void take_word(struct reader *r)
{
    size_t bytes, stop;
    const char *from = r->at;
    while (r->at < r->end && (word_sign(r->at, r->end, &bytes) || inner(r->at, r->end, &bytes)))
        r->at += bytes;
    r->last = from;
    r->last_size = (size_t)(r->at - from);
    r->words++;
    r->out->words++;
    stop = lang_syllables(from, r->last_size);
    bool number = *from >= '0' && *from <= '9';
    r->out->syllables += number ? 1 : stop;
}

void lang_readable(const char *text, size_t size, struct readable *out)
{
    *out = (struct readable){ 0 };
    struct reader r = { .at = text, .end = text + size, .sentence = text, .out = out };
    while (r.at < r.end) {
        size_t bytes;
        if (word_sign(r.at, r.end, &bytes)) {
            take_word(&r);
            continue;
        }
        char sign = *r.at;
        bool ends = (sign == '.' || sign == '!' || sign == '?' || sign == ':') ? ends_here(&r, sign)
                                                                               : sign == '\n' && block_ends(&r);
        r.at += bytes;
        if (ends)
            close_sentence(&r);
    }
    close_sentence(&r);
    if (!out->words)
        return;
    out->words_per_sentence = (double)out->words / (double)out->sentences;
    out->syllables_per_word = (double)out->syllables / (double)out->words;
    out->flesch_douma = flesch_douma((double)out->words, (double)out->sentences, (double)out->syllables);
    out->brouwer = brouwer((double)out->words, (double)out->sentences, (double)out->syllables);
}
