// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* directory_pages.c - handlers of help, organisation, people, faces; the week is in week_pages.c. */
#include "directory_pages.h"

#include "help.html.h"
#include "people.html.h"
#include "portrait.h"
#include "reply.h"

const char *const attending_icons[ATTENDINGS] = { "deur-open", "lopen", "agenda", "bellen" };

void map_add(struct map *map, const struct location *location, const struct suggestion *help)
{
    if (!location || location->x < 0 || map->count == sizeof map->places / sizeof *map->places)
        return;
    for (size_t i = 0; i < map->count; i++)
        if (map->places[i] == location)
            return;
    map->helps[map->count] = help;
    map->places[map->count++] = location;
}

bool map_has(const struct map *map, const struct neighborhood *neighborhood)
{
    for (size_t i = 0; i < map->count; i++)
        if (map->places[i]->neighborhood == neighborhood)
            return true;
    return false;
}

struct map_point map_name_at(const struct map *map, const struct neighborhood *n)
{
    static const struct map_point moves[] = { { 0, 0 },    { 0, -34 },  { 0, 34 },    { 0, -20 },  { 0, 20 },
                                              { 0, -46 },  { 0, 46 },   { 24, 0 },    { -24, 0 },  { 24, -20 },
                                              { -24, 20 }, { 24, 20 },  { -24, -20 }, { 24, -34 }, { -24, 34 },
                                              { 24, 34 },  { -24, -34 } };
    enum {
        CHARACTER = 9,
        MARK = 17,
        ABOVE = 27,
        BELOW = 32,
        CELL = 60
    }; /* of a letter, a mark with its edge, half an area */
    int half = (int)strlen(n->name) * CHARACTER / 2;
    struct map_point best = { n->x, n->y };
    size_t fewest = SIZE_MAX;
    for (size_t t = 0; t < sizeof moves / sizeof *moves && fewest; t++) {
        struct map_point at = { n->x + moves[t].x, n->y + moves[t].y };
        if (moves[t].x && half + 24 > CELL)
            continue;
        size_t under = 0;
        for (size_t i = 0; i < map->count; i++) {
            int dx = map->places[i]->x - at.x, dy = map->places[i]->y - at.y;
            under += dx > -half - MARK && dx < half + MARK && dy > -ABOVE && dy < BELOW;
        }
        if (under < fewest) {
            fewest = under;
            best = at;
        }
    }
    return best;
}

const struct phone *phone_of(const struct service *service, const struct person *person)
{
    if (person && person->phone)
        return person->phone;
    return service->phone ? service->phone : service->organization->phone;
}

struct seen_person see_person(const struct person *person, int64_t now)
{
    struct seen_person seen = { .person = person };
    seen.open_now = hours_open(person->hours, person->hours_count, ~0u, now, &seen.until, &seen.next);
    return seen;
}

/* ---- one help ---- */

static void add_ways(struct help *help, const struct place *place, const struct hours *hours, size_t count, int64_t now)
{
    for (int attending = 0; attending < ATTENDINGS && help->way_count < WAYS_IN; attending++) {
        bool any = false;
        for (size_t i = 0; i < count; i++)
            any |= (int)hours[i].attending == attending;
        if (!any)
            continue;
        struct way_in *way = &help->ways[help->way_count++];
        *way = (struct way_in){ .place = place, .hours = hours, .count = count, .attending = attending };
        way->open_now = hours_open(hours, count, 1u << attending, now, &way->until, &way->next);
        help->has_phone_way |= attending == BY_PHONE;
    }
}

static const struct segment *segment_with(const struct request *r, const char *id, struct service **service,
                                          struct organization **organization)
{
    const struct segment *own = page_segment(r), *national = page_snapshot(r)->national;
    const struct segment *both[] = { own, national };
    for (int i = 0; i < 2; i++) {
        if (!both[i])
            continue;
        if (service && (*service = network_service(both[i]->network, id)))
            return both[i];
        if (organization && (*organization = network_organization(both[i]->network, id)))
            return both[i];
    }
    return NULL;
}

static enum outcome show_help(struct request *r)
{
    struct service *service = NULL;
    const struct segment *segment = segment_with(r, request_param(r, "id"), &service, NULL);
    if (!segment || reply_fresh_generation(r, page_snapshot(r)->generation))
        return segment ? OK : NOT_FOUND;
    struct help help = { .service = service, .phone = phone_of(service, NULL) };
    suggestion_of(segment, service, r->now, &help.now);
    for (size_t i = 0; i < service->place_count; i++) {
        add_ways(&help, &service->places[i], service->places[i].hours, service->places[i].hours_count, r->now);
        map_add(&help.map, service->places[i].location, NULL);
    }
    add_ways(&help, NULL, service->hours, service->hours_count, r->now);
    help.topics = arena_array(r->arena, const struct topic *, service->topic_count + 1);
    for (size_t i = 0; i < service->topic_count; i++) {
        const struct topic *topic = knowledge_topic(page_snapshot(r)->knowledge, service->topics[i]);
        if (topic)
            help.topics[help.topic_count++] = topic;
    }
    struct html h = page_html(r);
    struct page page = page_of(r, service->name, "");
    help_page(&h, &page, &help);
    return OK;
}

static enum outcome show_organization(struct request *r)
{
    struct organization *organization = NULL;
    const struct segment *segment = segment_with(r, request_param(r, "id"), NULL, &organization);
    if (!segment || reply_fresh_generation(r, page_snapshot(r)->generation))
        return segment ? OK : NOT_FOUND;
    struct suggestion *services = arena_array(r->arena, struct suggestion, organization->service_count + 1);
    for (size_t i = 0; i < organization->service_count; i++) {
        suggestion_of(segment, organization->services[i], r->now, &services[i]);
        services[i].why = WHY_KIND;
    }
    struct html h = page_html(r);
    struct page page = page_of(r, organization->name, "");
    organization_page(&h, &page, organization, services, organization->service_count);
    return OK;
}

/* ---- people ---- */

static const struct input people_inputs[] = {
    { "kent", INPUT_CHOICE, .choices = "familie;werk;schulden;wonen;zorg;justitie;aankoop;algemeen",
      .label = N_("Waar gaat het over?") },
    { "wijk", INPUT_ID, .label = N_("In welke wijk?") },
    { "taal", INPUT_ID, .label = N_("Welke taal?") },
    { "onaf", INPUT_CHOICE, .choices = "ja", .label = N_("Voor wie werkt de hulp?") },
    { "vorm", INPUT_CHOICE, .choices = "bellen;langskomen;spreekuur;terugbellen;afspraak;bericht;chat;video;thuis",
      .label = N_("Hoe wilt u contact?") },
    { "alle", INPUT_CHOICE, .choices = "ja", .label = N_("Alle mensen") },
    { 0 },
};

static bool speaks(const struct person *person, const char *language)
{
    for (size_t i = 0; i < person->language_count; i++)
        if (strcmp(person->languages[i], language) == 0)
            return true;
    return false;
}

static bool person_fits(const struct person *person, const struct people *wanted)
{
    if (wanted->domain >= 0 && !(person->domains & 1u << wanted->domain))
        return false;
    const struct neighborhood *n = person->location ? person->location->neighborhood : NULL;
    if (wanted->neighborhood[0] && (!n || strcmp(n->code, wanted->neighborhood) != 0))
        return false;
    if (wanted->language[0] && !speaks(person, wanted->language))
        return false;
    if (wanted->form[0] && !(person->service && person->service->contact_forms & 1u << contact_form_from(wanted->form)))
        return false;
    return !wanted->independent || person->organization->independent;
}

static void collect_languages(struct request *r, const struct network *network, struct people *list)
{
    list->languages = arena_array(r->arena, const char *, 64);
    for (size_t i = 0; i < network->person_count; i++)
        for (size_t l = 0; l < network->people[i].language_count && list->language_count < 64; l++) {
            const char *code = network->people[i].languages[l];
            size_t at = 0;
            while (at < list->language_count && strcmp(list->languages[at], code) != 0)
                at++;
            if (at == list->language_count)
                list->languages[list->language_count++] = code;
        }
}

/* Who is in now comes first, then who comes soonest. */
static int by_presence(const void *a, const void *b)
{
    const struct seen_person *x = a, *y = b;
    if (x->open_now != y->open_now)
        return y->open_now - x->open_now;
    int64_t next_x = x->next ? x->next : INT64_MAX, next_y = y->next ? y->next : INT64_MAX;
    if (!x->open_now && next_x != next_y)
        return next_x < next_y ? -1 : 1;
    return strcmp(x->person->name, y->person->name);
}

static enum outcome show_people(struct request *r)
{
    const struct network *network = page_segment(r)->network;
    struct people list = { .domain = life_domain_from(request_text(r, "kent")),
                           .neighborhood = request_text(r, "wijk"),
                           .language = request_text(r, "taal"),
                           .form = request_text(r, "vorm"),
                           .independent = request_has(r, "onaf") };
    list.chosen = list.domain >= 0 || list.neighborhood[0] || list.language[0] || list.form[0] || list.independent;
    struct seen_person *seen = arena_array(r->arena, struct seen_person, network->person_count + 1);
    for (size_t i = 0; i < network->person_count; i++)
        if (network->people[i].organization && person_fits(&network->people[i], &list))
            seen[list.count++] = see_person(&network->people[i], r->now);
    qsort(seen, list.count, sizeof *seen, by_presence);
    list.seen = seen;
    list.shown = list.chosen || request_has(r, "alle") || list.count < FIRST_PEOPLE ? list.count : FIRST_PEOPLE;
    collect_languages(r, network, &list);
    r->reply.cache = CACHE_CHECK;
    struct html h = page_html(r);
    struct page page = page_of(r, catalogue_text(r->language, N_("Kies wie u helpt")), "mensen");
    people_page(&h, &page, &list);
    return OK;
}

static enum outcome show_person(struct request *r)
{
    const struct person *person = network_person(page_segment(r)->network, request_param(r, "id"));
    if (!person || !person->organization)
        return NOT_FOUND;
    struct seen_person seen = see_person(person, r->now);
    struct html h = page_html(r);
    struct page page = page_of(r, person->name, "mensen");
    person_page(&h, &page, &seen);
    return OK;
}

static enum outcome show_face(struct request *r)
{
    const struct person *person = network_person(page_segment(r)->network, request_param(r, "id"));
    if (!person)
        return NOT_FOUND;
    r->reply.type = TYPE_SVG;
    if (reply_fresh_generation(r, page_snapshot(r)->generation))
        return OK;
    enum { MOST = 16384 };
    char *svg = arena_take(r->arena, MOST);
    size_t used = 0;
    if (!portrait_svg(person->portrait, person->name, svg, MOST, &used))
        return BROKEN;
    buffer_put(r->reply.body, svg, used);
    r->reply.cache = CACHE_MINUTE;
    return OK;
}

enum outcome show_week(struct request *);
enum outcome week_calendar(struct request *);
extern const struct input week_inputs[];

const struct route directory_routes[] = {
    { GET, "/hulp/{id}", show_help, SNAPSHOT },
    { GET, "/organisatie/{id}", show_organization, SNAPSHOT },
    { GET, "/mensen", show_people, SNAPSHOT, .inputs = people_inputs },
    { GET, "/mens/{id}", show_person, SNAPSHOT },
    { GET, "/gezicht/{id}", show_face, SNAPSHOT },
    { GET, "/spreekuren", show_week, SNAPSHOT, .inputs = week_inputs },
    { GET, "/spreekuren.ics", week_calendar, SNAPSHOT, .inputs = week_inputs },
    { 0 },
};
