// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* corpus.c - writes made-up services and questions for the benchmarks, the same at every run.
 *
 *     corpus DOCUMENTS QUESTIONS SERVICES.txt QUESTIONS.txt
 *
 * A service is a line: name, TAB, description of about 60 words, TAB, labels (topic, domain, kind of help). A question is a line of
 * 8 to 15 words of the text and two labels, as the program asks its index. Words are Dutch-like syllables with the frequencies of
 * language (Zipf-Mandelbrot); every topic has words of its own, so that documents look alike within a topic. */
#include <stdbool.h>
#include <stdint.h>

enum { VOCABULARY = 40000, TOPICS = 80, TOPIC_WORDS = 300, DOMAINS = 8, KINDS = 8 };

static uint64_t chance_state = 0x2545f4914f6cdd1du;

static uint32_t chance(uint32_t below)
{
    chance_state ^= chance_state >> 12;
    chance_state ^= chance_state << 25;
    chance_state ^= chance_state >> 27;
    return (uint32_t)(((chance_state * 0x2545f4914f6cdd1du) >> 32) % below);
}

static double shares[VOCABULARY]; /* running sums */
static uint32_t topic_words[TOPICS][TOPIC_WORDS];

static uint32_t word_of_language(void)
{
    double wanted = shares[VOCABULARY - 1] * chance(1u << 30) / (double)(1u << 30);
    uint32_t low = 0, high = VOCABULARY - 1;
    while (low < high) {
        uint32_t middle = (low + high) / 2;
        if (shares[middle] <= wanted)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static void make_language(void)
{
    for (uint32_t rank = 0; rank < VOCABULARY; rank++)
        shares[rank] = (rank ? shares[rank - 1] : 0) + 1.0 / (rank + 2.7);
    for (uint32_t t = 0; t < TOPICS; t++)
        for (uint32_t w = 0; w < TOPIC_WORDS; w++)
            topic_words[t][w] = 50 + chance(chance(VOCABULARY - 50) + 1);
}

static void put_word(FILE *out, uint32_t rank)
{
    static const char *const onsets[] = { "b", "d", "f",  "g", "h", "j", "k", "l",  "m",  "n",
                                          "p", "r", "st", "t", "v", "w", "z", "br", "kr", "sch" };
    static const char *const vowels[] = {
        "a", "e", "i", "o", "u", "aa", "ee", "oo", "ie", "oe", "ui", "ij", "ou", "eu"
    };
    static const char *const codas[] = { "", "n", "r", "l", "t", "k", "s", "m", "p", "ng", "cht", "nd" };
    uint32_t rest = rank * 7919u % 3360u; /* spreads neighbours; 3360 = 20 x 14 x 12 */
    fprintf(out, "%s%s%s", onsets[rest % 20], vowels[rest / 20 % 14], codas[rest / 280]);
    for (uint32_t more = rank / 3360; more; more /= 280)
        fprintf(out, "%s%sn", onsets[more % 20], vowels[more / 20 % 14]);
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
    make_language();
    while (questions-- > 0)
        put_question(asked);
    while (documents-- > 0)
        put_service(services);
    return fclose(services) || fclose(asked) ? 3 : 0;
}
