// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* test_opening.c - schedules to openings and to a sentence: a table of cases, nights that change the clock, closing days, open now. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "opening.h"
#include "text.h"

static struct arena arena;

static int begin(void **state)
{
    (void)state;
    arena_begin(&arena, 8 << 20);
    return 0;
}

static int end(void **state)
{
    (void)state;
    arena_end(&arena);
    return 0;
}

static day_number day(const char *iso)
{
    day_number out = 0;
    if (!day_from_iso(iso, &out))
        fail_msg("not a day: %s", iso);
    return out;
}

/* A schedule from "KEY=value KEY=value". */
static struct schedule schedule_from(const char *text)
{
    struct schedule s = { "", "", "", "", "", "", "", "", "", "", "", "", "", false };
    const struct {
        const char *key;
        const char **to;
    } keys[] = {
        { "freq", &s.freq },        { "interval", &s.interval },
        { "byday", &s.byday },      { "bymonthday", &s.bymonthday },
        { "year", &s.byyearday },   { "week", &s.byweekno },
        { "start", &s.dtstart },    { "until", &s.until },
        { "count", &s.count },      { "from", &s.valid_from },
        { "to", &s.valid_to },      { "opens", &s.opens_at },
        { "closes", &s.closes_at },
    };
    for (struct slice rest = slice_of(text), part; slice_next(&rest, ' ', &part);) {
        const char *is = memchr(part.at, '=', part.size);
        if (!is) {
            s.open_on_holidays |= slice_is(part, "holidays");
            continue;
        }
        for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
            if (strlen(keys[i].key) == (size_t)(is - part.at) &&
                memcmp(keys[i].key, part.at, (size_t)(is - part.at)) == 0)
                *keys[i].to = arena_copy_n(&arena, is + 1, part.size - (size_t)(is - part.at) - 1);
    }
    return s;
}

/* The days of the month on which it opens, from Monday 2026-11-23 on: "23 25 30 2". */
static const struct expanded {
    const char *schedule, *days, *rule; /* rule NULL: nothing usable */
} cases[] = {
    { "freq=WEEKLY byday=MO,WE opens=09:00 closes=12:00", "23 25 30 2",
      "elke maandag en woensdag, 9.00 tot 12.00 uur" },
    { "freq=WEEKLY byday=WE,MO,WE opens=09:00 closes=12:00", "23 25 30 2",
      "elke maandag en woensdag, 9.00 tot 12.00 uur" },
    { "byday=TU opens=13:30 closes=17:00", "24 1", "elke dinsdag, 13.30 tot 17.00 uur" },
    { "freq=WEEKLY byday=MO,TU,WE,TH,FR opens=09:00 closes=17:00", "23 24 25 26 27 30 1 2 3 4",
      "maandag tot en met vrijdag, 9.00 tot 17.00 uur" },
    { "byday=MO,TU,WE,TH,SA opens=09:00 closes=17:00", "23 24 25 26 28 30 1 2 3 5",
      "maandag tot en met donderdag en zaterdag, 9.00 tot 17.00 uur" },
    { "freq=WEEKLY byday=MO,TU,WE,TH,FR,SA,SU opens=00:00 closes=24:00", "23 24 25 26 27 28 29 30 1 2 3 4 5 6",
      "dag en nacht" },
    { "freq=WEEKLY byday=MO,TU,WE,TH,FR,SA,SU opens=00:00 closes=23:59", "23 24 25 26 27 28 29 30 1 2 3 4 5 6",
      "dag en nacht" },
    { "freq=DAILY opens=08:00 closes=20:00", "23 24 25 26 27 28 29 30 1 2 3 4 5 6", "elke dag, 8.00 tot 20.00 uur" },
    { "freq=DAILY interval=2 start=2026-11-24 opens=08:00 closes=20:00", "24 26 28 30 2 4 6", NULL },
    { "freq=WEEKLY interval=2 start=2026-01-05 byday=TH opens=19:00 closes=21:00", "26",
      "om de week op donderdag, 19.00 tot 21.00 uur" },
    { "freq=WEEKLY start=2026-01-08 opens=19:00 closes=21:00", "26 3", "elke donderdag, 19.00 tot 21.00 uur" },
    { "freq=MONTHLY byday=1TU opens=10:00 closes=11:30", "1", "elke eerste dinsdag van de maand, 10.00 tot 11.30 uur" },
    { "byday=1TU,3TU opens=10:00 closes=11:30", "1", "elke eerste en derde dinsdag van de maand, 10.00 tot 11.30 uur" },
    { "freq=MONTHLY byday=-1FR,4WE opens=10:00 closes=11:30", "25 27",
      "elke vierde woensdag en laatste vrijdag van de maand, 10.00 tot 11.30 uur" },
    { "freq=MONTHLY interval=2 start=2026-10-06 byday=1TU opens=10:00 closes=11:00", "1",
      "om de maand op de eerste dinsdag, 10.00 tot 11.00 uur" },
    { "freq=MONTHLY bymonthday=1,-1 opens=10:00 closes=11:00", "30 1",
      "elke maand op de 1e en de laatste dag, 10.00 tot 11.00 uur" },
    { "freq=MONTHLY start=2026-01-04 opens=10:00 closes=11:00", "4", "elke maand op de 4e, 10.00 tot 11.00 uur" },
    { "freq=WEEKLY byday=FR week=49 opens=10:00 closes=11:00", "4",
      "elke vrijdag, alleen in week 49, 10.00 tot 11.00 uur" },
    { "freq=YEARLY start=2020-12-05 opens=10:00 closes=11:00", "5", "elk jaar op 5 december, 10.00 tot 11.00 uur" },
    { "year=-1,329 opens=10:00 closes=11:00", "25", "elk jaar op vaste dagen, 10.00 tot 11.00 uur" },
    { "start=2026-12-05 opens=14:00 closes=16:00", "5", "alleen op zaterdag 5 december 2026, 14.00 tot 16.00 uur" },
    { "byday=MO from=2026-11-30 opens=09:00 closes=12:00", "30",
      "elke maandag, 9.00 tot 12.00 uur, vanaf 30 november" },
    { "byday=MO to=2026-11-29 opens=09:00 closes=12:00", "23",
      "elke maandag, 9.00 tot 12.00 uur, tot en met 29 november" },
    { "byday=MO until=2026-11-30 start=2026-01-05 opens=09:00 closes=12:00", "23 30",
      "elke maandag, 9.00 tot 12.00 uur, tot en met 30 november" },
    { "byday=MO start=2026-11-16 count=2 opens=09:00 closes=12:00", "23", "elke maandag, 9.00 tot 12.00 uur" },
    { "byday=SA opens=20:00 closes=02:00", "28 5", "elke zaterdag, 20.00 tot 2.00 uur" },
    { "byday=SU opens=20:00 closes=02:00", "22 29 6", "elke zondag, 20.00 tot 2.00 uur" },
    { "byday=MO opens=18:00 closes=24:00", "23 30", "elke maandag, 18.00 tot 24.00 uur" },
    /* nothing that can be used, or not in these days */
    { "byday=MO", "", NULL },
    { "opens=09:00 closes=12:00", "", NULL },
    { "byday=XX opens=09:00 closes=12:00", "", NULL },
    { "freq=HOURLY byday=MO opens=09:00 closes=12:00", "", NULL },
    { "freq=WEEKLY opens=09:00 closes=12:00", "", NULL },
    { "byday=MO opens=24:00 closes=12:00", "", NULL },
    { "byday=MO opens=9uur. closes=12:00", "", NULL },
    { "byday=MO to=2026-11-01 opens=09:00 closes=12:00", "", NULL },
    { "byday=MO from=2026-12-07 opens=09:00 closes=12:00", "", NULL },
    { "byday=MO start=2026-01-05 count=3 opens=09:00 closes=12:00", "", NULL },
    { "start=2026-11-02 opens=14:00 closes=16:00", "", NULL },
};

static void test_cases(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct schedule s = schedule_from(cases[i].schedule);
        struct hours hours = { 0 };
        struct buffer days;
        bool usable = opening_expand(&s, day("2026-11-23"), NULL, 0, &arena, &hours);
        buffer_begin(&days, 1000);
        buffer_text(&days, "");
        for (size_t n = 0; n < hours.interval_count; n++)
            buffer_printf(&days, "%s%d", n ? " " : "", date_of(local_of(hours.intervals[n].from).day).day);
        if (strcmp(days.at, cases[i].days) != 0)
            fail_msg("%s: opens on %s", cases[i].schedule, days.at);
        if (usable != (cases[i].days[0] != 0) || (cases[i].rule && strcmp(hours.rule, cases[i].rule) != 0))
            fail_msg("%s: \"%s\"", cases[i].schedule, usable ? hours.rule : "nothing");
        buffer_free(&days);
    }
}

static void moments(const char *schedule, const char *first, size_t at, const char *from, const char *to)
{
    struct schedule s = schedule_from(schedule);
    struct hours hours = { 0 };
    char text[21];
    assert_true(opening_expand(&s, day(first), NULL, 0, &arena, &hours));
    assert_true(hours.interval_count > at);
    moment_to_iso(hours.intervals[at].from, text);
    assert_string_equal(text, from);
    moment_to_iso(hours.intervals[at].to, text);
    assert_string_equal(text, to);
}

/* Hours keep their clock time; a night is an hour shorter in March and longer in October. */
static void test_clock_changes(void **state)
{
    (void)state;
    moments("byday=FR opens=09:00 closes=12:00", "2026-03-23", 0, "2026-03-27T08:00:00Z", "2026-03-27T11:00:00Z");
    moments("byday=FR opens=09:00 closes=12:00", "2026-03-23", 1, "2026-04-03T07:00:00Z", "2026-04-03T10:00:00Z");
    moments("byday=SA opens=22:00 closes=06:00", "2026-03-23", 0, "2026-03-28T21:00:00Z", "2026-03-29T04:00:00Z");
    moments("byday=SA opens=22:00 closes=06:00", "2026-10-19", 0, "2026-10-24T20:00:00Z", "2026-10-25T05:00:00Z");
    moments("byday=SU opens=00:00 closes=24:00", "2026-10-19", 0, "2026-10-24T22:00:00Z", "2026-10-25T23:00:00Z");
    moments("byday=SU opens=02:30 closes=04:00", "2026-03-23", 0, "2026-03-29T01:30:00Z", "2026-03-29T02:00:00Z");
}

static void test_skipped_hour(void **state)
{
    struct schedule s = schedule_from("byday=SU opens=02:00 closes=03:00");
    struct hours hours = { 0 };
    (void)state;
    assert_true(opening_expand(&s, day("2026-03-23"), NULL, 0, &arena, &hours));
    assert_int_equal(hours.interval_count, 0); /* 5 April is Easter */
}

static void test_closing(void **state)
{
    struct schedule s = schedule_from("byday=MO,TU,WE,TH,FR opens=09:00 closes=17:00");
    struct closed_days closed[] = { { day("2026-12-24"), day("2026-12-24") },
                                    { day("2026-12-28"), day("2027-01-03") } };
    struct hours hours = { 0 };
    (void)state;
    assert_true(opening_expand(&s, day("2026-12-21"), NULL, 0, &arena, &hours));
    assert_int_equal(hours.interval_count, 8); /* not Christmas Day, not New Year's Day */
    hours = (struct hours){ 0 };
    assert_true(opening_expand(&s, day("2026-12-21"), closed, 2, &arena, &hours));
    assert_int_equal(hours.interval_count, 3);
    s.open_on_holidays = true;
    hours = (struct hours){ 0 };
    assert_true(opening_expand(&s, day("2026-12-21"), closed, 1, &arena, &hours));
    assert_int_equal(hours.interval_count, 9);
}

static void test_weekdays(void **state)
{
    struct schedule weekly = schedule_from("byday=MO,SU opens=09:00 closes=17:00"),
                    daily = schedule_from("freq=DAILY opens=09:00 closes=17:00"),
                    monthly = schedule_from("byday=1MO opens=09:00 closes=17:00");
    struct hours hours = { 0 };
    (void)state;
    assert_true(opening_expand(&weekly, day("2026-11-23"), NULL, 0, &arena, &hours));
    assert_int_equal(hours.weekdays, 0x41);
    assert_int_equal(hours.opens, 540);
    assert_int_equal(hours.closes, 1020);
    assert_true(opening_expand(&daily, day("2026-11-23"), NULL, 0, &arena, &hours));
    assert_int_equal(hours.weekdays, 0x7f);
    assert_true(opening_expand(&monthly, day("2026-12-01"), NULL, 0, &arena, &hours));
    assert_int_equal(hours.weekdays, 0);
}

static void test_open_now(void **state)
{
    const struct interval desk[] = { { 100, 200 }, { 300, 400 } }, late[] = { { 200, 250 } }, phone[] = { { 50, 500 } };
    const struct hours hours[] = {
        { .attending = WALK_IN, .intervals = desk, .interval_count = 2 },
        { .attending = OPEN_HOURS, .intervals = late, .interval_count = 1 },
        { .attending = BY_PHONE, .intervals = phone, .interval_count = 1 },
    };
    const uint32_t in = 1u << WALK_IN | 1u << OPEN_HOURS;
    int64_t until, next;
    (void)state;
    assert_false(hours_open(hours, 3, in, 99, &until, &next));
    assert_int_equal(until, 0);
    assert_int_equal(next, 100);
    assert_true(hours_open(hours, 3, in, 100, &until, &next));
    assert_int_equal(until, 250); /* what follows at once is one opening */
    assert_int_equal(next, 300);
    assert_true(hours_open(hours, 3, 1u << WALK_IN, 199, &until, NULL));
    assert_int_equal(until, 200);
    assert_false(hours_open(hours, 3, 1u << WALK_IN, 200, NULL, &next));
    assert_int_equal(next, 300);
    assert_false(hours_open(hours, 3, in, 400, &until, &next));
    assert_int_equal(next, 0);
    assert_true(hours_open(hours, 3, 1u << BY_PHONE, 400, NULL, NULL));
    assert_false(hours_open(NULL, 0, in, 100, &until, &next));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_cases, begin, end),
        cmocka_unit_test_setup_teardown(test_clock_changes, begin, end),
        cmocka_unit_test_setup_teardown(test_skipped_hour, begin, end),
        cmocka_unit_test_setup_teardown(test_closing, begin, end),
        cmocka_unit_test_setup_teardown(test_weekdays, begin, end),
        cmocka_unit_test(test_open_now),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
