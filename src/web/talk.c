// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* talk.c - between libmicrohttpd (0.9.75 and 1.0) and the edge: its callbacks in, our replies out; see event.h.
 *
 * Of the library we use the sockets, the reading of lines and bodies, keep-alive and the sending. We do not use
 * its unescaping, its arguments, its forms, its timeouts or its limits: those have gaps (guard.h). All of this
 * runs on the event thread. */
#include <sys/un.h>
#include <unistd.h>

#include "clock.h"
#include "event.h"
#include "log.h"

/* ---- connections ---- */

static void connection_begin(struct event_thread *thread, struct MHD_Connection *mhd, void **context)
{
    struct server *server = thread->server;
    const union MHD_ConnectionInfo *fd = MHD_get_connection_info(mhd, MHD_CONNECTION_INFO_CONNECTION_FD);
    const union MHD_ConnectionInfo *peer = MHD_get_connection_info(mhd, MHD_CONNECTION_INFO_CLIENT_ADDRESS);
    struct connection *c = calloc(1, sizeof *c);
    *context = c;
    if (!c || !fd)
        return; /* every request on it is refused */
    c->fd = fd->connect_fd;
    c->peer = server->local_socket || !peer ? (struct address){ 0 } : address_of(peer->client_addr);
    c->trusted = server->local_socket || network_holds(server->trusted, server->trusted_count, &c->peer);
    c->counted = !c->trusted;
    c->later = thread->all;
    if (thread->all)
        thread->all->earlier = c;
    thread->all = c;
    connection_state_set(thread, c, WAITING, server->head_ms);
}

static void connection_end(struct event_thread *thread, struct connection *c)
{
    atomic_fetch_sub_explicit(&thread->count, 1, memory_order_relaxed);
    count_up(&thread->seat.metrics->closed, 1);
    if (!c)
        return;
    connection_state_set(thread, c, WORKING, 0); /* leaves the list of those waiting */
    if (c->counted)
        rate_disconnect(thread->server->rate, &c->peer);
    *(c->earlier ? &c->earlier->later : &thread->all) = c->later;
    if (c->later)
        c->later->earlier = c->earlier;
    free(c);
}

static void on_connection(void *given, struct MHD_Connection *mhd, void **context,
                          enum MHD_ConnectionNotificationCode what)
{
    if (what == MHD_CONNECTION_NOTIFY_STARTED)
        connection_begin(given, mhd, context);
    else
        connection_end(given, *context);
}

static void turn_away(struct event_thread *thread, int fd, const struct address *counted)
{
    if (counted)
        rate_disconnect(thread->server->rate, counted);
    atomic_fetch_sub_explicit(&thread->count, 1, memory_order_relaxed);
    count_up(&thread->seat.metrics->refused[REFUSE_CONNECTIONS], 1);
    if (fd >= 0)
        close(fd);
}

void talk_accept(struct event_thread *thread, const struct arrival *arrival)
{
    struct server *server = thread->server;
    struct address peer = server->local_socket ? (struct address){ 0 } : address_of((const void *)&arrival->address);
    bool trusted = server->local_socket || network_holds(server->trusted, server->trusted_count, &peer);
    bool full = atomic_load_explicit(&thread->count, memory_order_relaxed) > server->per_thread;
    if (!trusted && !rate_connect(server->rate, &peer, server->per_address)) {
        turn_away(thread, arrival->fd, NULL);
        return;
    }
    if (full && !connection_drop_oldest(thread)) {
        turn_away(thread, arrival->fd, trusted ? NULL : &peer);
        return;
    }
    struct sockaddr_un local = { .sun_family = AF_UNIX };
    const struct sockaddr *address = server->local_socket ? (const void *)&local : (const void *)&arrival->address;
    socklen_t size = server->local_socket ? (socklen_t)sizeof local : arrival->size;
    count_up(&thread->seat.metrics->accepted, 1);
    if (MHD_add_connection(thread->daemon, arrival->fd, address, size) != MHD_YES) {
        count_up(&thread->seat.metrics->closed, 1);
        turn_away(thread, -1, trusted ? NULL : &peer); /* the library has closed it */
    }
}

/* ---- a request comes in ---- */

static struct connection *connection_of(struct MHD_Connection *mhd)
{
    const union MHD_ConnectionInfo *info = MHD_get_connection_info(mhd, MHD_CONNECTION_INFO_SOCKET_CONTEXT);
    return info ? info->socket_context : NULL;
}

/* The request line is read, its target not yet touched: the only moment to see it whole. */
static void *on_target(void *given, const char *target, struct MHD_Connection *mhd)
{
    struct event_thread *thread = given;
    struct connection *c = connection_of(mhd);
    struct transaction *t = c ? transaction_take(thread) : NULL;
    if (!t)
        return NULL;
    t->connection = c;
    t->mhd = mhd;
    t->raw_target = target;
    t->raw_target_size = strlen(target);
    size_t most = thread->server->web->limits.target_bytes;
    size_t size = t->raw_target_size > most ? most : t->raw_target_size;
    t->x.target = (struct slice){ arena_copy_n(&t->x.arena, target, size), size };
    connection_state_set(thread, c, HEADING, thread->server->head_ms);
    return t;
}

static enum MHD_Result on_line(void *given, enum MHD_ValueKind kind, const char *name, size_t name_size,
                               const char *value, size_t value_size)
{
    struct head *head = given;
    (void)kind;
    if (head->count < GUARD_LINES)
        head->lines[head->count] = (struct head_line){ { name, name_size }, { value, value ? value_size : 0 } };
    head->count++;
    return MHD_YES;
}

/* Does the head hold bytes that the library did not show us? From 1.0 on it refuses them itself (discipline level
 * 1). */
static bool hides_bytes(const struct head *head)
{
#if MHD_VERSION < 0x01000000
    return !guard_tiles(head);
#else
    size_t seen = head->method.size + head->target.size + head->version.size + 6;
    for (size_t i = 0; i < head->count && i < GUARD_LINES; i++)
        seen += head->lines[i].name.size + head->lines[i].value.size + 3;
    return head->bytes < seen;
#endif
}

static enum refusal read_head(struct transaction *t, const char *method, const char *version, struct guarded *guarded)
{
    struct head head = { .method = slice_of(method), .version = slice_of(version) };
    const union MHD_ConnectionInfo *size = MHD_get_connection_info(t->mhd, MHD_CONNECTION_INFO_REQUEST_HEADER_SIZE);
    head.target = (struct slice){ t->raw_target, t->raw_target_size };
    head.bytes = size ? *(const size_t *)(const void *)size : 0;
    MHD_get_connection_values_n(t->mhd, MHD_HEADER_KIND, on_line, &head);
    bool hidden = head.count <= GUARD_LINES && hides_bytes(&head);
    head.target = t->raw_target_size > t->x.target.size ? head.target : t->x.target;
    enum refusal refusal = guard_head(&head, &t->thread->server->web->limits, guarded);
    return refusal == REFUSE_NOTHING && hidden ? REFUSE_HIDDEN : refusal;
}

/* The real address and scheme; a proxy that we do not trust makes nobody local. */
static struct sender sender_of(const struct transaction *t, const struct guarded *guarded)
{
    const struct server *server = t->thread->server;
    const struct connection *c = t->connection;
    struct sender sender = { .address = c->peer };
    if (c->trusted) {
        sender.address = address_forwarded(guarded->forwarded_for, server->trusted, server->trusted_count, &c->peer);
        sender.https = guarded->forwarded_proto.size == 5 && memcmp(guarded->forwarded_proto.at, "https", 5) == 0;
    }
    sender.loopback = address_loopback(&sender.address) && (c->trusted || !guarded->forwarded_for.size);
    return sender;
}

/* ---- a reply goes out ---- */

static struct MHD_Response *make_response(struct transaction *t, struct slice body)
{
    if (!body.size || body.at != t->page->at)
        return MHD_create_response_from_buffer(body.size, (void *)(uintptr_t)body.at, MHD_RESPMEM_PERSISTENT);
    struct MHD_Response *response =
        MHD_create_response_from_buffer_with_free_callback_cls(body.size, t->page->at, page_give, t->page);
    if (response)
        t->page = NULL; /* comes back when it is sent */
    return response;
}

static void account(const struct transaction *t, size_t size)
{
    const struct exchange *x = &t->x;
    const struct route *route = x->r.route;
    struct metrics *metrics = t->thread->seat.metrics;
    int64_t us = clock_monotonic_us() - t->began;
    metrics_request(metrics, x->route_index, route ? route->way : SNAPSHOT, x->status, us, size);
    if (x->refusal != REFUSE_NOTHING)
        count_up(&metrics->refused[x->refusal], 1);
    if (t->thread->server->access_log)
        log_info("%s %s %d %lldus",
                 x->r.method == POST ? "POST"
                 : x->r.head         ? "HEAD"
                                     : "GET",
                 route        ? route->path
                 : x->refusal ? refusal_name(x->refusal)
                              : "no route",
                 x->status, (long long)us);
}

static enum MHD_Result send_reply(struct transaction *t, void **context)
{
    struct event_thread *thread = t->thread;
    struct server *server = thread->server;
    struct exchange *x = &t->x;
    struct slice body = exchange_body(x);
    struct MHD_Response *response = make_response(t, body);
    if (!response)
        return MHD_NO;
    for (size_t i = 0; i < x->header_count; i++)
        MHD_add_response_header(response, x->headers[i].name, x->headers[i].value);
    if (x->close || atomic_load_explicit(&server->stop_at, memory_order_relaxed))
        MHD_add_response_header(response, "Connection", "close");
    account(t, body.size);
    connection_state_set(thread, t->connection, REPLYING, server->reply_ms);
    enum MHD_Result result = MHD_queue_response(t->mhd, (unsigned)x->status, response);
    MHD_destroy_response(response);
    *context = NULL;
    transaction_give(t);
    return result;
}

static enum MHD_Result refuse(struct transaction *t, enum refusal refusal, void **context)
{
    exchange_refuse(&t->x, &t->thread->seat, refusal);
    return send_reply(t, context);
}

/* The request is complete: answer it, or hand it to a worker. */
static enum MHD_Result answer(struct transaction *t, void **context)
{
    struct event_thread *thread = t->thread;
    t->began = clock_monotonic_us();
    if (exchange_answer(&t->x, &thread->seat) == ANSWERED)
        return send_reply(t, context);
    t->stage = WITH_WORKER;
    connection_state_set(thread, t->connection, WORKING, 0);
    MHD_suspend_connection(t->mhd);
    thread->with_workers++;
    if (worker_enqueue(thread->server, t))
        return MHD_YES;
    exchange_busy(&t->x, &thread->seat);
    event_hand_back(t);
    return MHD_YES;
}

static enum MHD_Result begin_reading(struct transaction *t, const char *method, const char *version, void **context)
{
    struct event_thread *thread = t->thread;
    const struct web *web = thread->server->web;
    struct guarded guarded;
    t->stage = READING;
    t->began = clock_monotonic_us();
    enum refusal refusal = read_head(t, method, version, &guarded);
    struct sender sender = sender_of(t, &guarded);
    exchange_begin(&t->x, &guarded, &sender, t->page);
    if (refusal != REFUSE_NOTHING)
        return refuse(t, refusal, context);
    if (guarded.has_length && guarded.length > web->body_most) {
        if (guarded.length > SWALLOW)
            return refuse(t, REFUSE_BODY_LARGE, context);
        t->swallow = true;
    }
    if (guarded.chunked || guarded.length)
        connection_state_set(thread, t->connection, SENDING, thread->server->body_ms);
    return MHD_YES; /* a reply given here already would end the connection */
}

static enum MHD_Result read_more(struct transaction *t, const char *data, size_t *size)
{
    if (!t->swallow)
        buffer_put(&t->x.form, data, *size);
    t->swallow |= t->x.form.full;
    t->swallowed += *size;
    *size = 0;
    return t->swallowed > SWALLOW ? MHD_NO : MHD_YES;
}

static enum MHD_Result on_request(void *given, struct MHD_Connection *mhd, const char *url, const char *method,
                                  const char *version, const char *data, size_t *size, void **context)
{
    struct transaction *t = *context;
    (void)given, (void)mhd, (void)url;
    if (!t)
        return MHD_NO;
    if (t->stage == FRESH)
        return begin_reading(t, method, version, context);
    if (*size)
        return read_more(t, data, size);
    if (t->stage == READY)
        return send_reply(t, context);
    return t->swallow ? refuse(t, REFUSE_BODY_LARGE, context) : answer(t, context);
}

static void on_completed(void *given, struct MHD_Connection *mhd, void **context, enum MHD_RequestTerminationCode why)
{
    struct event_thread *thread = given;
    struct connection *c = connection_of(mhd);
    (void)why;
    if (*context)
        transaction_give(*context); /* it ended before its reply */
    *context = NULL;
    if (c && !c->cut)
        connection_state_set(thread, c, WAITING, thread->server->idle_ms);
}

static size_t keep_as_it_is(void *given, struct MHD_Connection *mhd, char *text)
{
    (void)given, (void)mhd;
    return strlen(text);
}

void talk_callbacks(struct event_thread *thread, unsigned most)
{
    const struct web_limits *limits = &thread->server->web->limits;
    size_t memory = limits->head_bytes * 2;
    thread->daemon = MHD_start_daemon(
        MHD_USE_EPOLL | MHD_USE_NO_LISTEN_SOCKET | MHD_ALLOW_SUSPEND_RESUME | MHD_USE_TURBO, 0, NULL, NULL, on_request,
        thread, MHD_OPTION_CONNECTION_LIMIT, most + 64, MHD_OPTION_CONNECTION_MEMORY_LIMIT, memory,
        MHD_OPTION_CONNECTION_TIMEOUT, 0u, MHD_OPTION_NOTIFY_COMPLETED, on_completed, thread,
        MHD_OPTION_NOTIFY_CONNECTION, on_connection, thread, MHD_OPTION_URI_LOG_CALLBACK, on_target, thread,
        MHD_OPTION_UNESCAPE_CALLBACK, keep_as_it_is, NULL,
#if MHD_VERSION >= 0x01000000
        MHD_OPTION_CLIENT_DISCIPLINE_LVL, 1,
#else
        MHD_OPTION_STRICT_FOR_CLIENT, 0, /* the guard is stricter, and answers with a page instead of hanging up */
#endif
        MHD_OPTION_END);
}
