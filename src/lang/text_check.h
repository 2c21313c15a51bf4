// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* text_check.h - what makes a letter or page hard to read, where it stands, and what would be plainer. Pure; nothing is changed or kept.
 *
 * Judges single words and sentences by rules that need no parser, so it misses and it errs; a note is a question to the writer. Whether a reader can
 * do something with the letter only readers can tell. A letter that tells a decision of an authority must say how to object, until when, and whom to
 * call (Awb 3:45).
 *
 * The text is borrowed and must stay; findings live in the arena, in order of place, those of the whole text (size 0) last. At most MOST_FINDINGS;
 * `cut` tells that there were more. */
#ifndef ELKEDEUR_TEXT_CHECK_H
#define ELKEDEUR_TEXT_CHECK_H

#include "readable.h"

enum finding_kind {
    LONG_SENTENCE,
    CHOPPED_SENTENCE,
    HARD_WORD,
    JARGON,
    LONG_WORD,
    PASSIVE,
    NOMINAL,
    TANG,
    DOUBLE_NEGATION,
    PREPOSITIONS,
    ABBREVIATION,
    DATE_FORM,
    LOUD,
    LONG_ON_AVERAGE,
    MIXED_ADDRESS,
    NO_ACTION,
    NO_OBJECTION,
    NO_LAST_DAY,
    NO_PHONE,
    NO_NAME,
    FINDING_KINDS
};

enum grade { GRADE_NOTE, GRADE_WARNING, GRADE_ERROR, GRADES };

struct finding_row {
    const char *id;          /* for programs */
    enum grade grade;        /* unless the rule says otherwise */
    const char *what, *hint; /* Dutch, message ids */
};
extern const struct finding_row finding_rows[FINDING_KINDS];
extern const char *const grade_ids[GRADES];
extern const char *const grade_names[GRADES]; /* Dutch, message ids */

struct finding {
    uint32_t from, size; /* bytes of the text; size 0: of the text as a whole */
    uint8_t kind, grade;
    uint16_t number;   /* words of a sentence, 0 when there is none */
    const char *plain; /* plainer words, Dutch; "" when the row's hint must do */
};

enum verdict { READS_WELL, READS_SO_SO, READS_BADLY, VERDICTS };
extern const char *const verdict_ids[VERDICTS];
extern const char *const verdict_names[VERDICTS]; /* Dutch, message ids */

enum { MOST_FINDINGS = 400, LONG_FROM = 21, TOO_LONG_FROM = 26, FAR_TOO_LONG_FROM = 36, FEW_WORDS = 30 };

struct text_check {
    struct sentences sentences;
    struct readable scores;
    struct lint_features lint; /* estimated: lint_estimate.h */
    double lint_score;         /* 0..100, higher is harder; 0 without words */
    struct finding *findings;
    size_t count;
    size_t of_grade[GRADES];
    bool cut;
    bool decision; /* it tells a decision of an authority */
    bool brief;    /* fewer than FEW_WORDS: the scores say little */
    enum verdict verdict;
};

void lang_check_text(const char *text, size_t size, struct arena *, struct text_check *out);
/* Where a byte of the text stands: both from 1, columns in characters. */
void text_place(const char *text, size_t at, size_t *line, size_t *column);

#endif
