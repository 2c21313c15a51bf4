// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* hsds_report.c - what an import tells: counts per table for the terminal, every note as CSV (see hsds_import.h). */
#include <inttypes.h>

#include "csv.h"
#include "hsds_import.h"

void import_report_free(struct import_report *report)
{
    arena_end(&report->arena);
}

const char *import_table_name(int table)
{
    if (table == IMPORT_ELIGIBILITY)
        return "eligibility";
    return table == IMPORT_OTHER ? "(other)" : directory_records[table]->name;
}

struct import_count import_total(const struct import_report *report)
{
    struct import_count total = { 0 };
    for (int i = 0; i < IMPORT_TABLES; i++) {
        const struct import_count *count = &report->counts[i];
        total.read += count->read;
        total.kept += count->kept;
        total.repaired += count->repaired;
        total.repeated += count->repeated;
        total.refused += count->refused;
        total.made += count->made;
        total.changed += count->changed;
        total.removed += count->removed;
    }
    return total;
}

bool import_report_clean(const struct import_report *report)
{
    return report->note_count == 0;
}

static void count_line(struct buffer *out, const char *name, struct import_count c)
{
    buffer_printf(out, "%-24s %7zu %7zu %8zu %8zu %7zu %7zu %8zu %8zu\n", name, c.read, c.kept, c.repaired, c.repeated,
                  c.refused, c.made, c.changed, c.removed);
}

void import_report_summary(const struct import_report *report, struct buffer *out)
{
    buffer_printf(out, "%-24s %7s %7s %8s %8s %7s %7s %8s %8s\n", report->scope, "read", "kept", "repaired", "repeated",
                  "refused", "made", "changed", "removed");
    for (int i = 0; i < IMPORT_TABLES; i++) {
        const struct import_count *count = &report->counts[i];
        if (count->read || count->made || count->removed)
            count_line(out, import_table_name(i), *count);
    }
    count_line(out, "total", import_total(report));
    buffer_text(out, "read = kept + repaired + repeated + refused; made = added by the import itself;\n"
                     "removed = without an id in an earlier import, and not here any more\n");
}

/* FILE:LINE: as compilers do; in JSON the pointer says which. */
static void tell_note(const struct import_note *note, const char *kind, void (*tell)(const char *line))
{
    char line[800];
    int used = note->line ? snprintf(line, sizeof line, "%.200s:%zu: ", note->file, note->line)
                          : snprintf(line, sizeof line, "%.200s#%.200s: ", note->file, note->pointer);
    snprintf(line + used, sizeof line - (size_t)used, "%s %s: %.300s", note->table, kind, note->text);
    tell(line);
}

size_t import_report_rows(const struct import_report *report, size_t most, void (*tell)(const char *line))
{
    static const struct {
        enum note_kind kind;
        const char *name;
    } kinds[] = { { NOTE_REFUSED, "refused" }, { NOTE_REPAIRED, "repaired" } };
    size_t count = 0;
    for (size_t k = 0; k < sizeof kinds / sizeof *kinds; k++)
        for (const struct import_note *note = report->notes; note; note = note->next)
            if (note->kind == kinds[k].kind && count++ < most)
                tell_note(note, kinds[k].name, tell);
    return count;
}

void import_report_csv(const struct import_report *report, struct buffer *out)
{
    static const char *const kinds[] = { "refused", "repaired", "repeated", "named" };
    static const char *const heads[] = { "kind", "file", "line", "pointer", "table", "id", "note" };
    struct csv_writer csv = { .out = out, .for_people = true };
    for (size_t i = 0; i < sizeof heads / sizeof *heads; i++)
        csv_cell(&csv, heads[i]);
    csv_end_row(&csv);
    for (const struct import_note *note = report->notes; note; note = note->next) {
        char line[24] = "";
        if (note->line)
            snprintf(line, sizeof line, "%zu", note->line);
        const char *cells[] = {
            kinds[note->kind], note->file, line, note->pointer, note->table, note->key, note->text
        };
        for (size_t i = 0; i < sizeof cells / sizeof *cells; i++)
            csv_cell(&csv, cells[i]);
        csv_end_row(&csv);
    }
}
