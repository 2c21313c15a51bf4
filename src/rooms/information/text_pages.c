// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* text_pages.c - see text_pages.h. Markdown is ours (built in) and rendered by libcmark, which leaves raw HTML out. */
#include "text_pages.h"

#include <cmark.h>

#include "embedded.h"
#include "information_pages.h"
#include "text.html.h"

/* A text in English has ".en" in its name; without one an English page shows the Dutch text and says so. */
static const char *const names[] = { "privacy", "toegankelijkheid", "wie", "algoritme" };
enum { PRIVACY, ACCESSIBILITY, WHO, ALGORITHM, TEXTS };
static struct halves { /* of a text with a line "---" in it; otherwise all is in `begin` */
    const char *begin, *end;
} rendered[TEXTS][LANGUAGES];
static struct arena texts; /* for the life of the program */

static const struct embedded *page_file(const char *name, enum language language)
{
    char file[64];
    snprintf(file, sizeof file, language == DUTCH ? "%s.md" : "%s.en.md", name);
    for (size_t n = 0; n < embedded_pages.count; n++)
        if (strcmp(embedded_pages.files[n].name, file) == 0)
            return &embedded_pages.files[n];
    return NULL;
}

static const char *render(const char *from, const char *end)
{
    char *html = cmark_markdown_to_html(from, (size_t)(end - from), CMARK_OPT_SMART);
    const char *kept = arena_copy(&texts, html);
    cmark_get_default_mem_allocator()->free(html);
    return kept;
}

bool text_pages_prepare(char message[300])
{
    arena_begin(&texts, 1024 * 1024);
    for (int i = 0; i < TEXTS; i++)
        for (int language = 0; language < LANGUAGES; language++) {
            const struct embedded *found = page_file(names[i], (enum language)language);
            if (!found && language == DUTCH) {
                snprintf(message, 300, "content/nl/pages/%s.md is missing", names[i]);
                return false;
            }
            if (!found)
                continue;
            size_t size = (size_t)(found->end - found->bytes);
            const char *split = memmem(found->bytes, size, "\n---\n", 5), *middle = split ? split + 1 : found->end;
            rendered[i][language].begin = render(found->bytes, middle);
            rendered[i][language].end = split ? render(middle + 4, found->end) : "";
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
    const char *own = rendered[text][r->language].begin;
    text_page(&h, &page, own ? own : rendered[text][DUTCH].begin, !own || r->language == DUTCH, text == WHO);
    return OK;
}

void algorithm_in_two(enum language language, const char **begin, const char **end, bool *dutch)
{
    *dutch = language == DUTCH || !rendered[ALGORITHM][language].begin;
    const struct halves *halves = &rendered[ALGORITHM][*dutch ? DUTCH : language];
    *begin = halves->begin;
    *end = halves->end;
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

/* The languages that somebody speaks, but not Dutch: in their own words, with faces. Most speakers first. */
static int by_speakers(const void *a, const void *b)
{
    const struct language_row *x = a, *y = b;
    return x->count != y->count ? y->count - x->count : strcmp(x->code, y->code);
}

enum outcome languages_page(struct request *r)
{
    const struct network *network = page_segment(r)->network;
    struct language_row rows[MOST_LANGUAGES];
    size_t count = 0;
    for (size_t i = 0; i < network->person_count; i++) {
        const struct person *person = &network->people[i];
        for (size_t l = 0; l < person->language_count; l++) {
            const char *code = person->languages[l];
            size_t at = 0;
            while (at < count && strcmp(rows[at].code, code) != 0)
                at++;
            if (strcmp(code, "nl") == 0 || at == MOST_LANGUAGES)
                continue;
            if (at == count) {
                const struct foreign_text *text = foreign_of(code);
                bool same = text && strcmp(text->code, code) == 0;
                rows[count++] = (struct language_row){ code, own_language(code), same ? text->text : NULL, 0, { 0 } };
            }
            if (rows[at].count < 3)
                rows[at].faces[rows[at].count] = person;
            rows[at].count++;
        }
    }
    qsort(rows, count, sizeof *rows, by_speakers);
    struct html h = page_html(r);
    struct page page = page_of(r, "Languages", "talen");
    languages_list(&h, &page, rows, count);
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
