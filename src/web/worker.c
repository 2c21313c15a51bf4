// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* worker.c - the pool that answers STORE routes, each worker with its own session; see event.h. */
#include "event.h"
#include "log.h"

bool worker_enqueue(struct server *server, struct transaction *t)
{
    pthread_mutex_lock(&server->lock);
    bool room = server->queued < server->queue_most && server->workers_started && !server->workers_stop;
    if (room) {
        t->next = NULL;
        *(server->queue_last ? &server->queue_last->next : &server->queue_first) = t;
        server->queue_last = t;
        server->queued++;
        pthread_cond_signal(&server->changed);
    }
    pthread_mutex_unlock(&server->lock);
    return room;
}

/* The next one; NULL when the pool stops and the queue is empty. */
static struct transaction *dequeue(struct server *server)
{
    pthread_mutex_lock(&server->lock);
    while (!server->queue_first && !server->workers_stop)
        pthread_cond_wait(&server->changed, &server->lock);
    struct transaction *t = server->queue_first;
    if (t) {
        server->queue_first = t->next;
        if (!server->queue_first)
            server->queue_last = NULL;
        server->queued--;
    }
    pthread_mutex_unlock(&server->lock);
    return t;
}

/* Past the end of patience, what has not begun is not begun any more. */
static bool too_late(const struct server *server)
{
    int64_t stop_at = atomic_load_explicit(&server->stop_at, memory_order_acquire);
    return stop_at && now_ms() >= stop_at;
}

static void *worker_run(void *given)
{
    struct worker *worker = given;
    struct server *server = worker->server;
    const struct site_hooks *hooks = &server->web->hooks;
    struct seat *seat = &worker->seat;
    seat->worker = true;
    if (hooks->thread_begin)
        seat->local = hooks->thread_begin(hooks->site);
    for (struct transaction *t; (t = dequeue(server));) {
        bool ready = !hooks->session_begin || seat->session || hooks->session_begin(hooks->site, &seat->session) == OK;
        if (ready && !too_late(server))
            exchange_answer(&t->x, seat);
        else
            exchange_busy(&t->x, seat);
        event_hand_back(t);
    }
    if (seat->session && hooks->session_end)
        hooks->session_end(hooks->site, seat->session);
    if (hooks->thread_end)
        hooks->thread_end(hooks->site, seat->local);
    return NULL;
}

bool workers_start(struct server *server)
{
    for (unsigned i = 0; i < server->workers; i++) {
        struct worker *worker = &server->worker_threads[i];
        worker->server = server;
        if (pthread_create(&worker->thread, NULL, worker_run, worker) != 0)
            return false;
        pthread_mutex_lock(&server->lock);
        server->workers_started++;
        pthread_mutex_unlock(&server->lock);
    }
    return true;
}

void workers_stop(struct server *server)
{
    pthread_mutex_lock(&server->lock);
    server->workers_stop = true;
    pthread_cond_broadcast(&server->changed);
    pthread_mutex_unlock(&server->lock);
    for (size_t i = 0; i < server->workers_started; i++)
        pthread_join(server->worker_threads[i].thread, NULL);
}
