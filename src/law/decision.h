// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* decision.h - what a resident may not agree with, as a table: who decided, which term runs, what the letter is called and who gets it.
 *
 * A row points at a kind of term (term.h) and a remedy (remedy.h); nothing is said here twice. Awb 1:3: only a written decision of a
 * public body can be objected to, so letters of others and announced plans are rows too, without a term of our own. Texts are Dutch, static,
 * never NULL; `name` is a message id of the catalogue. Pure. */
#ifndef ELKEDEUR_DECISION_H
#define ELKEDEUR_DECISION_H

#include "remedy.h"
#include "term.h"

enum decision_group { OF_MUNICIPALITY, OF_BENEFITS, OF_TAX, OF_FINES, OF_OTHERS, NO_IDEA, DECISION_GROUPS };
extern const char *const decision_group_names[DECISION_GROUPS]; /* message ids */

/* The letter that fits; NO_LETTER: not one that somebody should write alone, or none of the Awb. */
enum letter_form { NO_LETTER, OBJECTION, ADMINISTRATIVE_APPEAL, APPEAL_PROSECUTOR, OPPOSITION, APPEAL_COURT };

struct decision {
    const char *id;
    const char *name; /* "Uitkering, Wmo, jeugdhulp of schuldhulp" */
    enum decision_group group;
    const char *term; /* id of a kind of term; "" when only the letter tells the day, or nobody knows */
    enum remedy_id remedy;
    const char *authority; /* who decides, as in the directory ("gemeente", "uwv"); "" when not known */
    enum letter_form form;
    const char *topic; /* what helpers are sought by */
    bool contestable;  /* false: this is no decision of a public body, or not yet */
};

extern const char decisions_checked_on[]; /* the day on which these rules were last looked up, ISO */
extern const struct decision decisions[];
extern const size_t decision_count;

const struct decision *decision_find(const char *id); /* NULL when there is none */
/* "Geacht college," for whoever the remedy goes to. */
const char *remedy_salutation(enum remedy_id);

/* The general principles of good government (algemene beginselen van behoorlijk bestuur), as a resident would say it: seven that lead to most
 * corrections. `tick` stands beside a box, `sentence` goes into the letter. */
struct principle {
    const char *id;
    const char *tick;     /* message id: "Zij keken niet goed naar mijn situatie." */
    const char *sentence; /* Dutch, for the letter */
    const char *name;     /* Dutch: "zorgvuldigheid" */
    const char *article;  /* where it stands, or that it is unwritten */
};
enum { PRINCIPLES = 7 };
extern const struct principle principles[PRINCIPLES];

#endif
