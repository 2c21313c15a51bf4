// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* check.c - is a value what its field says, and its stored form; see record.h. One function per type, in a table. */
#include <strings.h>

#include "clock.h"
#include "ids.h"
#include "record.h"

enum { LINE_BYTES = 500, LINES_BYTES = 20000 };

const char *fault_text(enum fault_kind kind)
{
    static const char *const texts[] = {
        [FAULT_MISSING] = "is missing",
        [FAULT_TOO_LONG] = "is too long",
        [FAULT_NOT_A_NUMBER] = "is not a number",
        [FAULT_OUT_OF_RANGE] = "is out of range",
        [FAULT_NOT_A_CHOICE] = "is not one of the choices",
        [FAULT_NOT_A_DAY] = "is not a day (2026-11-23)",
        [FAULT_NOT_A_TIME] = "is not a time (09:00)",
        [FAULT_NOT_A_URL] = "is not a web address",
        [FAULT_NOT_AN_EMAIL] = "is not an e-mail address",
        [FAULT_NOT_AN_ID] = "is not an id",
        [FAULT_NOT_TEXT] = "is not readable text",
    };
    return texts[kind];
}

enum { FINE = -1 };

/* Each gives a fault or FINE, and may put the stored form in *value. */
typedef int check_function(const struct field *, struct arena *, const char **value);

/* Control characters that text of this type does not hold: lines keep tabs and line feeds (CR LF is one). */
static bool stray(const struct field *field, char c)
{
    if (field->type == FIELD_LINES && (c == '\n' || c == '\t'))
        return false;
    return (unsigned char)c < ' ' || c == 0x7f;
}

static const char *without_strays(const struct field *field, struct arena *arena, const char *value)
{
    const char *c = value;
    while (*c && !stray(field, *c))
        c++;
    if (!*c)
        return value;
    char *copy = arena_take(arena, strlen(value) + 1), *to = copy;
    for (c = value; *c; c++)
        if (!(c[0] == '\r' && c[1] == '\n'))
            *to++ = stray(field, *c) ? ' ' : *c;
    return copy;
}

static int check_text(const struct field *field, struct arena *arena, const char **value)
{
    size_t most = field->type == FIELD_LINES ? LINES_BYTES : LINE_BYTES;
    if (field->most)
        most = (size_t)field->most;
    *value = without_strays(field, arena, *value);
    return strlen(*value) > most ? FAULT_TOO_LONG : FINE;
}

static int check_id(const struct field *field, struct arena *arena, const char **value)
{
    (void)field;
    char *id = arena_take(arena, sizeof(uuid_text));
    if (!uuid_valid(*value, id))
        return FAULT_NOT_AN_ID;
    *value = id;
    return FINE;
}

/* Places are named by their code in neighborhoods and municipalities: a reference is a UUID or such a word. */
static int check_ref(const struct field *field, struct arena *arena, const char **value)
{
    return check_id(field, arena, value) == FINE ? FINE : check_text(field, arena, value);
}

static int check_integer(const struct field *field, struct arena *arena, const char **value)
{
    int64_t number;
    double real;
    if (strchr(*value, '.') && text_to_real(*value, &real) && real > -1e15 && real < 1e15 &&
        real == (double)(int64_t)real)
        *value = arena_printf(arena, "%lld", (long long)real); /* 18.0 */
    if (!text_to_int(*value, INT64_MIN, INT64_MAX, &number))
        return FAULT_NOT_A_NUMBER;
    if ((field->least || field->most) && (number < field->least || number > field->most))
        return FAULT_OUT_OF_RANGE;
    return FINE;
}

static int check_real(const struct field *field, struct arena *arena, const char **value)
{
    double number;
    (void)arena;
    if (!text_to_real(*value, &number))
        return FAULT_NOT_A_NUMBER;
    if ((field->least || field->most) && (number < (double)field->least || number > (double)field->most))
        return FAULT_OUT_OF_RANGE;
    return FINE;
}

/* The choice as it is written in the description, or NULL. */
static const char *choice_of(const struct field *field, struct arena *arena, struct slice word)
{
    struct slice rest = slice_of(field->choices), one;
    while (slice_next(&rest, ';', &one))
        if (one.size == word.size && strncasecmp(one.at, word.at, word.size) == 0)
            return arena_copy_n(arena, one.at, one.size);
    return NULL;
}

static int check_choice(const struct field *field, struct arena *arena, const char **value)
{
    const char *choice = choice_of(field, arena, slice_of(*value));
    if (!choice)
        return FAULT_NOT_A_CHOICE;
    *value = choice;
    return FINE;
}

static bool already_in(const char *list, struct slice word)
{
    for (struct slice rest = slice_of(list), one; slice_next(&rest, ';', &one);)
        if (one.size == word.size && memcmp(one.at, word.at, word.size) == 0)
            return true;
    return false;
}

/* Each once, without blanks around or empty ones. */
static int check_list(const struct field *field, struct arena *arena, const char **value)
{
    int fault = check_text(&(struct field){ .type = FIELD_TEXT, .most = field->most ? field->most : LINES_BYTES },
                           arena, value);
    if (fault != FINE)
        return fault;
    char *list = arena_take(arena, strlen(*value) + 1);
    size_t used = 0;
    for (struct slice rest = slice_of(*value), one; slice_next(&rest, ';', &one);) {
        one = slice_trim(one);
        const char *choice = one.size && field->choices ? choice_of(field, arena, one) : NULL;
        if (one.size && field->choices && !choice)
            return FAULT_NOT_A_CHOICE;
        if (choice)
            one.at = choice;
        if (!one.size || already_in(list, one))
            continue;
        if (used)
            list[used++] = ';';
        memcpy(list + used, one.at, one.size);
        used += one.size;
    }
    *value = used ? list : NULL;
    return used || !(field->flags & REQUIRED) ? FINE : FAULT_MISSING;
}

static int check_day(const struct field *field, struct arena *arena, const char **value)
{
    day_number day;
    (void)field;
    if (strlen(*value) > 10 && (*value)[10] == 'T') /* a moment where a day is wanted */
        *value = arena_copy_n(arena, *value, 10);
    return day_from_iso(*value, &day) ? FINE : FAULT_NOT_A_DAY;
}

/* Two digits up to `most`; moves on, or false. */
static bool two_digits(const char **at, int most, int *out)
{
    const char *c = *at;
    if (c[0] < '0' || c[0] > '9' || c[1] < '0' || c[1] > '9')
        return false;
    *out = (c[0] - '0') * 10 + c[1] - '0';
    *at += 2;
    return *out <= most;
}

/* "", "Z", "+01:00", "-0130" to the end of the text; seconds east of Greenwich. */
static bool zone_at(const char *at, int *seconds)
{
    int hour, minute = 0, sign = *at == '-' ? -1 : 1;
    *seconds = 0;
    if (!*at || ((*at == 'Z' || *at == 'z') && !at[1]))
        return true;
    if (*at != '+' && *at != '-')
        return false;
    at++;
    if (!two_digits(&at, 14, &hour))
        return false;
    at += *at == ':';
    if (*at && !two_digits(&at, 59, &minute))
        return false;
    *seconds = sign * (hour * 3600 + minute * 60);
    return !*at;
}

/* ":30" or ":30.123", or nothing. */
static bool seconds_at(const char **at, int *out)
{
    *out = 0;
    if (**at != ':')
        return true;
    ++*at;
    if (!two_digits(at, 60, out))
        return false;
    if (**at == '.')
        *at += 1 + strspn(*at + 1, "0123456789");
    return true;
}

/* A moment without a zone is taken as UTC, a day as its first moment. */
static int check_moment(const struct field *field, struct arena *arena, const char **value)
{
    const char *at;
    char date[11], iso[21];
    int hour = 0, minute = 0, second = 0, zone = 0;
    day_number day;
    (void)field;
    snprintf(date, sizeof date, "%.10s", *value);
    if (!day_from_iso(date, &day))
        return FAULT_NOT_A_DAY;
    at = *value + 10;
    if (*at) {
        bool fine = *at == 'T' || *at == 't' || *at == ' ';
        at++;
        fine = fine && two_digits(&at, 23, &hour) && *at++ == ':' && two_digits(&at, 59, &minute) &&
               seconds_at(&at, &second) && zone_at(at, &zone);
        if (!fine)
            return FAULT_NOT_A_DAY;
    }
    moment_to_iso((int64_t)day * 86400 + hour * 3600 + minute * 60 + second - zone, iso);
    *value = arena_copy(arena, iso);
    return FINE;
}

/* "9:00", "09:00:00" and "09:00Z" (HSDS 3) are all nine o'clock here. */
static int check_time(const struct field *field, struct arena *arena, const char **value)
{
    const char *at = *value;
    char padded[64];
    int hour, minute, second, zone;
    (void)field;
    if (at[0] && at[1] == ':') {
        snprintf(padded, sizeof padded, "0%s", at);
        at = padded;
    }
    if (!two_digits(&at, 24, &hour) || *at++ != ':' || !two_digits(&at, 59, &minute) || !seconds_at(&at, &second) ||
        !zone_at(at, &zone))
        return FAULT_NOT_A_TIME;
    if (hour == 24 && (minute || second))
        return FAULT_NOT_A_TIME;
    *value = arena_printf(arena, "%02d:%02d", hour, minute);
    return FINE;
}

/* What stands between the slashes: a name or number with a dot, no user before it. */
static bool host_fits(const char *at)
{
    size_t size = strcspn(at, "/?#");
    bool dot = false;
    if (!size || at[0] == '.' || at[0] == '-')
        return false;
    for (size_t i = 0; i < size; i++) {
        dot |= at[i] == '.';
        if (at[i] == '@')
            return false;
    }
    return dot;
}

static int check_url(const struct field *field, struct arena *arena, const char **value)
{
    const char *url = *value, *host = NULL;
    for (const char *c = url; *c; c++)
        if ((unsigned char)*c <= ' ' || strchr("\"<>\\^`{|}\x7f", *c))
            return FAULT_NOT_A_URL;
    if (strncasecmp(url, "https://", 8) == 0)
        host = url + 8;
    else if (strncasecmp(url, "http://", 7) == 0)
        host = url + 7;
    if (host && !host_fits(host))
        return FAULT_NOT_A_URL;
    if (!host && (url[strcspn(url, ":/?#")] == ':' || !host_fits(url))) /* another scheme, or no address */
        return FAULT_NOT_A_URL;
    if (!host)
        *value = arena_printf(arena, "https://%s", url);
    else if (strncmp(url, "http", 4) != 0)
        *value = arena_printf(arena, "%s%s", host == url + 8 ? "https://" : "http://", host);
    return check_text(field, arena, value);
}

static int check_email(const struct field *field, struct arena *arena, const char **value)
{
    const char *at = strchr(*value, '@');
    for (const char *c = *value; *c; c++)
        if ((unsigned char)*c <= ' ' || strchr("<>\",;:()[]\\\x7f", *c))
            return FAULT_NOT_AN_EMAIL;
    if (!at || at == *value || strchr(at + 1, '@') || !strchr(at, '.') || at[1] == '.' || at[strlen(at) - 1] == '.')
        return FAULT_NOT_AN_EMAIL;
    return check_text(field, arena, value);
}

static int check_yes(const struct field *field, struct arena *arena, const char **value)
{
    static const char *const yes[] = { "ja", "true", "1", "yes", "j", "y" }, *const no[] = { "nee", "false", "0", "no",
                                                                                             "n" };
    (void)field, (void)arena;
    for (size_t i = 0; i < sizeof yes / sizeof *yes; i++)
        if (text_compare_folded(*value, yes[i]) == 0) {
            *value = "ja";
            return FINE;
        }
    for (size_t i = 0; i < sizeof no / sizeof *no; i++)
        if (text_compare_folded(*value, no[i]) == 0) {
            *value = "nee";
            return FINE;
        }
    return FAULT_NOT_A_CHOICE;
}

static check_function *const checks[] = {
    [FIELD_ID] = check_id,         [FIELD_REF] = check_ref,         [FIELD_TEXT] = check_text,
    [FIELD_LINES] = check_text,    [FIELD_INTEGER] = check_integer, [FIELD_REAL] = check_real,
    [FIELD_CHOICE] = check_choice, [FIELD_LIST] = check_list,       [FIELD_DAY] = check_day,
    [FIELD_MOMENT] = check_moment, [FIELD_TIME] = check_time,       [FIELD_URL] = check_url,
    [FIELD_EMAIL] = check_email,   [FIELD_YES] = check_yes,
};

static int check_field(const struct field *field, struct arena *arena, const char **value)
{
    if (*value) {
        struct slice trimmed = slice_trim(slice_of(*value));
        if (trimmed.size != strlen(*value))
            *value = arena_copy_n(arena, trimmed.at, trimmed.size);
        if (!trimmed.size)
            *value = NULL;
    }
    if (!*value)
        return field->flags & REQUIRED ? FAULT_MISSING : FINE;
    if (!utf8_valid(*value, strlen(*value)))
        return FAULT_NOT_TEXT;
    return checks[field->type](field, arena, value);
}

size_t record_check(struct row *row, struct arena *arena, struct fault *faults, size_t room)
{
    size_t count = 0;
    for (size_t i = 0; i < row->record->count; i++) {
        const struct field *field = &row->record->fields[i];
        const char *given = row->values[i];
        int kind = check_field(field, arena, &row->values[i]);
        if (kind == FINE)
            continue;
        if (count < room) {
            size_t size = given ? strnlen(given, 80) : 0;
            faults[count] =
                (struct fault){ (enum fault_kind)kind, field, arena_copy_n(arena, given ? given : "", size) };
        }
        count++;
    }
    return count;
}
