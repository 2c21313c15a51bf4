// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* slug.c - see slug.h. */
#include "slug.h"

#include "text.h"

enum { SLUG_BYTES = 60 };

struct slugs {
    const char **slots;
    size_t size;
};

struct slugs *slugs_begin(struct arena *arena, size_t expected)
{
    struct slugs *slugs = arena_new(arena, struct slugs);
    for (slugs->size = 64; slugs->size < expected * 2 + 16;)
        slugs->size *= 2;
    slugs->slots = arena_array(arena, const char *, slugs->size);
    return slugs;
}

/* Letters without their accents, for those that Dutch, Turkish, Polish and their neighbours write; NULL for anything else. */
static const char *plain(uint32_t c, char one[2])
{
    static const struct {
        uint32_t from, to;
        const char *letters;
    } ranges[] = {
        { 0xe0, 0xe5, "a" },   { 0xe6, 0xe6, "ae" },  { 0xe7, 0xe7, "c" },    { 0xe8, 0xeb, "e" },
        { 0xec, 0xef, "i" },   { 0xf1, 0xf1, "n" },   { 0xf2, 0xf6, "o" },    { 0xf8, 0xf8, "o" },
        { 0xf9, 0xfc, "u" },   { 0xfd, 0xfd, "y" },   { 0xff, 0xff, "y" },    { 0xdf, 0xdf, "ss" },
        { 0x100, 0x105, "a" }, { 0x106, 0x10d, "c" }, { 0x10e, 0x111, "d" },  { 0x112, 0x11b, "e" },
        { 0x11c, 0x123, "g" }, { 0x128, 0x131, "i" }, { 0x132, 0x133, "ij" }, { 0x139, 0x142, "l" },
        { 0x143, 0x148, "n" }, { 0x14c, 0x151, "o" }, { 0x152, 0x153, "oe" }, { 0x154, 0x159, "r" },
        { 0x15a, 0x161, "s" }, { 0x162, 0x167, "t" }, { 0x168, 0x173, "u" },  { 0x179, 0x17e, "z" },
    };
    if (c >= 'A' && c <= 'Z')
        c += 32;
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
        one[0] = (char)c;
        one[1] = 0;
        return one;
    }
    if (c >= 0xc0 && c <= 0xde && c != 0xd7)
        c += 32;
    for (size_t i = 0; i < sizeof ranges / sizeof *ranges; i++)
        if (c >= ranges[i].from && c <= ranges[i].to)
            return ranges[i].letters;
    return NULL;
}

static void shape(const char *name, char out[SLUG_BYTES + 1])
{
    size_t used = 0;
    for (const char *end = name + strlen(name); name < end && used < SLUG_BYTES - 1;) {
        uint32_t c = utf8_next(&name, end);
        char one[2];
        const char *letters = plain(c, one);
        for (; letters && *letters; letters++)
            out[used++] = *letters;
        if (!letters && c != '\'' && c != 0x2019 && used && out[used - 1] != '-')
            out[used++] = '-';
    }
    while (used && out[used - 1] == '-')
        used--;
    if (!used)
        out[used++] = 'x';
    out[used] = 0;
}

/* Takes the slug when it is free. */
static bool take(struct slugs *slugs, const char *slug)
{
    uint64_t hash = 1469598103934665603u;
    for (const char *c = slug; *c; c++)
        hash = (hash ^ (unsigned char)*c) * 1099511628211u;
    size_t at = hash & (slugs->size - 1);
    while (slugs->slots[at]) {
        if (strcmp(slugs->slots[at], slug) == 0)
            return false;
        at = (at + 1) & (slugs->size - 1);
    }
    slugs->slots[at] = slug;
    return true;
}

const char *slug_make(struct slugs *slugs, struct arena *keep, const char *name, const char *id)
{
    char base[SLUG_BYTES + 1];
    size_t size = strlen(id);
    shape(name, base);
    const char *slug = arena_copy(keep, base);
    for (size_t tail = 4; !take(slugs, slug) && tail <= 12; tail += 4) /* the last twelve of a UUID are hexadecimal */
        slug = arena_printf(keep, "%s-%s", base, id + (size > tail ? size - tail : 0));
    return slug;
}
