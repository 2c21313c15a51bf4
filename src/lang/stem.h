// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* stem.h - puts the inflections of a Dutch word together: brief, brieven, briefje; huis, huizen; betaalt, betaald; opgezegd, opzeggen.
 *
 * The stem is a key, often not a word ("betal"). Derivations stay apart (betaling). Tables first (strong verbs, irregular plurals), then
 * rules; zaak/zakken, man/maan and kant/kan stay apart. Words come folded (words.h); words of one or two letters, words with other signs than
 * a-z come back as they are. Pure; the tables are ready before main; about 100 ns a word. */
#ifndef ELKEDEUR_STEM_H
#define ELKEDEUR_STEM_H

#include <stddef.h>
#include <stdint.h>

enum { STEM_BYTES = 48 };

/* Gives the length of the stem, NUL-terminated in `out`; bytes over STEM_BYTES are left out. */
size_t lang_stem(const char *word, size_t size, char out[STEM_BYTES + 1]);
uint64_t lang_hash(const char *bytes, size_t size); /* never 0 */
static inline uint64_t lang_key(const char *word, size_t size)
{
    char stem[STEM_BYTES + 1];
    size_t length = lang_stem(word, size, stem);
    return lang_hash(stem, length);
}

#endif
