// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* week_pages.c - the walk-in hours of this week and the next: as a page, and as a calendar (RFC 5545). */
#include "directory_pages.h"
#include "holidays.h"
#include "reply.h"
#include "week.html.h"

enum outcome show_week(struct request *);
enum outcome week_calendar(struct request *);

const char *const day_part_names[3] = { N_("Ochtend"), N_("Middag"), N_("Avond") };
const char *const day_part_icons[3] = { "ochtend", "middag", "avond" };

extern const struct input week_inputs[];
const struct input week_inputs[] = {
    { "kent", INPUT_CHOICE, .choices = "familie;werk;schulden;wonen;zorg;justitie;aankoop;algemeen",
      .label = N_("Waar gaat het over?") },
    { "wijk", INPUT_ID, .label = N_("In welke wijk?") },
    { "week", INPUT_CHOICE, .choices = "volgende", .label = N_("Welke week?") },
    { 0 },
};

const char *say_short_day(struct html *h, day_number day, char out[64])
{
    const char *text = say_day(h, day, out), *blank = strchr(text, ' ');
    return blank ? blank + 1 : text;
}

const char *holiday_on(day_number day)
{
    return public_closing_day(day) ? holiday_name(day) : NULL;
}

bool week_has(const struct week *week, int day, int part)
{
    for (size_t i = 0; i < week->count; i++)
        if (week->slots[i].day == day && week->slots[i].part == part)
            return true;
    return false;
}

static int by_time(const void *a, const void *b)
{
    const struct slot *x = a, *y = b;
    if (x->from != y->from)
        return x->from < y->from ? -1 : 1;
    return strcmp(x->service->name, y->service->name);
}

/* What is over is left out: nobody can walk in there any more. */
static void add_hours(struct week *week, const struct service *service, const struct place *place,
                      const struct hours *hours, int64_t now)
{
    for (size_t i = 0; i < hours->interval_count && week->count < MOST_SLOTS; i++) {
        struct interval open = hours->intervals[i];
        struct local_time at = local_of(open.from);
        int day = at.day - week->first;
        if (day < 0 || day > 6 || open.to <= now)
            continue;
        week->day_count[day]++;
        week->slots[week->count++] = (struct slot){
            .service = service,
            .location = place->location,
            .person = place->person_count ? place->people[0] : NULL,
            .from = open.from,
            .to = open.to,
            .day = day,
            .part = at.minute < 720    ? 0
                    : at.minute < 1050 ? 1
                                       : 2,
            .open_now = open.from <= now && now < open.to,
        };
    }
}

void week_of(const struct network *network, day_number first, int64_t now, int domain, const char *neighborhood,
             struct arena *arena, struct week *week)
{
    week->slots = arena_array(arena, struct slot, MOST_SLOTS);
    week->first = first;
    week->today = local_of(now).day;
    for (size_t s = 0; s < network->service_count; s++) {
        const struct service *service = &network->services[s];
        if (domain >= 0 && !(service->domains & 1u << domain))
            continue;
        for (size_t p = 0; p < service->place_count; p++) {
            const struct place *place = &service->places[p];
            const struct neighborhood *n = place->location->neighborhood;
            if (neighborhood[0] && (!n || strcmp(n->code, neighborhood) != 0))
                continue;
            for (size_t i = 0; i < place->hours_count; i++)
                if (place->hours[i].attending == WALK_IN)
                    add_hours(week, service, place, &place->hours[i], now);
        }
    }
    qsort(week->slots, week->count, sizeof *week->slots, by_time);
}

static void chosen_week(struct request *r, struct week *week)
{
    day_number today = local_of(r->now).day;
    week->next = request_has(r, "week");
    week->domain = life_domain_from(request_text(r, "kent"));
    week->neighborhood = request_text(r, "wijk");
    day_number first = today - (day_number)weekday_of(today) + (week->next ? 7 : 0);
    week_of(page_segment(r)->network, first, r->now, week->domain, week->neighborhood, r->arena, week);
}

enum outcome show_week(struct request *r)
{
    struct week week = { 0 };
    chosen_week(r, &week);
    r->reply.cache = CACHE_CHECK;
    struct html h = page_html(r);
    struct page page = page_of(r, catalogue_text(r->language, N_("Spreekuren deze week")), "spreekuren");
    week_page(&h, &page, &week);
    return OK;
}

/* A line of a calendar: special characters escaped, folded at 70 bytes between characters (RFC 5545, 3.1 and 3.3.11). */
static void calendar_line(struct buffer *out, const char *name, const char *value)
{
    size_t column = strlen(name) + 1;
    buffer_printf(out, "%s:", name);
    for (const char *at = value; *at;) {
        size_t size = utf8_length(at, strlen(at));
        if (!size)
            size = 1;
        if (column + size + 1 > 70) {
            buffer_text(out, "\r\n ");
            column = 1;
        }
        if (*at == ',' || *at == ';' || *at == '\\')
            buffer_byte(out, '\\');
        buffer_put(out, at, size);
        column += size + 1;
        at += size;
    }
    buffer_text(out, "\r\n");
}

static void calendar_moment(struct buffer *out, const char *name, int64_t moment)
{
    char iso[21];
    moment_to_iso(moment, iso);
    buffer_printf(out, "%s:%.4s%.2s%.2sT%.2s%.2s%.2sZ\r\n", name, iso, iso + 5, iso + 8, iso + 11, iso + 14, iso + 17);
}

enum outcome week_calendar(struct request *r)
{
    struct week week = { 0 };
    chosen_week(r, &week);
    struct buffer *out = r->reply.body;
    r->reply.type = TYPE_CALENDAR;
    r->reply.file_name = "spreekuren.ics";
    r->reply.cache = CACHE_MINUTE;
    buffer_text(out, "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Elke Deur//NL\r\nMETHOD:PUBLISH\r\n");
    for (size_t i = 0; i < week.count; i++) {
        const struct slot *slot = &week.slots[i];
        buffer_text(out, "BEGIN:VEVENT\r\n");
        calendar_line(out, "UID", arena_printf(r->arena, "%s-%lld@elkedeur", slot->service->id, (long long)slot->from));
        calendar_moment(out, "DTSTAMP", r->now);
        calendar_moment(out, "DTSTART", slot->from);
        calendar_moment(out, "DTEND", slot->to);
        calendar_line(out, "SUMMARY", slot->service->name);
        calendar_line(
            out, "LOCATION",
            arena_printf(r->arena, "%s, %s %s", slot->location->name, slot->location->street, slot->location->city));
        buffer_text(out, "END:VEVENT\r\n");
    }
    buffer_text(out, "END:VCALENDAR\r\n");
    return OK;
}
