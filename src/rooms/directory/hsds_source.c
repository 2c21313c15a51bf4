// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* hsds_source.c - see hsds_source.h. */
#include "hsds_source.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "json_read.h"

enum { FOLDERS_DEEP = 4 };

static bool ends_with(const char *name, const char *ending)
{
    size_t size = strlen(name), length = strlen(ending);
    return size >= length && text_compare_folded(name + size - length, ending) == 0;
}

static enum source_kind kind_of_name(const char *name)
{
    if (ends_with(name, "datapackage.json"))
        return SOURCE_PACKAGE;
    if (ends_with(name, ".json"))
        return SOURCE_JSON;
    return ends_with(name, ".csv") || ends_with(name, ".tsv") ? SOURCE_CSV : SOURCE_OTHER;
}

static void put(struct arena *arena, struct source_list *list, struct source_file file)
{
    if (list->count == list->room) {
        size_t room = list->room ? list->room * 2 : 64;
        struct source_file *more = arena_array(arena, struct source_file, room);
        if (list->count)
            memcpy(more, list->files, list->count * sizeof *more);
        list->files = more;
        list->room = room;
    }
    file.kind = file.unread ? SOURCE_OTHER : kind_of_name(file.name);
    if (file.kind == SOURCE_OTHER && !file.unread)
        file.unread = "neither JSON nor CSV";
    file.hint = record_from_file_name(file.name);
    list->files[list->count++] = file;
}

/* organization/0123.json: the folder says what the file does not. */
static int hint_of_folder(struct arena *arena, const char *name)
{
    const char *slash = strrchr(name, '/');
    return slash ? record_from_file_name(arena_copy_n(arena, name, (size_t)(slash - name))) : -1;
}

/* Why something in a folder is not read; NULL for a file. `about` NULL: it cannot be looked at (errno). */
static const char *unread(struct arena *arena, const struct stat *about)
{
    if (!about)
        return arena_copy(arena, strerror(errno));
    if (S_ISDIR(about->st_mode))
        return "a folder too deep in folders";
    return S_ISREG(about->st_mode) ? NULL : "not a file";
}

static enum outcome walk(struct arena *arena, const char *path, const char *within, int deep, struct source_list *list,
                         char message[256])
{
    struct dirent **entries;
    int count = scandir(path, &entries, NULL, alphasort);
    if (count < 0) {
        snprintf(message, 256, "%.180s: %s", path, strerror(errno));
        return BROKEN;
    }
    enum outcome outcome = OK;
    for (int i = 0; i < count; i++) {
        struct stat about;
        const char *name = entries[i]->d_name;
        const char *full = arena_printf(arena, "%s/%s", path, name), *shown = arena_printf(arena, "%s%s", within, name);
        bool hidden = name[0] == '.', there = stat(full, &about) == 0;
        if (!hidden && outcome == OK && there && S_ISDIR(about.st_mode) && deep < FOLDERS_DEEP)
            outcome = walk(arena, full, arena_printf(arena, "%s/", shown), deep + 1, list, message);
        else if (!hidden && outcome == OK)
            put(arena, list,
                (struct source_file){ .name = shown, .path = full, .unread = unread(arena, there ? &about : NULL) });
        free(entries[i]);
    }
    free(entries);
    return outcome;
}

enum outcome source_open(const struct source_file *file, struct source_bytes *bytes, char message[256])
{
    struct stat about;
    *bytes = (struct source_bytes){ .at = "" };
    if (file->embedded) {
        bytes->at = file->embedded->bytes;
        bytes->size = (size_t)(file->embedded->end - file->embedded->bytes);
        return OK;
    }
    int opened = open(file->path, O_RDONLY | O_CLOEXEC);
    if (opened < 0 || fstat(opened, &about) != 0) {
        snprintf(message, 256, "%.180s: %s", file->path, strerror(errno));
        if (opened >= 0)
            close(opened);
        return BROKEN;
    }
    if (about.st_size > 0) {
        bytes->mapped = mmap(NULL, (size_t)about.st_size, PROT_READ, MAP_PRIVATE, opened, 0);
        if (bytes->mapped == MAP_FAILED) {
            snprintf(message, 256, "%.180s: %s", file->path, strerror(errno));
            bytes->mapped = NULL;
            close(opened);
            return BROKEN;
        }
        bytes->at = bytes->mapped;
        bytes->size = (size_t)about.st_size;
    }
    close(opened);
    return OK;
}

void source_close(struct source_bytes *bytes)
{
    if (bytes->mapped)
        munmap(bytes->mapped, bytes->size);
    *bytes = (struct source_bytes){ 0 };
}

static const char *base_name(const char *path)
{
    const char *slash = strrchr(path, '/');
    return slash ? slash + 1 : path;
}

/* A datapackage.json tells which resource a file is; it helps where the file's own name does not. */
static void read_package(struct source_list *list, const struct source_file *package)
{
    struct source_bytes bytes;
    char message[256];
    json_t *root = NULL, *resource;
    size_t index;
    if (source_open(package, &bytes, message) != OK)
        return;
    if (json_read(bytes.at, bytes.size, (struct json_limits){ 0 }, &root, message) == OK) {
        json_array_foreach(json_object_get(root, "resources"), index, resource)
        {
            const char *path = json_string_value(json_object_get(resource, "path"));
            const char *name = json_string_value(json_object_get(resource, "name"));
            for (size_t i = 0; path && name && i < list->count; i++)
                if (list->files[i].hint < 0 && strcmp(base_name(list->files[i].name), base_name(path)) == 0)
                    list->files[i].hint = record_from_file_name(name);
        }
        json_decref(root);
    }
    source_close(&bytes);
}

enum outcome source_list_files(struct arena *arena, const char *path, const struct embedded_folder *embedded,
                               struct source_list *list, char message[256])
{
    struct stat about;
    *list = (struct source_list){ 0 };
    if (embedded) {
        for (size_t i = 0; i < embedded->count; i++)
            put(arena, list, (struct source_file){ .name = embedded->files[i].name, .embedded = &embedded->files[i] });
        return OK;
    }
    if (stat(path, &about) != 0) {
        snprintf(message, 256, "%.180s: %s", path, strerror(errno));
        return NOT_FOUND;
    }
    enum outcome outcome = OK;
    if (S_ISDIR(about.st_mode))
        outcome = walk(arena, path, "", 0, list, message);
    else
        put(arena, list,
            (struct source_file){ .name = base_name(arena_copy(arena, path)), .path = arena_copy(arena, path) });
    for (size_t i = 0; i < list->count; i++) {
        if (list->files[i].hint < 0)
            list->files[i].hint = hint_of_folder(arena, list->files[i].name);
        if (list->files[i].kind == SOURCE_PACKAGE)
            read_package(list, &list->files[i]);
    }
    return outcome;
}
