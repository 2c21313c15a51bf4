// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* algorithm_entry.h - the entry for the Dutch Algorithm Register (algoritmes.overheid.nl), publication standard 1.0:
 * content/nl/algorithm/register.tsv.
 *
 * A row is: field, its title, text. One table holds the fields of the standard with their limits; an unknown or repeated field, a missing
 * required one, a text over its limit, or an unknown {place} is an error with file and line. In a text stand: {gemeente}, {contact}, {pagina} (of the
 * municipality that publishes it) and figures as {section|row|value}, so that no figure is typed. */
#ifndef ELKEDEUR_ALGORITHM_ENTRY_H
#define ELKEDEUR_ALGORITHM_ENTRY_H

#include "figures.h"

enum entry_kind { ENTRY_TEXT, ENTRY_LIST /* "a; b" */, ENTRY_LINKS /* "title | https://...; ..." */ };

struct entry_field {
    const char *id;
    enum entry_kind kind;
    size_t most; /* bytes */
    bool required;
    const char *permitted; /* "a;b": one of these; NULL: anything */
};

struct entry_row {
    const struct entry_field *field;
    const char *title, *text; /* with its {places} */
};

enum { ENTRY_ROWS = 32 };

struct algorithm_entry {
    struct entry_row rows[ENTRY_ROWS];
    size_t count;
};

struct entry_place { /* who publishes it */
    const char *municipality, *contact, *page;
};

bool algorithm_entry_read(struct arena *, const char *file, struct slice text, const struct figures *,
                          struct algorithm_entry *, char message[300]);
/* The text with everything filled in; NULL when a {place} is not known. */
const char *algorithm_entry_fill(struct arena *, const char *text, const struct entry_place *, const struct figures *);
/* The entry as JSON, in the names of the standard. */
void algorithm_entry_json(struct arena *, const struct algorithm_entry *, const struct entry_place *,
                          const struct figures *, struct buffer *out);

#endif
