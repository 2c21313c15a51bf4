// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* judge.h - what the phrases found (cues.h) and the model scored become: danger and which line, a contestable decision and of which body, haste.
 *
 * A phrase of danger is judged with the words around it, so that the length of a story changes nothing. Pure. */
#ifndef ELKEDEUR_JUDGE_H
#define ELKEDEUR_JUDGE_H

#include "model.h"
#include "understand.h"

struct judging { /* what the model has read, to judge a part of it again */
    const struct model *model;
    const struct evidence *evidence;
    size_t count;
    const struct analysis *analysis;
};

/* Completes u->cues and u->pressing; `scores` are the model's of all outputs, and become shares where outputs share. */
void judge_cues(const struct judging *, struct understanding *u, float *scores);

#endif
