// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* hsds_nested.c - reads one JSON file of a directory into the batch (see hsds_batch.h): objects with all that nests
 * in them, arrays, pages, and an object with an array per table. */
#include <stdio.h>
#include <string.h>

#include "hsds_batch.h"
#include "json_read.h"

struct above { /* the object in which another stands */
    const struct nesting *nesting;
    struct entry *parent;
};

static struct entry *take_object(struct batch *, int record, json_t *, const char *file, const char *pointer,
                                 struct above);

static const char *below(struct batch *batch, const char *pointer, const char *key)
{
    return arena_printf(batch->arena, "%s/%s", pointer, key);
}

static const char *below_item(struct batch *batch, const char *pointer, size_t index)
{
    return arena_printf(batch->arena, "%s/%zu", pointer, index);
}

/* ["a","b"] -> "a;b" */
static const char *joined(struct batch *batch, json_t *array)
{
    const char *text = "";
    size_t index;
    json_t *item;
    json_array_foreach(array, index, item)
    {
        const char *part = json_scalar_text(batch->arena, item);
        if (!part)
            return NULL;
        text = index ? arena_printf(batch->arena, "%s;%s", text, part) : part;
    }
    return text;
}

/* Counts objects that stand under a name we do not know: they are rows too. */
static void lost(struct batch *batch, struct place place, json_t *value, const char *why)
{
    size_t count = json_is_array(value) ? json_array_size(value) : 1;
    if (count == 0)
        return;
    batch->report->counts[IMPORT_OTHER].read += count;
    batch->report->counts[IMPORT_OTHER].refused += count;
    note(batch, NOTE_REFUSED, place, IMPORT_OTHER, "", "%s: %zu not kept", why, count);
}

#define NO_SUCH_PART "no part of a directory has this name"

/* A member that is not nested: into its field. */
static void take_member(struct batch *batch, int record, const char *key, json_t *value, struct place place,
                        const char **values)
{
    int field = record_field(directory_records[record], key);
    const char *now = field < 0 ? field_from_old_name(record, key) : NULL;
    if (now)
        field = record_field(directory_records[record], now);
    if (json_is_null(value))
        return;
    bool list = json_is_array(value) && field >= 0 && directory_records[record]->fields[field].type == FIELD_LIST;
    const char *text = list ? joined(batch, value) : json_scalar_text(batch->arena, value);
    if (!text)
        lost(batch, (struct place){ place.file, 0, below(batch, place.pointer, key) }, value,
             field >= 0 ? "one text or number is meant here" : NO_SUCH_PART);
    else if (field >= 0)
        values[field] = text;
    else
        name_once(batch, place, record, arena_printf(batch->arena, "unknown member '%.80s'", key));
}

/* What the nesting itself says: whose row this is. */
static void take_parent(int record, const char **values, struct above above)
{
    if (!above.parent || !above.nesting->child_ref)
        return;
    int field = record_field(directory_records[record], above.nesting->child_ref);
    if (!values[field])
        values[field] = above.parent->row.values[0];
    const char *entity = record == DIR_ATTRIBUTE ? "link_entity" : record == DIR_METADATA ? "resource_type" : NULL;
    if (entity && strcmp(values[field], above.parent->row.values[0]) == 0)
        values[record_field(directory_records[record], entity)] = above.parent->row.record->name;
}

static struct entry *take_one_below(struct batch *batch, const struct nesting *nesting, json_t *value,
                                    struct place place)
{
    const char *pointer = below(batch, place.pointer, nesting->key);
    if (json_is_object(value))
        return take_object(batch, nesting->child, value, place.file, pointer, (struct above){ 0 });
    if (!json_is_null(value))
        lost(batch, (struct place){ place.file, 0, pointer }, value, "an object is meant here");
    return NULL;
}

static void take_many_below(struct batch *batch, const struct nesting *nesting, json_t *value, struct entry *parent,
                            struct place place)
{
    const char *pointer = below(batch, place.pointer, nesting->key);
    size_t index;
    json_t *item;
    if (!json_is_array(value)) {
        if (!json_is_null(value))
            lost(batch, (struct place){ place.file, 0, pointer }, value, "a list of objects is meant here");
        return;
    }
    json_array_foreach(value, index, item)
    {
        const char *at = below_item(batch, pointer, index);
        if (json_is_object(item))
            take_object(batch, nesting->child, item, place.file, at, (struct above){ nesting, parent });
        else
            lost(batch, (struct place){ place.file, 0, at }, item, "an object is meant here");
    }
}

static struct entry *take_object(struct batch *batch, int record, json_t *object, const char *file, const char *pointer,
                                 struct above above)
{
    struct place place = { file, 0, pointer };
    const char **values = arena_array(batch->arena, const char *, directory_records[record]->count);
    const char *key;
    json_t *value;
    json_object_foreach(object, key, value)
    {
        const struct nesting *nesting = nesting_of(record, key);
        if (nesting && nesting->parent_ref && !json_is_string(value)) {
            struct entry *child = take_one_below(batch, nesting, value, place);
            int field = record_field(directory_records[record], nesting->parent_ref);
            if (child && !json_is_string(json_object_get(object, nesting->parent_ref)))
                values[field] = child->row.values[0];
        } else if (!nesting || nesting->parent_ref)
            take_member(batch, record, key, value, place, values);
    }
    take_parent(record, values, above);
    struct entry *entry = batch_add(batch, record, values, place, above.parent || pointer[0]);
    json_object_foreach(object, key, value)
    {
        const struct nesting *nesting = nesting_of(record, key);
        if (nesting && !nesting->parent_ref)
            take_many_below(batch, nesting, value, entry, place);
    }
    return entry;
}

/* What kind of object this is, by the members that only that kind has. */
static int kind_of(json_t *object)
{
    static const struct {
        const char *member;
        int record;
    } signs[] = {
        { "service_at_locations", DIR_SERVICE },
        { "status", DIR_SERVICE },
        { "location_type", DIR_LOCATION },
        { "taxonomy_detail", DIR_TAXONOMY_TERM },
        { "term_uri", DIR_TAXONOMY_TERM },
        { "parent_id", DIR_TAXONOMY_TERM },
        { "location_id", DIR_SERVICE_AT_LOCATION },
        { "location", DIR_SERVICE_AT_LOCATION },
        { "organization_identifiers", DIR_ORGANIZATION },
        { "legal_status", DIR_ORGANIZATION },
        { "website", DIR_ORGANIZATION },
        { "services", DIR_ORGANIZATION },
        { "locations", DIR_ORGANIZATION },
        { "organization_id", DIR_SERVICE },
        { "organization", DIR_SERVICE },
        { "version", DIR_TAXONOMY },
    };
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
        if (json_object_get(object, signs[i].member))
            return signs[i].record;
    return json_object_get(object, "name") ? DIR_ORGANIZATION : -1;
}

static bool describes_api(json_t *object)
{
    return json_object_get(object, "openapi_url") && !json_object_get(object, "id");
}

static void take_top(struct batch *batch, const char *file, int hint, json_t *object, const char *pointer)
{
    struct place place = { file, 0, pointer };
    int record = hint >= 0 || !json_is_object(object) ? hint : kind_of(object);
    if (json_is_object(object) && describes_api(object))
        note(batch, NOTE_NAMED, place, IMPORT_OTHER, "", "describes an interface and holds no rows");
    else if (json_is_object(object) && record >= 0)
        take_object(batch, record, object, file, pointer, (struct above){ 0 });
    else
        lost(batch, place, object, json_is_object(object) ? "nothing tells what this is" : "an object is meant here");
}

static void take_array(struct batch *batch, const char *file, int hint, json_t *array, const char *pointer)
{
    size_t index;
    json_t *item;
    json_array_foreach(array, index, item) take_top(batch, file, hint, item, below_item(batch, pointer, index));
}

/* An object with an array per table: {"organizations": [...], "services": [...]}. */
static bool is_tables(json_t *object)
{
    const char *key;
    json_t *value;
    if (json_object_get(object, "id") || json_object_get(object, "name"))
        return false;
    json_object_foreach(object, key, value) if (json_is_array(value) && record_from_file_name(key) >= 0) return true;
    return false;
}

static void take_tables(struct batch *batch, const char *file, json_t *object)
{
    const char *key;
    json_t *value;
    json_object_foreach(object, key, value)
    {
        const char *pointer = below(batch, "", key);
        int record = record_from_file_name(key);
        if (strcmp(key, "export") == 0) /* our own heading, see hsds_export.h */
            continue;
        if (record >= 0 && json_is_array(value))
            take_array(batch, file, record, value, pointer);
        else
            lost(batch, (struct place){ file, 0, pointer }, value, NO_SUCH_PART);
    }
}

enum outcome nested_read(struct batch *batch, const char *file, int hint, const char *bytes, size_t size)
{
    json_t *root;
    char message[256];
    batch->named_count = 0;
    if (json_read(bytes, size, (struct json_limits){ 0 }, &root, message) != OK) {
        snprintf(batch->report->message, sizeof batch->report->message, "%.100s:%.140s", file, message);
        return INVALID;
    }
    file = arena_copy(batch->arena, file);
    json_t *contents = json_is_object(root) ? json_object_get(root, "contents") : NULL;
    if (json_is_array(contents))
        take_array(batch, file, hint, contents, "/contents");
    else if (json_is_array(root))
        take_array(batch, file, hint, root, "");
    else if (is_tables(root))
        take_tables(batch, file, root);
    else
        take_top(batch, file, hint, root, "");
    json_decref(root);
    return OK;
}

const char *nested_municipality(struct arena *arena, const char *bytes, size_t size)
{
    json_t *root;
    char message[256];
    if (json_read(bytes, size, (struct json_limits){ 0 }, &root, message) != OK)
        return NULL;
    json_t *list = json_object_get(root, "municipality");
    list = list ? list : json_object_get(root, "municipalities");
    const char *code = json_string_value(json_object_get(json_array_get(list, 0), "code"));
    code = code ? arena_copy(arena, code) : NULL;
    json_decref(root);
    return code;
}
