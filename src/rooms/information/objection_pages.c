// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* objection_pages.c - see objection_pages.h. */
#include "objection_pages.h"

#include "calendar_pages.h"
#include "input.h"
#include "letter.html.h"
#include "letter_pdf.h"
#include "objection.html.h"
#include "reply.h"

enum { LETTER_AHEAD = 31, LETTER_BACK = 3660, NAMED_AHEAD = 400, ANY_BACK = 36600 };

const struct looks_row looks_rows[LOOKS] = {
    { "besluit", N_("Er staat ‘besluit’ of ‘beschikking’"), N_("Of er staat: u kunt bezwaar of beroep maken.") },
    { "vraag", N_("Het is een vraag of uitleg"), N_("Dan is het vaak geen besluit. Toch telt de datum.") },
    { "rekening", N_("Het is een rekening of boete"), N_("Kijk wie de brief stuurt.") },
    { "weetniet", N_("Weet ik niet"), N_("Dat geeft niet. Iemand kijkt met u mee.") },
};

const struct looks_row way_rows[WAYS] = {
    { "post", N_("Met de post"), "" },
    { "balie", N_("Afgegeven"), "" },
    { "digitaal", N_("Digitaal"), "" },
};

const struct law_book law_books[LAW_BOOKS] = {
    { "Algemene wet bestuursrecht (Awb)", "https://wetten.overheid.nl/BWBR0005537" },
    { "Algemene termijnenwet (Atw)", "https://wetten.overheid.nl/BWBR0002448" },
};

/* One table for every form of this page: what was filled in travels on from one to the next. */
static const struct input objection_inputs[] = {
    { "lijkt", INPUT_CHOICE, .choices = "besluit;vraag;rekening;weetniet", .label = N_("Wat voor brief is het?") },
    { "soort", INPUT_ID, .label = N_("Wie stuurt de brief?") },
    DATE_INPUTS(""),
    DATE_INPUTS("eind-"),
    DATE_INPUTS("kwam-"),
    { "weet", INPUT_CHOICE, .choices = "niet", .label = N_("Weet ik niet") },
    { "weg", INPUT_CHOICE, .choices = "post;balie;digitaal", .label = N_("Hoe stuurde u de brief?") },
    DATE_INPUTS("gepost-"),
    DATE_INPUTS("gekomen-"),
    { "mis", INPUT_LIST, .choices = "zorgvuldig;motivering;evenredig;gehoord;gelijk;vertrouwen;zeker",
      .most = PRINCIPLES, .label = N_("Wat ging er niet goed?") },
    { "naam", INPUT_TEXT, .flags = INPUT_CUT, .most = 100, .label = N_("Naam") },
    { "adres", INPUT_TEXT, .flags = INPUT_CUT, .most = 100, .label = N_("Adres") },
    { "plaats", INPUT_TEXT, .flags = INPUT_CUT, .most = 100, .label = N_("Postcode en plaats") },
    { "telefoon", INPUT_TEXT, .flags = INPUT_CUT, .most = 40, .label = N_("Telefoon") },
    { "kenmerk", INPUT_TEXT, .flags = INPUT_CUT, .most = 60, .label = N_("Kenmerk of nummer van de brief") },
    { "verhaal", INPUT_LINES, .flags = INPUT_CUT, .most = 2000, .label = N_("Uw eigen woorden") },
    { 0 },
};

static const struct {
    enum letter_form form;
    enum remedy_id remedy; /* NO_REMEDY: any */
    const char *words;
} headings[] = {
    { OBJECTION, NO_REMEDY, N_("U kunt bezwaar maken") },
    { ADMINISTRATIVE_APPEAL, NO_REMEDY, N_("U kunt in administratief beroep gaan") },
    { APPEAL_PROSECUTOR, NO_REMEDY, N_("U kunt in beroep bij de officier van justitie") },
    { OPPOSITION, NO_REMEDY, N_("U kunt verzet doen") },
    { APPEAL_COURT, NO_REMEDY, N_("U kunt in beroep bij de rechtbank") },
    { NO_LETTER, TO_COURT_ASYLUM, N_("U kunt in beroep bij de rechtbank, met uw advocaat") },
    { NO_LETTER, TO_ANNOUNCER, N_("Er is nog geen besluit. U kunt wel zeggen wat u vindt") },
    { NO_LETTER, TO_OTHER_PARTY, N_("Dit is geen besluit van de overheid. U kunt wel een klacht sturen") },
    { NO_LETTER, NO_REMEDY, N_("Wij zoeken samen uit wie de brief stuurde") },
};

const char *objection_heading(const struct decision *decision)
{
    for (size_t i = 0; i < sizeof headings / sizeof *headings; i++)
        if (headings[i].form == decision->form &&
            (headings[i].remedy == NO_REMEDY || headings[i].remedy == decision->remedy))
            return headings[i].words;
    return headings[0].words;
}

/* ---- reading the form ---- */

static void read_written(const struct request *r, struct written *w)
{
    *w = (struct written){ request_text(r, "naam"),
                           request_text(r, "adres"),
                           request_text(r, "plaats"),
                           request_text(r, "telefoon"),
                           request_text(r, "kenmerk"),
                           request_text(r, "verhaal"),
                           0 };
    const struct input_value *ticks = request_value(r, "mis");
    for (size_t i = 0; i < ticks->count; i++)
        for (int p = 0; p < PRINCIPLES; p++)
            if (strcmp(ticks->list[i], principles[p].id) == 0)
                w->principles |= 1u << p;
}

static void judge_dates(const struct request *r, struct objection_form *form)
{
    bool letter_tells = form->decision && !form->decision->term[0];
    bool any = form->letter.given || form->named.given || form->dont_know || letter_tells;
    const struct term_kind *kind = form->decision ? term_kind_find(form->decision->term) : NULL;
    if (!any && kind && kind->start != DAY_IN_LETTER)
        form->letter.fault =
            catalogue_text(r->language, N_("Vul de datum in. Of druk op ‘Weet ik niet’. Dan helpen wij u."));
    if (form->letter.known && form->named.known && form->named.number < form->letter.number)
        form->named.fault = say_or_call(r, N_("Deze dag is eerder dan de datum op de brief. Kijk nog eens."));
}

/* Nothing of it comes from an address: a GET shows an empty form. */
static void read_form(const struct request *r, struct objection_form *form)
{
    static const struct date_field nothing = { "", "", "", "", "", false, false, 0 };
    day_number today = local_of(r->now).day;
    *form = (struct objection_form){ "",
                                     "",
                                     .kind_fault = "",
                                     .letter = nothing,
                                     .named = nothing,
                                     .received = nothing,
                                     .written = { "", "", "", "", "", "", 0 } };
    form->named.prefix = "eind-";
    form->received.prefix = "kwam-";
    if (r->method != POST)
        return;
    form->asked = true;
    form->looks = request_text(r, "lijkt");
    form->kind = request_text(r, "soort");
    form->dont_know = request_has(r, "weet");
    form->decision = decision_find(form->dont_know && !form->kind[0] ? "weet-niet" : form->kind);
    date_read(r, "", today - LETTER_BACK, today + LETTER_AHEAD, &form->letter);
    date_read(r, "eind-", today - LETTER_BACK, today + NAMED_AHEAD, &form->named);
    date_read(r, "kwam-", today - LETTER_BACK, today, &form->received);
    read_written(r, &form->written);
    if (form->dont_know)
        form->letter.fault = "";
    if (!form->decision)
        form->kind_fault =
            catalogue_text(r->language, N_("Kies wie de brief stuurde. Weet u het niet? Kies dan de laatste regel."));
    judge_dates(r, form);
    form->faulty = form->kind_fault[0] || form->letter.fault[0] || form->named.fault[0] || form->received.fault[0];
}

static void work_out(const struct objection_form *form, day_number today, struct objection *result)
{
    bool use_letter = form->letter.known && !form->dont_know;
    struct objection_wish wish = { .decision = form->decision,
                                   .has_letter = use_letter,
                                   .letter = form->letter.number,
                                   .has_named = form->named.known,
                                   .named = form->named.number,
                                   .has_received = form->received.known,
                                   .received = form->received.number };
    objection_work_out(&wish, today, result);
}

/* A letter that was sent already: in time or not. */
static void judge_sent(const struct request *r, struct objection_view *view)
{
    static const enum channel channels[WAYS] = { BY_POST, AT_THE_DESK, DIGITAL };
    struct sent_letter *sent = &view->form.sent;
    sent->way = request_text(r, "weg");
    sent->fault = sent->why = "";
    date_read(r, "gepost-", view->today - ANY_BACK, view->today + LETTER_AHEAD, &sent->posted);
    date_read(r, "gekomen-", view->today - ANY_BACK, view->today + LETTER_AHEAD, &sent->arrived);
    if (!request_has(r, "weg") || !view->result.has_day || sent->posted.fault[0] || sent->arrived.fault[0])
        return;
    int64_t way = request_integer(r, "weg", 0);
    bool by_post = channels[way] == BY_POST;
    if (!sent->arrived.known && !(by_post && sent->posted.known)) {
        sent->fault = catalogue_text(r->language, by_post ? N_("Vul in wanneer u de brief op de post deed.")
                                                          : N_("Vul in wanneer de brief aankwam."));
        return;
    }
    day_number posted = sent->posted.known ? sent->posted.number : sent->arrived.number;
    day_number arrived = sent->arrived.known ? sent->arrived.number : posted + 1; /* the post of the next day */
    sent->timely = objection_timely(&view->result, channels[way], posted, arrived, &sent->why);
    sent->judged = true;
}

/* ---- the page ---- */

static enum outcome show_objection(struct request *r)
{
    struct objection_view view = { .today = local_of(r->now).day };
    read_form(r, &view.form);
    if (view.form.asked && !view.form.faulty) {
        work_out(&view.form, view.today, &view.result);
        view.helper_count =
            objection_helpers(page_snapshot(r), page_segment(r), r->arena, r->now, view.form.decision, view.helpers);
        view.road =
            knowledge_topic(page_snapshot(r)->knowledge,
                            view.form.decision->form == OBJECTION ? "bezwaar-maken" : view.form.decision->topic);
        judge_sent(r, &view);
    }
    struct html h = page_html(r);
    struct page page = page_of(r, catalogue_text(r->language, N_("Niet eens met een besluit?")), "");
    objection_page(&h, &page, &view);
    return view.form.faulty ? INVALID : OK;
}

/* ---- the letter ---- */

/* Fills the letter from the form; false when something is missing, and the page with its faults must be shown. */
static bool write(struct request *r, struct objection_form *form, struct letter *letter)
{
    struct objection result;
    day_number today = local_of(r->now).day;
    read_form(r, form);
    if (form->faulty || !form->decision)
        return false;
    work_out(form, today, &result);
    const struct written *w = &form->written;
    struct letter_wish wish = { .decision = form->decision,
                                .municipality = page_segment(r)->network->municipality.name,
                                .today = today,
                                .has_letter = form->letter.known && !form->dont_know,
                                .letter = form->letter.number,
                                .late = result.has_day && result.days_left < 0,
                                .name = w->name,
                                .address = w->address,
                                .town = w->town,
                                .phone = w->phone,
                                .number = w->number,
                                .own_words = w->own_words,
                                .principles = w->principles };
    return letter_write(&wish, r->arena, letter);
}

static enum outcome show_letter(struct request *r)
{
    struct objection_form form;
    struct letter_view view = { .form = &form };
    if (!write(r, &form, &view.letter))
        return show_objection(r);
    view.text = letter_text(&view.letter, r->arena);
    view.title = catalogue_text(r->language, N_("Uw brief"));
    struct html h = page_html(r);
    struct page page = page_of(r, view.title, "");
    letter_page(&h, &page, &view);
    return OK;
}

static enum outcome show_letter_pdf(struct request *r)
{
    struct objection_form form;
    struct letter letter;
    if (!write(r, &form, &letter))
        return show_objection(r);
    r->reply.type = TYPE_PDF;
    r->reply.file_name = "brief.pdf";
    return letter_pdf(&letter, "Brief", r->now, r->reply.body) ? OK : BROKEN;
}

static enum outcome show_calendar(struct request *r)
{
    struct objection_form form;
    struct objection result;
    read_form(r, &form);
    if (!form.faulty)
        work_out(&form, local_of(r->now).day, &result);
    if (form.faulty || !result.has_day)
        return show_objection(r);
    last_day_calendar(r, form.decision->id, result.last_day);
    return OK;
}

/* Who comes back to an address of a form that was sent: the form itself. */
static enum outcome back_to_form(struct request *r)
{
    return reply_redirect(r, request_path(r, "/niet-eens"));
}

#define FORM .inputs = objection_inputs, .flags = ROUTE_SHOWS_FAULTS | ROUTE_READS
const struct route objection_routes[] = {
    { GET, "/niet-eens", show_objection, SNAPSHOT },
    { POST, "/niet-eens", show_objection, SNAPSHOT, FORM },
    { GET, "/niet-eens/brief", back_to_form, SNAPSHOT },
    { POST, "/niet-eens/brief", show_letter, SNAPSHOT, FORM },
    { GET, "/niet-eens/brief.pdf", back_to_form, SNAPSHOT },
    { POST, "/niet-eens/brief.pdf", show_letter_pdf, STORE,
      FORM }, /* drawing takes milliseconds: not on an event thread */
    { GET, "/niet-eens/agenda.ics", back_to_form, SNAPSHOT },
    { POST, "/niet-eens/agenda.ics", show_calendar, SNAPSHOT, FORM },
    { 0 },
};
