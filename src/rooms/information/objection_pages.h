// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* objection_pages.h - "Niet eens met een besluit?": the last day, who helps, and a letter to print, to copy or as a PDF.
 *
 * All that is filled in travels in the bodies of forms only: never in an address, nothing stored, nothing logged. Law: Awb chapters 6 and 7
 * as in src/law. */
#ifndef ELKEDEUR_OBJECTION_PAGES_H
#define ELKEDEUR_OBJECTION_PAGES_H

#include "date_pages.h"
#include "letter.h"
#include "objection.h"
#include "route.h"
#include "shell_pages.h"

extern const struct route objection_routes[];

struct sent_letter { /* "Was mijn brief op tijd?" (Awb 6:9) */
    const char *way; /* "post", "balie", "digitaal"; "" when not asked */
    struct date_field posted, arrived;
    bool judged;
    enum timely timely;
    const char *why;
    const char *fault;
};

struct written { /* what somebody typed for the letter; "" when not */
    const char *name, *address, *town, *phone, *number, *own_words;
    uint32_t principles;
};

struct objection_form {
    const char *looks; /* what the letter looks like: "besluit", "vraag", "rekening", "weetniet"; "" */
    const char *kind;  /* id as sent, "" */
    const struct decision *decision;
    const char *kind_fault;
    struct date_field letter, named, received;
    bool dont_know, asked, faulty;
    struct sent_letter sent;
    struct written written;
};

struct objection_view {
    struct objection_form form;
    struct objection result; /* when form.asked and not form.faulty */
    struct suggestion helpers[OBJECTION_HELPERS];
    size_t helper_count;
    const struct topic *road; /* how it goes on, in phases; NULL when nothing is written about it */
    day_number today;
};

struct overdue_form;

struct letter_view {                    /* of one of two forms: what was filled in travels on with the letter */
    const struct objection_form *form;  /* NULL: a notice of default */
    const struct overdue_form *overdue; /* overdue_pages.h; NULL: a letter against a decision */
    struct letter letter;
    const char *text; /* to copy */
    const char *title;
};

/* What the letter looks like, as a row: value, words, the help beside it. */
struct looks_row {
    const char *value, *name, *help;
};
enum { LOOKS = 4, WAYS = 3 };
extern const struct looks_row looks_rows[LOOKS], way_rows[WAYS];

/* Where the rules can be read. */
enum { LAW_BOOKS = 2 };
extern const struct law_book {
    const char *name, *address;
} law_books[LAW_BOOKS];

const char *objection_heading(const struct decision *); /* "U kunt bezwaar maken": a message id */

#endif
