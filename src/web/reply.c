// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* reply.c - the headers of every reply; see reply.h. */
#include "reply.h"

#include <inttypes.h>

#include "catalogue.h"
#include "log.h"
#include "route.h"

/* No inline script or style, nothing from elsewhere, no frames, forms only to ourselves. */
static const char policy[] =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
    "connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

/* On every reply. */
static const struct header always[] = {
    { "Content-Security-Policy", policy },
    { "X-Content-Type-Options", "nosniff" },
    { "X-Frame-Options", "DENY" },
    { "Referrer-Policy", "no-referrer" },
    { "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()" },
    { "Cross-Origin-Opener-Policy", "same-origin" },
};

static const char *const cache_values[] = {
    [CACHE_NOTHING] = "no-store",
    [CACHE_CHECK] = "no-cache",
    [CACHE_MINUTE] = "public, max-age=60",
    [CACHE_FOREVER] = "public, max-age=31536000, immutable",
};

static const struct {
    enum outcome outcome;
    int status;
} statuses[] = { { OK, 200 },       { NOT_FOUND, 404 }, { INVALID, 400 }, { FORBIDDEN, 403 },
                 { CONFLICT, 409 }, { BUSY, 503 },      { BROKEN, 500 } };

int status_of(enum outcome outcome)
{
    for (size_t i = 0; i < sizeof statuses / sizeof *statuses; i++)
        if (statuses[i].outcome == outcome)
            return statuses[i].status;
    return 500;
}

const char *status_text(int status)
{
    static const struct {
        int status;
        const char *text;
    } texts[] = {
        { 200, "OK" },
        { 303, "See Other" },
        { 304, "Not Modified" },
        { 308, "Permanent Redirect" },
        { 400, "Bad Request" },
        { 403, "Forbidden" },
        { 404, "Not Found" },
        { 405, "Method Not Allowed" },
        { 408, "Request Timeout" },
        { 409, "Conflict" },
        { 413, "Content Too Large" },
        { 414, "URI Too Long" },
        { 415, "Unsupported Media Type" },
        { 429, "Too Many Requests" },
        { 431, "Request Header Fields Too Large" },
        { 500, "Internal Server Error" },
        { 501, "Not Implemented" },
        { 503, "Service Unavailable" },
        { 505, "HTTP Version Not Supported" },
    };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        if (texts[i].status == status)
            return texts[i].text;
    return "Unknown";
}

enum outcome reply_redirect(struct request *r, const char *path)
{
    if (path[0] != '/' || path[1] == '/' || strpbrk(path, "\r\n\\")) {
        log_error("redirect from %s to something that is not a path", r->route ? r->route->path : "no route");
        return BROKEN;
    }
    r->reply.location = path;
    return OK;
}

/* Is the etag in the list of If-None-Match? Weak comparison (RFC 9110, 13.1.2). */
static bool listed(const char *list, const char *etag)
{
    struct slice rest = slice_of(list), part;
    if (strncmp(etag, "W/", 2) == 0)
        etag += 2;
    while (slice_next(&rest, ',', &part)) {
        part = slice_trim(part);
        if (slice_is(part, "*"))
            return true;
        if (slice_starts(part, "W/"))
            part = (struct slice){ part.at + 2, part.size - 2 };
        if (slice_is(part, etag))
            return true;
    }
    return false;
}

bool reply_fresh(struct request *r, enum cache cache, const char *etag)
{
    r->reply.cache = cache;
    r->reply.etag = etag;
    if (!r->none_match[0] || !listed(r->none_match, etag))
        return false;
    r->reply.status = 304;
    return true;
}

bool reply_fresh_generation(struct request *r, uint64_t generation)
{
    uint64_t hash = 14695981039346656037u;
    const char *const parts[] = { r->host, r->base, r->path };
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        for (const char *at = parts[i]; *at; at++)
            hash = (hash ^ (unsigned char)*at) * 1099511628211u;
    r->reply.by_language = true;
    return reply_fresh(r, CACHE_MINUTE,
                       arena_printf(r->arena, "W/\"%" PRIx64 "-%" PRIx64 "-%d\"", generation, hash, (int)r->language));
}

static const char *vary(const struct reply *reply)
{
    if (reply->by_language && reply->by_encoding)
        return "Accept-Encoding, Accept-Language";
    if (reply->by_encoding)
        return "Accept-Encoding";
    return reply->by_language ? "Accept-Language" : NULL;
}

static const char *allow_text(struct arena *arena, unsigned allow)
{
    bool get = allow & 1u << GET, post = allow & 1u << POST;
    return arena_printf(arena, "%s%s%s", get ? "GET, HEAD" : "", get && post ? ", " : "", post ? "POST" : "");
}

struct list {
    struct header *out;
    size_t count;
};

static void add(struct list *list, const char *name, const char *value)
{
    if (value && list->count < REPLY_HEADERS)
        list->out[list->count++] = (struct header){ name, value };
}

static void add_body(struct list *list, const struct request *r)
{
    const struct reply *reply = &r->reply;
    const char *type = reply->type ? reply->type : TYPE_HTML;
    add(list, "Content-Type", type);
    add(list, "Content-Encoding", reply->encoding);
    if (strncmp(type, "text/html", 9) == 0)
        add(list, "Content-Language", language_codes[r->language]);
    if (reply->file_name)
        add(list, "Content-Disposition", arena_printf(r->arena, "attachment; filename=\"%s\"", reply->file_name));
}

size_t reply_headers(const struct request *r, int status, unsigned allow, const char *api_version, struct header *out)
{
    const struct reply *reply = &r->reply;
    struct list list = { out, 0 };
    bool open = r->route && (r->route->flags & ROUTE_OPEN_DATA), api = r->route && (r->route->flags & ROUTE_API);
    for (size_t i = 0; i < sizeof always / sizeof *always; i++)
        add(&list, always[i].name, always[i].value);
    add(&list, "Cross-Origin-Resource-Policy", open ? "cross-origin" : "same-origin");
    add(&list, "Cache-Control", cache_values[status >= 400 ? CACHE_NOTHING : reply->cache]);
    add(&list, "Strict-Transport-Security", r->https ? "max-age=31536000" : NULL);
    if (status != 304 && (status < 300 || status >= 400))
        add_body(&list, r);
    add(&list, "ETag", status < 400 ? reply->etag : NULL);
    add(&list, "Vary", vary(reply));
    add(&list, "Location", reply->location);
    add(&list, "Allow", allow ? allow_text(r->arena, allow) : NULL);
    add(&list, "Access-Control-Allow-Origin", open ? "*" : NULL);
    add(&list, "API-Version", api && status < 400 ? api_version : NULL);
    if (reply->retry_after)
        add(&list, "Retry-After", arena_printf(r->arena, "%u", reply->retry_after));
    return list.count;
}
