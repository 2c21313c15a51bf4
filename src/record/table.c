// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* table.c - a record's table and the statements on it, made from its description; see record.h.
 *
 * The SQL is made once per record and kept for the life of the program; names come from descriptions, never from outside. */
#include <pthread.h>

#include "log.h"
#include "record.h"

enum { MOST_RECORDS = 64, MOST_SQL = 32768 };

struct table { /* the statements of one record */
    const struct record *record;
    struct statement save, all, one, remove;
};

static struct table tables[MOST_RECORDS];
static size_t table_count;
static pthread_mutex_t tables_lock = PTHREAD_MUTEX_INITIALIZER;

static char letter_of(const struct field *field)
{
    return field->type == FIELD_INTEGER ? 'i' : field->type == FIELD_REAL ? 'r' : 't';
}

static const char *type_of(const struct field *field, enum dialect dialect)
{
    bool sqlite = dialect == DIALECT_SQLITE;
    switch (letter_of(field)) {
    case 'i':
        return sqlite ? "INTEGER" : "BIGINT";
    case 'r':
        return sqlite ? "REAL" : "DOUBLE PRECISION";
    default:
        return sqlite ? "TEXT" : "TEXT COLLATE \"C\"";
    }
}

void record_ddl(const struct record *record, enum dialect dialect, struct buffer *out)
{
    buffer_printf(out, "CREATE TABLE IF NOT EXISTS \"%s\" (\n", record->name);
    if (!record->global)
        buffer_printf(out, "  scope %s NOT NULL,\n", dialect == DIALECT_SQLITE ? "TEXT" : "TEXT COLLATE \"C\"");
    for (size_t i = 0; i < record->count; i++) {
        const struct field *field = &record->fields[i];
        buffer_printf(out, "  \"%s\" %s%s,\n", field->name, type_of(field, dialect), i == 0 ? " NOT NULL" : "");
    }
    buffer_printf(out, "  PRIMARY KEY (%s\"%s\")\n)%s;\n", record->global ? "" : "scope, ", record->fields[0].name,
                  dialect == DIALECT_SQLITE ? " STRICT, WITHOUT ROWID" : "");
}

/* ---- the schema ---- */

struct there { /* which fields a table has */
    const struct record *record;
    bool has[STATEMENT_PARAMETERS];
};

static enum outcome mark_column(void *to, const struct value *column, size_t count)
{
    struct there *there = to;
    int at = count ? record_field(there->record, value_string(&column[0])) : -1;
    if (at >= 0 && at < STATEMENT_PARAMETERS)
        there->has[at] = true;
    return OK;
}

static enum outcome add_columns(struct session *session, struct arena *arena, const struct record *record)
{
    struct there there = { .record = record };
    enum outcome outcome = store_columns(session, arena, record->name, mark_column, &there);
    for (size_t i = 0; i < record->count && outcome == OK; i++) {
        const struct field *field = &record->fields[i];
        if (!there.has[i])
            outcome = store_execute(session, arena_printf(arena, "ALTER TABLE \"%s\" ADD COLUMN \"%s\" %s",
                                                          record->name, field->name, type_of(field, DIALECT_SQLITE)));
    }
    return outcome;
}

enum outcome record_schema(struct session *session, struct arena *arena, const struct record *const *records,
                           size_t count)
{
    struct buffer sql;
    enum outcome outcome = OK;
    buffer_begin(&sql, MOST_SQL);
    for (size_t i = 0; i < count && outcome == OK; i++) {
        buffer_clear(&sql);
        record_ddl(records[i], DIALECT_SQLITE, &sql);
        outcome = sql.full ? BROKEN : store_execute(session, sql.at);
        if (outcome == OK)
            outcome = add_columns(session, arena, records[i]);
    }
    buffer_free(&sql);
    return outcome;
}

/* ---- statements ---- */

static const char *kept(struct buffer *sql)
{
    if (sql->full)
        log_fatal("a record's statement is too long");
    char *text = strdup(sql->at);
    buffer_free(sql);
    if (!text)
        log_fatal("no memory for statements");
    return text;
}

static void columns(struct buffer *sql, const struct record *record)
{
    for (size_t i = 0; i < record->count; i++)
        buffer_printf(sql, "%s\"%s\"", i ? ", " : "", record->fields[i].name);
}

/* $1 is the scope, $2.. the fields in order; a global record has an unused $1, so that places agree. Gives a row when it was new or
 * anything differed. */
static const char *save_sql(const struct record *record)
{
    struct buffer sql;
    const char *id = record->fields[0].name;
    buffer_begin(&sql, MOST_SQL);
    buffer_printf(&sql, "INSERT INTO \"%s\" (%s", record->name, record->global ? "" : "scope, ");
    columns(&sql, record);
    buffer_printf(&sql, ") VALUES (%s", record->global ? "" : "$1, ");
    for (size_t i = 0; i < record->count; i++)
        buffer_printf(&sql, "%s$%zu", i ? ", " : "", i + 2);
    buffer_printf(&sql, ") ON CONFLICT (%s\"%s\") DO ", record->global ? "" : "scope, ", id);
    buffer_text(&sql, record->count > 1 ? "UPDATE SET " : "NOTHING");
    for (size_t i = 1; i < record->count; i++)
        buffer_printf(&sql, "%s\"%s\" = excluded.\"%s\"", i > 1 ? ", " : "", record->fields[i].name,
                      record->fields[i].name);
    for (size_t i = 1; i < record->count; i++)
        buffer_printf(&sql, "%s\"%s\".\"%s\" IS DISTINCT FROM excluded.\"%s\"", i > 1 ? " OR " : " WHERE ",
                      record->name, record->fields[i].name, record->fields[i].name);
    buffer_printf(&sql, " RETURNING 1");
    return kept(&sql);
}

static const char *select_sql(const struct record *record, bool one)
{
    struct buffer sql;
    buffer_begin(&sql, MOST_SQL);
    buffer_text(&sql, "SELECT ");
    columns(&sql, record);
    buffer_printf(&sql, " FROM \"%s\"", record->name);
    if (!record->global)
        buffer_text(&sql, " WHERE scope = $1");
    if (one)
        buffer_printf(&sql, "%s \"%s\" = $2", record->global ? " WHERE" : " AND", record->fields[0].name);
    else
        buffer_printf(&sql, " ORDER BY \"%s\"", record->fields[0].name);
    return kept(&sql);
}

static const char *remove_sql(const struct record *record)
{
    struct buffer sql;
    buffer_begin(&sql, 1024);
    buffer_printf(&sql, "DELETE FROM \"%s\" WHERE %s\"%s\" = $2 RETURNING 1", record->name,
                  record->global ? "" : "scope = $1 AND ", record->fields[0].name);
    return kept(&sql);
}

static const char *letters(const struct record *record)
{
    char text[STATEMENT_PARAMETERS + 2];
    size_t used = 0;
    text[used++] = 't';
    for (size_t i = 0; i < record->count && used < sizeof text - 1; i++)
        text[used++] = letter_of(&record->fields[i]);
    text[used] = 0;
    return strdup(text);
}

static void make_table(struct table *table, const struct record *record)
{
    const char *takes = letters(record);
    if (!takes || record->count + 1 > STATEMENT_PARAMETERS)
        log_fatal("record %s has too many fields", record->name);
    bool global = record->global;
    table->save = (struct statement){ record->name, save_sql(record), takes, global };
    table->all = (struct statement){ record->name, select_sql(record, false), "t", global };
    table->one = (struct statement){ record->name, select_sql(record, true), "tt", global };
    table->remove = (struct statement){ record->name, remove_sql(record), "tt", global };
    table->record = record;
}

static struct table *table_of(const struct record *record)
{
    struct table *found = NULL;
    pthread_mutex_lock(&tables_lock);
    for (size_t i = 0; i < table_count && !found; i++)
        if (tables[i].record == record)
            found = &tables[i];
    if (!found && table_count < MOST_RECORDS) {
        found = &tables[table_count++];
        make_table(found, record);
    }
    pthread_mutex_unlock(&tables_lock);
    if (!found)
        log_fatal("more than %d records", MOST_RECORDS);
    return found;
}

size_t record_statements(const struct record *record, const struct statement *out[RECORD_STATEMENTS])
{
    const struct table *table = table_of(record);
    const struct statement *const all[RECORD_STATEMENTS] = { &table->save, &table->all, &table->one, &table->remove };
    memcpy(out, all, sizeof all);
    return RECORD_STATEMENTS;
}

/* ---- rows ---- */

/* False when a number's field holds no number. */
static bool value_of(const struct field *field, const char *text, struct value *out)
{
    int64_t integer;
    double real;
    char letter = letter_of(field);
    *out = value_text(text);
    if (!text || letter == 't')
        return true;
    if (letter == 'i' && text_to_int(text, INT64_MIN, INT64_MAX, &integer))
        *out = value_integer(integer);
    else if (letter == 'r' && text_to_real(text, &real))
        *out = value_real(real);
    return out->type != VALUE_TEXT;
}

static const char *text_of(struct arena *arena, const struct value *value)
{
    switch (value->type) {
    case VALUE_NONE:
        return NULL;
    case VALUE_INTEGER:
        return arena_printf(arena, "%lld", (long long)value->integer);
    case VALUE_REAL: {
        char *text = arena_printf(arena, "%.15g", value->real);
        double back;
        if (text_to_real(text, &back) && back == value->real)
            return text;
        return arena_printf(arena, "%.17g", value->real);
    }
    default:
        return value->text.at;
    }
}

static enum outcome seen(void *to, const struct value *columns_read, size_t count)
{
    (void)columns_read, (void)count;
    *(bool *)to = true;
    return OK;
}

enum outcome record_save(struct session *session, struct arena *arena, const char *scope, const struct row *row,
                         bool *changed)
{
    const struct record *record = row->record;
    struct value values[STATEMENT_PARAMETERS];
    struct table *table = table_of(record);
    bool differed = false;
    values[0] = value_text(scope);
    for (size_t i = 0; i < record->count; i++)
        if (!value_of(&record->fields[i], row->values[i], &values[i + 1]))
            return INVALID;
    enum outcome outcome = store_run(session, arena, &table->save, values, record->count + 1, seen, &differed);
    if (changed)
        *changed = differed;
    return outcome == NOT_FOUND ? OK : outcome;
}

enum outcome record_remove(struct session *session, struct arena *arena, const struct record *record, const char *scope,
                           const char *id)
{
    struct value values[] = { value_text(scope), value_text(id) };
    bool was_there = false;
    return store_run(session, arena, &table_of(record)->remove, values, 2, seen, &was_there);
}

struct reading {
    const struct record *record;
    struct arena *arena;
    record_function *function;
    void *to;
};

static enum outcome read_row(void *of, const struct value *read, size_t count)
{
    struct reading *reading = of;
    struct row row = row_new(reading->arena, reading->record);
    for (size_t i = 0; i < count && i < reading->record->count; i++)
        row.values[i] = text_of(reading->arena, &read[i]);
    return reading->function(reading->to, &row);
}

enum outcome record_each(struct session *session, struct arena *arena, const struct record *record, const char *scope,
                         record_function *function, void *to)
{
    struct reading reading = { record, arena, function, to };
    struct value values[] = { value_text(scope) };
    enum outcome outcome = store_run(session, arena, &table_of(record)->all, values, 1, read_row, &reading);
    return outcome == NOT_FOUND ? OK : outcome;
}

static enum outcome keep_row(void *to, const struct row *row)
{
    *(struct row *)to = *row;
    return OK;
}

enum outcome record_find(struct session *session, struct arena *arena, const struct record *record, const char *scope,
                         const char *id, struct row *out)
{
    struct reading reading = { record, arena, keep_row, out };
    struct value values[] = { value_text(scope), value_text(id) };
    return store_run(session, arena, &table_of(record)->one, values, 2, read_row, &reading);
}
