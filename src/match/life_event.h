// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* life_event.h - what changes a life at once (a separation, a death, a move), in order of time: read from content/nl/events (format:
 * doc/event-format.md).
 *
 * An event says only when and where; what to do, until when and with whom stands in the topics it points to, so that nothing is said twice.
 * Immutable; texts are never NULL, live in the arena or in the topics, and so are valid no longer than the knowledge. Reading is strict: an
 * unknown key, heading, topic or step, a missing part or a thing said twice is an error with file and line. */
#ifndef ELKEDEUR_LIFE_EVENT_H
#define ELKEDEUR_LIFE_EVENT_H

#include "knowledge.h"

enum moment { MOMENT_NOW, MOMENT_WEEK, MOMENT_MONTH, MOMENT_HALF_YEAR, MOMENT_LATER, MOMENTS };
extern const char *const moment_headings[MOMENTS]; /* as they stand in the files, in order of time */

/* Which part of a topic is meant. */
enum topic_part { PART_TODAY, PART_BRIEF, PART_STEP, PART_ROAD, PART_HELP, TOPIC_PARTS };
extern const char *const topic_part_ids[TOPIC_PARTS];

struct life_item {
    const struct topic *topic;
    enum side side; /* SOCIAAL or JURIDISCH */
    enum topic_part part;
    int number; /* of the step, phase or line, from 1; 0 where there is one only */
    int line;   /* in the file */
    bool own_title;
    const char *title; /* the event's own words, or the topic's */
    const char *text, *without, *duration;
};

struct life_moment {
    struct life_item *items;
    size_t count; /* 0: nothing at that moment */
};

struct life_what_if {
    const char *question;
    const struct topic *topic;
    int line;
};

enum { EVENT_TOPICS = 3, MOMENT_ITEMS = 8, EVENT_WHAT_IFS = 6, MOST_EVENTS = 32 };

struct life_event {
    const char *id, *title, *icon;
    int order;                                /* among the events */
    const struct topic *topics[EVENT_TOPICS]; /* what it is about first of all: who can help is found by these */
    size_t topic_count;
    const struct topic *safety; /* what goes before all else; NULL when nothing does */
    const char *safety_question;
    const char *brief[TOPIC_SHORT];
    int brief_line[TOPIC_SHORT];
    struct life_moment moments[MOMENTS];
    struct life_what_if what_ifs[EVENT_WHAT_IFS];
    size_t what_if_count;
    const char *origin; /* file */
};

/* Reads one file. False and `message` ("file:line: what is wrong") when it is not an event. */
bool life_event_read(struct arena *, const struct knowledge *, const char *file, struct slice text,
                     struct life_event *out, char message[300]);

struct life_events {
    struct life_event *list; /* by order, then id */
    size_t count;
};

/* Reads a folder. False and a message at the first file that is not right. */
bool life_events_read(struct arena *, const struct knowledge *, const struct embedded_folder *, struct life_events *,
                      char message[300]);

const struct life_event *life_event_find(const struct life_events *, const char *id);             /* NULL: none */
const struct life_event *life_event_about(const struct life_events *, const struct topic *topic); /* first of all */

#endif
