// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* lexicon.h - the inside of a lexicon, for compound.c and repair.c only. */
#ifndef ELKEDEUR_LEXICON_H
#define ELKEDEUR_LEXICON_H

#include "compound.h"
#include "text.h"

struct word_set { /* open addressing by a hash that is never 0 */
    uint64_t *keys;
    uint32_t *values;
    size_t size, used;
};
bool set_add(struct word_set *, uint64_t key, uint32_t value); /* the first value stays; true when it was new */
bool set_find(const struct word_set *, uint64_t key, uint32_t *value);
void set_free(struct word_set *);

struct entry {
    const char *word;
    const char *sound; /* repair.c: how it sounds; NULL when it takes no part in repair */
    uint32_t bag;      /* which letters the sound holds */
    uint16_t weight;
    uint8_t size, sound_size;
};

enum { STARTS = 26 * 26 * 26, BUCKETS = 1 << 16 };

struct lexicon {
    struct arena arena;
    struct entry *entries;
    size_t count, room;
    struct word_set forms, stems;      /* to entry */
    struct word_set parts, part_stems; /* to entry */
    struct word_set whole;             /* not to be split */
    uint8_t starts[STARTS / 8 + 1];    /* first three letters that some part has */
    uint32_t *bucket_from;             /* repair.c: BUCKETS + 1 */
    uint32_t *slots;                   /* entry | check << 16 */
    size_t slot_count;
};

void lexicon_index_sounds(struct lexicon *);

#endif
