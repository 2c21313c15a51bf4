// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* translate.h - a question in another language as the Dutch words that are known for its words (lang/foreign.h). */
#ifndef ELKEDEUR_TRANSLATE_H
#define ELKEDEUR_TRANSLATE_H

#include "analyze.h"

/* The analysis of those Dutch words; each still points at the reader's own word in `text`. False when the language is Dutch or no word is known:
 * then nothing is filled in. */
bool translate_question(const char *language, const char *text, size_t size, const struct lexicon *, struct arena *,
                        struct analysis *);

#endif
