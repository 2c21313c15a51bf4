// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* input.c - checks decoded fields against a route's input table; see input.h. */
#include "input.h"

#include "clock.h"
#include "route.h"

enum { TEXT_MOST = 200, LINES_MOST = 2000, LIST_MOST = 32, ID_MOST = 64 };

static size_t characters(const char *text)
{
    size_t count = 0;
    for (; *text; text++)
        count += ((unsigned char)*text & 0xc0) != 0x80;
    return count;
}

/* Blanks off the ends, controls out, CR LF to LF; in one line every run of line ends is one blank. */
static char *tidy(struct arena *arena, const char *value, size_t size, bool one_line)
{
    char *copy = arena_take(arena, size + 1), *to = copy;
    for (size_t i = 0; i < size; i++) {
        unsigned char c = (unsigned char)value[i];
        if (c == '\r' && i + 1 < size && value[i + 1] == '\n')
            continue;
        if (c == '\r')
            c = '\n';
        if (one_line && (c == '\n' || c == '\t'))
            c = ' ';
        if ((c < ' ' && c != '\n' && c != '\t') || c == 0x7f)
            continue;
        *to++ = (char)c;
    }
    struct slice trimmed = slice_trim((struct slice){ copy, (size_t)(to - copy) });
    char *start = copy + (trimmed.at - copy);
    start[trimmed.size] = 0;
    return start;
}

/* Cuts to `most` characters, at the last blank when there is one in the last fifth. */
static void cut(char *text, size_t most)
{
    size_t count = 0;
    char *end = text, *blank = NULL;
    for (; *end; end++) {
        if (((unsigned char)*end & 0xc0) != 0x80 && count++ == most)
            break;
        if ((*end == ' ' || *end == '\n') && count > most - most / 5)
            blank = end;
    }
    *(blank ? blank : end) = 0;
}

static enum fault_of_input check_text(const struct input *input, char *text, struct input_value *value)
{
    size_t most = input->most ? (size_t)input->most : input->kind == INPUT_LINES ? LINES_MOST : TEXT_MOST;
    size_t count = characters(text);
    if (count > most && !(input->flags & INPUT_CUT))
        return INPUT_TOO_LONG;
    if (count > most) {
        cut(text, most);
        value->cut = true;
    }
    return count < (size_t)input->least ? INPUT_TOO_SHORT : INPUT_FINE;
}

static enum fault_of_input check_integer(const struct input *input, const char *text, struct input_value *value)
{
    if (!text_to_int(text, INT64_MIN, INT64_MAX, &value->number))
        return INPUT_NOT_A_NUMBER;
    bool limits = input->least || input->most;
    return limits && (value->number < input->least || value->number > input->most) ? INPUT_OUT_OF_RANGE : INPUT_FINE;
}

static bool choice_index(const char *choices, const char *text, int64_t *index)
{
    struct slice rest = slice_of(choices), part;
    for (*index = 0; slice_next(&rest, ';', &part); ++*index)
        if (slice_is(part, text))
            return true;
    return false;
}

static bool is_id(const char *text)
{
    size_t size = 0;
    for (; text[size]; size++)
        if (size == ID_MOST || !(isalnum((unsigned char)text[size]) || strchr("-_.:", text[size])))
            return false;
    return size > 0;
}

static enum fault_of_input check_one(const struct input *input, char *text, struct input_value *value)
{
    day_number day;
    switch (input->kind) {
    case INPUT_TEXT:
    case INPUT_LINES:
        return check_text(input, text, value);
    case INPUT_INTEGER:
        return check_integer(input, text, value);
    case INPUT_DAY:
        if (!day_from_iso(text, &day))
            return INPUT_NOT_A_DAY;
        value->number = day;
        return INPUT_FINE;
    case INPUT_CHOICE:
        return choice_index(input->choices, text, &value->number) ? INPUT_FINE : INPUT_NOT_A_CHOICE;
    case INPUT_LIST:
        if (input->choices)
            return choice_index(input->choices, text, &value->number) ? INPUT_FINE : INPUT_NOT_A_CHOICE;
        return is_id(text) ? INPUT_FINE : INPUT_NOT_AN_ID;
    case INPUT_ID:
        return is_id(text) ? INPUT_FINE : INPUT_NOT_AN_ID;
    case INPUT_CHECK:
        break;
    }
    return INPUT_FINE;
}

static void add_fault(struct request *r, const struct input *input, enum fault_of_input kind)
{
    if (r->fault_count < REQUEST_FAULTS)
        r->faults[r->fault_count++] = (struct input_fault){ input, kind };
}

static enum fault_of_input take_list(struct request *r, const struct input *input, const struct form_field *fields,
                                     size_t count, struct input_value *value)
{
    size_t most = input->most ? (size_t)input->most : LIST_MOST, n = 0;
    const char **list = arena_array(r->arena, const char *, count ? count : 1);
    for (size_t i = 0; i < count; i++) {
        if (strcmp(fields[i].name, input->name) != 0)
            continue;
        char *text = tidy(r->arena, fields[i].value, fields[i].value_size, true);
        if (!*text)
            continue;
        enum fault_of_input fault = n == most ? INPUT_TOO_LONG : check_one(input, text, value);
        if (fault != INPUT_FINE)
            return fault;
        list[n++] = text;
    }
    value->count = n;
    value->list = list;
    value->text = n ? list[0] : "";
    return n || !(input->flags & INPUT_REQUIRED) ? INPUT_FINE : INPUT_MISSING;
}

static enum fault_of_input take_one(struct request *r, const struct input *input, const struct form_field *field,
                                    struct input_value *value)
{
    char *text = field ? tidy(r->arena, field->value, field->value_size, input->kind != INPUT_LINES) : NULL;
    if (!text || !*text)
        return input->flags & INPUT_REQUIRED ? INPUT_MISSING : INPUT_FINE;
    value->text = text;
    enum fault_of_input fault = check_one(input, text, value);
    value->count = fault == INPUT_FINE;
    return fault;
}

bool inputs_check(struct request *r, const struct input *inputs, const struct form_field *fields, size_t count)
{
    size_t inputs_count = 0;
    while (inputs[inputs_count].name)
        inputs_count++;
    struct input_value *values = arena_array(r->arena, struct input_value, inputs_count ? inputs_count : 1);
    r->values = values;
    for (size_t i = 0; i < inputs_count; i++) {
        const struct form_field *field = NULL;
        values[i].text = "";
        for (size_t f = 0; f < count; f++) {
            if (strcmp(fields[f].name, inputs[i].name) != 0)
                continue;
            if (field && inputs[i].kind != INPUT_LIST)
                return false;
            field = &fields[f];
        }
        enum fault_of_input fault = inputs[i].kind == INPUT_LIST ? take_list(r, &inputs[i], fields, count, &values[i])
                                                                 : take_one(r, &inputs[i], field, &values[i]);
        if (fault != INPUT_FINE)
            add_fault(r, &inputs[i], fault);
    }
    return true;
}

void request_add_fault(struct request *r, const char *name, enum fault_of_input kind)
{
    const struct input *input = r->route ? r->route->inputs : NULL;
    for (; input && input->name; input++)
        if (strcmp(input->name, name) == 0)
            add_fault(r, input, kind);
}
