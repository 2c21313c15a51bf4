// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* check_phones.c - finds telephone numbers in texts. See check_phones.h. */
#include "check_phones.h"

#include <string.h>
#include <strings.h>

#include "csv.h"

enum { MOST_PHONES = 512, MOST_DIGITS = 20, LONG_NUMBER = 9, SERVICE_NUMBER = 7 };

static bool digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (unsigned char)c >= 0x80;
}

/* The digits of a number as it is dialled inside the Netherlands. */
static size_t digits_of(struct slice number, char out[MOST_DIGITS + 1])
{
    size_t count = 0;
    for (size_t i = 0; i < number.size && count < MOST_DIGITS; i++)
        if (digit(number.at[i]))
            out[count++] = number.at[i];
    out[count] = 0;
    size_t abroad = number.at[0] == '+' && strncmp(out, "31", 2) == 0 ? 2 : strncmp(out, "0031", 4) == 0 ? 4 : 0;
    if (abroad) {
        size_t zero = out[abroad] == '0'; /* +31 (0)20 */
        memmove(out + 1, out + abroad + zero, count - abroad - zero + 1);
        out[0] = '0';
        count = strlen(out);
    }
    return count;
}

bool phones_begin(struct arena *arena, struct slice table, struct phone_list *out)
{
    struct csv csv;
    struct csv_row row;
    size_t column = 0;
    char digits[MOST_DIGITS + 1];
    *out = (struct phone_list){ arena_array(arena, const char *, MOST_PHONES), 0 };
    if (csv_begin(&csv, arena, table.at, table.size) != OK || csv_next(&csv, &row) != OK)
        return false;
    while (column < row.count && strcmp(row.cells[column], "number") != 0)
        column++;
    if (column == row.count)
        return false;
    while (csv_next(&csv, &row) == OK && out->count < MOST_PHONES)
        if (column < row.count && row.cells[column][0]) {
            digits_of(slice_of(row.cells[column]), digits);
            out->digits[out->count++] = arena_copy(arena, digits);
        }
    return true;
}

static bool in_list(const struct phone_list *list, const char *digits)
{
    for (size_t i = 0; i < list->count; i++)
        if (strcmp(list->digits[i], digits) == 0)
            return true;
    return false;
}

/* Bytes of what may stand between two groups of digits; 0 when no digit follows. */
static size_t gap(const char *at, const char *end)
{
    static const char *const joints[] = { " ", "-", "(", ")", ".", "/", "\u00A0", "\u2011", "\u2013" };
    const char *from = at;
    for (int marks = 0; marks < 4 && at < end; marks++) {
        size_t size = 0;
        for (size_t i = 0; i < sizeof joints / sizeof *joints && !size; i++)
            if (slice_starts((struct slice){ at, (size_t)(end - at) }, joints[i]))
                size = strlen(joints[i]);
        at += size;
        if (!size || (at < end && digit(*at)))
            break;
    }
    return at < end && digit(*at) ? (size_t)(at - from) : 0;
}

static const char *group_end(const char *at, const char *end)
{
    while (at < end && digit(*at))
        at++;
    return at;
}

/* The word that ends at `*at`, blanks aside; `*at` goes before it. */
static struct slice word_before(const char *begin, const char **at)
{
    while (*at > begin && ((*at)[-1] == ' ' || (*at)[-1] == '*'))
        (*at)--;
    const char *end = *at;
    while (*at > begin && letter((*at)[-1]))
        (*at)--;
    return (struct slice){ *at, (size_t)(end - *at) };
}

static bool said_to_call(const char *begin, const char *at)
{
    static const char *const words[] = { "bel", "belt", "bellen", "nummer", "call" };
    struct slice word = word_before(begin, &at);
    if (slice_is(word, "u"))
        word = word_before(begin, &at);
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (word.size == strlen(words[i]) && strncasecmp(word.at, words[i], word.size) == 0)
            return true;
    return false;
}

/* 0800 and its like are short, and written as one group: 08-09-2026 is a day. */
static bool is_long_number(struct slice run, const char *digits, size_t count)
{
    bool service = (strncmp(digits, "080", 3) == 0 || strncmp(digits, "090", 3) == 0) &&
                   group_end(run.at, run.at + run.size) - run.at >= 4;
    return digits[0] == '0' && count >= (service || run.at[0] == '+' ? SERVICE_NUMBER : LONG_NUMBER);
}

static bool is_short_number(const char *digits, size_t count)
{
    bool municipality = strncmp(digits, "140", 3) == 0 && (count == 5 || count == 6);
    return digits[0] == '1' && count >= 3 && count <= 6 && strchr("1468", digits[1]) && !municipality;
}

/* A whole number at `at`, and its digits; else only the first group, without. */
static struct slice number_at(const char *begin, const char *at, const char *end, char digits[MOST_DIGITS + 1])
{
    const char *first = group_end(at + (*at == '+'), end), *last = first;
    for (size_t between; (between = gap(last, end));)
        last = group_end(last + between, end);
    struct slice run = { at, (size_t)(last - at) };
    size_t count = digits_of(run, digits);
    if (is_long_number(run, digits, count))
        return run;
    if (said_to_call(begin, at) && is_short_number(digits, count))
        return run;
    run.size = (size_t)(first - at);
    count = digits_of(run, digits);
    if (!said_to_call(begin, at) || !is_short_number(digits, count))
        digits[0] = 0;
    return run;
}

bool phones_unknown(const struct phone_list *list, struct slice *line, struct slice *number)
{
    const char *begin = line->at, *end = line->at + line->size;
    char digits[MOST_DIGITS + 1];
    for (const char *at = begin; at < end;) {
        if (slice_starts((struct slice){ at, (size_t)(end - at) }, "://")) { /* a web address, to its end */
            while (at < end && *at != ' ')
                at++;
            continue;
        }
        bool starts = digit(*at) || (*at == '+' && at + 1 < end && digit(at[1]));
        if (!starts || (at > begin && letter(at[-1]))) {
            at = starts && digit(*at) ? group_end(at, end) : at + 1;
            continue;
        }
        *number = number_at(begin, at, end, digits);
        at = number->at + number->size;
        if (digits[0] && !in_list(list, digits)) {
            *line = (struct slice){ at, (size_t)(end - at) };
            return true;
        }
    }
    *line = (struct slice){ end, 0 };
    return false;
}
