// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* opening_rule.c - reads a schedule, and tells whether a day is one of its days (RFC 5545 section 3.3.10, as far as HSDS has it). */
#include "opening_rule.h"

#include "text.h"

enum { ANCHOR = 19723, MOST_NUMBERS = 31 }; /* Monday 1 January 2024: counts from there what has no beginning */

static day_number day_or(const char *text, day_number otherwise)
{
    day_number day;
    return day_from_iso(text, &day) ? day : otherwise;
}

static int minute_of(const char *text)
{
    int64_t hour, minute;
    char hours[3] = "";
    if (strlen(text) != 5 || text[2] != ':')
        return -1;
    memcpy(hours, text, 2);
    if (!text_to_int(hours, 0, 24, &hour) || !text_to_int(text + 3, 0, 59, &minute) || (hour == 24 && minute))
        return -1;
    return (int)(hour * 60 + minute);
}

/* ---- days of the week ---- */

static bool later(struct by_day a, struct by_day b)
{
    int x = a.nth < 0 ? 100 + a.nth : a.nth, y = b.nth < 0 ? 100 + b.nth : b.nth;
    return a.weekday != b.weekday ? a.weekday > b.weekday : x > y;
}

static void add_day(struct rule *rule, struct by_day day)
{
    size_t at = rule->day_count;
    for (size_t i = 0; i < rule->day_count; i++)
        if (rule->days[i].weekday == day.weekday && rule->days[i].nth == day.nth)
            return;
    if (at == MOST_DAYS)
        return;
    for (; at && later(rule->days[at - 1], day); at--)
        rule->days[at] = rule->days[at - 1];
    rule->days[at] = day;
    rule->day_count++;
}

/* "MO", "1TU", "-1FR"; false when it is none of these. */
static bool read_day(struct slice word, struct by_day *out)
{
    static const char codes[] = "MOTUWETHFRSASU";
    int sign = 1;
    *out = (struct by_day){ 0 };
    if (word.size && (word.at[0] == '-' || word.at[0] == '+')) {
        sign = word.at[0] == '-' ? -1 : 1;
        word.at++, word.size--;
    }
    for (; word.size && word.at[0] >= '0' && word.at[0] <= '9'; word.at++, word.size--)
        out->nth = (out->nth * 10 + word.at[0] - '0') % 100;
    out->nth *= sign;
    for (; word.size == 2 && out->weekday < 7; out->weekday++)
        if ((word.at[0] & ~32) == codes[out->weekday * 2] && (word.at[1] & ~32) == codes[out->weekday * 2 + 1])
            return true;
    return false;
}

static void read_days(const char *text, struct rule *rule)
{
    while (*text) {
        size_t size = strcspn(text, ",; ");
        struct by_day day;
        if (size && read_day((struct slice){ text, size }, &day))
            add_day(rule, day);
        text += size + (text[size] != 0);
    }
}

static bool has_nth(const struct rule *rule)
{
    for (size_t i = 0; i < rule->day_count; i++)
        if (rule->days[i].nth)
            return true;
    return false;
}

/* ---- numbers ---- */

size_t rule_numbers(const char *list, int numbers[], size_t most)
{
    size_t count = 0;
    while (*list && count < most) {
        size_t size = strcspn(list, ",; ");
        char text[8] = "";
        int64_t number;
        if (size && size < sizeof text) {
            memcpy(text, list, size);
            if (text_to_int(text[0] == '+' ? text + 1 : text, -366, 366, &number) && number)
                numbers[count++] = (int)number;
        }
        list += size + (list[size] != 0);
    }
    return count;
}

/* Is `value`, or `negative` when counted from the end, in the list? */
static bool number_in(const char *list, int value, int negative)
{
    int numbers[MOST_NUMBERS];
    size_t count = rule_numbers(list, numbers, MOST_NUMBERS);
    for (size_t i = 0; i < count; i++)
        if (numbers[i] == value || numbers[i] == negative)
            return true;
    return false;
}

/* ---- the rule ---- */

static bool read_frequency(const struct schedule *s, struct rule *rule)
{
    static const char *const names[] = {
        [DAILY] = "DAILY", [WEEKLY] = "WEEKLY", [MONTHLY] = "MONTHLY", [YEARLY] = "YEARLY"
    };
    for (int f = DAILY; f <= YEARLY; f++)
        if (text_compare_folded(s->freq, names[f]) == 0) {
            rule->frequency = f == WEEKLY && has_nth(rule) ? MONTHLY : (enum frequency)f;
            return true;
        }
    if (s->freq[0])
        return false;
    if (rule->day_count)
        rule->frequency = has_nth(rule) ? MONTHLY : WEEKLY;
    else if (s->bymonthday[0])
        rule->frequency = MONTHLY;
    else if (s->byyearday[0] || s->byweekno[0])
        rule->frequency = YEARLY;
    else
        rule->frequency = ONCE;
    return true;
}

static bool read_hours(const struct schedule *s, struct rule *rule)
{
    rule->opens = minute_of(s->opens_at);
    rule->closes = minute_of(s->closes_at);
    if (rule->opens < 0 || rule->opens == DAY_MINUTES || rule->closes < 0)
        return false;
    if (rule->closes == DAY_MINUTES - 1) /* written by systems that know no 24:00 */
        rule->closes = DAY_MINUTES;
    if (rule->closes <= rule->opens)
        rule->closes += DAY_MINUTES; /* over midnight */
    return true;
}

static void read_span(const struct schedule *s, struct rule *rule)
{
    int64_t number;
    day_number until = day_or(s->until, INT32_MAX), valid_to = day_or(s->valid_to, INT32_MAX);
    bool begins = s->dtstart[0] || s->valid_from[0];
    rule->start = day_or(s->dtstart, day_or(s->valid_from, ANCHOR));
    rule->from = day_or(s->valid_from, INT32_MIN);
    if (begins && rule->start > rule->from)
        rule->from = rule->start;
    rule->last = until < valid_to ? until : valid_to;
    rule->interval = text_to_int(s->interval, 1, 1000, &number) ? (int)number : 1;
    rule->count = begins && text_to_int(s->count, 1, 1000000, &number) ? number : 0;
}

/* RFC 5545: what the BY... parts leave open follows from DTSTART. */
static bool fill_from_start(const struct schedule *s, struct rule *rule)
{
    bool known = day_or(s->dtstart, INT32_MIN) != INT32_MIN;
    if (rule->frequency == DAILY || rule->day_count || s->bymonthday[0] || s->byyearday[0])
        return true;
    if (!known)
        return rule->frequency != ONCE && s->byweekno[0];
    if (rule->frequency == WEEKLY || s->byweekno[0])
        add_day(rule, (struct by_day){ (int)weekday_of(rule->start), 0 });
    return true;
}

bool rule_read(const struct schedule *s, struct rule *rule)
{
    *rule = (struct rule){ .month_days = s->bymonthday, .year_days = s->byyearday, .weeks = s->byweekno };
    read_days(s->byday, rule);
    if (s->byday[0] && !rule->day_count)
        return false;
    if (!read_hours(s, rule) || !read_frequency(s, rule))
        return false;
    read_span(s, rule);
    return fill_from_start(s, rule);
}

/* ---- does a day fit ---- */

static int month_length(struct date date)
{
    struct date next = { date.year + (date.month == 12), date.month % 12 + 1, 1 };
    return day_of(next) - day_of((struct date){ date.year, date.month, 1 });
}

static bool weekday_fits(const struct rule *rule, day_number day)
{
    int weekday = (int)weekday_of(day);
    for (size_t i = 0; i < rule->day_count; i++) {
        const struct by_day *by = &rule->days[i];
        if (by->weekday != weekday)
            continue;
        if (!by->nth)
            return true;
        struct date date = date_of(day);
        if (by->nth > 0 ? (date.day - 1) / 7 + 1 == by->nth : (month_length(date) - date.day) / 7 + 1 == -by->nth)
            return true;
    }
    return false;
}

/* Whether the day, week, month or year is one of every `interval`. */
static bool period_fits(const struct rule *rule, day_number day)
{
    struct date a, b;
    switch (rule->interval == 1 ? ONCE : rule->frequency) {
    case DAILY:
        return (day - rule->start) % rule->interval == 0;
    case WEEKLY: {
        day_number monday = rule->start - (day_number)weekday_of(rule->start);
        return (day - (day_number)weekday_of(day) - monday) / 7 % rule->interval == 0;
    }
    case MONTHLY:
        a = date_of(rule->start), b = date_of(day);
        return ((b.year - a.year) * 12 + b.month - a.month) % rule->interval == 0;
    case YEARLY:
        return (date_of(day).year - date_of(rule->start).year) % rule->interval == 0;
    default:
        return true;
    }
}

/* Monthly and yearly without further parts: the same date as the start. */
static bool date_fits(const struct rule *rule, struct date date)
{
    struct date start = date_of(rule->start);
    if (rule->day_count || rule->month_days[0] || rule->year_days[0] || rule->weeks[0] || rule->frequency < MONTHLY)
        return true;
    return date.day == start.day && (rule->frequency == MONTHLY || date.month == start.month);
}

bool rule_fits(const struct rule *rule, day_number day)
{
    int year;
    if (day < rule->from || day > rule->last || (rule->day_count && !weekday_fits(rule, day)) ||
        !period_fits(rule, day))
        return false;
    if (rule->frequency == ONCE)
        return day == rule->start;
    struct date date = date_of(day);
    int since_new_year = day - day_of((struct date){ date.year, 1, 1 });
    int year_length = day_of((struct date){ date.year + 1, 1, 1 }) - day_of((struct date){ date.year, 1, 1 });
    if (rule->month_days[0] && !number_in(rule->month_days, date.day, date.day - month_length(date) - 1))
        return false;
    if (rule->year_days[0] && !number_in(rule->year_days, since_new_year + 1, since_new_year - year_length))
        return false;
    if (rule->weeks[0] && !number_in(rule->weeks, iso_week_of(day, &year), 0))
        return false;
    return date_fits(rule, date);
}
