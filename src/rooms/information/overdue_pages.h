// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* overdue_pages.h - "Komt er geen besluit?": until when the body had, the notice of default to print, and the penalty that follows.
 *
 * As the page about objecting: all in the bodies of forms, nothing kept. Law: Awb 4:13-4:18, 6:2, 6:12, 7:10 (src/law/overdue.h). */
#ifndef ELKEDEUR_OVERDUE_PAGES_H
#define ELKEDEUR_OVERDUE_PAGES_H

#include "date_pages.h"
#include "letter.h"
#include "objection_pages.h"
#include "overdue.h"

extern const struct route overdue_routes[];

struct overdue_form {
    const char *kind; /* as sent */
    const struct waiting *waiting;
    const char *kind_fault;
    struct date_field asked, named, notice;
    bool asked_at_all, faulty;
    const char *body, *name, *address, *town, *phone, *number; /* for the letter; "" when not given */
};

struct overdue_view {
    struct overdue_form form;
    struct overdue result; /* when form.asked_at_all and not form.faulty */
    struct suggestion helpers[OBJECTION_HELPERS];
    size_t helper_count;
    day_number today;
};

const char *overdue_heading(enum overdue_state); /* a message id */

#endif
