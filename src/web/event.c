// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* event.c - an event thread: accepts, runs the library, takes back what workers finished, and cuts what is too
 * slow; see event.h. */
#include "event.h"

#include <errno.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

#include "clock.h"
#include "log.h"

enum { SWEEP_MS = 200, IDLE_MS = 1000, ACCEPTS = 32 };

int64_t now_ms(void)
{
    return clock_monotonic_us() / 1000;
}

/* ---- connections and their deadlines ---- */

static void leave_waiting(struct event_thread *thread, struct connection *c)
{
    if (!c->before && thread->first_waiting != c)
        return;
    *(c->before ? &c->before->behind : &thread->first_waiting) = c->behind;
    *(c->behind ? &c->behind->before : &thread->last_waiting) = c->before;
    c->before = c->behind = NULL;
}

static void join_waiting(struct event_thread *thread, struct connection *c)
{
    leave_waiting(thread, c);
    c->before = thread->last_waiting;
    *(thread->last_waiting ? &thread->last_waiting->behind : &thread->first_waiting) = c;
    thread->last_waiting = c;
}

void connection_state_set(struct event_thread *thread, struct connection *c, enum connection_state state,
                          int64_t wait_ms)
{
    c->state = state;
    c->deadline = thread->now + wait_ms;
    if (state == WAITING)
        join_waiting(thread, c);
    else if (state != HEADING)
        leave_waiting(thread, c);
}

static void cut(struct event_thread *thread, struct connection *c)
{
    c->cut = true;
    leave_waiting(thread, c);
    shutdown(c->fd, SHUT_RDWR); /* the library sees the end and closes */
}

bool connection_drop_oldest(struct event_thread *thread)
{
    if (!thread->first_waiting)
        return false;
    count_up(&thread->seat.metrics->dropped_idle, 1);
    cut(thread, thread->first_waiting);
    return true;
}

/* Everybody past the absolute deadline goes, whatever trickles in. */
static void sweep(struct event_thread *thread)
{
    thread->swept = thread->now;
    for (struct connection *c = thread->all; c; c = c->later) {
        if (c->cut || c->state == WORKING || thread->now < c->deadline)
            continue;
        if (c->state != WAITING)
            count_up(&thread->seat.metrics->refused[REFUSE_DEADLINE], 1);
        cut(thread, c);
    }
}

/* ---- what other threads bring ---- */

void event_wake(struct event_thread *thread)
{
    uint64_t one = 1;
    while (write(thread->wake, &one, sizeof one) < 0 && errno == EINTR)
        ;
}

void event_hand_back(struct transaction *t)
{
    struct event_thread *thread = t->thread;
    pthread_mutex_lock(&thread->lock);
    t->next = thread->done;
    bool first = !thread->done;
    thread->done = t;
    pthread_mutex_unlock(&thread->lock);
    if (first)
        event_wake(thread);
}

static void take_messages(struct event_thread *thread)
{
    uint64_t times;
    struct arrival arrivals[INBOX];
    if (read(thread->wake, &times, sizeof times) < 0 && errno != EAGAIN && errno != EINTR)
        log_error("event thread can't read its wake-up: %s", strerror(errno));
    pthread_mutex_lock(&thread->lock);
    size_t count = thread->inbox_count;
    if (count)
        memcpy(arrivals, thread->inbox, count * sizeof *arrivals);
    thread->inbox_count = 0;
    struct transaction *done = thread->done, *next;
    thread->done = NULL;
    pthread_mutex_unlock(&thread->lock);
    for (size_t i = 0; i < count; i++)
        talk_accept(thread, &arrivals[i]);
    for (; done; done = next) {
        next = done->next;
        done->stage = READY;
        thread->with_workers--;
        MHD_resume_connection(done->mhd);
    }
}

/* ---- accepting ---- */

/* The thread with the fewest connections; this one unless another has clearly fewer. */
static struct event_thread *least_busy(struct event_thread *thread)
{
    struct server *server = thread->server;
    struct event_thread *best = thread;
    unsigned least = atomic_load_explicit(&thread->count, memory_order_relaxed);
    for (size_t i = 0; i < server->events_started; i++) {
        struct event_thread *other = &server->event_threads[i];
        unsigned count = atomic_load_explicit(&other->count, memory_order_relaxed);
        if (count + 1 < least) {
            best = other;
            least = count;
        }
    }
    return best;
}

static void place(struct event_thread *thread, const struct arrival *arrival)
{
    struct event_thread *best = least_busy(thread);
    atomic_fetch_add_explicit(&best->count, 1, memory_order_relaxed);
    if (best == thread) {
        talk_accept(thread, arrival);
        return;
    }
    pthread_mutex_lock(&best->lock);
    bool room = best->inbox_count < INBOX;
    if (room)
        best->inbox[best->inbox_count++] = *arrival;
    pthread_mutex_unlock(&best->lock);
    if (room) {
        event_wake(best);
        return;
    }
    atomic_fetch_sub_explicit(&best->count, 1, memory_order_relaxed);
    atomic_fetch_add_explicit(&thread->count, 1, memory_order_relaxed);
    talk_accept(thread, arrival);
}

static void accept_some(struct event_thread *thread)
{
    for (int i = 0; i < ACCEPTS; i++) {
        struct arrival arrival = { .size = sizeof arrival.address };
        arrival.fd = accept4(thread->server->listener, (struct sockaddr *)&arrival.address, &arrival.size,
                             SOCK_NONBLOCK | SOCK_CLOEXEC);
        if (arrival.fd >= 0) {
            place(thread, &arrival);
            continue;
        }
        if (errno == EMFILE || errno == ENFILE || errno == ENOMEM || errno == ENOBUFS)
            connection_drop_oldest(thread);
        if (errno != EINTR && errno != ECONNABORTED)
            return;
    }
}

/* ---- the thread ---- */

static void stop_listening(struct event_thread *thread)
{
    if (!thread->listening)
        return;
    epoll_ctl(thread->epoll, EPOLL_CTL_DEL, thread->server->listener, NULL);
    thread->listening = false;
}

/* While stopping: nobody who waits is kept; past the end of patience nobody at all. True when all is done. */
static bool wind_down(struct event_thread *thread, int64_t stop_at)
{
    stop_listening(thread);
    while (thread->first_waiting)
        cut(thread, thread->first_waiting);
    for (struct connection *c = thread->all; c && thread->now >= stop_at; c = c->later)
        if (!c->cut && c->state != WORKING)
            cut(thread, c);
    bool none = !thread->all || (thread->now >= stop_at + 1000 && !thread->with_workers);
    return none && !thread->with_workers;
}

static int wait_ms(struct event_thread *thread, bool stopping)
{
    unsigned long long library;
    int64_t wait = stopping ? 20 : thread->all ? thread->swept + SWEEP_MS - thread->now : IDLE_MS;
    if (MHD_get_timeout(thread->daemon, &library) == MHD_YES && (int64_t)library < wait)
        wait = (int64_t)library;
    return wait < 0 ? 0 : (int)wait;
}

static void housekeeping(struct event_thread *thread)
{
    const struct site_hooks *hooks = &thread->server->web->hooks;
    if (thread->now - thread->swept >= SWEEP_MS)
        sweep(thread);
    if (thread->now - thread->idled >= IDLE_MS) {
        thread->idled = thread->now;
        if (hooks->idle)
            hooks->idle(hooks->site, thread->seat.local);
    }
}

static void run(struct event_thread *thread)
{
    for (;;) {
        int64_t stop_at = atomic_load_explicit(&thread->server->stop_at, memory_order_acquire);
        if (stop_at && wind_down(thread, stop_at))
            return;
        struct epoll_event events[4];
        int count = epoll_wait(thread->epoll, events, 4, wait_ms(thread, stop_at != 0));
        thread->now = now_ms();
        for (int i = 0; i < count; i++) {
            if (events[i].data.fd == thread->wake)
                take_messages(thread);
            else if (events[i].data.fd == thread->server->listener && !stop_at)
                accept_some(thread);
        }
        MHD_run(thread->daemon);
        housekeeping(thread);
    }
}

void *event_run(void *given)
{
    struct event_thread *thread = given;
    const struct site_hooks *hooks = &thread->server->web->hooks;
    if (hooks->thread_begin)
        thread->seat.local = hooks->thread_begin(hooks->site);
    thread->now = thread->swept = thread->idled = now_ms();
    run(thread);
    MHD_stop_daemon(thread->daemon);
    thread->daemon = NULL;
    transaction_free_all(thread);
    if (hooks->thread_end)
        hooks->thread_end(hooks->site, thread->seat.local);
    return NULL;
}

static bool watch(struct event_thread *thread, int fd, uint32_t what)
{
    struct epoll_event event = { .events = what, .data.fd = fd };
    return epoll_ctl(thread->epoll, EPOLL_CTL_ADD, fd, &event) == 0;
}

bool event_open(struct event_thread *thread, struct server *server)
{
    *thread = (struct event_thread){ .server = server, .epoll = -1, .wake = -1 };
    pthread_mutex_init(&thread->lock, NULL);
    thread->epoll = epoll_create1(EPOLL_CLOEXEC);
    thread->wake = eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC);
    thread->seat.metrics = metrics_new(router_count(server->web->router));
    if (thread->epoll < 0 || thread->wake < 0 || !thread->seat.metrics)
        return false;
    talk_callbacks(thread, server->per_thread);
    if (!thread->daemon)
        return false;
    const union MHD_DaemonInfo *info = MHD_get_daemon_info(thread->daemon, MHD_DAEMON_INFO_EPOLL_FD);
    thread->listening = info && watch(thread, info->epoll_fd, EPOLLIN) && watch(thread, thread->wake, EPOLLIN) &&
                        watch(thread, server->listener, EPOLLIN | EPOLLEXCLUSIVE);
    return thread->listening;
}

void event_close(struct event_thread *thread)
{
    if (thread->daemon)
        MHD_stop_daemon(thread->daemon);
    for (size_t i = 0; i < thread->inbox_count; i++)
        close(thread->inbox[i].fd);
    if (thread->wake >= 0)
        close(thread->wake);
    if (thread->epoll >= 0)
        close(thread->epoll);
    free(thread->seat.metrics);
    pthread_mutex_destroy(&thread->lock);
}
