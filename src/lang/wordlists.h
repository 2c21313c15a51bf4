// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* wordlists.h - the tables of words of the language floor, apart from the code that uses them. All folded (words.h). */
#ifndef ELKEDEUR_WORDLISTS_H
#define ELKEDEUR_WORDLISTS_H

#include <stdbool.h>
#include <stddef.h>

extern const char compound_parts[];  /* blanks between */
extern const char common_words[];    /* exist, so are not repaired; mean little by themselves */
extern const char stop_words[];      /* carry no meaning for matching */
extern const char whole_words[];     /* look like compounds but are not to be split */
extern const char negation_words[];  /* turn what comes next around */
extern const char loose_particles[]; /* of separable verbs: zeg ... op */

struct word_pair {
    const char *from, *to; /* `to` may be several words */
};
extern const struct word_pair short_forms[]; /* SMS, spoken, dialect, street: replaced before anything else */
extern const size_t short_form_count;
/* Words that people and letters use for the same thing: a question with one also looks for the others, at less weight. */
extern const char *const synonyms[]; /* "uitkering bijstand soos" */
extern const size_t synonym_count;

#endif
