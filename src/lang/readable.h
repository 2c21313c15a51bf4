// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* readable.h - how hard a Dutch text is to read, by published formulas: Flesch-Douma, Brouwer, LiNT-II. Pure.
 *
 * Words and sentences are those of sentences.h; a number counts as one syllable, others by vowel groups and diaeresis, without a dictionary.
 *
 * Sentences are not made shorter by layout: only sentences (three words at least) count as such. Loose pieces of up to eight words (headings, items)
 * stay out of the sentence length; longer ones add their words and no sentence. When the sentences hold less than half of the words,
 * or one of them is chopped, all words count.
 *
 * Flesch-Douma (1960): 206.835 - 0.93 W/S - 77 Sy/W. Brouwer (1963), with 67: 195 - 2 W/S - 67 Sy/W. Higher is easier; a signal, no grade.
 * LiNT-II (2025): 0..100, higher is harder; needs features that only a parser and a list of frequencies give (lint_estimate.h estimates them). */
#ifndef ELKEDEUR_READABLE_H
#define ELKEDEUR_READABLE_H

#include "sentences.h"

struct readable {
    size_t sentences, words, syllables;
    size_t sentence_words; /* those that count for the length of sentences */
    double words_per_sentence, syllables_per_word;
    size_t longest;               /* words of the longest sentence */
    double flesch_douma, brouwer; /* 0 without words */
};

void lang_readable(const struct sentences *, struct readable *out);
unsigned lang_syllables(const char *word,
                        size_t size); /* of one word as written (UTF-8); at least 1 when it holds a letter or digit */
double flesch_douma(double words, double sentences, double syllables);
double brouwer(double words, double sentences, double syllables);

struct lint_features {
    double log_frequency; /* mean log10 of occurrences in a thousand million words, of content words without names */
    double distance;      /* mean over sentences of the most words between a head and what depends on it */
    double content_words; /* per clause */
    double concrete;      /* share of the nouns, 0..1 */
};
double lint2(const struct lint_features *); /* 0..100, higher is harder */
int lint2_level(double score);              /* 1 (easiest) to 4 */

/* By a rule of thumb for Flesch-Douma: 0 very hard (under 30), 1 hard, 2 middling (45), 3 fairly easy (60), 4 easy (80). */
enum { READ_LEVELS = 5 };
int flesch_level(double flesch_douma);
extern const char *const flesch_level_names[READ_LEVELS]; /* Dutch, message ids */

#endif
