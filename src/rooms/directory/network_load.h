// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* network_load.h - reads the records of one scope into the network that the heart works on (match/network.h).
 *
 * All records are read at one moment (store_read). What refers to something that is not there is left out and counted; inactive
 * services, and phone numbers for professionals never reach a network. Openings are those of 14 days from the day of `now`: load again
 * when the day changes. The caller owns the result (network_free). BROKEN also when it would need more than 1 GiB. */
#ifndef ELKEDEUR_NETWORK_LOAD_H
#define ELKEDEUR_NETWORK_LOAD_H

#include "network.h"
#include "outcome.h"
#include "store.h"

struct load_report {
    size_t dangling; /* rows that refer to what is not there */
    size_t inactive;
    size_t without_hours; /* schedules that say no hours or days, or that do not count in the next 14 days */
};

/* `report` may be NULL. */
enum outcome network_load(struct session *, const char *scope, int64_t now, struct network **out, struct load_report *);
void network_free(struct network *);

#endif
