// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* judge.c - danger, decision, body and urgency: the model has the last word, the phrases a heavy vote; see judge.h. */
#include "judge.h"

#include "cue_phrases.h"

/* Bars, measured on test/questions/dev.tsv (elkedeur evaluate). */
#define DECISION_BAR 0.4f
#define CUE_SHARE    0.25f /* what a phrase adds to the model's judgement of a decision or of urgency */
#define URGENT_BAR   0.4f
#define PRESSING_BAR 0.3f /* enough, when the topic is one that cannot wait */
#define DANGER_BAR   0.5f /* for danger that no phrase describes */
#define CALM_BAR     0.1f /* under this a phrase of danger is one of something else: he slaat de plank mis */
#define BODY_BAR     0.5f
enum { CALM_REACH = 14 }; /* words on either side of a phrase of danger that tell what it is about */

/* Whether the words around a phrase say that it is one of danger, however long the story around them. */
static bool stands(const struct judging *j, const struct cue_found *found)
{
    const struct analysis *a = j->analysis;
    size_t from = found->first > CALM_REACH ? found->first - CALM_REACH : 0, to = found->last + CALM_REACH;
    uint16_t first = a->folded[from].word, last = a->folded[to < a->folded_count ? to : a->folded_count - 1].word;
    struct evidence around[MOST_EVIDENCE];
    float scores[MODEL_OUTPUTS];
    size_t count = 0;
    for (size_t i = 0; i < j->count; i++)
        if (j->evidence[i].word >= first && j->evidence[i].word <= last)
            around[count++] = j->evidence[i];
    if (!count) /* too far on to have been weighed */
        return true;
    model_score(j->model, around, count, scores);
    share_out(scores + OUT_CRISIS, CRISES);
    return 1 - scores[OUT_CRISIS] >= CALM_BAR;
}

static bool any_stands(const struct judging *j, const struct cues *c)
{
    bool phrase = false;
    for (size_t i = 0; i < c->found_count; i++) {
        if (c->found[i].kind != CUE_CRISIS)
            continue;
        phrase = true;
        if (stands(j, &c->found[i]))
            return true;
    }
    return !phrase; /* then it came of several words together */
}

/* Danger that no phrase describes, when the model is sure enough of it. A phrase that was found stands, unless the model is certain that it
 * says something else. */
static void judge_danger(const struct judging *j, struct cues *c, float *danger)
{
    share_out(danger, CRISES);
    int line = 1;
    for (int i = 2; i < CRISES; i++)
        if (danger[i] > danger[line])
            line = i;
    if (c->crisis != NO_CRISIS && !any_stands(j, c))
        c->crisis = NO_CRISIS, c->crisis_also = 0;
    if (c->crisis == NO_CRISIS && 1 - danger[NO_CRISIS] >= DANGER_BAR)
        c->crisis = (enum crisis)line;
}

void judge_cues(const struct judging *j, struct understanding *u, float *scores)
{
    struct cues *c = &u->cues;
    judge_danger(j, c, scores + OUT_CRISIS);
    float *bodies = scores + OUT_AUTHORITY;
    int best = 0;
    share_out(bodies, AUTHORITIES);
    for (int a = 1; a < AUTHORITIES; a++)
        if (bodies[a] > bodies[best])
            best = a;
    float decision = logistic(scores[OUT_DECISION]) + (c->contestable ? CUE_SHARE : 0);
    float urgent = logistic(scores[OUT_URGENT]) + (c->urgent ? CUE_SHARE : 0);
    u->pressing = urgent >= PRESSING_BAR;
    c->contestable = decision >= DECISION_BAR;
    c->urgent = urgent >= URGENT_BAR || c->crisis;
    if (c->authority == AUTHORITY_NONE || c->authority == ONBEKEND)
        if (bodies[best] >= BODY_BAR)
            c->authority = (enum authority)best;
    if (c->contestable && c->authority == AUTHORITY_NONE)
        c->authority = ONBEKEND;
}
