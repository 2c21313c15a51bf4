// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* network.h - the help there is, as the heart sees it: immutable structures of one scope (a municipality, or the country).
 *
 * The directory room fills a network from its records (rooms/directory/network_load.c); match/ indexes and ranks it, pages show it.
 * Everything lives in one arena and points only within it. Texts are never NULL ("" when absent). Ids are UUIDs; `slug` is the readable
 * part of a link. Sets of small enumerations are bit masks: bit n is enumerator n. */
#ifndef ELKEDEUR_NETWORK_H
#define ELKEDEUR_NETWORK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "arena.h"
#include "clock.h"

enum life_domain { FAMILIE, WERK, SCHULDEN, WONEN, ZORG, JUSTITIE, AANKOOP, ALGEMEEN, LIFE_DOMAINS };
/* The handbook's finer kinds; INFORMATIE .. CONTACTBEMIDDELING in the order of design/contract: advice has two rows for services. */
enum help_kind {
    INFORMATIE,
    ADVIES,
    ADMINISTRATIEVE_HULP,
    INHOUDELIJKE_HULP,
    CLIENTONDERSTEUNING,
    CONTACTBEMIDDELING,
    HELP_KINDS,
    ADVIES_ZONDER_DOORVERWIJZING = HELP_KINDS,
    ADVIES_MET_DOORVERWIJZING,
    SERVICE_HELP_KINDS
};
enum authority {
    AUTHORITY_NONE,
    GEMEENTE,
    UWV,
    BELASTINGDIENST,
    SVB,
    DUO,
    CAK,
    CIZ,
    IND,
    CJIB,
    CBR,
    JUSTIS,
    RVR,
    ONBEKEND,
    AUTHORITIES
};
enum contact_form { BELLEN, LANGSKOMEN, SPREEKUUR, TERUGBELLEN, AFSPRAAK, BERICHT, CHAT, VIDEO, THUIS, CONTACT_FORMS };
enum attending { OPEN_HOURS, WALK_IN, BY_APPOINTMENT, BY_PHONE, ATTENDINGS };
enum feature { ROLSTOEL, LIFT, RINGLEIDING, TOILET, RUSTIG, GELEIDELIJN, FEATURES };

/* Names as in data and JSON, indexed by the enumerations; *_from gives -1 for an unknown word. */
extern const char *const life_domain_ids[LIFE_DOMAINS];
extern const char *const help_kind_ids[SERVICE_HELP_KINDS];
extern const char *const authority_ids[AUTHORITIES];
extern const char *const contact_form_ids[CONTACT_FORMS];
extern const char *const attending_ids[ATTENDINGS]; /* open inloop afspraak telefoon */
extern const char *const feature_ids[FEATURES];
int life_domain_from(const char *word);
int help_kind_from(const char *word);
int authority_from(const char *word);
int contact_form_from(const char *word);
int attending_from(const char *word);
int feature_from(const char *word);

struct interval { /* one opening, UTC seconds, end not included */
    int64_t from, to;
};

struct phone {
    const char *number, *cost; /* as written; "Gewone belkosten" */
};

struct hours { /* one HSDS schedule and what follows from it */
    enum attending attending;
    const char *note;
    const char *rule;                 /* "elke maandag 9.00 tot 12.00 uur", made once */
    const struct interval *intervals; /* the next 14 days, in order, closing days taken out */
    size_t interval_count;
    uint8_t weekdays;      /* bit 0 = Monday, when weekly */
    int16_t opens, closes; /* minutes */
};

struct neighborhood {
    const char *code, *name, *postcode, *path; /* path: SVG of the area */
    int x, y;                                  /* its centre on the map */
};

struct location {
    const char *id, *slug, *name, *description, *transportation;
    const char *street, *postcode, *city;
    double latitude, longitude;
    bool has_position;
    int x, y; /* on the municipality's map; -1 = not on it */
    const struct neighborhood *neighborhood;
    uint32_t features;          /* mask of enum feature */
    const char **accessibility; /* sentences */
    size_t accessibility_count;
    bool virtual;
};

struct organization {
    const char *id, *slug, *name, *alternate_name, *description, *url, *email;
    bool independent;         /* of the municipality */
    enum authority authority; /* the body that decides, when it is one */
    const char *paid_by, *serves, *passes_on;
    const struct phone *phone; /* NULL when none */
    struct service **services;
    size_t service_count;
    struct person **people;
    size_t person_count;
};

struct person {
    const char *id, *slug, *name, *title, *says, *portrait;
    struct organization *organization;
    struct service *service;   /* NULL when of the whole organization */
    struct location *location; /* where to find them; may be NULL */
    const struct hours *hours; /* when they are in */
    size_t hours_count;
    const struct phone *phone; /* NULL: the organization's */
    const char **languages;    /* ISO 639-1 codes */
    size_t language_count;
    uint32_t domains; /* mask of enum life_domain */
    const char **topics;
    size_t topic_count;
};

struct place { /* HSDS service_at_location */
    const char *id;
    struct location *location;
    const struct hours *hours;
    size_t hours_count;
    struct person **people;
    size_t person_count;
};

struct service {
    const char *id, *slug, *name, *alternate_name, *description, *url, *email;
    struct organization *organization;
    const char *apply, *fees, *eligibility, *wait, *alert, *interpretation;
    const char *checked_on, *checked_by; /* assured_date ISO or "" */
    day_number checked_day;              /* INT32_MIN when not known */
    int minimum_age, maximum_age;        /* -1 = no limit */
    uint32_t domains, help_kinds, contact_forms;
    const char **topics; /* names of topics */
    size_t topic_count;
    const char **languages;
    size_t language_count;
    const char **bring; /* required documents */
    size_t bring_count;
    bool free, companion;
    const struct phone *phone;
    struct place *places;
    size_t place_count;
    const struct hours *hours; /* of the service itself (a phone line) */
    size_t hours_count;
    struct person **people;
    size_t person_count;
    uint32_t number; /* its document number in the index */
};

struct municipality {
    const char *code, *name, *slug, *host, *phone, *phone_cost, *phone_hours, *email, *payer_line, *sender;
};

struct network {
    struct arena arena; /* all of the below */
    const char *scope;
    struct municipality municipality;
    struct neighborhood *neighborhoods;
    size_t neighborhood_count;
    struct organization *organizations;
    size_t organization_count;
    struct location *locations;
    size_t location_count;
    struct service *services; /* active ones, by name */
    size_t service_count;
    struct person *people;
    size_t person_count;
    day_number first_day; /* of the 14 days that the intervals cover */
    int64_t built_at;
};

/* By id or slug; NULL when there is none. */
struct service *network_service(const struct network *, const char *id);
struct organization *network_organization(const struct network *, const char *id);
struct person *network_person(const struct network *, const char *id);
struct location *network_location(const struct network *, const char *id);

/* Is it open at `now`; `until` and `next` (may be NULL) get the end of the open interval or the start of the next one, 0 when none within 14
 * days. `attending_mask`: which kinds count (1 << WALK_IN | ...). */
bool hours_open(const struct hours *, size_t count, uint32_t attending_mask, int64_t now, int64_t *until,
                int64_t *next);

#endif
