// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* holidays.c - tables of fixed days, days around Easter, and days by royal decree; see holidays.h. */
#include "holidays.h"

enum { LAST_KNOWN_YEAR = 2028 };

static const struct { /* days from Easter Sunday */
    int from_easter;
    const char *name;
    bool doors_closed, atw;
} moving[] = {
    { -2, "Goede Vrijdag", false, true },     { 0, "Eerste Paasdag", true, true },
    { 1, "Tweede Paasdag", true, true },      { 39, "Hemelvaartsdag", true, true },
    { 49, "Eerste Pinksterdag", true, true }, { 50, "Tweede Pinksterdag", true, true },
};

static const struct {
    int month, day;
    const char *name;
} fixed[] = {
    { 1, 1, "Nieuwjaarsdag" },
    { 5, 5, "Bevrijdingsdag" },
    { 12, 25, "Eerste Kerstdag" },
    { 12, 26, "Tweede Kerstdag" },
};

/* Days put on the same footing by royal decree (Atw 3 lid 3). */
static const char *const decree_days[] = { "2023-04-28", "2023-05-19", "2024-05-10", "2024-12-27", "2025-05-30",
                                           "2026-01-02", "2026-05-15", "2027-05-07", "2028-04-28", "2028-05-26" };

day_number easter_sunday(int year)
{
    int a = year % 19, b = year / 100, c = year % 100;
    int d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
    int h = (19 * a + b - d - g + 15) % 30, i = c / 4, k = c % 4;
    int l = (32 + 2 * e + 2 * i - h - k) % 7, m = (a + 11 * h + 22 * l) / 451;
    int month = (h + l - 7 * m + 114) / 31, day = (h + l - 7 * m + 114) % 31 + 1;
    return day_of((struct date){ year, month, day });
}

/* 27 April; the 26th when that is a Sunday. */
static day_number kings_day(int year)
{
    day_number day = day_of((struct date){ year, 4, 27 });
    return weekday_of(day) == SUNDAY ? day - 1 : day;
}

static bool decreed(day_number day)
{
    for (size_t i = 0; i < sizeof decree_days / sizeof *decree_days; i++) {
        day_number one;
        if (day_from_iso(decree_days[i], &one) && one == day)
            return true;
    }
    return false;
}

const char *holiday_name(day_number day)
{
    struct date date = date_of(day);
    day_number easter = easter_sunday(date.year);
    for (size_t i = 0; i < sizeof moving / sizeof *moving; i++)
        if (day == easter + moving[i].from_easter)
            return moving[i].name;
    if (day == kings_day(date.year))
        return "Koningsdag";
    for (size_t i = 0; i < sizeof fixed / sizeof *fixed; i++)
        if (date.month == fixed[i].month && date.day == fixed[i].day)
            return fixed[i].name;
    return decreed(day) ? "dag bij koninklijk besluit" : NULL;
}

bool atw_day(day_number day)
{
    enum weekday weekday = weekday_of(day);
    return weekday == SATURDAY || weekday == SUNDAY || holiday_name(day);
}

bool holidays_known(day_number day)
{
    return date_of(day).year <= LAST_KNOWN_YEAR;
}

bool public_closing_day(day_number day)
{
    struct date date = date_of(day);
    day_number easter = easter_sunday(date.year);
    for (size_t i = 0; i < sizeof moving / sizeof *moving; i++)
        if (day == easter + moving[i].from_easter)
            return moving[i].doors_closed;
    if (date.month == 5 && date.day == 5)
        return date.year % 5 == 0;
    return holiday_name(day) && !decreed(day);
}
