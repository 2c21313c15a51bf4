// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* template_main.c - template SOURCE.html OUT.c OUT.h : compiles one template; exit 1 with file:line when it is refused. */
#include "template.h"

static char *read_all(const char *path, size_t *size)
{
    FILE *file = fopen(path, "rb");
    if (!file)
        return NULL;
    enum { MOST = 1024 * 1024 };
    char *bytes = malloc(MOST);
    *size = bytes ? fread(bytes, 1, MOST, file) : 0;
    fclose(file);
    return bytes;
}

static bool write_all(const char *path, const struct buffer *bytes)
{
    FILE *file = fopen(path, "wb");
    if (!file)
        return false;
    bool ok = fwrite(bytes->at, 1, bytes->used, file) == bytes->used;
    return fclose(file) == 0 && ok;
}

int main(int argc, char **argv)
{
    if (argc != 5) {
        fprintf(stderr, "usage: template SOURCE.html NAME OUT.c OUT.h\n");
        return 2;
    }
    size_t size;
    char *source = read_all(argv[1], &size);
    if (!source) {
        perror(argv[1]);
        return 3;
    }
    const char *slash = strrchr(argv[4], '/');
    struct template_output out;
    bool ok = template_compile(argv[2], slash ? slash + 1 : argv[4], (struct slice){ source, size }, &out);
    if (!ok)
        fprintf(stderr, "%s\n", out.error);
    else if (!write_all(argv[3], &out.code) || !write_all(argv[4], &out.header))
        ok = false;
    buffer_free(&out.code);
    buffer_free(&out.header);
    free(source);
    return ok ? 0 : 1;
}
