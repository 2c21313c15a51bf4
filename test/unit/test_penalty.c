// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* test_penalty.c - the penalty for deciding too late (Awb 4:17), and letters that come in time (Awb 6:9). */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "law_vectors.h"
#include "penalty.h"
#include "remedy.h"

static int number(const char *text)
{
    int64_t out = -1;
    assert_true(text_to_int(text, 0, 100000, &out));
    return (int)out;
}

static void penalty_row(const char **c)
{
    struct penalty penalty;
    int days = number(c[5]);
    penalty_compute(day(c[1]), day(c[2]), &penalty);
    assert_int_equal(penalty_amount(days), number(c[6]));
    assert_int_equal(penalty.premature, !*c[3]);
    if (penalty.premature)
        return;
    assert_int_equal(penalty.first_day, day(c[3]));
    assert_int_equal(penalty.last_day, day(c[4]));
    assert_int_equal(penalty_days(&penalty, penalty.first_day + days - 1), days > 42 ? 42 : days);
}

static void shared_penalties(void **state)
{
    (void)state;
    assert_int_equal(vectors_each("dwangsom_vectors.csv", 8, penalty_row), 15);
}

static void timely_row(const char **c)
{
    enum channel channel = strcmp(c[2], "post") == 0 ? BY_POST : strcmp(c[2], "balie") == 0 ? AT_THE_DESK : DIGITAL;
    enum timely expected = strcmp(c[5], "ja") == 0 ? TIMELY : strcmp(c[5], "nee") == 0 ? TOO_LATE : TIMELY_UNSURE;
    const char *why = "";
    assert_int_equal(letter_timely(day(c[1]), channel, *c[3] ? day(c[3]) : 0, day(c[4]), &why), expected);
    assert_true(strlen(why) > 20);
}

static void shared_letters(void **state)
{
    (void)state;
    assert_int_equal(vectors_each("timely_vectors.csv", 7, timely_row), 11);
}

static void amounts(void **state)
{
    static const struct {
        int days, euros;
    } cases[] = { { -3, 0 },   { 0, 0 },    { 1, 23 },    { 14, 322 },  { 15, 357 },  { 20, 532 },
                  { 28, 812 }, { 29, 857 }, { 35, 1127 }, { 42, 1442 }, { 43, 1442 }, { 1000, 1442 } };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_int_equal(penalty_amount(cases[i].days), cases[i].euros);
}

static void when_it_runs(void **state)
{
    static const struct {
        const char *term_end, *notice, *first, *fixed; /* first NULL: premature */
    } cases[] = {
        { "2026-09-01", "2026-09-07", "2026-09-22", "2026-11-16" },
        { "2026-09-01", "2026-09-01", NULL, NULL }, /* on the last day the term has not ended */
        { "2026-09-01", "2026-08-31", NULL, NULL },
        { "2026-09-01", "2026-09-02", "2026-09-17", "2026-11-11" },
        { "2026-12-01", "2026-12-11", "2026-12-29",
          "2027-02-22" }, /* two weeks end at Christmas; the 42 days run over a weekend */
        { "2026-09-01", "2026-09-05", "2026-09-22", "2026-11-16" }, /* two weeks end on a Saturday */
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct penalty p;
        penalty_compute(day(cases[i].term_end), day(cases[i].notice), &p);
        assert_int_equal(p.premature, !cases[i].first);
        if (p.premature) {
            assert_int_equal(penalty_days(&p, day("2030-01-01")), 0);
            continue;
        }
        assert_int_equal(p.first_day, day(cases[i].first));
        assert_int_equal(p.last_day, p.first_day + 41);
        assert_int_equal(p.fixed_before, day(cases[i].fixed));
        assert_int_equal(penalty_days(&p, p.first_day - 1), 0);
        assert_int_equal(penalty_days(&p, p.first_day), 1);
        assert_int_equal(penalty_days(&p, p.last_day + 400), 42);
    }
}

static void whom_it_is_for(void **state)
{
    (void)state;
    assert_true(penalty_applies(OWN_APPLICATION));
    assert_true(penalty_applies(OWN_OBJECTION));
    for (int about = OPEN_GOVERNMENT; about <= PENALTY_CASE_UNKNOWN; about++)
        assert_false(penalty_applies((enum penalty_case)about));
    assert_null(strpbrk(penalty_warning, "0123456789")); /* no amount */
}

static void letters(void **state)
{
    static const struct {
        enum channel channel;
        const char *posted, *received;
        enum timely timely;
    } cases[] = {
        /* the last day is Friday 23 October 2026 */
        { AT_THE_DESK, "2026-10-23", "2026-10-23", TIMELY }, { AT_THE_DESK, "2026-10-23", "2026-10-26", TOO_LATE },
        { DIGITAL, "2026-10-24", "2026-10-24", TOO_LATE },   { BY_POST, "2026-10-23", "2026-10-30", TIMELY },
        { BY_POST, "2026-10-23", "2026-10-31", TOO_LATE },   { BY_POST, "2026-10-24", "2026-10-26", TOO_LATE },
        { BY_POST, "2026-10-20", "2026-10-22", TIMELY },
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_int_equal(
            letter_timely(day("2026-10-23"), cases[i].channel, day(cases[i].posted), day(cases[i].received), NULL),
            cases[i].timely);
}

static void addressees(void **state)
{
    (void)state;
    for (int id = NO_REMEDY + 1; id < REMEDIES; id++) {
        const struct remedy *remedy = remedy_of((enum remedy_id)id);
        assert_true(remedy->about && *remedy->about && *remedy->addressee && *remedy->name && *remedy->next &&
                    remedy->remark);
    }
    assert_ptr_equal(remedy_for(TO_SENDER, "uwv"), remedy_of(TO_UWV));
    assert_ptr_equal(remedy_for(TO_SENDER, "gemeente"), remedy_of(TO_COLLEGE));
    assert_ptr_equal(remedy_for(TO_SENDER, "belastingdienst"), remedy_of(TO_SENDER));
    assert_ptr_equal(remedy_for(TO_SENDER, NULL), remedy_of(TO_SENDER));
    assert_ptr_equal(remedy_for(TO_GERECHTSHOF_WSNP, "uwv"), remedy_of(TO_GERECHTSHOF_WSNP));
    assert_string_equal(remedy_of(TO_PROSECUTOR_ORDER)->name, "verzet");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(shared_penalties), cmocka_unit_test(shared_letters), cmocka_unit_test(amounts),
        cmocka_unit_test(when_it_runs),     cmocka_unit_test(whom_it_is_for), cmocka_unit_test(letters),
        cmocka_unit_test(addressees),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
