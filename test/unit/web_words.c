// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* web_words.c - empty catalogues for the tests of the edge: every message is its own Dutch text. */
#include "catalogue.h"

const struct catalogue catalogues[LANGUAGES];
