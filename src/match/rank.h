// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* rank.h - the help that fits what was understood, best first, with why.
 *
 * Candidates come from the indexes of the municipality and the country (topic, domain, kind of help, words); then distance, open or soon
 * open, language, way of contact, and independence are weighed. When an authority is the other party, none of its own services comes
 * before help that does not belong to it. Pure; memory of the arena. */
#ifndef ELKEDEUR_RANK_H
#define ELKEDEUR_RANK_H

#include "snapshot.h"
#include "understand.h"
#include "wish.h"

enum why { WHY_TOPIC, WHY_WORDS, WHY_DOMAIN, WHY_NATIONAL, WHY_LANGUAGE, WHY_KIND };

struct suggestion {
    const struct service *service;
    const struct segment *segment;
    const struct place *place;   /* where to go; NULL for a phone line */
    const struct person *person; /* whom to ask for; may be NULL */
    uint32_t document;           /* its number in the segment's index */
    float score;                 /* 0..1 */
    enum why why;
    const struct topic *topic; /* of WHY_TOPIC */
    const char *word;          /* of WHY_WORDS: the reader's word */
    bool open_now, independent;
    int64_t until, next;      /* open until; or next opening, 0 when not within 14 days */
    enum attending attending; /* of that opening */
    int distance;             /* metres from the own neighbourhood, -1 unknown */
};

enum { SUGGESTIONS = 24 };

/* Fills at most `most` (<= SUGGESTIONS); `place` may be NULL (national services only). */
size_t rank(const struct snapshot *, const struct segment *place, const struct understanding *, const struct wish *,
            int64_t now, struct arena *, struct suggestion *out, size_t most);

int walking_minutes(const struct suggestion *); /* about; 0 when the distance is not known */

/* One service or person as a suggestion, with its openings worked out. */
void suggestion_of(const struct segment *, const struct service *, int64_t now, struct suggestion *out);

#endif
