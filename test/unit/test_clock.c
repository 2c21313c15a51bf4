// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* test_clock.c - the European daylight-saving rule against the machine's zoneinfo (by zdump), and the calendar by counting. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <unistd.h>

#include <cmocka.h>

#include "clock.h"
#include "text.h"

enum { FROM_YEAR = 1996, TO_YEAR = 2037 };

static void test_calendar(void **state)
{
    day_number expected = day_of((struct date){ 1600, 1, 1 });
    (void)state;
    for (struct date d = { 1600, 1, 1 }; d.year < 2401; expected++) {
        assert_int_equal(day_of(d), expected);
        struct date back = date_of(expected);
        assert_true(back.year == d.year && back.month == d.month && back.day == d.day);
        if (date_valid((struct date){ d.year, d.month, d.day + 1 }))
            d.day++;
        else if (d.month < 12)
            d = (struct date){ d.year, d.month + 1, 1 };
        else
            d = (struct date){ d.year + 1, 1, 1 };
    }
    assert_int_equal(day_of((struct date){ 1970, 1, 1 }), 0);
    assert_int_equal(weekday_of(0), THURSDAY);
    assert_int_equal(weekday_of(-1), WEDNESDAY);
}

static void test_iso(void **state)
{
    static const char *const wrong[] = { "",           "2026-1-1",   "2026-13-01", "2026-02-29", "2026-11-23 ",
                                         "26-11-2026", "2026/11/23", "2026-00-10" };
    day_number day;
    char text[21];
    int year;
    (void)state;
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++)
        assert_false(day_from_iso(wrong[i], &day));
    assert_true(day_from_iso("2028-02-29", &day));
    day_to_iso(day, text);
    assert_string_equal(text, "2028-02-29");
    moment_to_iso(1795509600, text);
    assert_string_equal(text, "2026-11-24T08:40:00Z");
    assert_true(day_from_iso("2026-12-31", &day));
    assert_int_equal(iso_week_of(day, &year), 53);
    assert_int_equal(iso_week_of(day + 4, &year), 1);
    assert_int_equal(year, 2027);
}

/* "... Sun Mar 29 01:00:00 2026 UT = Sun Mar 29 03:00:00 2026 CEST isdst=1 gmtoff=7200" */
static bool read_line(char *line, int64_t *moment, int *offset)
{
    static const char months[] = "JanFebMarAprMayJunJulAugSepOctNovDec";
    char month[4];
    struct date date;
    int hour, minute, second;
    char *utc = strstr(line, "Europe/Amsterdam"), *gmtoff = strstr(line, "gmtoff=");
    if (!utc || !gmtoff)
        return false;
    if (sscanf(utc + strlen("Europe/Amsterdam"), "%*s %3s %d %d:%d:%d %d UT", month, &date.day, &hour, &minute, &second,
               &date.year) != 6)
        return false;
    const char *at = strstr(months, month);
    if (!at)
        return false;
    date.month = (int)(at - months) / 3 + 1;
    *moment = (int64_t)day_of(date) * 86400 + hour * 3600 + minute * 60 + second;
    *offset = (int)strtol(gmtoff + strlen("gmtoff="), NULL, 10);
    return true;
}

/* What zdump says on standard output, started without a shell; NULL when it is not there. */
static FILE *zdump(void)
{
    int ends[2];
    if (pipe(ends) != 0)
        return NULL;
    pid_t child = fork();
    if (child == 0) {
        dup2(ends[1], STDOUT_FILENO);
        close(ends[0]);
        execlp("zdump", "zdump", "-v", "-c", "1996,2038", "Europe/Amsterdam", (char *)NULL);
        _exit(127);
    }
    close(ends[1]);
    return fdopen(ends[0], "r");
}

static void test_zoneinfo(void **state)
{
    char line[512];
    int changes = 0;
    FILE *from = zdump();
    (void)state;
    assert_non_null(from);
    while (fgets(line, sizeof line, from)) {
        int64_t moment;
        int offset;
        if (!read_line(line, &moment, &offset))
            continue;
        int year = date_of((day_number)(moment / 86400)).year;
        if (year < FROM_YEAR || year > TO_YEAR)
            continue;
        if (utc_offset_at(moment) != offset)
            fail_msg("%s", line);
        changes++;
    }
    fclose(from);
    if (!changes)
        skip(); /* a machine without zdump */
    assert_int_equal(changes, (TO_YEAR - FROM_YEAR + 1) * 4);
}

static void test_local(void **state)
{
    static const struct {
        const char *day;
        int minute;
        const char *utc;
    } cases[] = {
        { "2026-11-24", 580, "2026-11-24T08:40:00Z" },
        { "2026-07-01", 540, "2026-07-01T07:00:00Z" },
        { "2026-03-29", 119, "2026-03-29T00:59:00Z" },
        { "2026-03-29", 150, "2026-03-29T01:30:00Z" }, /* 02:30 is skipped */
        { "2026-03-29", 180, "2026-03-29T01:00:00Z" },
        { "2026-10-25", 150, "2026-10-25T00:30:00Z" }, /* the first of two */
        { "2026-10-25", 180, "2026-10-25T02:00:00Z" },
        { "2026-10-24", 1440, "2026-10-24T22:00:00Z" },
        { "2026-12-31", 1440, "2026-12-31T23:00:00Z" },
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        day_number day;
        char text[21];
        assert_true(day_from_iso(cases[i].day, &day));
        moment_to_iso(moment_of(day, cases[i].minute), text);
        assert_string_equal(text, cases[i].utc);
    }
}

/* There and back for every quarter of an hour of some years, but for the hour that comes twice. */
static void test_round(void **state)
{
    day_number first = day_of((struct date){ 2024, 1, 1 });
    (void)state;
    for (int64_t m = (int64_t)first * 86400; m < (int64_t)(first + 1500) * 86400; m += 900) {
        struct local_time local = local_of(m);
        int64_t back = moment_of(local.day, local.minute);
        assert_true(back == m || (back == m - 3600 && utc_offset_at(back) == 7200 && utc_offset_at(m) == 3600));
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_calendar), cmocka_unit_test(test_iso),   cmocka_unit_test(test_zoneinfo),
        cmocka_unit_test(test_local),    cmocka_unit_test(test_round),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
