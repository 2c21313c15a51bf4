// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* rate.c - see rate.h. SipHash-1-3 is by Aumasson and Bernstein (2012). */
#include "rate.h"

#include "ids.h"

static uint64_t turn(uint64_t x, int bits)
{
    return x << bits | x >> (64 - bits);
}

static void round_of(uint64_t v[4])
{
    v[0] += v[1], v[1] = turn(v[1], 13) ^ v[0], v[0] = turn(v[0], 32);
    v[2] += v[3], v[3] = turn(v[3], 16) ^ v[2];
    v[0] += v[3], v[3] = turn(v[3], 21) ^ v[0];
    v[2] += v[1], v[1] = turn(v[1], 17) ^ v[2], v[2] = turn(v[2], 32);
}

/* Of 16 bytes: two words and the length word. */
static uint64_t hash(const uint64_t key[2], const struct address *address)
{
    uint64_t words[3] = { 0, 0, (uint64_t)16 << 56 };
    memcpy(words, &address->at, 16);
    uint64_t v[4] = { key[0] ^ 0x736f6d6570736575u, key[1] ^ 0x646f72616e646f6du, key[0] ^ 0x6c7967656e657261u,
                      key[1] ^ 0x7465646279746573u };
    for (int i = 0; i < 3; i++) {
        v[3] ^= words[i];
        round_of(v);
        v[0] ^= words[i];
    }
    v[2] ^= 0xff;
    for (int i = 0; i < 3; i++)
        round_of(v);
    return v[0] ^ v[1] ^ v[2] ^ v[3];
}

static void cells(const struct rate *rate, const struct address *address, uint32_t cell[2])
{
    struct address key = address_key(address);
    uint64_t h = hash(rate->key, &key);
    cell[0] = (uint32_t)h % RATE_CELLS;
    cell[1] = (uint32_t)(h >> 32) % RATE_CELLS;
}

struct rate *rate_new(uint32_t per_minute, uint32_t burst)
{
    struct rate *rate = calloc(1, sizeof *rate);
    if (!rate)
        return NULL;
    random_bytes(rate->key, sizeof rate->key);
    rate->per_minute = per_minute;
    rate->burst = burst < 1 ? 1 : burst > 4000000 ? 4000000 : burst;
    return rate;
}

void rate_free(struct rate *rate)
{
    free(rate);
}

/* Takes a token from one cell. A cell of 0 was never used: full. Returns what is missing, in 1/1000 token (0:
 * taken). */
static uint32_t take(struct rate *rate, _Atomic uint64_t *cell, uint32_t now)
{
    uint64_t old = atomic_load_explicit(cell, memory_order_relaxed), new;
    uint32_t missing;
    do {
        uint64_t full = (uint64_t)rate->burst * 1000;
        uint32_t passed = now - (uint32_t)(old >> 32);
        if (passed > (uint32_t)INT32_MAX)
            passed = 0; /* another thread's clock was read a moment later */
        uint64_t tokens = old ? (uint32_t)old + (uint64_t)passed * rate->per_minute / 60 : full;
        if (tokens > full)
            tokens = full;
        missing = tokens < 1000 ? (uint32_t)(1000 - tokens) : 0;
        if (missing)
            return missing;
        new = (uint64_t)now << 32 | (tokens - 1000);
        if (!new)
            new = 1;
    } while (!atomic_compare_exchange_weak_explicit(cell, &old, new, memory_order_relaxed, memory_order_relaxed));
    return 0;
}

unsigned rate_take(struct rate *rate, const struct address *address, uint64_t now_ms)
{
    if (rate->per_minute == UINT32_MAX)
        return 0;
    uint32_t cell[2];
    cells(rate, address, cell);
    uint32_t a = take(rate, &rate->buckets[0][cell[0]], (uint32_t)now_ms);
    uint32_t b = take(rate, &rate->buckets[1][cell[1]], (uint32_t)now_ms);
    if (!a || !b)
        return 0;
    uint64_t missing = a < b ? a : b;
    return 1 + (unsigned)(missing * 60 / 1000 / (rate->per_minute ? rate->per_minute : 1));
}

bool rate_connect(struct rate *rate, const struct address *address, uint32_t most)
{
    uint32_t cell[2];
    cells(rate, address, cell);
    uint32_t a = atomic_fetch_add_explicit(&rate->connections[0][cell[0]], 1, memory_order_relaxed);
    uint32_t b = atomic_fetch_add_explicit(&rate->connections[1][cell[1]], 1, memory_order_relaxed);
    if (a < most || b < most)
        return true;
    rate_disconnect(rate, address);
    return false;
}

void rate_disconnect(struct rate *rate, const struct address *address)
{
    uint32_t cell[2];
    cells(rate, address, cell);
    atomic_fetch_sub_explicit(&rate->connections[0][cell[0]], 1, memory_order_relaxed);
    atomic_fetch_sub_explicit(&rate->connections[1][cell[1]], 1, memory_order_relaxed);
}
