// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* test_readable.c - sentences, syllables, formulas: that layout makes no text easier, and what the rules of the text check find and leave alone. */
#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

#include "lint_estimate.h"
#include "plain_words.h"
#include "text_check.h"

static struct arena arena;

static struct text_check check(const char *text)
{
    struct text_check t;
    lang_check_text(text, strlen(text), &arena, &t);
    return t;
}

/* ---- sentences ---- */

static void sentences_are_cut(void **state)
{
    static const struct {
        const char *text;
        const char *shapes; /* W whole, C chopped, L loose */
        size_t words;
    } cases[] = {
        { "U krijgt geen geld.", "W", 4 },
        { "Bel ons dan. Wij helpen u.", "WW", 6 },
        { "Dhr. Jansen woont bij mw. De Vries.", "W", 7 },
        { "De kosten zijn 10.000 euro. Kijk op site.nl voor meer.", "WW", 10 },
        { "J. Jansen belt. Om 10.30 uur.", "WW", 6 },
        { "Uw uitkering stopt\n\nU krijgt geen geld.", "LW", 7 },
        { "Gemeente Veldermeer\nPostbus 12\n\nU krijgt geen geld.", "LLW", 8 },
        { "Het college heeft\n\nbesloten dit te doen.", "C", 7 },
        { "Het college heeft\n- besloten dit te doen.", "C", 7 },
        { "Het college heeft\n\n\n1. besloten dit te doen.", "C", 7 },
        { "Stuur ons dit mee:\n- uw paspoort\n- uw huurcontract\n\nTot dan.", "WLLW", 10 },
        { "Neem mee\n- uw paspoort\n- uw huurcontract\n\nTot dan.", "LLLW", 8 },
        { "Als u\n- werkt\n- geld hebt.", "C", 5 },
        { "Een regel die door\nloopt over de regels. En nog een.", "WW", 11 },
        { "- U belt ons.\n- U stuurt de brief.", "WW", 7 },
        { "Wat doet u nu? Bel!", "WW", 5 },
        { "  \n\n - \n", "", 0 },
        { "", "", 0 },
        { "\xff\xfe geen tekst \xc3", "L", 2 },
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct sentences s;
        char shapes[16] = "";
        lang_sentences(cases[i].text, strlen(cases[i].text), &arena, &s);
        for (size_t n = 0; n < s.count && n < 15; n++)
            shapes[n] = "WCL"[s.at[n].shape];
        if (strcmp(shapes, cases[i].shapes) != 0 || s.token_count != cases[i].words)
            fail_msg("\"%s\": %s and %zu words, not %s and %zu", cases[i].text, shapes, s.token_count, cases[i].shapes,
                     cases[i].words);
    }
}

static void tokens_keep_their_place(void **state)
{
    const char *text = "Ja, \u201cCli\u00ebnt\u201d belt (nu).";
    struct sentences s;
    (void)state;
    lang_sentences(text, strlen(text), &arena, &s);
    assert_int_equal(s.token_count, 4);
    assert_string_equal(s.tokens[1].word, "client");
    assert_memory_equal(text + s.tokens[1].from, "Cli\u00ebnt", s.tokens[1].size);
    assert_true(s.tokens[1].capital);
    assert_int_equal(s.tokens[1].mark, ',');
    assert_int_equal(s.tokens[3].mark, '(');
}

/* ---- figures ---- */

static void syllables_are_counted(void **state)
{
    static const struct {
        const char *word;
        unsigned syllables;
    } cases[] = { { "brief", 1 },   { "uitkering", 3 }, { "be\u00ebindigen", 4 },  { "gemeente", 3 },
                  { "leeuw", 1 },   { "situatie", 4 },  { "co\u00f6rdinatie", 5 }, { "ge\u00fcit", 2 },
                  { "systeem", 2 }, { "11", 1 },        { "vakantiegeld", 4 } };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        if (lang_syllables(cases[i].word, strlen(cases[i].word)) != cases[i].syllables)
            fail_msg("%s: %u", cases[i].word, lang_syllables(cases[i].word, strlen(cases[i].word)));
}

static void formulas_give_what_was_published(void **state)
{
    struct lint_features f = { 4.4, 5, 5, 0.4 };
    (void)state;
    assert_true(flesch_douma(150, 10, 230) > 74.81 && flesch_douma(150, 10, 230) < 74.83);
    assert_true(brouwer(150, 10, 230) > 62.26 && brouwer(150, 10, 230) < 62.28);
    assert_true(lint2(&f) > 42.564 && lint2(&f) < 42.566);
    assert_int_equal(lint2_level(lint2(&f)), 2);
    assert_true(lint2(&(struct lint_features){ 6.5, 1, 2, 1 }) == 0);
    assert_true(lint2(&(struct lint_features){ 2, 12, 10, 0 }) == 100);
    assert_int_equal(flesch_level(60), 3);
    assert_int_equal(flesch_level(59.9), 2);
    assert_int_equal(flesch_level(-20), 0);
}

static const char hard[] =
    "Indien de belanghebbende van mening is dat de beslissing niet in overeenstemming is met de wettelijke bepalingen, "
    "kan hij binnen de gestelde termijn een bezwaarschrift indienen bij het bestuursorgaan. Het college heeft besloten "
    "de "
    "beschikking inzake de terugvordering van bijstand te herroepen.";

/* The text with `cut` in place of every fourth blank. */
static char *chopped(const char *text, const char *cut)
{
    char *to = arena_take(&arena, strlen(text) * 4 + 1);
    size_t blanks = 0, n = 0;
    for (; *text; text++) {
        if (*text == ' ' && ++blanks % 4 == 0) {
            memcpy(to + n, cut, strlen(cut));
            n += strlen(cut);
        } else {
            to[n++] = *text;
        }
    }
    return to;
}

static void layout_makes_no_text_easier(void **state)
{
    static const char *const cuts[] = { "\n\n", "\n", "\n- ", "\n\n* ", "\n1. ", "\n\u2022 ", ":\n- " };
    struct text_check before = check(hard);
    (void)state;
    assert_int_equal(before.scores.sentences, 2);
    assert_int_equal(before.verdict, READS_BADLY);
    for (size_t i = 0; i < sizeof cuts / sizeof *cuts; i++) {
        struct text_check after = check(chopped(hard, cuts[i]));
        if (after.scores.flesch_douma > before.scores.flesch_douma + 0.5 || after.verdict != READS_BADLY)
            fail_msg("with %zu the score goes from %.1f to %.1f", i, before.scores.flesch_douma,
                     after.scores.flesch_douma);
    }
    struct text_check padded = check("\n\n\nU krijgt geld.\n\n\n\n\nWij bellen u.\n\n\n"),
                      plain = check("U krijgt geld. Wij bellen u.");
    assert_true(padded.scores.flesch_douma == plain.scores.flesch_douma);
    assert_int_equal(padded.count, plain.count);
}

static void a_real_list_costs_nothing(void **state)
{
    (void)state;
    const char *list = "U vraagt geld bij ons aan. Stuur ons deze papieren mee:\n- uw paspoort\n- uw huurcontract\n- "
                       "een afschrift van uw bank\n\nWij "
                       "bellen u binnen een week. Dan hoort u of u geld krijgt.";
    struct text_check t = check(list);
    for (size_t i = 0; i < t.count; i++)
        assert_int_not_equal(t.findings[i].kind, CHOPPED_SENTENCE);
    assert_int_equal(t.scores.sentences, 4);
    assert_true(t.scores.words_per_sentence < 7);
}

static void lint_is_estimated_in_the_right_order(void **state)
{
    (void)state;
    assert_true(check(hard).lint_score > check("U krijgt geen geld. Bel ons dan. Wij helpen u graag.").lint_score + 15);
    assert_true(check("").lint_score == 0);
}

/* ---- findings ---- */

struct wanted {
    const char *text;
    enum finding_kind kind;
    const char *words; /* what is marked; NULL: nothing of this kind; "": the text as a whole */
    const char *plain; /* part of the plainer words; NULL */
};

static const struct wanted findings[] = {
    { "Indien u belt, helpen wij u.", HARD_WORD, "Indien", "als" },
    { "Wij indienen.", HARD_WORD, "indienen", "opsturen" },
    { "Dit geldt met betrekking tot uw huur.", HARD_WORD, "met betrekking tot", "over" },
    { "De verstrekte gegevens kloppen.", HARD_WORD, "verstrekte", "geven" },
    { "Wij helpen u, daar u weinig geld hebt.", HARD_WORD, "daar u", "omdat" },
    { "Ga naar het kantoor, daar helpt men u.", HARD_WORD, NULL, NULL },
    { "Kom om tien uur. Dan is het leeg.", JARGON, NULL, NULL },
    { "U maakt bezwaar bij het bestuursorgaan.", JARGON, "bestuursorgaan", "overheidsorganisatie" },
    { "Het besluit wordt morgen genomen.", PASSIVE, "genomen", NULL },
    { "U hoort of het bezwaar afgewezen wordt.", PASSIVE, "afgewezen", NULL },
    { "De aanvraag is door ons afgewezen.", PASSIVE, "afgewezen", NULL },
    { "Er kan een bezwaarschrift worden ingediend.", PASSIVE, "ingediend", NULL },
    { "U bent vorig jaar verhuisd.", PASSIVE, NULL, NULL },
    { "Het wordt morgen koud in de gemeente.", PASSIVE, NULL, NULL },
    { "Dat is veel geld.", PASSIVE, NULL, NULL },
    { "Na de behandeling van uw vraag bellen wij.", NOMINAL, "behandeling van", NULL },
    { "Het indienen van een klacht is gratis.", NOMINAL, "Het indienen van", NULL },
    { "De woning van uw buren is leeg.", NOMINAL, NULL, NULL },
    { "De door het college op drie november genomen beslissing klopt.", TANG,
      "De door het college op drie november genomen beslissing", NULL },
    { "Wij hebben op drie november na lang praten met uw oude werkgever eindelijk besloten.", TANG,
      "hebben op drie november na lang praten met uw oude werkgever eindelijk besloten", NULL },
    { "Daarom heeft het college, gelet op artikel drie van de wet, besloten.", TANG,
      "heeft het college, gelet op artikel drie van de wet, besloten", NULL },
    { "U kunt ons bellen, ook in de avond na uw werk, of een brief sturen.", TANG, NULL, NULL },
    { "Wij hebben gisteren besloten.", TANG, NULL, NULL },
    { "De man die in het huis woont.", TANG, NULL, NULL },
    { "Het is niet onmogelijk dat u geld krijgt.", DOUBLE_NEGATION, "niet onmogelijk", NULL },
    { "U krijgt niets, tenzij u niet werkt.", DOUBLE_NEGATION, "tenzij u niet", NULL },
    { "U mag nooit geen bezwaar maken.", DOUBLE_NEGATION, "nooit geen", NULL },
    { "U hoeft niet te betalen als u geen geld hebt.", DOUBLE_NEGATION, NULL, NULL },
    { "Dat is niet onderzocht.", DOUBLE_NEGATION, NULL, NULL },
    { "De brief van de man van de winkel in de straat met bomen.", PREPOSITIONS,
      "van de man van de winkel in de straat met", NULL },
    { "Meld u bij de SKGZ voor hulp.", ABBREVIATION, "SKGZ", NULL },
    { "De klachtencommissie (SKGZ) helpt.", ABBREVIATION, NULL, NULL },
    { "Ons adres is 3999 AA Veldermeer.", ABBREVIATION, NULL, NULL },
    { "Betaal voor 01-02-2026 alles.", DATE_FORM, "01-02-2026", NULL },
    { "Betaal voor 1 feb. 2026 alles.", DATE_FORM, "1 feb", NULL },
    { "Betaal voor 1 februari 2026 alles.", DATE_FORM, NULL, NULL },
    { "U MOET NU BETALEN of bellen.", LOUD, "MOET NU BETALEN", NULL },
    { "U krijgt uw geld. Dan kun je alles betalen.", MIXED_ADDRESS, "je", NULL },
    { "U krijgt uw geld.", MIXED_ADDRESS, NULL, NULL },
    { "Vraag het aan de arbeidsongeschiktheidsverzekeraar.", LONG_WORD, "arbeidsongeschiktheidsverzekeraar", NULL },
    { "Het college heeft besloten uw uitkering te stoppen.", NO_OBJECTION, "", NULL },
    { "Wij hebben uw aanvraag afgewezen. U kunt binnen zes weken bezwaar maken. Bel 0999 - 10 20 30.", NO_OBJECTION,
      NULL, NULL },
    { "Wij hebben uw aanvraag afgewezen. U kunt binnen zes weken bezwaar maken. Bel 0999 - 10 20 30.", NO_LAST_DAY,
      NULL, NULL },
    { "Wij hebben uw aanvraag afgewezen. U kunt binnen zes weken bezwaar maken. Bel 0999 - 10 20 30.", NO_PHONE, NULL,
      NULL },
    { "Wij hebben uw aanvraag afgewezen. U kunt bezwaar maken. Bel 0999 - 10 20 30.", NO_LAST_DAY, "", NULL },
    { "Wij hebben uw aanvraag afgewezen. U kunt voor 5 mei bezwaar maken. Postbus 12, 3999 AA.", NO_PHONE, "", NULL },
    { "Wij wijzen uw aanvraag om bijstand af.", NO_OBJECTION, "", NULL },
    { "Wij wijzen uw aanvraag om bijstand af.", HARD_WORD, "wijzen", "nee zeggen" },
    { "Wij stellen u graag gerust.", HARD_WORD, NULL, NULL },
    { "Wij wijzen u de weg.", HARD_WORD, NULL, NULL },
    { "Wij wijzen uw aanvraag af.\n\nHoogachtend,\n\nM. de Groot", NO_NAME, NULL, NULL },
    { "Wij wijzen uw aanvraag af.\n\nMet vriendelijke groet,\nFatima El Amrani", NO_NAME, NULL, NULL },
    { "Wij wijzen uw aanvraag af.\n\nHoogachtend,\nnamens het College\nAfdeling Inkomen", NO_NAME, "", NULL },
    { "Geachte heer,\n\nWij wijzen uw aanvraag af. Vraag het Marieke Groot.", NO_NAME, "", NULL },
    { "Wij wijzen uw aanvraag af. Vraag het Marieke Groot.", NO_NAME, NULL, NULL },
    { "De kosten bedragen tien euro.", HARD_WORD, "kosten bedragen", "zijn" },
    { "Uw bezwaar is ongegrond. Dat heeft het college besloten over uw bijstand.", NO_OBJECTION, "", NULL },
    { "Uw bezwaar is ongegrond. Het college laat het besluit zo. U kunt in beroep gaan bij de rechter. De gemeente.",
      NO_OBJECTION, NULL, NULL },
    { "Wij hebben besloten uw huur te verhogen. Uw verhuurder.", NO_OBJECTION, NULL, NULL },
    { "Bent u het niet eens met een besluit van de gemeente? Wij helpen u.", NO_OBJECTION, NULL, NULL },
};

static void rules_find_what_they_should(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof findings / sizeof *findings; i++) {
        const struct wanted *w = &findings[i];
        struct text_check t = check(w->text);
        const struct finding *found = NULL;
        for (size_t n = 0; n < t.count && !found; n++)
            if (t.findings[n].kind == w->kind)
                found = &t.findings[n];
        if (!w->words != !found)
            fail_msg("\"%s\": %s %s", w->text, finding_rows[w->kind].id, found ? "found" : "not found");
        if (found && (found->size != strlen(w->words) || memcmp(w->text + found->from, w->words, found->size) != 0))
            fail_msg("\"%s\": marks \"%.*s\"", w->text, (int)found->size, w->text + found->from);
        if (found && w->plain && !strstr(found->plain, w->plain))
            fail_msg("\"%s\": says \"%s\"", w->text, found->plain);
    }
}

static void long_sentences_weigh_by_length(void **state)
{
    static const struct {
        size_t words;
        int grade; /* -1: none */
    } cases[] = {
        { 20, -1 },         { 21, GRADE_NOTE }, { 25, GRADE_NOTE }, { 26, GRADE_WARNING }, { 35, GRADE_WARNING },
        { 36, GRADE_ERROR }
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct buffer text;
        buffer_begin(&text, 4096);
        for (size_t n = 0; n < cases[i].words; n++)
            buffer_text(&text, n ? " huis" : "Het");
        buffer_byte(&text, '.');
        struct text_check t = check(text.at);
        int grade = -1;
        for (size_t n = 0; n < t.count; n++)
            if (t.findings[n].kind == LONG_SENTENCE) {
                grade = t.findings[n].grade;
                assert_int_equal(t.findings[n].number, cases[i].words);
            }
        assert_int_equal(grade, cases[i].grade);
        buffer_free(&text);
    }
}

static void findings_stand_in_order_and_have_an_end(void **state)
{
    (void)state;
    struct buffer text;
    buffer_begin(&text, 1 << 20);
    for (int i = 0; i < 3000; i++)
        buffer_text(&text, "Indien derhalve wordt besloten. ");
    struct text_check t = check(text.at);
    assert_int_equal(t.count, MOST_FINDINGS);
    assert_true(t.cut);
    for (size_t i = 1; i < t.count; i++)
        assert_true(t.findings[i - 1].from <= t.findings[i].from);
    assert_int_equal(t.verdict, READS_BADLY);
    buffer_free(&text);
}

static void places_count_characters(void **state)
{
    size_t line, column;
    (void)state;
    text_place("a\n\u00e9\u00e9n x", 6, &line, &column);
    assert_int_equal(line, 2);
    assert_int_equal(column, 4 - 1);
}

/* ---- the table of words ---- */

static void every_row_is_folded_and_found(void **state)
{
    size_t missing = 0;
    (void)state;
    assert_true(plain_word_count > 300 && plain_word_count <= MOST_PLAIN_WORDS);
    for (size_t i = 0; i < plain_word_count; i++) {
        const struct plain_word *row = &plain_words[i];
        assert_true(row->plain[0] && row->words[0]);
        assert_true(i == 0 || strcmp(plain_words[i - 1].words, row->words) < 0);
        assert_int_equal(strspn(row->flags, "~=,"), strlen(row->flags));
        assert_int_equal(strspn(row->words, "abcdefghijklmnopqrstuvwxyz -"), strlen(row->words));
        const char *text =
            arena_printf(&arena, "Wij zien dat%s %s hier.", strchr(row->flags, ',') ? "," : "", row->words);
        struct text_check t = check(text);
        bool found = false;
        for (size_t n = 0; n < t.count; n++)
            found |= t.findings[n].plain == row->plain;
        if (!found)
            print_error("%s is not found\n", row->words);
        missing += !found;
    }
    assert_int_equal(missing, 0);
}

static int end_arena(void **state)
{
    (void)state;
    arena_reset(&arena);
    return 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_teardown(sentences_are_cut, end_arena),
        cmocka_unit_test_teardown(tokens_keep_their_place, end_arena),
        cmocka_unit_test(syllables_are_counted),
        cmocka_unit_test(formulas_give_what_was_published),
        cmocka_unit_test_teardown(layout_makes_no_text_easier, end_arena),
        cmocka_unit_test_teardown(a_real_list_costs_nothing, end_arena),
        cmocka_unit_test_teardown(lint_is_estimated_in_the_right_order, end_arena),
        cmocka_unit_test_teardown(rules_find_what_they_should, end_arena),
        cmocka_unit_test_teardown(long_sentences_weigh_by_length, end_arena),
        cmocka_unit_test_teardown(findings_stand_in_order_and_have_an_end, end_arena),
        cmocka_unit_test(places_count_characters),
        cmocka_unit_test_teardown(every_row_is_folded_and_found, end_arena),
    };
    arena_begin(&arena, 64 << 20);
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    arena_end(&arena);
    return failed;
}
