// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* outcome.h - how a function that can fail tells its caller.
 *
 * Errors are values: what the reader of a page or the operator is told is set where it is known (struct fault in the
 * context), the HTTP status or exit code is chosen once, at the edge. */
#ifndef ELKEDEUR_OUTCOME_H
#define ELKEDEUR_OUTCOME_H

enum outcome {
    OK = 0,
    NOT_FOUND, /* nothing there; not a fault */
    INVALID,   /* the input is wrong; nothing was changed */
    FORBIDDEN, /* the caller may not */
    CONFLICT,  /* somebody else changed it, or it is there already */
    BUSY,      /* try again later: a limit or a lock */
    BROKEN,    /* the machine: disk, database, memory, network */
};

const char *outcome_name(enum outcome);

#endif
