// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* shell_pages.h - what every public page shares: the municipality it is of, the writer of its HTML, header and footer.
 *
 *     struct html h = page_html(r);
 *     struct page page = page_of(r, _("Spreekuren deze week"), "spreekuren");
 *     page_begin(&h, &page);  hours_week(&h, ...);  page_end(&h, &page);
 *
 * Runs on event threads: reads only the snapshot that the thread holds. */
#ifndef ELKEDEUR_SHELL_PAGES_H
#define ELKEDEUR_SHELL_PAGES_H

#include "asset.h"
#include "asset_names.h"
#include "html.h"
#include "request.h"
#include "snapshot.h"

/* What the application puts behind r->local: the snapshot this thread holds. */
struct reader {
    struct snapshot *held;
};

struct page {
    const char *title;
    const char *here; /* name of the menu entry, "" for none */
    const struct municipality *municipality;
    const struct segment *segment;
    const char *path;            /* within the municipality, for the switch of language */
    const struct person *aid[3]; /* faces in "Komt u er niet uit?" */
    char line_hours[160];        /* when the municipality's number is answered: "Nu open, tot 17.00 uur" */
    bool line_open;
    bool crisis;            /* no distraction: no aid, no menu */
    char language_base[80]; /* base of the other language */
};

const struct snapshot *page_snapshot(const struct request *);
const struct segment *page_segment(const struct request *);
struct html page_html(struct request *);
/* The message, and "Of bel ons." when the municipality has a number. */
const char *say_or_call(const struct request *, const char *message);
struct page page_of(struct request *, const char *title, const char *here);

/* How sure and when, in words, for a card. */
const char *say_language(enum language, const char *code); /* "Turks" */
const char *own_language(const char *code);                /* "Türkçe": for who reads no Dutch; NULL when not known */
const char *direction_of(const char *code);                /* "rtl" or "ltr" */
/* "0999 - 10 20 30" as dialled from abroad: "+31 999 10 20 30"; "" for numbers that only work within the country. */
const char *abroad(const char *number, char out[40]);
/* "tel:+31999102030", "mailto:vraag@gemeente.example": whole addresses, because "+" and "@" must stay as they are. */
const char *tel_address(const char *number, char out[48]);
const char *mail_address(const char *email, char out[160]);
/* The first sentence of a text of the data, in the reader's language where we know it; "" for none. */
const char *say_first_sentence(struct html *, const char *text, char out[120]);
extern const char *const life_domain_names[LIFE_DOMAINS]; /* message ids */
extern const char *const life_domain_icons[LIFE_DOMAINS];
extern const char *const help_kind_names[SERVICE_HELP_KINDS];
extern const char *const contact_form_names[CONTACT_FORMS];
extern const char *const contact_form_icons[CONTACT_FORMS];
extern const char *const feature_names[FEATURES];
extern const char *const feature_icons[FEATURES];
extern const char *const attending_names[ATTENDINGS];
/* "Nu open, tot 12.00 uur", "Vandaag vanaf 13.30 uur", "Morgen vanaf 9.00 uur", "Dinsdag 24 november vanaf 9.00 uur"; "" when unknown. */
const char *say_open(struct html *, bool open_now, int64_t until, int64_t next, char out[96]);
bool is_round_the_clock(int64_t now, int64_t until);

#endif
