// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* understand.c - analysis, topics, domains, cues, and how sure; see understand.h.
 *
 * A topic's score is the weight of the question's words that it holds, each by its rarity, times how typical they are of it; measured against the
 * best the question could have reached. So one rare word ("deurwaarder") says more than three common ones. */
#include "understand.h"

#include <math.h>

#include "identify.h"
#include "personal.h"

enum { TEXT_BYTES = 10000, CANDIDATES = 24 };

/* Bars, measured on the examples of the topics and on test/unit/questions.tsv. */
#define SURE_SCORE     0.34f /* below: not sure at all */
#define SECOND_SHARE   0.62f /* of the best: this topic applies too */
#define NEAR_SHARE     0.25f
#define FOREIGN_RARITY 2.0f /* of a word that no topic has */

static const char *own_word(const struct analysis *a, struct arena *arena, size_t word)
{
    const struct word *w = &a->words[word];
    return arena_copy_n(arena, a->text + w->from, w->to - w->from);
}

/* The reader's own words that count most for a topic. */
static void explain(const struct knowledge *k, const struct analysis *a, struct arena *arena, uint32_t document,
                    struct topic_score *score)
{
    struct {
        uint16_t word;
        float weight;
    } best[BECAUSE_WORDS] = { 0 };
    size_t used = 0;
    for (size_t i = 0; i < a->term_count; i++) {
        struct query_term one = { a->terms[i].key, 100 };
        if (a->terms[i].how == HOW_SYNONYM)
            continue;
        float weight =
            index_rarity(k->index, one.term) * a->terms[i].weight * (float)index_impact(k->index, one.term, document);
        if (weight <= 0)
            continue;
        size_t at = 0;
        while (at < used && best[at].word != a->terms[i].word)
            at++;
        if (at < used) {
            best[at].weight = fmaxf(best[at].weight, weight);
            continue;
        }
        for (at = used < BECAUSE_WORDS ? used : BECAUSE_WORDS; at > 0 && best[at - 1].weight < weight; at--)
            if (at < BECAUSE_WORDS)
                best[at] = best[at - 1];
        if (at < BECAUSE_WORDS) {
            best[at].word = a->terms[i].word;
            best[at].weight = weight;
            used += used < BECAUSE_WORDS;
        }
    }
    for (size_t i = 0; i < used; i++)
        score->because[i] = own_word(a, arena, best[i].word);
}

struct scored {
    uint32_t document;
    float score;
};

/* Terms of the question for the index of topics, and the most they could reach together. */
static size_t query_of(const struct knowledge *k, const struct analysis *a, struct query_term *query, float *reach)
{
    size_t count = 0;
    float per_word[MOST_WORDS] = { 0 };
    *reach = 0;
    for (size_t i = 0; i < a->term_count && count < QUERY_TERMS; i++) {
        const struct term *t = &a->terms[i];
        float rarity = index_rarity(k->index, t->key);
        size_t same = 0;
        while (same < count && query[same].term != t->key)
            same++;
        uint16_t weight = (uint16_t)(t->weight * 100);
        if (same < count) { /* said twice, or word and part alike: the stronger one */
            if (weight > query[same].weight)
                query[same].weight = weight;
        } else if (rarity > 0) {
            query[count++] = (struct query_term){ t->key, weight };
        }
        if (t->how == HOW_EXACT && rarity <= 0 && per_word[t->word] < FOREIGN_RARITY)
            per_word[t->word] = FOREIGN_RARITY; /* a word that no topic has: less is covered */
        if (t->how != HOW_SYNONYM && rarity * t->weight > per_word[t->word])
            per_word[t->word] = rarity * t->weight;
    }
    for (size_t i = 0; i < a->word_count; i++)
        *reach += per_word[i];
    return count;
}

static void score_topics(const struct knowledge *k, struct arena *arena, struct understanding *u)
{
    struct query_term query[QUERY_TERMS];
    struct hit hits[CANDIDATES];
    float reach;
    size_t terms = query_of(k, u->analysis, query, &reach);
    size_t found = index_search(k->index, query, terms, CANDIDATES, hits);
    if (!found || reach <= 0)
        return;
    /* how strongly the words point, and how many of them do: unknown words make less sure */
    float known = u->analysis->content ? (float)u->analysis->known / (float)u->analysis->content : 0;
    float unit = index_unit(k->index) * 100;
    float best = (float)hits[0].score / unit;
    float strength = best / (best + 2.2f);
    float cover = fminf(1, best / (reach * 1.1f));
    float confidence = strength * (0.35f + 0.65f * cover) * (0.2f + 0.8f * known);
    for (size_t i = 0; i < found; i++) {
        float share = (float)hits[i].score / (float)hits[0].score;
        struct topic_score score = { &k->topics[hits[i].document], fminf(1, confidence * share * 1.35f), { NULL } };
        bool applies = i == 0 || (share >= SECOND_SHARE && u->topic_count < 3);
        if (confidence * 1.35f >= SURE_SCORE && applies && u->topic_count < ANSWER_TOPICS) {
            explain(k, u->analysis, arena, hits[i].document, &score);
            u->topics[u->topic_count++] = score;
        } else if (share >= NEAR_SHARE && u->near_count < ANSWER_TOPICS) {
            u->near[u->near_count++] = score;
        }
    }
    u->sure = u->topic_count > 0;
}

static void score_domains(struct understanding *u)
{
    float scores[LIFE_DOMAINS] = { 0 };
    for (size_t i = 0; i < u->topic_count; i++) {
        const struct topic *topic = u->topics[i].topic;
        for (int d = 0; d < LIFE_DOMAINS; d++)
            if (topic->domains & 1u << d) {
                float part = u->topics[i].score * ((int)topic->domain == d ? 1 : 0.6f);
                scores[d] = fmaxf(scores[d], part) + 0.15f * fminf(scores[d], part);
            }
    }
    for (int d = 0; d < LIFE_DOMAINS; d++) {
        if (scores[d] < 0.2f)
            continue;
        size_t at = u->domain_count++;
        for (; at && u->domains[at - 1].score < scores[d]; at--)
            u->domains[at] = u->domains[at - 1];
        u->domains[at] = (struct domain_score){ (enum life_domain)d, fminf(1, scores[d]) };
    }
}

static void add_help(struct understanding *u, enum help_kind kind)
{
    for (size_t i = 0; i < u->help_count; i++)
        if (u->help[i] == kind)
            return;
    u->help[u->help_count++] = kind;
}

/* What was asked for in so many words comes first; a decision asks for somebody who takes it up. */
static void choose_help(struct understanding *u)
{
    static const enum help_kind asked_first[] = { CLIENTONDERSTEUNING, CONTACTBEMIDDELING, ADMINISTRATIEVE_HULP,
                                                  INHOUDELIJKE_HULP };
    for (size_t i = 0; i < sizeof asked_first / sizeof *asked_first; i++)
        if (u->cues.help_kinds & 1u << asked_first[i])
            add_help(u, asked_first[i]);
    if (u->cues.contestable)
        add_help(u, INHOUDELIJKE_HULP);
    for (size_t i = 0; i < u->topic_count; i++)
        for (size_t n = 0; n < u->topics[i].topic->help_count; n++)
            add_help(u, u->topics[i].topic->help[n]);
    if (u->cues.help_kinds & 1u << INFORMATIE && !u->urgent)
        add_help(u, INFORMATIE);
    if (!u->help_count)
        add_help(u, ADVIES);
}

/* The topic knows which body it is about when the question does not name one. */
static void complete_cues(struct understanding *u)
{
    const struct topic *first = u->topic_count ? u->topics[0].topic : NULL;
    if (first && u->topics[0].score > 0.45f) {
        if (u->cues.authority == AUTHORITY_NONE)
            u->cues.authority = first->authority;
        if (u->cues.authority == ONBEKEND && first->authority != AUTHORITY_NONE)
            u->cues.authority = first->authority;
        u->urgent |= first->urgent && u->topics[0].score > 0.6f;
    }
    u->urgent |= u->cues.urgent;
    u->cues.municipality_party |= u->cues.authority == GEMEENTE;
}

void understand(const struct knowledge *k, struct arena *arena, const char *text, size_t size, struct understanding *u)
{
    *u = (struct understanding){ 0 };
    if (size > TEXT_BYTES)
        size = TEXT_BYTES;
    struct analysis *analysis = arena_new(arena, struct analysis);
    lang_analyze_question(text, size, k->lexicon, arena, analysis);
    u->analysis = analysis;
    u->language = lang_identify(text, size);
    u->personal_data = lang_personal(text, size);
    cues_find(analysis->folded, analysis->folded_count, &u->cues);
    score_topics(k, arena, u);
    complete_cues(u);
    score_domains(u);
    choose_help(u);
}

void understand_topics(const struct knowledge *k, struct arena *arena, const struct topic *const *topics, size_t count,
                       struct understanding *u)
{
    *u = (struct understanding){ .language = "nl", .sure = count > 0 };
    u->analysis = arena_new(arena, struct analysis);
    u->cues.first = -1;
    for (size_t i = 0; i < count && i < ANSWER_TOPICS; i++)
        u->topics[u->topic_count++] = (struct topic_score){ topics[i], 1, { NULL } };
    for (size_t i = 0; count && i < topics[0]->related.count && u->near_count < 3; i++) {
        const struct topic *near = knowledge_topic(k, topics[0]->related.at[i]);
        if (near)
            u->near[u->near_count++] = (struct topic_score){ near, 0.3f, { NULL } };
    }
    complete_cues(u);
    u->cues.contestable = count && topics[0]->decision == DECISION_USUAL;
    score_domains(u);
    choose_help(u);
}
