// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* network_hours.c - schedules and closing days to the openings of places and services; see network_inside.h.
 *
 * A schedule belongs to a place (service_at_location, or a service with a location), else to its service. Hours of a building count for
 * what is there and has no hours of its own. A closure closes what answers to all that it names: a service, a location, an
 * organization. */
#include "network_inside.h"
#include "opening.h"

enum { MOST_CLOSURES = 64 }; /* at one place within the days that count; more are left out */

struct closing {
    const struct service *service;
    const struct organization *organization;
    const struct location *location;
    struct closed_days days;
    uint32_t next; /* index + 1 */
};

struct closings {
    struct closing *at;                                   /* [0] is not used */
    uint32_t *of_service, *of_organization, *of_location; /* heads of chains, by number; each closing is in one */
};

/* ---- closing days ---- */

static bool read_closing(struct load *l, const struct row *row, struct closing *out)
{
    const char *service = row_get(row, "service_id"), *organization = row_get(row, "organization_id"),
               *location = row_get(row, "location_id");
    day_number first = l->network->first_day;
    *out = (struct closing){
        service_of(l, service), organization_of(l, organization), location_of(l, location), { 0, 0 }, 0
    };
    if ((service[0] && !out->service) || (organization[0] && !out->organization) || (location[0] && !out->location) ||
        (!service[0] && !organization[0] && !location[0])) {
        l->report.dangling++;
        return false;
    }
    return day_from_iso(row_get(row, "from_date"), &out->days.from) &&
           day_from_iso(row_get(row, "to_date"), &out->days.to) && out->days.to >= first - 1 &&
           out->days.from < first + OPENING_DAYS;
}

static struct closings read_closings(struct load *l)
{
    const struct rows *rows = &l->rows[DIR_CLOSURE];
    const struct network *n = l->network;
    struct closings c = {
        .at = arena_array(l->scratch, struct closing, rows->count + 1),
        .of_service = arena_array(l->scratch, uint32_t, n->service_count + 1),
        .of_organization = arena_array(l->scratch, uint32_t, n->organization_count + 1),
        .of_location = arena_array(l->scratch, uint32_t, n->location_count + 1),
    };
    uint32_t count = 0;
    for (size_t i = 0; i < rows->count; i++) {
        struct closing *one = &c.at[count + 1];
        if (!read_closing(l, &rows->at[i], one))
            continue;
        uint32_t *head = one->service    ? &c.of_service[one->service - n->services]
                         : one->location ? &c.of_location[one->location - n->locations]
                                         : &c.of_organization[one->organization - n->organizations];
        one->next = *head;
        *head = ++count;
    }
    return c;
}

struct closed_list {
    struct closed_days days[MOST_CLOSURES];
    size_t count;
};

static void add_chain(const struct closings *c, uint32_t head, const struct service *service,
                      const struct location *location, struct closed_list *out)
{
    for (uint32_t i = head; i && out->count < MOST_CLOSURES; i = c->at[i].next) {
        const struct closing *one = &c->at[i];
        if ((!one->service || one->service == service) && (!one->location || one->location == location) &&
            (!one->organization || one->organization == service->organization))
            out->days[out->count++] = one->days;
    }
}

static void closed_at(const struct load *l, const struct closings *c, const struct service *service,
                      const struct location *location, struct closed_list *out)
{
    const struct network *n = l->network;
    out->count = 0;
    add_chain(c, c->of_service[service - n->services], service, location, out);
    add_chain(c, c->of_organization[service->organization - n->organizations], service, location, out);
    if (location)
        add_chain(c, c->of_location[location - n->locations], service, location, out);
}

/* ---- schedules ---- */

static enum attending attending_of(const char *text)
{
    static const struct {
        const char *word;
        enum attending attending;
    } words[] = {
        { "phone", BY_PHONE },          { "telefo", BY_PHONE }, { "appointment", BY_APPOINTMENT },
        { "afspraak", BY_APPOINTMENT }, { "walk", WALK_IN },    { "drop", WALK_IN },
        { "inloop", WALK_IN },
    };
    int attending = attending_from(text);
    if (attending >= 0)
        return (enum attending)attending;
    for (size_t i = 0; text[0] && i < sizeof words / sizeof *words; i++)
        if (strcasestr(text, words[i].word))
            return words[i].attending;
    return OPEN_HOURS;
}

static struct schedule schedule_of(const struct row *row)
{
    return (struct schedule){
        .freq = row_get(row, "freq"),
        .interval = row_get(row, "interval"),
        .byday = row_get(row, "byday"),
        .bymonthday = row_get(row, "bymonthday"),
        .byyearday = row_get(row, "byyearday"),
        .byweekno = row_get(row, "byweekno"),
        .dtstart = row_get(row, "dtstart"),
        .until = row_get(row, "until"),
        .count = row_get(row, "count"),
        .valid_from = row_get(row, "valid_from"),
        .valid_to = row_get(row, "valid_to"),
        .opens_at = row_get(row, "opens_at"),
        .closes_at = row_get(row, "closes_at"),
        .open_on_holidays = is_yes(row, "open_on_holidays"),
    };
}

/* Gives the schedule to the place, or to the service when there is none. */
static void add_hours(struct load *l, const struct closings *c, const struct row *row, struct service *service,
                      struct place *place)
{
    struct schedule schedule = schedule_of(row);
    struct closed_list closed;
    struct hours hours = { .attending = attending_of(row_get(row, "attending_type")), .note = row_get(row, "notes") };
    closed_at(l, c, service, place ? place->location : NULL, &closed);
    if (!opening_expand(&schedule, l->network->first_day, closed.days, closed.count, l->keep, &hours)) {
        l->report.without_hours++;
        return;
    }
    hours.note = kept(l, hours.note);
    struct hours *to = place ? add_element(l, &place->hours, &place->hours_count, sizeof hours)
                             : add_element(l, &service->hours, &service->hours_count, sizeof hours);
    *to = hours;
}

struct buildings {          /* the schedules of each location, chained */
    uint32_t *first, *next; /* number of the row + 1 */
};

static void sort_schedules(struct load *l, const struct closings *c, struct buildings *b)
{
    const struct rows *rows = &l->rows[DIR_SCHEDULE];
    for (size_t i = rows->count; i-- > 0;) {
        const struct row *row = &rows->at[i];
        struct location *location = location_of(l, row_get(row, "location_id"));
        if (location && !row_get(row, "service_id")[0] && !row_get(row, "service_at_location_id")[0]) {
            uint32_t *head = &b->first[location - l->network->locations];
            b->next[i] = *head;
            *head = (uint32_t)i + 1;
        }
    }
    for (size_t i = 0; i < rows->count; i++) {
        const struct row *row = &rows->at[i];
        struct service *service = service_of(l, row_get(row, "service_id"));
        struct location *location = location_of(l, row_get(row, "location_id"));
        struct at at = place_of(l, row_get(row, "service_at_location_id"));
        if (!at.place)
            at = place_at(service, location);
        if (at.place)
            service = at.service;
        if (service)
            add_hours(l, c, row, service, at.place);
        else if (!location || row_get(row, "service_id")[0] || row_get(row, "service_at_location_id")[0])
            l->report.dangling++;
    }
}

static void give_building_hours(struct load *l, const struct closings *c, const struct buildings *b,
                                struct service *service)
{
    for (size_t p = 0; p < service->place_count && !service->hours_count; p++) {
        struct place *place = &service->places[p];
        if (place->hours_count)
            continue;
        for (uint32_t i = b->first[place->location - l->network->locations]; i; i = b->next[i - 1])
            add_hours(l, c, &l->rows[DIR_SCHEDULE].at[i - 1], service, place);
    }
}

/* A person is in when the help is open at the place where they are. */
static void give_people_hours(const struct place *place)
{
    for (size_t i = 0; i < place->person_count; i++) {
        place->people[i]->hours = place->hours;
        place->people[i]->hours_count = place->hours_count;
    }
}

void load_hours(struct load *l)
{
    struct network *n = l->network;
    struct closings closings = read_closings(l);
    struct buildings buildings = {
        arena_array(l->scratch, uint32_t, n->location_count + 1),
        arena_array(l->scratch, uint32_t, l->rows[DIR_SCHEDULE].count + 1),
    };
    sort_schedules(l, &closings, &buildings);
    for (size_t s = 0; s < n->service_count; s++) {
        give_building_hours(l, &closings, &buildings, &n->services[s]);
        for (size_t p = 0; p < n->services[s].place_count; p++)
            give_people_hours(&n->services[s].places[p]);
    }
}
