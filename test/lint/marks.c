// bait for: marks as src/base/bait.c
// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* TODO: later */
