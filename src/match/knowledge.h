// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* knowledge.h - all topics together, indexed, with the lexicon that words are split and repaired by. Immutable, shared by all snapshots.
 *
 * Topics are documents: what people call it (Woorden) and how they say it (Zinnen) weigh most, then title and name, then the text. */
#ifndef ELKEDEUR_KNOWLEDGE_H
#define ELKEDEUR_KNOWLEDGE_H

#include "compound.h"
#include "embedded.h"
#include "index.h"
#include "model.h"
#include "topic.h"

enum { MOST_TOPICS = 512 };

struct knowledge {
    struct arena arena;
    struct topic *topics;
    size_t count;
    struct index *index; /* documents are topics, in order */
    struct lexicon *lexicon;
    struct model model;           /* what was learnt; model.header is NULL when there is none */
    int16_t outputs[MOST_TOPICS]; /* of each topic in the model, -1 = it was not there to learn from */
};

/* Reads and indexes all files; `model` (may be NULL) is a folder with one file, used in place. NULL and a message when something is not right.
 * Free with knowledge_free. */
struct knowledge *knowledge_build(const struct embedded_folder *topics, const struct embedded_folder *model,
                                  char message[300]);
void knowledge_free(struct knowledge *);

const struct topic *knowledge_topic(const struct knowledge *, const char *id); /* NULL when there is none */
int knowledge_number(const struct knowledge *, const char *id);                /* index in topics, -1 when none */

/* The label of a topic, domain or kind of help in the index of services. */
uint64_t label_of_topic(const char *id);
uint64_t label_of_domain(enum life_domain);
uint64_t label_of_help(enum help_kind);

#endif
