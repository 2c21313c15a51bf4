// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* hsds_import.c - see hsds_import.h: list the files, read them all, check all rows, save (hsds_save.c). */
#include "hsds_import.h"

#include <stdio.h>
#include <string.h>

#include "hsds_batch.h"
#include "hsds_source.h"

static const size_t memory_most = (size_t)4 << 30;

/* Reading */

static enum outcome read_file(struct batch *batch, const struct source_file *file)
{
    struct source_bytes bytes;
    if (file->kind == SOURCE_PACKAGE)
        return OK;
    if (file->kind == SOURCE_OTHER) {
        note(batch, NOTE_NAMED, (struct place){ file->name, 0, "" }, IMPORT_OTHER, "", "not read: %s", file->unread);
        return OK;
    }
    enum outcome outcome = source_open(file, &bytes, batch->report->message);
    if (outcome != OK)
        return outcome;
    outcome = file->kind == SOURCE_CSV ? tabular_read(batch, file->name, file->hint, bytes.at, bytes.size)
                                       : nested_read(batch, file->name, file->hint, bytes.at, bytes.size);
    source_close(&bytes);
    return outcome;
}

static enum outcome read_files(struct batch *batch, const struct source_list *list)
{
    size_t usable = 0;
    for (size_t i = 0; i < list->count; i++) {
        usable += list->files[i].kind == SOURCE_CSV || list->files[i].kind == SOURCE_JSON;
        enum outcome outcome = read_file(batch, &list->files[i]);
        if (outcome != OK)
            return outcome;
    }
    if (usable)
        return OK;
    snprintf(batch->report->message, sizeof batch->report->message, "%.180s: no JSON or CSV file in it",
             batch->options->path ? batch->options->path : "the input");
    return INVALID;
}

/* The municipality */

static const char *municipality_in(struct arena *arena, const struct source_list *list)
{
    const char *code = NULL;
    char message[256];
    for (size_t i = 0; i < list->count && !code; i++) {
        const struct source_file *file = &list->files[i];
        struct source_bytes bytes;
        const char *slash = strrchr(file->name, '/');
        bool ours = file->kind == SOURCE_JSON &&
                    (list->count == 1 || strcmp(slash ? slash + 1 : file->name, "directory.json") == 0);
        if (!(file->kind == SOURCE_CSV && file->hint == DIR_MUNICIPALITY) && !ours)
            continue;
        if (source_open(file, &bytes, message) != OK)
            continue;
        code =
            ours ? nested_municipality(arena, bytes.at, bytes.size) : tabular_municipality(arena, bytes.at, bytes.size);
        source_close(&bytes);
    }
    return code;
}

static enum outcome find_scope(struct import_report *report, const struct import_options *options,
                               const struct source_list *list)
{
    const char *scope = options->scope ? options->scope : options->municipality_code;
    if (!scope)
        scope = municipality_in(&report->arena, list);
    if (!scope)
        scope = options->otherwise;
    struct slice trimmed = slice_trim(slice_of(scope));
    if (trimmed.size == 0 || trimmed.size >= sizeof report->scope) {
        snprintf(report->message, sizeof report->message,
                 "for which municipality is this? Give its code, such as GM0344");
        return INVALID;
    }
    memcpy(report->scope, trimmed.at, trimmed.size);
    report->scope[trimmed.size] = '\0';
    if (options->embedded || municipality_code_valid(report->scope))
        return OK;
    snprintf(report->message, sizeof report->message,
             "'%s' is no code of a municipality: two capital letters and four digits, such as GM0344", report->scope);
    return INVALID;
}

/* "Bergen op Zoom" -> "bergen-op-zoom"; letters with marks fall away. */
static const char *slug_of(struct arena *arena, const char *name)
{
    char *slug = arena_copy(arena, name), *to = slug;
    for (const char *at = name; *at; at++) {
        char c = (char)(*at >= 'A' && *at <= 'Z' ? *at + 32 : *at);
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
            *to++ = c;
        else if (to > slug && to[-1] != '-' && (unsigned char)c < 0x80)
            *to++ = '-';
    }
    while (to > slug && to[-1] == '-')
        to--;
    *to = '\0';
    return slug;
}

/* The pages show a number to call on every page: told when there is none yet. */
static enum outcome look_for_phone(struct import_report *report, const struct row *municipality)
{
    report->no_phone = !*row_get(municipality, "phone");
    return OK;
}

/* Is the municipality there (input, database), or told with a name so that it can be made? */
static enum outcome want_municipality(struct batch *batch, struct session *session)
{
    const struct record *record = directory_records[DIR_MUNICIPALITY];
    const struct import_options *options = batch->options;
    struct row row;
    uuid_text id;
    municipality_id(batch->scope, id);
    const struct entry *read = batch_find(batch, DIR_MUNICIPALITY, id);
    if (read)
        return look_for_phone(batch->report, &read->row);
    enum outcome outcome = session ? record_find(session, batch->arena, record, batch->scope, id, &row) : NOT_FOUND;
    if (outcome != NOT_FOUND)
        return outcome == OK ? look_for_phone(batch->report, &row) : outcome;
    if (!options->municipality_name) {
        snprintf(batch->report->message, sizeof batch->report->message,
                 "municipality %s is not known yet: give its name to make it", batch->scope);
        return INVALID;
    }
    const char **values = arena_array(batch->arena, const char *, record->count);
    values[record_field(record, "code")] = batch->scope;
    values[record_field(record, "name")] = options->municipality_name;
    values[record_field(record, "slug")] = slug_of(batch->arena, options->municipality_name);
    return look_for_phone(batch->report, &batch_make(batch, DIR_MUNICIPALITY, values)->row);
}

/* Checking and saving */

/* What was read and never checked is in no column: then there is nothing to count. */
static enum outcome forget_counts(struct import_report *report, enum outcome outcome)
{
    memset(report->counts, 0, sizeof report->counts);
    return outcome;
}

/* Nothing is saved, so nothing was made either. */
static void forget_made(struct import_report *report)
{
    for (int i = 0; i < IMPORT_TABLES; i++)
        report->counts[i].made = 0;
}

static void count_rows(struct batch *batch)
{
    for (int record = 0; record < DIRECTORY_RECORDS; record++) {
        struct import_count *count = &batch->report->counts[record];
        for (size_t i = 0; i < batch->lists[record].count; i++) {
            const struct entry *entry = batch->lists[record].at[i];
            if (entry->made)
                continue;
            count->refused += entry->refused;
            count->repaired += !entry->refused && entry->repaired;
            count->kept += !entry->refused && !entry->repaired;
        }
    }
}

/* The checks; `session` NULL: of a database that is not there yet. */
static enum outcome check(struct batch *batch, struct session *session)
{
    struct import_report *report = batch->report;
    enum outcome outcome = want_municipality(batch, session);
    if (outcome != OK)
        return forget_counts(report, outcome);
    fold_eligibility(batch);
    fold_attributes(batch);
    check_batch(batch, session);
    count_rows(batch);
    struct import_count total = import_total(report);
    if (batch->trouble != OK || total.kept || total.repaired)
        return batch->trouble;
    forget_made(report);
    snprintf(report->message, sizeof report->message, "not one of the %zu rows can be used: the report tells why",
             total.read);
    return INVALID;
}

enum outcome hsds_import_check(struct import_report *report, struct store *store)
{
    struct session *session = NULL;
    enum outcome outcome = store ? session_open(store, &session) : OK;
    if (outcome == OK)
        outcome = check(report->batch, session);
    session_close(session);
    if (outcome != OK && !report->message[0])
        snprintf(report->message, sizeof report->message, "the database cannot be read (%s)", outcome_name(outcome));
    return outcome;
}

enum outcome hsds_import_save(struct import_report *report, struct store *store)
{
    enum outcome outcome = store_write(store, save_batch, report->batch);
    if (outcome != OK)
        snprintf(report->message, sizeof report->message, "the database cannot be written (%s)", outcome_name(outcome));
    return outcome;
}

enum outcome hsds_import_read(const struct import_options *options, struct import_report *report)
{
    struct source_list list;
    *report = (struct import_report){ 0 };
    arena_begin(&report->arena, memory_most);
    enum outcome outcome = source_list_files(&report->arena, options->path, options->embedded, &list, report->message);
    if (outcome == NOT_FOUND)
        return INVALID;
    if (outcome == OK)
        outcome = find_scope(report, options, &list);
    if (outcome != OK)
        return outcome;
    report->batch = arena_new(&report->arena, struct batch);
    batch_begin(report->batch, report, options);
    outcome = read_files(report->batch, &list);
    if (outcome == OK && import_total(report).read == 0) {
        snprintf(report->message, sizeof report->message, "%.180s: there is not one row in it",
                 options->path ? options->path : "the input");
        outcome = INVALID;
    }
    return outcome == OK ? OK : forget_counts(report, outcome);
}

enum outcome hsds_import(struct store *store, const struct import_options *options, struct import_report *report)
{
    enum outcome outcome = hsds_import_read(options, report);
    if (outcome == OK)
        outcome = hsds_import_check(report, store);
    return outcome == OK ? hsds_import_save(report, store) : outcome;
}
