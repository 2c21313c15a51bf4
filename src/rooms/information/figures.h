// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* figures.h - how well questions are understood, as measured: content/nl/algorithm/measured.tsv, which script/measured writes and nobody types.
 *
 * A row is: section, name, values, apart by tabs; # begins a remark. Reading is strict: an unknown section, a wrong number of values, a value that is
 * no number, a row twice or one that must be there and is not, is an error with file and line. Texts live in the arena and are never NULL. */
#ifndef ELKEDEUR_FIGURES_H
#define ELKEDEUR_FIGURES_H

#include "text.h"

enum figures_section {
    MEASURED,  /* day, questions: the value */
    RIGHT,     /* percent right, of so many */
    COUNTED,   /* so many, of so many */
    JUDGEMENT, /* questions, precision and recall in percent, F1 */
    STYLE,     /* questions, percent: main domain, one that applies, decision or not */
    SCORE,     /* questions, mean score, percent right */
    FIGURES_SECTIONS
};

enum { FIGURE_VALUES = 4 };

struct figures_row {
    enum figures_section section;
    const char *name, *values[FIGURE_VALUES];
};

struct figures {
    struct figures_row *rows;
    size_t count;
};

bool figures_read(struct arena *, const char *file, struct slice text, struct figures *, char message[300]);
/* The value of a row: text, or rounded to a whole number. "" and 0 when there is no such row. */
const char *figures_text(const struct figures *, enum figures_section, const char *name, size_t value);
int figures_number(const struct figures *, enum figures_section, const char *name, size_t value);
extern const char *const figures_section_ids[FIGURES_SECTIONS];

#endif
