// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* understand.h - a question in everyday Dutch -> what it is about. In memory, no lock, nothing kept.
 *
 * Scores run from 0 to 1. Nothing is guessed: below the bar `sure` is false and the lists hold what came nearest. Words in `because`
 * are the resident's own. All memory is of the arena. */
#ifndef ELKEDEUR_UNDERSTAND_H
#define ELKEDEUR_UNDERSTAND_H

#include "analyze.h"
#include "cues.h"
#include "knowledge.h"

enum { ANSWER_TOPICS = 6, BECAUSE_WORDS = 4 };

struct topic_score {
    const struct topic *topic;
    float score;
    const char *because[BECAUSE_WORDS]; /* NULL behind the last */
};
struct domain_score {
    enum life_domain domain;
    float score;
};

struct understanding {
    const struct analysis *analysis;
    struct topic_score topics[ANSWER_TOPICS]; /* that apply, best first */
    size_t topic_count;
    struct topic_score near[ANSWER_TOPICS]; /* next best, for "Of gaat het hierover?" */
    size_t near_count;
    struct domain_score domains[LIFE_DOMAINS]; /* that apply, main one first */
    size_t domain_count;
    float by_topic[LIFE_DOMAINS], with_topic[LIFE_DOMAINS]; /* shares of topics whose main domain, or any, it is */
    enum help_kind help[HELP_KINDS];
    size_t help_count; /* best first */
    struct cues cues;
    bool sure, urgent, pressing; /* pressing: urgent when the topic itself cannot wait */
    bool in_scope;               /* it is something that we help with */
    bool translated;             /* understood by the Dutch for its key words */
    const char *language;        /* ISO 639-1, "und" */
    uint32_t personal_data;      /* mask of enum personal_kind */
};

/* `text` is UTF-8 of any content; at most the first 10,000 bytes are read. */
void understand(const struct knowledge *, struct arena *, const char *text, size_t size, struct understanding *);
/* What the resident chose instead (chips, pictures, links): these topics, in this order. */
void understand_topics(const struct knowledge *, struct arena *, const struct topic *const *topics, size_t count,
                       struct understanding *);

#endif
