// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* remedy.h - the resident's letter: to whom it goes, what it is called, what comes after, and when it is in time.
 *
 * Algemene wet bestuursrecht (Awb) 6:9 for "in time"; 6:15 for a letter that went to the wrong desk. All texts are Dutch, static,
 * never NULL. An announced date is never shown without "check the letter" and a person to call. */
#ifndef ELKEDEUR_REMEDY_H
#define ELKEDEUR_REMEDY_H

#include <stdbool.h>

#include "clock.h"

enum remedy_id {
    NO_REMEDY, /* nothing to send: a term of the body itself */
    TO_SENDER, /* objection to whoever decided; remedy_for() makes it precise */
    TO_COLLEGE,
    TO_TAX_OFFICER,
    TO_COLLEGE_REMISSION,
    TO_PROSECUTOR_FINE,
    TO_PROSECUTOR_ORDER,
    TO_FINING_BODY,
    TO_TOESLAGEN,
    TO_INSPECTEUR,
    TO_UWV,
    TO_SVB,
    TO_DUO,
    TO_CAK,
    TO_CIZ,
    TO_IND,
    TO_CBR,
    TO_JUSTIS,
    TO_RVR,
    TO_COURT,
    TO_HIGHER_COURT,
    TO_COURT_ASYLUM,
    TO_COURT_NO_DECISION,
    TO_KANTONRECHTER_FINE,
    TO_KANTONRECHTER_DISMISSAL,
    TO_KANTONRECHTER_RENT,
    TO_RENT_COMMITTEE,
    TO_GERECHTSHOF_WSNP,
    TO_GERECHTSHOF,
    TO_COURT_VERSTEK,
    TO_COURT_SUMMONS,
    TO_OTHER_PARTY,
    TO_ANNOUNCER,
    TO_REPAIR_DESK,
    TO_APPLY_UWV,
    TO_OMBUDSMAN,
    REMEDIES
};

struct remedy {
    const char *about;     /* decision about ... */
    const char *addressee; /* to whom */
    const char *name;      /* what it is called in law */
    const char *next;      /* where it can go after that */
    const char *remark;    /* "" when none */
};

const struct remedy *remedy_of(enum remedy_id);
/* As remedy_of, but an objection TO_SENDER becomes that of the authority ("gemeente", "uwv", ...; NULL or unknown: stays general).
 * "belastingdienst" stays general on purpose: the label also holds Dienst Toeslagen. */
const struct remedy *remedy_for(enum remedy_id, const char *authority);

enum channel { AT_THE_DESK, DIGITAL, BY_POST };
enum timely { TIMELY, TOO_LATE, TIMELY_UNSURE };

/* Was it in time (Awb 6:9)? `posted` counts only BY_POST. `why` (may be NULL) gets a Dutch sentence. Unsure is the week after the last day
 * that itself ends on a weekend or holiday: it is not settled whether that week is extended. */
enum timely letter_timely(day_number last_day, enum channel, day_number posted, day_number received, const char **why);

#endif
