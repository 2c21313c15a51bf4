// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* analyze.c - see analyze.h. */
#include "analyze.h"

#include "lexicon.h"
#include "wordlists.h"

enum { TERMS_PER_WORD = 28, MOST_SYNONYMS = 10, GROUP_WORDS = 1024, GROUPS = 256, PARTICLE_REACH = 6 };

static struct word_set stops, negations, particles, shorts, groups; /* groups: key -> first of its entries + 0 */
static struct group_word {
    uint64_t key;
    uint16_t row, next; /* next entry with this key, + 1 */
} group_words[GROUP_WORDS];
static uint16_t group_from[GROUPS + 1];
static size_t group_word_count;

static void fill(struct word_set *set, const char *list)
{
    for (struct slice rest = slice_of(list), word; slice_next(&rest, ' ', &word);)
        if (word.size)
            set_add(set, lang_hash(word.at, word.size), 0);
}

static void fill_groups(void)
{
    for (size_t row = 0; row < synonym_count && row < GROUPS; row++) {
        group_from[row] = (uint16_t)group_word_count;
        for (struct slice rest = slice_of(synonyms[row]), word;
             slice_next(&rest, ' ', &word) && group_word_count < GROUP_WORDS;) {
            uint64_t key = lang_key(word.at, word.size);
            uint32_t first = 0;
            bool known = set_find(&groups, key, &first);
            group_words[group_word_count] =
                (struct group_word){ key, (uint16_t)row, known ? group_words[first].next : 0 };
            if (known)
                group_words[first].next = (uint16_t)(group_word_count + 1);
            else
                set_add(&groups, key, (uint32_t)group_word_count);
            group_word_count++;
        }
        group_from[row + 1] = (uint16_t)group_word_count;
    }
}

__attribute__((constructor(202))) static void prepare_tables(void)
{
    fill(&stops, stop_words);
    fill(&negations, negation_words);
    fill(&particles, loose_particles);
    for (size_t i = 0; i < short_form_count; i++)
        set_add(&shorts, lang_hash(short_forms[i].from, strlen(short_forms[i].from)), (uint32_t)i);
    fill_groups();
}

void lang_prepare(void)
{
}

bool lang_stop_word(const char *word, size_t size)
{
    return set_find(&stops, lang_hash(word, size), NULL);
}

bool lang_negation_word(const char *word, size_t size)
{
    return set_find(&negations, lang_hash(word, size), NULL);
}

/* ---- terms ---- */

struct maker {
    struct analysis *a;
    const struct lexicon *lexicon;
    struct arena *arena;
    size_t room;
    bool negated;
};

static void add(struct maker *m, uint64_t key, float weight, size_t word, enum how how)
{
    struct analysis *a = m->a;
    if (a->term_count < m->room)
        a->terms[a->term_count++] = (struct term){ key, weight, (uint16_t)word, (uint8_t)how, m->negated };
}

static void add_synonyms(struct maker *m, uint64_t key, float weight, size_t word)
{
    uint32_t at;
    size_t given = 0;
    if (!set_find(&groups, key, &at))
        return;
    for (uint32_t link = at + 1; link && given < MOST_SYNONYMS; link = group_words[link - 1].next) {
        size_t row = group_words[link - 1].row;
        for (size_t i = group_from[row]; i < group_from[row + 1] && given < MOST_SYNONYMS; i++)
            if (group_words[i].key != key) {
                add(m, group_words[i].key, weight, word, HOW_SYNONYM);
                given++;
            }
    }
}

/* Parts of a compound, and their parts in turn at less weight (kinderopvang|toeslag, kinder|opvang). */
static void add_parts(struct maker *m, const char *word, size_t size, float weight, size_t index, int depth)
{
    struct part parts[COMPOUND_PARTS];
    size_t count = m->lexicon ? lexicon_split(m->lexicon, word, size, parts) : 0;
    for (size_t i = 0; i < count; i++) {
        if (lang_stop_word(parts[i].at, parts[i].size))
            continue;
        add(m, lang_key(parts[i].at, parts[i].size), weight, index, HOW_PART);
        if (depth < 1)
            add_parts(m, parts[i].at, parts[i].size, weight * 0.7f, index, depth + 1);
    }
}

/* Of a compound that nobody knows, the part that somebody does: stook|kosten. */
static void add_known_end(struct maker *m, const char *word, size_t size, size_t index)
{
    struct part part;
    if (m->lexicon && lexicon_known_end(m->lexicon, word, size, &part))
        add(m, lang_key(part.at, part.size), 0.5f, index, HOW_PART);
}

static void document_word(struct maker *m, const struct word *w, size_t index)
{
    if (w->kind != WORD_PLAIN || w->size < 2 || lang_stop_word(w->text, w->size))
        return;
    add(m, lang_key(w->text, w->size), 1, index, HOW_EXACT);
    size_t before = m->a->term_count;
    add_parts(m, w->text, w->size, 0.7f, index, 0);
    if (m->a->term_count == before)
        add_known_end(m, w->text, w->size, index);
}

static void begin(struct analysis *a, const char *text, size_t size, struct arena *arena)
{
    *a = (struct analysis){ .text = text, .words = arena_array(arena, struct word, MOST_WORDS) };
    a->word_count = lang_words(text, size, arena, a->words, MOST_WORDS);
}

void lang_analyze_document(const char *text, size_t size, const struct lexicon *lexicon, struct arena *arena,
                           struct analysis *a)
{
    begin(a, text, size, arena);
    struct maker m = { a, lexicon, arena, a->word_count * TERMS_PER_WORD, false };
    a->terms = arena_array(arena, struct term, m.room + 1);
    for (size_t i = 0; i < a->word_count; i++)
        document_word(&m, &a->words[i], i);
}

/* ---- questions ---- */

static void fold_word(struct analysis *a, size_t index, struct arena *arena, size_t room)
{
    const struct word *w = &a->words[index];
    uint32_t at;
    const char *text = w->text;
    if (set_find(&shorts, lang_hash(w->text, w->size), &at))
        text = short_forms[at].to;
    for (struct slice rest = slice_of(text), part; a->folded_count < room && slice_next(&rest, ' ', &part);) {
        a->folded[a->folded_count] = text == w->text ? w->text : arena_copy_n(arena, part.at, part.size);
        a->folded_word[a->folded_count++] = (uint16_t)index;
    }
}

/* "niet", "geen" within three words before, or "niet" within two behind. */
static bool negated(const struct analysis *a, size_t at)
{
    for (size_t i = at > 3 ? at - 3 : 0; i < at; i++)
        if (lang_negation_word(a->folded[i], strlen(a->folded[i])))
            return true;
    for (size_t i = at + 1; i < a->folded_count && i <= at + 2; i++)
        if (strcmp(a->folded[i], "niet") == 0)
            return true;
    return false;
}

/* A capital within a sentence: a name, not a slip. */
static bool name_like(const struct word *w)
{
    return w->capital && !w->starts;
}

static bool all_capitals(const struct analysis *a)
{
    size_t capitals = 0;
    for (size_t i = 0; i < a->word_count; i++)
        capitals += a->words[i].capital;
    return capitals * 2 > a->word_count;
}

/* betalen -> betaling, betaling -> betalen, when the lexicon knows the other. */
static void add_relatives(struct maker *m, const char *word, size_t size, size_t index)
{
    char stem[STEM_BYTES + 1], other[STEM_BYTES + 5];
    if (!m->lexicon || size < 4)
        return;
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
        return;
    }
    length = lang_stem(other, length, stem);
    if (lexicon_has_stem(m->lexicon, stem, length))
        add(m, lang_hash(stem, length), 0.5f, index, HOW_RELATED);
}

/* "zeg mijn huur op" also asks for opzeggen. */
static void add_particle(struct maker *m, size_t at)
{
    struct analysis *a = m->a;
    size_t size = strlen(a->folded[at]);
    if (!m->lexicon || !set_find(&particles, lang_hash(a->folded[at], size), NULL))
        return;
    for (size_t i = at; i > 0 && at - i < PARTICLE_REACH; i--) {
        const char *verb = a->folded[i - 1];
        char joined[2 * STEM_BYTES + 2], stem[STEM_BYTES + 1];
        size_t length = lang_stem(verb, strlen(verb), stem);
        if (a->words[a->folded_word[i - 1]].kind != WORD_PLAIN || length < 2 || size + length > STEM_BYTES)
            continue;
        memcpy(joined, a->folded[at], size);
        memcpy(joined + size, stem, length);
        length = lang_stem(joined, size + length, stem);
        if (lexicon_has_stem(m->lexicon, stem, length)) {
            add(m, lang_hash(stem, length), 0.8f, a->folded_word[i - 1], HOW_JOINED);
            return;
        }
    }
}

/* The word with its slip mended; gives whether something was found. */
static bool mend(struct maker *m, size_t at, size_t index)
{
    struct analysis *a = m->a;
    const char *word = a->folded[at], *meant = lexicon_repair(m->lexicon, word, strlen(word));
    if (meant) {
        size_t size = strlen(meant);
        a->folded[at] = meant; /* cues read what was meant */
        if (lang_stop_word(meant, size))
            return true;
        uint64_t key = lang_key(meant, size);
        add(m, key, 0.85f, index, HOW_REPAIRED);
        add_parts(m, meant, size, 0.5f, index, 0);
        add_relatives(m, meant, size, index);
        add_synonyms(m, key, 0.4f, index);
        return true;
    }
    struct part parts[2];
    size_t count = lexicon_split_repaired(m->lexicon, word, strlen(word), parts);
    for (size_t i = 0; i < count; i++)
        add(m, lang_key(parts[i].at, parts[i].size), 0.7f, index, HOW_REPAIRED);
    if (!count)
        add_known_end(m, word, strlen(word), index);
    return count > 0;
}

static void question_word(struct maker *m, size_t at, bool names)
{
    struct analysis *a = m->a;
    const char *word = a->folded[at];
    size_t size = strlen(word), index = a->folded_word[at];
    if (a->words[index].kind != WORD_PLAIN || size < 2)
        return;
    add_particle(m, at);
    if (lang_stop_word(word, size))
        return;
    m->negated = negated(a, at);
    a->content++;
    uint64_t key = lang_key(word, size);
    bool known = m->lexicon && lexicon_has(m->lexicon, word, size);
    size_t before = a->term_count;
    add(m, key, 1, index, HOW_EXACT);
    add_parts(m, word, size, known ? 0.5f : 0.8f, index, 0);
    bool split = a->term_count > before + 1;
    if (!known && !split && m->lexicon && !(names && name_like(&a->words[index])))
        known = mend(m, at, index);
    a->known += known || split;
    add_relatives(m, word, size, index);
    add_synonyms(m, key, 0.4f, index);
    char joined[STEM_BYTES + 1];
    size_t length = m->lexicon && at + 1 < a->folded_count
                        ? lexicon_join(m->lexicon, a->folded[at], strlen(a->folded[at]), a->folded[at + 1],
                                       strlen(a->folded[at + 1]), joined)
                        : 0;
    if (length && !lang_stop_word(a->folded[at + 1], strlen(a->folded[at + 1])))
        add(m, lang_key(joined, length), 1, index, HOW_JOINED);
    m->negated = false;
}

void lang_analyze_question(const char *text, size_t size, const struct lexicon *lexicon, struct arena *arena,
                           struct analysis *a)
{
    begin(a, text, size, arena);
    size_t room = a->word_count + a->word_count / 2 + 8;
    a->folded = arena_array(arena, const char *, room);
    a->folded_word = arena_array(arena, uint16_t, room);
    for (size_t i = 0; i < a->word_count; i++)
        fold_word(a, i, arena, room);
    struct maker m = { a, lexicon, arena, a->folded_count * TERMS_PER_WORD, false };
    a->terms = arena_array(arena, struct term, m.room + 1);
    bool names = !all_capitals(a);
    for (size_t i = 0; i < a->folded_count; i++)
        question_word(&m, i, names);
}
