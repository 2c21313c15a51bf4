// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* csv.c - see csv.h. The reader walks the bytes once; a cell is copied when its row is complete. */
#include "csv.h"

#include <stdio.h>
#include <string.h>

/* Windows-1252, bytes 0x80..0x9f (the other bytes are their own code points). 0 = not used: U+FFFD. */
static const uint16_t windows_1252[32] = {
    0x20ac, 0,      0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017d, 0,      0,      0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
    0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0,      0x017e, 0x0178,
};

static size_t line_at(const char *bytes, const char *at)
{
    size_t line = 1;
    for (; bytes < at; bytes++)
        line += *bytes == '\n';
    return line;
}

/* A copy of the text as UTF-8. */
static void from_windows_1252(struct csv *csv, size_t size)
{
    char *copy = arena_take(csv->arena, size * 3 + 1), *to = copy;
    for (const char *at = csv->at; at < csv->end; at++) {
        uint32_t c = (unsigned char)*at;
        if (c >= 0x80 && c < 0xa0)
            c = windows_1252[c - 0x80] ? windows_1252[c - 0x80] : 0xfffd;
        to += utf8_put(c, to);
    }
    csv->at = copy;
    csv->end = to;
    csv->windows_1252 = true;
}

/* The separator that stands most often in the first line, outside quotes. */
static char separator_of(const char *at, const char *end)
{
    static const char separators[] = ",;\t";
    size_t counts[3] = { 0 };
    bool quoted = false;
    for (; at < end && (quoted || (*at != '\n' && *at != '\r')); at++) {
        if (*at == '"')
            quoted = !quoted;
        for (int i = 0; i < 3 && !quoted; i++)
            counts[i] += *at == separators[i];
    }
    int best = 0;
    for (int i = 1; i < 3; i++)
        if (counts[i] > counts[best])
            best = i;
    return separators[best];
}

enum outcome csv_begin(struct csv *csv, struct arena *arena, const char *bytes, size_t size)
{
    *csv = (struct csv){ .arena = arena, .at = bytes, .end = bytes + size, .line = 1, .separator = ',' };
    if (size > CSV_FILE_MOST) {
        snprintf(csv->message, sizeof csv->message, "1: larger than %d MiB", CSV_FILE_MOST >> 20);
        return INVALID;
    }
    if (size >= 2 && (memcmp(bytes, "\xff\xfe", 2) == 0 || memcmp(bytes, "\xfe\xff", 2) == 0)) {
        snprintf(csv->message, sizeof csv->message, "1: this is UTF-16: save it as UTF-8");
        return INVALID;
    }
    const char *zero = size ? memchr(bytes, 0, size) : NULL;
    if (zero) {
        snprintf(csv->message, sizeof csv->message, "%zu: it holds a NUL byte: this is not a text file",
                 line_at(bytes, zero));
        return INVALID;
    }
    if (size >= 3 && memcmp(bytes, "\xef\xbb\xbf", 3) == 0)
        csv->at += 3;
    if (!utf8_valid(csv->at, (size_t)(csv->end - csv->at)))
        from_windows_1252(csv, size);
    csv->separator = separator_of(csv->at, csv->end);
    return OK;
}

static enum outcome broken(struct csv *csv, size_t line, const char *what)
{
    snprintf(csv->message, sizeof csv->message, "%zu: %s", line, what);
    return INVALID;
}

static bool at_break(const struct csv *csv)
{
    return csv->at == csv->end || *csv->at == '\n' || *csv->at == '\r';
}

static void step(struct csv *csv)
{
    if (*csv->at == '\n' || (*csv->at == '\r' && (csv->at + 1 == csv->end || csv->at[1] != '\n')))
        csv->line++;
    csv->at++;
}

static void skip_break(struct csv *csv)
{
    if (csv->at < csv->end && *csv->at == '\r' && csv->at + 1 < csv->end && csv->at[1] == '\n')
        csv->at++;
    if (csv->at < csv->end)
        step(csv);
}

/* Reads what stands between quotes (and behind them) into the arena. */
static enum outcome quoted_cell(struct csv *csv, struct csv_row *row, const char **out)
{
    size_t opened = csv->line;
    const char *from = ++csv->at;
    size_t doubled = 0;
    for (;; step(csv)) {
        if (csv->at == csv->end)
            return broken(csv, opened, "a quote opens here and never closes");
        if (*csv->at != '"')
            continue;
        if (csv->at + 1 == csv->end || csv->at[1] != '"')
            break;
        doubled++;
        csv->at++;
    }
    const char *to = csv->at++;
    const char *behind = csv->at;
    while (!at_break(csv) && *csv->at != csv->separator)
        csv->at++;
    size_t more = (size_t)(csv->at - behind);
    if (slice_trim((struct slice){ behind, more }).size == 0)
        more = 0;
    else
        row->mended = true;
    if ((size_t)(to - from) + more > CSV_CELL_MOST)
        return broken(csv, opened, "a cell is larger than 1 MiB");
    char *cell = arena_take(csv->arena, (size_t)(to - from) - doubled + more + 1), *end = cell;
    for (const char *at = from; at < to; at++) {
        *end++ = *at;
        at += *at == '"';
    }
    memcpy(end, behind, more);
    *out = cell;
    return OK;
}

static enum outcome plain_cell(struct csv *csv, const char **out)
{
    const char *from = csv->at;
    while (!at_break(csv) && *csv->at != csv->separator)
        csv->at++;
    if ((size_t)(csv->at - from) > CSV_CELL_MOST)
        return broken(csv, csv->line, "a cell is larger than 1 MiB");
    *out = arena_copy_n(csv->arena, from, (size_t)(csv->at - from));
    return OK;
}

static enum outcome one_row(struct csv *csv, struct csv_row *row, const char **cells)
{
    *row = (struct csv_row){ .line = csv->line };
    for (;;) {
        if (row->count == CSV_COLUMNS_MOST)
            return broken(csv, row->line, "more than 256 cells in one row");
        const char **cell = &cells[row->count++];
        bool quoted = csv->at < csv->end && *csv->at == '"';
        enum outcome outcome = quoted ? quoted_cell(csv, row, cell) : plain_cell(csv, cell);
        if (outcome != OK)
            return outcome;
        if (at_break(csv))
            break;
        csv->at++; /* the separator */
    }
    skip_break(csv);
    return OK;
}

enum outcome csv_next(struct csv *csv, struct csv_row *row)
{
    const char *cells[CSV_COLUMNS_MOST];
    do {
        if (csv->at == csv->end)
            return NOT_FOUND;
        enum outcome outcome = one_row(csv, row, cells);
        if (outcome != OK)
            return outcome;
    } while (row->count == 1 && cells[0][0] == '\0');
    row->cells = arena_array(csv->arena, const char *, row->count);
    memcpy(row->cells, cells, row->count * sizeof *cells);
    return OK;
}

void csv_cell(struct csv_writer *writer, const char *text)
{
    if (writer->begun)
        buffer_byte(writer->out, ',');
    writer->begun = true;
    if (!text)
        return;
    bool formula = writer->for_people && *text && strchr("=+-@\t\r", *text);
    if (!formula && !strpbrk(text, ",\"\r\n") && *text != ' ') {
        buffer_text(writer->out, text);
        return;
    }
    buffer_byte(writer->out, '"');
    if (formula)
        buffer_byte(writer->out, '\'');
    for (const char *at = text; *at; at++) {
        if (*at == '"')
            buffer_byte(writer->out, '"');
        buffer_byte(writer->out, *at);
    }
    buffer_byte(writer->out, '"');
}

void csv_end_row(struct csv_writer *writer)
{
    buffer_byte(writer->out, '\n');
    writer->begun = false;
}
