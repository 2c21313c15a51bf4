// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* evidence.h - what the model sees of a question: its terms, pairs of neighbours, pieces of words, and the cues.
 *
 * A feature is a hashed number with a value and the word it came from, so that every outcome can be explained in the reader's own words.
 * Pieces of words (four letters in a row) carry what no list knows: slips, dialect, endings. Pure; the array is the caller's. */
#ifndef ELKEDEUR_EVIDENCE_H
#define ELKEDEUR_EVIDENCE_H

#include "analyze.h"
#include "cues.h"

enum { EVIDENCE_BITS = 17, MOST_EVIDENCE = 6000 };

struct evidence {
    uint32_t id; /* under 1 << EVIDENCE_BITS */
    float value;
    uint16_t word; /* index in analysis->words */
};

/* Fills at most MOST_EVIDENCE, in order of words; gives how many. */
size_t evidence_of(const struct analysis *, const struct cues *, struct evidence out[MOST_EVIDENCE]);

#endif
