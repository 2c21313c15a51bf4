// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* command_ask.c - elkedeur ask: the answer of the page in a terminal, or as JSON, one object a line (doc/command-line.md). */
#include "app.h"
#include "information_pages.h"
#include "json_write.h"
#include "log.h"
#include "personal.h"

enum { LINE_BYTES = 64 * 1024, ASK_MEMORY = 64 * 1024 * 1024, ASK_SERVICES = 10 };

static const char *why_fits(struct arena *arena, const struct suggestion *s)
{
    switch (s->why) {
    case WHY_TOPIC:
        return arena_printf(arena, "Weet veel van: %s.", s->topic->name);
    case WHY_WORDS:
        return arena_printf(arena, "Past bij uw woord: %s.", s->word);
    case WHY_LANGUAGE:
        return "Spreekt uw taal.";
    case WHY_NATIONAL:
        return "Helpt in het hele land.";
    default:
        return "Helpt bij dit soort vragen.";
    }
}

static const char *why_text(struct arena *arena, const struct suggestion *s)
{
    const char *fits = why_fits(arena, s);
    int minutes = walking_minutes(s);
    return minutes ? arena_printf(arena, "%s Ongeveer %d minuten lopen.", fits, minutes) : fits;
}

/* ---- JSON ---- */

static void put_score(struct json_writer *w, const char *id, float score)
{
    json_put_member(w, "id", id);
    json_put_key(w, "score");
    json_put_real(w, (double)(int)(score * 1000 + 0.5f) / 1000);
}

static void put_topics(struct json_writer *w, const struct understanding *u)
{
    json_put_key(w, "domains");
    json_put_open(w, '[');
    for (size_t i = 0; i < u->domain_count; i++) {
        json_put_open(w, '{');
        put_score(w, life_domain_ids[u->domains[i].domain], u->domains[i].score);
        json_put_close(w, '}');
    }
    json_put_close(w, ']');
    json_put_key(w, "topics");
    json_put_open(w, '[');
    for (size_t i = 0; i < u->topic_count; i++) {
        const struct topic_score *t = &u->topics[i];
        json_put_open(w, '{');
        put_score(w, t->topic->id, t->score);
        json_put_member(w, "side", side_ids[t->topic->side]);
        json_put_key(w, "because");
        json_put_open(w, '[');
        for (int n = 0; n < BECAUSE_WORDS && t->because[n]; n++)
            json_put_text(w, t->because[n]);
        json_put_close(w, ']');
        json_put_close(w, '}');
    }
    json_put_close(w, ']');
}

static void put_cues(struct json_writer *w, const struct understanding *u)
{
    json_put_key(w, "help_kinds");
    json_put_open(w, '[');
    for (size_t i = 0; i < u->help_count; i++)
        json_put_text(w, help_kind_ids[u->help[i]]);
    json_put_close(w, ']');
    json_put_key(w, "decision");
    json_put_open(w, '{');
    json_put_key(w, "contestable");
    json_put_bool(w, u->cues.contestable);
    json_put_member(w, "authority", authority_ids[u->cues.authority]);
    json_put_close(w, '}');
    json_put_key(w, "urgent");
    json_put_bool(w, u->urgent);
    json_put_member(w, "crisis", crisis_ids[u->cues.crisis]);
    json_put_key(w, "crisis_also");
    json_put_open(w, '[');
    for (int c = CRISIS_112; c < CRISES; c++)
        if (u->cues.crisis_also & 1u << c)
            json_put_text(w, crisis_ids[c]);
    json_put_close(w, ']');
    json_put_member(w, "language", u->language);
    json_put_key(w, "personal_data");
    json_put_open(w, '[');
    for (int p = 0; p < PERSONAL_KINDS; p++)
        if (u->personal_data & 1u << p)
            json_put_text(w, personal_ids[p]);
    json_put_close(w, ']');
}

static void put_services(struct json_writer *w, struct arena *arena, const struct answer *a)
{
    json_put_key(w, "services");
    json_put_open(w, '[');
    for (size_t i = 0; i < a->help_count && i < ASK_SERVICES; i++) {
        const struct suggestion *s = &a->help[i];
        json_put_open(w, '{');
        put_score(w, s->service->id, s->score);
        json_put_member(w, "name", s->service->name);
        json_put_member(w, "organization", s->service->organization->name);
        json_put_member(w, "authority", authority_ids[s->service->organization->authority]);
        json_put_member(w, "why", why_text(arena, s));
        json_put_close(w, '}');
    }
    json_put_close(w, ']');
}

static void write_json(struct arena *arena, const struct answer *a)
{
    struct buffer out;
    struct json_writer w;
    buffer_begin(&out, 1024 * 1024);
    json_put_begin(&w, &out, false);
    json_put_open(&w, '{');
    put_topics(&w, &a->u);
    put_cues(&w, &a->u);
    put_services(&w, arena, a);
    json_put_close(&w, '}');
    buffer_byte(&out, '\n');
    fwrite(out.at, 1, out.used, stdout);
    buffer_free(&out);
}

/* ---- for people ---- */

static void write_person(struct arena *arena, const struct suggestion *s, const struct segment *place)
{
    const struct phone *phone = phone_of(s->service, s->person);
    printf("  %s%s%s (%s%s)\n", s->person ? s->person->name : "", s->person ? ", " : "", s->service->name,
           s->service->organization->name,
           s->service->organization->independent ? ", onafhankelijk van de gemeente" : "");
    if (s->place && s->place->location->street[0] && s->segment == place)
        printf("    %s, %s\n", s->place->location->name, s->place->location->street);
    if (phone)
        printf("    bel %s (%s)\n", phone->number, phone->cost);
    printf("    %s%s\n", s->open_now ? "Nu open. " : "", why_text(arena, s));
}

static void write_last_day(const struct answer *a)
{
    if (a->term[0])
        printf("Niet eens met een besluit? Er is een laatste dag. Reken uit: elkedeur deadline --kind %s --date "
               "DATUM\n",
               a->term);
}

static void write_text(struct arena *arena, const struct answer *a, const struct segment *place)
{
    if (a->u.cues.crisis) {
        printf("BEL NU\n");
        for (size_t i = 0; i < a->line_count; i++)
            printf("  %s  %s %s\n", a->lines[i]->number, a->lines[i]->question, a->lines[i]->about);
    } else {
        printf("%s\n", a->say);
        printf("Doe dit vandaag: %s\n", a->today);
        if (a->last_day_first)
            write_last_day(a);
        for (size_t i = 0; i < a->step_count; i++)
            printf("%zu. %s. %s\n   Zonder computer: %s\n", i + 1, a->steps[i].title, a->steps[i].text,
                   a->steps[i].without);
        if (!a->last_day_first)
            write_last_day(a);
    }
    printf("Wie kan helpen:\n");
    for (size_t i = 0; i < a->help_count && i < 4; i++)
        write_person(arena, &a->help[i], place);
    if (a->because[0] && !a->danger)
        printf("Omdat u schrijft: %s.\n", a->because);
    printf("\n");
}

static void answer_one(struct app *app, const struct snapshot *snapshot, const struct segment *place,
                       struct arena *arena, const char *text, size_t size)
{
    struct answer a;
    if (!app->options.json && slice_trim((struct slice){ text, size }).size == 0) {
        printf("Er is niets gevraagd. Schrijf een paar woorden op, bijvoorbeeld: ik snap mijn brief niet\n");
        return;
    }
    answer_question(snapshot, place, arena, app_now(app), text, size, &a);
    if (app->options.json)
        write_json(arena, &a);
    else
        write_text(arena, &a, place);
    arena_reset(arena);
}

/* A question a line; a line longer than LINE_BYTES is read to its end and cut. */
static int answer_lines(struct app *app, const struct snapshot *snapshot, const struct segment *place,
                        struct arena *arena)
{
    char *line = NULL;
    size_t room = 0;
    ssize_t size;
    while ((size = getline(&line, &room, stdin)) >= 0) {
        while (size && (line[size - 1] == '\n' || line[size - 1] == '\r'))
            size--;
        answer_one(app, snapshot, place, arena, line, (size_t)size > LINE_BYTES ? LINE_BYTES : (size_t)size);
    }
    free(line);
    return fflush(stdout) == 0 ? EXIT_DONE : EXIT_MACHINE;
}

int command_ask(struct app *app)
{
    int code = app_open(app, APP_KNOWS);
    if (code != EXIT_DONE)
        return code;
    struct snapshot *held = NULL;
    const struct snapshot *snapshot = snapshot_current(app->hub, &held);
    const struct segment *place = app_place(app, snapshot);
    struct arena arena;
    arena_begin(&arena, ASK_MEMORY);
    code = place ? EXIT_DONE : EXIT_USAGE;
    if (place && app->options.argument_count) {
        const char *text = "";
        for (size_t i = 0; i < app->options.argument_count; i++)
            text = arena_printf(&arena, "%s%s%s", text, i ? " " : "", app->options.arguments[i]);
        char *kept = strdup(text);
        answer_one(app, snapshot, place, &arena, kept, strlen(kept));
        free(kept);
        code = fflush(stdout) == 0 ? EXIT_DONE : EXIT_MACHINE;
    } else if (place) {
        code = answer_lines(app, snapshot, place, &arena);
    }
    arena_end(&arena);
    snapshot_let_go(&held);
    return code;
}
