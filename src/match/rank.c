// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* rank.c - candidates from the indexes, then what a careful person would weigh; see rank.h. */
#include "rank.h"

#include <math.h>

enum { CANDIDATES = 32, RELATED = 5 };

/* How much each consideration adds to the fit (0..1 of the best candidate). */
#define OPEN_NOW     0.10f
#define OPEN_SOON    0.05f /* within a day */
#define HAS_FACE     0.05f
#define HAS_PHONE    0.05f
#define SOMEWHAT     0.06f /* independent help, when nobody is the other party */
#define NEARBY       0.12f
#define NATIONAL     (-0.30f) /* near home comes first */
#define OWN_LANGUAGE 0.35f
#define WANTED_FORM  0.10f
#define INDEPENDENT  0.22f /* when the municipality is the other party */
#define STALE        (-0.08f)
#define OTHER_PARTY  (-10.0f) /* last, never first */
#define STALE_DAYS   400
#define WAY_FINDING  "waar-begin-ik" /* the topic of services that listen first */

static void add_term(struct query_term *query, size_t *count, uint64_t term, float weight)
{
    if (*count < QUERY_TERMS && weight >= 0.01f)
        query[(*count)++] = (struct query_term){ term, (uint16_t)(weight * 100) };
}

/* Topics first, then domains and kinds of help, then the words themselves. */
static size_t query_of(const struct understanding *u, const struct segment *place, struct query_term query[QUERY_TERMS])
{
    size_t count = 0;
    for (size_t i = 0; i < u->topic_count; i++)
        add_term(query, &count, label_of_topic(u->topics[i].topic->id),
                 (i == 0 ? 4.0f : 2.2f) * fmaxf(0.4f, u->topics[i].score));
    /* a topic that no service here names: who helps with what lies next to it */
    const struct topic *first = u->topic_count ? u->topics[0].topic : NULL;
    bool named = first && place && index_frequency(place->index, label_of_topic(first->id));
    for (size_t i = 0; first && !named && i < first->related.count && i < RELATED; i++)
        add_term(query, &count, label_of_topic(first->related.at[i]), 1.0f);
    if (!u->topic_count) /* not sure: somebody who helps to find the way */
        add_term(query, &count, label_of_topic(WAY_FINDING), 3.0f);
    for (size_t i = 0; i < u->domain_count && i < 3; i++)
        add_term(query, &count, label_of_domain(u->domains[i].domain), (i ? 1.0f : 3.0f) * u->domains[i].score);
    for (size_t i = 0; i < u->help_count && i < 3; i++)
        add_term(query, &count, label_of_help(u->help[i]), 0.6f - 0.15f * (float)i);
    float words = u->sure ? 0.3f : 1.0f;
    for (size_t i = 0; i < u->analysis->term_count; i++)
        if (u->analysis->terms[i].how != HOW_SYNONYM)
            add_term(query, &count, u->analysis->terms[i].key, words * u->analysis->terms[i].weight);
    return count;
}

/* ---- one service as a suggestion ---- */

static bool better_opening(const struct suggestion *now, bool open, int64_t next)
{
    if (open != now->open_now)
        return open;
    return next && (!now->next || next < now->next);
}

/* The place where it is open now, or opens first. */
static void choose_place(const struct service *s, int64_t now, struct suggestion *out)
{
    for (size_t i = 0; i < s->place_count; i++) {
        const struct place *place = &s->places[i];
        int64_t until, next;
        bool open = hours_open(place->hours, place->hours_count, ~0u, now, &until, &next);
        if (!out->place || better_opening(out, open, next)) {
            out->place = place;
            out->open_now = open;
            out->until = until;
            out->next = next;
        }
    }
    int64_t until, next;
    bool open = hours_open(s->hours, s->hours_count, ~0u, now, &until, &next);
    if (s->hours_count && (!out->place || better_opening(out, open, next))) {
        out->open_now = open;
        out->until = until;
        out->next = next;
    }
}

static bool knows(const struct person *person, const struct topic *topic)
{
    for (size_t i = 0; topic && i < person->topic_count; i++)
        if (strcmp(person->topics[i], topic->id) == 0)
            return true;
    return false;
}

static bool speaks(const struct person *person, const char *language)
{
    for (size_t i = 0; i < person->language_count; i++)
        if (strcmp(person->languages[i], language) == 0)
            return true;
    return false;
}

static const struct person *choose_person(const struct service *s, const struct place *place, const struct topic *topic,
                                          const char *language)
{
    struct person *const *people = place && place->person_count ? place->people : s->people;
    size_t count = place && place->person_count ? place->person_count : s->person_count;
    const struct person *best = NULL;
    int best_score = -1;
    for (size_t i = 0; i < count; i++) {
        int score = knows(people[i], topic) + 2 * (language[0] && speaks(people[i], language));
        if (score > best_score) {
            best_score = score;
            best = people[i];
        }
    }
    return best;
}

void suggestion_of(const struct segment *segment, const struct service *s, int64_t now, struct suggestion *out)
{
    *out = (struct suggestion){
        .service = s, .segment = segment, .distance = -1, .independent = s->organization->independent
    };
    choose_place(s, now, out);
    out->person = choose_person(s, out->place, NULL, "");
}

/* ---- weighing ---- */

struct weighing {
    const struct understanding *u;
    const struct wish *wish;
    const char *language; /* wanted, "" for Dutch */
    int64_t now;
    day_number today;
};

static bool serves_topic(const struct service *s, const struct topic *topic)
{
    for (size_t i = 0; i < s->topic_count; i++)
        if (strcmp(s->topics[i], topic->id) == 0)
            return true;
    return false;
}

static bool service_speaks(const struct service *s, const char *language)
{
    for (size_t i = 0; i < s->language_count; i++)
        if (strcmp(s->languages[i], language) == 0)
            return true;
    for (size_t i = 0; i < s->person_count; i++)
        if (speaks(s->people[i], language))
            return true;
    return false;
}

/* A reader's word that stands in the service, for the line "why". */
static const char *shared_word(const struct weighing *w, const struct segment *segment, uint32_t document,
                               struct arena *arena)
{
    const struct analysis *a = w->u->analysis;
    const struct term *best = NULL;
    float weight = 0;
    for (size_t i = 0; i < a->term_count; i++) {
        float one = index_rarity(segment->index, a->terms[i].key);
        if (a->terms[i].how != HOW_SYNONYM && one > weight && index_impact(segment->index, a->terms[i].key, document)) {
            best = &a->terms[i];
            weight = one;
        }
    }
    if (!best)
        return NULL;
    const struct word *word = &a->words[best->word];
    return arena_copy_n(arena, a->text + word->from, word->to - word->from);
}

static void explain(const struct weighing *w, struct suggestion *s, uint32_t document, struct arena *arena)
{
    s->why = WHY_KIND;
    for (size_t i = 0; i < w->u->topic_count && !s->topic; i++)
        if (serves_topic(s->service, w->u->topics[i].topic))
            s->topic = w->u->topics[i].topic;
    if (w->language[0] && service_speaks(s->service, w->language))
        s->why = WHY_LANGUAGE;
    else if (s->topic)
        s->why = WHY_TOPIC;
    else if ((s->word = shared_word(w, s->segment, document, arena)))
        s->why = WHY_WORDS;
    else if (s->segment->network->municipality.code[0] == 'N')
        s->why = WHY_NATIONAL;
}

static int walk(const struct neighborhood *from, const struct location *to)
{
    if (!from || !to || to->x < 0)
        return -1;
    float dx = (float)(from->x - to->x), dy = (float)(from->y - to->y);
    return (int)(sqrtf(dx * dx + dy * dy) * 14); /* metres a unit of the map */
}

int walking_minutes(const struct suggestion *s)
{
    enum { METRES_A_MINUTE = 75 };
    return s->distance < 0 ? 0 : s->distance / METRES_A_MINUTE + 1;
}

static float weigh(const struct weighing *w, struct suggestion *s, float fit)
{
    const struct service *service = s->service;
    bool national = strcmp(s->segment->network->scope, "NL") == 0;
    float score = fit;
    if (s->open_now)
        score += OPEN_NOW;
    else if (s->next && s->next - w->now < 86400)
        score += OPEN_SOON;
    score += s->person ? HAS_FACE : 0;
    score += s->independent ? SOMEWHAT : 0;
    score += (s->person && s->person->phone) || service->phone || service->organization->phone ? HAS_PHONE : 0;
    score += national ? NATIONAL : 0;
    if (s->distance >= 0)
        score += NEARBY * expf(-(float)s->distance / 1500.0f);
    if (w->language[0] && service_speaks(service, w->language))
        score += OWN_LANGUAGE * fminf(1, 2 * fit); /* who speaks it but helps with something else is no answer */
    if (w->wish && w->wish->contact_forms & service->contact_forms)
        score += WANTED_FORM;
    if (w->u->cues.municipality_party && s->independent)
        score += INDEPENDENT;
    if (service->checked_day != INT32_MIN && w->today - service->checked_day > STALE_DAYS)
        score += STALE;
    enum authority party = w->u->cues.authority;
    bool decision = w->u->cues.contestable || (w->u->topic_count && w->u->topics[0].topic->decision == DECISION_USUAL);
    if (decision && party != AUTHORITY_NONE && service->organization->authority == party)
        score += OTHER_PARTY;
    if (decision && party == ONBEKEND && service->organization->authority != AUTHORITY_NONE)
        score += OTHER_PARTY;
    return score;
}

static void insert(struct suggestion *list, size_t *count, size_t most, const struct suggestion *one)
{
    size_t at = *count < most ? (*count)++ : most;
    for (; at && list[at - 1].score < one->score; at--)
        if (at < most)
            list[at] = list[at - 1];
    if (at < most)
        list[at] = *one;
}

/* In a large network each candidate lies elsewhere in memory: all are asked for at once instead of one after another. */
static void fetch_ahead(const struct segment *segment, const struct hit *hits, size_t found)
{
    const struct service *services = found ? segment->network->services : NULL;
    for (size_t i = 0; i < found; i++)
        for (size_t at = 0; at < sizeof *services; at += 64)
            __builtin_prefetch((const char *)&services[hits[i].document] + at);
    for (size_t i = 0; i < found; i++) {
        const struct service *s = &services[hits[i].document];
        __builtin_prefetch(s->organization);
        __builtin_prefetch((const char *)s->organization + 64);
        __builtin_prefetch(s->places);
        __builtin_prefetch(s->people);
        __builtin_prefetch(s->hours);
    }
    for (size_t i = 0; i < found; i++) {
        const struct service *s = &services[hits[i].document];
        for (size_t p = 0; p < s->place_count; p++)
            __builtin_prefetch(s->places[p].hours);
    }
}

static void weigh_segment(const struct weighing *w, const struct segment *segment, const struct query_term *query,
                          size_t terms, uint32_t *top, struct suggestion *out, size_t *count, size_t most)
{
    struct hit hits[CANDIDATES];
    size_t found = segment ? index_search(segment->index, query, terms, CANDIDATES, hits) : 0;
    if (found && hits[0].score > *top)
        *top = hits[0].score;
    fetch_ahead(segment, hits, found);
    for (size_t i = 0; i < found; i++) {
        struct suggestion s;
        suggestion_of(segment, &segment->network->services[hits[i].document], w->now, &s);
        s.distance = w->wish ? walk(w->wish->near, s.place ? s.place->location : NULL) : -1;
        s.score = weigh(w, &s, (float)hits[i].score / (float)*top);
        s.document = hits[i].document;
        insert(out, count, most, &s);
    }
}

/* At most two of one organisation among the first six: people choose between faces, not between counters of one house. */
static void spread(struct suggestion *list, size_t count)
{
    enum { FIRST = 6, PER_HOUSE = 2 };
    for (size_t i = 1; i < count && i < FIRST; i++) {
        size_t same = 0;
        for (size_t n = 0; n < i; n++)
            same += list[n].service->organization == list[i].service->organization;
        if (same < PER_HOUSE)
            continue;
        for (size_t n = i + 1; n < count; n++) {
            size_t others = 0;
            for (size_t m = 0; m < i; m++)
                others += list[m].service->organization == list[n].service->organization;
            if (others >= PER_HOUSE || list[n].score < list[i].score - 0.5f)
                continue;
            struct suggestion moved = list[n];
            memmove(&list[i + 1], &list[i], (n - i) * sizeof *list);
            list[i] = moved;
            break;
        }
    }
}

size_t rank(const struct snapshot *snapshot, const struct segment *place, const struct understanding *u,
            const struct wish *wish, int64_t now, struct arena *arena, struct suggestion *out, size_t most)
{
    struct query_term query[QUERY_TERMS];
    struct suggestion list[SUGGESTIONS];
    size_t terms = query_of(u, place, query), count = 0;
    uint32_t top = 1;
    const char *language = wish && wish->language && wish->language[0] ? wish->language : u->language;
    bool dutch = strcmp(language, "nl") == 0 || strcmp(language, "und") == 0;
    struct weighing w = { u, wish, dutch ? "" : language, now, local_of(now).day };
    weigh_segment(&w, place, query, terms, &top, list, &count, SUGGESTIONS);
    if (snapshot->national && snapshot->national != place)
        weigh_segment(&w, snapshot->national, query, terms, &top, list, &count, SUGGESTIONS);
    spread(list, count);
    float best = count ? fmaxf(list[0].score, 0.01f) : 1;
    if (count > most)
        count = most;
    for (size_t i = 0; i < count; i++) {
        out[i] = list[i];
        out[i].person =
            choose_person(out[i].service, out[i].place, u->topic_count ? u->topics[0].topic : NULL, w.language);
        explain(&w, &out[i], out[i].document, arena);
        out[i].score = fmaxf(0, fminf(1, list[i].score / best));
    }
    return count;
}
