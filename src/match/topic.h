// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* topic.h - the knowledge: topics read from content/nl/topics (format and meaning of each part: doc/topic-format.md).
 *
 * A topic is immutable and lives in the arena it was read into. Texts are never NULL. Reading is strict: an unknown key or heading, a missing
 * part or a bad value is an error with file and line. */
#ifndef ELKEDEUR_TOPIC_H
#define ELKEDEUR_TOPIC_H

#include "network.h"
#include "text.h"

enum side { SOCIAAL, JURIDISCH, BEIDE, SIDES };
enum decision_usual { DECISION_NEVER, DECISION_SOMETIMES, DECISION_USUAL };
enum door {
    DOOR_BRIEF,
    DOOR_GEEN_GELD,
    DOOR_HUIS_KWIJT,
    DOOR_RUZIE,
    DOOR_ZIEK,
    DOOR_KIND,
    DOOR_WERK,
    DOOR_POLITIE,
    DOORS
};

extern const char *const side_ids[SIDES];
extern const char *const door_ids[DOORS];
int door_from(const char *word);

struct texts { /* a list of lines or paragraphs */
    const char **at;
    size_t count;
};

struct step {
    const char *title, *text, *without; /* without: the way without a computer */
};
struct phase {
    const char *title, *duration, *who, *what_if;
};
struct see_also {
    const char *topic, *text;
};
struct source {
    const char *text, *day, *address;
};

enum { TOPIC_STEPS = 3, TOPIC_SHORT = 3, TOPIC_LABEL = 24 };

struct topic {
    const char *id, *title, *name; /* name: as it reads in "Het gaat om ..." */
    const char *label;             /* on a small button: at most TOPIC_LABEL letters, begins with a capital */
    enum life_domain domain;       /* the main one */
    uint32_t domains;              /* all, as a mask */
    enum side side;
    enum help_kind help[HELP_KINDS];
    size_t help_count; /* best first */
    enum authority authority;
    enum decision_usual decision;
    const char *term; /* kind of deadline, "" when none */
    bool urgent;
    uint32_t doors;
    struct texts national, related;
    const char *checked_on;
    const char *brief[TOPIC_SHORT], *today;
    struct texts what, social, legal, never, alarm, words, sentences;
    struct step steps[TOPIC_STEPS];
    size_t step_count;
    struct see_also *also;
    size_t also_count;
    struct phase *phases;
    size_t phase_count;
    struct source *sources;
    size_t source_count;
    const char *origin; /* file */
};

/* Reads one file. False and `message` ("file:line: what is wrong") when it is not a topic. */
bool topic_read(struct arena *, const char *file, struct slice text, struct topic *out, char message[300]);

#endif
