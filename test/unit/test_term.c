// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* test_term.c - legal terms: every computed example, own cases by kind, the remarks, the words, and the command. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <unistd.h>

#include <cmocka.h>

#include "command_deadline.h"
#include "holidays.h"
#include "law_vectors.h"
#include "term.h"

static struct term_result result_of(const char *kind, const char *date, const char *received)
{
    struct term_result result;
    const struct term_kind *row = term_kind_find(kind);
    if (!row)
        fail_msg("no such kind: %s", kind);
    assert_true(term_compute(row, day(date), received != NULL, received ? day(received) : 0, &result));
    return result;
}

/* ---- the examples beside the project ---- */

/* The examples give three lengths of one kind. */
static const char *exact_kind(const char *kind, const char *term)
{
    if (strcmp(kind, "beslissing_op_bezwaar") == 0 && strncmp(term, "12", 2) == 0)
        return "beslissing_op_bezwaar_commissie";
    if (strcmp(kind, "beslissing_op_bezwaar") == 0 && strncmp(term, "18", 2) == 0)
        return "beslissing_op_bezwaar_verdaagd";
    return kind;
}

static void deadline_row(const char **c)
{
    struct term_result r = result_of(exact_kind(c[1], c[4]), c[2], NULL);
    int64_t extended = -1;
    assert_true(text_to_int(c[9], 0, 99, &extended));
    assert_string_equal(r.term, c[4]);
    assert_int_equal(r.raw_last_day, day(c[5]));
    assert_int_equal(r.last_day, day(c[7]));
    assert_int_equal(r.extended_days, extended);
    assert_int_equal(*r.reason != '\0', extended > 0);
}

static void shared_deadlines(void **state)
{
    (void)state;
    assert_int_equal(vectors_each("deadlines_vectors.csv", 13, deadline_row), 113);
}

static void holiday_row(const char **c)
{
    assert_true(atw_day(day(c[0])));
    assert_non_null(holiday_name(day(c[0])));
    if (!strstr(c[2], "KB"))
        assert_ptr_equal(strstr(c[2], holiday_name(day(c[0]))), c[2]);
}

static void shared_holidays(void **state)
{
    (void)state;
    assert_int_equal(vectors_each("holidays_atw.csv", 4, holiday_row), 53);
}

/* ---- own cases ---- */

static void own_cases(void **state)
{
    static const struct {
        const char *kind, *date, *raw, *last;
    } cases[] = {
        { "bezwaar", "2026-11-23", "2027-01-04", "2027-01-04" },           /* Monday to Monday */
        { "bezwaar", "2026-08-29", "2026-10-10", "2026-10-12" },           /* Saturday */
        { "bezwaar", "2027-03-24", "2027-05-05", "2027-05-10" },           /* 5 May, Ascension, decree, weekend */
        { "bezwaar", "2030-03-16", "2030-04-27", "2030-04-29" },           /* King's Day on a Saturday */
        { "bezwaar_belasting", "2026-02-28", "2026-04-11", "2026-04-13" }, /* other name */
        { "bezwaar_vreemdelingen", "2026-03-09", "2026-04-06", "2026-04-07" },
        { "boete_wahv", "2026-11-13", "2026-12-25", "2026-12-28" },
        { "consument_bedenktijd", "2026-12-18", "2027-01-01", "2027-01-04" },
        { "ontslag_verzoekschrift", "2025-12-31", "2026-02-28", "2026-03-02" },
        { "ontslag_kantonrechter", "2027-12-31", "2028-02-29", "2028-02-29" }, /* leap year */
        { "ontslag_kantonrechter", "2026-12-15", "2027-02-15", "2027-02-15" },
        { "transitievergoeding", "2026-11-30", "2027-02-28", "2027-03-01" }, /* three months: still extended */
        { "transitievergoeding", "2026-10-31", "2027-01-31", "2027-02-01" },
        { "hoger_beroep_civiel", "2026-11-25", "2027-02-25", "2027-02-25" },
        { "hoger_beroep_kort_geding", "2026-09-05", "2026-10-03", "2026-10-05" },
        { "dagvaarding", "2026-12-05", "2026-12-05", "2026-12-05" }, /* the day in the letter stays */
        { "zienswijze", "2026-12-26", "2026-12-26", "2026-12-26" },
        { "ww_aanvraag", "2026-11-28", "2026-12-05", "2026-12-05" }, /* not extended, to be safe */
        { "veertiendagenbrief", "2026-12-11", "2026-12-25", "2026-12-25" },
        { "ontslag_bedenktijd", "2026-11-09", "2026-11-23", "2026-11-23" },
        { "strafbeschikking_verzet", "2026-11-14", "2026-11-28", "2026-11-28" },
        { "asiel_beroep", "2026-11-21", "2026-11-28", "2026-11-28" },
        { "wsnp_hoger_beroep", "2026-11-23", "2026-12-01", "2026-12-01" },
        { "wsnp_hoger_beroep", "2026-11-20", "2026-11-28", "2026-11-30" },
        { "kwijtschelding_beroep_college", "2026-11-18", "2026-11-28", "2026-11-30" },
        { "huurcommissie_verzet", "2026-11-23", "2026-12-14", "2026-12-14" },
        { "huurcommissie_kantonrechter", "2026-10-31", "2026-12-26", "2026-12-28" },
        { "ombudsman_klacht", "2024-02-29", "2025-02-28", "2025-02-28" }, /* a year, clamped */
        { "ombudsman_klacht", "2025-11-29", "2026-11-29", "2026-11-29" }, /* years are not extended */
        { "avg_verzoek", "2026-01-31", "2026-02-28", "2026-03-02" },
        { "beslistermijn_aanvraag", "2026-10-31", "2026-12-26", "2026-12-28" },
        { "schuldhulp_spoed", "2026-04-02", "2026-04-09", "2026-04-09" }, /* over Easter */
        { "schuldhulp_spoed", "2026-11-20", "2026-11-25", "2026-11-25" },
        { "beslissing_op_bezwaar_uwv", "2026-01-10", "2026-05-25", "2026-05-25" }, /* thirteen weeks: no extension */
        { "beslissing_op_bezwaar_commissie", "2026-01-12", "2026-05-18", "2026-05-18" },
        { "verkeersboete_kantonrechter", "2026-04-02", "2026-05-14", "2026-05-18" },
        { "bijstand_voorschot", "2026-11-27", "2026-12-25", "2026-12-28" },
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct term_result r = result_of(cases[i].kind, cases[i].date, NULL);
        if (r.raw_last_day != day(cases[i].raw) || r.last_day != day(cases[i].last))
            fail_msg("%s %s: %d days from raw, %d from last", cases[i].kind, cases[i].date,
                     r.raw_last_day - day(cases[i].raw), r.last_day - day(cases[i].last));
        assert_int_equal(r.extended_days, r.last_day - r.raw_last_day);
    }
}

static void every_kind_is_whole(void **state)
{
    (void)state;
    for (size_t i = 0; i < term_kind_count; i++) {
        const struct term_kind *kind = &term_kinds[i];
        assert_ptr_equal(term_kind_find(kind->id), kind);
        assert_true(*kind->name && *kind->basis && *term_start_label(kind->start));
        assert_int_equal(kind->remedy == NO_REMEDY, kind->side == OF_BODY);
        assert_true(kind->length > 0 || kind->start == DAY_IN_LETTER);
        assert_false(kind->atw == ATW_UNSURE && kind->side == OF_BODY);
    }
    assert_null(term_kind_find("geen"));
    assert_null(term_kind_find(""));
    assert_null(term_kind_find(NULL));
}

/* Atw 2: from the Thursday before Easter three days hold no working day at all. */
static void two_working_days(void **state)
{
    static const struct term_kind three = { "x", "x", 3, DAYS, FROM_LETTER, ATW_YES, FILED_AWB, TO_SENDER, "x" };
    static const struct term_kind two = { "x", "x", 2, DAYS, FROM_LETTER, ATW_YES, FILED_AWB, TO_SENDER, "x" };
    struct term_result r;
    (void)state;
    assert_true(term_compute(&three, day("2026-04-02"), false, 0, &r));
    assert_int_equal(r.raw_last_day, day("2026-04-05"));
    assert_int_equal(r.last_day, day("2026-04-08"));
    assert_non_null(strstr(r.reason, "twee werkdagen"));
    assert_true(term_compute(&two, day("2026-04-02"), false, 0, &r));
    assert_int_equal(r.last_day, day("2026-04-07"));
    assert_true(
        term_compute(&three, day("2026-11-20"), false, 0, &r)); /* Friday: the raw day is a Monday, yet only one */
    assert_int_equal(r.raw_last_day, day("2026-11-23"));
    assert_int_equal(r.last_day, day("2026-11-24"));
    assert_string_equal(
        r.reason,
        "In deze termijn horen minstens twee werkdagen te zitten. De laatste dag wordt dinsdag 24 november 2026.");
}

/* ---- remarks ---- */

static void a_second_date_moves_nothing(void **state)
{
    static const char *const dates[] = { "2026-08-01", "2026-09-15", "2026-09-16", "2026-09-17",
                                         "2026-10-28", "2026-10-29", "2027-08-01" };
    (void)state;
    for (size_t k = 0; k < term_kind_count; k++) {
        struct term_result alone = result_of(term_kinds[k].id, "2026-09-16", NULL);
        for (size_t i = 0; i < sizeof dates / sizeof *dates; i++) {
            struct term_result r = result_of(term_kinds[k].id, "2026-09-16", dates[i]);
            assert_int_equal(r.raw_last_day, alone.raw_last_day);
            assert_int_equal(r.last_day, alone.last_day);
            assert_string_equal(r.reason, alone.reason);
            bool quiet = term_kinds[k].side == OF_BODY || term_kinds[k].start == DAY_IN_LETTER || i == 2;
            assert_int_equal(strcmp(r.warning, alone.warning) == 0, quiet);
        }
    }
}

static void remarks(void **state)
{
    static const struct {
        const char *kind, *date, *received, *holds; /* holds "": no warning at all */
    } cases[] = {
        { "bezwaar", "2026-09-16", NULL, "" },
        { "bezwaar", "2026-09-16", "2026-09-16", "" },
        { "bezwaar", "2026-09-16", "2026-10-28", "Bewaar de envelop en noem dit in uw eigen brief." },
        { "bezwaar", "2026-09-16", "2026-10-29", "binnen twee weken, en leg uit waarom het later is (Awb 6:11)" },
        { "bezwaar", "2026-09-16", "2026-09-15", "De brief kwam voor de datum die erop staat." },
        { "ontslag_kantonrechter", "2026-02-28", "2026-04-29", "Zoek vandaag nog hulp." },
        { "wmo_besluit", "2026-07-14", "2026-10-01", "" },
        { "bezwaar", "2028-11-20", NULL, "niet alle vrije dagen" }, /* ends on 1 January 2029 */
        { "bezwaar", "2028-11-14", NULL, "" },
        { "bezwaar", "2021-03-01", NULL, "niet alle vrije dagen" },
        { "kwijtschelding_beroep_college", "2026-12-31", NULL, "Ga uit van zondag 10 januari 2027." },
        { "kwijtschelding_beroep_college", "2027-01-01", NULL, "Vanaf 2027" },
        { "wsnp_hoger_beroep", "2026-12-17", NULL, "Dit heeft haast." },
        { "bezwaar_ziektewet_medisch", "2026-02-09", NULL, "zes weken" },
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct term_result r = result_of(cases[i].kind, cases[i].date, cases[i].received);
        if (!*cases[i].holds)
            assert_string_equal(r.warning, "");
        else if (!strstr(r.warning, cases[i].holds))
            fail_msg("%s %s: \"%s\"", cases[i].kind, cases[i].date, r.warning);
    }
    assert_null(strstr(result_of("kwijtschelding_beroep_college", "2026-12-31", NULL).warning, "Vanaf 2027"));
}

static void reasons(void **state)
{
    (void)state;
    assert_string_equal(
        result_of("bezwaar", "2026-04-02", NULL).reason,
        "14 mei 2026 is vrij: Hemelvaartsdag. 15 mei 2026 is vrij: dag bij koninklijk besluit. 16 mei 2026 is vrij: "
        "zaterdag. 17 mei 2026 is vrij: zondag. De laatste dag wordt maandag 18 mei 2026.");
    assert_non_null(
        strstr(result_of("bezwaar", "2025-03-15", NULL).reason, "26 april 2025 is vrij: zaterdag en Koningsdag."));
}

static void passed_days(void **state)
{
    const struct term_kind *ziektewet = term_of_ziektewet(true);
    struct term_result r = result_of("bezwaar", "2026-09-16", NULL); /* 28 October */
    const char *remark = NULL;
    (void)state;
    assert_int_equal(term_days_left(&r, day("2026-10-20")), 8);
    assert_null(term_when_late(term_kind_find("bezwaar"), &r, day("2026-10-28")));
    assert_non_null(strstr(term_when_late(term_kind_find("bezwaar"), &r, day("2026-10-29")), "6:11"));
    assert_int_equal(term_safest_day(&r, day("2026-10-20"), &remark), day("2026-10-20"));
    assert_true(*remark);
    assert_int_equal(term_safest_day(&r, day("2026-11-20"), &remark), r.last_day);
    assert_true(*remark);
    assert_int_equal(term_safest_day(&r, r.last_day, &remark), r.last_day);
    assert_string_equal(remark, "");

    assert_string_equal(term_of_ziektewet(false)->id, "bezwaar");
    r = result_of(ziektewet->id, "2026-09-16", NULL); /* two weeks: 30 September; six: 28 October */
    assert_null(term_when_late(ziektewet, &r, day("2026-09-30")));
    assert_string_equal(term_when_late(ziektewet, &r, day("2026-10-28")),
                        "U bent misschien nog op tijd. Stuur uw bezwaar vandaag.");
    assert_non_null(strstr(term_when_late(ziektewet, &r, day("2026-10-29")), "6:11"));
}

/* Over all days of the table's years: never on a free day when extended, never earlier than raw, texts fit. */
static void every_day(void **state)
{
    (void)state;
    for (size_t k = 0; k < term_kind_count; k++)
        for (day_number d = day("2024-01-01"); d < day("2028-12-31"); d++) {
            struct term_result r;
            assert_true(term_compute(&term_kinds[k], d, true, d + 400, &r));
            assert_true(r.extended_days >= 0 && r.extended_days < 12);
            assert_true(!r.extended_days || !atw_day(r.last_day));
            assert_int_equal(r.extended_days > 0, *r.reason != '\0');
            assert_true(!r.extended_days || strstr(r.reason, "De laatste dag wordt"));
            assert_true(strlen(r.warning) < sizeof r.warning - 100);
        }
}

static void limits(void **state)
{
    struct term_result r;
    const struct term_kind *kind = term_kind_find("bezwaar");
    (void)state;
    assert_false(term_compute(NULL, day("2026-01-01"), false, 0, &r));
    assert_false(term_compute(kind, day("1993-12-31"), false, 0, &r));
    assert_false(term_compute(kind, day("2101-01-01"), false, 0, &r));
    assert_false(term_compute(kind, day("2026-01-01"), true, day("9999-12-31"), &r));
    assert_true(term_compute(kind, day("2100-12-31"), false, 0, &r));
}

/* ---- the command ---- */

/* Runs it with stdout and stderr in files; gives the exit code. */
static int run(char *out, size_t size, char *const *words)
{
    char *argv[12] = { (char[]){ "deadline" } };
    int argc = 1, code, kept[2] = { dup(STDOUT_FILENO), dup(STDERR_FILENO) };
    FILE *file = tmpfile();
    assert_non_null(file);
    while (words[argc - 1]) {
        argv[argc] = words[argc - 1];
        argc++;
    }
    fflush(stdout);
    dup2(fileno(file), STDOUT_FILENO);
    dup2(fileno(file), STDERR_FILENO);
    code = command_deadline(argc, argv);
    fflush(stdout);
    dup2(kept[0], STDOUT_FILENO);
    dup2(kept[1], STDERR_FILENO);
    close(kept[0]);
    close(kept[1]);
    rewind(file);
    out[fread(out, 1, size - 1, file)] = '\0';
    fclose(file);
    return code;
}

#define RUN(out, ...) run(out, sizeof(out), (char *const[]){ __VA_ARGS__, NULL })
#define W(text)       ((char[]){ text })

static void command(void **state)
{
    char out[16384];
    (void)state;
    assert_int_equal(RUN(out, W("--kind"), W("bezwaar"), W("--date"), W("2026-09-16"), W("--json")), 0);
    assert_string_equal(
        out, "{\"kind\":\"bezwaar\",\"date\":\"2026-09-16\",\"term\":\"6 weken\",\"raw_last_day\":\"2026-10-28\","
             "\"last_day\":\"2026-10-28\",\"extended_days\":0,\"reason\":\"\",\"basis\":\"Awb 6:7, 6:8 lid 1; Atw 1\","
             "\"warning\":\"\"}\n");
    assert_int_equal(
        RUN(out, W("--json"), W("--kind=boete_wahv"), W("--date=2026-01-15"), W("--received"), W("2026-01-19")), 0);
    assert_non_null(strstr(out, "\"kind\":\"boete_wahv\""));
    assert_non_null(strstr(out, "Bewaar de envelop"));
    assert_int_equal(RUN(out, W("--kind"), W("bezwaar"), W("--date"), W("2026-04-02")), 0);
    assert_non_null(strstr(out, "Laatste dag: maandag 18 mei 2026."));
    assert_int_equal(RUN(out, W("--help")), 0);
    for (size_t i = 0; i < term_kind_count; i++)
        assert_non_null(strstr(out, term_kinds[i].id));
}

static void command_refuses(void **state)
{
    char out[4096];
    (void)state;
    assert_int_equal(RUN(out, W("--kind"), W("bezwaar")), 2);
    assert_int_equal(RUN(out, W("--date"), W("2026-01-01")), 2);
    assert_int_equal(RUN(out, W("--kind"), W("nonsense"), W("--date"), W("2026-01-01")), 2);
    assert_non_null(strstr(out, "unknown kind"));
    assert_int_equal(RUN(out, W("--kind"), W("bezwaar"), W("--date"), W("2026-02-29")), 2);
    assert_int_equal(RUN(out, W("--kind"), W("bezwaar"), W("--date"), W("23-11-2026")), 2);
    assert_int_equal(RUN(out, W("--kind"), W("bezwaar"), W("--date"), W("2026-01-01"), W("--received"), W("soon")), 2);
    assert_int_equal(RUN(out, W("--kind"), W("bezwaar"), W("--date"), W("0001-01-01")), 2);
    assert_int_equal(RUN(out, W("--kind"), W("bezwaar"), W("--date"), W("2026-01-01"), W("more")), 2);
    assert_int_equal(RUN(out, W("--colour")), 2);
    assert_int_equal(RUN(out, W("--kind")), 2);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(shared_deadlines), cmocka_unit_test(shared_holidays),
        cmocka_unit_test(own_cases),        cmocka_unit_test(every_kind_is_whole),
        cmocka_unit_test(two_working_days), cmocka_unit_test(a_second_date_moves_nothing),
        cmocka_unit_test(remarks),          cmocka_unit_test(reasons),
        cmocka_unit_test(passed_days),      cmocka_unit_test(every_day),
        cmocka_unit_test(limits),           cmocka_unit_test(command),
        cmocka_unit_test(command_refuses),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
