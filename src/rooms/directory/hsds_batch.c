// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* hsds_batch.c - see hsds_batch.h: ids, meeting rows, notes. */
#include "hsds_batch.h"

#include <stdio.h>
#include <string.h>

void batch_begin(struct batch *batch, struct import_report *report, const struct import_options *options)
{
    *batch = (struct batch){ .arena = &report->arena, .report = report, .options = options, .map_size = 1024 };
    batch->map = arena_array(batch->arena, struct entry *, batch->map_size);
    batch->scope = report->scope;
    batch->source = options->source ? options->source : report->scope;
}

int entry_record(const struct entry *entry)
{
    return entry->row.record->number - 1;
}

/* Notes */

__attribute__((format(printf, 6, 0))) static void note_v(struct batch *batch, enum note_kind kind, struct place place,
                                                         int table, const char *key, const char *format, va_list list)
{
    char text[512];
    vsnprintf(text, sizeof text, format, list);
    struct import_note *made = arena_new(batch->arena, struct import_note);
    *made = (struct import_note){ .kind = kind,
                                  .file = place.file,
                                  .line = place.line,
                                  .pointer = place.pointer ? place.pointer : "",
                                  .table = import_table_name(table),
                                  .key = key ? key : "",
                                  .text = text_clean(batch->arena, text, strlen(text)) };
    if (batch->report->last_note)
        batch->report->last_note->next = made;
    else
        batch->report->notes = made;
    batch->report->last_note = made;
    batch->report->note_count++;
}

void note(struct batch *batch, enum note_kind kind, struct place place, int table, const char *key, const char *format,
          ...)
{
    va_list list;
    va_start(list, format);
    note_v(batch, kind, place, table, key, format, list);
    va_end(list);
}

void entry_repaired(struct batch *batch, struct entry *entry, const char *format, ...)
{
    va_list list;
    va_start(list, format);
    note_v(batch, NOTE_REPAIRED, entry->place, entry_record(entry), entry->key, format, list);
    va_end(list);
    entry->repaired = true;
}

void entry_refused(struct batch *batch, struct entry *entry, const char *format, ...)
{
    if (entry->refused)
        return;
    va_list list;
    va_start(list, format);
    note_v(batch, NOTE_REFUSED, entry->place, entry_record(entry), entry->key, format, list);
    va_end(list);
    entry->refused = true;
}

void name_once(struct batch *batch, struct place place, int table, const char *name)
{
    const char *told = arena_printf(batch->arena, "%d %s", table, name);
    for (size_t i = 0; i < batch->named_count; i++)
        if (strcmp(batch->named[i], told) == 0)
            return;
    if (batch->named_count == batch->named_room) {
        size_t room = batch->named_room ? batch->named_room * 2 : 16;
        const char **more = arena_array(batch->arena, const char *, room);
        if (batch->named_count)
            memcpy(more, batch->named, batch->named_count * sizeof *more);
        batch->named = more;
        batch->named_room = room;
    }
    batch->named[batch->named_count++] = told;
    note(batch, NOTE_NAMED, place, table, "", "%.120s: its values are not kept", name);
}

/* The map */

static size_t slot_of(const struct batch *batch, int record, const char *id)
{
    uint64_t hash = UINT64_C(0xcbf29ce484222325) + (uint64_t)record;
    for (; *id; id++)
        hash = (hash ^ (unsigned char)*id) * UINT64_C(0x100000001b3);
    return (size_t)(hash ^ hash >> 29) & (batch->map_size - 1);
}

struct entry *batch_find(const struct batch *batch, int record, const char *id)
{
    struct entry *entry = batch->map[slot_of(batch, record, id)];
    while (entry && (entry_record(entry) != record || strcmp(entry->row.values[0], id) != 0))
        entry = entry->next;
    return entry;
}

static void map_put(struct batch *batch, struct entry *entry)
{
    size_t slot = slot_of(batch, entry_record(entry), entry->row.values[0]);
    entry->next = batch->map[slot];
    batch->map[slot] = entry;
}

static void map_grow(struct batch *batch)
{
    batch->map_size *= 4;
    batch->map = arena_array(batch->arena, struct entry *, batch->map_size);
    for (int record = 0; record < DIRECTORY_RECORDS; record++)
        for (size_t i = 0; i < batch->lists[record].count; i++)
            map_put(batch, batch->lists[record].at[i]);
}

static void list_put(struct batch *batch, struct entry *entry)
{
    struct entry_list *list = &batch->lists[entry_record(entry)];
    if (list->count == list->room) {
        size_t room = list->room ? list->room * 2 : 64;
        struct entry **more = arena_array(batch->arena, struct entry *, room);
        if (list->count)
            memcpy(more, list->at, list->count * sizeof *more);
        list->at = more;
        list->room = room;
    }
    list->at[list->count++] = entry;
    if (++batch->map_used > batch->map_size)
        map_grow(batch);
    else
        map_put(batch, entry);
}

/* Values and ids */

static bool one_line(enum field_type type)
{
    return type != FIELD_LINES;
}

/* The value without blanks around it and without control characters; NULL when nothing is left. */
static const char *clean(struct batch *batch, const struct field *field, const char *value, bool *mended)
{
    struct slice trimmed = slice_trim(slice_of(value));
    if (trimmed.size == 0)
        return NULL;
    bool control = false, broken = false;
    for (size_t i = 0; i < trimmed.size; i++) {
        unsigned char c = (unsigned char)trimmed.at[i];
        broken |= c == '\n' || c == '\t';
        control |= c < 0x20 || c == 0x7f;
    }
    if (!control && !broken)
        return trimmed.size == strlen(value) ? value : arena_copy_n(batch->arena, trimmed.at, trimmed.size);
    char *text = text_clean(batch->arena, trimmed.at, trimmed.size);
    if (broken && one_line(field->type)) {
        for (char *at = text; *at; at++)
            if (*at == '\n' || *at == '\t')
                *at = ' ';
        *mended = true;
    }
    return *text ? text : NULL;
}

void key_to_id(const struct batch *batch, int record, const char *key, uuid_text out)
{
    if (!uuid_valid(key, out))
        uuid_from_key(batch->source, directory_records[record]->name, key, out);
}

/* A reference becomes the id of the row it means; `given` keeps what stood there. */
static void resolve(struct batch *batch, struct entry *entry, size_t field)
{
    const char *value = entry->row.values[field];
    const char *target = entry->row.record->fields[field].choices;
    if (!value)
        return;
    entry->given[field] = value;
    if (target[0] == '\0') { /* link_id, resource_id: the next field or the one after says of which record */
        int entity = entry_record(entry) == DIR_ATTRIBUTE ? record_field(entry->row.record, "link_entity")
                                                          : record_field(entry->row.record, "resource_type");
        target = entry->row.values[entity] ? entry->row.values[entity] : "";
    }
    int record = target[0] ? record_from_file_name(target) : -1;
    uuid_text id;
    if (record >= 0)
        key_to_id(batch, record, value, id);
    else if (!uuid_valid(value, id))
        return;
    entry->row.values[field] = arena_copy(batch->arena, id);
}

/* An id made of all that the row says. */
static const char *content_key(struct batch *batch, const struct entry *entry)
{
    const char *unread = batch->unread ? batch->unread : "";
    size_t size = 1 + strlen(unread);
    for (size_t i = 0; i < entry->row.record->count; i++)
        size += 1 + (entry->row.values[i] ? strlen(entry->row.values[i]) : 0);
    char *key = arena_take(batch->arena, size), *end = key;
    for (size_t i = 1; i < entry->row.record->count; i++) {
        const char *value = entry->row.values[i];
        if (value) {
            memcpy(end, value, strlen(value));
            end += strlen(value);
        }
        *end++ = '\x1f';
    }
    memcpy(end, unread, strlen(unread) + 1);
    return key;
}

static void give_id(struct batch *batch, struct entry *entry)
{
    int record = entry_record(entry);
    uuid_text id;
    entry->key = entry->row.values[0] ? entry->row.values[0] : "";
    if (record == DIR_MUNICIPALITY || record == DIR_NEIGHBORHOOD) {
        const char *code = row_get(&entry->row, "code");
        (record == DIR_MUNICIPALITY ? municipality_id : neighborhood_id)(code, id);
        entry->key = code;
    } else if (entry->row.values[0])
        key_to_id(batch, record, entry->row.values[0], id);
    else {
        uuid_from_contents(batch->source, directory_records[record]->name, content_key(batch, entry), id);
        entry->keyless = true;
    }
    entry->row.values[0] = arena_copy(batch->arena, id);
}

/* Meeting a row that is there already */

enum meeting { SAME, OTHER_PARENT, DIFFERENT };

static enum meeting compare(const struct entry *there, const struct entry *coming, const char **field)
{
    enum meeting meeting = SAME;
    for (size_t i = 1; i < there->row.record->count; i++) {
        const char *a = there->row.values[i], *b = coming->row.values[i];
        if (!a || !b || strcmp(a, b) == 0)
            continue;
        *field = there->row.record->fields[i].name;
        if (there->row.record->fields[i].type != FIELD_REF)
            return DIFFERENT;
        meeting = OTHER_PARENT;
    }
    return meeting;
}

static void fill(struct entry *there, const struct entry *coming)
{
    for (size_t i = 1; i < there->row.record->count; i++) {
        if (there->row.values[i])
            continue;
        there->row.values[i] = coming->row.values[i];
        there->given[i] = coming->given[i];
    }
}

/* The same id under another parent: a row of its own, with an id of both. False when the row was met there as well. */
static struct entry *under_another(struct batch *batch, struct entry *coming, const char *field)
{
    const char *parent = row_get(&coming->row, field);
    const char *key = arena_printf(batch->arena, "%s/%s", coming->row.values[0], parent);
    uuid_text id;
    uuid_from_key(batch->source, coming->row.record->name, key, id);
    coming->row.values[0] = arena_copy(batch->arena, id);
    struct entry *there = batch_find(batch, entry_record(coming), id);
    if (there) {
        batch->report->counts[entry_record(coming)].repeated++;
        return there;
    }
    list_put(batch, coming);
    entry_repaired(batch, coming, "the same id stood under another row (%s): this one got an id of its own", field);
    return coming;
}

static struct entry *meet(struct batch *batch, struct entry *there, struct entry *coming, bool nested)
{
    int record = entry_record(coming);
    struct import_count *count = &batch->report->counts[record];
    const char *field = "";
    enum meeting meeting = compare(there, coming, &field);
    if (meeting == OTHER_PARENT && nested && record_needs_parent(record))
        return under_another(batch, coming, field);
    if (meeting == SAME || (meeting == OTHER_PARENT && nested)) {
        count->repeated++;
        fill(there, coming);
        if (!nested || meeting == OTHER_PARENT)
            note(batch, NOTE_REPEATED, coming->place, record, coming->key,
                 meeting == SAME ? "the same row again" : "the same row under another one; the first parent is kept");
        return there;
    }
    count->refused++;
    note(batch, NOTE_REFUSED, coming->place, record, coming->key,
         "a row with this id came before (%s:%zu%s) and has another '%s'; the first is kept", there->place.file,
         there->place.line, there->place.pointer ? there->place.pointer : "", field);
    return there;
}

static struct entry *entry_new(struct batch *batch, int record, const char **values, struct place place)
{
    struct entry *entry = arena_new(batch->arena, struct entry);
    entry->row = (struct row){ directory_records[record], values };
    entry->given = arena_array(batch->arena, const char *, directory_records[record]->count);
    entry->place = place;
    return entry;
}

struct entry *batch_add(struct batch *batch, int record, const char **values, struct place place, bool nested)
{
    struct entry *entry = entry_new(batch, record, values, place);
    const struct record *description = directory_records[record];
    batch->report->counts[record].read++;
    bool mended = false;
    for (size_t i = 0; i < description->count; i++)
        if (values[i])
            values[i] = clean(batch, &description->fields[i], values[i], &mended);
    for (size_t i = 1; i < description->count; i++)
        if (description->fields[i].type == FIELD_REF)
            resolve(batch, entry, i);
    give_id(batch, entry);
    struct entry *there = batch_find(batch, record, values[0]);
    if (there)
        return meet(batch, there, entry, nested);
    list_put(batch, entry);
    if (mended)
        entry_repaired(batch, entry, "line breaks in a field of one line became blanks");
    return entry;
}

struct entry *batch_make(struct batch *batch, int record, const char **values)
{
    struct entry *entry = entry_new(batch, record, values, (struct place){ "", 0, "" });
    entry->made = true;
    give_id(batch, entry);
    struct entry *there = batch_find(batch, record, values[0]);
    if (there)
        return there;
    list_put(batch, entry);
    batch->report->counts[record].made++;
    return entry;
}
