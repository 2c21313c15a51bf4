// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* hsds_mend.c - repairs of values as people write them: times, days, web addresses, states. By type, then by record;
 * each tells what it did. What cannot be mended is left for the general checks. See hsds_batch.h. */
#include <string.h>

#include "clock.h"
#include "hsds_batch.h"
#include "hsds_values.h"

/* By type */

static void replace(struct batch *batch, struct entry *entry, size_t field, const char *value, bool tell)
{
    const char *before = entry->row.values[field];
    if (!value || strcmp(before, value) == 0)
        return;
    entry->row.values[field] = value;
    if (tell)
        entry_repaired(batch, entry, "%s: '%.80s' became '%.80s'", entry->row.record->fields[field].name, before,
                       value);
}

/* Words that are no choice leave the list, and are told. */
static void mend_list(struct batch *batch, struct entry *entry, size_t at)
{
    const struct field *field = &entry->row.record->fields[at];
    const char *out = "", *value = entry->row.values[at];
    char split = strchr(value, ';') ? ';' : strchr(value, '|') ? '|' : field->choices && strchr(value, ',') ? ',' : ';';
    struct slice rest = slice_of(value), part;
    while (slice_next(&rest, split, &part)) {
        part = slice_trim(part);
        const char *word = arena_copy_n(batch->arena, part.at, part.size);
        if (!*word || text_in_list(out, ';', word))
            continue;
        if (field->choices && !text_in_list(field->choices, ';', word))
            entry_repaired(batch, entry, "%s: '%.80s' is not one of %s", field->name, word, field->choices);
        else
            out = *out ? arena_printf(batch->arena, "%s;%s", out, word) : word;
    }
    entry->row.values[at] = *out ? out : NULL;
}

static void mend_address_of(struct batch *batch, struct entry *entry, size_t at, const char *mended)
{
    const char *before = entry->row.values[at];
    if (mended) {
        replace(batch, entry, at, mended, true);
        return;
    }
    if (entry->row.record->fields[at].flags & REQUIRED)
        return;
    entry_repaired(batch, entry, "%s: '%.200s' is not a valid address, left out", entry->row.record->fields[at].name,
                   before);
    entry->row.values[at] = NULL;
}

static void mend_time(struct batch *batch, struct entry *entry, size_t at)
{
    const char *before = entry->row.values[at], *mended = mended_time(batch->arena, before);
    bool seconds_only = mended && strncmp(before, mended, 5) == 0; /* 10:00:00 and 10:00Z are right in HSDS */
    replace(batch, entry, at, mended, !seconds_only);
}

static void mend_real(struct batch *batch, struct entry *entry, size_t at)
{
    const char *before = entry->row.values[at], *mended = mended_real(batch->arena, before);
    bool plain = strspn(before, "+-0123456789.eE") == strlen(before);
    replace(batch, entry, at, mended, !plain); /* what is no number is left to the checks */
}

static void mend_value(struct batch *batch, struct entry *entry, size_t at)
{
    const char *value = entry->row.values[at];
    day_number day;
    switch (entry->row.record->fields[at].type) {
    case FIELD_LIST:
        mend_list(batch, entry, at);
        break;
    case FIELD_TIME:
        mend_time(batch, entry, at);
        break;
    case FIELD_DAY:
        if (!day_from_iso(value, &day))
            replace(batch, entry, at, mended_day(batch->arena, value), strcspn(value, "-") != 4);
        break;
    case FIELD_REAL:
        mend_real(batch, entry, at);
        break;
    case FIELD_URL:
        if (!strict_url(value))
            mend_address_of(batch, entry, at, first_url(batch->arena, value));
        break;
    case FIELD_EMAIL:
        if (!strict_email(value))
            mend_address_of(batch, entry, at, first_email(batch->arena, value));
        break;
    default:
        break;
    }
}

/* By record */

static void if_absent(struct batch *batch, struct entry *entry, const char *field, const char *value)
{
    if (*row_get(&entry->row, field))
        return;
    row_set(&entry->row, field, value);
    entry_repaired(batch, entry, "%s is missing: taken as '%s'", field, value);
}

/* A kind of place or address that is none of the three. */
static void mend_kind(struct batch *batch, struct entry *entry, const char *field)
{
    static const char *const kinds[] = { "physical", "postal", "virtual" };
    const char *value = row_get(&entry->row, field);
    for (size_t i = 0; *value && i < sizeof kinds / sizeof *kinds; i++)
        if (text_compare_folded(kinds[i], value) == 0)
            return;
    if (*value) {
        entry_repaired(batch, entry, "%s: '%.80s' is unknown, taken as 'physical'", field, value);
        row_set(&entry->row, field, "physical");
    }
    if_absent(batch, entry, field, "physical");
}

static void mend_service(struct batch *batch, struct entry *entry)
{
    static const struct {
        const char *word, *status;
    } words[] = {
        { "actief", "active" },
        { "open", "active" },
        { "inactief", "inactive" },
        { "closed", "inactive" },
        { "vervallen", "defunct" },
        { "tijdelijk dicht", "temporarily closed" },
        { "temporarily_closed", "temporarily closed" },
    };
    const char *status = row_get(&entry->row, "status");
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (text_compare_folded(words[i].word, status) == 0) {
            entry_repaired(batch, entry, "status: '%s' became '%s'", status, words[i].status);
            row_set(&entry->row, "status", words[i].status);
            return;
        }
    }
    static const char *const known[] = { "active", "inactive", "defunct", "temporarily closed" };
    for (size_t i = 0; *status && i < sizeof known / sizeof *known; i++)
        if (text_compare_folded(known[i], status) == 0)
            return;
    if (*status)
        entry_repaired(batch, entry, "status: '%.80s' is unknown, taken as 'inactive' (not shown)", status);
    row_set(&entry->row, "status", *status ? "inactive" : "");
    if_absent(batch, entry, "status", "active");
}

static void mend_schedule(struct batch *batch, struct entry *entry)
{
    static const char *const says[] = { "description", "notes", "schedule_link" };
    bool hours = *row_get(&entry->row, "opens_at") || *row_get(&entry->row, "closes_at"), words = false;
    for (size_t i = 0; i < sizeof says / sizeof *says; i++)
        words |= *row_get(&entry->row, says[i]) != '\0';
    const char *byday = row_get(&entry->row, "byday");
    if (entry->by_weekday && !hours && !words) {
        entry_refused(batch, entry, "a closed day (%s has no hours): closed needs no row", *byday ? byday : "no day,");
        return;
    }
    if (!*byday)
        return;
    const char *days = mended_days(batch->arena, byday);
    if (!days) {
        entry_refused(batch, entry, "byday: '%.80s' is not a day of the week", byday);
        return;
    }
    int at = record_field(entry->row.record, "byday");
    replace(batch, entry, (size_t)at, days,
            !entry->by_weekday && strcasecmp(days, byday) != 0); /* "Monday" is right in 1.1 */
    if (entry->by_weekday && !*row_get(&entry->row, "freq"))
        row_set(&entry->row, "freq", "WEEKLY");
    else
        if_absent(batch, entry, "freq", "WEEKLY");
}

static void mend_closure(struct batch *batch, struct entry *entry)
{
    if (*row_get(&entry->row, "from_date"))
        if_absent(batch, entry, "to_date", row_get(&entry->row, "from_date"));
    if (strcmp(row_get(&entry->row, "to_date"), row_get(&entry->row, "from_date")) < 0)
        entry_refused(batch, entry, "it ends (%s) before it begins (%s)", row_get(&entry->row, "to_date"),
                      row_get(&entry->row, "from_date"));
}

/* A day in the future cannot be one on which somebody looked. */
static void mend_assured(struct batch *batch, struct entry *entry)
{
    char today[11];
    const char *assured = row_get(&entry->row, "assured_date");
    day_number day;
    if (!batch->options->now || !day_from_iso(assured, &day) || day <= local_of(batch->options->now).day)
        return;
    day_to_iso(local_of(batch->options->now).day, today);
    entry_repaired(batch, entry, "assured_date: '%s' lies after today (%s), left out", assured, today);
    row_set(&entry->row, "assured_date", "");
}

void mend_entry(struct batch *batch, struct entry *entry)
{
    for (size_t i = 1; i < entry->row.record->count; i++)
        if (entry->row.values[i])
            mend_value(batch, entry, i);
    switch (entry_record(entry)) {
    case DIR_SERVICE:
        mend_service(batch, entry);
        mend_assured(batch, entry);
        break;
    case DIR_LOCATION:
        mend_kind(batch, entry, "location_type");
        break;
    case DIR_ADDRESS:
        if_absent(batch, entry, "country", "NL");
        mend_kind(batch, entry, "address_type");
        break;
    case DIR_SCHEDULE:
        mend_schedule(batch, entry);
        break;
    case DIR_CLOSURE:
        mend_closure(batch, entry);
        break;
    default:
        break;
    }
}
