// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* outcome.c - names of outcomes, for logs and tests. */
#include "outcome.h"

const char *outcome_name(enum outcome outcome)
{
    static const char *const names[] = {
        [OK] = "ok",
        [NOT_FOUND] = "not found",
        [INVALID] = "invalid",
        [FORBIDDEN] = "forbidden",
        [CONFLICT] = "conflict",
        [BUSY] = "busy",
        [BROKEN] = "broken",
    };
    return names[outcome];
}
