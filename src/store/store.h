// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* store.h - the one seam between the rooms and a database engine.
 *
 * A statement is a row of its room's table: SQL with $1..$n that both engines take, the types of its parameters, and what it
 * touches. Nothing else can be executed. Reading goes through a session (one per worker thread). Writing goes through
 * store_write: the caller's function runs on the single writer thread inside a savepoint, many callers share one
 * commit, and the call returns OK only when that commit is on disk (SQLite: WAL, synchronous=FULL). The function may run
 * again after a conflict, so it must not answer anybody itself.
 *
 * Strings of rows live in the arena that the caller gives; the array of columns is used again for the next row. Times are UTC seconds,
 * days ISO text, ids UUID text. When an arena runs out during a call, the statement and the transaction are ended before its `spent`
 * handler is reached, so a session stays fit for use.
 * Errors: BUSY (locked by another process for 5 s, or the queue is full), CONFLICT (it is there already), INVALID (a value the table
 * does not take; at store_open a file that is not ours, damaged, or newer than this program), FORBIDDEN (written to a store opened
 * read-only), BROKEN (disk, file, memory; logged). */
#ifndef ELKEDEUR_STORE_H
#define ELKEDEUR_STORE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "arena.h"
#include "outcome.h"

enum value_type { VALUE_NONE, VALUE_INTEGER, VALUE_REAL, VALUE_TEXT, VALUE_BYTES };

struct value {
    enum value_type type; /* VALUE_NONE is SQL NULL */
    union {
        int64_t integer;
        double real;
        struct {
            const char *at; /* NUL-terminated when read */
            size_t size;
        } text; /* VALUE_TEXT and VALUE_BYTES */
    };
};

struct value value_text(const char *text); /* NULL gives VALUE_NONE */
struct value value_integer(int64_t);
struct value value_real(double);
const char *value_string(const struct value *); /* "" for NULL */

enum { STATEMENT_PARAMETERS = 64 };

struct statement {     /* static: a session keeps it prepared by its address */
    const char *name;  /* unique, for logs and tests */
    const char *sql;   /* $1..$n; tenant tables are asked with scope = $1 */
    const char *takes; /* one letter a parameter: t text, i integer, r real, b bytes */
    bool global;       /* touches only tables without a scope; the test lists these */
};

struct store;   /* one database */
struct session; /* one connection, used by one thread at a time */

/* One step of the schema; its number is its place in the table, from 1. Runs in a transaction of its own. */
typedef enum outcome migration(struct session *, struct arena *);

struct store_options {
    const char *path; /* a file, or ":memory:" shared by all sessions of this store */
    bool read_only;
    bool create;  /* make the file (mode 0600) when it is not there or empty */
    size_t queue; /* most waiting writes; 0 = 1024 */
    migration *const *migrations;
    size_t migration_count;
};

/* Opens, checks that the file is ours (application_id) and brings its schema up to date (migrations, one transaction each). A file
 * that is not ours is not written to. `message` (256 bytes) gets an English sentence when the outcome is not OK. NOT_FOUND: no such file. */
enum outcome store_open(const struct store_options *, struct store **, char message[256]);
/* Finishes what was queued, commits, closes. Sessions must be closed before. */
void store_close(struct store *);

enum outcome session_open(struct store *, struct session **);
void session_close(struct session *);

typedef enum outcome row_function(void *to, const struct value *columns, size_t count);

/* Runs a statement; `row` (may be NULL) gets each row until it returns something else than OK (NOT_FOUND stops without error).
 * NOT_FOUND when there was no row and `row` is given. Strings of `columns` live in `arena`. A row function may run other statements,
 * or the same one again, in the same session. Only sessions of store_write may change anything. */
enum outcome store_run(struct session *, struct arena *, const struct statement *, const struct value *values,
                       size_t count, row_function *row, void *to);

typedef enum outcome write_function(struct session *, struct arena *, void *what);

/* Runs `function` in a transaction of its own (a savepoint in a grouped commit); anything but OK undoes all it did. Blocks
 * until the commit is durable. BUSY when the queue is full. Not from inside another write_function. */
enum outcome store_write(struct store *, write_function *function, void *what);

/* Runs `function` so that all its statements see the same moment. Its outcome is passed on. Keep it short with ":memory:", where
 * writers wait for it. Inside a write_function it just runs. */
enum outcome store_read(struct session *, struct arena *, write_function *function, void *what);

/* Prepares without running: does the engine take it, and are its parameters those of `takes`? For tests that walk all statements. */
enum outcome store_prepare(struct session *, const struct statement *);

/* Runs SQL that a description made (DDL, INSERT by record): text from code, never from outside. Only src/record may. */
enum outcome store_execute(struct session *, const char *sql);
/* Each column of a table, in order, as one text: its name. NOT_FOUND when there is no such table. */
enum outcome store_columns(struct session *, struct arena *, const char *table, row_function *, void *to);
const char *session_message(const struct session *); /* the engine's words about the last fault */

/* Raised by each commit that changed rows; other processes' commits are noticed by store_poll (PRAGMA data_version), which raises it. */
uint64_t store_generation(struct store *);
/* True when the generation moved since the last poll, or since store_open. Some moves are told twice; none is missed. */
bool store_poll(struct store *);

/* Is the database reachable and writable: for /readyz. BROKEN when the file is gone or another, or when the last write failed and one
 * that is tried now fails too. Does not wait for the queue while all is well. */
enum outcome store_check(struct store *);

/* For the tests that walk all statements: a room registers its table at start. */
struct statement_table {
    const char *room;
    const struct statement *statements;
    size_t count;
};

#endif
