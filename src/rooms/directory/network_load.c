// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* network_load.c - records to network, each record in its turn; see network_load.h. Opening hours are in network_hours.c. */
#include <strings.h>

#include "network_inside.h"
#include "slug.h"

enum { NETWORK_MEMORY = 1024 * 1024 * 1024 };

struct text_field { /* where the text of a field goes */
    const char **to;
    const char *name;
};

static void fill_texts(struct load *l, const struct row *row, const struct text_field *fields, size_t count)
{
    for (size_t i = 0; i < count; i++)
        *fields[i].to = kept(l, row_get(row, fields[i].name));
}
#define FILL(l, row, fields) fill_texts((l), (row), (fields), sizeof(fields) / sizeof *(fields))

static void load_municipality(struct load *l)
{
    struct municipality *m = &l->network->municipality;
    const struct rows *rows = &l->rows[DIR_MUNICIPALITY];
    *m = (struct municipality){ l->network->scope, l->network->scope, "", "", "", "", "", "", "", "" };
    const struct text_field fields[] = {
        { &m->code, "code" },
        { &m->name, "name" },
        { &m->slug, "slug" },
        { &m->host, "host" },
        { &m->phone, "phone" },
        { &m->phone_cost, "phone_cost" },
        { &m->phone_hours, "phone_hours" },
        { &m->email, "email" },
        { &m->payer_line, "payer_line" },
        { &m->sender, "sender" },
    };
    for (size_t i = 0; i < rows->count; i++) /* a table that all scopes share */
        if (strcmp(row_get(&rows->at[i], "code"), l->network->scope) == 0)
            FILL(l, &rows->at[i], fields);
}

static int by_name(const void *a, const void *b)
{
    const struct row *x = a, *y = b;
    int order = strcasecmp(row_get(x, "name"), row_get(y, "name"));
    return order ? order : strcmp(x->values[0], y->values[0]);
}

static void load_neighborhoods(struct load *l)
{
    struct rows *rows = &l->rows[DIR_NEIGHBORHOOD];
    struct network *n = l->network;
    n->neighborhoods = arena_array(l->keep, struct neighborhood, rows->count + 1);
    if (rows->count)
        qsort(rows->at, rows->count, sizeof *rows->at, by_name);
    for (size_t i = 0; i < rows->count; i++) {
        const struct row *row = &rows->at[i];
        struct neighborhood *one = &n->neighborhoods[n->neighborhood_count];
        const struct text_field fields[] = {
            { &one->code, "code" }, { &one->name, "name" }, { &one->postcode, "postcode" }, { &one->path, "path" }
        };
        FILL(l, row, fields);
        one->x = number_or(row_get(row, "x"), 0);
        one->y = number_or(row_get(row, "y"), 0);
        remember(l, NEIGHBORHOOD, one->code, n->neighborhood_count++);
    }
}

static void load_organizations(struct load *l)
{
    const struct rows *rows = &l->rows[DIR_ORGANIZATION];
    struct network *n = l->network;
    struct slugs *slugs = slugs_begin(l->scratch, rows->count);
    n->organizations = arena_array(l->keep, struct organization, rows->count + 1);
    for (size_t i = 0; i < rows->count; i++) {
        const struct row *row = &rows->at[i];
        struct organization *o = &n->organizations[n->organization_count];
        const struct text_field fields[] = {
            { &o->id, "id" },
            { &o->name, "name" },
            { &o->alternate_name, "alternate_name" },
            { &o->description, "description" },
            { &o->url, "website" },
            { &o->email, "email" },
            { &o->paid_by, "paid_by" },
            { &o->serves, "serves" },
            { &o->passes_on, "passes_on" },
        };
        FILL(l, row, fields);
        int authority = authority_from(row_get(row, "authority"));
        o->authority = authority > 0 ? (enum authority)authority : AUTHORITY_NONE;
        o->independent = is_yes(row, "independent");
        o->slug = slug_make(slugs, l->keep, o->name, o->id);
        remember(l, ORGANIZATION, o->id, n->organization_count++);
    }
}

static void load_locations(struct load *l)
{
    const struct rows *rows = &l->rows[DIR_LOCATION];
    struct network *n = l->network;
    struct slugs *slugs = slugs_begin(l->scratch, rows->count);
    n->locations = arena_array(l->keep, struct location, rows->count + 1);
    for (size_t i = 0; i < rows->count; i++) {
        const struct row *row = &rows->at[i];
        struct location *one = &n->locations[n->location_count];
        const struct text_field fields[] = { { &one->id, "id" },
                                             { &one->name, "name" },
                                             { &one->description, "description" },
                                             { &one->transportation, "transportation" } };
        FILL(l, row, fields);
        one->street = one->postcode = one->city = "";
        one->slug = slug_make(slugs, l->keep, one->name, one->id);
        one->x = number_or(row_get(row, "x"), -1);
        one->y = number_or(row_get(row, "y"), -1);
        one->neighborhood = neighborhood_of(l, row_get(row, "neighborhood"));
        one->virtual = strcmp(row_get(row, "location_type"), "virtual") == 0;
        one->has_position = text_to_real(row_get(row, "latitude"), &one->latitude) &&
                            text_to_real(row_get(row, "longitude"), &one->longitude);
        remember(l, LOCATION, one->id, n->location_count++);
    }
}

/* The physical address before any other. */
static void load_addresses(struct load *l)
{
    const struct rows *rows = &l->rows[DIR_ADDRESS];
    for (size_t i = 0; i < rows->count; i++) {
        const struct row *row = &rows->at[i];
        struct location *location = location_of(l, row_get(row, "location_id"));
        if (!location) {
            l->report.dangling++;
            continue;
        }
        if (location->street[0] && strcmp(row_get(row, "address_type"), "physical") != 0)
            continue;
        location->street = kept(l, row_get(row, "address_1"));
        location->postcode = kept(l, row_get(row, "postal_code"));
        location->city = kept(l, row_get(row, "city"));
    }
}

static void load_accessibility(struct load *l)
{
    const struct rows *rows = &l->rows[DIR_ACCESSIBILITY];
    for (size_t i = 0; i < rows->count; i++) {
        const struct row *row = &rows->at[i];
        struct location *location = location_of(l, row_get(row, "location_id"));
        if (!location) {
            l->report.dangling++;
            continue;
        }
        int feature = feature_from(row_get(row, "kind"));
        if (feature >= 0)
            location->features |= 1u << feature;
        if (row_get(row, "description")[0])
            add_text(l, &location->accessibility, &location->accessibility_count, row_get(row, "description"));
    }
}

static void fill_service(struct load *l, const struct row *row, struct service *s)
{
    const struct text_field fields[] = {
        { &s->id, "id" },
        { &s->name, "name" },
        { &s->alternate_name, "alternate_name" },
        { &s->description, "description" },
        { &s->url, "url" },
        { &s->email, "email" },
        { &s->apply, "application_process" },
        { &s->fees, "fees_description" },
        { &s->eligibility, "eligibility_description" },
        { &s->wait, "wait_time" },
        { &s->alert, "alert" },
        { &s->interpretation, "interpretation_services" },
        { &s->checked_on, "assured_date" },
        { &s->checked_by, "assurer_email" },
    };
    FILL(l, row, fields);
    if (!day_from_iso(s->checked_on, &s->checked_day))
        s->checked_day = INT32_MIN;
    s->minimum_age = number_or(row_get(row, "minimum_age"), -1);
    s->maximum_age = number_or(row_get(row, "maximum_age"), -1);
    s->domains = mask_from(row_get(row, "life_domains"), life_domain_from);
    s->help_kinds = mask_from(row_get(row, "help_kinds"), help_kind_from);
    if (s->help_kinds & (1u << ADVIES_ZONDER_DOORVERWIJZING | 1u << ADVIES_MET_DOORVERWIJZING))
        s->help_kinds |= 1u << ADVIES;
    s->contact_forms = mask_from(row_get(row, "contact_forms"), contact_form_from);
    s->topics = words_from(l, row_get(row, "topics"), &s->topic_count);
    s->companion = is_yes(row, "companion");
}

static void load_services(struct load *l)
{
    struct rows *rows = &l->rows[DIR_SERVICE];
    struct network *n = l->network;
    struct slugs *slugs = slugs_begin(l->scratch, rows->count);
    n->services = arena_array(l->keep, struct service, rows->count + 1);
    if (rows->count)
        qsort(rows->at, rows->count, sizeof *rows->at, by_name);
    for (size_t i = 0; i < rows->count; i++) {
        const struct row *row = &rows->at[i];
        struct organization *organization = organization_of(l, row_get(row, "organization_id"));
        bool active = strcmp(row_get(row, "status"), "active") == 0;
        l->report.inactive += !active;
        l->report.dangling += active && !organization;
        if (!active || !organization)
            continue;
        struct service *s = &n->services[n->service_count];
        fill_service(l, row, s);
        s->organization = organization;
        s->slug = slug_make(slugs, l->keep, s->name, s->id);
        s->number = (uint32_t)n->service_count;
        remember(l, SERVICE, s->id, n->service_count++);
        *(struct service **)add_element(l, &organization->services, &organization->service_count, sizeof s) = s;
    }
}

/* Counted first, so that the places of a service lie together and do not move. */
static void load_places(struct load *l)
{
    const struct rows *rows = &l->rows[DIR_SERVICE_AT_LOCATION];
    size_t *room = arena_array(l->scratch, size_t, l->network->service_count + 1);
    l->places = arena_array(l->scratch, struct at, rows->count + 1);
    for (size_t i = 0; i < rows->count; i++) {
        struct service *s = service_of(l, row_get(&rows->at[i], "service_id"));
        if (s)
            room[s->number]++;
    }
    for (size_t i = 0; i < rows->count; i++) {
        const struct row *row = &rows->at[i];
        struct service *s = service_of(l, row_get(row, "service_id"));
        struct location *location = location_of(l, row_get(row, "location_id"));
        if (!s || !location) {
            l->report.dangling++;
            continue;
        }
        if (!s->places)
            s->places = arena_array(l->keep, struct place, room[s->number]);
        struct place *place = &s->places[s->place_count++];
        *place = (struct place){ .id = kept(l, row->values[0]), .location = location };
        l->places[l->place_count] = (struct at){ s, place };
        remember(l, PLACE, place->id, l->place_count++);
    }
}

/* Where a person is found: at the place told, at the service's place in the building told, or at its only place. */
static struct at place_of_person(struct load *l, const struct row *row, struct service *service,
                                 struct location *location)
{
    struct at at = place_of(l, row_get(row, "service_at_location_id"));
    if (!at.place)
        at = place_at(service, location);
    if (!at.place && service && !location && service->place_count == 1)
        at = (struct at){ service, &service->places[0] };
    return at;
}

static void add_person(struct load *l, struct person *p, struct at at)
{
    struct organization *o = p->organization;
    struct service *s = p->service;
    *(struct person **)add_element(l, &o->people, &o->person_count, sizeof p) = p;
    if (s)
        *(struct person **)add_element(l, &s->people, &s->person_count, sizeof p) = p;
    if (at.place)
        *(struct person **)add_element(l, &at.place->people, &at.place->person_count, sizeof p) = p;
}

static void load_people(struct load *l)
{
    const struct rows *rows = &l->rows[DIR_CONTACT];
    struct network *n = l->network;
    struct slugs *slugs = slugs_begin(l->scratch, rows->count);
    n->people = arena_array(l->keep, struct person, rows->count + 1);
    for (size_t i = 0; i < rows->count; i++) {
        const struct row *row = &rows->at[i];
        struct service *service = service_of(l, row_get(row, "service_id"));
        struct location *location = location_of(l, row_get(row, "location_id"));
        struct organization *organization = organization_of(l, row_get(row, "organization_id"));
        struct at at = place_of_person(l, row, service, location);
        if (at.place)
            service = at.service, location = at.place->location;
        if (!organization && service)
            organization = service->organization;
        l->report.dangling += !organization;
        if (!organization || !row_get(row, "name")[0])
            continue;
        struct person *p = &n->people[n->person_count];
        const struct text_field fields[] = {
            { &p->id, "id" },     { &p->name, "name" },         { &p->title, "title" },
            { &p->says, "says" }, { &p->portrait, "portrait" },
        };
        FILL(l, row, fields);
        p->organization = organization;
        p->service = service;
        p->location = location;
        p->slug = slug_make(slugs, l->keep, p->name, p->id);
        p->domains = mask_from(row_get(row, "life_domains"), life_domain_from);
        p->languages = words_from(l, row_get(row, "languages"), &p->language_count);
        p->topics = words_from(l, row_get(row, "topics"), &p->topic_count);
        remember(l, PERSON, p->id, n->person_count++);
        add_person(l, p, at);
    }
}

/* ---- phones, languages, costs, papers ---- */

/* Lines that nobody can talk on. */
static bool for_voice(const char *type)
{
    static const char *const others[] = { "fax", "text", "textphone", "sms", "tty", "tdd", "pager" };
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        if (text_compare_folded(type, others[i]) == 0)
            return false;
    return true;
}

static void load_phones(struct load *l)
{
    const struct rows *rows = &l->rows[DIR_PHONE];
    for (size_t i = 0; i < rows->count; i++) {
        const struct row *row = &rows->at[i];
        struct person *person = person_of(l, row_get(row, "contact_id"));
        struct service *s = service_of(l, row_get(row, "service_id"));
        struct at at = place_of(l, row_get(row, "service_at_location_id"));
        struct organization *o = organization_of(l, row_get(row, "organization_id"));
        const struct phone **to = person     ? &person->phone
                                  : s        ? &s->phone
                                  : at.place ? &at.service->phone
                                  : o        ? &o->phone
                                             : NULL;
        if (!to)
            l->report.dangling += !location_of(l, row_get(row, "location_id"));
        if (!to || *to || !for_voice(row_get(row, "type")))
            continue;
        const char *extension = row_get(row, "extension"), *cost = row_get(row, "description");
        struct phone *phone = arena_new(l->keep, struct phone);
        phone->number = kept(l, row_get(row, "number"));
        phone->cost = extension[0] ? arena_printf(l->keep, "Toestel %s.%s%s", extension, cost[0] ? " " : "", cost)
                                   : kept(l, cost);
        *to = phone;
    }
}

static bool valid_on(const struct row *row, day_number today)
{
    day_number from, to;
    return !(day_from_iso(row_get(row, "valid_from"), &from) && from > today) &&
           !(day_from_iso(row_get(row, "valid_to"), &to) && to < today);
}

/* Free: something costs nothing now, and nothing costs anything. */
static void load_costs(struct load *l)
{
    const struct rows *rows = &l->rows[DIR_COST_OPTION];
    bool *paid = arena_array(l->scratch, bool, l->network->service_count + 1);
    for (size_t i = 0; i < rows->count; i++) {
        const struct row *row = &rows->at[i];
        struct service *s = service_of(l, row_get(row, "service_id"));
        double amount;
        if (!s || !valid_on(row, l->network->first_day) || !text_to_real(row_get(row, "amount"), &amount))
            continue;
        if (amount > 0)
            paid[s->number] = true;
        s->free = !paid[s->number];
    }
}

static void load_languages(struct load *l)
{
    const struct rows *rows = &l->rows[DIR_LANGUAGE];
    for (size_t i = 0; i < rows->count; i++) {
        struct service *s = service_of(l, row_get(&rows->at[i], "service_id"));
        if (s && row_get(&rows->at[i], "code")[0])
            add_text(l, &s->languages, &s->language_count, row_get(&rows->at[i], "code"));
    }
}

static void load_documents(struct load *l)
{
    const struct rows *rows = &l->rows[DIR_REQUIRED_DOCUMENT];
    for (size_t i = 0; i < rows->count; i++) {
        struct service *s = service_of(l, row_get(&rows->at[i], "service_id"));
        if (s && row_get(&rows->at[i], "document")[0])
            add_text(l, &s->bring, &s->bring_count, row_get(&rows->at[i], "document"));
    }
}

/* ---- all of it ---- */

static void (*const parts[])(struct load *) = {
    /* what is pointed at first */
    load_municipality,  load_neighborhoods, load_organizations, load_locations, load_addresses,
    load_accessibility, load_services,      load_places,        load_people,    load_phones,
    load_hours,         load_costs,         load_languages,     load_documents,
};

static enum outcome fill(struct load *l)
{
    jmp_buf spent;
    if (setjmp(spent)) {
        l->keep->spent = l->scratch->spent = NULL;
        return BROKEN;
    }
    l->keep->spent = l->scratch->spent = &spent;
    enum outcome outcome = load_rows(l);
    for (size_t i = 0; i < sizeof parts / sizeof *parts && outcome == OK; i++)
        parts[i](l);
    l->keep->spent = l->scratch->spent = NULL;
    return outcome;
}

enum outcome network_load(struct session *session, const char *scope, int64_t now, struct network **out,
                          struct load_report *report)
{
    struct network *network = calloc(1, sizeof *network);
    struct arena scratch;
    if (!network)
        return BROKEN;
    arena_begin(&network->arena, NETWORK_MEMORY);
    arena_begin(&scratch, NETWORK_MEMORY);
    network->scope = arena_copy(&network->arena, scope);
    network->first_day = local_of(now).day;
    network->built_at = now;
    struct load l = { .session = session, .network = network, .keep = &network->arena, .scratch = &scratch };
    enum outcome outcome = fill(&l);
    arena_end(&scratch);
    if (report)
        *report = l.report;
    if (outcome != OK) {
        network_free(network);
        return outcome;
    }
    *out = network;
    return OK;
}

void network_free(struct network *network)
{
    if (!network)
        return;
    arena_end(&network->arena);
    free(network);
}
