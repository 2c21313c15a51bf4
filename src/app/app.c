// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* app.c - opening and closing, the demonstration, and keeping the snapshot fresh; see app.h. */
#include "app.h"

#include <pthread.h>
#include <sys/stat.h>

#include "clock.h"
#include "directory_change.h"
#include "directory_tables.h"
#include "hsds_import.h"
#include "log.h"
#include "network_load.h"

enum { POLL_MS = 50, MOST_SCOPES = MOST_SEGMENTS };

/* The schema, step by step; never change or reorder a step that was released. */
static migration *const migrations[] = { directory_create_tables, directory_create_changes };

struct refresher {
    pthread_t thread;
    pthread_mutex_t lock;
    pthread_cond_t wake;
    bool stop;
    struct scope_change seen[MOST_SCOPES];
    size_t seen_count;
    day_number day;
};

int64_t app_now(const struct app *app)
{
    return app->options.now ? app->options.now : clock_now();
}

int exit_code(enum outcome outcome)
{
    switch (outcome) {
    case OK:
        return EXIT_DONE;
    case INVALID:
    case NOT_FOUND:
    case CONFLICT:
    case FORBIDDEN:
        return EXIT_USAGE;
    default:
        return EXIT_MACHINE;
    }
}

/* ---- the database ---- */

static const char *default_database(char path[512])
{
    const char *state = getenv("STATE_DIRECTORY"), *xdg = getenv("XDG_STATE_HOME"), *home = getenv("HOME");
    if (state && state[0])
        snprintf(path, 512, "%s/elkedeur.db", state);
    else if (xdg && xdg[0])
        snprintf(path, 512, "%s/elkedeur/elkedeur.db", xdg);
    else
        snprintf(path, 512, "%s/.local/state/elkedeur/elkedeur.db", home && home[0] ? home : ".");
    for (char *slash = path + 1; (slash = strchr(slash, '/')); slash++) { /* the folders on the way */
        *slash = 0;
        mkdir(path, 0700);
        *slash = '/';
    }
    return path;
}

bool app_database_there(const struct app *app)
{
    char path[512];
    struct stat about;
    return app->options.demo ||
           stat(app->options.database ? app->options.database : default_database(path), &about) == 0;
}

static int open_store(struct app *app, unsigned flags)
{
    char path[512], message[256];
    struct store_options options = { .create = flags & APP_CREATE,
                                     .read_only = !(flags & (APP_CREATE | APP_WRITES)),
                                     .migrations = migrations,
                                     .migration_count = sizeof migrations / sizeof *migrations };
    options.path = app->options.demo       ? ":memory:"
                   : app->options.database ? app->options.database
                                           : default_database(path);
    if (app->options.demo)
        options.read_only = false, options.create = true;
    enum outcome outcome = store_open(&options, &app->store, message);
    if (outcome != OK)
        log_error("database: %s", message);
    return exit_code(outcome);
}

static int fill_demo(struct app *app)
{
    const struct embedded_folder *folders[] = { &embedded_demo, &embedded_national };
    for (size_t i = 0; i < 2; i++) {
        struct import_options options = { .embedded = folders[i], .now = app_now(app) };
        struct import_report report;
        enum outcome outcome = hsds_import(app->store, &options, &report);
        if (outcome != OK)
            log_error("demonstration (%s): %s", folders[i]->name, report.message);
        import_report_free(&report);
        if (outcome != OK)
            return EXIT_MACHINE;
    }
    return EXIT_DONE;
}

int app_open(struct app *app, unsigned flags)
{
    char message[300];
    int code = open_store(app, flags);
    if (code == EXIT_DONE && app->options.demo)
        code = fill_demo(app);
    if (code != EXIT_DONE || !(flags & APP_KNOWS))
        return code;
    app->knowledge = knowledge_build(&embedded_topics, &embedded_model, message);
    if (!app->knowledge) {
        log_error("topics: %s", message);
        return EXIT_MACHINE;
    }
    app->hub = snapshot_hub_new(app->knowledge);
    app->refresher = calloc(1, sizeof *app->refresher);
    struct session *session = NULL;
    enum outcome outcome = app->refresher ? session_open(app->store, &session) : BROKEN;
    if (outcome == OK)
        outcome = app_refresh(app, session, true);
    session_close(session);
    return exit_code(outcome);
}

void app_close(struct app *app)
{
    free(app->refresher);
    snapshot_hub_free(app->hub);
    knowledge_free(app->knowledge);
    store_close(app->store);
    *app = (struct app){ 0 };
}

bool app_only_municipality(struct app *app, char code[32])
{
    struct scope_change scopes[MOST_SCOPES];
    struct session *session;
    struct arena arena;
    size_t count = 0, places = 0;
    if (session_open(app->store, &session) != OK)
        return false;
    arena_begin(&arena, 16 * 1024 * 1024);
    enum outcome outcome = directory_changes(session, &arena, scopes, MOST_SCOPES, &count);
    for (size_t i = 0; i < count; i++)
        if (strcmp(scopes[i].scope, "NL") != 0 && places++ == 0)
            memcpy(code, scopes[i].scope, sizeof scopes[i].scope);
    arena_end(&arena);
    session_close(session);
    return outcome == OK && places == 1;
}

/* ---- keeping fresh ---- */

static bool moved(const struct refresher *r, const struct scope_change *change)
{
    for (size_t i = 0; i < r->seen_count; i++)
        if (strcmp(r->seen[i].scope, change->scope) == 0)
            return r->seen[i].number != change->number;
    return true;
}

static enum outcome build_segment(struct app *app, struct session *session, const char *scope, struct segment **out)
{
    struct network *network;
    struct load_report report;
    enum outcome outcome = network_load(session, scope, app_now(app), &network, &report);
    if (outcome != OK)
        return outcome;
    log_debug("%s: %zu services, %zu people; left out: %zu without their other half, %zu inactive, %zu schedules "
              "without hours",
              scope, network->service_count, network->person_count, report.dangling, report.inactive,
              report.without_hours);
    *out = segment_build(app->knowledge, network);
    if (!*out)
        network_free(network);
    return *out ? OK : BROKEN;
}

enum outcome app_refresh(struct app *app, struct session *session, bool all)
{
    struct refresher *r = app->refresher;
    struct scope_change now[MOST_SCOPES];
    struct segment *fresh[MOST_SCOPES];
    size_t count = 0, built = 0;
    struct arena arena;
    arena_begin(&arena, 16 * 1024 * 1024);
    enum outcome outcome = directory_changes(session, &arena, now, MOST_SCOPES, &count);
    arena_end(&arena);
    for (size_t i = 0; i < count && outcome == OK; i++)
        if (all || moved(r, &now[i])) {
            outcome = build_segment(app, session, now[i].scope, &fresh[built]);
            built += outcome == OK;
        }
    if (built)
        snapshot_publish(app->hub, fresh, built);
    if (outcome == OK) {
        memcpy(r->seen, now, sizeof now);
        r->seen_count = count;
        r->day = local_of(app_now(app)).day;
    }
    return outcome;
}

static void *refresher_main(void *of)
{
    struct app *app = of;
    struct refresher *r = app->refresher;
    struct session *session = NULL;
    pthread_mutex_lock(&r->lock);
    while (!r->stop) {
        struct timespec until;
        clock_gettime(CLOCK_REALTIME, &until);
        until.tv_nsec += POLL_MS * 1000000L;
        until.tv_sec += until.tv_nsec / 1000000000L;
        until.tv_nsec %= 1000000000L;
        pthread_cond_timedwait(&r->wake, &r->lock, &until);
        if (r->stop)
            break;
        pthread_mutex_unlock(&r->lock);
        bool day = local_of(app_now(app)).day != r->day;
        if ((store_poll(app->store) || day) && (session || session_open(app->store, &session) == OK) &&
            app_refresh(app, session, day) != OK)
            log_warning("the snapshot could not be renewed; the old one keeps answering");
        pthread_mutex_lock(&r->lock);
    }
    pthread_mutex_unlock(&r->lock);
    session_close(session);
    return NULL;
}

bool refresher_start(struct app *app)
{
    pthread_mutex_init(&app->refresher->lock, NULL);
    pthread_cond_init(&app->refresher->wake, NULL);
    return pthread_create(&app->refresher->thread, NULL, refresher_main, app) == 0;
}

void refresher_stop(struct app *app)
{
    struct refresher *r = app->refresher;
    pthread_mutex_lock(&r->lock);
    r->stop = true;
    pthread_cond_signal(&r->wake);
    pthread_mutex_unlock(&r->lock);
    pthread_join(r->thread, NULL);
    pthread_mutex_destroy(&r->lock);
    pthread_cond_destroy(&r->wake);
}

struct segment *app_place(struct app *app, const struct snapshot *snapshot)
{
    struct segment *only = NULL;
    size_t count = 0;
    if (app->options.municipality) {
        only = snapshot_place(snapshot, app->options.municipality);
        if (!only)
            log_error("no municipality %s in this database", app->options.municipality);
        return only;
    }
    for (size_t i = 0; i < snapshot->count; i++)
        if (snapshot->segments[i] != snapshot->national) {
            only = snapshot->segments[i];
            count++;
        }
    if (count > 1)
        log_error("several municipalities: choose one with --municipality");
    else if (!count)
        log_error(
            "no municipality yet: import one first (elkedeur import hsds FOLDER --municipality CODE --name NAME)");
    return count == 1 ? only : NULL;
}
