// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* objection.h - "Niet eens met een besluit?": until when, on whose word, and who can help that does not belong to whoever decided.
 *
 * A last day is only worked out from a day that somebody gave: the date on the letter, or the last day that the letter itself names. With
 * both it is the earlier one. Too late is never impossible (Awb 6:11). Pure, no HTML; texts are Dutch and static, or of the arena. */
#ifndef ELKEDEUR_OBJECTION_H
#define ELKEDEUR_OBJECTION_H

#include "decision.h"
#include "rank.h"

struct objection_wish {
    const struct decision *decision; /* never NULL */
    bool has_letter, has_named, has_received;
    day_number letter;   /* on the letter */
    day_number named;    /* the last day that the letter names */
    day_number received; /* when it came: adds a remark, moves nothing */
};

struct objection {
    const struct decision *decision;
    const struct remedy *remedy;
    const struct term_kind *kind; /* NULL: only the letter tells, or nobody knows */
    bool has_day;                 /* the three below are set */
    day_number last_day;
    int days_left;    /* 0 on the day itself, negative when it has passed */
    const char *late; /* what to do when it has passed; NULL when it has not */

    bool counted;            /* `term` was worked out from the date on the letter */
    bool unsure;             /* ... and lengthened, which is not certain: the last day is the one before that */
    bool differs;            /* ... and the letter names another day */
    struct term_result term; /* of `counted` */
};

void objection_work_out(const struct objection_wish *, day_number today, struct objection *);

/* A letter that was sent already: in time or not (Awb 6:9). Judged by the day that the law gives, not by the safe one. */
enum timely objection_timely(const struct objection *, enum channel, day_number posted, day_number arrived,
                             const char **why);

enum { OBJECTION_HELPERS = 2 };
/* Who helps with it and does not belong to the deciding body; best first, at most OBJECTION_HELPERS. */
size_t objection_helpers(const struct snapshot *, const struct segment *place, struct arena *, int64_t now,
                         const struct decision *, struct suggestion out[OBJECTION_HELPERS]);

#endif
