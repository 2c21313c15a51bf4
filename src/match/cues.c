// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* cues.c - finds phrases in the words of a question and draws the conclusions; see cues.h.
 *
 * Phrases hang in buckets by the first two letters of their first words, so that a question of twenty words looks at a few phrases only. */
#include "cues.h"

#include "cue_phrases.h"
#include "text.h"

const char *const crisis_ids[CRISES] = { NULL, "112", "113", "veilig-thuis", "kindertelefoon" };

enum { BUCKETS = 26 * 27 + 1, LINKS = 2400, GAP = 3, PARTS = 12 };

struct link { /* one phrase in one bucket */
    unsigned short phrase, next;
};

static struct link links[LINKS];
static unsigned short buckets[BUCKETS]; /* first link + 1 */
static unsigned link_count;

static int bucket_of(const char *word, size_t size)
{
    if (size == 0 || word[0] < 'a' || word[0] > 'z')
        return BUCKETS - 1;
    int second = size > 1 && word[1] >= 'a' && word[1] <= 'z' ? word[1] - 'a' + 1 : 0;
    return (word[0] - 'a') * 27 + second;
}

static bool hang(unsigned phrase, int bucket)
{
    for (unsigned at = buckets[bucket]; at; at = links[at - 1].next)
        if (links[at - 1].phrase == phrase)
            return true;
    if (link_count == LINKS)
        return false;
    links[link_count] = (struct link){ (unsigned short)phrase, buckets[bucket] };
    buckets[bucket] = (unsigned short)++link_count;
    return true;
}

bool cues_prepare(char message[300])
{
    link_count = 0;
    memset(buckets, 0, sizeof buckets);
    for (unsigned i = 0; i < cue_phrase_count; i++) {
        struct slice rest = slice_of(cue_phrases[i].phrase), first, word;
        slice_next(&rest, ' ', &first);
        while (slice_next(&first, '|', &word)) {
            bool bad = word.size < 2 || (word.size < 3 && word.at[word.size - 1] == '*');
            if ((bad && !(word.size == 1 && word.at[0] != '~')) || !hang(i, bucket_of(word.at, word.size))) {
                snprintf(message, 300, "cue phrase \"%s\" begins with too little, or the table is full",
                         cue_phrases[i].phrase);
                return false;
            }
        }
    }
    return true;
}

static bool word_fits(struct slice alternatives, const char *word)
{
    struct slice one;
    while (slice_next(&alternatives, '|', &one)) {
        bool prefix = one.size && one.at[one.size - 1] == '*';
        size_t size = one.size - prefix;
        if (strncmp(word, one.at, size) == 0 && (prefix || word[size] == 0))
            return true;
    }
    return false;
}

/* Does the rest of a phrase stand at `at`; gives the last word of it. */
static bool phrase_fits(struct slice rest, const char *const *words, size_t count, size_t at, size_t *last)
{
    struct slice part;
    size_t gap = 0;
    while (slice_next(&rest, ' ', &part)) {
        if (slice_is(part, "~")) {
            gap = GAP;
            continue;
        }
        if (gap) {
            for (size_t skip = 0; skip <= gap && at + skip < count; skip++) {
                size_t end = at + skip;
                if (word_fits(part, words[end]) && (!rest.at || phrase_fits(rest, words, count, end + 1, &end))) {
                    *last = end;
                    return true;
                }
            }
            return false;
        }
        if (at >= count || !word_fits(part, words[at]))
            return false;
        *last = at++;
    }
    return true;
}

static size_t find_phrases(const char *const *words, size_t count, struct cue_found found[MOST_FOUND])
{
    size_t used = 0;
    for (size_t at = 0; at < count; at++) {
        int bucket = bucket_of(words[at], strlen(words[at]));
        for (unsigned link = buckets[bucket]; link && used < MOST_FOUND; link = links[link - 1].next) {
            const struct cue_phrase *phrase = &cue_phrases[links[link - 1].phrase];
            size_t last = at;
            if (phrase_fits(slice_of(phrase->phrase), words, count, at, &last))
                found[used++] = (struct cue_found){ phrase->kind, phrase->value, (uint16_t)at, (uint16_t)last };
        }
    }
    return used;
}

static bool calmed(const struct cue_found *found, size_t count, const struct cue_found *crisis)
{
    for (size_t i = 0; i < count; i++)
        if (found[i].kind == CUE_CALM && found[i].first <= crisis->last && crisis->first <= found[i].last)
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
    bool child = false, distress = false;
    for (size_t i = 0; i < count; i++) {
        if (found[i].kind == CUE_CRISIS && !calmed(found, count, &found[i])) {
            lines |= 1u << found[i].value;
            note(cues, &found[i]);
        }
        child |= found[i].kind == CUE_CHILD;
        distress |= found[i].kind == CUE_DISTRESS;
    }
    if (child && distress)
        lines |= 1u << CRISIS_KINDERTELEFOON;
    /* first danger now; then a child that speaks; then one's own life; then violence at home */
    static const enum crisis order[] = { CRISIS_112, CRISIS_113, CRISIS_KINDERTELEFOON, CRISIS_VEILIG_THUIS };
    for (size_t i = 0; i < sizeof order / sizeof *order && !cues->crisis; i++)
        if (lines & 1u << order[i])
            cues->crisis = order[i];
    if (cues->crisis == CRISIS_KINDERTELEFOON && !child && lines & 1u << CRISIS_VEILIG_THUIS)
        cues->crisis = CRISIS_VEILIG_THUIS;
    cues->crisis_also = lines & ~(1u << cues->crisis);
    if (cues->crisis == CRISIS_112 && !(lines & 1u << CRISIS_113))
        cues->crisis_also |= 1u << CRISIS_VEILIG_THUIS;
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

void cues_find(const char *const *words, size_t count, struct cues *cues)
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
