// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* csv.h - reading tables as people send them, and writing tables that programs and spreadsheets take (RFC 4180).
 *
 * Reading takes a whole file in memory: comma, semicolon or tab (told from the first line), LF, CRLF or CR, quotes,
 * line breaks in cells, a byte order mark, UTF-8 or else Windows-1252. Cells live in the arena. A row's `line` is
 * where it begins (from 1). Limits: 256 MiB a file, 1 MiB a cell, 256 cells a row. Errors: INVALID with an English
 * sentence; nothing is guessed about a quote that never closes, a NUL byte or UTF-16. */
#ifndef ELKEDEUR_CSV_H
#define ELKEDEUR_CSV_H

#include "arena.h"
#include "outcome.h"
#include "text.h"

enum { CSV_FILE_MOST = 256 << 20, CSV_CELL_MOST = 1 << 20, CSV_COLUMNS_MOST = 256 };

struct csv {
    struct arena *arena;
    const char *at, *end;
    size_t line;       /* of what comes next */
    char separator;    /* , ; or tab */
    bool windows_1252; /* the file was not UTF-8 and was read as Windows-1252 */
    char message[256]; /* set when the outcome is INVALID: "LINE: what"; put the file and ":" before it */
};

struct csv_row {
    const char **cells;
    size_t count;
    size_t line;
    bool mended; /* text stood behind a closing quote; it was kept */
};

/* Looks at encoding and separator. `bytes` must stay until the last row is read. */
enum outcome csv_begin(struct csv *, struct arena *, const char *bytes, size_t size);
/* The next row; lines without anything are passed over. NOT_FOUND at the end. */
enum outcome csv_next(struct csv *, struct csv_row *);

struct csv_writer {
    struct buffer *out;
    bool for_people; /* a cell that looks like a formula gets ' in front; never for files that go back in */
    bool begun;      /* a cell of this row is written */
};

void csv_cell(struct csv_writer *, const char *text); /* NULL gives an empty cell */
void csv_end_row(struct csv_writer *);

#endif
