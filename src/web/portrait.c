/* SPDX-FileCopyrightText: 2026 Elke Deur contributors
 * SPDX-License-Identifier: EUPL-1.2
 *
 * portrait.c: draws a face: background, hair behind, neck, clothes, ears, head, face, hair in front. Flat colours, no
 * outlines, small eyes and a real neck keep it friendly without becoming a cartoon. */
#include "portrait.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "portrait_face.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

struct sheet {
    char *out;
    size_t size, used;
    bool full;
};

__attribute__((format(printf, 2, 3))) static void put(struct sheet *sheet, const char *format, ...)
{
    va_list values;

    if (sheet->full)
        return;
    va_start(values, format);
    int length = vsnprintf(sheet->out + sheet->used, sheet->size - sheet->used, format, values);
    va_end(values);
    if (length < 0 || (size_t)length >= sheet->size - sheet->used)
        sheet->full = true;
    else
        sheet->used += (size_t)length;
}

static void put_label(struct sheet *sheet, const char *label)
{
    for (const char *c = label; *c && !sheet->full; c++) {
        switch (*c) {
        case '&':
            put(sheet, "&amp;");
            break;
        case '<':
            put(sheet, "&lt;");
            break;
        case '>':
            put(sheet, "&gt;");
            break;
        case '"':
            put(sheet, "&quot;");
            break;
        case '\'':
            put(sheet, "&#39;");
            break;
        default:
            put(sheet, "%c", (unsigned char)*c < 0x20 || *c == 0x7f ? ' ' : *c);
        }
    }
}

/* A path filled with one colour. */
static void put_fill(struct sheet *sheet, unsigned colour, const char *shape)
{
    if (shape)
        put(sheet, "<path fill=\"#%06x\" d=\"%s\"/>", colour, shape);
}

/* A line of one colour; the width in tenths. */
static void put_line(struct sheet *sheet, unsigned colour, int width, const char *shape)
{
    put(sheet,
        "<path d=\"%s\" fill=\"none\" stroke=\"#%06x\" stroke-width=\"%d.%d\" stroke-linecap=\"round\""
        " stroke-linejoin=\"round\"/>",
        shape, colour, width / 10, width % 10);
}

/* Draws what was drawn since `from` once more, on the other side of the face. */
static void put_mirror(struct sheet *sheet, size_t from)
{
    size_t length = sheet->used - from;

    put(sheet, "<g transform=\"translate(200 0) scale(-1 1)\">");
    if (sheet->full || length >= sheet->size - sheet->used) {
        sheet->full = true;
        return;
    }
    memcpy(sheet->out + sheet->used, sheet->out + from, length);
    sheet->used += length;
    put(sheet, "</g>");
}

static void draw_circles(struct sheet *sheet, const struct portrait_style *style, unsigned colour)
{
    for (size_t i = 0; i < COUNT(style->circles) && style->circles[i].ry > 0; i++) {
        const struct portrait_circle *c = &style->circles[i];
        put(sheet, "<ellipse cx=\"%d\" cy=\"%d\" rx=\"%d\" ry=\"%d\" fill=\"#%06x\"/>", c->x, c->y, c->rx, c->ry,
            colour);
    }
}

static void draw_clothes(struct sheet *sheet, const struct portrait_face *face)
{
    put_fill(sheet, face->cloth, "M14 240C16 206 40 194 74 186C84 198 116 198 126 186C160 194 184 206 186 240Z");
    switch (face->wear) {
    case COLLAR:
        put_fill(sheet, face->trim, "M74 184L64 192L84 214L100 200ZM126 184L136 192L116 214L100 200Z");
        put_line(sheet, face->trim, 24, "M100 202V240");
        break;
    case BLAZER:
        put_fill(sheet, face->trim, "M78 187L100 232L122 187C116 196 84 196 78 187Z");
        put(sheet, "<path d=\"M76 187L92 240M124 187L108 240\" stroke=\"#000\" stroke-opacity=\".22\""
                   " stroke-width=\"3\"/>");
        break;
    case ROLLNECK:
        put_fill(sheet, face->trim, "M78 174C90 182 110 182 122 174L126 194C112 204 88 204 74 194Z");
        break;
    case VNECK:
        put_fill(sheet, portrait_skins[face->skin].face, "M77 184L100 216L123 184Z");
        put_line(sheet, face->trim, 44, "M76 186L100 218L124 186");
        break;
    default:
        put_line(sheet, face->trim, 50, "M73 187C84 202 116 202 127 187");
    }
}

static void draw_ears(struct sheet *sheet, const struct portrait_skin *skin)
{
    size_t from = sheet->used;
    put(sheet, "<ellipse cx=\"58\" cy=\"112\" rx=\"7\" ry=\"11\" fill=\"#%06x\"/>", skin->face);
    put(sheet, "<ellipse cx=\"58.6\" cy=\"113\" rx=\"3.4\" ry=\"6\" fill=\"#%06x\" fill-opacity=\".6\"/>", skin->shade);
    put_mirror(sheet, from);
}

/* The head, and the shadow on its right side: the same outline, from the line of the shadow on. */
static void draw_head(struct sheet *sheet, const struct portrait_face *face, const struct portrait_skin *skin)
{
    int left = 100 - face->width;
    int right = 100 + face->width;
    int chin = 106 + face->chin;

    put(sheet, "<path fill=\"#%06x\" d=\"M%d 98C%d 40 %d 40 %d 98C%d 132 %d %d 100 %dC%d %d %d 132 %d 98Z\"/>",
        skin->face, left, left, right, right, right, 100 + face->jaw, chin, chin, 100 - face->jaw, chin, left, left);
    put(sheet,
        "<path fill=\"#%06x\" fill-opacity=\".28\" d=\"M125 62C127 92 125 128 111 %dC%d %d %d 124 %d 98"
        "C%d 80 %d 69 125 62Z\"/>",
        skin->shade, chin - 3, 98 + face->jaw, chin - 10, right, right, right, right - 7);
}

static void draw_eyes(struct sheet *sheet, const struct portrait_face *face)
{
    size_t from = sheet->used;
    int lift = face->lift;

    put(sheet, "<ellipse cx=\"82\" cy=\"107\" rx=\"3.9\" ry=\"4.6\" fill=\"#%06x\"/>", face->eye);
    put(sheet, "<circle cx=\"83.4\" cy=\"105.4\" r=\"1.2\" fill=\"#fff\" fill-opacity=\".85\"/>");
    put_line(sheet, face->eye, 20, "M75.5 103.5C78.5 99.6 85.5 99.4 89 103");
    put(sheet,
        "<path d=\"M73 %dC78 %d 86 %d 91 %d.5\" fill=\"none\" stroke=\"#%06x\" stroke-width=\"%d.%d\""
        " stroke-linecap=\"round\"/>",
        95 - lift, 90 - lift, 90 - lift, 93 - lift, face->brow, face->browwidth / 10, face->browwidth % 10);
    put(sheet, "<ellipse cx=\"73\" cy=\"124\" rx=\"8\" ry=\"5.5\" fill=\"#%06x\" fill-opacity=\".16\"/>",
        portrait_skins[face->skin].lip);
    put_mirror(sheet, from);
}

static void draw_age(struct sheet *sheet, const struct portrait_face *face, unsigned shade)
{
    size_t from = sheet->used;

    if (face->age < 1)
        return;
    put_line(sheet, shade, 18, "M84 125C80 130 78.5 134 79 138");
    if (face->age > 1) {
        put_line(sheet, shade, 16, "M69 108L65.5 106.5M69 111L65.6 112.5M77 114.5C80 116.4 84 116.4 87 115");
    }
    put_mirror(sheet, from);
    if (face->age > 1)
        put_line(sheet, shade, 16, "M86 83C94 81.4 106 81.4 114 83");
}

static void draw_beard(struct sheet *sheet, const struct portrait_face *face)
{
    unsigned colour = portrait_hairs[face->beardhair].colour;

    if (face->beard == FULL)
        put(sheet,
            "<path fill=\"#%06x\" fill-rule=\"evenodd\" d=\"M59 108C59 146 74 166 100 166"
            "C126 166 141 146 141 108C138 122 134 130 124 131C114 127 106 129 100 131C94 129 86 127 76 131"
            "C66 130 62 122 59 108Z"
            "M84 139C92 135.4 108 135.4 116 139C112 150 88 150 84 139Z\"/>",
            colour);
    else if (face->beard == STUBBLE)
        put(sheet,
            "<path fill=\"#%06x\" fill-opacity=\".2\" d=\"M60 112C60 146 74 164 100 164C126 164 140 146 140 112"
            "C136 124 130 132 122 132C112 128 88 128 78 132C70 132 64 124 60 112Z\"/>",
            colour);
    else if (face->beard == MOUSTACHE)
        put_fill(sheet, colour,
                 "M100 130C92 127 82 131 78 140C88 139 94 138 100 136C106 138 112 139 122 140"
                 "C118 131 108 127 100 130Z");
}

static void draw_mouth(struct sheet *sheet, const struct portrait_face *face, const struct portrait_skin *skin)
{
    if (face->smile == OPEN) {
        put_fill(sheet, skin->lip, "M84 138C92 140 108 140 116 138C113 150.5 87 150.5 84 138Z");
        put_fill(sheet, 0xffffff, "M87.5 139.3C94 140.6 106 140.6 112.5 139.3C110.6 144.4 89.4 144.4 87.5 139.3Z");
    } else if (face->smile == HALF) {
        put_line(sheet, skin->lip, 32, "M87 141C95 146 107 146 115 139");
    } else {
        put_line(sheet, skin->lip, 34, "M85 139.5C92 147 108 147 115 139.5");
        put_line(sheet, skin->shade, 18, "M94 151.6C98 153 102 153 106 151.6");
    }
}

static void draw_glasses(struct sheet *sheet, const struct portrait_face *face)
{
    static const char *const lenses[] = {
        [SQUARE] = "<rect x=\"66.5\" y=\"96.5\" width=\"28\" height=\"21\" rx=\"7\"",
        [ROUND] = "<circle cx=\"81\" cy=\"107\" r=\"13.5\"",
    };
    size_t from = sheet->used;

    if (face->glasses == NO_GLASSES)
        return;
    put(sheet, "%s fill=\"#fff\" fill-opacity=\".14\" stroke=\"#%06x\" stroke-width=\"2.6\"/>", lenses[face->glasses],
        face->frame);
    put_mirror(sheet, from);
    put_line(sheet, face->frame, 26, "M94.6 105C98 102.6 102 102.6 105.4 105M67 104L60 101.5M133 104L140 101.5");
}

static void draw_face(struct sheet *sheet, const struct portrait_face *face, const struct portrait_skin *skin)
{
    draw_eyes(sheet, face);
    put_line(sheet, skin->shade, 26, "M101 108C103 116 106 121 105.5 125C104 128 98.5 128.4 95.5 126.6");
    draw_age(sheet, face, skin->shade);
    draw_beard(sheet, face);
    draw_mouth(sheet, face, skin);
    draw_glasses(sheet, face);
    if (face->earrings != NO_COLOUR) {
        size_t from = sheet->used;
        put(sheet, "<circle cx=\"57.5\" cy=\"126\" r=\"3\" fill=\"#%06x\"/>", face->earrings);
        put_mirror(sheet, from);
    }
}

static void draw_hair_front(struct sheet *sheet, const struct portrait_face *face, const struct portrait_style *style)
{
    bool cloth = style->cloth;
    size_t from = sheet->used;

    if (style->front)
        put(sheet, "<path fill=\"#%06x\" fill-rule=\"evenodd\" d=\"%s\"/>",
            cloth ? face->scarf : portrait_hairs[face->hair].colour, style->front);
    if (style->twice)
        put_mirror(sheet, from);
    if (style->fold)
        put_fill(sheet, face->fold, style->fold);
    if (style->line && cloth)
        put_line(sheet, face->fold, style->line_width, style->line);
    else if (style->line)
        put(sheet, "<path d=\"%s\" stroke=\"#000\" stroke-opacity=\".25\" stroke-width=\"2\"/>", style->line);
}

bool portrait_svg(const char *choices, const char *label, char *out, size_t size, size_t *used)
{
    struct sheet sheet = { .out = out, .size = size, .full = size == 0 };
    struct portrait_face face;

    label = label ? label : "";
    portrait_face_read(choices, label, &face);
    const struct portrait_skin *skin = &portrait_skins[face.skin];
    const struct portrait_back *back = &portrait_backs[face.back];
    const struct portrait_style *style = &portrait_styles[face.style];

    put(&sheet, "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 200 240\"");
    if (*label) {
        put(&sheet, " role=\"img\" aria-label=\"");
        put_label(&sheet, label);
        put(&sheet, "\">");
    } else {
        put(&sheet, " aria-hidden=\"true\">");
    }
    put(&sheet, "<rect width=\"200\" height=\"240\" fill=\"#%06x\"/>", back->wall);
    put(&sheet, "<path fill=\"#%06x\" d=\"M0 0H64L128 240H0Z\" fill-opacity=\".6\"/>", back->light);
    put_fill(&sheet, style->cloth ? face.scarf : portrait_hairs[face.hair].colour, style->back);
    draw_circles(&sheet, style, portrait_hairs[face.hair].colour);
    put_fill(&sheet, skin->face, "M80 148H120V180C120 198 80 198 80 180Z");
    put(&sheet,
        "<path fill=\"#%06x\" fill-opacity=\".75\" d=\"M80 154C90 166 110 166 120 154V164"
        "C112 178 88 178 80 166Z\"/>",
        skin->shade);
    draw_clothes(&sheet, &face);
    if (!style->covers_ears)
        draw_ears(&sheet, skin);
    draw_head(&sheet, &face, skin);
    draw_face(&sheet, &face, skin);
    draw_hair_front(&sheet, &face, style);
    put(&sheet, "</svg>");

    if (sheet.full && size > 0)
        out[0] = '\0';
    *used = sheet.full ? 0 : sheet.used;
    return !sheet.full;
}
