// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* opening_rule.h - a schedule once its texts are read; between opening.c, opening_rule.c and opening_words.c. */
#ifndef ELKEDEUR_OPENING_RULE_H
#define ELKEDEUR_OPENING_RULE_H

#include "opening.h"

enum frequency { ONCE, DAILY, WEEKLY, MONTHLY, YEARLY };
enum { MOST_DAYS = 16, DAY_MINUTES = 24 * 60 };

struct by_day {
    int weekday, nth; /* nth: 0 every one, 1..5, -1 the last */
};

struct rule {
    enum frequency frequency;
    int interval;
    struct by_day days[MOST_DAYS]; /* by weekday, then nth; each once */
    size_t day_count;
    const char *month_days, *year_days, *weeks; /* lists as given */
    int64_t count;                              /* 0 = no limit */
    day_number start, from, last;               /* start: of the recurrence; nothing before `from` or after `last` */
    int opens, closes;                          /* minutes; closes is over 1440 when past midnight */
};

/* False when nothing follows from it. */
bool rule_read(const struct schedule *, struct rule *);
/* Is it a day of the recurrence? COUNT and closing days aside. */
bool rule_fits(const struct rule *, day_number);
/* The numbers of a list "1,15,-1"; how many. */
size_t rule_numbers(const char *list, int numbers[], size_t most);
/* "elke maandag en woensdag, 9.00 tot 12.00 uur"; `first` is today. */
const char *rule_say(const struct rule *, day_number first, struct arena *);

#endif
