// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* letter_pdf.h - a letter as a tagged PDF on A4: headings and paragraphs can be read aloud, /Lang and the title are set.
 *
 * Drawn with cairo and pango (LGPL, linked dynamically) in the fonts of this machine. Takes some milliseconds and, the first time, reads font
 * files: for a worker, never for an event thread. Thread-safe: every call has its own surface. */
#ifndef ELKEDEUR_LETTER_PDF_H
#define ELKEDEUR_LETTER_PDF_H

#include "letter.h"
#include "text.h"

/* Adds the whole file to `out`. False when it could not be drawn or did not fit; `out` is then not to be used. */
bool letter_pdf(const struct letter *, const char *title, int64_t now, struct buffer *out);

/* For tests: adds language and title display to a PDF that cairo wrote, as an incremental update (ISO 32000-1, 7.5.6). */
bool pdf_add_language(struct buffer *pdf, const char *language);

#endif
