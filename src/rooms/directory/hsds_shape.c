// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* hsds_shape.c - see hsds_shape.h. */
#include "hsds_shape.h"

#include <string.h>

#define COUNT(table) (sizeof(table) / sizeof(*(table)))

/* clang-format off */
const struct nesting hsds_nestings[] = {
    /* parent, member, child, field of the child, field of the parent */
    { DIR_ORGANIZATION,        "funding",                  DIR_FUNDING, "organization_id", NULL },
    { DIR_ORGANIZATION,        "contacts",                 DIR_CONTACT, "organization_id", NULL },
    { DIR_ORGANIZATION,        "phones",                   DIR_PHONE, "organization_id", NULL },
    { DIR_ORGANIZATION,        "locations",                DIR_LOCATION, "organization_id", NULL },
    { DIR_ORGANIZATION,        "programs",                 DIR_PROGRAM, "organization_id", NULL },
    { DIR_ORGANIZATION,        "organization_identifiers", DIR_ORGANIZATION_IDENTIFIER, "organization_id", NULL },
    { DIR_ORGANIZATION,        "additional_websites",      DIR_URL, "organization_id", NULL, STANDARD_31 },
    { DIR_ORGANIZATION,        "services",                 DIR_SERVICE, "organization_id", NULL, 0, true },
    { DIR_SERVICE,             "additional_urls",          DIR_URL, "service_id", NULL, STANDARD_31 },
    { DIR_SERVICE,             "phones",                   DIR_PHONE, "service_id", NULL },
    { DIR_SERVICE,             "schedules",                DIR_SCHEDULE, "service_id", NULL },
    { DIR_SERVICE,             "service_areas",            DIR_SERVICE_AREA, "service_id", NULL },
    { DIR_SERVICE,             "service_at_locations",     DIR_SERVICE_AT_LOCATION, "service_id", NULL },
    { DIR_SERVICE,             "languages",                DIR_LANGUAGE, "service_id", NULL },
    { DIR_SERVICE,             "organization",             DIR_ORGANIZATION, NULL, "organization_id" },
    { DIR_SERVICE,             "funding",                  DIR_FUNDING, "service_id", NULL },
    { DIR_SERVICE,             "cost_options",             DIR_COST_OPTION, "service_id", NULL },
    { DIR_SERVICE,             "program",                  DIR_PROGRAM, NULL, "program_id" },
    { DIR_SERVICE,             "required_documents",       DIR_REQUIRED_DOCUMENT, "service_id", NULL },
    { DIR_SERVICE,             "contacts",                 DIR_CONTACT, "service_id", NULL },
    { DIR_SERVICE,             "capacities",               DIR_SERVICE_CAPACITY, "service_id", NULL, STANDARD_31 },
    { DIR_SERVICE_AT_LOCATION, "service_areas", DIR_SERVICE_AREA, "service_at_location_id", NULL, STANDARD_31 },
    { DIR_SERVICE_AT_LOCATION, "contacts",                 DIR_CONTACT, "service_at_location_id", NULL },
    { DIR_SERVICE_AT_LOCATION, "phones",                   DIR_PHONE, "service_at_location_id", NULL },
    { DIR_SERVICE_AT_LOCATION, "schedules",                DIR_SCHEDULE, "service_at_location_id", NULL },
    { DIR_SERVICE_AT_LOCATION, "location",                 DIR_LOCATION, NULL, "location_id" },
    { DIR_SERVICE_AT_LOCATION, "service",                  DIR_SERVICE, NULL, "service_id", 0, true },
    { DIR_LOCATION,            "languages",                DIR_LANGUAGE, "location_id", NULL },
    { DIR_LOCATION,            "addresses",                DIR_ADDRESS, "location_id", NULL },
    { DIR_LOCATION,            "contacts",                 DIR_CONTACT, "location_id", NULL },
    { DIR_LOCATION,            "accessibility",            DIR_ACCESSIBILITY, "location_id", NULL },
    { DIR_LOCATION,            "phones",                   DIR_PHONE, "location_id", NULL },
    { DIR_LOCATION,            "schedules",                DIR_SCHEDULE, "location_id", NULL },
    { DIR_CONTACT,             "phones",                   DIR_PHONE, "contact_id", NULL },
    { DIR_PHONE,               "languages",                DIR_LANGUAGE, "phone_id", NULL },
    { DIR_SERVICE_CAPACITY,    "unit",                     DIR_UNIT, NULL, "unit_id" },
    { DIR_ATTRIBUTE,           "taxonomy_term",            DIR_TAXONOMY_TERM, NULL, "taxonomy_term_id" },
    { DIR_TAXONOMY,            "taxonomy_terms",           DIR_TAXONOMY_TERM, "taxonomy_id", NULL, 0, true },
    { DIR_TAXONOMY_TERM,       "taxonomy_detail",          DIR_TAXONOMY, NULL, "taxonomy_id" },
    { ANY_RECORD,              "attributes",               DIR_ATTRIBUTE, "link_id", NULL },
    { ANY_RECORD,              "metadata",                 DIR_METADATA, "resource_id", NULL },
};
/* clang-format on */
const size_t hsds_nesting_count = COUNT(hsds_nestings);

const struct nesting *nesting_of(int parent, const char *key)
{
    for (size_t i = 0; i < COUNT(hsds_nestings); i++) {
        const struct nesting *nesting = &hsds_nestings[i];
        if ((nesting->parent == parent || nesting->parent == ANY_RECORD) && strcmp(nesting->key, key) == 0)
            return nesting;
    }
    return NULL;
}

struct name_of {
    const char *name;
    int record;
};

/* Names beside the record's own and its plural with s. */
static const struct name_of other_names[] = {
    { "accessibilities", DIR_ACCESSIBILITY },
    { "accessibility_for_disabilities", DIR_ACCESSIBILITY },
    { "addresses", DIR_ADDRESS },
    { "capacities", DIR_SERVICE_CAPACITY },
    { "contact_persons", DIR_CONTACT },
    { "costs", DIR_COST_OPTION },
    { "holiday_schedule", DIR_CLOSURE },
    { "holiday_schedules", DIR_CLOSURE },
    { "municipalities", DIR_MUNICIPALITY },
    { "physical_address", DIR_ADDRESS },
    { "physical_addresses", DIR_ADDRESS },
    { "postal_address", DIR_ADDRESS },
    { "postal_addresses", DIR_ADDRESS },
    { "regular_schedule", DIR_SCHEDULE },
    { "regular_schedules", DIR_SCHEDULE },
    { "service_capacities", DIR_SERVICE_CAPACITY },
    { "services_at_location", DIR_SERVICE_AT_LOCATION },
    { "taxonomies", DIR_TAXONOMY },
};

static bool word_matches(struct slice stem, const char *name, bool plural)
{
    size_t length = strlen(name);
    if (stem.size != length + plural || memcmp(stem.at, name, length) != 0)
        return false;
    return !plural || stem.at[length] == 's';
}

static int record_from_word(struct slice stem)
{
    for (int i = 0; i < DIRECTORY_RECORDS; i++) {
        const char *name = directory_records[i]->name;
        if (word_matches(stem, name, false) || word_matches(stem, name, true))
            return i;
    }
    for (size_t i = 0; i < COUNT(other_names); i++)
        if (slice_is(stem, other_names[i].name))
            return other_names[i].record;
    return -1;
}

int record_from_file_name(const char *name)
{
    static const char *const endings[] = { "_full", "_list", "_list_data" };
    const char *slash = strrchr(name, '/');
    char lower[64];
    size_t size = 0;
    for (const char *at = slash ? slash + 1 : name; *at && *at != '.' && size < sizeof lower; at++)
        lower[size++] = *at == '-' || *at == ' ' ? '_' : (char)(*at >= 'A' && *at <= 'Z' ? *at + 32 : *at);
    struct slice stem = { lower, size };
    for (size_t i = 0; i < COUNT(endings); i++) {
        size_t ending = strlen(endings[i]);
        if (size > ending && memcmp(lower + size - ending, endings[i], ending) == 0)
            stem.size = size - ending;
    }
    return record_from_word(stem);
}

bool record_needs_parent(int record)
{
    static const int needing[] = { DIR_ORGANIZATION_IDENTIFIER,
                                   DIR_ADDRESS,
                                   DIR_ACCESSIBILITY,
                                   DIR_CONTACT,
                                   DIR_PHONE,
                                   DIR_SCHEDULE,
                                   DIR_LANGUAGE,
                                   DIR_COST_OPTION,
                                   DIR_REQUIRED_DOCUMENT,
                                   DIR_FUNDING,
                                   DIR_SERVICE_AREA,
                                   DIR_URL,
                                   DIR_SERVICE_CAPACITY,
                                   DIR_CLOSURE,
                                   DIR_ATTRIBUTE,
                                   DIR_METADATA };
    for (size_t i = 0; i < COUNT(needing); i++)
        if (needing[i] == record)
            return true;
    return false;
}

/* Columns of HSDS 1.1 and of tables made by hand. */
static const struct {
    int record;
    const char *column, *field;
} old_columns[] = {
    { DIR_ORGANIZATION, "url", "website" },
    { DIR_ORGANIZATION, "website_address", "website" },
    { DIR_ORGANIZATION, "title", "name" },
    { DIR_ORGANIZATION, "body", "description" },
    { DIR_SERVICE, "website_address", "url" },
    { DIR_SERVICE, "title", "name" },
    { DIR_SERVICE, "website", "url" },
    { DIR_SERVICE, "eligibility", "eligibility_description" },
    { DIR_SERVICE, "taxonomy_ids", NULL },
    { DIR_SCHEDULE, "weekday", "byday" },
    { DIR_SCHEDULE, "start_time", "opens_at" },
    { DIR_SCHEDULE, "end_time", "closes_at" },
    { DIR_CLOSURE, "start_date", "from_date" },
    { DIR_CLOSURE, "end_date", "to_date" },
    { DIR_ACCESSIBILITY, "accessibility", "description" },
    { DIR_LANGUAGE, "language", "name" },
    { DIR_LANGUAGE, "language_code", "code" },
    { DIR_ADDRESS, "street", "address_1" },
    { DIR_ADDRESS, "zip", "postal_code" },
    { DIR_ADDRESS, "postcode", "postal_code" },
    { DIR_ADDRESS, "state", "state_province" },
    { DIR_LOCATION, "lat", "latitude" },
    { DIR_LOCATION, "lon", "longitude" },
    { DIR_LOCATION, "lng", "longitude" },
    { DIR_SERVICE_AREA, "service_area", "name" },
    { DIR_TAXONOMY_TERM, "parent_term_id", "parent_id" },
    { DIR_TAXONOMY_TERM, "vocabulary", "taxonomy" },
    { DIR_PHONE, "phone", "number" },
    { DIR_PHONE, "phone_number", "number" },
    { DIR_ATTRIBUTE, "link_table", "link_entity" },
};

const char *field_from_old_name(int record, const char *column)
{
    for (size_t i = 0; i < COUNT(old_columns); i++)
        if (old_columns[i].record == record && strcmp(old_columns[i].column, column) == 0)
            return old_columns[i].field;
    return NULL;
}

bool required_by_schema(const struct record *record, const char *field)
{
    static const struct {
        int record;
        const char *fields;
    } required[] = {
        { DIR_ORGANIZATION, "description" },           { DIR_PROGRAM, "description" },
        { DIR_ADDRESS, "state_province;postal_code" }, { DIR_TAXONOMY, "description" },
        { DIR_TAXONOMY_TERM, "description" },          { DIR_METADATA, "previous_value;replacement_value;updated_by" },
    };
    for (size_t i = 0; i < COUNT(required); i++)
        if (directory_records[required[i].record] == record && text_in_list(required[i].fields, ';', field))
            return true;
    return false;
}

bool has_attributes(int record)
{
    return record != DIR_ATTRIBUTE && record != DIR_METADATA && record != DIR_TAXONOMY && record != DIR_TAXONOMY_TERM;
}

static const struct travelling by_term[] = {
    { DIR_ORGANIZATION, "independent", "onafhankelijkheid" },
    { DIR_ORGANIZATION, "authority", "bestuursorgaan" },
    { DIR_SERVICE, "life_domains", "leefgebied" },
    { DIR_SERVICE, "help_kinds", "soort-hulp" },
    { DIR_SERVICE, "topics", "onderwerp" },
    { DIR_SERVICE, "contact_forms", "contactvorm" },
    { DIR_CONTACT, "languages", "taal" },
    { DIR_CONTACT, "life_domains", "leefgebied" },
    { DIR_CONTACT, "topics", "onderwerp" },
    { DIR_LOCATION, "neighborhood", "wijk" },
    { DIR_ACCESSIBILITY, "kind", "toegankelijkheid" },
};

const char *taxonomy_of_field(int record, const char *field)
{
    for (size_t i = 0; i < COUNT(by_term); i++)
        if (by_term[i].record == record && strcmp(by_term[i].field, field) == 0)
            return by_term[i].taxonomy;
    return NULL;
}

const char *field_of_taxonomy(int record, const char *taxonomy)
{
    for (size_t i = 0; i < COUNT(by_term); i++)
        if (by_term[i].record == record && strcmp(by_term[i].taxonomy, taxonomy) == 0)
            return by_term[i].field;
    return NULL;
}

bool own_taxonomy(const char *name)
{
    for (size_t i = 0; i < COUNT(by_term); i++)
        if (strcmp(by_term[i].taxonomy, name) == 0)
            return true;
    return strcmp(name, VALUE_TAXONOMY) == 0;
}

void taxonomy_id(const char *name, uuid_text out)
{
    uuid_from_key("elkedeur", "taxonomy", name, out);
}

void taxonomy_term_id(struct arena *arena, const char *taxonomy, const char *code, uuid_text out)
{
    uuid_from_key("elkedeur", "taxonomy_term", arena_printf(arena, "%s/%s", taxonomy, code), out);
}
