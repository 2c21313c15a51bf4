// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* test_phones.c - telephone numbers in texts: those of the list pass however they are written, others are found, what is no number is left alone. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "check_phones.h"
#include "embedded.h"

static struct arena arena;
static struct phone_list list;

static int begin(void **state)
{
    (void)state;
    arena_begin(&arena, 1 << 20);
    return phones_begin(&arena,
                        SLICE("id,number,type\na,0800 - 2000,voice\nb,112,voice\nc,020 - 346 72 00,voice\nd,,voice\n"),
                        &list) &&
                   list.count == 3
               ? 0
               : -1;
}

static int end(void **state)
{
    (void)state;
    arena_end(&arena);
    return 0;
}

/* The numbers that are not in the list, with "|" between. */
static const char *unknown(const char *text)
{
    static char out[300];
    struct slice line = slice_of(text), number;
    out[0] = 0;
    while (phones_unknown(&list, &line, &number))
        snprintf(out + strlen(out), sizeof out - strlen(out), "%s%.*s", out[0] ? "|" : "", (int)number.size, number.at);
    return out;
}

static void known_numbers_pass(void **state)
{
    static const char *const texts[] = {
        "Bel 0800-2000.",
        "Bel 0800 2000 of 112.",
        "(0800) 2000",
        "tel:08002000",
        "Bel 0800 \u2013 2000",
        "Bel 0800\u00A02000",
        "Bel 020-3467200, dag en nacht",
        "Bel +31 20 346 72 00",
        "Bel 0031203467200",
        "+31 (0)20 346 72 00",
        "Bel bij gevaar 112",
        "Call 112",
        "bel de gemeente: 14 020",
        "Bel 14 0591",
        "Bel 14020",
    };
    (void)state;
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        if (unknown(texts[i])[0])
            fail_msg("%s: %s", texts[i], unknown(texts[i]));
}

static void other_numbers_are_found(void **state)
{
    static const struct {
        const char *text, *numbers;
    } rows[] = {
        { "Ga naar buiten en bel 0800-9009. Bij gevaar: 112.", "0800-9009" },
        { "helpt u: 088-900 10 00. Is uw", "088-900 10 00" },
        { "0800-2001, 0900-8844 en 0800-2000", "0800-2001|0900-8844" },
        { "Bel 06 12345678", "06 12345678" },
        { "Bel +31 6 1234 5678", "+31 6 1234 5678" },
        { "Bel 0800\u00A09009", "0800\u00A09009" },
        { "12 keer 0800-9009", "0800-9009" },
        { "Bel 020-346 72 01", "020-346 72 01" },
        { "Bel 144, of belt u 116 123", "144|116 123" },
        { "Call 118", "118" },
        { "https://voorbeeld.nl/0800123456 en 0800123456", "0800123456" },
        { "0800-9009", "0800-9009" },
    };
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        assert_string_equal(unknown(rows[i].text), rows[i].numbers);
}

static void what_is_no_number_is_left_alone(void **state)
{
    static const char *const texts[] = {
        "",
        "op 01-02-2026 of 08-09-2026",
        "2026-11-23 | https://wetten.overheid.nl/BWBR0005290",
        "van 140 naar 310 euro",
        "BW 7:274 en Awb 6:7, artikel 114",
        "om 09.00 uur, 0,75 procent",
        "Bel 3 keer binnen 14 dagen",
        "1. Bel uw verhuurder",
        "0800 en 0900 kosten geld",
        "+",
    };
    (void)state;
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        if (unknown(texts[i])[0])
            fail_msg("%s: %s", texts[i], unknown(texts[i]));
}

static void a_table_without_numbers_is_none(void **state)
{
    struct phone_list none;
    (void)state;
    assert_false(phones_begin(&arena, SLICE("id,type\na,voice\n"), &none));
    assert_false(phones_begin(&arena, SLICE(""), &none));
}

/* The list itself, as it is built in: every row has its number, its source and the day of it. */
static void the_national_list_is_read(void **state)
{
    struct phone_list national = { 0 };
    (void)state;
    for (size_t i = 0; i < embedded_national.count; i++) {
        const struct embedded *file = &embedded_national.files[i];
        if (strcmp(file->name, "phone.csv") != 0)
            continue;
        assert_true(phones_begin(&arena, (struct slice){ file->bytes, (size_t)(file->end - file->bytes) }, &national));
        size_t rows = 0;
        for (const char *at = file->bytes; (at = strstr(at, "Nagezien: ")); at++)
            rows++;
        assert_int_equal(rows, national.count);
    }
    assert_true(national.count > 20);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(known_numbers_pass),
        cmocka_unit_test(other_numbers_are_found),
        cmocka_unit_test(what_is_no_number_is_left_alone),
        cmocka_unit_test(a_table_without_numbers_is_none),
        cmocka_unit_test(the_national_list_is_read),
    };
    return cmocka_run_group_tests(tests, begin, end);
}
