// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* term.c - the table of kinds, and how a term is counted; see term.h. */
#include "term.h"

#include <stdarg.h>

#include "holidays.h"

enum { OBJECTION_DAYS = 42, FIRST_YEAR = 1994, LAST_YEAR = 2100, FIRST_DECREE_YEAR = 2023, REMISSION_CHANGES = 2027 };

#define AWB_6_7    "Awb 6:7, 6:8 lid 1; Atw 1"
#define AWB_7_10   "Awb 7:10 lid 1, 7:13; Atw 1"
#define SAYS_DAY   "De dag die in de brief staat, telt."
#define MAYBE_LESS "Soms geldt een kortere termijn. Lees de brief goed."

/* clang-format off */
const struct term_kind term_kinds[] = {
    /* id, name, length, unit, start, Atw, side, remedy, basis, after the length, remark, urgent */

    /* what a resident sends to a body, or to the court that judges a body */
    { "bezwaar", "Bezwaar maken", 6, WEEKS, FROM_LETTER, ATW_YES, FILED_AWB, TO_SENDER, AWB_6_7 },
    { "beroep_rechtbank", "In beroep bij de rechtbank", 6, WEEKS, FROM_LETTER, ATW_YES, FILED_AWB, TO_COURT,
      "Awb 6:7 jo. 6:8; 8:1; Atw 1" },
    { "hoger_beroep_bestuur", "In hoger beroep tegen de overheid", 6, WEEKS, FROM_LETTER, ATW_YES, FILED_AWB, TO_HIGHER_COURT,
      "Awb 6:24 jo. 6:7; Atw 1" },
    { "woz_of_gemeentebelasting", "Bezwaar tegen belasting of WOZ", 6, WEEKS, FROM_ASSESSMENT, ATW_YES, FILED_AWB, TO_TAX_OFFICER,
      "AWR 22j sub a; Gemeentewet 231; Wet WOZ 30; Atw 1" },
    { "rijksbelasting", "Bezwaar bij de Belastingdienst", 6, WEEKS, FROM_ASSESSMENT, ATW_YES, FILED_AWB, TO_INSPECTEUR,
      "AWR 22j sub a; Awb 6:7; Atw 1" },
    { "parkeerbelasting_naheffing", "Bezwaar tegen een parkeerbon van de gemeente", 6, WEEKS, FROM_ASSESSMENT, ATW_YES, FILED_AWB,
      TO_TAX_OFFICER, "AWR 22j; Gemeentewet 231, 234; Atw 1" },
    { "kwijtschelding_beroep_college", "In beroep: kwijtschelding geweigerd", 10, DAYS, FROM_ASSESSMENT, ATW_UNSURE, FILED_AWB,
      TO_COLLEGE_REMISSION, "Uitvoeringsregeling Invorderingswet 1990 art. 24-25" },
    { "verkeersboete_officier", "In beroep tegen een verkeersboete", 6, WEEKS, FROM_LETTER, ATW_YES, FILED_AWB, TO_PROSECUTOR_FINE,
      "WAHV 6 jo. Awb 6:7, 6:8; Atw 1" },
    { "verkeersboete_kantonrechter", "Verkeersboete: naar de kantonrechter", 6, WEEKS, FROM_LETTER, ATW_YES, FILED_AWB,
      TO_KANTONRECHTER_FINE, "WAHV 9 jo. Awb 6:7, 6:8; Atw 1" },
    { "vreemdelingenzaak_regulier", "Bezwaar bij de IND", 4, WEEKS, FROM_LETTER, ATW_YES, FILED_AWB, TO_IND,
      "Vw 2000 art. 69 lid 1; Atw 1" },
    { "asiel_beroep", "In beroep: asiel", 1, WEEKS, FROM_LETTER, ATW_NO, FILED_AWB, TO_COURT_ASYLUM, "Vw 2000 art. 69",
      .remark = "De termijn kan langer zijn. Bel vandaag uw advocaat.", .urgent = true },
    { "bezwaar_ziektewet_medisch", "Bezwaar: UWV zegt dat u wel of niet kunt werken", 2, WEEKS, FROM_LETTER, ATW_YES, FILED_AWB, TO_UWV,
      "ZW 75j, 75k; Awb 6:8 lid 1; Atw 1",
      .remark = "Voor sommige besluiten over de Ziektewet gelden zes weken. Twijfelt u? Reken dan met twee weken." },
    { "bezwaar_buiten_behandeling_herstel", "Uw brief aanvullen", 2, WEEKS, FROM_LETTER, ATW_UNSURE, FILED_AWB, TO_REPAIR_DESK,
      "Awb 6:6, 4:5", .term_note = " (voorbeeld hersteltermijn)", .remark = "Dit is een voorbeeld. " SAYS_DAY },
    { "zienswijze", "Reageren op een plan van de overheid", 0, DAYS, DAY_IN_LETTER, ATW_NO, FILED_AWB, TO_ANNOUNCER,
      "Awb 4:7, 4:8", .remark = SAYS_DAY },

    /* what a resident sends to another judge or to another party */
    { "strafbeschikking_verzet", "Verzet tegen een strafbeschikking", 14, DAYS, FROM_LETTER, ATW_NO, FILED_OTHER, TO_PROSECUTOR_ORDER,
      "Sv 257e", .remark = "Soms heeft u zes weken. Dat staat in de brief." },
    { "ontslag_kantonrechter", "Ontslag: naar de kantonrechter", 2, MONTHS, FROM_JOB_END, ATW_YES, FILED_OTHER,
      TO_KANTONRECHTER_DISMISSAL, "BW 7:686a lid 4 sub a; Atw 1" },
    { "transitievergoeding", "Transitievergoeding vragen bij de kantonrechter", 3, MONTHS, FROM_JOB_END, ATW_YES, FILED_OTHER,
      TO_KANTONRECHTER_DISMISSAL, "BW 7:686a lid 4 sub b; Atw 1" },
    { "ontslag_bedenktijd", "Bedenktijd na tekenen bij ontslag", 14, DAYS, FROM_SIGNING, ATW_NO, FILED_OTHER, TO_OTHER_PARTY,
      "BW 7:670b", .remark = "Staat de bedenktijd niet in de overeenkomst? Dan heeft u 21 dagen." },
    { "ww_aanvraag", "WW aanvragen", 1, WEEKS, FROM_NO_WORK, ATW_NO, FILED_OTHER, TO_APPLY_UWV, "WW" },
    { "dagvaarding", "Reageren op een dagvaarding", 0, DAYS, DAY_IN_LETTER, ATW_NO, FILED_OTHER, TO_COURT_SUMMONS, "Rv 111-128",
      .remark = "Reageer voor of op deze dag. U kunt de rechter om uitstel vragen.", .urgent = true },
    { "verzet_verstek", "Verzet tegen een vonnis zonder u", 4, WEEKS, FROM_SERVICE, ATW_YES, FILED_OTHER, TO_COURT_VERSTEK,
      "Rv 143 lid 2; Atw 1" },
    { "hoger_beroep_civiel", "In hoger beroep bij het gerechtshof", 3, MONTHS, FROM_JUDGMENT, ATW_YES, FILED_OTHER, TO_GERECHTSHOF,
      "Rv 339, 358; Atw 1", .remark = MAYBE_LESS },
    { "hoger_beroep_kort_geding", "In hoger beroep na een kort geding", 4, WEEKS, FROM_JUDGMENT, ATW_YES, FILED_OTHER, TO_GERECHTSHOF,
      "Rv 339 lid 2; Atw 1" },
    { "huurcommissie_kantonrechter", "Na de Huurcommissie: naar de kantonrechter", 8, WEEKS, FROM_SENDING, ATW_YES, FILED_OTHER,
      TO_KANTONRECHTER_RENT, "BW 7:262 lid 1; Atw 1",
      .remark = "Tekende de voorzitter de uitspraak? Reken dan eerst met drie weken." },
    { "huurcommissie_verzet", "Verzet tegen een uitspraak van de voorzitter", 3, WEEKS, FROM_SENDING, ATW_YES, FILED_OTHER,
      TO_RENT_COMMITTEE, "Uhw 20 lid 6; Atw 1", .remark = "U mag ook binnen acht weken naar de kantonrechter." },
    { "wsnp_hoger_beroep", "In hoger beroep: schuldsanering geweigerd", 8, DAYS, FROM_JUDGMENT, ATW_YES, FILED_OTHER,
      TO_GERECHTSHOF_WSNP, "Fw 292 lid 3, 361; Atw 1, 2",
      .remark = "U heeft een advocaat nodig. Bel vandaag.", .urgent = true },
    { "bedenktijd_koop_op_afstand", "Bedenktijd na kopen op afstand", 14, DAYS, FROM_DELIVERY, ATW_YES, FILED_OTHER, TO_OTHER_PARTY,
      "BW 6:230o" },
    { "veertiendagenbrief", "Betalen zonder extra kosten", 14, DAYS, FROM_ARRIVAL, ATW_NO, FILED_OTHER, TO_OTHER_PARTY,
      "BW 6:96 lid 6" },
    { "ombudsman_klacht", "Klagen bij de ombudsman", 1, YEARS, FROM_FACTS, ATW_NO, FILED_OTHER, TO_OMBUDSMAN, "Awb 9:24" },

    /* the time a body has */
    { "beslistermijn_aanvraag", "Besluit op uw aanvraag", 8, WEEKS, FROM_RECEIPT, ATW_YES, OF_BODY, NO_REMEDY,
      "Awb 4:13 lid 2; Atw 1", .term_note = " na ontvangst", .remark = "Soms staat in de wet een andere termijn." },
    { "wmo_onderzoek", "Wmo: onderzoek na uw melding", 6, WEEKS, FROM_RECEIPT, ATW_YES, OF_BODY, NO_REMEDY,
      "Wmo 2015 art. 2.3.2 lid 1; Atw 1" },
    { "wmo_besluit", "Wmo: besluit op uw aanvraag", 2, WEEKS, FROM_RECEIPT, ATW_YES, OF_BODY, NO_REMEDY,
      "Wmo 2015 art. 2.3.5 lid 2; Atw 1" },
    { "schuldhulp_eerste_gesprek", "Schuldhulp: eerste gesprek", 4, WEEKS, FROM_RECEIPT, ATW_YES, OF_BODY, NO_REMEDY,
      "Wgs art. 4 lid 1; Atw 1", .remark = "Raakt u uw huis, energie of verzekering kwijt? Dan is het drie werkdagen." },
    { "schuldhulp_spoed", "Schuldhulp: eerste gesprek bij spoed", 3, WORKING_DAYS, FROM_RECEIPT, ATW_NO, OF_BODY, NO_REMEDY,
      "Wgs art. 4 lid 2", .urgent = true },
    { "bijstand_voorschot", "Bijstand: voorschot", 4, WEEKS, FROM_RECEIPT, ATW_YES, OF_BODY, NO_REMEDY, "Participatiewet 52; Atw 1" },
    { "klacht_overheid", "Antwoord op uw klacht", 6, WEEKS, FROM_RECEIPT, ATW_YES, OF_BODY, NO_REMEDY, "Awb 9:11 lid 1; Atw 1",
      .remark = "Met een klachtencommissie is het tien weken." },
    { "woo_besluit", "Besluit op een Woo-verzoek", 4, WEEKS, FROM_RECEIPT, ATW_YES, OF_BODY, NO_REMEDY, "Woo 4.4 lid 1; Atw 1",
      .remark = "Twee weken uitstel mag." },
    { "avg_verzoek", "Antwoord over uw gegevens (AVG)", 1, MONTHS, FROM_RECEIPT, ATW_YES, OF_BODY, NO_REMEDY, "AVG 12 lid 3",
      .remark = "Twee maanden uitstel mag." },
    { "beslissing_op_bezwaar", "Beslissing op uw bezwaar", 6, WEEKS, AFTER_OBJECTION, ATW_YES, OF_BODY, NO_REMEDY, AWB_7_10,
      .remark = "Met een commissie is het twaalf weken. Zes weken uitstel mag." },
    { "beslissing_op_bezwaar_commissie", "Beslissing op uw bezwaar, met een commissie", 12, WEEKS, AFTER_OBJECTION, ATW_YES, OF_BODY,
      NO_REMEDY, AWB_7_10, .remark = "Zes weken uitstel mag." },
    { "beslissing_op_bezwaar_verdaagd", "Beslissing op uw bezwaar, met commissie en uitstel", 18, WEEKS, AFTER_OBJECTION, ATW_YES,
      OF_BODY, NO_REMEDY, "Awb 7:10 lid 1 en 3, 7:13", .remark = "Deze datum is niet zeker." },
    { "beslissing_op_bezwaar_uwv", "Beslissing van UWV of SVB op uw bezwaar", 13, WEEKS, AFTER_OBJECTION, ATW_YES, OF_BODY, NO_REMEDY,
      "WW 129, WIA 111, ZW 74, AOW 52, AKW 30", .remark = "Met een arts of deskundige kan het langer duren." },
};
/* clang-format on */
const size_t term_kind_count = sizeof term_kinds / sizeof *term_kinds;

/* Shorter or older names that topics use. */
static const struct {
    const char *name, *id;
} other_names[] = {
    { "bezwaar_belasting", "woz_of_gemeentebelasting" },
    { "bezwaar_vreemdelingen", "vreemdelingenzaak_regulier" },
    { "beroep", "beroep_rechtbank" },
    { "boete_wahv", "verkeersboete_officier" },
    { "consument_bedenktijd", "bedenktijd_koop_op_afstand" },
    { "ontslag_verzoekschrift", "ontslag_kantonrechter" },
    { "kwijtschelding", "kwijtschelding_beroep_college" },
    { "verstek_verzet", "verzet_verstek" },
};

static const char *const start_labels[TERM_STARTS] = {
    [FROM_LETTER] = "de datum op de brief",
    [FROM_ASSESSMENT] = "de datum op de aanslag of de brief",
    [FROM_RECEIPT] = "de dag dat de organisatie uw bericht kreeg",
    [FROM_JOB_END] = "de laatste dag dat u in dienst was",
    [FROM_NO_WORK] = "de eerste dag zonder werk",
    [FROM_SIGNING] = "de dag dat u tekende",
    [FROM_JUDGMENT] = "de dag van de uitspraak",
    [FROM_SERVICE] = "de dag dat de deurwaarder u het vonnis gaf",
    [FROM_SENDING] = "de dag dat de uitspraak is verstuurd",
    [FROM_DELIVERY] = "de dag dat u het product kreeg",
    [FROM_ARRIVAL] = "de dag dat de brief bij u kwam",
    [FROM_FACTS] = "de dag dat het gebeurde, of dat uw klacht klaar was",
    [AFTER_OBJECTION] = "de datum op het besluit waar u bezwaar tegen maakte",
    [DAY_IN_LETTER] = "de dag die in de brief staat",
};

static const char *const unit_words[][2] = {
    [DAYS] = { "dag", "dagen" },   [WORKING_DAYS] = { "werkdag", "werkdagen" },
    [WEEKS] = { "week", "weken" }, [MONTHS] = { "maand", "maanden" },
    [YEARS] = { "jaar", "jaar" },
};

static const char *const weekday_words[] = { "maandag", "dinsdag",  "woensdag", "donderdag",
                                             "vrijdag", "zaterdag", "zondag" };
static const char *const month_words[] = { "januari", "februari", "maart",     "april",   "mei",      "juni",
                                           "juli",    "augustus", "september", "oktober", "november", "december" };

static const char with_received_later[] = "De termijn telt vanaf de datum op de brief. Is de brief later verstuurd? "
                                          "Bewaar de envelop en noem dit in uw eigen brief.";
static const char with_received_after_awb[] =
    "De laatste dag was al voorbij toen de brief kwam. Reageer meteen, uiterlijk "
    "binnen twee weken, en leg uit waarom het later is (Awb 6:11). Bewaar de "
    "envelop en vraag hulp.";
static const char with_received_after_other[] =
    "De laatste dag was al voorbij toen de brief kwam. Zoek vandaag nog hulp.";
static const char with_received_before[] = "De brief kwam voor de datum die erop staat. Wacht niet tot de laatste dag.";

/* ---- words ---- */

const char *term_start_label(enum term_start start)
{
    return start < TERM_STARTS ? start_labels[start] : start_labels[FROM_LETTER];
}

static void short_day(day_number day, char out[32])
{
    struct date date = date_of(day);
    snprintf(out, 32, "%d %s %d", date.day, month_words[date.month - 1], date.year);
}

void day_in_words(day_number day, char out[40])
{
    char rest[32];
    short_day(day, rest);
    snprintf(out, 40, "%s %s", weekday_words[weekday_of(day)], rest);
}

/* One more sentence behind the text; what does not fit is left out whole. */
__attribute__((format(printf, 3, 4))) static void say(char *text, size_t size, const char *format, ...)
{
    size_t used = strlen(text), at = used;
    if (used && at + 1 < size)
        text[at++] = ' ';
    va_list values;
    va_start(values, format);
    int wrote = vsnprintf(text + at, size - at, format, values);
    va_end(values);
    if (wrote <= 0 || (size_t)wrote >= size - at)
        text[used] = '\0';
}

#define SAY(text, ...) say(text, sizeof(text), __VA_ARGS__)

/* ---- counting ---- */

static day_number months_later(day_number day, int months)
{
    struct date date = date_of(day);
    int month = date.month - 1 + months;
    date.year += month / 12;
    date.month = month % 12 + 1;
    while (!date_valid(date))
        date.day--;
    return day_of(date);
}

static day_number working_days_later(day_number day, int count)
{
    while (count > 0)
        count -= !atw_day(++day);
    return day;
}

static day_number counted(const struct term_kind *kind, day_number from)
{
    switch (kind->unit) {
    case DAYS:
        return from + kind->length;
    case WORKING_DAYS:
        return working_days_later(from, kind->length);
    case WEEKS:
        return from + 7 * kind->length;
    case MONTHS:
        return months_later(from, kind->length);
    case YEARS:
        return months_later(from, 12 * kind->length);
    }
    return from;
}

/* Atw 4: longer terms, and terms in years, are not extended. */
static bool extends(const struct term_kind *kind)
{
    static const int most[] = { [DAYS] = 90, [WORKING_DAYS] = 0, [WEEKS] = 12, [MONTHS] = 3, [YEARS] = 0 };
    return kind->atw != ATW_NO && kind->length <= most[kind->unit];
}

/* Atw 2: a term of three days or more holds at least two days that are no Saturday, Sunday or holiday. */
static day_number with_two_working_days(day_number from, day_number last)
{
    int working = 0;
    for (day_number day = from + 1; day <= last; day++)
        working += !atw_day(day);
    while (working < 2)
        working += !atw_day(++last);
    return last;
}

static day_number extended(const struct term_kind *kind, day_number from, day_number last)
{
    if (!extends(kind))
        return last;
    if (kind->unit != DAYS || kind->length >= 3)
        last = with_two_working_days(from, last);
    while (atw_day(last))
        last++;
    return last;
}

/* ---- what is said about it ---- */

static void say_free_day(struct term_result *result, day_number day)
{
    char words[32];
    short_day(day, words);
    const char *holiday = holiday_name(day);
    bool weekend = weekday_of(day) >= SATURDAY;
    SAY(result->reason, "%s is vrij: %s%s%s.", words, weekend ? weekday_words[weekday_of(day)] : "",
        weekend && holiday ? " en " : "", holiday ? holiday : "");
}

static void say_reason(struct term_result *result)
{
    char words[40];
    bool skips_working_day = false;
    if (!result->extended_days)
        return;
    for (day_number day = result->raw_last_day; day < result->last_day; day++) {
        if (atw_day(day))
            say_free_day(result, day);
        skips_working_day |= !atw_day(day);
    }
    if (skips_working_day)
        SAY(result->reason, "In deze termijn horen minstens twee werkdagen te zitten.");
    day_in_words(result->last_day, words);
    SAY(result->reason, "De laatste dag wordt %s.", words);
}

static const char *received_remark(const struct term_kind *kind, const struct term_result *result, day_number date,
                                   day_number received)
{
    if (kind->side == OF_BODY || kind->start == DAY_IN_LETTER || received == date)
        return NULL;
    if (received < date)
        return with_received_before;
    if (received <= result->last_day)
        return with_received_later;
    return kind->side == FILED_AWB ? with_received_after_awb : with_received_after_other;
}

static void say_warning(const struct term_kind *kind, day_number date, const char *received, struct term_result *result)
{
    char words[40];
    if (kind->urgent)
        SAY(result->warning, "Dit heeft haast. Praat vandaag nog met iemand die u kan helpen.");
    if (received)
        SAY(result->warning, "%s", received);
    if (kind->remark && *kind->remark)
        SAY(result->warning, "%s", kind->remark);
    if (kind->atw == ATW_UNSURE) {
        day_in_words(result->raw_last_day, words);
        SAY(result->warning, "Het is niet zeker of deze termijn langer wordt door een vrije dag. Ga uit van %s.",
            words);
    }
    if (kind->remedy == TO_COLLEGE_REMISSION && date_of(date).year >= REMISSION_CHANGES)
        SAY(result->warning, "Vanaf 2027 zijn de regels misschien anders. Doe wat er in de brief staat.");
    if (!holidays_known(result->last_day) || date_of(result->last_day).year < FIRST_DECREE_YEAR)
        SAY(result->warning, "Voor dit jaar kennen we niet alle vrije dagen. Controleer de datum.");
}

/* ---- the answers ---- */

const struct term_kind *term_kind_find(const char *id)
{
    for (size_t i = 0; id && i < sizeof other_names / sizeof *other_names; i++)
        if (strcmp(other_names[i].name, id) == 0)
            id = other_names[i].id;
    for (size_t i = 0; id && i < term_kind_count; i++)
        if (strcmp(term_kinds[i].id, id) == 0)
            return &term_kinds[i];
    return NULL;
}

static bool countable(day_number day)
{
    int year = date_of(day).year;
    return year >= FIRST_YEAR && year <= LAST_YEAR;
}

/* When the six weeks for objecting have ended. */
static day_number objection_end(day_number date)
{
    day_number last = date + OBJECTION_DAYS;
    while (atw_day(last))
        last++;
    return last;
}

static void say_term(const struct term_kind *kind, struct term_result *result)
{
    if (kind->start == DAY_IN_LETTER) {
        SAY(result->term, "%s", start_labels[DAY_IN_LETTER]);
        return;
    }
    SAY(result->term, "%d %s%s", kind->length, unit_words[kind->unit][kind->length != 1],
        kind->term_note ? kind->term_note : "");
    if (kind->start == AFTER_OBJECTION) {
        char iso[11];
        day_to_iso(result->from, iso);
        SAY(result->term, "na einde bezwaartermijn %s", iso);
    }
}

bool term_compute(const struct term_kind *kind, day_number date, bool has_received, day_number received,
                  struct term_result *out)
{
    if (!kind || !countable(date) || (has_received && !countable(received)))
        return false;
    *out = (struct term_result){ .from = date, .basis = kind->basis };
    if (kind->start == AFTER_OBJECTION)
        out->from = objection_end(date);
    out->raw_last_day = counted(kind, out->from);
    out->last_day = extended(kind, out->from, out->raw_last_day);
    out->extended_days = out->last_day - out->raw_last_day;
    say_term(kind, out);
    say_reason(out);
    say_warning(kind, date, has_received ? received_remark(kind, out, date, received) : NULL, out);
    return true;
}

int term_days_left(const struct term_result *result, day_number today)
{
    return result->last_day - today;
}

const char *term_when_late(const struct term_kind *kind, const struct term_result *result, day_number today)
{
    if (today <= result->last_day)
        return NULL;
    if (kind == term_of_ziektewet(true) && today <= objection_end(result->from))
        return "U bent misschien nog op tijd. Stuur uw bezwaar vandaag.";
    if (kind->side == OF_BODY)
        return "De organisatie had nu klaar moeten zijn. Bel en vraag wanneer u antwoord krijgt. Iemand kan u helpen "
               "met een "
               "brief hierover: een ingebrekestelling.";
    if (kind->side == FILED_OTHER)
        return "De laatste dag is voorbij. Soms is er nog een andere weg. Zoek vandaag nog hulp.";
    return "De laatste dag is voorbij. Soms telt uw brief toch nog mee (Awb 6:11). Bijvoorbeeld als u ziek was, of als "
           "de "
           "brief niet klopte. Stuur uw brief vandaag en leg uit waarom hij later is. Vraag vandaag nog hulp.";
}

day_number term_safest_day(const struct term_result *result, day_number in_letter, const char **remark)
{
    if (remark)
        *remark = in_letter == result->last_day
                      ? ""
                      : "In de brief staat een andere laatste dag. Houd de vroegste dag aan en bel de organisatie.";
    return in_letter < result->last_day ? in_letter : result->last_day;
}

const struct term_kind *term_of_ziektewet(bool about_work_or_unsure)
{
    return term_kind_find(about_work_or_unsure ? "bezwaar_ziektewet_medisch" : "bezwaar");
}
