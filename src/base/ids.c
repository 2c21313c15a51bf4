// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* ids.c - see ids.h. SHA-1 for version 5 comes from libuuid. */
#include "ids.h"

#include <sys/random.h>
#include <uuid/uuid.h>

#include "log.h"

void random_bytes(void *out, unsigned long size)
{
    unsigned char *at = out;
    while (size) {
        ssize_t got = getrandom(at, size, 0);
        if (got <= 0)
            log_fatal("no random bytes from the system");
        at += got;
        size -= (unsigned long)got;
    }
}

void uuid_new(int64_t now_ms, uuid_text out)
{
    unsigned char id[16];
    random_bytes(id, sizeof id);
    for (int i = 0; i < 6; i++)
        id[i] = (unsigned char)((uint64_t)now_ms >> (40 - 8 * i));
    id[6] = (unsigned char)(0x70 | (id[6] & 0x0f));
    id[8] = (unsigned char)(0x80 | (id[8] & 0x3f));
    uuid_unparse_lower(id, out);
}

void uuid_from_key(const char *source, const char *object, const char *key, uuid_text out)
{
    /* namespace of Elke Deur: version 5 of the DNS namespace and "elkedeur" */
    static const uuid_t dns = { 0x6b, 0xa7, 0xb8, 0x10, 0x9d, 0xad, 0x11, 0xd1,
                                0x80, 0xb4, 0x00, 0xc0, 0x4f, 0xd4, 0x30, 0xc8 };
    uuid_t ours, of_source, of_object, id;
    uuid_generate_sha1(ours, dns, "elkedeur", 8);
    uuid_generate_sha1(of_source, ours, source, strlen(source));
    uuid_generate_sha1(of_object, of_source, object, strlen(object));
    uuid_generate_sha1(id, of_object, key, strlen(key));
    uuid_unparse_lower(id, out);
}

enum { VERSION_AT = 14 }; /* in the text */

void uuid_from_contents(const char *source, const char *object, const char *contents, uuid_text out)
{
    uuid_from_key(source, object, contents, out);
    out[VERSION_AT] = '8';
}

bool uuid_of_contents(const char *id)
{
    return uuid_valid(id, NULL) && id[VERSION_AT] == '8';
}

bool uuid_valid(const char *text, uuid_text out)
{
    uuid_t id;
    if (!text || strlen(text) != 36 || uuid_parse(text, id) != 0)
        return false;
    if (out)
        uuid_unparse_lower(id, out);
    return true;
}
