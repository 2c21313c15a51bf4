// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* information_pages.h - the resident's way: home, pictures, the answer, topics, texts. What the templates of this room show. */
#ifndef ELKEDEUR_INFORMATION_PAGES_H
#define ELKEDEUR_INFORMATION_PAGES_H

#include "directory_pages.h"
#include "rank.h"
#include "route.h"
#include "shell_pages.h"

extern const struct route information_routes[];

extern const char *const door_names[DOORS];    /* message ids */
extern const char *const door_pictures[DOORS]; /* symbols of the drawings */

struct in_today { /* somebody who is in now or later today */
    const struct person *person;
    bool open_now;
    int64_t until, next;
};
enum { IN_TODAY = 4 };

struct home {
    const char *text, *fault; /* what was typed, and what is wrong with it; "" */
    struct in_today in[IN_TODAY];
    size_t in_count;
    day_number today;
};

struct door_view { /* what may lie behind a picture, by domain, the nearest one first */
    int door;
    struct door_group {
        int domain;
        const struct topic *const *topics;
        size_t count;
    } groups[LIFE_DOMAINS];
    size_t group_count;
    const struct in_today *person;
};

struct crisis_line {
    const char *number, *question, *hours, *about; /* message ids */
    int opens, closes;                             /* local minutes; 0..1440 = always */
};

struct foreign_text {
    const char *code, *direction, *text;
};

enum { SHOWN_HELP = 4, MOST_ALSO = 3, MOST_LINES = 4 };

struct answer {
    struct understanding u;
    struct suggestion help[SUGGESTIONS];
    size_t help_count;
    const struct suggestion *first; /* whom to call */
    const struct topic *topic;      /* the main one; NULL when not sure */
    const struct topic *more;       /* to read on about; with danger that of the line to call */
    const char *say, *today;        /* one sentence; one thing for today */
    const char *about;              /* what the sentence is about: "huur en een deurwaarder"; "" when not sure */
    const struct suggestion *others[SHOWN_HELP]; /* who else helps: not `first` again */
    size_t other_count;
    struct step steps[TOPIC_STEPS];
    size_t step_count;
    struct {
        const struct topic *topic;
        const char *text;
    } also[MOST_ALSO];
    size_t also_count;
    const char *because, *personal_data, *checked_day;
    bool cut, other_party;
    bool tomorrow; /* not sure, and the one person is not in any more today */
    struct map map;
    const char *link, *code; /* to keep: a short code of the topics, and the address that opens it */

    const char *term;    /* kind of deadline; "" when none */
    bool last_day_first; /* a decision that can be objected to: before the steps in which one calls who decided */
    bool has_date, dont_know;
    const char *date_fault, *date_day, *date_month, *date_year, *letter_iso;
    day_number letter_day, last_day, today_number;
    int days_left;
    const char *term_reason, *term_basis, *term_warning;

    enum crisis danger;                          /* of the question, or of the topic */
    const struct crisis_line *lines[MOST_LINES]; /* open at this hour */
    size_t line_count;
    bool child; /* the children's line is meant, but closed at this hour */
    const struct foreign_text *foreign;
    const struct person *speakers[3];
    size_t speaker_count;
};

/* The same answer as the page, for `elkedeur ask`: needs no request. */
void answer_question(const struct snapshot *, const struct segment *, struct arena *, int64_t now, const char *text,
                     size_t size, struct answer *);
void answer_topics(const struct snapshot *, const struct segment *, struct arena *, int64_t now,
                   const struct topic *const *, size_t count, struct answer *);

const char *number_of(const struct page *, const struct suggestion *); /* to call: theirs, or the municipality's line */
const char *cost_of(const struct page *, const struct suggestion *);
const char *short_month(struct html *, int month); /* "nov" */
const struct foreign_text *foreign_of(
    const char *language); /* English when we have none in that language; NULL: Dutch */

const char *icon_of(const struct topic *); /* of the topic itself, or of its life domain */

/* A code of topics to keep ("KDFG-RTMB"): letters only, no meaning to others, nothing stored. */
enum { CODE_LETTERS = 4 };
const char *code_of(struct arena *, const struct understanding *);
void code_of_topic(const struct topic *, char out[CODE_LETTERS + 1]);
/* Where the answer on a topic is. What nobody else should read in the address and the history of a phone goes by its code. */
const char *answer_address(struct html *, const struct topic *, char out[160]);
size_t topics_of_code(const struct knowledge *, const char *code, const struct topic **out, size_t most);

#endif
