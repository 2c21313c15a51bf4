// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* clock.h - days, local time and daylight saving, without libc's local time (which takes a lock).
 *
 * Moments are UTC seconds since 1970. Days are counted from 1970-01-01 (day 0, a Thursday). Local time is that of
 * Europe/Amsterdam by the European rule (Directive 2000/84/EC): summer time, UTC+2, from the last Sunday of March 01:00 UTC to the last
 * Sunday of October 01:00 UTC; UTC+1 otherwise. Valid from 1996; checked against zoneinfo in the tests.
 * `now` comes from clock_now() once per request and is passed on. */
#ifndef ELKEDEUR_CLOCK_H
#define ELKEDEUR_CLOCK_H

#include <stdbool.h>
#include <stdint.h>

typedef int32_t day_number; /* days since 1970-01-01 */

struct date {
    int year, month, day; /* 2026, 1..12, 1..31 */
};

struct local_time {
    day_number day;
    int minute; /* 0..1439 within the day */
    int second;
};

enum weekday { MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY };

int64_t clock_now(void);          /* UTC seconds */
int64_t clock_monotonic_us(void); /* microseconds, for measuring */

bool date_valid(struct date);
day_number day_of(struct date); /* the date must be valid */
struct date date_of(day_number);
enum weekday weekday_of(day_number);
bool day_from_iso(const char *text, day_number *out); /* "2026-11-23", nothing else */
void day_to_iso(day_number, char out[11]);
int iso_week_of(day_number, int *year); /* ISO 8601 week, 1..53, and its year */

int utc_offset_at(int64_t moment); /* seconds: 3600 or 7200 */
struct local_time local_of(int64_t moment);
/* The moment of a local time. A time skipped in March gives the moment an hour later on the clock (02:30 -> 03:30); a time that
 * comes twice in October gives the first. `minute` may be 1440 (midnight at the end of the day). */
int64_t moment_of(day_number, int minute);
void moment_to_iso(int64_t moment, char out[21]); /* 2026-11-23T08:40:00Z */

#endif
