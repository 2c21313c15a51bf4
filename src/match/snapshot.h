// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* snapshot.h - everything that answers a question, at one moment: knowledge and a segment per scope. Immutable once published.
 *
 * Reading takes no lock: a thread holds one strong reference and renews it between requests when the generation has moved
 * (one relaxed load). A change builds a new segment aside, publishes a new snapshot that shares the other segments, and the old one
 * goes when its last holder lets go. */
#ifndef ELKEDEUR_SNAPSHOT_H
#define ELKEDEUR_SNAPSHOT_H

#include <stdatomic.h>

#include "index.h"
#include "knowledge.h"
#include "network.h"

struct segment {
    atomic_int holders;
    struct network *network;
    struct index *index; /* documents are network->services, in order */
};

/* Indexes a network, which the segment then owns. NULL when memory ran out. */
struct segment *segment_build(const struct knowledge *, struct network *);
void segment_release(struct segment *);

enum { MOST_SEGMENTS = 400 }; /* all municipalities, the regions and the country */

struct snapshot {
    atomic_int holders;
    uint64_t generation;
    const struct knowledge *knowledge;
    struct segment *segments[MOST_SEGMENTS];
    size_t count;
    struct segment *national; /* among them, or NULL */
};

/* The segment of a municipality by its code, slug or host; NULL when there is none. */
struct segment *snapshot_place(const struct snapshot *, const char *code_or_slug);
struct segment *snapshot_host(const struct snapshot *, const char *host);

struct snapshot_hub;
struct snapshot_hub *snapshot_hub_new(const struct knowledge *);
void snapshot_hub_free(struct snapshot_hub *); /* when nobody holds a snapshot any more */

/* Replaces (or adds) segments by their scope and publishes. Takes ownership of `fresh`. */
void snapshot_publish(struct snapshot_hub *, struct segment **fresh, size_t count);

/* The current snapshot, held in `*held` (start with NULL). Cheap when nothing changed. */
const struct snapshot *snapshot_current(struct snapshot_hub *, struct snapshot **held);
void snapshot_let_go(struct snapshot **held);
uint64_t snapshot_generation(struct snapshot_hub *);

#endif
