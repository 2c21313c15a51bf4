// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* metrics.c - see metrics.h. */
#include "metrics.h"

#include <inttypes.h>

static const int64_t bounds[METRIC_BUCKETS] = {
    25, 50, 100, 250, 500, 1000, 2500, 5000, 25000, 100000, 500000, 2500000
};
static const char *const ways[] = { [SNAPSHOT] = "snapshot", [STORE] = "store" };
static const char *const methods[] = { [GET] = "GET", [POST] = "POST" };

struct metrics *metrics_new(size_t routes)
{
    struct metrics *m = calloc(1, sizeof *m + (routes + 1) * METRIC_CLASSES * sizeof(counter));
    if (m)
        m->routes = routes;
    return m;
}

void metrics_request(struct metrics *m, size_t route, enum way way, int status, int64_t us, size_t bytes)
{
    int class = status / 100, bucket = 0;
    if (class < 0 || class >= METRIC_CLASSES)
        class = 0;
    count_up(&m->requests[(route < m->routes ? route : m->routes) * METRIC_CLASSES + (size_t) class], 1);
    while (bucket < METRIC_BUCKETS && us > bounds[bucket])
        bucket++;
    count_up(&m->time[way][bucket], 1);
    count_up(&m->time_sum[way], us > 0 ? (uint64_t)us : 0);
    count_up(&m->bytes, bytes);
}

/* The sum of one counter, given by its place in a block, over all blocks. */
static uint64_t sum(struct metrics *const *blocks, size_t count, size_t offset)
{
    uint64_t total = 0;
    for (size_t i = 0; i < count; i++)
        total += atomic_load_explicit((counter *)(void *)((char *)blocks[i] + offset), memory_order_relaxed);
    return total;
}
#define SUM(member) sum(blocks, count, offsetof(struct metrics, member))

static void head(struct buffer *out, const char *name, const char *type, const char *help)
{
    buffer_printf(out, "# HELP elkedeur_%s %s\n# TYPE elkedeur_%s %s\n", name, help, name, type);
}

static void write_requests(struct metrics *const *blocks, size_t count, const struct router *router, struct buffer *out)
{
    head(out, "requests_total", "counter", "Requests by route pattern and status class.");
    size_t routes = router_count(router);
    for (size_t r = 0; r <= routes; r++)
        for (size_t class = 0; class < METRIC_CLASSES; class ++) {
            uint64_t n =
                sum(blocks, count, offsetof(struct metrics, requests) + (r * METRIC_CLASSES + class) * sizeof(counter));
            const struct route *route = router_at(router, r);
            if (n)
                buffer_printf(out, "elkedeur_requests_total{method=\"%s\",route=\"%s\",status=\"%zuxx\"} %" PRIu64 "\n",
                              route ? methods[route->method] : "", route ? route->path : "none", class, n);
        }
}

static void write_times(struct metrics *const *blocks, size_t count, struct buffer *out)
{
    head(out, "request_seconds", "histogram", "Time from the complete request to the finished reply.");
    for (size_t way = SNAPSHOT; way <= STORE; way++) {
        uint64_t total = 0;
        for (size_t b = 0; b <= METRIC_BUCKETS; b++) {
            total +=
                sum(blocks, count, offsetof(struct metrics, time) + (way * (METRIC_BUCKETS + 1) + b) * sizeof(counter));
            if (b < METRIC_BUCKETS)
                buffer_printf(out, "elkedeur_request_seconds_bucket{way=\"%s\",le=\"%.6f\"} %" PRIu64 "\n", ways[way],
                              (double)bounds[b] / 1e6, total);
            else
                buffer_printf(out, "elkedeur_request_seconds_bucket{way=\"%s\",le=\"+Inf\"} %" PRIu64 "\n", ways[way],
                              total);
        }
        uint64_t us = sum(blocks, count, offsetof(struct metrics, time_sum) + way * sizeof(counter));
        buffer_printf(out, "elkedeur_request_seconds_sum{way=\"%s\"} %.6f\n", ways[way], (double)us / 1e6);
        buffer_printf(out, "elkedeur_request_seconds_count{way=\"%s\"} %" PRIu64 "\n", ways[way], total);
    }
}

void metrics_write(struct metrics *const *blocks, size_t count, const struct router *router, struct buffer *out)
{
    write_requests(blocks, count, router, out);
    write_times(blocks, count, out);
    head(out, "refused_total", "counter", "Requests and connections refused by the edge, by reason.");
    for (size_t i = 1; i < REFUSALS; i++)
        buffer_printf(out, "elkedeur_refused_total{reason=\"%s\"} %" PRIu64 "\n", refusal_name((enum refusal)i),
                      sum(blocks, count, offsetof(struct metrics, refused) + i * sizeof(counter)));
    uint64_t accepted = SUM(accepted), closed = SUM(closed);
    head(out, "connections", "gauge", "Open connections.");
    buffer_printf(out, "elkedeur_connections %" PRIu64 "\n", accepted > closed ? accepted - closed : 0);
    head(out, "connections_total", "counter", "Accepted connections.");
    buffer_printf(out, "elkedeur_connections_total %" PRIu64 "\n", accepted);
    head(out, "idle_dropped_total", "counter", "Waiting connections dropped for newer ones.");
    buffer_printf(out, "elkedeur_idle_dropped_total %" PRIu64 "\n", SUM(dropped_idle));
    head(out, "reply_bytes_total", "counter", "Bytes of reply bodies.");
    buffer_printf(out, "elkedeur_reply_bytes_total %" PRIu64 "\n", SUM(bytes));
}
