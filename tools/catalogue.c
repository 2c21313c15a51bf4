// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* catalogue.c - catalogue OUT.c en=po/en.po : compiles message catalogues into constant hash tables (src/web/catalogue.h).
 *
 * Reads the .po form of gettext: msgid/msgstr with continuation lines. A missing or fuzzy translation fails the build with
 * file:line, so does one whose printf conversions differ from the Dutch. */
#include "catalogue.h"
#include "text.h"

enum { MOST_MESSAGES = 8192 };

struct entry {
    char *id, *text;
    int line;
};

struct reader {
    const char *path;
    int line, faults;
    bool fuzzy;
    struct entry entries[MOST_MESSAGES];
    size_t count;
};

static void fault(struct reader *r, int line, const char *what, const char *id)
{
    fprintf(stderr, "%s:%d: %s: \"%s\"\n", r->path, line, what, id);
    r->faults++;
}

/* Appends what stands between the quotes of a .po line, escapes resolved. */
static void add_quoted(struct buffer *to, const char *line)
{
    const char *at = strchr(line, '"');
    for (at = at ? at + 1 : ""; *at && *at != '"'; at++) {
        if (*at == '\\' && at[1]) {
            at++;
            buffer_byte(to, *at == 'n' ? '\n' : *at == 't' ? '\t' : *at);
        } else {
            buffer_byte(to, *at);
        }
    }
}

/* The conversions of a format, e.g. "sd": they must agree between languages. */
static void conversions(const char *text, char out[32])
{
    size_t used = 0;
    for (; *text && used < 31; text++)
        if (*text == '%' && text[1] == '%')
            text++;
        else if (*text == '%' && text[1]) {
            text += 1 + strspn(text + 1, "-+ #0123456789.lz");
            out[used++] = *text;
        }
    out[used] = 0;
}

static void finish(struct reader *r, struct buffer *id, struct buffer *text, int line)
{
    char of_id[32], of_text[32];
    if (!id->used)
        goto done;
    conversions(id->at, of_id);
    conversions(text->at ? text->at : "", of_text);
    if (!text->used || r->fuzzy)
        fault(r, line, r->fuzzy ? "fuzzy" : "not translated", id->at);
    else if (strcmp(of_id, of_text) != 0)
        fault(r, line, "other conversions than the Dutch", id->at);
    else if (r->count < MOST_MESSAGES)
        r->entries[r->count++] = (struct entry){ strdup(id->at), strdup(text->at), line };
done:
    buffer_clear(id);
    buffer_clear(text);
    r->fuzzy = false;
}

static void read_po(struct reader *r, FILE *file)
{
    char line[8192];
    struct buffer id, text, *to = NULL;
    int began = 0;
    buffer_begin(&id, 65536);
    buffer_begin(&text, 65536);
    while (fgets(line, sizeof line, file)) {
        r->line++;
        if (line[0] == '#' && line[1] == '~')
            continue;
        if (strncmp(line, "#,", 2) == 0 && strstr(line, "fuzzy"))
            r->fuzzy = true;
        if (strncmp(line, "msgid ", 6) == 0) {
            to = &id;
            began = r->line;
        } else if (strncmp(line, "msgstr ", 7) == 0) {
            to = &text;
        } else if (line[0] != '"') {
            if (line[0] == '\n' && to == &text) {
                finish(r, &id, &text, began);
                to = NULL;
            }
            continue;
        }
        if (to)
            add_quoted(to, line);
    }
    if (to)
        finish(r, &id, &text, began);
    buffer_free(&id);
    buffer_free(&text);
}

static void write_string(FILE *out, const char *text)
{
    fputc('"', out);
    for (; *text; text++) {
        unsigned char b = (unsigned char)*text;
        if (b == '"' || b == '\\' || b == '?' || b < ' ' || b >= 0x7f)
            fprintf(out, "\\%03o", b);
        else
            fputc(b, out);
    }
    fputc('"', out);
}

static void write_table(FILE *out, const char *code, const struct reader *r)
{
    uint32_t size = 16;
    while (size < r->count * 2)
        size *= 2;
    const struct entry **slots = calloc(size, sizeof *slots);
    for (size_t i = 0; i < r->count; i++) {
        uint32_t at = catalogue_hash(r->entries[i].id) & (size - 1);
        while (slots[at])
            at = (at + 1) & (size - 1);
        slots[at] = &r->entries[i];
    }
    fprintf(out, "static const struct catalogue_entry %s_slots[%u] = {\n", code, size);
    for (uint32_t i = 0; i < size; i++) {
        if (!slots[i])
            continue;
        fprintf(out, "[%u] = { ", i);
        write_string(out, slots[i]->id);
        fputs(", ", out);
        write_string(out, slots[i]->text);
        fputs(" },\n", out);
    }
    fputs("};\n", out);
    fprintf(out, "enum { %s_size = %u };\n", code, size);
    free(slots);
}

int main(int argc, char **argv)
{
    if (argc != 3 || strncmp(argv[2], "en=", 3) != 0) {
        fprintf(stderr, "usage: catalogue OUT.c en=FILE.po\n");
        return 2;
    }
    static struct reader r;
    r.path = argv[2] + 3;
    FILE *file = fopen(r.path, "r"), *out = file ? fopen(argv[1], "w") : NULL;
    if (!file || !out) {
        perror(file ? argv[1] : r.path);
        return 3;
    }
    read_po(&r, file);
    fclose(file);
    fputs("#include \"catalogue.h\"\n", out);
    write_table(out, "en", &r);
    fputs("const struct catalogue catalogues[LANGUAGES] = { [ENGLISH] = { en_slots, en_size } };\n", out);
    bool written = fclose(out) == 0;
    return r.faults || !written ? 1 : 0;
}
