// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* problem.c - errors in words: kind Dutch, a plain page when the site has none, and problem+json (RFC 9457). */
#include "html.h"
#include "input.h"
#include "reply.h"

static const struct problem problems[] = {
    { 400, "bad-request", N_("Dit lukte niet"),
      N_("Wij begrijpen deze aanvraag niet. Er is niets verstuurd of bewaard. Ga terug en probeer het nog eens.") },
    { 403, "forbidden", N_("Dit mag niet"), N_("U mag deze pagina niet openen. Begin opnieuw op de eerste pagina.") },
    { 404, "not-found", N_("Deze pagina is er niet"),
      N_("Misschien is zij verhuisd. Begin opnieuw op de eerste pagina.") },
    { 405, "method-not-allowed", N_("Dit kan hier niet"),
      N_("Deze pagina neemt zo geen aanvraag aan. Ga terug en probeer het nog eens.") },
    { 406, "not-acceptable", N_("Dit kan hier niet"), N_("Deze vorm hebben wij niet.") },
    { 408, "request-timeout", N_("Het duurde te lang"), N_("De verbinding was te langzaam. Probeer het nog eens.") },
    { 409, "conflict", N_("Iemand was u voor"), N_("Iemand anders heeft dit al veranderd. Bekijk de pagina opnieuw.") },
    { 413, "too-large", N_("Dit is te lang"),
      N_("U stuurt te veel tekst. Er is niets verstuurd of bewaard. Ga terug en maak uw tekst korter.") },
    { 414, "address-too-long", N_("Dit adres is te lang"), N_("Begin opnieuw op de eerste pagina.") },
    { 415, "form-only", N_("Dit kan hier niet"), N_("Wij nemen hier alleen een gewoon formulier aan.") },
    { 429, "too-many-requests", N_("Even wachten"),
      N_("Er komen veel aanvragen van uw adres. Wacht even en probeer het dan opnieuw.") },
    { 431, "headers-too-large", N_("Dit lukte niet"),
      N_("Uw browser stuurt te veel mee. Sluit de browser en probeer het nog eens.") },
    { 500, "broken", N_("Er ging bij ons iets mis"),
      N_("Dat ligt niet aan u. Probeer het over een paar minuten nog eens.") },
    { 501, "not-implemented", N_("Dit kan hier niet"), N_("Deze aanvraag kennen wij niet.") },
    { 503, "busy", N_("Het is nu erg druk"), N_("Probeer het over een paar minuten nog eens.") },
    { 505, "version", N_("Dit lukte niet"), N_("Uw programma spreekt een andere versie van HTTP.") },
};

const struct problem *problem_of(int status)
{
    const struct problem *broken = problems;
    for (size_t i = 0; i < sizeof problems / sizeof *problems; i++) {
        if (problems[i].status == status)
            return &problems[i];
        if (problems[i].status == (status < 500 ? 400 : 500))
            broken = &problems[i];
    }
    return broken;
}

void problem_page(struct request *r, const struct problem *problem)
{
    const char *title = catalogue_text(r->language, problem->title);
    buffer_clear(r->reply.body);
    buffer_printf(r->reply.body,
                  "<!doctype html>\n<html lang=\"%s\">\n<head><meta charset=\"utf-8\"><title>%s</title>"
                  "<meta name=\"viewport\" content=\"width=device-width\"></head>\n"
                  "<body><main><h1>%s</h1><p>%s</p><p><a href=\"/\">%s</a></p></main></body>\n</html>\n",
                  language_codes[r->language], title, title, catalogue_text(r->language, problem->detail),
                  catalogue_text(r->language, N_("Naar het begin")));
}

static void json_text(struct buffer *out, const char *text)
{
    buffer_byte(out, '"');
    for (; *text; text++) {
        unsigned char c = (unsigned char)*text;
        if (c < ' ')
            buffer_printf(out, "\\u%04x", c);
        else if (c == '"' || c == '\\')
            buffer_printf(out, "\\%c", c);
        else
            buffer_byte(out, (char)c);
    }
    buffer_byte(out, '"');
}

/* status, title, detail; every input that is wrong in one answer (ADR: error-handling/all-errors). */
void problem_json(struct request *r, const struct problem *problem)
{
    struct buffer *out = r->reply.body;
    buffer_clear(out);
    buffer_printf(out, "{\"status\":%d,\"title\":", problem->status);
    json_text(out, catalogue_text(r->language, problem->title));
    buffer_text(out, ",\"detail\":");
    json_text(out, catalogue_text(r->language, problem->detail));
    buffer_text(out, ",\"code\":");
    json_text(out, problem->code);
    for (size_t i = 0; i < r->fault_count; i++) {
        buffer_text(out, i ? ",{\"name\":" : ",\"errors\":[{\"name\":");
        json_text(out, r->faults[i].input->name);
        buffer_text(out, ",\"detail\":");
        json_text(out, catalogue_text(r->language, input_fault_text(r->faults[i].kind)));
        buffer_byte(out, '}');
    }
    buffer_text(out, r->fault_count ? "]}\n" : "}\n");
}
