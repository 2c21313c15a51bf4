// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* law_vectors.h - reads a table of computed legal days that lies beside the project, for the tests of src/law.
 *
 * The folder is $SHARED/data, or shared/data beside $SOURCE_ROOT. No folder: the test is skipped. Include after cmocka.h. */
#ifndef ELKEDEUR_LAW_VECTORS_H
#define ELKEDEUR_LAW_VECTORS_H

#include "clock.h"
#include "csv.h"

static FILE *vectors_open(const char *name)
{
    char path[4096];
    const char *shared = getenv("SHARED"), *root = getenv("SOURCE_ROOT");
    if (shared)
        snprintf(path, sizeof path, "%s/data/%s", shared, name);
    else
        snprintf(path, sizeof path, "%s/../shared/data/%s", root ? root : ".", name);
    return fopen(path, "rb");
}

/* Calls `check` with every row behind the heading; gives the number of rows. */
static int vectors_each(const char *name, size_t columns, void (*check)(const char **cells))
{
    FILE *file = vectors_open(name);
    if (!file)
        skip();
    struct arena arena;
    struct csv csv;
    struct csv_row row;
    int rows = -1;
    arena_begin(&arena, 16 << 20);
    char *bytes = arena_take(&arena, 1 << 20);
    size_t size = fread(bytes, 1, (1 << 20) - 1, file);
    fclose(file);
    assert_int_equal(csv_begin(&csv, &arena, bytes, size), OK);
    while (csv_next(&csv, &row) == OK) {
        assert_true(row.count >= columns);
        if (++rows > 0)
            check(row.cells);
    }
    arena_end(&arena);
    return rows;
}

static day_number day(const char *iso)
{
    day_number out = 0;
    if (!day_from_iso(iso, &out))
        fail_msg("not a day: %s", iso);
    return out;
}

#endif
