// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* address.h - client addresses, networks ("10.0.0.0/8", "2001:db8::/32"), and who really asks behind trusted proxies.
 *
 * IPv4 is kept as ::ffff:a.b.c.d, so that one type and one comparison serve both. */
#ifndef ELKEDEUR_ADDRESS_H
#define ELKEDEUR_ADDRESS_H

#include <sys/socket.h>

#include "request.h"

struct network {
    struct address address;
    unsigned bits; /* of the 128 */
};

bool address_parse(struct slice text,
                   struct address *); /* "192.0.2.1", "2001:db8::1", "[2001:db8::1]:443", "192.0.2.1:80" */
bool network_parse(const char *text, struct network *);
bool network_holds(const struct network *, size_t count, const struct address *);
bool address_loopback(const struct address *);
/* A unix socket and unknown families give all zeros. */
struct address address_of(const struct sockaddr *);
/* What limits count by: the address, of IPv6 the first 64 bits. */
struct address address_key(const struct address *);

/* The rightmost address in an X-Forwarded-For value that is not itself a trusted proxy; `peer` when the value is empty.
 * All zeros when what stands there is no address: then it is nobody's, and surely not this machine's. */
struct address address_forwarded(struct slice forwarded_for, const struct network *trusted, size_t count,
                                 const struct address *peer);

#endif
