// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* hsds_source.h - the files of one import: a file, a folder (and folders in it, four deep), or files built into the
 * program.
 *
 * Files are in the order of their names, so that an import is the same on every machine. A file is mapped while it is
 * read. */
#ifndef ELKEDEUR_HSDS_SOURCE_H
#define ELKEDEUR_HSDS_SOURCE_H

#include "embedded.h"
#include "hsds_shape.h"

enum source_kind { SOURCE_CSV, SOURCE_JSON, SOURCE_PACKAGE, SOURCE_OTHER }; /* by name; OTHER is not read */

struct source_file {
    const char *name; /* as told in messages: relative to the folder */
    const char *path;
    const struct embedded *embedded;
    enum source_kind kind;
    int hint;           /* the record that the name tells, or -1 */
    const char *unread; /* why it is not read, or NULL */
};

struct source_list {
    struct source_file *files;
    size_t count, room;
};

struct source_bytes {
    const char *at;
    size_t size;
    void *mapped;
};

/* NOT_FOUND when there is nothing at the path; BROKEN when it cannot be read (message). Names from a datapackage.json
 * become hints. */
enum outcome source_list_files(struct arena *, const char *path, const struct embedded_folder *, struct source_list *,
                               char message[256]);
enum outcome source_open(const struct source_file *, struct source_bytes *, char message[256]);
void source_close(struct source_bytes *);

#endif
