// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* writer.c - the one thread that writes: takes all that waits, runs each in a savepoint, commits once, then answers all.
 *
 * While a commit waits for the disk the next callers queue up, so groups grow with the load. When one caller's work costs the group its
 * transaction (a full disk, a fault), each is run again in a transaction of its own, so that nobody pays for another. */
#include "log.h"
#include "store_inside.h"

enum { GROUP = 128 };

struct job { /* lives on the stack of the waiting caller */
    write_function *function;
    void *what;
    enum outcome outcome;
    bool done;
    struct job *next;
};

static void take_group(struct store *store, struct job *group[GROUP], size_t *count)
{
    *count = 0;
    while (store->first && *count < GROUP) {
        group[(*count)++] = store->first;
        store->first = store->first->next;
    }
    if (!store->first)
        store->last = NULL;
    store->waiting -= *count;
}

/* Work that needs more memory than there is for it is refused, not the end of the program. */
static enum outcome call(struct session *session, struct arena *arena, struct job *job)
{
    jmp_buf spent;
    if (setjmp(spent)) {
        arena->spent = NULL;
        log_error("write: needs more than %d MB", WRITER_MEMORY >> 20);
        return BROKEN;
    }
    arena->spent = &spent;
    enum outcome outcome = job->function(session, arena, job->what);
    arena->spent = NULL;
    return outcome;
}

/* One caller in its own savepoint; false when the whole transaction is lost. */
static bool run_job(struct store *store, struct arena *arena, struct job *job)
{
    struct connection *c = &store->writer->connection;
    job->outcome = c->engine->execute(c, "SAVEPOINT job");
    if (job->outcome != OK)
        return false;
    job->outcome = call(store->writer, arena, job);
    arena_reset(arena);
    if (!c->engine->in_transaction(c))
        return false;
    if (job->outcome != OK && c->engine->execute(c, "ROLLBACK TO job") != OK)
        return false;
    return c->engine->execute(c, "RELEASE job") == OK;
}

static void undo(struct store *store, struct job *group[], size_t count, enum outcome why)
{
    struct connection *c = &store->writer->connection;
    log_error("write: %s", c->message);
    if (c->engine->in_transaction(c))
        c->engine->execute(c, "ROLLBACK");
    for (size_t i = 0; i < count; i++)
        if (group[i]->outcome == OK)
            group[i]->outcome = why;
}

/* One transaction; false when it was lost. Each job has its outcome then. */
static bool run_together(struct store *store, struct arena *arena, struct job *group[], size_t count)
{
    struct connection *c = &store->writer->connection;
    enum outcome outcome = c->engine->execute(c, c->engine->begin_write);
    int64_t before = c->engine->changes(c);
    if (outcome != OK) {
        undo(store, group, count, outcome);
        return outcome == BUSY; /* another process writes: no use in trying again at once */
    }
    for (size_t i = 0; i < count; i++)
        if (!run_job(store, arena, group[i])) {
            undo(store, group, count, BROKEN);
            return false;
        }
    outcome = c->engine->execute(c, "COMMIT");
    if (outcome != OK) {
        undo(store, group, count, outcome);
        return outcome == BUSY;
    }
    if (c->engine->changes(c) != before)
        atomic_fetch_add(&store->generation, 1);
    return true;
}

static void run_group(struct store *store, struct job *group[], size_t count)
{
    struct arena arena;
    arena_begin(&arena, WRITER_MEMORY);
    bool whole = run_together(store, &arena, group, count);
    for (size_t i = 0; i < count && !whole && count > 1; i++) {
        group[i]->outcome = OK;
        run_together(store, &arena, &group[i], 1);
    }
    bool failing = false;
    for (size_t i = 0; i < count; i++)
        failing |= group[i]->outcome == BROKEN;
    atomic_store(&store->failing, failing);
    arena_end(&arena);
}

static void *writer_main(void *of)
{
    struct store *store = of;
    struct job *group[GROUP];
    size_t count;
    pthread_mutex_lock(&store->lock);
    for (;;) {
        while (!store->first && !store->closing)
            pthread_cond_wait(&store->wanted, &store->lock);
        if (!store->first)
            break;
        take_group(store, group, &count);
        pthread_mutex_unlock(&store->lock);
        run_group(store, group, count);
        pthread_mutex_lock(&store->lock);
        for (size_t i = 0; i < count; i++)
            group[i]->done = true;
        pthread_cond_broadcast(&store->finished);
    }
    pthread_mutex_unlock(&store->lock);
    return NULL;
}

enum outcome store_write(struct store *store, write_function *function, void *what)
{
    if (store->options.read_only)
        return FORBIDDEN;
    if (pthread_equal(pthread_self(), store->thread)) {
        log_error("write: a write_function asked for another write");
        return BROKEN;
    }
    struct job job = { .function = function, .what = what };
    pthread_mutex_lock(&store->lock);
    if (store->closing || store->waiting >= store->options.queue) {
        pthread_mutex_unlock(&store->lock);
        return BUSY;
    }
    if (store->last)
        store->last->next = &job;
    else
        store->first = &job;
    store->last = &job;
    store->waiting++;
    pthread_cond_signal(&store->wanted);
    while (!job.done)
        pthread_cond_wait(&store->finished, &store->lock);
    pthread_mutex_unlock(&store->lock);
    return job.outcome;
}

static enum outcome stamp_again(struct session *session, struct arena *arena, void *what)
{
    struct connection *c = &session->connection;
    int64_t mark, version;
    bool empty;
    (void)arena, (void)what;
    enum outcome outcome = c->engine->identity(c, &mark, &version, &empty);
    return outcome == OK ? c->engine->stamp(c, mark, version) : outcome;
}

enum outcome writer_try(struct store *store)
{
    return store_write(store, stamp_again, NULL);
}

enum outcome writer_start(struct store *store)
{
    store->running = pthread_create(&store->thread, NULL, writer_main, store) == 0;
    return store->running ? OK : BROKEN;
}

void writer_stop(struct store *store)
{
    if (!store->running)
        return;
    pthread_mutex_lock(&store->lock);
    store->closing = true;
    pthread_cond_signal(&store->wanted);
    pthread_mutex_unlock(&store->lock);
    pthread_join(store->thread, NULL);
    store->running = false;
}
