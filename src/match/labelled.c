// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* labelled.c - see labelled.h. */
#include "labelled.h"

#include <stdio.h>
#include <string.h>

#include "personal.h"

static const char *const column_names[LABELLED_COLUMNS] = { "id",     "style",  "domains",  "decision", "authority",
                                                            "urgent", "crisis", "language", "personal", "help",
                                                            "topic",  "scope",  "question" };

void labelled_begin(struct labelled_reader *r, const char *file, struct slice text)
{
    *r = (struct labelled_reader){ .rest = text, .file = file };
}

static int fault(const struct labelled_reader *r, struct slice value, const char *what, char message[300])
{
    snprintf(message, 300, "%s:%d: \"%.*s\" is no %s", r->file, r->line, (int)(value.size < 60 ? value.size : 60),
             value.at, what);
    return -1;
}

static bool word_of(struct slice value, char word[64])
{
    if (value.size >= 64)
        return false;
    memcpy(word, value.at, value.size);
    word[value.size] = 0;
    return true;
}

/* A list of names as a mask; `first` (may be NULL) gets the first one, -1 when there is none. */
static bool read_mask(struct slice value, int (*from)(const char *), uint32_t *mask, int *first)
{
    struct slice one;
    *mask = 0;
    if (first)
        *first = -1;
    if (slice_is(value, "-") || value.size == 0)
        return true;
    while (slice_next(&value, ',', &one)) {
        char word[64];
        int number = word_of(slice_trim(one), word) ? from(word) : -1;
        if (number < 0)
            return false;
        *mask |= 1u << number;
        if (first && *first < 0)
            *first = number;
    }
    return true;
}

static int crisis_from(const char *word)
{
    for (int i = 1; i < CRISES; i++)
        if (strcmp(crisis_ids[i], word) == 0)
            return i;
    return -1;
}

static int personal_from(const char *word)
{
    for (int i = 0; i < PERSONAL_KINDS; i++)
        if (strcmp(personal_ids[i], word) == 0)
            return i;
    return -1;
}

static bool read_yes(struct slice value, bool *out)
{
    *out = slice_is(value, "ja");
    return *out || slice_is(value, "nee");
}

static int read_value(const struct labelled_reader *r, enum labelled_column column, struct slice value,
                      struct labelled *q, char message[300])
{
    char word[64];
    int first;
    uint32_t mask;
    switch (column) {
    case COLUMN_ID:
        q->id = value;
        return 0;
    case COLUMN_STYLE:
        q->style = value;
        return 0;
    case COLUMN_DOMAINS:
        return read_mask(value, life_domain_from, &q->domains, &q->main)
                   ? 0
                   : fault(r, value, "list of life domains", message);
    case COLUMN_DECISION:
        return read_yes(value, &q->decision) ? 0 : fault(r, value, "ja or nee", message);
    case COLUMN_SCOPE:
        return read_yes(value, &q->scope) ? 0 : fault(r, value, "ja or nee", message);
    case COLUMN_URGENT:
        return read_yes(value, &q->urgent) ? 0 : fault(r, value, "ja or nee", message);
    case COLUMN_AUTHORITY:
        first = word_of(value, word) ? authority_from(word) : -1;
        q->authority = first < 0 ? AUTHORITY_NONE : (enum authority)first;
        return first < 0 ? fault(r, value, "body", message) : 0;
    case COLUMN_CRISIS:
        if (!read_mask(value, crisis_from, &mask, &first))
            return fault(r, value, "list of crisis lines", message);
        q->crisis = first < 0 ? NO_CRISIS : (enum crisis)first;
        q->crisis_also = first < 0 ? 0 : mask & ~(1u << first);
        return 0;
    case COLUMN_LANGUAGE:
        q->language = value;
        return 0;
    case COLUMN_PERSONAL:
        return read_mask(value, personal_from, &q->personal, NULL) ? 0
                                                                   : fault(r, value, "list of personal data", message);
    case COLUMN_HELP:
        return read_mask(value, help_kind_from, &q->help, NULL) ? 0 : fault(r, value, "list of kinds of help", message);
    case COLUMN_TOPIC:
        q->topic = slice_is(value, "-") ? SLICE("") : value;
        return 0;
    default:
        q->question = value;
        return 0;
    }
}

static int read_names(struct labelled_reader *r, struct slice line, char message[300])
{
    struct slice name;
    bool question = false;
    while (slice_next(&line, '\t', &name) && r->column_count < LABELLED_COLUMNS + 8) {
        int column = -1;
        name = slice_trim(name);
        for (int i = 0; i < LABELLED_COLUMNS; i++)
            if (slice_is(name, column_names[i]))
                column = i;
        question |= column == COLUMN_QUESTION;
        r->columns[r->column_count++] = column;
    }
    if (question)
        return 0;
    snprintf(message, 300, "%s:%d: no column \"question\" among the names", r->file, r->line);
    return -1;
}

static int read_line(const struct labelled_reader *r, struct slice line, struct labelled *q, char message[300])
{
    struct slice value;
    *q = (struct labelled){ .main = -1 };
    for (int i = 0; slice_next(&line, '\t', &value); i++) {
        if (i >= r->column_count)
            return fault(r, value, "named column", message);
        if (r->columns[i] < 0)
            continue;
        enum labelled_column column = (enum labelled_column)r->columns[i];
        value = slice_trim(value);
        if (read_value(r, column, value, q, message) < 0)
            return -1;
        q->said |= 1u << column;
    }
    if (q->question.size)
        return 1;
    snprintf(message, 300, "%s:%d: no question", r->file, r->line);
    return -1;
}

int labelled_next(struct labelled_reader *r, struct labelled *q, char message[300])
{
    struct slice line;
    while (slice_next(&r->rest, '\n', &line)) {
        r->line++;
        if (line.size && line.at[line.size - 1] == '\r')
            line.size--;
        if (line.size == 0 || line.at[0] == '#')
            continue;
        if (r->column_count)
            return read_line(r, line, q, message);
        if (read_names(r, line, message) < 0)
            return -1;
    }
    return 0;
}
