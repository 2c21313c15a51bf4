// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* algorithm_pages.h - the public page about the program that understands questions: what it does, how well, where it fails, how to object; its figures
 * and its entry for the Algorithm Register, to read and to take away. Texts: content/nl/pages/algoritme*.md, content/nl/algorithm. */
#ifndef ELKEDEUR_ALGORITHM_PAGES_H
#define ELKEDEUR_ALGORITHM_PAGES_H

#include "algorithm_entry.h"
#include "figures.h"
#include "reply.h"
#include "shell_pages.h"

struct algorithm_view {
    const char *begin, *end; /* HTML of the text before and behind the figures */
    bool dutch;              /* that text is Dutch */
    const struct figures *figures;
    day_number day; /* of measuring */
    const struct algorithm_entry *entry;
    const char *filled[ENTRY_ROWS]; /* the texts of the entry */
};

/* Ways of writing that say something to a reader, in this order; the last one has no id. Nonsense stands by itself. */
struct shown_style {
    const char *id, *name; /* name: message id */
};
extern const struct shown_style shown_styles[];

handler algorithm_page, algorithm_figures, algorithm_register;

/* Reads and renders everything once, at start. False and a message when something is not right. */
bool algorithm_pages_prepare(char message[300]);
void algorithm_pages_free(void);

#endif
