// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* penalty.c - the steps of Awb 4:17 as a table; see penalty.h. */
#include "penalty.h"

#include "holidays.h"

enum { TWO_WEEKS = 14, MOST_DAYS = 42 };

/* Euros a day since 1 January 2019 (Awb 4:17 lid 2, indexed by ministerial regulation). */
static const struct {
    int days, euros;
} steps[] = { { 14, 23 }, { 14, 35 }, { 14, 45 } };

const char penalty_warning[] =
    "Hier geldt misschien geen dwangsom. U kunt wel naar de rechter als er geen besluit komt. Vraag hulp.";

bool penalty_applies(enum penalty_case about)
{
    return about == OWN_APPLICATION || about == OWN_OBJECTION;
}

static day_number two_weeks_after(day_number day)
{
    day += TWO_WEEKS;
    while (atw_day(day))
        day++;
    return day;
}

void penalty_compute(day_number term_end, day_number notice_received, struct penalty *out)
{
    *out = (struct penalty){ .premature = notice_received <= term_end };
    if (out->premature)
        return;
    out->first_day = two_weeks_after(notice_received) + 1;
    out->last_day = out->first_day + MOST_DAYS - 1;
    out->fixed_before = two_weeks_after(out->last_day);
}

int penalty_days(const struct penalty *penalty, day_number day)
{
    if (penalty->premature || day < penalty->first_day)
        return 0;
    return day >= penalty->last_day ? MOST_DAYS : day - penalty->first_day + 1;
}

int penalty_amount(int days)
{
    int euros = 0;
    for (size_t i = 0; i < sizeof steps / sizeof *steps && days > 0; i++) {
        euros += steps[i].euros * (days < steps[i].days ? days : steps[i].days);
        days -= steps[i].days;
    }
    return euros;
}
