// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* test_figures.c - the figures of understanding and the entry for the Algorithm Register: those that are built in are whole and fit the standard;
 * each way of being wrong is an error with its line. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "algorithm_entry.h"
#include "embedded.h"

static struct arena arena;
static struct figures figures;

static struct slice file_named(const char *name)
{
    for (size_t i = 0; i < embedded_algorithm.count; i++)
        if (strcmp(embedded_algorithm.files[i].name, name) == 0)
            return (struct slice){ embedded_algorithm.files[i].bytes,
                                   (size_t)(embedded_algorithm.files[i].end - embedded_algorithm.files[i].bytes) };
    return (struct slice){ 0 };
}

static int begin(void **state)
{
    char message[300];
    (void)state;
    arena_begin(&arena, 16 << 20);
    return figures_read(&arena, "measured.tsv", file_named("measured.tsv"), &figures, message) ? 0 : -1;
}

static int end(void **state)
{
    (void)state;
    arena_end(&arena);
    return 0;
}

static void built_in_figures(void **state)
{
    (void)state;
    assert_true(figures_number(&figures, MEASURED, "questions", 0) > 100);
    for (size_t i = 0; i < figures.count; i++) {
        const struct figures_row *row = &figures.rows[i];
        if (row->section == JUDGEMENT)
            for (size_t v = 1; v < 3; v++)
                assert_in_range(figures_number(&figures, JUDGEMENT, row->name, v), 0, 100);
    }
    assert_string_equal(figures_text(&figures, RIGHT, "niets", 0), "");
    assert_string_equal(figures_text(&figures, MEASURED, "day", 1), "");
    assert_int_equal(figures_number(&figures, STYLE, "niets", 0), 0);
}

static void rounded(void **state)
{
    static struct figures_row rows[] = { { RIGHT, "half", { "77.5", "10" } }, { RIGHT, "below", { "77.4", "10" } } };
    static const struct figures two = { rows, 2 };
    (void)state;
    assert_int_equal(figures_number(&two, RIGHT, "half", 0), 78);
    assert_int_equal(figures_number(&two, RIGHT, "below", 0), 77);
    assert_int_equal(figures_number(&two, COUNTED, "half", 0), 0); /* another section */
}

static void wrong_figures(void **state)
{
    static const struct {
        const char *text, *says;
    } bad[] = {
        { "", "f.tsv: \"day\" of measured is missing" },
        { "# een opmerking\n", "is missing" },
        { "measured\tday\t2026-11-25\n", "\"questions\" of measured is missing" },
        { "onbekend\tiets\t1\n", "f.tsv:1: unknown section" },
        { "# x\n\nright\n", "f.tsv:3: no name" },
        { "right\t\t1\t2\n", "f.tsv:1: no name" },
        { "right\tiets\t1\n", "f.tsv:1: too few values" },
        { "right\tiets\t1\t2\t3\n", "f.tsv:1: too many values" },
        { "right\tiets\teen\t2\n", "f.tsv:1: not a number" },
        { "right\tiets\t78%\t2\n", "f.tsv:1: not a number" },
        { "right\tiets\t-1\t2\n", "f.tsv:1: not a number" },
        { "right\tiets\tnan\t2\n", "f.tsv:1: not a number" },
        { "right\tiets\tinf\t2\n", "f.tsv:1: not a number" },
        { "right\tiets\t\t2\n", "f.tsv:1: not a number" },
        { "measured\tday\tgisteren\n", "f.tsv:1: not a number, or not a day" },
        { "measured\tday\t2026-02-30\n", "f.tsv:1: not a number, or not a day" },
        { "right\tiets\t1\t2\nright\tiets\t1\t2\n", "f.tsv:2: stands here twice" },
    };
    (void)state;
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        struct figures out;
        char message[300] = "was taken";
        bool read = figures_read(&arena, "f.tsv", slice_of(bad[i].text), &out, message);
        if (read || !strstr(message, bad[i].says))
            fail_msg("case %zu: \"%s\" instead of \"%s\"", i, message, bad[i].says);
    }
}

static void too_many_rows(void **state)
{
    struct buffer text;
    struct figures out;
    char message[300];
    (void)state;
    buffer_begin(&text, 1 << 20);
    for (int i = 0; i < 300; i++)
        buffer_printf(&text, "right\tnaam %d\t1\t2\n", i);
    assert_false(figures_read(&arena, "f.tsv", (struct slice){ text.at, text.used }, &out, message));
    assert_non_null(strstr(message, "too many rows"));
    buffer_free(&text);
}

/* ---- the entry ---- */

static const struct entry_place place = { "Gemeente Proef", "post@proef.example", "https://proef.example/algoritme" };

static void built_in_entry(void **state)
{
    struct algorithm_entry entry;
    struct buffer json;
    char message[300] = "";
    (void)state;
    bool read = algorithm_entry_read(&arena, "register.tsv", file_named("register.tsv"), &figures, &entry, message);
    assert_string_equal(message, "");
    assert_true(read);
    buffer_begin(&json, 1 << 20);
    algorithm_entry_json(&arena, &entry, &place, &figures, &json);
    assert_non_null(strstr(json.at, "\"organization\": \"Gemeente Proef\""));
    assert_non_null(strstr(json.at, "\"contact_email\": \"post@proef.example\""));
    assert_non_null(strstr(json.at, "\"category\": ["));
    assert_non_null(strstr(json.at, "\"link\": \"https://wetten.overheid.nl/"));
    assert_null(strchr(strstr(json.at, "\"risks\""), '|')); /* every figure was filled in */
    const char *right = figures_text(&figures, RIGHT, "main domain first", 0);
    assert_non_null(strstr(strstr(json.at, "\"risks\""), right));
    buffer_free(&json);
}

#define REQUIRED                                                                                                       \
    "name\tNaam\tX\ndescription_short\tKort\tX\norganization\tO\t{gemeente}\nstatus\tS\tIn gebruik\n"                  \
    "contact_email\tC\t{contact}\npublication_category\tP\tOverige algoritmes\nlang\tT\tnld\n"

static void wrong_entry(void **state)
{
    static const struct {
        const char *text, *says;
    } bad[] = {
        { "", "r.tsv: \"name\" is missing" },
        { "name\tNaam\tX\n", "\"description_short\" is missing" },
        { "naam\tNaam\tX\n", "r.tsv:1: the standard has no such field" },
        { "name\tNaam\n", "r.tsv:1: \"field, title, text\"" },
        { "name\tNaam\tX\tY\n", "r.tsv:1: \"field, title, text\"" },
        { "name\tNaam\t\n", "r.tsv:1: a title or a text is empty" },
        { "name\tNaam\tX\nname\tNaam\tX\n", "r.tsv:2: stands here twice" },
        { "name\tNaam\tvan {stad}\n", "r.tsv:1: a {place}" },
        { "name\tNaam\tvan {gemeente\n", "r.tsv:1: a {place}" },
        { "goal\tDoel\t{right|niets|0}\n", "r.tsv:1: a {place}" },
        { "goal\tDoel\t{right|main domain first|9}\n", "r.tsv:1: a {place}" },
        { "goal\tDoel\t{right|main domain first}\n", "r.tsv:1: a {place}" },
        { "status\tStatus\tBijna klaar\n", "r.tsv:1: not a value" },
        { "category\tThema\tRecht; Sport\n", "r.tsv:1: not a value" },
        { "lawful_basis_grouping\tWet\tAwb\n", "r.tsv:1: not a value" },
        { "lawful_basis_grouping\tWet\tAwb | http://x\n", "r.tsv:1: not a value" },
        { "begin_date\tBegin\t2026-11-25\n", "r.tsv:1: longer than" },
        { "lang\tTaal\tnld\n", "is missing" },
    };
    struct algorithm_entry entry;
    char message[300];
    (void)state;
    assert_true(algorithm_entry_read(&arena, "r.tsv", slice_of(REQUIRED), &figures, &entry, message));
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        snprintf(message, sizeof message, "was taken");
        bool read = algorithm_entry_read(&arena, "r.tsv", slice_of(bad[i].text), &figures, &entry, message);
        if (read || !strstr(message, bad[i].says))
            fail_msg("case %zu: \"%s\" instead of \"%s\"", i, message, bad[i].says);
    }
}

/* What comes from a municipality's data cannot leave its string. */
static void quoted(void **state)
{
    static const struct entry_place odd = { "Gem\"eente\n", "a@b", "https://x" };
    struct algorithm_entry entry;
    struct buffer json;
    char message[300];
    (void)state;
    assert_true(algorithm_entry_read(&arena, "r.tsv", slice_of(REQUIRED), &figures, &entry, message));
    buffer_begin(&json, 1 << 16);
    algorithm_entry_json(&arena, &entry, &odd, &figures, &json);
    assert_non_null(strstr(json.at, "Gem\\\"eente\\n"));
    buffer_free(&json);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(built_in_figures), cmocka_unit_test(rounded),        cmocka_unit_test(wrong_figures),
        cmocka_unit_test(too_many_rows),    cmocka_unit_test(built_in_entry), cmocka_unit_test(wrong_entry),
        cmocka_unit_test(quoted),
    };
    return cmocka_run_group_tests(tests, begin, end);
}
