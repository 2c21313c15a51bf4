// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* words.h - made-up words for the benchmarks, the same at every run: Dutch-like syllables with the frequencies of language
 * (Zipf-Mandelbrot). Call words_begin first. */
#ifndef ELKEDEUR_BENCH_WORDS_H
#define ELKEDEUR_BENCH_WORDS_H

#include <stdint.h>
#include <stdio.h>

enum { VOCABULARY = 40000 };

uint32_t chance(uint32_t below); /* 0..below-1 */
void words_begin(void);
uint32_t word_of_language(void); /* the rank of a word: 0 is the most common */
void put_word(FILE *, uint32_t rank);

#endif
