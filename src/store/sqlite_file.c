// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* sqlite_file.c - see sqlite_file.h. Offsets are those of the SQLite file format, section 1.3 (the database header).
 *
 * The header is read through SQLite's own file layer: closing a descriptor of ours would drop the locks that other connections of this
 * process hold on the file (POSIX). */
#include "sqlite_file.h"

#include <errno.h>
#include <fcntl.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

enum { HEADER = 100, AT_PAGE_SIZE = 16, AT_CHANGES = 24, AT_PAGES = 28, AT_MARK = 68, AT_VALID_FOR = 92 };

static enum outcome say(char message[ENGINE_MESSAGE], enum outcome outcome, const char *path, const char *what)
{
    snprintf(message, ENGINE_MESSAGE, "%.150s %s", path, what);
    return outcome;
}

static enum outcome say_errno(char message[ENGINE_MESSAGE], const char *path, const char *what, int error)
{
    snprintf(message, ENGINE_MESSAGE, "%.150s %s: %s", path, what, strerror(error));
    return BROKEN;
}

static uint32_t number(const unsigned char *at)
{
    return (uint32_t)at[0] << 24 | (uint32_t)at[1] << 16 | (uint32_t)at[2] << 8 | at[3];
}

static enum outcome make_file(const char *path, char message[ENGINE_MESSAGE])
{
    int file = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (file < 0 && errno == EEXIST)
        return OK;
    if (file < 0)
        return say_errno(message, path, "cannot be made", errno);
    close(file);
    return OK;
}

/* SQLite makes the files of its journal beside the database. */
static enum outcome check_folder(const char *path, char message[ENGINE_MESSAGE])
{
    char folder[4096];
    const char *slash = strrchr(path, '/');
    snprintf(folder, sizeof folder, "%.*s", slash ? (int)(slash - path + 1) : 1, slash ? path : ".");
    return access(folder, W_OK) == 0 ? OK
                                     : say_errno(message, path, "stands in a folder that cannot be written", errno);
}

static bool has_journal(const char *path)
{
    char name[4096];
    struct stat about;
    snprintf(name, sizeof name, "%s-wal", path);
    return stat(name, &about) == 0 && about.st_size > 0;
}

/* Is the file shorter than its header says, and no journal there that brings the rest? Another process may be moving its
 * journal into the file at this moment: only when the journal is gone has the file its size. */
static bool end_is_missing(const char *path, int64_t whole)
{
    struct stat about;
    return !has_journal(path) && stat(path, &about) == 0 && about.st_size < whole;
}

static enum outcome check_header(const char *path, const unsigned char header[HEADER], int64_t mark,
                                 char message[ENGINE_MESSAGE])
{
    if (memcmp(header, "SQLite format 3", 16) != 0)
        return say(message, INVALID, path, "is not a database");
    if (number(header + AT_MARK) != 0 && number(header + AT_MARK) != (uint32_t)mark)
        return say(message, INVALID, path, "is a database of another program");
    uint32_t page = (uint32_t)header[AT_PAGE_SIZE] << 8 | header[AT_PAGE_SIZE + 1];
    int64_t whole = (int64_t)(page == 1 ? 65536 : page) * number(header + AT_PAGES);
    bool counted = number(header + AT_CHANGES) == number(header + AT_VALID_FOR);
    if (counted && end_is_missing(path, whole))
        return say(message, INVALID, path, "is damaged: its end is missing");
    return OK;
}

/* The first bytes of the file; false when it cannot be read. Shorter files give zeros. */
static bool read_header(const char *path, unsigned char header[HEADER])
{
    sqlite3_vfs *layer = sqlite3_vfs_find(NULL);
    sqlite3_filename name = sqlite3_create_filename(path, "", "", 0, NULL);
    sqlite3_file *file = layer ? calloc(1, (size_t)layer->szOsFile) : NULL;
    bool fine = false;
    if (name && file &&
        layer->xOpen(layer, name, file, SQLITE_OPEN_READONLY | SQLITE_OPEN_MAIN_DB, NULL) == SQLITE_OK) {
        int code = file->pMethods->xRead(file, header, HEADER, 0);
        fine = code == SQLITE_OK || code == SQLITE_IOERR_SHORT_READ;
        file->pMethods->xClose(file);
    }
    free(file);
    sqlite3_free_filename(name);
    return fine;
}

static enum outcome check_content(const struct engine_options *options, off_t size, char message[ENGINE_MESSAGE])
{
    unsigned char header[HEADER];
    if (size == 0 && (options->create || has_journal(options->path)))
        return OK;
    if (size == 0)
        return say(message, INVALID, options->path, "is empty");
    if (access(options->path, R_OK) != 0)
        return say_errno(message, options->path, "cannot be read", errno);
    if (!read_header(options->path, header))
        return say(message, BROKEN, options->path, "cannot be read");
    return check_header(options->path, header, options->mark, message);
}

enum outcome sqlite_file_check(const struct engine_options *options, struct file_mark *mark,
                               char message[ENGINE_MESSAGE])
{
    struct stat about;
    const char *path = options->path;
    if (stat(path, &about) != 0) {
        int error = errno;
        if (error != ENOENT)
            return say_errno(message, path, "cannot be opened", error);
        if (!options->create || options->read_only)
            return say(message, NOT_FOUND, path, "is not there");
        enum outcome outcome = make_file(path, message);
        if (outcome != OK)
            return outcome;
        if (stat(path, &about) != 0)
            return say_errno(message, path, "cannot be opened", errno);
    }
    if (!S_ISREG(about.st_mode))
        return say(message, INVALID, path, "is not a file");
    *mark = (struct file_mark){ about.st_dev, about.st_ino };
    enum outcome outcome = check_content(options, about.st_size, message);
    if (outcome == OK && !options->read_only && access(path, W_OK) != 0)
        outcome = say_errno(message, path, "cannot be written", errno);
    if (outcome == OK && !options->read_only)
        outcome = check_folder(path, message);
    return outcome;
}

enum outcome sqlite_file_present(const char *path, const struct file_mark *mark, char message[ENGINE_MESSAGE])
{
    struct stat about;
    if (stat(path, &about) != 0)
        return say_errno(message, path, "is gone", errno);
    if (about.st_dev != mark->device || about.st_ino != mark->inode)
        return say(message, BROKEN, path, "was replaced while in use");
    return OK;
}

enum outcome sqlite_file_frozen(const char *path, bool *frozen, char message[ENGINE_MESSAGE])
{
    struct statvfs disk;
    *frozen = statvfs(path, &disk) == 0 && disk.f_flag & ST_RDONLY;
    if (*frozen && has_journal(path))
        return say(message, INVALID, path, "has a log (-wal) that counts, on a read-only disk: copy both elsewhere");
    return OK;
}
