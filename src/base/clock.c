// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* clock.c - see clock.h. Civil-date arithmetic over 400-year eras. */
#include "clock.h"

enum { DAY_SECONDS = 86400 };

int64_t clock_now(void)
{
    struct timespec now;
    clock_gettime(CLOCK_REALTIME, &now);
    return now.tv_sec;
}

int64_t clock_monotonic_us(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000000 + now.tv_nsec / 1000;
}

static bool leap_year(int year)
{
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

bool date_valid(struct date date)
{
    static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
    if (date.year < 1 || date.year > 9999 || date.month < 1 || date.month > 12 || date.day < 1)
        return false;
    return date.day <= days[date.month - 1] + (date.month == 2 && leap_year(date.year));
}

day_number day_of(struct date date)
{
    int year = date.year - (date.month <= 2);
    int era = (year >= 0 ? year : year - 399) / 400;
    int of_era = year - era * 400;
    int of_year = (153 * (date.month + (date.month > 2 ? -3 : 9)) + 2) / 5 + date.day - 1;
    int day_of_era = of_era * 365 + of_era / 4 - of_era / 100 + of_year;
    return era * 146097 + day_of_era - 719468;
}

struct date date_of(day_number day)
{
    int shifted = day + 719468;
    int era = (shifted >= 0 ? shifted : shifted - 146096) / 146097;
    int of_era = shifted - era * 146097;
    int year = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
    int of_year = of_era - (365 * year + year / 4 - year / 100);
    int month = (5 * of_year + 2) / 153;
    struct date date = { .year = year + era * 400, .month = month < 10 ? month + 3 : month - 9 };
    date.day = of_year - (153 * month + 2) / 5 + 1;
    date.year += date.month <= 2;
    return date;
}

enum weekday weekday_of(day_number day)
{
    int of_week = (day + 3) % 7;
    return (enum weekday)(of_week < 0 ? of_week + 7 : of_week);
}

static bool digits(const char *text, int count, int *out)
{
    *out = 0;
    for (int i = 0; i < count; i++) {
        if (text[i] < '0' || text[i] > '9')
            return false;
        *out = *out * 10 + (text[i] - '0');
    }
    return true;
}

bool day_from_iso(const char *text, day_number *out)
{
    struct date date;
    if (!text || strlen(text) != 10 || text[4] != '-' || text[7] != '-')
        return false;
    if (!digits(text, 4, &date.year) || !digits(text + 5, 2, &date.month) || !digits(text + 8, 2, &date.day))
        return false;
    if (!date_valid(date))
        return false;
    *out = day_of(date);
    return true;
}

void day_to_iso(day_number day, char out[11])
{
    struct date date = date_of(day);
    snprintf(out, 11, "%04u-%02u-%02u", (unsigned)date.year % 10000, (unsigned)date.month % 100,
             (unsigned)date.day % 100);
}

int iso_week_of(day_number day, int *year)
{
    day_number thursday = day - (int)weekday_of(day) + THURSDAY;
    *year = date_of(thursday).year;
    return (thursday - day_of((struct date){ *year, 1, 1 })) / 7 + 1;
}

static int64_t last_sunday_0100(int year, int month)
{
    day_number last = day_of((struct date){ year, month, 31 });
    last -= ((int)weekday_of(last) + 1) % 7;
    return (int64_t)last * DAY_SECONDS + 3600;
}

static int64_t floor_days(int64_t moment)
{
    return (moment >= 0 ? moment : moment - (DAY_SECONDS - 1)) / DAY_SECONDS;
}

int utc_offset_at(int64_t moment)
{
    int year = date_of((day_number)floor_days(moment)).year;
    return moment >= last_sunday_0100(year, 3) && moment < last_sunday_0100(year, 10) ? 7200 : 3600;
}

struct local_time local_of(int64_t moment)
{
    int64_t local = moment + utc_offset_at(moment);
    int64_t day = floor_days(local);
    int second = (int)(local - day * DAY_SECONDS);
    return (struct local_time){ .day = (day_number)day, .minute = second / 60, .second = second % 60 };
}

int64_t moment_of(day_number day, int minute)
{
    int64_t local = (int64_t)day * DAY_SECONDS + minute * 60;
    int64_t summer = local - 7200, winter = local - 3600;
    if (utc_offset_at(summer) == 7200)
        return summer;
    return winter; /* winter time, or the hour that March skips: an hour later on the clock */
}

void moment_to_iso(int64_t moment, char out[21])
{
    int64_t day = floor_days(moment);
    unsigned second = (unsigned)(moment - day * DAY_SECONDS);
    char date[11];
    day_to_iso((day_number)day, date);
    snprintf(out, 21, "%sT%02u:%02u:%02uZ", date, second / 3600 % 24, second / 60 % 60, second % 60);
}
