// bait for: raw as src/rooms/directory/bait_pages.c
// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
void bait(struct html *h) { html_raw(h, "x"); }
