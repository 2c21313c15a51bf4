/* SPDX-FileCopyrightText: 2026 Elke Deur contributors
 * SPDX-License-Identifier: EUPL-1.2
 *
 * portrait.h: the drawn face of a person who has no photograph, as SVG.
 *
 * A face is a row of choices, blanks between them, in any order; nothing is random, so a face stays the same face:
 *
 *   skin=a..f  hair=black|dark|brown|chestnut|red|blond|sand|grey|white|steel
 *   style=short|side|quiff|crop|bald|long|bob|curls|softcurls|afro|bun|lowbun|braids|headscarf|headwrap
 *   scarf=COLOUR,COLOUR            of a headscarf or headwrap and its fold
 *   wear=crew|collar|blazer|rollneck|vneck[,COLOUR,COLOUR]
 *   back=light|leaf|sky|clay|sand  smile=open|half|closed  age=0..2  lift=0..4
 *   glasses=COLOUR[,round|square]  beard=full|stubble|moustache  beardhair=(as hair)
 *   brow=COLOUR  browwidth=1..6  eye=COLOUR  earrings=COLOUR  w=36..46  jaw=20..36  chin=50..62
 *
 * A COLOUR is six hexadecimal digits without #. What is missing, unknown or out of its limits falls back to a default.
 * Choices without one known name, empty or NULL give a friendly face that follows from the label. */
#ifndef PORTRAIT_H
#define PORTRAIT_H

#include <stdbool.h>
#include <stddef.h>

/** Enough bytes for every face with a label of 200 bytes. */
enum { PORTRAIT_SIZE = 12000 };

/** Writes the face as one <svg> of 200 by 240 units, ending in a NUL that *used does not count.
 *
 *  The label is escaped and becomes the accessible name; it must be UTF-8 and may be "" (then the picture is hidden
 *  from assistive technology, for a page that writes the name beside it). Bytes that XML forbids become spaces.
 *  No style attribute, script or id is written, so that several faces fit in one page under a strict policy.
 *  Returns false when out is too small; then out holds "" (if size > 0) and *used is 0. Keeps nothing. */
bool portrait_svg(const char *choices, const char *label, char *out, size_t size, size_t *used);

#endif
