// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* cues.c - finds phrases in the words of a question and draws the conclusions; see cues.h.
 *
 * A set is one place of a phrase with all its alternatives. The vocabulary holds every word and every beginning of a word ("ontruim*") that
 * some set has, with a bit for each set; phrases hang at the set they begin with. */
#include "cues.h"

#include <stdlib.h>

#include "analyze.h"
#include "cue_phrases.h"
#include "text.h"

const char *const crisis_ids[CRISES] = { NULL, "112", "113", "veilig-thuis", "kindertelefoon" };

enum {
    SETS = 2048,
    VOCABULARY = 4096,
    SLOTS = 2 * VOCABULARY,
    PHRASES = 2048,
    STEPS = 14,
    GAP = 3,
    MOST_GAP = 5,
    NEAR = 10,
    CHILD_REACH = 25,
    CLASS_DEPTH = 4
};
enum { MOST_READ = 3100, LONGEST = 32 }; /* words of a question that are read; no word of the tables is longer */
static const char clause_class[] = "@clause";

enum how_step { STEP_WORD, STEP_END, STEP_NEAR, STEP_NOT_NEAR }; /* all but the first take no word */
struct step {
    uint16_t set;
    uint8_t gap; /* words that may stand before it */
    uint8_t how;
};
struct compiled {
    struct step steps[STEPS];
    uint16_t next; /* phrase + 1 that begins with the same set */
    uint8_t count;
};
struct entry {
    struct slice word;
    bool prefix;
    uint64_t sets[SETS / 64];
};

static struct compiled compiled[PHRASES];
static struct slice set_texts[SETS];
static uint16_t set_first[SETS]; /* phrase + 1 */
static size_t set_count;
static struct entry vocabulary[VOCABULARY]; /* 0 stands for any word that is not in it */
static size_t vocabulary_count;
static uint16_t slots[SLOTS]; /* index in vocabulary */

/* ---- the tables worked out, once ---- */

static uint64_t hash_begin(bool prefix)
{
    return prefix ? 0x9e3779b97f4a7c15u : 0xcbf29ce484222325u;
}

static uint64_t hash_more(uint64_t hash, char letter)
{
    return (hash ^ (unsigned char)letter) * 0x100000001b3u;
}

static size_t slot_of(uint64_t hash)
{
    return (size_t)(hash >> 20) % SLOTS;
}

static uint64_t hash_of(struct slice word, bool prefix)
{
    uint64_t hash = hash_begin(prefix);
    for (size_t i = 0; i < word.size; i++)
        hash = hash_more(hash, word.at[i]);
    return hash;
}

/* Index in the vocabulary, or 0. */
static size_t find_hashed(uint64_t hash, struct slice word, bool prefix)
{
    for (size_t at = slot_of(hash); slots[at]; at = (at + 1) % SLOTS) {
        const struct entry *entry = &vocabulary[slots[at]];
        if (entry->prefix == prefix && entry->word.size == word.size && memcmp(entry->word.at, word.at, word.size) == 0)
            return slots[at];
    }
    return 0;
}

static size_t find_word(struct slice word, bool prefix)
{
    return find_hashed(hash_of(word, prefix), word, prefix);
}

static bool add_word(struct slice word, size_t set)
{
    bool prefix = word.size && word.at[word.size - 1] == '*';
    word.size -= prefix;
    if (word.size == 0 || (prefix && word.size < 3) || word.size > LONGEST)
        return false;
    size_t index = find_word(word, prefix);
    if (!index) {
        if (vocabulary_count + 1 >= VOCABULARY)
            return false;
        size_t at = slot_of(hash_of(word, prefix));
        while (slots[at])
            at = (at + 1) % SLOTS;
        index = slots[at] = (uint16_t)++vocabulary_count;
        vocabulary[index] = (struct entry){ .word = word, .prefix = prefix };
    }
    vocabulary[index].sets[set / 64] |= 1ull << set % 64;
    return true;
}

/* Adds "a|b*|@class" to a set. */
static bool add_alternatives(struct slice alternatives, size_t set, int depth)
{
    struct slice one;
    while (slice_next(&alternatives, '|', &one)) {
        if (!one.size || one.at[0] != '@') {
            if (!add_word(one, set))
                return false;
            continue;
        }
        size_t i = 0;
        while (i < cue_class_count && !(one.size == strlen(cue_classes[i].name) + 1 && slice_starts(one, "@") &&
                                        memcmp(one.at + 1, cue_classes[i].name, one.size - 1) == 0))
            i++;
        if (i == cue_class_count || depth == CLASS_DEPTH ||
            !add_alternatives(slice_of(cue_classes[i].words), set, depth + 1))
            return false;
    }
    return true;
}

/* The set of these alternatives, the same for the same text; SETS when there is no room or something is wrong. */
static size_t set_of(struct slice text)
{
    for (size_t i = 0; i < set_count; i++)
        if (set_texts[i].size == text.size && memcmp(set_texts[i].at, text.at, text.size) == 0)
            return i;
    if (set_count == SETS || !add_alternatives(text, set_count, 0))
        return SETS;
    set_texts[set_count] = text;
    return set_count++;
}

static bool compile(const char *phrase, struct compiled *out)
{
    struct slice rest = slice_of(phrase), part;
    uint8_t gap = 0, how = STEP_WORD;
    while (slice_next(&rest, ' ', &part)) {
        if (slice_is(part, "~") || slice_is(part, "?")) {
            gap = (uint8_t)(gap + (part.at[0] == '~' ? GAP : 1));
            continue;
        }
        if (slice_is(part, "&") || slice_is(part, "!")) {
            how = part.at[0] == '&' ? STEP_NEAR : STEP_NOT_NEAR;
            continue;
        }
        if (slice_is(part, "."))
            how = STEP_END;
        size_t set = set_of(how == STEP_END ? slice_of(clause_class) : part);
        if (set == SETS || gap > MOST_GAP || out->count == STEPS || (out->count == 0 && (gap || how)))
            return false;
        out->steps[out->count++] = (struct step){ (uint16_t)set, gap, how };
        gap = 0;
        how = STEP_WORD;
    }
    return out->count && !gap;
}

/* A word belongs to the sets of every beginning of it that is in the vocabulary. */
static void add_sets_of_beginnings(struct entry *entry)
{
    for (size_t size = 1; size <= entry->word.size; size++) {
        size_t index = find_word((struct slice){ entry->word.at, size }, true);
        for (size_t i = 0; index && i < SETS / 64; i++)
            entry->sets[i] |= vocabulary[index].sets[i];
    }
}

bool cues_prepare(char message[300])
{
    static bool ready;
    if (ready) /* the tables never change, and others may be reading */
        return true;
    set_count = vocabulary_count = 0;
    memset(compiled, 0, sizeof compiled);
    memset(set_first, 0, sizeof set_first);
    memset(slots, 0, sizeof slots);
    for (size_t i = 0; cue_phrase_at(i); i++) {
        if (i == PHRASES || !compile(cue_phrase_at(i)->phrase, &compiled[i])) {
            snprintf(message, 300, "cue phrase \"%s\" is wrong, or the table is full", cue_phrase_at(i)->phrase);
            return false;
        }
        uint16_t *first = &set_first[compiled[i].steps[0].set];
        compiled[i].next = *first;
        *first = (uint16_t)(i + 1);
    }
    for (size_t i = 1; i <= vocabulary_count; i++)
        add_sets_of_beginnings(&vocabulary[i]);
    return ready = true;
}

void cues_teach(struct lexicon *lexicon)
{
    for (size_t i = 0; i < cue_known_count; i++) {
        struct slice rest = slice_of(cue_known[i]), word;
        while (slice_next(&rest, ' ', &word))
            lexicon_add(lexicon, word.at, word.size, false);
    }
}

/* ---- finding ---- */

struct row { /* the words of a question, as places in the vocabulary */
    uint16_t words[MOST_READ];
    size_t count;
};

struct match { /* one phrase tried at one word */
    const struct compiled *phrase;
    const struct row *row;
    size_t first;
};

static uint16_t place_of(const struct folded *word)
{
    struct slice text = { word->text, word->size };
    if (text.size > LONGEST)
        text.size = LONGEST;
    size_t index = find_word(text, false);
    uint64_t hashes[LONGEST + 1];
    hashes[0] = hash_begin(true);
    for (size_t i = 0; !index && i < text.size; i++)
        hashes[i + 1] = hash_more(hashes[i], text.at[i]);
    for (; !index && text.size > 2; text.size--)
        index = find_hashed(hashes[text.size], text, true);
    return (uint16_t)index;
}

static bool in_set(const struct row *row, size_t at, size_t set)
{
    return vocabulary[row->words[at]].sets[set / 64] >> set % 64 & 1;
}

/* Is a word of the set within NEAR words of `first`. */
static bool near_by(const struct row *row, size_t first, size_t set)
{
    size_t end = first + NEAR + 1 < row->count ? first + NEAR + 1 : row->count;
    for (size_t at = first > NEAR ? first - NEAR : 0; at < end; at++)
        if (in_set(row, at, set))
            return true;
    return false;
}

/* Do the steps of a phrase from `step` stand at `at`; gives the last word of them. */
static bool steps_fit(const struct match *m, size_t step, size_t at, size_t *last)
{
    if (step == m->phrase->count)
        return true;
    const struct step *s = &m->phrase->steps[step];
    if (s->how == STEP_NEAR || s->how == STEP_NOT_NEAR)
        return near_by(m->row, m->first, s->set) == (s->how == STEP_NEAR) && steps_fit(m, step + 1, at, last);
    for (size_t skip = 0; skip <= s->gap; skip++, at++) {
        if (at >= m->row->count)
            return s->how == STEP_END && steps_fit(m, step + 1, at, last);
        size_t end = s->how == STEP_END ? *last : at;
        if (in_set(m->row, at, s->set) && steps_fit(m, step + 1, at + (s->how == STEP_WORD), &end)) {
            *last = end;
            return true;
        }
    }
    return false;
}

static size_t find_at(const struct row *row, size_t at, struct cue_found found[MOST_FOUND], size_t used)
{
    const uint64_t *sets = vocabulary[row->words[at]].sets;
    for (size_t i = 0; i < SETS / 64; i++)
        for (uint64_t bits = sets[i]; bits; bits &= bits - 1)
            for (unsigned p = set_first[i * 64 + (size_t)__builtin_ctzll(bits)]; p && used < MOST_FOUND;
                 p = compiled[p - 1].next) {
                size_t last = at;
                if (steps_fit(&(struct match){ &compiled[p - 1], row, at }, 0, at, &last))
                    found[used++] = (struct cue_found){ cue_phrase_at(p - 1)->kind, cue_phrase_at(p - 1)->value,
                                                        (uint16_t)at, (uint16_t)last };
            }
    return used;
}

static size_t find_phrases(const struct folded *words, size_t count, struct cue_found found[MOST_FOUND])
{
    struct row row;
    row.count = count < MOST_READ ? count : MOST_READ;
    for (size_t i = 0; i < row.count; i++)
        row.words[i] = place_of(&words[i]);
    size_t used = 0;
    for (size_t at = 0; at < row.count; at++)
        if (row.words[at])
            used = find_at(&row, at, found, used);
    return used;
}

static bool calmed(const struct cue_found *found, size_t count, const struct cue_found *crisis)
{
    for (size_t i = 0; i < count; i++)
        if (found[i].kind == CUE_CALM && found[i].first <= crisis->last && crisis->first <= found[i].last)
            return true;
    return false;
}

/* A word of distress is the child's own only when it stands in the same few sentences. */
static bool child_near(const struct cue_found *found, size_t count, const struct cue_found *distress)
{
    for (size_t i = 0; i < count; i++)
        if (found[i].kind == CUE_CHILD && abs((int)found[i].first - (int)distress->first) <= CHILD_REACH)
            return true;
    return false;
}

static void note(struct cues *cues, const struct cue_found *f)
{
    if (cues->first < 0) {
        cues->first = (int)f->first;
        cues->last = (int)f->last;
    }
}

static void weigh_crisis(const struct cue_found *found, size_t count, struct cues *cues)
{
    uint32_t lines = 0;
    bool child = false, adult = false, distress = false;
    for (size_t i = 0; i < count; i++) {
        if (found[i].kind == CUE_CRISIS && !calmed(found, count, &found[i])) {
            lines |= 1u << found[i].value;
            note(cues, &found[i]);
        }
        child |= found[i].kind == CUE_CHILD;
        adult |= found[i].kind == CUE_ADULT;
        distress |=
            found[i].kind == CUE_DISTRESS && !calmed(found, count, &found[i]) && child_near(found, count, &found[i]);
    }
    static const uint32_t at_home = 1u << CRISIS_KINDERTELEFOON | 1u << CRISIS_VEILIG_THUIS;
    if (child && !adult && (distress || lines & at_home))
        lines |= 1u << CRISIS_KINDERTELEFOON;
    if (adult && !child && lines & 1u << CRISIS_KINDERTELEFOON)
        lines = (lines & ~(1u << CRISIS_KINDERTELEFOON)) | 1u << CRISIS_VEILIG_THUIS;
    /* first danger now; then one's own life; then a child that speaks; then violence at home */
    static const enum crisis order[] = { CRISIS_112, CRISIS_113, CRISIS_KINDERTELEFOON, CRISIS_VEILIG_THUIS };
    for (size_t i = 0; i < sizeof order / sizeof *order && !cues->crisis; i++)
        if (lines & 1u << order[i])
            cues->crisis = order[i];
    cues->crisis_also = lines & ~(1u << cues->crisis);
    if (cues->crisis)
        cues->urgent = true;
}

static void weigh_decision(const struct cue_found *found, size_t count, struct cues *cues)
{
    int named[AUTHORITIES] = { 0 };
    bool decision = false, objection = false, private_party = false, not_a_decision = false;
    for (size_t i = 0; i < count; i++)
        switch (found[i].kind) {
        case CUE_AUTHORITY:
            named[found[i].value] += 2 + (named[found[i].value] == 0);
            break;
        case CUE_DECISION:
            decision = true;
            break;
        case CUE_OBJECTION:
            objection = true;
            break;
        case CUE_PRIVATE:
            private_party = true;
            break;
        case CUE_NOT_A_DECISION:
            not_a_decision = true;
            break;
        default:
            break;
        }
    int best = AUTHORITY_NONE;
    for (int a = GEMEENTE; a < ONBEKEND; a++) /* the municipality loses a draw: it is often only the setting */
        if (named[a] && (named[a] > named[best] || (named[a] == named[best] && best == GEMEENTE)))
            best = a;
    cues->authority = (enum authority)best;
    cues->contestable = !not_a_decision && ((decision && best) || (objection && (best || !private_party)));
    if (cues->contestable && !best)
        cues->authority = ONBEKEND;
    cues->municipality_party = best == GEMEENTE;
}

void cues_find(const struct folded *words, size_t count, struct cues *cues)
{
    *cues = (struct cues){ .first = -1, .last = -1 };
    struct cue_found *found = cues->found;
    size_t used = cues->found_count = find_phrases(words, count, found);
    weigh_crisis(found, used, cues);
    for (size_t i = 0; i < used; i++) {
        if (found[i].kind == CUE_URGENT) {
            cues->urgent = true;
            note(cues, &found[i]);
        } else if (found[i].kind == CUE_HELP) {
            cues->help_kinds |= 1u << found[i].value;
        }
    }
    weigh_decision(found, used, cues);
}
