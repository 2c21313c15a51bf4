// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* words.c - see words.h. Letters one by one; what starts with a digit or holds an @ is read as a whole. */
#include "words.h"

static const char latin1[] = /* U+00C0 .. U+00FF, '.' = no letter */
    "aaaaaaaceeeeiiiidnooooo.ouuuuytsaaaaaaaceeeeiiiidnooooo.ouuuuyty";

static const struct {
    uint16_t from, to;
    char letter;
} extended[] = {
    /* Latin Extended-A, by runs */
    { 0x100, 0x105, 'a' }, { 0x106, 0x10d, 'c' }, { 0x10e, 0x111, 'd' }, { 0x112, 0x11b, 'e' }, { 0x11c, 0x123, 'g' },
    { 0x124, 0x127, 'h' }, { 0x128, 0x131, 'i' }, { 0x134, 0x135, 'j' }, { 0x136, 0x138, 'k' }, { 0x139, 0x142, 'l' },
    { 0x143, 0x14b, 'n' }, { 0x14c, 0x151, 'o' }, { 0x152, 0x153, 'o' }, { 0x154, 0x159, 'r' }, { 0x15a, 0x161, 's' },
    { 0x162, 0x167, 't' }, { 0x168, 0x173, 'u' }, { 0x174, 0x175, 'w' }, { 0x176, 0x178, 'y' }, { 0x179, 0x17e, 'z' },
    { 0x218, 0x219, 's' }, { 0x21a, 0x21b, 't' },
};

static bool other_letter(uint32_t c)
{
    return (c >= 0x370 && c <= 0x5ff && c != 0x37e && c != 0x387 && c != 0x589) || (c >= 0x620 && c <= 0x64a) ||
           (c >= 0x66e && c <= 0x6d3) || (c >= 0x6f0 && c <= 0x6ff) || (c >= 0x900 && c <= 0x1fff) ||
           (c >= 0x3040 && c <= 0x9fff) || (c >= 0xac00 && c <= 0xd7a3) || (c >= 0x20000 && c <= 0x2fa1f);
}

size_t lang_fold(uint32_t c, char out[4])
{
    if (c >= 0xff01 && c <= 0xff5e) /* full width */
        c -= 0xfee0;
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
        out[0] = (char)c;
        return 1;
    }
    if (c >= 'A' && c <= 'Z') {
        out[0] = (char)(c + 32);
        return 1;
    }
    if (c == 0x132 || c == 0x133 || c == 0xff) { /* ij in one sign, y with dots */
        out[0] = 'i', out[1] = 'j';
        return 2;
    }
    if (c >= 0xc0 && c < 0x100) {
        out[0] = latin1[c - 0xc0];
        if (c == 0xdf) {
            out[0] = out[1] = 's';
            return 2;
        }
        return out[0] != '.';
    }
    for (size_t i = 0; c >= 0x100 && c < 0x21c && i < sizeof extended / sizeof *extended; i++)
        if (c >= extended[i].from && c <= extended[i].to) {
            out[0] = extended[i].letter;
            return 1;
        }
    if (c >= 0x410 && c <= 0x42f) /* Cyrillic capitals */
        c += 32;
    return other_letter(c) ? utf8_put(c, out) : 0;
}

static bool invisible(uint32_t c)
{
    return (c >= 0x200b && c <= 0x200f) || (c >= 0x202a && c <= 0x202e) || (c >= 0x2060 && c <= 0x2064) ||
           c == 0xfeff || c == 0xad || (c >= 0x300 && c <= 0x36f) || (c >= 0x64b && c <= 0x65f) ||
           (c >= 0xfe00 && c <= 0xfe0f);
}

static bool quote(uint32_t c)
{
    return c == '\'' || c == 0x2019 || c == 0x2018 || c == '`' || c == 0xb4;
}

static bool digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool ascii_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* ---- numbers, dates, addresses: recognised on the raw bytes at the start of a word ---- */

struct special {
    size_t size; /* bytes of the original, 0 when it is none */
    uint8_t kind;
    char text[WORD_BYTES + 1];
};

static char at(struct slice s, size_t i)
{
    return i < s.size ? s.at[i] : 0;
}

/* Digits from i; gives where they end and their value (at most 9 digits count). */
static size_t digits(struct slice s, size_t i, long *value)
{
    *value = 0;
    for (size_t first = i; digit(at(s, i)); i++)
        if (i - first < 9)
            *value = *value * 10 + (s.at[i] - '0');
    return i;
}

/* 12-3-2026, 12/03/26, 12.3.2026, 2026-03-12, 12-3; not 3.000 */
static bool read_date(struct slice s, struct special *out)
{
    long a, b, c = 0;
    size_t i = digits(s, 0, &a), first = i;
    char sign = at(s, i);
    if (!first || !sign || !strchr("-/.", sign) || !digit(at(s, i + 1)))
        return false;
    size_t j = digits(s, i + 1, &b), k = j;
    bool year = at(s, j) == sign && digit(at(s, j + 1));
    if (year)
        k = digits(s, j + 1, &c);
    if (first == 4 && year) {
        long day = c;
        c = a, a = day;
    } else if (first > 2 || (year && k - j != 3 && k - j != 5)) {
        return false;
    } else if (year && k - j == 3) {
        c += 2000;
    }
    if (a < 1 || a > 31 || b < 1 || b > 12 || j - i > 3 || (year && (c < 1900 || c > 2100)) ||
        (!year && sign != '-' && sign != '/') || (!year && at(s, k) == sign))
        return false;
    out->size = k;
    out->kind = WORD_DATE;
    if (year)
        snprintf(out->text, sizeof out->text, "%04ld-%02ld-%02ld", c % 10000, b % 100, a % 100);
    else
        snprintf(out->text, sizeof out->text, "--%02ld-%02ld", b % 100, a % 100);
    return true;
}

static bool read_time(struct slice s, struct special *out)
{
    long hour, minute;
    size_t i = digits(s, 0, &hour);
    if (!i || i > 2 || at(s, i) != ':' || !digit(at(s, i + 1)))
        return false;
    size_t j = digits(s, i + 1, &minute);
    if (j - i != 3 || hour > 24 || minute > 59)
        return false;
    out->size = j;
    out->kind = WORD_TIME;
    snprintf(out->text, sizeof out->text, "%02ld:%02ld", hour % 100, minute % 100);
    return true;
}

static bool says_euro(struct slice s, size_t i)
{
    while (at(s, i) == ' ')
        i++;
    if (s.size >= i + 3 && memcmp(s.at + i, "\xe2\x82\xac", 3) == 0)
        return true;
    return s.size >= i + 3 && (s.at[i] | 32) == 'e' && (s.at[i + 1] | 32) == 'u' && (s.at[i + 2] | 32) == 'r' &&
           (!ascii_letter(at(s, i + 3)) || (at(s, i + 3) | 32) == 'o');
}

/* 3000  3.000  12,50  3.000,-  1.234,56; `euro`: the sign stands before it */
static bool read_number(struct slice s, bool euro, struct special *out)
{
    size_t i = 0, used = 0;
    bool cents = false, amount = euro;
    while (i < s.size && used < WORD_BYTES - 4) {
        char c = s.at[i];
        if (digit(c)) {
            out->text[used++] = c;
            i++;
        } else if ((c == '.' || (c == ' ' && euro)) && digit(at(s, i + 1)) && digit(at(s, i + 2)) &&
                   digit(at(s, i + 3)) && !digit(at(s, i + 4)) && !cents) {
            i++; /* thousands */
        } else if ((c == ',' || c == '.') && digit(at(s, i + 1)) && !cents) {
            amount |= c == ',' && digit(at(s, i + 2)) && !digit(at(s, i + 3));
            out->text[used++] = '.';
            cents = true;
            i++;
        } else {
            break;
        }
    }
    if (at(s, i) == ',' && at(s, i + 1) == '-') {
        amount = true;
        i += 2;
    }
    if (ascii_letter(at(s, i)) && !says_euro(s, i))
        return false; /* 3k, 2e, w8 */
    out->text[used] = 0;
    out->size = i;
    out->kind = amount || says_euro(s, i) ? WORD_AMOUNT : WORD_NUMBER;
    return true;
}

static bool address_sign(char c)
{
    return ascii_letter(c) || digit(c) || (c && strchr("._-+@/:%?=&#~", c));
}

static bool read_address(struct slice s, struct special *out)
{
    size_t i = 0, sign = 0, dot = 0;
    bool web = slice_starts(s, "http://") || slice_starts(s, "https://") || slice_starts(s, "www.");
    for (; i < s.size && address_sign(s.at[i]); i++) {
        if (s.at[i] == '@')
            sign = i;
        if (s.at[i] == '.' && (ascii_letter(at(s, i + 1)) || digit(at(s, i + 1))))
            dot = i;
    }
    bool mail = sign && dot > sign + 1;
    if (!web && !mail)
        return false;
    while (i && strchr(".,:;?", s.at[i - 1]))
        i--;
    out->size = i;
    out->kind = mail ? WORD_EMAIL : WORD_URL;
    size_t used = 0;
    for (; used < i && used < WORD_BYTES; used++)
        out->text[used] = s.at[used] >= 'A' && s.at[used] <= 'Z' ? (char)(s.at[used] + 32) : s.at[used];
    out->text[used] = 0;
    return true;
}

static bool read_special(struct slice s, bool euro, struct special *out)
{
    if (digit(at(s, 0)))
        return (!euro && (read_date(s, out) || read_time(s, out))) || read_number(s, euro, out) || read_address(s, out);
    return ascii_letter(at(s, 0)) && read_address(s, out);
}

/* ---- words ---- */

struct cutter {
    const char *begin, *at, *end;
    struct arena *arena;
    struct word *out;
    size_t count, most;
    char folded[WORD_BYTES + 8];
    size_t used;
    bool letters, capital, starts, euro;
    bool plain_run; /* the run of signs here is known to hold no address */
};

/* An apostrophe between letters belongs to the word. */
static bool joins(const struct cutter *c, uint32_t sign)
{
    const char *ahead = c->at;
    char folded[4];
    if (!quote(sign) || !c->used || !c->letters || ahead >= c->end)
        return false;
    uint32_t next = utf8_next(&ahead, c->end);
    return lang_fold(next, folded) && !(folded[0] >= '0' && folded[0] <= '9');
}

static void give(struct cutter *c, const char *from, const char *to, const char *text, size_t size, uint8_t kind)
{
    if (c->count >= c->most || !size)
        return;
    c->out[c->count++] = (struct word){ arena_copy_n(c->arena, text, size),
                                        (uint32_t)(from - c->begin),
                                        (uint32_t)(to - c->begin),
                                        (uint8_t)size,
                                        kind,
                                        c->capital,
                                        c->starts };
    c->starts = c->euro = false;
}

static void give_folded(struct cutter *c, const char *from, const char *to)
{
    if (c->used)
        give(c, from, to, c->folded, c->used, WORD_PLAIN);
    c->used = 0;
}

static void separator(struct cutter *c, uint32_t sign)
{
    if (sign == '.' || sign == '!' || sign == '?' || sign == '\n' || sign == ':')
        c->starts = true;
    if (sign == 0x20ac)
        c->euro = true;
    else if (sign != ' ' && sign != 0xa0)
        c->euro = false;
    if (sign <= ' ')
        c->plain_run = false;
}

size_t lang_words(const char *text, size_t size, struct arena *arena, struct word *out, size_t most)
{
    struct cutter c = {
        .begin = text, .at = text, .end = text + size, .arena = arena, .out = out, .most = most, .starts = true
    };
    const char *from = text, *to = text;
    struct special special;
    while (c.at < c.end && c.count < most) {
        const char *here = c.at;
        if (!c.used && (digit(*here) || (ascii_letter(*here) && !c.plain_run))) {
            if (read_special((struct slice){ here, (size_t)(c.end - here) }, c.euro, &special)) {
                c.capital = *here >= 'A' && *here <= 'Z';
                c.at = here + special.size;
                give(&c, here, c.at, special.text, strlen(special.text), special.kind);
                continue;
            }
            c.plain_run = true;
        }
        uint32_t sign = utf8_next(&c.at, c.end);
        char folded[4];
        size_t bytes = lang_fold(sign, folded);
        if (!bytes) {
            if (invisible(sign) || joins(&c, sign))
                continue;
            give_folded(&c, from, to);
            separator(&c, sign);
            continue;
        }
        if (!c.used) {
            from = here;
            c.letters = false;
            c.capital = (sign >= 'A' && sign <= 'Z') || (sign >= 0xc0 && sign <= 0xde);
        }
        c.letters |= !digit(folded[0]);
        if (c.used + bytes <= WORD_BYTES) {
            memcpy(c.folded + c.used, folded, bytes);
            c.used += bytes;
        }
        to = c.at;
    }
    give_folded(&c, from, to);
    return c.count;
}
