// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* test_json.c - JSON that we write is right, and JSON of others is read within limits or refused with the line. */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "json_read.h"
#include "json_write.h"

static void writes(void **state)
{
    struct buffer out;
    struct json_writer json;
    (void)state;
    buffer_begin(&out, 4096);
    json_put_begin(&json, &out, false);
    json_put_open(&json, '{');
    json_put_member(&json, "naam", "Wie \"helpt\"?\n\\ \x01\x7f \xc3\xa9 \xff");
    json_put_key(&json, "lijst");
    json_put_open(&json, '[');
    json_put_integer(&json, -3);
    json_put_real(&json, 52.1);
    json_put_real(&json, NAN);
    json_put_bool(&json, true);
    json_put_null(&json);
    json_put_open(&json, '[');
    json_put_close(&json, ']');
    json_put_close(&json, ']');
    json_put_member_integer(&json, "n", 0);
    json_put_close(&json, '}');
    assert_string_equal(out.at, "{\"naam\":\"Wie \\\"helpt\\\"?\\n\\\\ \\u0001\\u007f \xc3\xa9 \xef\xbf\xbd\","
                                "\"lijst\":[-3,52.1,null,true,null,[]],\"n\":0}");
    buffer_clear(&out);
    json_put_begin(&json, &out, true);
    json_put_open(&json, '{');
    json_put_member(&json, "a", "b");
    json_put_key(&json, "c");
    json_put_open(&json, '[');
    json_put_integer(&json, 1);
    json_put_close(&json, ']');
    json_put_close(&json, '}');
    assert_string_equal(out.at, "{\n  \"a\": \"b\",\n  \"c\": [\n    1\n  ]\n}");
    buffer_free(&out);
}

static void numbers_read_back(void **state)
{
    static const double numbers[] = {
        0, 1, -1, 0.1, 52.3702157, 1.0 / 3, 1e-7, 123456789012345.0, 1.7976931348623157e308
    };
    (void)state;
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
        char text[32];
        real_to_text(numbers[i], text);
        assert_true(strtod(text, NULL) == numbers[i]);
    }
}

static void stays_within_the_ceiling(void **state)
{
    struct buffer out;
    struct json_writer json;
    (void)state;
    buffer_begin(&out, 16);
    json_put_begin(&json, &out, false);
    json_put_text(&json, "this text is longer than sixteen bytes");
    assert_true(out.full);
    buffer_free(&out);
}

static void refuses(void **state)
{
    static const struct {
        const char *bytes, *message;
    } cases[] = {
        { "", "1: the file is empty" },
        { " \n ", "1: the file is empty" },
        { "[[[[[[", "1: deeper than 5 levels" },
        { "[\n[[[[[", "2: deeper than 5 levels" },
        { "{\"a\":1,\n\"a\":2}", "2: duplicate object key" },
        { "{\"a\":", "1: " },
        { "[1,]", "1: " },
        { "{\"a\":\"caf\xe9\"}", "1: unable to decode byte 0xe9" },
        { "[\"a\\u0000\"]", "1: \\u0000 is not allowed" },
        { "12", "1: '[' or '{' expected" },
        { "[1] 2", "1: end of file expected" },
        { "[123456789012345678901234567890]", "1: too big integer" },
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        json_t *root;
        char message[256];
        struct json_limits limits = { .most_depth = 5 };
        assert_int_equal(json_read(cases[i].bytes, strlen(cases[i].bytes), limits, &root, message), INVALID);
        assert_null(root);
        assert_int_equal(strncmp(message, cases[i].message, strlen(cases[i].message)), 0);
    }
    json_t *root;
    char message[256];
    assert_int_equal(json_read("[1,2,3]", 7, (struct json_limits){ .most_bytes = 6 }, &root, message), INVALID);
    assert_string_equal(message, "1: larger than 6 bytes");
}

static void reads(void **state)
{
    json_t *root;
    char message[256];
    struct arena arena;
    static const char bytes[] = "\xef\xbb\xbf[\"[[[[[[[\\\"\", 1, 0.50, true, false, null, {}]";
    static const char *const texts[] = { "[[[[[[[\"", "1", "0.5", "true", "false", NULL, NULL };
    (void)state;
    arena_begin(&arena, 4096 * 4);
    assert_int_equal(json_read(bytes, sizeof bytes - 1, (struct json_limits){ .most_depth = 2 }, &root, message), OK);
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        const char *text = json_scalar_text(&arena, json_array_get(root, i));
        if (texts[i])
            assert_string_equal(text, texts[i]);
        else
            assert_null(text);
    }
    json_decref(root);
    arena_end(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(writes),
        cmocka_unit_test(numbers_read_back),
        cmocka_unit_test(stays_within_the_ceiling),
        cmocka_unit_test(refuses),
        cmocka_unit_test(reads),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
