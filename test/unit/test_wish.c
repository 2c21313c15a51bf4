// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* test_wish.c - where somebody lives and how they want contact, from a question; and what only looks like it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "wish.h"

static struct neighborhood neighborhoods[] = {
    { "1", "Centrum", "1501", "", 0, 0 },    { "2", "Het Riet", "0109", "", 0, 0 },
    { "3", "Molenwijk", "0106", "", 0, 0 },  { "4", "Molenwijk Noord", "0116", "", 0, 0 },
    { "5", "Oude Haven", "0103", "", 0, 0 }, { "6", "'t Zand", "2024", "", 0, 0 },
    { "7", "Veldermeer", "0199", "", 0, 0 }, { "8", "Café-kwartier", "0120", "", 0, 0 },
};
static const struct network town = { .municipality = { .name = "Veldermeer" },
                                     .neighborhoods = neighborhoods,
                                     .neighborhood_count = sizeof neighborhoods / sizeof *neighborhoods };

static struct wish read_wish(const char *text, const struct network *place)
{
    struct arena arena;
    struct wish wish = { 0 };
    arena_begin(&arena, 1 << 20);
    wish_read(text, strlen(text), place, &arena, &wish);
    arena_end(&arena);
    return wish;
}

static void lives(void **state)
{
    static const struct {
        const char *text, *name; /* "" none */
    } cases[] = {
        { "ik woon in Het Riet", "Het Riet" },
        { "IK WOON IN HET RIET", "Het Riet" },
        { "ik woon in het riet en de huur is te hoog", "Het Riet" },
        { "mijn huis staat in Het Riet. Het lekt", "Het Riet" },
        { "het riet op mijn dak is rot", "" },
        { "is er iemand bij mij in Molenwijk?", "Molenwijk" },
        { "molenwijk huurachterstand", "Molenwijk" },
        { "ik woon in Molenwijk Noord", "Molenwijk Noord" },
        { "ik woon niet in Molenwijk", "" },
        { "ik verhuis naar Molenwijk", "" },
        { "ik was bij Gezondheidscentrum Molenwijk", "" },
        { "de molenwijkers maken lawaai", "" },
        { "in de oude-haven is het druk", "Oude Haven" },
        { "de boot van de oude. Haven is duur", "" },
        { "ik woon in 't zand", "'t Zand" },
        { "ik woon in het cafe-kwartier", "Café-kwartier" },
        { "ik woon in het centrum", "Centrum" },
        { "brief van het Centrum Indicatiestelling Zorg", "" },
        { "het centrum voor jeugd en gezin belt niet terug", "" },
        { "ik woon in Veldermeer", "" }, /* the municipality itself */
        { "mijn postcode is 0103 AB", "Oude Haven" },
        { "0103AB, huur te hoog", "Oude Haven" },
        { "ik woon op 0103 ab", "Oude Haven" },
        { "postcode 0103", "Oude Haven" },
        { "ik woon in 1501", "Centrum" },
        { "de huur is 1501 en dat is te veel", "" },
        { "ik krijg 1501 euro", "" },
        { "de boete is \xe2\x82\xac 1501", "" },
        { "in 2024 kreeg ik een brief", "" },
        { "mijn brief is van 2024 en ik snap hem niet", "" },
        { "postcode 2024", "'t Zand" },
        { "ik woon op 2024 CD", "'t Zand" },
        { "0999 10 20 30", "" },
        { "bel 01031234", "" },
        { "ik woon in 9999 AB", "" },
        { "", "" },
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const struct neighborhood *near = read_wish(cases[i].text, &town).near;
        if (strcmp(near ? near->name : "", cases[i].name) != 0)
            fail_msg("%s: %s, not %s", cases[i].text, near ? near->name : "none", cases[i].name);
    }
    assert_null(read_wish("ik woon in Het Riet", NULL).near);
}

static void wants(void **state)
{
    enum { NO_CALL = 1 << BERICHT | 1 << CHAT | 1 << VIDEO, VISIT = 1 << LANGSKOMEN | 1 << SPREEKUUR };
    static const struct {
        const char *text;
        uint32_t forms;
    } cases[] = {
        { "ik kan niet bellen", NO_CALL },
        { "Ik durf echt niet te bellen", NO_CALL },
        { "bellen lukt mij niet", NO_CALL },
        { "liever niet bellen", NO_CALL },
        { "ik heb geen beltegoed", NO_CALL },
        { "liever mailen", 1 << BERICHT },
        { "kan ik appen?", 1 << BERICHT },
        { "ik wil graag via de mail antwoord", 1 << BERICHT },
        { "mag ik langskomen", VISIT },
        { "kan iemand bij mij thuis komen?", 1 << THUIS },
        { "ik wil hulp aan huis", 1 << THUIS },
        { "kunt u mij terugbellen", 1 << TERUGBELLEN },
        { "bel me terug", 1 << TERUGBELLEN },
        { "kan ik ook videobellen", 1 << VIDEO },
        { "liever chat", 1 << CHAT },
        { "het liefst een afspraak", 1 << AFSPRAAK },
        { "liever mailen of chatten", 1 << BERICHT | 1 << CHAT },
        { "ik bel liever niet. Bellen met mijn baas gaat goed", 0 },
        { "de deurwaarder wil langskomen", 0 },
        { "opgelicht via whatsapp", 0 },
        { "ik kreeg een mail van het UWV", 0 },
        { "ik heb alleen een mail gekregen", 0 },
        { "de gemeente heeft mij niet teruggebeld", 0 },
        { "mijn ex blijft bellen en appen", 0 },
        { "ik wil niet appen", 0 },
        { "ik kan niet mailen", 0 },
        { "hij wil mij chatten", 0 },
        { "bellen. Dat lukt niet", 0 },
        { "wmo hulp in huis", 0 },
        { "", 0 },
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        uint32_t forms = read_wish(cases[i].text, &town).contact_forms;
        if (forms != cases[i].forms)
            fail_msg("%s: %x, not %x", cases[i].text, forms, cases[i].forms);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = { cmocka_unit_test(lives), cmocka_unit_test(wants) };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
