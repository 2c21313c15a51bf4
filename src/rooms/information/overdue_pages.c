// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* overdue_pages.c - see overdue_pages.h. */
#include "overdue_pages.h"

#include "input.h"
#include "letter.html.h"
#include "letter_pdf.h"
#include "overdue.html.h"
#include "reply.h"

enum { YEARS_BACK = 3660, DAYS_AHEAD = 400 };

static const struct input overdue_inputs[] = {
    { "soort", INPUT_ID, .label = N_("Waar wacht u op?") },
    DATE_INPUTS("vroeg-"),
    DATE_INPUTS("eind-"),
    DATE_INPUTS("stuurde-"),
    { "wie", INPUT_TEXT, .flags = INPUT_CUT, .most = 100, .label = N_("Wie moet besluiten?") },
    { "naam", INPUT_TEXT, .flags = INPUT_CUT, .most = 100, .label = N_("Naam") },
    { "adres", INPUT_TEXT, .flags = INPUT_CUT, .most = 100, .label = N_("Adres") },
    { "plaats", INPUT_TEXT, .flags = INPUT_CUT, .most = 100, .label = N_("Postcode en plaats") },
    { "telefoon", INPUT_TEXT, .flags = INPUT_CUT, .most = 40, .label = N_("Telefoon") },
    { "kenmerk", INPUT_TEXT, .flags = INPUT_CUT, .most = 60, .label = N_("Kenmerk of nummer van de brief") },
    { 0 },
};

static const char *const headings[] = {
    [END_UNKNOWN] = N_("Wij weten niet of het te laat is"),
    [IN_TIME] = N_("De organisatie heeft nog tijd"),
    [TOO_LATE_NOW] = N_("De organisatie is te laat. U kunt een brief sturen"),
    [NOTICE_EARLY] = N_("Uw brief kwam te vroeg. Stuur een nieuwe brief"),
    [TWO_WEEKS] = N_("De organisatie heeft na uw brief nog twee weken"),
    [PENALTY_RUNS] = N_("De twee weken zijn voorbij. U kunt naar de rechter"),
};

const char *overdue_heading(enum overdue_state state)
{
    return headings[state];
}

static void read_form(const struct request *r, struct overdue_form *form)
{
    static const struct date_field nothing = { "", "", "", "", "", false, false, 0 };
    day_number today = local_of(r->now).day;
    *form = (struct overdue_form){ "", NULL, "", nothing, nothing, nothing, false, false, "", "", "", "", "", "" };
    form->asked.prefix = "vroeg-";
    form->named.prefix = "eind-";
    form->notice.prefix = "stuurde-";
    if (r->method != POST)
        return;
    form->asked_at_all = true;
    form->kind = request_text(r, "soort");
    form->waiting = waiting_find(form->kind);
    date_read(r, "vroeg-", today - YEARS_BACK, today, &form->asked);
    date_read(r, "eind-", today - YEARS_BACK, today + DAYS_AHEAD, &form->named);
    date_read(r, "stuurde-", today - YEARS_BACK, today, &form->notice);
    form->body = request_text(r, "wie");
    form->name = request_text(r, "naam");
    form->address = request_text(r, "adres");
    form->town = request_text(r, "plaats");
    form->phone = request_text(r, "telefoon");
    form->number = request_text(r, "kenmerk");
    if (!form->waiting)
        form->kind_fault = catalogue_text(r->language, N_("Kies waar u op wacht."));
    form->faulty = form->kind_fault[0] || form->asked.fault[0] || form->named.fault[0] || form->notice.fault[0];
}

static void work_out(const struct overdue_form *form, day_number today, struct overdue *result)
{
    struct overdue_wish wish = { .waiting = form->waiting,
                                 .has_asked = form->asked.known,
                                 .asked = form->asked.number,
                                 .has_named = form->named.known,
                                 .named = form->named.number,
                                 .has_notice = form->notice.known,
                                 .notice = form->notice.number };
    overdue_work_out(&wish, today, result);
}

/* For whom helps: whichever body it is, nobody of a body that decides. */
static const struct decision no_decision = { .authority = "onbekend", .topic = "besluit-te-laat", .contestable = true };

static enum outcome show_overdue(struct request *r)
{
    struct overdue_view view = { .today = local_of(r->now).day };
    read_form(r, &view.form);
    if (view.form.asked_at_all && !view.form.faulty) {
        work_out(&view.form, view.today, &view.result);
        view.helper_count =
            objection_helpers(page_snapshot(r), page_segment(r), r->arena, r->now, &no_decision, view.helpers);
    }
    struct html h = page_html(r);
    struct page page = page_of(r, catalogue_text(r->language, N_("Komt er geen besluit?")), "");
    overdue_page(&h, &page, &view);
    return view.form.faulty ? INVALID : OK;
}

/* ---- the notice of default ---- */

/* A notice is only written when the body is late: one that comes too early has no effect. */
static bool write(struct request *r, struct overdue_form *form, struct letter *letter)
{
    struct overdue result;
    day_number today = local_of(r->now).day;
    read_form(r, form);
    if (form->faulty || !form->waiting)
        return false;
    work_out(form, today, &result);
    if (result.state == IN_TIME || (result.state == NOTICE_EARLY && today <= result.end))
        return false;
    bool on_objection = form->waiting->about == OWN_OBJECTION;
    struct notice_wish wish = { .body = form->body,
                                .on_objection = on_objection,
                                .has_asked = form->asked.known && !on_objection,
                                .asked = form->asked.number,
                                .has_end = result.state != END_UNKNOWN,
                                .end = result.end,
                                .today = today,
                                .penalty = result.amount_known,
                                .name = form->name,
                                .address = form->address,
                                .town = form->town,
                                .phone = form->phone,
                                .number = form->number };
    letter_notice(&wish, r->arena, letter);
    return true;
}

static enum outcome show_notice(struct request *r)
{
    struct overdue_form form;
    struct letter_view view = { .overdue = &form };
    if (!write(r, &form, &view.letter))
        return show_overdue(r);
    view.text = letter_text(&view.letter, r->arena);
    view.title = catalogue_text(r->language, N_("Uw brief: u bent te laat"));
    struct html h = page_html(r);
    struct page page = page_of(r, view.title, "");
    letter_page(&h, &page, &view);
    return OK;
}

static enum outcome show_notice_pdf(struct request *r)
{
    struct overdue_form form;
    struct letter letter;
    if (!write(r, &form, &letter))
        return show_overdue(r);
    r->reply.type = TYPE_PDF;
    r->reply.file_name = "brief.pdf";
    return letter_pdf(&letter, "Brief", r->now, r->reply.body) ? OK : BROKEN;
}

static enum outcome back_to_form(struct request *r)
{
    return reply_redirect(r, request_path(r, "/geen-besluit"));
}

#define FORM .inputs = overdue_inputs, .flags = ROUTE_SHOWS_FAULTS | ROUTE_READS
const struct route overdue_routes[] = {
    { GET, "/geen-besluit", show_overdue, SNAPSHOT },
    { POST, "/geen-besluit", show_overdue, SNAPSHOT, FORM },
    { GET, "/geen-besluit/brief", back_to_form, SNAPSHOT },
    { POST, "/geen-besluit/brief", show_notice, SNAPSHOT, FORM },
    { GET, "/geen-besluit/brief.pdf", back_to_form, SNAPSHOT },
    { POST, "/geen-besluit/brief.pdf", show_notice_pdf, STORE, FORM },
    { 0 },
};
