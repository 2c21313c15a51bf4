// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* ids.h - universally unique ids as 36 lower-case characters (RFC 9562).
 *
 * Rows that we make get version 7 (time-ordered); imported rows get version 5 of (source, object, their key), so that the
 * same row gets the same id at every import; rows that came without a key get version 8, made the same way of all they
 * say, so that they can be told apart: when such a row changes, it is another row. */
#ifndef ELKEDEUR_IDS_H
#define ELKEDEUR_IDS_H

#include <stdbool.h>
#include <stdint.h>

typedef char uuid_text[37];

void uuid_new(int64_t now_ms, uuid_text out);
void uuid_from_key(const char *source, const char *object, const char *key, uuid_text out);
void uuid_from_contents(const char *source, const char *object, const char *contents, uuid_text out);
bool uuid_of_contents(const char *id);
/* Is it an id in any case of letters; `out` gets it in lower case (may be NULL). */
bool uuid_valid(const char *text, uuid_text out);

/* Fills with random bytes from the system; ends the program when there are none. */
void random_bytes(void *out, unsigned long size);

#endif
