// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* catalogue.c - look-up of a message; see catalogue.h. */
#include "catalogue.h"

const char *const language_codes[LANGUAGES] = { "nl", "en" };

const char *catalogue_text(enum language language, const char *id)
{
    const struct catalogue *one = &catalogues[language];
    if (!one->size)
        return id;
    for (uint32_t slot = catalogue_hash(id) & (one->size - 1); one->slots[slot].id; slot = (slot + 1) & (one->size - 1))
        if (strcmp(one->slots[slot].id, id) == 0)
            return one->slots[slot].text;
    return id;
}
