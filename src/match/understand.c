// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* understand.c - analysis, topics, domains, cues, and how sure; see understand.h.
 *
 * Two readers judge the topics and are added up: the learnt model (which words, pairs and pieces of words point where), and the index of the topics'
 * texts (one rare word says more than three common ones), which also knows topics that came after the model. Domains come from the model, with the
 * cues among its evidence; cues decide about danger, urgency, decisions and bodies. */
#include "understand.h"

#include <math.h>

#include "identify.h"
#include "judge.h"
#include "personal.h"
#include "translate.h"

enum { TEXT_BYTES = 10000, CANDIDATES = 24 };

/* Bars, measured on test/questions/dev.tsv (elkedeur evaluate). */
#define TEXT_WEIGHT   0.5f  /* of the index, in the logarithm of a share, per plain word */
#define SURE_SCORE    0.18f /* below: not sure at all */
#define SECOND_SHARE  0.40f /* of the best: this topic applies too */
#define NEAR_SHARE    0.002f
#define TOPIC_PART    0.2f  /* of the topics in the judgement of domains */
#define SCOPE_BAR     0.35f /* under this it is nothing that we help with */
#define HELP_BAR      0.3f
#define FOREIGN_TRUST 0.4f
#define DOMAIN_BAR    0.5f  /* a domain applies */
#define MAIN_BAR      0.22f /* the first one, when no topic is sure */

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
        while (at < used && best[at].word != a->terms[i].word &&
               strcmp(a->words[best[at].word].text, a->words[a->terms[i].word].text) != 0) /* said twice */
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

/* ---- topics ---- */

/* Terms of the question for the index of topics. */
static size_t query_of(const struct knowledge *k, const struct analysis *a, struct query_term *query)
{
    size_t count = 0;
    for (size_t i = 0; i < a->term_count && count < QUERY_TERMS; i++) {
        const struct term *t = &a->terms[i];
        size_t same = 0;
        while (same < count && query[same].term != t->key)
            same++;
        uint16_t weight = (uint16_t)(t->weight * 100);
        if (same < count) { /* said twice, or word and part alike: the stronger one */
            if (weight > query[same].weight)
                query[same].weight = weight;
        } else if (index_rarity(k->index, t->key) > 0) {
            query[count++] = (struct query_term){ t->key, weight };
        }
    }
    return count;
}

struct judged {
    uint32_t topic;
    float share;
};

static void keep_best(struct judged best[CANDIDATES], size_t *count, struct judged one)
{
    size_t at = *count < CANDIDATES ? (*count)++ : CANDIDATES;
    for (; at && best[at - 1].share < one.share; at--)
        if (at < CANDIDATES)
            best[at] = best[at - 1];
    if (at < CANDIDATES)
        best[at] = one;
}

/* All topics by their share, best first. */
static size_t judge_topics(const struct knowledge *k, const struct analysis *a, const float *scores,
                           struct judged best[CANDIDATES])
{
    struct query_term query[QUERY_TERMS];
    uint32_t texts[MOST_TOPICS];
    float share[MOST_TOPICS];
    size_t count = 0;
    index_score_all(k->index, query, query_of(k, a, query), texts);
    float unit = index_unit(k->index) * 100, least = 0;
    for (size_t t = 0; t < k->count; t++)
        if (k->outputs[t] >= 0 && scores[k->outputs[t]] < least)
            least = scores[k->outputs[t]];
    for (size_t t = 0; t < k->count; t++)
        share[t] = (k->outputs[t] >= 0 ? scores[k->outputs[t]] : least / 2) + TEXT_WEIGHT * (float)texts[t] / unit;
    share_out(share, k->count);
    float most = 0;
    for (size_t t = 0; t < k->count; t++)
        most = share[t] > most ? share[t] : most;
    for (uint32_t t = 0; t < k->count; t++)
        if (share[t] >= NEAR_SHARE * most)
            keep_best(best, &count, (struct judged){ t, share[t] });
    return count;
}

/* Words that nobody knows make less sure, and so does another language: what looks like Dutch in it often is none. */
static float trust_of(const struct understanding *u)
{
    const struct analysis *a = u->analysis;
    bool dutch = u->translated || strcmp(u->language, "nl") == 0 || strcmp(u->language, "und") == 0;
    return (a->known ? fminf(1, 0.25f + (float)a->known / (float)a->content) : 0) * (dutch ? 1 : FOREIGN_TRUST);
}

static void score_topics(const struct knowledge *k, struct arena *arena, const float *scores, struct understanding *u)
{
    struct judged best[CANDIDATES];
    if (!u->analysis->content)
        return;
    size_t count = judge_topics(k, u->analysis, scores, best);
    float trust = trust_of(u);
    for (size_t i = 0; i < count; i++) {
        u->by_topic[k->topics[best[i].topic].domain] += best[i].share;
        for (int d = 0; d < LIFE_DOMAINS; d++)
            u->with_topic[d] += k->topics[best[i].topic].domains >> d & 1 ? best[i].share : 0;
        struct topic_score score = { &k->topics[best[i].topic], best[i].share * trust, { NULL } };
        float part = best[i].share / best[0].share;
        if (u->in_scope && best[0].share * trust >= SURE_SCORE && (i == 0 || part >= SECOND_SHARE) &&
            u->topic_count < 3) {
            explain(k, u->analysis, arena, best[i].topic, &score);
            u->topics[u->topic_count++] = score;
        } else if (part >= NEAR_SHARE && trust > 0 && u->near_count < ANSWER_TOPICS) {
            u->near[u->near_count++] = score;
        }
    }
    u->sure = u->topic_count > 0;
}

/* ---- domains ---- */

static void add_domain(struct understanding *u, enum life_domain domain, float score)
{
    size_t at = u->domain_count++;
    for (; at && u->domains[at - 1].score < score; at--)
        u->domains[at] = u->domains[at - 1];
    u->domains[at] = (struct domain_score){ domain, fminf(1, score) };
}

static void domains_of_topics(struct understanding *u)
{
    for (int d = 0; d < LIFE_DOMAINS; d++) {
        float score = 0;
        for (size_t i = 0; i < u->topic_count; i++)
            if (u->topics[i].topic->domains & 1u << d)
                score = fmaxf(score, u->topics[i].score * ((int)u->topics[i].topic->domain == d ? 1 : 0.6f));
        if (score > 0)
            add_domain(u, (enum life_domain)d, score);
    }
}

/* The domain that comes first, then the others that apply: by the words themselves, and by the topics that they point to. */
static void score_domains(struct understanding *u, float *scores)
{
    float *main = scores + OUT_MAIN, *each = scores + OUT_DOMAIN;
    int first = 0;
    share_out(main, LIFE_DOMAINS);
    for (int d = 0; d < LIFE_DOMAINS; d++) {
        main[d] = (1 - TOPIC_PART) * main[d] + TOPIC_PART * u->by_topic[d];
        each[d] = (1 - TOPIC_PART) * logistic(each[d]) + TOPIC_PART * u->with_topic[d];
        if (main[d] + 0.3f * each[d] > main[first] + 0.3f * each[first])
            first = d;
    }
    if (!u->sure && (!u->in_scope || main[first] * trust_of(u) < MAIN_BAR))
        return;
    for (int d = 0; d < LIFE_DOMAINS; d++)
        if (d == first)
            add_domain(u, (enum life_domain)d, 1 + main[d]); /* stays first, whatever the others say */
        else if (each[d] >= DOMAIN_BAR)
            add_domain(u, (enum life_domain)d, each[d]);
    if (u->domain_count) {
        float next = u->domain_count > 1 ? u->domains[1].score : 0;
        u->domains[0].score = fmaxf(next, fmaxf(main[first], each[first]));
    }
}

/* ---- help ---- */

static void add_help(struct understanding *u, enum help_kind kind)
{
    for (size_t i = 0; i < u->help_count; i++)
        if (u->help[i] == kind)
            return;
    u->help[u->help_count++] = kind;
}

/* The kinds that the model finds fitting, best first. */
static void help_of_model(struct understanding *u, const float *scores)
{
    bool taken[HELP_KINDS] = { false };
    for (int n = 0; n < HELP_KINDS; n++) {
        int best = -1;
        for (int i = 0; i < HELP_KINDS; i++)
            if (!taken[i] && (best < 0 || scores[i] > scores[best]))
                best = i;
        if (logistic(scores[best]) < HELP_BAR && u->help_count)
            return;
        taken[best] = true;
        add_help(u, (enum help_kind)best);
    }
}

/* What was asked for in so many words comes first; a decision asks for somebody who takes it up. */
static void choose_help(struct understanding *u, const float *scores)
{
    if (scores)
        help_of_model(u, scores + OUT_HELP);
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
        u->urgent |= first->urgent && u->topics[0].score > 0.6f && u->pressing;
    }
    u->cues.urgent &= u->in_scope || u->cues.crisis;
    u->urgent |= u->cues.urgent;
    u->cues.municipality_party |= u->cues.authority == GEMEENTE;
}

/* Where the words begin that only announce what follows: "mijn naam is", "bsn:". */
static size_t announced_from(const char *text, size_t from)
{
    static const char *const words[] = { "mijn",
                                         "mn",
                                         "is",
                                         "naam",
                                         "heet",
                                         "bsn",
                                         "burgerservicenummer",
                                         "iban",
                                         "nummer",
                                         "tel",
                                         "telefoon",
                                         "mail",
                                         "telefoonnummer",
                                         "mob",
                                         "mobiel",
                                         "email",
                                         "mailadres" };
    for (;;) {
        size_t end = from;
        while (end && !((text[end - 1] | 32) >= 'a' && (text[end - 1] | 32) <= 'z'))
            end--;
        size_t begin = end;
        while (begin && (text[begin - 1] | 32) >= 'a' && (text[begin - 1] | 32) <= 'z')
            begin--;
        bool known = false;
        for (size_t i = 0; i < sizeof words / sizeof *words && end > begin; i++)
            known |= strlen(words[i]) == end - begin && strncasecmp(words[i], text + begin, end - begin) == 0;
        if (!known)
            return from;
        from = begin;
    }
}

/* A copy in which what belongs to a person is blank, so that a name is not taken for a matter; every other word keeps its place. */
static const char *without_persons(struct arena *arena, const char *text, size_t size)
{
    struct personal found;
    char *copy = arena_copy_n(arena, text, size);
    lang_personal_spans(text, size, &found);
    for (size_t i = 0; i < found.count && i < PERSONAL_SPANS; i++) {
        size_t from = announced_from(text, found.spans[i].from);
        memset(copy + from, ' ', found.spans[i].from + found.spans[i].size - from);
    }
    return copy;
}

void understand(const struct knowledge *k, struct arena *arena, const char *text, size_t size, struct understanding *u)
{
    *u = (struct understanding){ 0 };
    if (size > TEXT_BYTES)
        size = TEXT_BYTES;
    u->personal_data = lang_personal(text, size);
    if (u->personal_data)
        text = without_persons(arena, text, size);
    struct analysis *analysis = arena_new(arena, struct analysis);
    u->language = lang_identify(text, size);
    u->translated = translate_question(u->language, text, size, k->lexicon, arena, analysis);
    if (!u->translated)
        lang_analyze_question(text, size, k->lexicon, arena, analysis);
    u->analysis = analysis;
    cues_find(analysis->folded, analysis->folded_count, &u->cues);
    struct evidence evidence[MOST_EVIDENCE];
    float scores[MODEL_OUTPUTS] = { 0 };
    struct judging judging = { &k->model, evidence, 0, analysis };
    u->in_scope = true;
    if (k->model.header) {
        judging.count = evidence_of(analysis, &u->cues, evidence);
        model_score(&k->model, evidence, judging.count, scores);
        u->in_scope = logistic(scores[OUT_SCOPE]) >= SCOPE_BAR;
    }
    score_topics(k, arena, scores, u);
    if (k->model.header && analysis->known)
        judge_cues(&judging, u, scores);
    complete_cues(u);
    if (k->model.header)
        score_domains(u, scores);
    else
        domains_of_topics(u);
    choose_help(u, k->model.header && u->in_scope ? scores : NULL);
}

void understand_topics(const struct knowledge *k, struct arena *arena, const struct topic *const *topics, size_t count,
                       struct understanding *u)
{
    *u = (struct understanding){ .language = "nl", .sure = count > 0, .in_scope = true };
    u->analysis = arena_new(arena, struct analysis);
    u->pressing = true;
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
    domains_of_topics(u);
    choose_help(u, NULL);
}
