// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* hsds_terms.c - rows that become a field of another row: eligibility of HSDS 1.1, and attributes with one of our own
 * taxonomies. All other attributes stay rows, so that nothing is lost. */
#include <string.h>

#include "hsds_batch.h"

/* "97546,Unnamed record": what stands before the comma may be what was meant. */
static struct entry *service_of(const struct batch *batch, const char *key)
{
    uuid_text id;
    key_to_id(batch, DIR_SERVICE, key, id);
    struct entry *entry = *key ? batch_find(batch, DIR_SERVICE, id) : NULL;
    size_t size = strcspn(key, ",;|");
    if (entry || !size || !key[size])
        return entry;
    key_to_id(batch, DIR_SERVICE, arena_copy_n(batch->arena, key, size), id);
    return batch_find(batch, DIR_SERVICE, id);
}

void fold_eligibility(struct batch *batch)
{
    struct import_count *count = &batch->report->counts[IMPORT_ELIGIBILITY];
    for (struct folding *folding = batch->eligibility; folding; folding = folding->next) {
        struct slice service = slice_trim(slice_of(folding->service)), text = slice_trim(slice_of(folding->text));
        const char *key = arena_copy_n(batch->arena, service.at, service.size);
        const char *says = arena_copy_n(batch->arena, text.at, text.size);
        struct entry *entry = service_of(batch, key);
        if (!*says || !entry) {
            count->refused++;
            note(batch, NOTE_REFUSED, folding->place, IMPORT_ELIGIBILITY, key, "%s",
                 !*says ? "says nothing"
                 : *key ? "its service is not here"
                        : "it names no service");
            continue;
        }
        const char *before = row_get(&entry->row, "eligibility_description");
        if (strstr(before, says)) {
            count->repeated++;
            note(batch, NOTE_REPEATED, folding->place, IMPORT_ELIGIBILITY, key, "the service says this already");
            continue;
        }
        row_set(&entry->row, "eligibility_description",
                *before ? arena_printf(batch->arena, "%s\n%s", before, says) : says);
        bool exact = strcspn(key, ",;|") == strlen(key);
        count->kept += exact;
        count->repaired += !exact;
        if (!exact)
            note(batch, NOTE_REPAIRED, folding->place, IMPORT_ELIGIBILITY, key, "taken for service '%s'", entry->key);
    }
}

static const char *taxonomy_name(const struct batch *batch, const struct entry *term)
{
    const char *name = row_get(&term->row, "taxonomy");
    if (*name)
        return name;
    const struct entry *taxonomy = batch_find(batch, DIR_TAXONOMY, row_get(&term->row, "taxonomy_id"));
    return taxonomy ? row_get(&taxonomy->row, "name") : "";
}

/* Puts a value into a field: sets it, or adds it to a list. False when it does not fit there. */
static bool put_value(struct batch *batch, struct entry *entry, const char *name, const char *value)
{
    int at = record_field(entry->row.record, name);
    const struct field *field = at < 0 ? NULL : &entry->row.record->fields[at];
    if (!field || !*value || field->flags & PRIVATE || field->type == FIELD_REF || field->type == FIELD_ID)
        return false;
    if (field->choices && !text_in_list(field->choices, ';', value))
        return false;
    const char *before = entry->row.values[at];
    if (field->type == FIELD_LIST) {
        if (!before || !text_in_list(before, ';', value))
            entry->row.values[at] = before ? arena_printf(batch->arena, "%s;%s", before, value) : value;
        return true;
    }
    if (!before)
        entry->row.values[at] = value;
    return !before || strcmp(before, value) == 0;
}

/* By value the attribute names the field; a list of topics may travel this way too. */
static bool fold(struct batch *batch, const struct entry *attribute, const struct entry *term)
{
    int record = record_from_file_name(row_get(&attribute->row, "link_entity"));
    struct entry *entry = record < 0 ? NULL : batch_find(batch, record, row_get(&attribute->row, "link_id"));
    const char *taxonomy = taxonomy_name(batch, term), *code = row_get(&term->row, "code");
    if (!entry)
        return false;
    if (strcmp(taxonomy, VALUE_TAXONOMY) == 0)
        return put_value(batch, entry, code, row_get(&attribute->row, "value"));
    const char *field = field_of_taxonomy(record, taxonomy);
    return field && put_value(batch, entry, field, *code ? code : row_get(&term->row, "name"));
}

/* Terms and taxonomies that we make ourselves at every export need no row. */
static void fold_own_terms(struct batch *batch)
{
    uuid_text id;
    for (size_t i = 0; i < batch->lists[DIR_TAXONOMY_TERM].count; i++) {
        struct entry *term = batch->lists[DIR_TAXONOMY_TERM].at[i];
        const char *taxonomy = taxonomy_name(batch, term);
        taxonomy_term_id(batch->arena, taxonomy, row_get(&term->row, "code"), id);
        term->folded = own_taxonomy(taxonomy) && strcmp(id, term->row.values[0]) == 0;
    }
    for (size_t i = 0; i < batch->lists[DIR_TAXONOMY].count; i++) {
        struct entry *taxonomy = batch->lists[DIR_TAXONOMY].at[i];
        taxonomy_id(row_get(&taxonomy->row, "name"), id);
        taxonomy->folded = own_taxonomy(row_get(&taxonomy->row, "name")) && strcmp(id, taxonomy->row.values[0]) == 0;
    }
}

void fold_attributes(struct batch *batch)
{
    fold_own_terms(batch);
    for (size_t i = 0; i < batch->lists[DIR_ATTRIBUTE].count; i++) {
        struct entry *attribute = batch->lists[DIR_ATTRIBUTE].at[i];
        struct entry *term = batch_find(batch, DIR_TAXONOMY_TERM, row_get(&attribute->row, "taxonomy_term_id"));
        attribute->folded = term && fold(batch, attribute, term);
        if (attribute->folded || !term)
            continue;
        struct entry *taxonomy = batch_find(batch, DIR_TAXONOMY, row_get(&term->row, "taxonomy_id"));
        term->folded = false;
        if (taxonomy)
            taxonomy->folded = false;
    }
}
