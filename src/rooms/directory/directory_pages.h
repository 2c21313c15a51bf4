// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* directory_pages.h - pages of the sociale kaart: help, organisation, people, walk-in hours of the week, drawn faces.
 *
 * The structures below are what the templates of this room show; handlers fill them from the snapshot. */
#ifndef ELKEDEUR_DIRECTORY_PAGES_H
#define ELKEDEUR_DIRECTORY_PAGES_H

#include "rank.h"
#include "route.h"
#include "shell_pages.h"

extern const struct route directory_routes[];

struct map { /* numbered places on the drawn map */
    const struct location *places[8];
    const struct suggestion *helps[8]; /* who is there; NULL when the page says so already */
    size_t count;
};
/* Once each; without a place on the map not at all. */
void map_add(struct map *, const struct location *, const struct suggestion *);
bool map_has(const struct map *, const struct neighborhood *);
struct map_point {
    int x, y;
};
struct map_point map_name_at(const struct map *, const struct neighborhood *); /* free of the marks, when that can be */

struct way_in { /* one way to reach a help: walking in, by appointment, by phone, each apart */
    const struct place *place;
    const struct hours *hours;
    size_t count;
    int attending;
    bool open_now;
    int64_t until, next;
};
enum { WAYS_IN = 12 };

struct help {
    const struct service *service;
    struct suggestion now;
    struct way_in ways[WAYS_IN];
    size_t way_count;
    bool has_phone_way;
    const struct phone *phone;
    struct map map;
    const struct topic **topics;
    size_t topic_count;
};

struct seen_person {
    const struct person *person;
    bool open_now;
    int64_t until, next;
};
struct people {
    const struct seen_person *seen;
    size_t count;
    size_t shown; /* of `count`: the first ones, until somebody asks for all */
    int domain;   /* chosen, or -1 */
    const char *neighborhood, *language, *form;
    bool independent, chosen; /* chosen: something was filled in */
    const char **languages;   /* that somebody speaks */
    size_t language_count;
};

struct slot { /* one walk-in hour of the week */
    const struct service *service;
    const struct location *location;
    const struct person *person;
    int64_t from, to;
    int day, part; /* 0..6; morning, afternoon, evening */
    bool open_now;
};
enum { MOST_SLOTS = 600, FIRST_PEOPLE = 24 };
struct week {
    struct slot *slots;
    size_t count;
    day_number first, today;
    bool next;
    int domain;
    const char *neighborhood;
    int day_count[7]; /* that are not over */
};
bool week_has(const struct week *, int day, int part);
void week_of(const struct network *, day_number first, int64_t now, int domain, const char *neighborhood,
             struct arena *, struct week *);

extern const char *const attending_icons[ATTENDINGS];
extern const char *const day_part_names[3], *const day_part_icons[3];
const char *say_short_day(struct html *, day_number, char out[64]); /* "23 november" */
const char *holiday_on(day_number);                                 /* NULL when it is none */
/* The number to call: the person's, the service's, the organisation's; NULL when none. */
const struct phone *phone_of(const struct service *, const struct person *);
struct seen_person see_person(const struct person *, int64_t now);

#endif
