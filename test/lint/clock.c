// bait for: clock as src/match/bait.c
// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
long bait(void) { return time(NULL); }
