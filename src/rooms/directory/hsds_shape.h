// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* hsds_shape.h - how HSDS puts records together: what nests in what, under which names files and columns come, and
 * which of our own fields travel as an attribute with which taxonomy. Import reads by these tables, export writes by
 * them.
 *
 * Source: the schemas of HSDS 3.0 and 3.1 (nesting, required fields, types) and of 1.1 (old names of tables and
 * columns). */
#ifndef ELKEDEUR_HSDS_SHAPE_H
#define ELKEDEUR_HSDS_SHAPE_H

#include "hsds_records.h"

enum { ANY_RECORD = -1 };

struct nesting {
    int parent;      /* enum directory_record, or ANY_RECORD */
    const char *key; /* JSON member of the parent */
    int child;
    const char *child_ref;  /* field of the child that gets the parent's id, or NULL */
    const char *parent_ref; /* field of the parent that gets the child's id (then the member is one object), or NULL */
    unsigned flags;         /* STANDARD_31 */
    bool read_only;         /* taken on import, not written on export */
};

extern const struct nesting hsds_nestings[];
extern const size_t hsds_nesting_count;
const struct nesting *nesting_of(int parent, const char *key); /* NULL when there is none */

/* Which record a file, folder, resource or JSON member names: "organizations", "service_full",
 * "regular_schedule.csv"; -1 unknown. */
int record_from_file_name(const char *name);

/* The fields by which a row hangs under another; a row of these records that hangs under nothing is of no use. */
bool record_needs_parent(int record);

/* Another name of a column -> the field's name, or NULL. */
const char *field_from_old_name(int record, const char *column);

/* Required by the published schemas: written as "" when we have nothing. */
bool required_by_schema(const struct record *, const char *field);
bool has_attributes(int record); /* the schema gives this object attributes */

struct travelling { /* one field that travels as an attribute */
    int record;
    const char *field;
    const char *taxonomy;
};
/* How a field travels: by term (the taxonomy's name; the term's code is the value), or NULL: by value under
 * VALUE_TAXONOMY (the term's code is the field's name, the attribute's value is the value). */
const char *taxonomy_of_field(int record, const char *field);
/* The field of this record that the taxonomy stands for, or NULL. */
const char *field_of_taxonomy(int record, const char *taxonomy);
#define VALUE_TAXONOMY "elkedeur-veld"
/* Is it one of ours, VALUE_TAXONOMY included. */
bool own_taxonomy(const char *name);
void taxonomy_id(const char *name, uuid_text out);
void taxonomy_term_id(struct arena *, const char *taxonomy, const char *code, uuid_text out);

#endif
