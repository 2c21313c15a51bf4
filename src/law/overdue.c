// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* overdue.c - see overdue.h. */
#include "overdue.h"

#define N_(message) (message) /* pages look it up in the catalogue */

const struct waiting waitings[] = {
    { "aanvraag", N_("Een aanvraag: uitkering, vergunning of iets anders"), "beslistermijn_aanvraag", OWN_APPLICATION },
    { "wmo", N_("Een aanvraag voor Wmo"), "wmo_besluit", OWN_APPLICATION },
    { "bezwaar", N_("Mijn bezwaar"), "beslissing_op_bezwaar", OWN_OBJECTION },
    { "bezwaar-commissie", N_("Mijn bezwaar, met een commissie"), "beslissing_op_bezwaar_commissie", OWN_OBJECTION },
    { "bezwaar-uwv", N_("Mijn bezwaar bij UWV of SVB"), "beslissing_op_bezwaar_uwv", OWN_OBJECTION },
    { "toeslagen", N_("Iets van Toeslagen"), "", BENEFITS_TOESLAGEN },
    { "woo", N_("Een verzoek om stukken (Woo)"), "woo_besluit", OPEN_GOVERNMENT },
    { "asiel", N_("Asiel"), "", ASYLUM },
    { "verblijf", N_("Verblijf: iets anders van de IND"), "", RESIDENCE },
    { "niets-gevraagd", N_("Ik vroeg zelf niets: boete, aanslag of terugbetalen"), "", NOT_ON_REQUEST },
    { "weet-niet", N_("Weet ik niet"), "", PENALTY_CASE_UNKNOWN },
};
const size_t waiting_count = sizeof waitings / sizeof *waitings;

const struct waiting *waiting_find(const char *id)
{
    for (size_t i = 0; id && i < waiting_count; i++)
        if (strcmp(waitings[i].id, id) == 0)
            return &waitings[i];
    return NULL;
}

/* The last day that the body had; false when nobody gave a day. */
static bool find_end(const struct overdue_wish *wish, struct overdue *out)
{
    const struct term_kind *kind = term_kind_find(wish->waiting->term);
    out->counted = kind && wish->has_asked && term_compute(kind, wish->asked, false, 0, &out->term);
    if (out->counted)
        out->end = out->term.last_day;
    if (wish->has_named && (!out->counted || wish->named > out->end))
        out->end = wish->named;
    return out->counted || wish->has_named;
}

void overdue_work_out(const struct overdue_wish *wish, day_number today, struct overdue *out)
{
    *out = (struct overdue){ .amount_known = penalty_applies(wish->waiting->about) };
    if (!find_end(wish, out))
        return;
    if (wish->has_notice) {
        penalty_compute(out->end, wish->notice, &out->penalty);
        out->state = out->penalty.premature ? NOTICE_EARLY : today < out->penalty.first_day ? TWO_WEEKS : PENALTY_RUNS;
    } else {
        out->state = today <= out->end ? IN_TIME : TOO_LATE_NOW;
    }
    if (out->state == PENALTY_RUNS && out->amount_known) {
        out->days = penalty_days(&out->penalty, today);
        out->euros = penalty_amount(out->days);
    }
}
