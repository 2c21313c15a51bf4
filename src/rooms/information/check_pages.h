// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* check_pages.h - a page for who writes to residents: paste a letter, see what is hard in it. What is pasted goes nowhere and is not kept. */
#ifndef ELKEDEUR_CHECK_PAGES_H
#define ELKEDEUR_CHECK_PAGES_H

#include "input.h"
#include "shell_pages.h"
#include "text_check.h"

enum {
    CHECK_CHARACTERS = 16000,
    CHECK_BODY_BYTES = 160 << 10 /* each sign as %XX, up to nine bytes */,
    CHECK_DEPTH = 8
};

struct check_point { /* what the list says; the same word found again is the same point */
    const struct finding *finding;
    const char *words; /* as written, cut when long; "" of the text as a whole */
    int times;
};

enum check_event { CHECK_TEXT, CHECK_OPEN, CHECK_CLOSE };

struct check_piece { /* the text with its marks, in order; marks are well nested */
    enum check_event event;
    const char *text;
    int point;  /* from 1; of OPEN and CLOSE */
    bool first; /* of this point */
};

struct check_view {
    const char *text, *fault; /* what was pasted, and what is wrong with it; "" */
    bool cut, personal;
    const struct text_check *result; /* NULL: nothing was pasted yet */
    struct check_point *points;
    int point_count;
    struct check_piece *pieces;
    size_t piece_count;
};

enum outcome check_page(struct request *);   /* the empty form */
enum outcome check_pasted(struct request *); /* the answer */
extern const struct input check_inputs[];

/* For the template. */
const char *check_look(const struct check_point *);           /* class of its marks */
const char *one_decimal(struct html *, double, char out[24]); /* "86,9"; in English with a point */

#endif
