// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* check_inside.h - the inside of the text check, for check_*.c and text_check.c only: word shapes, and where rules put what they find. */
#ifndef ELKEDEUR_CHECK_INSIDE_H
#define ELKEDEUR_CHECK_INSIDE_H

#include "text_check.h"

struct checker {
    struct text_check *out;
    const struct sentences *s;
    uint64_t *keys; /* lang_key of each token */
    size_t passives;
};

/* From the first of these tokens to the last one. NULL, NULL: of the text as a whole. */
struct finding *check_add(struct checker *, enum finding_kind, const struct token *from, const struct token *to);

void check_sentences(struct checker *); /* check_sentence.c */
void check_words(struct checker *);     /* check_word.c */
void check_letter(struct checker *);    /* check_letter.c */

/* ---- word shapes (check_shape.c), of folded words ---- */

bool word_among(const char *const *list, const char *word); /* the list ends with NULL */
bool is_worden(const struct token *);
bool is_zijn(const struct token *);
bool is_helping_verb(const struct token *); /* a verb that waits for another at the end of the clause */
/* besloten, aangevraagd; `sure`: its form alone tells ("verwerkt" may also be a present tense) */
bool is_participle(const struct token *, bool *sure);
bool is_infinitive(const struct token *);
bool is_verbal_noun(const struct token *); /* behandeling, participatie; not woning, rekening */
bool is_negation(const struct token *);
bool is_preposition(const struct token *);
bool begins_clause(const struct token *); /* a mark before it, or a word that opens a clause */

#endif
