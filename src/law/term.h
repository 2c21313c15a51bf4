// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* term.h - until when: the legal terms of residents and of the bodies that decide, one row per kind.
 *
 * A term runs from ONE date, normally the date on the letter (Awb 6:8; tax: AWR 22j); the day itself does not count. It ends on the
 * same weekday so many weeks later, and runs on while that is a Saturday, Sunday or recognised holiday (Algemene termijnenwet, Atw 1-3),
 * unless the term is longer than 12 weeks, 90 days or 3 months (Atw 4). A second date (the day the letter came) never moves anything: it adds a
 * remark. All texts are Dutch, at B1, never NULL. Days are local dates. Whoever shows a result also shows "check the letter" and somebody to call. */
#ifndef ELKEDEUR_TERM_H
#define ELKEDEUR_TERM_H

#include <stdbool.h>
#include <stddef.h>

#include "clock.h"
#include "remedy.h"

enum term_unit { DAYS, WORKING_DAYS, WEEKS, MONTHS, YEARS };

/* Which day is asked; term_start_label() says it in Dutch. */
enum term_start {
    FROM_LETTER,
    FROM_ASSESSMENT, /* the date on the assessment */
    FROM_RECEIPT,    /* the body received the application, notification or complaint */
    FROM_JOB_END,
    FROM_NO_WORK, /* first day without work */
    FROM_SIGNING,
    FROM_JUDGMENT,
    FROM_SERVICE, /* served in person */
    FROM_SENDING, /* of the ruling */
    FROM_DELIVERY,
    FROM_ARRIVAL, /* of the reminder */
    FROM_FACTS,
    AFTER_OBJECTION, /* date of the contested letter; the term begins when the six weeks for objecting have ended */
    DAY_IN_LETTER,   /* the letter itself names the day */
    TERM_STARTS
};

enum term_atw { ATW_NO, ATW_YES, ATW_UNSURE }; /* unsure: extended, with a warning to count on the raw day */

/* Whose term it is. */
enum term_side {
    FILED_AWB,   /* by the resident, lateness can be excused by Awb 6:11 */
    FILED_OTHER, /* by the resident: court, rent, dismissal, debt scheme, shop */
    OF_BODY,     /* the body has to decide or act */
};

struct term_kind {
    const char *id;   /* the KIND of the command line and of `termijn:` in a topic */
    const char *name; /* for people */
    int length;
    enum term_unit unit;
    enum term_start start;
    enum term_atw atw;
    enum term_side side;
    enum remedy_id remedy;
    const char *basis;     /* articles */
    const char *term_note; /* follows the length; NULL or "" when none */
    const char *remark;    /* always in the warning; NULL or "" when none */
    bool urgent;           /* human contact the same day, always */
};

struct term_result {
    day_number from;         /* the day that does not count itself */
    day_number raw_last_day; /* before any extension */
    day_number last_day;
    int extended_days;
    const char *basis;
    char term[64];      /* "6 weken" */
    char reason[640];   /* why it was extended; "" when it was not */
    char warning[1024]; /* "" when there is none */
};

extern const struct term_kind term_kinds[];
extern const size_t term_kind_count;

/* By id or by one of the other names topics may use; NULL when there is none. */
const struct term_kind *term_kind_find(const char *id);

/* False when the kind is NULL or a date lies outside 1994..2100 (the Awb is of 1994); `out` is then not to be used. */
bool term_compute(const struct term_kind *, day_number date, bool has_received, day_number received,
                  struct term_result *out);

/* Days left on `today`: 0 on the last day itself, negative when it has passed. */
int term_days_left(const struct term_result *, day_number today);
/* What to do when the last day has passed; NULL when it has not. Never says that it is impossible. */
const char *term_when_late(const struct term_kind *, const struct term_result *, day_number today);
/* The letter names another last day: the one to keep to (the earlier), and what to say about it ("" when they agree). */
day_number term_safest_day(const struct term_result *, day_number in_letter, const char **remark);
/* A letter about the Ziektewet: is it about being able to work, or does the resident not know? */
const struct term_kind *term_of_ziektewet(bool about_work_or_unsure);

const char *term_start_label(enum term_start); /* "de datum op de brief" */
void day_in_words(day_number, char out[40]);   /* "maandag 18 mei 2026" */

#endif
