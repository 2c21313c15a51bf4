// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* hsds_records.h - the records of the directory (sociale kaart): the objects of HSDS 3.1 with our own fields beside
 * them.
 *
 * Source: Human Services Data Specification 3.0 and 3.1 (names, types and required fields of its schemas); our fields
 * carry EXTENSION, a telephone number for professionals PRIVATE, what HSDS 3.0 does not know STANDARD_31. REQUIRED is
 * stricter than needed nowhere: a field is required when its row says nothing to anybody without it. Dutch addresses
 * need no province, so that one is not. Static tables, never changed; the order of directory_records is that in which
 * rows are saved (what is pointed at first). */
#ifndef ELKEDEUR_HSDS_RECORDS_H
#define ELKEDEUR_HSDS_RECORDS_H

#include "ids.h"
#include "record.h"

enum directory_record {
    DIR_MUNICIPALITY,
    DIR_NEIGHBORHOOD,
    DIR_UNIT,
    DIR_TAXONOMY,
    DIR_TAXONOMY_TERM,
    DIR_ORGANIZATION,
    DIR_ORGANIZATION_IDENTIFIER,
    DIR_PROGRAM,
    DIR_LOCATION,
    DIR_ADDRESS,
    DIR_ACCESSIBILITY,
    DIR_SERVICE,
    DIR_SERVICE_AT_LOCATION,
    DIR_CONTACT,
    DIR_PHONE,
    DIR_SCHEDULE,
    DIR_LANGUAGE,
    DIR_COST_OPTION,
    DIR_REQUIRED_DOCUMENT,
    DIR_SERVICE_AREA,
    DIR_FUNDING,
    DIR_URL,
    DIR_SERVICE_CAPACITY,
    DIR_CLOSURE,
    DIR_ATTRIBUTE,
    DIR_METADATA,
    DIR_META_TABLE_DESCRIPTION,
    DIRECTORY_RECORDS
};

extern const struct record *const directory_records[DIRECTORY_RECORDS];
enum { DIRECTORY_FIELDS = 32 }; /* no record of the directory has more fields */

/* The record of this exact name, or -1. */
int directory_record_from(const char *name);

/* The code of a municipality: two capital letters and four digits ("GM0344"); or "NL", for what helps in the whole country. */
bool municipality_code_valid(const char *code);
/* The ids of the two records that are known by a public code: the same in every database. */
void municipality_id(const char *code, uuid_text out);
void neighborhood_id(const char *code, uuid_text out);

#endif
