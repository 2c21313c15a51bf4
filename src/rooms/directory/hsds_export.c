// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* hsds_export.c - see hsds_export.h: the folder and its files. What is in them is made by hsds_tree.c. */
#include "hsds_export.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "hsds_tree.h"

static const size_t memory_most = (size_t)4 << 30;
enum { FILE_MOST = 256 << 20 };
static const char marker[] = "{\n  \"export\": {";

struct exporting {
    struct tree *tree;
    struct export_result *result;
    struct buffer out;
    int folder; /* the folder being written */
};

static enum outcome failed(struct export_result *result, const char *what)
{
    snprintf(result->message, sizeof result->message, "%.180s: %s", what, strerror(errno));
    return BROKEN;
}

/* Files */

static enum outcome write_file(struct exporting *exporting, const char *name)
{
    const struct buffer *out = &exporting->out;
    if (out->full) {
        errno = EFBIG;
        return failed(exporting->result, name);
    }
    int file = openat(exporting->folder, name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644);
    if (file < 0)
        return failed(exporting->result, name);
    for (size_t done = 0; done < out->used;) {
        ssize_t wrote = write(file, out->at + done, out->used - done);
        if (wrote <= 0 && errno != EINTR) {
            close(file);
            return failed(exporting->result, name);
        }
        done += wrote > 0 ? (size_t)wrote : 0;
    }
    return close(file) == 0 ? OK : failed(exporting->result, name);
}

static enum outcome write_rows(struct exporting *exporting, int record, size_t *count)
{
    struct item_list *rows = &exporting->tree->rows[record];
    enum outcome outcome = OK;
    for (size_t i = 0; i < rows->count && outcome == OK; i++) {
        struct json_writer json;
        char name[80];
        buffer_clear(&exporting->out);
        json_put_begin(&json, &exporting->out, true);
        tree_write(exporting->tree, &json, record, rows->at[i], false);
        buffer_byte(&exporting->out, '\n');
        snprintf(name, sizeof name, "%s/%s.json", directory_records[record]->name, rows->at[i]->row.values[0]);
        outcome = write_file(exporting, name);
    }
    *count = rows->count;
    return outcome;
}

/* directory.json: every row that is in no other file, or not all of it. */
static enum outcome write_rest(struct exporting *exporting, const char *scope)
{
    static const char *const versions[] = { [HSDS_BOTH] = "3.0 3.1", [HSDS_3_0] = "3.0 3.1", [HSDS_3_1] = "3.1" };
    struct json_writer json;
    buffer_clear(&exporting->out);
    json_put_begin(&json, &exporting->out, true);
    json_put_open(&json, '{');
    json_put_key(&json, "export");
    json_put_open(&json, '{');
    json_put_member(&json, "program", "elkedeur");
    json_put_member(&json, "scope", scope);
    json_put_member(&json, "hsds", versions[exporting->tree->version]);
    json_put_close(&json, '}');
    for (int record = 0; record < DIRECTORY_RECORDS; record++) {
        const struct item_list *rows = &exporting->tree->rows[record];
        bool open = false;
        for (size_t i = 0; i < rows->count; i++) {
            if (rows->at[i]->written && !rows->at[i]->incomplete)
                continue;
            if (!open) {
                json_put_key(&json, directory_records[record]->name);
                json_put_open(&json, '[');
                open = true;
            }
            tree_write_flat(&json, rows->at[i]);
            exporting->result->other_rows++;
        }
        if (open)
            json_put_close(&json, ']');
    }
    json_put_close(&json, '}');
    buffer_byte(&exporting->out, '\n');
    return write_file(exporting, "directory.json");
}

static enum outcome write_all(struct exporting *exporting, const char *scope)
{
    if (mkdirat(exporting->folder, "organization", 0755) != 0 || mkdirat(exporting->folder, "service", 0755) != 0)
        return failed(exporting->result, "organization, service");
    enum outcome outcome = write_rows(exporting, DIR_ORGANIZATION, &exporting->result->organizations);
    if (outcome == OK)
        outcome = write_rows(exporting, DIR_SERVICE, &exporting->result->services);
    if (outcome == OK)
        outcome = write_rest(exporting, scope);
    if (outcome == OK && syncfs(exporting->folder) != 0)
        outcome = failed(exporting->result, "sync");
    return outcome;
}

/* Folders */

static void remove_files(const char *path)
{
    DIR *folder = opendir(path);
    if (!folder)
        return;
    for (struct dirent *entry; (entry = readdir(folder));)
        if (entry->d_name[0] != '.')
            unlinkat(dirfd(folder), entry->d_name, 0);
    closedir(folder);
    rmdir(path);
}

/* Takes away an export of ours: its two folders, its files, itself. Anything else in it stays, and so does the folder
 * then. */
static void remove_export(struct arena *arena, const char *path)
{
    remove_files(arena_printf(arena, "%s/organization", path));
    remove_files(arena_printf(arena, "%s/service", path));
    unlink(arena_printf(arena, "%s/directory.json", path));
    rmdir(path);
}

static bool is_empty(const char *path)
{
    DIR *folder = opendir(path);
    size_t count = 0;
    if (!folder)
        return false;
    for (struct dirent *entry; (entry = readdir(folder));)
        count += strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0;
    closedir(folder);
    return count == 0;
}

static bool is_export(struct arena *arena, const char *path)
{
    char begin[sizeof marker] = "";
    int file = open(arena_printf(arena, "%s/directory.json", path), O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return false;
    ssize_t got = read(file, begin, sizeof begin - 1);
    close(file);
    return got == (ssize_t)sizeof begin - 1 && strcmp(begin, marker) == 0;
}

/* Nothing there, an empty folder or an export of before. */
static enum outcome check_place(struct arena *arena, const char *path, bool *there, struct export_result *result)
{
    struct stat about;
    *there = stat(path, &about) == 0;
    if (!*there || (S_ISDIR(about.st_mode) && (is_empty(path) || is_export(arena, path))))
        return OK;
    snprintf(result->message, sizeof result->message, "%.180s: holds something else than an export, left as it is",
             path);
    return INVALID;
}

/* The new folder takes the place of the old one in one step. */
static enum outcome put_in_place(struct arena *arena, const char *part, const char *path, bool there,
                                 struct export_result *result)
{
    if (renameat2(AT_FDCWD, part, AT_FDCWD, path, there ? RENAME_EXCHANGE : RENAME_NOREPLACE) != 0)
        return failed(result, path);
    if (there)
        remove_export(arena, part);
    const char *slash = strrchr(path, '/');
    const char *parent = !slash ? "." : slash == path ? "/" : arena_copy_n(arena, path, (size_t)(slash - path));
    int folder = open(parent, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder >= 0) {
        fsync(folder);
        close(folder);
    }
    return OK;
}

static enum outcome write_folder(struct exporting *exporting, struct arena *arena, const char *scope, const char *path)
{
    bool there;
    const char *part = arena_printf(arena, "%s.part", path);
    enum outcome outcome = check_place(arena, path, &there, exporting->result);
    if (outcome != OK)
        return outcome;
    remove_export(arena, part); /* of an export that was killed */
    if (mkdir(part, 0755) != 0)
        return failed(exporting->result, part);
    exporting->folder = open(part, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    outcome = exporting->folder < 0 ? failed(exporting->result, part) : write_all(exporting, scope);
    if (exporting->folder >= 0)
        close(exporting->folder);
    if (outcome == OK)
        outcome = put_in_place(arena, part, path, there, exporting->result);
    if (outcome != OK)
        remove_export(arena, part);
    return outcome;
}

/* A folder that is there by the name that can be changed: "." cannot, and of a link not the link is meant. */
static const char *plain_path(struct arena *arena, const char *path)
{
    char *real = realpath(path, NULL);
    if (real) {
        path = arena_copy(arena, real);
        free(real);
        return path;
    }
    size_t size = strlen(path);
    while (size > 1 && path[size - 1] == '/')
        size--;
    return arena_copy_n(arena, path, size);
}

enum outcome hsds_export(struct session *session, const char *scope, const char *folder,
                         const struct export_options *options, struct export_result *result)
{
    struct arena arena;
    *result = (struct export_result){ 0 };
    arena_begin(&arena, memory_most);
    struct tree *tree = arena_new(&arena, struct tree);
    struct exporting exporting = { .tree = tree, .result = result };
    buffer_begin(&exporting.out, FILE_MOST);
    enum outcome outcome = tree_load(tree, &arena, session, scope, options ? options->version : HSDS_BOTH);
    if (outcome != OK)
        snprintf(result->message, sizeof result->message, "the database could not be read: %s", outcome_name(outcome));
    else if (tree->rows[DIR_MUNICIPALITY].count == 0) {
        snprintf(result->message, sizeof result->message, "there is no municipality %s", scope);
        outcome = NOT_FOUND;
    } else
        outcome = write_folder(&exporting, &arena, scope, plain_path(&arena, folder));
    buffer_free(&exporting.out);
    arena_end(&arena);
    return outcome;
}
