// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* words.c - see words.h. */
#include "words.h"

static uint64_t chance_state = 0x2545f4914f6cdd1du;

uint32_t chance(uint32_t below)
{
    chance_state ^= chance_state >> 12;
    chance_state ^= chance_state << 25;
    chance_state ^= chance_state >> 27;
    return (uint32_t)(((chance_state * 0x2545f4914f6cdd1du) >> 32) % below);
}

static double shares[VOCABULARY]; /* running sums */

void words_begin(void)
{
    for (uint32_t rank = 0; rank < VOCABULARY; rank++)
        shares[rank] = (rank ? shares[rank - 1] : 0) + 1.0 / (rank + 2.7);
}

uint32_t word_of_language(void)
{
    double wanted = shares[VOCABULARY - 1] * chance(1u << 30) / (double)(1u << 30);
    uint32_t low = 0, high = VOCABULARY - 1;
    while (low < high) {
        uint32_t middle = (low + high) / 2;
        if (shares[middle] <= wanted)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

void put_word(FILE *out, uint32_t rank)
{
    static const char *const onsets[] = { "b", "d", "f",  "g", "h", "j", "k", "l",  "m",  "n",
                                          "p", "r", "st", "t", "v", "w", "z", "br", "kr", "sch" };
    static const char *const vowels[] = {
        "a", "e", "i", "o", "u", "aa", "ee", "oo", "ie", "oe", "ui", "ij", "ou", "eu"
    };
    static const char *const codas[] = { "", "n", "r", "l", "t", "k", "s", "m", "p", "ng", "cht", "nd" };
    uint32_t rest = rank * 7919u % 3360u; /* spreads neighbours; 3360 = 20 x 14 x 12 */
    fprintf(out, "%s%s%s", onsets[rest % 20], vowels[rest / 20 % 14], codas[rest / 280]);
    for (uint32_t more = rank / 3360; more; more /= 280)
        fprintf(out, "%s%sn", onsets[more % 20], vowels[more / 20 % 14]);
}
