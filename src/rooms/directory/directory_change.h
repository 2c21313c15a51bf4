// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* directory_change.h - which scopes changed: a number per scope that every write to the directory raises, in its own transaction.
 *
 * The refresher compares numbers and rebuilds only the segments of the scopes that moved. */
#ifndef ELKEDEUR_DIRECTORY_CHANGE_H
#define ELKEDEUR_DIRECTORY_CHANGE_H

#include "store.h"

extern const struct statement_table directory_change_statements;

enum outcome directory_create_changes(struct session *, struct arena *); /* schema step */
enum outcome directory_changed(struct session *, struct arena *, const char *scope);

struct scope_change {
    char scope[32];
    int64_t number;
};
/* All scopes with their numbers, by scope; at most `most`. */
enum outcome directory_changes(struct session *, struct arena *, struct scope_change *out, size_t most, size_t *count);

#endif
