// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* json_write.c - see json_write.h. Runs of bytes that need no escape are copied at once. */
#include "json_write.h"

#include <inttypes.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { DEPTH_MOST = 63 };

void json_put_begin(struct json_writer *json, struct buffer *out, bool pretty)
{
    *json = (struct json_writer){ .out = out, .pretty = pretty };
}

static void new_line(struct json_writer *json)
{
    static const char blanks[] = "                                ";
    if (!json->pretty)
        return;
    buffer_byte(json->out, '\n');
    for (int left = json->depth * 2; left > 0; left -= 32)
        buffer_put(json->out, blanks, left < 32 ? (size_t)left : 32);
}

/* What stands before a value or a key: a comma, a new line, or nothing. */
static void before(struct json_writer *json)
{
    if (json->after_key) {
        json->after_key = false;
        return;
    }
    if (json->begun >> json->depth & 1)
        buffer_byte(json->out, ',');
    json->begun |= UINT64_C(1) << json->depth;
    if (json->depth)
        new_line(json);
}

void json_put_open(struct json_writer *json, char bracket)
{
    before(json);
    buffer_byte(json->out, bracket);
    if (json->depth == DEPTH_MOST)
        abort();
    json->depth++;
    json->begun &= ~(UINT64_C(1) << json->depth);
}

void json_put_close(struct json_writer *json, char bracket)
{
    bool filled = json->begun >> json->depth & 1;
    json->depth--;
    if (filled)
        new_line(json);
    buffer_byte(json->out, bracket);
}

/* What each byte below 128 becomes: 0 itself, 1 \u00XX, else backslash and this letter. */
static char escape_of(unsigned char c)
{
    switch (c) {
    case '"':
    case '\\':
        return (char)c;
    case '\b':
        return 'b';
    case '\f':
        return 'f';
    case '\n':
        return 'n';
    case '\r':
        return 'r';
    case '\t':
        return 't';
    default:
        return c < 0x20 || c == 0x7f ? 1 : 0;
    }
}

static void escaped(struct buffer *out, const char *at, const char *end)
{
    const char *run = at;
    while (at < end) {
        unsigned char c = (unsigned char)*at;
        size_t length = c < 0x80 ? 1 : utf8_length(at, (size_t)(end - at));
        char escape = c < 0x80 ? escape_of(c) : 0;
        if (length && !escape) {
            at += length;
            continue;
        }
        buffer_put(out, run, (size_t)(at - run));
        if (!length)
            buffer_text(out, "\xef\xbf\xbd");
        else if (escape == 1)
            buffer_printf(out, "\\u%04x", c);
        else
            buffer_put(out, (char[]){ '\\', escape }, 2);
        run = ++at;
    }
    buffer_put(out, run, (size_t)(at - run));
}

void json_put_text_n(struct json_writer *json, const char *bytes, size_t size)
{
    before(json);
    buffer_byte(json->out, '"');
    escaped(json->out, bytes, bytes + size);
    buffer_byte(json->out, '"');
}

void json_put_text(struct json_writer *json, const char *text)
{
    if (text)
        json_put_text_n(json, text, strlen(text));
    else
        json_put_null(json);
}

void json_put_key(struct json_writer *json, const char *key)
{
    json_put_text(json, key);
    buffer_byte(json->out, ':');
    if (json->pretty)
        buffer_byte(json->out, ' ');
    json->after_key = true;
}

void json_put_integer(struct json_writer *json, int64_t number)
{
    before(json);
    buffer_printf(json->out, "%" PRId64, number);
}

void real_to_text(double number, char out[32])
{
    for (int digits = 15; digits <= 17; digits++) {
        snprintf(out, 32, "%.*g", digits, number);
        if (strtod(out, NULL) == number)
            break;
    }
}

void json_put_real(struct json_writer *json, double number)
{
    if (!isfinite(number)) {
        json_put_null(json);
        return;
    }
    char text[32];
    real_to_text(number, text);
    before(json);
    buffer_text(json->out, text);
}

void json_put_bool(struct json_writer *json, bool yes)
{
    before(json);
    buffer_text(json->out, yes ? "true" : "false");
}

void json_put_null(struct json_writer *json)
{
    before(json);
    buffer_text(json->out, "null");
}

void json_put_member(struct json_writer *json, const char *key, const char *text)
{
    json_put_key(json, key);
    json_put_text(json, text);
}

void json_put_member_integer(struct json_writer *json, const char *key, int64_t number)
{
    json_put_key(json, key);
    json_put_integer(json, number);
}
