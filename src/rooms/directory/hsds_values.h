// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* hsds_values.h - values as people write them in tables, brought into the form that the directory keeps.
 *
 * Each gives the mended text in the arena, or NULL when it makes nothing of the text. */
#ifndef ELKEDEUR_HSDS_VALUES_H
#define ELKEDEUR_HSDS_VALUES_H

#include "text.h"

/* Addresses that the published schemas' validators take too (RFC 3986 for http and https; RFC 5322 as far as used). */
bool strict_url(const char *);
bool strict_email(const char *);

const char *first_email(struct arena *, const char *text); /* "Naam <a@b.nl>; c@d.nl" -> a@b.nl */
const char *first_url(struct arena *, const char *text);   /* "www.x.nl/é, y.nl" -> https://www.x.nl/%C3%A9 */
const char *mended_time(struct arena *, const char *text); /* 9:00, 9.00, 900, 9u30, 9am, 10:00:00+01:00 -> 09:00 */
const char *mended_day(struct arena *,
                       const char *text); /* 1-2-2026, 01/02/2026 (day first), 2026/02/01 -> 2026-02-01 */
const char *mended_real(struct arena *, const char *text); /* "€ 5,00" -> 5 */
const char *mended_days(struct arena *, const char *text); /* "Monday; wo" and "1TU, -1fr" -> MO,WE and 1TU,-1FR */

#endif
