// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* wish.h - what a question says of its writer by the way: the neighbourhood, and how they want contact. In memory, for the ranking only.
 *
 * A neighbourhood is found by its name (whole words, folded as words.h does) or by a postcode of the municipality. A name that is an ordinary
 * word too (Centrum, De Kade) counts where it is written as a name or as a place. Nothing found leaves things as they are; a wrong one
 * moves a card and would say a wrong distance, so doubt is no. */
#ifndef ELKEDEUR_WISH_H
#define ELKEDEUR_WISH_H

#include "network.h"

struct wish {                        /* what is known of the reader; zero = nothing */
    const struct neighborhood *near; /* own neighbourhood */
    const char *language;            /* "" or ISO 639-1 */
    uint32_t contact_forms;          /* wanted ones, a mask of enum contact_form */
};

/* Sets `near` and `contact_forms` of what the text says. `place` may be NULL: no neighbourhoods. Scratch memory of the arena. */
void wish_read(const char *text, size_t size, const struct network *place, struct arena *, struct wish *);

#endif
