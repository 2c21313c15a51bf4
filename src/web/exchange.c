// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* exchange.c - opening the site, and the life of an exchange up to the moment that it is answered; see answer.h. */
#include "answer.h"

#include "clock.h"

enum { FIELDS_MOST = 256, MEMORY_LEAST = 256 * 1024, FORM_KEPT = 64 * 1024 };

/* ---- opening and closing the site ---- */

static size_t or_default(size_t value, size_t otherwise)
{
    return value ? value : otherwise;
}

static void fill_limits(struct web_limits *to, const struct web_limits *from)
{
    static const struct web_limits none = { 0 };
    const struct web_limits *l = from ? from : &none;
    *to = (struct web_limits){ .request_memory = or_default(l->request_memory, 1 << 20),
                               .head_bytes = or_default(l->head_bytes, 16 << 10),
                               .headers = or_default(l->headers, GUARD_LINES),
                               .target_bytes = or_default(l->target_bytes, 2048),
                               .body_bytes = or_default(l->body_bytes, 64 << 10),
                               .fields = or_default(l->fields, 64),
                               .reply_bytes = or_default(l->reply_bytes, 2 << 20) };
    if (to->fields > FIELDS_MOST)
        to->fields = FIELDS_MOST;
    if (to->request_memory < MEMORY_LEAST)
        to->request_memory = MEMORY_LEAST;
}

static size_t largest_body(const struct web *web)
{
    size_t most = web->limits.body_bytes;
    for (size_t i = 0; i < router_count(web->router); i++)
        if (router_at(web->router, i)->body_most > most)
            most = router_at(web->router, i)->body_most;
    return most;
}

enum outcome web_open(const struct site_hooks *hooks, const struct web_limits *limits, struct web **out,
                      char message[256])
{
    message[0] = 0;
    *out = NULL;
    struct web *web = calloc(1, sizeof *web);
    const struct route **tables = calloc(hooks->table_count + 1, sizeof *tables);
    if (!web || !tables) {
        free(tables);
        free(web);
        return BROKEN;
    }
    tables[0] = edge_routes;
    for (size_t i = 0; i < hooks->table_count; i++)
        tables[i + 1] = hooks->tables[i];
    web->hooks = *hooks;
    fill_limits(&web->limits, limits);
    web->router = router_new(tables, hooks->table_count + 1, message);
    free(tables);
    if (!web->router) {
        free(web);
        return message[0] ? INVALID : BROKEN;
    }
    web->body_most = largest_body(web);
    *out = web;
    return OK;
}

void web_close(struct web *web)
{
    if (!web)
        return;
    router_free(web->router);
    free(web);
}

const struct router *web_router(const struct web *web)
{
    return web->router;
}

/* ---- the life of an exchange ---- */

void exchange_init(struct exchange *x, struct web *web)
{
    x->web = web;
    arena_begin(&x->arena, web->limits.request_memory);
    buffer_begin(&x->form, web->body_most);
}

void exchange_free(struct exchange *x)
{
    arena_end(&x->arena);
    buffer_free(&x->form);
}

void exchange_end(struct exchange *x)
{
    struct exchange fresh = { .web = x->web, .arena = x->arena, .form = x->form };
    arena_reset(&fresh.arena);
    fresh.arena.spent = NULL;
    fresh.arena.ceiling = x->web->limits.request_memory;
    if (fresh.form.size > FORM_KEPT)
        buffer_free(&fresh.form);
    buffer_clear(&fresh.form);
    *x = fresh;
}

static const char *keep(struct exchange *x, struct slice text)
{
    return text.size ? arena_copy_n(&x->arena, text.at, text.size) : "";
}

static const char *lower(struct exchange *x, struct slice text)
{
    char *copy = arena_copy_n(&x->arena, text.at ? text.at : "", text.size);
    for (char *c = copy; *c; c++)
        if (*c >= 'A' && *c <= 'Z')
            *c = (char)(*c + 32);
    return copy;
}

/* The language of ours that Accept-Language likes best; Dutch when it names none of them. */
static enum language pick_language(const char *accept)
{
    struct slice rest = slice_of(accept), part;
    double best = 0;
    enum language found = DUTCH;
    while (*accept && slice_next(&rest, ',', &part)) {
        struct slice tag = slice_trim(part);
        const char *semicolon = memchr(tag.at, ';', tag.size);
        double quality = 1;
        if (semicolon) {
            struct slice q = slice_trim((struct slice){ semicolon + 1, tag.size - (size_t)(semicolon - tag.at) - 1 });
            char number[8] = "0";
            if (slice_starts(q, "q=") && q.size - 2 < sizeof number)
                memcpy(number, q.at + 2, q.size - 2);
            if (!text_to_real(number, &quality))
                quality = 0;
        }
        for (int l = 0; l < LANGUAGES; l++)
            if (tag.size >= 2 && (tag.at[0] | 0x20) == language_codes[l][0] &&
                (tag.at[1] | 0x20) == language_codes[l][1] && (tag.size == 2 || !isalnum((unsigned char)tag.at[2])) &&
                quality > best) {
                best = quality;
                found = (enum language)l;
            }
    }
    return found;
}

static bool prefers_json(const char *accept)
{
    const char *json = strstr(accept, "json"), *html = strstr(accept, "text/html");
    return json && (!html || json < html);
}

void exchange_begin(struct exchange *x, const struct guarded *in, const struct sender *sender, struct buffer *page)
{
    struct request *r = &x->r;
    if (!x->target.at)
        x->target = (struct slice){ keep(x, in->target), in->target.size };
    x->type = (struct slice){ keep(x, in->content_type), in->content_type.size };
    x->route_index = router_count(x->web->router);
    *r = (struct request){ .arena = &x->arena,
                           .now = clock_now(),
                           .method = in->method,
                           .head = in->head,
                           .path = "/",
                           .host = lower(x, in->host),
                           .accept = keep(x, in->accept),
                           .accept_language = keep(x, in->accept_language),
                           .accept_encoding = keep(x, in->accept_encoding),
                           .origin = lower(x, in->origin),
                           .fetch_site = keep(x, in->fetch_site),
                           .none_match = keep(x, in->none_match),
                           .https = sender->https,
                           .address = sender->address,
                           .from_loopback = sender->loopback,
                           .base = "",
                           .site = x->web->hooks.site,
                           .web = x->web,
                           .reply.body = page };
    r->wants_json = prefers_json(r->accept);
    r->language = pick_language(r->accept_language);
}

struct slice exchange_body(const struct exchange *x)
{
    if (x->status == 304 || (x->status >= 300 && x->status < 400))
        return (struct slice){ "", 0 };
    if (x->r.reply.fixed.at)
        return x->r.reply.fixed;
    return (struct slice){ x->r.reply.body->at ? x->r.reply.body->at : "", x->r.reply.body->used };
}
