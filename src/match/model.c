// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* model.c - reading a model in place and scoring with it; see model.h. */
#include "model.h"

#include <math.h>
#include <string.h>

bool model_open(struct model *m, const char *bytes, size_t size)
{
    const struct model_header *h = (const struct model_header *)(const void *)bytes;
    *m = (struct model){ 0 };
    if (size < sizeof *h || memcmp(h->magic, "EDmodel", 8) != 0 || h->version != MODEL_VERSION ||
        h->topics > MOST_MODEL_TOPICS)
        return false;
    size_t outputs = OUT_TOPIC + h->topics, rows = ((size_t)1 << EVIDENCE_BITS) + 1;
    size_t needed =
        sizeof *h + outputs * sizeof(float) + rows * sizeof(uint32_t) + (size_t)h->entries * sizeof(uint16_t);
    if (size < needed)
        return false;
    m->header = h;
    m->bias = (const float *)(const void *)(h + 1);
    m->rows = (const uint32_t *)(const void *)(m->bias + outputs);
    m->packed = (const uint16_t *)(const void *)(m->rows + rows);
    m->ids = (const char *)(m->packed + h->entries);
    m->output_count = outputs;
    return true;
}

static float weight_of(uint16_t packed)
{
    return (float)((packed & (2 * WEIGHT_ZERO - 1)) - WEIGHT_ZERO);
}

void model_score(const struct model *m, const struct evidence *features, size_t count, float *scores)
{
    enum { AHEAD = 6 }; /* features whose weights are fetched while others are added: most are not in the cache */
    float length = 0;
    for (size_t i = 0; i < count; i++) {
        length += features[i].value * features[i].value;
        __builtin_prefetch(&m->rows[features[i].id]);
    }
    float unit = length > 0 ? m->header->scale / sqrtf(length) : 0;
    memset(scores, 0, m->output_count * sizeof *scores);
    for (size_t i = 0; i < count; i++) {
        float value = features[i].value * unit;
        if (i + AHEAD < count)
            __builtin_prefetch(&m->packed[m->rows[features[i + AHEAD].id]]);
        for (uint32_t at = m->rows[features[i].id], end = m->rows[features[i].id + 1]; at < end; at++)
            scores[m->packed[at] >> WEIGHT_BITS] += value * weight_of(m->packed[at]);
    }
    for (size_t o = 0; o < m->output_count; o++)
        scores[o] += m->bias[o];
}

float model_weight(const struct model *m, uint32_t feature, size_t output)
{
    for (uint32_t at = m->rows[feature]; at < m->rows[feature + 1]; at++)
        if (m->packed[at] >> WEIGHT_BITS == output)
            return weight_of(m->packed[at]) * m->header->scale;
    return 0;
}

float logistic(float score)
{
    return 1 / (1 + expf(-score));
}

void share_out(float *scores, size_t count)
{
    enum { NOTHING = -20 }; /* e to this is no share to speak of */
    float most = count ? scores[0] : 0, sum = 0;
    for (size_t i = 1; i < count; i++)
        most = scores[i] > most ? scores[i] : most;
    for (size_t i = 0; i < count; i++)
        sum += scores[i] = scores[i] - most > NOTHING ? expf(scores[i] - most) : 0;
    for (size_t i = 0; i < count; i++)
        scores[i] /= sum;
}
