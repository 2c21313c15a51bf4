// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* network_inside.h - what the files network_load.c, network_rows.c and network_hours.c share while a network is made; private to them.
 *
 * Rows live in the scratch arena, which goes when the network is ready; what the network keeps is copied into its own. */
#ifndef ELKEDEUR_NETWORK_INSIDE_H
#define ELKEDEUR_NETWORK_INSIDE_H

#include "hsds_records.h"
#include "network_load.h"
#include "text.h"

enum kind { NEIGHBORHOOD, ORGANIZATION, LOCATION, SERVICE, PLACE, PERSON };

struct rows { /* the rows of one record, ordered by id */
    struct row *at;
    size_t count, room;
};

struct known; /* one id in the hash table */

struct at { /* where a service_at_location ended up */
    struct service *service;
    struct place *place;
};

struct load {
    struct session *session;
    struct network *network;
    struct arena *keep, *scratch;
    struct load_report report;
    struct rows rows[DIRECTORY_RECORDS];
    struct known *known;
    size_t known_size;
    struct at *places; /* by the number of their row */
    size_t place_count;
};

/* ---- network_rows.c ---- */

/* Reads all rows that a network is made of, at one moment. */
enum outcome load_rows(struct load *);

const char *kept(struct load *, const char *text); /* a copy in the network; "" costs nothing */
int number_or(const char *text, int otherwise);
bool is_yes(const struct row *, const char *field);

void remember(struct load *, enum kind, const char *id, size_t number);
struct neighborhood *neighborhood_of(const struct load *, const char *code);
struct organization *organization_of(const struct load *, const char *id);
struct location *location_of(const struct load *, const char *id);
struct service *service_of(const struct load *, const char *id);
struct person *person_of(const struct load *, const char *id);
struct at place_of(const struct load *, const char *id);
/* The place of this service at this location. */
struct at place_at(struct service *, const struct location *);

uint32_t mask_from(const char *list, int (*from)(const char *));
const char **words_from(struct load *, const char *list, size_t *count);
/* Adds to a list whose room doubles at 0, 1, 2, 4, ...; `list` points to the pointer to the first. */
void add_text(struct load *, const char ***list, size_t *count, const char *text);
void *add_element(struct load *, void *list, size_t *count, size_t size);

/* ---- network_hours.c ---- */

void load_hours(struct load *);

#endif
