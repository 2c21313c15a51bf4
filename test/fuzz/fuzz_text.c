// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* fuzz_text.c - any bytes as a letter to check: sentences and findings stay within the text, in order, and figures are numbers. */
#include "fuzz.h"
#include "text_check.h"

static void must_hold_together(const struct sentences *s, size_t size)
{
    size_t token = 0;
    for (size_t i = 0; i < s->count; i++) {
        must(s->at[i].count > 0 && s->at[i].first == token);
        must((size_t)s->at[i].from + s->at[i].size <= size);
        must(s->at[i].shape <= LOOSE);
        token += s->at[i].count;
    }
    must(token == s->token_count);
    for (size_t i = 0; i < s->token_count; i++) {
        must((size_t)s->tokens[i].from + s->tokens[i].size <= size);
        must(i == 0 || s->tokens[i].from >= s->tokens[i - 1].from + s->tokens[i - 1].size);
        must(strlen(s->tokens[i].word) == s->tokens[i].length);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    struct text_check t;
    struct arena arena;
    arena_begin(&arena, 16 << 20);
    /* a copy of exactly this size, so that reading over its end is seen */
    char *text = malloc(size ? size : 1);
    must(text);
    memcpy(text, bytes, size);
    lang_check_text(text, size, &arena, &t);
    must_hold_together(&t.sentences, size);
    must(t.count <= MOST_FINDINGS && t.of_grade[0] + t.of_grade[1] + t.of_grade[2] == t.count);
    for (size_t i = 0; i < t.count; i++) {
        const struct finding *f = &t.findings[i];
        must(f->kind < FINDING_KINDS && f->grade < GRADES && f->plain);
        must((size_t)f->from + f->size <= size);
        must(i == 0 || t.findings[i - 1].from <= f->from);
    }
    must(t.scores.sentences > 0 || t.scores.words == 0);
    must(t.scores.sentence_words <= t.scores.words);
    must(t.scores.flesch_douma == t.scores.flesch_douma && t.scores.brouwer == t.scores.brouwer);
    must(t.lint_score >= 0 && t.lint_score <= 100);
    free(text);
    arena_end(&arena);
    return 0;
}
