// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* fuzz.h - what every fuzz target has: libFuzzer calls LLVMFuzzerTestOneInput with bytes of its own making.
 *
 * A target must bear any bytes (script/fuzz); what must hold afterwards it says with `must`, which ends the run and keeps
 * the input. */
#ifndef ELKEDEUR_FUZZ_H
#define ELKEDEUR_FUZZ_H

#include <stddef.h>
#include <stdint.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);
int LLVMFuzzerInitialize(int *count, char ***arguments); /* a target may have it: what takes long and is done once */

#define must(what)                                                                                                     \
    do {                                                                                                               \
        if (!(what)) {                                                                                                 \
            fprintf(stderr, "%s:%d: must hold: %s\n", __FILE__, __LINE__, #what);                                      \
            abort();                                                                                                   \
        }                                                                                                              \
    } while (0)

#endif
