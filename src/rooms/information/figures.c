// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* figures.c - see figures.h. */
#include "figures.h"

#include "clock.h"

#include <stdio.h>
#include <string.h>

const char *const figures_section_ids[FIGURES_SECTIONS] = {
    "measured", "right", "count", "judgement", "style", "score"
};
static const size_t values_of[FIGURES_SECTIONS] = { 1, 2, 2, 4, 4, 3 };

/* What the page says by name. */
static const struct {
    enum figures_section section;
    const char *name;
} needed[] = {
    { MEASURED, "day" },
    { MEASURED, "questions" },
    { RIGHT, "main domain first" },
    { RIGHT, "main domain among the first two" },
    { COUNTED, "crisis: the right line first" },
    { COUNTED, "nonsense answered as if sure" },
    { JUDGEMENT, "familie" },
    { JUDGEMENT, "werk" },
    { JUDGEMENT, "schulden" },
    { JUDGEMENT, "wonen" },
    { JUDGEMENT, "zorg" },
    { JUDGEMENT, "justitie" },
    { JUDGEMENT, "aankoop" },
    { JUDGEMENT, "algemeen" },
    { STYLE, "plain" },
    { STYLE, "typos" },
    { STYLE, "sms" },
    { STYLE, "second-language" },
    { STYLE, "dialect" },
    { STYLE, "foreign" },
    { STYLE, "formal" },
    { STYLE, "long" },
    { STYLE, "emotional" },
    { JUDGEMENT, "decision" },
    { JUDGEMENT, "urgent" },
    { JUDGEMENT, "crisis" },
};

enum { MOST_ROWS = 200 };

static const struct figures_row *find(const struct figures *figures, enum figures_section section, const char *name)
{
    for (size_t i = 0; i < figures->count; i++)
        if (figures->rows[i].section == section && strcmp(figures->rows[i].name, name) == 0)
            return &figures->rows[i];
    return NULL;
}

static bool value_is_right(const struct figures_row *row, const char *value)
{
    double number;
    day_number day;
    if (row->section == MEASURED && strcmp(row->name, "day") == 0)
        return day_from_iso(value, &day);
    return text_to_real(value, &number) && number >= 0 && number <= 1e6;
}

/* NULL, or what is wrong. */
static const char *read_row(struct arena *arena, struct slice line, const struct figures *before,
                            struct figures_row *row)
{
    struct slice part;
    size_t count = 0;
    slice_next(&line, '\t', &part);
    int section = 0;
    while (section < FIGURES_SECTIONS && !slice_is(part, figures_section_ids[section]))
        section++;
    if (section == FIGURES_SECTIONS)
        return "unknown section";
    row->section = (enum figures_section)section;
    if (!slice_next(&line, '\t', &part) || !part.size)
        return "no name";
    row->name = arena_copy_n(arena, part.at, part.size);
    for (; slice_next(&line, '\t', &part); count++) {
        if (count == values_of[section])
            return "too many values";
        row->values[count] = arena_copy_n(arena, part.at, part.size);
        if (!value_is_right(row, row->values[count]))
            return "not a number, or not a day";
    }
    if (count < values_of[section])
        return "too few values";
    return find(before, row->section, row->name) ? "stands here twice" : NULL;
}

bool figures_read(struct arena *arena, const char *file, struct slice text, struct figures *out, char message[300])
{
    *out = (struct figures){ arena_array(arena, struct figures_row, MOST_ROWS), 0 };
    int number = 0;
    for (struct slice line; slice_next(&text, '\n', &line);) {
        struct figures_row row = { .name = "" };
        number++;
        if (!slice_trim(line).size || line.at[0] == '#')
            continue;
        const char *wrong = out->count == MOST_ROWS ? "too many rows" : read_row(arena, line, out, &row);
        if (wrong) {
            snprintf(message, 300, "%s:%d: %s", file, number, wrong);
            return false;
        }
        out->rows[out->count++] = row;
    }
    for (size_t i = 0; i < sizeof needed / sizeof *needed; i++)
        if (!find(out, needed[i].section, needed[i].name)) {
            snprintf(message, 300, "%s: \"%s\" of %s is missing: run script/measured", file, needed[i].name,
                     figures_section_ids[needed[i].section]);
            return false;
        }
    return true;
}

const char *figures_text(const struct figures *figures, enum figures_section section, const char *name, size_t value)
{
    const struct figures_row *row = find(figures, section, name);
    return row && value < values_of[section] ? row->values[value] : "";
}

int figures_number(const struct figures *figures, enum figures_section section, const char *name, size_t value)
{
    double number = 0;
    return text_to_real(figures_text(figures, section, name, value), &number) ? (int)(number + 0.5) : 0;
}
