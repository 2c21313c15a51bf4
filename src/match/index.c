// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* index.c - building postings and searching them by MaxScore; see index.h. */
#include "index.h"

#include <math.h>

enum { TOP_IMPACT = 255 };
enum { FEW = 8, WINDOW = 1024 }; /* documents that are scored together */
#define K1 1.2f
#define B  0.75f

/* ---- building: one entry per (term, document), in order of documents ---- */

struct entry {
    uint32_t term; /* number in `terms` */
    uint32_t document;
    float frequency; /* weighted; negative = a label's share */
};

struct dictionary { /* open addressing; 0 is no key */
    uint64_t *keys;
    uint32_t *numbers;
    uint32_t size, used;
};

struct index_builder {
    struct entry *entries;
    size_t count, room;
    float *lengths;
    uint32_t documents, document_room;
    struct dictionary terms;
    uint32_t *last; /* per term: its last entry + 1, to add to within a document */
    uint32_t last_room;
    bool failed;
};

static uint32_t slot_of(const struct dictionary *d, uint64_t key)
{
    uint32_t at = (uint32_t)((key * 0x9e3779b97f4a7c15u) >> 32) & (d->size - 1);
    while (d->keys[at] && d->keys[at] != key)
        at = (at + 1) & (d->size - 1);
    return at;
}

static bool dictionary_grow(struct dictionary *d)
{
    struct dictionary bigger = { .size = d->size ? d->size * 2 : 1024, .used = d->used };
    bigger.keys = calloc(bigger.size, sizeof *bigger.keys);
    bigger.numbers = calloc(bigger.size, sizeof *bigger.numbers);
    if (!bigger.keys || !bigger.numbers) {
        free(bigger.keys);
        free(bigger.numbers);
        return false;
    }
    for (uint32_t i = 0; i < d->size; i++)
        if (d->keys[i]) {
            uint32_t at = slot_of(&bigger, d->keys[i]);
            bigger.keys[at] = d->keys[i];
            bigger.numbers[at] = d->numbers[i];
        }
    free(d->keys);
    free(d->numbers);
    *d = bigger;
    return true;
}

struct index_builder *index_builder_new(void)
{
    return calloc(1, sizeof(struct index_builder));
}

void index_builder_free(struct index_builder *b)
{
    if (!b)
        return;
    free(b->entries);
    free(b->lengths);
    free(b->terms.keys);
    free(b->terms.numbers);
    free(b->last);
    free(b);
}

static bool grow(void **at, size_t *room, size_t needed, size_t size)
{
    if (needed <= *room)
        return true;
    size_t more = *room ? *room * 2 : 1024;
    void *moved = reallocarray(*at, more, size);
    if (!moved)
        return false;
    *at = moved;
    *room = more;
    return true;
}

uint32_t index_document(struct index_builder *b)
{
    size_t room = b->document_room;
    void *lengths = b->lengths;
    if (!grow(&lengths, &room, (size_t)b->documents + 1, sizeof *b->lengths)) {
        b->failed = true;
        return 0;
    }
    b->lengths = lengths;
    b->document_room = (uint32_t)room;
    b->lengths[b->documents] = 0;
    return b->documents++;
}

/* The number of a term, a new one when it was not known; UINT32_MAX when memory ran out. */
static uint32_t term_number(struct index_builder *b, uint64_t term)
{
    struct dictionary *d = &b->terms;
    if (d->used * 2 >= d->size && !dictionary_grow(d))
        return UINT32_MAX;
    uint32_t at = slot_of(d, term);
    if (d->keys[at])
        return d->numbers[at];
    size_t room = b->last_room;
    void *last = b->last;
    if (!grow(&last, &room, (size_t)d->used + 1, sizeof *b->last))
        return UINT32_MAX;
    b->last = last;
    b->last_room = (uint32_t)room;
    b->last[d->used] = 0;
    d->keys[at] = term;
    d->numbers[at] = d->used;
    return d->used++;
}

static void add(struct index_builder *b, uint64_t term, float amount, bool label)
{
    if (b->failed || !b->documents || !term)
        return;
    uint32_t number = term_number(b, term), document = b->documents - 1;
    void *entries = b->entries;
    if (number == UINT32_MAX || b->count == UINT32_MAX - 1 ||
        !grow(&entries, &b->room, b->count + 1, sizeof *b->entries)) {
        b->failed = true;
        return;
    }
    b->entries = entries;
    if (!label)
        b->lengths[document] += amount;
    uint32_t last = b->last[number];
    if (last && b->entries[last - 1].document == document) {
        struct entry *before = &b->entries[last - 1];
        if (label && -amount < before->frequency)
            before->frequency = -amount;
        else if (!label && before->frequency >= 0)
            before->frequency += amount;
        return;
    }
    b->entries[b->count++] = (struct entry){ number, document, label ? -amount : amount };
    b->last[number] = (uint32_t)b->count;
}

void index_word(struct index_builder *b, uint64_t term, float weight)
{
    add(b, term, weight, false);
}

void index_label(struct index_builder *b, uint64_t term, float share)
{
    add(b, term, share, true);
}

/* ---- the index ---- */

/* The documents of a term and their impacts: a list sorted by document, or, for a term of a fifth of all documents or
 * more, one impact per document of the index (0 = not there), which is then smaller and needs no seeking. */
struct postings {
    size_t begin;   /* in `documents` and `impacts`, or in `flat` */
    size_t windows; /* in `window_most` */
    uint32_t count;
    float rarity;
    uint8_t most; /* highest impact */
    bool is_flat;
};

struct index {
    struct dictionary terms;
    struct postings *lists;
    uint32_t *documents; /* sorted within a list */
    uint8_t *impacts;
    uint8_t *flat;
    uint8_t *window_most;              /* for long lists: the highest impact in each window of documents */
    size_t listed, flattened, windows; /* entries of the above */
    uint32_t document_count, window_count;
};

static float rarity_of(uint32_t documents, uint32_t holding)
{
    return logf(1.0f + ((float)documents - (float)holding + 0.5f) / ((float)holding + 0.5f));
}

static float bm25(const struct index_builder *b, float average, const struct entry *e, float rarity)
{
    float length = average > 0 ? b->lengths[e->document] / average : 1;
    return rarity * e->frequency * (K1 + 1) / (e->frequency + K1 * (1 - B + B * length));
}

/* Counts the lists and gives each its place. */
static void lay_out(struct index *index, const struct index_builder *b)
{
    for (size_t i = 0; i < b->count; i++)
        index->lists[b->entries[i].term].count++;
    for (uint32_t t = 0; t < b->terms.used; t++) {
        struct postings *list = &index->lists[t];
        list->rarity = rarity_of(b->documents, list->count);
        list->is_flat = list->count >= b->documents / 5;
        list->begin = list->is_flat ? index->flattened : index->listed;
        *(list->is_flat ? &index->flattened : &index->listed) += list->is_flat ? b->documents : list->count;
        list->windows = index->windows;
        index->windows += list->count >= index->window_count ? index->window_count : 0;
    }
}

static struct index *index_new(const struct index_builder *b)
{
    struct index *index = calloc(1, sizeof *index);
    if (!index)
        return NULL;
    index->document_count = b->documents;
    index->window_count = (b->documents + WINDOW - 1) / WINDOW;
    index->lists = calloc((size_t)b->terms.used + 1, sizeof *index->lists);
    if (index->lists)
        lay_out(index, b);
    index->documents = calloc(index->listed + 1, sizeof *index->documents);
    index->impacts = calloc(index->listed + 1, 1);
    index->flat = calloc(index->flattened + 1, 1);
    index->window_most = calloc(index->windows + 1, 1);
    if (index->lists && index->documents && index->impacts && index->flat && index->window_most)
        return index;
    index_free(index);
    return NULL;
}

/* Counting sort by term keeps the order of documents within a list. */
static bool fill_lists(struct index *index, const struct index_builder *b)
{
    uint32_t *filled = calloc((size_t)b->terms.used + 1, sizeof *filled);
    if (!filled)
        return false;
    float average = 0;
    for (uint32_t d = 0; d < b->documents; d++)
        average += b->lengths[d] / (float)b->documents;
    float scale = TOP_IMPACT / (rarity_of(b->documents, 1) * (K1 + 1));
    for (size_t i = 0; i < b->count; i++) {
        const struct entry *e = &b->entries[i];
        struct postings *list = &index->lists[e->term];
        float impact = e->frequency < 0 ? -e->frequency * TOP_IMPACT : bm25(b, average, e, list->rarity) * scale;
        long rounded = lroundf(impact);
        uint8_t stored = (uint8_t)(rounded < 1 ? 1 : rounded > TOP_IMPACT ? TOP_IMPACT : rounded);
        if (stored > list->most)
            list->most = stored;
        uint8_t *window_most = &index->window_most[list->windows + e->document / WINDOW];
        if (list->count >= index->window_count && stored > *window_most)
            *window_most = stored;
        if (list->is_flat) {
            index->flat[list->begin + e->document] = stored;
            continue;
        }
        size_t at = list->begin + filled[e->term]++;
        index->documents[at] = e->document;
        index->impacts[at] = stored;
    }
    free(filled);
    return true;
}

struct index *index_finish(struct index_builder *b)
{
    if (!b)
        return NULL;
    struct index *index = b->failed ? NULL : index_new(b);
    if (index && !fill_lists(index, b)) {
        index_free(index);
        index = NULL;
    }
    if (index) {
        index->terms = b->terms;
        b->terms = (struct dictionary){ 0 };
    }
    index_builder_free(b);
    return index;
}

void index_free(struct index *index)
{
    if (!index)
        return;
    free(index->terms.keys);
    free(index->terms.numbers);
    free(index->lists);
    free(index->documents);
    free(index->impacts);
    free(index->flat);
    free(index->window_most);
    free(index);
}

size_t index_documents(const struct index *index)
{
    return index->document_count;
}

size_t index_bytes(const struct index *index)
{
    return sizeof *index + index->terms.size * (sizeof(uint64_t) + sizeof(uint32_t)) +
           index->terms.used * sizeof(struct postings) + index->listed * (sizeof(uint32_t) + 1) + index->flattened +
           index->windows;
}

static const struct postings *find_list(const struct index *index, uint64_t term)
{
    if (!term || !index->terms.size)
        return NULL;
    uint32_t at = slot_of(&index->terms, term);
    return index->terms.keys[at] ? &index->lists[index->terms.numbers[at]] : NULL;
}

uint32_t index_frequency(const struct index *index, uint64_t term)
{
    const struct postings *list = find_list(index, term);
    return list ? list->count : 0;
}

float index_rarity(const struct index *index, uint64_t term)
{
    const struct postings *list = find_list(index, term);
    return list ? list->rarity : 0;
}

uint8_t index_impact(const struct index *index, uint64_t term, uint32_t document)
{
    const struct postings *list = find_list(index, term);
    uint32_t low = 0, high = list ? list->count : 0;
    if (list && list->is_flat)
        return document < index->document_count ? index->flat[list->begin + document] : 0;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2, at = index->documents[list->begin + middle];
        if (at == document)
            return index->impacts[list->begin + middle];
        if (at < document)
            low = middle + 1;
        else
            high = middle;
    }
    return 0;
}

float index_unit(const struct index *index)
{
    return TOP_IMPACT / (rarity_of(index->document_count, 1) * (K1 + 1));
}

/* ---- searching ---- */

struct cursor {
    const uint32_t *documents; /* NULL: a flat list, `impacts` is by document */
    const uint8_t *impacts;
    const uint8_t *window_most; /* NULL: a short list */
    uint32_t at, count;
    uint32_t weight;
    uint32_t most; /* highest score this list can give */
    float yield;
};

struct heap { /* the k best so far; the worst on top */
    struct hit *hits;
    size_t count, k;
    uint32_t threshold; /* only higher scores get in: a tie goes to the lower document, which came first */
};

static bool worse(struct hit a, struct hit b)
{
    return a.score != b.score ? a.score < b.score : a.document > b.document;
}

static void sift_down(struct heap *heap, size_t at)
{
    for (;;) {
        size_t child = at * 2 + 1;
        if (child >= heap->count)
            return;
        if (child + 1 < heap->count && worse(heap->hits[child + 1], heap->hits[child]))
            child++;
        if (!worse(heap->hits[child], heap->hits[at]))
            return;
        struct hit hit = heap->hits[at];
        heap->hits[at] = heap->hits[child];
        heap->hits[child] = hit;
        at = child;
    }
}

static void heap_offer(struct heap *heap, struct hit hit)
{
    if (heap->count < heap->k) {
        size_t at = heap->count++;
        heap->hits[at] = hit;
        for (; at && worse(heap->hits[at], heap->hits[(at - 1) / 2]); at = (at - 1) / 2) {
            struct hit up = heap->hits[(at - 1) / 2];
            heap->hits[(at - 1) / 2] = heap->hits[at];
            heap->hits[at] = up;
        }
    } else if (worse(heap->hits[0], hit)) {
        heap->hits[0] = hit;
        sift_down(heap, 0);
    }
    if (heap->count == heap->k)
        heap->threshold = heap->hits[0].score;
}

/* Best first: takes the worst off the heap again and again. */
static void heap_sort(struct heap *heap)
{
    size_t all = heap->count;
    while (heap->count > 1) {
        struct hit worst = heap->hits[0];
        heap->hits[0] = heap->hits[--heap->count];
        sift_down(heap, 0);
        heap->hits[heap->count] = worst;
    }
    heap->count = all;
}

/* Moves to the first document not before `document`, by doubling steps and halving. */
static void seek(struct cursor *c, uint32_t document)
{
    uint32_t low = c->at, step = 1;
    if (low >= c->count || c->documents[low] >= document)
        return;
    while (low + step < c->count && c->documents[low + step] < document) {
        low += step;
        step *= 2;
    }
    uint32_t high = low + step < c->count ? low + step : c->count;
    while (low + 1 < high) {
        uint32_t middle = low + (high - low) / 2;
        if (c->documents[middle] < document)
            low = middle;
        else
            high = middle;
    }
    c->at = high;
}

/* Lowest possible contribution first. */
static size_t open_cursors(const struct index *index, const struct query_term *terms, size_t count,
                           struct cursor cursors[QUERY_TERMS])
{
    size_t used = 0;
    for (size_t i = 0; i < count && i < QUERY_TERMS; i++) {
        const struct postings *list = find_list(index, terms[i].term);
        if (!list || !terms[i].weight)
            continue;
        const uint8_t *window_most = list->count >= index->window_count ? index->window_most + list->windows : NULL;
        struct cursor c = { index->documents + list->begin,
                            index->impacts + list->begin,
                            window_most,
                            0,
                            list->count,
                            terms[i].weight,
                            (uint32_t)list->most * terms[i].weight };
        if (list->is_flat)
            c = (struct cursor){ NULL, index->flat + list->begin, window_most, 0, 0, c.weight, c.most };
        c.yield = (float)c.most / (float)list->count;
        size_t at = used++;
        for (; at && cursors[at - 1].yield > c.yield; at--)
            cursors[at] = cursors[at - 1];
        cursors[at] = c;
    }
    return used;
}

/* The lists that can add to a window of documents, and what they can give together with those before them. */
struct live {
    struct cursor *cursors[QUERY_TERMS];
    uint32_t upto[QUERY_TERMS];
    size_t count;
    uint32_t total;
};

/* The highest score of a list within a window. */
static uint32_t most_within(struct cursor *c, uint32_t begin, uint32_t end)
{
    if (c->window_most)
        return c->window_most[begin / WINDOW] * c->weight;
    seek(c, begin);
    uint32_t most = 0;
    for (uint32_t at = c->at; at < c->count && c->documents[at] < end; at++)
        most = c->impacts[at] > most ? c->impacts[at] : most;
    return most * c->weight;
}

static void find_live(struct live *live, struct cursor *cursors, size_t used, uint32_t begin, uint32_t end)
{
    live->count = 0;
    live->total = 0;
    for (size_t i = 0; i < used; i++) {
        uint32_t most = most_within(&cursors[i], begin, end);
        if (!most)
            continue;
        live->total += most;
        live->cursors[live->count] = &cursors[i];
        live->upto[live->count++] = live->total;
    }
}

/* Places and scores of the candidates lie apart: a score that was just written is read again at its own width, which a processor does
 * without waiting for memory. */
struct window {
    uint32_t scores[WINDOW];
    uint64_t touched[WINDOW / 64];
    uint8_t impacts[WINDOW];
    uint16_t places[WINDOW]; /* of the candidates, from the beginning of the window */
    uint32_t sums[WINDOW];
};

static void touch(struct window *w, uint32_t at, uint32_t score)
{
    w->scores[at] += score;
    w->touched[at / 64] |= (uint64_t)1 << (at % 64);
}

/* Adds a whole list to the scores of a window. */
static void add_list(struct window *w, struct cursor *c, uint32_t begin, uint32_t end)
{
    if (!c->documents) {
        for (uint32_t d = begin; d < end; d++)
            if (c->impacts[d])
                touch(w, d - begin, c->impacts[d] * c->weight);
        return;
    }
    seek(c, begin);
    uint32_t at = c->at;
    for (; at < c->count && c->documents[at] < end; at++)
        touch(w, c->documents[at] - begin, c->impacts[at] * c->weight);
    c->at = at;
}

/* The candidates are the documents that were touched and whose score is more than `least`, in order; the window is empty again. */
static size_t take_touched(struct window *w, int64_t least)
{
    size_t count = 0;
    uint32_t floor = least < 0 ? 0 : (uint32_t)least; /* what was touched has a score */
    for (uint32_t word = 0; word < WINDOW / 64; word++)
        for (uint64_t bits = w->touched[word]; bits; bits &= bits - 1) {
            uint32_t at = word * 64 + (uint32_t)__builtin_ctzll(bits), sum = w->scores[at];
            w->places[count] = (uint16_t)at;
            w->sums[count] = sum;
            w->scores[at] = 0;
            count += sum > floor;
        }
    memset(w->touched, 0, sizeof w->touched);
    return count;
}

/* Keeps the candidates whose score is more than `least`. */
static size_t keep_above(struct window *w, size_t count, int64_t least)
{
    size_t kept = 0;
    if (least < 0)
        return count;
    for (size_t i = 0; i < count; i++) {
        uint32_t sum = w->sums[i];
        w->places[kept] = w->places[i];
        w->sums[kept] = sum;
        kept += sum > (uint64_t)least;
    }
    return kept;
}

/* Adds what a list gives to each candidate: looked up one by one when they are few, else from the list's window laid out flat. */
static void add_scores(struct window *w, struct cursor *c, uint32_t begin, uint32_t end, size_t count)
{
    const uint8_t *impacts = c->documents ? w->impacts : c->impacts + begin;
    if (c->documents && count < FEW) {
        for (size_t i = 0; i < count; i++) {
            seek(c, begin + w->places[i]);
            if (c->at < c->count && c->documents[c->at] == begin + w->places[i])
                w->sums[i] += c->impacts[c->at] * c->weight;
        }
        return;
    }
    if (c->documents) {
        seek(c, begin);
        for (uint32_t at = c->at; at < c->count && c->documents[at] < end; at++)
            w->impacts[c->documents[at] - begin] = c->impacts[at];
    }
    for (size_t i = 0; i < count; i++)
        w->sums[i] += impacts[w->places[i]] * c->weight;
    if (c->documents)
        for (; c->at < c->count && c->documents[c->at] < end; c->at++)
            w->impacts[c->documents[c->at] - begin] = 0;
}

/* Scores what a window's essential lists touched, adding the other lists one by one to the documents that may still get among
 * the best. */
static void take_best(struct window *w, const struct live *live, size_t essential, uint32_t begin, uint32_t end,
                      struct heap *heap)
{
    int64_t least = heap->threshold;
    size_t count = take_touched(w, essential ? least - live->upto[essential - 1] : least);
    for (size_t i = essential; i-- > 0 && count;) {
        add_scores(w, live->cursors[i], begin, end, count);
        count = keep_above(w, count, i ? least - live->upto[i - 1] : least);
    }
    for (size_t i = 0; i < count; i++)
        if (w->sums[i] > heap->threshold)
            heap_offer(heap, (struct hit){ begin + w->places[i], w->sums[i] });
}

size_t index_search(const struct index *index, const struct query_term *terms, size_t count, size_t k, struct hit *hits)
{
    struct cursor cursors[QUERY_TERMS];
    struct heap heap = { hits, 0, k < LARGEST_K ? k : LARGEST_K, 0 };
    size_t used = heap.k ? open_cursors(index, terms, count, cursors) : 0;
    struct window window;
    memset(window.scores, 0, sizeof window.scores);
    memset(window.touched, 0, sizeof window.touched);
    memset(window.impacts, 0, sizeof window.impacts);
    struct live live;
    for (uint32_t begin = 0, end; used && begin < index->document_count; begin = end) {
        end = index->document_count - begin < WINDOW ? index->document_count : begin + WINDOW;
        find_live(&live, cursors, used, begin, end);
        if (live.total <= heap.threshold)
            continue;
        size_t essential = 0;
        while (live.upto[essential] <= heap.threshold)
            essential++;
        for (size_t i = essential; i < live.count; i++)
            add_list(&window, live.cursors[i], begin, end);
        take_best(&window, &live, essential, begin, end, &heap);
    }
    heap_sort(&heap);
    return heap.count;
}

void index_score_all(const struct index *index, const struct query_term *terms, size_t count, uint32_t *scores)
{
    struct cursor cursors[QUERY_TERMS];
    size_t used = open_cursors(index, terms, count, cursors);
    memset(scores, 0, index->document_count * sizeof *scores);
    for (size_t i = 0; i < used; i++) {
        const struct cursor *c = &cursors[i];
        for (uint32_t p = 0; c->documents && p < c->count; p++)
            scores[c->documents[p]] += c->impacts[p] * c->weight;
        for (uint32_t d = 0; !c->documents && d < index->document_count; d++)
            scores[d] += c->impacts[d] * c->weight;
    }
}
