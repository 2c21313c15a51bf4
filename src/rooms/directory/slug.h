// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* slug.h - the readable part of a link, made from a name: "Sociaal raadslieden" -> "sociaal-raadslieden", unique within its set. */
#ifndef ELKEDEUR_SLUG_H
#define ELKEDEUR_SLUG_H

#include "arena.h"

struct slugs; /* those given out so far */

struct slugs *slugs_begin(struct arena *, size_t expected);
/* Lives in `keep`. ASCII letters, digits and "-", at most 73 bytes. When it was given out before, the end of `id` stands behind it, so
 * that a link stays the same when others come and go. */
const char *slug_make(struct slugs *, struct arena *keep, const char *name, const char *id);

#endif
