// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* personal.c - see personal.h. Small scanners over the raw text, one per kind. */
#include "personal.h"

#include <string.h>

const char *const personal_ids[PERSONAL_KINDS] = { "bsn", "phone", "email", "iban", "name", "address" };

struct text {
    const char *at;
    size_t size;
    struct personal *found;
};

static void found(const struct text *t, enum personal_kind kind, size_t from, size_t to)
{
    struct personal *p = t->found;
    p->mask |= 1u << kind;
    if (p->count < PERSONAL_SPANS)
        p->spans[p->count] = (struct personal_span){ (uint32_t)from, (uint32_t)(to - from), (uint8_t)kind };
    p->count++;
}

static bool digit(char c)
{
    return c >= '0' && c <= '9';
}
static bool letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (unsigned char)c >= 0x80;
}
static bool capital(char c)
{
    return (c >= 'A' && c <= 'Z');
}
static char at(const struct text *t, size_t i)
{
    return i < t->size ? t->at[i] : 0;
}
static char lower(char c)
{
    return capital(c) ? (char)(c + 32) : c;
}

/* Is `word` (lower case) here, as a whole word to the right? Case aside. */
static bool says(const struct text *t, size_t i, const char *word)
{
    size_t n = 0;
    while (word[n] && lower(at(t, i + n)) == word[n])
        n++;
    return !word[n];
}

/* ---- numbers ---- */

struct number {
    char digits[24];
    size_t count, end, groups, last_group;
    bool plus, pointed; /* "1.234": points between groups of three */
};

/* Digits that may have single blanks, dots, dashes, slashes or brackets between. */
static void read_number(const struct text *t, size_t i, struct number *n)
{
    *n = (struct number){ .end = i, .groups = 1 };
    n->plus = i && t->at[i - 1] == '+';
    while (i < t->size && n->count < 23) {
        char c = t->at[i];
        if (digit(c)) {
            n->digits[n->count++] = c;
            n->last_group++;
            n->end = ++i;
            continue;
        }
        size_t skip = 0;
        if (strchr(" .-/", c) && digit(at(t, i + 1)))
            skip = 1;
        else if (c == ' ' && at(t, i + 1) == '-' && at(t, i + 2) == ' ' && digit(at(t, i + 3)))
            skip = 3;
        else if (c == ' ' && at(t, i + 1) == '-' && digit(at(t, i + 2)))
            skip = 2;
        else if ((c == '(' || c == ')') && (digit(at(t, i + 1)) || (at(t, i + 1) == ' ' && digit(at(t, i + 2)))))
            skip = 1 + (at(t, i + 1) == ' ');
        else if (c == ' ' && at(t, i + 1) == '(' && digit(at(t, i + 2)))
            skip = 2;
        if (!skip)
            break;
        n->pointed |= c == '.';
        n->groups++;
        n->last_group = 0;
        i += skip;
    }
}

bool bsn_valid(const char *d)
{
    int sum = 0;
    bool zeros = true;
    for (int i = 0; i < 9; i++) {
        if (!digit(d[i]))
            return false;
        sum += (d[i] - '0') * (i == 8 ? -1 : 9 - i);
        zeros &= d[i] == '0';
    }
    return !zeros && sum % 11 == 0;
}

static bool is_phone(const struct number *n)
{
    const char *d = n->digits;
    size_t count = n->count;
    if (n->plus || strncmp(d, "00", 2) == 0) {
        size_t skip = n->plus ? 0 : 2;
        if (strncmp(d + skip, "31", 2) == 0)
            return count - skip >= 11 && count - skip <= 12 && strncmp(d + skip + 2, "800", 3) != 0 &&
                   strncmp(d + skip + 2, "900", 3) != 0;
        return count - skip >= 10 && count - skip <= 14;
    }
    if (d[0] != '0' || count != 10 || d[1] == '0')
        return false;
    return strncmp(d, "0800", 4) != 0 && strncmp(d, "0900", 4) != 0 && strncmp(d, "0906", 4) != 0 &&
           strncmp(d, "0909", 4) != 0 && strncmp(d, "088", 3) != 0 && strncmp(d, "085", 3) != 0;
}

/* An amount: a euro sign or word beside it, or cents behind it. */
static bool is_amount(const struct text *t, size_t i, const struct number *n)
{
    size_t back = i, ahead = n->end;
    while (back && (t->at[back - 1] == ' ' || t->at[back - 1] == '-'))
        back--;
    if (back >= 3 && memcmp(t->at + back - 3, "\xe2\x82\xac", 3) == 0)
        return true;
    if (at(t, ahead) == ',' && (digit(at(t, ahead + 1)) || at(t, ahead + 1) == '-')) /* cents */
        return true;
    while (at(t, ahead) == ' ')
        ahead++;
    return says(t, ahead, "euro") || says(t, ahead, "eur") ||
           (ahead + 3 <= t->size && memcmp(t->at + ahead, "\xe2\x82\xac", 3) == 0);
}

/* A reference of a letter: "kenmerk 123456782", "dossiernummer:", "CJIB-nummer" just before it. */
static bool is_reference(const struct text *t, size_t i)
{
    static const char *const words[] = { "kenmerk",       "dossier",     "zaaknummer", "zaak",        "factuur",
                                         "factuurnummer", "klantnummer", "polis",      "order",       "cjib",
                                         "artikel",       "referentie",  "kvk",        "beschikking", "dossiernummer",
                                         "ordernummer",   "polisnummer", "kenteken" };
    size_t from = i > 24 ? i - 24 : 0;
    for (size_t w = 0; w < sizeof words / sizeof *words; w++)
        for (size_t n = from; n < i; n++)
            if ((!n || !letter(t->at[n - 1])) && says(t, n, words[w]))
                return true;
    return false;
}

static bool mentions_bsn(const struct text *t)
{
    for (size_t i = 0; i + 3 <= t->size; i++)
        if (says(t, i, "bsn") || says(t, i, "burgerservice") || says(t, i, "sofi"))
            return true;
    return false;
}

static void scan_numbers(const struct text *t)
{
    for (size_t i = 0; i < t->size; i++) {
        struct number n;
        char before = i ? t->at[i - 1] : ' ';
        if (!digit(t->at[i]) || digit(before) || (letter(before) && (unsigned char)before < 0x80))
            continue;
        read_number(t, i, &n);
        char padded[10] = "0";
        memcpy(padded + 1, n.digits, 8);
        if (is_phone(&n) && !is_amount(t, i, &n))
            found(t, PERSONAL_PHONE, i - n.plus - (before == '('), n.end);
        else if (n.count == 9 && bsn_valid(n.digits) && !n.plus && !is_amount(t, i, &n) &&
                 (!is_reference(t, i) || mentions_bsn(t)))
            found(t, PERSONAL_BSN, i, n.end);
        else if (n.count == 8 && bsn_valid(padded) && !is_amount(t, i, &n) && mentions_bsn(t))
            found(t, PERSONAL_BSN, i, n.end);
        else if (n.groups > 1) { /* "12-3 123456782": look at each group by itself */
            while (digit(at(t, i + 1)))
                i++;
            continue;
        }
        if (n.end > i)
            i = n.end - 1;
    }
}

/* Nine digits in a row inside a longer chain of groups. */
static void scan_bare_bsn(const struct text *t)
{
    if (t->found->mask & 1u << PERSONAL_BSN)
        return;
    for (size_t i = 0, run = 0; i <= t->size; i++) {
        if (digit(at(t, i))) {
            run++;
            continue;
        }
        size_t from = i - run;
        char before = from ? t->at[from - 1] : ' ';
        struct number n = { .end = i };
        if (run == 9 && !letter(before) && before != '+' && bsn_valid(t->at + from) && !is_amount(t, from, &n) &&
            !is_reference(t, from))
            found(t, PERSONAL_BSN, from, i);
        run = 0;
    }
}

/* ---- IBAN, e-mail ---- */

static bool iban_test(const char *iban, size_t size)
{
    unsigned rest = 0;
    for (size_t n = 0; n < size; n++) {
        char c = iban[(n + 4) % size];
        unsigned value = digit(c) ? (unsigned)(c - '0') : (unsigned)(c - 'A') + 10;
        rest = (digit(c) ? rest * 10 + value : rest * 100 + value) % 97;
    }
    return rest == 1;
}

enum { IBAN_DIGITS = 8 }; /* at least: "is 84 en kan niet ..." is no account */

static void scan_iban(const struct text *t)
{
    for (size_t i = 0; i + 15 <= t->size; i++) {
        if (!letter(t->at[i]) || (i && (letter(t->at[i - 1]) || digit(t->at[i - 1]))))
            continue;
        char iban[36];
        size_t count = 0, digits = 0, n = i, least = lower(t->at[i]) == 'n' && lower(at(t, i + 1)) == 'l' ? 18 : 15;
        for (; n < t->size && count < 34; n++) {
            char c = t->at[n];
            if (c == ' ' || c == '.' || c == '-')
                continue;
            if (!digit(c) && !((c >= 'a' && c <= 'z') || capital(c)))
                break;
            iban[count++] = (char)(c >= 'a' && c <= 'z' ? c - 32 : c);
            digits += digit(c);
            bool shape = count >= 4 && capital(iban[0]) && capital(iban[1]) && digit(iban[2]) && digit(iban[3]);
            if (count == 4 && !shape)
                break;
            if (count >= least && digits >= IBAN_DIGITS && shape && iban_test(iban, count)) {
                found(t, PERSONAL_IBAN, i, n + 1);
                i = n;
                break;
            }
        }
    }
}

static bool mail_sign(char c)
{
    return letter(c) || digit(c) || (c && strchr("._-+", c));
}

static void scan_email(const struct text *t)
{
    for (size_t i = 1; i + 3 < t->size; i++) {
        bool spaced = t->at[i] == ' ' && (says(t, i, " @ ") || says(t, i, " (at) ") || says(t, i, " [at] "));
        size_t from = i, n = i + 1, dot = 0;
        if (spaced)
            n = i + (t->at[i + 1] == '@' ? 3 : 6);
        else if (t->at[i] != '@')
            continue;
        while (from && mail_sign(t->at[from - 1]))
            from--;
        for (size_t first = n;
             n < t->size && (letter(t->at[n]) || digit(t->at[n]) || t->at[n] == '.' || t->at[n] == '-'); n++)
            if (t->at[n] == '.' && n > first && letter(at(t, n + 1)))
                dot = n;
        if (dot && from < i)
            found(t, PERSONAL_EMAIL, from, n);
    }
}

/* ---- names ---- */

enum after { ANY_WORD, CAPITAL_WORD, LATE_CAPITAL };

static const struct {
    const char *phrase;
    enum after after;
} introductions[] = {
    { "mijn naam is ", ANY_WORD },    { "me naam is ", ANY_WORD },      { "mn naam is ", ANY_WORD },
    { "m'n naam is ", ANY_WORD },     { "ik heet ", ANY_WORD },         { "my name is ", ANY_WORD },
    { "naam: ", ANY_WORD },           { "de naam is ", ANY_WORD },      { "mevrouw ", CAPITAL_WORD },
    { "meneer ", CAPITAL_WORD },      { "mijnheer ", CAPITAL_WORD },    { "mevr. ", CAPITAL_WORD },
    { "mevr ", CAPITAL_WORD },        { "mw. ", CAPITAL_WORD },         { "mw ", CAPITAL_WORD },
    { "dhr. ", CAPITAL_WORD },        { "dhr ", CAPITAL_WORD },         { "de heer ", CAPITAL_WORD },
    { "groetjes ", CAPITAL_WORD },    { "groeten van ", CAPITAL_WORD }, { "groet, ", CAPITAL_WORD },
    { "groeten, ", CAPITAL_WORD },    { "groetjes, ", CAPITAL_WORD },   { "groet ", CAPITAL_WORD },
    { "mvg ", CAPITAL_WORD },         { "mvg, ", CAPITAL_WORD },        { "ik ben ", CAPITAL_WORD },
    { "spreekt met ", CAPITAL_WORD }, { "familie ", LATE_CAPITAL },     { "hoogachtend, ", CAPITAL_WORD },
};

/* Words behind an introduction that are no names; origins, faiths and beginnings of sentences with a capital. */
static const char *const no_names[] = {
    "niet",      "nog",     "wel",      "bang",    "anders",   "een",       "de",       "het",       "geen",
    "al",        "ook",     "verkeerd", "fout",    "bekend",   "veranderd", "geheim",   "misbruikt", "gebruikt",
    "nederland", "turk",    "marok",    "syri",    "pool",     "oekra",     "somali",   "afghan",    "irak",
    "iraan",     "surina",  "antil",    "belg",    "duits",    "moslim",    "christ",   "islamit",   "katholiek",
    "jood",      "u",       "ik",       "kunt",    "wat",      "hoe",       "waar",     "mijn",      "zzp",
    "wmo",       "wia",     "ww",       "aow",     "eritre",   "bulgaar",   "roemeen",  "amsterdam", "rotterdam",
    "europ",     "afrika",  "arab",     "koerd",   "chinees",  "chinese",   "oostblok", "hindo",     "verplicht",
    "welkom",    "welkom",  "hier",     "heel",    "zo",       "te",        "op",       "in",        "van",
    "dhr",       "mevrouw", "meneer",   "rechter", "officier",
};

static bool no_name(const struct text *t, size_t i, bool with_capital)
{
    for (size_t n = 0; n < sizeof no_names / sizeof *no_names; n++) {
        size_t size = strlen(no_names[n]);
        if (!says(t, i, no_names[n]))
            continue;
        bool particle =
            strcmp(no_names[n], "van") == 0 || strcmp(no_names[n], "de") == 0 || strcmp(no_names[n], "te") == 0;
        if (particle && with_capital)
            continue; /* mevrouw Van Dijk, de heer De Wit */
        if (size > 4 || !letter(at(t, i + size)))
            return true;
    }
    return false;
}

/* Small words in a name: "van der". */
static size_t skip_particles(const struct text *t, size_t i)
{
    static const char *const particles[] = {
        "van ", "der ", "den ", "de ", "ter ", "ten ", "el ", "al ", "el-", "ben "
    };
    for (bool again = true; again;) {
        again = false;
        for (size_t p = 0; p < sizeof particles / sizeof *particles; p++)
            if (says(t, i, particles[p])) {
                i += strlen(particles[p]);
                again = true;
            }
    }
    return i;
}

static size_t name_end(const struct text *t, size_t i)
{
    size_t end = i;
    for (int words = 0; words < 4; words++) {
        size_t n = skip_particles(t, i);
        if (words && !capital(at(t, n)))
            break;
        while (letter(at(t, n)) || at(t, n) == '-' || (at(t, n) == '.' && letter(at(t, n + 1))))
            n++;
        end = n;
        if (at(t, n) != ' ')
            break;
        i = n + 1;
    }
    return end;
}

static bool fits_name(const struct text *t, size_t i, enum after after)
{
    size_t n = skip_particles(t, i);
    if (after == ANY_WORD)
        return letter(at(t, i)) && letter(at(t, i + 1)) && !no_name(t, i, capital(at(t, n)));
    bool initial = capital(at(t, n)) && at(t, n + 1) == '.';
    bool word = capital(at(t, n)) && letter(at(t, n + 1)) && !capital(at(t, n + 1));
    return (initial || word) && !no_name(t, i, true) && !no_name(t, n, true);
}

static void scan_names(const struct text *t)
{
    for (size_t i = 0; i < t->size; i++) {
        if ((i && letter(t->at[i - 1])) || !letter(t->at[i]))
            continue;
        char first = lower(t->at[i]);
        for (size_t p = 0; p < sizeof introductions / sizeof *introductions; p++) {
            if (introductions[p].phrase[0] != first)
                continue;
            size_t from = i + strlen(introductions[p].phrase);
            if (!says(t, i, introductions[p].phrase) || !fits_name(t, from, introductions[p].after))
                continue;
            found(t, PERSONAL_NAME, from, name_end(t, from));
            break;
        }
    }
}

/* "Goedendag, Anna de Vries hier": two words with a capital, with which a sentence or a part of it begins. */
static void scan_name_here(const struct text *t)
{
    for (size_t i = 3; i + 5 <= t->size; i++) {
        if (!says(t, i, " hier") || letter(at(t, i + 5)))
            continue;
        size_t from = i, words = 0;
        for (size_t begin = i; begin && words < 4;) {
            size_t end = begin;
            while (begin && (letter(t->at[begin - 1]) || t->at[begin - 1] == '-'))
                begin--;
            bool particle = says(t, begin, "van ") || says(t, begin, "de ") || says(t, begin, "der ") ||
                            says(t, begin, "den ") || says(t, begin, "el ");
            if (begin == end || (!capital(t->at[begin]) && !particle))
                break;
            if (capital(t->at[begin])) {
                from = begin;
                words++;
            }
            if (!begin || t->at[begin - 1] != ' ')
                break;
            begin--;
        }
        bool begins = !from || (from > 1 && strchr(",.!?:;\n", t->at[from - 2]));
        if (words >= 2 && begins && !no_name(t, from, true))
            found(t, PERSONAL_NAME, from, i);
    }
}

/* ---- addresses ---- */

static bool postcode(const struct text *t, size_t i, size_t *end)
{
    static const char *const words[] = { "in", "en", "is", "of", "op", "te", "ik", "om", "nu", "er", "al",
                                         "eu", "kg", "km", "at", "to", "on", "je", "we", "ze", "de" };
    if (i && (digit(t->at[i - 1]) || letter(t->at[i - 1]) || t->at[i - 1] == '.' || t->at[i - 1] == ','))
        return false;
    for (int n = 0; n < 4; n++)
        if (!digit(at(t, i + (size_t)n)))
            return false;
    size_t n = i + 4 + (at(t, i + 4) == ' ');
    char a = at(t, n), b = at(t, n + 1), after = at(t, n + 2);
    bool blank = n > i + 4;
    if (t->at[i] == '0' || !letter(a) || !letter(b) || (unsigned char)a >= 0x80 || (unsigned char)b >= 0x80 ||
        letter(after) || digit(after))
        return false;
    for (size_t w = 0; w < sizeof words / sizeof *words; w++)
        if (!capital(a) && says(t, n, words[w]))
            return false; /* "2000 en" is no postcode */
    *end = n + 2;
    return !blank || (capital(a) && capital(b)) || says(t, i > 9 ? i - 9 : 0, "postcode ");
}

/* "Kerkstraat 12", "Lange Voorhout 3 a": a number at `number`, behind a blank and the end of a street's name; not "op straat 5 dagen". */
static bool street(const struct text *t, size_t number, size_t *from, size_t *end)
{
    static const char *const ends[] = { "straat", "laan",      "weg",   "plein", "gracht", "kade",      "singel",
                                        "dreef",  "hof",       "steeg", "pad",   "dijk",   "plantsoen", "park",
                                        "str.",   "boulevard", "ring",  "akker", "kamp",   "burg",      "erf",
                                        "markt",  "haven",     "wal",   "oord",  "horst" };
    static const char *const units[] = { "dag",  "week",   "weken", "jaar",  "maand", "euro", "uur",
                                         "keer", "mensen", "kind",  "meter", "km",    "min",  "eur",
                                         "%",    "x ",     "man ",  "gezin", "ander", "huis", "procent" };
    for (size_t e = 0; e < sizeof ends / sizeof *ends; e++) {
        size_t size = strlen(ends[e]), i = number - 1 - size, n = number;
        if (number < size + 2 || !says(t, i, ends[e]) || !letter(t->at[i - 1]))
            continue;
        *from = i;
        while (*from && letter(t->at[*from - 1]))
            --*from;
        if (i - *from < 2 || (!capital(t->at[*from]) && e > 8))
            continue;
        size_t first = n;
        while (digit(at(t, n)))
            n++;
        size_t unit = n + (at(t, n) == ' ');
        bool counted = n - first > 4 || at(t, n) == ':';
        for (size_t u = 0; u < sizeof units / sizeof *units; u++)
            counted |= says(t, unit, units[u]);
        if (counted)
            continue;
        *end = n;
        return true;
    }
    return false;
}

static void scan_addresses(const struct text *t)
{
    for (size_t i = 0; i < t->size; i++) {
        size_t from = i, end;
        if (!digit(t->at[i]))
            continue;
        bool behind_blank = i && t->at[i - 1] == ' ' && t->at[i] != '0';
        if (postcode(t, i, &end) || (behind_blank && street(t, i, &from, &end))) {
            found(t, PERSONAL_ADDRESS, from, end);
            i = end - 1;
        }
    }
}

/* ---- all ---- */

void lang_personal_spans(const char *text, size_t size, struct personal *out)
{
    *out = (struct personal){ 0 };
    struct text t = { text, size, out };
    size_t digits = 0;
    for (size_t i = 0; i < size; i++)
        digits += digit(text[i]);
    if (digits >= IBAN_DIGITS) {
        scan_numbers(&t);
        scan_bare_bsn(&t);
        scan_iban(&t);
    }
    if (memchr(text, '@', size) || memchr(text, ')', size) || memchr(text, ']', size))
        scan_email(&t);
    scan_names(&t);
    scan_name_here(&t);
    if (digits)
        scan_addresses(&t);
}

uint32_t lang_personal(const char *text, size_t size)
{
    struct personal personal;
    lang_personal_spans(text, size, &personal);
    return personal.mask;
}

char *lang_without_personal(struct arena *arena, const char *text, size_t size)
{
    struct personal personal;
    lang_personal_spans(text, size, &personal);
    if (personal.count > PERSONAL_SPANS)
        return arena_copy(arena, "***");
    char *out = arena_take(arena, size + 4 * personal.count + 1);
    size_t used = 0;
    for (size_t i = 0; i < size;) {
        size_t to = i;
        for (bool again = true; again;) { /* spans that start here, and those that overlap them */
            again = false;
            for (size_t s = 0; s < personal.count; s++) {
                size_t from = personal.spans[s].from, end = from + personal.spans[s].size;
                if (from <= (to > i ? to - 1 : i) && end > to && end > i) {
                    to = end;
                    again = true;
                }
            }
        }
        if (to > i) {
            memcpy(out + used, "***", 3);
            used += 3;
            i = to;
        } else {
            out[used++] = text[i++];
        }
    }
    out[used] = 0;
    return out;
}
