// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* hsds_values.c - see hsds_values.h. */
#include "hsds_values.h"

#include <math.h>
#include <string.h>
#include <strings.h>

#include "clock.h"
#include "json_write.h"

/* Web addresses and e-mail, as strict as the published schemas' validators */

static bool letter_or_digit(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

static bool hexadecimal(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

static bool in_url(const char *at)
{
    if (*at == '%')
        return hexadecimal(at[1]) && hexadecimal(at[2]);
    return letter_or_digit(*at) || strchr("-._~:/?@!$&'()*+,;=", *at);
}

bool strict_url(const char *text)
{
    size_t scheme = strncmp(text, "https://", 8) == 0 ? 8 : strncmp(text, "http://", 7) == 0 ? 7 : 0;
    const char *host = text + scheme;
    if (!scheme || !letter_or_digit(*host))
        return false;
    size_t fragments = 0;
    for (const char *at = host; *at && *at != '/' && *at != '?' && *at != '#'; at++)
        if (!letter_or_digit(*at) && !strchr("-._~:", *at))
            return false;
    for (const char *at = host; *at; at++) {
        fragments += *at == '#';
        if (*at != '#' && !in_url(at))
            return false;
    }
    const char *port = strchr(host, ':');
    const char *path = strpbrk(host, "/?#");
    if (port && (!path || port < path) &&
        strspn(port + 1, "0123456789") != (path ? (size_t)(path - port - 1) : strlen(port + 1)))
        return false;
    return fragments <= 1;
}

bool strict_email(const char *text)
{
    const char *at = strrchr(text, '@');
    if (!at || at == text || at[1] == '\0')
        return false;
    for (const char *c = text; c < at; c++) {
        if (*c == '.' && (c == text || c + 1 == at || c[1] == '.'))
            return false;
        if (!letter_or_digit(*c) && !strchr(".!#$%&'*+/=?^_`{|}~-", *c))
            return false;
    }
    int dots = 0;
    for (const char *c = at + 1; *c; c++) {
        bool edge = c[-1] == '@' || c[-1] == '.' || c[1] == '.' || c[1] == '\0';
        dots += *c == '.';
        if (!letter_or_digit(*c) && (edge || (*c != '-' && *c != '.')))
            return false;
    }
    return dots > 0;
}

/* The first address in "a@b.nl; c@d.nl", "mailto:a@b.nl", "Naam <a@b.nl>". */
const char *first_email(struct arena *arena, const char *text)
{
    while (*text) {
        size_t size = strcspn(text, " ;,<>()\t\n");
        const char *word = arena_copy_n(arena, text, size);
        if (strncmp(word, "mailto:", 7) == 0)
            word += 7;
        if (strict_email(word))
            return word;
        text += size + strspn(text + size, " ;,<>()\t\n");
    }
    return NULL;
}

/* The first web address in the text, with a scheme and with what may not stand in one as %XX. */
const char *first_url(struct arena *arena, const char *text)
{
    struct buffer out;
    buffer_begin(&out, 8192);
    size_t size = strcspn(text, " \t\n");
    if (!memchr(text, '.', size))
        size = strlen(text);
    while (size && strchr(",;", text[size - 1]))
        size--;
    if (strncasecmp(text, "http://", 7) == 0 || strncasecmp(text, "https://", 8) == 0) {
        size_t scheme = strcspn(text, ":") + 3;
        buffer_text(&out, scheme == 7 ? "http://" : "https://");
        text += scheme;
        size -= scheme;
    } else if (!memchr(text, ':', size))
        buffer_text(&out, "https://");
    for (const char *at = text; at < text + size; at++) {
        if (in_url(at) || *at == '#')
            buffer_byte(&out, *at);
        else
            buffer_printf(&out, "%%%02X", (unsigned char)*at);
    }
    const char *url = out.full || !out.used ? "" : arena_copy_n(arena, out.at, out.used);
    buffer_free(&out);
    return strict_url(url) && strchr(url, '.') ? url : NULL;
}

/* Times and days */

static int digits(const char **at, int most)
{
    int number = -1;
    for (int i = 0; i < most && **at >= '0' && **at <= '9'; i++, (*at)++)
        number = (number < 0 ? 0 : number * 10) + **at - '0';
    return number;
}

/* 9:00, 9.00, 09:00:00, 9, 900, 0900, 9u30, 9am, 9:00 PM, 10:00+01:00 -> 09:00; NULL when it is none of these. */
const char *mended_time(struct arena *arena, const char *text)
{
    const char *at = text;
    int hour = digits(&at, 2), minute = 0;
    if (hour < 0)
        return NULL;
    if (*at >= '0' && *at <= '9') { /* 900, 0930 */
        at = text;
        int number = digits(&at, 4);
        hour = number / 100;
        minute = number % 100;
    } else if (*at && strchr(":.uUhH", *at)) {
        at++;
        minute = digits(&at, 2);
        minute = minute < 0 ? 0 : minute;
    }
    if (*at == ':' && digits((at++, &at), 2) < 0) /* seconds */
        return NULL;
    if (*at == '.')
        at += 1 + strspn(at + 1, "0123456789");
    while (*at == ' ')
        at++;
    if (*at && strchr("aApP", *at) && at[1] && strchr("mM.", at[1])) {
        if (hour < 1 || hour > 12)
            return NULL;
        hour = hour % 12 + (*at == 'p' || *at == 'P' ? 12 : 0);
        at += strspn(at, "aApPmM.");
    }
    if (strncmp(at, "uur", 3) == 0)
        at += 3;
    if (*at && !strchr("Z+-", *at))
        return NULL;
    if (hour > 24 || minute > 59 || (hour == 24 && minute))
        return NULL;
    return arena_printf(arena, "%02d:%02d", hour, minute);
}

/* 1-2-2026, 01/02/2026 (day first) and 2026/02/01 -> 2026-02-01. */
const char *mended_day(struct arena *arena, const char *text)
{
    const char *at = text;
    int a = digits(&at, 4);
    if (a < 0 || !*at || !strchr("-/.", *at++))
        return NULL;
    int b = digits(&at, 2);
    if (b < 0 || !*at || !strchr("-/.", *at++))
        return NULL;
    int c = digits(&at, 4);
    struct date date = a > 31 ? (struct date){ a, b, c } : (struct date){ c, b, a };
    if (c < 0 || (*at && *at != 'T' && *at != ' ') || date.year < 1900 || !date_valid(date))
        return NULL;
    return arena_printf(arena, "%04d-%02d-%02d", date.year % 10000, date.month % 100, date.day % 100);
}

const char *mended_real(struct arena *arena, const char *text)
{
    char plain[64], shortest[32];
    size_t used = 0;
    double number;
    if (text_to_real(text, &number)) {
        real_to_text(number, shortest);
        return arena_copy(arena, shortest);
    }
    for (; *text && used < sizeof plain - 1; text++) {
        if ((*text >= '0' && *text <= '9') || *text == '.' || *text == '-')
            plain[used++] = *text;
        else if (*text == ',')
            plain[used++] = '.';
        else if (letter_or_digit(*text))
            return NULL;
    }
    plain[used] = '\0';
    if (*text || !text_to_real(plain, &number) || !isfinite(number))
        return NULL;
    real_to_text(number, shortest);
    return arena_copy(arena, shortest);
}

/* Days of the week */

static const char day_codes[7][3] = { "MO", "TU", "WE", "TH", "FR", "SA", "SU" };

/* Whole words only: "weekdays" is no Wednesday, "dicht" no Tuesday. */
static int weekday_named(const char *word, size_t size)
{
    static const char *const names[7] = {
        "mo mon monday mondays ma maa maandag maandags 1",
        "tu tue tues tuesday tuesdays di din dinsdag dinsdags 2",
        "we wed weds wednesday wednesdays wo woe woensdag woensdags 3",
        "th thu thur thurs thursday thursdays do don donderdag donderdags 4",
        "fr fri friday fridays vr vri vrij vrijdag vrijdags 5",
        "sa sat saturday saturdays za zat zaterdag zaterdags 6",
        "su sun sunday sundays zo zon zondag zondags 7",
    };
    char lower[16];
    while (size && word[size - 1] == '.')
        size--;
    if (!size || size >= sizeof lower)
        return -1;
    for (size_t i = 0; i < size; i++)
        lower[i] = (char)(word[i] >= 'A' && word[i] <= 'Z' ? word[i] + 32 : word[i]);
    lower[size] = '\0';
    for (int day = 0; day < 7; day++)
        if (text_in_list(names[day], ' ', lower))
            return day;
    return -1;
}

/* "t/m", "tot en met" and long dashes are a dash. */
static const char *plain_dashes(struct arena *arena, const char *text)
{
    static const char *const dashes[] = { "t/m", "tot en met", "\xe2\x80\x93", "\xe2\x80\x94", " to " };
    char *out = arena_take(arena, strlen(text) + 1), *end = out;
    while (*text) {
        size_t skip = 0;
        for (size_t i = 0; i < sizeof dashes / sizeof *dashes && !skip; i++)
            if (strncasecmp(text, dashes[i], strlen(dashes[i])) == 0)
                skip = strlen(dashes[i]);
        *end++ = skip ? '-' : *text;
        text += skip ? skip : 1;
    }
    *end = '\0';
    return out;
}

static const char *add_day(struct arena *arena, const char *out, const char *number, size_t size, int day)
{
    return arena_printf(arena, "%s%s%.*s%s", out, *out ? "," : "", (int)size, number, day_codes[day]);
}

/* "Monday", "mo,we", "ma t/m vr" and "1TU, -1fr" -> MO, MO,WE, MO,TU,WE,TH,FR and 1TU,-1FR; NULL when a part is no day. */
const char *mended_days(struct arena *arena, const char *text)
{
    static const char between[] = " ,;/&";
    const char *out = "";
    int last = -1;
    bool range = false;
    text = plain_dashes(arena, text);
    for (text += strspn(text, between); *text; text += strspn(text, between)) {
        bool ordinal =
            *text == '+' || (*text >= '0' && *text <= '9') || (*text == '-' && text[1] >= '0' && text[1] <= '9');
        size_t number = ordinal ? strspn(text, "+-0123456789") : 0;
        if (*text == '-' && !ordinal) {
            if (last < 0 || range)
                return NULL;
            range = true;
            text++;
            continue;
        }
        size_t size = number + strcspn(text + number, " ,;/&-");
        if (number == size) /* "7" is a day itself */
            number = 0;
        int day = weekday_named(text + number, size - number);
        if (day < 0 || (range && number))
            return NULL;
        for (int next = (last + 1) % 7; range && next != day && last != day; next = (next + 1) % 7)
            out = add_day(arena, out, "", 0, next);
        out = add_day(arena, out, text, number, day);
        last = number ? -1 : day;
        range = false;
        text += size;
    }
    return *out && !range ? out : NULL;
}
