// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* holidays.h - the days on which a legal term cannot end, and the days on which doors are normally closed.
 *
 * Algemene termijnenwet (Atw): Saturday, Sunday, the recognised holidays of article 3, Good Friday, and days put on the same
 * footing by royal decree (data up to 2028; after that holidays_known() is false and nothing may be promised). */
#ifndef ELKEDEUR_HOLIDAYS_H
#define ELKEDEUR_HOLIDAYS_H

#include "clock.h"

day_number easter_sunday(int year);   /* Gregorian, by the method of Meeus */
bool atw_day(day_number);             /* a term that ends here runs on */
const char *holiday_name(day_number); /* Dutch; NULL when it is no holiday (weekends are not) */
bool holidays_known(day_number);      /* royal-decree days are known for this day's year */
bool public_closing_day(
    day_number); /* offices and walk-in hours are normally closed: no weekends, no Good Friday, 5 May once in five years */

#endif
