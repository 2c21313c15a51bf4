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

struct part_key { /* a part of a compound as a term, and what it counts beside the whole */
    uint64_t key;
    float share;
};

struct entry { /* a word, and what would else be worked out each time it is met */
    const char *word;
    uint64_t key, relative,
        end;           /* hashed stems: its own; of betaling for betalen, 0 = none; of a part that ends it, 0 = none */
    uint32_t parts;    /* its first in part_keys */
    const char *sound; /* repair.c: how it sounds; NULL when it takes no part in repair */
    uint32_t bag;      /* which letters the sound holds */
    uint16_t weight;
    uint8_t size, sound_size, part_count;
};

enum { JOINT_BITS = 1 << 20 };

enum { STARTS = 26 * 26 * 26, BUCKETS = 1 << 16 };

struct lexicon {
    struct arena arena;
    struct entry *entries;
    size_t count, room;
    struct word_set forms, stems;      /* to entry */
    struct word_set parts, part_stems; /* to entry */
    struct word_set whole;             /* not to be split */
    struct part_key *part_keys;
    size_t part_key_count, part_key_room;
    uint64_t joints[JOINT_BITS / 64]; /* which three letters may follow which beginning of a word, hashed */
    uint8_t starts[STARTS / 8 + 1];   /* first three letters that some part has */
    uint32_t *bucket_from;            /* repair.c: BUCKETS + 1 */
    uint32_t *slots;                  /* entry | check << 16 */
    size_t slot_count;
};

enum { MOST_PART_KEYS = 20 };
/* The parts of a word that are no stop words, and their parts in turn at less (kinder|opvang|toeslag). */
size_t lexicon_part_keys(const struct lexicon *, const char *word, size_t size, struct part_key out[MOST_PART_KEYS]);
/* The hashed stem of betaling for betalen and the other way round, when that is a word; 0 = none. */
uint64_t lexicon_relative(const struct lexicon *, const char *word, size_t size);
/* The word itself (by its lang_hash), or NULL. */
const struct entry *lexicon_entry(const struct lexicon *, uint64_t hash);
/* Could a word begin with these letters, the last three of them being `next`? No is certain. */
bool lexicon_may_join(const struct lexicon *, const char *front, size_t size, const char next[3]);

void lexicon_index_sounds(struct lexicon *);

#endif
