// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* store_inside.h - what store.c and writer.c share; private to this folder.
 *
 * Locks: `lock` guards the queue (first, last, waiting, closing) and the jobs in it; `watching` guards the watcher and what it saw.
 * The writer's session belongs to the writer thread once that runs. */
#ifndef ELKEDEUR_STORE_INSIDE_H
#define ELKEDEUR_STORE_INSIDE_H

#include <pthread.h>
#include <stdatomic.h>

#include "engine.h"

enum { DEFAULT_QUEUE = 1024, WRITER_MEMORY = 256 * 1024 * 1024 };

struct session {
    struct store *store;
    struct connection connection;
};

struct store {
    struct store_options options;
    char *path; /* options.path points here */
    bool memory;
    struct session *writer, *watcher;
    pthread_mutex_t lock, watching;
    pthread_cond_t wanted, finished;
    pthread_t thread;
    bool running, closing;
    struct job *first, *last;
    size_t waiting;
    atomic_uint_fast64_t generation;
    atomic_bool failing; /* the last write met a fault of the machine */
    int64_t seen_version;
    uint64_t seen_generation;
};

enum outcome writer_start(struct store *);
void writer_stop(struct store *);        /* after what is queued */
enum outcome writer_try(struct store *); /* writes a page that says what it said */

#endif
