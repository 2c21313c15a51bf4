// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* guard.c - see guard.h. RFC 9110 and 9112 give the grammar; where they leave a choice, the stricter way is taken. */
#include "guard.h"

#include <strings.h>

static const struct {
    int status;
    const char *name;
} refusals[REFUSALS] = {
    [REFUSE_NOTHING] = { 200, "none" },
    [REFUSE_METHOD] = { 501, "method" },
    [REFUSE_VERSION] = { 505, "version" },
    [REFUSE_TARGET] = { 400, "target" },
    [REFUSE_TARGET_LONG] = { 414, "target-long" },
    [REFUSE_HEADERS] = { 431, "headers-large" },
    [REFUSE_NAME] = { 400, "header-name" },
    [REFUSE_VALUE] = { 400, "header-value" },
    [REFUSE_HIDDEN] = { 400, "hidden-bytes" },
    [REFUSE_HOST] = { 400, "host" },
    [REFUSE_LENGTH] = { 400, "length" },
    [REFUSE_CODING] = { 501, "coding" },
    [REFUSE_TWICE] = { 400, "header-twice" },
    [REFUSE_BODY] = { 400, "body-with-get" },
    [REFUSE_BODY_LARGE] = { 413, "body-large" },
    [REFUSE_RATE] = { 429, "rate" },
    [REFUSE_CONNECTIONS] = { 503, "connections" },
    [REFUSE_SITE] = { 403, "other-site" },
    [REFUSE_DEADLINE] = { 408, "deadline" },
};

int refusal_status(enum refusal refusal)
{
    return refusals[refusal].status;
}

const char *refusal_name(enum refusal refusal)
{
    return refusals[refusal].name;
}

static bool is(struct slice slice, const char *text)
{
    return slice.size == strlen(text) && strncasecmp(slice.at, text, slice.size) == 0;
}

static bool token(struct slice name)
{
    for (size_t i = 0; i < name.size; i++)
        if (!isalnum((unsigned char)name.at[i]) && !memchr("!#$%&'*+-.^_`|~", name.at[i], 15))
            return false;
    return name.size > 0;
}

static bool field_value(struct slice value)
{
    for (size_t i = 0; i < value.size; i++) {
        unsigned char c = (unsigned char)value.at[i];
        if ((c < ' ' && c != '\t') || c == 0x7f)
            return false;
    }
    return true;
}

/* Origin-form only: "/path?query", visible ASCII, no fragment, no backslash. */
static bool origin_form(struct slice target)
{
    if (!target.size || target.at[0] != '/')
        return false;
    for (size_t i = 0; i < target.size; i++) {
        unsigned char c = (unsigned char)target.at[i];
        if (c <= ' ' || c >= 0x7f || c == '#' || c == '\\' || c == '<' || c == '>' || c == '"')
            return false;
    }
    return true;
}

/* Bytes of a name, or between brackets those of an IPv6 address. */
static size_t host_part(struct slice host)
{
    bool brackets = host.at[0] == '[';
    size_t size = brackets, dots = 0;
    for (; size < host.size; size++) {
        unsigned char c = (unsigned char)host.at[size];
        if (brackets ? !isxdigit(c) && c != ':' && c != '.' : !isalnum(c) && c != '.' && c != '-' && c != '_')
            break;
        dots = c == '.' ? dots + 1 : 0;
        if (dots > 1 || (dots && size == 0))
            return 0;
    }
    if (!brackets)
        return size;
    return size > 2 && size < host.size && host.at[size] == ']' ? size + 1 : 0;
}

/* NAME[:PORT]; RFC 9110 would take an empty port, nobody sends one. */
static bool host_name(struct slice host)
{
    if (!host.size || host.size > 255)
        return false;
    size_t size = host_part(host), port = 0;
    if (!size || size == host.size)
        return size > 0;
    if (host.at[size] != ':' || host.size - size < 2 || host.size - size > 6)
        return false;
    for (size_t i = size + 1; i < host.size; i++) {
        if (host.at[i] < '0' || host.at[i] > '9')
            return false;
        port = port * 10 + (size_t)(host.at[i] - '0');
    }
    return port <= 65535;
}

static bool decimal(struct slice text, uint64_t *out)
{
    *out = 0;
    for (size_t i = 0; i < text.size; i++) {
        if (text.at[i] < '0' || text.at[i] > '9')
            return false;
        *out = *out * 10 + (uint64_t)(text.at[i] - '0');
    }
    return text.size > 0 && text.size <= 18;
}

/* The headers that the edge reads. `once`: a second one is refused. */
enum known {
    HOST,
    LENGTH,
    CODING,
    CONTENT_TYPE,
    ORIGIN,
    FETCH_SITE,
    PROTO,
    NONE_MATCH,
    ACCEPT,
    LANGUAGE,
    ENCODING,
    FORWARDED,
    KNOWN
};
static const struct {
    const char *name;
    enum refusal once; /* what a second one is; REFUSE_NOTHING: the first counts */
} known_headers[KNOWN] = {
    [HOST] = { "host", REFUSE_HOST },
    [LENGTH] = { "content-length", REFUSE_LENGTH },
    [CODING] = { "transfer-encoding", REFUSE_CODING },
    [CONTENT_TYPE] = { "content-type", REFUSE_TWICE },
    [ORIGIN] = { "origin", REFUSE_TWICE },
    [FETCH_SITE] = { "sec-fetch-site", REFUSE_TWICE },
    [PROTO] = { "x-forwarded-proto", REFUSE_TWICE },
    [NONE_MATCH] = { "if-none-match", REFUSE_NOTHING },
    [ACCEPT] = { "accept", REFUSE_NOTHING },
    [LANGUAGE] = { "accept-language", REFUSE_NOTHING },
    [ENCODING] = { "accept-encoding", REFUSE_NOTHING },
    [FORWARDED] = { "x-forwarded-for", REFUSE_NOTHING }, /* here the last one counts: the nearest proxy wrote it */
};

static int known_header(struct slice name)
{
    for (int k = 0; k < KNOWN; k++)
        if ((name.at[0] | 0x20) == known_headers[k].name[0] && is(name, known_headers[k].name))
            return k;
    return -1;
}

static enum refusal read_lines(const struct head *head, struct slice values[KNOWN], bool seen[KNOWN])
{
    for (size_t i = 0; i < head->count; i++) {
        const struct head_line *line = &head->lines[i];
        if (!token(line->name))
            return REFUSE_NAME;
        if (!field_value(line->value))
            return REFUSE_VALUE;
        int k = known_header(line->name);
        if (k < 0)
            continue;
        if (seen[k] && known_headers[k].once != REFUSE_NOTHING)
            return known_headers[k].once;
        if (!seen[k] || k == FORWARDED)
            values[k] = slice_trim(line->value);
        seen[k] = true;
    }
    return REFUSE_NOTHING;
}

static enum refusal read_framing(const struct slice values[KNOWN], const bool seen[KNOWN], struct guarded *out)
{
    if (seen[LENGTH] && seen[CODING])
        return REFUSE_LENGTH;
    if (seen[LENGTH] && !decimal(values[LENGTH], &out->length))
        return REFUSE_LENGTH;
    if (seen[CODING] && (!is(values[CODING], "chunked") || out->http10))
        return REFUSE_CODING;
    out->has_length = seen[LENGTH];
    out->chunked = seen[CODING];
    return out->method == GET && (out->chunked || out->length) ? REFUSE_BODY : REFUSE_NOTHING;
}

static enum refusal read_request_line(const struct head *head, const struct web_limits *limits, struct guarded *out)
{
    if (slice_is(head->method, "GET"))
        out->method = GET;
    else if (slice_is(head->method, "HEAD"))
        out->method = GET, out->head = true;
    else if (slice_is(head->method, "POST"))
        out->method = POST;
    else
        return token(head->method) ? REFUSE_METHOD : REFUSE_TARGET;
    if (slice_is(head->version, "HTTP/1.0"))
        out->http10 = true;
    else if (!slice_is(head->version, "HTTP/1.1"))
        return REFUSE_VERSION;
    if (head->target.size > limits->target_bytes)
        return REFUSE_TARGET_LONG;
    return origin_form(head->target) ? REFUSE_NOTHING : REFUSE_TARGET;
}

enum refusal guard_head(const struct head *head, const struct web_limits *limits, struct guarded *out)
{
    struct slice v[KNOWN] = { { 0 } };
    bool seen[KNOWN] = { false };
    *out = (struct guarded){ .target = head->target };
    if (head->count > GUARD_LINES || head->count > limits->headers || head->bytes > limits->head_bytes)
        return REFUSE_HEADERS;
    enum refusal refusal = read_request_line(head, limits, out);
    if (refusal == REFUSE_NOTHING)
        refusal = read_lines(head, v, seen);
    if (refusal == REFUSE_NOTHING && (!seen[HOST] || !host_name(v[HOST])))
        refusal = REFUSE_HOST;
    if (refusal == REFUSE_NOTHING)
        refusal = read_framing(v, seen, out);
    out->host = v[HOST];
    out->content_type = v[CONTENT_TYPE];
    out->accept = v[ACCEPT];
    out->accept_language = v[LANGUAGE];
    out->accept_encoding = v[ENCODING];
    out->origin = v[ORIGIN];
    out->fetch_site = v[FETCH_SITE];
    out->none_match = v[NONE_MATCH];
    out->forwarded_for = v[FORWARDED];
    out->forwarded_proto = v[PROTO];
    return refusal;
}

/* Goes over CR LF (each maybe turned into a NUL); false when there is anything else. */
static bool line_end(const char **at, const char *end)
{
    if (end - *at < 2 || ((*at)[0] && (*at)[0] != '\r') || ((*at)[1] && (*at)[1] != '\n'))
        return false;
    *at += 2;
    return true;
}

static bool over(const char **at, const char *end, struct slice piece)
{
    if (piece.at != *at || (size_t)(end - *at) < piece.size)
        return false;
    *at += piece.size;
    return true;
}

static bool over_byte(const char **at, const char *end, char byte)
{
    if (*at == end || (**at && **at != byte))
        return false;
    ++*at;
    return true;
}

bool guard_tiles(const struct head *head)
{
    const char *at = head->method.at, *end = at ? at + head->bytes : NULL;
    if (!at || !over(&at, end, head->method) || !over_byte(&at, end, ' ') || !over(&at, end, head->target) ||
        !over_byte(&at, end, ' ') || !over(&at, end, head->version) || !line_end(&at, end))
        return false;
    for (size_t i = 0; i < head->count && i < GUARD_LINES; i++) {
        if (!over(&at, end, head->lines[i].name) || !over_byte(&at, end, ':'))
            return false;
        while (at < end && at < head->lines[i].value.at && (*at == ' ' || *at == '\t'))
            at++;
        if (!over(&at, end, head->lines[i].value) || !line_end(&at, end))
            return false;
    }
    return line_end(&at, end) && at == end;
}

bool guard_same_site(const struct request *r, bool changes)
{
    if (r->fetch_site[0])
        return strcmp(r->fetch_site, "same-origin") == 0 || strcmp(r->fetch_site, "none") == 0;
    if (!r->origin[0])
        return true; /* old browsers and programs: without a cookie there is nothing to misuse */
    if (strcmp(r->origin, "null") == 0)
        return !changes || !r->https; /* what browsers send with no-referrer where they don't send Sec-Fetch-Site */
    const char *host = strstr(r->origin, "://");
    if (!host || (r->https && strncmp(r->origin, "https://", 8) != 0))
        return false;
    return text_compare_folded(host + 3, r->host) == 0;
}
