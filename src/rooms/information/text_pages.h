// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* text_pages.h - pages of running text: privacy, accessibility, who is behind this, languages, errors. Texts: content/nl/pages (Markdown). */
#ifndef ELKEDEUR_TEXT_PAGES_H
#define ELKEDEUR_TEXT_PAGES_H

#include "reply.h"
#include "shell_pages.h"

struct language_row {              /* one language that somebody speaks */
    const char *code, *own, *text; /* its own name, and a short text in it; NULL when we have none */
    int count;
    const struct person *faces[3];
};
enum { MOST_LANGUAGES = 64 };

/* The text about the algorithm, before and behind its figures; `dutch`: there is none in that language. */
void algorithm_in_two(enum language, const char **begin, const char **end, bool *dutch);

handler languages_page, privacy_page, accessibility_page, who_page;

/* Renders the Markdown once, at start. False and a message when a page is missing. */
bool text_pages_prepare(char message[300]);
void text_pages_free(void);

/* The site's own page for an error; see site_hooks.error_page. */
void show_error(struct request *, const struct problem *);

#endif
