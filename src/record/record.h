// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* record.h - a record described once: from its fields follow the table, the checks, CSV, JSON and, with pages, form and list.
 *
 * Descriptions are static tables. Numbers of records and fields are permanent and never used again. A row is the texts of
 * its fields in order (NULL = absent); the store keeps integers, reals and text by type. Rows live in an arena. The first field is
 * the id. At most 63 fields. */
#ifndef ELKEDEUR_RECORD_H
#define ELKEDEUR_RECORD_H

#include "arena.h"
#include "outcome.h"
#include "store.h"
#include "text.h"

enum field_type {
    FIELD_ID,      /* the row's own id: UUID */
    FIELD_REF,     /* the id of a row of the record `choices` names */
    FIELD_TEXT,    /* one line */
    FIELD_LINES,   /* several lines */
    FIELD_INTEGER, /* within least..most */
    FIELD_REAL,
    FIELD_CHOICE, /* one of `choices` */
    FIELD_LIST,   /* a;b;c; each one of `choices` when there are any */
    FIELD_DAY,    /* 2026-11-23 */
    FIELD_MOMENT, /* 2026-11-23T08:40:00Z, any offset on input */
    FIELD_TIME,   /* 09:00 local; 24:00 allowed */
    FIELD_URL,    /* http or https */
    FIELD_EMAIL,
    FIELD_YES, /* ja or nee (true/false, 1/0 on input) */
};

enum field_flag {
    REQUIRED = 1,
    EXTENSION = 2,  /* ours, not HSDS: in HSDS JSON it travels as an attribute */
    PRIVATE = 4,    /* never exported, never on a public page */
    STANDARD_31 = 8 /* HSDS 3.1, not yet 3.0 */
};

struct field {
    int number;       /* permanent, from 1 */
    const char *name; /* column, CSV heading, JSON key */
    enum field_type type;
    unsigned flags;
    int64_t least, most; /* numbers: limits; texts: `most` bytes, 0 = 500 for a line and 20,000 for lines */
    const char *choices; /* "a;b;c"; for FIELD_REF the record's name */
    const char *label;   /* Dutch, a message id */
};

struct record {
    int number;       /* permanent */
    const char *name; /* table, file, JSON object */
    const char *label;
    const struct field *fields;
    size_t count;
    bool global; /* no scope: one of the few tables that every municipality shares */
};

struct row {
    const struct record *record;
    const char **values; /* record->count texts, NULL = absent */
};

struct row row_new(struct arena *, const struct record *);
int record_field(const struct record *, const char *name); /* index, or -1 */
const char *row_get(const struct row *, const char *name); /* "" when absent; the name must exist */
void row_set(struct row *, const char *name, const char *value);

/* What is wrong with one field, or what was mended. Messages are English for reports; pages use `kind` and the label. */
enum fault_kind {
    FAULT_MISSING,
    FAULT_TOO_LONG,
    FAULT_NOT_A_NUMBER,
    FAULT_OUT_OF_RANGE,
    FAULT_NOT_A_CHOICE,
    FAULT_NOT_A_DAY,
    FAULT_NOT_A_TIME,
    FAULT_NOT_A_URL,
    FAULT_NOT_AN_EMAIL,
    FAULT_NOT_AN_ID,
    FAULT_NOT_TEXT
};
struct fault {
    enum fault_kind kind;
    const struct field *field;
    const char *value; /* as given, cut to 80 bytes */
};
const char *fault_text(enum fault_kind);

/* Checks all fields and brings values into their stored form ("9:00" -> "09:00", "true" -> "ja", blanks off the ends, an http address
 * without scheme gets https://, control characters are blanks, "a; b;;a" -> "a;b"). Returns the number of faults, of which at most `room` are written. */
size_t record_check(struct row *, struct arena *, struct fault *faults, size_t room);

/* DDL for SQLite (STRICT where possible) and PostgreSQL from the same description. */
enum dialect { DIALECT_SQLITE, DIALECT_POSTGRESQL };
void record_ddl(const struct record *, enum dialect, struct buffer *out);

/* Makes the tables that are not there and adds the columns that a table lacks; nothing is ever taken away. For a schema step
 * (store_options.migrations): version 1, and one more step whenever records or fields were added. */
enum outcome record_schema(struct session *, struct arena *, const struct record *const *records, size_t count);

/* The statements that follow from a record, for tests that walk all statements. They live as long as the program. */
enum { RECORD_STATEMENTS = 4 };
size_t record_statements(const struct record *, const struct statement *out[RECORD_STATEMENTS]);

/* Inserts or replaces by (scope, id); a row that is there already, as it is, is not written again. `changed` (may be NULL) tells
 * whether anything differed. INVALID when a number's field holds no number: record_check first. A global record has scope NULL or any. */
enum outcome record_save(struct session *, struct arena *, const char *scope, const struct row *, bool *changed);
/* NOT_FOUND when it was not there. */
enum outcome record_remove(struct session *, struct arena *, const struct record *, const char *scope, const char *id);
typedef enum outcome record_function(void *to, const struct row *);
/* Each row of a scope, ordered by id. */
enum outcome record_each(struct session *, struct arena *, const struct record *, const char *scope, record_function *,
                         void *to);
enum outcome record_find(struct session *, struct arena *, const struct record *, const char *scope, const char *id,
                         struct row *out);

#endif
