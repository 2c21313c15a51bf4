// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* words.h - cuts a text into words, folded so that spelling of letters does not matter.
 *
 * Folding: lower case, accents off (é -> e, ë -> e), the ligature ij and y with dots -> ij, apostrophes within a word ("auto's" -> "autos") and
 * zero-width characters gone, Latin full-width forms to ASCII. Letters of other scripts stay. Amounts, dates, times, e-mail and web addresses are one
 * word of their kind. A word keeps its place in the original, so that the reader's own spelling can be shown. Never fails: malformed UTF-8 separates
 * words. */
#ifndef ELKEDEUR_WORDS_H
#define ELKEDEUR_WORDS_H

#include "arena.h"
#include "text.h"

enum word_kind { WORD_PLAIN, WORD_NUMBER, WORD_AMOUNT, WORD_DATE, WORD_TIME, WORD_EMAIL, WORD_URL };

struct word {
    const char *
        text; /* folded; at most WORD_BYTES bytes; an amount without its thousands points ("3000", "12.50"), a date as "2026-03-12" */
    uint32_t from, to; /* bytes in the original */
    uint8_t size, kind;
    bool capital; /* began with one */
    bool starts;  /* the first of a sentence or line */
};

enum { MOST_WORDS = 2048, WORD_BYTES = 48 };

/* Fills at most `most` words; longer ones are cut at WORD_BYTES. Texts live in the arena. */
size_t lang_words(const char *text, size_t size, struct arena *, struct word *out, size_t most);

/* Folds one character to at most 4 bytes; 0 when it is no part of a word. */
size_t lang_fold(uint32_t character, char out[4]);

#endif
