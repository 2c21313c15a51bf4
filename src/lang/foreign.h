// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* foreign.h - key words of other languages -> the Dutch words for the same thing, so that a question in them can be understood at all. No
 * translation: words that are not in the tables are passed over.
 *
 * The tables (foreign_west.c and its neighbours) are one text per language: "Dutch words: word word* two_words; ...". Written with accents,
 * matched without; a star: any ending; two_words: in this order, at most two others between, within a sentence. Most words win, then most
 * letters. */
#ifndef ELKEDEUR_FOREIGN_H
#define ELKEDEUR_FOREIGN_H

#include "words.h"

extern const char foreign_any[]; /* Dutch words that everybody uses here, whatever the language */
extern const char foreign_en[], foreign_de[], foreign_fr[], foreign_es[], foreign_pt[], foreign_it[], foreign_ro[],
    foreign_tr[], foreign_so[], foreign_pl[], foreign_hu[], foreign_uk[], foreign_ru[], foreign_bg[], foreign_ar[],
    foreign_fa[], foreign_ti[];

struct foreign {
    const char *dutch; /* one word or more; static */
    uint16_t word;     /* the one it stands for, or the first of those */
};

/* In the order of the text; at most `most`. 0 when nothing is known, and for Dutch. */
size_t lang_foreign(const char *language, const struct word *, size_t count, struct foreign *out, size_t most);

/* Which languages have this folded word in their tables, as bits; lang_foreign_code names a bit, NULL behind the last. */
uint32_t lang_foreign_languages(const char *word, size_t size);
const char *lang_foreign_code(size_t bit);

#endif
