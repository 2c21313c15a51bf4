// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* syllables.c - syllables of a Dutch word by its vowel groups; see readable.h. */
#include "readable.h"
#include "words.h"

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
        if (groups[g][0] != s->at[i])
            continue;
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
