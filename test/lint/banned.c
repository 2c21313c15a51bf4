// bait for: banned as test/unit/bait.c
// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
void bait(char *to) { strcpy(to, "x"); }
