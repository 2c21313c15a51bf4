// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* date_pages.h - a date in three boxes (day, month, year), as people read it from a letter: read, judged, shown again as typed. */
#ifndef ELKEDEUR_DATE_PAGES_H
#define ELKEDEUR_DATE_PAGES_H

#include "clock.h"
#include "request.h"

struct date_field {
    const char *prefix;             /* of the names: "" for dag, maand, jaar; "eind-" for eind-dag ... */
    const char *day, *month, *year; /* as typed, "" when empty */
    const char *fault;              /* a sentence in the reader's language, "" for none */
    bool given;                     /* something was typed */
    bool known;                     /* it is a date within the limits: `number` */
    day_number number;
};

/* Reads "<prefix>dag", "<prefix>maand", "<prefix>jaar", which must stand in the route's inputs. A year of two figures is 20..; what does not
 * exist, or lies outside least..most, is a fault. Nothing typed is none. */
void date_read(const struct request *, const char *prefix, day_number least, day_number most, struct date_field *);

/* The three rows of an input table. */
#define DATE_INPUTS(prefix)                                                                                            \
    { prefix "dag", INPUT_TEXT, .most = 4, .label = N_("Dag") },                                                       \
        { prefix "maand", INPUT_TEXT, .most = 12, .label = N_("Maand") },                                              \
    {                                                                                                                  \
        prefix "jaar", INPUT_TEXT, .most = 6, .label = N_("Jaar")                                                      \
    }

#endif
