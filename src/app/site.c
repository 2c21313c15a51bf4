// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* site.c - the hooks that make the rooms a site: tables of routes, the snapshot each thread holds, which municipality is meant. */
#include "app.h"
#include "clock.h"
#include "information_pages.h"
#include "log.h"
#include "objection_pages.h"
#include "overdue_pages.h"
#include "server.h"
#include "text_pages.h"

static const struct route *const tables[] = { information_routes, objection_routes, overdue_routes, directory_routes };

static void *thread_begin(void *site)
{
    (void)site;
    return calloc(1, sizeof(struct reader));
}

static void thread_end(void *site, void *local)
{
    struct reader *reader = local;
    (void)site;
    if (reader)
        snapshot_let_go(&reader->held);
    free(reader);
}

static void before(struct request *r)
{
    struct app *app = r->site;
    struct reader *reader = r->local;
    snapshot_current(app->hub, &reader->held);
    if (app->options.now)
        r->now = app->options.now;
}

static void idle(void *site, void *local)
{
    struct app *app = site;
    struct reader *reader = local;
    if (reader->held)
        snapshot_current(app->hub, &reader->held);
}

/* The only municipality there is, or the one chosen for this server. */
static struct segment *only_place(const struct app *app, const struct snapshot *snapshot)
{
    if (app->options.municipality)
        return snapshot_place(snapshot, app->options.municipality);
    struct segment *only = NULL;
    for (size_t i = 0; i < snapshot->count; i++) {
        if (snapshot->segments[i] == snapshot->national)
            continue;
        if (only)
            return NULL;
        only = snapshot->segments[i];
    }
    return only;
}

/* "/en/..." and "/veldermeer-en/..." are the English side of "/..." and "/veldermeer/...". */
static int by_path(struct request *r, const struct snapshot *snapshot, const char *first)
{
    char slug[80];
    size_t size = strlen(first);
    bool english = size > 3 && size < sizeof slug && strcmp(first + size - 3, "-en") == 0;
    snprintf(slug, sizeof slug, "%.*s", (int)(english ? size - 3 : size), first);
    struct segment *segment = snapshot_place(snapshot, slug);
    if (!segment || segment == snapshot->national) {
        segment = english ? snapshot_place(snapshot, first) : NULL;
        english = false;
    }
    if (!segment || segment == snapshot->national)
        return -1;
    r->place = segment;
    r->language = english ? ENGLISH : DUTCH;
    r->base = arena_printf(r->arena, "/%s", first);
    return 1;
}

static int resolve(struct request *r, const char *first)
{
    const struct app *app = r->site;
    const struct snapshot *snapshot = page_snapshot(r);
    struct segment *place = snapshot_host(snapshot, r->host);
    if (!place)
        place = only_place(app, snapshot);
    if (first && first[0] && !(place && strcmp(first, "en") == 0)) {
        int used = by_path(r, snapshot, first);
        if (used > 0)
            return used;
    }
    if (!place && (!first || !first[0]))
        place = snapshot->national; /* the first page asks which one */
    if (!place)
        return -1;
    r->place = place;
    r->base = "";
    r->language = DUTCH;
    if (first && strcmp(first, "en") == 0) {
        r->base = "/en";
        r->language = ENGLISH;
        return 1;
    }
    return 0;
}

static enum outcome session_begin(void *site, struct session **session)
{
    const struct app *app = site;
    return session_open(app->store, session);
}

static void session_end(void *site, struct session *session)
{
    (void)site;
    session_close(session);
}

static enum outcome ready(void *site)
{
    const struct app *app = site;
    return store_check(app->store);
}

static void metrics(void *site, struct buffer *out)
{
    struct app *app = site;
    buffer_printf(out, "# TYPE elkedeur_snapshot_generation gauge\nelkedeur_snapshot_generation %llu\n",
                  (unsigned long long)snapshot_generation(app->hub));
}

void site_hooks_fill(struct app *app, struct site_hooks *hooks)
{
    *hooks = (struct site_hooks){
        .site = app,
        .tables = tables,
        .table_count = sizeof tables / sizeof *tables,
        .thread_begin = thread_begin,
        .thread_end = thread_end,
        .before = before,
        .idle = idle,
        .session_begin = session_begin,
        .session_end = session_end,
        .resolve = resolve,
        .error_page = show_error,
        .ready = ready,
        .metrics = metrics,
        .asset = asset_find,
    };
}
