// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* readable.h - how hard a Dutch text is to read: sentences, words, syllables, Flesch-Douma and Brouwer. Pure.
 *
 * A sentence ends at . ! ? : before a blank and a capital, a digit or the end (not behind known abbreviations or initials, not inside numbers and
 * addresses), at an empty line, and before a list mark. Word: a run of letters and digits with inner apostrophe or hyphen; numbers count as one
 * syllable. Syllables by vowel groups and diaeresis, without a dictionary.
 * Flesch-Douma (1960): 206.835 - 0.93 W/S - 77 Sy/W. Brouwer (1963), with 67: 195 - 2 W/S - 67 Sy/W. Higher is easier; a signal, no grade. */
#ifndef ELKEDEUR_READABLE_H
#define ELKEDEUR_READABLE_H

#include "text.h"

struct readable {
    size_t sentences, words, syllables;
    double words_per_sentence, syllables_per_word;
    size_t longest;                /* words of the longest sentence */
    struct slice longest_sentence; /* borrowed from the text */
    double flesch_douma, brouwer;  /* 0 without words */
};

void lang_readable(const char *text, size_t size, struct readable *out);
unsigned lang_syllables(const char *word,
                        size_t size); /* of one word as written (UTF-8); at least 1 when it holds a letter or digit */
double flesch_douma(double words, double sentences, double syllables);
double brouwer(double words, double sentences, double syllables);

#endif
