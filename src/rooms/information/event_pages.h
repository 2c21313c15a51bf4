// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* event_pages.h - life events: one page each in order of time, and the list of them. Texts: content/nl/events and the topics. */
#ifndef ELKEDEUR_EVENT_PAGES_H
#define ELKEDEUR_EVENT_PAGES_H

#include "information_pages.h"
#include "life_event.h"

struct event_card {
    const struct life_item *item;
    const struct suggestion *who; /* of PART_HELP: who helps with it; NULL when nobody was found */
    const char *term_name, *term_length,
        *term_from;   /* how long there is, and from which day; "" when there is no term */
    bool of_decision; /* the term is about a decision that may come */
    bool reckons;     /* the answer on the topic works out the last day */
};

struct event_view {
    const struct life_event *event;
    struct answer *answer; /* who can help nearby */
    struct event_moment {
        const char *name; /* message id */
        bool first;
        struct event_card cards[MOMENT_ITEMS];
        size_t count;
    } moments[MOMENTS];
    size_t moment_count;
    const struct topic *topics[MOMENTS * MOMENT_ITEMS]; /* that the page is made of, each once */
    size_t topic_count;
    day_number oldest; /* of their texts */
};

extern const char *const side_names[SIDES]; /* message ids */
extern const char *const side_icons[SIDES];

handler show_event, show_events;

/* Reads the events, once, at start; what it holds points into the knowledge. False and a message when a file is not right. */
bool event_pages_prepare(const struct knowledge *, char message[300]);
void event_pages_free(void);
const struct life_events *all_events(void);

#endif
