// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* test_topic.c - a topic file and its label: what is wrong is said with file and line; those that are built in have labels that differ. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

#include "embedded.h"
#include "topic.h"

static struct arena arena;

static int begin(void **state)
{
    (void)state;
    arena_begin(&arena, 64 << 20);
    return 0;
}

static int end(void **state)
{
    (void)state;
    arena_end(&arena);
    return 0;
}

#define WITH(line)                                                                                                     \
    "# Ik zit in de knel\n\nnaam: de knel\n" line "leefgebieden: wonen, schulden\nkant: beide\nhulp: advies\n"         \
    "instantie: none\nbesluit: nee\ntermijn: geen\nspoed: nee\ngecontroleerd: 2026-11-23\n\n## Kort\nEen.\nTwee.\n"    \
    "Drie.\n\n## Vandaag\nBel.\n\n## Wat is het\nDit.\n\n## Sociale kant\nDat.\n\n## Juridische kant\nZo.\n\n"         \
    "## Stappen\n1. Bel\n   Nu.\n   Zonder computer: bel.\n\n## Woorden\nknel\n\n## Zinnen\n- ik zit knel\n\n"         \
    "## Bronnen\n- BW 1:1 knel | 2026-11-23 | https://wetten.overheid.nl/\n"

static bool read_text(const char *text, struct topic *topic, char message[300])
{
    message[0] = 0;
    return topic_read(&arena, "content/nl/topics/knel.md", slice_of(text), topic, message);
}

static void a_label_is_read(void **state)
{
    static const struct {
        const char *text, *label;
    } rows[] = {
        { WITH("kort: In de knel\n"), "In de knel" },
        { WITH("kort:   VvE \n"), "VvE" },
        { WITH("kort: 18 jaar worden\n"), "18 jaar worden" },
        { WITH("kort: Vierentwintig letters ja\n"), "Vierentwintig letters ja" },
        { WITH("kort: Éénéntwintig letters één\n"), "Éénéntwintig letters één" }, /* letters, not bytes */
    };
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct topic topic;
        char message[300];
        if (!read_text(rows[i].text, &topic, message))
            fail_msg("%s", message);
        assert_string_equal(topic.label, rows[i].label);
        assert_string_equal(topic.id, "knel");
    }
}

static void a_wrong_label_is_told(void **state)
{
    static const struct {
        const char *text, *message;
    } rows[] = {
        { WITH(""), "content/nl/topics/knel.md:43: \"kort:\" is missing" },
        { WITH("kort:\n"), "content/nl/topics/knel.md:4: kort: a label for a small button" },
        { WITH("kort: Vijfentwintig letters hier\n"),
          "content/nl/topics/knel.md:4: kort: 26 letters, at most 24: Vijf" },
        { WITH("kort: Vierentwintig letters jaa\n"),
          "content/nl/topics/knel.md:4: kort: 25 letters, at most 24: Vier" },
        { WITH("kort: in de knel\n"), "content/nl/topics/knel.md:4: kort: begins with a capital: in de knel" },
        { WITH("kort: Knel\nkort: Knel\n"), "content/nl/topics/knel.md:5: \"kort\" stands here twice" },
    };
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct topic topic;
        char message[300];
        assert_false(read_text(rows[i].text, &topic, message));
        if (strncmp(message, rows[i].message, strlen(rows[i].message)) != 0)
            fail_msg("\"%s\" instead of \"%s\"", message, rows[i].message);
    }
}

static void labels_differ(void **state)
{
    struct topic *topics = arena_array(&arena, struct topic, embedded_topics.count);
    char message[300];
    (void)state;
    for (size_t i = 0; i < embedded_topics.count; i++) {
        const struct embedded *file = &embedded_topics.files[i];
        struct slice text = { file->bytes, (size_t)(file->end - file->bytes) };
        if (!topic_read(&arena, file->name, text, &topics[i], message))
            fail_msg("%s", message);
        for (size_t n = 0; n < i; n++)
            if (text_compare_folded(topics[n].label, topics[i].label) == 0)
                fail_msg("%s and %s: %s", topics[n].id, topics[i].id, topics[i].label);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_label_is_read),
        cmocka_unit_test(a_wrong_label_is_told),
        cmocka_unit_test(labels_differ),
    };
    return cmocka_run_group_tests(tests, begin, end);
}
