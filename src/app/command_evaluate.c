// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* command_evaluate.c - elkedeur evaluate FILE.tsv: how well questions are understood, against what careful readers said (src/match/labelled.h).
 *
 * Prints, in Markdown: accuracy of the main domain, F1 per domain, decisions, bodies, urgency, danger, language, personal data, calibration, results per style,
 * and the worst mistakes by id (never the text of more than a few words: questions may be somebody's). Exit 2 when the file is not right. */
#include "app.h"
#include "embedded.h"
#include "labelled.h"
#include "log.h"
#include "personal.h"
#include "understand.h"

enum { STYLES = 16, CALIBRATION = 10, WORST = 25, FILE_BYTES = 32 * 1024 * 1024 };

struct pair {                    /* of a yes-or-no judgement */
    size_t right, missed, wrong; /* yes and yes; only the reader; only we */
};

struct style {
    char name[32];
    size_t questions, main_right, first_right, decision_right;
};

struct worst {
    char id[24], said[16], wanted[16];
    float score;
};

struct tally {
    size_t questions, mains, main_right, first_right, second_right, near_nothing, topics, topic_right;
    struct pair domains[LIFE_DOMAINS], decision, urgent, crisis, personal, help;
    size_t crisis_line_right, authorities, authority_right, authorities_decided, authority_decided_right, languages,
        language_right, nonsense, nonsense_sure;
    struct style styles[STYLES];
    size_t style_count;
    size_t bucket[CALIBRATION], bucket_right[CALIBRATION];
    float bucket_score[CALIBRATION];
    struct worst worst[WORST];
    size_t worst_count;
};

static void judge(struct pair *p, bool wanted, bool said)
{
    p->right += wanted && said;
    p->missed += wanted && !said;
    p->wrong += !wanted && said;
}

static struct style *style_of(struct tally *t, struct slice name)
{
    if (name.size >= sizeof t->styles->name)
        name.size = sizeof t->styles->name - 1;
    for (size_t i = 0; i < t->style_count; i++)
        if (slice_is(name, t->styles[i].name))
            return &t->styles[i];
    struct style *s = &t->styles[t->style_count < STYLES ? t->style_count++ : STYLES - 1];
    memcpy(s->name, name.at, name.size);
    s->name[name.size] = 0;
    return s;
}

static void note_worst(struct tally *t, const struct labelled *q, const struct understanding *u)
{
    struct worst one = { .score = u->domains[0].score };
    snprintf(one.id, sizeof one.id, "%.*s", (int)q->id.size, q->id.at);
    snprintf(one.said, sizeof one.said, "%s", life_domain_ids[u->domains[0].domain]);
    snprintf(one.wanted, sizeof one.wanted, "%s", life_domain_ids[q->main]);
    size_t at = t->worst_count < WORST ? t->worst_count++ : WORST;
    for (; at && t->worst[at - 1].score < one.score; at--)
        if (at < WORST)
            t->worst[at] = t->worst[at - 1];
    if (at < WORST)
        t->worst[at] = one;
}

static void judge_domains(struct tally *t, const struct labelled *q, const struct understanding *u, struct style *style)
{
    uint32_t said = 0;
    for (size_t i = 0; i < u->domain_count; i++)
        said |= 1u << u->domains[i].domain;
    for (int d = 0; d < LIFE_DOMAINS; d++)
        judge(&t->domains[d], q->domains >> d & 1, said >> d & 1);
    if (q->main < 0) {
        t->nonsense++;
        t->nonsense_sure += u->sure;
        return;
    }
    int first = u->domain_count ? (int)u->domains[0].domain : -1,
        second = u->domain_count > 1 ? (int)u->domains[1].domain : -1;
    t->mains++;
    t->main_right += first == q->main;
    t->first_right += first >= 0 && q->domains >> first & 1;
    t->second_right += first == q->main || second == q->main;
    t->near_nothing += first < 0;
    style->main_right += first == q->main;
    style->first_right += first >= 0 && q->domains >> first & 1;
    if (first < 0)
        return;
    int bucket = (int)(u->domains[0].score * CALIBRATION);
    bucket = bucket >= CALIBRATION ? CALIBRATION - 1 : bucket;
    t->bucket[bucket]++;
    t->bucket_right[bucket] += first == q->main;
    t->bucket_score[bucket] += u->domains[0].score;
    if (first != q->main)
        note_worst(t, q, u);
}

static void judge_rest(struct tally *t, const struct labelled *q, const struct understanding *u, struct style *style)
{
    if (q->said & 1u << COLUMN_DECISION) {
        judge(&t->decision, q->decision, u->cues.contestable);
        style->decision_right += q->decision == u->cues.contestable;
    }
    if (q->said & 1u << COLUMN_URGENT)
        judge(&t->urgent, q->urgent, u->urgent);
    if (q->said & 1u << COLUMN_CRISIS) {
        judge(&t->crisis, q->crisis, u->cues.crisis);
        t->crisis_line_right += q->crisis && q->crisis == u->cues.crisis;
    }
    if (q->said & 1u << COLUMN_PERSONAL)
        judge(&t->personal, q->personal, u->personal_data == q->personal && u->personal_data),
            t->personal.wrong += q->personal && u->personal_data & ~q->personal;
    if (q->said & 1u << COLUMN_HELP && q->help)
        judge(&t->help, true, u->help_count && q->help >> u->help[0] & 1);
    if (q->said & 1u << COLUMN_AUTHORITY) {
        t->authorities++;
        t->authority_right += q->authority == u->cues.authority;
        t->authorities_decided += q->decision;
        t->authority_decided_right += q->decision && q->authority == u->cues.authority;
    }
    if (q->said & 1u << COLUMN_LANGUAGE) {
        t->languages++;
        t->language_right += slice_is(q->language, u->language);
    }
    if (q->topic.size) {
        t->topics++;
        t->topic_right += u->topic_count && slice_is(q->topic, u->topics[0].topic->id);
    }
}

/* ---- printing ---- */

static double percent(size_t part, size_t whole)
{
    return whole ? 100.0 * (double)part / (double)whole : 0;
}

static double f1(const struct pair *p)
{
    size_t sum = 2 * p->right + p->missed + p->wrong;
    return sum ? 2.0 * (double)p->right / (double)sum : 0;
}

static void print_pair(const char *name, const struct pair *p)
{
    printf("| %s | %zu | %.0f%% | %.0f%% | %.2f |\n", name, p->right + p->missed,
           percent(p->right, p->right + p->wrong), percent(p->right, p->right + p->missed), f1(p));
}

static void print_tally(const struct tally *t)
{
    struct pair all = { 0 };
    for (int d = 0; d < LIFE_DOMAINS; d++)
        all = (struct pair){ all.right + t->domains[d].right, all.missed + t->domains[d].missed,
                             all.wrong + t->domains[d].wrong };
    printf("%zu questions\n\n| what | right |\n|---|---|\n", t->questions);
    printf("| main domain first | %.1f%% of %zu |\n", percent(t->main_right, t->mains), t->mains);
    printf("| first domain is one of those that apply | %.1f%% |\n", percent(t->first_right, t->mains));
    printf("| main domain among the first two | %.1f%% |\n", percent(t->second_right, t->mains));
    printf("| not sure | %.1f%% |\n", percent(t->near_nothing, t->mains));
    if (t->topics)
        printf("| topic first | %.1f%% of %zu |\n", percent(t->topic_right, t->topics), t->topics);
    printf("| body right, all questions | %.1f%% of %zu |\n", percent(t->authority_right, t->authorities),
           t->authorities);
    printf("| body right, decisions | %.1f%% of %zu |\n", percent(t->authority_decided_right, t->authorities_decided),
           t->authorities_decided);
    printf("| language | %.1f%% of %zu |\n", percent(t->language_right, t->languages), t->languages);
    printf("| first kind of help is one that fits | %.1f%% of %zu |\n",
           percent(t->help.right, t->help.right + t->help.missed), t->help.right + t->help.missed);
    printf("| crisis: the right line first | %zu of %zu |\n", t->crisis_line_right, t->crisis.right + t->crisis.missed);
    printf("| nonsense answered as if sure | %zu of %zu |\n\n", t->nonsense_sure, t->nonsense);
    printf("| judgement | questions | precision | recall | F1 |\n|---|---|---|---|---|\n");
    for (int d = 0; d < LIFE_DOMAINS; d++)
        print_pair(life_domain_ids[d], &t->domains[d]);
    print_pair("all domains (micro)", &all);
    print_pair("decision", &t->decision);
    print_pair("urgent", &t->urgent);
    print_pair("crisis", &t->crisis);
    print_pair("personal data, exactly these kinds", &t->personal);
    printf("\n| style | questions | main domain | one that applies | decision or not |\n|---|---|---|---|---|\n");
    for (size_t i = 0; i < t->style_count; i++)
        printf("| %s | %zu | %.0f%% | %.0f%% | %.0f%% |\n", t->styles[i].name, t->styles[i].questions,
               percent(t->styles[i].main_right, t->styles[i].questions),
               percent(t->styles[i].first_right, t->styles[i].questions),
               percent(t->styles[i].decision_right, t->styles[i].questions));
    printf("\n| score of the first domain | questions | mean score | right |\n|---|---|---|---|\n");
    for (int i = 0; i < CALIBRATION; i++)
        if (t->bucket[i])
            printf("| %.1f to %.1f | %zu | %.2f | %.0f%% |\n", i / 10.0, (i + 1) / 10.0, t->bucket[i],
                   (double)t->bucket_score[i] / (double)t->bucket[i], percent(t->bucket_right[i], t->bucket[i]));
    printf("\nWorst mistakes (id: said, should be):\n");
    for (size_t i = 0; i < t->worst_count; i++)
        printf("- %s: %s %.2f, %s\n", t->worst[i].id, t->worst[i].said, (double)t->worst[i].score, t->worst[i].wanted);
}

/* With --json: one line a question, what was said and what should have been, to look into. */
static void print_one(const struct labelled *q, const struct understanding *u)
{
    printf("%.*s\t%s\t", (int)q->id.size, q->id.at, q->main >= 0 ? life_domain_ids[q->main] : "-");
    for (size_t i = 0; i < u->domain_count; i++)
        printf("%s%s:%.2f", i ? "," : "", life_domain_ids[u->domains[i].domain], (double)u->domains[i].score);
    printf("\t%s/%s %s/%s\t%s/%s\t%s/%s\t%s\t%s %.2f\t%s/%.*s\t%.*s\n", u->cues.contestable ? "besluit" : "-",
           q->decision ? "besluit" : "-", authority_ids[u->cues.authority], authority_ids[q->authority],
           u->urgent ? "spoed" : "-", q->urgent ? "spoed" : "-", u->cues.crisis ? crisis_ids[u->cues.crisis] : "-",
           q->crisis ? crisis_ids[q->crisis] : "-", u->personal_data == q->personal ? "" : "personal!",
           u->topic_count ? u->topics[0].topic->id : "?", u->topic_count ? (double)u->topics[0].score : 0.0,
           u->language, (int)q->language.size, q->language.at, (int)q->question.size, q->question.at);
}

static char *read_whole(const char *path, size_t *size)
{
    FILE *in = fopen(path, "rb");
    char *bytes = in ? malloc(FILE_BYTES) : NULL;
    if (bytes)
        *size = fread(bytes, 1, FILE_BYTES, in);
    if (in)
        fclose(in);
    return bytes;
}

static int evaluate(struct app *app, const char *path, struct slice text)
{
    static struct tally tally;
    char message[300];
    struct labelled_reader reader;
    struct labelled q;
    struct arena arena;
    int found;
    arena_begin(&arena, 64 * 1024 * 1024);
    labelled_begin(&reader, path, text);
    while ((found = labelled_next(&reader, &q, message)) > 0) {
        struct understanding u;
        understand(app->knowledge, &arena, q.question.at, q.question.size, &u);
        struct style *style = style_of(&tally, q.style);
        tally.questions++;
        style->questions++;
        judge_domains(&tally, &q, &u, style);
        judge_rest(&tally, &q, &u, style);
        if (app->options.json)
            print_one(&q, &u);
        arena_reset(&arena);
    }
    arena_end(&arena);
    if (found < 0)
        log_error("%s", message);
    else if (!app->options.json)
        print_tally(&tally);
    return found < 0 ? EXIT_USAGE : EXIT_DONE;
}

int command_evaluate(struct app *app)
{
    size_t size = 0;
    char message[300];
    if (app->options.argument_count != 1) {
        log_error("usage: elkedeur evaluate FILE.tsv");
        return EXIT_USAGE;
    }
    const char *path = app->options.arguments[0];
    char *text = read_whole(path, &size);
    if (!text) {
        log_error("%s: cannot be read", path);
        return EXIT_USAGE;
    }
    app->knowledge = knowledge_build(&embedded_topics, &embedded_model, message);
    int code = app->knowledge ? evaluate(app, path, (struct slice){ text, size }) : EXIT_MACHINE;
    if (!app->knowledge)
        log_error("topics: %s", message);
    free(text);
    return code;
}
