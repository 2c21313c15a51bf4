// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* overdue.h - a body that should have decided: until when it had, whether a notice of default has effect, and what it then owes.
 *
 * Awb 4:13 and 7:10 for the term, 4:17 and 4:18 for the penalty, 6:2 and 6:12 for the court. Of two last days the LATER one counts here: a notice
 * that comes before the term has ended has no effect. An amount is only given where 4:17 surely holds (penalty.h). Pure; texts are Dutch. */
#ifndef ELKEDEUR_OVERDUE_H
#define ELKEDEUR_OVERDUE_H

#include "penalty.h"
#include "term.h"

struct waiting { /* what somebody waits for */
    const char *id;
    const char *name; /* a message id */
    const char *term; /* id of a kind of term of the body; "" when only a letter of the body tells */
    enum penalty_case about;
};
extern const struct waiting waitings[];
extern const size_t waiting_count;
const struct waiting *waiting_find(const char *id); /* NULL when there is none */

struct overdue_wish {
    const struct waiting *waiting; /* never NULL */
    bool has_asked, has_named, has_notice;
    day_number asked;  /* application received; for an objection: the date on the contested letter */
    day_number named;  /* the last day that a letter of the body names */
    day_number notice; /* the notice of default was received */
};

enum overdue_state {
    END_UNKNOWN,  /* nobody gave a day to count from */
    IN_TIME,      /* the body still has time, today included */
    TOO_LATE_NOW, /* a notice can be sent */
    NOTICE_EARLY, /* the notice came before the end: a new one is needed */
    TWO_WEEKS,    /* the notice came; the two weeks run */
    PENALTY_RUNS, /* days are being counted, or were, when 4:17 holds; the court is open */
};

struct overdue {
    enum overdue_state state;
    bool counted; /* `term` was worked out from `asked` */
    struct term_result term;
    day_number end;         /* last day the body had; not of END_UNKNOWN */
    struct penalty penalty; /* of TWO_WEEKS and PENALTY_RUNS */
    bool amount_known;      /* 4:17 holds for sure; otherwise show penalty_warning */
    int days, euros;        /* until today */
};

void overdue_work_out(const struct overdue_wish *, day_number today, struct overdue *);

#endif
