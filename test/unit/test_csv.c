// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* test_csv.c - tables of others: what is read, what is refused; what is written reads back. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "csv.h"

/* Rows as text: cells between | |, a line per row; or the message. */
static const char *read_all(struct arena *arena, const char *bytes, size_t size)
{
    struct csv csv;
    struct csv_row row;
    const char *out = "";
    if (csv_begin(&csv, arena, bytes, size) != OK)
        return arena_copy(arena, csv.message);
    enum outcome outcome;
    while ((outcome = csv_next(&csv, &row)) == OK) {
        out = arena_printf(arena, "%s%zu%s|", out, row.line, row.mended ? "!" : "");
        for (size_t i = 0; i < row.count; i++)
            out = arena_printf(arena, "%s%s|", out, row.cells[i]);
        out = arena_printf(arena, "%s\n", out);
    }
    return outcome == INVALID ? arena_copy(arena, csv.message) : out;
}

static void reads(void **state)
{
    static const struct {
        const char *bytes, *rows;
    } cases[] = {
        { "", "" },
        { "\n\n", "" },
        { "a,b\n1,2\n", "1|a|b|\n2|1|2|\n" },
        { "a,b\n1,2", "1|a|b|\n2|1|2|\n" },
        { "a,b\r\n1,2\r\n", "1|a|b|\n2|1|2|\n" },
        { "a,b\r1,2\r", "1|a|b|\n2|1|2|\n" },
        { "a;b\n1,5;2\n", "1|a|b|\n2|1,5|2|\n" },
        { "a\tb\n1\t2\n", "1|a|b|\n2|1|2|\n" },
        { "\"a;x\",b\n1,2\n", "1|a;x|b|\n2|1|2|\n" },
        { "a,b\n\"x\ny\",2\nz,3\n", "1|a|b|\n2|x\ny|2|\n4|z|3|\n" },
        { "a,b\n\"say \"\"hi\"\"\",\n", "1|a|b|\n2|say \"hi\"||\n" },
        { "a,b\n5\" pipe,2\n", "1|a|b|\n2|5\" pipe|2|\n" },
        { "a,b\n\"x\"rest,2\n", "1|a|b|\n2!|xrest|2|\n" },
        { "a,b\n\"x\"  ,2\n", "1|a|b|\n2|x|2|\n" },
        { "a,b\n,\n", "1|a|b|\n2|||\n" },
        { "a,b\n\"\",\"\"\n", "1|a|b|\n2|||\n" },
        { "\xef\xbb\xbf"
          "a,b\n",
          "1|a|b|\n" },
        { "caf\xe9,\x80\n", "1|caf\xc3\xa9|\xe2\x82\xac|\n" },
        { "caf\xc3\xa9,b\n", "1|caf\xc3\xa9|b|\n" },
        { "a,b\n\"open,2\n3,4\n", "2: a quote opens here and never closes" },
        { "\xff\xfe"
          "a",
          "1: this is UTF-16: save it as UTF-8" },
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct arena arena;
        arena_begin(&arena, 1 << 20);
        assert_string_equal(read_all(&arena, cases[i].bytes, strlen(cases[i].bytes)), cases[i].rows);
        arena_end(&arena);
    }
}

static void refuses(void **state)
{
    struct arena arena;
    struct csv csv;
    (void)state;
    arena_begin(&arena, 32 << 20);
    assert_string_equal(read_all(&arena, "a,b\n1\0,2\n", 9), "2: it holds a NUL byte: this is not a text file");
    char *huge = arena_take(&arena, CSV_CELL_MOST + 3);
    memset(huge, 'x', CSV_CELL_MOST + 2);
    assert_string_equal(read_all(&arena, huge, CSV_CELL_MOST + 2), "1: a cell is larger than 1 MiB");
    huge[0] = huge[CSV_CELL_MOST + 1] = '"';
    assert_true(read_all(&arena, huge, CSV_CELL_MOST + 2)[0] == '1'); /* just not too large */
    memset(huge, ',', CSV_COLUMNS_MOST + 1);
    assert_string_equal(read_all(&arena, huge, CSV_COLUMNS_MOST + 1), "1: more than 256 cells in one row");
    assert_int_equal(csv_begin(&csv, &arena, huge, (size_t)CSV_FILE_MOST + 1), INVALID);
    assert_string_equal(csv.message, "1: larger than 256 MiB");
    arena_end(&arena);
}

static void knows_the_encoding(void **state)
{
    struct arena arena;
    struct csv csv;
    (void)state;
    arena_begin(&arena, 1 << 20);
    assert_int_equal(csv_begin(&csv, &arena, "\xe9", 1), OK);
    assert_true(csv.windows_1252);
    assert_int_equal(csv_begin(&csv, &arena, "\xc3\xa9", 2), OK);
    assert_false(csv.windows_1252);
    arena_end(&arena);
}

static void writes(void **state)
{
    static const struct {
        const char *cell, *plain, *for_people;
    } cases[] = {
        { "x", "x", "x" },
        { NULL, "", "" },
        { "a,b", "\"a,b\"", "\"a,b\"" },
        { "a\"b", "\"a\"\"b\"", "\"a\"\"b\"" },
        { "a\nb", "\"a\nb\"", "\"a\nb\"" },
        { "=1+1", "=1+1", "\"'=1+1\"" },
        { "-5", "-5", "\"'-5\"" },
        { "@x", "@x", "\"'@x\"" },
        { " x", "\" x\"", "\" x\"" },
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        for (int people = 0; people < 2; people++) {
            struct buffer out;
            buffer_begin(&out, 1024);
            struct csv_writer writer = { .out = &out, .for_people = people };
            csv_cell(&writer, cases[i].cell);
            csv_cell(&writer, "z");
            csv_end_row(&writer);
            buffer_text(&out, "");
            out.at[out.used - 3] = '\0'; /* ",z\n" off the end */
            assert_string_equal(out.at, people ? cases[i].for_people : cases[i].plain);
            buffer_free(&out);
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads),
        cmocka_unit_test(refuses),
        cmocka_unit_test(knows_the_encoding),
        cmocka_unit_test(writes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
