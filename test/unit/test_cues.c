// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* test_cues.c - what must never be missed, and what must never alarm: sentences of residents and the line that belongs to them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "analyze.h"
#include "cues.h"

/* ---- sentences; the tables first ---- */
#include "cue_calm_cases.h"
#include "cue_danger_cases.h"

static struct lexicon *lexicon;

static void read_question(const char *text, struct cues *cues)
{
    struct arena arena;
    arena_begin(&arena, 1 << 22);
    struct analysis analysis;
    lang_analyze_question(text, strlen(text), lexicon, &arena, &analysis);
    cues_find(analysis.folded, analysis.folded_count, cues);
    arena_end(&arena);
}

static size_t wrong_line(const char *const *texts, size_t count, enum crisis expected)
{
    size_t wrong = 0;
    for (size_t i = 0; i < count; i++) {
        struct cues cues;
        read_question(texts[i], &cues);
        if (cues.crisis == expected)
            continue;
        wrong++;
        print_message("%s in place of %s: %s\n", cues.crisis ? crisis_ids[cues.crisis] : "none",
                      expected ? crisis_ids[expected] : "none", texts[i]);
    }
    return wrong;
}

static size_t wrong_haste(const char *const *texts, size_t count, bool expected)
{
    size_t wrong = 0;
    for (size_t i = 0; i < count; i++) {
        struct cues cues;
        read_question(texts[i], &cues);
        if (cues.urgent == expected && !cues.crisis)
            continue;
        wrong++;
        print_message("%s%s: %s\n", cues.urgent ? "urgent" : "not urgent", cues.crisis ? " with a line" : "", texts[i]);
    }
    return wrong;
}

#define COUNT(table) (sizeof(table) / sizeof *(table))

static void test_danger_is_found(void **state)
{
    (void)state;
    assert_int_equal(wrong_line(danger, COUNT(danger), CRISIS_112), 0);
}

static void test_thoughts_of_suicide_are_found(void **state)
{
    (void)state;
    assert_int_equal(wrong_line(own_life, COUNT(own_life), CRISIS_113), 0);
}

static void test_violence_at_home_is_found(void **state)
{
    (void)state;
    assert_int_equal(wrong_line(home, COUNT(home), CRISIS_VEILIG_THUIS), 0);
}

static void test_a_child_is_heard(void **state)
{
    (void)state;
    assert_int_equal(wrong_line(child, COUNT(child), CRISIS_KINDERTELEFOON), 0);
}

static void test_nothing_else_alarms(void **state)
{
    (void)state;
    assert_int_equal(wrong_line(calm, COUNT(calm), NO_CRISIS), 0);
}

static void test_urgency_is_found(void **state)
{
    (void)state;
    assert_int_equal(wrong_haste(urgent, COUNT(urgent), true), 0);
}

static void test_the_rest_can_wait(void **state)
{
    (void)state;
    assert_int_equal(wrong_haste(unhurried, COUNT(unhurried), false), 0);
}

static int set_up(void **state)
{
    (void)state;
    char message[300];
    lexicon = lexicon_new();
    lexicon_add_builtin(lexicon);
    cues_teach(lexicon);
    lexicon_seal(lexicon);
    bool ready = cues_prepare(message);
    if (!ready)
        print_message("%s\n", message);
    return ready ? 0 : -1;
}

static int clean_up(void **state)
{
    (void)state;
    lexicon_free(lexicon);
    return 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_danger_is_found),           cmocka_unit_test(test_thoughts_of_suicide_are_found),
        cmocka_unit_test(test_violence_at_home_is_found), cmocka_unit_test(test_a_child_is_heard),
        cmocka_unit_test(test_nothing_else_alarms),       cmocka_unit_test(test_urgency_is_found),
        cmocka_unit_test(test_the_rest_can_wait),
    };
    return cmocka_run_group_tests(tests, set_up, clean_up);
}
