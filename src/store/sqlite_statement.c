// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* sqlite_statement.c - statements on SQLite: prepared once per connection, bound by name, read row by row.
 *
 * SQLite numbers $n by first appearance, so "$2 ... $1" would swap plain positions: the place of each $n is looked up once, when the
 * statement is prepared. */
#include "sqlite_inside.h"

struct prepared {
    struct prepared *next;
    const struct statement *statement;
    const char *sql;
    sqlite3_stmt *handle;
    bool in_use;
    int parameters;
    int place[];
};

static enum outcome outcome_of(int code)
{
    switch (code) {
    case SQLITE_CONSTRAINT_UNIQUE:
    case SQLITE_CONSTRAINT_PRIMARYKEY:
    case SQLITE_CONSTRAINT_ROWID:
        return CONFLICT;
    default:
        break;
    }
    switch (code & 0xff) {
    case SQLITE_OK:
    case SQLITE_ROW:
    case SQLITE_DONE:
        return OK;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return BUSY;
    case SQLITE_CONSTRAINT:
    case SQLITE_MISMATCH:
    case SQLITE_TOOBIG:
        return INVALID;
    default:
        return BROKEN;
    }
}

enum outcome sqlite_failed(struct connection *c, int code, const char *what)
{
    struct sqlite *s = c->handle;
    const char *words = s && s->db ? sqlite3_errmsg(s->db) : sqlite3_errstr(code);
    snprintf(c->message, sizeof c->message, "%.120s: %s", what, words);
    return outcome_of(code);
}

/* Every $n of the text is one of `takes`. */
static bool parameters_fit(struct connection *c, struct prepared *p)
{
    int used = 0;
    for (int i = 0; i < p->parameters; i++) {
        char name[16];
        snprintf(name, sizeof name, "$%d", i + 1);
        p->place[i] = sqlite3_bind_parameter_index(p->handle, name);
        used += p->place[i] != 0;
    }
    if (used == sqlite3_bind_parameter_count(p->handle))
        return true;
    snprintf(c->message, sizeof c->message, "%.100s: has parameters that `takes` does not name", p->statement->name);
    return false;
}

static void free_prepared(struct prepared *p)
{
    sqlite3_finalize(p->handle);
    free(p);
}

void sqlite_forget_statements(struct sqlite *s)
{
    for (int i = 0; i < BUCKETS; i++) {
        for (struct prepared *p = s->buckets[i], *next; p; p = next) {
            next = p->next;
            free_prepared(p);
        }
        s->buckets[i] = NULL;
    }
}

static struct prepared *prepare(struct connection *c, const struct statement *statement, enum outcome *outcome)
{
    struct sqlite *s = c->handle;
    size_t count = strlen(statement->takes);
    struct prepared *p = calloc(1, sizeof *p + count * sizeof *p->place);
    *outcome = BROKEN;
    if (!p)
        return NULL;
    p->statement = statement;
    p->sql = statement->sql;
    p->parameters = (int)count;
    int code = sqlite3_prepare_v3(s->db, statement->sql, -1, SQLITE_PREPARE_PERSISTENT, &p->handle, NULL);
    if (code != SQLITE_OK)
        *outcome = sqlite_failed(c, code, statement->name);
    else if (parameters_fit(c, p))
        *outcome = OK;
    if (*outcome == OK)
        return p;
    free_prepared(p);
    return NULL;
}

/* The kept one; while that is being read further up, one for this time only (give_back frees it). */
static struct prepared *borrow(struct connection *c, const struct statement *statement, enum outcome *outcome)
{
    struct sqlite *s = c->handle;
    struct prepared **bucket = &s->buckets[(uintptr_t)statement / sizeof *statement % BUCKETS], *p = *bucket;
    while (p && (p->statement != statement || p->sql != statement->sql))
        p = p->next;
    if (!p || p->in_use) {
        bool keep = !p;
        p = prepare(c, statement, outcome);
        if (!p || !keep)
            return p;
        p->next = *bucket;
        *bucket = p;
    }
    p->in_use = true;
    return p;
}

static void give_back(struct prepared *p)
{
    if (!p->in_use) {
        free_prepared(p);
        return;
    }
    sqlite3_reset(p->handle);
    sqlite3_clear_bindings(p->handle);
    p->in_use = false;
}

static int bind(struct prepared *p, const struct value *values, size_t count)
{
    int code = SQLITE_OK;
    for (size_t i = 0; i < count && code == SQLITE_OK; i++) {
        const struct value *v = &values[i];
        int at = p->place[i];
        if (!at) /* the statement does not use it */
            continue;
        switch (v->type) {
        case VALUE_NONE:
            code = sqlite3_bind_null(p->handle, at);
            break;
        case VALUE_INTEGER:
            code = sqlite3_bind_int64(p->handle, at, v->integer);
            break;
        case VALUE_REAL:
            code = sqlite3_bind_double(p->handle, at, v->real);
            break;
        case VALUE_TEXT:
            code = sqlite3_bind_text64(p->handle, at, v->text.at, v->text.size, SQLITE_STATIC, SQLITE_UTF8);
            break;
        case VALUE_BYTES:
            code = sqlite3_bind_blob64(p->handle, at, v->text.size ? v->text.at : "", v->text.size, SQLITE_STATIC);
            break;
        }
    }
    return code;
}

static void read_row(sqlite3_stmt *handle, struct arena *arena, struct value *columns, int count)
{
    for (int i = 0; i < count; i++) {
        struct value *v = &columns[i];
        *v = (struct value){ 0 };
        switch (sqlite3_column_type(handle, i)) {
        case SQLITE_INTEGER:
            *v = value_integer(sqlite3_column_int64(handle, i));
            break;
        case SQLITE_FLOAT:
            *v = value_real(sqlite3_column_double(handle, i));
            break;
        case SQLITE_TEXT:
        case SQLITE_BLOB:
            v->type = sqlite3_column_type(handle, i) == SQLITE_TEXT ? VALUE_TEXT : VALUE_BYTES;
            const void *bytes = sqlite3_column_blob(handle, i);
            v->text.size = (size_t)sqlite3_column_bytes(handle, i);
            v->text.at = arena_copy_n(arena, bytes ? bytes : "", v->text.size);
            break;
        default:
            break;
        }
    }
}

static enum outcome step(struct connection *c, struct arena *arena, struct prepared *p, row_function *row, void *to)
{
    struct value *columns = NULL;
    int code, width = sqlite3_column_count(p->handle);
    while ((code = sqlite3_step(p->handle)) == SQLITE_ROW) {
        if (!row)
            continue;
        if (!columns)
            columns = arena_array(arena, struct value, (size_t)width);
        read_row(p->handle, arena, columns, width);
        enum outcome outcome = row(to, columns, (size_t)width);
        if (outcome != OK)
            return outcome == NOT_FOUND ? OK : outcome; /* the reader had enough */
    }
    if (code != SQLITE_DONE)
        return sqlite_failed(c, code, p->statement->name);
    return row && !columns ? NOT_FOUND : OK;
}

/* An arena that runs out jumps to the edge of the request: not with a statement left half-read. */
static enum outcome step_guarded(struct connection *c, struct arena *arena, struct prepared *p, row_function *row,
                                 void *to)
{
    jmp_buf *const edge = arena->spent;
    jmp_buf here;
    if (!edge)
        return step(c, arena, p, row, to);
    if (setjmp(here)) {
        arena->spent = edge;
        give_back(p);
        longjmp(*edge, 1);
    }
    arena->spent = &here;
    enum outcome outcome = step(c, arena, p, row, to);
    arena->spent = edge;
    return outcome;
}

enum outcome sqlite_run(struct connection *c, struct arena *arena, const struct statement *statement,
                        const struct value *values, size_t count, row_function *row, void *to)
{
    enum outcome outcome = OK;
    struct prepared *p = borrow(c, statement, &outcome);
    if (!p)
        return outcome;
    int code = bind(p, values, count);
    outcome = code == SQLITE_OK ? step_guarded(c, arena, p, row, to) : sqlite_failed(c, code, statement->name);
    give_back(p);
    return outcome;
}

enum outcome sqlite_prepare(struct connection *c, const struct statement *statement)
{
    enum outcome outcome = OK;
    struct prepared *p = borrow(c, statement, &outcome);
    if (p)
        give_back(p);
    return outcome;
}

enum outcome sqlite_columns(struct connection *c, struct arena *arena, const char *table, row_function *row, void *to)
{
    static const struct statement names = { "columns of a table", "SELECT name FROM pragma_table_info($1) ORDER BY cid",
                                            "t", true };
    struct value value = value_text(table);
    return sqlite_run(c, arena, &names, &value, 1, row, to);
}
