// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* stem.c - see stem.h. Forms of the tables are hashed once before main; the rest goes by rule:
 *
 *   diminutive -> plural -s -> -en or -e -> double consonant, or -t / -d of the verb -> ge- -> spelling of the end
 *
 * Spelling: v and z become f and s; a short-looking vowel before one consonant becomes long in words of one syllable (zak|en -> zaak,
 * zakk|en -> zak); in longer words long and short are the same (bedragen, bedrag; studeren, studeer), since stress decides there. */
#include "stem.h"

#include <stdbool.h>

#include "stem_tables.h"

uint64_t lang_hash(const char *bytes, size_t size)
{
    uint64_t hash = 0xcbf29ce484222325u ^ size;
    for (; size >= 8; size -= 8, bytes += 8) {
        uint64_t eight;
        memcpy(&eight, bytes, 8);
        hash = (hash ^ eight) * 0x9e3779b97f4a7c15u;
        hash ^= hash >> 32;
    }
    uint64_t rest = 0;
    memcpy(&rest, bytes, size);
    hash = (hash ^ rest) * 0x9e3779b97f4a7c15u;
    hash ^= hash >> 29;
    hash *= 0xbf58476d1ce4e5b9u;
    hash ^= hash >> 32;
    return hash ? hash : 1;
}

/* ---- tables: form -> base ---- */

enum { FORM_SLOTS = 8192, MADE_BYTES = 32768 };
enum form_use { ANYWHERE, ONLY_ALONE, ONLY_BEHIND };

static struct form {
    const char *form, *alone, *behind; /* base of the word by itself, and behind a prefix */
    uint8_t size;
} forms[FORM_SLOTS];
static char made[MADE_BYTES]; /* forms of adjectives */
static size_t made_used;

static struct form *form_slot(const char *word, size_t size)
{
    size_t at = lang_hash(word, size) & (FORM_SLOTS - 1);
    while (forms[at].form && (forms[at].size != size || memcmp(forms[at].form, word, size) != 0))
        at = (at + 1) & (FORM_SLOTS - 1);
    return &forms[at];
}

/* The first row that names a form wins. */
static void add_form(const char *form, size_t size, const char *base, enum form_use use)
{
    struct form *slot = form_slot(form, size);
    slot->form = form;
    slot->size = (uint8_t)size;
    if (use != ONLY_BEHIND && !slot->alone)
        slot->alone = base;
    if (use != ONLY_ALONE && !slot->behind)
        slot->behind = base;
}

static void add_rows(const char *const *rows, enum form_use use)
{
    for (; *rows; rows++) {
        size_t base_size = strcspn(*rows, " ");
        if (use == ONLY_ALONE)
            add_form(*rows, base_size, *rows, use);
        for (const char *at = *rows + base_size; *at;) {
            at += *at == ' ';
            bool behind = *at == '-';
            at += behind;
            size_t size = strcspn(at, " ");
            add_form(at, size, *rows, behind ? ONLY_BEHIND : use);
            at += size;
        }
    }
}

static bool vowel(char c)
{
    return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y';
}

static void make_form(const char *stem, size_t size, const char *end, const char *base)
{
    size_t end_size = strlen(end);
    if (made_used + size + end_size > MADE_BYTES)
        return;
    memcpy(made + made_used, stem, size);
    memcpy(made + made_used + size, end, end_size);
    add_form(made + made_used, size + end_size, base, ONLY_ALONE);
    made_used += size + end_size;
}

/* groot -> groter, grotere, grootst, grootste; dik -> dikker; duur -> duurder; vies -> viezer */
static void add_adjective(const char *word, size_t size)
{
    char open[STEM_BYTES];
    size_t n = size;
    memcpy(open, word, size);
    char last = word[size - 1], prior = word[size - 2], before = size > 2 ? word[size - 3] : 'x';
    if (last == 'r') {
        open[n++] = 'd';
    } else if (!vowel(last) && vowel(prior) && prior == before && prior != 'i') { /* aa, ee, oo, uu */
        open[n - 2] = last == 'f' ? 'v' : last == 's' ? 'z' : last;
        n--;
    } else if (!vowel(last) && vowel(prior) && !vowel(before) && !strchr("wjx", last) &&
               !(size > 4 && prior == 'i' && last == 'g')) {
        open[n++] = last;
    } else if ((last == 'f' || last == 's') && vowel(prior)) {
        open[n - 1] = last == 'f' ? 'v' : 'z';
    }
    make_form(open, n, "er", word);
    make_form(open, n, "ere", word);
    make_form(word, size, last == 's' ? "t" : "st", word);
    make_form(word, size, last == 's' ? "te" : "ste", word);
}

/* ---- a word under the knife ---- */

struct stem {
    char *at;
    size_t size;
    bool open; /* an ending with a vowel came off: one consonant at the end means a long vowel */
    bool verb; /* may be a participle: ended in d or t */
};

static bool ends(const struct stem *s, const char *suffix)
{
    size_t size = strlen(suffix);
    return s->size >= size && memcmp(s->at + s->size - size, suffix, size) == 0;
}

/* A list of endings, by the letter before the last. */
struct endings {
    struct ending {
        const char *at;
        uint8_t size;
        char before;
    } at[96];
    size_t count;
    uint32_t befores;
};
static struct endings keep_t, lose_t, keep_d, lose_d, keep_s, lose_s, steps;

static void fill_endings(struct endings *list, const char *const *words)
{
    for (; *words && list->count < sizeof list->at / sizeof *list->at; words++) {
        size_t size = strlen(*words);
        char before = (*words)[size - 2];
        list->at[list->count++] = (struct ending){ *words, (uint8_t)size, before };
        list->befores |= 1u << (before & 31);
    }
}

static bool ends_any(const struct stem *s, const struct endings *list)
{
    if (s->size < 2)
        return false;
    char before = s->at[s->size - 2];
    if (!(list->befores & 1u << (before & 31)))
        return false;
    for (size_t i = 0; i < list->count; i++) {
        const struct ending *e = &list->at[i];
        if (e->before == before && s->size >= e->size && memcmp(s->at + s->size - e->size, e->at, e->size) == 0)
            return true;
    }
    return false;
}

static bool starts_any(const char *at, size_t left, const char *const *list)
{
    for (; *list; list++) {
        size_t size = strlen(*list);
        if (left >= size && memcmp(at, *list, size) == 0)
            return true;
    }
    return false;
}

static char back(const struct stem *s, size_t count)
{
    return s->size > count ? s->at[s->size - count - 1] : 0;
}

static bool vowel_within(const struct stem *s, size_t size)
{
    for (size_t i = 0; i < size; i++)
        if (vowel(s->at[i]))
            return true;
    return false;
}

/* Runs of vowels; ij counts once. */
static size_t syllables(const char *at, size_t size)
{
    size_t count = 0;
    for (size_t i = 0; i < size; i++)
        count += vowel(at[i]) && !(i && vowel(at[i - 1]));
    return count;
}

static bool take(struct stem *s, size_t count)
{
    if (s->size < count + 2 || !vowel_within(s, s->size - count))
        return false;
    s->size -= count;
    return true;
}

/* Prefixes by first letter, separable ones first, longest first as in the tables. */
static struct prefix {
    const char *at;
    uint8_t size;
} prefixes[26][8];

static void fill_prefixes(const char *const *list)
{
    for (; *list; list++) {
        struct prefix *at = prefixes[**list - 'a'];
        size_t i = 0;
        while (i < 7 && at[i].at)
            i++;
        at[i] = (struct prefix){ *list, (uint8_t)strlen(*list) };
    }
}

/* Length of the prefix of a verb at `at` (0 when none); at least three letters stay. */
static size_t prefix_size(const char *at, size_t size)
{
    const struct prefix *p = prefixes[*at - 'a'];
    for (size_t i = 0; i < 8 && p[i].at; i++)
        if (size >= p[i].size + 3u && memcmp(at, p[i].at, p[i].size) == 0)
            return p[i].size;
    return 0;
}

/* The word is in the list, or is one of it behind prefixes (and ge). */
static bool whole_or_prefixed(const struct stem *s, const char *const *list)
{
    for (; *list; list++) {
        size_t size = strlen(*list), left = s->size - (s->size >= size ? size : s->size), from = 0;
        if (!ends(s, *list))
            continue;
        while (from < left) {
            size_t step = prefix_size(s->at + from, s->size - from);
            if ((!step || step > left - from) && left - from >= 2 && memcmp(s->at + from, "ge", 2) == 0)
                step = 2;
            if (!step || step > left - from)
                break;
            from += step;
        }
        if (from == left)
            return true;
    }
    return false;
}

/* ---- spelling of the end ---- */

static void finish(struct stem *s)
{
    char last = back(s, 0);
    if (last == 'v' || last == 'z')
        last = s->at[s->size - 1] = last == 'v' ? 'f' : 's';
    if (s->size > 3 && last == back(s, 1) && !vowel(last)) {
        s->size--;
        s->open = false;
    }
    char v = back(s, 1), before = back(s, 2);
    if (s->size < 2 || vowel(last) || !vowel(v))
        return;
    bool doubled = v == before && (v == 'a' || v == 'e' || v == 'o' || v == 'u');
    if (syllables(s->at, s->size) > 1) {
        if (doubled && !vowel(back(s, 3))) {
            s->at[s->size - 2] = last;
            s->size--;
        }
    } else if (s->open && !vowel(before) && strchr("aeou", v) && !strchr("wxjhy", last) && s->size < STEM_BYTES) {
        s->at[s->size - 1] = v;
        s->at[s->size++] = last;
    }
}

/* ---- endings ---- */

static bool cuts_t(const struct stem *s)
{
    char c = back(s, 1), v = back(s, 2);
    bool long_vowel = (vowel(v) && vowel(back(s, 3))) || (v == 'j' && back(s, 3) == 'i');
    if (ends_any(s, &lose_t))
        return true;
    if (ends_any(s, &keep_t))
        return false;
    switch (c) {
    case 'a':
    case 'e':
    case 'o':
    case 'u':
    case 'y':
    case 't':
    case 'h':
    case 'c':
    case 0:
        return false;
    case 'i':
        return vowel(v) && (v == 'a' || v == 'o' || (v == 'e' && back(s, 3) == 'o'));
    case 'r':
        return long_vowel || !vowel(v) || (v == 'e' && syllables(s->at, s->size) > 1);
    case 'n':
        return long_vowel || !vowel(v) || v == 'i';
    case 'f':
        return long_vowel || (v != 'i' && !(v == 'o' && back(s, 3) == 'l'));
    case 's':
        return (long_vowel && v != 'j') || (v == 'j' && back(s, 3) == 'i') || whole_or_prefixed(s, cut_st);
    default:
        return true;
    }
}

static bool cuts_d(const struct stem *s)
{
    char c = back(s, 1), v = back(s, 2);
    bool long_vowel = (vowel(v) && vowel(back(s, 3))) || (v == 'j' && back(s, 3) == 'i');
    if (ends_any(s, &lose_d))
        return true;
    if (ends_any(s, &keep_d) || (ends(s, "meld") && whole_or_prefixed(s, (const char *const[]){ "meld", NULL })))
        return false;
    switch (c) {
    case 'a':
    case 'e':
    case 'o':
    case 'u':
    case 'y':
    case 'd':
    case 'h':
    case 'j':
    case 't':
    case 0:
        return false;
    case 'i':
        return vowel(v) && (v == 'a' || v == 'o' || (v == 'e' && back(s, 3) == 'o'));
    case 'r':
        return long_vowel || !vowel(v) || (v == 'e' && syllables(s->at, s->size) > 1);
    case 'n':
        return long_vowel || !vowel(v);
    default:
        return true;
    }
}

/* rekend is reken + d, not rek + end */
static bool ends_stem(const struct stem *s)
{
    return ends(s, "rekend") || ends(s, "tekend") || ends(s, "opend") || ends(s, "oefend") || ends(s, "zegend") ||
           ends(s, "regend") || ends(s, "eigend") || ends(s, "wapend") || ends(s, "ordend");
}

/* werkend -> werk, rekend -> reken */
static bool present_participle(struct stem *s)
{
    if (!ends(s, "end") || vowel(back(s, 3)) || syllables(s->at, s->size) < 2 || ends_any(s, &keep_d))
        return false;
    if (ends_stem(s)) {
        s->open = false;
        s->size--;
        return true;
    }
    s->open = take(s, 3);
    return s->open;
}

static void verb_end(struct stem *s)
{
    char last = back(s, 0);
    if (s->size < 4 || (last != 't' && last != 'd'))
        return;
    s->verb = true;
    if (last == back(s, 1)) {
        s->size--;
        s->open = false;
        return;
    }
    if (present_participle(s)) {
        s->verb = !s->open;
        return;
    }
    if (last == 't' ? cuts_t(s) : cuts_d(s))
        if (take(s, 1))
            s->open = false;
}

/* gewerkt -> werk, opgezegd -> opzeg */
static void drop_ge(struct stem *s)
{
    if (ends(s, "heid") || s->size < 5)
        return;
    size_t from = 0;
    for (int depth = 0; depth < 2 && memcmp(s->at + from, "ge", 2) != 0; depth++) {
        size_t step = prefix_size(s->at + from, s->size - from);
        if (!step || s->size < from + step + 4)
            return;
        from += step;
    }
    size_t left = s->size - from;
    if (left < 5 || memcmp(s->at + from, "ge", 2) != 0 || starts_any(s->at + from, left, own_ge) ||
        !syllables(s->at + from + 2, left - 2))
        return;
    memmove(s->at + from, s->at + from + 2, left - 2);
    s->size -= 2;
}

static bool diminutive(struct stem *s)
{
    size_t plural = ends(s, "jes");
    if ((!plural && !ends(s, "je")) || s->size < 5 + plural)
        return false;
    size_t size = s->size - plural - 2;
    struct stem d = { s->at, size, false, false };
    if (!vowel_within(&d, size) || vowel(back(&d, 0)))
        return false;
    if (ends(&d, "et") && size > 4 &&
        ((back(&d, 2) == back(&d, 3) && strchr("lnmrbgp", back(&d, 2))) ||
         (back(&d, 2) == 'g' && back(&d, 3) == 'n'))) {
        d.size -= 2; /* mannetje, dingetje */
    } else if (ends(&d, "oot") && syllables(d.at, d.size) > 1) {
        d.size -= 2; /* fotootje */
    } else if (ends(&d, "et") && vowel(back(&d, 2)) && back(&d, 2) == 'i' && syllables(d.at, d.size) > 1) {
        d.size--; /* koffietje */
    } else if (back(&d, 0) == 't') {
        if (cuts_t(&d))
            d.size--;
    } else if (back(&d, 0) == 'p' && (back(&d, 1) == 'm')) {
        d.size--; /* bloempje */
    } else if (ends(&d, "ink") && syllables(d.at, d.size) > 1) {
        d.at[d.size - 1] = 'g'; /* woninkje */
    }
    *s = d;
    return true;
}

static void plural_s(struct stem *s)
{
    char v = back(s, 1), before = back(s, 2);
    if (s->size < 5 || back(s, 0) != 's' || (ends_any(s, &keep_s) && !ends(s, "eaus")))
        return;
    bool several = syllables(s->at, s->size) > 1;
    if (!several)
        return;
    if (ends_any(s, &lose_s) || ends(s, "ies") || (v == 'e' && !vowel(before)))
        s->size--;
    else if ((v == 'a' || v == 'o' || v == 'y') && (!vowel(before) || before == 'i' || (before == 'e' && v == 'o')))
        s->size--; /* foto's, baby's, radio's */
    else if (ends(s, "heids") || ends(s, "ings"))
        s->size--;
}

/* -en, -e; what comes off leaves at least two letters with a vowel */
static void open_end(struct stem *s)
{
    if (ends(s, "heden") && s->size > 6) {
        memcpy(s->at + s->size - 3, "id", 2);
        s->size--;
        return;
    }
    if (ends(s, "en")) {
        char c = back(s, 2);
        bool after_vowel = vowel(c);
        bool glide = c == 'i' && vowel(back(s, 3)), hiatus = c == 'e' && (back(s, 3) == 'i' || back(s, 3) == 'e');
        if (whole_or_prefixed(s, own_en))
            return;
        if (!after_vowel || glide || hiatus)
            s->open = take(s, 2);
        else if (c == 'i' && s->size > 6 && syllables(s->at, s->size) > 2) /* provincien */
            s->size--;
        return;
    }
    if (ends(s, "e") && back(s, 1) != 'e' && back(s, 1) != 'i' && !(back(s, 1) == 'o' && s->size < 6))
        s->open = take(s, 1);
    else if (ends(s, "ie") && (back(s, 2) == 'a' || back(s, 2) == 'o')) /* mooie, fraaie */
        s->open = take(s, 1);
    else if (ends(s, "oeie"))
        s->open = take(s, 1);
}

/* moeilijker, ernstigst; only long words, so that nouns in -er stay */
static void degree(struct stem *s)
{
    if (s->size < 7 || !ends_any(s, &steps))
        return;
    if (ends(s, "baarder"))
        take(s, 3);
    else if (ends(s, "zamer"))
        s->open = take(s, 2);
    else if (!ends(s, "eiger"))
        take(s, 2);
}

/* ---- tables ---- */

static uint8_t end_sizes[64];
static size_t end_count;

static void replace(struct stem *s, size_t from, const char *with)
{
    size_t size = strcspn(with, " ");
    if (from + size > STEM_BYTES)
        size = STEM_BYTES - from;
    memcpy(s->at + from, with, size);
    s->size = from + size;
}

static bool from_tables(struct stem *s)
{
    const struct form *form = form_slot(s->at, s->size);
    if (form->alone) {
        replace(s, 0, form->alone);
        return true;
    }
    size_t from = 0;
    for (int depth = 0; depth < 2; depth++) {
        size_t step = prefix_size(s->at + from, s->size - from);
        if (!step)
            break;
        from += step;
        form = form_slot(s->at + from, s->size - from);
        if (form->behind) {
            replace(s, from, form->behind);
            return true;
        }
    }
    char last = s->at[s->size - 1];
    if (last != 'n' && last != 's' && last != 'a' && last != 'i')
        return false;
    for (size_t i = 0; i < end_count; i++) {
        size_t size = end_sizes[i];
        if (end_forms[i][size - 1] == last && s->size > size + 2 &&
            memcmp(s->at + s->size - size, end_forms[i], size) == 0) {
            replace(s, s->size - size, end_forms[i] + size + 1);
            return true;
        }
    }
    return false;
}

__attribute__((constructor(201))) static void prepare_forms(void)
{
    static const char *const regular[] = { "els",  "ers", "ens",  "ems",  "ars",  "eurs", "iers",  "aars", "eers",
                                           "oors", "ors", "ions", "oons", "eaus", "ents", "rants", "eums", NULL };
    static const char *const degrees[] = { "lijkst",  "lijker", "igst",  "iger", "baarst",
                                           "baarder", "zaamst", "zamer", NULL };
    fill_endings(&keep_t, own_t), fill_endings(&lose_t, cut_t);
    fill_endings(&keep_d, own_d), fill_endings(&lose_d, cut_d);
    fill_endings(&keep_s, own_s), fill_endings(&lose_s, regular);
    fill_endings(&steps, degrees);
    fill_prefixes(separable_prefixes), fill_prefixes(fixed_prefixes);
    for (; end_forms[end_count]; end_count++)
        end_sizes[end_count] = (uint8_t)strcspn(end_forms[end_count], " ");
    add_rows(single_forms, ONLY_ALONE);
    add_rows(strong_verbs, ANYWHERE);
    for (const char *at = adjectives; *at;) {
        size_t size = strcspn(at, " ");
        add_adjective(at, size);
        at += size + (at[size] == ' ');
    }
}

size_t lang_stem(const char *word, size_t size, char out[STEM_BYTES + 1])
{
    if (size > STEM_BYTES)
        size = STEM_BYTES;
    memcpy(out, word, size);
    out[size] = 0;
    struct stem s = { out, size, false, false };
    bool letters = size > 2;
    for (size_t i = 0; i < size; i++)
        letters &= out[i] >= 'a' && out[i] <= 'z';
    if (!letters)
        return size;
    if (!from_tables(&s) && !diminutive(&s)) {
        plural_s(&s);
        open_end(&s);
        degree(&s);
        verb_end(&s);
        if (s.verb)
            drop_ge(&s);
    }
    finish(&s);
    out[s.size] = 0;
    return s.size;
}
