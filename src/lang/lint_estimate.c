// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* lint_estimate.c - see lint_estimate.h. */
#include "lint_estimate.h"

#include "check_inside.h"
#include "stem.h"
#include "wordlists.h"

enum { WORD_SLOTS = 8192, LEAST_CLAUSE = 3, SHORT_PIECE = 8 };

/* ---- our own word lists as sets of hashes ---- */

struct word_hashes {
    uint64_t at[WORD_SLOTS]; /* open addressing; 0 is empty */
};
static struct word_hashes small_words, common;

static uint64_t *slot_of(struct word_hashes *set, uint64_t hash)
{
    size_t i = hash % WORD_SLOTS;
    while (set->at[i] && set->at[i] != hash)
        i = (i + 1) % WORD_SLOTS;
    return &set->at[i];
}

static void fill(struct word_hashes *set, const char *words)
{
    size_t left = WORD_SLOTS / 2;
    for (struct slice rest = slice_of(words), word; left && slice_next(&rest, ' ', &word); left--)
        if (word.size) {
            uint64_t hash = lang_hash(word.at, word.size);
            *slot_of(set, hash) = hash;
        }
}

__attribute__((constructor(302))) static void prepare_words(void)
{
    fill(&small_words, stop_words);
    fill(&common, common_words);
}

static bool has(struct word_hashes *set, const struct token *t)
{
    return *slot_of(set, lang_hash(t->word, t->length)) != 0;
}

/* ---- features ---- */

static bool is_content(const struct token *t)
{
    return !t->number && t->length > 1 && !t->loud && !has(&small_words, t) && !is_helping_verb(t) &&
           !is_preposition(t);
}

static double log_frequency(const struct token *t)
{
    double letters = t->length;
    double guess = has(&common, t) ? 6.21 - 0.170 * letters : 5.76 - 0.253 * letters;
    return guess < 1.359 ? 1.359 : guess; /* what LiNT-II gives to unknown words */
}

struct clause {
    size_t words, waits; /* waits: between a helping verb and the end */
};

/* The clause at *i; moves behind it. */
static struct clause next_clause(const struct token *at, size_t count, size_t *i)
{
    struct clause clause = { 1, 0 };
    size_t helping = is_helping_verb(&at[*i]) ? *i + 1 : 0;
    for (++*i; *i < count && !begins_clause(&at[*i]); ++*i) {
        clause.words++;
        if (!helping && is_helping_verb(&at[*i]))
            helping = *i + 1;
    }
    if (helping && *i > helping)
        clause.waits = *i - helping - 1;
    return clause;
}

void lint_estimate(const struct sentences *s, struct lint_features *out)
{
    double frequency = 0, distance = 0;
    size_t content = 0, ordinary = 0, clauses = 0, sentences = 0;
    *out = (struct lint_features){ 0 };
    for (size_t n = 0; n < s->count; n++) {
        const struct token *at = &s->tokens[s->at[n].first];
        size_t longest = 0;
        if (s->at[n].shape == LOOSE && s->at[n].count <= SHORT_PIECE) /* a heading, an address */
            continue;
        for (size_t i = 0; i < s->at[n].count;) {
            struct clause clause = next_clause(at, s->at[n].count, &i);
            size_t reach = clause.waits > clause.words / 2 ? clause.waits : clause.words / 2;
            longest = reach > longest ? reach : longest;
            clauses += clause.words >= LEAST_CLAUSE;
        }
        for (size_t i = 0; i < s->at[n].count; i++) {
            if (!is_content(&at[i]))
                continue;
            content++;
            if (at[i].capital && i) /* a name */
                continue;
            ordinary++;
            frequency += log_frequency(&at[i]);
        }
        distance += (double)longest;
        sentences++;
    }
    if (!ordinary)
        return;
    *out = (struct lint_features){ frequency / (double)ordinary, distance / (double)sentences,
                                   (double)content / (double)(clauses ? clauses : 1), LINT_CONCRETE };
}
