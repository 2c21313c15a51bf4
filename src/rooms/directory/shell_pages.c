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

/* `own` is how its speakers write it: who reads no Dutch does not find "Turks". */
static const struct {
    const char *code, *name, *own;
} languages[] = {
    { "nl", N_("Nederlands"), "Nederlands" },
    { "en", N_("Engels"), "English" },
    { "tr", N_("Turks"), "Türkçe" },
    { "ar", N_("Arabisch"), "العربية" },
    { "pl", N_("Pools"), "Polski" },
    { "uk", N_("Oekraïens"), "Українська" },
    { "ru", N_("Russisch"), "Русский" },
    { "de", N_("Duits"), "Deutsch" },
    { "fr", N_("Frans"), "Français" },
    { "es", N_("Spaans"), "Español" },
    { "ti", N_("Tigrinya"), "ትግርኛ" },
    { "so", N_("Somalisch"), "Soomaali" },
    { "fa", N_("Farsi"), "فارسی" },
    { "zh", N_("Chinees"), "中文" },
    { "bg", N_("Bulgaars"), "Български" },
    { "ro", N_("Roemeens"), "Română" },
    { "pt", N_("Portugees"), "Português" },
    { "it", N_("Italiaans"), "Italiano" },
    { "hi", N_("Hindi"), "हिन्दी" },
    { "vi", N_("Vietnamees"), "Tiếng Việt" },
    { "pap", N_("Papiaments"), "Papiamentu" },
    { "fy", N_("Fries"), "Frysk" },
    { "am", N_("Amhaars"), "አማርኛ" },
    { "ku", N_("Koerdisch"), "Kurdî" },
    { "hu", N_("Hongaars"), "Magyar" },
    { "ps", N_("Pasjtoe"), "پښتو" },
    { "ber", N_("Berbers"), "Tamaziɣt" },
    { "ur", N_("Urdu"), "اردو" },
    { "id", N_("Indonesisch"), "Bahasa Indonesia" },
    { "srn", N_("Surinaams"), "Sranantongo" },
    { "ngt", N_("Gebarentaal"), NULL },
    { "dut", N_("Nederlands"), "Nederlands" },
};

const char *say_language(enum language language, const char *code)
{
    for (size_t i = 0; i < sizeof languages / sizeof *languages; i++)
        if (strcmp(languages[i].code, code) == 0)
            return catalogue_text(language, languages[i].name);
    return code;
}

const char *own_language(const char *code)
{
    for (size_t i = 0; i < sizeof languages / sizeof *languages; i++)
        if (strcmp(languages[i].code, code) == 0)
            return languages[i].own;
    return NULL;
}

const char *direction_of(const char *code)
{
    static const char *const right_to_left[] = { "ar", "fa", "ps", "ur" };
    for (size_t i = 0; i < sizeof right_to_left / sizeof *right_to_left; i++)
        if (strcmp(code, right_to_left[i]) == 0)
            return "rtl";
    return "ltr";
}

/* Words of data that nearly every directory uses: an English page shows them in English. */
__attribute__((unused)) static const char *const words_of_data[] = {
    N_("Gewone belkosten."),
    N_("Gratis."),
    N_("De gemeente betaalt mee. Zij leest niet mee."),
};

const char *abroad(const char *number, char out[40])
{
    out[0] = 0;
    if (number[0] != '0' || strncmp(number, "0800", 4) == 0 || strncmp(number, "0900", 4) == 0)
        return out;
    size_t used = (size_t)snprintf(out, 40, "+31 ");
    for (number++; *number && used < 39; number++)
        if ((*number >= '0' && *number <= '9') || (*number == ' ' && out[used - 1] != ' '))
            out[used++] = *number;
    out[used] = 0;
    return out;
}

const char *tel_address(const char *number, char out[48])
{
    char digits[40];
    snprintf(out, 48, "tel:%s", dial(number, digits));
    return out;
}

const char *mail_address(const char *email, char out[160])
{
    snprintf(out, 160, "mailto:%.150s", email);
    return out;
}

const char *say_first_sentence(struct html *h, const char *text, char out[120])
{
    const char *stop = strstr(text, ". ");
    size_t size = stop ? (size_t)(stop - text) : strlen(text);
    if (size && text[size - 1] == '.')
        size--;
    if (!size)
        return "";
    if (size > 117) /* too long to cut with sense */
        return text;
    snprintf(out, 120, "%.*s.", (int)size, text);
    return _(out);
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

const char *say_or_call(const struct request *r, const char *message)
{
    const char *text = catalogue_text(r->language, message);
    if (!page_segment(r)->network->municipality.phone[0])
        return text;
    return arena_printf(r->arena, "%s %s", text, catalogue_text(r->language, N_("Of bel ons.")));
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

bool is_round_the_clock(int64_t now, int64_t until)
{
    return until - now > 23 * 3600;
}

/* A message with one "%s" in it. A number and its unit ("9.00 uur") stay on one line. */
static void fill(char *out, size_t size, const char *message, const char *value)
{
    const char *gap = strstr(message, "%s");
    if (!gap) {
        snprintf(out, size, "%s", message);
        return;
    }
    const char *rest = gap + 2, *unit = strncmp(rest, " uur", 4) == 0 ? "\u00a0" : "";
    snprintf(out, size, "%.*s%s%s%s", (int)(gap - message), message, value, unit, unit[0] ? rest + 1 : rest);
}

const char *say_open(struct html *h, bool open_now, int64_t until, int64_t next, char out[96])
{
    char time[8], day[64];
    out[0] = 0;
    if (open_now && until && is_round_the_clock(h->now, until)) {
        snprintf(out, 96, "%s", _(N_("Nu open, dag en nacht")));
    } else if (open_now && until) {
        fill(out, 96, _(N_("Nu open, tot %s uur")), say_moment(h, until, time));
    } else if (next) {
        int days = local_of(next).day - local_of(h->now).day;
        say_moment(h, next, time);
        if (days <= 1) {
            fill(out, 96, days ? _(N_("Morgen vanaf %s uur")) : _(N_("Vandaag vanaf %s uur")), time);
        } else {
            char from[32];
            fill(from, sizeof from, _(N_("vanaf %s uur")), time);
            snprintf(out, 96, "%s %s", say_day(h, local_of(next).day, day), from);
            if (out[0] >= 'a' && out[0] <= 'z')
                out[0] = (char)(out[0] - 32);
        }
    }
    return out;
}

/* The hours of the municipality's line are those of the help that has its number; else the words of the municipality. */
static void find_line_hours(struct html *h, struct page *page)
{
    const struct network *network = page->segment->network;
    snprintf(page->line_hours, sizeof page->line_hours, "%s", page->municipality->phone_hours);
    for (size_t i = 0; i < network->service_count; i++) {
        const struct service *service = &network->services[i];
        if (!service->phone || strcmp(service->phone->number, page->municipality->phone) != 0)
            continue;
        int64_t until = 0, next = 0;
        bool open = hours_open(service->hours, service->hours_count, 1u << BY_PHONE, h->now, &until, &next);
        for (size_t p = 0; p < service->place_count && !open; p++) {
            int64_t this_next = 0;
            open = hours_open(service->places[p].hours, service->places[p].hours_count, 1u << BY_PHONE, h->now, &until,
                              &this_next);
            if (this_next && (!next || this_next < next))
                next = this_next;
        }
        char words[96];
        if (say_open(h, open, until, next, words)[0]) {
            snprintf(page->line_hours, sizeof page->line_hours, "%s", words);
            page->line_open = open;
        }
        return;
    }
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
    struct html h = page_html(r);
    find_line_hours(&h, &page);
    return page;
}
