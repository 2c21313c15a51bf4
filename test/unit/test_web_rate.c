// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* test_web_rate.c - addresses, networks, who is behind a proxy, and the limits per address. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <arpa/inet.h>

#include "rate.h"

static struct address address(const char *text)
{
    struct address one = { 0 };
    assert_true(address_parse(slice_of(text), &one));
    return one;
}

static void test_parse(void **state)
{
    static const struct {
        const char *text, *out;
    } cases[] = {
        { "192.0.2.1", "::ffff:192.0.2.1" },
        { "192.0.2.1:8080", "::ffff:192.0.2.1" },
        { "2001:db8::1", "2001:db8::1" },
        { "[2001:db8::1]:443", "2001:db8::1" },
        { "[2001:db8::1]", "2001:db8::1" },
        { " ::1 ", "::1" },
        { "\"[2001:db8::1]\"", "2001:db8::1" },
        { "", NULL },
        { "unknown", NULL },
        { "192.0.2", NULL },
        { "192.0.2.256", NULL },
        { "[::1", NULL },
        { "1:2:3", NULL },
        { "0x7f.1", NULL },
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct address one;
        char text[INET6_ADDRSTRLEN];
        bool good = address_parse(slice_of(cases[i].text), &one);
        assert_int_equal(good, cases[i].out != NULL);
        if (good)
            assert_string_equal(inet_ntop(AF_INET6, &one.at, text, sizeof text), cases[i].out);
    }
}

static void test_networks(void **state)
{
    struct network n[3];
    (void)state;
    assert_true(network_parse("10.0.0.0/8", &n[0]) && network_parse("2001:db8::/33", &n[1]) &&
                network_parse("192.0.2.7", &n[2]));
    static const struct {
        const char *text;
        bool in;
    } cases[] = { { "10.255.0.1", true },        { "11.0.0.1", false }, { "2001:db8:7fff::1", true },
                  { "2001:db8:8000::1", false }, { "192.0.2.7", true }, { "192.0.2.8", false },
                  { "::a00:1", false } };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct address one = address(cases[i].text);
        assert_int_equal(network_holds(n, 3, &one), cases[i].in);
    }
    assert_false(network_parse("10.0.0.0/33", &n[0]) || network_parse("10.0.0.0/", &n[0]) ||
                 network_parse("x/8", &n[0]) || network_parse("::/129", &n[0]));
    struct address v4 = address("127.3.2.1"), v6 = address("::1"), other = address("128.0.0.1");
    assert_true(address_loopback(&v4) && address_loopback(&v6) && !address_loopback(&other));
}

static void test_forwarded(void **state)
{
    static const struct {
        const char *list, *real;
    } cases[] = {
        { "", "10.0.0.1" },
        { "192.0.2.1", "192.0.2.1" },
        { "203.0.113.9, 192.0.2.1", "192.0.2.1" }, /* the first one can say what it likes */
        { "192.0.2.1, 10.0.0.2", "192.0.2.1" },    /* through two proxies of ours */
        { "10.0.0.3, 10.0.0.2", "10.0.0.3" },
        { "192.0.2.1, nonsense", "::" }, /* nobody, rather than the proxy */
        { "nonsense, 10.0.0.2", "::" },
        { "unknown", "::" },
        { "nonsense, 192.0.2.1", "192.0.2.1" },
        { "2001:db8::5", "2001:db8::5" },
        { ",", "::" },
    };
    struct network ours;
    struct address peer = address("10.0.0.1");
    (void)state;
    assert_true(network_parse("10.0.0.0/8", &ours));
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct address got = address_forwarded(slice_of(cases[i].list), &ours, 1, &peer), want = address(cases[i].real);
        if (memcmp(&got, &want, sizeof got) != 0)
            fail_msg("'%s' is not %s", cases[i].list, cases[i].real);
    }
}

static void test_bucket(void **state)
{
    struct rate *rate = rate_new(60, 5);
    struct address a = address("192.0.2.1"), b = address("192.0.2.2");
    (void)state;
    assert_non_null(rate);
    for (int i = 0; i < 5; i++)
        assert_int_equal(rate_take(rate, &a, 1000), 0);
    assert_true(rate_take(rate, &a, 1000) >= 1);
    assert_int_equal(rate_take(rate, &b, 1000), 0); /* another address is not hurt */
    assert_int_equal(rate_take(rate, &a, 2100), 0); /* one a second comes back */
    assert_true(rate_take(rate, &a, 2100) >= 1);
    for (int i = 0; i < 5; i++)
        assert_int_equal(rate_take(rate, &a, 1000000), 0); /* never more than the burst */
    assert_true(rate_take(rate, &a, 1000000) >= 1);
    rate_free(rate);
    rate = rate_new(UINT32_MAX, 1);
    for (int i = 0; i < 1000; i++)
        assert_int_equal(rate_take(rate, &a, 1), 0);
    rate_free(rate);
}

static void test_v6_network(void **state)
{
    struct rate *rate = rate_new(60, 2);
    struct address a = address("2001:db8::1"), b = address("2001:db8::ffff:2"), c = address("2001:db8:0:1::1");
    (void)state;
    assert_int_equal(rate_take(rate, &a, 1), 0);
    assert_int_equal(rate_take(rate, &b, 1), 0);
    assert_true(rate_take(rate, &a, 1) > 0); /* one /64 is one client */
    assert_int_equal(rate_take(rate, &c, 1), 0);
    rate_free(rate);
}

static void test_many(void **state)
{
    struct rate *rate = rate_new(60, 3);
    unsigned hurt = 0;
    (void)state;
    for (unsigned i = 0; i < 4000; i++) {
        struct address one = address("198.18.0.0");
        one.at.s6_addr[14] = (uint8_t)(i >> 8);
        one.at.s6_addr[15] = (uint8_t)i;
        for (int k = 0; k < 3; k++)
            hurt += rate_take(rate, &one, 1) > 0;
    }
    assert_true(hurt < 4000 * 3 / 10); /* 4,000 busy addresses at once: few share both cells */
    rate_free(rate);
}

static void test_connections(void **state)
{
    struct rate *rate = rate_new(60, 5);
    struct address a = address("192.0.2.1"), b = address("192.0.2.2");
    (void)state;
    for (int i = 0; i < 3; i++)
        assert_true(rate_connect(rate, &a, 3));
    assert_false(rate_connect(rate, &a, 3));
    assert_true(rate_connect(rate, &b, 3));
    rate_disconnect(rate, &a);
    assert_true(rate_connect(rate, &a, 3));
    assert_false(rate_connect(rate, &a, 3));
    rate_free(rate);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_parse),       cmocka_unit_test(test_networks),   cmocka_unit_test(test_forwarded),
        cmocka_unit_test(test_bucket),      cmocka_unit_test(test_v6_network), cmocka_unit_test(test_many),
        cmocka_unit_test(test_connections),
    };
    return cmocka_run_group_tests_name("web_rate", tests, NULL, NULL);
}
