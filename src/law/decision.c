// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* decision.c - the tables of decision.h. */
#include "decision.h"

#define N_(message) (message) /* pages look it up in the catalogue */

const char *const decision_group_names[DECISION_GROUPS] = {
    [OF_MUNICIPALITY] = N_("Gemeente"),
    [OF_BENEFITS] = N_("Uitkering, zorg en studie"),
    [OF_TAX] = N_("Toeslagen en belasting"),
    [OF_FINES] = N_("Boetes"),
    [OF_OTHERS] = N_("Verblijf, rijbewijs en andere"),
    [NO_IDEA] = N_("Anders, of weet ik niet"),
};

const char decisions_checked_on[] = "2026-11-25";

/* clang-format off */
const struct decision decisions[] = {
    /* id, name, group, term, remedy, authority, form, topic, contestable */
    { "gemeente", N_("Uitkering, Wmo, jeugdhulp of schuldhulp"), OF_MUNICIPALITY, "bezwaar", TO_COLLEGE, "gemeente", OBJECTION, "uitkering-gestopt", true },
    { "vergunning", N_("Vergunning, subsidie of iets anders van de gemeente"), OF_MUNICIPALITY, "bezwaar", TO_COLLEGE, "gemeente", OBJECTION, "vergunning-buurt", true },
    { "belasting", N_("Gemeentelijke belasting, WOZ, afval of riool"), OF_MUNICIPALITY, "woz_of_gemeentebelasting", TO_TAX_OFFICER, "gemeente", OBJECTION, "gemeentebelasting-woz", true },
    { "parkeerbon", N_("Parkeerbon van de gemeente"), OF_MUNICIPALITY, "parkeerbelasting_naheffing", TO_TAX_OFFICER, "gemeente", OBJECTION, "parkeerboete", true },
    { "kwijtschelding", N_("Kwijtschelding van belasting geweigerd"), OF_MUNICIPALITY, "kwijtschelding_beroep_college", TO_COLLEGE_REMISSION, "gemeente", ADMINISTRATIVE_APPEAL, "kwijtschelding-belasting", true },

    { "uwv", N_("UWV: WW, WIA of Wajong"), OF_BENEFITS, "bezwaar", TO_UWV, "uwv", OBJECTION, "uwv-besluit", true },
    { "ziektewet", N_("UWV, Ziektewet: u kunt wel of niet werken"), OF_BENEFITS, "bezwaar_ziektewet_medisch", TO_UWV, "uwv", OBJECTION, "uwv-besluit", true },
    { "ziektewet-anders", N_("UWV, Ziektewet: over iets anders"), OF_BENEFITS, "bezwaar", TO_UWV, "uwv", OBJECTION, "uwv-besluit", true },
    { "svb", N_("SVB: AOW, AIO, kinderbijslag of Anw"), OF_BENEFITS, "bezwaar", TO_SVB, "svb", OBJECTION, "bezwaar-maken", true },
    { "duo", N_("DUO: studie, schuld of inburgering"), OF_BENEFITS, "bezwaar", TO_DUO, "duo", OBJECTION, "bezwaar-maken", true },
    { "cak", N_("CAK: eigen bijdrage voor zorg"), OF_BENEFITS, "bezwaar", TO_CAK, "cak", OBJECTION, "eigen-bijdrage-zorg", true },
    { "ciz", N_("CIZ: langdurige zorg (Wlz)"), OF_BENEFITS, "bezwaar", TO_CIZ, "ciz", OBJECTION, "wlz-aanvragen", true },

    { "toeslagen", N_("Toeslagen: huur, zorg, kinderen of opvang"), OF_TAX, "bezwaar", TO_TOESLAGEN, "belastingdienst", OBJECTION, "toeslag-terugbetalen", true },
    { "belastingdienst", N_("Belastingdienst: inkomstenbelasting en andere"), OF_TAX, "rijksbelasting", TO_INSPECTEUR, "belastingdienst", OBJECTION, "belastingaangifte", true },

    { "verkeersboete", N_("Verkeersboete van het CJIB"), OF_FINES, "verkeersboete_officier", TO_PROSECUTOR_FINE, "cjib", APPEAL_PROSECUTOR, "boete", true },
    { "strafbeschikking", N_("Strafbeschikking"), OF_FINES, "strafbeschikking_verzet", TO_PROSECUTOR_ORDER, "cjib", OPPOSITION, "strafbeschikking", true },
    { "boete", N_("Bestuurlijke boete van een andere organisatie"), OF_FINES, "bezwaar", TO_FINING_BODY, "onbekend", OBJECTION, "bezwaar-maken", true },

    { "ind", N_("IND: verblijf, gezin, werk of studie"), OF_OTHERS, "vreemdelingenzaak_regulier", TO_IND, "ind", OBJECTION, "verblijf-inburgering", true },
    { "nederlander", N_("IND: Nederlander worden"), OF_OTHERS, "bezwaar", TO_IND, "ind", OBJECTION, "naturalisatie", true },
    { "asiel", N_("IND: asiel"), OF_OTHERS, "asiel_beroep", TO_COURT_ASYLUM, "ind", NO_LETTER, "asiel-status", true },
    { "rijbewijs", N_("CBR: rijbewijs"), OF_OTHERS, "bezwaar", TO_CBR, "cbr", OBJECTION, "rijbewijs-cbr", true },
    { "vog", N_("Justis: VOG geweigerd"), OF_OTHERS, "bezwaar", TO_JUSTIS, "justis", OBJECTION, "vog", true },
    { "rechtsbijstand", N_("Advocaat met subsidie geweigerd"), OF_OTHERS, "bezwaar", TO_RVR, "rvr", OBJECTION, "rechtshulp-kosten", true },
    { "na-bezwaar", N_("Antwoord op mijn bezwaar (beslissing op bezwaar)"), OF_OTHERS, "beroep_rechtbank", TO_COURT, "onbekend", APPEAL_COURT, "beroep-rechter", true },
    { "overheid", N_("Een andere organisatie van de overheid"), OF_OTHERS, "bezwaar", TO_SENDER, "onbekend", OBJECTION, "bezwaar-maken", true },

    { "voornemen", N_("Een plan (voornemen): er is nog niets besloten"), NO_IDEA, "", TO_ANNOUNCER, "onbekend", NO_LETTER, "bezwaar-maken", false },
    { "andere-partij", N_("Verhuurder, winkel, bank, verzekeraar of werkgever"), NO_IDEA, "", TO_OTHER_PARTY, "", NO_LETTER, "brief-niet-begrepen", false },
    { "weet-niet", N_("Ik weet niet wie de brief stuurde"), NO_IDEA, "", TO_SENDER, "onbekend", NO_LETTER, "brief-niet-begrepen", true },
};
/* clang-format on */
const size_t decision_count = sizeof decisions / sizeof *decisions;

const struct decision *decision_find(const char *id)
{
    for (size_t i = 0; id && i < decision_count; i++)
        if (strcmp(decisions[i].id, id) == 0)
            return &decisions[i];
    return NULL;
}

static const struct {
    enum remedy_id remedy;
    const char *words;
} salutations[] = {
    { TO_COLLEGE, "Geacht college," },
    { TO_COLLEGE_REMISSION, "Geacht college," },
    { TO_TAX_OFFICER, "Geachte heffingsambtenaar," },
    { TO_INSPECTEUR, "Geachte inspecteur," },
    { TO_PROSECUTOR_FINE, "Geachte officier van justitie," },
    { TO_PROSECUTOR_ORDER, "Geachte officier van justitie," },
    { TO_COURT, "Geachte rechtbank," },
};

const char *remedy_salutation(enum remedy_id remedy)
{
    for (size_t i = 0; i < sizeof salutations / sizeof *salutations; i++)
        if (salutations[i].remedy == remedy)
            return salutations[i].words;
    return "Geachte mevrouw, meneer,";
}

const struct principle principles[PRINCIPLES] = {
    { "zorgvuldig", N_("Zij keken niet goed naar mijn situatie. Iets klopt niet."),
      "U heeft niet goed gekeken naar mijn situatie. Niet alle feiten kloppen.", "zorgvuldigheid", "Awb 3:2" },
    { "motivering", N_("Er staat niet goed uitgelegd waarom."), "U legt niet goed uit waarom u dit heeft besloten.",
      "motivering", "Awb 3:46" },
    { "evenredig", N_("Wat het met mij doet, is veel te zwaar."),
      "Het besluit raakt mij veel te zwaar. Dat staat niet in verhouding tot het doel.", "evenredigheid",
      "Awb 3:4 lid 2" },
    { "gehoord", N_("Ik mocht mijn verhaal niet vertellen. Of zij hadden al gekozen."),
      "Ik kon mijn verhaal niet vertellen voordat u besloot.", "hoor en wederhoor, eerlijk spel", "Awb 2:4, 4:7, 4:8" },
    { "gelijk", N_("Een ander in dezelfde situatie kreeg wel een ja."),
      "In een gelijk geval besloot u anders. Ik vraag u om mij gelijk te behandelen.", "gelijkheid", "Grondwet 1" },
    { "vertrouwen", N_("Zij hadden mij iets anders gezegd of beloofd."),
      "U heeft mij eerder iets anders gezegd. Daar mocht ik op vertrouwen.", "vertrouwen", "ongeschreven recht" },
    { "zeker", N_("De regel was niet duidelijk. Of de regel gold eerst nog niet."),
      "De regel was niet duidelijk, of gold nog niet. Ik kon dit niet weten.", "rechtszekerheid",
      "ongeschreven recht" },
};
