// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* rate.h - how often and with how many connections one address may come, without a lock and without keeping
 * addresses.
 *
 * Two rows of cells, each chosen by a keyed hash of the address (SipHash, a random key per start): a request is
 * refused only when both cells are empty, so that two addresses that share one cell do not hurt each other. Memory
 * is fixed (512 KiB); nothing has to be cleaned up. IPv6 counts per /64. All functions may be called from any
 * thread. */
#ifndef ELKEDEUR_RATE_H
#define ELKEDEUR_RATE_H

#include <stdatomic.h>

#include "address.h"

enum { RATE_CELLS = 16384 };

struct rate {
    uint64_t key[2];
    uint32_t per_minute, burst;
    _Atomic uint64_t buckets[2][RATE_CELLS]; /* last time (ms, high half) and tokens (1/1000, low half) */
    _Atomic uint32_t connections[2][RATE_CELLS];
};

/* Tokens fill at per_minute up to burst (both at most 4,000,000). per_minute UINT32_MAX: no limit. */
struct rate *rate_new(uint32_t per_minute, uint32_t burst);
void rate_free(struct rate *);
/* Takes one token at `now_ms`; 0 when it may, otherwise the seconds to wait (at least 1). */
unsigned rate_take(struct rate *, const struct address *, uint64_t now_ms);
/* Counts a connection; false (and not counted) when the address has `most` already. */
bool rate_connect(struct rate *, const struct address *, uint32_t most);
void rate_disconnect(struct rate *, const struct address *);

#endif
