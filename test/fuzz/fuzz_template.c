// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* fuzz_template.c - any bytes as a template: it compiles, or it is refused with a line and a reason. */
#include "fuzz.h"
#include "template.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    struct template_output out = { 0 };
    buffer_begin(&out.code, 4 << 20);
    buffer_begin(&out.header, 1 << 20);
    if (!template_compile("page.html", "page.html.h", (struct slice){ (const char *)bytes, size }, &out))
        must(strncmp(out.error, "page.html", 9) == 0);
    buffer_free(&out.code);
    buffer_free(&out.header);
    return 0;
}
