// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* letter.h - a resident's own letter as a list of lines, for the page and for paper alike; letter_pdf.h makes it a PDF.
 *
 * What a letter must hold: name and address, date, which decision, why, signature (Awb 6:5); reasons may follow when the body is asked
 * for time (Awb 6:6: "pro forma"). What is not known stays an empty line to fill in by hand. Always Dutch. The texts point into the arena or
 * to what was passed in; nothing is kept. */
#ifndef ELKEDEUR_LETTER_H
#define ELKEDEUR_LETTER_H

#include "arena.h"
#include "decision.h"

enum line_kind {
    LINE_FROM,    /* the writer */
    LINE_TO,      /* the addressee */
    LINE_DATE,    /* of this letter */
    LINE_SUBJECT, /* what it is: one per letter */
    LINE_ABOUT,   /* which decision, more closely */
    LINE_TEXT,
    LINE_REASON, /* one of a list */
    LINE_BLANK,  /* something longer to write by hand */
    LINE_SIGNED,
};

struct line {
    enum line_kind kind;
    const char *label; /* "Naam"; "" when the text says all */
    const char *text;  /* "" : to be filled in by hand */
};

enum { LETTER_LINES = 40 };

struct letter {
    struct line lines[LETTER_LINES];
    size_t count;
};

struct letter_wish {
    const struct decision *decision; /* with a form */
    const char *municipality;        /* name, for what goes to the municipality */
    day_number today;
    bool has_letter, late;
    day_number letter;                                  /* the date on the contested letter */
    const char *name, *address, *town, *phone, *number; /* "" when not given */
    const char *own_words;                              /* lines */
    uint32_t principles;                                /* mask of principles[] */
};

/* False when there is no letter for this kind of decision. */
bool letter_write(const struct letter_wish *, struct arena *, struct letter *);

/* A notice of default (ingebrekestelling, Awb 4:17 and 6:12): the body should have decided. */
struct notice_wish {
    const char *body; /* who should have decided; "" when not given */
    bool on_objection;
    bool has_asked, has_end;
    day_number today, asked, end; /* day of the application or objection; last day the body had */
    bool penalty;                 /* ask for the penalty */
    const char *name, *address, *town, *phone, *number;
};
void letter_notice(const struct notice_wish *, struct arena *, struct letter *);

/* "Naam: Jan" / "Naam: ........": the whole letter as plain text, to copy. */
const char *letter_text(const struct letter *, struct arena *);

#endif
