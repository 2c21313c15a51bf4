// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* test_web_site.c - routes, inputs, replies and headers through web_request_bytes: the whole edge without a socket. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "server.h"

static int begun, ended;

static enum outcome home(struct request *r)
{
    if (reply_fresh_generation(r, 7))
        return OK;
    buffer_printf(r->reply.body, "home of %s in %s", r->place ? (const char *)r->place : "nobody",
                  language_codes[r->language]);
    return OK;
}

static enum outcome help(struct request *r)
{
    if (strcmp(request_param(r, "id"), "weg") == 0)
        return NOT_FOUND;
    if (strcmp(request_param(r, "id"), "verhuisd") == 0) {
        buffer_text(r->reply.body, "moved house");
        return NOT_FOUND;
    }
    buffer_printf(r->reply.body, "%s at %s", request_param(r, "id"), request_path(r, "/hulp"));
    return OK;
}

static enum outcome person(struct request *r)
{
    buffer_printf(r->reply.body, "%s+%s", request_param(r, "id"), request_param(r, "wie"));
    return OK;
}

static enum outcome fixed_part(struct request *r)
{
    buffer_text(r->reply.body, "fixed");
    return OK;
}

static enum outcome ask(struct request *r)
{
    buffer_printf(r->reply.body, "[%s] %s", request_text(r, "vraag"), input_fault_text(request_fault(r, "vraag")));
    return r->fault_count ? INVALID : OK;
}

static enum outcome keep(struct request *r)
{
    return reply_redirect(r, request_path(r, "/klaar"));
}

static enum outcome away(struct request *r)
{
    return reply_redirect(r, "//evil.example");
}

static enum outcome broken(struct request *r)
{
    buffer_text(r->reply.body, "secret of the machine");
    return BROKEN;
}

static enum outcome busy(struct request *r)
{
    (void)r;
    return BUSY;
}

static enum outcome flood(struct request *r)
{
    for (int i = 0; i < 100000; i++)
        buffer_text(r->reply.body, "0123456789012345678901234567890123456789");
    return OK;
}

static enum outcome list(struct request *r)
{
    r->reply.type = TYPE_JSON;
    buffer_printf(r->reply.body, "{\"page\":%lld}", (long long)request_integer(r, "page", 1));
    return OK;
}

static enum outcome calendar(struct request *r)
{
    r->reply.type = TYPE_CALENDAR;
    r->reply.file_name = "inloop.ics";
    r->reply.cache = CACHE_MINUTE;
    buffer_text(r->reply.body, "BEGIN:VCALENDAR");
    return OK;
}

static const struct input ask_inputs[] = { { "vraag", INPUT_LINES, .flags = INPUT_REQUIRED }, { 0 } };
static const struct input list_inputs[] = { { "page", INPUT_INTEGER, .least = 1, .most = 9 }, { 0 } };

static const struct route pages[] = {
    { GET, "/", home, SNAPSHOT },
    { GET, "/hulp/{id}", help, SNAPSHOT },
    { GET, "/hulp/zoek", fixed_part, SNAPSHOT },
    { GET, "/hulp/{id}/mensen/{wie}", person, SNAPSHOT },
    { POST, "/vraag", ask, SNAPSHOT, .inputs = ask_inputs, .flags = ROUTE_SHOWS_FAULTS },
    { POST, "/streng", ask, STORE, .inputs = ask_inputs },
    { POST, "/klein", ask, SNAPSHOT, .inputs = ask_inputs, .body_most = 20 },
    { POST, "/bewaar", keep, STORE },
    { GET, "/weg", away, SNAPSHOT },
    { GET, "/kapot", broken, SNAPSHOT },
    { GET, "/druk", busy, SNAPSHOT },
    { GET, "/vloed", flood, SNAPSHOT },
    { GET, "/werk", home, STORE, .role = PROFESSIONAL },
    { GET, "/inloop.ics", calendar, SNAPSHOT },
    { 0 },
};
static const struct route interface[] = {
    { GET, "/api/v1/diensten", list, SNAPSHOT, .inputs = list_inputs,
      .flags = ROUTE_GLOBAL | ROUTE_API | ROUTE_OPEN_DATA },
    { 0 },
};
static const struct route *const tables[] = { pages, interface };

static int resolve(struct request *r, const char *first)
{
    if (strcmp(r->host, "buurt.example") == 0) {
        r->place = "Buurt";
        return 0;
    }
    if (first && strcmp(first, "veldermeer") == 0) {
        r->place = "Veldermeer";
        r->base = "/veldermeer";
        return 1;
    }
    return first && strcmp(first, "nergens") == 0 ? -1 : 0;
}

static void before(struct request *r)
{
    (void)r;
    begun++;
}

static void after(struct request *r)
{
    (void)r;
    ended++;
}

static const struct site_hooks hooks = {
    .tables = tables, .table_count = 2, .api_version = "1.2.3", .before = before, .after = after, .resolve = resolve
};
static struct web *web;
static struct buffer reply;

static int begin(void **state)
{
    char message[256];
    (void)state;
    buffer_begin(&reply, 4 << 20);
    return web_open(&hooks, NULL, &web, message) == OK ? 0 : -1;
}

static int end(void **state)
{
    (void)state;
    web_close(web);
    buffer_free(&reply);
    return 0;
}

static const char *ask_web(const char *request)
{
    buffer_clear(&reply);
    assert_int_equal(web_request_bytes(web, request, strlen(request), &reply), OK);
    return reply.at;
}

#define H    "Host: h\r\n"
#define FORM "Content-Type: application/x-www-form-urlencoded\r\n"

static const struct {
    const char *request;
    int status;
    const char *holds, *lacks; /* in the whole reply; NULL: not looked at */
} cases[] = {
    { "GET / HTTP/1.1\r\n" H "\r\n", 200, "home of nobody in nl", NULL },
    { "GET /veldermeer HTTP/1.1\r\n" H "\r\n", 200, "home of Veldermeer in nl", NULL },
    { "GET /veldermeer/ HTTP/1.1\r\n" H "\r\n", 308, "\r\nLocation: /veldermeer\r\n", NULL },
    { "GET / HTTP/1.1\r\nHost: Buurt.Example\r\n\r\n", 200, "home of Buurt", NULL },
    { "GET /nergens/hulp/a HTTP/1.1\r\n" H "\r\n", 404, "Deze pagina is er niet", NULL },
    { "GET /veldermeer/hulp/a-1 HTTP/1.1\r\n" H "\r\n", 200, "a-1 at /veldermeer/hulp", NULL },
    { "GET /hulp/zoek HTTP/1.1\r\n" H "\r\n", 200, "fixed", NULL },
    { "GET /hulp/zoek/mensen/jan HTTP/1.1\r\n" H "\r\n", 200, "zoek+jan", NULL },
    { "GET /hulp/a%20b/mensen/%C3%A9 HTTP/1.1\r\n" H "\r\n", 200, "a b+\xc3\xa9", NULL },
    { "GET /hulp HTTP/1.1\r\n" H "\r\n", 404, "no-store", NULL },
    { "GET /hulp/a/?x=1 HTTP/1.1\r\n" H "\r\n", 308, "Location: /hulp/a?x=1\r\n", NULL },
    { "GET /hulp/weg HTTP/1.1\r\n" H "\r\n", 404, "Deze pagina is er niet", NULL },
    { "GET /hulp/verhuisd HTTP/1.1\r\n" H "\r\n", 404, "moved house", NULL },
    { "GET /hulp//x HTTP/1.1\r\n" H "\r\n", 404, NULL, NULL },
    { "GET /a/b/c/d/e/f/g/h/i/j/k/l/m/n/o/p/q HTTP/1.1\r\n" H "\r\n", 404, NULL, NULL },
    { "HEAD / HTTP/1.1\r\n" H "\r\n", 200, "Content-Length: 20", "home of" },
    { "POST / HTTP/1.1\r\n" H "Content-Length: 0\r\n\r\n", 405, "Allow: GET, HEAD\r\n", NULL },
    { "GET /vraag HTTP/1.1\r\n" H "\r\n", 405, "Allow: POST\r\n", NULL },
    { "GET / HTTP/1.1\r\n" H "Accept-Language: en-GB,en;q=0.9,nl;q=0.8\r\n\r\n", 200, "in en", NULL },
    { "GET / HTTP/1.1\r\n" H "Accept-Language: tr, en;q=0\r\n\r\n", 200, "in nl", NULL },
    { "GET / HTTP/1.1\r\n" H "Accept-Language: nl;q=0.3, en;q=0.4\r\n\r\n", 200, "Content-Language: en", NULL },
    /* the same headers on everything */
    { "GET / HTTP/1.1\r\n" H "\r\n", 200, "form-action 'self'; frame-ancestors 'none'; base-uri 'none'\r\n",
      "Strict-Transport" },
    { "GET / HTTP/1.1\r\n" H "\r\n", 200, "X-Content-Type-Options: nosniff\r\n", "unsafe" },
    { "GET /x HTTP/1.1\r\n" H "\r\n", 404, "Referrer-Policy: no-referrer\r\n", NULL },
    { "GET / HTTP/1.1\r\n" H "\r\n", 200, "Cache-Control: public, max-age=60\r\n", NULL },
    { "GET / HTTP/1.1\r\n" H "\r\n", 200, "Vary: Accept-Language\r\n", NULL },
    { "GET / HTTP/1.1\r\n" H "If-None-Match: *\r\n\r\n", 304, "ETag: W/\"7-", "home of" },
    { "GET / HTTP/1.1\r\n" H "If-None-Match: \"x\"\r\n\r\n", 200, "home of", NULL },
    { "GET /inloop.ics HTTP/1.1\r\n" H "\r\n", 200, "attachment; filename=\"inloop.ics\"", "Content-Language" },
    /* posts */
    { "POST /vraag HTTP/1.1\r\n" H FORM "Content-Length: 9\r\n\r\nvraag=huh", 200, "[huh] ", NULL },
    { "POST /vraag HTTP/1.1\r\n" H FORM "Content-Length: 9\r\n\r\nvraag=huh", 200, "Cache-Control: no-store", NULL },
    { "POST /vraag HTTP/1.1\r\n" H FORM "Content-Length: 6\r\n\r\nvraag=", 400, "[] Vul dit in.", NULL },
    { "POST /vraag HTTP/1.1\r\n" H "Content-Length: 0\r\n\r\n", 400, "[] Vul dit in.", NULL },
    { "POST /streng HTTP/1.1\r\n" H FORM "Content-Length: 6\r\n\r\nvraag=", 400, "Dit lukte niet", "[]" },
    { "POST /streng HTTP/1.1\r\n" H FORM "Accept: application/json\r\nContent-Length: 6\r\n\r\nvraag=", 400,
      "\"errors\":[{\"name\":\"vraag\",\"detail\":\"Vul dit in.\"}]", NULL },
    { "POST /klein HTTP/1.1\r\n" H FORM "Content-Length: 20\r\n\r\nvraag=01234567890123", 200, "[01234567890123]",
      NULL },
    { "POST /klein HTTP/1.1\r\n" H FORM "Content-Length: 21\r\n\r\nvraag=012345678901234", 413, "Dit is te lang",
      NULL },
    { "POST /vraag HTTP/1.1\r\n" H "Content-Type: text/plain\r\nContent-Length: 9\r\n\r\nvraag=huh", 415, NULL, NULL },
    { "POST /vraag HTTP/1.1\r\n" H FORM "Content-Length: 8\r\n\r\nvraag=%0", 400, NULL, "[" },
    { "POST /vraag HTTP/1.1\r\n" H FORM "Sec-Fetch-Site: cross-site\r\nContent-Length: 9\r\n\r\nvraag=huh", 403,
      "Dit mag niet", NULL },
    { "POST /bewaar HTTP/1.1\r\n" H "Content-Length: 0\r\n\r\n", 303, "Location: /klaar\r\n", NULL },
    { "POST /veldermeer/bewaar HTTP/1.1\r\n" H "Content-Length: 0\r\n\r\n", 303, "Location: /veldermeer/klaar\r\n",
      NULL },
    { "POST /vraag HTTP/1.1\r\n" H FORM "Transfer-Encoding: chunked\r\n\r\n4\r\nvraa\r\n5\r\ng=huh\r\n0\r\n\r\n", 200,
      "[huh]", NULL },
    { "POST /vraag HTTP/1.1\r\n" H FORM "Content-Length: 9\r\n\r\nvraag=huhGET /", 400, NULL, "[huh]" },
    /* faults of ours */
    { "GET /weg HTTP/1.1\r\n" H "\r\n", 500, "ging bij ons iets mis", "evil" },
    { "GET /kapot HTTP/1.1\r\n" H "\r\n", 500, "ging bij ons iets mis", "secret" },
    { "GET /druk HTTP/1.1\r\n" H "\r\n", 503, "erg druk", NULL },
    { "GET /vloed HTTP/1.1\r\n" H "\r\n", 500, "ging bij ons iets mis", "0123456789" },
    { "GET /werk HTTP/1.1\r\n" H "\r\n", 403, "Dit mag niet", NULL },
    /* the interface */
    { "GET /api/v1/diensten?page=3 HTTP/1.1\r\n" H "\r\n", 200, "{\"page\":3}", NULL },
    { "GET /api/v1/diensten HTTP/1.1\r\n" H "\r\n", 200, "API-Version: 1.2.3\r\n", NULL },
    { "GET /api/v1/diensten HTTP/1.1\r\n" H "\r\n", 200, "Access-Control-Allow-Origin: *\r\n", NULL },
    { "GET /api/v1/diensten?page=12 HTTP/1.1\r\n" H "\r\n", 400, "application/problem+json", "API-Version" },
    { "GET /api/v1/diensten/ HTTP/1.1\r\n" H "\r\n", 404, NULL, "Location" },
    { "POST /api/v1/diensten HTTP/1.1\r\n" H "Content-Length: 0\r\n\r\n", 405, "application/problem+json", NULL },
    { "GET /x HTTP/1.1\r\n" H "Accept: application/json\r\n\r\n", 404,
      "{\"status\":404,\"title\":\"Deze pagina is er niet\"", NULL },
    /* the edge itself */
    { "GET /livez HTTP/1.1\r\n" H "\r\n", 200, "\r\n\r\nok\n", NULL },
    { "GET /readyz HTTP/1.1\r\n" H "\r\n", 200, "ready\n", NULL },
    { "GET /metrics HTTP/1.1\r\n" H "\r\n", 200, "# TYPE elkedeur_requests_total counter", NULL },
    { "GET /s/x.css HTTP/1.1\r\n" H "\r\n", 404, NULL, NULL },
    /* the strict parser of bytes */
    { "GET / HTTP/1.1\nHost: h\n\n", 200, NULL, NULL },
    { "GET / HTTP/1.1\r\nHost: h\n\r\n", 400, NULL, NULL },
    { "GET / HTTP/1.1\r\n" H, 400, NULL, NULL },
    { "GET /", 400, NULL, NULL },
    { "", 400, NULL, NULL },
    { "\n", 400, NULL, NULL },
    { "GET / HTTP/1.1\r\n" H "A: x\r\n folded\r\n\r\n", 400, NULL, NULL },
    { "DELETE / HTTP/1.1\r\n" H "\r\n", 501, NULL, NULL },
};

static void test_requests(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const char *got = ask_web(cases[i].request);
        int64_t status = 0;
        char code[4] = { got[9], got[10], got[11], 0 };
        assert_true(text_to_int(code, 100, 599, &status));
        if (status != cases[i].status || (cases[i].holds && !strstr(got, cases[i].holds)) ||
            (cases[i].lacks && strstr(got, cases[i].lacks)))
            fail_msg("case %zu: %s\n%s", i, cases[i].request, got);
        assert_non_null(strstr(got, "\r\nContent-Security-Policy: default-src 'none'; "));
        assert_int_equal(begun, ended);
    }
}

static void test_wrong_tables(void **state)
{
    static const struct route no_slash[] = { { GET, "hulp", home, SNAPSHOT }, { 0 } };
    static const struct route twice[] = { { GET, "/a", home, SNAPSHOT }, { GET, "/a", help, SNAPSHOT }, { 0 } };
    static const struct route empty_part[] = { { GET, "/a//b", home, SNAPSHOT }, { 0 } };
    static const struct route slash_end[] = { { GET, "/a/", home, SNAPSHOT }, { 0 } };
    static const struct route bad_name[] = { { GET, "/{}", home, SNAPSHOT }, { 0 } };
    static const struct route no_handler[] = { { GET, "/a", NULL, SNAPSHOT }, { 0 } };
    static const struct route *const wrong[] = { no_slash, twice, empty_part, slash_end, bad_name, no_handler };
    (void)state;
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        char message[256] = "";
        assert_null(router_new(&wrong[i], 1, message));
        assert_true(strlen(message) > 10);
    }
}

/* Every route of a site is found again by its own path. */
static void test_router_walk(void **state)
{
    const struct router *router = web_router(web);
    (void)state;
    assert_true(router_count(router) > 15);
    for (size_t i = 0; i < router_count(router); i++) {
        const struct route *route = router_at(router, i);
        char copy[128];
        const char *parts[ROUTE_PARTS];
        size_t count = 0;
        snprintf(copy, sizeof copy, "%s", route->path);
        for (char *at = copy; *at; at++)
            if (*at == '/') {
                *at = 0;
                if (at[1])
                    parts[count++] = at + 1;
            }
        struct route_found found;
        assert_true(router_find(router, route->flags & ROUTE_GLOBAL, route->method, parts, count, &found));
        assert_ptr_equal(found.route, route);
        assert_int_equal(found.index, i);
    }
    assert_null(router_at(router, router_count(router)));
}

int main(void)
{
    const struct CMUnitTest tests[] = { cmocka_unit_test(test_requests), cmocka_unit_test(test_wrong_tables),
                                        cmocka_unit_test(test_router_walk) };
    return cmocka_run_group_tests_name("web_site", tests, begin, end);
}
