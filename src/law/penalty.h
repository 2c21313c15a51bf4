// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* penalty.h - the penalty (dwangsom) for a decision that comes too late.
 *
 * Awb 4:17: two weeks after the decision term ended and a notice of default (ingebrekestelling) was received, a penalty runs for each
 * day, 42 days at most. The two weeks can be lengthened by the Algemene termijnenwet, the 42 days cannot (4:17 lid 1). 4:18: the
 * body fixes the amount within two weeks after the last day. Days are local dates, amounts whole euros; amounts of 2019 and later. */
#ifndef ELKEDEUR_PENALTY_H
#define ELKEDEUR_PENALTY_H

#include <stdbool.h>

#include "clock.h"

/* What it is about; to be asked before anything is computed. Only the first two have a penalty for sure. */
enum penalty_case {
    OWN_APPLICATION,
    OWN_OBJECTION,
    OPEN_GOVERNMENT,    /* Woo request, or an objection about one: Woo 8.2 */
    ASYLUM,             /* taken away by temporary acts */
    RESIDENCE,          /* other cases of the Vreemdelingenwet: not certain */
    BENEFITS_TOESLAGEN, /* Awir 12: other rules */
    NOT_ON_REQUEST,     /* a fine, an assessment, a recovery: nobody asked for it */
    PENALTY_CASE_UNKNOWN,
};

/* An amount may be shown; otherwise show penalty_warning instead. Appeal against not deciding (6:12) stays possible. */
bool penalty_applies(enum penalty_case);
extern const char penalty_warning[];

struct penalty {
    bool
        premature; /* the notice came before the term had ended: no effect, a new one is needed; the days are not set */
    day_number first_day;    /* first day that counts */
    day_number last_day;     /* the 42nd */
    day_number fixed_before; /* the body has fixed the amount on this day at the latest */
};

/* `term_end`: last day the body had; `notice_received`: the day it received the notice. On the last day itself it is still premature. */
void penalty_compute(day_number term_end, day_number notice_received, struct penalty *);
/* Days that count up to and including `day` while there was no decision: 0..42. */
int penalty_days(const struct penalty *, day_number day);
/* Euros for a number of days; fewer than 0 count as 0, more than 42 as 42. */
int penalty_amount(int days);

#endif
