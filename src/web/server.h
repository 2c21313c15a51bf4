// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* server.h - the site behind the edge: hooks of the application, limits, the HTTP server, and one request without
 * a server.
 *
 *     struct web *web;
 *     web_open(&hooks, &limits, &web, message);
 *     server_start(&options, web, &server, message);   ...   server_stop(server);   web_close(web);
 *
 * server_start opens the sockets and starts one event thread per core and a pool of workers; server_stop stops
 * accepting, finishes what began (at most 10 seconds), and joins all threads. web_request_bytes answers one
 * request given as bytes by the same way (guard, route, inputs, handler, reply), on the calling thread: for
 * `elkedeur request`, tests and fuzzing.
 *
 * The edge itself answers /livez, /readyz, /metrics (ROUTE_LOCAL) and /s/... (assets). */
#ifndef ELKEDEUR_SERVER_H
#define ELKEDEUR_SERVER_H

#include "asset.h"
#include "reply.h"
#include "request.h"
#include "route.h"

struct site_hooks {
    void *site;                        /* becomes r->site */
    const struct route *const *tables; /* each ends with { 0 } */
    size_t table_count;
    const char *api_version; /* "1.0.0"; NULL: no API-Version header */

    /* Each event thread and each worker, on that thread: what it returns becomes r->local. All of these may be NULL. */
    void *(*thread_begin)(void *site);
    void (*thread_end)(void *site, void *local);
    /* Around each request, on the thread that runs the handler: renew the snapshot reference; `after` runs when the
     * reply is built. A STORE route runs both twice: on the event thread to find the route, and on its worker. */
    void (*before)(struct request *);
    void (*after)(struct request *);
    /* Each event thread about once a second, also without requests: let go of an old snapshot. */
    void (*idle)(void *site, void *local);
    /* Each worker: its reading connection. */
    enum outcome (*session_begin)(void *site, struct session **);
    void (*session_end)(void *site, struct session *);

    /* Which municipality: by r->host, or by the first part of the path (decoded; NULL for "/"). Sets r->place, r->base
     * (and r->language if it wants), returns how many parts of the path it used: 0 or 1; -1: no such municipality
     * (404), or r->reply.location is its right spelling, "/GM0344", and the edge sends on to there (308). Runs after
     * `before`. */
    int (*resolve)(struct request *, const char *first);
    /* May the sender of this request use a route of that role (other than ANYONE)? */
    bool (*allowed)(struct request *, enum role);
    /* The site's own page for an error: writes r->reply.body (r->route and r->place may be NULL). Never waits. */
    void (*error_page)(struct request *, const struct problem *);

    enum outcome (*ready)(void *site); /* for /readyz; runs on a worker */
    void (*metrics)(void *site,
                    struct buffer *out); /* own lines, Prometheus text; runs on an event thread, must not wait */
    const struct asset *(*asset)(const char *path); /* asset_find; NULL: none */
};

/* Limits; 0 means the default behind it. */
struct web_limits {
    size_t request_memory; /* 1 MiB: arena of a request (twice the body at least) */
    size_t head_bytes;     /* 16 KiB: request line and headers */
    size_t headers;        /* 64 */
    size_t target_bytes;   /* 2,048: path and query */
    size_t body_bytes;     /* 64 KiB */
    size_t fields;         /* 64 in a form or query */
    size_t reply_bytes;    /* 2 MiB */
};

struct web;

/* Compiles routes, copies hooks and limits. INVALID with a message when a table is wrong. Thread-safe afterwards. */
enum outcome web_open(const struct site_hooks *, const struct web_limits *, struct web **, char message[256]);
void web_close(struct web *);
const struct router *web_router(const struct web *);

/* Answers the one request in `bytes`; the whole reply as bytes is added to `reply` (ceiling: reply_bytes + 16
 * KiB). The client counts as 127.0.0.1. OK when a reply was written, whatever its status; BROKEN when there was no
 * memory. Bytes behind the request are refused. */
enum outcome web_request_bytes(struct web *, const char *bytes, size_t size, struct buffer *reply);

struct server_options {
    const char *listen; /* "127.0.0.1:8080", "[::]:8080", "localhost:0", "unix:/run/elkedeur/http" */
    unsigned threads;   /* event threads; 0 = one per core */
    unsigned workers;   /* for STORE routes; 0 = 4 */
    unsigned queue;     /* waiting STORE requests before 503; 0 = 256 */
    const char *const
        *trusted_proxies; /* addresses or networks ("10.0.0.0/8", "::1"); a unix socket's peer is always trusted */
    size_t trusted_proxy_count;
    const char *const *metrics_from; /* addresses or networks that may read ROUTE_LOCAL, beside loopback */
    size_t metrics_from_count;

    unsigned connections;             /* total; 0 = 10,000 (less when the process may open fewer files) */
    unsigned connections_per_address; /* 0 = 200; not for trusted proxies */
    unsigned rate_per_minute;         /* requests per address (IPv6: per /64); 0 = 600; UINT_MAX = no limit */
    unsigned rate_burst;              /* 0 = 120 */
    /* absolute deadlines in milliseconds; whoever sends a byte a second is cut at these all the same */
    unsigned head_ms, body_ms, reply_ms, idle_ms; /* 0 = 10,000  20,000  60,000  15,000 */
    bool access_log; /* a line per request: method, route pattern, status, microseconds; no address, no query */
};

struct server;

/* INVALID: an option is wrong; BROKEN: the address can't be had. */
enum outcome server_start(const struct server_options *, struct web *, struct server **, char message[256]);
/* The port that was given when `listen` said 0; 0 for a unix socket. */
unsigned server_port(const struct server *);
void server_stop(struct server *);

#endif
