// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* directory_tables.c - see directory_tables.h. The text comes from the descriptions only. */
#include "directory_tables.h"

#include "hsds_records.h"

enum { DDL_MOST = 64 << 10 };

enum outcome directory_create_tables(struct session *session, struct arena *arena)
{
    struct buffer sql;
    enum outcome outcome = OK;
    (void)arena;
    buffer_begin(&sql, DDL_MOST);
    for (int record = 0; record < DIRECTORY_RECORDS && outcome == OK; record++) {
        buffer_clear(&sql);
        record_ddl(directory_records[record], DIALECT_SQLITE, &sql);
        outcome = store_execute(session, sql.at);
    }
    buffer_free(&sql);
    return outcome;
}
