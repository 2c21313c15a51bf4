// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* shell_pages.c - see shell_pages.h. */
#include "shell_pages.h"

const char *const life_domain_names[LIFE_DOMAINS] = {
    N_("Familie en relatie"), N_("Werk en inkomen"),     N_("Schulden en incasso"),  N_("Wonen en buren"),
    N_("Zorg en opvang"),     N_("Politie en justitie"), N_("Aankopen en garantie"), N_("Brieven en andere vragen"),
};
const char *const life_domain_icons[LIFE_DOMAINS] = { "familie", "werk",     "schulden", "wonen",
                                                      "zorg",    "justitie", "aankoop",  "algemeen" };
const char *const help_kind_names[SERVICE_HELP_KINDS] = {
    N_("Uitleg"),
    N_("Advies"),
    N_("Hulp met brieven en formulieren"),
    N_("Iemand die uw zaak oppakt"),
    N_("Iemand die naast u staat"),
    N_("Contact leggen of bemiddelen"),
    N_("Advies"),
    N_("Advies, en de weg naar andere hulp"),
};
const char *const contact_form_names[CONTACT_FORMS] = {
    N_("Bellen"),  N_("Langskomen"), N_("Spreekuur"), N_("Terugbellen"), N_("Afspraak"),
    N_("Bericht"), N_("Chat"),       N_("Video"),     N_("Bij u thuis"),
};
const char *const contact_form_icons[CONTACT_FORMS] = { "bellen",  "lopen",   "deur-open", "terugbellen", "agenda",
                                                        "bericht", "bericht", "laptop",    "wonen" };
const char *const feature_names[FEATURES] = {
    N_("Goed te bereiken met een rolstoel"), N_("Lift"),           N_("Ringleiding voor wie slecht hoort"),
    N_("Toilet, ook voor rolstoel"),         N_("Rustige ruimte"), N_("Geleidelijn voor wie slecht ziet"),
};
const char *const feature_icons[FEATURES] = { "rolstoel", "lift", "gehoor", "toilet", "apart", "lopen" };
const char *const attending_names[ATTENDINGS] = { N_("Open"), N_("Binnenlopen"), N_("Met afspraak"), N_("Bellen") };

static const struct {
    const char *code, *name;
} languages[] = {
    { "nl", N_("Nederlands") },  { "en", N_("Engels") },     { "tr", N_("Turks") },        { "ar", N_("Arabisch") },
    { "pl", N_("Pools") },       { "uk", N_("Oekraïens") },  { "ru", N_("Russisch") },     { "de", N_("Duits") },
    { "fr", N_("Frans") },       { "es", N_("Spaans") },     { "ti", N_("Tigrinya") },     { "so", N_("Somalisch") },
    { "fa", N_("Farsi") },       { "zh", N_("Chinees") },    { "bg", N_("Bulgaars") },     { "ro", N_("Roemeens") },
    { "pt", N_("Portugees") },   { "it", N_("Italiaans") },  { "hi", N_("Hindi") },        { "vi", N_("Vietnamees") },
    { "pap", N_("Papiaments") }, { "fy", N_("Fries") },      { "am", N_("Amhaars") },      { "ku", N_("Koerdisch") },
    { "hu", N_("Hongaars") },    { "ps", N_("Pasjtoe") },    { "ber", N_("Berbers") },     { "ur", N_("Urdu") },
    { "id", N_("Indonesisch") }, { "srn", N_("Surinaams") }, { "ngt", N_("Gebarentaal") }, { "dut", N_("Nederlands") },
};

const char *say_language(enum language language, const char *code)
{
    for (size_t i = 0; i < sizeof languages / sizeof *languages; i++)
        if (strcmp(languages[i].code, code) == 0)
            return catalogue_text(language, languages[i].name);
    return code;
}

const struct snapshot *page_snapshot(const struct request *r)
{
    const struct reader *reader = r->local;
    return reader->held;
}

const struct segment *page_segment(const struct request *r)
{
    return r->place;
}

struct html page_html(struct request *r)
{
    return (struct html){ .out = r->reply.body, .language = r->language, .base = r->base, .now = r->now };
}

/* Faces for the line "Komt u er niet uit?": people who are in now, else the first of the list. */
static void choose_aid(struct page *page, int64_t now)
{
    const struct network *network = page->segment->network;
    enum { LOOKED_AT = 24 }; /* every page pays for this */
    const struct person *others[3];
    size_t used = 0, rest = 0;
    for (size_t i = 0; i < network->person_count && i < LOOKED_AT && used < 3; i++) {
        const struct person *person = &network->people[i];
        if (!person->organization || !person->organization->independent)
            continue;
        if (hours_open(person->hours, person->hours_count, ~0u, now, NULL, NULL))
            page->aid[used++] = person;
        else if (rest < 3)
            others[rest++] = person;
    }
    for (size_t i = 0; i < rest && used < 3; i++)
        page->aid[used++] = others[i];
}

struct page page_of(struct request *r, const char *title, const char *here)
{
    struct page page = { .title = title, .here = here, .segment = page_segment(r), .path = r->path };
    page.municipality = &page.segment->network->municipality;
    size_t base = strlen(r->base);
    if (strncmp(r->path, r->base, base) == 0)
        page.path = r->path + base;
    bool english = r->language == ENGLISH && base >= 3;
    if (english)
        snprintf(page.language_base, sizeof page.language_base, "%.*s", (int)(base - 3), r->base);
    else
        snprintf(page.language_base, sizeof page.language_base, "%.70s/en", r->base);
    if (r->method != GET)
        page.path = "/";
    choose_aid(&page, r->now);
    return page;
}

bool is_round_the_clock(int64_t now, int64_t until)
{
    return until - now > 23 * 3600;
}

const char *say_open(struct html *h, bool open_now, int64_t until, int64_t next, char out[96])
{
    char time[8], day[64];
    out[0] = 0;
    if (open_now && until && is_round_the_clock(h->now, until)) {
        snprintf(out, 96, "%s", _(N_("Nu open, dag en nacht")));
    } else if (open_now && until) {
        snprintf(out, 96, "%s %s %s", _(N_("Nu open, tot")), say_moment(h, until, time), _(N_("uur")));
    } else if (next) {
        int days = local_of(next).day - local_of(h->now).day;
        const char *when = days == 0   ? _(N_("Vandaag"))
                           : days == 1 ? _(N_("Morgen"))
                                       : say_day(h, local_of(next).day, day);
        snprintf(out, 96, "%s, %s %s %s", when, _(N_("vanaf")), say_moment(h, next, time), _(N_("uur")));
    }
    return out;
}
