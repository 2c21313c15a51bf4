// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* check_sentence.c - the rules of one sentence: length, passive, tang, double negation, strings of prepositions, nouns in place of verbs. */
#include "check_inside.h"

enum {
    TANG_WORDS = 8,
    WIDE_TANG = 12,
    PREPOSITION_WINDOW = 10,
    MOST_PREPOSITIONS = 4,
    ADJECTIVE_REACH = 9,
    CLAUSE_REACH = 60,
    INSERTION_WORDS = 15,
    OM_TE = 9,
};

struct view { /* one sentence */
    struct checker *c;
    const struct sentence *sentence;
    const struct token *at;
    size_t count;
};

/* "en is", "en kunt", "en u moet", "om ... te gaan": another clause. */
static bool new_verb_at(const struct view *v, size_t i)
{
    const struct token *t = &v->at[i];
    static const char *const who[] = { "u", "wij", "we", "ik", "hij", "zij", "ze", "je", "er", "dat", NULL };
    size_t left = v->count - i;
    if (token_is(t, "en"))
        return (left > 1 && is_helping_verb(t + 1)) ||
               (left > 2 && word_among(who, t[1].word) && is_helping_verb(t + 2));
    for (size_t n = 1; n < left && n < OM_TE && token_is(t, "om"); n++)
        if (token_is(t + n, "te"))
            return true;
    return false;
}

/* The last token of the clause that holds `i`, no further than CLAUSE_REACH. */
static size_t clause_end(const struct view *v, size_t i)
{
    size_t reach = i + CLAUSE_REACH;
    while (i + 1 < v->count && i < reach && !begins_clause(&v->at[i + 1]) && !new_verb_at(v, i + 1))
        i++;
    return i;
}

static void length(const struct view *v)
{
    const struct token *first = v->at, *last = &v->at[v->count - 1];
    if (v->sentence->shape == CHOPPED)
        check_add(v->c, CHOPPED_SENTENCE, first, last);
    if (v->count < LONG_FROM)
        return;
    struct finding *f = check_add(v->c, LONG_SENTENCE, first, last);
    if (!f)
        return;
    f->number = (uint16_t)(v->count > UINT16_MAX ? UINT16_MAX : v->count);
    f->grade = v->count >= FAR_TOO_LONG_FROM ? GRADE_ERROR : v->count >= TOO_LONG_FROM ? GRADE_WARNING : GRADE_NOTE;
}

/* ---- passive: worden with a participle in the clause; zijn with one at its end ---- */

static bool with_zijn(const struct token *t) /* u bent verhuisd: no passive */
{
    static const char *const own[] = { "gekomen",    "gegaan",     "gebleven",   "geweest",        "geworden",
                                       "gebeurd",    "begonnen",   "gestopt",    "gestorven",      "gestegen",
                                       "gedaald",    "geslaagd",   "gevallen",   "gelukt",         "geschrokken",
                                       "gegroeid",   "verhuisd",   "veranderd",  "overleden",      "verlopen",
                                       "vertrokken", "verstreken", "bereikt",    "verschenen",     "aangekomen",
                                       "ingegaan",   "afgelopen",  "toegenomen", "afgenomen",      "vergeten",
                                       "verdwenen",  "gebleken",   "ontstaan",   "geinteresseerd", "tevreden",
                                       NULL };
    return word_among(own, t->word);
}

static void passive(const struct view *v)
{
    for (size_t i = 0; i < v->count; i++) {
        bool worden = is_worden(&v->at[i]), zijn = is_zijn(&v->at[i]), sure;
        if (!worden && !zijn)
            continue;
        size_t end = clause_end(v, i), from = i + 1, found = 0;
        if (worden && i > 0 && !begins_clause(&v->at[i]) && is_participle(&v->at[i - 1], &sure) && sure)
            found = i;
        for (size_t n = zijn && end > i ? end : from; n <= end && !found; n++)
            if (is_participle(&v->at[n], &sure) && (sure || (worden && n == end)) && !(zijn && with_zijn(&v->at[n])))
                found = n + 1;
        if (found) {
            check_add(v->c, PASSIVE, &v->at[found - 1], &v->at[found - 1]);
            v->c->passives++;
            i = end;
        }
    }
}

/* ---- tang: what belongs together stands far apart ---- */

static bool tang_between(const struct view *v, size_t from, size_t end)
{
    for (size_t last = end; last + 2 > end && last > from + TANG_WORDS; last--) {
        bool sure;
        if (!is_participle(&v->at[last], &sure) && !is_infinitive(&v->at[last]))
            continue;
        struct finding *f = check_add(v->c, TANG, &v->at[from], &v->at[last]);
        if (f && last - from <= WIDE_TANG)
            f->grade = GRADE_NOTE;
        return true;
    }
    return false;
}

/* "heeft het college, gelet op artikel 3, besloten": the clause goes on behind what stands between two commas. */
static size_t past_insertion(const struct view *v, size_t end)
{
    if (end + 2 >= v->count || v->at[end + 1].mark != ',')
        return end;
    for (size_t n = end + 2; n < v->count && n <= end + INSERTION_WORDS; n++) {
        if (is_helping_verb(&v->at[n]))
            break;
        if (v->at[n].mark == ',') {
            size_t further = clause_end(v, n);
            for (size_t at = n; at <= further; at++) /* a clause of its own */
                if (is_helping_verb(&v->at[at]))
                    return end;
            return further;
        }
        if (v->at[n].mark)
            break;
    }
    return end;
}

static void far_verb(const struct view *v)
{
    for (size_t i = 0; i < v->count; i++) {
        if (!is_helping_verb(&v->at[i]))
            continue;
        size_t end = clause_end(v, i), further = past_insertion(v, end);
        bool waits = end == i || !is_infinitive(&v->at[end]); /* its verb has not come yet */
        if (!tang_between(v, i, end) && further > end && waits && tang_between(v, i, further))
            end = further;
        i = end;
    }
}

/* "de door het college genomen beslissing": an article, at once a preposition, and a participle before its noun. */
static void far_noun(const struct view *v)
{
    static const char *const articles[] = { "de", "het", "een", "uw", "onze", NULL };
    for (size_t i = 0; i + 3 < v->count; i++) {
        if (!word_among(articles, v->at[i].word) || !is_preposition(&v->at[i + 1]) || v->at[i + 1].mark)
            continue;
        for (size_t n = i + 3; n + 1 < v->count && n <= i + ADJECTIVE_REACH; n++) {
            bool sure, bent = false;
            struct token plain = v->at[n]; /* verstrekte: verstrekt */
            if (v->at[n].mark)
                break;
            if (plain.length > 5 && plain.word[plain.length - 1] == 'e') {
                char form[64];
                memcpy(form, plain.word, plain.length);
                form[--plain.length] = 0;
                plain.word = form;
                bent = is_participle(&plain, &sure);
            }
            if ((bent || is_participle(&v->at[n], &sure)) && !v->at[n + 1].mark && !is_helping_verb(&v->at[n + 1])) {
                check_add(v->c, TANG, &v->at[i], &v->at[n + 1]);
                i = n;
                break;
            }
        }
    }
}

/* ---- negation ---- */

static bool un_word(const struct token *t) /* onredelijk; not onder, ons, ontvangen */
{
    static const char *const others[] = { "ons",      "onze",       "ontvang",  "ontslag", "ontwikkel",
                                          "ontstaan", "online",     "ongeveer", "onlangs", "onderwerp",
                                          "ontruim",  "ontheffing", NULL };
    if (strncmp(t->word, "on", 2) != 0 || strncmp(t->word, "ond", 3) == 0 || t->length < 7)
        return false;
    for (size_t i = 0; others[i]; i++)
        if (strncmp(t->word, others[i], strlen(others[i])) == 0)
            return false;
    return strncmp(t->word, "ont", 3) != 0 || strncmp(t->word, "ontevreden", 10) == 0 ||
           strncmp(t->word, "ontoe", 5) == 0;
}

static void negation(const struct view *v)
{
    const struct token *first = NULL;
    for (size_t i = 0; i < v->count; i++) {
        const struct token *t = &v->at[i];
        if (begins_clause(t) || token_is(t, "en"))
            first = NULL;
        bool unless = token_is(t, "tenzij") || token_is(t, "behoudens");
        if (is_negation(t) && i + 1 < v->count && token_is(t, "niet") && un_word(t + 1)) {
            check_add(v->c, DOUBLE_NEGATION, t, t + 1);
            first = NULL;
        } else if (is_negation(t) && first) {
            struct finding *f = check_add(v->c, DOUBLE_NEGATION, first, t);
            if (f && token_is(t, "zonder")) /* "teken niets zonder hulp": mostly clear */
                f->grade = GRADE_NOTE;
            first = NULL;
        } else if (is_negation(t) || unless) {
            first = t;
        }
    }
}

/* ---- nouns and prepositions ---- */

static void nominal(const struct view *v)
{
    for (size_t i = 0; i + 1 < v->count; i++) {
        const struct token *t = &v->at[i], *next = t + 1;
        bool of = (token_is(next, "van") || token_is(next, "door")) && !next->mark;
        if (!of)
            continue;
        if (is_verbal_noun(t))
            check_add(v->c, NOMINAL, t, next);
        else if (i && token_is(t - 1, "het") && is_infinitive(t))
            check_add(v->c, NOMINAL, t - 1, next);
    }
}

/* A tang already says so. */
static bool in_tang(const struct view *v, const struct token *from, const struct token *to)
{
    const struct text_check *out = v->c->out;
    for (size_t i = out->count; i-- && out->findings[i].from >= v->sentence->from;) {
        const struct finding *f = &out->findings[i];
        if (f->kind == TANG && f->from <= to->from && from->from < f->from + f->size)
            return true;
    }
    return false;
}

static void prepositions(const struct view *v)
{
    for (size_t i = 0; i < v->count; i++) {
        size_t seen = 0, last = i;
        for (size_t n = i; n < v->count && n < i + PREPOSITION_WINDOW && !(n > i && v->at[n].mark); n++)
            if (is_preposition(&v->at[n]) && !token_is(&v->at[n], "te") && !(n && token_is(&v->at[n - 1], "en"))) {
                seen++;
                last = n;
            }
        if (!is_preposition(&v->at[i]) || seen < MOST_PREPOSITIONS)
            continue;
        if (!in_tang(v, &v->at[i], &v->at[last]))
            check_add(v->c, PREPOSITIONS, &v->at[i], &v->at[last]);
        i = last;
    }
}

void check_sentences(struct checker *c)
{
    static void (*const rules[])(const struct view *) = { length,   passive, far_verb,    far_noun,
                                                          negation, nominal, prepositions };
    for (size_t i = 0; i < c->s->count; i++) {
        const struct sentence *sentence = &c->s->at[i];
        struct view v = { c, sentence, &c->s->tokens[sentence->first], sentence->count };
        for (size_t n = 0; n < sizeof rules / sizeof *rules; n++)
            rules[n](&v);
    }
}
