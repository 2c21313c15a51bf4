// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* fuzz_request.c - any bytes as an HTTP request by the way of a real one: guard, route, inputs, handler,
 * reply. There is always a whole reply with its security headers. */
#include "fuzz.h"
#include "html.h"
#include "server.h"

static enum outcome show(struct request *r)
{
    struct html h = { .out = r->reply.body, .language = r->language, .base = r->base };
    html_text(&h, request_text(r, "vraag"));
    html_text(&h, request_text(r, "wijk"));
    html_integer(&h, request_integer(r, "aantal", -1));
    html_text(&h, input_fault_text(request_fault(r, "dag")));
    return request_has(r, "mis") ? NOT_FOUND : OK;
}

static enum outcome show_part(struct request *r)
{
    struct html h = { .out = r->reply.body, .language = r->language, .base = r->base };
    html_text(&h, request_param(r, "id"));
    html_url_part(&h, request_param(r, "id"));
    return OK;
}

static const struct input inputs[] = {
    { "vraag", INPUT_LINES, .most = 200, .flags = INPUT_REQUIRED | INPUT_CUT },
    { "wijk", INPUT_CHOICE, .choices = "noord;zuid" },
    { "aantal", INPUT_INTEGER, .least = 1, .most = 9 },
    { "dag", INPUT_DAY },
    { "kent", INPUT_LIST, .choices = "a;b;c" },
    { "mis", INPUT_CHECK },
    { 0 },
};

static const struct route routes[] = {
    { GET, "/", show, SNAPSHOT, .inputs = inputs, .flags = ROUTE_SHOWS_FAULTS },
    { POST, "/vraag", show, SNAPSHOT, .inputs = inputs, .flags = ROUTE_SHOWS_FAULTS },
    { POST, "/streng", show, SNAPSHOT, .inputs = inputs },
    { GET, "/hulp/{id}", show_part, SNAPSHOT },
    { GET, "/api/v1/{id}", show_part, SNAPSHOT, .inputs = inputs, .flags = ROUTE_API | ROUTE_GLOBAL },
    { 0 },
};

static struct web *open_site(void)
{
    static const struct route *const tables[] = { routes };
    static const struct site_hooks hooks = { .tables = tables, .table_count = 1, .api_version = "1.0.0" };
    static const struct web_limits limits = { .head_bytes = 4096, .body_bytes = 4096, .target_bytes = 512 };
    struct web *web = NULL;
    char message[256];
    must(web_open(&hooks, &limits, &web, message) == OK);
    return web;
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    static struct web *web;
    struct buffer reply;
    if (!web)
        web = open_site();
    buffer_begin(&reply, 4 << 20);
    if (web_request_bytes(web, (const char *)bytes, size, &reply) == OK) {
        must(reply.used > 12 && memcmp(reply.at, "HTTP/1.1 ", 9) == 0);
        const char *end = strstr(reply.at, "\r\n\r\n");
        must(end);
        must(strstr(reply.at, "X-Content-Type-Options") || strstr(reply.at, "x-content-type-options"));
    }
    buffer_free(&reply);
    return 0;
}
