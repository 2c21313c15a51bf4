// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* test_holidays.c - Easter, the days of the Algemene termijnenwet against the computed table, and the days when doors are closed. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "holidays.h"
#include "law_vectors.h"

static void test_easter(void **state)
{
    static const char *const days[] = { "1996-04-07", "2000-04-23", "2008-03-23", "2011-04-24",
                                        "2019-04-21", "2024-03-31", "2025-04-20", "2026-04-05",
                                        "2027-03-28", "2028-04-16", "2038-04-25" };
    (void)state;
    for (size_t i = 0; i < sizeof days / sizeof *days; i++)
        assert_int_equal(easter_sunday(date_of(day(days[i])).year), day(days[i]));
}

static day_number listed[64];
static size_t listed_count;

static void list_row(const char **cells)
{
    if (listed_count < sizeof listed / sizeof *listed)
        listed[listed_count++] = day(cells[0]);
}

/* Every day of 2024-2028: in the table, or no holiday but for the Sundays of Easter and Whitsun. */
static void test_table(void **state)
{
    (void)state;
    listed_count = 0;
    assert_int_equal(vectors_each("holidays_atw.csv", 4, list_row), 53);
    for (day_number d = day("2024-01-01"); d <= day("2028-12-31"); d++) {
        bool in_table = false;
        for (size_t i = 0; i < listed_count; i++)
            in_table |= listed[i] == d;
        int from_easter = d - easter_sunday(date_of(d).year);
        bool sunday_feast = from_easter == 0 || from_easter == 49;
        if ((holiday_name(d) != NULL) != (in_table || sunday_feast))
            fail_msg("day %d of the table", d);
        assert_int_equal(atw_day(d), in_table || weekday_of(d) >= SATURDAY);
    }
}

static void test_closing_days(void **state)
{
    static const struct {
        const char *day;
        bool closed;
    } cases[] = {
        { "2026-01-01", true },  { "2026-01-02", false }, { "2026-04-03", false }, { "2026-04-05", true },
        { "2026-04-06", true },  { "2026-04-27", true },  { "2025-04-26", true },  { "2025-04-27", false },
        { "2025-05-05", true },  { "2026-05-05", false }, { "2030-05-05", true },  { "2026-05-14", true },
        { "2026-05-15", false }, { "2026-05-24", true },  { "2026-05-25", true },  { "2026-12-24", false },
        { "2026-12-25", true },  { "2026-12-26", true },  { "2026-12-31", false }, { "2026-11-22", false },
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        if (public_closing_day(day(cases[i].day)) != cases[i].closed)
            fail_msg("%s", cases[i].day);
}

static void test_known(void **state)
{
    (void)state;
    assert_true(holidays_known(day("2028-12-31")));
    assert_false(holidays_known(day("2029-01-01")));
    assert_string_equal(holiday_name(day("2026-04-27")), "Koningsdag");
    assert_null(holiday_name(day("2026-11-22")));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_easter),
        cmocka_unit_test(test_table),
        cmocka_unit_test(test_closing_days),
        cmocka_unit_test(test_known),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
