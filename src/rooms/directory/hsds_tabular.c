// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* hsds_tabular.c - reads one CSV file of a directory into the batch (see hsds_batch.h). The first row names the
 * columns. */
#include <stdio.h>
#include <string.h>
#include <strings.h>

#include "csv.h"
#include "hsds_batch.h"

enum column_kind { UNKNOWN_COLUMN = -1, PHONE_LANGUAGE = -2, CLOSED = -3 };

struct columns {
    int to[CSV_COLUMNS_MOST]; /* field of the record, or an enum column_kind */
    size_t count, known;
    bool weekday; /* hours come as a row for each weekday */
};

/* "Postal Code " -> "postal_code" */
static const char *column_name(struct arena *arena, const char *heading)
{
    struct slice trimmed = slice_trim(slice_of(heading));
    char *name = arena_copy_n(arena, trimmed.at, trimmed.size);
    for (char *at = name; *at; at++)
        *at = *at == ' ' || *at == '-' ? '_' : (char)(*at >= 'A' && *at <= 'Z' ? *at + 32 : *at);
    return name;
}

/* "location_id" and "Locations-ID" in the table of locations. */
static bool own_id(int record, const char *name)
{
    char stem[64];
    size_t size = strlen(name);
    if (size < 4 || size >= sizeof stem || strcmp(name + size - 3, "_id") != 0)
        return false;
    snprintf(stem, sizeof stem, "%.*s", (int)size - 3, name);
    return record_from_file_name(stem) == record;
}

static int column_of(int record, const char *name)
{
    int field = record_field(directory_records[record], name);
    if (field >= 0)
        return field;
    const char *now = field_from_old_name(record, name);
    if (now)
        return record_field(directory_records[record], now);
    if (own_id(record, name))
        return 0;
    if (record == DIR_CLOSURE && strcmp(name, "closed") == 0)
        return CLOSED;
    return record == DIR_PHONE && strcmp(name, "language") == 0 ? PHONE_LANGUAGE : UNKNOWN_COLUMN;
}

static void read_heading(struct batch *batch, int record, struct place place, const struct csv_row *row,
                         struct columns *columns)
{
    *columns = (struct columns){ .count = row->count };
    for (size_t i = 0; i < row->count; i++) {
        const char *name = column_name(batch->arena, row->cells[i]);
        columns->to[i] = column_of(record, name);
        columns->known += columns->to[i] != UNKNOWN_COLUMN;
        columns->weekday |= strcmp(name, "weekday") == 0;
        bool twice = false;
        for (size_t before = 0; before < i && columns->to[i] >= 0; before++)
            twice |= columns->to[before] == columns->to[i];
        if (twice)
            columns->to[i] = UNKNOWN_COLUMN;
        if (columns->to[i] == UNKNOWN_COLUMN)
            name_once(
                batch, place, record,
                arena_printf(batch->arena,
                             twice ? "column '%.80s' says what another one says already" : "unknown column '%.80s'",
                             *name ? name : "(without a name)"));
    }
}

static void refuse_row(struct batch *batch, int table, struct place place, const char *key, const char *why)
{
    batch->report->counts[table].read++;
    batch->report->counts[table].refused++;
    note(batch, NOTE_REFUSED, place, table, key, "%s", why);
}

/* More cells than the heading has: a separator without quotes moved everything. Empty ones at the end do no harm. */
static bool too_many(const struct columns *columns, const struct csv_row *row)
{
    for (size_t i = columns->count; i < row->count; i++)
        if (slice_trim(slice_of(row->cells[i])).size)
            return true;
    return false;
}

static bool nothing_in(const struct csv_row *row)
{
    for (size_t i = 0; i < row->count; i++)
        if (slice_trim(slice_of(row->cells[i])).size)
            return false;
    return true;
}

static void phone_language(struct batch *batch, const struct entry *phone, const char *language)
{
    const char **values = arena_array(batch->arena, const char *, directory_records[DIR_LANGUAGE]->count);
    values[record_field(directory_records[DIR_LANGUAGE], "phone_id")] = phone->row.values[0];
    values[record_field(directory_records[DIR_LANGUAGE], "name")] = language;
    batch_make(batch, DIR_LANGUAGE, values);
}

/* Two rows without an id that differ only where we do not read are two rows all the same. */
static const char *unread_cells(struct batch *batch, const struct columns *columns, const struct csv_row *row)
{
    size_t size = 1;
    for (size_t i = 0; i < row->count && i < columns->count; i++)
        size += columns->to[i] == UNKNOWN_COLUMN && *row->cells[i] ? strlen(row->cells[i]) + 1 : 0;
    char *text = arena_take(batch->arena, size), *end = text;
    for (size_t i = 0; i < row->count && i < columns->count; i++)
        if (columns->to[i] == UNKNOWN_COLUMN && *row->cells[i]) {
            end = stpcpy(end, row->cells[i]);
            *end++ = '\x1f';
        }
    *end = '\0';
    return text;
}

/* A holiday of HSDS 1.1 on which it is open after all, maybe at other hours: no closing day. */
static bool open_after_all(const struct columns *columns, const struct csv_row *row)
{
    static const char *const no[] = { "false", "f", "no", "n", "0", "nee" };
    for (size_t i = 0; i < row->count && i < columns->count; i++)
        for (size_t n = 0; columns->to[i] == CLOSED && n < sizeof no / sizeof *no; n++)
            if (text_compare_folded(row->cells[i], no[n]) == 0)
                return true;
    return false;
}

/* The tables of physical and postal addresses of HSDS 1.1 number their rows each for itself. */
static bool is_postal(const char *file)
{
    const char *slash = strrchr(file, '/');
    return strncasecmp(slash ? slash + 1 : file, "postal_address", 14) == 0;
}

static void take_row(struct batch *batch, int record, struct place place, const struct columns *columns,
                     const struct csv_row *row)
{
    if (too_many(columns, row)) {
        refuse_row(batch, record, place, row->cells[0],
                   arena_printf(batch->arena, "%zu cells under %zu headings: is a separator not in quotes?", row->count,
                                columns->count));
        return;
    }
    if (open_after_all(columns, row)) {
        refuse_row(batch, record, place, "", "open on that day: there is no place for other hours on a holiday");
        return;
    }
    const char **values = arena_array(batch->arena, const char *, directory_records[record]->count);
    const char *language = NULL;
    for (size_t i = 0; i < row->count && i < columns->count; i++) {
        if (columns->to[i] >= 0)
            values[columns->to[i]] = row->cells[i];
        else if (columns->to[i] == PHONE_LANGUAGE && slice_trim(slice_of(row->cells[i])).size)
            language = row->cells[i];
    }
    batch->unread = values[0] && *values[0] ? NULL : unread_cells(batch, columns, row);
    if (record == DIR_ADDRESS && is_postal(place.file)) {
        values[record_field(directory_records[record], "address_type")] = "postal";
        if (values[0] && *values[0] && !uuid_valid(values[0], NULL))
            values[0] = arena_printf(batch->arena, "postal/%s", values[0]);
    }
    struct entry *entry = batch_add(batch, record, values, place, false);
    batch->unread = NULL;
    entry->by_weekday |= columns->weekday;
    if (row->mended)
        entry_repaired(batch, entry, "text stood behind a closing quote; it was kept");
    if (row->count < columns->count)
        entry_repaired(batch, entry, "%zu cells under %zu headings; the rest was taken as empty", row->count,
                       columns->count);
    if (language)
        phone_language(batch, entry, language);
}

/* HSDS 1.1 keeps eligibility in a table of its own: service_id, eligibility. */
static void take_eligibility(struct batch *batch, struct place place, const struct csv_row *heading,
                             const struct csv_row *row)
{
    struct folding *folding = arena_new(batch->arena, struct folding);
    *folding = (struct folding){ .service = "", .text = "", .place = place };
    for (size_t i = 0; i < row->count && i < heading->count; i++) {
        const char *name = column_name(batch->arena, heading->cells[i]);
        if (strcmp(name, "service_id") == 0)
            folding->service = row->cells[i];
        else if (strncmp(name, "eligibility", 11) == 0)
            folding->text = row->cells[i];
    }
    batch->report->counts[IMPORT_ELIGIBILITY].read++;
    if (batch->last_eligibility)
        batch->last_eligibility->next = folding;
    else
        batch->eligibility = folding;
    batch->last_eligibility = folding;
}

static bool is_eligibility(const char *file)
{
    const char *slash = strrchr(file, '/');
    file = slash ? slash + 1 : file;
    return text_compare_folded(file, "eligibility.csv") == 0 || text_compare_folded(file, "eligibilities.csv") == 0;
}

static enum outcome unusable(struct batch *batch, const char *file, const char *why)
{
    snprintf(batch->report->message, sizeof batch->report->message, "%.100s:%.140s", file, why);
    return INVALID;
}

/* A table that we do not know: its rows are counted and named, none is kept. */
static enum outcome unknown_table(struct batch *batch, const char *file, struct csv *csv)
{
    size_t count = 0;
    enum outcome outcome;
    for (struct csv_row row; (outcome = csv_next(csv, &row)) == OK;)
        count += !nothing_in(&row);
    if (outcome == INVALID)
        return unusable(batch, file, csv->message);
    batch->report->counts[IMPORT_OTHER].read += count;
    batch->report->counts[IMPORT_OTHER].refused += count;
    note(batch, count ? NOTE_REFUSED : NOTE_NAMED, (struct place){ file, 1, "" }, IMPORT_OTHER, "",
         "no table of a directory has this name: %zu rows not kept", count);
    return OK;
}

enum outcome tabular_read(struct batch *batch, const char *file, int record, const char *bytes, size_t size)
{
    struct csv csv;
    struct csv_row heading, row;
    struct columns columns = { 0 };
    batch->named_count = 0;
    if (csv_begin(&csv, batch->arena, bytes, size) != OK)
        return unusable(batch, file, csv.message);
    struct place place = { arena_copy(batch->arena, file), 1, "" };
    enum outcome outcome = csv_next(&csv, &heading);
    if (outcome == INVALID)
        return unusable(batch, file, csv.message);
    int table = record >= 0 ? record : IMPORT_OTHER;
    if (outcome == NOT_FOUND) {
        note(batch, NOTE_NAMED, place, table, "", "the file is empty");
        return OK;
    }
    if (csv.windows_1252)
        note(batch, NOTE_NAMED, place, table, "", "not UTF-8: read as Windows-1252");
    bool eligibility = is_eligibility(file);
    if (record < 0 && !eligibility)
        return unknown_table(batch, place.file, &csv);
    if (record >= 0)
        read_heading(batch, record, place, &heading, &columns);
    while ((outcome = csv_next(&csv, &row)) == OK) {
        place.line = row.line;
        if (nothing_in(&row))
            refuse_row(batch, eligibility ? IMPORT_ELIGIBILITY : record, place, "", "an empty row");
        else if (eligibility)
            take_eligibility(batch, place, &heading, &row);
        else if (columns.known == 0)
            refuse_row(batch, record, place, "", "none of the columns is known");
        else
            take_row(batch, record, place, &columns, &row);
    }
    return outcome == INVALID ? unusable(batch, file, csv.message) : OK;
}

const char *tabular_municipality(struct arena *arena, const char *bytes, size_t size)
{
    struct csv csv;
    struct csv_row heading, row;
    if (csv_begin(&csv, arena, bytes, size) != OK || csv_next(&csv, &heading) != OK || csv_next(&csv, &row) != OK)
        return NULL;
    for (size_t i = 0; i < heading.count && i < row.count; i++)
        if (strcmp(column_name(arena, heading.cells[i]), "code") == 0)
            return row.cells[i];
    return NULL;
}
