// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* request.h - what a page's handler sees: one request that the edge has already checked, and the reply it is
 * building.
 *
 * A handler reads inputs by name (only those of its route's input table arrive, decoded, valid UTF-8 and within
 * their limits), writes its page into r->reply.body and returns an outcome; the edge chooses the status, once:
 *
 *     OK 200 (303 when a location is set)   NOT_FOUND 404   INVALID 400   FORBIDDEN 403   CONFLICT 409
 *     BUSY 503   BROKEN 500
 *
 * With an outcome other than OK, what the handler wrote is sent with that status (a form with its faults, a kind
 * "not found"); when it wrote nothing, or with BROKEN, the site's error page is sent.
 *
 * Everything here belongs to the request: strings live in r->arena and are gone when the reply is sent. A SNAPSHOT
 * handler runs on an event thread and must not wait: no SQL, no file, no lock. A STORE handler runs on a worker
 * with r->session. Running out of r->arena (limits.request_memory) ends the handler and answers 503. */
#ifndef ELKEDEUR_REQUEST_H
#define ELKEDEUR_REQUEST_H

#include <netinet/in.h>

#include "arena.h"
#include "catalogue.h"
#include "outcome.h"
#include "text.h"

struct input;
struct route;
struct session;
struct web;

enum method { GET, POST, METHODS }; /* HEAD arrives as GET; the edge leaves the body away */

/* How long a reply may be kept by browsers and proxies. */
enum cache {
    CACHE_NOTHING, /* no-store: the default, and whatever answers a question */
    CACHE_CHECK,   /* no-cache: kept, but asked again each time (with an etag: a 304) */
    CACHE_MINUTE,  /* public, max-age=60: pages that are the same for everybody */
    CACHE_FOREVER  /* public, max-age=31536000, immutable: addresses that hold a hash of what they give */
};

struct reply {
    int status;            /* 0: chosen from the handler's outcome */
    const char *type;      /* default "text/html; charset=utf-8" */
    struct buffer *body;   /* the handler writes here; ceiling limits.reply_bytes, over it the reply is a 500 */
    struct slice fixed;    /* instead of body: bytes that live as long as the program, sent without a copy */
    const char *encoding;  /* Content-Encoding of `fixed`: "br", "gzip"; NULL for none */
    const char *location;  /* for redirects: a path, set by reply_redirect */
    const char *etag;      /* quotes included, set by reply_fresh */
    const char *file_name; /* offered as a download under this name (ASCII letters, digits, - _ .) */
    enum cache cache;
    bool by_language;     /* the page differs by Accept-Language: adds to Vary */
    bool by_encoding;     /* differs by Accept-Encoding */
    unsigned retry_after; /* seconds; 0 leaves the header away */
};

enum { REQUEST_PARAMS = 4, REQUEST_FAULTS = 16 };

/* The address that limits count by: IPv4 as ::ffff:a.b.c.d; a unix socket without a proxy's header is all zero. */
struct address {
    struct in6_addr at;
};

enum fault_of_input {
    INPUT_FINE = 0,
    INPUT_MISSING,
    INPUT_TOO_LONG,
    INPUT_TOO_SHORT,
    INPUT_NOT_A_NUMBER,
    INPUT_OUT_OF_RANGE,
    INPUT_NOT_A_CHOICE,
    INPUT_NOT_A_DAY,
    INPUT_NOT_AN_ID
};

struct input_fault {
    const struct input *input;
    enum fault_of_input kind;
};

/* One input of the route, in the order of its table. Absent: count 0, text "". */
struct input_value {
    size_t count;            /* 0 absent or faulty, 1, or the number of a LIST's values */
    const char *text;        /* as checked; of a faulty input what was sent, so that the form can show it again */
    const char *const *list; /* INPUT_LIST: `count` texts */
    int64_t number;          /* INPUT_INTEGER; INPUT_DAY: days since 1970; INPUT_CHOICE: index in choices */
    bool cut;                /* INPUT_CUT: it was longer and was cut at a word */
};

struct request {
    /* ---- what came in ---- */
    struct arena *arena;
    int64_t now; /* UTC seconds, the same for the whole request */
    enum method method;
    bool head;                          /* HEAD: the body will not be sent */
    const char *path;                   /* whole path, decoded, UTF-8, no dot segments, no double slashes */
    const struct route *route;          /* NULL in error pages of requests that found no route */
    const char *params[REQUEST_PARAMS]; /* decoded {parts} of the route's path, in order; see request_param */
    const struct input_value *values;   /* by the route's input table; see request_text and further */
    struct input_fault faults[REQUEST_FAULTS];
    size_t fault_count;

    const char *host;   /* lower case, with the port if there is one */
    const char *accept; /* these six: "" when absent */
    const char *accept_language;
    const char *accept_encoding;
    const char *origin;
    const char *fetch_site;
    const char *none_match;
    bool https;             /* told by a trusted proxy */
    bool wants_json;        /* Accept prefers JSON, or the route is an interface: errors are problem+json */
    struct address address; /* behind a trusted proxy the real one */
    bool from_loopback;     /* the real client is on this machine */

    enum language language; /* by Accept-Language; site_hooks.resolve and .before may set another */
    const char *base;       /* path of the municipality in front of every address: "" or "/veldermeer" */

    /* ---- set by the site's hooks (server.h) ---- */
    void *site;              /* the application */
    void *local;             /* what site_hooks.thread_begin gave for this thread (its snapshot reference) */
    const void *place;       /* the municipality, set by site_hooks.resolve */
    struct session *session; /* of this worker: STORE routes only */

    /* ---- what goes out ---- */
    struct reply reply;

    struct web *web; /* the edge itself */
};

typedef enum outcome handler(struct request *);

/* A {name} of the route's path. The name must exist in it (a wrong name gives "" and a log line). */
const char *request_param(const struct request *, const char *name);

/* Inputs by name; a name that is not in the route's table gives the empty value and a log line. */
const struct input_value *request_value(const struct request *, const char *name);
const char *request_text(const struct request *, const char *name); /* "" when absent */
bool request_has(const struct request *, const char *name);         /* given and without fault; a CHECK: ticked */
int64_t request_integer(const struct request *, const char *name, int64_t otherwise);

/* The fault beside a field: INPUT_FINE when there is none. */
enum fault_of_input request_fault(const struct request *, const char *name);
/* What to tell the reader about it: a Dutch sentence, a message id of the catalogue; "" for INPUT_FINE. */
const char *input_fault_text(enum fault_of_input);
/* A handler that finds something wrong itself (dates in the wrong order) adds it here; the name must be in the
 * table. */
void request_add_fault(struct request *, const char *name, enum fault_of_input);

/* "/veldermeer" + "/hulp": an address within the municipality. */
const char *request_path(const struct request *, const char *path);

#endif
