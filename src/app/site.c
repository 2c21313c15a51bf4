// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* site.c - the hooks that make the rooms a site: tables of routes, the snapshot each thread holds, which municipality is meant. */
#include "app.h"
#include "clock.h"
#include "hsds_records.h"
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

/* Letters, digits and "-" only: it may stand in a header as it is. */
static bool plain(const char *text)
{
    for (; *text; text++)
        if (!isalnum((unsigned char)*text) && *text != '-')
            return false;
    return true;
}

/* "/gm0344" for "/GM0344", "/Veldermeer-en" for "/veldermeer-en": one address for one page. */
static bool spelled_otherwise(struct request *r, const struct snapshot *snapshot, const char *first)
{
    for (size_t i = 0; i < snapshot->count; i++) {
        const struct municipality *m = &snapshot->segments[i]->network->municipality;
        const char *const names[] = { m->code, m->slug };
        for (size_t n = 0; n < 4; n++) {
            const char *right = arena_printf(r->arena, "/%s%s", names[n % 2], n < 2 ? "" : "-en");
            if (snapshot->segments[i] == snapshot->national || text_compare_folded(right + 1, first) != 0)
                continue;
            r->reply.location = right;
            return true;
        }
    }
    return false;
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
        if (plain(first) && spelled_otherwise(r, snapshot, first))
            return -1;
    }
    bool choose = !place && (!first || !first[0]) && snapshot->count; /* the first page asks which one */
    if (choose)
        place = snapshot->national; /* NULL when nothing of the whole country was imported */
    if (!place && !choose)
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

/* Does the address begin with the code of a municipality ("/GM0344/hulp", "/gm0344-en"), and is none of that code here? */
static bool asks_unknown_place(const struct request *r)
{
    char code[7];
    size_t size = strcspn(r->path + 1, "/");
    snprintf(code, sizeof code, "%.6s", r->path + 1);
    for (int i = 0; i < 2; i++)
        code[i] = (char)(code[i] >= 'a' && code[i] <= 'z' ? code[i] - 32 : code[i]);
    bool whole = size == 6 || (size == 9 && strncmp(r->path + 7, "-en", 3) == 0);
    return whole && municipality_code_valid(code) && !r->base[0];
}

/* What a resident may have sent (400, 413) was refused before its municipality was looked for: the page still tells whom to
 * call. Other refusals are of programs, and cost little. */
static void error_page(struct request *r, const struct problem *problem)
{
    static const struct problem not_here = {
        404, "no-municipality", N_("Deze gemeente is hier niet"),
        N_("Dat ligt niet aan u. Wij kennen geen hulp van deze gemeente. Begin op de eerste pagina.")
    };
    const struct snapshot *snapshot = page_snapshot(r);
    bool resident = problem->status == 400 || problem->status == 413;
    if (!r->place && resident)
        r->place = snapshot_host(snapshot, r->host);
    if (!r->place && resident)
        r->place = only_place(r->site, snapshot);
    show_error(r, problem->status == 404 && asks_unknown_place(r) ? &not_here : problem);
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
        .error_page = error_page,
        .ready = ready,
        .metrics = metrics,
        .asset = asset_find,
    };
}
