// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* sqlite.c - SQLite behind engine.h: WAL, synchronous=FULL; see sqlite_statement.c for statements.
 *
 * ":memory:" is a database of SQLite's memdb layer that all connections of this process share; it has no WAL, so there a writer waits
 * for readers. */
#include "log.h"
#include "sqlite_inside.h"

enum { BUSY_MS = 5000 };

/* ---- opening ---- */

static void close_database(struct connection *c)
{
    struct sqlite *s = c->handle;
    if (!s)
        return;
    sqlite_forget_statements(s);
    if (sqlite3_close(s->db) != SQLITE_OK)
        log_error("database session was closed while in use");
    free(s);
    c->handle = NULL;
}

static enum outcome execute(struct connection *c, const char *sql)
{
    struct sqlite *s = c->handle;
    int code = sqlite3_exec(s->db, sql, NULL, NULL, NULL);
    return code == SQLITE_OK ? OK : sqlite_failed(c, code, sql);
}

static const char *const settings[] = {
    "PRAGMA synchronous = FULL",
    "PRAGMA foreign_keys = OFF", /* what is imported may refer to what is not there */
    "PRAGMA temp_store = MEMORY",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
    "PRAGMA case_sensitive_like = ON",
    "PRAGMA cache_size = -8192", /* kB */
    "PRAGMA journal_size_limit = 67108864",
};

static enum outcome check_mark(struct connection *c, const struct engine_options *options)
{
    int64_t mark = 0, version = 0;
    bool empty = false;
    enum outcome outcome = c->engine->identity(c, &mark, &version, &empty);
    if (outcome != OK || empty || mark == options->mark)
        return outcome;
    snprintf(c->message, sizeof c->message, "%.200s is a database of another program", options->path);
    return INVALID;
}

static int keep_word(void *to, int count, char **values, char **names)
{
    (void)names;
    snprintf(to, 16, "%s", count && values[0] ? values[0] : "");
    return 0;
}

/* SQLite does not wait here when another process just opened the same new file: waiting is ours. */
static enum outcome use_wal(struct connection *c, const char *path)
{
    enum { PAUSE_MS = 5 };
    struct sqlite *s = c->handle;
    char mode[16] = "";
    int code = sqlite3_exec(s->db, "PRAGMA journal_mode = WAL", keep_word, mode, NULL);
    for (int waited = 0; (code & 0xff) == SQLITE_BUSY && waited < BUSY_MS; waited += PAUSE_MS) {
        sqlite3_sleep(PAUSE_MS);
        code = sqlite3_exec(s->db, "PRAGMA journal_mode = WAL", keep_word, mode, NULL);
    }
    if (code != SQLITE_OK)
        return sqlite_failed(c, code, path);
    if (strcmp(mode, "wal") == 0)
        return OK;
    snprintf(c->message, sizeof c->message, "%.150s: its file system cannot hold a write-ahead log", path);
    return BROKEN;
}

static enum outcome configure(struct connection *c, const struct engine_options *options)
{
    struct sqlite *s = c->handle;
    sqlite3_busy_timeout(s->db, BUSY_MS);
    sqlite3_db_config(s->db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
    sqlite3_limit(s->db, SQLITE_LIMIT_ATTACHED, 0);
    for (size_t i = 0; i < sizeof settings / sizeof *settings; i++) {
        enum outcome outcome = execute(c, settings[i]);
        if (outcome != OK)
            return outcome;
    }
    if (!options->writer)
        return OK;
    /* Within a savepoint SQLite keeps the former pages of each statement; in memory it walks through all of them at every
     * statement, so that an import that changes 60,000 rows takes ten times as long as one that makes them. */
    if (execute(c, "PRAGMA temp_store = FILE") != OK)
        return BROKEN;
    sqlite3_db_config(s->db, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL); /* another program's log stays as it is */
    enum outcome outcome = check_mark(c, options);
    sqlite3_db_config(s->db, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, outcome != OK, NULL);
    if (outcome == OK && !options->memory && !options->read_only)
        outcome = use_wal(c, options->path);
    return outcome;
}

/* A file on a read-only disk cannot change: SQLite is told so, since it cannot make its files beside it there. */
static void frozen_name(const char *path, char *name, size_t size)
{
    size_t used = (size_t)snprintf(name, size, "file:%s", path[0] == '/' ? "" : "./");
    for (; *path && used + 32 < size; path++)
        used +=
            (size_t)snprintf(name + used, size - used, strchr("%?#", *path) ? "%%%02X" : "%c", (unsigned char)*path);
    snprintf(name + used, size - used, "?immutable=1");
}

static enum outcome name_of_file(const struct engine_options *options, struct connection *c, char *name, size_t size,
                                 int *flags)
{
    struct sqlite *s = c->handle;
    bool frozen = false;
    snprintf(name, size, "%s%s", options->path[0] == '/' ? "" : "./", options->path);
    snprintf(s->path, sizeof s->path, "%s", options->path);
    enum outcome outcome = sqlite_file_check(options, &s->file, c->message);
    if (outcome == OK && options->read_only)
        outcome = sqlite_file_frozen(options->path, &frozen, c->message);
    if (frozen) {
        frozen_name(options->path, name, size);
        *flags |= SQLITE_OPEN_URI;
    }
    return outcome;
}

/* What SQLite says about its settings is of no use to who reads it. */
static enum outcome say_why(struct connection *c, enum outcome outcome, const char *path)
{
    struct sqlite *s = c->handle;
    int code = sqlite3_errcode(s->db) & 0xff;
    if (code == SQLITE_NOTADB || code == SQLITE_CORRUPT) {
        snprintf(c->message, sizeof c->message, "%.150s is damaged: %s", path, sqlite3_errmsg(s->db));
        return INVALID;
    }
    if (code == SQLITE_CANTOPEN || code == SQLITE_IOERR || code == SQLITE_FULL)
        snprintf(c->message, sizeof c->message,
                 "%.120s cannot be opened (%s): is its disk full, or may its folder not be written?", path,
                 sqlite3_errmsg(s->db));
    return outcome;
}

static enum outcome open_database(const struct engine_options *options, struct connection *c)
{
    struct sqlite *s = calloc(1, sizeof *s);
    char name[3 * sizeof s->path];
    if (!s)
        return BROKEN;
    c->handle = s;
    if (strlen(options->path) >= sizeof s->path) {
        snprintf(c->message, sizeof c->message, "the name of the database is too long");
        return INVALID;
    }
    int flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    flags |= options->read_only ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
    if (options->memory) {
        snprintf(name, sizeof name, "file:/%s?vfs=memdb", options->path);
        flags |= SQLITE_OPEN_URI | SQLITE_OPEN_CREATE;
    } else {
        enum outcome outcome = name_of_file(options, c, name, sizeof name, &flags);
        if (outcome != OK)
            return outcome;
    }
    int code = sqlite3_open_v2(name, &s->db, flags, NULL);
    enum outcome outcome = code == SQLITE_OK ? configure(c, options) : sqlite_failed(c, code, options->path);
    return outcome == OK ? OK : say_why(c, outcome, options->path);
}

/* ---- the database ---- */

static enum outcome one_number(struct connection *c, const char *sql, int64_t *out)
{
    struct sqlite *s = c->handle;
    sqlite3_stmt *handle;
    int code = sqlite3_prepare_v2(s->db, sql, -1, &handle, NULL);
    if (code == SQLITE_OK && (code = sqlite3_step(handle)) == SQLITE_ROW)
        *out = sqlite3_column_int64(handle, 0);
    enum outcome outcome = code == SQLITE_ROW ? OK : sqlite_failed(c, code, sql);
    sqlite3_finalize(handle);
    return outcome;
}

/* In one transaction: another process that makes the file at this moment is seen before or after it, never half-way. */
static enum outcome identity(struct connection *c, int64_t *mark, int64_t *version, bool *empty)
{
    int64_t tables = 0;
    bool alone = sqlite3_get_autocommit(((struct sqlite *)c->handle)->db);
    enum outcome outcome = alone ? execute(c, "BEGIN") : OK;
    if (outcome == OK)
        outcome = one_number(c, "PRAGMA application_id", mark);
    if (outcome == OK)
        outcome = one_number(c, "PRAGMA user_version", version);
    if (outcome == OK)
        outcome = one_number(c, "SELECT count(*) FROM sqlite_schema", &tables);
    if (alone && !sqlite3_get_autocommit(((struct sqlite *)c->handle)->db))
        sqlite3_exec(((struct sqlite *)c->handle)->db, "ROLLBACK", NULL, NULL,
                     NULL); /* keeps the message of what failed */
    *empty = tables == 0 && *mark == 0 && *version == 0;
    return outcome;
}

static enum outcome stamp(struct connection *c, int64_t mark, int64_t version)
{
    char sql[100];
    snprintf(sql, sizeof sql, "PRAGMA application_id = %d; PRAGMA user_version = %d", (int)mark, (int)version);
    return execute(c, sql);
}

static int64_t data_version(struct connection *c)
{
    int64_t version = -1;
    return one_number(c, "PRAGMA data_version", &version) == OK ? version : -1;
}

static bool in_transaction(struct connection *c)
{
    struct sqlite *s = c->handle;
    return !sqlite3_get_autocommit(s->db);
}

static int64_t changes(struct connection *c)
{
    struct sqlite *s = c->handle;
    return sqlite3_total_changes64(s->db);
}

static enum outcome present(struct connection *c)
{
    struct sqlite *s = c->handle;
    int64_t version;
    enum outcome outcome = s->path[0] ? sqlite_file_present(s->path, &s->file, c->message) : OK;
    return outcome == OK ? one_number(c, "PRAGMA user_version", &version) : outcome;
}

const struct engine sqlite_engine = {
    .name = "sqlite",
    .begin_write = "BEGIN IMMEDIATE",
    .begin_read = "BEGIN",
    .open = open_database,
    .close = close_database,
    .run = sqlite_run,
    .prepare = sqlite_prepare,
    .execute = execute,
    .columns = sqlite_columns,
    .in_transaction = in_transaction,
    .changes = changes,
    .identity = identity,
    .stamp = stamp,
    .data_version = data_version,
    .present = present,
};
