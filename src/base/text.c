// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* text.c - see text.h. */
#include "text.h"

#include <errno.h>

bool slice_is(struct slice slice, const char *text)
{
    size_t size = strlen(text);
    return slice.size == size && memcmp(slice.at, text, size) == 0;
}

bool slice_starts(struct slice slice, const char *prefix)
{
    size_t size = strlen(prefix);
    return slice.size >= size && memcmp(slice.at, prefix, size) == 0;
}

static bool blank(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

struct slice slice_trim(struct slice slice)
{
    while (slice.size && blank(slice.at[0]))
        slice.at++, slice.size--;
    while (slice.size && blank(slice.at[slice.size - 1]))
        slice.size--;
    return slice;
}

bool slice_next(struct slice *rest, char split, struct slice *part)
{
    if (!rest->at)
        return false;
    const char *end = rest->size ? memchr(rest->at, split, rest->size) : NULL;
    if (!end) {
        *part = *rest;
        *rest = (struct slice){ 0 };
        return true;
    }
    *part = (struct slice){ rest->at, (size_t)(end - rest->at) };
    *rest = (struct slice){ end + 1, rest->size - part->size - 1 };
    return true;
}

void buffer_begin(struct buffer *buffer, size_t ceiling)
{
    *buffer = (struct buffer){ .ceiling = ceiling };
}

void buffer_free(struct buffer *buffer)
{
    free(buffer->at);
    *buffer = (struct buffer){ .ceiling = buffer->ceiling };
}

void buffer_clear(struct buffer *buffer)
{
    buffer->used = 0;
    buffer->full = false;
    if (buffer->at)
        buffer->at[0] = 0;
}

char *buffer_room(struct buffer *buffer, size_t count)
{
    if (buffer->full)
        return NULL;
    if (count > buffer->ceiling || buffer->used > buffer->ceiling - count) {
        buffer->full = true;
        return NULL;
    }
    size_t needed = buffer->used + count + 1;
    if (needed > buffer->size) {
        size_t size = buffer->size ? buffer->size : 1024;
        while (size < needed)
            size *= 2;
        if (size > buffer->ceiling + 1)
            size = buffer->ceiling + 1;
        char *at = realloc(buffer->at, size);
        if (!at) {
            buffer->full = true;
            return NULL;
        }
        buffer->at = at;
        buffer->size = size;
    }
    return buffer->at + buffer->used;
}

void buffer_put_slowly(struct buffer *buffer, const void *bytes, size_t count)
{
    char *room = buffer_room(buffer, count);
    if (!room)
        return;
    if (count)
        memcpy(room, bytes, count);
    buffer->used += count;
    buffer->at[buffer->used] = 0;
}

void buffer_text(struct buffer *buffer, const char *text)
{
    buffer_put(buffer, text, strlen(text));
}

void buffer_byte(struct buffer *buffer, char byte)
{
    buffer_put(buffer, &byte, 1);
}

void buffer_printf(struct buffer *buffer, const char *format, ...)
{
    va_list args, again;
    va_start(args, format);
    va_copy(again, args);
    int length = vsnprintf(NULL, 0, format, args);
    va_end(args);
    char *room = length < 0 ? NULL : buffer_room(buffer, (size_t)length);
    if (room) {
        vsnprintf(room, (size_t)length + 1, format, again);
        buffer->used += (size_t)length;
    }
    va_end(again);
}

size_t utf8_length(const char *at, size_t size)
{
    const unsigned char *b = (const unsigned char *)at;
    if (size == 0)
        return 0;
    if (b[0] < 0x80)
        return 1;
    size_t length = b[0] >= 0xf0 ? 4 : b[0] >= 0xe0 ? 3 : 2;
    if (b[0] < 0xc2 || b[0] > 0xf4 || size < length)
        return 0;
    for (size_t i = 1; i < length; i++)
        if ((b[i] & 0xc0) != 0x80)
            return 0;
    if ((b[0] == 0xe0 && b[1] < 0xa0) || (b[0] == 0xed && b[1] > 0x9f))
        return 0;
    if ((b[0] == 0xf0 && b[1] < 0x90) || (b[0] == 0xf4 && b[1] > 0x8f))
        return 0;
    return length;
}

bool utf8_valid(const char *at, size_t size)
{
    while (size) {
        size_t length = utf8_length(at, size);
        if (!length)
            return false;
        at += length;
        size -= length;
    }
    return true;
}

uint32_t utf8_next(const char **at, const char *end)
{
    const unsigned char *b = (const unsigned char *)*at;
    size_t length = utf8_length(*at, (size_t)(end - *at));
    *at += length ? length : 1;
    switch (length) {
    case 1:
        return b[0];
    case 2:
        return (uint32_t)(b[0] & 0x1f) << 6 | (b[1] & 0x3f);
    case 3:
        return (uint32_t)(b[0] & 0x0f) << 12 | (uint32_t)(b[1] & 0x3f) << 6 | (b[2] & 0x3f);
    case 4:
        return (uint32_t)(b[0] & 0x07) << 18 | (uint32_t)(b[1] & 0x3f) << 12 | (uint32_t)(b[2] & 0x3f) << 6 |
               (b[3] & 0x3f);
    default:
        return 0xfffd;
    }
}

size_t utf8_put(uint32_t c, char out[4])
{
    if (c < 0x80) {
        out[0] = (char)c;
        return 1;
    }
    if (c < 0x800) {
        out[0] = (char)(0xc0 | c >> 6);
        out[1] = (char)(0x80 | (c & 0x3f));
        return 2;
    }
    if (c < 0x10000) {
        out[0] = (char)(0xe0 | c >> 12);
        out[1] = (char)(0x80 | (c >> 6 & 0x3f));
        out[2] = (char)(0x80 | (c & 0x3f));
        return 3;
    }
    out[0] = (char)(0xf0 | c >> 18);
    out[1] = (char)(0x80 | (c >> 12 & 0x3f));
    out[2] = (char)(0x80 | (c >> 6 & 0x3f));
    out[3] = (char)(0x80 | (c & 0x3f));
    return 4;
}

char *text_clean(struct arena *arena, const char *bytes, size_t size)
{
    char *copy = arena_take(arena, size * 3 + 1), *to = copy;
    const char *end = bytes + size;
    while (bytes < end) {
        uint32_t c = utf8_next(&bytes, end);
        if ((c < ' ' && c != '\t' && c != '\n') || c == 0x7f)
            continue;
        to += utf8_put(c, to);
    }
    *to = 0;
    return copy;
}

bool text_to_int(const char *text, int64_t least, int64_t most, int64_t *out)
{
    if (!text || !((text[0] >= '0' && text[0] <= '9') || (text[0] == '-' && text[1] >= '0' && text[1] <= '9')))
        return false;
    char *end;
    errno = 0;
    long long value = strtoll(text, &end, 10);
    if (*end || errno || value < least || value > most)
        return false;
    *out = value;
    return true;
}

bool text_to_real(const char *text, double *out)
{
    if (!text || !text[0] || !strchr("-0123456789", text[0]) || text[strspn(text, "-+.0123456789eE")])
        return false;
    char *end;
    errno = 0;
    double value = strtod(text, &end);
    if (*end || errno)
        return false;
    *out = value;
    return true;
}

bool text_in_list(const char *list, char split, const char *word)
{
    struct slice rest = slice_of(list), part;
    while (slice_next(&rest, split, &part))
        if (slice_is(slice_trim(part), word))
            return true;
    return false;
}

int text_compare_folded(const char *a, const char *b)
{
    for (;; a++, b++) {
        int x = *a >= 'A' && *a <= 'Z' ? *a + 32 : *a, y = *b >= 'A' && *b <= 'Z' ? *b + 32 : *b;
        if (x != y || !x)
            return x - y;
    }
}
