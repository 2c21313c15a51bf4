// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* embed.c - embed OUT.c OUT.d SYMBOL FOLDER NAME SUFFIX : builds a folder's files into the program (src/base/embedded.h).
 *
 * Writes C that takes the bytes in with .incbin, and a dependency file that names the folder and its files, so that a new
 * file is noticed. */
#include <dirent.h>

#include "text.h"

enum { MOST_FILES = 1000 };

static int by_name(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

static size_t list(const char *folder, const char *suffix, char *names[MOST_FILES])
{
    DIR *dir = opendir(folder);
    size_t count = 0, tail = strlen(suffix);
    for (struct dirent *entry; dir && (entry = readdir(dir)) && count < MOST_FILES;) {
        size_t size = strlen(entry->d_name);
        if (entry->d_name[0] != '.' && size > tail && strcmp(entry->d_name + size - tail, suffix) == 0 &&
            strcmp(entry->d_name, "README.md") != 0)
            names[count++] = strdup(entry->d_name);
    }
    if (dir)
        closedir(dir);
    qsort(names, count, sizeof *names, by_name);
    return count;
}

int main(int argc, char **argv)
{
    if (argc != 7) {
        fprintf(stderr, "usage: embed OUT.c OUT.d SYMBOL FOLDER NAME SUFFIX\n");
        return 2;
    }
    const char *symbol = argv[3], *folder = argv[4];
    char *names[MOST_FILES];
    size_t count = list(folder, argv[6], names);
    FILE *out = fopen(argv[1], "w"), *depends = out ? fopen(argv[2], "w") : NULL;
    if (!depends) {
        perror(argv[1]);
        return 3;
    }
    fprintf(depends, "%s: %s", argv[1], folder);
    fputs("#include \"embedded.h\"\n", out);
    for (size_t i = 0; i < count; i++) {
        fprintf(depends, " %s/%s", folder, names[i]);
        fprintf(out,
                "__asm__(\".section .rodata\\n.balign 8\\n%s_%zu:\\n.incbin \\\"%s/%s\\\"\\n%s_%zu_end:\\n.byte "
                "0\\n.previous\\n\");\n"
                "extern const char %s_%zu[] __attribute__((visibility(\"hidden\"))), %s_%zu_end[] "
                "__attribute__((visibility(\"hidden\")));\n",
                symbol, i, folder, names[i], symbol, i, symbol, i, symbol, i);
    }
    fputs("static const struct embedded files[] = {\n", out);
    for (size_t i = 0; i < count; i++)
        fprintf(out, "{ \"%s\", %s_%zu, %s_%zu_end },\n", names[i], symbol, i, symbol, i);
    fprintf(out, "{ 0, 0, 0 }\n};\nconst struct embedded_folder %s = { \"%s\", files, %zu };\n", symbol, argv[5],
            count);
    fputs("\n", depends);
    for (size_t i = 0; i < count; i++)
        free(names[i]);
    bool written = fclose(out) == 0;
    return fclose(depends) == 0 && written ? 0 : 3;
}
