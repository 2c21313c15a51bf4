// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* life_event.c - reads life events: a title, keys, then headings; one table of keys, and the headings are the moments. See life_event.h. */
#include "life_event.h"

#include <stdarg.h>

const char *const moment_headings[MOMENTS] = { "Nu", "Deze week", "De eerste maand", "Het eerste half jaar", "Daarna" };
const char *const topic_part_ids[TOPIC_PARTS] = { "vandaag", "kort", "stap", "weg", "hulp" };

/* Pictures that fit (assets/icons). */
static const char *const icons[] = { "hart", "kind",  "werk", "zorg", "wonen",   "schulden",
                                     "taal", "avond", "bus",  "ster", "persoon", "handen" };

struct reader {
    struct arena *arena;
    const struct knowledge *knowledge;
    const char *file;
    struct slice rest;
    int line, last_moment;
    struct life_event *event;
    char *message;
    uint32_t keys; /* seen, bit per row of the table */
    int brief;     /* lines of Kort; -1: the heading did not come yet */
    bool what_if, failed;
};

__attribute__((format(printf, 2, 3))) static void fail(struct reader *r, const char *format, ...)
{
    if (r->failed)
        return;
    r->failed = true;
    int used = snprintf(r->message, 300, "%s:%d: ", r->file, r->line);
    va_list args;
    va_start(args, format);
    vsnprintf(r->message + used, 300 - (size_t)used, format, args);
    va_end(args);
}

static const char *copy(struct reader *r, struct slice text)
{
    return arena_copy_n(r->arena, text.at, text.size);
}

static bool next_line(struct reader *r, struct slice *line)
{
    if (r->failed || !slice_next(&r->rest, '\n', line))
        return false;
    *line = slice_trim(*line);
    r->line++;
    return true;
}

static const struct topic *topic_named(struct reader *r, struct slice id)
{
    const struct topic *topic = knowledge_topic(r->knowledge, copy(r, id));
    if (!topic)
        fail(r, "there is no topic \"%.*s\"", (int)id.size, id.at);
    return topic;
}

/* ---- keys ---- */

static void key_topics(struct reader *r, struct slice value)
{
    for (struct slice one; slice_next(&value, ',', &one) && !r->failed;) {
        if (r->event->topic_count == EVENT_TOPICS)
            fail(r, "onderwerpen: at most %d", EVENT_TOPICS);
        else
            r->event->topics[r->event->topic_count++] = topic_named(r, slice_trim(one));
    }
}

static void key_order(struct reader *r, struct slice value)
{
    int64_t order;
    if (!text_to_int(copy(r, value), 1, 99, &order))
        fail(r, "volgorde: a number from 1 to 99");
    else
        r->event->order = (int)order;
}

static void key_icon(struct reader *r, struct slice value)
{
    for (size_t i = 0; i < sizeof icons / sizeof *icons; i++)
        if (slice_is(value, icons[i])) {
            r->event->icon = icons[i];
            return;
        }
    fail(r, "plaatje: no picture is called \"%.*s\"", (int)value.size, value.at);
}

static void key_safety(struct reader *r, struct slice value)
{
    struct slice id;
    slice_next(&value, '|', &id);
    value = value.at ? slice_trim(value) : value;
    r->event->safety = topic_named(r, slice_trim(id));
    if (!value.size)
        fail(r, "\"eerst: topic | question\"");
    else
        r->event->safety_question = copy(r, value);
}

static const struct {
    const char *name;
    void (*read)(struct reader *, struct slice);
    bool optional;
} keys[] = {
    { "onderwerpen", key_topics, false },
    { "volgorde", key_order, false },
    { "plaatje", key_icon, false },
    { "eerst", key_safety, true },
};
enum { KEYS = sizeof keys / sizeof *keys };

static void read_key(struct reader *r, struct slice line)
{
    struct slice value = line, name;
    slice_next(&value, ':', &name);
    if (!value.at) {
        fail(r, "expected \"key: value\"");
        return;
    }
    value = slice_trim(value);
    for (int i = 0; i < KEYS; i++)
        if (slice_is(name, keys[i].name)) {
            if (r->keys & 1u << i)
                fail(r, "\"%s\" stands here twice", keys[i].name);
            else if (!value.size)
                fail(r, "\"%s\" is empty", keys[i].name);
            else
                keys[i].read(r, value);
            r->keys |= 1u << i;
            return;
        }
    fail(r, "unknown key \"%.*s\"", (int)name.size, name.at);
}

/* ---- items: "side | topic | part | own words" ---- */

static void read_part(struct reader *r, struct slice words, struct life_item *item)
{
    struct slice name;
    int64_t number = 0;
    slice_next(&words, ' ', &name);
    item->part = TOPIC_PARTS;
    for (int i = 0; i < TOPIC_PARTS; i++)
        if (slice_is(name, topic_part_ids[i]))
            item->part = (enum topic_part)i;
    bool numbered = item->part == PART_BRIEF || item->part == PART_STEP || item->part == PART_ROAD;
    if (item->part == TOPIC_PARTS)
        fail(r, "\"%.*s\": vandaag, kort 1, stap 1, weg 1 or hulp", (int)name.size, name.at);
    else if (numbered != (words.at != NULL) || (numbered && !text_to_int(copy(r, slice_trim(words)), 1, 8, &number)))
        fail(r, numbered ? "\"%.*s\" wants a number" : "\"%.*s\" takes no number", (int)name.size, name.at);
    item->number = (int)number;
}

/* As a heading: without the full stop. */
static const char *without_stop(struct reader *r, const char *text)
{
    size_t size = strlen(text);
    return size && text[size - 1] == '.' ? arena_copy_n(r->arena, text, size - 1) : text;
}

/* The words of that part of the topic. */
static void take_texts(struct reader *r, struct life_item *item)
{
    const struct topic *t = item->topic;
    size_t at = item->number > 0 ? (size_t)item->number - 1 : 0;
    size_t most = item->part == PART_BRIEF  ? TOPIC_SHORT
                  : item->part == PART_STEP ? t->step_count
                  : item->part == PART_ROAD ? t->phase_count
                                            : 1;
    if (at >= most) {
        fail(r, "%s has no \"%s %d\"", t->id, topic_part_ids[item->part], item->number);
        return;
    }
    const char *title = "";
    switch (item->part) {
    case PART_TODAY:
        title = without_stop(r, t->today);
        item->text = t->brief[0];
        break;
    case PART_BRIEF:
        item->text = t->brief[at];
        break;
    case PART_STEP:
        title = t->steps[at].title;
        item->text = t->steps[at].text;
        item->without = t->steps[at].without;
        break;
    case PART_ROAD:
        title = t->phases[at].title;
        item->text = t->phases[at].who;
        item->duration = t->phases[at].duration;
        break;
    default:
        break;
    }
    if (!item->own_title)
        item->title = title;
    if (!item->title[0])
        fail(r, "\"%s\" wants words of its own: | what to do", topic_part_ids[item->part]);
}

static bool said_before(const struct life_event *event, const struct life_item *item)
{
    for (int m = 0; m < MOMENTS; m++)
        for (size_t i = 0; i < event->moments[m].count; i++) {
            const struct life_item *other = &event->moments[m].items[i];
            if (other->topic == item->topic && other->part == item->part && other->number == item->number)
                return true;
        }
    return false;
}

/* Splits "- a | b | c" into at most `most` parts; the number of them. 0 after a failure. */
static size_t columns(struct reader *r, struct slice line, struct slice *parts, size_t most)
{
    size_t count = 0;
    if (!slice_starts(line, "- ")) {
        fail(r, "a list item starts with \"- \": %.*s", (int)line.size, line.at);
        return 0;
    }
    line = (struct slice){ line.at + 2, line.size - 2 };
    for (struct slice one; slice_next(&line, '|', &one); count++) {
        if (count == most || !slice_trim(one).size) {
            fail(r, count == most ? "more than %zu parts" : "a part is empty, of %zu at most", most);
            return 0;
        }
        parts[count] = slice_trim(one);
    }
    return count;
}

static void read_item(struct reader *r, struct slice line)
{
    struct slice parts[4];
    struct life_moment *moment = &r->event->moments[r->last_moment];
    struct life_item item = { .title = "", .text = "", .without = "", .duration = "", .line = r->line };
    size_t count = columns(r, line, parts, 4);
    if (count < 3) {
        fail(r, "\"- leven or wet | topic | part | own words\"");
        return;
    }
    if (!slice_is(parts[0], "leven") && !slice_is(parts[0], "wet"))
        fail(r, "\"%.*s\": leven or wet", (int)parts[0].size, parts[0].at);
    item.side = slice_is(parts[0], "wet") ? JURIDISCH : SOCIAAL;
    item.topic = topic_named(r, parts[1]);
    read_part(r, parts[2], &item);
    item.own_title = count == 4;
    if (item.own_title)
        item.title = copy(r, parts[3]);
    if (!r->failed)
        take_texts(r, &item);
    if (r->failed)
        return;
    if (said_before(r->event, &item))
        fail(r, "%s, %s: stands here twice", item.topic->id, topic_part_ids[item.part]);
    else if (moment->count == MOMENT_ITEMS)
        fail(r, "more than %d things at one moment", MOMENT_ITEMS);
    else
        moment->items[moment->count++] = item;
}

static void read_what_if(struct reader *r, struct slice line)
{
    struct slice parts[2];
    if (columns(r, line, parts, 2) != 2)
        fail(r, "\"- topic | question\"");
    else if (r->event->what_if_count == EVENT_WHAT_IFS)
        fail(r, "more than %d questions", EVENT_WHAT_IFS);
    else
        r->event->what_ifs[r->event->what_if_count++] =
            (struct life_what_if){ copy(r, parts[1]), topic_named(r, parts[0]), r->line };
}

static void read_brief(struct reader *r, struct slice line)
{
    if (r->brief == TOPIC_SHORT) {
        fail(r, "Kort has %d lines", TOPIC_SHORT);
        return;
    }
    r->event->brief_line[r->brief] = r->line;
    r->event->brief[r->brief++] = copy(r, line);
}

/* ---- headings ---- */

enum { BEFORE, IN_BRIEF, IN_MOMENT, IN_WHAT_IF };

static int read_heading(struct reader *r, struct slice heading)
{
    if (slice_is(heading, "Kort") && r->brief < 0) {
        r->brief = 0;
        return IN_BRIEF;
    }
    if (slice_is(heading, "Wat als") && !r->what_if) {
        r->what_if = true;
        return IN_WHAT_IF;
    }
    for (int m = 0; m < MOMENTS; m++)
        if (slice_is(heading, moment_headings[m])) {
            if (m <= r->last_moment)
                fail(r, "\"%s\" comes twice, or after what comes later", moment_headings[m]);
            r->last_moment = m;
            r->event->moments[m].items = arena_array(r->arena, struct life_item, MOMENT_ITEMS);
            return IN_MOMENT;
        }
    fail(r, "unknown heading, or twice: \"%.*s\"", (int)heading.size, heading.at);
    return BEFORE;
}

static void read_lines(struct reader *r)
{
    int where = BEFORE;
    for (struct slice line; next_line(r, &line);) {
        if (slice_starts(line, "## "))
            where = read_heading(r, slice_trim((struct slice){ line.at + 3, line.size - 3 }));
        else if (!line.size)
            continue;
        else if (where == BEFORE)
            read_key(r, line);
        else if (where == IN_BRIEF)
            read_brief(r, line);
        else if (where == IN_MOMENT)
            read_item(r, line);
        else
            read_what_if(r, line);
    }
}

static void check_whole(struct reader *r)
{
    size_t items = 0;
    for (int i = 0; i < KEYS; i++)
        if (!keys[i].optional && !(r->keys & 1u << i))
            fail(r, "\"%s:\" is missing", keys[i].name);
    if (r->brief != TOPIC_SHORT)
        fail(r, "\"## Kort\" with %d lines is missing", TOPIC_SHORT);
    for (int m = 0; m < MOMENTS; m++) {
        items += r->event->moments[m].count;
        if (r->event->moments[m].items && !r->event->moments[m].count)
            fail(r, "\"## %s\" is empty", moment_headings[m]);
    }
    if (!items)
        fail(r, "no moment with something to do");
}

bool life_event_read(struct arena *arena, const struct knowledge *knowledge, const char *file, struct slice text,
                     struct life_event *out, char message[300])
{
    struct reader r = { .arena = arena, .knowledge = knowledge, .file = file, .rest = text, .last_moment = -1 };
    struct slice title = { 0 };
    r.event = out;
    r.message = message;
    r.brief = -1;
    const char *slash = strrchr(file, '/'), *stem = slash ? slash + 1 : file, *dot = strrchr(stem, '.');
    *out = (struct life_event){ .title = "",
                                .icon = "",
                                .safety_question = "",
                                .brief = { "", "", "" },
                                .id = arena_copy_n(arena, stem, dot ? (size_t)(dot - stem) : strlen(stem)),
                                .origin = arena_copy(arena, file) };
    if (!utf8_valid(text.at, text.size)) {
        fail(&r, "not UTF-8");
    } else if (!next_line(&r, &title) || !slice_starts(title, "# ")) {
        r.line = 1;
        fail(&r, "the first line is \"# title\"");
    } else {
        out->title = copy(&r, slice_trim((struct slice){ title.at + 2, title.size - 2 }));
        read_lines(&r);
        check_whole(&r);
    }
    return !r.failed;
}

/* ---- all of them ---- */

static int by_order(const void *a, const void *b)
{
    const struct life_event *x = a, *y = b;
    return x->order != y->order ? x->order - y->order : strcmp(x->id, y->id);
}

bool life_events_read(struct arena *arena, const struct knowledge *knowledge, const struct embedded_folder *folder,
                      struct life_events *out, char message[300])
{
    *out = (struct life_events){ arena_array(arena, struct life_event, folder->count + 1), 0 };
    if (folder->count > MOST_EVENTS) {
        snprintf(message, 300, "%s: more than %d events", folder->name, MOST_EVENTS);
        return false;
    }
    for (size_t i = 0; i < folder->count; i++) {
        const struct embedded *file = &folder->files[i];
        struct slice text = { file->bytes, (size_t)(file->end - file->bytes) };
        const char *name = arena_printf(arena, "%s/%s", folder->name, file->name);
        if (!life_event_read(arena, knowledge, name, text, &out->list[out->count], message))
            return false;
        out->count++;
    }
    qsort(out->list, out->count, sizeof *out->list, by_order);
    return true;
}

const struct life_event *life_event_find(const struct life_events *events, const char *id)
{
    for (size_t i = 0; i < events->count; i++)
        if (strcmp(events->list[i].id, id) == 0)
            return &events->list[i];
    return NULL;
}

const struct life_event *life_event_about(const struct life_events *events, const struct topic *topic)
{
    for (size_t i = 0; i < events->count; i++)
        if (events->list[i].topics[0] == topic)
            return &events->list[i];
    return NULL;
}
