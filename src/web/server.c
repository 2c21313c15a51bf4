// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* server.c - options, the listening socket, starting and stopping all threads; see server.h. */
#include <errno.h>
#include <netdb.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include "event.h"
#include "log.h"

enum { BACKLOG = 1024, PATIENCE_MS = 10000, FILES_KEPT = 128, THREADS_MOST = 256 };

/* ---- the listening socket ---- */

/* A socket that nobody answers is of an earlier run; one that is answered belongs to another server. */
static bool local_in_use(const struct sockaddr_un *address)
{
    int fd = socket(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    bool used = fd >= 0 && (connect(fd, (const struct sockaddr *)address, sizeof *address) == 0 || errno == EAGAIN);
    if (fd >= 0)
        close(fd);
    return used;
}

static int listen_local(struct server *server, const char *path, char message[256])
{
    struct sockaddr_un address = { .sun_family = AF_UNIX };
    struct stat there;
    if (!*path || strlen(path) >= sizeof address.sun_path) {
        snprintf(message, 256, "unix socket path is empty or too long");
        return -1;
    }
    memcpy(address.sun_path, path, strlen(path) + 1);
    if (lstat(path, &there) == 0 && S_ISSOCK(there.st_mode)) {
        if (local_in_use(&address)) {
            snprintf(message, 256, "can't listen on %.100s: another server does", path);
            return -1;
        }
        unlink(path);
    }
    int fd = socket(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (fd < 0 || bind(fd, (struct sockaddr *)&address, sizeof address) != 0 || listen(fd, BACKLOG) != 0) {
        snprintf(message, 256, "can't listen on %.100s: %s", path, strerror(errno));
        if (fd >= 0)
            close(fd);
        return -1;
    }
    chmod(path, 0660);
    memcpy(server->socket_path, path, strlen(path) + 1);
    server->local_socket = true;
    return fd;
}

static bool split_host(const char *listen_at, char host[256], const char **port)
{
    const char *colon = strrchr(listen_at, ':');
    if (!colon || colon == listen_at || (size_t)(colon - listen_at) >= 256)
        return false;
    size_t size = (size_t)(colon - listen_at);
    bool brackets = listen_at[0] == '[' && listen_at[size - 1] == ']';
    if (!brackets && memchr(listen_at, ':', size))
        return false;
    memcpy(host, listen_at + brackets, size - 2u * brackets);
    host[size - 2u * brackets] = 0;
    *port = colon + 1;
    int64_t number;
    return text_to_int(*port, 0, 65535, &number);
}

static int open_address(const struct addrinfo *one)
{
    int fd = socket(one->ai_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0), on = 1;
    if (fd < 0)
        return -1;
    setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    if (bind(fd, one->ai_addr, one->ai_addrlen) == 0 && listen(fd, BACKLOG) == 0)
        return fd;
    int why = errno;
    close(fd);
    errno = why;
    return -1;
}

static int listen_network(struct server *server, const char *listen_at, char message[256], enum outcome *outcome)
{
    char host[256];
    const char *port;
    struct addrinfo hints = { .ai_socktype = SOCK_STREAM, .ai_flags = AI_PASSIVE }, *found = NULL;
    if (!split_host(listen_at, host, &port)) {
        snprintf(message, 256, "'%.100s' is not HOST:PORT or unix:PATH", listen_at);
        *outcome = INVALID;
        return -1;
    }
    int wrong = getaddrinfo(host, port, &hints, &found);
    if (wrong) {
        snprintf(message, 256, "%.100s: %s", host, gai_strerror(wrong));
        return -1;
    }
    int fd = -1;
    for (const struct addrinfo *one = found; one && fd < 0; one = one->ai_next)
        fd = open_address(one);
    if (fd < 0)
        snprintf(message, 256, "can't listen on %.100s: %s", listen_at, strerror(errno));
    freeaddrinfo(found);
    struct sockaddr_in6 bound = { 0 };
    socklen_t size = sizeof bound;
    if (fd >= 0 && getsockname(fd, (struct sockaddr *)&bound, &size) == 0)
        server->port = ntohs(bound.sin6_port); /* the same place in sockaddr_in */
    return fd;
}

/* ---- options ---- */

static unsigned or_default(unsigned value, unsigned otherwise)
{
    return value ? value : otherwise;
}

static bool read_networks(const char *const *texts, size_t count, struct network **out, size_t *out_count,
                          char message[256])
{
    *out = calloc(count ? count : 1, sizeof **out);
    for (size_t i = 0; *out && i < count; i++) {
        if (!network_parse(texts[i], &(*out)[i])) {
            snprintf(message, 256, "'%.100s' is not an address or network", texts[i]);
            return false;
        }
        ++*out_count;
    }
    return *out != NULL;
}

/* No more connections than files, less what the program needs itself. */
static unsigned connections_possible(unsigned wanted)
{
    struct rlimit files;
    if (getrlimit(RLIMIT_NOFILE, &files) != 0 || files.rlim_cur == RLIM_INFINITY)
        return wanted;
    if (files.rlim_cur < files.rlim_max && files.rlim_cur < (rlim_t)wanted + FILES_KEPT) {
        struct rlimit more = files;
        more.rlim_cur = files.rlim_max < (rlim_t)wanted + FILES_KEPT ? files.rlim_max : (rlim_t)wanted + FILES_KEPT;
        if (setrlimit(RLIMIT_NOFILE, &more) == 0)
            files = more;
    }
    rlim_t most = files.rlim_cur > 2 * FILES_KEPT ? files.rlim_cur - FILES_KEPT : FILES_KEPT;
    return most < wanted ? (unsigned)most : wanted;
}

static enum outcome read_options(struct server *server, const struct server_options *o, char message[256])
{
    long cores = sysconf(_SC_NPROCESSORS_ONLN);
    server->threads = or_default(o->threads, cores > 0 ? (unsigned)cores : 1);
    if (server->threads > THREADS_MOST)
        server->threads = THREADS_MOST;
    server->workers = or_default(o->workers, 4);
    server->queue_most = or_default(o->queue, 256);
    server->per_address = or_default(o->connections_per_address, 200);
    server->per_thread = connections_possible(or_default(o->connections, 10000)) / server->threads;
    if (!server->per_thread)
        server->per_thread = 1;
    server->head_ms = or_default(o->head_ms, 10000);
    server->body_ms = or_default(o->body_ms, 20000);
    server->reply_ms = or_default(o->reply_ms, 60000);
    server->idle_ms = or_default(o->idle_ms, 15000);
    server->access_log = o->access_log;
    if (!read_networks(o->trusted_proxies, o->trusted_proxy_count, &server->trusted, &server->trusted_count, message) ||
        !read_networks(o->metrics_from, o->metrics_from_count, &server->metrics_from, &server->metrics_from_count,
                       message))
        return message[0] ? INVALID : BROKEN;
    server->rate = rate_new(or_default(o->rate_per_minute, 600), or_default(o->rate_burst, 120));
    server->event_threads = calloc(server->threads, sizeof *server->event_threads);
    server->worker_threads = calloc(server->workers, sizeof *server->worker_threads);
    server->metrics = calloc(server->threads, sizeof(struct metrics *));
    return server->rate && server->event_threads && server->worker_threads && server->metrics ? OK : BROKEN;
}

/* ---- starting and stopping ---- */

/* The new threads leave signals to the main thread. */
static bool start_threads(struct server *server)
{
    sigset_t all, before;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before);
    bool started = workers_start(server);
    for (unsigned i = 0; started && i < server->threads; i++) {
        started = event_open(&server->event_threads[i], server);
        server->events_started++;
        server->metrics[i] = server->event_threads[i].seat.metrics;
    }
    server->web->metrics = server->metrics;
    server->web->metrics_count = started ? server->threads : 0;
    unsigned running = 0;
    while (started && running < server->threads) {
        started = pthread_create(&server->event_threads[running].thread, NULL, event_run,
                                 &server->event_threads[running]) == 0;
        running += started;
    }
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    if (started)
        return true;
    atomic_store(&server->stop_at, now_ms());
    for (unsigned i = 0; i < running; i++) {
        event_wake(&server->event_threads[i]);
        pthread_join(server->event_threads[i].thread, NULL);
    }
    return false;
}

static void release(struct server *server)
{
    workers_stop(server);
    server->web->rate = NULL;
    server->web->metrics = NULL;
    server->web->metrics_count = 0;
    server->web->metrics_from = NULL;
    server->web->metrics_from_count = 0;
    for (size_t i = 0; i < server->events_started; i++)
        event_close(&server->event_threads[i]);
    if (server->listener >= 0)
        close(server->listener);
    if (server->socket_path[0])
        unlink(server->socket_path);
    pthread_cond_destroy(&server->changed);
    pthread_mutex_destroy(&server->lock);
    rate_free(server->rate);
    free(server->event_threads);
    free(server->worker_threads);
    free(server->metrics);
    free(server->trusted);
    free(server->metrics_from);
    free(server);
}

enum outcome server_start(const struct server_options *options, struct web *web, struct server **out, char message[256])
{
    message[0] = 0;
    *out = NULL;
    struct server *server = calloc(1, sizeof *server);
    if (!server)
        return BROKEN;
    server->web = web;
    server->listener = -1;
    pthread_mutex_init(&server->lock, NULL);
    pthread_cond_init(&server->changed, NULL);
    enum outcome outcome = read_options(server, options, message);
    if (outcome == OK) {
        bool local = strncmp(options->listen, "unix:", 5) == 0;
        outcome = BROKEN;
        server->listener = local ? listen_local(server, options->listen + 5, message)
                                 : listen_network(server, options->listen, message, &outcome);
        web->rate = server->rate;
        web->metrics_from = server->metrics_from;
        web->metrics_from_count = server->metrics_from_count;
        if (server->listener >= 0)
            outcome = start_threads(server) ? OK : BROKEN;
    }
    if (outcome != OK) {
        if (!message[0])
            snprintf(message, 256, "out of memory or threads");
        release(server);
        return outcome;
    }
    *out = server;
    return OK;
}

unsigned server_port(const struct server *server)
{
    return server->port;
}

void server_stop(struct server *server)
{
    if (!server)
        return;
    atomic_store_explicit(&server->stop_at, now_ms() + PATIENCE_MS, memory_order_release);
    for (unsigned i = 0; i < server->threads; i++)
        event_wake(&server->event_threads[i]);
    for (unsigned i = 0; i < server->threads; i++)
        pthread_join(server->event_threads[i].thread, NULL);
    release(server);
}
