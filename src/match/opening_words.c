// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* opening_words.c - a schedule as one Dutch sentence: which days, which hours, and from or until when if that is near. */
#include "opening_rule.h"
#include "text.h"

enum { SENTENCE = 1000, SOON = 60, MOST_NUMBERS = 31 };

static const char *const day_names[7] = {
    "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"
};
static const char *const month_names[12] = { "januari", "februari", "maart",     "april",   "mei",      "juni",
                                             "juli",    "augustus", "september", "oktober", "november", "december" };
static const char *const ordinals[] = { "", "eerste", "tweede", "derde", "vierde", "vijfde" };

/* Between the parts of a list: ", " and before the last " en ". */
static void say_between(struct buffer *out, size_t at, size_t count)
{
    if (at)
        buffer_text(out, at + 1 == count ? " en " : ", ");
}

static void say_nth(struct buffer *out, int nth)
{
    if (nth == -1)
        buffer_text(out, "laatste");
    else if (nth < 0)
        buffer_printf(out, "op %d na laatste", -nth - 1);
    else if (nth < 6)
        buffer_text(out, ordinals[nth]);
    else
        buffer_printf(out, "%de", nth);
}

/* ---- days of the week ---- */

static size_t run_from(const struct rule *rule, size_t at)
{
    size_t size = 1;
    while (at + size < rule->day_count && !rule->days[at].nth && !rule->days[at + size].nth &&
           rule->days[at + size].weekday == rule->days[at].weekday + (int)size)
        size++;
    return size > 2 ? size : 1; /* "maandag en dinsdag", but "maandag tot en met woensdag" */
}

static size_t parts_of(const struct rule *rule)
{
    size_t parts = 0;
    for (size_t i = 0; i < rule->day_count; i += run_from(rule, i))
        parts++;
    return parts;
}

/* "maandag en woensdag", "maandag tot en met vrijdag", "eerste en derde dinsdag" */
static void say_weekdays(struct buffer *out, const struct rule *rule)
{
    size_t parts = parts_of(rule), part = 0;
    for (size_t i = 0, size; i < rule->day_count; i += size, part++) {
        size = run_from(rule, i);
        say_between(out, part, parts);
        if (rule->days[i].nth) {
            say_nth(out, rule->days[i].nth);
            if (i + 1 < rule->day_count && rule->days[i + 1].weekday == rule->days[i].weekday)
                continue; /* the name of the day follows the next one */
            buffer_byte(out, ' ');
        }
        buffer_text(out, day_names[rule->days[i].weekday]);
        if (size > 1)
            buffer_printf(out, " tot en met %s", day_names[rule->days[i + size - 1].weekday]);
    }
}

static bool has_nth(const struct rule *rule)
{
    return rule->day_count && rule->days[rule->day_count - 1].nth;
}

static void say_every_weekday(struct buffer *out, const struct rule *rule)
{
    if (rule->day_count == 7 && !has_nth(rule)) {
        buffer_text(out, "elke dag");
        return;
    }
    if (run_from(rule, 0) == 1)
        buffer_text(out, "elke ");
    say_weekdays(out, rule);
}

/* ---- days of the month and the year ---- */

static void say_month_days(struct buffer *out, const char *list)
{
    int numbers[MOST_NUMBERS];
    size_t count = rule_numbers(list, numbers, MOST_NUMBERS);
    for (size_t i = 0; i < count; i++) {
        say_between(out, i, count);
        if (numbers[i] > 0)
            buffer_printf(out, "de %de", numbers[i]);
        else {
            buffer_text(out, "de ");
            say_nth(out, numbers[i]);
            buffer_text(out, " dag");
        }
    }
}

static void say_date(struct buffer *out, day_number day)
{
    struct date date = date_of(day);
    buffer_printf(out, "%d %s", date.day, month_names[date.month - 1]);
}

static void say_interval(struct buffer *out, int interval, const char *one, const char *more)
{
    if (interval == 2)
        buffer_printf(out, "om de %s op ", one);
    else
        buffer_printf(out, "om de %d %s op ", interval, more);
}

/* ---- one for each frequency ---- */

static void say_once(struct buffer *out, const struct rule *rule)
{
    buffer_printf(out, "alleen op %s ", day_names[weekday_of(rule->start)]);
    say_date(out, rule->start);
    buffer_printf(out, " %d", date_of(rule->start).year);
}

static void say_daily(struct buffer *out, const struct rule *rule)
{
    if (rule->day_count)
        say_every_weekday(out, rule);
    else if (rule->interval == 1)
        buffer_text(out, "elke dag");
    else if (rule->interval == 2)
        buffer_text(out, "om de dag");
    else
        buffer_printf(out, "om de %d dagen", rule->interval);
}

static void say_weekly(struct buffer *out, const struct rule *rule)
{
    if (rule->interval > 1 && rule->day_count) {
        say_interval(out, rule->interval, "week", "weken");
        say_weekdays(out, rule);
    } else if (rule->day_count) {
        say_every_weekday(out, rule);
    } else {
        buffer_text(out, "elke dag");
    }
}

static void say_monthly(struct buffer *out, const struct rule *rule)
{
    if (rule->day_count && rule->interval > 1) {
        say_interval(out, rule->interval, "maand", "maanden");
        buffer_text(out, has_nth(rule) ? "de " : "");
        say_weekdays(out, rule);
    } else if (rule->day_count) {
        say_every_weekday(out, rule);
        if (has_nth(rule))
            buffer_text(out, " van de maand");
        if (rule->month_days[0]) {
            buffer_text(out, " die valt op ");
            say_month_days(out, rule->month_days);
        }
    } else {
        if (rule->interval > 1)
            say_interval(out, rule->interval, "maand", "maanden");
        else
            buffer_text(out, "elke maand op ");
        if (rule->month_days[0])
            say_month_days(out, rule->month_days);
        else
            buffer_printf(out, "de %de", date_of(rule->start).day);
    }
}

static void say_yearly(struct buffer *out, const struct rule *rule)
{
    if (rule->day_count && rule->weeks[0]) {
        say_every_weekday(out, rule);
    } else if (rule->day_count || rule->month_days[0] || rule->year_days[0] || rule->weeks[0]) {
        buffer_text(out, "elk jaar op vaste dagen");
    } else {
        buffer_text(out, "elk jaar op ");
        say_date(out, rule->start);
    }
}

static void say_weeks(struct buffer *out, const char *list)
{
    int numbers[MOST_NUMBERS];
    size_t count = rule_numbers(list, numbers, MOST_NUMBERS);
    if (count)
        buffer_text(out, ", alleen in week ");
    for (size_t i = 0; i < count; i++) {
        say_between(out, i, count);
        buffer_printf(out, "%d", numbers[i]);
    }
}

/* ---- hours and span ---- */

static void say_hours(struct buffer *out, const struct rule *rule)
{
    int closes = rule->closes > DAY_MINUTES ? rule->closes - DAY_MINUTES : rule->closes;
    if (rule->closes - rule->opens == DAY_MINUTES)
        buffer_text(out, ", dag en nacht");
    else
        buffer_printf(out, ", %d.%02d tot %d.%02d uur", rule->opens / 60, rule->opens % 60, closes / 60, closes % 60);
}

static void say_span(struct buffer *out, const struct rule *rule, day_number first)
{
    if (rule->from > first) {
        buffer_text(out, ", vanaf ");
        say_date(out, rule->from);
    }
    if (rule->last < first + SOON) {
        buffer_text(out, ", tot en met ");
        say_date(out, rule->last);
    }
}

const char *rule_say(const struct rule *rule, day_number first, struct arena *arena)
{
    static void (*const say[])(struct buffer *, const struct rule *) = {
        [ONCE] = say_once, [DAILY] = say_daily, [WEEKLY] = say_weekly, [MONTHLY] = say_monthly, [YEARLY] = say_yearly,
    };
    struct buffer out;
    buffer_begin(&out, SENTENCE);
    say[rule->frequency](&out, rule);
    say_weeks(&out, rule->weeks);
    say_hours(&out, rule);
    if (rule->frequency != ONCE)
        say_span(&out, rule, first);
    static const char always[] = "elke dag, dag en nacht";
    const char *text = out.at ? out.at : "";
    bool day_and_night = strncmp(text, always, sizeof always - 1) == 0;
    const char *kept = arena_copy(arena, day_and_night ? text + strlen("elke dag, ") : text);
    buffer_free(&out);
    return kept;
}
