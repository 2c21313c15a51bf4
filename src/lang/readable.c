// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* readable.c - see readable.h. */
#include "readable.h"

#define N_(message) (message)

enum { LEAST_OF_SENTENCE = 3, MOST_OF_PIECE = 8 };

double flesch_douma(double words, double sentences, double syllables)
{
    return 206.835 - 0.93 * words / sentences - 77 * syllables / words;
}

double brouwer(double words, double sentences, double syllables)
{
    return 195 - 2 * words / sentences - 67 * syllables / words;
}

double lint2(const struct lint_features *f)
{
    double easy = -4.20782 + 17.283729 * f->log_frequency - 1.624415 * f->distance - 2.536780 * f->content_words +
                  16.001231 * f->concrete;
    double score = 100 - easy;
    return score < 0 ? 0 : score > 100 ? 100 : score;
}

int lint2_level(double score)
{
    return score < 34 ? 1 : score < 46 ? 2 : score < 58 ? 3 : 4;
}

const char *const flesch_level_names[READ_LEVELS] = { N_("heel moeilijk"), N_("moeilijk"), N_("gemiddeld"),
                                                      N_("vrij makkelijk"), N_("makkelijk") };

int flesch_level(double score)
{
    static const double from[READ_LEVELS] = { -1e9, 30, 45, 60, 80 };
    int level = READ_LEVELS - 1;
    while (level > 0 && score < from[level])
        level--;
    return level;
}

static void count(const struct sentences *s, struct readable *out)
{
    for (size_t i = 0; i < s->count; i++) {
        const struct sentence *sentence = &s->at[i];
        bool whole = sentence->shape != LOOSE && sentence->count >= LEAST_OF_SENTENCE;
        out->sentences += whole;
        if (whole || sentence->count > MOST_OF_PIECE)
            out->sentence_words += sentence->count;
        if (sentence->count > out->longest)
            out->longest = sentence->count;
    }
    for (size_t i = 0; i < s->token_count; i++)
        out->syllables += s->tokens[i].syllables;
    out->words = s->token_count;
}

void lang_readable(const struct sentences *s, struct readable *out)
{
    bool chopped = false;
    *out = (struct readable){ 0 };
    count(s, out);
    if (!out->words)
        return;
    for (size_t i = 0; i < s->count; i++)
        chopped |= s->at[i].shape == CHOPPED;
    if (chopped || out->sentence_words * 2 < out->words || !out->sentences)
        out->sentence_words = out->words;
    if (!out->sentences)
        out->sentences = 1;
    double words = (double)out->sentence_words, sentences = (double)out->sentences;
    out->words_per_sentence = words / sentences;
    out->syllables_per_word = (double)out->syllables / (double)out->words;
    /* the formulas only see these two ratios */
    out->flesch_douma = flesch_douma(words, sentences, out->syllables_per_word * words);
    out->brouwer = brouwer(words, sentences, out->syllables_per_word * words);
}
