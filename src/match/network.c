// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* network.c - names of the enumerations, look-ups, and whether something is open; see network.h. */
#include "network.h"

const char *const life_domain_ids[LIFE_DOMAINS] = { "familie", "werk",     "schulden", "wonen",
                                                    "zorg",    "justitie", "aankoop",  "algemeen" };
const char *const help_kind_ids[SERVICE_HELP_KINDS] = {
    "informatie",
    "advies",
    "administratieve_hulp",
    "inhoudelijke_hulp",
    "clientondersteuning",
    "contactbemiddeling",
    "advies_zonder_doorverwijzing",
    "advies_met_doorverwijzing",
};
const char *const authority_ids[AUTHORITIES] = { "none", "gemeente", "uwv", "belastingdienst",
                                                 "svb",  "duo",      "cak", "ciz",
                                                 "ind",  "cjib",     "cbr", "justis",
                                                 "rvr",  "onbekend" };
const char *const contact_form_ids[CONTACT_FORMS] = { "bellen",  "langskomen", "spreekuur", "terugbellen", "afspraak",
                                                      "bericht", "chat",       "video",     "thuis" };
const char *const attending_ids[ATTENDINGS] = { "open", "inloop", "afspraak", "telefoon" };
const char *const feature_ids[FEATURES] = { "rolstoel", "lift", "ringleiding", "toilet", "rustig", "geleidelijn" };

static int find(const char *const *ids, int count, const char *word)
{
    for (int i = 0; i < count; i++)
        if (strcmp(ids[i], word) == 0)
            return i;
    return -1;
}

int life_domain_from(const char *word)
{
    return find(life_domain_ids, LIFE_DOMAINS, word);
}
int help_kind_from(const char *word)
{
    return find(help_kind_ids, SERVICE_HELP_KINDS, word);
}
int authority_from(const char *word)
{
    return find(authority_ids, AUTHORITIES, word);
}
int contact_form_from(const char *word)
{
    return find(contact_form_ids, CONTACT_FORMS, word);
}
int attending_from(const char *word)
{
    return find(attending_ids, ATTENDINGS, word);
}
int feature_from(const char *word)
{
    return find(feature_ids, FEATURES, word);
}

static bool named(const char *id, const char *slug, const char *wanted)
{
    return strcmp(slug, wanted) == 0 || strcmp(id, wanted) == 0;
}

struct service *network_service(const struct network *network, const char *id)
{
    for (size_t i = 0; i < network->service_count; i++)
        if (named(network->services[i].id, network->services[i].slug, id))
            return &network->services[i];
    return NULL;
}

struct organization *network_organization(const struct network *network, const char *id)
{
    for (size_t i = 0; i < network->organization_count; i++)
        if (named(network->organizations[i].id, network->organizations[i].slug, id))
            return &network->organizations[i];
    return NULL;
}

struct person *network_person(const struct network *network, const char *id)
{
    for (size_t i = 0; i < network->person_count; i++)
        if (named(network->people[i].id, network->people[i].slug, id))
            return &network->people[i];
    return NULL;
}

struct location *network_location(const struct network *network, const char *id)
{
    for (size_t i = 0; i < network->location_count; i++)
        if (named(network->locations[i].id, network->locations[i].slug, id))
            return &network->locations[i];
    return NULL;
}

/* The end of the opening that `at` falls in; 0 when it falls in none. */
static int64_t end_of(const struct hours *hours, size_t count, uint32_t mask, int64_t at)
{
    int64_t end = 0;
    for (size_t h = 0; h < count; h++)
        for (size_t i = 0; i < hours[h].interval_count && mask & 1u << hours[h].attending; i++) {
            struct interval open = hours[h].intervals[i];
            if (open.from > at)
                break; /* they are in order */
            if (at < open.to && open.to > end)
                end = open.to;
        }
    return end;
}

static int64_t start_after(const struct hours *hours, size_t count, uint32_t mask, int64_t at)
{
    int64_t start = 0;
    for (size_t h = 0; h < count; h++)
        for (size_t i = 0; i < hours[h].interval_count && mask & 1u << hours[h].attending; i++) {
            int64_t from = hours[h].intervals[i].from;
            if (from <= at)
                continue;
            if (!start || from < start)
                start = from;
            break;
        }
    return start;
}

bool hours_open(const struct hours *hours, size_t count, uint32_t attending_mask, int64_t now, int64_t *until,
                int64_t *next)
{
    int64_t end = end_of(hours, count, attending_mask, now);
    for (int64_t more = end; more;) { /* what follows at once, or overlaps, is one opening */
        more = end_of(hours, count, attending_mask, end);
        if (more > end)
            end = more;
    }
    if (until)
        *until = end;
    if (next)
        *next = start_after(hours, count, attending_mask, end ? end : now);
    return end != 0;
}
