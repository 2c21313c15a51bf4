// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* input.h - what a route takes, as a table; and the decoder of forms and queries that fills it.
 *
 *     static const struct input question_inputs[] = {
 *         { "vraag", INPUT_LINES, .most = 2000, .flags = INPUT_REQUIRED | INPUT_CUT, .label = N_("Uw vraag") },
 *         { "wijk", INPUT_CHOICE, .choices = "noord;zuid" },
 *         { 0 } };
 *
 * GET takes its inputs from the query, POST from the body (application/x-www-form-urlencoded; anything else is
 * 415). Blanks at both ends go off, control characters are dropped, CR LF becomes LF. An empty value counts as
 * absent. Fields that are not in the table are ignored. What does not fit becomes a fault beside its field
 * (request_fault): a route with ROUTE_SHOWS_FAULTS still gets the request and shows its form again; any other
 * route's request is answered 400 by the edge.
 *
 * Refused as a whole with 400, before any handler: a bad percent escape, a NUL, invalid UTF-8 (RFC 3629), a field
 * that comes twice (a LIST excepted), more than limits.fields fields. */
#ifndef ELKEDEUR_INPUT_H
#define ELKEDEUR_INPUT_H

#include "request.h"

enum input_kind {
    INPUT_TEXT,    /* one line; least and most in characters; most 0 = 200 */
    INPUT_LINES,   /* several lines; most 0 = 2,000 */
    INPUT_INTEGER, /* least..most; both 0 = no limits */
    INPUT_DAY,     /* 2026-11-23 */
    INPUT_CHOICE,  /* one of choices */
    INPUT_LIST, /* the field may come often; each one of choices, or without choices as INPUT_ID; most values: 0 = 32 */
    INPUT_CHECK, /* a tick box: there or not */
    INPUT_ID     /* letters, digits and - _ . : up to 64 */
};

enum input_flag {
    INPUT_REQUIRED = 1, /* absent is a fault */
    INPUT_CUT = 2       /* TEXT, LINES: too long is cut at a word instead of refused (value.cut tells) */
};

struct input {
    const char *name; /* NULL ends the table */
    enum input_kind kind;
    unsigned flags;
    int64_t least, most;
    const char *choices; /* "a;b;c" */
    const char *label;   /* Dutch, a message id; for problem+json and forms */
};

enum { INPUTS = 32 }; /* most inputs of one route */

/* One decoded field of a form or query. */
struct form_field {
    const char *name, *value; /* value_size bytes; no NUL inside */
    size_t value_size;
};

enum form_fault { FORM_FINE, FORM_BAD_ESCAPE, FORM_NUL, FORM_NOT_UTF8, FORM_TOO_MANY };

/* Splits and decodes "a=b&c=d" ('+' is a blank) into at most `room` fields. */
enum form_fault form_decode(struct arena *, const char *bytes, size_t size, struct form_field *fields, size_t room,
                            size_t *count);

/* Decodes %XX only. NULL on a bad escape, a NUL, a control character or invalid UTF-8 (overlong forms are that). */
char *percent_decode(struct arena *, const char *bytes, size_t size);

/* Fills r->values and r->faults by the table from decoded fields. False: a field came twice. */
bool inputs_check(struct request *r, const struct input *inputs, const struct form_field *fields, size_t count);

#endif
