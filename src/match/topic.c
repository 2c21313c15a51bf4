// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* topic.c - reads topic files: keys, then sections; one table says what there is. See topic.h. */
#include "topic.h"

const char *const side_ids[SIDES] = { "sociaal", "juridisch", "beide" };
const char *const door_ids[DOORS] = { "brief", "geen-geld", "huis-kwijt", "ruzie", "ziek", "kind", "werk", "politie" };
static const char *const decision_ids[] = { "nee", "soms", "ja" };

static int find(const char *const *ids, int count, const char *word)
{
    for (int i = 0; i < count; i++)
        if (strcmp(ids[i], word) == 0)
            return i;
    return -1;
}

int door_from(const char *word)
{
    return find(door_ids, DOORS, word);
}

struct reader {
    struct arena *arena;
    const char *file;
    struct slice rest;
    int line;
    struct topic *topic;
    char *message;
    uint64_t keys, sections; /* seen, bit per row of the tables */
    bool failed;
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

/* ---- lists ---- */

enum { MOST_ITEMS = 128 };

struct gather {
    const char *items[MOST_ITEMS];
    size_t count;
};

static void gather_add(struct reader *r, struct gather *g, const char *item)
{
    if (g->count == MOST_ITEMS)
        fail(r, "more than %d items", MOST_ITEMS);
    else if (item[0])
        g->items[g->count++] = item;
}

static struct texts gathered(struct reader *r, const struct gather *g)
{
    struct texts texts = { arena_array(r->arena, const char *, g->count ? g->count : 1), g->count };
    if (g->count)
        memcpy(texts.at, g->items, g->count * sizeof *g->items);
    return texts;
}

static struct texts comma_list(struct reader *r, struct slice text)
{
    struct gather g = { 0 };
    struct slice part;
    while (slice_next(&text, ',', &part))
        gather_add(r, &g, copy(r, slice_trim(part)));
    return gathered(r, &g);
}

/* ---- keys ---- */

static uint32_t mask_of(struct reader *r, struct slice value, int (*from)(const char *), int *first)
{
    uint32_t mask = 0;
    struct texts words = comma_list(r, value);
    for (size_t i = 0; i < words.count; i++) {
        int one = from(words.at[i]);
        if (one < 0) {
            fail(r, "unknown word \"%s\"", words.at[i]);
            return 0;
        }
        if (first && !mask)
            *first = one;
        mask |= 1u << one;
    }
    return mask;
}

static void key_name(struct reader *r, struct slice v)
{
    r->topic->name = copy(r, v);
}

static void key_label(struct reader *r, struct slice v)
{
    size_t letters = 0;
    for (size_t i = 0; i < v.size; i++)
        letters += ((unsigned char)v.at[i] & 0xC0) != 0x80; /* not the second byte of one */
    r->topic->label = copy(r, v);
    if (!letters)
        fail(r, "kort: a label for a small button, such as \"Parkeerboete\"");
    else if (letters > TOPIC_LABEL)
        fail(r, "kort: %zu letters, at most %d: %.*s", letters, TOPIC_LABEL, (int)v.size, v.at);
    else if (v.at[0] >= 'a' && v.at[0] <= 'z')
        fail(r, "kort: begins with a capital: %.*s", (int)v.size, v.at);
}

static void key_domains(struct reader *r, struct slice v)
{
    int first = ALGEMEEN;
    r->topic->domains = mask_of(r, v, life_domain_from, &first);
    r->topic->domain = (enum life_domain)first;
    if (!r->topic->domains)
        fail(r, "a topic has at least one life domain");
}

static void key_side(struct reader *r, struct slice v)
{
    int side = find(side_ids, SIDES, copy(r, v));
    if (side < 0)
        fail(r, "kant: sociaal, juridisch or beide");
    else
        r->topic->side = (enum side)side;
}

static void key_help(struct reader *r, struct slice v)
{
    struct texts words = comma_list(r, v);
    for (size_t i = 0; i < words.count; i++) {
        int kind = help_kind_from(words.at[i]);
        if (kind < 0 || kind >= HELP_KINDS || r->topic->help_count == HELP_KINDS)
            fail(r, "unknown kind of help \"%s\"", words.at[i]);
        else
            r->topic->help[r->topic->help_count++] = (enum help_kind)kind;
    }
    if (!words.count)
        fail(r, "a topic has at least one kind of help");
}

static void key_authority(struct reader *r, struct slice v)
{
    int authority = authority_from(copy(r, v));
    if (authority < 0)
        fail(r, "unknown authority \"%.*s\"", (int)v.size, v.at);
    else
        r->topic->authority = (enum authority)authority;
}

static void key_decision(struct reader *r, struct slice v)
{
    int decision = find(decision_ids, 3, copy(r, v));
    if (decision < 0)
        fail(r, "besluit: ja, nee or soms");
    else
        r->topic->decision = (enum decision_usual)decision;
}

static void key_term(struct reader *r, struct slice v)
{
    r->topic->term = slice_is(v, "geen") ? "" : copy(r, v);
}

static void key_urgent(struct reader *r, struct slice v)
{
    if (!slice_is(v, "ja") && !slice_is(v, "nee"))
        fail(r, "spoed: ja or nee");
    r->topic->urgent = slice_is(v, "ja");
}

static void key_doors(struct reader *r, struct slice v)
{
    r->topic->doors = mask_of(r, v, door_from, NULL);
}

static void key_national(struct reader *r, struct slice v)
{
    r->topic->national = comma_list(r, v);
}

static void key_related(struct reader *r, struct slice v)
{
    r->topic->related = comma_list(r, v);
}

static void key_checked(struct reader *r, struct slice v)
{
    day_number day;
    r->topic->checked_on = copy(r, v);
    if (!day_from_iso(r->topic->checked_on, &day))
        fail(r, "gecontroleerd: a day such as 2026-11-23");
}

static const struct {
    const char *name;
    void (*read)(struct reader *, struct slice);
    bool optional;
} keys[] = {
    { "naam", key_name, false },
    { "kort", key_label, false },
    { "leefgebieden", key_domains, false },
    { "kant", key_side, false },
    { "hulp", key_help, false },
    { "instantie", key_authority, false },
    { "besluit", key_decision, false },
    { "termijn", key_term, false },
    { "spoed", key_urgent, false },
    { "deuren", key_doors, true },
    { "landelijk", key_national, true },
    { "verwant", key_related, true },
    { "gecontroleerd", key_checked, false },
};
enum { KEYS = sizeof keys / sizeof *keys };

static void read_key(struct reader *r, struct slice line)
{
    const char *colon = memchr(line.at, ':', line.size);
    if (!colon) {
        fail(r, "expected \"key: value\"");
        return;
    }
    struct slice name = { line.at, (size_t)(colon - line.at) };
    struct slice value = slice_trim((struct slice){ colon + 1, line.size - name.size - 1 });
    for (int i = 0; i < KEYS; i++)
        if (slice_is(name, keys[i].name)) {
            if (r->keys & 1u << i)
                fail(r, "\"%s\" stands here twice", keys[i].name);
            r->keys |= 1u << i;
            keys[i].read(r, value);
            return;
        }
    fail(r, "unknown key \"%.*s\"", (int)name.size, name.at);
}

/* ---- sections ---- */

static struct slice next_line(struct slice *rest)
{
    struct slice line = { 0 };
    if (!slice_next(rest, '\n', &line))
        line.at = NULL;
    return line;
}

/* Paragraphs: lines joined, an empty line between them. */
static struct texts paragraphs(struct reader *r, struct slice body)
{
    struct gather g = { 0 };
    struct buffer one;
    buffer_begin(&one, 64 * 1024);
    for (struct slice line; (line = next_line(&body)).at;) {
        line = slice_trim(line);
        if (line.size && one.used)
            buffer_byte(&one, ' ');
        buffer_put(&one, line.at, line.size);
        if (!line.size && one.used) {
            gather_add(r, &g, arena_copy_n(r->arena, one.at, one.used));
            buffer_clear(&one);
        }
    }
    if (one.used)
        gather_add(r, &g, arena_copy_n(r->arena, one.at, one.used));
    buffer_free(&one);
    return gathered(r, &g);
}

static struct texts plain_lines(struct reader *r, struct slice body, bool items)
{
    struct gather g = { 0 };
    for (struct slice line; (line = next_line(&body)).at;) {
        line = slice_trim(line);
        if (!line.size)
            continue;
        if (items && !slice_starts(line, "- ")) {
            fail(r, "a list item starts with \"- \": %.*s", (int)line.size, line.at);
            break;
        }
        gather_add(r, &g, copy(r, items ? slice_trim((struct slice){ line.at + 2, line.size - 2 }) : line));
    }
    return gathered(r, &g);
}

static void section_brief(struct reader *r, struct slice body)
{
    struct texts lines = plain_lines(r, body, false);
    if (lines.count != TOPIC_SHORT)
        fail(r, "Kort has three lines, here are %zu", lines.count);
    for (size_t i = 0; i < lines.count && i < TOPIC_SHORT; i++)
        r->topic->brief[i] = lines.at[i];
}

static void section_today(struct reader *r, struct slice body)
{
    struct texts lines = plain_lines(r, body, false);
    if (lines.count != 1)
        fail(r, "Vandaag has one line");
    else
        r->topic->today = lines.at[0];
}

static void section_what(struct reader *r, struct slice body)
{
    r->topic->what = paragraphs(r, body);
}
static void section_social(struct reader *r, struct slice body)
{
    r->topic->social = paragraphs(r, body);
}
static void section_legal(struct reader *r, struct slice body)
{
    r->topic->legal = paragraphs(r, body);
}
static void section_never(struct reader *r, struct slice body)
{
    r->topic->never = plain_lines(r, body, true);
}
static void section_sentences(struct reader *r, struct slice body)
{
    r->topic->sentences = plain_lines(r, body, true);
}

static struct texts phrases(struct reader *r, struct slice body)
{
    struct gather g = { 0 };
    for (struct slice line; (line = next_line(&body)).at;) {
        line = slice_trim(line);
        if (slice_starts(line, "- "))
            line = (struct slice){ line.at + 2, line.size - 2 };
        for (struct slice part; slice_next(&line, ',', &part);)
            gather_add(r, &g, copy(r, slice_trim(part)));
    }
    return gathered(r, &g);
}

static void section_words(struct reader *r, struct slice body)
{
    r->topic->words = phrases(r, body);
}
static void section_alarm(struct reader *r, struct slice body)
{
    r->topic->alarm = phrases(r, body);
}

static void section_also(struct reader *r, struct slice body)
{
    struct texts lines = plain_lines(r, body, true);
    r->topic->also = arena_array(r->arena, struct see_also, lines.count + 1);
    for (size_t i = 0; i < lines.count && !r->failed; i++) {
        struct slice rest = slice_of(lines.at[i]), id;
        slice_next(&rest, ':', &id);
        if (!rest.at)
            fail(r, "\"- topic: why\": %s", lines.at[i]);
        else
            r->topic->also[r->topic->also_count++] =
                (struct see_also){ copy(r, slice_trim(id)), copy(r, slice_trim(rest)) };
    }
}

/* "1. Title" starts an item; other lines belong to the one before. */
static bool item_title(struct slice line, struct slice *title)
{
    size_t i = 0;
    while (i < line.size && line.at[i] >= '0' && line.at[i] <= '9')
        i++;
    if (!i || i >= line.size || line.at[i] != '.')
        return false;
    *title = slice_trim((struct slice){ line.at + i + 1, line.size - i - 1 });
    return true;
}

static bool labelled(struct slice line, const char *label, struct slice *value)
{
    if (!slice_starts(line, label))
        return false;
    *value = slice_trim((struct slice){ line.at + strlen(label), line.size - strlen(label) });
    return true;
}

static const char *joined(struct reader *r, const char *before, struct slice more)
{
    return before && before[0] ? arena_printf(r->arena, "%s %.*s", before, (int)more.size, more.at) : copy(r, more);
}

static void section_steps(struct reader *r, struct slice body)
{
    struct step *step = NULL;
    bool without = false;
    for (struct slice line, value; (line = next_line(&body)).at && !r->failed;) {
        line = slice_trim(line);
        if (!line.size)
            continue;
        if (item_title(line, &value)) {
            if (r->topic->step_count == TOPIC_STEPS) {
                fail(r, "more than three steps");
                return;
            }
            step = &r->topic->steps[r->topic->step_count++];
            *step = (struct step){ copy(r, value), "", "" };
            without = false;
        } else if (!step) {
            fail(r, "a step starts with \"1. \"");
        } else if (labelled(line, "Zonder computer:", &value)) {
            step->without = copy(r, value);
            without = true;
        } else if (without) {
            step->without = joined(r, step->without, line);
        } else {
            step->text = joined(r, step->text, line);
        }
    }
    for (size_t i = 0; i < r->topic->step_count; i++)
        if (!r->topic->steps[i].without[0])
            fail(r, "step %zu has no \"Zonder computer:\"", i + 1);
    if (!r->topic->step_count)
        fail(r, "at least one step");
}

static void section_road(struct reader *r, struct slice body)
{
    enum { MOST_PHASES = 8 };
    struct phase *phase = NULL;
    r->topic->phases = arena_array(r->arena, struct phase, MOST_PHASES);
    for (struct slice line, value; (line = next_line(&body)).at && !r->failed;) {
        line = slice_trim(line);
        if (!line.size)
            continue;
        if (item_title(line, &value)) {
            if (r->topic->phase_count == MOST_PHASES) {
                fail(r, "more than %d phases", MOST_PHASES);
                return;
            }
            phase = &r->topic->phases[r->topic->phase_count++];
            *phase = (struct phase){ copy(r, value), "", "", "" };
        } else if (!phase) {
            fail(r, "a phase starts with \"1. \"");
        } else if (labelled(line, "Duur:", &value)) {
            phase->duration = copy(r, value);
        } else if (labelled(line, "Wie:", &value)) {
            phase->who = copy(r, value);
        } else if (labelled(line, "Wat als:", &value)) {
            phase->what_if = copy(r, value);
        } else {
            fail(r, "Duur:, Wie: or Wat als:");
        }
    }
}

static void section_sources(struct reader *r, struct slice body)
{
    struct texts lines = plain_lines(r, body, true);
    r->topic->sources = arena_array(r->arena, struct source, lines.count + 1);
    for (size_t i = 0; i < lines.count && !r->failed; i++) {
        struct slice rest = slice_of(lines.at[i]), part[3] = { { 0 } };
        for (int n = 0; n < 3 && slice_next(&rest, '|', &part[n]); n++)
            part[n] = slice_trim(part[n]);
        struct source *source = &r->topic->sources[r->topic->source_count++];
        *source = (struct source){ copy(r, part[0]), copy(r, part[1]), copy(r, part[2]) };
        day_number day;
        if (!day_from_iso(source->day, &day) || !slice_starts(part[2], "https://"))
            fail(r, "\"- source | day | https address\": %s", lines.at[i]);
    }
    if (!lines.count)
        fail(r, "at least one source");
}

static const struct {
    const char *heading;
    void (*read)(struct reader *, struct slice);
    bool optional;
} sections[] = {
    { "Kort", section_brief, false },
    { "Vandaag", section_today, false },
    { "Wat is het", section_what, false },
    { "Sociale kant", section_social, false },
    { "Juridische kant", section_legal, false },
    { "Stappen", section_steps, false },
    { "Nooit doen", section_never, true },
    { "Kijk ook naar", section_also, true },
    { "De weg", section_road, true },
    { "Alarm", section_alarm, true },
    { "Woorden", section_words, false },
    { "Zinnen", section_sentences, false },
    { "Bronnen", section_sources, false },
};
enum { SECTIONS = sizeof sections / sizeof *sections };

static void read_section(struct reader *r, struct slice heading, struct slice body)
{
    for (int i = 0; i < SECTIONS; i++)
        if (slice_is(heading, sections[i].heading)) {
            if (r->sections & 1u << i)
                fail(r, "\"%s\" stands here twice", sections[i].heading);
            r->sections |= 1u << i;
            sections[i].read(r, body);
            return;
        }
    fail(r, "unknown heading \"%.*s\"", (int)heading.size, heading.at);
}

/* ---- the file ---- */

static void read_sections(struct reader *r, struct slice heading)
{
    while (heading.at && !r->failed) {
        const char *begin = r->rest.at, *end = begin;
        int line = r->line, lines = 0;
        struct slice next = { 0 };
        for (struct slice one; (one = next_line(&r->rest)).at;) {
            lines++;
            end = one.at + one.size;
            if (slice_starts(one, "## ")) {
                end = one.at;
                next = slice_trim((struct slice){ one.at + 3, one.size - 3 });
                break;
            }
        }
        struct slice body = { begin, begin ? (size_t)(end - begin) : 0 };
        read_section(r, heading, body);
        r->line = line + lines;
        heading = next;
    }
}

static void read_file(struct reader *r)
{
    struct slice line = next_line(&r->rest), heading = { 0 };
    r->line = 1;
    if (!line.at || !slice_starts(line, "# ")) {
        fail(r, "the first line is \"# title\"");
        return;
    }
    r->topic->title = copy(r, slice_trim((struct slice){ line.at + 2, line.size - 2 }));
    while (!r->failed && (line = next_line(&r->rest)).at) {
        r->line++;
        if (slice_starts(line, "## ")) {
            heading = slice_trim((struct slice){ line.at + 3, line.size - 3 });
            break;
        }
        if (slice_trim(line).size)
            read_key(r, slice_trim(line));
    }
    read_sections(r, heading);
    for (int i = 0; i < KEYS; i++)
        if (!keys[i].optional && !(r->keys & 1u << i))
            fail(r, "\"%s:\" is missing", keys[i].name);
    for (int i = 0; i < SECTIONS; i++)
        if (!sections[i].optional && !(r->sections & 1u << i))
            fail(r, "\"## %s\" is missing", sections[i].heading);
}

bool topic_read(struct arena *arena, const char *file, struct slice text, struct topic *out, char message[300])
{
    static const char *nothing[1];
    const struct texts none = { nothing, 0 };
    *out = (struct topic){ .name = "",
                           .label = "",
                           .term = "",
                           .today = "",
                           .checked_on = "",
                           .national = none,
                           .related = none,
                           .never = none,
                           .alarm = none,
                           .brief = { "", "", "" },
                           .origin = arena_copy(arena, file) };
    struct reader r = { .arena = arena, .file = file, .rest = text, .line = 1, .topic = out, .message = message };
    if (!utf8_valid(text.at, text.size))
        fail(&r, "not UTF-8");
    else
        read_file(&r);
    const char *slash = strrchr(file, '/'), *stem = slash ? slash + 1 : file, *dot = strrchr(stem, '.');
    out->id = arena_copy_n(arena, stem, dot ? (size_t)(dot - stem) : strlen(stem));
    return !r.failed;
}
