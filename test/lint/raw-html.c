// bait for: raw-html as src/rooms/directory/bait_pages.c
// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
static const char *const bait = "<p>";
