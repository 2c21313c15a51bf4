// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* hsds_export.h - writes the directory of a municipality as HSDS JSON: one file per organization and per service,
 * fully nested.
 *
 *   FOLDER/organization/ID.json   valid against the published schema `organization`
 *   FOLDER/service/ID.json        valid against the published schema `service`
 *   FOLDER/directory.json         what hangs under neither, or what the chosen version cannot carry: an array of flat
 *                                 rows per table (municipality, neighborhoods, closing days, places without an
 *                                 organization...). Not HSDS; import takes it.
 *
 * Our own fields travel as attributes with a taxonomy term (hsds_shape.h). Private fields never leave. Importing the
 * folder into an empty database gives the same directory; the same directory gives the same bytes. The folder appears
 * whole or not at all: it is written beside its place, synced, and put there with one rename. A folder that holds
 * something else than an export is refused (INVALID). Errors: NOT_FOUND no such municipality; BROKEN disk or
 * database. Nothing is left behind then. */
#ifndef ELKEDEUR_HSDS_EXPORT_H
#define ELKEDEUR_HSDS_EXPORT_H

#include "hsds_records.h"

enum hsds_version {
    HSDS_BOTH, /* valid against 3.0 and 3.1; the usual one */
    HSDS_3_0,  /* the same bytes as both: 3.1 only added to 3.0 */
    HSDS_3_1   /* with urls, capacities and units nested; not valid against 3.0 when there are any */
};

struct export_options {
    enum hsds_version version;
};

struct export_result {
    size_t organizations, services, other_rows; /* other_rows: in directory.json */
    char message[256];                          /* English, when the outcome is not OK */
};

enum outcome hsds_export(struct session *, const char *scope, const char *folder, const struct export_options *,
                         struct export_result *);

#endif
