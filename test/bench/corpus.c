// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* corpus.c - writes made-up services and questions for the benchmarks, the same at every run.
 *
 *     corpus DOCUMENTS QUESTIONS SERVICES.txt QUESTIONS.txt
 *
 * A service is a line: name, TAB, description of about 60 words, TAB, labels (topic, domain, kind of help). A question is a line of
 * 8 to 15 words of the text and two labels, as the program asks its index. Words are those of words.h; every topic has words of its
 * own, so that documents look alike within a topic. */
#include "words.h"

#include <stdbool.h>
#include <stdlib.h>

enum { TOPICS = 80, TOPIC_WORDS = 300, DOMAINS = 8, KINDS = 8 };

static uint32_t topic_words[TOPICS][TOPIC_WORDS];

static void make_topics(void)
{
    for (uint32_t t = 0; t < TOPICS; t++)
        for (uint32_t w = 0; w < TOPIC_WORDS; w++)
            topic_words[t][w] = 50 + chance(chance(VOCABULARY - 50) + 1);
}

static void put_words(FILE *out, uint32_t count, uint32_t topic, uint32_t own_share)
{
    for (uint32_t i = 0; i < count; i++) {
        if (i)
            fputc(' ', out);
        bool own = chance(100) < own_share;
        put_word(out, own ? topic_words[topic][chance(chance(TOPIC_WORDS) + 1)] : word_of_language());
    }
}

static void put_service(FILE *out)
{
    uint32_t topic = chance(chance(TOPICS) + 1);
    put_words(out, 3 + chance(3), topic, 70);
    fputc('\t', out);
    put_words(out, 40 + chance(41), topic, 40);
    fprintf(out, "\txtopic%u", topic);
    for (uint32_t i = chance(3); i-- > 0;)
        fprintf(out, " xtopic%u", chance(TOPICS));
    fprintf(out, " xdomain%u", topic % DOMAINS);
    for (uint32_t i = 1 + chance(3); i-- > 0;)
        fprintf(out, " xkind%u", chance(KINDS));
    fputc('\n', out);
}

static void put_question(FILE *out)
{
    uint32_t topic = chance(chance(TOPICS) + 1);
    put_words(out, 8 + chance(8), topic, 50);
    fprintf(out, "\txtopic%u xdomain%u\n", topic, topic % DOMAINS);
}

int main(int count, char **arguments)
{
    long documents = count == 5 ? strtol(arguments[1], NULL, 10) : 0;
    long questions = count == 5 ? strtol(arguments[2], NULL, 10) : 0;
    FILE *services = documents > 0 && questions > 0 ? fopen(arguments[3], "w") : NULL;
    FILE *asked = services ? fopen(arguments[4], "w") : NULL;
    if (!asked) {
        fputs("usage: corpus DOCUMENTS QUESTIONS SERVICES.txt QUESTIONS.txt\n", stderr);
        return 2;
    }
    words_begin();
    make_topics();
    while (questions-- > 0)
        put_question(asked);
    while (documents-- > 0)
        put_service(services);
    return fclose(services) || fclose(asked) ? 3 : 0;
}
