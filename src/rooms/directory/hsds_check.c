// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* hsds_check.c - the checks over all rows of an import, parents first: values by their description, then what they
 * point at. A required value that is missing or wrong refuses the row; another is left out and told. See
 * hsds_batch.h. */
#include <string.h>

#include "hsds_batch.h"

#define UNKNOWN_ORGANIZATION "Onbekende organisatie"

/* Values */

static const char *cut(struct batch *batch, const char *text, size_t most)
{
    while (most && ((unsigned char)text[most] & 0xc0) == 0x80)
        most--;
    return arena_copy_n(batch->arena, text, most);
}

static size_t most_of(const struct field *field)
{
    if (field->most)
        return (size_t)field->most;
    return field->type == FIELD_LINES ? 20000 : 500;
}

static void meet_fault(struct batch *batch, struct entry *entry, const struct fault *fault)
{
    int at = record_field(entry->row.record, fault->field->name);
    bool text = fault->field->type == FIELD_TEXT || fault->field->type == FIELD_LINES;
    if (fault->kind == FAULT_TOO_LONG && text) {
        size_t most = most_of(fault->field);
        entry_repaired(batch, entry, "%s: cut from %zu to %zu bytes", fault->field->name, strlen(entry->row.values[at]),
                       most);
        entry->row.values[at] = cut(batch, entry->row.values[at], most);
    } else if (fault->field->flags & REQUIRED)
        entry_refused(batch, entry, "%s %s%s%.80s", fault->field->name, fault_text(fault->kind),
                      *fault->value ? ": " : "", fault->value);
    else {
        entry_repaired(batch, entry, "%s: '%.80s' %s, left out", fault->field->name, fault->value,
                       fault_text(fault->kind));
        entry->row.values[at] = NULL;
    }
}

static void check_values(struct batch *batch, struct entry *entry)
{
    struct fault faults[DIRECTORY_FIELDS];
    size_t count = record_check(&entry->row, batch->arena, faults, DIRECTORY_FIELDS);
    for (size_t i = 0; i < count && i < DIRECTORY_FIELDS && !entry->refused; i++)
        meet_fault(batch, entry, &faults[i]);
}

/* References */

static bool there(struct batch *batch, struct session *session, int record, const char *id, struct row *out)
{
    struct row row;
    const struct entry *entry = batch_find(batch, record, id);
    if (entry) {
        *out = entry->row;
        return !entry->refused;
    }
    if (batch->trouble != OK || !session)
        return false;
    enum outcome outcome = record_find(session, batch->arena, directory_records[record], batch->scope, id, &row);
    if (outcome == OK)
        *out = row;
    else if (outcome != NOT_FOUND)
        batch->trouble = outcome;
    return outcome == OK;
}

/* "97546,Unnamed record": the first part may be what was meant. */
static bool first_part_there(struct batch *batch, struct session *session, struct entry *entry, size_t field,
                             int record)
{
    const char *given = entry->given[field];
    size_t size = strcspn(given, ",;|");
    struct row row;
    uuid_text id;
    if (!given[size] || !size)
        return false;
    key_to_id(batch, record, cut(batch, given, size), id);
    if (!there(batch, session, record, id, &row))
        return false;
    entry_repaired(batch, entry, "%s: '%.80s' was taken as '%.*s'", entry->row.record->fields[field].name, given,
                   (int)size, given);
    entry->row.values[field] = arena_copy(batch->arena, id);
    return true;
}

/* The organization that a service or place names and that nobody knows: a place-holder keeps them visible. */
static void place_holder(struct batch *batch, struct entry *entry, size_t field)
{
    const struct record *organization = directory_records[DIR_ORGANIZATION];
    const char **values = arena_array(batch->arena, const char *, organization->count);
    const char *given = entry->given[field];
    const char *name =
        given ? arena_printf(batch->arena, UNKNOWN_ORGANIZATION " (%.80s)", given) : UNKNOWN_ORGANIZATION;
    values[0] = given ? entry->row.values[field] : UNKNOWN_ORGANIZATION;
    values[record_field(organization, "name")] = name;
    values[record_field(organization, "description")] = "Wij weten nog niet van wie deze hulp is.";
    const struct entry *made = batch_make(batch, DIR_ORGANIZATION, values);
    if (made->refused) {
        entry_refused(batch, entry, "its organization '%.80s' was refused", given ? given : "");
        return;
    }
    entry->row.values[field] = made->row.values[0];
    if (given)
        entry_repaired(batch, entry, "organization '%.80s' is not known: '%s' stands in for it", given, name);
    else
        entry_repaired(batch, entry, "it names no organization: '%s' stands in", name);
}

/* The row that an organization's id gave is no more than a place-holder, of this import or of one before. */

static bool is_place_holder(const struct batch *batch, const struct row *organization)
{
    const struct entry *entry = batch_find(batch, DIR_ORGANIZATION, organization->values[0]);
    if (entry)
        return entry->made;
    return strncmp(row_get(organization, "name"), UNKNOWN_ORGANIZATION, strlen(UNKNOWN_ORGANIZATION)) == 0;
}

static int target_of(const struct entry *entry, size_t field)
{
    const char *target = entry->row.record->fields[field].choices;
    if (!*target)
        target = row_get(&entry->row, entry_record(entry) == DIR_ATTRIBUTE ? "link_entity" : "resource_type");
    return record_from_file_name(target);
}

/* A link that does not say (rightly) to which table: the row with this id, wherever it is. */
static bool link_found(struct batch *batch, struct entry *entry, size_t field)
{
    const char *entity = entry_record(entry) == DIR_ATTRIBUTE ? "link_entity" : "resource_type";
    for (int record = 0; record < DIRECTORY_RECORDS; record++) {
        const struct entry *found = batch_find(batch, record, entry->row.values[field]);
        if (!found || found->refused || found == entry)
            continue;
        entry_repaired(batch, entry, "%s: '%.80s' became '%s'", entity, row_get(&entry->row, entity),
                       directory_records[record]->name);
        row_set(&entry->row, entity, directory_records[record]->name);
        return true;
    }
    return false;
}

static void check_ref(struct batch *batch, struct session *session, struct entry *entry, size_t field)
{
    const char *name = entry->row.record->fields[field].name, *value = entry->row.values[field];
    int record = entry_record(entry), target = target_of(entry, field);
    bool owner = (record == DIR_SERVICE || record == DIR_LOCATION) && target == DIR_ORGANIZATION;
    struct row row;
    if (!value) {
        if (owner && record == DIR_SERVICE)
            place_holder(batch, entry, field);
        return;
    }
    if (target >= 0 && there(batch, session, target, value, &row)) {
        if (owner && is_place_holder(batch, &row))
            place_holder(batch, entry, field);
        return;
    }
    const char *given = entry->given[field] ? entry->given[field] : value;
    if (target >= 0 && entry->given[field] && first_part_there(batch, session, entry, field, target))
        return;
    if (!*entry->row.record->fields[field].choices && link_found(batch, entry, field))
        return;
    if (owner) {
        place_holder(batch, entry, field);
        return;
    }
    /* A closure without one of its names would close more than was meant. */
    if (record == DIR_SERVICE_AT_LOCATION || record == DIR_CLOSURE ||
        entry->row.record->fields[field].flags & REQUIRED) {
        entry_refused(batch, entry, "%s: '%.80s' is not here", name, given);
        return;
    }
    entry_repaired(batch, entry, "%s: '%.80s' is not here, left out", name, given);
    entry->row.values[field] = NULL;
}

bool is_parent(const struct field *field)
{
    return field->type == FIELD_REF && strcmp(field->name, "taxonomy_term_id") != 0 &&
           strcmp(field->name, "unit_id") != 0;
}

static void check_parents(struct batch *batch, struct entry *entry)
{
    int record = entry_record(entry);
    size_t parents = 0;
    const char *given = NULL, *missing = NULL;
    for (size_t i = 1; i < entry->row.record->count; i++) {
        if (!is_parent(&entry->row.record->fields[i]))
            continue;
        parents += entry->row.values[i] != NULL;
        if (!entry->row.values[i])
            missing = entry->row.record->fields[i].name;
        given = entry->given[i] ? entry->given[i] : given;
    }
    if (record == DIR_SERVICE_AT_LOCATION && missing)
        entry_refused(batch, entry, "%s is missing", missing);
    else if (record_needs_parent(record) && parents == 0)
        entry_refused(batch, entry, "it hangs under nothing%s%.80s%s", given ? ": '" : "", given ? given : "",
                      given ? "' is not here" : "");
}

static void check_refs(struct batch *batch, struct session *session, struct entry *entry)
{
    for (size_t i = 1; i < entry->row.record->count && !entry->refused; i++)
        if (entry->row.record->fields[i].type == FIELD_REF)
            check_ref(batch, session, entry, i);
    if (!entry->refused)
        check_parents(batch, entry);
}

/* The municipality itself: only the one that this import is for. */
static void check_municipality(struct batch *batch, struct entry *entry)
{
    const char *code = row_get(&entry->row, "code");
    if (strcmp(code, batch->scope) != 0)
        entry_refused(batch, entry, "it describes municipality '%.20s', and this import is for '%s'", code,
                      batch->scope);
}

static void check_entries(struct batch *batch, struct session *session, struct entry_list *list)
{
    size_t read = list->count; /* place-holders that come during the checks are right as they are */
    for (size_t i = 0; i < read; i++) {
        struct entry *entry = list->at[i];
        if (entry->folded)
            continue;
        if (entry_record(entry) == DIR_MUNICIPALITY)
            check_municipality(batch, entry);
        if (!entry->refused)
            mend_entry(batch, entry);
        if (!entry->refused)
            check_values(batch, entry);
    }
    for (size_t i = 0; i < read; i++)
        if (!list->at[i]->folded && !list->at[i]->refused)
            check_refs(batch, session, list->at[i]);
}

void check_batch(struct batch *batch, struct session *session)
{
    for (int record = 0; record < DIRECTORY_RECORDS; record++)
        check_entries(batch, session, &batch->lists[record]);
}
