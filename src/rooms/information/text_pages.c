// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* text_pages.c - see text_pages.h. Markdown is ours (built in) and rendered by libcmark, which leaves raw HTML out. */
#include "text_pages.h"

#include <cmark.h>

#include "embedded.h"
#include "text.html.h"

static const char *const names[] = { "privacy.md", "toegankelijkheid.md", "wie.md" };
enum { PRIVACY, ACCESSIBILITY, WHO, TEXTS };
static const char *rendered[TEXTS];
static struct arena texts; /* for the life of the program */

bool text_pages_prepare(char message[300])
{
    arena_begin(&texts, 1024 * 1024);
    for (int i = 0; i < TEXTS; i++) {
        const struct embedded *found = NULL;
        for (size_t n = 0; n < embedded_pages.count; n++)
            if (strcmp(embedded_pages.files[n].name, names[i]) == 0)
                found = &embedded_pages.files[n];
        if (!found) {
            snprintf(message, 300, "content/nl/pages/%s is missing", names[i]);
            return false;
        }
        char *html = cmark_markdown_to_html(found->bytes, (size_t)(found->end - found->bytes), CMARK_OPT_SMART);
        rendered[i] = arena_copy(&texts, html);
        cmark_get_default_mem_allocator()->free(html);
    }
    return true;
}

void text_pages_free(void)
{
    arena_end(&texts);
}

static enum outcome show_text(struct request *r, int text, const char *title)
{
    if (reply_fresh_generation(r, page_snapshot(r)->generation))
        return OK;
    struct html h = page_html(r);
    struct page page = page_of(r, catalogue_text(r->language, title), "");
    text_page(&h, &page, rendered[text]);
    return OK;
}

enum outcome privacy_page(struct request *r)
{
    return show_text(r, PRIVACY, N_("Wat doen wij met uw gegevens?"));
}

enum outcome accessibility_page(struct request *r)
{
    return show_text(r, ACCESSIBILITY, N_("Kan iedereen deze site gebruiken?"));
}

enum outcome who_page(struct request *r)
{
    return show_text(r, WHO, N_("Wie zitten hierachter?"));
}

enum outcome languages_page(struct request *r)
{
    const struct network *network = page_segment(r)->network;
    const char *codes[64];
    size_t count = 0;
    for (size_t i = 0; i < network->person_count; i++)
        for (size_t l = 0; l < network->people[i].language_count && count < 64; l++) {
            size_t at = 0;
            while (at < count && strcmp(codes[at], network->people[i].languages[l]) != 0)
                at++;
            if (at == count)
                codes[count++] = network->people[i].languages[l];
        }
    struct html h = page_html(r);
    struct page page = page_of(r, "Languages", "talen");
    languages_list(&h, &page, codes, count);
    return OK;
}

void show_error(struct request *r, const struct problem *problem)
{
    if (!r->place) {
        problem_page(r, problem);
        return;
    }
    struct html h = page_html(r);
    struct page page = page_of(r, catalogue_text(r->language, problem->title), "");
    error_page(&h, &page, catalogue_text(r->language, problem->title), catalogue_text(r->language, problem->detail));
}
