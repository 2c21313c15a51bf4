// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* hsds_batch.h - the rows of one import, in memory, between reading and saving. Used only by the hsds_*.c files.
 *
 * Everything lives in the report's arena. Rows are found by (record, id). */
#ifndef ELKEDEUR_HSDS_BATCH_H
#define ELKEDEUR_HSDS_BATCH_H

#include <jansson.h>

#include "hsds_import.h"
#include "hsds_shape.h"

struct place { /* where a row stands */
    const char *file;
    size_t line;
    const char *pointer;
};

struct entry {
    struct row row;     /* values as read, later as stored; the id is set at once */
    const char **given; /* refs as they stood in the file, for messages; NULL where there was none */
    const char *key;    /* its id as it stood in the file, or "" */
    struct place place;
    bool repaired, refused;
    bool folded;        /* became a field of another row, or is one of our own terms: not saved */
    bool made;          /* not read, added by the import */
    bool by_weekday;    /* a schedule of a table with a row for each weekday */
    bool keyless;       /* it came without an id: the id is made of its contents */
    struct entry *next; /* in the map */
};

struct entry_list {
    struct entry **at;
    size_t count, room;
};

struct folding { /* a row of eligibility.csv */
    const char *service, *text;
    struct place place;
    struct folding *next;
};

struct batch {
    struct arena *arena;
    struct import_report *report;
    const char *scope, *source;
    const struct import_options *options;
    struct entry_list lists[DIRECTORY_RECORDS];
    struct entry **map;
    size_t map_size, map_used;
    struct folding *eligibility, *last_eligibility;
    const char *unread; /* of the row in hand: what stands in columns we do not know; part of an id made of contents */
    const char **named; /* unknown columns of the file in hand, already told */
    size_t named_count, named_room;
    enum outcome trouble; /* the database failed during the checks: nothing may be saved */
};

void batch_begin(struct batch *, struct import_report *, const struct import_options *);
struct entry *batch_find(const struct batch *, int record, const char *id);
/* Takes a row in: cleans values, makes ids, meets rows that are there already. `values` has a text or NULL for each
 * field and is taken over. `nested`: the row stood within another, so that the same row may come more than once.
 * Never NULL: a row that is not taken gives the one that was there. */
struct entry *batch_add(struct batch *, int record, const char **values, struct place, bool nested);
/* The id of a row of `record` that the source calls `key`. */
void key_to_id(const struct batch *, int record, const char *key, uuid_text out);
/* A row of our own making. */
struct entry *batch_make(struct batch *, int record, const char **values);

void note(struct batch *, enum note_kind, struct place, int table, const char *key, const char *format, ...)
    __attribute__((format(printf, 6, 7)));
void entry_repaired(struct batch *, struct entry *, const char *format, ...) __attribute__((format(printf, 3, 4)));
void entry_refused(struct batch *, struct entry *, const char *format, ...) __attribute__((format(printf, 3, 4)));
/* Names once per file what is not read: "unknown column 'x'". */
void name_once(struct batch *, struct place, int table, const char *name);
int entry_record(const struct entry *);

/* Readers. INVALID with report->message when the file cannot be used. */
enum outcome tabular_read(struct batch *, const char *file, int record, const char *bytes, size_t size);
enum outcome nested_read(struct batch *, const char *file, int hint, const char *bytes, size_t size);
/* The code of the first municipality that the bytes describe, or NULL. */
const char *tabular_municipality(struct arena *, const char *bytes, size_t size);
const char *nested_municipality(struct arena *, const char *bytes, size_t size);

/* The checks after reading, in this order. */
void fold_eligibility(struct batch *);
void fold_attributes(struct batch *);
void mend_entry(struct batch *, struct entry *);    /* repairs by record, before the general checks */
void check_batch(struct batch *, struct session *); /* NULL: a database that is not there yet */
bool is_parent(const struct field *);               /* does it say under what the row hangs (not what it is about) */

/* Saves all rows, and takes away what these replace; a write_function, `what` is the batch. */
enum outcome save_batch(struct session *, struct arena *, void *what);

#endif
