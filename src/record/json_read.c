// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* json_read.c - see json_read.h. Depth is counted before jansson sees the bytes, so that nothing is built for
 * nothing. */
#include "json_read.h"

#include <inttypes.h>
#include <string.h>

#include "json_write.h"
#include "text.h"

enum { BYTES_MOST = 256 << 20, DEPTH_USUAL = 64 };

/* Returns the line in which the text gets deeper than `most`, or 0. */
static size_t too_deep(const char *at, const char *end, int most)
{
    size_t line = 1;
    int depth = 0;
    bool quoted = false;
    for (; at < end; at++) {
        line += *at == '\n';
        if (quoted && *at == '\\') {
            at++;
            continue;
        }
        if (*at == '"')
            quoted = !quoted;
        else if (!quoted && (*at == '{' || *at == '[') && ++depth > most)
            return line;
        else if (!quoted && (*at == '}' || *at == ']'))
            depth--;
    }
    return 0;
}

static enum outcome refuse(char message[256], size_t line, const char *what)
{
    snprintf(message, 256, "%zu: %s", line, what);
    return INVALID;
}

enum outcome json_read(const char *bytes, size_t size, struct json_limits limits, json_t **out, char message[256])
{
    size_t most = limits.most_bytes ? limits.most_bytes : BYTES_MOST;
    int depth = limits.most_depth ? limits.most_depth : DEPTH_USUAL;
    *out = NULL;
    message[0] = '\0';
    if (size > most) {
        snprintf(message, 256, "1: larger than %zu bytes", most);
        return INVALID;
    }
    if (size >= 2 && (memcmp(bytes, "\xff\xfe", 2) == 0 || memcmp(bytes, "\xfe\xff", 2) == 0))
        return refuse(message, 1, "this is UTF-16: save it as UTF-8");
    if (size >= 3 && memcmp(bytes, "\xef\xbb\xbf", 3) == 0) {
        bytes += 3;
        size -= 3;
    }
    if (slice_trim((struct slice){ bytes, size }).size == 0)
        return refuse(message, 1, "the file is empty");
    size_t line = too_deep(bytes, bytes + size, depth);
    if (line) {
        snprintf(message, 256, "%zu: deeper than %d levels", line, depth);
        return INVALID;
    }
    json_error_t error;
    *out = json_loadb(bytes, size, JSON_REJECT_DUPLICATES, &error);
    if (!*out)
        return refuse(message, error.line > 0 ? (size_t)error.line : 1, error.text);
    return OK;
}

const char *json_scalar_text(struct arena *arena, const json_t *value)
{
    char real[32];
    switch (json_typeof(value)) {
    case JSON_STRING:
        return arena_copy_n(arena, json_string_value(value), json_string_length(value));
    case JSON_INTEGER:
        return arena_printf(arena, "%" PRId64, (int64_t)json_integer_value(value));
    case JSON_REAL:
        real_to_text(json_real_value(value), real);
        return arena_copy(arena, real);
    case JSON_TRUE:
        return "true";
    case JSON_FALSE:
        return "false";
    default:
        return NULL;
    }
}
