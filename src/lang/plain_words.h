// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* plain_words.h - difficult words and fixed phrases of official letters, each with what people say instead. Pure; static texts; the table is ready
 * before main. A row is found in all forms of its words (stem.h), unless it says otherwise. */
#ifndef ELKEDEUR_PLAIN_WORDS_H
#define ELKEDEUR_PLAIN_WORDS_H

#include "sentences.h"

struct plain_word {
    const char *words, *plain; /* folded; Dutch, several with commas between */
    const char *flags;         /* see the table */
};

extern const struct plain_word plain_words[];
extern const size_t plain_word_count;
enum { MOST_PLAIN_WORDS = 1024 };

/* The row that begins at tokens[0], rows of one form first, then the longest; NULL for none. keys: lang_key of each token. `taken`: how many tokens it covers. */
const struct plain_word *plain_word_at(const struct token *tokens, const uint64_t *keys, size_t count, size_t *taken);
/* A term that a letter sometimes needs: explained once, it may stay. */
bool plain_word_may_stay(const struct plain_word *);

#endif
