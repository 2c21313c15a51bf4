// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* http_serve.c - the edge with a tiny site, for http_edge.mjs (faults) and for measuring with wrk.
 *
 *     http_serve LISTEN [option=number]...     options as in server_options; no rate limit unless one is given
 *
 * Prints its port on one line and serves until its standard input ends or SIGTERM comes; exit code 0 after a clean
 * stop. */
#include <signal.h>
#include <unistd.h>

#include "clock.h"
#include "log.h"
#include "server.h"

struct session {
    int used;
};

enum { FILLER = 20000 };
static char filler[FILLER + 1];

static enum outcome home(struct request *r)
{
    buffer_printf(r->reply.body, "<!doctype html><title>home</title><p>%s</p>", r->base);
    return OK;
}

static enum outcome big(struct request *r)
{
    buffer_put(r->reply.body, filler, FILLER);
    return OK;
}

static enum outcome huge(struct request *r)
{
    for (int i = 0; i < 90; i++)
        buffer_put(r->reply.body, filler, FILLER);
    return OK;
}

static enum outcome slow(struct request *r)
{
    if (!r->session)
        return BROKEN;
    r->session->used++;
    struct timespec wait = { 0, 300000000 };
    nanosleep(&wait, NULL);
    buffer_text(r->reply.body, "<p>traag</p>");
    return OK;
}

static const struct input ask_inputs[] = {
    { "vraag", INPUT_LINES, .flags = INPUT_REQUIRED | INPUT_CUT, .most = 2000 },
    { "wijk", INPUT_CHOICE, .choices = "noord;zuid" },
    { 0 },
};

static enum outcome ask(struct request *r)
{
    buffer_printf(r->reply.body, "<p>%zu bytes, fout %d</p>", strlen(request_text(r, "vraag")),
                  (int)request_fault(r, "vraag"));
    return r->fault_count ? INVALID : OK;
}

static enum outcome who(struct request *r)
{
    r->reply.type = TYPE_TEXT;
    for (int i = 0; i < 16; i++)
        buffer_printf(r->reply.body, "%02x", r->address.at.s6_addr[i]);
    buffer_printf(r->reply.body, " %d %s\n", r->https, r->path);
    return OK;
}

static enum outcome show(struct request *r)
{
    r->reply.type = TYPE_TEXT;
    buffer_text(r->reply.body, request_param(r, "id"));
    return OK;
}

static enum outcome greedy(struct request *r)
{
    for (size_t i = 0; i < 1 << 20; i++)
        *(char *)arena_take(r->arena, 4096) = 1;
    return OK;
}

static const struct route routes[] = {
    { GET, "/", home, SNAPSHOT },
    { GET, "/groot", big, SNAPSHOT },
    { GET, "/reuze", huge, SNAPSHOT },
    { GET, "/traag", slow, STORE },
    { POST, "/vraag", ask, SNAPSHOT, .inputs = ask_inputs, .flags = ROUTE_SHOWS_FAULTS },
    { POST, "/bewaar", slow, STORE, .inputs = ask_inputs },
    { GET, "/wie", who, SNAPSHOT },
    { GET, "/hulp/{id}", show, SNAPSHOT },
    { GET, "/gulzig", greedy, SNAPSHOT },
    { 0 },
};
static const struct route *const tables[] = { routes };

static enum outcome session_begin(void *site, struct session **out)
{
    (void)site;
    *out = calloc(1, sizeof **out);
    return *out ? OK : BROKEN;
}

static void session_end(void *site, struct session *session)
{
    (void)site;
    free(session);
}

static const struct asset style = { .path = "/s/stijl.0123.css",
                                    .type = "text/css; charset=utf-8",
                                    .etag = "W/\"0123\"",
                                    .plain = { (const unsigned char *)"p{color:red}", 12 },
                                    .gzip = { (const unsigned char *)"gzipped", 7 },
                                    .brotli = { (const unsigned char *)"brotli", 6 } };

static const struct asset *find_asset(const char *path)
{
    return strcmp(path, style.path) == 0 ? &style : NULL;
}

static bool read_option(struct server_options *options, const char *text)
{
    static const struct {
        const char *name;
        size_t offset;
    } names[] = {
#define OPTION(name) { #name, offsetof(struct server_options, name) }
        OPTION(threads),
        OPTION(workers),
        OPTION(queue),
        OPTION(connections),
        OPTION(connections_per_address),
        OPTION(rate_per_minute),
        OPTION(rate_burst),
        OPTION(head_ms),
        OPTION(body_ms),
        OPTION(reply_ms),
        OPTION(idle_ms),
    };
    const char *equals = strchr(text, '=');
    int64_t number;
    if (!equals || !text_to_int(equals + 1, 0, UINT32_MAX, &number))
        return false;
    struct slice name = { text, (size_t)(equals - text) };
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (slice_is(name, names[i].name)) {
            *(unsigned *)(void *)((char *)options + names[i].offset) = (unsigned)number;
            return true;
        }
    return false;
}

static void end(int signal_number)
{
    (void)signal_number;
    close(0);
}

int main(int count, char **words)
{
    static const char *const proxies[] = { "127.0.0.2" };
    struct server_options options = { .listen = count > 1 ? words[1] : "127.0.0.1:0",
                                      .rate_per_minute = UINT32_MAX,
                                      .connections_per_address = 20000,
                                      .trusted_proxies = proxies,
                                      .trusted_proxy_count = 1 };
    const struct site_hooks hooks = { .tables = tables,
                                      .table_count = 1,
                                      .session_begin = session_begin,
                                      .session_end = session_end,
                                      .asset = find_asset };
    struct web *web;
    struct server *server;
    char message[256], byte;
    memset(filler, 'x', FILLER);
    for (int i = 2; i < count; i++)
        if (!read_option(&options, words[i]))
            log_fatal("wrong option %s", words[i]);
    sigaction(SIGTERM, &(struct sigaction){ .sa_handler = end }, NULL);
    if (web_open(&hooks, NULL, &web, message) != OK || server_start(&options, web, &server, message) != OK)
        log_fatal("%s", message);
    printf("%u\n", server_port(server));
    fflush(stdout);
    while (read(0, &byte, 1) > 0)
        ;
    int64_t before = clock_monotonic_us();
    server_stop(server);
    web_close(web);
    printf("stopped in %lld ms\n", (long long)((clock_monotonic_us() - before) / 1000));
    return 0;
}
