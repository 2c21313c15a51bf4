/* SPDX-FileCopyrightText: 2026 Elke Deur contributors
 * SPDX-License-Identifier: EUPL-1.2
 *
 * test_portrait.c: a drawn face keeps to its row of choices, and nothing of a bad row or label gets into the SVG.
 *
 *   test_portrait          runs the tests
 *   test_portrait SHEET    writes a page with many faces to the file SHEET, to look at */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <string.h>

#include "portrait.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

static const char *const rows[] = {
    "skin=c hair=dark style=headscarf scarf=1f5d57,174a45 wear=crew,e9dfcb,d8c9ab back=light smile=open lift=1",
    "skin=a hair=white style=bald wear=collar,5d7f95,4a687c back=sky age=2 glasses=3a3f44,square browwidth=3.4 jaw=30",
    "skin=a hair=blond style=bun brow=a37a3a wear=rollneck,7a3f4a,8d4f5b back=sand smile=open eye=3d5a6b",
    "skin=f hair=black style=crop wear=blazer,2d3f52,f2f0ea back=leaf beard=full smile=open jaw=29",
    "skin=b hair=dark style=long wear=vneck,c9773f,b0632f back=sky smile=closed lift=1",
    "skin=a hair=red style=curls brow=8d4421 wear=crew,2f5b4c,24483c back=clay glasses=6b2f1c,round smile=open age=1",
    "skin=b hair=black style=bob wear=collar,f3efe6,ddd5c5 back=leaf smile=half w=40 jaw=25",
    "skin=b hair=steel style=short wear=vneck,4b5b3a,3b492d back=light age=2 beard=moustache jaw=31 browwidth=4",
    "skin=d hair=grey style=lowbun brow=5a5350 wear=vneck,8a3a5c,d9a441 back=sand age=2 earrings=d9a441",
    "skin=a hair=sand style=quiff brow=8a683a wear=crew,8fa9b8,7793a4 back=clay beard=stubble smile=half eye=41566a",
    "skin=b hair=chestnut style=side wear=crew,e0b23c,c89a2a back=sky smile=open jaw=25 w=40 earrings=c9c9c4",
    "skin=e hair=black style=afro wear=collar,b6503a,9c412d back=sand smile=closed w=40",
    "skin=a hair=white style=softcurls brow=b9b4aa wear=collar,c4a3b8,ad8aa2 back=leaf age=2 glasses=7a4d68,round",
    "skin=c hair=black style=side wear=blazer,4a4038,dfe8ea back=sky beard=stubble glasses=22262a,square browwidth=3.8",
    "skin=f hair=black style=headwrap scarf=c8541f,f0b24a wear=crew,274f63,1d3e4f back=clay smile=open earrings=f0b24a",
    "skin=d hair=dark style=braids wear=rollneck,44688a,56799a back=light smile=half lift=1",
};

static const char *const labels[] = {
    "Wijkteam Noord", "Ans",  "Bob", "Chantal", "Dirk", "Els", "Farid", "Gerda",
    "Henk",           "Ilse", "Jan", "Kim",     "Lies", "Mo",  "Nel",   "Otto",
};

/* Rows without one known name: the label decides. */
static const char *const bad_rows[] = {
    "", " ", "=", "==", "nonsense", "onload=alert(1)", "<script>alert(1)</script>", "\" onload=\"alert(1)",
};

/* Choices that change nothing. */
static const char *const bad_values[] = {
    "skin",
    "skin=",
    "skin=g",
    "skin=aa",
    "skin=A",
    "hair=",
    "hair=purple",
    "style=",
    "style=short2",
    "back=none",
    "smile=wide",
    "scarf=",
    "scarf=12345,",
    "scarf=#12345,#1234",
    "scarf=gggggg,zzzzzz",
    "wear=",
    "wear=gown",
    "wear=crew,red,blue",
    "wear=crew,\"/><x,",
    "glasses=",
    "glasses=red,round",
    "beard=",
    "beard=long",
    "beardhair=x",
    "brow=12345",
    "brow=1234567",
    "eye=expr()",
    "earrings=\"",
    "age=3",
    "age=-1",
    "age=1.5",
    "lift=5",
    "lift=9999",
    "w=35",
    "w=47",
    "w=1e9",
    "jaw=37",
    "jaw=",
    "chin=49",
    "chin=99999999999999999999",
    "browwidth=0.9",
    "browwidth=6.1",
    "browwidth=3.",
    "browwidth=.5",
    "browwidth=3.45",
};

/* Draws; every face of the tests fits. */
static const char *draw(const char *choices, const char *label, char out[static PORTRAIT_SIZE])
{
    size_t used = 0;
    assert_true(portrait_svg(choices, label, out, PORTRAIT_SIZE, &used));
    assert_int_equal(used, strlen(out));
    return out;
}

/* Well enough formed: tags balance, every attribute is quoted, and what may not occur does not. */
static void check_markup(const char *svg)
{
    static const char *const never[] = { "style=", "<script", "onload", "href", "url(", " id=", "%", "nan", "expr" };
    int depth = 0;
    bool quoted = false;
    bool tag = false;

    for (size_t i = 0; i < COUNT(never); i++)
        if (strstr(svg, never[i]))
            fail_msg("%s in %s", never[i], svg);
    for (const char *c = svg; *c; c++) {
        assert_true((unsigned char)*c >= 0x20);
        if (*c == '"')
            quoted = !quoted;
        if (*c == '<') {
            assert_false(quoted || tag);
            tag = true;
            depth += c[1] == '/' ? -1 : 1;
        } else if (*c == '>') {
            assert_true(tag && !quoted);
            tag = false;
            if (c[-1] == '/')
                depth--;
        }
    }
    assert_int_equal(depth, 0);
    assert_false(quoted || tag);
    assert_int_equal(strncmp(svg, "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 200 240\"", 61), 0);
    assert_string_equal(svg + strlen(svg) - 6, "</svg>");
}

static void test_rows(void **state)
{
    static char faces[COUNT(rows)][PORTRAIT_SIZE];
    (void)state;
    for (size_t i = 0; i < COUNT(rows); i++) {
        check_markup(draw(rows[i], "Iemand", faces[i]));
        for (size_t j = 0; j < i; j++)
            assert_string_not_equal(faces[i], faces[j]);
    }
}

static void test_choices_show(void **state)
{
    static const struct {
        const char *row, *wanted;
    } cases[] = {
        { "skin=f", "#6d4630" },
        { "skin=a", "#f6d7c3" },
        { "skin=a hair=red", "#b0562a" },
        { "skin=a back=clay", "#f8dfd0" },
        { "skin=a style=headscarf scarf=1F5D57,174a45", "#1f5d57" },
        { "skin=a style=headscarf scarf=1f5d57,174a45", "#174a45" },
        { "skin=a wear=collar,aabbcc,ddeeff", "#aabbcc" },
        { "skin=a wear=collar,aabbcc,ddeeff", "#ddeeff" },
        { "skin=a glasses=123456", "rx=\"7\" fill=\"#fff\" fill-opacity=\".14\" stroke=\"#123456\"" },
        { "skin=a glasses=123456,round", "r=\"13.5\"" },
        { "skin=a brow=abcdef browwidth=3.4", "stroke=\"#abcdef\" stroke-width=\"3.4\"" },
        { "skin=a eye=0a0b0c", "#0a0b0c" },
        { "skin=f eye=0a0b0c", "#2b1d18" }, /* eyes of the darker faces keep their colour */
        { "skin=a earrings=0a0b0c", "r=\"3\" fill=\"#0a0b0c\"" },
        { "skin=a beard=full beardhair=white", "#dcdcd8" },
        { "skin=a w=40", "M60 98" },
        { "skin=a lift=2", "M73 93C78 88 86 88 91 91.5" },
        { "  skin=f   hair=red ", "#6d4630" },
        { "unknown=1 skin=f", "#6d4630" },
    };
    char out[PORTRAIT_SIZE];
    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++)
        if (!strstr(draw(cases[i].row, "", out), cases[i].wanted))
            fail_msg("%s lacks %s", cases[i].row, cases[i].wanted);
}

static void test_bad_rows_follow_label(void **state)
{
    char good[PORTRAIT_SIZE];
    char out[PORTRAIT_SIZE];
    (void)state;
    draw(NULL, "Wijkteam", good);
    for (size_t i = 0; i < COUNT(bad_rows); i++)
        assert_string_equal(draw(bad_rows[i], "Wijkteam", out), good);
}

static void test_bad_values_fall_back(void **state)
{
    char good[PORTRAIT_SIZE];
    char out[PORTRAIT_SIZE];
    char row[200];
    (void)state;
    draw("skin=b", "Wijkteam", good);
    for (size_t i = 0; i < COUNT(bad_values); i++) {
        snprintf(row, sizeof row, "skin=b %s", bad_values[i]);
        check_markup(draw(row, "Wijkteam", out));
        if (strcmp(out, good) != 0)
            fail_msg("%s changes the face", bad_values[i]);
    }
}

static void test_labels(void **state)
{
    static char faces[COUNT(labels)][PORTRAIT_SIZE];
    char again[PORTRAIT_SIZE];
    size_t same = 0;
    (void)state;
    for (size_t i = 0; i < COUNT(labels); i++) {
        check_markup(draw("", labels[i], faces[i]));
        assert_string_equal(draw("", labels[i], again), faces[i]);
        for (size_t j = 0; j < i; j++)
            same += strcmp(strstr(faces[i], "<rect"), strstr(faces[j], "<rect")) == 0;
    }
    assert_int_equal(same, 0);
}

static void test_label_escaped(void **state)
{
    char out[PORTRAIT_SIZE];
    (void)state;
    draw("skin=a", "A\"B<script>&'\n\x01\x7f", out);
    assert_non_null(strstr(out, "aria-label=\"A&quot;B&lt;script&gt;&amp;&#39;   \""));
    check_markup(out);
    assert_non_null(strstr(draw("skin=a", "Ren\xc3\xa9", out), "aria-label=\"Ren\xc3\xa9\""));
    assert_non_null(strstr(draw("skin=a", "", out), "aria-hidden=\"true\""));
    assert_null(strstr(out, "aria-label"));
    assert_non_null(strstr(draw("skin=a", NULL, out), "aria-hidden=\"true\""));
}

/* Every size that is too small refuses and leaves an empty string; the first that fits gives the whole. */
static void test_too_small(void **state)
{
    char whole[PORTRAIT_SIZE];
    char out[PORTRAIT_SIZE];
    size_t used = 1;
    (void)state;
    size_t length = strlen(draw(rows[5], "Rianne", whole));
    assert_false(portrait_svg(rows[5], "Rianne", out, 0, &used));
    assert_int_equal(used, 0);
    for (size_t size = 1; size <= length; size++) {
        memset(out, 'x', sizeof out);
        assert_false(portrait_svg(rows[5], "Rianne", out, size, &used));
        assert_int_equal(used, 0);
        assert_int_equal(out[0], '\0');
        assert_int_equal(out[size], 'x');
    }
    assert_true(portrait_svg(rows[5], "Rianne", out, length + 1, &used));
    assert_string_equal(out, whole);
}

/* The largest face there is fits in the size that the header promises. */
static void test_largest(void **state)
{
    static const char *const styles[] = { "short", "side",   "quiff",  "crop",      "bald",
                                          "long",  "bob",    "curls",  "softcurls", "afro",
                                          "bun",   "lowbun", "braids", "headscarf", "headwrap" };
    char label[201];
    char row[300];
    char out[PORTRAIT_SIZE];
    (void)state;
    memset(label, '"', 200);
    label[200] = '\0';
    for (size_t i = 0; i < COUNT(styles); i++) {
        snprintf(row, sizeof row,
                 "skin=b style=%s wear=collar age=2 beard=full glasses=000000,square smile=closed "
                 "earrings=000000",
                 styles[i]);
        check_markup(draw(row, label, out));
    }
}

static int write_sheet(const char *path)
{
    static char out[PORTRAIT_SIZE];
    size_t used;
    FILE *file = fopen(path, "w");
    if (!file)
        return 1;
    fprintf(file, "<!doctype html><meta charset=utf-8><title>faces</title><style>svg{width:160px;margin:4px;"
                  "border-radius:80px 80px 8px 8px}</style>");
    for (size_t i = 0; i < COUNT(rows) + COUNT(labels); i++) {
        bool drawn = i < COUNT(rows);
        if (portrait_svg(drawn ? rows[i] : "", drawn ? "Iemand" : labels[i - COUNT(rows)], out, sizeof out, &used))
            fwrite(out, 1, used, file);
    }
    return fclose(file) == 0 ? 0 : 1;
}

int main(int argc, char **argv)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_rows),
        cmocka_unit_test(test_choices_show),
        cmocka_unit_test(test_bad_rows_follow_label),
        cmocka_unit_test(test_bad_values_fall_back),
        cmocka_unit_test(test_labels),
        cmocka_unit_test(test_label_escaped),
        cmocka_unit_test(test_too_small),
        cmocka_unit_test(test_largest),
    };
    if (argc > 1)
        return write_sheet(argv[1]);
    return cmocka_run_group_tests(tests, NULL, NULL);
}
