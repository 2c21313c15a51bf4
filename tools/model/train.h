// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* train.h - the arithmetic of learning, apart from where the examples come from: stochastic gradient descent, a rate per feature (AdaGrad over rows),
 * logistic loss for outputs that stand alone and softmax for those that share. */
#ifndef ELKEDEUR_TRAIN_H
#define ELKEDEUR_TRAIN_H

#include <stdio.h>

#include "model.h"

enum { MOST_EXAMPLES = 60000 };

enum {
    SAYS_MAIN = 1,
    SAYS_DOMAINS = 2,
    SAYS_DECISION = 4,
    SAYS_URGENT = 8,
    SAYS_AUTHORITY = 16,
    SAYS_HELP = 32,
    SAYS_TOPIC = 64,
    SAYS_CRISIS = 128,
    SAYS_SCOPE = 256
};

struct example {
    struct evidence *features; /* of length 1 together */
    size_t count;
    float weight;
    unsigned says; /* which of the below it teaches */
    int topic, main, authority, crisis;
    uint32_t domains, help;
    bool decision, urgent, scope;
};

struct trainer {
    struct example examples[MOST_EXAMPLES];
    size_t count, topics;
    uint32_t row_of[1 << EVIDENCE_BITS]; /* row + 1 of a feature; 0 = never seen */
    size_t rows, outputs;
    float *weights, *spent; /* rows x outputs; rows x heads */
    float *bias;
};

void trainer_run(struct trainer *);
/* The header and the arrays of model.h. */
void trainer_write(struct trainer *, FILE *);
void trainer_free(struct trainer *);

#endif
