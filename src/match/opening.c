// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* opening.c - the openings of the next days that follow from a schedule; see opening.h. */
#include "opening.h"

#include "holidays.h"
#include "opening_rule.h"

static bool closed_on(day_number day, bool open_on_holidays, const struct closed_days *closed, size_t count)
{
    if (!open_on_holidays && public_closing_day(day))
        return true;
    for (size_t i = 0; i < count; i++)
        if (day >= closed[i].from && day <= closed[i].to)
            return true;
    return false;
}

/* With COUNT: how many of the recurrence come before `day`. */
static int64_t occurrences_before(const struct rule *rule, day_number day)
{
    int64_t before = 0;
    struct rule whole = *rule; /* VALID_FROM does not begin the count */
    if (!rule->count)
        return 0;
    whole.from = rule->start;
    for (day_number d = rule->start; d < day && before < rule->count; d++)
        before += rule_fits(&whole, d);
    return before;
}

static uint8_t weekdays_of(const struct rule *rule)
{
    unsigned mask = 0;
    if (rule->frequency > WEEKLY || rule->frequency == ONCE || rule->interval > 1 || rule->weeks[0])
        return 0;
    for (size_t i = 0; i < rule->day_count; i++)
        mask |= 1u << rule->days[i].weekday;
    return (uint8_t)(rule->day_count ? mask : 0x7f);
}

bool opening_expand(const struct schedule *s, day_number first, const struct closed_days *closed, size_t closed_count,
                    struct arena *arena, struct hours *out)
{
    struct interval found[OPENING_DAYS + 1];
    struct rule rule;
    size_t count = 0;
    if (!rule_read(s, &rule) || rule.from >= first + OPENING_DAYS)
        return false;
    day_number from = rule.closes > DAY_MINUTES ? first - 1 : first;
    int64_t done = occurrences_before(&rule, from);
    if (rule.last < from || (rule.count && done >= rule.count) || (rule.frequency == ONCE && rule.start < from))
        return false;
    for (day_number day = from; day < first + OPENING_DAYS; day++) {
        if (!rule_fits(&rule, day) || (rule.count && done++ >= rule.count) ||
            closed_on(day, s->open_on_holidays, closed, closed_count))
            continue;
        struct interval open = { moment_of(day, rule.opens),
                                 moment_of(day + rule.closes / DAY_MINUTES, rule.closes % DAY_MINUTES) };
        if (open.to > open.from) /* not an hour that March skips */
            found[count++] = open;
    }
    struct interval *kept = arena_array(arena, struct interval, count);
    if (count)
        memcpy(kept, found, count * sizeof *kept);
    out->intervals = kept;
    out->interval_count = count;
    out->rule = rule_say(&rule, first, arena);
    out->opens = (int16_t)rule.opens;
    out->closes = (int16_t)rule.closes;
    out->weekdays = weekdays_of(&rule);
    return true;
}
