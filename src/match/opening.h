// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* opening.h - from one HSDS schedule to the openings of the next days, and the sentence people read.
 *
 * A schedule is the subset of RFC 5545 recurrence that HSDS 3.x has (freq, interval, byday, bymonthday, byyearday, byweekno, dtstart, until,
 * count, valid_from, valid_to, opens_at, closes_at). What real data leaves out is filled in: no freq with days of the week is weekly,
 * with "1TU" or days of the month monthly, with only a dtstart it is that one day. Hours are local (Europe/Amsterdam) on each day, so
 * an opening keeps its clock time over daylight saving. National closing days are left out unless said otherwise. */
#ifndef ELKEDEUR_OPENING_H
#define ELKEDEUR_OPENING_H

#include "network.h"

enum { OPENING_DAYS = 14 };

struct closed_days { /* from and to included */
    day_number from, to;
};

struct schedule { /* as text, "" when absent */
    const char *freq, *interval, *byday, *bymonthday, *byyearday, *byweekno, *dtstart, *until, *count, *valid_from,
        *valid_to, *opens_at, *closes_at;
    bool open_on_holidays;
};

/* The openings that begin within OPENING_DAYS days from `first` (and those of the day before that run past midnight), in order, one a
 * day; fills weekdays, opens, closes, rule and the intervals. False when the schedule says nothing usable (no hours, no days), when it
 * is over, or when it begins only after those days. */
bool opening_expand(const struct schedule *, day_number first, const struct closed_days *closed, size_t closed_count,
                    struct arena *, struct hours *out);

#endif
