// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* train.c - train OUT.bin [FILE.tsv ...] : learns the linear model (src/match/model.h) from the built-in topics and labelled questions.
 *
 * Examples: of each topic its sentences, its words, its title and the sentences of its text, which count less; and labelled questions of
 * content/nl/questions, which also tell about decisions, bodies, urgency and kinds of help. The same examples give the same model: the order is
 * shuffled by a fixed generator. Prints what it learnt from. A text that teaches nothing new costs nothing: see doc/algorithm.md. */
#include "train.h"

#include <math.h>

#include "embedded.h"
#include "knowledge.h"
#include "labelled.h"
#include "log.h"

enum { EXAMPLE_MEMORY = 512 * 1024 * 1024 };

/* What each kind of example counts. */
#define WEIGHT_LABELLED 2.0f
#define WEIGHT_OUTSIDE  4.0f /* of what we do not help with: few against all others */
#define WEIGHT_SENTENCE 1.0f
#define WEIGHT_TITLE    1.0f
#define WEIGHT_WORDS    0.5f
#define WEIGHT_TEXT     0.25f

static struct trainer trainer;
static struct arena arena, scratch;

/* Where nobody looked for danger, the phrases decide: a question without one is taken as calm, or each ex and mother would alarm. */
static struct example *add_example(const struct knowledge *k, const char *text, size_t size, float weight)
{
    static struct evidence features[MOST_EVIDENCE];
    struct analysis a;
    struct cues cues;
    lang_analyze_question(text, size, k->lexicon, &scratch, &a);
    cues_find(a.folded, a.folded_count, &cues);
    size_t count = evidence_of(&a, &cues, features);
    struct example *e = &trainer.examples[trainer.count];
    if (!count || trainer.count == MOST_EXAMPLES)
        return NULL;
    *e = (struct example){ .features = arena_array(&arena, struct evidence, count),
                           .count = count,
                           .weight = weight,
                           .topic = -1,
                           .main = -1,
                           .crisis = (int)cues.crisis };
    float length = 0;
    for (size_t i = 0; i < count; i++)
        length += features[i].value * features[i].value;
    for (size_t i = 0; i < count; i++) {
        e->features[i] = features[i];
        e->features[i].value /= sqrtf(length);
    }
    trainer.count++;
    arena_reset(&scratch);
    return e;
}

/* ---- topics ---- */

static void add_of_topic(const struct knowledge *k, size_t topic, const char *text, size_t size, float weight)
{
    struct example *e = add_example(k, text, size, weight);
    if (!e)
        return;
    e->topic = (int)topic;
    e->main = (int)k->topics[topic].domain;
    e->says = SAYS_MAIN | SAYS_TOPIC; /* a sentence need not be about all domains of its topic */
}

static void add_texts(const struct knowledge *k, size_t topic, const struct texts *texts, float weight)
{
    for (size_t i = 0; i < texts->count; i++)
        add_of_topic(k, topic, texts->at[i], strlen(texts->at[i]), weight);
}

static void add_sentences_of(const struct knowledge *k, size_t topic, const struct texts *paragraphs, float weight)
{
    for (size_t i = 0; i < paragraphs->count; i++) {
        struct slice rest = slice_of(paragraphs->at[i]), sentence;
        while (slice_next(&rest, '.', &sentence))
            if (sentence.size > 12)
                add_of_topic(k, topic, sentence.at, sentence.size, weight);
    }
}

static void add_topic(const struct knowledge *k, size_t topic)
{
    const struct topic *t = &k->topics[topic];
    add_of_topic(k, topic, t->title, strlen(t->title), WEIGHT_TITLE);
    add_of_topic(k, topic, t->name, strlen(t->name), WEIGHT_TITLE);
    add_texts(k, topic, &t->sentences, WEIGHT_SENTENCE);
    add_texts(k, topic, &t->words, WEIGHT_WORDS);
    add_sentences_of(k, topic, &t->what, WEIGHT_TEXT);
    add_sentences_of(k, topic, &t->social, WEIGHT_TEXT);
    add_sentences_of(k, topic, &t->legal, WEIGHT_TEXT);
}

/* ---- labelled questions ---- */

static void add_labelled(const struct knowledge *k, const struct labelled *q)
{
    bool outside = q->said & 1u << COLUMN_SCOPE && !q->scope;
    struct example *e = add_example(k, q->question.at, q->question.size, outside ? WEIGHT_OUTSIDE : WEIGHT_LABELLED);
    if (!e)
        return;
    e->scope = !outside;
    if (q->said & 1u << COLUMN_SCOPE) {
        e->says = SAYS_SCOPE;
        return;
    }
    e->main = q->main;
    e->domains = q->domains;
    e->decision = q->decision;
    e->urgent = q->urgent;
    e->authority = (int)q->authority;
    e->help = q->help;
    e->says = (q->main >= 0 ? SAYS_MAIN | SAYS_DOMAINS : 0) | (q->said & 1u << COLUMN_DOMAINS ? SAYS_DOMAINS : 0) |
              (q->said & 1u << COLUMN_DECISION ? SAYS_DECISION : 0) |
              (q->said & 1u << COLUMN_URGENT ? SAYS_URGENT : 0) |
              (q->said & 1u << COLUMN_AUTHORITY ? SAYS_AUTHORITY : 0) | (q->help ? SAYS_HELP : 0) |
              (q->main >= 0 ? SAYS_SCOPE : 0) | SAYS_CRISIS;
    if (q->said & 1u << COLUMN_CRISIS)
        e->crisis = (int)q->crisis;
    char id[64];
    if (q->topic.size && q->topic.size < sizeof id) {
        memcpy(id, q->topic.at, q->topic.size);
        id[q->topic.size] = 0;
        e->topic = knowledge_number(k, id);
        e->says |= e->topic >= 0 ? SAYS_TOPIC : 0;
    }
}

static char *read_whole(const char *path, size_t *size)
{
    FILE *in = fopen(path, "rb");
    long length = in && fseek(in, 0, SEEK_END) == 0 ? ftell(in) : -1;
    char *bytes = length >= 0 ? arena_take(&arena, (size_t)length + 1) : NULL;
    if (bytes) {
        rewind(in);
        *size = fread(bytes, 1, (size_t)length, in);
    }
    if (in)
        fclose(in);
    return bytes;
}

static bool add_file(const struct knowledge *k, const char *path)
{
    char message[300];
    size_t size;
    struct labelled_reader reader;
    struct labelled q;
    const char *text = read_whole(path, &size);
    if (!text) {
        log_error("%s: cannot be read", path);
        return false;
    }
    labelled_begin(&reader, path, (struct slice){ text, size });
    int found;
    while ((found = labelled_next(&reader, &q, message)) > 0)
        add_labelled(k, &q);
    if (found < 0)
        log_error("%s", message);
    return found == 0;
}

/* ---- writing ---- */

static bool write_model(const struct knowledge *k, const char *path)
{
    FILE *out = fopen(path, "wb");
    if (!out) {
        log_error("%s: cannot be written", path);
        return false;
    }
    trainer_write(&trainer, out);
    for (size_t i = 0; i < k->count; i++)
        fwrite(k->topics[i].id, 1, strlen(k->topics[i].id) + 1, out);
    return fclose(out) == 0;
}

int main(int argc, char **argv)
{
    char message[300];
    struct knowledge *k = argc >= 2 ? knowledge_build(&embedded_topics, NULL, message) : NULL;
    if (!k) {
        log_error("%s", argc < 2 ? "usage: train OUT.bin [FILE.tsv ...]" : message);
        return 2;
    }
    arena_begin(&arena, EXAMPLE_MEMORY);
    arena_begin(&scratch, EXAMPLE_MEMORY);
    trainer.topics = k->count;
    for (size_t i = 0; i < k->count; i++)
        add_topic(k, i);
    size_t of_topics = trainer.count;
    bool ok = true;
    for (int i = 2; i < argc && ok; i++)
        ok = add_file(k, argv[i]);
    if (ok)
        trainer_run(&trainer);
    ok = ok && write_model(k, argv[1]);
    printf("model: %zu examples of %zu topics, %zu labelled questions\n", of_topics, k->count,
           trainer.count - of_topics);
    trainer_free(&trainer);
    arena_end(&scratch);
    arena_end(&arena);
    knowledge_free(k);
    return ok ? 0 : 3;
}
