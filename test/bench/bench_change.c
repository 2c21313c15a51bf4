// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* bench_change.c - how long a change that one process writes into the database takes to show on the pages of another.
 *
 *     bench_change DATABASE MUNICIPALITY FOLDER PORT PREFIX ROUNDS     the server runs on PORT; PREFIX: of its paths, "" or "/groot"
 *
 * Each round imports the first service of FOLDER/service.csv once more with a new name, and asks for the page of that name until it is
 * there: each millisecond, later each fiftieth of the time that passed. Prints the medians: writing; from written until the page shows
 * it (ms); and the longest of the latter. */
#include "measure.h"

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#include "app.h"
#include "clock.h"
#include "csv.h"
#include "hsds_import.h"

enum { ROUNDS = 100, GIVE_UP_US = 60000000 };

struct original {
    struct arena arena;
    struct csv_row head, row;
    char folder[512];
};

static bool read_original(struct original *s, const char *folder, const char *database)
{
    char path[600];
    struct csv csv;
    arena_begin(&s->arena, 256 << 20);
    snprintf(path, sizeof path, "%s/service.csv", folder);
    snprintf(s->folder, sizeof s->folder, "%s.change", database);
    mkdir(s->folder, 0700);
    char *text = read_file(path);
    return csv_begin(&csv, &s->arena, text, strlen(text)) == OK && csv_next(&csv, &s->head) == OK &&
           csv_next(&csv, &s->row) == OK;
}

static bool write_changed(struct original *s, const char *name)
{
    char path[600];
    struct buffer out;
    buffer_begin(&out, 1 << 20);
    struct csv_writer w = { .out = &out };
    for (size_t i = 0; i < s->head.count; i++)
        csv_cell(&w, s->head.cells[i]);
    csv_end_row(&w);
    for (size_t i = 0; i < s->row.count; i++)
        csv_cell(&w, strcmp(s->head.cells[i], "name") == 0 ? name : s->row.cells[i]);
    csv_end_row(&w);
    snprintf(path, sizeof path, "%s/service.csv", s->folder);
    FILE *file = fopen(path, "w");
    bool ok = file && fwrite(out.at, 1, out.used, file) == out.used;
    buffer_free(&out);
    return file && fclose(file) == 0 && ok;
}

/* The status of a page, 0 when the server does not answer; over one connection that stays. */
static int ask(int port, const char *path)
{
    static int handle = -1;
    char bytes[65536];
    size_t got = 0, whole = 0;
    struct sockaddr_in to = { .sin_family = AF_INET,
                              .sin_port = htons((uint16_t)port),
                              .sin_addr = { htonl(INADDR_LOOPBACK) } };
    int on = 1, size = snprintf(bytes, sizeof bytes, "GET %s HTTP/1.1\r\nHost: localhost\r\n\r\n", path);
    if (handle < 0) {
        handle = socket(AF_INET, SOCK_STREAM, 0);
        if (connect(handle, (struct sockaddr *)&to, sizeof to) != 0)
            goto lost;
        setsockopt(handle, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    }
    if (write(handle, bytes, (size_t)size) != size)
        goto lost;
    while (!whole || got < whole) {
        ssize_t more = read(handle, bytes + got, sizeof bytes - 1 - got);
        if (more <= 0)
            goto lost;
        got += (size_t)more;
        bytes[got] = 0;
        const char *end = strstr(bytes, "\r\n\r\n"), *length = strcasestr(bytes, "content-length:");
        if (end && length)
            whole = (size_t)(end - bytes) + 4 + strtoul(length + 15, NULL, 10);
    }
    return (int)strtol(bytes + 9, NULL, 10);
lost:
    close(handle);
    handle = -1;
    return 0;
}

static bool change(struct app *app, struct original *s, int port, const char *prefix, int round, double *wrote,
                   double *shown)
{
    char name[64], path[600];
    unsigned mark = (unsigned)(clock_now() % 100000);
    snprintf(name, sizeof name, "Verandering %u %d", mark, round);
    snprintf(path, sizeof path, "%s/hulp/verandering-%u-%d", prefix, mark, round);
    struct import_options options = { .path = s->folder, .scope = app->options.municipality, .now = app_now(app) };
    struct import_report report = { 0 };
    bool ok = write_changed(s, name) && hsds_import_read(&options, &report) == OK &&
              hsds_import_check(&report, app->store) == OK && ask(port, path) == 404;
    double from = now_us(), written = from;
    ok = ok && hsds_import_save(&report, app->store) == OK;
    written = now_us();
    while (ok && ask(port, path) != 200) {
        double waited = now_us() - written;
        usleep((useconds_t)(waited < 100000 ? 1000 : waited / 50)); /* asking must not keep the server from its work */
        ok = waited < GIVE_UP_US;
    }
    *wrote = (written - from) / 1e3;
    *shown = (now_us() - written) / 1e3;
    import_report_free(&report);
    return ok;
}

int main(int count, char **arguments)
{
    struct app app = { 0 };
    struct original original;
    static double wrote[ROUNDS], shown[ROUNDS];
    int rounds = count == 7 ? (int)strtol(arguments[6], NULL, 10) : 0,
        port = rounds ? (int)strtol(arguments[4], NULL, 10) : 0;
    if (rounds < 1 || rounds > ROUNDS || !read_original(&original, arguments[3], arguments[1])) {
        fputs("usage: bench_change DATABASE MUNICIPALITY FOLDER PORT PREFIX ROUNDS\n", stderr);
        return 2;
    }
    app.options.database = arguments[1];
    app.options.municipality = arguments[2];
    if (app_open(&app, APP_WRITES) != EXIT_DONE)
        return 2;
    for (int i = 0; i < rounds; i++) {
        if (!change(&app, &original, port, arguments[5], i, &wrote[i], &shown[i])) {
            fputs("the change did not show\n", stderr);
            return 3;
        }
        usleep(200000);
    }
    double typical = percentile(shown, (size_t)rounds, 0.5); /* sorts */
    printf("%.1f %.1f %.1f\n", percentile(wrote, (size_t)rounds, 0.5), typical, shown[rounds - 1]);
    app_close(&app);
    arena_end(&original.arena);
    return 0;
}
