// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* form.c - percent decoding and application/x-www-form-urlencoded (WHATWG URL, section 5.1), stricter; see input.h.
 *
 * The HTTP library's own decoding is never used: it turns "/x%00y" into "/x" and leaves bad escapes as they are. */
#include "input.h"

static int hex(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

/* Decodes into `to` (room for `size` + 1); `plus` turns '+' into a blank. */
static enum form_fault decode(const char *from, size_t size, bool plus, char *to, size_t *length)
{
    size_t n = 0;
    for (size_t i = 0; i < size; i++) {
        char c = from[i];
        if (c == '%') {
            int high = i + 2 < size ? hex(from[i + 1]) : -1;
            int low = i + 2 < size ? hex(from[i + 2]) : -1;
            if (high < 0 || low < 0)
                return FORM_BAD_ESCAPE;
            c = (char)(high << 4 | low);
            i += 2;
        } else if (c == '+' && plus) {
            c = ' ';
        }
        if (!c)
            return FORM_NUL;
        to[n++] = c;
    }
    to[n] = 0;
    *length = n;
    return utf8_valid(to, n) ? FORM_FINE : FORM_NOT_UTF8;
}

char *percent_decode(struct arena *arena, const char *bytes, size_t size)
{
    char *to = arena_take(arena, size + 1);
    size_t length;
    if (decode(bytes, size, false, to, &length) != FORM_FINE)
        return NULL;
    for (size_t i = 0; i < length; i++)
        if ((unsigned char)to[i] < ' ' || to[i] == 0x7f)
            return NULL;
    return to;
}

static enum form_fault decode_field(struct arena *arena, struct slice pair, struct form_field *field)
{
    const char *equals = memchr(pair.at, '=', pair.size);
    size_t name_size = equals ? (size_t)(equals - pair.at) : pair.size;
    struct slice value = equals ? (struct slice){ equals + 1, pair.size - name_size - 1 } : (struct slice){ "", 0 };
    char *name = arena_take(arena, name_size + 1), *text = arena_take(arena, value.size + 1);
    size_t length;
    enum form_fault fault = decode(pair.at, name_size, true, name, &length);
    if (fault == FORM_FINE)
        fault = decode(value.at, value.size, true, text, &length);
    *field = (struct form_field){ name, text, length };
    return fault;
}

enum form_fault form_decode(struct arena *arena, const char *bytes, size_t size, struct form_field *fields, size_t room,
                            size_t *count)
{
    struct slice rest = { size ? bytes : NULL, size }, pair;
    *count = 0;
    while (slice_next(&rest, '&', &pair)) {
        if (!pair.size)
            continue;
        if (*count == room)
            return FORM_TOO_MANY;
        enum form_fault fault = decode_field(arena, pair, &fields[*count]);
        if (fault != FORM_FINE)
            return fault;
        ++*count;
    }
    return FORM_FINE;
}
