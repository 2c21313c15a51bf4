// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* model.h - the linear model: features in, a score for every domain, body, kind of help and topic out.
 *
 * Trained at build by tools/model/train.c from the topics and content/nl/questions, and built in as bytes that are used in place. An output's score is the
 * sum of its weights over the features of the question, which first get length 1. Logistic outputs give a probability each; those of one group
 * (main domain, body, topics) share one. Weights are whole numbers of 7 bits, packed with their output into one of 16;
 * those that say little are not there. Pure, immutable. */
#ifndef ELKEDEUR_MODEL_H
#define ELKEDEUR_MODEL_H

#include "evidence.h"

/* The outputs, by number. */
enum {
    OUT_MAIN = 0,                         /* shared: the domain that comes first */
    OUT_DOMAIN = OUT_MAIN + LIFE_DOMAINS, /* each: the domain applies */
    OUT_DECISION = OUT_DOMAIN + LIFE_DOMAINS,
    OUT_URGENT,
    OUT_AUTHORITY,                            /* shared */
    OUT_CRISIS = OUT_AUTHORITY + AUTHORITIES, /* shared: no danger, or the line to call first */
    OUT_HELP = OUT_CRISIS + CRISES,           /* each */
    OUT_SCOPE = OUT_HELP + HELP_KINDS,        /* it is something that we help with */
    OUT_TOPIC,                                /* shared: one a topic, by their order at build */
};

enum { MODEL_VERSION = 4, MODEL_OUTPUTS = 512, MOST_MODEL_TOPICS = MODEL_OUTPUTS - OUT_TOPIC };
enum {
    WEIGHT_BITS = 7,
    WEIGHT_ZERO = 1 << (WEIGHT_BITS - 1),
    MOST_WEIGHT = WEIGHT_ZERO - 1
}; /* entry: output << WEIGHT_BITS | weight + WEIGHT_ZERO */

struct model_header { /* the bytes begin so; then come the parts in this order, each whole */
    char magic[8];    /* "EDmodel" */
    uint32_t version, topics, entries;
    float scale; /* what a weight of 1 is worth */
};
/* float bias[OUT_TOPIC + topics]; uint32_t rows[(1 << EVIDENCE_BITS) + 1]; uint16_t packed[entries];
 * then the ids of the topics, each with its NUL */

struct model {
    const struct model_header *header;
    const float *bias;
    const uint32_t *rows;
    const uint16_t *packed;
    const char *ids;
    size_t output_count;
};

/* Takes the bytes as they are (borrowed, aligned to 8); false when they are no model of this version. */
bool model_open(struct model *, const char *bytes, size_t size);

/* Adds up the scores of all outputs; `scores` has room for output_count. */
void model_score(const struct model *, const struct evidence *, size_t count, float *scores);
/* What one feature adds to one output, before the length is taken into account. */
float model_weight(const struct model *, uint32_t feature, size_t output);

float logistic(float score);
/* Scores become shares that add up to 1. */
void share_out(float *scores, size_t count);

#endif
