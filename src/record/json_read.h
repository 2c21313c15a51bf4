// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* json_read.h - reading JSON that others wrote, with jansson: no key twice, not too deep, not too large, UTF-8 only.
 *
 * The tree belongs to the caller (json_decref). Limits: `most_bytes` (0 = 256 MiB), `most_depth` (0 = 64). Errors:
 * INVALID with an English sentence that begins with the line, e.g. "line 12: duplicate object key near '"id"'". */
#ifndef ELKEDEUR_JSON_READ_H
#define ELKEDEUR_JSON_READ_H

#include <jansson.h>
#include <stddef.h>

#include "arena.h"
#include "outcome.h"

struct json_limits {
    size_t most_bytes;
    int most_depth;
};

enum outcome json_read(const char *bytes, size_t size, struct json_limits, json_t **out, char message[256]);

/* A scalar as text: numbers shortest, true and false as words; NULL for null, objects and arrays. */
const char *json_scalar_text(struct arena *, const json_t *);

#endif
