// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* text.h - bytes with a length, growing buffers with a ceiling, UTF-8, and numbers read to their end.
 *
 * A slice borrows; it is not NUL-terminated. A buffer owns its bytes until buffer_free and keeps a NUL behind them; when
 * it would grow over its ceiling (or memory ends) it sets `full`, drops the rest, and stays valid: check once, at the end. */
#ifndef ELKEDEUR_TEXT_H
#define ELKEDEUR_TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "arena.h"

struct slice {
    const char *at;
    size_t size;
};

#define SLICE(literal) ((struct slice){ (literal), sizeof(literal) - 1 })
static inline struct slice slice_of(const char *text)
{
    return (struct slice){ text ? text : "", text ? __builtin_strlen(text) : 0 };
}
bool slice_is(struct slice, const char *text);
bool slice_starts(struct slice, const char *prefix);
struct slice slice_trim(struct slice); /* ASCII blanks off both ends */
bool slice_next(struct slice *rest, char split,
                struct slice *part); /* takes the part before `split`; false at the end */

struct buffer {
    char *at;
    size_t used, size, ceiling;
    bool full;
};

void buffer_begin(struct buffer *, size_t ceiling);
void buffer_free(struct buffer *);
void buffer_clear(struct buffer *);                                       /* keeps the memory */
void buffer_put_slowly(struct buffer *, const void *bytes, size_t count); /* grows first */
static inline void buffer_put(struct buffer *buffer, const void *bytes, size_t count)
{
    if (__builtin_expect(count >= buffer->size - buffer->used || buffer->full, 0)) {
        buffer_put_slowly(buffer, bytes, count);
        return;
    }
    if (count)
        __builtin_memcpy(buffer->at + buffer->used, bytes, count);
    buffer->used += count;
    buffer->at[buffer->used] = 0;
}
void buffer_text(struct buffer *, const char *text);
void buffer_byte(struct buffer *, char);
void buffer_printf(struct buffer *, const char *format, ...) __attribute__((format(printf, 2, 3)));
/* Room for `count` more bytes at ->at + ->used, or NULL when full; the caller adds to ->used what it wrote. */
char *buffer_room(struct buffer *, size_t count);

/* Length of the well-formed UTF-8 sequence at `at` (1..4), or 0 when it is not one (RFC 3629: no surrogates, no long forms). */
size_t utf8_length(const char *at, size_t size);
bool utf8_valid(const char *at, size_t size);
/* Decodes one character and moves `*at`; malformed bytes give U+FFFD one byte at a time. */
uint32_t utf8_next(const char **at, const char *end);
size_t utf8_put(uint32_t character, char out[4]);
/* A copy in which malformed bytes and control characters (tab and line feed excepted) are U+FFFD or gone. */
char *text_clean(struct arena *, const char *bytes, size_t size);

/* The whole text is one decimal number within the limits; false otherwise (empty, blanks, trailing bytes, overflow). */
bool text_to_int(const char *text, int64_t least, int64_t most, int64_t *out);
bool text_to_real(const char *text, double *out);
bool text_in_list(const char *list, char split, const char *word); /* "a;b;c" holds "b" */
int text_compare_folded(const char *, const char *);               /* ASCII case aside */

#endif
