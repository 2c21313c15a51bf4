// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* request.c - how handlers read their request; see request.h. */
#include "request.h"

#include "html.h"
#include "log.h"
#include "route.h"

static const struct input_value absent = { .text = "" };

/* The place of {name} in the pattern, or -1. */
static int param_index(const char *pattern, const char *name)
{
    struct slice rest = slice_of(pattern), part;
    size_t size = strlen(name);
    int index = 0;
    while (slice_next(&rest, '/', &part)) {
        if (!part.size || part.at[0] != '{')
            continue;
        if (part.size == size + 2 && memcmp(part.at + 1, name, size) == 0)
            return index;
        index++;
    }
    return -1;
}

const char *request_param(const struct request *r, const char *name)
{
    int index = r->route ? param_index(r->route->path, name) : -1;
    if (index < 0 || index >= REQUEST_PARAMS || !r->params[index]) {
        log_error("%s has no {%s}", r->route ? r->route->path : "no route", name);
        return "";
    }
    return r->params[index];
}

const struct input_value *request_value(const struct request *r, const char *name)
{
    const struct input *inputs = r->route ? r->route->inputs : NULL;
    for (size_t i = 0; inputs && inputs[i].name; i++)
        if (strcmp(inputs[i].name, name) == 0)
            return r->values ? &r->values[i] : &absent;
    log_error("%s takes no input '%s'", r->route ? r->route->path : "no route", name);
    return &absent;
}

const char *request_text(const struct request *r, const char *name)
{
    return request_value(r, name)->text;
}

bool request_has(const struct request *r, const char *name)
{
    return request_value(r, name)->count > 0;
}

int64_t request_integer(const struct request *r, const char *name, int64_t otherwise)
{
    const struct input_value *value = request_value(r, name);
    return value->count ? value->number : otherwise;
}

enum fault_of_input request_fault(const struct request *r, const char *name)
{
    for (size_t i = 0; i < r->fault_count; i++)
        if (strcmp(r->faults[i].input->name, name) == 0)
            return r->faults[i].kind;
    return INPUT_FINE;
}

const char *input_fault_text(enum fault_of_input kind)
{
    static const char *const texts[] = {
        [INPUT_FINE] = "",
        [INPUT_MISSING] = N_("Vul dit in."),
        [INPUT_TOO_LONG] = N_("Dit is te lang. Maak het korter."),
        [INPUT_TOO_SHORT] = N_("Dit is te kort. Schrijf iets meer."),
        [INPUT_NOT_A_NUMBER] = N_("Vul hier een getal in."),
        [INPUT_OUT_OF_RANGE] = N_("Dit getal past niet. Kies een ander getal."),
        [INPUT_NOT_A_CHOICE] = N_("Kies iets uit de lijst."),
        [INPUT_NOT_A_DAY] = N_("Vul een datum in. Bijvoorbeeld 2026-11-23."),
        [INPUT_NOT_AN_ID] = N_("Dit kennen wij niet. Kies iets uit de lijst."),
    };
    return texts[kind];
}

const char *request_path(const struct request *r, const char *path)
{
    if (!r->base || !r->base[0])
        return path;
    return strcmp(path, "/") == 0 ? r->base : arena_printf(r->arena, "%s%s", r->base, path);
}
