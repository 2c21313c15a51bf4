// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* html.h - what compiled templates write with. Rooms write HTML only through templates.
 *
 * html_put escapes for text, html_put_attribute for a quoted attribute, html_put_url for a whole address (only http, https, mailto, tel,
 * or a path), html_put_url_part percent-encodes a piece of one. The raw writers are for generated code and whole drawings
 * (SVG) that this program made; the lint refuses them elsewhere. */
#ifndef ELKEDEUR_HTML_H
#define ELKEDEUR_HTML_H

#include "catalogue.h"
#include "text.h"

struct html {
    struct buffer *out;
    enum language language;
    const char *base; /* path of the municipality: "" or "/veldermeer" */
    int64_t now;
};

/* The message in the reader's language; Dutch is the message id itself. */
#define _(message)  catalogue_text(h->language, (message))
#define N_(message) (message)

static inline void html_static(struct html *h, const char *text, size_t size)
{
    buffer_put(h->out, text, size);
}
void html_raw(struct html *h, const char *markup);

void html_text(struct html *h, const char *text);
void html_attribute(struct html *h, const char *text);
void html_url(struct html *h, const char *address);
void html_url_part(struct html *h, const char *text);
void html_integer(struct html *h, long long number);
/* A message with printf values, translated and then escaped as a whole (for text and attributes alike). */
void html_say(struct html *h, const char *message, ...) __attribute__((format(printf, 2, 3)));

/* Pieces that templates need: a local time as people write it ("9.00"), a day ("maandag 23 november"), a number to dial. */
const char *say_time(struct html *h, int minute, char out[8]);
const char *say_moment(struct html *h, int64_t moment, char out[8]);
const char *say_weekday(struct html *h, int32_t day);
const char *say_day(struct html *h, int32_t day, char out[64]);      /* maandag 23 november */
const char *say_full_day(struct html *h, int32_t day, char out[64]); /* 23 november 2026 */
const char *dial(const char *number, char out[40]);                  /* "0999 - 10 20 32" -> "0999102032" */

#define html_put(h, x) _Generic((x), char * : html_text, const char * : html_text, default : html_integer)(h, x)
#define html_put_attribute(h, x)                                                                                       \
    _Generic((x), char * : html_attribute, const char * : html_attribute, default : html_integer)(h, x)
#define html_put_url(h, x) _Generic((x), char * : html_url, const char * : html_url)(h, x)
#define html_put_url_part(h, x)                                                                                        \
    _Generic((x), char * : html_url_part, const char * : html_url_part, default : html_integer)(h, x)

#endif
