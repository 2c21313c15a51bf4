// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* directory_tables.h - the first schema step of the directory: a table for each of its records. For
 * store_options.migrations. */
#ifndef ELKEDEUR_DIRECTORY_TABLES_H
#define ELKEDEUR_DIRECTORY_TABLES_H

#include "store.h"

enum outcome directory_create_tables(struct session *, struct arena *);

#endif
