// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* edge.c - what the edge answers itself: is it alive, is it ready, its counters, and the assets. */
#include "answer.h"

#include <strings.h>

/* Alive: the event thread answers. */
static enum outcome livez(struct request *r)
{
    r->reply.type = TYPE_TEXT;
    buffer_text(r->reply.body, "ok\n");
    return OK;
}

/* Ready: the site says so (its store answers); on a worker, since that may wait. */
static enum outcome readyz(struct request *r)
{
    enum outcome outcome = r->web->hooks.ready ? r->web->hooks.ready(r->site) : OK;
    r->reply.type = TYPE_TEXT;
    r->reply.status = outcome == OK ? 200 : 503;
    buffer_text(r->reply.body, outcome == OK ? "ready\n" : "not ready\n");
    return outcome == OK ? OK : BUSY;
}

static enum outcome metrics(struct request *r)
{
    r->reply.type = "text/plain; version=0.0.4; charset=utf-8";
    metrics_write(r->web->metrics, r->web->metrics_count, r->web->router, r->reply.body);
    if (r->web->hooks.metrics)
        r->web->hooks.metrics(r->site, r->reply.body);
    return OK;
}

/* Does Accept-Encoding take this coding, by name (RFC 9110, 12.5.3)? "q=0" is a no; "*" is not trusted for br. */
static bool takes(const char *accept, const char *coding)
{
    struct slice rest = slice_of(accept), part;
    size_t size = strlen(coding);
    while (*accept && slice_next(&rest, ',', &part)) {
        part = slice_trim(part);
        if (part.size < size || strncasecmp(part.at, coding, size) != 0)
            continue;
        struct slice after = slice_trim((struct slice){ part.at + size, part.size - size });
        if (after.size && after.at[0] != ';')
            continue;
        const char *q = after.size ? memchr(after.at, '=', after.size) : NULL;
        for (const char *c = q ? q + 1 : NULL; c && c < after.at + after.size; c++)
            if (*c >= '1' && *c <= '9')
                return true;
        return !q;
    }
    return false;
}

static enum outcome asset(struct request *r)
{
    const struct asset *found = r->web->hooks.asset ? r->web->hooks.asset(r->path) : NULL;
    if (!found)
        return NOT_FOUND;
    r->reply.type = found->type;
    r->reply.by_encoding = found->gzip.data || found->brotli.data;
    if (reply_fresh(r, CACHE_FOREVER, found->etag))
        return OK;
    const struct asset_bytes *bytes = &found->plain;
    if (found->brotli.data && takes(r->accept_encoding, "br")) {
        bytes = &found->brotli;
        r->reply.encoding = "br";
    } else if (found->gzip.data && takes(r->accept_encoding, "gzip")) {
        bytes = &found->gzip;
        r->reply.encoding = "gzip";
    }
    r->reply.fixed = (struct slice){ (const char *)bytes->data, bytes->size };
    return OK;
}

const struct route edge_routes[] = {
    { GET, "/livez", livez, SNAPSHOT, .flags = ROUTE_GLOBAL | ROUTE_FREE },
    { GET, "/readyz", readyz, STORE, .flags = ROUTE_GLOBAL | ROUTE_FREE },
    { GET, "/metrics", metrics, SNAPSHOT, .flags = ROUTE_GLOBAL | ROUTE_FREE | ROUTE_LOCAL },
    { GET, "/s", asset, SNAPSHOT, .flags = ROUTE_GLOBAL | ROUTE_FREE | ROUTE_TREE },
    { 0 },
};
