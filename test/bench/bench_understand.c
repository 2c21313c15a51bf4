// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* bench_understand.c - understanding and ranking the questions of a file on the demonstration network; and how long a change takes to show.
 *
 *     bench_understand QUESTIONS.txt      prints: understand p50 p99, understand and rank p50 p99 (us), build of a segment (us) */
#include "measure.h"

#include "app.h"
#include "information_pages.h"
#include "network_load.h"

enum { ROUNDS = 40, MOST = 400000 };

static double understood[MOST], ranked[MOST];

int main(int count, char **arguments)
{
    struct app app = { .options = { .demo = true } };
    if (count != 2 || app_open(&app, APP_KNOWS) != EXIT_DONE)
        return 2;
    struct snapshot *held = NULL;
    const struct snapshot *snapshot = snapshot_current(app.hub, &held);
    const struct segment *place = app_place(&app, snapshot);
    struct arena arena;
    arena_begin(&arena, 64 * 1024 * 1024);
    char *rest = read_file(arguments[1]), *line, *questions[1000];
    size_t asked = 0, used = 0;
    while (asked < 1000 && (line = next_piece(&rest, "\n")))
        questions[asked++] = line;
    int64_t now = app_now(&app);
    for (int round = 0; round < ROUNDS; round++)
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
    struct session *session;
    double from = now_us();
    if (session_open(app.store, &session) == OK && app_refresh(&app, session, true) == OK)
        printf("%.1f %.1f %.1f %.1f %.0f\n", percentile(understood, used, 0.5), percentile(understood, used, 0.99),
               percentile(ranked, used, 0.5), percentile(ranked, used, 0.99), now_us() - from);
    session_close(session);
    arena_end(&arena);
    snapshot_let_go(&held);
    app_close(&app);
    return 0;
}
