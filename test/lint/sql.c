// bait for: sql as src/rooms/directory/bait.c
// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
static const char *const bait = "DELETE FROM service";
