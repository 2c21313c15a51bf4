// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* repair.c - finds the word that was meant (compound.h: lexicon_repair).
 *
 * Every word is written as it sounds (beslach, beslag -> beslag). Candidates share a key with the word that is asked: the sound with at most one
 * letter left out on either side, and, for longer words, its consonants with at most one or two left out (so any slip in the vowels is free).
 * They are weighed by a Damerau-Levenshtein distance in hundredths in which neighbouring keys, swaps and sound-alikes cost less. */
#include "lexicon.h"

enum { SOUND_SHORT = 7, CONSONANTS_LEAST = 4, CONSONANTS_TWO = 7, KEYS = 64, FAR = 10000, TRIES = 48 };

/* ---- how a word sounds ---- */

static bool vowel_sound(char c)
{
    static const bool vowels[128] = {
        ['a'] = true, ['e'] = true, ['i'] = true, ['o'] = true, ['u'] = true, ['Y'] = true, ['W'] = true, ['U'] = true
    };
    return vowels[c & 127];
}

static size_t sound_of(const char *word, size_t size, char out[STEM_BYTES + 1])
{
    static const struct {
        char from[6];
        uint8_t length;
        const char *to;
    } groups[] = {
        { "isch", 4, "is" }, { "tie", 3, "si" }, { "ouw", 3, "W" }, { "auw", 3, "W" }, { "ou", 2, "W" },
        { "au", 2, "W" },    { "eij", 3, "Y" },  { "ei", 2, "Y" },  { "ij", 2, "Y" },  { "sch", 3, "sg" },
        { "ch", 2, "g" },    { "hc", 2, "g" },   { "ie", 2, "i" },  { "oe", 2, "U" },  { "th", 2, "t" },
        { "ph", 2, "f" },    { "ck", 2, "k" },   { "qu", 2, "kw" }, { "dt", 2, "t" },  { "ce", 2, "se" },
        { "ci", 2, "si" },   { "x", 1, "ks" },   { "y", 1, "Y" },   { "c", 1, "k" },   { "q", 1, "k" },
        { "v", 1, "f" },     { "z", 1, "s" },
    };
    size_t used = 0;
    for (size_t i = 0; i < size && used + 2 < STEM_BYTES;) {
        size_t step = 1;
        char one[2] = { word[i], 0 };
        const char *to = one;
        for (size_t g = 0; g < sizeof groups / sizeof *groups; g++) {
            size_t length = groups[g].length;
            if (groups[g].from[0] == word[i] && i + length <= size && memcmp(word + i, groups[g].from, length) == 0) {
                step = length;
                to = groups[g].to;
                break;
            }
        }
        for (; *to; to++)
            if (!used || out[used - 1] != *to)
                out[used++] = *to;
        i += step;
    }
    if (used > 3 && out[used - 1] == 'n' && out[used - 2] == 'e') /* betale(n) */
        used--;
    if (used > 1 && (out[used - 1] == 'd' || out[used - 1] == 'b'))
        out[used - 1] = out[used - 1] == 'd' ? 't' : 'p';
    out[used] = 0;
    return used;
}

static size_t consonants_of(const char *sound, size_t size, char out[STEM_BYTES + 1])
{
    size_t used = 0;
    for (size_t i = 0; i < size; i++)
        if (!vowel_sound(sound[i]) && (!used || out[used - 1] != sound[i]))
            out[used++] = sound[i];
    out[used] = 0;
    return used;
}

static uint32_t bag_of(const char *sound, size_t size)
{
    uint32_t bag = 0;
    for (size_t i = 0; i < size; i++)
        bag |= 1u << (sound[i] & 31);
    return bag;
}

/* ---- keys ---- */

struct keys {
    uint32_t at[KEYS];
    size_t count;
};

static void put_key(struct keys *keys, uint64_t seed, const char *bytes, size_t size)
{
    if (keys->count < KEYS)
        keys->at[keys->count++] = (uint32_t)((lang_hash(bytes, size) ^ seed) >> 16);
}

static size_t without(const char *bytes, size_t size, size_t place, char *out)
{
    memcpy(out, bytes, place);
    memcpy(out + place, bytes + place + 1, size - place - 1);
    return size - 1;
}

static void keys_of(const char *sound, size_t size, struct keys *keys)
{
    char bytes[STEM_BYTES + 1], one[STEM_BYTES + 1], two[STEM_BYTES + 1];
    keys->count = 0;
    if (size <= SOUND_SHORT) {
        put_key(keys, 0, sound, size);
        for (size_t i = 0; i < size; i++)
            put_key(keys, 0, one, without(sound, size, i, one));
    }
    size_t count = consonants_of(sound, size, bytes);
    if (count < CONSONANTS_LEAST)
        return;
    put_key(keys, 0x5bd1e99500000000u, bytes, count);
    for (size_t i = 0; i < count; i++) {
        size_t left = without(bytes, count, i, one);
        put_key(keys, 0x5bd1e99500000000u, one, left);
        for (size_t j = i; count >= CONSONANTS_TWO && j < left; j++)
            put_key(keys, 0x5bd1e99500000000u, two, without(one, left, j, two));
    }
}

static uint32_t bucket_of(uint32_t key)
{
    return key & (BUCKETS - 1);
}

/* Two rounds: count what each bucket gets, then fill. */
void lexicon_index_sounds(struct lexicon *l)
{
    struct keys keys;
    char sound[STEM_BYTES + 1];
    l->bucket_from = arena_array(&l->arena, uint32_t, BUCKETS + 2);
    for (size_t i = 0; i < l->count; i++) {
        struct entry *e = &l->entries[i];
        if (e->size < 3)
            continue;
        e->sound_size = (uint8_t)sound_of(e->word, e->size, sound);
        e->sound = arena_copy_n(&l->arena, sound, e->sound_size);
        e->bag = bag_of(sound, e->sound_size);
        keys_of(sound, e->sound_size, &keys);
        l->slot_count += keys.count;
        for (size_t k = 0; k < keys.count; k++)
            l->bucket_from[bucket_of(keys.at[k]) + 2]++;
    }
    for (size_t b = 2; b < BUCKETS + 2; b++)
        l->bucket_from[b] += l->bucket_from[b - 1];
    l->slots = arena_array(&l->arena, uint32_t, l->slot_count + 1);
    for (size_t i = 0; i < l->count; i++) {
        if (!l->entries[i].sound)
            continue;
        keys_of(l->entries[i].sound, l->entries[i].sound_size, &keys);
        for (size_t k = 0; k < keys.count; k++)
            l->slots[l->bucket_from[bucket_of(keys.at[k]) + 1]++] = (uint32_t)i | (keys.at[k] & 0xffff0000u);
    }
}

/* ---- distance, in hundredths ---- */

static bool neighbours(char a, char b)
{
    static const char *const near[26] = { "qwsz",   "vghn", "xdfv",   "serfcx", "wsdr",   "drtgvc", "ftyhbv",
                                          "gyujnb", "ujko", "huikmn", "jiolm",  "kop",    "njk",    "bhjm",
                                          "iklp",   "ol",   "wa",     "edft",   "awedxz", "rfgy",   "yhji",
                                          "cfgb",   "qase", "zsdc",   "tghu",   "asx" };
    return a >= 'a' && a <= 'z' && strchr(near[a - 'a'], b) != NULL;
}

static int swap_cost_of(char a, char b)
{
    static const char alike[] = "dt sz fv ck gh gk iY eY jY ij oW aW uU oU uo ei pb";
    for (const char *at = alike; *at; at += at[2] ? 3 : 2)
        if ((a == at[0] && b == at[1]) || (a == at[1] && b == at[0]))
            return 45;
    if (vowel_sound(a) && vowel_sound(b))
        return 70;
    return neighbours(a, b) ? 65 : 100;
}

static uint8_t swap_costs[128][128];

__attribute__((constructor(204))) static void prepare_costs(void)
{
    for (int a = 0; a < 128; a++)
        for (int b = 0; b < 128; b++)
            swap_costs[a][b] = (uint8_t)(a && b ? swap_cost_of((char)a, (char)b) : 100);
}

static int swap_cost(char a, char b)
{
    return swap_costs[a & 127][b & 127];
}

/* Cost of one letter too many or too few. */
static int gap_cost(const char *word, size_t i, size_t size)
{
    if (i > 0 && word[i] == word[i - 1])
        return 35;
    if (word[i] == 'h' || (i + 1 == size && (word[i] == 't' || word[i] == 'e' || word[i] == 'n')))
        return 60;
    return vowel_sound(word[i]) ? 80 : 90;
}

static int lowest(int a, int b)
{
    return a < b ? a : b;
}

static int distance(const char *a, size_t n, const char *b, size_t m, int limit)
{
    int rows[3][STEM_BYTES + 2];
    rows[0][0] = 0;
    for (size_t j = 0; j < m; j++)
        rows[0][j + 1] = rows[0][j] + gap_cost(b, j, m);
    for (size_t i = 1; i <= n; i++) {
        int *now = rows[i % 3], *up = rows[(i - 1) % 3], *upper = rows[(i + 1) % 3], least = FAR,
            drop = gap_cost(a, i - 1, n);
        now[0] = up[0] + drop;
        for (size_t j = 1; j <= m; j++) {
            int best = up[j - 1];
            if (a[i - 1] != b[j - 1]) {
                best += swap_cost(a[i - 1], b[j - 1]);
                best = lowest(best, lowest(up[j] + drop, now[j - 1] + gap_cost(b, j - 1, m)));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    best = lowest(best, upper[j - 2] + 55);
            }
            now[j] = best;
            least = lowest(least, best);
        }
        if (least > limit)
            return FAR;
    }
    return rows[n % 3][m] + (a[0] == b[0] ? 0 : 30); /* the first letter is seldom wrong */
}

/* ---- search ---- */

struct search {
    const struct lexicon *lexicon;
    const char *word;
    size_t size;
    char sound[STEM_BYTES + 1];
    size_t sound_size;
    uint32_t bag;
    const struct entry *best, *next;
    int cost, second, limit, tries;
    uint32_t seen[TRIES];
};

static void weigh(struct search *s, uint32_t at)
{
    const struct entry *e = &s->lexicon->entries[at];
    int longer = (int)e->sound_size - (int)s->sound_size;
    if (longer > 2 || longer < -2 || __builtin_popcount(e->bag ^ s->bag) > 4 || s->tries == TRIES)
        return;
    for (int i = 0; i < s->tries; i++)
        if (s->seen[i] == at)
            return;
    s->seen[s->tries++] = at;
    int limit = lowest(s->limit, s->second);
    int cost = 20 + distance(s->sound, s->sound_size, e->sound, e->sound_size, limit + 60);
    if (cost >= FAR)
        return;
    if (cost > 20) /* not the same sound */
        cost = lowest(cost, distance(s->word, s->size, e->word, e->size, limit));
    cost -= e->weight > 3 ? 4 : e->weight;
    if (cost < s->cost) {
        s->second = s->cost;
        s->next = s->best;
        s->cost = cost;
        s->best = e;
    } else if (cost < s->second) {
        s->second = cost;
        s->next = e;
    }
}

static bool letters_only(const char *word, size_t size)
{
    for (size_t i = 0; i < size; i++)
        if (word[i] < 'a' || word[i] > 'z')
            return false;
    return true;
}

/* Too near to call, and not two forms of one word. */
static bool undecided(const struct search *s)
{
    if (s->second - s->cost > 8 || !s->next)
        return false;
    return lang_key(s->best->word, s->best->size) != lang_key(s->next->word, s->next->size) && s->size < 6 &&
           s->cost > 45;
}

const char *lexicon_repair(const struct lexicon *l, const char *word, size_t size)
{
    if (size < 4 || size > 32 || !letters_only(word, size) || !l->slots)
        return NULL;
    struct search s = { .lexicon = l, .word = word, .size = size, .cost = FAR, .second = FAR };
    s.limit = size < 5 ? 60 : size < 6 ? 95 : size < 8 ? 125 : size < 10 ? 165 : 205;
    s.sound_size = sound_of(word, size, s.sound);
    s.bag = bag_of(s.sound, s.sound_size);
    struct keys keys;
    keys_of(s.sound, s.sound_size, &keys);
    for (size_t k = 0; k < keys.count; k++) {
        uint32_t bucket = bucket_of(keys.at[k]), check = keys.at[k] & 0xffff0000u;
        for (uint32_t i = l->bucket_from[bucket]; i < l->bucket_from[bucket + 1]; i++)
            if ((l->slots[i] & 0xffff0000u) == check)
                weigh(&s, l->slots[i] & 0xffffu);
    }
    return s.best && s.cost <= s.limit && !undecided(&s) ? s.best->word : NULL;
}

size_t lexicon_split_repaired(const struct lexicon *l, const char *word, size_t size, struct part parts[2])
{
    if (size < 9 || size > STEM_BYTES || !letters_only(word, size))
        return 0;
    for (size_t cut = size - 4; cut >= 4; cut--) { /* the longest known part in front */
        if (!set_find(&l->parts, lang_hash(word, cut), NULL))
            continue;
        size_t from = cut + (word[cut] == 's' && size - cut > 5);
        const char *rest = lexicon_repair(l, word + from, size - from);
        if (rest && strlen(rest) >= 4) {
            parts[0] = (struct part){ word, (uint8_t)cut };
            parts[1] = (struct part){ rest, (uint8_t)strlen(rest) };
            return 2;
        }
    }
    for (size_t cut = 4; cut + 4 <= size; cut++) {
        if (!set_find(&l->part_stems, lang_key(word + cut, size - cut), NULL))
            continue;
        const char *front = lexicon_repair(l, word, cut);
        if (front && strlen(front) >= 4) {
            parts[0] = (struct part){ front, (uint8_t)strlen(front) };
            parts[1] = (struct part){ word + cut, (uint8_t)(size - cut) };
            return 2;
        }
    }
    return 0;
}
