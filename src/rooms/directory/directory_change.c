// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* directory_change.c - see directory_change.h. */
#include "directory_change.h"

enum { CREATE, RAISE, LIST };

static const struct statement statements[] = {
    [CREATE] = { "create scope_change",
                 "CREATE TABLE IF NOT EXISTS scope_change (scope TEXT NOT NULL PRIMARY KEY, number BIGINT NOT NULL)",
                 "", true },
    [RAISE] = { "raise scope_change",
                "INSERT INTO scope_change (scope, number) VALUES ($1, 1)"
                " ON CONFLICT (scope) DO UPDATE SET number = scope_change.number + 1",
                "t", true },
    [LIST] = { "list scope_change", "SELECT scope, number FROM scope_change ORDER BY scope", "", true },
};

const struct statement_table directory_change_statements = { "directory", statements,
                                                             sizeof statements / sizeof *statements };

enum outcome directory_create_changes(struct session *session, struct arena *arena)
{
    return store_run(session, arena, &statements[CREATE], NULL, 0, NULL, NULL);
}

enum outcome directory_changed(struct session *session, struct arena *arena, const char *scope)
{
    struct value values[] = { value_text(scope) };
    return store_run(session, arena, &statements[RAISE], values, 1, NULL, NULL);
}

struct listing {
    struct scope_change *out;
    size_t most, count;
};

static enum outcome read_change(void *to, const struct value *columns, size_t count)
{
    struct listing *listing = to;
    (void)count;
    if (listing->count == listing->most)
        return NOT_FOUND;
    struct scope_change *one = &listing->out[listing->count++];
    snprintf(one->scope, sizeof one->scope, "%s", value_string(&columns[0]));
    one->number = columns[1].integer;
    return OK;
}

enum outcome directory_changes(struct session *session, struct arena *arena, struct scope_change *out, size_t most,
                               size_t *count)
{
    struct listing listing = { out, most, 0 };
    enum outcome outcome = store_run(session, arena, &statements[LIST], NULL, 0, read_change, &listing);
    *count = listing.count;
    return outcome == NOT_FOUND ? OK : outcome;
}
