// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* guard.h - refuses what an HTTP library lets through, before anything looks at the request.
 *
 * The library hands over the request line and the header lines as it read them; guard_head checks all of RFC 9112
 * that request smuggling lives on: one Host, Content-Length or Transfer-Encoding but not both, no blanks or
 * controls in names, no folded lines, no controls in values, origin-form targets only. guard_tiles checks that
 * nothing lies hidden between the pieces (a NUL cuts a value; a folded line renames a header): the pieces must
 * cover the head byte for byte. A refused request gets its status and the connection is closed. Slices borrow from
 * the library's memory. */
#ifndef ELKEDEUR_GUARD_H
#define ELKEDEUR_GUARD_H

#include "server.h"
#include "text.h"

enum { GUARD_LINES = 64 };

struct head_line {
    struct slice name, value; /* value as read: blanks at its end still there */
};

struct head {
    struct slice method, target, version;
    struct head_line lines[GUARD_LINES];
    size_t count; /* all there were, also over GUARD_LINES */
    size_t bytes; /* of the request line and all lines, with their ends, up to the empty line; 0 unknown */
};

enum refusal {
    REFUSE_NOTHING,
    REFUSE_METHOD,      /* 501: not a method we know */
    REFUSE_VERSION,     /* 505: not HTTP/1.0 or 1.1 */
    REFUSE_TARGET,      /* not a path (absolute-form, fragment, control, blank, not ASCII) */
    REFUSE_TARGET_LONG, /* 414 */
    REFUSE_HEADERS,     /* 431: too many or too large */
    REFUSE_NAME,        /* a header name that is not a token: blank, control, folded */
    REFUSE_VALUE,       /* a control character in a value */
    REFUSE_HIDDEN,      /* bytes between the pieces */
    REFUSE_HOST,        /* none, several, or not a host */
    REFUSE_LENGTH,      /* Content-Length twice or not a number, or together with Transfer-Encoding */
    REFUSE_CODING,      /* 501: Transfer-Encoding other than chunked, or twice, or in HTTP/1.0 */
    REFUSE_TWICE,       /* another header that must come once */
    REFUSE_BODY,        /* GET or HEAD with a body */
    REFUSE_BODY_LARGE,  /* 413 */
    REFUSE_RATE,        /* 429 */
    REFUSE_CONNECTIONS, /* dropped at the door */
    REFUSE_SITE,        /* 403: a POST from another site */
    REFUSE_DEADLINE,    /* cut: too slow */
    REFUSALS
};

struct guarded {
    enum method method;
    bool head, chunked, has_length, http10;
    uint64_t length;
    struct slice target, host, content_type, accept, accept_language, accept_encoding, origin, fetch_site, none_match,
        forwarded_for, forwarded_proto;
};

int refusal_status(enum refusal);
const char *refusal_name(enum refusal); /* "hidden-bytes", for metrics and logs */

/* Checks the head and picks the headers that the edge uses. */
enum refusal guard_head(const struct head *, const struct web_limits *, struct guarded *);

/* Do the pieces lie behind each other in memory from method.at on, covering head->bytes with only ": " and CR LF
 * (or the NULs that the library put over them) between? True when they do. */
bool guard_tiles(const struct head *);

/* May this POST come from this site's own page? `changes` is false for a POST that only computes. */
bool guard_same_site(const struct request *, bool changes);

#endif
