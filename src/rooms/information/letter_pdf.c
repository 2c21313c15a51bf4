// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* letter_pdf.c - see letter_pdf.h. */
#include "letter_pdf.h"

#include <cairo-pdf.h>
#include <pango/pangocairo.h>

#define FONT       "Atkinson Hyperlegible, DejaVu Sans, Noto Sans, sans-serif"
#define FONT_SIZE  11.5
#define PAGE_WIDE  595.276 /* A4 in points */
#define PAGE_HIGH  841.89
#define MARGIN     62.0
#define RULE_DROP  3.0  /* of the line to write on, under the foot of the letters */
#define SMALL_GAP  4.0  /* between lines that belong together */
#define LARGE_GAP  11.0 /* between parts */
#define SIGN_SPACE 52.0
#define LIST_IN    14.0 /* indent of a reason */

enum {
    HAND_LINES = 3,   /* of something longer to write by hand */
    MOST_LINES = 160, /* of one paragraph */
    TOGETHER = 8      /* so many lines are not torn apart over two pages */
};

struct sheet {
    cairo_t *cairo;
    PangoLayout *layout;
    double y;
};

static cairo_status_t take(void *closure, const unsigned char *bytes, unsigned int size)
{
    struct buffer *out = closure;
    buffer_put(out, bytes, size);
    return out->full ? CAIRO_STATUS_WRITE_ERROR : CAIRO_STATUS_SUCCESS;
}

static void set_text(struct sheet *sheet, const char *text, double width, bool bold)
{
    PangoFontDescription *font = pango_font_description_from_string(FONT);
    pango_font_description_set_absolute_size(font, (bold ? FONT_SIZE + 2 : FONT_SIZE) * PANGO_SCALE);
    pango_font_description_set_weight(font, bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
    pango_layout_set_font_description(sheet->layout, font);
    pango_font_description_free(font);
    pango_layout_set_width(sheet->layout, (int)(width * PANGO_SCALE));
    pango_layout_set_wrap(sheet->layout, PANGO_WRAP_WORD_CHAR);
    pango_layout_set_text(sheet->layout, text, -1);
}

static double text_high(struct sheet *sheet)
{
    int high;
    pango_layout_get_size(sheet->layout, NULL, &high);
    return (double)high / PANGO_SCALE;
}

/* Room for that much, on a new page when this one is full. */
static void make_room(struct sheet *sheet, double high)
{
    if (sheet->y + high <= PAGE_HIGH - MARGIN || sheet->y <= MARGIN)
        return;
    cairo_show_page(sheet->cairo);
    sheet->y = MARGIN;
}

static void rule(struct sheet *sheet, double from, double y)
{
    cairo_set_line_width(sheet->cairo, 0.7);
    cairo_move_to(sheet->cairo, from, y);
    cairo_line_to(sheet->cairo, PAGE_WIDE - MARGIN, y);
    cairo_stroke(sheet->cairo);
}

static void show(struct sheet *sheet, const char *tag, double x)
{
    cairo_tag_begin(sheet->cairo, tag, NULL);
    cairo_move_to(sheet->cairo, x, sheet->y);
    pango_cairo_show_layout(sheet->cairo, sheet->layout);
    cairo_tag_end(sheet->cairo, tag);
}

/* Where the lines of the text begin and end, as laid out at this width. */
struct pieces {
    struct {
        int from, size;
    } at[MOST_LINES];
    int count;
    double high; /* of one line */
};

static void cut_lines(struct sheet *sheet, struct pieces *pieces)
{
    int count = pango_layout_get_line_count(sheet->layout);
    pieces->count = count < MOST_LINES ? count : MOST_LINES;
    pieces->high = text_high(sheet) / count;
    for (int i = 0; i < pieces->count; i++) {
        PangoLayoutLine *line = pango_layout_get_line_readonly(sheet->layout, i);
        pieces->at[i].from = pango_layout_line_get_start_index(line);
        pieces->at[i].size = pango_layout_line_get_length(line);
    }
}

/* Line by line: a wrapped layout drops the blank at the end of a line, and a reader would hear two words as one. */
static void draw_paragraph(struct sheet *sheet, const char *tag, const char *text, double indent, bool bold)
{
    struct pieces pieces;
    set_text(sheet, text, PAGE_WIDE - 2 * MARGIN - indent, bold);
    cut_lines(sheet, &pieces);
    make_room(sheet, pieces.high * (pieces.count < TOGETHER ? pieces.count : TOGETHER));
    pango_layout_set_width(sheet->layout, -1);
    cairo_tag_begin(sheet->cairo, tag, NULL);
    for (int i = 0; i < pieces.count; i++) {
        if (sheet->y + pieces.high > PAGE_HIGH - MARGIN) {
            cairo_tag_end(sheet->cairo, tag);
            make_room(sheet, pieces.high);
            cairo_tag_begin(sheet->cairo, tag, NULL);
        }
        pango_layout_set_text(sheet->layout, text + pieces.at[i].from, pieces.at[i].size);
        cairo_move_to(sheet->cairo, MARGIN + indent, sheet->y);
        pango_cairo_show_layout(sheet->cairo, sheet->layout);
        sheet->y += pieces.high;
    }
    cairo_tag_end(sheet->cairo, tag);
}

/* "Naam: ______": the label is read aloud, the line is for the pen. */
static void draw_to_fill(struct sheet *sheet, const char *label, int more_lines)
{
    char text[200];
    int wide;
    snprintf(text, sizeof text, "%s:", label);
    set_text(sheet, text, PAGE_WIDE - 2 * MARGIN, false);
    double high = text_high(sheet) + SMALL_GAP;
    make_room(sheet, high * (1 + more_lines));
    pango_layout_get_size(sheet->layout, &wide, NULL);
    show(sheet, "P", MARGIN);
    double end = MARGIN + (double)wide / PANGO_SCALE + 6;
    rule(sheet, end < PAGE_WIDE - 2 * MARGIN ? end : MARGIN, sheet->y + high - RULE_DROP);
    sheet->y += high;
    for (int i = 0; i < more_lines; i++, sheet->y += high)
        rule(sheet, MARGIN, sheet->y + high - RULE_DROP);
}

static void draw_signature(struct sheet *sheet, const char *label)
{
    make_room(sheet, SIGN_SPACE);
    sheet->y += SIGN_SPACE / 2;
    draw_to_fill(sheet, label, 0);
}

static void draw_line(struct sheet *sheet, const struct line *line)
{
    char text[1024]; /* whole: a name of a hundred letters is 400 bytes */
    if (line->kind == LINE_SIGNED) {
        draw_signature(sheet, line->label);
    } else if (!line->text[0]) {
        draw_to_fill(sheet, line->label, line->kind == LINE_BLANK ? HAND_LINES - 1 : 0);
    } else if (line->kind == LINE_SUBJECT) {
        draw_paragraph(sheet, "H1", line->text, 0, true);
    } else if (line->kind == LINE_REASON) {
        snprintf(text, sizeof text, "\u2022 %.1000s", line->text);
        cairo_tag_begin(sheet->cairo, "LI", NULL);
        draw_paragraph(sheet, "LBody", text, LIST_IN, false);
        cairo_tag_end(sheet->cairo, "LI");
    } else if (line->label[0]) {
        snprintf(text, sizeof text, "%.200s: %.800s", line->label, line->text);
        draw_paragraph(sheet, "P", text, 0, false);
    } else {
        draw_paragraph(sheet, "P", line->text, 0, false);
    }
}

/* Lines of one kind stand together, but each sentence of the text apart. */
static double gap_before(const struct letter *letter, size_t i)
{
    if (i == 0)
        return 0;
    enum line_kind kind = letter->lines[i].kind, before = letter->lines[i - 1].kind;
    bool together =
        (kind == before && kind != LINE_TEXT) || kind == LINE_REASON || (before == LINE_SUBJECT && kind == LINE_ABOUT);
    return together                                                       ? SMALL_GAP
           : kind == LINE_TO || kind == LINE_DATE || kind == LINE_SUBJECT ? 2 * LARGE_GAP
                                                                          : LARGE_GAP;
}

static void draw(const struct letter *letter, cairo_t *cairo)
{
    PangoFontMap *fonts = pango_cairo_font_map_new(); /* of this letter: nothing stays behind with the thread */
    PangoContext *context = pango_font_map_create_context(fonts);
    pango_cairo_update_context(cairo, context);
    struct sheet sheet = { cairo, pango_layout_new(context), MARGIN };
    pango_layout_set_spacing(sheet.layout, 2 * PANGO_SCALE);
    cairo_tag_begin(cairo, "Document", NULL);
    for (size_t i = 0; i < letter->count; i++) {
        enum line_kind kind = letter->lines[i].kind, next = i + 1 < letter->count ? letter->lines[i + 1].kind : kind;
        bool in_list = kind == LINE_REASON;
        if (in_list && (i == 0 || letter->lines[i - 1].kind != LINE_REASON))
            cairo_tag_begin(cairo, "L", NULL);
        sheet.y += gap_before(letter, i);
        if (next == LINE_SIGNED) /* the greeting stays with the signature */
            make_room(&sheet, 2 * SIGN_SPACE);
        draw_line(&sheet, &letter->lines[i]);
        if (in_list && next != LINE_REASON)
            cairo_tag_end(cairo, "L");
    }
    cairo_tag_end(cairo, "Document");
    cairo_show_page(cairo);
    g_object_unref(sheet.layout);
    g_object_unref(context);
    g_object_unref(fonts);
}

/* ---- the language ---- */

/* The last place of `mark` before `end`. */
static const char *last_of(const struct buffer *pdf, size_t end, const char *mark)
{
    size_t size = strlen(mark);
    for (size_t at = end; at >= size; at--)
        if (memcmp(pdf->at + at - size, mark, size) == 0)
            return pdf->at + at - size;
    return NULL;
}

static bool number_after(const char *at, const char *mark, long *out)
{
    const char *found = at ? strstr(at, mark) : NULL;
    if (!found)
        return false;
    char *end;
    *out = strtol(found + strlen(mark), &end, 10);
    return end != found + strlen(mark) && *out > 0;
}

bool pdf_add_language(struct buffer *pdf, const char *language)
{
    long root, before, size;
    const char *trailer = last_of(pdf, pdf->used, "trailer");
    if (pdf->full || !number_after(trailer, "/Root ", &root) || !number_after(trailer, "/Size ", &size) ||
        !number_after(trailer, "startxref", &before))
        return false;
    char head[40], info[40] = "";
    long info_number;
    if (number_after(trailer, "/Info ", &info_number))
        snprintf(info, sizeof info, " /Info %ld 0 R", info_number);
    snprintf(head, sizeof head, "\n%ld 0 obj\n<<", root);
    const char *catalog = last_of(pdf, (size_t)(trailer - pdf->at), head);
    const char *end = catalog ? strstr(catalog, ">>\nendobj") : NULL;
    if (!end)
        return false;
    catalog += strlen(head);
    struct buffer more;
    buffer_begin(&more, 64 * 1024);
    buffer_printf(&more,
                  "%ld 0 obj\n<<%.*s   /Lang (%s)\n   /ViewerPreferences << /DisplayDocTitle true >>\n>>\nendobj\n",
                  root, (int)(end - catalog), catalog, language);
    size_t at = pdf->used, table = at + more.used;
    buffer_printf(
        &more,
        "xref\n%ld 1\n%010zu 00000 n \ntrailer\n<< /Size %ld /Root %ld 0 R%s /Prev %ld >>\nstartxref\n%zu\n%%%%EOF\n",
        root, at, size, root, info, before, table);
    bool whole = !more.full;
    buffer_put(pdf, more.at, more.used);
    buffer_free(&more);
    return whole && !pdf->full;
}

bool letter_pdf(const struct letter *letter, const char *title, int64_t now, struct buffer *out)
{
    struct buffer pdf;
    char moment[21];
    buffer_begin(&pdf, 4 * 1024 * 1024);
    moment_to_iso(now, moment);
    cairo_surface_t *surface = cairo_pdf_surface_create_for_stream(take, &pdf, PAGE_WIDE, PAGE_HIGH);
    cairo_pdf_surface_restrict_to_version(surface, CAIRO_PDF_VERSION_1_4); /* a plain cross-reference table */
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, title);
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, moment);
    cairo_t *cairo = cairo_create(surface);
    draw(letter, cairo);
    bool fine = cairo_status(cairo) == CAIRO_STATUS_SUCCESS;
    cairo_destroy(cairo);
    cairo_surface_finish(surface);
    fine = fine && cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS;
    cairo_surface_destroy(surface);
    fine = fine && pdf_add_language(&pdf, "nl-NL");
    if (fine)
        buffer_put(out, pdf.at, pdf.used);
    buffer_free(&pdf);
    return fine && !out->full;
}
