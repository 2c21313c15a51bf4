// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* test_lang_stem.c - inflections that must meet, words that must stay apart, and odd bytes.
 *
 *   test_lang_stem          runs the tests
 *   test_lang_stem bench    prints ns a word */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

#include "clock.h"
#include "stem.h"
#include "text.h"

/* All words of a line meet the first. */
static const char *const families[] = {
    "brief brieven briefje briefjes",
    "huis huizen huisje huisjes",
    "ruzie ruzies ruzietje",
    "gezin gezinnen gezinnetje",
    "kind kinderen kindje kindjes kindertjes kids",
    "pleegkind pleegkinderen",
    "kleinkind kleinkinderen",
    "werk werkt werken werkte werkten gewerkt werkend werkende",
    "betaal betaalt betalen betaald betaalde betaalden",
    "terugbetalen terugbetaald terugbetaalt terugbetaalde",
    "schrijf schrijft schrijven schreef schreven geschreven",
    "opschrijven opgeschreven opschreef opschrijft",
    "krijg krijgt krijgen kreeg kregen gekregen",
    "moet moeten moest moesten",
    "verlies verliest verliezen verloor verloren",
    "school scholen schooltje",
    "straat straten straatje",
    "zaak zaken zaakje",
    "zak zakken zakje",
    "opzeggen opgezegd opzegt opzegde",
    "groot grote groter grootste",
    "mogelijkheid mogelijkheden",
    "overheid overheden",
    "gemeente gemeenten gemeentes",
    "loop loopt lopen liep liepen gelopen",
    "krant kranten krantje",
    "klant klanten klantje",
    "buur buren",
    "recht rechten",
    "schuld schulden",
    "vriend vrienden vriendje vriendjes",
    "vriendin vriendinnen vriendinnetje",
    "regel regels regelen regelt regelde geregeld",
    "verzeker verzekeren verzekert verzekerd verzekerde",
    "onderdeel onderdelen onderdeeltje",
    "studeren studeert studeerde gestudeerd",
    "toeslag toeslagen",
    "bedrag bedragen",
    "dag dagen",
    "gebrek gebreken",
    "weg wegen",
    "woning woningen woninkje",
    "rekening rekeningen rekeningetje",
    "man mannen mannetje",
    "auto autos autootje",
    "foto fotos fotootje",
    "aanvraag aanvragen aangevraagd aanvroeg",
    "vraag vragen vraagt gevraagd",
    "ontslag ontslagen ontslaan",
    "ambtenaar ambtenaren",
    "huurder huurders",
    "deurwaarder deurwaarders",
    "uitkering uitkeringen",
    "huur huren huurt huurde gehuurd gehuurde",
    "verhuur verhuren verhuurt verhuurde verhuurd",
    "moeilijk moeilijke moeilijker moeilijkste",
    "ernstig ernstige ernstiger",
    "ziek zieke zieken zieker",
    "ziekte ziektes ziekten",
    "lening leningen",
    "leen lenen leent leende geleend",
    "terugvorderen teruggevorderd terugvordert",
    "wacht wachten wachtte gewacht",
    "woon wonen woont woonde gewoond",
    "verdien verdienen verdient verdiend verdiende",
    "ondertekenen ondertekend ondertekent",
    "reken rekenen rekent gerekend",
    "afwijzen afgewezen afwijst afwees",
    "advies adviezen",
    "adres adressen adresje",
    "bewijs bewijzen bewezen",
    "kans kansen",
    "doorverwijzen doorverwezen doorverwijst",
    "uitzetten uitgezet uitzet",
    "ontruimen ontruimd ontruimt ontruimde",
    "afsluiten afgesloten afsluit afsloot",
    "bedreigen bedreigd bedreigt",
    "steel stelen gestolen steelt",
    "slaan slaat sloeg geslagen",
    "mishandelen mishandeld mishandelt",
    "pest pesten gepest pestte",
    "vergoeden vergoed vergoedt vergoedde",
    "weiger weigeren geweigerd weigert weigerde",
    "besluit besluiten besloot besloten",
    "aanslag aanslagen",
    "boete boetes",
    "premie premies",
    "hypotheek hypotheken",
    "bedrijf bedrijven bedrijfje",
    "graf graven",
    "baby babys babytje",
    "advocaat advocaten",
    "week weken weekje",
    "wijk wijken",
    "verzoek verzoeken verzocht",
    "overmaken overgemaakt overmaakt",
    "kapot kapotte",
    "gehandicapt gehandicapte gehandicapten",
    "zwanger zwangere",
    "scheiden scheid scheidt gescheiden",
    "trouw trouwen trouwt trouwde getrouwd",
    "verslaafd verslaafde verslaafden",
    "dakloos dakloze daklozen",
    "werkloos werkloze",
    "erfgenaam erfgenamen",
    "termijn termijnen",
    "wet wetten",
    "plicht plichten",
    "rechter rechters",
    "uitspraak uitspraken",
    "afspraak afspraken",
    "klacht klachten",
    "incassobureau incassobureaus",
    "kamer kamers kamertje",
    "hond honden hondje",
    "kat katten katje",
    "boek boeken boekje",
    "les lessen lesje",
    "lief lieve liefste",
    "nieuw nieuwe nieuwere nieuwste",
    "hoog hoge hoger hoogste",
    "laag lage lager laagste",
    "duur dure duurder duurste",
    "goedkoop goedkope goedkoper",
    "boos boze bozer",
    "vies vieze viezer",
    "dik dikke dikker",
    "zwaar zware zwaarder",
    "druk drukke drukker",
    "jong jonge jonger",
    "bang bange banger",
    "kies kiezen koos gekozen",
    "bel bellen belt belde gebeld",
    "invullen ingevuld invult",
    "terugbellen teruggebeld",
    "aanmelden aangemeld",
    "aanbieden aangeboden",
    "afkeuren afgekeurd afkeurt",
    "uitkeren uitgekeerd",
    "intrekken ingetrokken",
    "verrekenen verrekend verrekent",
    "openen geopend opent",
    "versturen verstuurd verstuurt",
    "stuur sturen stuurt gestuurd",
    "help helpen helpt hielp geholpen",
    "vind vinden vindt vond gevonden",
    "verhuizen verhuisd verhuist verhuisde",
    "beloven beloofd belooft",
    "verdelen verdeeld verdeelt",
    "spaar sparen spaart gespaard",
    "hoor horen hoort hoorde gehoord",
    "stoor storen stoort gestoord",
    "plaatsen geplaatst plaatst",
    "reis reizen reist reisde gereisd",
    "meisje meisjes",
    "bejaarde bejaarden",
    "minderjarig minderjarige minderjarigen",
    "ouder ouders",
    "stad steden",
    "schip schepen",
    "lid leden",
    "gezinslid gezinsleden",
    "ei eieren",
    "museum musea",
    "blad bladeren",
    "kijk kijken keek gekeken",
    "blijf blijven bleef gebleven",
    "begrijp begrijpen begreep begrepen",
    "neem nemen neemt nam genomen",
    "spreek spreken sprak gesproken",
    "geef geven gaf gaven gegeven",
    "zoek zoeken zocht gezocht",
    "koop kopen kocht gekocht",
    "verkoop verkopen verkocht",
    "breng brengen bracht gebracht",
    "denk denken dacht gedacht",
    "slaap slapen sliep geslapen",
    "val vallen viel gevallen",
    "bijlage bijlagen bijlages",
    "inbraak inbraken",
    "aangifte aangiftes",
    "overlijden overleden overleed",
    "winkel winkels winkeltje",
    "leverancier leveranciers",
    "adviseur adviseurs",
    "student studenten",
    "procent procenten",
    "contract contracten",
    "document documenten documentje",
    "formulier formulieren formuliertje",
    "computer computers",
    "telefoon telefoons telefoontje",
    "opzoeken opgezocht",
    "meenemen meegenomen meeneemt",
    "ophalen opgehaald",
    "uitleggen uitgelegd",
    "bezwaar bezwaren",
    "controleren gecontroleerd controleert",
    "reageren reageert gereageerd reageerde",
    "verhogen verhoogd verhoogt",
    "verlagen verlaagd verlaagt",
    "stoppen gestopt stopt stopte",
    "eis eisen eist geeist",
    "beslissen beslist besliste",
    "missen mist gemist",
    "dwang",
    "gedwongen dwingen dwong",
    "bedrogen bedriegen bedroog",
    "vergeten vergeet vergat",
    "ontvangen ontvangt ontving",
    "tekst teksten",
    "lijst lijsten lijstje",
    "kaart kaarten kaartje",
    "gast gasten",
    "feest feesten feestje",
};

/* No two words of a line meet. */
static const char *const strangers[] = {
    "kant kan",      "zak zaak",     "man maan",         "zon zoon",           "bom boom",
    "tak taak",      "kop koop",     "rok rook",         "bot boot",           "buurt buur",
    "krant kran",    "week wijk",    "huur haar",        "recht rechter",      "werk wreek",
    "leger leeg",    "geweld wel",   "geld gal",         "verkeer verkeerd",   "bank bang",
    "baan ban",      "hal haal",     "los loos",         "bos boos",           "weg weeg",
    "bed bied",      "wonen winnen", "jongen jong",      "morgen mor",         "punt pun",
    "gezin zin",     "gebied bied",  "gezond zon",       "gemeente gemeen",    "gevoel voel",
    "betaling taal", "ontslag slag", "verlof verloving", "bestellen bestelen", "huis haas",
    "dief diep",     "raad raar",    "woord worden",     "post pos",           "kost kos",
    "dienst dien",   "ouder oud",    "kamer kam",        "zeker ziek",         "moeder moed",
    "vader vaad",    "rente rennen", "premie preem",     "kast kas",           "last las",
    "taart taar",    "soort soor",   "kracht krach",     "vlucht vlug",        "mist most",
    "beslag slaan",  "boete boot",   "erf erg",          "arts arm",           "klacht klagen",
};

static void key_of(struct slice word, char out[STEM_BYTES + 1])
{
    lang_stem(word.at, word.size, out);
}

static void inflections_meet(void **state)
{
    (void)state;
    size_t pairs = 0, bad = 0;
    for (size_t i = 0; i < sizeof families / sizeof *families; i++) {
        struct slice rest = slice_of(families[i]), word;
        char first[STEM_BYTES + 1], other[STEM_BYTES + 1];
        slice_next(&rest, ' ', &word);
        key_of(word, first);
        while (slice_next(&rest, ' ', &word)) {
            key_of(word, other);
            pairs++;
            if (strcmp(first, other) != 0) {
                print_message("%s: %.*s -> %s, not %s\n", families[i], (int)word.size, word.at, other, first);
                bad++;
            }
        }
    }
    print_message("%zu pairs\n", pairs);
    assert_true(pairs >= 300);
    assert_int_equal(bad, 0);
}

static void strangers_stay_apart(void **state)
{
    (void)state;
    size_t bad = 0;
    for (size_t i = 0; i < sizeof strangers / sizeof *strangers; i++) {
        struct slice rest = slice_of(strangers[i]), word;
        char first[STEM_BYTES + 1], other[STEM_BYTES + 1];
        slice_next(&rest, ' ', &word);
        key_of(word, first);
        while (slice_next(&rest, ' ', &word)) {
            key_of(word, other);
            if (strcmp(first, other) == 0) {
                print_message("%s meet in %s\n", strangers[i], first);
                bad++;
            }
        }
    }
    assert_int_equal(bad, 0);
}

/* Any bytes, any length: nothing breaks, and a stem of a stem's word is bounded. */
static void odd_words(void **state)
{
    (void)state;
    static const char letters[] = "aeioudtsnjegvzkrlp";
    char word[80], out[STEM_BYTES + 1];
    uint32_t seed = 1;
    assert_int_equal(lang_stem("", 0, out), 0);
    assert_int_equal(lang_stem("ik", 2, out), 2);
    assert_int_equal(lang_stem("2026", 4, out), 4);
    for (int n = 0; n < 200000; n++) {
        size_t size = seed % 60;
        for (size_t i = 0; i < size; i++) {
            seed = seed * 1664525 + 1013904223;
            word[i] = n % 10 ? letters[(seed >> 16) % (sizeof letters - 1)] : (char)(seed >> 16);
        }
        seed = seed * 1664525 + 1013904223;
        size_t length = lang_stem(word, size, out);
        assert_true(length <= STEM_BYTES && (length > 0 || size == 0));
    }
}

static int bench(void)
{
    size_t words = 0, left = 0;
    char out[STEM_BYTES + 1];
    int64_t begin = clock_monotonic_us();
    for (int round = 0; round < 500; round++)
        for (size_t i = 0; i < sizeof families / sizeof *families; i++)
            for (struct slice rest = slice_of(families[i]), word; slice_next(&rest, ' ', &word); words++)
                left += lang_stem(word.at, word.size, out);
    int64_t took = clock_monotonic_us() - begin;
    print_message("lang_stem: %.0f ns a word (%zu words, %zu bytes)\n", 1000.0 * (double)took / (double)words, words,
                  left);
    return 0;
}

int main(int count, char **arguments)
{
    if (count > 1 && strcmp(arguments[1], "bench") == 0)
        return bench();
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(inflections_meet),
        cmocka_unit_test(strangers_stay_apart),
        cmocka_unit_test(odd_words),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
