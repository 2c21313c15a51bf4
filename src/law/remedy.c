// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* remedy.c - one row per kind of decision: addressee, name of the letter, next step; see remedy.h. */
#include "remedy.h"

#include "holidays.h"

#define COURT_CRVB  "rechtbank, daarna Centrale Raad van Beroep"
#define COURT_STATE "rechtbank, daarna Raad van State"

static const struct remedy remedies[REMEDIES] = {
    [NO_REMEDY] = { "de tijd die de organisatie zelf heeft", "", "", "", "" },
    [TO_SENDER] = { "besluit van de overheid", "de organisatie die het besluit nam", "bezwaar", "rechtbank",
                    "De naam en het adres staan in de brief." },
    [TO_COLLEGE] = { "bijstand, Wmo, jeugdhulp, schuldhulp, vergunning of subsidie",
                     "het college van burgemeester en wethouders", "bezwaar", "rechtbank, daarna een hogere rechter",
                     "Tekende de burgemeester of een andere dienst? Stuur de brief dan daarheen." },
    [TO_TAX_OFFICER] = { "gemeentelijke belasting, WOZ, afval, riool of parkeren", "de heffingsambtenaar", "bezwaar",
                         "belastingrechter", "Het adres staat op de aanslag." },
    [TO_COLLEGE_REMISSION] = { "kwijtschelding geweigerd", "het college, bij de invorderingsambtenaar",
                               "administratief beroep",
                               "nieuw verzoek bij nieuwe feiten, ombudsman of burgerlijke rechter",
                               "Bij het waterschap gaat de brief naar het dagelijks bestuur." },
    [TO_PROSECUTOR_FINE] = { "verkeersboete van het CJIB", "de officier van justitie (Parket CVOM)",
                             "beroep bij de officier van justitie",
                             "kantonrechter, daarna gerechtshof Arnhem-Leeuwarden",
                             "Staat er strafbeschikking op de brief? Dan heet het verzet, met een andere termijn." },
    [TO_PROSECUTOR_ORDER] = { "strafbeschikking", "het parket dat in de strafbeschikking staat", "verzet",
                              "strafrechter", "" },
    [TO_FINING_BODY] = { "bestuurlijke boete", "de organisatie die de boete gaf", "bezwaar", "rechtbank", "" },
    [TO_TOESLAGEN] = { "huurtoeslag, zorgtoeslag, kinderopvangtoeslag of kindgebonden budget", "Dienst Toeslagen",
                       "bezwaar", COURT_STATE, "Stuur de brief niet naar de Belastingdienst." },
    [TO_INSPECTEUR] = { "inkomstenbelasting en andere rijksbelasting", "de inspecteur van de Belastingdienst",
                        "bezwaar", "rechtbank, gerechtshof, Hoge Raad", "" },
    [TO_UWV] = { "WW, WIA, Wajong of Ziektewet", "UWV", "bezwaar", COURT_CRVB, "" },
    [TO_SVB] = { "AOW, AIO, kinderbijslag of Anw", "de SVB", "bezwaar", COURT_CRVB, "" },
    [TO_DUO] = { "studiefinanciering, studieschuld of inburgering", "DUO", "bezwaar", "rechtbank", "" },
    [TO_CAK] = { "eigen bijdrage voor zorg", "het CAK", "bezwaar", COURT_CRVB, "" },
    [TO_CIZ] = { "langdurige zorg (Wlz)", "het CIZ", "bezwaar", COURT_CRVB, "" },
    [TO_IND] = { "verblijf of nationaliteit", "de IND, voor de minister", "bezwaar", COURT_STATE, "" },
    [TO_CBR] = { "rijbewijs", "het CBR", "bezwaar", COURT_STATE, "" },
    [TO_JUSTIS] = { "VOG geweigerd", "Justis, voor de minister", "bezwaar", COURT_STATE, "" },
    [TO_RVR] = { "advocaat met subsidie geweigerd", "de Raad voor Rechtsbijstand", "bezwaar", COURT_STATE, "" },
    [TO_COURT] = { "beslissing op bezwaar", "de rechtbank die in de brief staat", "beroep", "hoger beroep", "" },
    [TO_HIGHER_COURT] = { "uitspraak van de rechtbank", "de hogere rechter die in de uitspraak staat", "hoger beroep",
                          "meestal geen", "" },
    [TO_COURT_ASYLUM] = { "asiel", "de rechtbank", "beroep", "Raad van State",
                          "Bezwaar kan niet. Uw advocaat dient het beroep in." },
    [TO_COURT_NO_DECISION] = { "geen besluit op tijd", "de rechtbank", "beroep bij niet tijdig beslissen",
                               "hoger beroep", "Stuur eerst een ingebrekestelling aan de organisatie." },
    [TO_KANTONRECHTER_FINE] = { "beslissing van de officier over een verkeersboete",
                                "de kantonrechter, via de officier", "beroep bij de kantonrechter",
                                "gerechtshof Arnhem-Leeuwarden",
                                "Soms moet u eerst zekerheid stellen. Dat staat in de brief." },
    [TO_KANTONRECHTER_DISMISSAL] = { "ontslag", "de kantonrechter", "verzoekschrift", "gerechtshof",
                                     "Bezwaar kan niet." },
    [TO_KANTONRECHTER_RENT] = { "uitspraak van de Huurcommissie", "de kantonrechter", "vordering (dagvaarding)", "geen",
                                "" },
    [TO_RENT_COMMITTEE] = { "uitspraak van de voorzitter van de Huurcommissie", "de Huurcommissie", "verzet",
                            "kantonrechter", "Direct naar de kantonrechter mag ook, binnen acht weken." },
    [TO_GERECHTSHOF_WSNP] = { "wettelijke schuldsanering geweigerd", "het gerechtshof, door een advocaat",
                              "hoger beroep", "Hoge Raad, binnen acht dagen", "" },
    [TO_GERECHTSHOF] = { "vonnis of beschikking", "het gerechtshof, door een advocaat", "hoger beroep", "Hoge Raad",
                         "" },
    [TO_COURT_VERSTEK] = { "vonnis zonder dat u er was (verstek)", "dezelfde rechtbank, via een deurwaarder", "verzet",
                           "hoger beroep", "" },
    [TO_COURT_SUMMONS] = { "dagvaarding", "de rechtbank die in de dagvaarding staat", "antwoord of verzoek om uitstel",
                           "hoger beroep", "" },
    [TO_OTHER_PARTY] = { "verhuurder, verzekeraar, bank, winkel, werkgever of energiebedrijf", "de andere partij",
                         "klacht, geschil of opzegging", "geschillencommissie of rechter", "Dit heet nooit bezwaar." },
    [TO_ANNOUNCER] = { "voornemen", "de organisatie die het plan stuurde", "zienswijze",
                       "wacht op het besluit, dan bezwaar", "" },
    [TO_REPAIR_DESK] = { "verzoek om uw brief aan te vullen", "de afdeling die in de brief staat", "aanvulling",
                         "beslissing op uw aanvraag of bezwaar", "" },
    [TO_APPLY_UWV] = { "WW-uitkering", "UWV", "aanvraag", "besluit van UWV, dan bezwaar", "" },
    [TO_OMBUDSMAN] = { "klacht over de overheid", "de ombudsman", "klacht", "geen",
                       "Klaag eerst bij de organisatie zelf." },
};

static const struct {
    const char *authority;
    enum remedy_id remedy;
} of_authority[] = {
    { "gemeente", TO_COLLEGE }, { "uwv", TO_UWV }, { "svb", TO_SVB },       { "duo", TO_DUO },
    { "cak", TO_CAK },          { "ciz", TO_CIZ }, { "ind", TO_IND },       { "cjib", TO_PROSECUTOR_FINE },
    { "cbr", TO_CBR },          { "rvr", TO_RVR }, { "justis", TO_JUSTIS },
};

const struct remedy *remedy_of(enum remedy_id id)
{
    return &remedies[id < REMEDIES ? id : NO_REMEDY];
}

const struct remedy *remedy_for(enum remedy_id id, const char *authority)
{
    if (id == TO_SENDER && authority)
        for (size_t i = 0; i < sizeof of_authority / sizeof *of_authority; i++)
            if (strcmp(of_authority[i].authority, authority) == 0)
                return remedy_of(of_authority[i].remedy);
    return remedy_of(id);
}

static enum timely answer(enum timely timely, const char *sentence, const char **why)
{
    if (why)
        *why = sentence;
    return timely;
}

enum timely letter_timely(day_number last_day, enum channel channel, day_number posted, day_number received,
                          const char **why)
{
    if (received <= last_day)
        return answer(TIMELY, "Uw brief kwam aan voor het einde van de laatste dag (Awb 6:9 lid 1).", why);
    if (channel == DIGITAL)
        return answer(
            TOO_LATE,
            "Uw bericht kwam na de laatste dag (Awb 6:9 lid 1). Was er een storing? Leg dat uit en bewaar bewijs.",
            why);
    if (channel == AT_THE_DESK)
        return answer(TOO_LATE, "Uw brief kwam na de laatste dag (Awb 6:9 lid 1).", why);
    if (posted > last_day)
        return answer(TOO_LATE, "Uw brief is na de laatste dag op de post gedaan (Awb 6:9 lid 2).", why);
    day_number week = last_day + 7;
    if (received <= week)
        return answer(TIMELY, "U deed de brief op tijd op de post. Hij kwam binnen een week aan (Awb 6:9 lid 2).", why);
    while (atw_day(week))
        week++;
    if (received <= week)
        return answer(TIMELY_UNSURE,
                      "De week na de laatste dag eindigt op een vrije dag. Het is niet zeker of uw brief op tijd is.",
                      why);
    return answer(TOO_LATE, "Uw brief kwam meer dan een week na de laatste dag (Awb 6:9 lid 2).", why);
}
