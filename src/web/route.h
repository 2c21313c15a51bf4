// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* route.h - every address of the site is a row of a static table; nothing without a row can be reached.
 *
 *     const struct route answer_routes[] = {
 *         { GET,  "/",          home_page,       SNAPSHOT },
 *         { POST, "/antwoord",  answer_question, SNAPSHOT, .inputs = question_inputs, .flags = ROUTE_SHOWS_FAULTS },
 *         { GET,  "/hulp/{id}", help_page,       SNAPSHOT },
 *         { 0 } };
 *
 * A path is a list of fixed parts and {names}; a fixed part goes before a name ("/hulp/zoek" before "/hulp/{id}").
 * A name takes one whole part, never an empty one. HEAD goes to the GET row. A known path with another method
 * gives 405 with Allow; "/hulp/" goes to "/hulp" with a 308, except for interfaces (ROUTE_API), where it is a 404
 * (NL GOV ADR). In front of every path comes the path of the municipality when the site's resolve hook says so,
 * except with ROUTE_GLOBAL. */
#ifndef ELKEDEUR_ROUTE_H
#define ELKEDEUR_ROUTE_H

#include "input.h"
#include "request.h"

enum way {
    SNAPSHOT, /* inline on the event thread: no SQL, no lock, no file, nothing that can wait */
    STORE     /* on a worker, with a session of the store */
};

/* Who may: everybody, or a user with at least that role (checked by site_hooks.allowed; without it: nobody). */
enum role { ANYONE, GUIDE, PROFESSIONAL, CASE_MANAGER, POLICY, MANAGER, BOARD, EDITOR, ADMIN };

enum route_flag {
    ROUTE_GLOBAL = 1,       /* no municipality in front; resolve is not asked */
    ROUTE_API = 2,          /* an interface: errors as problem+json, API-Version, no redirects */
    ROUTE_SHOWS_FAULTS = 4, /* the handler wants requests with faulty inputs, and shows them */
    ROUTE_LOCAL = 8,        /* only from this machine or server_options.metrics_from */
    ROUTE_FREE = 16,        /* not counted by the rate limit (probes, assets) */
    ROUTE_OPEN_DATA = 32,   /* Access-Control-Allow-Origin: * (ADR: open data only) */
    ROUTE_READS =
        128, /* a POST that changes nothing, also when a worker answers it: what is filled in stays out of addresses */
    ROUTE_TREE = 64 /* the path also takes everything below it: "/s" for "/s/a/b" (no {names}) */
};

struct route {
    enum method method;
    const char *path; /* NULL ends the table */
    handler *handle;
    enum way way;
    enum role role;
    const struct input *inputs; /* NULL: takes nothing */
    unsigned flags;
    size_t body_most; /* bytes of a POST; 0 = limits.body_bytes */
};

struct router; /* compiled from the tables; immutable, shared by all threads */

enum { ROUTE_PARTS = 12 };

/* Compiles. NULL with a message when a path is wrong or comes twice. Free with router_free. */
struct router *router_new(const struct route *const *tables, size_t count, char message[256]);
void router_free(struct router *);
size_t router_count(const struct router *);
const struct route *router_at(const struct router *, size_t index); /* in order of the tables: for tests and metrics */

struct route_found {
    const struct route *route;
    size_t index;                /* for router_at */
    size_t part[REQUEST_PARAMS]; /* which part of the path each {name} is */
    size_t names;                /* how many of those */
    unsigned methods;            /* bits 1 << method that this path knows, when route is NULL */
    unsigned flags;              /* of a row with this path, when route is NULL */
};

/* Finds the row for a path cut into parts ("/" has none) among the ROUTE_GLOBAL rows or the others. True when
 * found; otherwise `methods` tells 405 from 404. */
bool router_find(const struct router *, bool global, enum method, const char *const *parts, size_t count,
                 struct route_found *);

#endif
