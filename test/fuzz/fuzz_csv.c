// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* fuzz_csv.c - any bytes as a table: rows or a message; and rows that are written and read again are the same rows. */
#include "csv.h"
#include "fuzz.h"

enum { MOST_ROWS = 2000 };

static size_t read_rows(struct arena *arena, const char *bytes, size_t size, struct csv_row *rows, bool *good)
{
    struct csv csv;
    size_t count = 0;
    enum outcome outcome = csv_begin(&csv, arena, bytes, size);
    while (outcome == OK && count < MOST_ROWS && (outcome = csv_next(&csv, &rows[count])) == OK)
        count++;
    must(outcome == OK || outcome == NOT_FOUND || (outcome == INVALID && csv.message[0]));
    *good = outcome == NOT_FOUND;
    return count;
}

/* A row of one empty cell would be an empty line, which readers pass over. */
static bool seen_by_readers(const struct csv_row *row)
{
    return row->count > 1 || row->cells[0][0];
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    static struct csv_row rows[MOST_ROWS], again[MOST_ROWS];
    struct arena arena;
    struct buffer out;
    bool good, good_again;
    arena_begin(&arena, 64 << 20);
    buffer_begin(&out, 32 << 20);
    struct csv_writer writer = { .out = &out };
    size_t count = read_rows(&arena, (const char *)bytes, size, rows, &good), kept = 0;
    csv_cell(&writer, "a"); /* settles the separator */
    csv_cell(&writer, "b");
    csv_end_row(&writer);
    for (size_t i = 0; i < count; i++) {
        if (rows[i].count == 0 || !seen_by_readers(&rows[i]))
            continue;
        for (size_t k = 0; k < rows[i].count; k++)
            csv_cell(&writer, rows[i].cells[k]);
        csv_end_row(&writer);
        rows[kept++] = rows[i];
    }
    if (good && kept + 1 < MOST_ROWS && !out.full) {
        size_t read = read_rows(&arena, out.at, out.used, again, &good_again);
        must(good_again && read == kept + 1);
        for (size_t i = 0; i < kept; i++) {
            must(again[i + 1].count == rows[i].count);
            for (size_t k = 0; k < rows[i].count; k++)
                must(strcmp(again[i + 1].cells[k], rows[i].cells[k]) == 0);
        }
    }
    buffer_free(&out);
    arena_end(&arena);
    return 0;
}
