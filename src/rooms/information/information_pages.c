// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* information_pages.c - routes and handlers of the resident's way. The question comes in a POST body and goes nowhere. */
#include "information_pages.h"

#include "algorithm_pages.h"
#include "answer.html.h"
#include "calendar_pages.h"
#include "check_pages.h"
#include "choose.html.h"
#include "date_pages.h"
#include "embedded.h"
#include "event_pages.h"
#include "home.html.h"
#include "reply.h"
#include "term.h"
#include "text_pages.h"
#include "topic.html.h"

/* ---- home and doors ---- */

static void fill_in_today(const struct network *network, int64_t now, struct in_today *in, size_t *count)
{
    day_number today = local_of(now).day;
    const struct organization *seen[IN_TODAY];
    for (int pass = 0; pass < 2; pass++) /* first who is in now, then who comes later today */
        for (size_t i = 0; i < network->person_count && *count < IN_TODAY; i++) {
            const struct person *person = &network->people[i];
            int64_t until, next;
            bool open =
                hours_open(person->hours, person->hours_count, 1u << WALK_IN | 1u << OPEN_HOURS, now, &until, &next);
            bool later = !open && next && local_of(next).day == today,
                 twice = !person->organization || !person->organization->independent;
            for (size_t n = 0; n < *count; n++)
                twice |= seen[n] == person->organization;
            if (twice || (pass == 0 ? !open : !later))
                continue;
            seen[*count] = person->organization;
            in[(*count)++] = (struct in_today){ person, open, until, next };
        }
}

static enum outcome show_home(struct request *r, const char *text, const char *fault)
{
    struct home view = { .text = text, .fault = fault, .today = local_of(r->now).day };
    fill_in_today(page_segment(r)->network, r->now, view.in, &view.in_count);
    struct html h = page_html(r);
    struct page page = page_of(r, catalogue_text(r->language, N_("Hulp bij uw vraag")), "home");
    home(&h, &page, &view);
    return fault[0] ? INVALID : OK;
}

static enum outcome home_page(struct request *r)
{
    r->reply.cache = CACHE_NOTHING;                      /* "back" must not show what was typed */
    if (page_segment(r) == page_snapshot(r)->national) { /* several municipalities, and none was named */
        struct html h = page_html(r);
        choose_page(&h, page_snapshot(r));
        return OK;
    }
    return show_home(r, "", "");
}

/* Which domains a door opens on first; the others follow in their own order. */
static const enum life_domain door_domains[DOORS] = {
    [DOOR_BRIEF] = ALGEMEEN, [DOOR_GEEN_GELD] = SCHULDEN, [DOOR_HUIS_KWIJT] = WONEN, [DOOR_RUZIE] = WONEN,
    [DOOR_ZIEK] = ZORG,      [DOOR_KIND] = FAMILIE,       [DOOR_WERK] = WERK,        [DOOR_POLITIE] = JUSTITIE,
};

static enum outcome show_door(struct request *r)
{
    int door = door_from(request_param(r, "door"));
    if (door < 0)
        return NOT_FOUND;
    const struct knowledge *k = page_snapshot(r)->knowledge;
    struct door_view view = { .door = door };
    const struct topic *topics[MOST_TOPICS];
    size_t count = 0;
    for (int n = 0; n < LIFE_DOMAINS; n++) {
        int first = (int)door_domains[door], domain = n == 0 ? first : n <= first ? n - 1 : n;
        size_t before = count;
        for (size_t i = 0; i < k->count; i++)
            if (k->topics[i].doors & 1u << door && (int)k->topics[i].domain == domain &&
                strcmp(k->topics[i].id, "waar-begin-ik") != 0)
                topics[count++] = &k->topics[i];
        if (count > before)
            view.groups[view.group_count++] = (struct door_group){ domain, &topics[before], count - before };
    }
    struct in_today in[IN_TODAY];
    size_t people = 0;
    fill_in_today(page_segment(r)->network, r->now, in, &people);
    struct html h = page_html(r);
    struct page page = page_of(r, catalogue_text(r->language, door_names[door]), "");
    view.person = people ? &in[0] : NULL;
    door_page(&h, &page, &view);
    return OK;
}

/* ---- the answer ---- */

const char *short_month(struct html *h, int month)
{
    static const char *const months[] = { N_("jan"), N_("feb"), N_("mrt"), N_("apr"), N_("mei"), N_("jun"),
                                          N_("jul"), N_("aug"), N_("sep"), N_("okt"), N_("nov"), N_("dec") };
    return _(months[month - 1]);
}

const char *number_of(const struct page *p, const struct suggestion *s)
{
    const struct phone *phone = s ? phone_of(s->service, s->person) : NULL;
    return phone ? phone->number : p->municipality->phone;
}

const char *cost_of(const struct page *p, const struct suggestion *s)
{
    const struct phone *phone = s ? phone_of(s->service, s->person) : NULL;
    return phone ? phone->cost : p->municipality->phone_cost;
}

/* The address of this answer for a mail to oneself: the code only, which says nothing to who reads along. */
static void make_link(struct request *r, struct answer *a)
{
    a->link = arena_printf(r->arena, "%s://%s%s/code?code=%s", r->https ? "https" : "http", r->host, r->base, a->code);
    day_number day;
    struct html h = page_html(r);
    char text[64];
    if (day_from_iso(a->checked_day, &day))
        a->checked_day = arena_copy(r->arena, say_full_day(&h, day, text));
}

static enum outcome show_answer(struct request *r, struct answer *a)
{
    make_link(r, a);
    struct html h = page_html(r);
    struct page page = page_of(r, catalogue_text(r->language, N_("Dit kunt u doen")), "");
    r->reply.cache = CACHE_NOTHING;
    if (a->danger) {
        page.crisis = true;
        crisis_page(&h, &page, a);
    } else {
        answer_page(&h, &page, a);
    }
    return OK;
}

static const struct input question_inputs[] = {
    { "vraag", INPUT_LINES, .most = 4000, .flags = INPUT_REQUIRED | INPUT_CUT, .label = N_("Uw vraag") },
    { 0 },
};

static bool only_blanks_and_marks(const char *text)
{
    for (const char *at = text, *end = text + strlen(text); at < end;) {
        char folded[4];
        if (lang_fold(utf8_next(&at, end), folded))
            return false;
    }
    return true;
}

static enum outcome ask(struct request *r)
{
    const struct input_value *value = request_value(r, "vraag");
    const char *text = value->text ? value->text : "";
    if (r->fault_count)
        return show_home(r, text, say_or_call(r, N_("Schrijf op wat er speelt. Een paar woorden is genoeg.")));
    if (only_blanks_and_marks(text))
        return show_home(r, text, say_or_call(r, N_("Wij zien geen woorden. Schrijf het in een paar woorden op.")));
    struct answer a;
    answer_question(page_snapshot(r), page_segment(r), r->arena, r->now, text, strlen(text), &a);
    a.cut = value->cut;
    return show_answer(r, &a);
}

static const struct input topic_inputs[] = {
    { "onderwerp", INPUT_LIST, .most = 3, .label = N_("Onderwerp") },
    { 0 },
};

/* With the date on a letter: in the body of a form, never in an address. */
static const struct input topic_date_inputs[] = {
    { "onderwerp", INPUT_LIST, .most = 3, .label = N_("Onderwerp") },
    DATE_INPUTS(""),
    { "weet", INPUT_CHOICE, .choices = "niet", .label = N_("Weet ik niet") },
    { 0 },
};

/* The last day, only from a date that somebody gave. */
static void work_out_term(struct request *r, struct answer *a)
{
    struct date_field date;
    if (r->method != POST)
        return;
    date_read(r, "", a->today_number - 3660, a->today_number + 31, &date);
    a->date_day = date.day;
    a->date_month = date.month;
    a->date_year = date.year;
    a->dont_know = request_has(r, "weet");
    if (!a->term[0] || a->dont_know || !date.given)
        return;
    const struct term_kind *kind = term_kind_find(a->term);
    a->date_fault = date.fault;
    if (!kind || !date.known)
        return;
    a->letter_day = date.number;
    struct term_result result;
    if (!term_compute(kind, a->letter_day, false, 0, &result))
        return;
    a->has_date = true;
    a->last_day = result.last_day;
    a->days_left = result.last_day - a->today_number;
    a->term_reason = arena_copy(r->arena, result.reason);
    a->term_basis = arena_copy(r->arena, result.basis);
    a->term_warning = arena_copy(r->arena, result.warning);
    char iso[11];
    day_to_iso(a->letter_day, iso);
    a->letter_iso = arena_copy(r->arena, iso);
}

static enum outcome answer_by_topics(struct request *r, const struct topic *const *topics, size_t count)
{
    struct answer a;
    answer_topics(page_snapshot(r), page_segment(r), r->arena, r->now, topics, count, &a);
    work_out_term(r, &a);
    return show_answer(r, &a);
}

static enum outcome show_topics_answer(struct request *r)
{
    const struct input_value *ids = request_value(r, "onderwerp");
    const struct topic *topics[3];
    size_t count = 0;
    for (size_t i = 0; i < ids->count && count < 3; i++) {
        const struct topic *topic = knowledge_topic(page_snapshot(r)->knowledge, ids->list[i]);
        if (topic)
            topics[count++] = topic;
    }
    if (!count)
        return NOT_FOUND;
    return answer_by_topics(r, topics, count);
}

/* ---- keeping it ---- */

static const struct input code_inputs[] = { { "code", INPUT_TEXT, .most = 40, .label = N_("Code") }, { 0 } };

static enum outcome open_code(struct request *r)
{
    const char *code = request_text(r, "code");
    const struct topic *topics[3];
    size_t count = topics_of_code(page_snapshot(r)->knowledge, code, topics, 3);
    if (count)
        return answer_by_topics(r, topics, count);
    struct html h = page_html(r);
    struct page page = page_of(r, catalogue_text(r->language, N_("Ik heb een code")), "");
    code_page(&h, &page, code, code[0] ? say_or_call(r, N_("Deze code kennen wij niet. Kijk de letters na.")) : "");
    return code[0] ? INVALID : OK;
}

static const struct input last_day_inputs[] = {
    { "soort", INPUT_ID, .flags = INPUT_REQUIRED, .label = N_("Soort") },
    { "datum", INPUT_DAY, .flags = INPUT_REQUIRED, .label = N_("Datum op de brief") },
    { 0 },
};

/* The last day as a calendar entry under a neutral name. */
static enum outcome show_last_day(struct request *r)
{
    const struct term_kind *kind = term_kind_find(request_text(r, "soort"));
    struct term_result result;
    if (!kind || !term_compute(kind, (day_number)request_integer(r, "datum", 0), false, 0, &result))
        return NOT_FOUND;
    last_day_calendar(r, kind->id, result.last_day);
    return OK;
}

/* ---- topics ---- */

static enum outcome show_topic(struct request *r)
{
    const struct snapshot *snapshot = page_snapshot(r);
    const struct topic *topic = knowledge_topic(snapshot->knowledge, request_param(r, "id"));
    if (!topic || reply_fresh_generation(r, snapshot->generation))
        return topic ? OK : NOT_FOUND;
    struct answer a;
    answer_topics(snapshot, page_segment(r), r->arena, r->now, &topic, 1, &a);
    struct html h = page_html(r);
    struct page page = page_of(r, topic->title, "themas");
    topic_page(&h, &page, topic, &a);
    return OK;
}

static enum outcome show_topics(struct request *r)
{
    const struct snapshot *snapshot = page_snapshot(r);
    if (reply_fresh_generation(r, snapshot->generation))
        return OK;
    struct html h = page_html(r);
    struct page page = page_of(r, catalogue_text(r->language, N_("Onderwerpen")), "themas");
    topics_page(&h, &page, snapshot->knowledge);
    return OK;
}

/* ---- leaving ---- */

/* A neutral page of our own place would still show who asked: the weather is what anybody looks at. */
static enum outcome leave(struct request *r)
{
    r->reply.location = "https://www.knmi.nl/nederland-nu/weer/verwachtingen";
    r->reply.cache = CACHE_NOTHING;
    return OK;
}

const struct route information_routes[] = {
    { GET, "/", home_page, SNAPSHOT },
    { POST, "/vraag", ask, SNAPSHOT, .inputs = question_inputs, .flags = ROUTE_SHOWS_FAULTS },
    { GET, "/antwoord", show_topics_answer, SNAPSHOT, .inputs = topic_inputs },
    { POST, "/antwoord", show_topics_answer, SNAPSHOT, .inputs = topic_date_inputs, .flags = ROUTE_SHOWS_FAULTS },
    { GET, "/deur/{door}", show_door, SNAPSHOT },
    { GET, "/themas", show_topics, SNAPSHOT },
    { GET, "/thema/{id}", show_topic, SNAPSHOT },
    { GET, "/gebeurtenissen", show_events, SNAPSHOT },
    { GET, "/gebeurtenis/{id}", show_event, SNAPSHOT },
    { GET, "/code", open_code, SNAPSHOT, .inputs = code_inputs },
    { POST, "/laatste-dag.ics", show_last_day, SNAPSHOT, .inputs = last_day_inputs },
    { GET, "/schrijfhulp", check_page, SNAPSHOT },
    { POST, "/schrijfhulp", check_pasted, SNAPSHOT, .inputs = check_inputs, .flags = ROUTE_SHOWS_FAULTS,
      .body_most = CHECK_BODY_BYTES },
    { GET, "/talen", languages_page, SNAPSHOT },
    { GET, "/privacy", privacy_page, SNAPSHOT },
    { GET, "/toegankelijkheid", accessibility_page, SNAPSHOT },
    { GET, "/wie", who_page, SNAPSHOT },
    { GET, "/algoritme", algorithm_page, SNAPSHOT },
    { GET, "/algoritme/cijfers.tsv", algorithm_figures, SNAPSHOT },
    { GET, "/algoritme/register.json", algorithm_register, SNAPSHOT },
    { GET, "/snel-weg", leave, SNAPSHOT },
    { 0 },
};
