// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* learn.c - see train.h. Always built with optimisation and without sanitizers: it is most of what a build costs. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "train.h"

/* Weights in fewer steps than these are left out: they cost time and tell nothing (measured). */
enum { ROUNDS = 16, SMALLEST_OF_TOPIC = 16, SMALLEST_OF_HEAD = 4 };
#define RATE   0.9f
#define DECAY  0.997f /* of all weights after a round: keeps rare coincidences small */
#define STEP   0.2f   /* a weight of 1; what is more than MOST_WEIGHT of them is cut off */
#define SMOOTH 0.01f  /* how far a target is from certainty */

/* The heads: runs of outputs that learn together. */
enum { HEADS = 9 };
static struct head {
    unsigned says, from, count;
    bool shared;
    float rate;
} heads[HEADS] = {
    { SAYS_MAIN, OUT_MAIN, LIFE_DOMAINS, true, 1 },
    { SAYS_DOMAINS, OUT_DOMAIN, LIFE_DOMAINS, false, 1 },
    { SAYS_DECISION, OUT_DECISION, 1, false, 1 },
    { SAYS_URGENT, OUT_URGENT, 1, false, 1 },
    { SAYS_AUTHORITY, OUT_AUTHORITY, AUTHORITIES, true, 1 },
    { SAYS_HELP, OUT_HELP, HELP_KINDS, false, 1 },
    { SAYS_CRISIS, OUT_CRISIS, CRISES, true, 1 },
    { SAYS_SCOPE, OUT_SCOPE, 1, false, 1 },
    { SAYS_TOPIC, OUT_TOPIC, 0, true, 1 },
};

static bool wanted(const struct example *e, unsigned says, unsigned i)
{
    switch (says) {
    case SAYS_MAIN:
        return e->main == (int)i;
    case SAYS_DOMAINS:
        return e->domains >> i & 1;
    case SAYS_DECISION:
        return e->decision;
    case SAYS_URGENT:
        return e->urgent;
    case SAYS_SCOPE:
        return e->scope;
    case SAYS_AUTHORITY:
        return e->authority == (int)i;
    case SAYS_CRISIS:
        return e->crisis == (int)i;
    case SAYS_HELP:
        return e->help >> i & 1;
    default:
        return e->topic == (int)i;
    }
}

static float *row_at(const struct trainer *t, uint32_t feature)
{
    return t->weights + (size_t)(t->row_of[feature] - 1) * t->outputs;
}

/* Score minus wish, for each output of a head. */
static void errors_of(const struct trainer *t, const struct example *e, const struct head *head, float *error)
{
    for (unsigned i = 0; i < head->count; i++)
        error[i] = t->bias[head->from + i];
    for (size_t f = 0; f < e->count; f++) {
        const float *row = row_at(t, e->features[f].id) + head->from;
        float value = e->features[f].value;
        for (unsigned i = 0; i < head->count; i++)
            error[i] += value * row[i];
    }
    float most = error[0], sum = 0;
    for (unsigned i = 1; i < head->count; i++)
        most = error[i] > most ? error[i] : most;
    for (unsigned i = 0; i < head->count; i++) {
        error[i] = head->shared ? expf(error[i] - most) : 1 / (1 + expf(-error[i]));
        sum += error[i];
    }
    for (unsigned i = 0; i < head->count; i++) {
        float wish = wanted(e, head->says, i) ? 1 : 0;
        wish = head->shared ? wish * (1 - SMOOTH) + SMOOTH / (float)head->count : wish * (1 - SMOOTH) + SMOOTH / 2;
        error[i] = ((head->shared ? error[i] / sum : error[i]) - wish) * e->weight;
    }
}

static void learn_head(struct trainer *t, const struct example *e, int number)
{
    const struct head *head = &heads[number];
    float error[MOST_MODEL_TOPICS], size = 0;
    errors_of(t, e, head, error);
    for (unsigned i = 0; i < head->count; i++)
        size += error[i] * error[i];
    for (unsigned i = 0; i < head->count; i++)
        t->bias[head->from + i] -= 0.02f * error[i];
    for (size_t f = 0; f < e->count; f++) {
        float value = e->features[f].value;
        float *spent = &t->spent[(size_t)(t->row_of[e->features[f].id] - 1) * HEADS + (size_t)number];
        float *row = row_at(t, e->features[f].id) + head->from;
        *spent += value * value * size;
        float step = RATE * head->rate * value / sqrtf(*spent + 1e-3f);
        for (unsigned i = 0; i < head->count; i++)
            row[i] -= step * error[i];
    }
}

static void give_rows(struct trainer *t)
{
    for (size_t i = 0; i < t->count; i++)
        for (size_t f = 0; f < t->examples[i].count; f++) {
            uint32_t *row = &t->row_of[t->examples[i].features[f].id];
            if (!*row)
                *row = (uint32_t)++t->rows;
        }
}

void trainer_run(struct trainer *t)
{
    heads[HEADS - 1].count = (unsigned)t->topics;
    t->outputs = OUT_TOPIC + t->topics;
    give_rows(t);
    t->weights = calloc((t->rows + 1) * t->outputs, sizeof *t->weights);
    t->spent = calloc((t->rows + 1) * HEADS, sizeof *t->spent);
    t->bias = calloc(t->outputs, sizeof *t->bias);
    uint32_t *order = calloc(t->count + 1, sizeof *order);
    uint64_t random = 20261125;
    if (!t->weights || !t->spent || !t->bias || !order)
        abort();
    for (size_t i = 0; i < t->count; i++)
        order[i] = (uint32_t)i;
    for (int round = 0; round < ROUNDS; round++) {
        for (size_t i = t->count; i-- > 1;) {
            random = random * 6364136223846793005u + 1442695040888963407u;
            size_t other = (random >> 33) % (i + 1);
            uint32_t moved = order[i];
            order[i] = order[other];
            order[other] = moved;
        }
        for (size_t i = 0; i < t->count; i++) {
            const struct example *e = &t->examples[order[i]];
            for (int h = 0; h < HEADS; h++)
                if (e->says & heads[h].says)
                    learn_head(t, e, h);
        }
        for (size_t i = 0; i < t->rows * t->outputs; i++)
            t->weights[i] *= DECAY;
    }
    free(order);
}

void trainer_write(struct trainer *t, FILE *out)
{
    uint32_t *rows = calloc(((size_t)1 << EVIDENCE_BITS) + 1, sizeof *rows);
    uint16_t *packed = calloc(t->rows * t->outputs + 1, sizeof *packed);
    uint32_t used = 0;
    if (!rows || !packed)
        abort();
    for (uint32_t f = 0; f < 1u << EVIDENCE_BITS; f++) {
        rows[f] = used;
        for (size_t o = 0; t->row_of[f] && o < t->outputs; o++) {
            long step = lroundf(row_at(t, f)[o] / STEP);
            step = step > MOST_WEIGHT ? MOST_WEIGHT : step < -MOST_WEIGHT ? -MOST_WEIGHT : step;
            if (labs(step) < (o < OUT_TOPIC ? SMALLEST_OF_HEAD : SMALLEST_OF_TOPIC))
                continue;
            packed[used++] = (uint16_t)(o << WEIGHT_BITS | (size_t)(step + WEIGHT_ZERO));
        }
    }
    rows[1u << EVIDENCE_BITS] = used;
    struct model_header header = { "EDmodel", MODEL_VERSION, (uint32_t)t->topics, used, STEP };
    fwrite(&header, sizeof header, 1, out);
    fwrite(t->bias, sizeof *t->bias, t->outputs, out);
    fwrite(rows, sizeof *rows, (1u << EVIDENCE_BITS) + 1, out);
    fwrite(packed, sizeof *packed, used, out);
    printf("model: %zu features, %u weights\n", t->rows, used);
    free(rows);
    free(packed);
}

void trainer_free(struct trainer *t)
{
    free(t->weights);
    free(t->spent);
    free(t->bias);
}
