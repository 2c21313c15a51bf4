// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* sentences.c - see sentences.h. One walk over the text; what a line break means is judged from both of its sides. */
#include "sentences.h"

#include "readable.h"
#include "words.h"

enum { FOLDED = 63, SHORT_LINE = 40, LONGEST_HEADING = 14 };

struct cutter {
    const char *begin, *at, *end;
    const char *line; /* where this line began */
    struct sentences *out;
    struct arena *arena;
    size_t token_room, sentence_room;
    size_t first; /* token that this sentence began with */
    char mark;
    bool chopped, in_list;
    const char *list_end; /* up to here a list was looked at */
    bool list_sums_up;
};

/* ---- words ---- */

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

static bool upper(uint32_t c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 0xc0 && c <= 0xde && c != 0xd7);
}

static bool letter(uint32_t c)
{
    return (c >= 'a' && c <= 'z') || upper(c) || (c >= 0xdf && c <= 0x24f && c != 0xf7);
}

static void *grown(struct arena *arena, const void *old, size_t count, size_t size)
{
    char *more = arena_take_array(arena, count * 2, size);
    memcpy(more, old, count * size);
    return more;
}

static void look_at_letters(const char *from, const char *to, struct token *token, char folded[FOLDED + 1])
{
    size_t letters = 0, capitals = 0, length = 0;
    for (const char *p = from; p < to;) {
        uint32_t c = utf8_next(&p, to);
        char piece[4];
        size_t bytes = lang_fold(c, piece);
        letters += letter(c);
        capitals += upper(c);
        if (c == '-') { /* kept: niet-ontvankelijk */
            piece[0] = '-';
            bytes = 1;
        }
        if (length + bytes > FOLDED)
            break;
        memcpy(folded + length, piece, bytes);
        length += bytes;
    }
    folded[length] = 0;
    token->length = (uint8_t)length;
    token->loud = letters > 1 && capitals == letters;
    token->capital = upper(utf8_next(&from, to));
}

static void take_word(struct cutter *c)
{
    size_t bytes;
    const char *from = c->at;
    char folded[FOLDED + 1];
    while (c->at < c->end && (word_sign(c->at, c->end, &bytes) || inner(c->at, c->end, &bytes)))
        c->at += bytes;
    struct sentences *out = c->out;
    if (out->token_count == c->token_room) {
        out->tokens = grown(c->arena, out->tokens, c->token_room, sizeof *out->tokens);
        c->token_room *= 2;
    }
    struct token *token = &out->tokens[out->token_count++];
    size_t size = (size_t)(c->at - from);
    *token = (struct token){ .from = (uint32_t)(from - c->begin),
                             .size = (uint16_t)(size > UINT16_MAX ? UINT16_MAX : size),
                             .mark = c->mark,
                             .number = *from >= '0' && *from <= '9' };
    look_at_letters(from, c->at, token, folded);
    unsigned syllables = token->number ? 1 : lang_syllables(from, size);
    token->syllables = (uint8_t)(syllables > 250 ? 250 : syllables);
    token->word = arena_copy_n(c->arena, folded, token->length);
    c->mark = 0;
}

/* ---- where sentences end ---- */

static bool abbreviation(const char *word, size_t size)
{
    static const char *const known[] = {
        "o.a",   "d.w.z", "bijv",  "bv",    "art",   "nr",   "nrs",   "mr",    "mrs",   "dr",    "drs", "ir",  "ing",
        "prof",  "dhr",   "mw",    "mevr",  "t.a.v", "e.d",  "i.p.v", "m.b.t", "i.v.m", "ca",    "blz", "jl",  "a.s",
        "tel",   "incl",  "excl",  "min",   "max",   "resp", "vgl",   "par",   "st",    "sr",    "jr",  "afd", "t.n.v",
        "n.a.v", "z.s.m", "m.u.v", "o.b.v", "t.o.v", "zgn",  "evt",   "t.z.t", "z.o.z", "a.u.b", "p/m", "p.m", "enz",
    };
    char lower[12];
    if (size == 1) /* an initial */
        return word[0] >= 'A' && word[0] <= 'Z' && word[0] != 'U';
    if (size >= sizeof lower)
        return false;
    for (size_t i = 0; i < size; i++)
        lower[i] = word[i] >= 'A' && word[i] <= 'Z' ? (char)(word[i] + 32) : word[i];
    lower[size] = 0;
    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        if (strcmp(lower, known[i]) == 0)
            return true;
    return false;
}

static bool blank(char c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

static bool has_words(const struct cutter *c)
{
    return c->out->token_count > c->first;
}

static bool behind_abbreviation(const struct cutter *c)
{
    if (!has_words(c))
        return false;
    const struct token *last = &c->out->tokens[c->out->token_count - 1];
    return c->begin + last->from + last->size == c->at && abbreviation(c->begin + last->from, last->size);
}

/* Does the sign at c->at end the sentence? */
static bool ends_here(const struct cutter *c, char sign)
{
    const char *p = c->at + 1;
    while (p < c->end && (*p == '"' || *p == '\'' || *p == ')' || *p == '.' || *p == '!' || *p == '?'))
        p++;
    if (c->end - p > 2 && (unsigned char)*p == 0xe2) /* a closing quote */
        p += 3;
    if (p >= c->end)
        return true;
    if (!blank(*p))
        return false;
    while (p < c->end && (blank(*p) || *p == '"' || *p == '\'' || *p == '('))
        p++;
    if (p >= c->end)
        return true;
    bool starts = (*p >= 'A' && *p <= 'Z') || (*p >= '0' && *p <= '9') || (unsigned char)*p >= 0x80;
    bool list = *p == '-' || *p == '*' || *p == '#';
    return (starts || list) && !(sign == '.' && behind_abbreviation(c));
}

/* ---- where lines end ---- */

struct ahead {
    const char *at;               /* the first sign of the next line with something on it, behind its list mark */
    bool empty_line, list, small; /* small: it begins with a small letter */
};

static const char *past_list_mark(const char *p, const char *end)
{
    const char *number = p;
    if (end - p > 2 && (memcmp(p, "\xe2\x80\xa2", 3) == 0 || memcmp(p, "\xe2\x80\x93", 3) == 0))
        return p + 3;
    if (p < end && (*p == '*' || *p == '-' || *p == '#' || *p == '>' || *p == '+')) {
        while (p < end && *p == *number)
            p++;
        return p;
    }
    while (p < end && *p >= '0' && *p <= '9')
        p++;
    if (p == number && end - p > 1 && *p >= 'a' && *p <= 'z') /* a) b. */
        p++;
    return p > number && end - p > 1 && (*p == '.' || *p == ')') && p[1] == ' ' ? p + 1 : number;
}

static struct ahead look_ahead(const struct cutter *c)
{
    struct ahead ahead = { 0 };
    const char *p = c->at + 1;
    for (bool more = true; more;) {
        while (p < c->end && blank(*p)) {
            ahead.empty_line |= *p == '\n';
            p++;
        }
        const char *behind = past_list_mark(p, c->end);
        more = behind > p;
        ahead.list |= more;
        p = behind;
    }
    while (p < c->end && (*p == '"' || *p == '\'' || *p == '('))
        p++;
    ahead.at = p;
    if (p < c->end) {
        uint32_t first = utf8_next(&p, c->end);
        ahead.small = letter(first) && !upper(first);
    }
    return ahead;
}

/* Does the list that begins behind this line break end without a point? Then it sums up; with one it may be a sentence cut into pieces. */
static bool sums_up(struct cutter *c)
{
    if (c->at < c->list_end)
        return c->list_sums_up;
    const char *p = c->at, *last = c->at;
    for (struct cutter line = *c; line.at < c->end;) {
        if (!look_ahead(&line).list)
            break;
        for (p = look_ahead(&line).at; p < c->end && *p != '\n'; p++)
            if (!blank(*p))
                last = p;
        line.at = p;
    }
    c->list_end = p;
    c->list_sums_up = *last != '.' && *last != '!' && *last != '?';
    return c->list_sums_up;
}

static void close_sentence(struct cutter *c, const char *end, enum sentence_shape shape)
{
    struct sentences *out = c->out;
    if (has_words(c)) {
        if (out->count == c->sentence_room) {
            out->at = grown(c->arena, out->at, c->sentence_room, sizeof *out->at);
            c->sentence_room *= 2;
        }
        uint32_t from = out->tokens[c->first].from;
        while (end > c->begin + from && blank(end[-1]))
            end--;
        out->at[out->count++] = (struct sentence){ .from = from,
                                                   .size = (uint32_t)(end - c->begin) - from,
                                                   .first = (uint32_t)c->first,
                                                   .count = (uint32_t)(out->token_count - c->first),
                                                   .shape = c->chopped ? CHOPPED : shape };
    }
    c->first = out->token_count;
    c->chopped = false;
    c->mark = 0;
}

/* A sentence that goes on in small letters is not ended by a break; in a list under a colon each item stands by itself. */
static void line_ends(struct cutter *c)
{
    struct ahead ahead = look_ahead(c);
    bool was_short = c->at - c->line < SHORT_LINE;
    c->line = c->at + 1;
    if (c->in_list && !ahead.list && ahead.empty_line) {
        close_sentence(c, c->at, LOOSE);
        c->in_list = false;
    }
    if (ahead.list && !c->in_list)
        c->in_list = sums_up(c);
    if (!has_words(c))
        return;
    if (ahead.at >= c->end)
        close_sentence(c, c->at, LOOSE);
    else if (c->in_list && ahead.list)
        close_sentence(c, c->at, LOOSE);
    else if (ahead.empty_line && !ahead.list && c->out->token_count - c->first > LONGEST_HEADING)
        c->chopped = true; /* too long for a heading or an address: a point is missing, or the sentence goes on */
    else if (!ahead.small && (ahead.empty_line || ahead.list || was_short))
        close_sentence(c, c->at, LOOSE);
    else if (ahead.empty_line || ahead.list)
        c->chopped = true;
}

/* A sentence of a list that began with a small letter is an item, also with a point behind it. */
static bool is_item(const struct cutter *c)
{
    const struct token *first = &c->out->tokens[c->first];
    return c->in_list && has_words(c) && !first->capital && !first->number;
}

static void sign_at(struct cutter *c, char sign)
{
    if (sign == '\n') {
        line_ends(c);
        return;
    }
    bool ends = (sign == '.' || sign == '!' || sign == '?' || sign == ':') && ends_here(c, sign);
    if (!ends) {
        if (strchr(",;:()\"!", sign))
            c->mark = sign;
        return;
    }
    const char *end = c->at + 1;
    close_sentence(c, end, is_item(c) ? LOOSE : WHOLE);
    const char *p = end;
    while (p < c->end && (*p == ' ' || *p == '\t' || *p == '\r'))
        p++;
    if (sign == ':' && p < c->end && *p == '\n') {
        struct cutter there = *c;
        there.at = p;
        c->in_list = look_ahead(&there).list;
    }
}

/* A list mark at the head of a line is no word. */
static void skip_list_mark(struct cutter *c)
{
    const char *p = c->at;
    while (p < c->end && (*p == ' ' || *p == '\t'))
        p++;
    c->at = past_list_mark(p, c->end);
}

static size_t blanks(const char *text, size_t size)
{
    size_t count = 0;
    for (size_t i = 0; i < size; i++)
        count += blank(text[i]);
    return count;
}

void lang_sentences(const char *text, size_t size, struct arena *arena, struct sentences *out)
{
    if (size > SENTENCES_MOST_BYTES)
        size = SENTENCES_MOST_BYTES;
    *out = (struct sentences){ .text = { text, size } };
    struct cutter c = { .begin = text,
                        .at = text,
                        .end = text + size,
                        .line = text,
                        .out = out,
                        .arena = arena,
                        .token_room = blanks(text, size) + 16,
                        .sentence_room = size / 64 + 8 };
    out->tokens = arena_array(arena, struct token, c.token_room);
    out->at = arena_array(arena, struct sentence, c.sentence_room);
    skip_list_mark(&c);
    while (c.at < c.end) {
        size_t bytes;
        if (word_sign(c.at, c.end, &bytes)) {
            take_word(&c);
            continue;
        }
        char sign = *c.at;
        sign_at(&c, sign);
        c.at += bytes;
        if (sign == '\n')
            skip_list_mark(&c);
    }
    close_sentence(&c, c.end, LOOSE);
}
