// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* analyze.h - from a text to weighted terms: the one way by which topics, services and questions become comparable.
 *
 * Documents give their stems and the parts of their compounds. Questions go further: short forms are written out, unknown words repaired,
 * words joined to known compounds, verbs to their loose particle ("zeg ... op"), and relatives (betalen, betaling) and synonyms added at less
 * weight. Stop words give no term; nothing is lost that a word says by itself. Pure; the tables are ready before main; memory of the arena. */
#ifndef ELKEDEUR_ANALYZE_H
#define ELKEDEUR_ANALYZE_H

#include "compound.h"
#include "words.h"

enum how { HOW_EXACT, HOW_PART, HOW_JOINED, HOW_REPAIRED, HOW_SYNONYM, HOW_RELATED };

struct term {
    uint64_t key;  /* hashed stem */
    float weight;  /* 1 = the word itself */
    uint16_t word; /* index in words */
    uint8_t how;
    bool negated; /* "niet", "geen", "zonder" and the like stand close to it */
};

struct folded { /* a word as cues read it: short forms written out, slips mended */
    const char *text;
    uint64_t hash, key; /* of the text, and of its stem */
    uint16_t word;      /* the one it came from */
    uint8_t size;
    bool stop, negation;
};

struct analysis {
    const char *text; /* the original */
    struct word *words;
    size_t word_count;
    struct folded *folded;
    size_t folded_count;
    struct term *terms;
    size_t term_count;
    size_t known;   /* words that the lexicon knows, stop words aside */
    size_t content; /* words that are no stop words */
};

/* Nothing to do any more; kept for callers that want to say when. */
void lang_prepare(void);
bool lang_stop_word(const char *word, size_t size);
bool lang_negation_word(const char *word, size_t size);

/* `lexicon` may be NULL: no compounds, no repair. */
void lang_analyze_document(const char *text, size_t size, const struct lexicon *, struct arena *, struct analysis *);
void lang_analyze_question(const char *text, size_t size, const struct lexicon *, struct arena *, struct analysis *);

#endif
