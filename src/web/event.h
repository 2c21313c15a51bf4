// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* event.h - the inside of the server: event threads, their connections, and the workers. Only server.c, event.c,
 * pool.c, talk.c and worker.c include this.
 *
 * One event thread owns an epoll set with the shared listening socket (EPOLLEXCLUSIVE), its wake-up counter and
 * one daemon of libmicrohttpd, which it runs itself. So all calls into the library for a connection come from one
 * thread; deadlines are kept without a lock, and a socket is never closed under another thread's hands. What
 * crosses threads: new connections for a less busy thread, exchanges to and from workers (both behind a mutex,
 * woken by an eventfd), and the counters. */
#ifndef ELKEDEUR_EVENT_H
#define ELKEDEUR_EVENT_H

#include <microhttpd.h>
#include <pthread.h>

#include "answer.h"

enum { INBOX = 256, POOL = 64, SWALLOW = 1 << 20 };

enum connection_state {
    WAITING, /* for a request: nothing of it has come, or only a part of its first line */
    HEADING, /* the request line is there */
    SENDING, /* the client sends a body */
    WORKING, /* a worker has it */
    REPLYING /* the reply goes out */
};

struct connection {
    struct connection *earlier, *later; /* all of the thread */
    struct connection *before, *behind; /* those WAITING, longest first */
    int fd;
    enum connection_state state;
    bool cut;     /* shut down already */
    bool trusted; /* the peer is a trusted proxy */
    bool counted; /* in rate's connections */
    struct address peer;
    int64_t deadline; /* monotonic ms */
};

/* An exchange with what the server needs around it. `x` first: the edge knows only that. */
struct transaction {
    struct exchange x;
    struct buffer *page;
    struct event_thread *thread;
    struct connection *connection;
    struct MHD_Connection *mhd;
    const char *raw_target; /* in the library's memory, for guard_tiles */
    size_t raw_target_size;
    enum { FRESH, READING, WITH_WORKER, READY } stage;
    bool swallow; /* too large: read to its end, keep nothing */
    size_t swallowed;
    int64_t began; /* microseconds */
    struct transaction *next;
};

struct page {
    struct buffer buffer; /* first: a page is found by its buffer */
    struct event_thread *thread;
    struct page *next;
};

struct arrival {
    int fd;
    struct sockaddr_storage address;
    socklen_t size;
};

struct event_thread {
    struct server *server;
    pthread_t thread;
    struct MHD_Daemon *daemon;
    struct seat seat;
    int epoll, wake;
    int64_t now; /* monotonic ms, once per round */
    int64_t swept, idled;
    struct connection *all, *first_waiting, *last_waiting;
    struct transaction *free_transactions;
    struct page *free_pages;
    size_t transactions, pages; /* in the pools */
    size_t with_workers;
    _Atomic unsigned count; /* connections, those on their way here too */
    bool listening;
    /* from other threads, under the lock */
    pthread_mutex_t lock;
    struct arrival inbox[INBOX];
    size_t inbox_count;
    struct transaction *done;
};

struct worker {
    struct server *server;
    pthread_t thread;
    struct seat seat;
};

struct server {
    struct web *web;
    struct rate *rate;
    struct metrics **metrics;
    struct network *trusted, *metrics_from;
    size_t trusted_count, metrics_from_count;
    unsigned threads, workers, queue_most, per_address, per_thread;
    int64_t head_ms, body_ms, reply_ms, idle_ms;
    bool access_log, local_socket;
    int listener;
    unsigned port;
    char socket_path[108];
    struct event_thread *event_threads;
    struct worker *worker_threads;
    size_t events_started, workers_started;
    _Atomic int64_t stop_at; /* monotonic ms of the end of patience; 0: running */
    /* queue of the workers, under the lock */
    pthread_mutex_t lock;
    pthread_cond_t changed;
    struct transaction *queue_first, *queue_last;
    size_t queued;
    bool workers_stop;
};

int64_t now_ms(void);
void *event_run(void *event_thread); /* event.c: the thread */
bool event_open(struct event_thread *, struct server *);
void event_close(struct event_thread *); /* after the thread has ended or without one */
void event_wake(struct event_thread *);
void event_hand_back(struct transaction *); /* by a worker: done */
void connection_state_set(struct event_thread *, struct connection *, enum connection_state, int64_t wait_ms);
bool connection_drop_oldest(struct event_thread *);

/* talk.c: what the library calls, and requests to replies. */
void talk_callbacks(struct event_thread *, unsigned most);
void talk_accept(struct event_thread *, const struct arrival *);

/* pool.c: on the event thread. */
struct transaction *transaction_take(struct event_thread *); /* NULL without memory */
void transaction_give(struct transaction *);
void page_give(void *page);
void transaction_free_all(struct event_thread *);

/* worker.c */
bool worker_enqueue(struct server *, struct transaction *); /* false: the queue is full */
bool workers_start(struct server *);
void workers_stop(struct server *);

#endif
