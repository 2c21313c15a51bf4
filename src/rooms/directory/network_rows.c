// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* network_rows.c - rows read, ids looked up in one hash table, lists that grow; see network_inside.h. */
#include "network_inside.h"

/* ---- reading ---- */

static const enum directory_record wanted[] = {
    DIR_NEIGHBORHOOD, DIR_ORGANIZATION,        DIR_LOCATION,          DIR_ADDRESS, DIR_ACCESSIBILITY,
    DIR_SERVICE,      DIR_SERVICE_AT_LOCATION, DIR_CONTACT,           DIR_PHONE,   DIR_SCHEDULE,
    DIR_LANGUAGE,     DIR_COST_OPTION,         DIR_REQUIRED_DOCUMENT, DIR_CLOSURE, DIR_MUNICIPALITY,
};

struct reading {
    struct load *load;
    struct rows *rows;
};

static enum outcome keep_row(void *to, const struct row *row)
{
    struct reading *reading = to;
    struct rows *rows = reading->rows;
    if (rows->count == rows->room) {
        size_t room = rows->room ? rows->room * 2 : 64;
        struct row *at = arena_array(reading->load->scratch, struct row, room);
        if (rows->count)
            memcpy(at, rows->at, rows->count * sizeof *at);
        rows->at = at;
        rows->room = room;
    }
    rows->at[rows->count++] = *row;
    return OK;
}

static enum outcome read_all(struct session *session, struct arena *scratch, void *of)
{
    struct load *l = of;
    enum outcome outcome = OK;
    for (size_t i = 0; i < sizeof wanted / sizeof *wanted && outcome == OK; i++) {
        struct reading reading = { l, &l->rows[wanted[i]] };
        outcome = record_each(session, scratch, directory_records[wanted[i]], l->network->scope, keep_row, &reading);
    }
    return outcome;
}

struct known { /* open addressing */
    const char *id;
    uint32_t number;
    uint32_t kind;
};

enum outcome load_rows(struct load *l)
{
    size_t ids = 64;
    enum outcome outcome = store_read(l->session, l->scratch, read_all, l);
    for (int i = 0; i < DIRECTORY_RECORDS; i++)
        ids += l->rows[i].count;
    for (l->known_size = 128; l->known_size < ids * 2;)
        l->known_size *= 2;
    l->known = arena_array(l->scratch, struct known, l->known_size);
    return outcome;
}

/* ---- values ---- */

const char *kept(struct load *l, const char *text)
{
    return text[0] ? arena_copy(l->keep, text) : "";
}

int number_or(const char *text, int otherwise)
{
    int64_t number;
    return text_to_int(text, -1000000, 1000000, &number) ? (int)number : otherwise;
}

bool is_yes(const struct row *row, const char *field)
{
    return strcmp(row_get(row, field), "ja") == 0;
}

/* ---- ids ---- */

/* The same id may name rows of two records. */
static struct known *slot_of(const struct load *l, enum kind kind, const char *id)
{
    uint64_t hash = 14695981039346656037u + kind;
    for (const char *c = id; *c; c++)
        hash = (hash ^ (unsigned char)*c) * 1099511628211u;
    size_t at = (hash ^ hash >> 32) & (l->known_size - 1);
    while (l->known[at].id && (l->known[at].kind != (uint32_t)kind || strcmp(l->known[at].id, id) != 0))
        at = (at + 1) & (l->known_size - 1);
    return &l->known[at];
}

void remember(struct load *l, enum kind kind, const char *id, size_t number)
{
    *slot_of(l, kind, id) = (struct known){ id, (uint32_t)number, (uint32_t)kind };
}

static bool number_of(const struct load *l, enum kind kind, const char *id, size_t *number)
{
    const struct known *known = id[0] ? slot_of(l, kind, id) : NULL;
    if (!known || !known->id)
        return false;
    *number = known->number;
    return true;
}

struct neighborhood *neighborhood_of(const struct load *l, const char *code)
{
    size_t n;
    return number_of(l, NEIGHBORHOOD, code, &n) ? &l->network->neighborhoods[n] : NULL;
}

struct organization *organization_of(const struct load *l, const char *id)
{
    size_t n;
    return number_of(l, ORGANIZATION, id, &n) ? &l->network->organizations[n] : NULL;
}

struct location *location_of(const struct load *l, const char *id)
{
    size_t n;
    return number_of(l, LOCATION, id, &n) ? &l->network->locations[n] : NULL;
}

struct service *service_of(const struct load *l, const char *id)
{
    size_t n;
    return number_of(l, SERVICE, id, &n) ? &l->network->services[n] : NULL;
}

struct person *person_of(const struct load *l, const char *id)
{
    size_t n;
    return number_of(l, PERSON, id, &n) ? &l->network->people[n] : NULL;
}

struct at place_of(const struct load *l, const char *id)
{
    size_t n;
    return number_of(l, PLACE, id, &n) ? l->places[n] : (struct at){ 0 };
}

struct at place_at(struct service *service, const struct location *location)
{
    for (size_t i = 0; service && location && i < service->place_count; i++)
        if (service->places[i].location == location)
            return (struct at){ service, &service->places[i] };
    return (struct at){ 0 };
}

/* ---- lists ---- */

uint32_t mask_from(const char *list, int (*from)(const char *))
{
    uint32_t mask = 0;
    char word[64];
    for (struct slice rest = slice_of(list), part; slice_next(&rest, ';', &part);) {
        part = slice_trim(part);
        if (!part.size || part.size >= sizeof word)
            continue;
        memcpy(word, part.at, part.size);
        word[part.size] = 0;
        int one = from(word);
        if (one >= 0)
            mask |= 1u << one;
    }
    return mask;
}

const char **words_from(struct load *l, const char *list, size_t *count)
{
    size_t most = 1;
    *count = 0;
    if (!list[0])
        return NULL;
    for (const char *c = list; *c; c++)
        most += *c == ';';
    const char **words = arena_array(l->keep, const char *, most);
    for (struct slice rest = slice_of(list), part; slice_next(&rest, ';', &part);) {
        part = slice_trim(part);
        if (part.size)
            words[(*count)++] = arena_copy_n(l->keep, part.at, part.size);
    }
    return words;
}

void *add_element(struct load *l, void *list, size_t *count, size_t size)
{
    unsigned char *first;
    memcpy(&first, list, sizeof first);
    if ((*count & (*count - 1)) == 0) {
        unsigned char *longer = arena_take_array(l->keep, *count ? *count * 2 : 1, size);
        if (*count)
            memcpy(longer, first, *count * size);
        first = longer;
        memcpy(list, &first, sizeof first);
    }
    return first + (*count)++ * size;
}

void add_text(struct load *l, const char ***list, size_t *count, const char *text)
{
    for (size_t i = 0; i < *count; i++)
        if (strcmp((*list)[i], text) == 0)
            return;
    *(const char **)add_element(l, list, count, sizeof **list) = kept(l, text);
}
