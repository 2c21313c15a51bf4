// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* test_lang_lexicon.c - compounds split and joined, slips mended, and questions turned into terms.
 *
 *   test_lang_lexicon          runs the tests
 *   test_lang_lexicon bench    prints us a look-up with 20,000 words, and us a question */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdlib.h>
#include <string.h>

#include "analyze.h"
#include "clock.h"
#include "text.h"

/* What the texts of the platform would teach. */
static const char lesson[] =
    "bezwaar bezwaarschrift deurwaarder huurachterstand uitkering bijstand bijstandsuitkering loonbeslag "
    "belastingdienst alimentatie voedselbank schuldhulp schuldhulpverlening huurtoeslag zorgtoeslag "
    "kinderbijslag ontslag ontslagvergoeding gemeente wijkteam huisarts advocaat rechtsbijstand echtscheiding "
    "scheiding mantelzorg mantelzorger huurverhoging verhuurder huisbaas energie energierekening incasso "
    "incassobureau aanmaning dagvaarding vonnis beslag ontruiming briefadres dakloos inschrijving verblijfsvergunning "
    "inburgering naturalisatie paspoort digid formulier aanvraag aanvragen betaling betalen "
    "betalingsregeling boete parkeerboete verkeersboete politie aangifte slachtoffer geweld mishandeling ruzie buren "
    "overlast geluidsoverlast schimmel lekkage onderhoud reparatie hypotheek verzekering zorgverzekering "
    "vergoeding garantie abonnement opzeggen webshop oplichting discriminatie werkgever werknemer salaris contract "
    "arbeidsovereenkomst ziekte ziektewet arbeidsongeschikt vakantie vakantiegeld pensioen kinderopvang "
    "kinderopvangtoeslag toeslag toeslagen jeugdzorg omgangsregeling ouderschapsplan erfenis testament notaris "
    "bewindvoerder curatele rolstoel huishoudelijke hulp rechter rechtbank griffierecht kwijtschelding "
    "belastingaanslag aanslag gemeentebelasting gezondheidszorg brief brieven snappen begrijpen schulden rekening "
    "rekeningen eigen risico tandarts ziekenhuis psychiater verslaving alleenstaande kostendeler termijn "
    "beslissing besluit beschikking vergunning studieschuld studiefinanciering school leerplicht kind kinderen "
    "scheiden ontslagen vluchteling asiel tolk vertaling computer wachtwoord inloggen administratie";

static struct lexicon *lexicon;

static int fill(void **state)
{
    (void)state;
    lexicon = lexicon_new();
    lexicon_add_builtin(lexicon);
    for (struct slice rest = SLICE(lesson), word; slice_next(&rest, ' ', &word);)
        lexicon_add(lexicon, word.at, word.size, true);
    lexicon_seal(lexicon);
    return 0;
}

static int empty(void **state)
{
    (void)state;
    lexicon_free(lexicon);
    return 0;
}

/* ---- compounds ---- */

static const char *const compounds[] = {
    "huurachterstand huur achterstand",
    "bezwaarschrift bezwaar schrift",
    "belastingaanslag belasting aanslag",
    "loonbeslag loon beslag",
    "echtscheidingsconvenant echtscheiding convenant",
    "kinderopvangtoeslag kinderopvang toeslag",
    "zorgtoeslag zorg toeslag",
    "huurtoeslag huur toeslag",
    "huurcontract huur contract",
    "huurverhoging huur verhoging",
    "energierekening energie rekening",
    "waterrekening water rekening",
    "parkeerboete parkeer boete",
    "verkeersboete verkeers boete",
    "budgetbeheer budget beheer",
    "bijstandsuitkering bijstands uitkering",
    "werkloosheidsuitkering werkloosheid uitkering",
    "wijkteam wijk team",
    "omgangsregeling omgang regeling",
    "arbeidsovereenkomst arbeids overeenkomst",
    "verblijfsvergunning verblijfs vergunning",
    "gezinshereniging gezins hereniging",
    "jeugdzorg jeugd zorg",
    "jeugdhulp jeugd hulp",
    "thuiszorg thuis zorg",
    "ouderschapsplan ouderschap plan",
    "schuldhulpverlening schuldhulp verlening",
    "ziektekostenverzekering ziektekosten verzekering",
    "zorgverzekering zorg verzekering",
    "huurschuld huur schuld",
    "studieschuld studie schuld",
    "belastingschuld belasting schuld",
    "energieschuld energie schuld",
    "schuldregeling schuld regeling",
    "betalingsregeling betaling regeling",
    "betalingsachterstand betaling achterstand",
    "loonstrook loon strook",
    "kinderbijslag kinder bijslag",
    "kindregeling kind regeling",
    "woningnood woning nood",
    "huisuitzetting huis uitzetting",
    "huisverbod huis verbod",
    "straatverbod straat verbod",
    "contactverbod contact verbod",
    "rijverbod rij verbod",
    "ontslagbrief ontslag brief",
    "ontslagvergoeding ontslag vergoeding",
    "ontslagaanvraag ontslag aanvraag",
    "aanvraagformulier aanvraag formulier",
    "bezwaartermijn bezwaar termijn",
    "beroepschrift beroep schrift",
    "klachtbrief klacht brief",
    "klachtencommissie klachten commissie",
    "huurcommissie huur commissie",
    "geschillencommissie geschillen commissie",
    "huisartsenpost huisarts post",
    "ziekenhuisrekening ziekenhuis rekening",
    "tandartskosten tandarts kosten",
    "advocaatkosten advocaat kosten",
    "incassokosten incasso kosten",
    "deurwaarderskosten deurwaarder kosten",
    "servicekosten service kosten",
    "woonkosten woon kosten",
    "begrafeniskosten begrafenis kosten",
    "stookkosten kosten",
    "letselschade letsel schade",
    "waterschade water schade",
    "autoschade auto schade",
    "autoverzekering auto verzekering",
    "inboedelverzekering inboedel verzekering",
    "reisverzekering reis verzekering",
    "uitvaartverzekering uitvaart verzekering",
    "gehandicaptenparkeerkaart gehandicapten parkeer kaart",
    "mantelzorgcompliment mantelzorg",
    "mantelzorgwoning mantelzorg woning",
    "seniorenwoning woning",
    "huurwoning huur woning",
    "koopwoning koop woning",
    "noodopvang nood opvang",
    "nachtopvang nacht opvang",
    "daklozenopvang daklozen opvang",
    "vrouwenopvang vrouw opvang",
    "vakantiegeld vakantie geld",
    "leefgeld leef geld",
    "spaargeld spaar geld",
    "schadevergoeding schade vergoeding",
    "reiskostenvergoeding kosten vergoeding",
    "gemeentebelasting gemeente belasting",
    "waterschapsbelasting waterschaps belasting",
    "hondenbelasting honden belasting",
    "inkomstenbelasting inkomsten belasting",
    "bankrekening bank rekening",
    "bankafschriften bank",
    "rechtszaak rechts zaak",
    "strafzaak straf zaak",
    "rechtsbijstandverzekering rechtsbijstand verzekering",
    "taalcursus taal cursus",
    "inburgeringsexamen inburgering examen",
    "schooladvies school advies",
    "verhuiskosten verhuis kosten",
    "zwangerschapsverlof zwangerschaps verlof",
    "ouderschapsverlof ouderschap verlof",
    "zorgverlof zorg verlof",
    "geboorteakte geboorte akte",
    "geluidsoverlast geluid overlast",
    "burenruzie buren ruzie",
};

static const char *const whole[] = {
    "gemeente",   "kinderen",   "ouders",      "antwoord",         "situatie",   "gesprek",   "vergeten",   "partner",
    "opvang",     "afspraak",   "uitspraak",   "verantwoordelijk", "verdrietig", "betaling",  "toeslag",    "uitkering",
    "verslag",    "rekening",   "regeling",    "verzekering",      "werkgever",  "aanmaning", "beslag",     "verblijf",
    "bericht",    "onderzoek",  "september",   "misschien",        "eigenlijk",  "makkelijk", "woonachtig", "besluit",
    "gezondheid", "informatie", "organisatie", "probleem"
};

static void compounds_split(void **state)
{
    (void)state;
    size_t bad = 0;
    for (size_t i = 0; i < sizeof compounds / sizeof *compounds; i++) {
        struct slice rest = slice_of(compounds[i]), word, wanted;
        slice_next(&rest, ' ', &word);
        struct part parts[COMPOUND_PARTS];
        size_t count = lexicon_split(lexicon, word.at, word.size, parts);
        while (slice_next(&rest, ' ', &wanted)) {
            bool found = false;
            for (size_t p = 0; p < count; p++)
                found |= lang_key(parts[p].at, parts[p].size) == lang_key(wanted.at, wanted.size);
            if (!found) {
                print_message("%.*s: no %.*s among", (int)word.size, word.at, (int)wanted.size, wanted.at);
                for (size_t p = 0; p < count; p++)
                    print_message(" %.*s", parts[p].size, parts[p].at);
                print_message("\n");
                bad++;
            }
        }
    }
    assert_true(sizeof compounds / sizeof *compounds >= 80);
    assert_int_equal(bad, 0);
}

static void wholes_stay_whole(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof whole / sizeof *whole; i++) {
        struct part parts[COMPOUND_PARTS];
        size_t count = lexicon_split(lexicon, whole[i], strlen(whole[i]), parts);
        if (count)
            print_message("%s was split: %.*s + %.*s\n", whole[i], parts[0].size, parts[0].at, parts[1].size,
                          parts[1].at);
        assert_int_equal(count, 0);
    }
}

static void words_join(void **state)
{
    (void)state;
    char out[STEM_BYTES + 1];
    assert_true(lexicon_join(lexicon, "huur", 4, "achterstand", 11, out) > 0);
    assert_string_equal(out, "huurachterstand");
    assert_true(lexicon_join(lexicon, "gezondheid", 10, "zorg", 4, out) > 0);
    assert_string_equal(out, "gezondheidszorg");
    assert_true(lexicon_join(lexicon, "omgang", 6, "regeling", 8, out) > 0);
    assert_int_equal(lexicon_join(lexicon, "fiets", 5, "bezwaar", 7, out), 0);
}

/* ---- repair ---- */

static const struct {
    const char *typed, *meant;
} slips[] = {
    { "deurwarder", "deurwaarder" },
    { "deurwaader", "deurwaarder" },
    { "duerwaarder", "deurwaarder" },
    { "deurwaarde", "deurwaarder" },
    { "duurwaarder", "deurwaarder" },
    { "bezaarschirft", "bezwaarschrift" },
    { "bezwarschrift", "bezwaarschrift" },
    { "bezwaarschift", "bezwaarschrift" },
    { "beswaar", "bezwaar" },
    { "bezwaaar", "bezwaar" },
    { "beslach", "beslag" },
    { "loonbeslach", "loonbeslag" },
    { "alimentasie", "alimentatie" },
    { "alimintatie", "alimentatie" },
    { "alementatie", "alimentatie" },
    { "uitkerring", "uitkering" },
    { "uitkreing", "uitkering" },
    { "uitkeering", "uitkering" },
    { "uidkering", "uitkering" },
    { "uitkerin", "uitkering" },
    { "huurachterstant", "huurachterstand" },
    { "huurachtrestand", "huurachterstand" },
    { "bijstant", "bijstand" },
    { "beistand", "bijstand" },
    { "bystand", "bijstand" },
    { "belastingdients", "belastingdienst" },
    { "belastindienst", "belastingdienst" },
    { "schieding", "scheiding" },
    { "scheidng", "scheiding" },
    { "schijding", "scheiding" },
    { "werkgeffer", "werkgever" },
    { "werkgeever", "werkgever" },
    { "werckgever", "werkgever" },
    { "ontslach", "ontslag" },
    { "onslag", "ontslag" },
    { "ontlsag", "ontslag" },
    { "gemeete", "gemeente" },
    { "gemente", "gemeente" },
    { "gemeentte", "gemeente" },
    { "advokaat", "advocaat" },
    { "advocaad", "advocaat" },
    { "advocat", "advocaat" },
    { "hypoteek", "hypotheek" },
    { "hypoteeek", "hypotheek" },
    { "verzekring", "verzekering" },
    { "versekering", "verzekering" },
    { "verzkering", "verzekering" },
    { "rehcter", "rechter" },
    { "regter", "rechter" },
    { "toeslach", "toeslag" },
    { "teoslag", "toeslag" },
    { "toslag", "toeslag" },
    { "voedselbnak", "voedselbank" },
    { "voetselbank", "voedselbank" },
    { "politsie", "politie" },
    { "poletie", "politie" },
    { "vergunnig", "vergunning" },
    { "pensjoen", "pensioen" },
    { "penzioen", "pensioen" },
    { "belastin", "belasting" },
    { "ruzi", "ruzie" },
    { "rekeing", "rekening" },
    { "reekening", "rekening" },
    { "inburgring", "inburgering" },
    { "parkeerbote", "parkeerboete" },
    { "parkeerboette", "parkeerboete" },
    { "ontruimng", "ontruiming" },
    { "ontruiminig", "ontruiming" },
    { "dachvaarding", "dagvaarding" },
    { "dagvarding", "dagvaarding" },
    { "aanmanning", "aanmaning" },
    { "incaso", "incasso" },
    { "inkasso", "incasso" },
    { "incassoburo", "incassobureau" },
    { "mantelsorg", "mantelzorg" },
    { "wijkteem", "wijkteam" },
    { "formelier", "formulier" },
    { "fomulier", "formulier" },
    { "aanfraag", "aanvraag" },
    { "anvraag", "aanvraag" },
    { "kinderbijslach", "kinderbijslag" },
    { "kinderbyslag", "kinderbijslag" },
    { "notarus", "notaris" },
    { "testement", "testament" },
    { "salarus", "salaris" },
    { "vakansiegeld", "vakantiegeld" },
    { "wachtwoort", "wachtwoord" },
    { "inlogen", "inloggen" },
    { "discrimenatie", "discriminatie" },
    { "oplichtting", "oplichting" },
    { "garansie", "garantie" },
    { "abbonement", "abonnement" },
    { "abonement", "abonnement" },
    { "kwijtscheldign", "kwijtschelding" },
    { "zorgtoeslach", "zorgtoeslag" },
    { "erfenes", "erfenis" },
    { "schimel", "schimmel" },
    { "lekage", "lekkage" },
    { "ziekenhius", "ziekenhuis" },
    { "vonis", "vonnis" },
};

/* Right words, names and the like: never changed. */
static const char *const kept[] = { "fiets",    "hond",   "brood",     "huis",     "kat",
                                    "jan",      "bla",    "amsterdam", "xqzvw",    "straat",
                                    "w8",       "3000",   "kerstboom", "beslagen", "huurachterstanden",
                                    "wandelen", "koffie", "moeder",    "school",   "klasse" };

static void slips_are_mended(void **state)
{
    (void)state;
    size_t bad = 0;
    for (size_t i = 0; i < sizeof slips / sizeof *slips; i++) {
        const char *typed = slips[i].typed, *got = lexicon_repair(lexicon, typed, strlen(typed));
        if (!got || lang_key(got, strlen(got)) != lang_key(slips[i].meant, strlen(slips[i].meant))) {
            print_message("%s -> %s, not %s\n", typed, got ? got : "-", slips[i].meant);
            bad++;
        }
    }
    assert_true(sizeof slips / sizeof *slips >= 80);
    assert_int_equal(bad, 0);
}

static bool has_term(const struct analysis *a, const char *word)
{
    for (size_t i = 0; i < a->term_count; i++)
        if (a->terms[i].key == lang_key(word, strlen(word)))
            return true;
    return false;
}

static void right_words_are_kept(void **state)
{
    (void)state;
    struct arena arena;
    arena_begin(&arena, 1 << 24);
    for (size_t i = 0; i < sizeof kept / sizeof *kept; i++) {
        struct analysis a;
        lang_analyze_question(kept[i], strlen(kept[i]), lexicon, &arena, &a);
        for (size_t t = 0; t < a.term_count; t++) {
            if (a.terms[t].how == HOW_REPAIRED)
                print_message("%s was changed to %s\n", kept[i], a.folded[0].text);
            assert_true(a.terms[t].how != HOW_REPAIRED);
        }
    }
    arena_end(&arena);
}

/* ---- questions ---- */

static const struct {
    const char *question, *terms;
} questions[] = {
    { "ik snap mijn brief niet", "brief snappen begrijpen" },
    { "wrm krijg ik nix van de soos", "uitkering bijstand" },
    { "huur achterstand en de deurwarder staat voor de deur", "huurachterstand deurwaarder huur" },
    { "ik zeg mijn abonnement op", "opzeggen abonnement" },
    { "hoe kan ik die zorgtoeslach terug betalen", "zorg toeslag betaling" },
    { "me doekoe is op en me uitkreing is stopgezet", "geld uitkering bijstand" },
    { "bezaarschirft schrijven tegen belastin aanslag", "bezwaar schrift bezwaarschrift aanslag" },
    { "kheb ruzi met me baas hij wil me ontslaan", "ruzie werkgever ontslag" },
    { "LOONBESLAG!!! wat nu???", "loonbeslag loon beslag" },
    { "gescheiden en geen omgang met mijn kids", "scheiding kind omgang" },
    { "de kinder bijslag is gestopt", "kinderbijslag" },
    { "ik ben niet verzekerd bij de dokter", "verzekering huisarts" },
};

static void questions_become_terms(void **state)
{
    (void)state;
    struct arena arena;
    size_t bad = 0;
    arena_begin(&arena, 1 << 24);
    for (size_t i = 0; i < sizeof questions / sizeof *questions; i++) {
        struct analysis a;
        lang_analyze_question(questions[i].question, strlen(questions[i].question), lexicon, &arena, &a);
        for (struct slice rest = slice_of(questions[i].terms), word; slice_next(&rest, ' ', &word);)
            if (!has_term(&a, arena_copy_n(&arena, word.at, word.size))) {
                print_message("%s: no %.*s\n", questions[i].question, (int)word.size, word.at);
                bad++;
            }
        for (size_t t = 0; t < a.term_count; t++)
            assert_true(a.terms[t].word < a.word_count && a.terms[t].weight > 0 && a.terms[t].weight <= 1);
    }
    assert_int_equal(bad, 0);
    arena_end(&arena);
}

/* Names in a sentence stay, stop words give nothing, negation is marked, documents are not repaired. */
static void careful_with_words(void **state)
{
    (void)state;
    struct arena arena;
    struct analysis a;
    arena_begin(&arena, 1 << 24);
    const char *name = "mijn vriend Gemeete woont hier";
    lang_analyze_question(name, strlen(name), lexicon, &arena, &a);
    assert_false(has_term(&a, "gemeente"));
    const char *stop = "ik heb het niet en de van een";
    lang_analyze_question(stop, strlen(stop), lexicon, &arena, &a);
    assert_int_equal(a.term_count, 0);
    const char *no = "ik krijg geen uitkering";
    lang_analyze_question(no, strlen(no), lexicon, &arena, &a);
    bool negated = false;
    for (size_t t = 0; t < a.term_count; t++)
        negated |= a.terms[t].key == lang_key("uitkering", 9) && a.terms[t].negated;
    assert_true(negated);
    const char *document = "Hulp bij brieven en de uitkreing";
    lang_analyze_document(document, strlen(document), lexicon, &arena, &a);
    assert_true(has_term(&a, "brief"));
    assert_false(has_term(&a, "uitkering"));
    lang_analyze_question("", 0, NULL, &arena, &a);
    assert_int_equal(a.term_count, 0);
    arena_end(&arena);
}

/* 10 kB of anything. */
static void heavy_questions(void **state)
{
    (void)state;
    static const char *const pieces[] = { "huurachterstand ",
                                          "\xff\xfe\xc3",
                                          "مرحبا ",
                                          "a\xe2\x80\x8b",
                                          "deurwarderskantoorbelastingaanslagbezwaar",
                                          "zzzzzzzzzzzzzzzzzz ",
                                          "\xf0\x9f\x98\x80",
                                          "1.2.3.4.5 ",
                                          "@@@ ",
                                          "' - ' ",
                                          "ik ",
                                          "\n\n" };
    static char text[10240];
    uint32_t seed = 7;
    for (int round = 0; round < 300; round++) {
        size_t used = 0;
        struct arena arena;
        struct analysis a;
        while (used < sizeof text) {
            seed = seed * 1664525 + 1013904223;
            const char *piece = pieces[(seed >> 16) % (sizeof pieces / sizeof *pieces)];
            size_t size = strlen(piece);
            if (used + size > sizeof text)
                break;
            memcpy(text + used, piece, size);
            used += size;
        }
        arena_begin(&arena, 1 << 24);
        lang_analyze_question(text, used, lexicon, &arena, &a);
        assert_true(a.word_count <= MOST_WORDS);
        for (size_t w = 0; w < a.word_count; w++)
            assert_true(a.words[w].to <= used && a.words[w].from < a.words[w].to && a.words[w].size <= WORD_BYTES);
        arena_end(&arena);
    }
}

/* ---- bench ---- */

static int bench(void)
{
    lexicon = lexicon_new();
    lexicon_add_builtin(lexicon);
    for (struct slice rest = SLICE(lesson), word; slice_next(&rest, ' ', &word);)
        lexicon_add(lexicon, word.at, word.size, true);
    for (size_t i = 0; i < 250 && lexicon_words(lexicon) < 20000; i++) { /* compounds of the lesson with itself */
        struct slice rest = SLICE(lesson), word, other = SLICE("huis");
        for (size_t n = 0; n <= i && slice_next(&rest, ' ', &other); n++)
            ;
        for (rest = SLICE(lesson); slice_next(&rest, ' ', &word) && lexicon_words(lexicon) < 20000;) {
            char joined[STEM_BYTES];
            if (word.size + other.size >= sizeof joined)
                continue;
            memcpy(joined, word.at, word.size);
            memcpy(joined + word.size, other.at, other.size);
            lexicon_add(lexicon, joined, word.size + other.size, false);
        }
    }
    int64_t begin = clock_monotonic_us();
    lexicon_seal(lexicon);
    print_message("%zu words, %zu kB, sealed in %d us\n", lexicon_words(lexicon), lexicon_bytes(lexicon) / 1024,
                  (int)(clock_monotonic_us() - begin));
    size_t count = 0, found = 0;
    begin = clock_monotonic_us();
    for (int round = 0; round < 100; round++)
        for (size_t i = 0; i < sizeof slips / sizeof *slips; i++, count++)
            found += lexicon_repair(lexicon, slips[i].typed, strlen(slips[i].typed)) != NULL;
    print_message("repair: %.1f us (%zu of %zu found)\n", (double)(clock_monotonic_us() - begin) / (double)count, found,
                  count);
    struct part parts[COMPOUND_PARTS];
    begin = clock_monotonic_us();
    for (size_t round = count = 0; round < 200; round++)
        for (size_t i = 0; i < sizeof compounds / sizeof *compounds; i++, count++)
            found += lexicon_split(lexicon, compounds[i], strcspn(compounds[i], " "), parts);
    print_message("split: %.2f us\n", (double)(clock_monotonic_us() - begin) / (double)count);
    struct arena arena;
    arena_begin(&arena, 1 << 26);
    begin = clock_monotonic_us();
    for (int round = 0; round < 1000; round++)
        for (size_t i = 0; i < sizeof questions / sizeof *questions; i++) {
            struct analysis a;
            lang_analyze_question(questions[i].question, strlen(questions[i].question), lexicon, &arena, &a);
            if (i == 5)
                arena_reset(&arena);
        }
    print_message("question: %.1f us\n",
                  (double)(clock_monotonic_us() - begin) / (1000.0 * (double)(sizeof questions / sizeof *questions)));
    arena_end(&arena);
    lexicon_free(lexicon);
    return 0;
}

int main(int count, char **arguments)
{
    if (count > 1 && strcmp(arguments[1], "bench") == 0)
        return bench();
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(compounds_split),      cmocka_unit_test(wholes_stay_whole),
        cmocka_unit_test(words_join),           cmocka_unit_test(slips_are_mended),
        cmocka_unit_test(right_words_are_kept), cmocka_unit_test(questions_become_terms),
        cmocka_unit_test(careful_with_words),   cmocka_unit_test(heavy_questions),
    };
    return cmocka_run_group_tests(tests, fill, empty);
}
