// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* personal.h - personal data in a question: seen, told to the writer, never kept.
 *
 * A BSN is nine digits that pass the eleven-test (Besluit burgerservicenummer), with blanks, dots or dashes; an IBAN passes modulo 97 (ISO 13616);
 * a name follows "ik heet", "mevrouw" and the like; an address is a street with a number, or a postcode with its letters. Amounts, dates, numbers of
 * articles and letters, and public lines (112, 0800, 0900, 14 0xx, 088) are none. Pure. */
#ifndef ELKEDEUR_PERSONAL_H
#define ELKEDEUR_PERSONAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "arena.h"

enum personal_kind {
    PERSONAL_BSN,
    PERSONAL_PHONE,
    PERSONAL_EMAIL,
    PERSONAL_IBAN,
    PERSONAL_NAME,
    PERSONAL_ADDRESS,
    PERSONAL_KINDS
};
extern const char *const personal_ids[PERSONAL_KINDS]; /* bsn phone email iban name address */

enum { PERSONAL_SPANS = 32 };

struct personal_span {
    uint32_t from, size; /* bytes */
    uint8_t kind;
};
struct personal {
    uint32_t mask;                              /* 1 << kind */
    struct personal_span spans[PERSONAL_SPANS]; /* the first ones found; they may overlap */
    size_t count;
};

/* A mask of what the text holds. */
uint32_t lang_personal(const char *text, size_t size);
/* The same with places. */
void lang_personal_spans(const char *text, size_t size, struct personal *out);
/* A copy with "***" in place of each; more than PERSONAL_SPANS of them make the whole text "***". */
char *lang_without_personal(struct arena *, const char *text, size_t size);
/* Nine digits. */
bool bsn_valid(const char *digits);

#endif
