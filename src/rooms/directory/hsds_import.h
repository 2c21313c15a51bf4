// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* hsds_import.h - takes in a directory in HSDS form (JSON 3.x, tables 3.x or 1.1-like), in one transaction, with a
 * report of every row.
 *
 * What it takes: a JSON file (one object with all that nests in it, an array of them, a page with `contents`, an
 * object with an array per table), a CSV file, or a folder of these. Ids that are UUIDs stay; other ids become UUIDs
 * of (source, table, id); rows without an id get one made from what they say, so that the same input gives the same
 * rows and a second import changes nothing. A row is kept, repaired, repeated (the same row was read before) or
 * refused; per table these add up to the rows read, and each that was not kept as it was has a note (rows that come
 * again because JSON nests them twice are only counted). A service or place of an unknown organization keeps a
 * place-holder organization, so that it stays visible. Nothing is written before all is read and checked. Memory:
 * about ten times the input, given back by import_report_free.
 *
 * Outcomes: OK; INVALID (unusable input, nothing written; ->message says why); BUSY and BROKEN from the store. */
#ifndef ELKEDEUR_HSDS_IMPORT_H
#define ELKEDEUR_HSDS_IMPORT_H

#include "embedded.h"
#include "hsds_records.h"

struct import_options {
    const char *path;                       /* file or folder */
    const struct embedded_folder *embedded; /* instead of a path: files that are built in */
    const char *scope;                      /* NULL: the municipality's code, told here or in the input */
    const char *otherwise;                  /* the scope when neither this nor the input tells one; may be NULL */
    const char *source;                     /* whose ids these are; NULL: the scope */
    const char *municipality_code;          /* with a name: made when it is not there */
    const char *municipality_name;
    int64_t now; /* UTC seconds; 0 leaves out the checks against today */
};

enum note_kind { NOTE_REFUSED, NOTE_REPAIRED, NOTE_REPEATED, NOTE_NAMED };

struct import_note {
    enum note_kind kind;
    const char *file;
    size_t line;         /* 0 in JSON, where `pointer` says which */
    const char *pointer; /* RFC 6901, "" in CSV */
    const char *table, *key, *text;
    struct import_note *next;
};

struct import_count {
    size_t read, kept, repaired, repeated, refused;
    size_t made;    /* rows that the import added itself */
    size_t changed; /* rows that differ in the database from before */
    size_t removed; /* rows of an earlier import that had no id and did not come again (hsds_save.c) */
};

enum { IMPORT_ELIGIBILITY = DIRECTORY_RECORDS, IMPORT_OTHER, IMPORT_TABLES };

struct batch; /* hsds_batch.h */

struct import_report {
    struct arena arena;
    struct import_count counts[IMPORT_TABLES];
    struct import_note *notes, *last_note; /* in the order of reading */
    size_t note_count;
    char scope[32];
    bool no_phone; /* the municipality has no number to call; known after the check */
    char message[256];
    struct batch *batch; /* between the steps below */
};

/* All at once. The report is begun here; free it whatever the outcome. */
enum outcome hsds_import(struct store *, const struct import_options *, struct import_report *);
/* Or step by step, so that no database is made for an input that is of no use: read (begins the report; the options must
 * stay), check against what the store holds (NULL: a database that is not there yet), save. Each only after OK. */
enum outcome hsds_import_read(const struct import_options *, struct import_report *);
enum outcome hsds_import_check(struct import_report *, struct store *);
enum outcome hsds_import_save(struct import_report *, struct store *);
void import_report_free(struct import_report *);

/* Nothing refused, repaired, repeated in a table or left unread. */
bool import_report_clean(const struct import_report *);
const char *import_table_name(int table);
struct import_count import_total(const struct import_report *);
/* A table of counts for the terminal, and all notes as CSV (kind,file,line,pointer,table,id,note). */
void import_report_summary(const struct import_report *, struct buffer *out);
/* For who asked for no report: at most `most` rows that were refused, then repaired, one at a time; gives how many there are. */
size_t import_report_rows(const struct import_report *, size_t most, void (*tell)(const char *line));
void import_report_csv(const struct import_report *, struct buffer *out);

#endif
