// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* check_phones.h - telephone numbers in a text that a list does not hold. Digits are compared, whatever stands between them; +31 and 0031 are 0.
 *
 * A number begins with 0, + or 00 and is as long as numbers are; or it is a short one (11x, 14x, 18xx, 116xxx) right behind "bel", "belt u",
 * "bellen", "nummer" or "call". The line of a municipality (14 0xx) is not ours to know: it passes. Dates, amounts and web addresses are no
 * numbers. Two numbers need a word, comma or point between them. */
#ifndef ELKEDEUR_CHECK_PHONES_H
#define ELKEDEUR_CHECK_PHONES_H

#include "arena.h"
#include "text.h"

struct phone_list {
    const char **digits;
    size_t count;
};

/* From a table as data/national/phone.csv; the digits live in the arena. False when it has no column "number". */
bool phones_begin(struct arena *, struct slice table, struct phone_list *out);
/* The next number of a line that is not in the list; `*line` goes on behind it. False: no more. */
bool phones_unknown(const struct phone_list *, struct slice *line, struct slice *number);

#endif
