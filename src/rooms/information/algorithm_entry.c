// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* algorithm_entry.c - see algorithm_entry.h. Names and limits of fields: MinBZK/Algoritmeregister, standard 1.0 (looked up November 2026). */
#include "algorithm_entry.h"

#include <stdio.h>
#include <string.h>

#include "json_write.h"

#define THEMES                                                                                                         \
    "Organisatie en bedrijfsvoering;Cultuur en recreatie;Economie;Overheidsfinanciën;Wonen;Internationaal;Migratie "  \
    "en integratie;Natuur en milieu;Onderwijs en wetenschap;Openbare orde en veiligheid;Recht;Ruimte en "              \
    "infrastructuur;Sociale zekerheid;Verkeer;Werk;Zorg en gezondheid"

static const struct entry_field fields[] = {
    { "name", ENTRY_TEXT, 100, true, NULL },
    { "description_short", ENTRY_TEXT, 350, true, NULL },
    { "organization", ENTRY_TEXT, 100, true, NULL },
    { "category", ENTRY_LIST, 100, false, THEMES },
    { "status", ENTRY_TEXT, 20, true, "In ontwikkeling;In gebruik;Buiten gebruik" },
    { "begin_date", ENTRY_TEXT, 7, false, NULL },
    { "end_date", ENTRY_TEXT, 7, false, NULL },
    { "contact_email", ENTRY_TEXT, 500, true, NULL },
    { "website", ENTRY_TEXT, 500, false, NULL },
    { "publication_category", ENTRY_TEXT, 40, true,
      "Hoog-risico AI-systeem;Impactvolle algoritmes;Overige algoritmes" },
    { "url", ENTRY_TEXT, 500, false, NULL },
    { "goal", ENTRY_TEXT, 2500, false, NULL },
    { "proportionality", ENTRY_TEXT, 2500, false, NULL },
    { "human_intervention", ENTRY_TEXT, 2500, false, NULL },
    { "risks", ENTRY_TEXT, 2500, false, NULL },
    { "lawful_basis", ENTRY_TEXT, 2500, false, NULL },
    { "lawful_basis_grouping", ENTRY_LINKS, 1200, false, NULL },
    { "process_index_url", ENTRY_TEXT, 500, false, NULL },
    { "impacttoetsen_grouping", ENTRY_LINKS, 1200, false, NULL },
    { "impacttoetsen", ENTRY_TEXT, 2500, false, NULL },
    { "source_data", ENTRY_TEXT, 2500, false, NULL },
    { "source_data_grouping", ENTRY_LINKS, 1200, false, NULL },
    { "methods_and_models", ENTRY_TEXT, 5000, false, NULL },
    { "provider", ENTRY_TEXT, 200, false, NULL },
    { "publiccode", ENTRY_TEXT, 500, false, NULL },
    { "lang", ENTRY_TEXT, 3, true, "nld" },
    { "standard_version", ENTRY_TEXT, 3, false, "1.0" },
    { "source_id", ENTRY_TEXT, 100, false, NULL },
    { "tags", ENTRY_TEXT, 2500, false, NULL },
};
enum { FIELDS = sizeof fields / sizeof *fields };

/* ---- filling in ---- */

static const char *figure(struct arena *arena, struct slice place, const struct figures *figures)
{
    struct slice section, name, value;
    int64_t number;
    if (!slice_next(&place, '|', &section) || !slice_next(&place, '|', &name) || !slice_next(&place, '|', &value) ||
        !text_to_int(arena_copy_n(arena, value.at, value.size), 0, FIGURE_VALUES - 1, &number))
        return NULL;
    for (int s = 0; s < FIGURES_SECTIONS; s++)
        if (slice_is(section, figures_section_ids[s])) {
            const char *text =
                figures_text(figures, (enum figures_section)s, arena_copy_n(arena, name.at, name.size), (size_t)number);
            return text[0] ? text : NULL;
        }
    return NULL;
}

static const char *place_text(struct arena *arena, struct slice name, const struct entry_place *place,
                              const struct figures *figures)
{
    const struct {
        const char *name, *text;
    } places[] = { { "gemeente", place->municipality }, { "contact", place->contact }, { "pagina", place->page } };
    for (size_t i = 0; i < sizeof places / sizeof *places; i++)
        if (slice_is(name, places[i].name))
            return places[i].text;
    return figure(arena, name, figures);
}

const char *algorithm_entry_fill(struct arena *arena, const char *text, const struct entry_place *place,
                                 const struct figures *figures)
{
    const char *out = "";
    for (;;) {
        const char *open = strchr(text, '{'), *close = open ? strchr(open, '}') : NULL;
        if (!open)
            return arena_printf(arena, "%s%s", out, text);
        if (!close)
            return NULL;
        const char *filled = place_text(arena, (struct slice){ open + 1, (size_t)(close - open - 1) }, place, figures);
        if (!filled)
            return NULL;
        out = arena_printf(arena, "%s%.*s%s", out, (int)(open - text), text, filled);
        text = close + 1;
    }
}

/* ---- reading ---- */

static const struct entry_field *field_named(struct slice name)
{
    for (int i = 0; i < FIELDS; i++)
        if (slice_is(name, fields[i].id))
            return &fields[i];
    return NULL;
}

static bool is_permitted(struct arena *arena, const struct entry_field *field, struct slice text)
{
    for (struct slice one; slice_next(&text, ';', &one);) {
        one = slice_trim(one);
        if (field->permitted && !text_in_list(field->permitted, ';', arena_copy_n(arena, one.at, one.size)))
            return false;
        if (field->kind == ENTRY_LINKS && !memmem(one.at, one.size, " | https://", 11))
            return false;
    }
    return true;
}

static const char *read_row(struct arena *arena, struct slice line, const struct figures *figures,
                            const struct algorithm_entry *before, struct entry_row *row)
{
    static const struct entry_place somewhere = { "Gemeente", "contact@gemeente.example", "https://gemeente.example" };
    struct slice parts[3] = { { 0 } };
    int count = 0;
    while (count < 3 && slice_next(&line, '\t', &parts[count]))
        count++;
    if (count < 3 || line.at)
        return "\"field, title, text\", apart by tabs";
    row->field = field_named(parts[0]);
    if (!row->field)
        return "the standard has no such field";
    for (size_t i = 0; i < before->count; i++)
        if (before->rows[i].field == row->field)
            return "stands here twice";
    row->title = arena_copy_n(arena, parts[1].at, parts[1].size);
    row->text = arena_copy_n(arena, parts[2].at, parts[2].size);
    if (!row->title[0] || !row->text[0])
        return "a title or a text is empty";
    const char *filled = algorithm_entry_fill(arena, row->text, &somewhere, figures);
    if (!filled)
        return "a {place} that is not known";
    if (strlen(filled) > row->field->most)
        return "longer than the standard allows";
    return is_permitted(arena, row->field, slice_of(row->text)) ? NULL : "not a value that the standard permits";
}

static bool holds(const struct algorithm_entry *entry, const struct entry_field *field)
{
    for (size_t i = 0; i < entry->count; i++)
        if (entry->rows[i].field == field)
            return true;
    return false;
}

bool algorithm_entry_read(struct arena *arena, const char *file, struct slice text, const struct figures *figures,
                          struct algorithm_entry *out, char message[300])
{
    int number = 0;
    *out = (struct algorithm_entry){ .count = 0 };
    for (struct slice line; slice_next(&text, '\n', &line);) {
        struct entry_row row = { 0 };
        number++;
        if (!slice_trim(line).size || line.at[0] == '#')
            continue;
        const char *wrong = out->count == ENTRY_ROWS ? "too many rows" : read_row(arena, line, figures, out, &row);
        if (wrong) {
            snprintf(message, 300, "%s:%d: %s", file, number, wrong);
            return false;
        }
        out->rows[out->count++] = row;
    }
    for (int i = 0; i < FIELDS; i++)
        if (fields[i].required && !holds(out, &fields[i])) {
            snprintf(message, 300, "%s: \"%s\" is missing", file, fields[i].id);
            return false;
        }
    return true;
}

/* ---- JSON ---- */

static void put_links(struct json_writer *json, struct arena *arena, struct slice list)
{
    for (struct slice one; slice_next(&list, ';', &one);) {
        struct slice title;
        slice_next(&one, '|', &title);
        title = slice_trim(title);
        one = slice_trim(one);
        json_put_open(json, '{');
        json_put_member(json, "title", arena_copy_n(arena, title.at, title.size));
        json_put_member(json, "link", arena_copy_n(arena, one.at, one.size));
        json_put_close(json, '}');
    }
}

static void put_list(struct json_writer *json, struct slice list)
{
    for (struct slice one; slice_next(&list, ';', &one);) {
        one = slice_trim(one);
        json_put_text_n(json, one.at, one.size);
    }
}

void algorithm_entry_json(struct arena *arena, const struct algorithm_entry *entry, const struct entry_place *place,
                          const struct figures *figures, struct buffer *out)
{
    struct json_writer json;
    json_put_begin(&json, out, true);
    json_put_open(&json, '{');
    for (size_t i = 0; i < entry->count; i++) {
        const struct entry_row *row = &entry->rows[i];
        const char *text = algorithm_entry_fill(arena, row->text, place, figures);
        json_put_key(&json, row->field->id);
        if (row->field->kind == ENTRY_TEXT) {
            json_put_text(&json, text);
            continue;
        }
        json_put_open(&json, '[');
        if (row->field->kind == ENTRY_LIST)
            put_list(&json, slice_of(text));
        else
            put_links(&json, arena, slice_of(text));
        json_put_close(&json, ']');
    }
    json_put_close(&json, '}');
    buffer_byte(out, '\n');
}
