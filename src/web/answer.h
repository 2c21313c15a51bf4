// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* answer.h - the way of one request inside the edge, the same for the server, `elkedeur request`, tests and fuzzers.
 *
 *     exchange_begin   the checked head becomes a request
 *     exchange_answer  route, inputs, handler, status, headers; or NEEDS_WORKER for a STORE route on an event thread
 *     exchange_end     its memory is ready for the next request
 *
 * An exchange has one owner at a time: the event thread, or the worker it was handed to. */
#ifndef ELKEDEUR_ANSWER_H
#define ELKEDEUR_ANSWER_H

#include "address.h"
#include "guard.h"
#include "metrics.h"
#include "rate.h"
#include "server.h"

struct web {
    struct site_hooks hooks;
    struct web_limits limits;
    struct router *router;
    size_t body_most; /* the most that any route takes */
    /* lent by the running server; NULL and 0 without one */
    struct rate *rate;
    struct metrics **metrics;
    size_t metrics_count;
    const struct network *metrics_from;
    size_t metrics_from_count;
};

/* The thread that works on an exchange. */
struct seat {
    void *local;
    struct session *session;
    bool worker;
    struct metrics *metrics; /* NULL without a server */
};

/* Who sent it. */
struct sender {
    struct address address;
    bool loopback, https;
};

struct exchange {
    struct web *web;
    struct arena arena;
    struct request r;
    struct buffer form;  /* body of a POST */
    struct slice target; /* raw path and query; lives in the arena */
    struct slice type;   /* Content-Type */
    bool begun;          /* site_hooks.before has run, .after not yet */
    bool rate_taken;
    enum refusal refusal; /* why it was refused, for metrics */
    /* the reply, ready to send */
    int status;
    bool close;
    unsigned allow;
    size_t route_index; /* router_count for none */
    struct header headers[REPLY_HEADERS];
    size_t header_count;
};

enum answered { ANSWERED, NEEDS_WORKER };

void exchange_init(struct exchange *, struct web *); /* once, on zeroed memory */
void exchange_free(struct exchange *);

/* `page` is where the handler writes; it must be empty and stays the caller's. */
void exchange_begin(struct exchange *, const struct guarded *, const struct sender *, struct buffer *page);
enum answered exchange_answer(struct exchange *, const struct seat *);
/* The error reply of a request that no route will see; closes the connection. */
void exchange_refuse(struct exchange *, const struct seat *, enum refusal);
/* 503 for one that was routed already (the queue is full, the server stops). */
void exchange_busy(struct exchange *, const struct seat *);
void exchange_end(struct exchange *);

/* What goes out as body. */
struct slice exchange_body(const struct exchange *);

/* Rows of the edge itself: /livez, /readyz, /metrics, /s (edge.c). */
extern const struct route edge_routes[];

#endif
