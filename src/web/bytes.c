// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* bytes.c - one HTTP/1.1 request as bytes, answered as bytes: `elkedeur request`, tests and fuzzing.
 *
 * The parser here is strict and small and is used for nothing else: lines end in CR LF (a lone LF is allowed in
 * the head when all lines do it, so that requests can be typed), a body comes with Content-Length or chunked, and
 * nothing follows it. */
#include "answer.h"

#include <inttypes.h>

struct reader {
    const char *at, *end;
    const char *line_end; /* "\r\n" or "\n" */
};

static bool next_line(struct reader *in, struct slice *line)
{
    const char *feed = in->at < in->end ? memchr(in->at, '\n', (size_t)(in->end - in->at)) : NULL;
    if (!feed)
        return false;
    bool crlf = in->line_end[0] == '\r';
    const char *stop = feed;
    if (crlf && (feed == in->at || feed[-1] != '\r'))
        return false;
    stop -= crlf;
    *line = (struct slice){ in->at, (size_t)(stop - in->at) };
    in->at = feed + 1;
    return true;
}

static bool cut_at(struct slice *rest, char at, struct slice *part)
{
    return rest->size && memchr(rest->at, at, rest->size) && slice_next(rest, at, part);
}

static enum refusal read_head(struct reader *in, struct head *head)
{
    const char *start = in->at, *feed = in->at < in->end ? memchr(in->at, '\n', (size_t)(in->end - in->at)) : NULL;
    struct slice line;
    in->line_end = feed && feed > in->at && feed[-1] == '\r' ? "\r\n" : "\n";
    if (!next_line(in, &line) || !cut_at(&line, ' ', &head->method) || !cut_at(&line, ' ', &head->target))
        return REFUSE_TARGET;
    head->version = line;
    while (next_line(in, &line)) {
        if (!line.size) {
            head->bytes = (size_t)(in->at - start);
            return REFUSE_NOTHING;
        }
        if (head->count == GUARD_LINES)
            return REFUSE_HEADERS;
        struct head_line *one = &head->lines[head->count++];
        if (!cut_at(&line, ':', &one->name))
            return REFUSE_NAME;
        one->value = slice_trim(line);
    }
    return REFUSE_HIDDEN; /* the head does not end */
}

static bool chunk_size(struct slice line, size_t *size)
{
    *size = 0;
    for (size_t i = 0; i < line.size; i++) {
        char c = line.at[i];
        int digit = c >= '0' && c <= '9'                     ? c - '0'
                    : (c | 0x20) >= 'a' && (c | 0x20) <= 'f' ? (c | 0x20) - 'a' + 10
                                                             : -1;
        if (digit < 0)
            return false;
        *size = *size * 16 + (size_t)digit;
    }
    return line.size > 0 && line.size <= 8;
}

static enum refusal read_chunks(struct reader *in, struct buffer *body)
{
    struct slice line;
    size_t size;
    in->line_end = "\r\n";
    while (next_line(in, &line) && chunk_size(line, &size)) {
        if (!size)
            return next_line(in, &line) && !line.size && in->at == in->end ? REFUSE_NOTHING : REFUSE_CODING;
        if ((size_t)(in->end - in->at) < size)
            return REFUSE_LENGTH;
        buffer_put(body, in->at, size);
        in->at += size;
        if (!next_line(in, &line) || line.size)
            return REFUSE_CODING;
    }
    return REFUSE_CODING;
}

static enum refusal read_body(struct reader *in, const struct guarded *guarded, struct buffer *body)
{
    if (guarded->chunked)
        return read_chunks(in, body);
    if ((uint64_t)(in->end - in->at) != guarded->length)
        return REFUSE_LENGTH;
    buffer_put(body, in->at, (size_t)guarded->length);
    return REFUSE_NOTHING;
}

static void write_reply(const struct exchange *x, struct buffer *out)
{
    struct slice body = exchange_body(x);
    buffer_printf(out, "HTTP/1.1 %d %s\r\n", x->status, status_text(x->status));
    for (size_t i = 0; i < x->header_count; i++)
        buffer_printf(out, "%s: %s\r\n", x->headers[i].name, x->headers[i].value);
    if (x->status != 304)
        buffer_printf(out, "Content-Length: %zu\r\n", body.size);
    buffer_text(out, "Connection: close\r\n\r\n");
    if (!x->r.head)
        buffer_put(out, body.at, body.size);
}

static enum outcome begin_seat(struct web *web, struct seat *seat)
{
    *seat = (struct seat){ .worker = true };
    if (web->hooks.thread_begin)
        seat->local = web->hooks.thread_begin(web->hooks.site);
    return web->hooks.session_begin ? web->hooks.session_begin(web->hooks.site, &seat->session) : OK;
}

static void end_seat(struct web *web, struct seat *seat)
{
    if (seat->session && web->hooks.session_end)
        web->hooks.session_end(web->hooks.site, seat->session);
    if (web->hooks.thread_end)
        web->hooks.thread_end(web->hooks.site, seat->local);
}

enum outcome web_request_bytes(struct web *web, const char *bytes, size_t size, struct buffer *reply)
{
    struct seat seat;
    struct exchange *x = calloc(1, sizeof *x);
    if (!x)
        return BROKEN;
    enum outcome outcome = begin_seat(web, &seat);
    if (outcome == OK) {
        struct buffer page;
        struct head head = { .bytes = 0 };
        struct guarded guarded = { .target = SLICE("/") };
        struct sender sender = { .loopback = true };
        struct reader in = { bytes, bytes + size, "\r\n" };
        address_parse(SLICE("127.0.0.1"), &sender.address);
        buffer_begin(&page, web->limits.reply_bytes);
        exchange_init(x, web);
        enum refusal refusal = read_head(&in, &head);
        if (refusal == REFUSE_NOTHING)
            refusal = guard_head(&head, &web->limits, &guarded);
        if (refusal == REFUSE_NOTHING)
            refusal = read_body(&in, &guarded, &x->form);
        exchange_begin(x, &guarded, &sender, &page);
        if (refusal == REFUSE_NOTHING)
            exchange_answer(x, &seat);
        else
            exchange_refuse(x, &seat, refusal);
        write_reply(x, reply);
        exchange_free(x);
        buffer_free(&page);
        outcome = reply->full ? BROKEN : OK;
    }
    end_seat(web, &seat);
    free(x);
    return outcome;
}
