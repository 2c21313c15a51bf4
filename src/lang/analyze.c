// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* analyze.c - see analyze.h. */
#include "analyze.h"

#include "lexicon.h"
#include "wordlists.h"

enum {
    TERMS_PER_WORD = 28,
    MOST_TERMS = 8192 /* of a question: thousands of words fit a request's memory */,
    MOST_SYNONYMS = 10,
    GROUP_WORDS = 1024,
    GROUPS = 256,
    PARTICLE_REACH = 6
};

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

static void add_parts(struct maker *m, const struct part_key *parts, size_t count, float weight, size_t index)
{
    for (size_t i = 0; i < count; i++)
        add(m, parts[i].key, weight * parts[i].share, index, HOW_PART);
}

/* Parts of a compound, of a word that the lexicon knows or of one that it does not. */
static void add_parts_of(struct maker *m, const struct entry *known, const char *word, size_t size, float weight,
                         size_t index)
{
    struct part_key parts[MOST_PART_KEYS];
    if (known)
        add_parts(m, m->lexicon->part_keys + known->parts, known->part_count, weight, index);
    else if (m->lexicon)
        add_parts(m, parts, lexicon_part_keys(m->lexicon, word, size, parts), weight, index);
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
    if (w->kind != WORD_PLAIN || w->size < 2)
        return;
    uint64_t hash = lang_hash(w->text, w->size);
    if (set_find(&stops, hash, NULL))
        return;
    const struct entry *known = m->lexicon ? lexicon_entry(m->lexicon, hash) : NULL;
    add(m, known ? known->key : lang_key(w->text, w->size), 1, index, HOW_EXACT);
    size_t before = m->a->term_count;
    add_parts_of(m, known, w->text, w->size, 0.7f, index);
    if (m->a->term_count > before)
        return;
    if (known && known->end)
        add(m, known->end, 0.5f, index, HOW_PART);
    else if (!known)
        add_known_end(m, w->text, w->size, index);
}

static void begin(struct analysis *a, const char *text, size_t size, struct arena *arena)
{
    *a = (struct analysis){ .text = text, .words = arena_buffer(arena, struct word, MOST_WORDS) };
    a->word_count = lang_words(text, size, arena, a->words, MOST_WORDS);
}

void lang_analyze_document(const char *text, size_t size, const struct lexicon *lexicon, struct arena *arena,
                           struct analysis *a)
{
    begin(a, text, size, arena);
    struct maker m = { a, lexicon, arena, a->word_count * TERMS_PER_WORD, false };
    a->terms = arena_buffer(arena, struct term, m.room + 1);
    for (size_t i = 0; i < a->word_count; i++)
        document_word(&m, &a->words[i], i);
}

/* ---- questions ---- */

/* What is asked of a word more than once. */
static void look_up(struct folded *f, const char *text, size_t size, const struct lexicon *lexicon)
{
    f->text = text;
    f->size = (uint8_t)size;
    f->hash = lang_hash(text, size);
    f->stop = set_find(&stops, f->hash, NULL);
    f->negation = set_find(&negations, f->hash, NULL);
    const struct entry *known = lexicon ? lexicon_entry(lexicon, f->hash) : NULL;
    f->key = known ? known->key : lang_key(text, size);
}

static void fold_word(struct analysis *a, size_t index, const struct lexicon *lexicon, struct arena *arena, size_t room)
{
    const struct word *w = &a->words[index];
    uint32_t at;
    const char *text = w->text;
    if (set_find(&shorts, lang_hash(w->text, w->size), &at))
        text = short_forms[at].to;
    for (struct slice rest = slice_of(text), part; a->folded_count < room && slice_next(&rest, ' ', &part);) {
        struct folded *f = &a->folded[a->folded_count++];
        f->word = (uint16_t)index;
        look_up(f, text == w->text ? text : arena_copy_n(arena, part.at, part.size), part.size, lexicon);
    }
}

/* "niet", "geen" within three words before, or "niet" within two behind. */
static bool negated(const struct analysis *a, size_t at)
{
    for (size_t i = at > 3 ? at - 3 : 0; i < at; i++)
        if (a->folded[i].negation)
            return true;
    for (size_t i = at + 1; i < a->folded_count && i <= at + 2; i++)
        if (a->folded[i].negation && strcmp(a->folded[i].text, "niet") == 0)
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
static void add_relative(struct maker *m, const struct entry *known, const char *word, size_t size, size_t index)
{
    uint64_t key = known ? known->relative : m->lexicon ? lexicon_relative(m->lexicon, word, size) : 0;
    if (key)
        add(m, key, 0.5f, index, HOW_RELATED);
}

/* "zeg mijn huur op" also asks for opzeggen. */
static void add_particle(struct maker *m, size_t at)
{
    struct analysis *a = m->a;
    const struct folded *particle = &a->folded[at];
    size_t size = particle->size;
    if (!m->lexicon || !set_find(&particles, particle->hash, NULL))
        return;
    for (size_t i = at; i > 0 && at - i < PARTICLE_REACH; i--) {
        const struct folded *verb = &a->folded[i - 1];
        char joined[2 * STEM_BYTES + 2], stem[STEM_BYTES + 1];
        if (a->words[verb->word].kind != WORD_PLAIN || verb->size < 2)
            continue;
        size_t length = lang_stem(verb->text, verb->size, stem);
        if (length < 2 || size + length > STEM_BYTES ||
            (length > 2 && !lexicon_may_join(m->lexicon, particle->text, size, stem)))
            continue;
        memcpy(joined, particle->text, size);
        memcpy(joined + size, stem, length);
        length = lang_stem(joined, size + length, stem);
        if (lexicon_has_stem(m->lexicon, stem, length)) {
            add(m, lang_hash(stem, length), 0.8f, verb->word, HOW_JOINED);
            return;
        }
    }
}

/* The word with its slip mended; gives whether something was found. */
static bool mend(struct maker *m, struct folded *f)
{
    const char *word = f->text, *meant = lexicon_repair(m->lexicon, word, f->size);
    size_t index = f->word;
    if (meant) {
        look_up(f, meant, strlen(meant), m->lexicon); /* cues read what was meant */
        if (f->stop)
            return true;
        const struct entry *known = lexicon_entry(m->lexicon, f->hash);
        add(m, f->key, 0.85f, index, HOW_REPAIRED);
        add_parts_of(m, known, meant, f->size, 0.5f, index);
        add_relative(m, known, meant, f->size, index);
        add_synonyms(m, f->key, 0.4f, index);
        return true;
    }
    struct part parts[2];
    size_t count = lexicon_split_repaired(m->lexicon, word, f->size, parts);
    for (size_t i = 0; i < count; i++)
        add(m, lang_key(parts[i].at, parts[i].size), 0.7f, index, HOW_REPAIRED);
    if (!count)
        add_known_end(m, word, f->size, index);
    return count > 0;
}

/* "gezondheid zorg" also asks for gezondheidszorg. */
static void add_joined(struct maker *m, const struct folded *a, const struct folded *b)
{
    char joined[STEM_BYTES + 1];
    size_t length = m->lexicon && !b->stop ? lexicon_join(m->lexicon, a->text, a->size, b->text, b->size, joined) : 0;
    if (length)
        add(m, lang_key(joined, length), 1, a->word, HOW_JOINED);
}

static void question_word(struct maker *m, size_t at, bool names)
{
    struct analysis *a = m->a;
    struct folded *f = &a->folded[at];
    const char *word = f->text;
    size_t size = f->size, index = f->word;
    if (a->words[index].kind != WORD_PLAIN || size < 2)
        return;
    add_particle(m, at);
    if (f->stop)
        return;
    m->negated = negated(a, at);
    a->content++;
    uint64_t key = f->key;
    const struct entry *entry = m->lexicon ? lexicon_entry(m->lexicon, f->hash) : NULL;
    bool known = entry || (m->lexicon && set_find(&m->lexicon->stems, key, NULL));
    size_t before = a->term_count;
    add(m, key, 1, index, HOW_EXACT);
    add_parts_of(m, entry, word, size, known ? 0.5f : 0.8f, index);
    bool split = a->term_count > before + 1;
    if (!known && !split && m->lexicon && !(names && name_like(&a->words[index])))
        known = mend(m, f);
    a->known += known || split;
    add_relative(m, entry, word, size, index);
    add_synonyms(m, key, 0.4f, index);
    if (at + 1 < a->folded_count)
        add_joined(m, f, &a->folded[at + 1]);
    m->negated = false;
}

void lang_analyze_question(const char *text, size_t size, const struct lexicon *lexicon, struct arena *arena,
                           struct analysis *a)
{
    begin(a, text, size, arena);
    size_t room = a->word_count + a->word_count / 2 + 8;
    a->folded = arena_buffer(arena, struct folded, room);
    for (size_t i = 0; i < a->word_count; i++)
        fold_word(a, i, lexicon, arena, room);
    struct maker m = { a, lexicon, arena, a->folded_count * TERMS_PER_WORD, false };
    if (m.room > MOST_TERMS)
        m.room = MOST_TERMS;
    a->terms = arena_buffer(arena, struct term, m.room + 1);
    bool names = !all_capitals(a);
    for (size_t i = 0; i < a->folded_count; i++)
        question_word(&m, i, names);
}
