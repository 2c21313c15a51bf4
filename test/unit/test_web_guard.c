// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* test_web_guard.c - heads that must be refused, heads that hide bytes, and who may post. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "guard.h"

static const struct web_limits limits = { .head_bytes = 4096, .headers = 8, .target_bytes = 64 };

/* Takes a head apart as the library does, in place: colons and line ends become NULs, values end at the first NUL. */
static void take_apart(char *text, size_t size, struct head *head)
{
    char *at = text, *end = text + size;
    char *blank = memchr(at, ' ', size);
    char *second = blank ? memchr(blank + 1, ' ', size - (size_t)(blank + 1 - at)) : NULL;
    char *stop = second ? strstr(second, "\r\n") : NULL;
    *head = (struct head){ .bytes = size };
    if (!stop)
        return;
    *blank = *second = stop[0] = stop[1] = 0;
    head->method = slice_of(at);
    head->target = slice_of(blank + 1);
    head->version = slice_of(second + 1);
    at = stop + 2;
    while (at < end && (stop = memchr(at, '\r', (size_t)(end - at))) && stop != at) {
        char *colon = memchr(at, ':', (size_t)(stop - at));
        stop[0] = stop[1] = 0;
        if (colon) {
            *colon = 0;
            char *value = colon + 1;
            while (*value == ' ' || *value == '\t')
                value++;
            head->lines[head->count++] = (struct head_line){ slice_of(at), slice_of(value) };
        }
        at = stop + 2;
    }
    if (at + 2 == end)
        at[0] = at[1] = 0;
}

static const struct {
    const char *head;
    size_t size;
    enum refusal refusal;
    bool tiles;
} cases[] = {
#define CASE(head, refusal, tiles)                                                                                     \
    {                                                                                                                  \
        head "\r\n", sizeof(head) + 1, refusal, tiles                                                                  \
    }
    CASE("GET / HTTP/1.1\r\nHost: h\r\n", REFUSE_NOTHING, true),
    CASE("GET /a?b=c HTTP/1.0\r\nHost:h.nl:80\r\nA: \t b \r\nE:\r\n", REFUSE_NOTHING, true),
    CASE("POST / HTTP/1.1\r\nHost: [::1]:80\r\nContent-Length: 5\r\n", REFUSE_NOTHING, true),
    CASE("POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: Chunked\r\n", REFUSE_NOTHING, true),
    CASE("GET / HTTP/1.1\r\n", REFUSE_HOST, true),
    CASE("GET / HTTP/1.1\r\nHost: a\r\nhost: a\r\n", REFUSE_HOST, true),
    CASE("GET / HTTP/1.1\r\nHost: a b\r\n", REFUSE_HOST, true),
    CASE("GET / HTTP/1.1\r\nHost: a-b_c.nl.:65535\r\n", REFUSE_NOTHING, true),
    CASE("GET / HTTP/1.1\r\nHost: [2001:db8::1]\r\n", REFUSE_NOTHING, true),
    CASE("GET / HTTP/1.1\r\nHost: a:65536\r\n", REFUSE_HOST, true),
    CASE("GET / HTTP/1.1\r\nHost: a:\r\n", REFUSE_HOST, true),
    CASE("GET / HTTP/1.1\r\nHost: a:8x\r\n", REFUSE_HOST, true),
    CASE("GET / HTTP/1.1\r\nHost: a:1:2\r\n", REFUSE_HOST, true),
    CASE("GET / HTTP/1.1\r\nHost: :80\r\n", REFUSE_HOST, true),
    CASE("GET / HTTP/1.1\r\nHost: a..b\r\n", REFUSE_HOST, true),
    CASE("GET / HTTP/1.1\r\nHost: .a\r\n", REFUSE_HOST, true),
    CASE("GET / HTTP/1.1\r\nHost: [::1\r\n", REFUSE_HOST, true),
    CASE("GET / HTTP/1.1\r\nHost: []\r\n", REFUSE_HOST, true),
    CASE("GET / HTTP/1.1\r\nHost: [::1]x\r\n", REFUSE_HOST, true),
    CASE("GET / HTTP/1.1\r\nHost: a[b]\r\n", REFUSE_HOST, true),
    CASE("GET / HTTP/1.1\r\nHost: h\r\nContent-Length: 1\r\n", REFUSE_BODY, true),
    CASE("HEAD / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n", REFUSE_BODY, true),
    CASE("GET / HTTP/1.1\r\nHost: h\r\nContent-Length: 0\r\n", REFUSE_NOTHING, true),
    CASE("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n", REFUSE_LENGTH, true),
    CASE("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 1\r\nContent-Length: 1\r\n", REFUSE_LENGTH, true),
    CASE("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 1 1\r\n", REFUSE_LENGTH, true),
    CASE("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 9999999999999999999\r\n", REFUSE_LENGTH, true),
    CASE("POST / HTTP/1.1\r\nHost: h\r\nContent-Length:\r\n", REFUSE_LENGTH, true),
    CASE("POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: gzip, chunked\r\n", REFUSE_CODING, true),
    CASE("POST / HTTP/1.0\r\nHost: h\r\nTransfer-Encoding: chunked\r\n", REFUSE_CODING, true),
    CASE("GET / HTTP/1.1\r\nHost: h\r\nA : b\r\n", REFUSE_NAME, true),
    CASE("GET / HTTP/1.1\r\nHost: h\r\n A: b\r\n", REFUSE_NAME, true),
    CASE("GET / HTTP/1.1\r\nHost: h\r\nA\001: b\r\n", REFUSE_NAME, true),
    CASE("GET / HTTP/1.1\r\nHost: h\r\n: b\r\n", REFUSE_NAME, true),
    CASE("GET / HTTP/1.1\r\nHost: h\r\nA: b\001\r\n", REFUSE_VALUE, true),
    CASE("GET / HTTP/1.1\r\nHost: h\r\nA: b\177\r\n", REFUSE_VALUE, true),
    CASE("GET / HTTP/1.1\r\nHost: h\r\nOrigin: a\r\nOrigin: b\r\n", REFUSE_TWICE, true),
    CASE("GET / HTTP/1.1\r\nHost: h\r\nA: 1\r\nB: 1\r\nC: 1\r\nD: 1\r\nE: 1\r\nF: 1\r\nG: 1\r\nI: 1\r\n",
         REFUSE_HEADERS, true),
    CASE("GET http://h/ HTTP/1.1\r\nHost: h\r\n", REFUSE_TARGET, true),
    CASE("GET /#x HTTP/1.1\r\nHost: h\r\n", REFUSE_TARGET, true),
    CASE("GET /\\x HTTP/1.1\r\nHost: h\r\n", REFUSE_TARGET, true),
    CASE("GET /\xc3\xa9 HTTP/1.1\r\nHost: h\r\n", REFUSE_TARGET, true),
    CASE("GET * HTTP/1.1\r\nHost: h\r\n", REFUSE_TARGET, true),
    CASE("PUT / HTTP/1.1\r\nHost: h\r\n", REFUSE_METHOD, true),
    CASE("G@T / HTTP/1.1\r\nHost: h\r\n", REFUSE_TARGET, true),
    CASE("GET / HTTP/2.0\r\nHost: h\r\n", REFUSE_VERSION, true),
    CASE("GET /0123456789012345678901234567890123456789012345678901234567890123 HTTP/1.1\r\nHost: h\r\n",
         REFUSE_TARGET_LONG, true),
    /* what the pieces do not show */
    CASE("GET / HTTP/1.1\r\nHost: h\0evil\r\n", REFUSE_NOTHING, false),
    CASE("GET / HTTP/1.1\r\nHost: h\0\r\n", REFUSE_NOTHING, false),
    CASE("GET / HTTP/1.1\r\nHost:h\r\nA: x\0\r\n", REFUSE_NOTHING, false),
    CASE("GET /a\0b HTTP/1.1\r\nHost: h\r\n", REFUSE_NOTHING, false),
    CASE("GET / HTTP/1.1\r\nHost: h\r\nA\0B: x\r\n", REFUSE_NOTHING, false),
    CASE("GET / HTTP/1.1\r\nHost: h\r\nno colon\r\n", REFUSE_NOTHING, false),
};

static void test_heads(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char *copy = malloc(cases[i].size + 1);
        struct head head;
        struct guarded guarded;
        assert_non_null(copy);
        memcpy(copy, cases[i].head, cases[i].size);
        copy[cases[i].size] = 0;
        take_apart(copy, cases[i].size, &head);
        if (guard_tiles(&head) != cases[i].tiles)
            fail_msg("tiles, case %zu: %s", i, cases[i].head);
        enum refusal got = guard_head(&head, &limits, &guarded);
        if (cases[i].tiles && got != cases[i].refusal)
            fail_msg("case %zu is refused as %s: %s", i, refusal_name(got), cases[i].head);
        free(copy);
    }
}

static void test_large(void **state)
{
    struct head head = { .method = SLICE("GET"), .target = SLICE("/"), .version = SLICE("HTTP/1.1"), .bytes = 4097 };
    struct guarded guarded;
    (void)state;
    assert_int_equal(guard_head(&head, &limits, &guarded), REFUSE_HEADERS);
    head.bytes = 100;
    head.count = GUARD_LINES + 1;
    assert_int_equal(guard_head(&head, &limits, &guarded), REFUSE_HEADERS);
    for (int i = 0; i < REFUSALS; i++)
        assert_true(refusal_status((enum refusal)i) >= 200 && refusal_name((enum refusal)i)[0]);
}

static void test_same_site(void **state)
{
    static const struct {
        const char *fetch_site, *origin;
        bool https, changes, good;
    } posts[] = {
        { "same-origin", "", true, true, true },
        { "none", "", true, true, true },
        { "same-site", "https://h", true, false, false },
        { "cross-site", "https://h", true, false, false },
        { "", "", true, true, true },
        { "", "https://h", true, true, true },
        { "", "http://h", true, true, false },
        { "", "http://h", false, true, true },
        { "", "https://h:81", true, true, false },
        { "", "https://h.evil.example", true, true, false },
        { "", "https://evil.example", true, false, false },
        { "", "null", true, true, false },
        { "", "null", true, false, true },
        { "", "null", false, true, true },
        { "", "h", false, true, false },
    };
    (void)state;
    for (size_t i = 0; i < sizeof posts / sizeof *posts; i++) {
        struct request r = {
            .host = "h", .fetch_site = posts[i].fetch_site, .origin = posts[i].origin, .https = posts[i].https
        };
        if (guard_same_site(&r, posts[i].changes) != posts[i].good)
            fail_msg("post %zu: '%s' '%s'", i, posts[i].fetch_site, posts[i].origin);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = { cmocka_unit_test(test_heads), cmocka_unit_test(test_large),
                                        cmocka_unit_test(test_same_site) };
    return cmocka_run_group_tests_name("web_guard", tests, NULL, NULL);
}
