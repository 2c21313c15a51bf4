// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* compound.h - the lexicon: which words there are, and which of them make up a longer one (huurachterstand = huur + achterstand).
 *
 * Filled once by the builder of the knowledge, sealed, then only read (by all threads). Splits into two to four parts, with -s-, -e-, -en- or -er-
 * between them; the whole and its parts both count, so nothing is lost by a split. At most MOST_LEXICON words; more are left out. */
#ifndef ELKEDEUR_COMPOUND_H
#define ELKEDEUR_COMPOUND_H

#include <stdbool.h>

#include "arena.h"
#include "stem.h"

struct lexicon;

enum { MOST_LEXICON = 65000 };

struct lexicon *lexicon_new(void);
void lexicon_free(struct lexicon *);
/* A word (folded) that exists; adding it again makes it weigh more. `part`: it may be a part of a compound (at least 4 letters, no stop word; the
 * built-in list has shorter ones). Numbers and words under 2 letters are ignored. */
void lexicon_add(struct lexicon *, const char *word, size_t size, bool part);
void lexicon_add_builtin(struct lexicon *); /* common Dutch words and frequent parts */
/* Builds what look-ups need; after this only reading. */
void lexicon_seal(struct lexicon *);

bool lexicon_has(const struct lexicon *, const char *word, size_t size); /* this form, or its stem */
bool lexicon_has_stem(const struct lexicon *, const char *stem, size_t size);
size_t lexicon_words(const struct lexicon *);
size_t lexicon_bytes(const struct lexicon *); /* memory held */

enum { COMPOUND_PARTS = 4 };
struct part {
    const char *at; /* within the word, without what binds it to the next */
    uint8_t size;
};
/* The parts of a word of at least 6 letters: fewest first, then the heaviest; 0 when it is none. */
size_t lexicon_split(const struct lexicon *, const char *word, size_t size, struct part parts[COMPOUND_PARTS]);
/* Of a word that cannot be split, a part of at least 5 letters that ends it (stook|kosten): never of a word that is a part itself. */
bool lexicon_known_end(const struct lexicon *, const char *word, size_t size, struct part *out);
/* Is a followed by b one known word ("huur achterstand"), also with -s-, -e- or -en- between ("gezondheid zorg")? Writes the word and gives its
 * length, or 0. */
size_t lexicon_join(const struct lexicon *, const char *a, size_t a_size, const char *b, size_t b_size,
                    char out[STEM_BYTES + 1]);

/* The known word that was meant, for one that is not known: by sound (ei/ij, au/ou, d/t, g/ch, s/z, f/v, c/k, double letters, ie/i), slips of the
 * keyboard, swapped and missing letters. NULL when none is near enough. Never for words under 4 letters or with a digit. */
const char *lexicon_repair(const struct lexicon *, const char *word, size_t size);
/* A compound with a slip in one of two parts (zorgtoeslach): 2 parts with the slip mended, or 0. */
size_t lexicon_split_repaired(const struct lexicon *, const char *word, size_t size, struct part parts[2]);

#endif
