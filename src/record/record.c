// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* record.c - rows of texts by description; see record.h. Checks are in check.c, the table and its statements in table.c. */
#include "record.h"

#include "log.h"

struct row row_new(struct arena *arena, const struct record *record)
{
    return (struct row){ record, arena_array(arena, const char *, record->count) };
}

int record_field(const struct record *record, const char *name)
{
    for (size_t i = 0; i < record->count; i++)
        if (record->fields[i].name[0] == name[0] && strcmp(record->fields[i].name, name) == 0)
            return (int)i;
    return -1;
}

static int must_have(const struct record *record, const char *name)
{
    int at = record_field(record, name);
    if (at < 0)
        log_fatal("record %s has no field %s", record->name, name);
    return at;
}

const char *row_get(const struct row *row, const char *name)
{
    const char *value = row->values[must_have(row->record, name)];
    return value ? value : "";
}

void row_set(struct row *row, const char *name, const char *value)
{
    row->values[must_have(row->record, name)] = value && value[0] ? value : NULL;
}
