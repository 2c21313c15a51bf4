// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* check_pages.c - see check_pages.h. Lives in the memory of one request; nothing is written to a log or a database. */
#include "check_pages.h"

#include "check.html.h"
#include "personal.h"
#include "reply.h"

const struct input check_inputs[] = {
    { "tekst", INPUT_LINES, .most = CHECK_CHARACTERS, .flags = INPUT_REQUIRED | INPUT_CUT, .label = N_("Uw tekst") },
    { 0 },
};

/* ---- points ---- */

enum { POINT_WORDS_BYTES = 90 };

static const char *words_of(struct arena *arena, const char *text, const struct finding *f)
{
    size_t size = f->size;
    if (size > POINT_WORDS_BYTES)
        for (size = POINT_WORDS_BYTES; size && ((unsigned char)text[f->from + size] & 0xc0) == 0x80;)
            size--;
    char *words = arena_printf(arena, "%.*s%s", (int)size, text + f->from, size < f->size ? "\u2026" : "");
    for (char *at = words; *at; at++)
        if (*at == '\n')
            *at = ' ';
    return words;
}

/* A difficult word that was there before, in the same form. */
static int earlier(const struct check_view *v, const struct finding *f, const char *words)
{
    for (int i = 0; f->plain[0] && i < v->point_count; i++)
        if (v->points[i].finding->kind == f->kind && text_compare_folded(v->points[i].words, words) == 0)
            return i;
    return -1;
}

static int point_of(struct arena *arena, struct check_view *v, const struct finding *f)
{
    const char *words = f->size ? words_of(arena, v->text, f) : "";
    int found = earlier(v, f, words);
    if (found < 0) {
        found = v->point_count++;
        v->points[found] = (struct check_point){ f, words, 0 };
    }
    v->points[found].times++;
    return found + 1;
}

/* ---- pieces ---- */

struct marker {
    struct arena *arena;
    struct check_view *view;
    size_t at; /* byte of the text that comes next */
    struct {
        size_t end;
        int point;
    } open[CHECK_DEPTH];
    size_t depth;
};

static void piece(struct marker *m, struct check_piece what)
{
    m->view->pieces[m->view->piece_count++] = what;
}

static void text_until(struct marker *m, size_t to)
{
    if (to <= m->at)
        return;
    piece(m, (struct check_piece){ CHECK_TEXT, arena_copy_n(m->arena, m->view->text + m->at, to - m->at), 0, false });
    m->at = to;
}

static void close_until(struct marker *m, size_t at)
{
    while (m->depth && m->open[m->depth - 1].end <= at) {
        m->depth--;
        text_until(m, m->open[m->depth].end);
        piece(m, (struct check_piece){ CHECK_CLOSE, "", m->open[m->depth].point, false });
    }
}

/* A mark that would end behind the one it begins in ends with it. */
static void open_mark(struct marker *m, const struct finding *f, int point)
{
    size_t end = f->from + f->size;
    close_until(m, f->from);
    if (m->depth == CHECK_DEPTH)
        return;
    if (m->depth && end > m->open[m->depth - 1].end)
        end = m->open[m->depth - 1].end;
    text_until(m, f->from);
    piece(m, (struct check_piece){ CHECK_OPEN, "", point, m->view->points[point - 1].times == 1 });
    m->open[m->depth].end = end;
    m->open[m->depth++].point = point;
}

static void mark(struct arena *arena, struct check_view *v)
{
    const struct text_check *t = v->result;
    struct marker m = { .arena = arena, .view = v };
    v->points = arena_array(arena, struct check_point, t->count);
    v->pieces = arena_array(arena, struct check_piece, t->count * 4 + 1);
    for (size_t i = 0; i < t->count; i++) {
        int point = point_of(arena, v, &t->findings[i]);
        if (t->findings[i].size)
            open_mark(&m, &t->findings[i], point);
    }
    close_until(&m, SIZE_MAX);
    text_until(&m, strlen(v->text));
}

const char *check_look(const struct check_point *point)
{
    switch (point->finding->kind) {
    case LONG_SENTENCE:
    case CHOPPED_SENTENCE:
        return "ed-hard ed-hard--sentence";
    case TANG:
    case PREPOSITIONS:
    case DOUBLE_NEGATION:
        return "ed-hard ed-hard--part";
    default:
        return point->finding->grade == GRADE_NOTE ? "ed-hard ed-hard--note" : "ed-hard";
    }
}

const char *one_decimal(struct html *h, double number, char out[24])
{
    snprintf(out, 24, "%.1f", number);
    char *point = strchr(out, '.');
    if (point && h->language == DUTCH)
        *point = ',';
    return out;
}

/* ---- the page ---- */

static enum outcome show(struct request *r, const struct check_view *view)
{
    struct html h = page_html(r);
    struct page page = page_of(r, catalogue_text(r->language, N_("Is uw brief goed te lezen?")), "");
    r->reply.cache = CACHE_NOTHING;
    check_text_page(&h, &page, view);
    return view->fault[0] ? INVALID : OK;
}

enum outcome check_page(struct request *r)
{
    return show(r, &(struct check_view){ .text = "", .fault = "" });
}

enum outcome check_pasted(struct request *r)
{
    const struct input_value *value = request_value(r, "tekst");
    struct check_view view = { .text = value->text ? value->text : "", .fault = "", .cut = value->cut };
    struct text_check *result = arena_new(r->arena, struct text_check);
    lang_check_text(view.text, strlen(view.text), r->arena, result);
    if (r->fault_count || !result->scores.words) {
        view.fault = catalogue_text(r->language, N_("Wij zien geen woorden. Plak eerst een brief of een tekst."));
        return show(r, &view);
    }
    view.result = result;
    /* the sender's own address and number stand in every letter */
    view.personal = lang_personal(view.text, strlen(view.text)) & (1u << PERSONAL_BSN | 1u << PERSONAL_NAME);
    mark(r->arena, &view);
    return show(r, &view);
}
