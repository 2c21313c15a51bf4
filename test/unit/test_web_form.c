// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* test_web_form.c - percent decoding, forms, and the input table. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "input.h"
#include "route.h"

static struct arena arena;

static int begin(void **state)
{
    (void)state;
    arena_begin(&arena, 8 << 20);
    return 0;
}

static int end(void **state)
{
    (void)state;
    arena_end(&arena);
    return 0;
}

static void test_percent(void **state)
{
    static const struct {
        const char *in, *out; /* NULL: refused */
    } cases[] = {
        { "", "" },
        { "a", "a" },
        { "a%20b", "a b" },
        { "a+b", "a+b" },
        { "%C3%A9", "\xc3\xa9" },
        { "%c3%a9", "\xc3\xa9" },
        { "%", NULL },
        { "%4", NULL },
        { "%zz", NULL },
        { "a%4", NULL },
        { "%00", NULL },
        { "a%00b", NULL },
        { "%0a", NULL },
        { "%7f", NULL },
        { "%C0%AF", NULL },
        { "%ff", NULL },
        { "%ED%A0%80", NULL },
        { "%F4%90%80%80", NULL },
        { "%2e%2e", ".." },
        { "%%41", NULL },
        { "%25%34%31", "%41" },
        { "%E2%82", NULL },
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char *got = percent_decode(&arena, cases[i].in, strlen(cases[i].in));
        if (!cases[i].out)
            assert_null(got);
        else
            assert_string_equal(got, cases[i].out);
    }
}

static void test_form(void **state)
{
    struct form_field f[4];
    size_t count;
    (void)state;
    assert_int_equal(form_decode(&arena, "a=b&c=d+e&&x&y=%26%3D", 21, f, 4, &count), FORM_FINE);
    assert_int_equal(count, 4);
    assert_string_equal(f[0].name, "a");
    assert_string_equal(f[1].value, "d e");
    assert_string_equal(f[2].name, "x");
    assert_string_equal(f[2].value, "");
    assert_string_equal(f[3].value, "&=");
    assert_int_equal(form_decode(&arena, "", 0, f, 4, &count), FORM_FINE);
    assert_int_equal(count, 0);
    assert_int_equal(form_decode(&arena, "a=1&b=2&c=3&d=4&e=5", 19, f, 4, &count), FORM_TOO_MANY);
    assert_int_equal(form_decode(&arena, "a=%0", 4, f, 4, &count), FORM_BAD_ESCAPE);
    assert_int_equal(form_decode(&arena, "a=%00", 5, f, 4, &count), FORM_NUL);
    assert_int_equal(form_decode(&arena, "a=\0b", 4, f, 4, &count), FORM_NUL);
    assert_int_equal(form_decode(&arena, "a=\xff", 3, f, 4, &count), FORM_NOT_UTF8);
    assert_int_equal(form_decode(&arena, "%ff=a", 5, f, 4, &count), FORM_NOT_UTF8);
}

static enum outcome nothing(struct request *r)
{
    (void)r;
    return OK;
}

static const struct input inputs[] = {
    { "naam", INPUT_TEXT, .flags = INPUT_REQUIRED, .least = 2, .most = 10 },
    { "vraag", INPUT_LINES, .flags = INPUT_CUT, .most = 20 },
    { "aantal", INPUT_INTEGER, .least = 1, .most = 9 },
    { "dag", INPUT_DAY },
    { "kant", INPUT_CHOICE, .choices = "links;rechts" },
    { "taal", INPUT_LIST, .choices = "nl;en;tr" },
    { "ja", INPUT_CHECK },
    { "id", INPUT_ID },
    { "ids", INPUT_LIST },
    { 0 },
};
static const struct route route = { POST, "/", nothing, SNAPSHOT, .inputs = inputs };

static bool check(struct request *r, const char *form)
{
    struct form_field fields[32];
    size_t count;
    *r = (struct request){ .arena = &arena, .route = &route };
    assert_int_equal(form_decode(&arena, form, strlen(form), fields, 32, &count), FORM_FINE);
    return inputs_check(r, inputs, fields, count);
}

static void test_inputs_fine(void **state)
{
    struct request r;
    (void)state;
    assert_true(check(&r, "naam=++Jan+&vraag=a%0D%0Ab%01c&aantal=3&dag=2026-11-23&kant=rechts&taal=nl&taal=tr&ja=on"
                          "&id=a-1&ids=x&ids=y.z&onbekend=1"));
    assert_int_equal(r.fault_count, 0);
    assert_string_equal(request_text(&r, "naam"), "Jan");
    assert_string_equal(request_text(&r, "vraag"), "a\nbc");
    assert_int_equal(request_integer(&r, "aantal", 7), 3);
    assert_int_equal(request_value(&r, "dag")->number, 20780);
    assert_int_equal(request_value(&r, "kant")->number, 1);
    assert_int_equal(request_value(&r, "taal")->count, 2);
    assert_string_equal(request_value(&r, "taal")->list[1], "tr");
    assert_true(request_has(&r, "ja"));
    assert_string_equal(request_value(&r, "ids")->list[1], "y.z");
    assert_true(check(&r, "naam=Jan"));
    assert_false(request_has(&r, "ja"));
    assert_int_equal(request_integer(&r, "aantal", 7), 7);
    assert_string_equal(request_text(&r, "dag"), "");
}

static void test_inputs_faults(void **state)
{
    static const struct {
        const char *form, *name;
        enum fault_of_input fault;
    } cases[] = {
        { "", "naam", INPUT_MISSING },
        { "naam=", "naam", INPUT_MISSING },
        { "naam=+%0A+", "naam", INPUT_MISSING },
        { "naam=a", "naam", INPUT_TOO_SHORT },
        { "naam=12345678901", "naam", INPUT_TOO_LONG },
        { "naam=%C3%A9%C3%A9%C3%A9%C3%A9%C3%A9%C3%A9%C3%A9%C3%A9%C3%A9%C3%A9", "naam", INPUT_FINE },
        { "aantal=x", "aantal", INPUT_NOT_A_NUMBER },
        { "aantal=3x", "aantal", INPUT_NOT_A_NUMBER },
        { "aantal=99999999999999999999", "aantal", INPUT_NOT_A_NUMBER },
        { "aantal=0", "aantal", INPUT_OUT_OF_RANGE },
        { "aantal=10", "aantal", INPUT_OUT_OF_RANGE },
        { "dag=2026-02-29", "dag", INPUT_NOT_A_DAY },
        { "dag=23-11-2026", "dag", INPUT_NOT_A_DAY },
        { "kant=midden", "kant", INPUT_NOT_A_CHOICE },
        { "kant=links;rechts", "kant", INPUT_NOT_A_CHOICE },
        { "taal=nl&taal=xx", "taal", INPUT_NOT_A_CHOICE },
        { "id=a%20b", "id", INPUT_NOT_AN_ID },
        { "id=a/b", "id", INPUT_NOT_AN_ID },
        { "ids=%3Cb%3E", "ids", INPUT_NOT_AN_ID },
    };
    struct request r;
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        assert_true(check(&r, cases[i].form));
        assert_int_equal(request_fault(&r, cases[i].name), cases[i].fault);
        if (cases[i].fault != INPUT_FINE) {
            assert_false(request_has(&r, cases[i].name));
            assert_true(strlen(input_fault_text(cases[i].fault)) > 5);
        }
    }
    assert_true(check(&r, "naam=Jan&kant=midden"));
    assert_string_equal(request_text(&r, "kant"), "midden"); /* to show it again */
    assert_false(check(&r, "naam=Jan&naam=Piet"));
    request_add_fault(&r, "dag", INPUT_OUT_OF_RANGE);
    assert_int_equal(request_fault(&r, "dag"), INPUT_OUT_OF_RANGE);
}

static void test_cut(void **state)
{
    struct request r;
    (void)state;
    assert_true(check(&r, "naam=Jan&vraag=een+twee+drie+vier+vijf"));
    assert_int_equal(r.fault_count, 0);
    assert_true(request_value(&r, "vraag")->cut);
    assert_string_equal(request_text(&r, "vraag"), "een twee drie vier");
    assert_true(check(
        &r, "naam=Jan&vraag=%C3%A9%C3%A9%C3%A9%C3%A9%C3%A9%C3%A9%C3%A9%C3%A9%C3%A9%C3%A9%C3%A9%C3%A9%C3%A9%C3%A9%C3%A9"
            "%C3%A9%C3%A9%C3%A9%C3%A9%C3%A9%C3%A9%C3%A9"));
    assert_int_equal(strlen(request_text(&r, "vraag")), 40);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_percent),       cmocka_unit_test(test_form), cmocka_unit_test(test_inputs_fine),
        cmocka_unit_test(test_inputs_faults), cmocka_unit_test(test_cut),
    };
    return cmocka_run_group_tests_name("web_form", tests, begin, end);
}
