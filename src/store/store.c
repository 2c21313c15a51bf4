// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* store.c - opening, schema steps, sessions and reading; see store.h. The writer thread is in writer.c. */
#include "store_inside.h"

#include "ids.h"
#include "log.h"

#define OUR_MARK 0x456c4465 /* "ElDe" in the file's application_id */

struct value value_text(const char *text)
{
    if (!text)
        return (struct value){ 0 };
    struct value value = { .type = VALUE_TEXT };
    value.text.at = text;
    value.text.size = strlen(text);
    return value;
}

struct value value_integer(int64_t integer)
{
    return (struct value){ .type = VALUE_INTEGER, .integer = integer };
}

struct value value_real(double real)
{
    return (struct value){ .type = VALUE_REAL, .real = real };
}

const char *value_string(const struct value *value)
{
    return value->type == VALUE_TEXT || value->type == VALUE_BYTES ? value->text.at : "";
}

/* ---- sessions ---- */

static enum outcome open_session(struct store *store, bool writer, struct session **out, char message[256])
{
    struct session *session = calloc(1, sizeof *session);
    if (!session)
        return BROKEN;
    struct engine_options options = {
        .path = store->path,
        .mark = OUR_MARK,
        .memory = store->memory,
        .writer = writer,
        .create = writer && store->options.create,
        .read_only = store->options.read_only,
    };
    session->store = store;
    session->connection.engine = &sqlite_engine;
    enum outcome outcome = sqlite_engine.open(&options, &session->connection);
    if (outcome != OK) {
        snprintf(message, 256, "%s", session->connection.message);
        session_close(session);
        return outcome;
    }
    *out = session;
    return OK;
}

enum outcome session_open(struct store *store, struct session **out)
{
    char message[256] = "";
    enum outcome outcome = open_session(store, false, out, message);
    if (outcome != OK)
        log_error("database session: %s", message);
    return outcome;
}

void session_close(struct session *session)
{
    if (!session)
        return;
    session->connection.engine->close(&session->connection);
    free(session);
}

const char *session_message(const struct session *session)
{
    return session->connection.message;
}

/* ---- statements ---- */

/* A value fits its letter in `takes`, or is NULL: SQLite would take others too, PostgreSQL would not. */
static bool value_fits(char letter, enum value_type type)
{
    static const struct {
        char letter;
        enum value_type type;
    } fits[] = { { 't', VALUE_TEXT }, { 'i', VALUE_INTEGER }, { 'r', VALUE_REAL }, { 'b', VALUE_BYTES } };
    for (size_t i = 0; i < sizeof fits / sizeof *fits; i++)
        if (fits[i].letter == letter)
            return type == fits[i].type || type == VALUE_NONE;
    return false;
}

static bool values_fit(const struct statement *statement, const struct value *values, size_t count)
{
    if (count != strlen(statement->takes)) {
        log_error("statement %s takes %zu values, got %zu", statement->name, strlen(statement->takes), count);
        return false;
    }
    for (size_t i = 0; i < count; i++) {
        if (value_fits(statement->takes[i], values[i].type))
            continue;
        log_error("statement %s: value %zu is not of type '%c'", statement->name, i + 1, statement->takes[i]);
        return false;
    }
    return true;
}

enum outcome store_run(struct session *session, struct arena *arena, const struct statement *statement,
                       const struct value *values, size_t count, row_function *row, void *to)
{
    struct connection *c = &session->connection;
    if (!values_fit(statement, values, count))
        return BROKEN;
    c->message[0] = 0;
    enum outcome outcome = c->engine->run(c, arena, statement, values, count, row, to);
    if (outcome == BROKEN && c->message[0])
        log_error("statement %s: %s", statement->name, c->message);
    return outcome;
}

enum outcome store_prepare(struct session *session, const struct statement *statement)
{
    return session->connection.engine->prepare(&session->connection, statement);
}

enum outcome store_execute(struct session *session, const char *sql)
{
    return session->connection.engine->execute(&session->connection, sql);
}

enum outcome store_columns(struct session *session, struct arena *arena, const char *table, row_function *row, void *to)
{
    return session->connection.engine->columns(&session->connection, arena, table, row, to);
}

static enum outcome read_guarded(struct session *session, struct arena *arena, write_function *function, void *what)
{
    jmp_buf *const edge = arena->spent;
    jmp_buf here;
    if (!edge)
        return function(session, arena, what);
    if (setjmp(here)) {
        arena->spent = edge;
        session->connection.engine->execute(&session->connection, "ROLLBACK");
        longjmp(*edge, 1);
    }
    arena->spent = &here;
    enum outcome outcome = function(session, arena, what);
    arena->spent = edge;
    return outcome;
}

enum outcome store_read(struct session *session, struct arena *arena, write_function *function, void *what)
{
    struct connection *c = &session->connection;
    if (c->engine->in_transaction(c))
        return function(session, arena, what);
    enum outcome outcome = c->engine->execute(c, c->engine->begin_read);
    if (outcome != OK)
        return outcome;
    outcome = read_guarded(session, arena, function, what);
    c->engine->execute(c, "COMMIT"); /* nothing was written */
    return outcome;
}

/* ---- schema ---- */

static enum outcome step_inside(struct store *store, size_t number, struct arena *arena)
{
    struct connection *c = &store->writer->connection;
    int64_t mark, version = 0;
    bool empty;
    enum outcome outcome = c->engine->identity(c, &mark, &version, &empty);
    if (outcome != OK || version > (int64_t)number) /* another process was first */
        return outcome;
    outcome = store->options.migrations[number](store->writer, arena);
    return outcome == OK ? c->engine->stamp(c, OUR_MARK, (int64_t)number + 1) : outcome;
}

static enum outcome migrate_one(struct store *store, size_t number, char message[256])
{
    struct arena arena;
    struct connection *c = &store->writer->connection;
    arena_begin(&arena, WRITER_MEMORY);
    enum outcome outcome = c->engine->execute(c, c->engine->begin_write);
    if (outcome == OK)
        outcome = step_inside(store, number, &arena);
    if (outcome == OK)
        outcome = c->engine->execute(c, "COMMIT");
    if (outcome != OK) {
        snprintf(message, 256, "%.90s: schema step %zu: %.110s", store->path, number + 1, c->message);
        if (c->engine->in_transaction(c))
            c->engine->execute(c, "ROLLBACK");
    }
    arena_end(&arena);
    return outcome;
}

static enum outcome check_schema(struct store *store, char message[256])
{
    struct connection *c = &store->writer->connection;
    int64_t mark = 0, version = 0;
    bool empty = false;
    enum outcome outcome = c->engine->identity(c, &mark, &version, &empty);
    size_t known = store->options.migration_count;
    if (outcome != OK) {
        snprintf(message, 256, "%.100s cannot be opened (%.90s): is its disk full?", store->path, c->message);
    } else if (version < 0 || version > (int64_t)known) {
        snprintf(message, 256,
                 "%.150s was written by a newer version of this program (schema %lld, this one knows %zu)", store->path,
                 (long long)version, known);
        outcome = INVALID;
    } else if (version < (int64_t)known && store->options.read_only) {
        snprintf(message, 256, "%.150s has an older schema and cannot be brought up to date read-only", store->path);
        outcome = INVALID;
    }
    for (size_t n = (size_t)version; outcome == OK && n < known; n++)
        outcome = migrate_one(store, n, message);
    return outcome;
}

/* ---- opening and closing ---- */

static enum outcome take_name(struct store *store, char message[256])
{
    const char *path = store->options.path;
    if (strstr(path, "://")) {
        snprintf(message, 256, "this program has no engine for %.20s...; give the name of a file", path);
        return INVALID;
    }
    store->memory = strcmp(path, ":memory:") == 0;
    uuid_text id; /* a name of its own, so that two stores in one process stay apart */
    uuid_new(0, id);
    store->path = strdup(store->memory ? id : path);
    store->options.path = store->path;
    return store->path ? OK : BROKEN;
}

enum outcome store_open(const struct store_options *options, struct store **out, char message[256])
{
    struct store *store = calloc(1, sizeof *store);
    snprintf(message, 256, "out of memory");
    if (!store)
        return BROKEN;
    store->options = *options;
    if (!store->options.queue)
        store->options.queue = DEFAULT_QUEUE;
    pthread_mutex_init(&store->lock, NULL);
    pthread_mutex_init(&store->watching, NULL);
    pthread_cond_init(&store->wanted, NULL);
    pthread_cond_init(&store->finished, NULL);
    enum outcome outcome = take_name(store, message);
    if (outcome == OK)
        outcome = open_session(store, true, &store->writer, message);
    if (outcome == OK)
        outcome = check_schema(store, message);
    if (outcome == OK)
        outcome = open_session(store, false, &store->watcher, message);
    if (outcome == OK && !options->read_only)
        outcome = writer_start(store);
    if (outcome != OK) {
        store_close(store);
        return outcome;
    }
    struct connection *c = &store->watcher->connection;
    store->seen_version = c->engine->data_version(c);
    message[0] = 0;
    *out = store;
    return OK;
}

void store_close(struct store *store)
{
    if (!store)
        return;
    writer_stop(store);
    session_close(store->watcher);
    session_close(store->writer);
    pthread_mutex_destroy(&store->lock);
    pthread_mutex_destroy(&store->watching);
    pthread_cond_destroy(&store->wanted);
    pthread_cond_destroy(&store->finished);
    free(store->path);
    free(store);
}

/* ---- watching ---- */

uint64_t store_generation(struct store *store)
{
    return atomic_load(&store->generation);
}

bool store_poll(struct store *store)
{
    struct connection *c = &store->watcher->connection;
    pthread_mutex_lock(&store->watching);
    uint64_t generation = store_generation(store);
    int64_t version = c->engine->data_version(c);
    bool moved = generation != store->seen_generation;
    if (!moved && version != store->seen_version && version >= 0) { /* another process */
        generation = atomic_fetch_add(&store->generation, 1) + 1;
        moved = true;
    }
    if (version >= 0)
        store->seen_version = version;
    store->seen_generation = generation;
    pthread_mutex_unlock(&store->watching);
    return moved;
}

enum outcome store_check(struct store *store)
{
    struct connection *c = &store->watcher->connection;
    pthread_mutex_lock(&store->watching);
    enum outcome outcome = c->engine->present(c);
    if (outcome == BROKEN)
        log_error("database: %s", c->message);
    pthread_mutex_unlock(&store->watching);
    if (outcome == OK && atomic_load(&store->failing))
        outcome = writer_try(store);
    return outcome;
}
