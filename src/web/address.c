// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* address.c - see address.h. */
#include "address.h"

#include <arpa/inet.h>

static struct address from_v4(const struct in_addr *v4)
{
    struct address address = { { { { [10] = 0xff, [11] = 0xff } } } };
    memcpy(&address.at.s6_addr[12], v4, 4);
    return address;
}

static bool parse_text(const char *text, struct address *out)
{
    struct in_addr v4;
    if (inet_pton(AF_INET, text, &v4) == 1) {
        *out = from_v4(&v4);
        return true;
    }
    return inet_pton(AF_INET6, text, &out->at) == 1;
}

bool address_parse(struct slice text, struct address *out)
{
    char copy[64];
    text = slice_trim(text);
    if (text.size >= 2 && text.at[0] == '"' && text.at[text.size - 1] == '"')
        text = (struct slice){ text.at + 1, text.size - 2 };
    if (text.size && text.at[0] == '[') {
        const char *end = memchr(text.at, ']', text.size);
        if (!end)
            return false;
        text = (struct slice){ text.at + 1, (size_t)(end - text.at) - 1 };
    }
    if (!text.size || text.size >= sizeof copy || memchr(text.at, 0, text.size))
        return false;
    memcpy(copy, text.at, text.size);
    copy[text.size] = 0;
    char *colon = strchr(copy, ':');
    if (colon && colon == strrchr(copy, ':')) /* one colon: IPv4 with a port */
        *colon = 0;
    return parse_text(copy, out);
}

bool network_parse(const char *text, struct network *out)
{
    const char *slash = strchr(text, '/');
    int64_t bits = -1;
    if (!address_parse((struct slice){ text, slash ? (size_t)(slash - text) : strlen(text) }, &out->address))
        return false;
    bool v4 = IN6_IS_ADDR_V4MAPPED(&out->address.at);
    if (slash && !text_to_int(slash + 1, 0, v4 ? 32 : 128, &bits))
        return false;
    out->bits = bits < 0 ? 128 : (unsigned)bits + (v4 ? 96 : 0);
    return true;
}

static bool holds(const struct network *network, const struct address *address)
{
    const unsigned char *a = network->address.at.s6_addr, *b = address->at.s6_addr;
    unsigned whole = network->bits / 8, rest = network->bits % 8;
    if (memcmp(a, b, whole) != 0)
        return false;
    return !rest || ((a[whole] ^ b[whole]) >> (8 - rest)) == 0;
}

bool network_holds(const struct network *networks, size_t count, const struct address *address)
{
    for (size_t i = 0; i < count; i++)
        if (holds(&networks[i], address))
            return true;
    return false;
}

bool address_loopback(const struct address *address)
{
    return IN6_IS_ADDR_LOOPBACK(&address->at) || (IN6_IS_ADDR_V4MAPPED(&address->at) && address->at.s6_addr[12] == 127);
}

struct address address_of(const struct sockaddr *peer)
{
    struct address address = { 0 };
    if (peer && peer->sa_family == AF_INET) {
        struct sockaddr_in in;
        memcpy(&in, peer, sizeof in);
        return from_v4(&in.sin_addr);
    }
    if (peer && peer->sa_family == AF_INET6) {
        struct sockaddr_in6 in6;
        memcpy(&in6, peer, sizeof in6);
        address.at = in6.sin6_addr;
    }
    return address;
}

struct address address_key(const struct address *address)
{
    struct address key = *address;
    if (!IN6_IS_ADDR_V4MAPPED(&key.at))
        memset(&key.at.s6_addr[8], 0, 8);
    return key;
}

struct address address_forwarded(struct slice list, const struct network *trusted, size_t count,
                                 const struct address *peer)
{
    struct address found = *peer;
    while (list.size) {
        size_t start = list.size;
        while (start && list.at[start - 1] != ',')
            start--;
        struct address one;
        if (!address_parse((struct slice){ list.at + start, list.size - start }, &one))
            return (struct address){ 0 };
        found = one;
        if (!network_holds(trusted, count, &one))
            break;
        list.size = start ? start - 1 : 0;
    }
    return found;
}
