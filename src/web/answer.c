// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* answer.c - from a checked head to a finished reply; see answer.h. */
#include "answer.h"

#include <setjmp.h>

#include "clock.h"
#include "input.h"
#include "log.h"

enum { SPARE = 64 * 1024 }; /* for the reply to a request that ran out of memory */

/* ---- path and route ---- */

struct path {
    const char *parts[ROUTE_PARTS + 2];
    size_t count;
    bool slash; /* it ended with a slash that was left away */
};

static bool dots(const char *part)
{
    return part[0] == '.' && (!part[1] || (part[1] == '.' && !part[2]));
}

/* Cuts and decodes. 0, or the status of what is wrong with it. */
static int split_path(struct exchange *x, struct slice raw, struct path *path)
{
    struct slice rest = { raw.at + 1, raw.size - 1 }, part;
    char *whole = arena_take(&x->arena, raw.size + 1), *to = whole;
    x->r.path = whole;
    *path = (struct path){ 0 };
    while (slice_next(&rest, '/', &part)) {
        char *text = memchr(part.at, '%', part.size) ? percent_decode(&x->arena, part.at, part.size)
                                                     : arena_copy_n(&x->arena, part.at, part.size);
        if (!text || strpbrk(text, "/\\") || dots(text))
            return 400;
        size_t size = strlen(text);
        *to++ = '/';
        memcpy(to, text, size + 1);
        to += size;
        if (!size && !rest.at) {
            path->slash = path->count > 0;
            return 0;
        }
        if (!size || path->count == ROUTE_PARTS + 1)
            return 404;
        path->parts[path->count++] = text;
    }
    return 0;
}

static void reset_place(struct request *r)
{
    r->base = "";
    r->place = NULL;
    r->route = NULL;
}

/* The municipality is known under another spelling: what follows it in the address stays. */
static int under_other_spelling(struct exchange *x)
{
    const char *rest = x->target.at + 1;
    rest += strcspn(rest, "/?");
    x->r.reply.location = arena_printf(&x->arena, "%s%s", x->r.reply.location, rest);
    return 308;
}

/* Finds the row: among the global ones, then within the municipality. 0, 308, 404 or 405. */
static int find_route(struct exchange *x, const struct path *path, struct route_found *found, size_t *skipped)
{
    struct request *r = &x->r;
    const struct web *web = x->web;
    reset_place(r);
    *skipped = 0;
    bool got = router_find(web->router, true, r->method, path->parts, path->count, found);
    if (!got && !found->methods) {
        int used = web->hooks.resolve ? web->hooks.resolve(r, path->count ? path->parts[0] : NULL) : 0;
        if (used < 0 || (size_t)used > path->count)
            return r->reply.location ? under_other_spelling(x) : 404;
        *skipped = (size_t)used;
        got = router_find(web->router, false, r->method, path->parts + used, path->count - (size_t)used, found);
    }
    if (got)
        return 0;
    x->allow = found->methods;
    r->wants_json |= (found->flags & ROUTE_API) != 0;
    return found->methods ? 405 : 404;
}

/* "/hulp/" for "/hulp": pages go on, interfaces do not have it. */
static int without_slash(struct exchange *x, const struct route_found *found, struct slice raw)
{
    if (found->flags & ROUTE_API)
        return 404;
    const char *query = x->target.size > raw.size ? x->target.at + raw.size : "";
    x->r.reply.location = arena_printf(&x->arena, "%.*s%s", (int)raw.size - 1, raw.at, query);
    return 308;
}

static int route_request(struct exchange *x)
{
    const char *question = memchr(x->target.at, '?', x->target.size);
    struct slice raw = { x->target.at, question ? (size_t)(question - x->target.at) : x->target.size };
    struct path path;
    struct route_found found;
    size_t skipped;
    int status = split_path(x, raw, &path);
    if (!status)
        status = find_route(x, &path, &found, &skipped);
    if (status)
        return status;
    if (path.slash)
        return found.flags & ROUTE_TREE ? 404 : without_slash(x, &found, raw);
    x->r.route = found.route;
    x->route_index = found.index;
    x->r.wants_json |= (found.route->flags & ROUTE_API) != 0;
    for (size_t i = 0; i < found.names; i++)
        x->r.params[i] = path.parts[skipped + found.part[i]];
    return 0;
}

/* ---- who may, and with what ---- */

static int check_sender(struct exchange *x)
{
    struct request *r = &x->r;
    const struct route *route = r->route;
    const struct web *web = x->web;
    if ((route->flags & ROUTE_LOCAL) && !r->from_loopback &&
        !network_holds(web->metrics_from, web->metrics_from_count, &r->address))
        return 404;
    if (route->method == POST && !guard_same_site(r, route->way == STORE && !(route->flags & ROUTE_READS))) {
        x->refusal = REFUSE_SITE;
        return 403;
    }
    if (route->role != ANYONE && !(web->hooks.allowed && web->hooks.allowed(r, route->role)))
        return 403;
    return 0;
}

static bool is_form(struct slice type)
{
    static const char form[] = "application/x-www-form-urlencoded";
    const char *semicolon = memchr(type.at, ';', type.size);
    struct slice name = slice_trim((struct slice){ type.at, semicolon ? (size_t)(semicolon - type.at) : type.size });
    char text[sizeof form] = "";
    if (name.size != sizeof form - 1)
        return false;
    memcpy(text, name.at, name.size);
    return text_compare_folded(text, form) == 0;
}

static int read_inputs(struct exchange *x)
{
    static const struct input nothing[] = { { 0 } };
    struct request *r = &x->r;
    const struct route *route = r->route;
    const char *question = memchr(x->target.at, '?', x->target.size);
    struct slice text = { question ? question + 1 : "",
                          question ? x->target.size - (size_t)(question - x->target.at) - 1 : 0 };
    if (route->method == POST) {
        if (x->form.full || x->form.used > (route->body_most ? route->body_most : x->web->limits.body_bytes))
            return 413;
        if (x->form.used && !is_form(x->type))
            return 415;
        text = (struct slice){ x->form.used ? x->form.at : "", x->form.used };
    }
    size_t room = x->web->limits.fields, count = 0;
    struct form_field *fields = text.size ? arena_array(&x->arena, struct form_field, room) : NULL;
    if (text.size && form_decode(&x->arena, text.at, text.size, fields, room, &count) != FORM_FINE)
        return 400;
    r->fault_count = 0;
    if (!inputs_check(r, route->inputs ? route->inputs : nothing, fields, count))
        return 400;
    return r->fault_count && !(route->flags & ROUTE_SHOWS_FAULTS) ? 400 : 0;
}

/* Free routes do not count; everything else does, what is not found as well. */
static bool over_rate(struct exchange *x)
{
    struct request *r = &x->r;
    if (!x->web->rate || x->rate_taken || (r->route && (r->route->flags & ROUTE_FREE)))
        return false;
    x->rate_taken = true;
    r->reply.retry_after = rate_take(x->web->rate, &r->address, (uint64_t)(clock_monotonic_us() / 1000));
    if (r->reply.retry_after)
        x->refusal = REFUSE_RATE;
    return r->reply.retry_after > 0;
}

/* ---- the reply ---- */

static void show_problem(struct exchange *x, int status)
{
    struct request *r = &x->r;
    const struct problem *problem = problem_of(status);
    struct reply reply = { .status = status, .body = r->reply.body, .retry_after = r->reply.retry_after };
    r->reply = reply;
    buffer_clear(r->reply.body);
    if (r->wants_json) {
        r->reply.type = TYPE_PROBLEM;
        problem_json(r, problem);
        return;
    }
    if (x->web->hooks.error_page)
        x->web->hooks.error_page(r, problem);
    if (!r->reply.body->used || r->reply.body->full) {
        r->reply = reply;
        problem_page(r, problem);
    }
}

static void finish(struct exchange *x, int status)
{
    x->status = status;
    x->header_count = reply_headers(&x->r, status, status == 405 ? x->allow : 0, x->web->hooks.api_version, x->headers);
}

static void end_hooks(struct exchange *x)
{
    if (x->begun && x->web->hooks.after)
        x->web->hooks.after(&x->r);
    x->begun = false;
}

static void begin_hooks(struct exchange *x, const struct seat *seat)
{
    x->r.local = seat->local;
    x->r.session = seat->session;
    x->begun = true;
    if (x->web->hooks.before)
        x->web->hooks.before(&x->r);
}

static int run_handler(struct exchange *x)
{
    struct request *r = &x->r;
    enum outcome outcome = r->route->handle(r);
    const struct reply *reply = &r->reply;
    int status = reply->status ? reply->status : outcome == OK && reply->location ? 303 : status_of(outcome);
    if (reply->body->full) {
        log_error("%s wrote more than a reply may hold", r->route->path);
        status = 500;
    }
    if (status == 500 || (status >= 400 && !reply->body->used))
        show_problem(x, status);
    return status;
}

static enum answered answer(struct exchange *x, const struct seat *seat)
{
    begin_hooks(x, seat);
    int status = route_request(x);
    if (over_rate(x))
        status = 429;
    if (!status && x->r.route->way == STORE && !seat->worker) {
        end_hooks(x);
        return NEEDS_WORKER;
    }
    if (!status)
        status = check_sender(x);
    if (!status)
        status = read_inputs(x);
    if (!status)
        status = run_handler(x);
    else if (status >= 400)
        show_problem(x, status);
    end_hooks(x);
    finish(x, status);
    return ANSWERED;
}

/* An error reply for x->status, which the caller has set. */
static enum answered tell(struct exchange *x, const struct seat *seat)
{
    begin_hooks(x, seat);
    show_problem(x, x->status);
    end_hooks(x);
    finish(x, x->status);
    return ANSWERED;
}

/* Runs one of the two above; when the arena is spent, the reply becomes a plain 503. */
static enum answered run(struct exchange *x, const struct seat *seat,
                         enum answered (*what)(struct exchange *, const struct seat *))
{
    jmp_buf spent;
    x->arena.spent = &spent;
    if (setjmp(spent) == 0) {
        enum answered answered = what(x, seat);
        x->arena.spent = NULL;
        return answered;
    }
    log_error("%s needed more memory than a request may have", x->r.route ? x->r.route->path : "a request");
    x->arena.spent = NULL;
    x->arena.ceiling += SPARE;
    end_hooks(x);
    x->r.reply = (struct reply){ .status = 503, .body = x->r.reply.body };
    problem_page(&x->r, problem_of(503));
    finish(x, 503);
    return ANSWERED;
}

enum answered exchange_answer(struct exchange *x, const struct seat *seat)
{
    return run(x, seat, answer);
}

void exchange_refuse(struct exchange *x, const struct seat *seat, enum refusal refusal)
{
    x->refusal = refusal;
    x->close = true;
    x->status = refusal_status(refusal);
    run(x, seat, tell);
}

void exchange_busy(struct exchange *x, const struct seat *seat)
{
    x->r.reply.retry_after = 5;
    x->status = 503;
    run(x, seat, tell);
}
