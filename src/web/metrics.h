// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* metrics.h - counters of the edge, one block per thread, summed when /metrics is read (Prometheus text format).
 *
 * Only the thread that owns a block writes it, with plain stores that readers see whole (relaxed atomics): no lock
 * and no shared cache line. Nothing personal: routes by pattern, never by address. */
#ifndef ELKEDEUR_METRICS_H
#define ELKEDEUR_METRICS_H

#include <stdatomic.h>

#include "guard.h"
#include "route.h"

enum { METRIC_CLASSES = 6, METRIC_BUCKETS = 12 };

typedef _Atomic uint64_t counter;

struct metrics {
    size_t routes; /* of the router; one more for "no route" */
    counter refused[REFUSALS];
    counter accepted, closed, dropped_idle; /* connections */
    counter bytes;                          /* of reply bodies */
    counter time_sum[2];                    /* [way], microseconds */
    counter time[2][METRIC_BUCKETS + 1];    /* [way][bucket] */
    counter requests[];                     /* [route][status class] */
};

struct metrics *metrics_new(size_t routes); /* NULL without memory; free() it */
static inline void count_up(counter *c, uint64_t by)
{
    atomic_store_explicit(c, atomic_load_explicit(c, memory_order_relaxed) + by, memory_order_relaxed);
}
/* One answered request; `route` is its index, or `routes` for none. */
void metrics_request(struct metrics *, size_t route, enum way, int status, int64_t microseconds, size_t bytes);
void metrics_write(struct metrics *const *blocks, size_t count, const struct router *, struct buffer *out);

#endif
