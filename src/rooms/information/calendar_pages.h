// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* calendar_pages.h - a last day as an entry for somebody's own calendar (iCalendar, RFC 5545), under a neutral name. */
#ifndef ELKEDEUR_CALENDAR_PAGES_H
#define ELKEDEUR_CALENDAR_PAGES_H

#include "clock.h"
#include "request.h"

/* Writes the reply: a download with an alarm a week before. `kind` only makes the identifier of the entry. */
void last_day_calendar(struct request *, const char *kind, day_number last_day);

#endif
