// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* objection.c - see objection.h. */
#include "objection.h"

static const char maybe_in_time[] =
    "Deze dag is voorbij. Misschien bent u toch nog op tijd. Stuur uw brief vandaag en vraag vandaag nog "
    "hulp.";

/* What to say when the day that somebody should keep to has passed. */
static const char *when_late(const struct objection *o, const struct objection_wish *wish, day_number today)
{
    if (today <= o->last_day)
        return NULL;
    if (o->counted && today <= o->term.last_day)
        return maybe_in_time;
    const struct term_kind *kind = o->kind ? o->kind : term_kind_find("bezwaar");
    struct term_result result = { .from = wish->has_letter ? wish->letter : o->last_day, .last_day = o->last_day };
    return term_when_late(kind, &result, today);
}

void objection_work_out(const struct objection_wish *wish, day_number today, struct objection *out)
{
    const struct decision *decision = wish->decision;
    *out = (struct objection){ .decision = decision,
                               .remedy = remedy_of(decision->remedy),
                               .kind = term_kind_find(decision->term) };
    bool from_letter = out->kind && out->kind->start != DAY_IN_LETTER && wish->has_letter;
    out->counted = from_letter && term_compute(out->kind, wish->letter, wish->has_received, wish->received, &out->term);
    out->has_day = out->counted || wish->has_named;
    if (!out->has_day)
        return;
    out->unsure = out->counted && out->kind->atw == ATW_UNSURE && out->term.extended_days > 0;
    out->last_day = !out->counted ? wish->named : out->unsure ? out->term.raw_last_day : out->term.last_day;
    if (wish->has_named && wish->named < out->last_day)
        out->last_day = wish->named;
    out->differs = out->counted && wish->has_named && wish->named != out->term.last_day;
    out->days_left = out->last_day - today;
    out->late = when_late(out, wish, today);
}

enum timely objection_timely(const struct objection *o, enum channel channel, day_number posted, day_number arrived,
                             const char **why)
{
    day_number by_law = o->counted ? o->term.last_day : o->last_day;
    enum timely timely = letter_timely(by_law, channel, posted, arrived, why);
    if (timely != TIMELY || !o->unsure || letter_timely(o->term.raw_last_day, channel, posted, arrived, NULL) == TIMELY)
        return timely;
    *why = "De laatste dag viel op een vrije dag. Het is niet zeker of u daardoor langer de tijd had.";
    return TIMELY_UNSURE;
}

/* ---- who helps ---- */

/* Whom the deciding body does not pay: for the municipality the directory says so, for others by the body itself. */
static bool stands_apart(const struct suggestion *s, enum authority party)
{
    enum authority own = s->service->organization->authority;
    if (party == GEMEENTE)
        return s->independent && own == AUTHORITY_NONE;
    if (party == ONBEKEND || party == AUTHORITY_NONE)
        return own == AUTHORITY_NONE;
    return own != party;
}

static bool reachable(const struct suggestion *s)
{
    return (s->person && s->person->phone) || s->service->phone || s->service->organization->phone || s->place;
}

size_t objection_helpers(const struct snapshot *snapshot, const struct segment *place, struct arena *arena, int64_t now,
                         const struct decision *decision, struct suggestion out[OBJECTION_HELPERS])
{
    const struct topic *topics[2];
    size_t topic_count = 0, count = 0;
    const char *const wanted[] = { decision->topic, "bezwaar-maken" };
    for (size_t i = 0; i < 2; i++) {
        const struct topic *topic = knowledge_topic(snapshot->knowledge, wanted[i]);
        if (topic && (i == 0 || topic != topics[0]))
            topics[topic_count++] = topic;
    }
    struct understanding u;
    understand_topics(snapshot->knowledge, arena, topics, topic_count, &u);
    int party = authority_from(decision->authority);
    u.cues.authority = party < 0 ? AUTHORITY_NONE : (enum authority)party;
    u.cues.contestable = decision->contestable;
    u.cues.municipality_party = party == GEMEENTE;
    struct suggestion *all = arena_array(arena, struct suggestion, SUGGESTIONS);
    size_t found = rank(snapshot, place, &u, NULL, now, arena, all, SUGGESTIONS);
    for (int pass = 0; pass < 2; pass++) /* first who can be called or visited */
        for (size_t i = 0; i < found && count < OBJECTION_HELPERS; i++)
            if (stands_apart(&all[i], u.cues.authority) && reachable(&all[i]) == !pass)
                out[count++] = all[i];
    return count;
}
