// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* date_pages.c - see date_pages.h. */
#include "date_pages.h"

#include "shell_pages.h"
#include "text.h"

static const char *part(const struct request *r, const char *prefix, const char *name)
{
    char whole[40];
    snprintf(whole, sizeof whole, "%s%s", prefix, name);
    const char *text = request_value(r, whole)->text;
    return text ? text : "";
}

/* Months as people write them: "11", "nov", "november". */
static bool month_of(const char *text, int64_t *out)
{
    static const char *const begins[] = { "jan", "feb", "maa", "apr", "mei", "jun",
                                          "jul", "aug", "sep", "okt", "nov", "dec" };
    if (text_to_int(text, 1, 12, out))
        return true;
    for (int i = 0; i < 12 && strlen(text) >= 3; i++) {
        char start[4] = { text[0], text[1], text[2], 0 };
        if (text_compare_folded(start, begins[i]) == 0 || (i == 2 && text_compare_folded(start, "mrt") == 0)) {
            *out = i + 1;
            return true;
        }
    }
    return false;
}

void date_read(const struct request *r, const char *prefix, day_number least, day_number most, struct date_field *out)
{
    int64_t day, month, year;
    *out = (struct date_field){ .prefix = prefix,
                                .day = part(r, prefix, "dag"),
                                .month = part(r, prefix, "maand"),
                                .year = part(r, prefix, "jaar"),
                                .fault = "" };
    out->given = out->day[0] || out->month[0] || out->year[0];
    if (!out->given)
        return;
    bool numbers =
        text_to_int(out->day, 1, 31, &day) && month_of(out->month, &month) && text_to_int(out->year, 0, 2200, &year);
    struct date date = { 0 };
    if (numbers)
        date = (struct date){ (int)(year < 100 ? year + 2000 : year), (int)month, (int)day };
    if (!numbers || !date_valid(date)) {
        out->fault = catalogue_text(r->language, N_("Deze datum bestaat niet. Schrijf bijvoorbeeld 9, 11 en 2026."));
        return;
    }
    out->number = day_of(date);
    out->known = out->number >= least && out->number <= most;
    if (!out->known)
        out->fault = say_or_call(r, N_("Klopt het jaar? Kijk nog eens naar de brief."));
}
