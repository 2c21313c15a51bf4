// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* index.h - an immutable full-text index in memory, and the best k documents for a weighted query.
 *
 * A term is a 64-bit key (a hashed stem, or a label such as "this service serves topic X"). Text terms are scored by BM25
 * (k1 = 1.2, b = 0.75, field weights folded into the term frequency; Robertson & Zaragoza 2009); label terms by a fixed weight. Both
 * are kept as 8-bit impacts, so a score is a sum of small integers and the result is exact: the same as scoring every document.
 * Search is MaxScore (Turtle & Flood 1995) over postings sorted by document. Building is not thread-safe; searching is, with
 * a scratch per thread. */
#ifndef ELKEDEUR_INDEX_H
#define ELKEDEUR_INDEX_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct index;
struct index_builder;

struct index_builder *index_builder_new(void);
void index_builder_free(struct index_builder *);
/* Starts document 0, 1, 2, ...; terms added belong to the last one. Returns its number. */
uint32_t index_document(struct index_builder *);
/* A word of the text: `weight` is its field's weight (1.0 = plain text). */
void index_word(struct index_builder *, uint64_t term, float weight);
/* A label with a fixed score: `share` 0..1 of the highest possible impact. */
void index_label(struct index_builder *, uint64_t term, float share);
/* Consumes the builder. NULL when memory ran out. */
struct index *index_finish(struct index_builder *);
void index_free(struct index *);

size_t index_documents(const struct index *);
size_t index_bytes(const struct index *); /* memory held */
/* How many documents hold the term, and its inverse document frequency (0 when unknown). */
uint32_t index_frequency(const struct index *, uint64_t term);
float index_rarity(const struct index *, uint64_t term);

/* The impact of a term in one document (0..255), 0 when it does not hold it; and how many of a score's points make up one "plain word": the impact of
 * a word that stands once in a document of average length, per unit of rarity. */
uint8_t index_impact(const struct index *, uint64_t term, uint32_t document);
float index_unit(const struct index *);

struct query_term {
    uint64_t term;
    uint16_t weight; /* 1..1000; 100 is plain */
};
struct hit {
    uint32_t document;
    uint32_t score; /* sum of impact x weight */
};
enum { QUERY_TERMS = 64, LARGEST_K = 256 };

/* The k (at most LARGEST_K) documents of highest score, best first, equal scores by document number. Terms that occur twice count twice.
 * Returns how many were found; documents that hold no term are none. */
size_t index_search(const struct index *, const struct query_term *, size_t count, size_t k, struct hit *hits);
/* The same by scoring every document: the oracle of the tests. `scores` has index_documents() entries. */
void index_score_all(const struct index *, const struct query_term *, size_t count, uint32_t *scores);

#endif
