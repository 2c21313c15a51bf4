// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* engine.h - what a database engine gives to the store; private to this folder.
 *
 * A connection is used by one thread at a time. Errors come back as outcomes (store.h), with the engine's words in
 * connection->message. An engine is a table of functions, chosen by the beginning of the database's name. */
#ifndef ELKEDEUR_ENGINE_H
#define ELKEDEUR_ENGINE_H

#include "store.h"

enum { ENGINE_MESSAGE = 256 };

struct connection {
    const struct engine *engine;
    void *handle;
    char message[ENGINE_MESSAGE];
};

struct engine_options {
    const char *path;
    int64_t mark; /* of our files: anything else is refused untouched */
    bool memory;  /* `path` is a name within this process */
    bool writer, create, read_only;
};

struct engine {
    const char *name;
    const char *begin_write, *begin_read; /* fixed SQL that opens a transaction of either kind */
    enum outcome (*open)(const struct engine_options *, struct connection *);
    void (*close)(struct connection *);
    /* Runs one statement; see store_run. */
    enum outcome (*run)(struct connection *, struct arena *, const struct statement *, const struct value *, size_t,
                        row_function *, void *to);
    enum outcome (*prepare)(struct connection *, const struct statement *);
    /* Runs fixed SQL without parameters: BEGIN, COMMIT, SAVEPOINT, DDL of migrations. */
    enum outcome (*execute)(struct connection *, const char *sql);
    enum outcome (*columns)(struct connection *, struct arena *, const char *table, row_function *, void *to);
    bool (*in_transaction)(struct connection *);
    int64_t (*changes)(struct connection *); /* rows that this connection wrote since it was opened */
    /* The database's mark and schema version; `empty` when it holds nothing at all. */
    enum outcome (*identity)(struct connection *, int64_t *mark, int64_t *version, bool *empty);
    enum outcome (*stamp)(struct connection *, int64_t mark, int64_t version);
    int64_t (*data_version)(
        struct connection *); /* moves when another connection committed; -1 when it cannot be read */
    enum outcome (*present)(struct connection *); /* is what was opened still there under its name? */
};

extern const struct engine sqlite_engine;

#endif
