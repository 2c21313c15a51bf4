// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* labelled.h - questions with what careful readers say they are about: content/nl/questions (to learn from), test/questions (to be judged by).
 *
 * Tab-separated; lines that begin with # are remarks; the first other line names the columns, in any order: style, domains (main one first),
 * scope (nee: nothing that we help with), decision (ja, nee), authority, urgent (ja, nee), crisis (lines, first one first), language, personal, help, topic, question. "-" is none; a column that is not there
 * says nothing. Texts are borrowed from the file. */
#ifndef ELKEDEUR_LABELLED_H
#define ELKEDEUR_LABELLED_H

#include "cues.h"
#include "text.h"

enum labelled_column {
    COLUMN_ID,
    COLUMN_STYLE,
    COLUMN_DOMAINS,
    COLUMN_DECISION,
    COLUMN_AUTHORITY,
    COLUMN_URGENT,
    COLUMN_CRISIS,
    COLUMN_LANGUAGE,
    COLUMN_PERSONAL,
    COLUMN_HELP,
    COLUMN_TOPIC,
    COLUMN_SCOPE,
    COLUMN_QUESTION,
    LABELLED_COLUMNS
};

struct labelled {
    struct slice style, id, language, topic, question;
    uint32_t said;    /* the columns that say something: 1 << enum labelled_column */
    int main;         /* enum life_domain, -1 = none */
    uint32_t domains; /* mask */
    bool decision, urgent, scope;
    enum authority authority;
    enum crisis crisis;
    uint32_t crisis_also, personal, help; /* masks */
};

struct labelled_reader {
    struct slice rest;
    const char *file;
    int line, columns[LABELLED_COLUMNS + 8], column_count; /* columns[i]: what the i-th holds, -1 = unknown */
};

void labelled_begin(struct labelled_reader *, const char *file, struct slice text);
/* The next question. 1, or 0 at the end, or -1 and `message` ("file:line: what is wrong"). */
int labelled_next(struct labelled_reader *, struct labelled *, char message[300]);

#endif
