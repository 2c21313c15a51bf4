// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* sqlite_inside.h - what sqlite.c and sqlite_statement.c share; private to this folder. */
#ifndef ELKEDEUR_SQLITE_INSIDE_H
#define ELKEDEUR_SQLITE_INSIDE_H

#include <sqlite3.h>

#include "sqlite_file.h"

enum { BUCKETS = 256 };

struct prepared;

struct sqlite {
    sqlite3 *db;
    char path[4096]; /* "" in memory */
    struct file_mark file;
    struct prepared *buckets[BUCKETS];
};

/* The outcome of a result code, with the engine's words about `what` in the connection. */
enum outcome sqlite_failed(struct connection *, int code, const char *what);

/* As in struct engine. */
enum outcome sqlite_run(struct connection *, struct arena *, const struct statement *, const struct value *,
                        size_t count, row_function *, void *to);
enum outcome sqlite_prepare(struct connection *, const struct statement *);
enum outcome sqlite_columns(struct connection *, struct arena *, const char *table, row_function *, void *to);
void sqlite_forget_statements(struct sqlite *);

#endif
