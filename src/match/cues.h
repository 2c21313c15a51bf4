// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* cues.h - what must never be missed in a question: danger, urgency, a decision of an authority.
 *
 * Works on the words of the question in order, lower case and without accents, before stems: phrases carry the meaning here.
 * The phrases are tables in cue_danger.c, cue_home.c and cue_phrases.c, in a small language:
 *   wil|wilt dood        words in order; | between alternatives
 *   ontruim*             any word that begins so
 *   @partner|hij         a class of words, named in the table of classes
 *   huis ~ uit           ~ stands for nought to three words, ? for nought or one; together they add up
 *   wil niet meer .      . stands for the end of a clause: no more words, or one with which another clause begins; takes no word
 *   riem & vader ! auto  & asks for a word within ten words of the first one, on either side, and ! that there is none; they take no word
 * cues_prepare() works the tables out once at start: every word then knows the sets of alternatives it belongs to, and a phrase is a row of
 * sets, so that finding is a look in a bit map per step. cues_find is pure and thread-safe after that. */
#ifndef ELKEDEUR_CUES_H
#define ELKEDEUR_CUES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "network.h"

enum crisis { NO_CRISIS, CRISIS_112, CRISIS_113, CRISIS_VEILIG_THUIS, CRISIS_KINDERTELEFOON, CRISES };
extern const char *const crisis_ids[CRISES]; /* "112", "113", "veilig-thuis", "kindertelefoon" */

struct lexicon;
struct folded; /* a word of a question: analyze.h */

struct cue_found { /* a phrase that was found; kind: enum cue_kind of cue_phrases.h */
    uint8_t kind, value;
    uint16_t first, last; /* words */
};
enum { MOST_FOUND = 96 };

struct cues {
    enum crisis crisis;   /* the line to call first */
    uint32_t crisis_also; /* others, as a mask */
    bool urgent;
    bool contestable;         /* a decision that can be objected to */
    enum authority authority; /* the body concerned; AUTHORITY_NONE when none is named */
    bool municipality_party;  /* the municipality is the other party, or decides */
    int first, last;          /* words of the strongest cue, for "omdat u schrijft"; first = -1 when none */
    uint32_t help_kinds;      /* help asked for in so many words */
    struct cue_found found[MOST_FOUND];
    size_t found_count;
};

/* false and a message when a phrase in the tables is wrong (a test and the start of the program check it). */
bool cues_prepare(char message[300]);
/* Teaches a lexicon, not sealed yet, the words of danger that it may not know: else they would be mended into others (huiselijk, huwelijk). */
void cues_teach(struct lexicon *);
void cues_find(const struct folded *words, size_t count, struct cues *);

#endif
