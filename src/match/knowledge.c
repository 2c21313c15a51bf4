// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* knowledge.c - reads the topics, fills the lexicon from them, indexes them; see knowledge.h. */
#include "knowledge.h"

#include "analyze.h"
#include "cues.h"

enum { KNOWLEDGE_MEMORY = 64 * 1024 * 1024, SCRATCH_MEMORY = 64 * 1024 * 1024 };

uint64_t label_of_topic(const char *id)
{
    return lang_hash(id, strlen(id)) | 1u << 0 | (uint64_t)1 << 63;
}

uint64_t label_of_domain(enum life_domain domain)
{
    return label_of_topic(life_domain_ids[domain]) ^ 0x5bd1e995u;
}

uint64_t label_of_help(enum help_kind kind)
{
    return label_of_topic(help_kind_ids[kind]) ^ 0x27d4eb2fu;
}

static int by_id(const void *a, const void *b)
{
    return strcmp(((const struct topic *)a)->id, ((const struct topic *)b)->id);
}

/* Sorted by id: files come sorted by their whole name, in which a-b.md goes before a.md. */
static bool read_topics(struct knowledge *k, const struct embedded_folder *folder, char message[300])
{
    k->topics = arena_array(&k->arena, struct topic, folder->count + 1);
    for (size_t i = 0; i < folder->count && i < MOST_TOPICS; i++) {
        const struct embedded *file = &folder->files[i];
        struct slice text = { file->bytes, (size_t)(file->end - file->bytes) };
        if (!topic_read(&k->arena, file->name, text, &k->topics[k->count], message))
            return false;
        k->count++;
    }
    qsort(k->topics, k->count, sizeof *k->topics, by_id);
    return true;
}

/* ---- the lexicon ---- */

static void add_words(struct lexicon *lexicon, struct arena *scratch, const char *text, bool part)
{
    struct word *words = arena_buffer(scratch, struct word, MOST_WORDS);
    size_t count = lang_words(text, strlen(text), scratch, words, MOST_WORDS);
    for (size_t i = 0; i < count; i++)
        if (words[i].kind == WORD_PLAIN && words[i].size > 2)
            lexicon_add(lexicon, words[i].text, words[i].size,
                        part && words[i].size >= 4 && !lang_stop_word(words[i].text, words[i].size));
}

static void add_texts(struct lexicon *lexicon, struct arena *scratch, const struct texts *texts, bool part)
{
    for (size_t i = 0; i < texts->count; i++)
        add_words(lexicon, scratch, texts->at[i], part);
}

/* What people type is full of slips: example sentences do not teach the lexicon how words are written. */
static void fill_lexicon(struct knowledge *k, struct arena *scratch)
{
    lexicon_add_builtin(k->lexicon);
    cues_teach(k->lexicon);
    for (size_t i = 0; i < k->count; i++) {
        const struct topic *t = &k->topics[i];
        add_words(k->lexicon, scratch, t->name, false);
        add_words(k->lexicon, scratch, t->title, false);
        add_texts(k->lexicon, scratch, &t->words, false);
        add_texts(k->lexicon, scratch, &t->what, false);
        add_texts(k->lexicon, scratch, &t->social, false);
        add_texts(k->lexicon, scratch, &t->legal, false);
        arena_reset(scratch);
    }
    lexicon_seal(k->lexicon);
}

/* ---- the index ---- */

struct adder {
    struct index_builder *builder;
    const struct lexicon *lexicon;
    struct arena *scratch;
};

static void add_text(struct adder *to, const char *text, float weight, bool question)
{
    struct analysis a;
    if (question)
        lang_analyze_question(text, strlen(text), to->lexicon, to->scratch, &a);
    else
        lang_analyze_document(text, strlen(text), to->lexicon, to->scratch, &a);
    for (size_t i = 0; i < a.term_count; i++)
        if (a.terms[i].how != HOW_SYNONYM)
            index_word(to->builder, a.terms[i].key, weight * a.terms[i].weight);
}

static void add_each(struct adder *to, const struct texts *texts, float weight, bool question)
{
    for (size_t i = 0; i < texts->count; i++)
        add_text(to, texts->at[i], weight, question);
}

static void index_topic(struct adder *to, const struct topic *t)
{
    index_document(to->builder);
    add_text(to, t->title, 4, false);
    add_text(to, t->name, 6, false);
    add_each(to, &t->words, 5, false);
    add_each(to, &t->sentences, 2, true);
    add_each(to, &t->alarm, 1, false);
    for (int i = 0; i < TOPIC_SHORT; i++)
        add_text(to, t->brief[i], 0.5f, false);
    add_each(to, &t->what, 0.7f, false);
    add_each(to, &t->social, 0.3f, false);
    add_each(to, &t->legal, 0.3f, false);
    arena_reset(to->scratch);
}

static bool check_links(const struct knowledge *k, char message[300])
{
    for (size_t i = 0; i < k->count; i++) {
        const struct topic *t = &k->topics[i];
        for (size_t n = 0; n < t->related.count; n++)
            if (!knowledge_topic(k, t->related.at[n])) {
                snprintf(message, 300, "%s: verwant names \"%s\", which is not there", t->origin, t->related.at[n]);
                return false;
            }
        for (size_t n = 0; n < t->also_count; n++)
            if (!knowledge_topic(k, t->also[n].topic)) {
                snprintf(message, 300, "%s: Kijk ook naar names \"%s\", which is not there", t->origin,
                         t->also[n].topic);
                return false;
            }
    }
    return true;
}

/* The model names its topics by id: which output is which topic here. */
static bool take_model(struct knowledge *k, const struct embedded_folder *folder, char message[300])
{
    for (size_t i = 0; i < MOST_TOPICS; i++)
        k->outputs[i] = -1;
    if (!folder)
        return true;
    const struct embedded *file = folder->count ? &folder->files[0] : NULL;
    if (!file || !model_open(&k->model, file->bytes, (size_t)(file->end - file->bytes))) {
        snprintf(message, 300, "%s: no model of this version", folder->name);
        return false;
    }
    const char *id = k->model.ids;
    for (uint32_t i = 0; i < k->model.header->topics && id < file->end; i++, id += strlen(id) + 1) {
        int topic = knowledge_number(k, id);
        if (topic >= 0)
            k->outputs[topic] = (int16_t)(OUT_TOPIC + i);
    }
    return true;
}

struct knowledge *knowledge_build(const struct embedded_folder *folder, const struct embedded_folder *model,
                                  char message[300])
{
    struct knowledge *k = calloc(1, sizeof *k);
    struct arena scratch;
    if (!k)
        return NULL;
    lang_prepare();
    arena_begin(&k->arena, KNOWLEDGE_MEMORY);
    arena_begin(&scratch, SCRATCH_MEMORY);
    k->lexicon = lexicon_new();
    bool ok = cues_prepare(message) && read_topics(k, folder, message) && check_links(k, message) &&
              take_model(k, model, message);
    if (ok) {
        fill_lexicon(k, &scratch);
        struct adder to = { index_builder_new(), k->lexicon, &scratch };
        for (size_t i = 0; i < k->count; i++)
            index_topic(&to, &k->topics[i]);
        k->index = index_finish(to.builder);
    }
    arena_end(&scratch);
    if (ok && k->index)
        return k;
    knowledge_free(k);
    return NULL;
}

void knowledge_free(struct knowledge *k)
{
    if (!k)
        return;
    index_free(k->index);
    lexicon_free(k->lexicon);
    arena_end(&k->arena);
    free(k);
}

int knowledge_number(const struct knowledge *k, const char *id)
{
    size_t low = 0, high = k->count;
    while (low < high) {
        size_t middle = (low + high) / 2;
        int order = strcmp(k->topics[middle].id, id);
        if (order == 0)
            return (int)middle;
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return -1;
}

const struct topic *knowledge_topic(const struct knowledge *k, const char *id)
{
    int number = knowledge_number(k, id);
    return number < 0 ? NULL : &k->topics[number];
}
