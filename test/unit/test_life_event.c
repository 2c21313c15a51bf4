// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* test_life_event.c - life events: a good file gives what stands in it and in its topics; each way of being wrong is an error with its line;
 * those that are built in have what every one of them promises. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include <cmocka.h>

#include "embedded.h"
#include "life_event.h"
#include "term.h"

static struct knowledge *knowledge;
static struct arena arena;

static int begin(void **state)
{
    char message[300];
    (void)state;
    arena_begin(&arena, 64 << 20);
    knowledge = knowledge_build(&embedded_topics, NULL, message);
    return knowledge ? 0 : -1;
}

static int end(void **state)
{
    (void)state;
    knowledge_free(knowledge);
    arena_end(&arena);
    return 0;
}

#define HEAD                    "# U gaat weg\n\nonderwerpen: scheiden, ontslag\nvolgorde: 3\nplaatje: hart\n"
#define BRIEF                   "\n## Kort\nEen.\nTwee.\nDrie.\n"
#define NOW(item)               HEAD BRIEF "## Nu\n" item "\n"
#define LINE_OF_ITEM            12
#define WITHOUT_HEAD(key, line) "# U gaat weg\n\n" key BRIEF "## Nu\n" line "\n"

static bool read_text(const char *text, struct life_event *event, char message[300])
{
    message[0] = 0;
    return life_event_read(&arena, knowledge, "events/proef.md", slice_of(text), event, message);
}

static void good(void **state)
{
    static const char text[] = HEAD "eerst: huiselijk-geweld | Bent u bang?\n" BRIEF "## Nu\n"
                                    "- leven | scheiden | vandaag\n"
                                    "- wet | ontslag | stap 3 | Vraag geld\n"
                                    "\n## Daarna\n- wet | scheiden | weg 3\n- leven | scheiden | hulp | Praat erover\n"
                                    "- leven | scheiden | kort 2 | Zo niet\n"
                                    "\n## Wat als\n- mediation | Is er ruzie?\n";
    struct life_event e;
    char message[300];
    (void)state;
    bool read = read_text(text, &e, message);
    assert_string_equal(message, "");
    assert_true(read);
    assert_string_equal(e.id, "proef");
    assert_string_equal(e.title, "U gaat weg");
    assert_string_equal(e.icon, "hart");
    assert_int_equal(e.order, 3);
    assert_int_equal(e.topic_count, 2);
    assert_string_equal(e.topics[1]->id, "ontslag");
    assert_string_equal(e.safety->id, "huiselijk-geweld");
    assert_string_equal(e.safety_question, "Bent u bang?");
    assert_string_equal(e.brief[2], "Drie.");
    assert_int_equal(e.brief_line[2], 11);
    assert_int_equal(e.moments[MOMENT_NOW].count, 2);
    assert_int_equal(e.moments[MOMENT_WEEK].count, 0);
    assert_int_equal(e.moments[MOMENT_LATER].count, 3);
    assert_int_equal(e.what_if_count, 1);

    const struct life_item *now = e.moments[MOMENT_NOW].items, *later = e.moments[MOMENT_LATER].items;
    const struct topic *separation = knowledge_topic(knowledge, "scheiden"),
                       *job = knowledge_topic(knowledge, "ontslag");
    assert_memory_equal(now[0].title, separation->today, strlen(now[0].title)); /* said once: in the topic */
    assert_int_equal(strlen(now[0].title) + 1, strlen(separation->today));      /* a heading has no full stop */
    assert_false(now[0].own_title);
    assert_int_equal(now[0].side, SOCIAAL);
    assert_string_equal(now[1].title, "Vraag geld");
    assert_ptr_equal(now[1].text, job->steps[2].text);
    assert_ptr_equal(now[1].without, job->steps[2].without);
    assert_int_equal(now[1].side, JURIDISCH);
    assert_int_equal(now[1].line, 14);
    assert_ptr_equal(later[0].title, separation->phases[2].title);
    assert_ptr_equal(later[0].duration, separation->phases[2].duration);
    assert_int_equal(later[1].part, PART_HELP);
    assert_string_equal(later[1].text, "");
    assert_ptr_equal(later[2].text, separation->brief[1]);
}

static const struct {
    const char *text;
    int line; /* that must be named */
    const char *word;
} bad[] = {
    { "", 1, "the first line" },
    { "onderwerpen: scheiden\n", 1, "the first line" },
    { "# Ti\xfftel\n", 0, "UTF-8" },
    { HEAD "kleur: rood\n" BRIEF, 6, "unknown key \"kleur\"" },
    { HEAD "plaatje: hart\n" BRIEF, 6, "twice" },
    { HEAD "geen sleutel\n" BRIEF, 6, "key: value" },
    { HEAD "eerst: huiselijk-geweld\n" BRIEF, 6, "question" },
    { HEAD "eerst: huiselijk | Bang?\n" BRIEF, 6, "no topic \"huiselijk\"" },
    { WITHOUT_HEAD("onderwerpen: scheidem\n", ""), 3, "no topic \"scheidem\"" },
    { WITHOUT_HEAD("onderwerpen: scheiden, ontslag, boete, digid\n", ""), 3, "at most 3" },
    { WITHOUT_HEAD("onderwerpen:\n", ""), 3, "empty" },
    { WITHOUT_HEAD("volgorde: 0\n", ""), 3, "1 to 99" },
    { WITHOUT_HEAD("volgorde: drie\n", ""), 3, "1 to 99" },
    { WITHOUT_HEAD("plaatje: hond\n", ""), 3, "hond" },
    { WITHOUT_HEAD("onderwerpen: scheiden\nvolgorde: 3\n", "- leven | scheiden | vandaag"), 0,
      "\"plaatje:\" is missing" },
    { WITHOUT_HEAD("onderwerpen: scheiden\nplaatje: hart\n", "- leven | scheiden | vandaag"), 0,
      "\"volgorde:\" is missing" },
    { WITHOUT_HEAD("volgorde: 3\nplaatje: hart\n", "- leven | scheiden | vandaag"), 0, "\"onderwerpen:\" is missing" },
    { HEAD "\n## Kort\nEen.\nTwee.\n## Nu\n- leven | scheiden | vandaag\n", 0, "Kort" },
    { HEAD "\n## Kort\nEen.\nTwee.\nDrie.\nVier.\n## Nu\n- leven | scheiden | vandaag\n", 11, "Kort" },
    { HEAD "\n## Nu\n- leven | scheiden | vandaag\n", 0, "Kort" },
    { HEAD BRIEF, 0, "no moment" },
    { HEAD BRIEF "## Nu\n", 0, "\"## Nu\" is empty" },
    { HEAD BRIEF "## Morgen\n", 11, "Morgen" },
    { HEAD BRIEF BRIEF, 12, "Kort" },
    { NOW("- leven | scheiden | vandaag\n## Nu"), 13, "twice" },
    { HEAD BRIEF "## Daarna\n- leven | scheiden | vandaag\n## Nu\n- leven | ontslag | vandaag\n", 13,
      "after what comes later" },
    { NOW("leven | scheiden | vandaag"), LINE_OF_ITEM, "- " },
    { NOW("- leven | scheiden"), LINE_OF_ITEM, "leven or wet" },
    { NOW("- leven"), LINE_OF_ITEM, "leven or wet" },
    { NOW("- leven | scheiden | vandaag | eigen | nog"), LINE_OF_ITEM, "more than 4" },
    { NOW("- leven | scheiden | | eigen"), LINE_OF_ITEM, "empty" },
    { NOW("- leven | scheiden | vandaag |"), LINE_OF_ITEM, "empty" },
    { NOW("- beide | scheiden | vandaag"), LINE_OF_ITEM, "\"beide\"" },
    { NOW("- leven | scheiding | vandaag"), LINE_OF_ITEM, "no topic \"scheiding\"" },
    { NOW("- leven | scheiden | morgen"), LINE_OF_ITEM, "\"morgen\"" },
    { NOW("- leven | scheiden | stap"), LINE_OF_ITEM, "wants a number" },
    { NOW("- leven | scheiden | stap twee"), LINE_OF_ITEM, "wants a number" },
    { NOW("- leven | scheiden | stap 0"), LINE_OF_ITEM, "wants a number" },
    { NOW("- leven | scheiden | stap 99999999999999999999"), LINE_OF_ITEM, "wants a number" },
    { NOW("- leven | scheiden | vandaag 1"), LINE_OF_ITEM, "takes no number" },
    { NOW("- leven | scheiden | stap 4"), LINE_OF_ITEM, "has no \"stap 4\"" },
    { NOW("- leven | digid | weg 1"), LINE_OF_ITEM, "has no \"weg 1\"" },
    { NOW("- leven | scheiden | kort 4 | Iets"), LINE_OF_ITEM, "has no \"kort 4\"" },
    { NOW("- leven | scheiden | kort 1"), LINE_OF_ITEM, "words of its own" },
    { NOW("- leven | scheiden | hulp"), LINE_OF_ITEM, "words of its own" },
    { NOW("- leven | scheiden | stap 1\n- wet | scheiden | stap 1 | Anders"), LINE_OF_ITEM + 1, "twice" },
    { NOW("- leven | scheiden | vandaag\n## Wat als\n- mediation"), LINE_OF_ITEM + 2, "question" },
    { NOW("- leven | scheiden | vandaag\n## Wat als\n- mediatie | Ruzie?"), LINE_OF_ITEM + 2, "no topic \"mediatie\"" },
};

static void wrong(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        struct life_event event;
        char message[300], place[40];
        bool read = read_text(bad[i].text, &event, message);
        snprintf(place, sizeof place, bad[i].line ? "events/proef.md:%d: " : "events/proef.md:", bad[i].line);
        if (read || strncmp(message, place, strlen(place)) != 0 || !strstr(message, bad[i].word))
            fail_msg("case %zu (%s): \"%s\"", i, bad[i].word, read ? "was taken" : message);
    }
}

/* Nothing grows over its room: one more than fits is an error, not a write behind the end. */
static void too_many(void **state)
{
    char message[300];
    struct life_event event;
    struct buffer text;
    (void)state;
    buffer_begin(&text, 1 << 20);
    buffer_text(&text, HEAD BRIEF "## Nu\n");
    for (size_t i = 0; i <= MOMENT_ITEMS; i++)
        buffer_printf(&text, "- leven | %s | vandaag\n", knowledge->topics[i].id);
    assert_false(read_text(text.at, &event, message));
    assert_non_null(strstr(message, "more than 8 things"));
    buffer_clear(&text);
    buffer_text(&text, NOW("- leven | scheiden | vandaag") "## Wat als\n");
    for (size_t i = 0; i <= EVENT_WHAT_IFS; i++)
        buffer_text(&text, "- boete | Wat nu?\n");
    assert_false(read_text(text.at, &event, message));
    assert_non_null(strstr(message, "more than 6 questions"));
    buffer_free(&text);
}

/* Every beginning of a good file, and every good file with one byte changed, is judged without harm (ASan watches). */
static void pieces(void **state)
{
    static const char text[] = NOW("- wet | scheiden | stap 3 | Eigen") "## Wat als\n- mediation | Ruzie?\n";
    char copy[sizeof text], message[300];
    struct life_event event;
    (void)state;
    for (size_t size = 0; size < sizeof text; size++)
        life_event_read(&arena, knowledge, "p.md", (struct slice){ text, size }, &event, message);
    for (size_t i = 0; i + 1 < sizeof text; i++)
        for (size_t c = 0; c < 6; c++) {
            memcpy(copy, text, sizeof text);
            copy[i] = "\0\n|-#:"[c];
            life_event_read(&arena, knowledge, "p.md", (struct slice){ copy, sizeof text - 1 }, &event, message);
        }
}

static void built_in(void **state)
{
    struct life_events events;
    char message[300] = "";
    (void)state;
    bool read = life_events_read(&arena, knowledge, &embedded_events, &events, message);
    assert_string_equal(message, "");
    assert_true(read);
    assert_true(events.count >= 8);
    for (size_t i = 0; i < events.count; i++) {
        const struct life_event *e = &events.list[i];
        char picture[200];
        snprintf(picture, sizeof picture, "%s/assets/icons/%s.svg", getenv("SOURCE_ROOT"), e->icon);
        if (access(picture, R_OK) != 0)
            fail_msg("%s: no picture %s", e->origin, picture);
        if (i && e->order <= events.list[i - 1].order)
            fail_msg("%s: the same volgorde as %s", e->origin, events.list[i - 1].origin);
        if (!e->moments[MOMENT_NOW].count || !e->moments[MOMENT_LATER].count)
            fail_msg("%s: says nothing about now, or about later", e->origin);
        assert_ptr_equal(life_event_find(&events, e->id), e);
        assert_ptr_equal(life_event_about(&events, e->topics[0]), e); /* no two events begin with one topic */
        for (int m = 0; m < MOMENTS; m++)
            for (size_t n = 0; n < e->moments[m].count; n++) {
                const char *term = e->moments[m].items[n].topic->term;
                assert_true(!term[0] || term_kind_find(term));
            }
    }
    assert_null(life_event_find(&events, "niets"));
    assert_null(life_event_about(&events, knowledge_topic(knowledge, "boete")));
}

/* A folder with a file that is not right gives its name and line, and no events. */
static void folder_wrong(void **state)
{
    static const char text[] = NOW("- leven | niets | vandaag");
    static const struct embedded file = { "fout.md", text, text + sizeof text - 1 };
    static const struct embedded_folder folder = { "content/nl/events", &file, 1 };
    struct life_events events;
    char message[300];
    (void)state;
    assert_false(life_events_read(&arena, knowledge, &folder, &events, message));
    assert_string_equal(message, "content/nl/events/fout.md:12: there is no topic \"niets\"");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(good),   cmocka_unit_test(wrong),    cmocka_unit_test(too_many),
        cmocka_unit_test(pieces), cmocka_unit_test(built_in), cmocka_unit_test(folder_wrong),
    };
    return cmocka_run_group_tests(tests, begin, end);
}
