// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* command_serve.c - elkedeur serve: until SIGINT or SIGTERM; and elkedeur request: one request from stdin, the reply on stdout. */
#include <signal.h>
#include <unistd.h>

#include "algorithm_pages.h"
#include "app.h"
#include "event_pages.h"
#include "log.h"
#include "server.h"
#include "text_pages.h"

enum { REQUEST_BYTES = 1024 * 1024, REPLY_BYTES = 4 * 1024 * 1024 };

/* The municipality that was asked for must be there; none at all is told, since an import may come while we serve. */
static bool place_is_there(struct app *app)
{
    struct snapshot *held = NULL;
    const struct snapshot *snapshot = snapshot_current(app->hub, &held);
    bool asked = app->options.municipality != NULL, there = !asked || app_place(app, snapshot);
    if (!asked && snapshot->count == (snapshot->national ? 1 : 0))
        log_warning(
            "no municipality yet, so every page is \"not there\": elkedeur import hsds FOLDER --municipality CODE "
            "--name NAME");
    snapshot_let_go(&held);
    return there;
}

static int open_web(struct app *app, unsigned flags, struct web **web)
{
    char message[300];
    struct site_hooks hooks;
    int code = app_open(app, flags | APP_KNOWS);
    if (code != EXIT_DONE)
        return code;
    if (!text_pages_prepare(message) || !event_pages_prepare(app->knowledge, message) ||
        !algorithm_pages_prepare(message)) {
        log_error("%s", message);
        return EXIT_MACHINE;
    }
    if (!place_is_there(app))
        return EXIT_USAGE;
    site_hooks_fill(app, &hooks);
    enum outcome outcome = web_open(&hooks, NULL, web, message);
    if (outcome != OK)
        log_error("routes: %s", message);
    return exit_code(outcome);
}

/* The terminal that goes ends it too, unless somebody (nohup) said it may not. */
static sigset_t end_signals(void)
{
    sigset_t ends;
    struct sigaction hang_up;
    sigemptyset(&ends);
    sigaddset(&ends, SIGINT);
    sigaddset(&ends, SIGTERM);
    if (sigaction(SIGHUP, NULL, &hang_up) == 0 && hang_up.sa_handler != SIG_IGN)
        sigaddset(&ends, SIGHUP);
    return ends;
}

static void wait_for_the_end(void)
{
    sigset_t ends = end_signals();
    int which;
    sigwait(&ends, &which);
}

/* Before any thread starts: all of them leave these signals to sigwait. */
static void block_signals(void)
{
    sigset_t ends = end_signals();
    pthread_sigmask(SIG_BLOCK, &ends, NULL);
    signal(SIGPIPE, SIG_IGN);
}

static int serve(struct app *app, struct web *web)
{
    const struct options *o = &app->options;
    struct server_options options = {
        .listen = o->listen,
        .threads = o->threads,
        .workers = o->workers,
        .trusted_proxies = o->proxies,
        .trusted_proxy_count = o->proxy_count,
        .metrics_from = o->metrics_from,
        .metrics_from_count = o->metrics_count,
        .connections = o->connections,
        .connections_per_address = o->rate == UINT32_MAX ? 100000 : 0,
        .rate_per_minute = o->rate,
        .access_log = o->access_log,
    };
    struct server *server;
    char message[256];
    enum outcome outcome = server_start(&options, web, &server, message);
    if (outcome != OK) {
        log_error("%s", message);
        return exit_code(outcome);
    }
    if (server_port(server))
        log_info("serving on port %u%s", server_port(server), o->demo ? " (demonstration: nothing is kept)" : "");
    else
        log_info("serving on %s", o->listen);
    wait_for_the_end();
    log_info("stopping: finishing what began");
    server_stop(server);
    return EXIT_DONE;
}

int command_serve(struct app *app)
{
    struct web *web = NULL;
    block_signals();
    int code = open_web(app, APP_CREATE, &web);
    if (code == EXIT_DONE && !refresher_start(app))
        code = EXIT_MACHINE;
    else if (code == EXIT_DONE) {
        code = serve(app, web);
        refresher_stop(app);
    }
    web_close(web);
    algorithm_pages_free();
    event_pages_free();
    text_pages_free();
    return code;
}

static bool read_all(struct buffer *in)
{
    for (;;) {
        char *room = buffer_room(in, 65536);
        ssize_t got = room ? read(STDIN_FILENO, room, 65536) : -1;
        if (got <= 0)
            return got == 0;
        in->used += (size_t)got;
    }
}

int command_request(struct app *app)
{
    struct web *web = NULL;
    struct buffer in, reply;
    int code = open_web(app, 0, &web);
    buffer_begin(&in, REQUEST_BYTES);
    buffer_begin(&reply, REPLY_BYTES);
    if (code == EXIT_DONE && !read_all(&in)) {
        log_error("the request is longer than %d bytes", REQUEST_BYTES);
        code = EXIT_USAGE;
    }
    if (code == EXIT_DONE)
        code = exit_code(web_request_bytes(web, in.at ? in.at : "", in.used, &reply));
    if (code == EXIT_DONE && fwrite(reply.at, 1, reply.used, stdout) != reply.used)
        code = EXIT_MACHINE;
    buffer_free(&in);
    buffer_free(&reply);
    web_close(web);
    algorithm_pages_free();
    event_pages_free();
    text_pages_free();
    return code;
}
