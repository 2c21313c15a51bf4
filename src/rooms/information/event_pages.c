// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* event_pages.c - see event_pages.h. The last day itself is never said here: nobody gave a date yet. */
#include "event_pages.h"

#include "event.html.h"
#include "reply.h"
#include "term.h"

const char *const side_names[SIDES] = { N_("uw leven"), N_("de wet"), N_("uw leven en de wet") };
const char *const side_icons[SIDES] = { "hart", "justitie", "justitie" };
static const char *const moment_names[MOMENTS] = { N_("Nu"), N_("Deze week"), N_("De eerste maand"),
                                                   N_("Het eerste half jaar"), N_("Daarna") };

static struct arena arena; /* for the life of the program */
static struct life_events events;

bool event_pages_prepare(const struct knowledge *knowledge, char message[300])
{
    arena_begin(&arena, 4 * 1024 * 1024);
    return life_events_read(&arena, knowledge, &embedded_events, &events, message);
}

void event_pages_free(void)
{
    events = (struct life_events){ 0 };
    arena_end(&arena);
}

const struct life_events *all_events(void)
{
    return &events;
}

/* "6 weken" and "de datum op de brief": of any date the length is the same. */
static void fill_term(struct arena *memory, day_number today, struct event_card *card)
{
    const struct topic *topic = card->item->topic;
    const struct term_kind *kind = topic->term[0] ? term_kind_find(topic->term) : NULL;
    struct term_result result;
    card->term_name = card->term_length = card->term_from = "";
    if (!kind || !term_compute(kind, today, false, 0, &result))
        return;
    card->term_name = kind->name;
    card->term_length = kind->start == DAY_IN_LETTER ? "" : arena_copy(memory, result.term);
    card->term_from = term_start_label(kind->start);
    card->of_decision = kind->side == FILED_AWB;
    card->reckons = topic->decision != DECISION_NEVER;
}

static const struct suggestion *who_helps(struct request *r, const struct topic *topic)
{
    struct answer *a = arena_new(r->arena, struct answer);
    answer_topics(page_snapshot(r), page_segment(r), r->arena, r->now, &topic, 1, a);
    return a->first ? a->first : a->help_count ? &a->help[0] : NULL;
}

static void note_topic(struct event_view *view, const struct topic *topic)
{
    day_number checked;
    for (size_t i = 0; i < view->topic_count; i++)
        if (view->topics[i] == topic)
            return;
    if (day_from_iso(topic->checked_on, &checked) && (!view->topic_count || checked < view->oldest))
        view->oldest = checked;
    view->topics[view->topic_count++] = topic;
}

/* A term that begins with a decision or a ruling comes after what is asked for; others (to ask in time) come with it. */
static bool begins_with_an_answer(const struct term_kind *kind)
{
    switch (kind->start) {
    case FROM_LETTER:
    case FROM_ASSESSMENT:
    case FROM_JUDGMENT:
    case FROM_SERVICE:
    case FROM_SENDING:
    case AFTER_OBJECTION:
        return true;
    default:
        return false;
    }
}

/* The term of a topic is said once: at the last, or at the first, of what is to be done about it by law. */
static bool says_term(const struct life_event *event, const struct life_item *item)
{
    const struct term_kind *kind = item->topic->term[0] ? term_kind_find(item->topic->term) : NULL;
    const struct life_item *says = NULL;
    for (int m = 0; kind && m < MOMENTS; m++)
        for (size_t i = 0; i < event->moments[m].count; i++) {
            const struct life_item *one = &event->moments[m].items[i];
            if (one->topic == item->topic && one->side == JURIDISCH && (!says || begins_with_an_answer(kind)))
                says = one;
        }
    return says == item;
}

static void fill_moment(struct request *r, struct event_view *view, int which)
{
    const struct life_moment *moment = &view->event->moments[which];
    if (!moment->count)
        return;
    struct event_moment *out = &view->moments[view->moment_count];
    *out = (struct event_moment){ .name = moment_names[which], .first = !view->moment_count };
    for (size_t i = 0; i < moment->count; i++) {
        struct event_card card = { .item = &moment->items[i], .term_name = "", .term_length = "", .term_from = "" };
        const struct topic *topic = card.item->topic;
        note_topic(view, topic);
        if (says_term(view->event, card.item))
            fill_term(r->arena, local_of(r->now).day, &card);
        if (card.item->part == PART_HELP)
            card.who = who_helps(r, topic);
        out->cards[out->count++] = card;
    }
    view->moment_count++;
}

enum outcome show_event(struct request *r)
{
    const struct life_event *event = life_event_find(&events, request_param(r, "id"));
    if (!event || reply_fresh_generation(r, page_snapshot(r)->generation))
        return event ? OK : NOT_FOUND;
    struct event_view *view = arena_new(r->arena, struct event_view);
    view->event = event;
    view->answer = arena_new(r->arena, struct answer);
    answer_topics(page_snapshot(r), page_segment(r), r->arena, r->now, event->topics, event->topic_count, view->answer);
    for (int m = 0; m < MOMENTS; m++)
        fill_moment(r, view, m);
    struct html h = page_html(r);
    struct page page = page_of(r, event->title, "themas");
    event_page(&h, &page, view);
    return OK;
}

enum outcome show_events(struct request *r)
{
    if (reply_fresh_generation(r, page_snapshot(r)->generation))
        return OK;
    struct html h = page_html(r);
    struct page page = page_of(r, catalogue_text(r->language, N_("Er verandert veel in uw leven")), "themas");
    events_page(&h, &page, &events);
    return OK;
}
