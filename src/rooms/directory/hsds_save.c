// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* hsds_save.c - all rows of an import into the database, in one transaction (see hsds_batch.h).
 *
 * Rows that came without an id have one made of their contents, so a row that changed is another row. The former one is
 * taken away: when a table without ids comes again for something that this import holds (a place, a service), what hung
 * there from such a table before and did not come again is gone. Otherwise old hours would stay beside the new. */
#include <stdlib.h>
#include <string.h>

#include "directory_change.h"
#include "hsds_batch.h"
#include "ids.h"

static const size_t all_most = (size_t)4 << 30;
enum { SCRATCH_MOST = 64 << 20, SCRATCH_ROWS = 256 };

static bool is_saved(const struct entry *entry)
{
    return !entry->refused && !entry->folded;
}

static enum outcome save_rows(struct session *session, struct arena *scratch, struct batch *batch, int record)
{
    const struct entry_list *list = &batch->lists[record];
    enum outcome outcome = OK;
    batch->report->counts[record].changed = 0;
    for (size_t i = 0; i < list->count && outcome == OK; i++) {
        bool changed = false;
        if (is_saved(list->at[i]))
            outcome = record_save(session, scratch, batch->scope, &list->at[i]->row, &changed);
        batch->report->counts[record].changed += changed;
        if ((i + 1) % SCRATCH_ROWS == 0)
            arena_reset(scratch);
    }
    return outcome;
}

/* What former rows are: */

struct former {
    struct batch *batch;
    struct arena *keep;
    const char **parents; /* ids under which rows without an id came now, sorted */
    size_t parent_count;
    const char **ids; /* of the rows to take away */
    size_t count, room;
};

static int by_text(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static const char *parent_id(const struct row *row, size_t field)
{
    const struct field *about = &row->record->fields[field];
    return is_parent(about) && row->values[field] && *row->values[field] ? row->values[field] : NULL;
}

static void gather_parents(struct former *former, int record)
{
    const struct entry_list *list = &former->batch->lists[record];
    former->parents = arena_array(former->keep, const char *, list->count *directory_records[record]->count + 1);
    former->parent_count = former->count = 0;
    for (size_t i = 0; i < list->count; i++)
        for (size_t field = 1; field < directory_records[record]->count && list->at[i]->keyless; field++) {
            const char *id = parent_id(&list->at[i]->row, field);
            if (id)
                former->parents[former->parent_count++] = id;
        }
    if (former->parent_count)
        qsort(former->parents, former->parent_count, sizeof *former->parents, by_text);
}

/* Does the row hang under something that this import holds, or under which rows of its kind came now? */
static bool came_again(const struct former *former, const struct row *row)
{
    for (size_t field = 1; field < row->record->count; field++) {
        const char *id = parent_id(row, field);
        int target = id ? record_from_file_name(row->record->fields[field].choices) : -1;
        const struct entry *parent = target >= 0 ? batch_find(former->batch, target, id) : NULL;
        if (parent && is_saved(parent) && !parent->made)
            return true;
        if (id && bsearch(&id, former->parents, former->parent_count, sizeof id, by_text))
            return true;
    }
    return false;
}

static enum outcome look_at(void *to, const struct row *row)
{
    struct former *former = to;
    const char *id = row->values[0];
    const struct entry *entry = batch_find(former->batch, row->record->number - 1, id);
    if (!uuid_of_contents(id) || (entry && is_saved(entry)) || !came_again(former, row))
        return OK;
    if (former->count == former->room) {
        size_t room = former->room ? former->room * 2 : 64;
        const char **more = arena_array(former->keep, const char *, room);
        if (former->count)
            memcpy(more, former->ids, former->count * sizeof *more);
        former->ids = more;
        former->room = room;
    }
    former->ids[former->count++] = arena_copy(former->keep, id);
    return OK;
}

/* All rows of a table pass by, and what is read of them stays until the last: this needs room of its own. */
static enum outcome look_at_all(struct session *session, struct former *former, int record)
{
    struct arena all;
    arena_begin(&all, all_most);
    enum outcome outcome = record_each(session, &all, directory_records[record], former->batch->scope, look_at, former);
    arena_end(&all);
    return outcome;
}

static enum outcome remove_former(struct session *session, struct arena *scratch, struct former *former, int record)
{
    struct import_count *count = &former->batch->report->counts[record];
    count->removed = 0;
    gather_parents(former, record);
    if (!former->parent_count)
        return OK;
    const char *scope = former->batch->scope;
    enum outcome outcome = look_at_all(session, former, record);
    for (size_t i = 0; i < former->count && outcome == OK; i++) {
        outcome = record_remove(session, scratch, directory_records[record], scope, former->ids[i]);
        count->removed++;
        if (count->removed % SCRATCH_ROWS == 0)
            arena_reset(scratch);
    }
    return outcome;
}

/* Runs on the writer; may run again, so it counts from nothing. */
enum outcome save_batch(struct session *session, struct arena *arena, void *what)
{
    struct batch *batch = what;
    struct arena scratch;
    struct former former = { .batch = batch, .keep = arena };
    enum outcome outcome = OK;
    size_t moved = 0;
    arena_begin(&scratch, SCRATCH_MOST);
    for (int record = 0; record < DIRECTORY_RECORDS && outcome == OK; record++) {
        outcome = save_rows(session, &scratch, batch, record);
        if (outcome == OK && record_needs_parent(record))
            outcome = remove_former(session, &scratch, &former, record);
        arena_reset(&scratch);
        moved += batch->report->counts[record].changed + batch->report->counts[record].removed;
    }
    if (outcome == OK && moved)
        outcome = directory_changed(session, &scratch, batch->scope);
    arena_end(&scratch);
    return outcome;
}
