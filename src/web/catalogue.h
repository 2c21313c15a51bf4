// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* catalogue.h - the words for people. Dutch texts are the message ids; other languages come from the .po files in po/, compiled into constant
 * tables at build time (tools/catalogue.c). No run-time locale: the language travels with the page. */
#ifndef ELKEDEUR_CATALOGUE_H
#define ELKEDEUR_CATALOGUE_H

#include <stddef.h>
#include <stdint.h>

enum language { DUTCH, ENGLISH, LANGUAGES };

extern const char *const language_codes[LANGUAGES]; /* "nl", "en" */

/* One language: an open hash table of `size` (a power of two) slots by FNV-1a of the message id. */
struct catalogue_entry {
    const char *id, *text;
};
struct catalogue {
    const struct catalogue_entry *slots;
    uint32_t size;
};
extern const struct catalogue catalogues[LANGUAGES]; /* generated; Dutch is empty */

/* The message in that language; the id itself when it is Dutch or unknown. Never NULL. */
const char *catalogue_text(enum language, const char *id);

/* FNV-1a; the tool that writes the tables uses the same. */
static inline uint32_t catalogue_hash(const char *id)
{
    uint32_t hash = 2166136261u;
    for (; *id; id++)
        hash = (hash ^ (unsigned char)*id) * 16777619u;
    return hash;
}

#endif
