// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* json_write.h - writing JSON (RFC 8259) straight into a buffer; commas, indents and escapes follow by themselves.
 *
 * Well-formed UTF-8 goes through as it is; malformed bytes become U+FFFD. Numbers are written so that reading them
 * gives the same value. The buffer's ceiling is the only limit: check ->out->full at the end. At most 64 levels deep
 * (deeper is a programming error). */
#ifndef ELKEDEUR_JSON_WRITE_H
#define ELKEDEUR_JSON_WRITE_H

#include "text.h"

struct json_writer {
    struct buffer *out;
    bool pretty; /* two blanks a level and a line a member; else nothing between */
    int depth;
    uint64_t begun; /* bit n: something was written on level n */
    bool after_key;
};

void json_put_begin(struct json_writer *, struct buffer *out, bool pretty);
void json_put_open(struct json_writer *, char bracket);  /* '{' or '[' */
void json_put_close(struct json_writer *, char bracket); /* '}' or ']' */
void json_put_key(struct json_writer *, const char *key);
void json_put_text(struct json_writer *, const char *text); /* NULL gives null */
void json_put_text_n(struct json_writer *, const char *bytes, size_t size);
void json_put_integer(struct json_writer *, int64_t);
void json_put_real(struct json_writer *, double); /* null when it is not finite */
void json_put_bool(struct json_writer *, bool);
void json_put_null(struct json_writer *);

/* key and value in one */
void json_put_member(struct json_writer *, const char *key, const char *text);
void json_put_member_integer(struct json_writer *, const char *key, int64_t);

/* The shortest decimal text that reads back as the same number. */
void real_to_text(double, char out[32]);

#endif
