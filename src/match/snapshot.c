// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* snapshot.c - segments, and the one place where the current snapshot changes hands; see snapshot.h. */
#include "snapshot.h"

#include <pthread.h>

#include "analyze.h"
#include "log.h"

enum { SEGMENT_SCRATCH = 64 * 1024 * 1024 };

struct snapshot_hub {
    pthread_mutex_t lock; /* held only while a reference changes hands */
    struct snapshot *current;
    atomic_uint_fast64_t generation;
};

/* ---- segments ---- */

static void add_text(struct index_builder *b, const struct lexicon *lexicon, struct arena *scratch, const char *text,
                     float weight)
{
    struct analysis a;
    if (!text[0])
        return;
    lang_analyze_document(text, strlen(text), lexicon, scratch, &a);
    for (size_t i = 0; i < a.term_count; i++)
        index_word(b, a.terms[i].key, weight * a.terms[i].weight);
}

static void index_service(struct index_builder *b, const struct knowledge *k, struct arena *scratch,
                          const struct service *s)
{
    index_document(b);
    add_text(b, k->lexicon, scratch, s->name, 4);
    add_text(b, k->lexicon, scratch, s->alternate_name, 3);
    add_text(b, k->lexicon, scratch, s->organization->name, 2);
    add_text(b, k->lexicon, scratch, s->organization->alternate_name, 2);
    add_text(b, k->lexicon, scratch, s->description, 1);
    add_text(b, k->lexicon, scratch, s->eligibility, 0.5f);
    for (size_t i = 0; i < s->person_count && i < 8; i++)
        add_text(b, k->lexicon, scratch, s->people[i]->says, 0.5f);
    for (size_t i = 0; i < s->topic_count; i++)
        index_label(b, label_of_topic(s->topics[i]), 0.6f);
    for (int d = 0; d < LIFE_DOMAINS; d++)
        if (s->domains & 1u << d)
            index_label(b, label_of_domain((enum life_domain)d), 0.3f);
    for (int h = 0; h < HELP_KINDS; h++)
        if (s->help_kinds & 1u << h)
            index_label(b, label_of_help((enum help_kind)h), 0.2f);
    arena_reset(scratch);
}

static void free_network(struct network *network)
{
    arena_end(&network->arena);
    free(network);
}

struct segment *segment_build(const struct knowledge *k, struct network *network)
{
    struct segment *segment = calloc(1, sizeof *segment);
    struct index_builder *b = segment ? index_builder_new() : NULL;
    if (!b) {
        free(segment);
        return NULL;
    }
    struct arena scratch;
    arena_begin(&scratch, SEGMENT_SCRATCH);
    for (size_t i = 0; i < network->service_count; i++)
        index_service(b, k, &scratch, &network->services[i]);
    arena_end(&scratch);
    segment->index = index_finish(b);
    if (!segment->index) {
        free(segment);
        return NULL;
    }
    segment->network = network;
    atomic_store(&segment->holders, 1);
    return segment;
}

void segment_release(struct segment *segment)
{
    if (!segment || atomic_fetch_sub(&segment->holders, 1) != 1)
        return;
    index_free(segment->index);
    free_network(segment->network);
    free(segment);
}

/* ---- snapshots ---- */

static void snapshot_release(struct snapshot *snapshot)
{
    if (!snapshot || atomic_fetch_sub(&snapshot->holders, 1) != 1)
        return;
    for (size_t i = 0; i < snapshot->count; i++)
        segment_release(snapshot->segments[i]);
    free(snapshot);
}

struct segment *snapshot_place(const struct snapshot *snapshot, const char *name)
{
    for (size_t i = 0; i < snapshot->count; i++) {
        const struct municipality *m = &snapshot->segments[i]->network->municipality;
        if (strcmp(m->code, name) == 0 || (m->slug[0] && strcmp(m->slug, name) == 0))
            return snapshot->segments[i];
    }
    return NULL;
}

struct segment *snapshot_host(const struct snapshot *snapshot, const char *host)
{
    size_t size = strcspn(host, ":");
    for (size_t i = 0; i < snapshot->count; i++) {
        const char *own = snapshot->segments[i]->network->municipality.host;
        if (own[0] && strlen(own) == size && strncmp(own, host, size) == 0)
            return snapshot->segments[i];
    }
    return NULL;
}

struct snapshot_hub *snapshot_hub_new(const struct knowledge *knowledge)
{
    struct snapshot_hub *hub = calloc(1, sizeof *hub);
    struct snapshot *empty = calloc(1, sizeof *empty);
    if (!hub || !empty)
        log_fatal("no memory for a snapshot");
    pthread_mutex_init(&hub->lock, NULL);
    empty->knowledge = knowledge;
    atomic_store(&empty->holders, 1);
    hub->current = empty;
    return hub;
}

void snapshot_hub_free(struct snapshot_hub *hub)
{
    if (!hub)
        return;
    snapshot_release(hub->current);
    pthread_mutex_destroy(&hub->lock);
    free(hub);
}

static void put(struct snapshot *snapshot, struct segment *segment)
{
    for (size_t i = 0; i < snapshot->count; i++)
        if (strcmp(snapshot->segments[i]->network->scope, segment->network->scope) == 0) {
            segment_release(snapshot->segments[i]);
            snapshot->segments[i] = segment;
            return;
        }
    if (snapshot->count == MOST_SEGMENTS)
        log_fatal("more than %d municipalities", MOST_SEGMENTS);
    snapshot->segments[snapshot->count++] = segment;
}

void snapshot_publish(struct snapshot_hub *hub, struct segment **fresh, size_t count)
{
    struct snapshot *next = malloc(sizeof *next);
    if (!next)
        log_fatal("no memory for a snapshot");
    pthread_mutex_lock(&hub->lock);
    struct snapshot *old = hub->current;
    *next = *old;
    atomic_init(&next->holders, 1);
    for (size_t i = 0; i < next->count; i++)
        atomic_fetch_add(&next->segments[i]->holders, 1);
    for (size_t i = 0; i < count; i++)
        put(next, fresh[i]);
    next->national = NULL;
    for (size_t i = 0; i < next->count; i++)
        if (strcmp(next->segments[i]->network->scope, "NL") == 0)
            next->national = next->segments[i];
    next->generation = old->generation + 1;
    hub->current = next;
    atomic_store(&hub->generation, next->generation);
    pthread_mutex_unlock(&hub->lock);
    snapshot_release(old);
}

const struct snapshot *snapshot_current(struct snapshot_hub *hub, struct snapshot **held)
{
    if (*held && (*held)->generation == atomic_load_explicit(&hub->generation, memory_order_acquire))
        return *held;
    pthread_mutex_lock(&hub->lock);
    struct snapshot *current = hub->current;
    atomic_fetch_add(&current->holders, 1);
    pthread_mutex_unlock(&hub->lock);
    snapshot_release(*held);
    return *held = current;
}

void snapshot_let_go(struct snapshot **held)
{
    snapshot_release(*held);
    *held = NULL;
}

uint64_t snapshot_generation(struct snapshot_hub *hub)
{
    return atomic_load(&hub->generation);
}
