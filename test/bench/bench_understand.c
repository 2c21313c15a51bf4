// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* bench_understand.c - understanding and ranking the questions of a file, and what the directory costs that they are ranked in.
 *
 *     bench_understand QUESTIONS.txt [DATABASE MUNICIPALITY]     of the demonstration when there is no database
 *
 * Prints: services; understanding p50 p99, understanding and ranking p50 p99 (us); reading the municipality from the database, indexing it
 * (ms, the better of two); the index, the records as the program keeps them (MB). */
#include "measure.h"

#include "app.h"
#include "information_pages.h"
#include "network_load.h"

enum { LEAST_ROUNDS = 5, MOST = 400000 };

static double understood[MOST], ranked[MOST];

static size_t ask(const struct snapshot *snapshot, const struct segment *place, const char *path, int64_t now)
{
    struct arena arena;
    char *rest = read_file(path), *line, *questions[1000];
    size_t asked = 0, used = 0;
    while (asked < 1000 && (line = next_piece(&rest, "\n")))
        questions[asked++] = line;
    arena_begin(&arena, 64 * 1024 * 1024);
    double until = now_us() + 1.5e6;
    for (int round = 0; round < LEAST_ROUNDS || now_us() < until; round++)
        for (size_t q = 0; q < asked && used < MOST; q++) {
            struct understanding u;
            struct suggestion out[SUGGESTIONS];
            double from = now_us();
            understand(snapshot->knowledge, &arena, questions[q], strlen(questions[q]), &u);
            double middle = now_us();
            rank(snapshot, place, &u, NULL, now, &arena, out, SUGGESTIONS);
            double end = now_us();
            if (round) { /* the first is to warm up */
                understood[used] = middle - from;
                ranked[used++] = end - from;
            }
            arena_reset(&arena);
        }
    arena_end(&arena);
    return used;
}

struct cost {
    double load, build; /* us */
};

/* Reads and indexes once more, beside the snapshot, and lets go of it. */
static bool measure_segment(struct app *app, const char *scope, struct cost *cost)
{
    struct session *session = NULL;
    struct network *network = NULL;
    double from = now_us();
    bool ok =
        session_open(app->store, &session) == OK && network_load(session, scope, app_now(app), &network, NULL) == OK;
    double middle = now_us();
    struct segment *segment = ok ? segment_build(app->knowledge, network) : NULL;
    double end = now_us();
    *cost = (struct cost){ middle - from, end - middle };
    segment_release(segment);
    session_close(session);
    return segment != NULL;
}

int main(int count, char **arguments)
{
    struct app app = { .options = { .demo = count == 2 } };
    if (count == 4)
        app.options.database = arguments[2], app.options.municipality = arguments[3];
    if ((count != 2 && count != 4) || app_open(&app, APP_KNOWS) != EXIT_DONE)
        return 2;
    struct snapshot *held = NULL;
    const struct snapshot *snapshot = snapshot_current(app.hub, &held);
    const struct segment *place = app_place(&app, snapshot);
    struct cost first, second;
    if (!place || !measure_segment(&app, place->network->scope, &first) ||
        !measure_segment(&app, place->network->scope, &second))
        return 3;
    size_t used = ask(snapshot, place, arguments[1], app_now(&app));
    printf("%zu %.1f %.1f %.1f %.1f %.1f %.1f %.1f %.1f\n", place->network->service_count,
           percentile(understood, used, 0.5), percentile(understood, used, 0.99), percentile(ranked, used, 0.5),
           percentile(ranked, used, 0.99), (first.load < second.load ? first.load : second.load) / 1e3,
           (first.build < second.build ? first.build : second.build) / 1e3, (double)index_bytes(place->index) / 1048576,
           (double)place->network->arena.total / 1048576);
    snapshot_let_go(&held);
    app_close(&app);
    return 0;
}
