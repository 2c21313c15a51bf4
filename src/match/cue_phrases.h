// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* cue_phrases.h - the tables of phrases behind cues.h, apart from the code that finds them. */
#ifndef ELKEDEUR_CUE_PHRASES_H
#define ELKEDEUR_CUE_PHRASES_H

#include <stddef.h>

enum cue_kind {
    CUE_CRISIS, /* value: enum crisis */
    CUE_CALM,   /* takes away a crisis cue that overlaps with it: a death in the past, a figure of speech */
    CUE_URGENT,
    CUE_DECISION,       /* words of a decision */
    CUE_OBJECTION,      /* words of objecting: contestable even when the body is not named */
    CUE_NOT_A_DECISION, /* a court, a penal order, an intention */
    CUE_AUTHORITY,      /* value: enum authority */
    CUE_PRIVATE,        /* the other party is not an authority: landlord, shop, employer, bank */
    CUE_HELP,           /* value: enum help_kind */
    CUE_CHILD,          /* a child speaks */
    CUE_DISTRESS,       /* of a child: with CUE_CHILD the children's line */
    CUE_ADULT,          /* a grown-up speaks: the children's line is not for this one */
    CUE_KINDS
};

struct cue_class { /* a name for many words: "@name" in a phrase or in another class */
    const char *name, *words;
};

struct cue_phrase {
    const char *phrase;
    unsigned char kind, value;
};

extern const struct cue_phrase cue_danger[], cue_home[], cue_phrases[];
extern const size_t cue_danger_count, cue_home_count, cue_phrase_count;
/* The three tables as one; NULL behind the last. */
const struct cue_phrase *cue_phrase_at(size_t);
extern const struct cue_class cue_classes[];
extern const size_t cue_class_count;
/* Correct words that common lists lack, apart by blanks. */
extern const char *const cue_known[];
extern const size_t cue_known_count;

#endif
