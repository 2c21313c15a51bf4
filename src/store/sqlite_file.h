// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* sqlite_file.h - looks at a file before SQLite does, so that a file of somebody else is never touched.
 *
 * SQLite reports a missing folder, a folder, a file without permission and a full disk with the same few words, and setting its
 * journal mode writes into whatever database it is given. */
#ifndef ELKEDEUR_SQLITE_FILE_H
#define ELKEDEUR_SQLITE_FILE_H

#include <sys/types.h>

#include "engine.h"

struct file_mark { /* which file it is, whatever its name */
    dev_t device;
    ino_t inode;
};

/* OK: a file of ours or an empty one that may be filled (made when allowed). NOT_FOUND, INVALID, BROKEN with a message otherwise. */
enum outcome sqlite_file_check(const struct engine_options *, struct file_mark *, char message[ENGINE_MESSAGE]);
/* BROKEN when the name is gone or is another file now. */
enum outcome sqlite_file_present(const char *path, const struct file_mark *, char message[ENGINE_MESSAGE]);

/* Does it lie on a read-only disk, where no log can be beside it? INVALID with a message when there is one that counts. */
enum outcome sqlite_file_frozen(const char *path, bool *frozen, char message[ENGINE_MESSAGE]);

#endif
