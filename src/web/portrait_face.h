/* SPDX-FileCopyrightText: 2026 Elke Deur contributors
 * SPDX-License-Identifier: EUPL-1.2
 *
 * portrait_face.h: a face as choices, between the text that says them (portrait_face.c) and the drawing (portrait.c).
 * Colours are 0xRRGGBB. Everything is constant or a plain value; nothing to free. */
#ifndef PORTRAIT_FACE_H
#define PORTRAIT_FACE_H

#include <stdbool.h>
#include <stddef.h>

struct portrait_skin {
    unsigned face, shade, lip;
};

struct portrait_hair {
    const char *name;
    unsigned colour;
};

struct portrait_back {
    const char *name;
    unsigned wall, light;
};

/* A stretch of hair or cloth that is an ellipse. */
struct portrait_circle {
    int x, y, rx, ry;
};

/* Shapes are SVG paths on the sheet of 200 by 240 units whose face has its middle at 100. */
struct portrait_style {
    const char *name;
    const char *back;  /* behind the head */
    const char *front; /* over the head */
    const char *fold;  /* of a cloth, in its second colour */
    const char *line;  /* of a cloth in its second colour, else a faint dark line */
    int line_width;    /* in tenths */
    bool twice;        /* front is drawn once more, mirrored */
    bool cloth;        /* back and front have the colour of the scarf, not of the hair */
    bool covers_ears;
    struct portrait_circle circles[12]; /* curls, a bun or beads behind the head; ends at the first ry of 0 */
};

extern const struct portrait_skin portrait_skins[];
extern const struct portrait_hair portrait_hairs[];
extern const struct portrait_back portrait_backs[];
extern const struct portrait_style portrait_styles[];
extern const size_t portrait_style_count;

enum { CREW, COLLAR, BLAZER, ROLLNECK, VNECK };
enum { CLOSED, OPEN, HALF };
enum { NO_BEARD, FULL, STUBBLE, MOUSTACHE };
enum { NO_GLASSES, SQUARE, ROUND };

#define NO_COLOUR 0xff000000u /* no colour chosen */

/* What a row of choices says; always within its limits: indexes point into the tables above. */
struct portrait_face {
    size_t skin, hair, beardhair, style, wear, back, smile, beard, glasses;
    unsigned scarf, fold, cloth, trim, brow, eye, earrings, frame;
    int age, lift, width, jaw, chin, browwidth; /* browwidth in tenths */
};

/** Reads a row of choices (see portrait.h); the label decides when nothing in it is known. Never fails. */
void portrait_face_read(const char *choices, const char *label, struct portrait_face *face);

#endif
