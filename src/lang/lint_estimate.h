// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* lint_estimate.h - the features of LiNT-II as far as they can be had without a parser and without somebody else's list of frequencies. Pure.
 *
 * Estimated: frequency, from the length of a content word and whether our own list of common words has it (two lines fitted to subtitle counts);
 * distance, from the words between a helping verb and the end of its clause, else half of the longest clause; clauses, from marks and words that open
 * one. Not to be had: concrete nouns; their share is set at LINT_CONCRETE. So the score tells texts apart, but its levels are rough. */
#ifndef ELKEDEUR_LINT_ESTIMATE_H
#define ELKEDEUR_LINT_ESTIMATE_H

#include "readable.h"

#define LINT_CONCRETE 0.5

/* All 0 without content words. */
void lint_estimate(const struct sentences *, struct lint_features *out);

#endif
