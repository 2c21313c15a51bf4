// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* template.h - compiles HTML templates to C, so that a page is checked by the C compiler and escapes by itself.
 *
 *   {{ include "network.h" }}                      a C header of the types in use
 *   {{ define card(const struct service *s) }}     a function `void card(struct html *h, const struct service *s)`
 *   {{ s->name }}                                  escaped for where it stands: text, attribute, or URL (scheme checked)
 *   {{ say "Nog %d dagen", days }}                 a message of the catalogue, with values, escaped
 *   {{ raw expression }}                           not escaped: the one greppable word; never for text from outside
 *   {{ if a }} {{ else if b }} {{ else }} {{ end }}    {{ for size_t i = 0; i < n; i++ }} {{ end }}
 *   {{ let const struct place *p = &s->places[0] }}    {{ render card(s) }}    {{ # a remark }}
 *   {{ end }}                                      closes define, if, for
 *
 * The compiler follows the HTML around each value and refuses one inside <script>, <style>, a comment, a tag, an on...= or style
 * attribute, or an unquoted attribute. Every branch must leave the HTML in the state of its sisters. Blanks with a line
 * break in them become one line break, except in <pre> and <textarea>. Errors are "file:line: message". */
#ifndef ELKEDEUR_TEMPLATE_H
#define ELKEDEUR_TEMPLATE_H

#include "text.h"

struct template_output {
    struct buffer code;   /* the .c file */
    struct buffer header; /* its prototypes */
    char error[400];      /* "file:line: message" when false was returned */
};

/* `file` is the name in messages and #line; `header_name` what the code includes. False and ->error when it is refused. */
bool template_compile(const char *file, const char *header_name, struct slice source, struct template_output *);

#endif
