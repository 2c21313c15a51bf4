// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* banned.h - calls that bite, turned into compile errors. Force-included into every file (-include).
 *
 * Each has a replacement in base/: bounded text (text.h), days and local time without a lock (clock.h), memory of a
 * request (arena.h), numbers with a checked end (text_to_int). */
#ifndef ELKEDEUR_BANNED_H
#define ELKEDEUR_BANNED_H

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

/* clang with _FORTIFY_SOURCE has these as macros, and a macro cannot be poisoned. */
#undef sprintf
#undef vsprintf
#undef strcpy
#undef strcat
#undef strncat

#pragma GCC poison strcpy strcat strncat sprintf vsprintf gets strtok strtok_r
#pragma GCC poison atoi atol atoll atof localtime localtime_r gmtime mktime ctime asctime
#pragma GCC poison setlocale tmpnam mktemp rand srand

#endif
