// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* check_word.c - the rules of single words: difficult ones, long ones, abbreviations, dates in figures, shouting. */
#include "check_inside.h"
#include "plain_words.h"

enum { LONG_WORD_LETTERS = 17, LONG_WORD_SYLLABLES = 7, SHOUT_LETTERS = 7 };

/* Each row once where it may stay; what should go is shown each time. */
struct seen {
    const struct plain_word *rows[MOST_PLAIN_WORDS];
    size_t count;
};

static bool seen_before(struct seen *seen, const struct plain_word *row)
{
    for (size_t i = 0; i < seen->count; i++)
        if (seen->rows[i] == row)
            return true;
    if (seen->count < MOST_PLAIN_WORDS)
        seen->rows[seen->count++] = row;
    return false;
}

/* How many tokens a difficult word or phrase at `i` takes; 0 when there is none. */
static size_t hard_word(struct checker *c, const struct sentence *sentence, size_t i, struct seen *seen)
{
    const struct token *t = &c->s->tokens[sentence->first + i];
    size_t taken = 0;
    const struct plain_word *row = plain_word_at(t, &c->keys[sentence->first + i], sentence->count - i, &taken);
    if (!row)
        return 0;
    bool stays = plain_word_may_stay(row);
    if (stays && seen_before(seen, row))
        return taken;
    struct finding *f = check_add(c, stays ? JARGON : HARD_WORD, t, t + taken - 1);
    if (f)
        f->plain = row->plain;
    return taken;
}

/* A verb in two pieces: "wij stellen vast", "wij wijzen uw aanvraag af". The second ends the clause. */
struct split_verb {
    const char *forms, *particle, *plain;
};
static const struct split_verb split_verbs[] = {
    { "stel stelt stellen stelden", "vast", "zien, beslissen" },
    { "wijs wijst wijzen wezen", "af", "nee zeggen op" },
    { "ken kent kennen kenden", "toe", "geven" },
    { "trek trekt trekken trokken", "in", "stoppen met, terugnemen" },
    { "vorder vordert vorderen vorderden", "terug", "geld terugvragen" },
    { "wend wendt wenden wendden", "aan", "gebruiken" },
    { "vang vangt vangen ving vingen", "aan", "beginnen" },
    { "zend zendt zenden zond zonden", "toe", "opsturen" },
    { "deel deelt delen", "mede", "vertellen, laten weten" },
    { "deel deelt delen", "mee", "vertellen, laten weten" },
    { "schort schorten", "op", "tijdelijk stoppen" },
    { "schrijf schrijft schrijven", "aan", "een brief sturen aan" },
    { "zet zetten", "stop", "stoppen" },
};
enum { SPLIT_REACH = 25 };

static const struct split_verb *split_verb_at(const struct token *t, size_t count, size_t *end)
{
    size_t last = 1;
    while (last < count && last < SPLIT_REACH && !begins_clause(&t[last]))
        last++;
    *end = --last;
    for (size_t i = 0; last && i < sizeof split_verbs / sizeof *split_verbs; i++)
        if (token_is(&t[last], split_verbs[i].particle) && text_in_list(split_verbs[i].forms, ' ', t->word))
            return &split_verbs[i];
    return NULL;
}

static void split_verb(struct checker *c, const struct token *t, size_t count)
{
    size_t end;
    const struct split_verb *row = split_verb_at(t, count, &end);
    struct finding *f = row ? check_add(c, HARD_WORD, t, t) : NULL;
    if (f)
        f->plain = row->plain;
}

/* ---- one word ---- */

/* Long words and abbreviations are shown the first time only. */
struct shown {
    uint64_t keys[MOST_FINDINGS];
    size_t count;
};

static bool shown_before(struct shown *shown, uint64_t key)
{
    for (size_t i = 0; i < shown->count; i++)
        if (shown->keys[i] == key)
            return true;
    if (shown->count < MOST_FINDINGS)
        shown->keys[shown->count++] = key;
    return shown->count == MOST_FINDINGS;
}

static uint64_t key_of(const struct checker *c, const struct token *t)
{
    return c->keys[t - c->s->tokens];
}

static bool has_inner_sign(const struct token *t, const struct checker *c)
{
    const char *at = c->s->text.at + t->from;
    return memchr(at, '@', t->size) || memchr(at, '.', t->size) || memchr(at, '/', t->size);
}

static bool has_digit(const struct token *t)
{
    return strcspn(t->word, "0123456789/") < t->length;
}

static void long_word(struct checker *c, const struct token *t, struct shown *shown)
{
    bool is_long = t->length >= LONG_WORD_LETTERS || t->syllables >= LONG_WORD_SYLLABLES;
    if (is_long && !t->number && !has_inner_sign(t, c) && !memchr(t->word, '-', t->length) &&
        !shown_before(shown, key_of(c, t)))
        check_add(c, LONG_WORD, t, t);
}

/* Capitals only: explained when it stands in brackets behind its words, or has brackets behind it; names that everybody knows by them are none. */
static void abbreviation(struct checker *c, const struct token *t, bool last, struct shown *shown)
{
    static const char *const known[] = { "bsn", "iban", "nl",  "tv",  "sms", "pin", "cd",  "id", "pdf",
                                         "qr",  "bv",   "nv",  "tbs", "aa",  "pc",  "usb", "wc", "uwv",
                                         "svb", "cjib", "ggd", "aow", "btw", "apk", NULL };
    bool postcode = t > c->s->tokens && (t - 1)->number && (t - 1)->length == 4 && t->length == 2;
    bool row = (t > c->s->tokens && (t - 1)->loud) || (!last && (t + 1)->loud);
    if (!t->loud || t->length > 6 || t->number || t->mark == '(' || (!last && (t + 1)->mark == '(') || postcode ||
        row || has_digit(t))
        return;
    if (!word_among(known, t->word) && !shown_before(shown, key_of(c, t)))
        check_add(c, ABBREVIATION, t, t);
}

static bool month(const struct token *t)
{
    static const char *const short_months[] = { "jan", "feb",  "mrt", "apr", "jun", "jul", "aug",
                                                "sep", "sept", "okt", "nov", "dec", NULL };
    return word_among(short_months, t->word);
}

/* 01-02-2026, 1/2/26, "1 feb." */
static void date_in_figures(struct checker *c, const struct token *t, bool last)
{
    const char *at = c->s->text.at + t->from;
    size_t digits = 0, signs = 0;
    for (size_t i = 0; i < t->size; i++) {
        digits += at[i] >= '0' && at[i] <= '9';
        signs += at[i] == '-' || at[i] == '/';
    }
    if (t->number && signs == 2 && digits + signs == t->size && digits >= 4 && digits <= 8 && t->size <= 10)
        check_add(c, DATE_FORM, t, t);
    else if (t->number && t->size <= 2 && !last && month(t + 1))
        check_add(c, DATE_FORM, t, t + 1);
}

/* A word, or a row of them: shown once. */
static void loud(struct checker *c, const struct sentence *sentence, size_t i)
{
    const struct token *t = &c->s->tokens[sentence->first + i], *last = t;
    if (!t->loud || has_digit(t) || (i && (t - 1)->loud))
        return;
    size_t letters = t->length;
    for (size_t n = i + 1; n < sentence->count && (last + 1)->loud; n++)
        letters += (++last)->length;
    if (letters >= SHOUT_LETTERS && (last > t || !memchr(t->word, '-', t->length)))
        check_add(c, LOUD, t, last);
}

void check_words(struct checker *c)
{
    struct seen seen = { .count = 0 };
    struct shown shown = { .count = 0 };
    for (size_t n = 0; n < c->s->count; n++) {
        const struct sentence *sentence = &c->s->at[n];
        size_t covered = 0; /* tokens up to here are part of a difficult phrase */
        for (size_t i = 0; i < sentence->count; i++) {
            const struct token *t = &c->s->tokens[sentence->first + i];
            bool last = i + 1 == sentence->count;
            size_t taken = i < covered ? 0 : hard_word(c, sentence, i, &seen);
            if (taken)
                covered = i + taken;
            else if (i >= covered)
                split_verb(c, t, sentence->count - i);
            if (i >= covered)
                long_word(c, t, &shown);
            abbreviation(c, t, last, &shown);
            date_in_figures(c, t, last);
            loud(c, sentence, i);
        }
    }
}
