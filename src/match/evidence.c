// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* evidence.c - see evidence.h. */
#include "evidence.h"

#include <string.h>

enum { PIECE = 4, LONGEST_PIECED = 24 };

/* How much each kind of feature says beside the word itself. */
static const float value_of_term[] = { [HOW_EXACT] = 1,    [HOW_PART] = 0.7f,    [HOW_JOINED] = 0.8f,
                                       [HOW_REPAIRED] = 1, [HOW_SYNONYM] = 0.3f, [HOW_RELATED] = 0.4f };
#define VALUE_STOP  0.25f /* a stop word by itself */
#define VALUE_PAIR  0.35f
#define VALUE_PIECE 0.24f
#define VALUE_CUE   0.8f

struct maker {
    struct evidence *out;
    size_t count;
};

static void put(struct maker *m, uint64_t key, float value, size_t word)
{
    if (m->count < MOST_EVIDENCE)
        m->out[m->count++] =
            (struct evidence){ (uint32_t)((key * 0x9e3779b97f4a7c15u) >> (64 - EVIDENCE_BITS)), value, (uint16_t)word };
}

static uint64_t mix(uint64_t a, uint64_t b)
{
    return (a ^ 0x2545f4914f6cdd1du) * 0x9e3779b97f4a7c15u + b * 0xff51afd7ed558ccdu;
}

/* Letters four by four, with the edges of the word as a sign of their own. */
static void put_pieces(struct maker *m, const char *word, size_t size, size_t word_number)
{
    char edged[LONGEST_PIECED + 2];
    if (size > LONGEST_PIECED)
        size = LONGEST_PIECED;
    edged[0] = '<';
    memcpy(edged + 1, word, size);
    edged[size + 1] = '>';
    for (size_t i = 0; i + PIECE <= size + 2; i++) {
        uint32_t letters; /* little-endian or not: the model is learnt on the machine that it is built for */
        memcpy(&letters, edged + i, PIECE);
        put(m, mix(letters, 4), VALUE_PIECE, word_number);
    }
}

static void put_words(struct maker *m, const struct analysis *a)
{
    uint64_t before = 1;
    for (size_t i = 0; i < a->folded_count; i++) {
        const struct folded *f = &a->folded[i];
        enum word_kind kind = a->words[f->word].kind;
        uint64_t key = kind == WORD_PLAIN ? f->key : mix(kind, 77); /* any amount, any date */
        if (kind != WORD_PLAIN || f->stop)
            put(m, mix(key, 2), VALUE_STOP, f->word);
        else
            put_pieces(m, f->text, f->size, f->word);
        put(m, mix(before, key), VALUE_PAIR, f->word);
        before = key;
    }
}

size_t evidence_of(const struct analysis *a, const struct cues *cues, struct evidence out[MOST_EVIDENCE])
{
    struct maker m = { out, 0 };
    for (size_t i = 0; i < a->term_count; i++)
        put(&m, a->terms[i].key, value_of_term[a->terms[i].how], a->terms[i].word);
    put_words(&m, a);
    for (size_t i = 0; i < cues->found_count; i++)
        put(&m, mix((uint64_t)cues->found[i].kind << 8 | cues->found[i].value, 5), VALUE_CUE,
            a->folded[cues->found[i].first].word);
    return m.count;
}
