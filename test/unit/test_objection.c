// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* test_objection.c - the table of decisions, the last day of what somebody filled in, the letters and the PDF of them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "letter_pdf.h"
#include "objection.h"
#include "overdue.h"

/* fontconfig keeps 288 bytes for the life of the process, however many letters are drawn. */
const char *__lsan_default_suppressions(void);
const char *__lsan_default_suppressions(void)
{
    return "leak:libfontconfig";
}

static day_number day(const char *iso)
{
    day_number out = 0;
    if (!day_from_iso(iso, &out))
        fail_msg("not a day: %s", iso);
    return out;
}

/* ---- the table ---- */

static void every_row_leads_somewhere(void **state)
{
    (void)state;
    for (size_t i = 0; i < decision_count; i++) {
        const struct decision *d = &decisions[i];
        assert_ptr_equal(decision_find(d->id), d); /* each id once */
        if (d->term[0] && !term_kind_find(d->term))
            fail_msg("%s: no term %s", d->id, d->term);
        if (d->authority[0] && authority_from(d->authority) < 0)
            fail_msg("%s: no authority %s", d->id, d->authority);
        if (!*remedy_of(d->remedy)->name || !*remedy_of(d->remedy)->addressee)
            fail_msg("%s: nobody to write to", d->id);
        if (d->form != NO_LETTER && !d->term[0])
            fail_msg("%s: a letter, and no term", d->id);
    }
    assert_null(decision_find("bestaat-niet"));
    assert_null(decision_find(""));
    assert_null(decision_find(NULL));
}

/* Who gets the letter and what it is called, as in the table of facts. */
static void remedies(void **state)
{
    static const struct {
        const char *id, *name, *addressee, *term;
    } rows[] = {
        { "gemeente", "bezwaar", "het college van burgemeester en wethouders", "6 weken" },
        { "belasting", "bezwaar", "de heffingsambtenaar", "6 weken" },
        { "kwijtschelding", "administratief beroep", "het college, bij de invorderingsambtenaar", "10 dagen" },
        { "verkeersboete", "beroep bij de officier van justitie", "de officier van justitie (Parket CVOM)", "6 weken" },
        { "strafbeschikking", "verzet", "het parket dat in de strafbeschikking staat", "14 dagen" },
        { "toeslagen", "bezwaar", "Dienst Toeslagen", "6 weken" },
        { "belastingdienst", "bezwaar", "de inspecteur van de Belastingdienst", "6 weken" },
        { "ziektewet", "bezwaar", "UWV", "2 weken" },
        { "ziektewet-anders", "bezwaar", "UWV", "6 weken" },
        { "ind", "bezwaar", "de IND, voor de minister", "4 weken" },
        { "asiel", "beroep", "de rechtbank", "1 week" },
        { "na-bezwaar", "beroep", "de rechtbank die in de brief staat", "6 weken" },
    };
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const struct decision *d = decision_find(rows[i].id);
        struct objection o;
        objection_work_out(&(struct objection_wish){ .decision = d, .has_letter = true, .letter = day("2026-11-09") },
                           day("2026-11-24"), &o);
        assert_string_equal(o.remedy->name, rows[i].name);
        assert_string_equal(o.remedy->addressee, rows[i].addressee);
        assert_string_equal(o.term.term, rows[i].term);
    }
}

static void seven_principles(void **state)
{
    (void)state;
    for (int i = 0; i < PRINCIPLES; i++)
        assert_true(*principles[i].id && *principles[i].tick && *principles[i].sentence && *principles[i].article);
}

/* ---- the last day ---- */

static void last_days(void **state)
{
    static const struct {
        const char *id, *letter, *named, *last; /* "" when not given; last "": none may be shown */
        int left;                               /* on 24 November 2026 */
        bool late, differs;
    } rows[] = {
        { "gemeente", "2026-11-09", "", "2026-12-21", 27, false, false },
        { "gemeente", "2026-11-13", "", "2026-12-28", 34, false, false }, /* 25 December: a holiday, then a weekend */
        { "gemeente", "2026-11-09", "2026-12-14", "2026-12-14", 20, false, true },
        { "gemeente", "2026-11-09", "2026-12-28", "2026-12-21", 27, false, true }, /* the earlier one */
        { "gemeente", "2026-11-09", "2026-12-21", "2026-12-21", 27, false, false },
        { "gemeente", "", "2026-12-01", "2026-12-01", 7, false, false }, /* only the letter's own word */
        { "gemeente", "", "", "", 0, false, false },                     /* nobody gave a date */
        { "gemeente", "2026-10-13", "", "2026-11-24", 0, false, false },
        { "gemeente", "2026-10-12", "", "2026-11-23", -1, true, false },
        { "gemeente", "2026-11-09", "2026-11-20", "2026-11-20", -4, true, true },
        { "ziektewet", "2026-11-02", "", "2026-11-16", -8, true, false },
        { "voornemen", "2026-11-09", "", "", 0, false, false },
        { "voornemen", "2026-11-09", "2026-12-01", "2026-12-01", 7, false, false },
        { "andere-partij", "2026-11-09", "", "", 0, false, false },
        { "weet-niet", "2026-11-09", "", "", 0, false, false }, /* nobody knows which term runs */
        { "weet-niet", "2026-11-09", "2026-11-30", "2026-11-30", 6, false, false },
    };
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct objection_wish wish = { .decision = decision_find(rows[i].id),
                                       .has_letter = rows[i].letter[0],
                                       .has_named = rows[i].named[0] };
        if (wish.has_letter)
            wish.letter = day(rows[i].letter);
        if (wish.has_named)
            wish.named = day(rows[i].named);
        struct objection o;
        objection_work_out(&wish, day("2026-11-24"), &o);
        if (o.has_day != (rows[i].last[0] != 0))
            fail_msg("row %zu: a day, or none", i);
        if (!o.has_day)
            continue;
        char iso[11];
        day_to_iso(o.last_day, iso);
        assert_string_equal(iso, rows[i].last);
        assert_int_equal(o.days_left, rows[i].left);
        assert_int_equal(o.late != NULL, rows[i].late);
        assert_int_equal(o.differs, rows[i].differs);
        assert_true(!o.late || (!strstr(o.late, "onmogelijk") && strstr(o.late, "vandaag")));
    }
}

/* An extension that is not certain: the safe day is shown, and when it has passed it may still be in time. */
static void unsure_extension(void **state)
{
    static const struct {
        const char *id, *letter, *named, *last;
        bool unsure;
    } rows[] = {
        { "kwijtschelding", "2026-11-18", "", "2026-11-28", true }, /* ten days end on a Saturday */
        { "kwijtschelding", "2026-11-17", "", "2026-11-27", false },
        { "kwijtschelding", "2026-11-18", "2026-11-27", "2026-11-27", true },
        { "kwijtschelding", "2026-11-18", "2026-11-30", "2026-11-28", true },
        { "gemeente", "2026-11-14", "", "2026-12-28", false }, /* 26 December: lengthened for sure */
    };
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct objection_wish wish = { .decision = decision_find(rows[i].id),
                                       .has_letter = true,
                                       .has_named = rows[i].named[0] };
        wish.letter = day(rows[i].letter);
        wish.named = wish.has_named ? day(rows[i].named) : 0;
        struct objection o;
        objection_work_out(&wish, day("2026-11-24"), &o);
        assert_int_equal(o.unsure, rows[i].unsure);
        assert_int_equal(o.last_day, day(rows[i].last));
    }
    struct objection_wish sunday = { .decision = decision_find("kwijtschelding"),
                                     .has_letter = true,
                                     .letter = day("2026-11-18") };
    struct objection o;
    objection_work_out(&sunday, day("2026-11-29"), &o);
    assert_int_equal(o.days_left, -1);
    assert_non_null(strstr(o.late, "Misschien bent u toch nog op tijd"));
}

static void letters_that_were_sent(void **state)
{
    static const struct {
        const char *id, *letter, *named, *arrived;
        enum timely timely;
    } rows[] = {
        { "gemeente", "2026-10-05", "", "2026-11-16", TIMELY },
        { "gemeente", "2026-10-05", "", "2026-11-17", TOO_LATE },
        { "gemeente", "2026-10-05", "2026-11-10", "2026-11-16", TIMELY }, /* the letter named a day that is too early */
        { "gemeente", "", "2026-11-10", "2026-11-11", TOO_LATE },
        { "kwijtschelding", "2026-10-28", "", "2026-11-07", TIMELY }, /* the tenth day, a Saturday */
        { "kwijtschelding", "2026-10-28", "", "2026-11-09", TIMELY_UNSURE },
        { "kwijtschelding", "2026-10-28", "", "2026-11-10", TOO_LATE },
    };
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct objection_wish wish = { .decision = decision_find(rows[i].id),
                                       .has_letter = rows[i].letter[0],
                                       .has_named = rows[i].named[0] };
        wish.letter = wish.has_letter ? day(rows[i].letter) : 0;
        wish.named = wish.has_named ? day(rows[i].named) : 0;
        struct objection o;
        const char *why = "";
        objection_work_out(&wish, day("2026-11-24"), &o);
        if (objection_timely(&o, AT_THE_DESK, 0, day(rows[i].arrived), &why) != rows[i].timely)
            fail_msg("row %zu: %s", i, why);
        assert_true(strlen(why) > 20);
    }
}

/* The second date moves nothing, it adds a remark. */
static void received_moves_nothing(void **state)
{
    struct objection_wish wish = { .decision = decision_find("gemeente"), .has_letter = true };
    struct objection plain, later;
    (void)state;
    wish.letter = day("2026-11-09");
    objection_work_out(&wish, day("2026-11-24"), &plain);
    wish.has_received = true;
    wish.received = day("2026-11-20");
    objection_work_out(&wish, day("2026-11-24"), &later);
    assert_int_equal(plain.last_day, later.last_day);
    assert_string_equal(plain.term.warning, "");
    assert_non_null(strstr(later.term.warning, "Bewaar de envelop"));
}

/* ---- the letter ---- */

static const char *letter_for(struct arena *arena, const char *id, uint32_t ticks, const char *words, bool late)
{
    struct letter letter;
    struct letter_wish wish = { .decision = decision_find(id),
                                .municipality = "Veldermeer",
                                .today = day("2026-11-24"),
                                .has_letter = true,
                                .letter = day("2026-11-09"),
                                .late = late,
                                .name = "Jan de Vries",
                                .address = "",
                                .town = "",
                                .phone = "",
                                .number = "",
                                .own_words = words,
                                .principles = ticks };
    return letter_write(&wish, arena, &letter) ? letter_text(&letter, arena) : NULL;
}

/* Awb 6:5: name and address, date, which decision, why, signature; 6:6: time for the reasons. */
static void letters_hold_what_they_must(void **state)
{
    static const struct {
        const char *id, *holds[4];
    } rows[] = {
        { "gemeente",
          { "Aan het college van burgemeester en wethouders\nGemeente Veldermeer", "maak ik bezwaar", "Awb 6:6",
            "Geacht college," } },
        { "kwijtschelding", { "administratief beroep", "invorderingsambtenaar", "Awb 7:16", "Awb 6:6" } },
        { "verkeersboete", { "officier van justitie", "deze boete", "WAHV 6", "Awb 6:6" } },
        { "strafbeschikking", { "doe ik verzet", "Sv 257e", "rechter", "parket" } },
        { "na-bezwaar", { "Geachte rechtbank,", "ga ik in beroep", "Awb 6:6", "Awb 8:56" } },
        { "toeslagen", { "Aan Dienst Toeslagen", "maak ik bezwaar", "Awb 6:6", "Awb 7:2" } },
    };
    struct arena arena;
    (void)state;
    arena_begin(&arena, 1 << 20);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const char *text = letter_for(&arena, rows[i].id, 0, "", false);
        for (int n = 0; n < 4; n++)
            if (!strstr(text, rows[i].holds[n]))
                fail_msg("%s: no \"%s\" in\n%s", rows[i].id, rows[i].holds[n], text);
        static const char *const always[] = { "Naam: Jan de Vries",
                                              "Adres: ....",
                                              "Datum van deze brief: 24 november 2026",
                                              "Datum van het besluit: 9 november 2026",
                                              "Handtekening: ....",
                                              "Stuur mij een bewijs" };
        for (size_t n = 0; n < sizeof always / sizeof *always; n++)
            if (!strstr(text, always[n]))
                fail_msg("%s: no \"%s\" in\n%s", rows[i].id, always[n], text);
        assert_null(strstr(text, "komt misschien te laat"));
    }
    assert_null(strstr(letter_for(&arena, "strafbeschikking", 0, "", false), "Awb"));
    assert_null(letter_for(&arena, "asiel", 0, "", false));
    assert_null(letter_for(&arena, "andere-partij", 0, "", false));
    assert_non_null(strstr(letter_for(&arena, "gemeente", 0, "", true), "Awb 6:11"));
    arena_end(&arena);
}

static void ticks_and_own_words(void **state)
{
    struct arena arena;
    (void)state;
    arena_begin(&arena, 1 << 20);
    const char *plain = letter_for(&arena, "gemeente", 0, " \n ", false);
    assert_non_null(strstr(plain, "Ik stuur mijn redenen later."));
    assert_null(strstr(plain, "niet goed gegaan"));
    for (int i = 0; i < PRINCIPLES; i++) {
        const char *one = letter_for(&arena, "gemeente", 1u << i, "", false);
        assert_non_null(strstr(one, principles[i].sentence));
        assert_non_null(strstr(one, principles[i].article));
        assert_non_null(strstr(one, "later nog aanvullen"));
        assert_null(strstr(one, principles[(i + 1) % PRINCIPLES].sentence));
    }
    const char *own =
        letter_for(&arena, "gemeente", (1u << PRINCIPLES) - 1, "Eerste regel.\n\nTweede <b>regel</b>.", false);
    assert_non_null(strstr(own, "Eerste regel.\n\nTweede <b>regel</b>."));
    char many[1000]; /* more lines than a letter has: none gets lost, and the signature stays */
    memset(many, 'x', sizeof many);
    for (size_t i = 1; i < sizeof many; i += 2)
        many[i] = '\n';
    many[sizeof many - 1] = 0;
    own = letter_for(&arena, "gemeente", (1u << PRINCIPLES) - 1, many, true);
    size_t lines = 0;
    for (const char *at = own; (at = strstr(at, "x\n")); at++)
        lines++;
    assert_int_equal(lines, 500);
    assert_non_null(strstr(own, "Handtekening"));
    arena_end(&arena);
}

/* ---- not deciding in time ---- */

static void overdue_states(void **state)
{
    static const struct {
        const char *id, *asked, *named, *notice, *today;
        enum overdue_state state;
        const char *end;
        int days, euros;
    } rows[] = {
        { "aanvraag", "", "", "", "2026-11-24", END_UNKNOWN, "", 0, 0 },
        { "asiel", "2026-01-05", "", "", "2026-11-24", END_UNKNOWN, "", 0, 0 }, /* no term of ours */
        { "aanvraag", "2026-09-29", "", "", "2026-11-24", IN_TIME, "2026-11-24", 0, 0 },
        { "aanvraag", "2026-09-28", "", "", "2026-11-24", TOO_LATE_NOW, "2026-11-23", 0, 0 },
        { "aanvraag", "2026-09-28", "2026-12-04", "", "2026-11-24", IN_TIME, "2026-12-04", 0, 0 }, /* the later one */
        { "aanvraag", "2026-09-28", "2026-11-02", "", "2026-11-24", TOO_LATE_NOW, "2026-11-23", 0, 0 },
        { "bezwaar", "2026-07-06", "", "", "2026-11-24", TOO_LATE_NOW, "2026-09-28", 0,
          0 }, /* 6 weeks after the 6 weeks */
        { "aanvraag", "", "2026-09-01", "2026-09-01", "2026-11-24", NOTICE_EARLY, "2026-09-01", 0, 0 },
        { "aanvraag", "", "2026-09-01", "2026-09-07", "2026-09-21", TWO_WEEKS, "2026-09-01", 0, 0 },
        { "aanvraag", "", "2026-09-01", "2026-09-07", "2026-09-22", PENALTY_RUNS, "2026-09-01", 1, 23 },
        { "aanvraag", "", "2026-09-01", "2026-09-07", "2026-10-06", PENALTY_RUNS, "2026-09-01", 15, 357 },
        { "bezwaar", "", "2026-09-01", "2026-09-07", "2026-11-24", PENALTY_RUNS, "2026-09-01", 42, 1442 },
        { "woo", "", "2026-09-01", "2026-09-07", "2026-11-24", PENALTY_RUNS, "2026-09-01", 0, 0 }, /* no amount */
        { "niets-gevraagd", "", "2026-09-01", "2026-09-07", "2026-11-24", PENALTY_RUNS, "2026-09-01", 0, 0 },
        { "weet-niet", "", "2026-09-01", "2026-09-07", "2026-11-24", PENALTY_RUNS, "2026-09-01", 0, 0 },
    };
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct overdue_wish wish = { .waiting = waiting_find(rows[i].id),
                                     .has_asked = rows[i].asked[0],
                                     .has_named = rows[i].named[0],
                                     .has_notice = rows[i].notice[0] };
        wish.asked = wish.has_asked ? day(rows[i].asked) : 0;
        wish.named = wish.has_named ? day(rows[i].named) : 0;
        wish.notice = wish.has_notice ? day(rows[i].notice) : 0;
        struct overdue o;
        overdue_work_out(&wish, day(rows[i].today), &o);
        if (o.state != rows[i].state)
            fail_msg("row %zu: state %d", i, (int)o.state);
        char iso[11] = "";
        if (o.state != END_UNKNOWN)
            day_to_iso(o.end, iso);
        assert_string_equal(iso, rows[i].end);
        assert_int_equal(o.days, rows[i].days);
        assert_int_equal(o.euros, rows[i].euros);
    }
    for (size_t i = 0; i < waiting_count; i++)
        assert_true(!waitings[i].term[0] || term_kind_find(waitings[i].term));
    assert_null(waiting_find("bestaat-niet"));
}

static void notices(void **state)
{
    struct arena arena;
    struct letter letter;
    struct notice_wish wish = { .body = "UWV",
                                .has_end = true,
                                .end = day("2026-11-20"),
                                .today = day("2026-11-24"),
                                .penalty = true,
                                .has_asked = true,
                                .asked = day("2026-09-01"),
                                .name = "",
                                .address = "",
                                .town = "",
                                .phone = "",
                                .number = "" };
    (void)state;
    arena_begin(&arena, 1 << 20);
    letter_notice(&wish, &arena, &letter);
    const char *text = letter_text(&letter, &arena);
    static const char *const wanted[] = { "Aan: UWV",
                                          "Ingebrekestelling",
                                          "binnen twee weken",
                                          "U had tijd tot en met: 20 november 2026",
                                          "Datum van mijn aanvraag: 1 september 2026",
                                          "dwangsom",
                                          "Awb 4:17",
                                          "Handtekening" };
    for (size_t i = 0; i < sizeof wanted / sizeof *wanted; i++)
        if (!strstr(text, wanted[i]))
            fail_msg("no \"%s\" in\n%s", wanted[i], text);
    wish.penalty = false;
    wish.on_objection = true;
    letter_notice(&wish, &arena, &letter);
    text = letter_text(&letter, &arena);
    assert_null(strstr(text, "dwangsom"));
    assert_non_null(strstr(text, "Op mijn bezwaar kwam nog geen besluit."));
    arena_end(&arena);
}

/* ---- on paper ---- */

static bool holds(const struct buffer *pdf, const char *what)
{
    return memmem(pdf->at, pdf->used, what, strlen(what)) != NULL;
}

/* Whether the last table of the file leads to what it says, as a reader starts from the end. */
static void table_leads_to_catalog(const struct buffer *pdf)
{
    const char *at = NULL, *next = pdf->at;
    while ((next = memmem(next, pdf->used - (size_t)(next - pdf->at), "startxref\n", 10)))
        at = next++;
    assert_non_null(at);
    long table = strtol(at + 10, NULL, 10), number, offset;
    assert_true(table > 0 && (size_t)table < pdf->used);
    assert_memory_equal(pdf->at + table, "xref\n", 5);
    assert_int_equal(sscanf(pdf->at + table, "xref\n%ld 1\n%ld", &number, &offset), 2);
    char object[40];
    snprintf(object, sizeof object, "%ld 0 obj\n<<", number);
    assert_memory_equal(pdf->at + offset, object, strlen(object));
    assert_non_null(strstr(pdf->at + offset, "/Type /Catalog"));
    assert_non_null(strstr(pdf->at + offset, "/Lang (nl-NL)"));
}

static size_t count(const struct buffer *pdf, const char *what)
{
    size_t found = 0;
    for (const char *at = pdf->at; (at = memmem(at, pdf->used - (size_t)(at - pdf->at), what, strlen(what))); at++)
        found++;
    return found;
}

static void write_pdf(struct arena *arena, const char *words, uint32_t ticks, struct buffer *out)
{
    struct letter letter;
    struct letter_wish wish = { .decision = decision_find("gemeente"),
                                .municipality = "Veldermeer",
                                .today = day("2026-11-24"),
                                .name = "Zoë Çelik \xF0\x9F\x98\x80",
                                .address = "",
                                .town = "",
                                .phone = "",
                                .number = "",
                                .own_words = words,
                                .principles = ticks };
    assert_true(letter_write(&wish, arena, &letter));
    buffer_begin(out, 4 << 20);
    assert_true(letter_pdf(&letter, "Brief", 1795510800, out));
}

static void pdf_is_tagged_and_dutch(void **state)
{
    struct arena arena;
    struct buffer pdf;
    (void)state;
    arena_begin(&arena, 1 << 20);
    write_pdf(&arena, "", 1, &pdf);
    assert_memory_equal(pdf.at, "%PDF-1.4", 8);
    static const char *const wanted[] = { "/StructTreeRoot", "/Lang (nl-NL)", "/Marked true", "/DisplayDocTitle true",
                                          "/Title (Brief)",  "/S /H1",        "/S /P",        "/S /LI",
                                          "/S /LBody",       "/S /Document",  "%%EOF\n" };
    for (size_t i = 0; i < sizeof wanted / sizeof *wanted; i++)
        if (!holds(&pdf, wanted[i]))
            fail_msg("no %s", wanted[i]);
    assert_int_equal(count(&pdf, "/S /H1"), 1);
    assert_int_equal(count(&pdf, "/Type /Page %"), 1);
    table_leads_to_catalog(&pdf);
    buffer_free(&pdf);
    arena_end(&arena);
}

static void long_letter_goes_on(void **state)
{
    struct arena arena;
    struct buffer pdf;
    char words[2001];
    (void)state;
    arena_begin(&arena, 1 << 20);
    for (size_t i = 0; i < sizeof words; i++)
        words[i] = i % 7 ? 'm' : ' ';
    words[sizeof words - 1] = 0;
    write_pdf(&arena, words, 127, &pdf);
    assert_true(count(&pdf, "/Type /Page %") >= 2);
    buffer_free(&pdf);
    for (size_t i = 0; i < sizeof words - 1; i++)
        words[i] = i % 2 ? '\n' : 'a';
    write_pdf(&arena, words, 127, &pdf);
    assert_true(count(&pdf, "/Type /Page %") >= 3);
    table_leads_to_catalog(&pdf);
    buffer_free(&pdf);
    arena_end(&arena);
}

static void other_files_are_refused(void **state)
{
    static const char *const files[] = { "", "trailer", "trailer << /Root 3 0 R /Size 4 >> startxref\n12\n",
                                         "\n3 0 obj\n<< >>\nendobj trailer << /Root 3 0 R >> startxref\n12\n" };
    (void)state;
    for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
        struct buffer pdf;
        buffer_begin(&pdf, 1000);
        buffer_text(&pdf, files[i]);
        assert_false(pdf_add_language(&pdf, "nl"));
        buffer_free(&pdf);
    }
}

static void too_small_a_buffer(void **state)
{
    struct arena arena;
    struct letter letter;
    struct buffer out;
    (void)state;
    arena_begin(&arena, 1 << 20);
    struct letter_wish wish = { .decision = decision_find("gemeente"),
                                .municipality = "",
                                .name = "",
                                .address = "",
                                .town = "",
                                .phone = "",
                                .number = "",
                                .own_words = "" };
    assert_true(letter_write(&wish, &arena, &letter));
    buffer_begin(&out, 100);
    assert_false(letter_pdf(&letter, "Brief", 0, &out));
    buffer_free(&out);
    arena_end(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_row_leads_somewhere),
        cmocka_unit_test(remedies),
        cmocka_unit_test(seven_principles),
        cmocka_unit_test(last_days),
        cmocka_unit_test(received_moves_nothing),
        cmocka_unit_test(unsure_extension),
        cmocka_unit_test(letters_that_were_sent),
        cmocka_unit_test(letters_hold_what_they_must),
        cmocka_unit_test(ticks_and_own_words),
        cmocka_unit_test(overdue_states),
        cmocka_unit_test(notices),
        cmocka_unit_test(pdf_is_tagged_and_dutch),
        cmocka_unit_test(long_letter_goes_on),
        cmocka_unit_test(other_files_are_refused),
        cmocka_unit_test(too_small_a_buffer),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
