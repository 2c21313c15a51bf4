// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* embedded.h - files that are built into the program (tools/embed.c): topics, pages, the demonstration network. */
#ifndef ELKEDEUR_EMBEDDED_H
#define ELKEDEUR_EMBEDDED_H

#include <stddef.h>

struct embedded {
    const char *name;        /* file name without its folder */
    const char *bytes, *end; /* a NUL stands at end */
};

struct embedded_folder {
    const char *name;             /* folder in the project, e.g. "content/nl/topics" */
    const struct embedded *files; /* by name */
    size_t count;
};

/* Each file begins at a multiple of 8 bytes. embedded_model holds model.bin, which the build learns (tools/model). */
extern const struct embedded_folder embedded_model;
extern const struct embedded_folder embedded_topics, embedded_events, embedded_algorithm, embedded_pages, embedded_demo,
    embedded_national;

#endif
