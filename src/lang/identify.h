// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* identify.h - in which language a question is written. Scripts first, then frequent words and letter groups. */
#ifndef ELKEDEUR_IDENTIFY_H
#define ELKEDEUR_IDENTIFY_H

#include <stddef.h>

/* ISO 639-1 ("nl", "en", "tr", "ar", ...), or "und" when it can't be told. Short and misspelt Dutch stays "nl". Static text. */
const char *lang_identify(const char *text, size_t size);

#endif
