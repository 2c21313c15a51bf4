// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* compound.c - the set of words, splitting and joining; repair is in repair.c. See compound.h. */
#include "compound.h"

#include "analyze.h"
#include "lexicon.h"
#include "log.h"
#include "wordlists.h"

/* ---- sets ---- */

bool set_add(struct word_set *set, uint64_t key, uint32_t value)
{
    if ((set->used + 1) * 2 > set->size) {
        struct word_set bigger = { .size = set->size ? set->size * 2 : 1024 };
        bigger.keys = calloc(bigger.size, sizeof *bigger.keys);
        bigger.values = calloc(bigger.size, sizeof *bigger.values);
        if (!bigger.keys || !bigger.values)
            log_fatal("no memory for a set of words");
        for (size_t i = 0; i < set->size; i++)
            if (set->keys[i])
                set_add(&bigger, set->keys[i], set->values[i]);
        set_free(set);
        *set = bigger;
    }
    size_t at = key & (set->size - 1);
    while (set->keys[at] && set->keys[at] != key)
        at = (at + 1) & (set->size - 1);
    if (set->keys[at])
        return false;
    set->used++;
    set->keys[at] = key;
    set->values[at] = value;
    return true;
}

bool set_find(const struct word_set *set, uint64_t key, uint32_t *value)
{
    if (!set->size)
        return false;
    size_t at = key & (set->size - 1);
    while (set->keys[at] && set->keys[at] != key)
        at = (at + 1) & (set->size - 1);
    if (set->keys[at] && value)
        *value = set->values[at];
    return set->keys[at] != 0;
}

void set_free(struct word_set *set)
{
    free(set->keys);
    free(set->values);
    *set = (struct word_set){ 0 };
}

/* ---- filling ---- */

struct lexicon *lexicon_new(void)
{
    struct lexicon *lexicon = calloc(1, sizeof *lexicon);
    if (!lexicon)
        log_fatal("no memory for the lexicon");
    arena_begin(&lexicon->arena, 64 * 1024 * 1024);
    return lexicon;
}

void lexicon_free(struct lexicon *lexicon)
{
    if (!lexicon)
        return;
    set_free(&lexicon->forms);
    set_free(&lexicon->stems);
    set_free(&lexicon->parts);
    set_free(&lexicon->part_stems);
    set_free(&lexicon->whole);
    free(lexicon->part_keys);
    free(lexicon->entries);
    arena_end(&lexicon->arena);
    free(lexicon);
}

static bool plain_word(const char *word, size_t size)
{
    if (size < 2 || size > STEM_BYTES)
        return false;
    for (size_t i = 0; i < size; i++)
        if (word[i] < 'a' || word[i] > 'z')
            return false;
    return true;
}

static size_t start_of(const char *word)
{
    return (size_t)(word[0] - 'a') * 676 + (size_t)(word[1] - 'a') * 26 + (size_t)(word[2] - 'a');
}

static uint32_t entry_of(struct lexicon *l, const char *word, size_t size)
{
    uint32_t at;
    uint64_t key = lang_hash(word, size);
    if (set_find(&l->forms, key, &at)) {
        l->entries[at].weight += l->entries[at].weight < UINT16_MAX;
        return at;
    }
    if (l->count >= MOST_LEXICON)
        return UINT32_MAX;
    if (l->count == l->room) {
        l->room = l->room ? l->room * 2 : 4096;
        l->entries = reallocarray(l->entries, l->room, sizeof *l->entries);
        if (!l->entries)
            log_fatal("no memory for the lexicon");
    }
    uint64_t stem = lang_key(word, size);
    l->entries[l->count] =
        (struct entry){ .word = arena_copy_n(&l->arena, word, size), .key = stem, .weight = 1, .size = (uint8_t)size };
    set_add(&l->forms, key, (uint32_t)l->count);
    set_add(&l->stems, stem, (uint32_t)l->count);
    return (uint32_t)l->count++;
}

static void add_part(struct lexicon *l, const char *word, size_t size, uint32_t at)
{
    set_add(&l->parts, lang_hash(word, size), at);
    set_add(&l->part_stems, lang_key(word, size), at);
    size_t start = start_of(word);
    l->starts[start / 8] |= (uint8_t)(1u << start % 8);
}

void lexicon_add(struct lexicon *l, const char *word, size_t size, bool part)
{
    if (!plain_word(word, size))
        return;
    uint32_t at = entry_of(l, word, size);
    if (part && at != UINT32_MAX && size >= 4 && !lang_stop_word(word, size))
        add_part(l, word, size, at);
}

void lexicon_add_builtin(struct lexicon *l)
{
    for (struct slice rest = slice_of(compound_parts), word; slice_next(&rest, ' ', &word);)
        if (plain_word(word.at, word.size) && word.size >= 3)
            add_part(l, word.at, word.size, entry_of(l, word.at, word.size));
    for (struct slice rest = slice_of(common_words), word; slice_next(&rest, ' ', &word);)
        lexicon_add(l, word.at, word.size, false);
    for (struct slice rest = slice_of(stop_words), word; slice_next(&rest, ' ', &word);)
        lexicon_add(l, word.at, word.size, false);
    for (struct slice rest = slice_of(whole_words), word; slice_next(&rest, ' ', &word);) {
        lexicon_add(l, word.at, word.size, false);
        set_add(&l->whole, lang_hash(word.at, word.size), 0);
    }
}

const struct entry *lexicon_entry(const struct lexicon *l, uint64_t hash)
{
    uint32_t at;
    return set_find(&l->forms, hash, &at) ? &l->entries[at] : NULL;
}

bool lexicon_has_stem(const struct lexicon *l, const char *stem, size_t size)
{
    return set_find(&l->stems, lang_hash(stem, size), NULL);
}

bool lexicon_has(const struct lexicon *l, const char *word, size_t size)
{
    return set_find(&l->forms, lang_hash(word, size), NULL) || set_find(&l->stems, lang_key(word, size), NULL);
}

size_t lexicon_words(const struct lexicon *l)
{
    return l->count;
}

size_t lexicon_bytes(const struct lexicon *l)
{
    size_t sets = l->forms.size + l->stems.size + l->parts.size + l->part_stems.size + l->whole.size;
    return sizeof *l + l->arena.total + l->room * sizeof *l->entries + l->part_key_room * sizeof *l->part_keys +
           sets * (sizeof(uint64_t) + sizeof(uint32_t));
}

/* ---- compounds ---- */

enum { LEAST_PART = 3, LEAST_COMPOUND = 6, PER_PART = 1000, BINDING = 40, BY_STEM = 60, NO_SPLIT = 1000000 };

struct way { /* the best way to split the word from some place on */
    int cost;
    uint8_t next, size; /* where the next part starts, letters of this part without binding */
    bool done;
};

struct splitting {
    const struct lexicon *lexicon;
    const char *word;
    size_t size;
    struct way ways[COMPOUND_PARTS][STEM_BYTES + 1];
};

static int weight_of(const struct lexicon *l, uint32_t at)
{
    int weight = l->entries[at].weight;
    return (weight < 20 ? weight : 20) + 2 * l->entries[at].size;
}

/* Cost of a part, or NO_SPLIT. A part inside must stand there as it is; the last one may be inflected. */
static int part_cost(const struct lexicon *l, const char *at, size_t size, bool last)
{
    uint32_t entry;
    if (size < LEAST_PART)
        return NO_SPLIT;
    if (set_find(&l->parts, lang_hash(at, size), &entry))
        return PER_PART - weight_of(l, entry);
    if (size < 4 || (!last && size < 5))
        return NO_SPLIT;
    char stem[STEM_BYTES + 1];
    size_t length = lang_stem(at, size, stem);
    if (length < 3 || stem[0] != at[0] || !set_find(&l->part_stems, lang_hash(stem, length), &entry))
        return NO_SPLIT;
    return PER_PART + BY_STEM - weight_of(l, entry);
}

static const struct way *best_way(struct splitting *s, size_t from, size_t depth)
{
    static const struct way none = { NO_SPLIT, 0, 0, true };
    static const char *const bindings[] = { "", "s", "e", "en", "n", "er" };
    if (depth == COMPOUND_PARTS || s->size - from < LEAST_PART)
        return &none;
    struct way *best = &s->ways[depth][from];
    if (best->done)
        return best;
    *best = none;
    size_t start = start_of(s->word + from), left = s->size - from;
    if (!(s->lexicon->starts[start / 8] & 1u << start % 8))
        return best;
    if (depth > 0) {
        best->cost = part_cost(s->lexicon, s->word + from, left, true);
        best->next = (uint8_t)s->size;
        best->size = (uint8_t)left;
    }
    for (size_t size = LEAST_PART; size + LEAST_PART <= left; size++) {
        const char *behind = s->word + from + size;
        int cost = NO_SPLIT;
        for (size_t b = 0; b < sizeof bindings / sizeof *bindings; b++) {
            size_t binding = strlen(bindings[b]);
            if (size + binding + LEAST_PART > left || memcmp(behind, bindings[b], binding) != 0)
                continue;
            const struct way *rest = best_way(s, from + size + binding, depth + 1);
            if (rest->cost >= NO_SPLIT)
                continue;
            if (cost == NO_SPLIT)
                cost = part_cost(s->lexicon, s->word + from, size, false);
            if (cost == NO_SPLIT)
                break;
            int total = cost + rest->cost + (binding ? BINDING : 0) + (binding && bindings[b][0] != 's' ? BINDING : 0);
            if (total < best->cost)
                *best = (struct way){ total, (uint8_t)(from + size + binding), (uint8_t)size, true };
        }
    }
    best->done = true;
    return best;
}

size_t lexicon_split(const struct lexicon *l, const char *word, size_t size, struct part parts[COMPOUND_PARTS])
{
    if (size < LEAST_COMPOUND || !plain_word(word, size))
        return 0;
    size_t start = start_of(word), count = 0;
    if (!(l->starts[start / 8] & 1u << start % 8) || set_find(&l->whole, lang_hash(word, size), NULL))
        return 0;
    struct splitting s;
    s.lexicon = l, s.word = word, s.size = size;
    for (size_t i = 0; i < COMPOUND_PARTS; i++)
        memset(s.ways[i], 0, (size + 1) * sizeof *s.ways[i]);
    if (best_way(&s, 0, 0)->cost >= NO_SPLIT)
        return 0;
    for (size_t from = 0; from < size && count < COMPOUND_PARTS; count++) {
        const struct way *way = &s.ways[count][from];
        parts[count] = (struct part){ word + from, way->size };
        from = way->next;
    }
    return count;
}

bool lexicon_known_end(const struct lexicon *l, const char *word, size_t size, struct part *out)
{
    if (size < 9 || !plain_word(word, size) || set_find(&l->parts, lang_hash(word, size), NULL) ||
        set_find(&l->whole, lang_hash(word, size), NULL))
        return false;
    for (size_t from = 4; from + 5 <= size; from++) {
        size_t start = start_of(word + from);
        if (!(l->starts[start / 8] & 1u << start % 8) || part_cost(l, word + from, size - from, true) >= NO_SPLIT)
            continue;
        *out = (struct part){ word + from, (uint8_t)(size - from) };
        return true;
    }
    return false;
}

/* ---- joining ---- */

static uint32_t joint_of(uint32_t front, const char next[3])
{
    uint32_t letters = (uint32_t)(unsigned char)next[0] << 16 | (uint32_t)(unsigned char)next[1] << 8 |
                       (uint32_t)(unsigned char)next[2];
    return ((front ^ letters * 0x9e3779b1u) * 0x85ebca6bu) >> 12;
}

static uint32_t front_more(uint32_t front, char letter)
{
    return (front ^ (unsigned char)letter) * 0x01000193u;
}

static void note_joints(struct lexicon *l, const char *word, size_t size)
{
    uint32_t front = 0x811c9dc5u;
    for (size_t i = 0; i + 3 <= size; i++) {
        uint32_t joint = joint_of(front, word + i);
        l->joints[joint / 64] |= 1ull << joint % 64;
        front = front_more(front, word[i]);
    }
}

bool lexicon_may_join(const struct lexicon *l, const char *front, size_t size, const char next[3])
{
    uint32_t hash = 0x811c9dc5u;
    for (size_t i = 0; i < size; i++)
        hash = front_more(hash, front[i]);
    uint32_t joint = joint_of(hash, next);
    return l->joints[joint / 64] >> joint % 64 & 1;
}

size_t lexicon_join(const struct lexicon *l, const char *a, size_t a_size, const char *b, size_t b_size,
                    char out[STEM_BYTES + 1])
{
    static const char *const bindings[] = { "", "s", "en", "e" };
    for (size_t i = 0; i < sizeof bindings / sizeof *bindings; i++) {
        size_t binding = strlen(bindings[i]), size = a_size + binding + b_size;
        if (a_size < 2 || b_size < 3 || size > STEM_BYTES)
            return 0;
        memcpy(out, a, a_size);
        memcpy(out + a_size, bindings[i], binding);
        memcpy(out + a_size + binding, b, b_size);
        out[size] = 0;
        if (!lexicon_may_join(l, out, a_size, out + a_size))
            continue;
        if (set_find(&l->forms, lang_hash(out, size), NULL) ||
            (size > 7 && set_find(&l->stems, lang_key(out, size), NULL)))
            return size;
    }
    return 0;
}

/* ---- what is worked out once for each word ---- */

static void put_parts(const struct lexicon *l, const char *word, size_t size, float share, int depth,
                      struct part_key out[MOST_PART_KEYS], size_t *count)
{
    struct part parts[COMPOUND_PARTS];
    size_t found = lexicon_split(l, word, size, parts);
    for (size_t i = 0; i < found && *count < MOST_PART_KEYS; i++) {
        if (lang_stop_word(parts[i].at, parts[i].size))
            continue;
        out[(*count)++] = (struct part_key){ lang_key(parts[i].at, parts[i].size), share };
        if (depth < 1)
            put_parts(l, parts[i].at, parts[i].size, share * 0.7f, depth + 1, out, count);
    }
}

size_t lexicon_part_keys(const struct lexicon *l, const char *word, size_t size, struct part_key out[MOST_PART_KEYS])
{
    size_t count = 0;
    put_parts(l, word, size, 1, 0, out, &count);
    return count;
}

uint64_t lexicon_relative(const struct lexicon *l, const char *word, size_t size)
{
    char stem[STEM_BYTES + 1], other[STEM_BYTES + 5];
    if (size < 4)
        return 0;
    size_t length = lang_stem(word, size, stem);
    if (length > 5 && memcmp(stem + length - 3, "ing", 3) == 0) {
        memcpy(other, stem, length - 3);
        memcpy(other + length - 3, "en", 2);
        length -= 1;
    } else if (length + 3 <= STEM_BYTES) {
        memcpy(other, stem, length);
        memcpy(other + length, "ing", 3);
        length += 3;
    } else {
        return 0;
    }
    uint64_t key = lang_key(other, length);
    return set_find(&l->stems, key, NULL) ? key : 0;
}

static void keep_parts(struct lexicon *l, struct entry *e)
{
    struct part_key found[MOST_PART_KEYS];
    size_t count = lexicon_part_keys(l, e->word, e->size, found);
    if (l->part_key_count + count > l->part_key_room) {
        l->part_key_room = l->part_key_room ? l->part_key_room * 2 : 4096;
        l->part_keys = reallocarray(l->part_keys, l->part_key_room, sizeof *l->part_keys);
        if (!l->part_keys)
            log_fatal("no memory for the lexicon");
    }
    if (count)
        memcpy(l->part_keys + l->part_key_count, found, count * sizeof *found);
    e->parts = (uint32_t)l->part_key_count;
    e->part_count = (uint8_t)count;
    l->part_key_count += count;
}

void lexicon_seal(struct lexicon *l)
{
    struct part end;
    lexicon_index_sounds(l);
    for (size_t i = 0; i < l->count; i++) {
        struct entry *e = &l->entries[i];
        note_joints(l, e->word, e->size);
        e->relative = lexicon_relative(l, e->word, e->size);
        keep_parts(l, e);
        if (!e->part_count && lexicon_known_end(l, e->word, e->size, &end))
            e->end = lang_key(end.at, end.size);
    }
}
