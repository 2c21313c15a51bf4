// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* reply.h - the one place where status, type, Content-Security-Policy and the other security headers are set.
 *
 * Handlers use the first half (shortcuts for redirects, freshness, problems); the edge turns what they built into
 * the list of headers with reply_headers. Standards: CSP as internet.nl calls "good"; RFC 9110 (caching in RFC 9111);
 * RFC 9457 problem+json; HSTS (RFC 6797) only when a trusted proxy says that the reader came over https. */
#ifndef ELKEDEUR_REPLY_H
#define ELKEDEUR_REPLY_H

#include "request.h"

#define TYPE_HTML     "text/html; charset=utf-8"
#define TYPE_TEXT     "text/plain; charset=utf-8"
#define TYPE_JSON     "application/json"
#define TYPE_PROBLEM  "application/problem+json"
#define TYPE_SVG      "image/svg+xml"
#define TYPE_PDF      "application/pdf"
#define TYPE_CALENDAR "text/calendar; charset=utf-8"

/* 303 to an address within the site (starts with '/', made by request_path). */
enum outcome reply_redirect(struct request *, const char *path);
/* Offers a page with this etag (quotes included) to keep. True: the reader has it already, the reply is a 304 and
 * the handler returns OK without writing anything. */
bool reply_fresh(struct request *, enum cache, const char *etag);
/* As reply_fresh for pages that change only with the snapshot: the etag is made of generation, path and language. */
bool reply_fresh_generation(struct request *, uint64_t generation);

/* An error as the reader sees it. Texts are Dutch message ids. */
struct problem {
    int status;
    const char *code;   /* short, for logs and metrics: "too-many-requests" */
    const char *title;  /* "Even wachten" */
    const char *detail; /* what happened and what to do now */
};
const struct problem *problem_of(int status); /* never NULL */
/* The built-in page of a problem in plain HTML, when the site has none; and the problem+json of it (with the
 * request's input faults). */
void problem_page(struct request *, const struct problem *);
void problem_json(struct request *, const struct problem *);

struct header {
    const char *name, *value;
};
enum { REPLY_HEADERS = 32 };

/* All headers of the reply (Content-Length, Date and Connection aside) into `out`; returns how many. Strings live
 * in the arena or are constant. `allow` (bits of methods) is for a 405, 0 otherwise. */
size_t reply_headers(const struct request *, int status, unsigned allow, const char *api_version, struct header *out);

int status_of(enum outcome);
const char *status_text(int status); /* "Not Found" */

#endif
