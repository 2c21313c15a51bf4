// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* algorithm_pages.c - see algorithm_pages.h. Nothing on the page is typed twice: the figures are those of measured.tsv. */
#include "algorithm_pages.h"

#include "algorithm.html.h"
#include "embedded.h"
#include "text_pages.h"

static struct arena arena; /* for the life of the program */
static struct figures figures;
static struct algorithm_entry entry;
static const struct embedded *figures_file;

static const struct embedded *file_named(const char *name)
{
    for (size_t i = 0; i < embedded_algorithm.count; i++)
        if (strcmp(embedded_algorithm.files[i].name, name) == 0)
            return &embedded_algorithm.files[i];
    return NULL;
}

static struct slice bytes_of(const struct embedded *file)
{
    return (struct slice){ file->bytes, (size_t)(file->end - file->bytes) };
}

bool algorithm_pages_prepare(char message[300])
{
    const struct embedded *register_file = file_named("register.tsv");
    figures_file = file_named("measured.tsv");
    arena_begin(&arena, 4 * 1024 * 1024);
    if (!figures_file || !register_file) {
        snprintf(message, 300, "content/nl/algorithm: measured.tsv or register.tsv is missing");
        return false;
    }
    return figures_read(&arena, "content/nl/algorithm/measured.tsv", bytes_of(figures_file), &figures, message) &&
           algorithm_entry_read(&arena, "content/nl/algorithm/register.tsv", bytes_of(register_file), &figures, &entry,
                                message);
}

void algorithm_pages_free(void)
{
    arena_end(&arena);
}

const struct shown_style shown_styles[] = {
    { "plain", N_("gewone taal") },
    { "typos", N_("met fouten") },
    { "sms", N_("kort, als een sms") },
    { "second-language", N_("Nederlands als tweede taal") },
    { "dialect", N_("dialect") },
    { "foreign", N_("een andere taal") },
    { "formal", N_("formele taal") },
    { "long", N_("een lang verhaal") },
    { "emotional", N_("boos of verdrietig") },
    { 0 },
};

static struct entry_place place_of(struct request *r)
{
    const struct municipality *m = &page_segment(r)->network->municipality;
    const char *page = arena_printf(r->arena, "https://%s%s/algoritme", r->host, r->base);
    return (struct entry_place){ arena_printf(r->arena, "Gemeente %s", m->name), m->email[0] ? m->email : page, page };
}

enum outcome algorithm_page(struct request *r)
{
    if (reply_fresh_generation(r, page_snapshot(r)->generation))
        return OK;
    struct entry_place place = place_of(r);
    struct algorithm_view view = { .figures = &figures, .entry = &entry };
    algorithm_in_two(r->language, &view.begin, &view.end, &view.dutch);
    day_from_iso(figures_text(&figures, MEASURED, "day", 0), &view.day);
    for (size_t i = 0; i < entry.count; i++)
        view.filled[i] = algorithm_entry_fill(r->arena, entry.rows[i].text, &place, &figures);
    struct html h = page_html(r);
    struct page page = page_of(r, catalogue_text(r->language, N_("Hoe begrijpt de computer uw vraag?")), "");
    algorithm_text(&h, &page, &view);
    return OK;
}

enum outcome algorithm_figures(struct request *r)
{
    r->reply.type = "text/tab-separated-values; charset=utf-8";
    r->reply.file_name = "elkedeur-cijfers.tsv";
    buffer_put(r->reply.body, figures_file->bytes, (size_t)(figures_file->end - figures_file->bytes));
    return OK;
}

enum outcome algorithm_register(struct request *r)
{
    struct entry_place place = place_of(r);
    r->reply.type = TYPE_JSON;
    r->reply.file_name = "algoritmeregister.json";
    algorithm_entry_json(r->arena, &entry, &place, &figures, r->reply.body);
    return OK;
}
