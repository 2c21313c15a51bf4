// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* html.c - escaping writers; see html.h. A run of harmless bytes is copied at once. */
#include "html.h"

#include "clock.h"

void html_raw(struct html *h, const char *markup)
{
    buffer_text(h->out, markup);
}

static const char *const entities[256] = {
    [0] = "", ['&'] = "&amp;", ['<'] = "&lt;", ['>'] = "&gt;", ['"'] = "&quot;", ['\''] = "&#39;",
};

/* One pass: the closing NUL ends the last run. */
void html_text(struct html *h, const char *text)
{
    static const bool special[256] = {
        [0] = true, ['&'] = true, ['<'] = true, ['>'] = true, ['"'] = true, ['\''] = true
    };
    for (const char *run = text; text; text++) {
        while (!special[(unsigned char)*text])
            text++;
        buffer_put(h->out, run, (size_t)(text - run));
        if (!*text)
            return;
        buffer_text(h->out, entities[(unsigned char)*text]);
        run = text + 1;
    }
}

void html_attribute(struct html *h, const char *text)
{
    html_text(h, text);
}

static bool safe_address(const char *address)
{
    static const char *const schemes[] = { "http://", "https://", "mailto:", "tel:" };
    if (address[0] == '/')
        return address[1] != '/' && address[1] != '\\';
    if (address[0] == '#' || address[0] == '?')
        return true;
    for (size_t i = 0; i < sizeof schemes / sizeof *schemes; i++)
        if (strncmp(address, schemes[i], strlen(schemes[i])) == 0)
            return true;
    return address[0] == 0;
}

void html_url(struct html *h, const char *address)
{
    if (!address)
        return;
    html_text(h, safe_address(address) ? address : "#");
}

void html_url_part(struct html *h, const char *text)
{
    static const char hex[] = "0123456789ABCDEF";
    const char *run = text;
    for (; text && *text; text++) {
        unsigned char b = (unsigned char)*text;
        if ((b >= '0' && b <= '9') || (b >= 'A' && b <= 'Z') || (b >= 'a' && b <= 'z') || strchr("-._~", b))
            continue;
        char code[3] = { '%', hex[b >> 4], hex[b & 15] };
        buffer_put(h->out, run, (size_t)(text - run));
        buffer_put(h->out, code, 3);
        run = text + 1;
    }
    if (text)
        buffer_put(h->out, run, (size_t)(text - run));
}

void html_integer(struct html *h, long long number)
{
    char digits[24], *at = digits + sizeof digits;
    unsigned long long left = number < 0 ? 0ull - (unsigned long long)number : (unsigned long long)number;
    do
        *--at = (char)('0' + left % 10);
    while (left /= 10);
    if (number < 0)
        *--at = '-';
    buffer_put(h->out, at, (size_t)(digits + sizeof digits - at));
}

void html_say(struct html *h, const char *message, ...)
{
    const char *format = catalogue_text(h->language, message);
    if (!strchr(format, '%')) {
        html_text(h, format);
        return;
    }
    char text[1024];
    va_list args;
    va_start(args, message);
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral" /* the catalogue test compares the conversions of both languages */
    int size = vsnprintf(text, sizeof text, format, args);
#pragma GCC diagnostic pop
    va_end(args);
    if (size > 0)
        html_text(h, text);
}

static const char *const weekdays[] = { N_("maandag"), N_("dinsdag"),  N_("woensdag"), N_("donderdag"),
                                        N_("vrijdag"), N_("zaterdag"), N_("zondag") };
static const char *const months[] = { N_("januari"),   N_("februari"), N_("maart"),    N_("april"),
                                      N_("mei"),       N_("juni"),     N_("juli"),     N_("augustus"),
                                      N_("september"), N_("oktober"),  N_("november"), N_("december") };

const char *say_time(struct html *h, int minute, char out[8])
{
    unsigned hour = (unsigned)minute / 60 % 100, rest = (unsigned)minute % 60;
    size_t used = 0;
    if (hour > 9)
        out[used++] = (char)('0' + hour / 10);
    out[used++] = (char)('0' + hour % 10);
    out[used++] = h->language == DUTCH ? '.' : ':';
    out[used++] = (char)('0' + rest / 10);
    out[used++] = (char)('0' + rest % 10);
    out[used] = 0;
    return out;
}

const char *say_moment(struct html *h, int64_t moment, char out[8])
{
    return say_time(h, local_of(moment).minute, out);
}

const char *say_weekday(struct html *h, int32_t day)
{
    return _(weekdays[weekday_of(day)]);
}

const char *say_day(struct html *h, int32_t day, char out[64])
{
    struct date date = date_of(day);
    snprintf(out, 64, "%s %d %s", say_weekday(h, day), date.day, _(months[date.month - 1]));
    return out;
}

const char *say_full_day(struct html *h, int32_t day, char out[64])
{
    struct date date = date_of(day);
    snprintf(out, 64, "%d %s %d", date.day, _(months[date.month - 1]), date.year);
    return out;
}

const char *dial(const char *number, char out[40])
{
    size_t used = 0;
    for (; *number && used < 39; number++)
        if ((*number >= '0' && *number <= '9') || (*number == '+' && used == 0))
            out[used++] = *number;
    out[used] = 0;
    return out;
}
