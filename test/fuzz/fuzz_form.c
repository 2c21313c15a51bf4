// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* fuzz_form.c - any bytes as a form and as a part of a path: what comes out is valid UTF-8 without a NUL, or it is
 * refused. */
#include "fuzz.h"
#include "input.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    struct arena arena;
    struct form_field fields[16];
    size_t count = 0;
    arena_begin(&arena, 16 << 20);
    char *part = percent_decode(&arena, (const char *)bytes, size);
    if (part)
        must(utf8_valid(part, strlen(part)) && strlen(part) <= size);
    if (form_decode(&arena, (const char *)bytes, size, fields, 16, &count) == FORM_FINE) {
        must(count <= 16);
        for (size_t i = 0; i < count; i++) {
            must(strlen(fields[i].value) == fields[i].value_size);
            must(utf8_valid(fields[i].value, fields[i].value_size) &&
                 utf8_valid(fields[i].name, strlen(fields[i].name)));
        }
    }
    arena_end(&arena);
    return 0;
}
