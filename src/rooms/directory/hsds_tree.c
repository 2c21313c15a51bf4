// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* hsds_tree.c - see hsds_tree.h. Loading sorts the rows by each reference once; writing then only searches. */
#include "hsds_tree.h"

#include <stdlib.h>
#include <string.h>

#include "hsds_values.h"

/* Loading */

struct loading {
    struct tree *tree;
    const char *scope;
    int record;
};

static void list_put(struct arena *arena, struct item_list *list, struct item *item)
{
    if (list->count == list->room) {
        size_t room = list->room ? list->room * 2 : 32;
        struct item **more = arena_array(arena, struct item *, room);
        if (list->count)
            memcpy(more, list->at, list->count * sizeof *more);
        list->at = more;
        list->room = room;
    }
    list->at[list->count++] = item;
}

static enum outcome take(void *to, const struct row *row)
{
    struct loading *loading = to;
    if (loading->record == DIR_MUNICIPALITY && strcmp(row_get(row, "code"), loading->scope) != 0)
        return OK;
    struct item *item = arena_new(loading->tree->arena, struct item);
    item->row = row_new(loading->tree->arena, row->record);
    for (size_t i = 0; i < row->record->count; i++)
        item->row.values[i] =
            row->values[i] && *row->values[i] ? arena_copy(loading->tree->arena, row->values[i]) : NULL;
    list_put(loading->tree->arena, &loading->tree->rows[loading->record], item);
    return OK;
}

static const char *value_at(const struct item *item, int field)
{
    return item->row.values[field] ? item->row.values[field] : "";
}

static int by_field(const void *a, const void *b, void *field)
{
    const struct item *const *x = a, *const *y = b;
    int order = strcmp(value_at(*x, *(int *)field), value_at(*y, *(int *)field));
    return order ? order : strcmp(value_at(*x, 0), value_at(*y, 0));
}

static void sort(struct item_list *list, int field)
{
    if (list->count > 1)
        qsort_r(list->at, list->count, sizeof *list->at, by_field, &field);
}

static void sort_references(struct tree *tree, int record)
{
    const struct item_list *rows = &tree->rows[record];
    for (size_t field = 1; field < directory_records[record]->count; field++) {
        if (directory_records[record]->fields[field].type != FIELD_REF)
            continue;
        struct item_list *under = &tree->under[record][field];
        for (size_t i = 0; i < rows->count; i++)
            if (rows->at[i]->row.values[field])
                list_put(tree->arena, under, rows->at[i]);
        sort(under, (int)field);
    }
}

enum outcome tree_load(struct tree *tree, struct arena *arena, struct session *session, const char *scope,
                       enum hsds_version version)
{
    *tree = (struct tree){ .arena = arena, .version = version };
    for (int record = 0; record < DIRECTORY_RECORDS; record++) {
        struct loading loading = { tree, scope, record };
        enum outcome outcome = record_each(session, arena, directory_records[record], scope, take, &loading);
        if (outcome != OK && outcome != NOT_FOUND)
            return outcome;
        sort(&tree->rows[record], 0);
        sort_references(tree, record);
    }
    return OK;
}

/* The first place in a sorted list whose field is not before `key`. */
static size_t first_at(const struct item_list *list, int field, const char *key)
{
    size_t from = 0, to = list->count;
    while (from < to) {
        size_t middle = from + (to - from) / 2;
        if (strcmp(value_at(list->at[middle], field), key) < 0)
            from = middle + 1;
        else
            to = middle;
    }
    return from;
}

struct item *tree_find(const struct tree *tree, int record, const char *id)
{
    const struct item_list *rows = &tree->rows[record];
    size_t at = first_at(rows, 0, id);
    return at < rows->count && strcmp(value_at(rows->at[at], 0), id) == 0 ? rows->at[at] : NULL;
}

/* Values */

enum form { AS_TEXT, AS_INTEGER, AS_REAL, AS_ATTRIBUTE, NOT_AT_ALL };

/* Is it written as a program would write this number, so that nothing is lost ("0123" is not)? */
static bool plain_number(const char *text)
{
    char shortest[32];
    double number;
    if (!text_to_real(text, &number))
        return false;
    real_to_text(number, shortest);
    return strcmp(shortest, text) == 0;
}

static bool number_in_schema(int record, const char *field)
{
    return (record == DIR_SCHEDULE && strcmp(field, "timezone") == 0) ||
           (record == DIR_PHONE && strcmp(field, "extension") == 0);
}

static enum form form_of(const struct tree *tree, int record, const struct field *field, const char *value)
{
    if (field->flags & PRIVATE)
        return NOT_AT_ALL;
    if (field->flags & EXTENSION)
        return AS_ATTRIBUTE;
    if (field->flags & STANDARD_31 && tree->version != HSDS_3_1)
        return AS_ATTRIBUTE;
    if (number_in_schema(record, field->name))
        return plain_number(value) ? AS_REAL : AS_ATTRIBUTE;
    switch (field->type) {
    case FIELD_INTEGER:
        return AS_INTEGER;
    case FIELD_REAL:
        return AS_REAL;
    case FIELD_URL:
        return strict_url(value) ? AS_TEXT : AS_ATTRIBUTE;
    case FIELD_EMAIL:
        return strict_email(value) ? AS_TEXT : AS_ATTRIBUTE;
    case FIELD_REF:
        return uuid_valid(value, NULL) ? AS_TEXT : AS_ATTRIBUTE;
    default:
        return AS_TEXT;
    }
}

static void put_value(struct json_writer *json, enum form form, const char *value)
{
    int64_t integer;
    double real;
    if (form == AS_INTEGER && text_to_int(value, INT64_MIN, INT64_MAX, &integer))
        json_put_integer(json, integer);
    else if (form == AS_REAL && text_to_real(value, &real))
        json_put_real(json, real);
    else
        json_put_text(json, value);
}

static void put_fields(struct tree *tree, struct json_writer *json, int record, struct item *item)
{
    for (size_t i = 0; i < item->row.record->count; i++) {
        const struct field *field = &item->row.record->fields[i];
        const char *value = item->row.values[i];
        if (!value && required_by_schema(item->row.record, field->name))
            json_put_member(json, field->name, "");
        if (!value)
            continue;
        enum form form = form_of(tree, record, field, value);
        if (form == AS_ATTRIBUTE && (!has_attributes(record) || field->type == FIELD_REF))
            item->incomplete = true;
        if (form == AS_ATTRIBUTE || form == NOT_AT_ALL)
            continue;
        json_put_key(json, field->name);
        put_value(json, form, value);
    }
}

/* Attributes */

/* "advies_met_doorverwijzing" -> "advies met doorverwijzing" */
static const char *spoken(struct arena *arena, const char *code)
{
    char *text = arena_copy(arena, code);
    for (char *at = text; *at; at++)
        if (*at == '_')
            *at = ' ';
    return text;
}

static void put_own_term(struct tree *tree, struct json_writer *json, const char *taxonomy, const char *code,
                         const char *name, const char *about)
{
    uuid_text term, of;
    taxonomy_term_id(tree->arena, taxonomy, code, term);
    taxonomy_id(taxonomy, of);
    json_put_key(json, "taxonomy_term");
    json_put_open(json, '{');
    json_put_member(json, "id", term);
    json_put_member(json, "code", code);
    json_put_member(json, "name", name);
    json_put_member(json, "description", arena_printf(tree->arena, "%s: %s", about, name));
    json_put_member(json, "taxonomy", taxonomy);
    json_put_member(json, "language", "nl");
    json_put_member(json, "taxonomy_id", of);
    json_put_key(json, "taxonomy_detail");
    json_put_open(json, '{');
    json_put_member(json, "id", of);
    json_put_member(json, "name", taxonomy);
    json_put_member(json, "description", about);
    json_put_close(json, '}');
    json_put_close(json, '}');
}

/* One value of one field as an attribute: by term, or (taxonomy NULL) by value. */
static void put_attribute(struct tree *tree, struct json_writer *json, const struct item *item,
                          const struct field *field, const char *taxonomy, const char *value)
{
    uuid_text id, term;
    const char *of = taxonomy ? taxonomy : VALUE_TAXONOMY, *code = taxonomy ? value : field->name;
    uuid_from_key("elkedeur", "attribute",
                  arena_printf(tree->arena, "%s/%s/%s", item->row.values[0], field->name, value), id);
    taxonomy_term_id(tree->arena, of, code, term);
    json_put_open(json, '{');
    json_put_member(json, "id", id);
    json_put_member(json, "link_id", item->row.values[0]);
    json_put_member(json, "taxonomy_term_id", term);
    json_put_member(json, "link_entity", item->row.record->name);
    if (!taxonomy)
        json_put_member(json, "value", value);
    put_own_term(tree, json, of, code, taxonomy ? spoken(tree->arena, value) : field->label,
                 taxonomy ? field->label : "Veld");
    json_put_close(json, '}');
}

static void put_field_as_attributes(struct tree *tree, struct json_writer *json, const struct item *item, int record,
                                    size_t at)
{
    const struct field *field = &item->row.record->fields[at];
    const char *taxonomy = taxonomy_of_field(record, field->name);
    struct slice rest = slice_of(item->row.values[at]), part;
    if (field->type != FIELD_LIST) {
        put_attribute(tree, json, item, field, taxonomy, item->row.values[at]);
        return;
    }
    while (slice_next(&rest, ';', &part))
        if (part.size)
            put_attribute(tree, json, item, field, taxonomy, arena_copy_n(tree->arena, part.at, part.size));
}

static bool travels(const struct tree *tree, int record, const struct item *item, size_t at)
{
    const struct field *field = &item->row.record->fields[at];
    return item->row.values[at] && field->type != FIELD_REF &&
           form_of(tree, record, field, item->row.values[at]) == AS_ATTRIBUTE;
}

/* Attributes and metadata hang under any record: by id and by the record's name. */
static bool belongs(const struct item *item, int link, const char *parent, int record)
{
    if (strcmp(value_at(item, link), parent) != 0)
        return false;
    int child = item->row.record->number - 1;
    const char *entity = child == DIR_ATTRIBUTE ? "link_entity" : child == DIR_METADATA ? "resource_type" : NULL;
    return !entity || record_from_file_name(row_get(&item->row, entity)) == record;
}

static void put_attributes(struct tree *tree, struct json_writer *json, int record, const struct item *item,
                           bool shallow)
{
    int link = record_field(directory_records[DIR_ATTRIBUTE], "link_id");
    const struct item_list *rows = &tree->under[DIR_ATTRIBUTE][link];
    const char *id = item->row.values[0];
    size_t first = shallow ? rows->count : first_at(rows, link, id);
    bool any = false;
    for (size_t i = first; i < rows->count && !any && strcmp(value_at(rows->at[i], link), id) == 0; i++)
        any = belongs(rows->at[i], link, id, record);
    for (size_t i = 1; i < item->row.record->count && !any; i++)
        any = travels(tree, record, item, i);
    if (!any)
        return;
    json_put_key(json, "attributes");
    json_put_open(json, '[');
    for (size_t i = 1; i < item->row.record->count; i++)
        if (travels(tree, record, item, i))
            put_field_as_attributes(tree, json, item, record, i);
    for (size_t i = first; i < rows->count && strcmp(value_at(rows->at[i], link), id) == 0; i++)
        if (belongs(rows->at[i], link, id, record))
            tree_write(tree, json, DIR_ATTRIBUTE, rows->at[i], false);
    json_put_close(json, ']');
}

/* Nesting */

/* What the schema would refuse within another object; it goes to directory.json. */
static bool can_nest(const struct tree *tree, int record, const struct item *item)
{
    if (record == DIR_URL)
        return strict_url(row_get(&item->row, "url"));
    if (record == DIR_SERVICE_CAPACITY)
        return tree_find(tree, DIR_UNIT, row_get(&item->row, "unit_id")) != NULL;
    return true;
}

static void put_many(struct tree *tree, struct json_writer *json, int record, const struct nesting *nesting,
                     const char *parent)
{
    int field = record_field(directory_records[nesting->child], nesting->child_ref);
    const struct item_list *under = &tree->under[nesting->child][field];
    bool open = false;
    for (size_t i = first_at(under, field, parent); i < under->count; i++) {
        if (strcmp(value_at(under->at[i], field), parent) != 0)
            break;
        if (!belongs(under->at[i], field, parent, record) || !can_nest(tree, nesting->child, under->at[i]))
            continue;
        if (!open) {
            json_put_key(json, nesting->key);
            json_put_open(json, '[');
            open = true;
        }
        tree_write(tree, json, nesting->child, under->at[i], false);
    }
    if (open)
        json_put_close(json, ']');
}

static void put_one(struct tree *tree, struct json_writer *json, const struct nesting *nesting, const struct item *item)
{
    struct item *child = tree_find(tree, nesting->child, row_get(&item->row, nesting->parent_ref));
    if (!child)
        return;
    json_put_key(json, nesting->key);
    tree_write(tree, json, nesting->child, child, nesting->child == DIR_ORGANIZATION);
}

static void put_nested(struct tree *tree, struct json_writer *json, int record, const struct item *item)
{
    for (size_t i = 0; i < hsds_nesting_count; i++) {
        const struct nesting *nesting = &hsds_nestings[i];
        bool newer = nesting->flags & STANDARD_31 && tree->version != HSDS_3_1;
        if (nesting->parent != record || nesting->read_only || newer)
            continue;
        if (nesting->parent_ref)
            put_one(tree, json, nesting, item);
        else
            put_many(tree, json, record, nesting, item->row.values[0]);
    }
}

void tree_write(struct tree *tree, struct json_writer *json, int record, struct item *item, bool shallow)
{
    json_put_open(json, '{');
    put_fields(tree, json, record, item);
    if (!shallow)
        put_nested(tree, json, record, item);
    if (has_attributes(record))
        put_attributes(tree, json, record, item, shallow);
    if (!shallow && record != DIR_METADATA)
        put_many(tree, json, record, nesting_of(record, "metadata"), item->row.values[0]);
    json_put_close(json, '}');
    item->written |= !shallow;
}

void tree_write_flat(struct json_writer *json, const struct item *item)
{
    json_put_open(json, '{');
    for (size_t i = 0; i < item->row.record->count; i++) {
        const struct field *field = &item->row.record->fields[i];
        if (!item->row.values[i] || field->flags & PRIVATE)
            continue;
        json_put_key(json, field->name);
        put_value(json,
                  field->type == FIELD_INTEGER ? AS_INTEGER
                  : field->type == FIELD_REAL  ? AS_REAL
                                               : AS_TEXT,
                  item->row.values[i]);
    }
    json_put_close(json, '}');
}
