// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* hsds_tree.h - a whole directory in memory with its rows found by id and by what they hang under; and a row as
 * nested HSDS JSON.
 *
 * Everything lives in the arena that was given. Rows are in the order of their ids. */
#ifndef ELKEDEUR_HSDS_TREE_H
#define ELKEDEUR_HSDS_TREE_H

#include "hsds_export.h"
#include "hsds_shape.h"
#include "json_write.h"

struct item {
    struct row row;
    bool written;    /* stood in some file, with all that hangs under it */
    bool incomplete; /* a value could not travel */
};

struct item_list {
    struct item **at;
    size_t count, room;
};

struct tree {
    struct arena *arena;
    enum hsds_version version;
    struct item_list rows[DIRECTORY_RECORDS];                    /* by id */
    struct item_list under[DIRECTORY_RECORDS][DIRECTORY_FIELDS]; /* by a field of type FIELD_REF, then id */
};

enum outcome tree_load(struct tree *, struct arena *, struct session *, const char *scope, enum hsds_version);
struct item *tree_find(const struct tree *, int record, const char *id);
/* The row as an object with all that nests in it. `shallow` leaves the nested rows out (attributes stay). */
void tree_write(struct tree *, struct json_writer *, int record, struct item *, bool shallow);
/* The row as a flat object with our own names. */
void tree_write_flat(struct json_writer *, const struct item *);

#endif
