// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* command_check_content.c - elkedeur check-content: are the built-in texts right? For editors and for the tests.
 *
 * The format is checked when topics and life events are read. Here: every reference leads somewhere, sentences are short, no word that we do not
 * use, "u" everywhere; the label of a topic is short, plain and its own; an event has both sides and several life domains; a telephone number is
 * one of data/national; a text that was not looked at for long is named. Prints file: what is wrong (with the line, in events and of numbers);
 * exit 1 when something is. */
#include "app.h"
#include "check_phones.h"
#include "clock.h"
#include "life_event.h"
#include "log.h"
#include "plain_words.h"
#include "stem.h"
#include "term.h"
#include "text.h"

enum { LONGEST_SENTENCE = 20, BRIEF_WORDS = 8, LABEL_WORDS = 5, LABEL_WORD = 16, STALE_DAYS = 365 };
enum { LEAST_MOMENTS = 3, LEAST_DOMAINS = 3, EVENT_BYTES = 1024 * 1024, FILE_BYTES = 64 * 1024 };

struct checker {
    const char *origin; /* file */
    int line;           /* 0 = not known */
    size_t faults, events, sentences, words, longest;
    struct phone_list phones; /* of data/national */
};

__attribute__((format(printf, 2, 3))) static void fault(struct checker *c, const char *format, ...)
{
    va_list args;
    if (c->line)
        printf("%s:%d: ", c->origin, c->line);
    else
        printf("%s: ", c->origin);
    va_start(args, format);
    vprintf(format, args);
    va_end(args);
    putchar('\n');
    c->faults++;
}

static bool sentence_end(const char *at)
{
    return (*at == '.' || *at == '!' || *at == '?') && (at[1] == ' ' || at[1] == 0);
}

static const char *const unwanted[] = { "tegenpartij", "cliënt ", " client ", " je ", " jouw ", "middels", "teneinde" };

static void check_text(struct checker *c, const char *part, const char *text, size_t most)
{
    size_t words = 0;
    bool inside = false;
    for (const char *at = text;; at++) {
        bool letter = *at && *at != ' ';
        words += letter && !inside;
        inside = letter;
        if (!*at || sentence_end(at)) {
            if (words > most)
                fault(c, "%s: a sentence of %zu words: %.60s...", part, words, text);
            if (words > c->longest)
                c->longest = words;
            c->sentences += words > 0;
            c->words += words;
            words = 0;
            inside = false;
        }
        if (!*at)
            break;
    }
    for (size_t i = 0; i < sizeof unwanted / sizeof *unwanted; i++)
        if (strstr(text, unwanted[i]))
            fault(c, "%s: the word \"%s\"", part, unwanted[i]);
}

static void check_texts(struct checker *c, const char *part, const struct texts *texts)
{
    for (size_t i = 0; i < texts->count; i++)
        check_text(c, part, texts->at[i], LONGEST_SENTENCE);
}

static struct slice national_table(const char *name)
{
    for (size_t i = 0; i < embedded_national.count; i++) {
        const struct embedded *file = &embedded_national.files[i];
        if (strcmp(file->name, name) == 0)
            return (struct slice){ file->bytes, (size_t)(file->end - file->bytes) };
    }
    return (struct slice){ "", 0 };
}

static bool national(const char *id)
{
    struct slice table = national_table("organization.csv");
    char line[80];
    int size = snprintf(line, sizeof line, "\n%s,", id);
    return memmem(table.at, table.size, line, (size_t)size) != NULL;
}

/* Only numbers with a source and a day may be printed: who dials a wrong one gets no help. */
static void check_numbers(struct checker *c, const char *file, struct slice text)
{
    struct slice line, number;
    c->origin = file;
    for (c->line = 1; slice_next(&text, '\n', &line); c->line++)
        while (phones_unknown(&c->phones, &line, &number))
            fault(c, "the number \"%.*s\" is not in data/national/phone.csv", (int)number.size, number.at);
    c->line = 0;
}

static void check_folder_numbers(struct checker *c, const struct embedded_folder *folder)
{
    char name[300];
    for (size_t i = 0; i < folder->count; i++) {
        const struct embedded *file = &folder->files[i];
        snprintf(name, sizeof name, "%s/%s", folder->name, file->name);
        check_numbers(c, name, (struct slice){ file->bytes, (size_t)(file->end - file->bytes) });
    }
}

/* ---- topics ---- */

static void check_label_words(struct checker *c, const char *label)
{
    struct arena arena;
    struct sentences s;
    uint64_t keys[TOPIC_LABEL];
    size_t taken;
    arena_begin(&arena, FILE_BYTES);
    lang_sentences(label, strlen(label), &arena, &s);
    for (size_t i = 0; i < s.token_count && i < TOPIC_LABEL; i++)
        keys[i] = lang_key(s.tokens[i].word, s.tokens[i].length);
    for (size_t i = 0; i < s.token_count && i < TOPIC_LABEL; i++) {
        const struct plain_word *hard = plain_word_at(&s.tokens[i], &keys[i], s.token_count - i, &taken);
        if (hard)
            fault(c, "kort: \"%s\" is difficult; say: %s", hard->words, hard->plain);
        if (s.tokens[i].length > LABEL_WORD)
            fault(c, "kort: \"%s\" is too long a word for a small button: at most %d letters", s.tokens[i].word,
                  LABEL_WORD);
    }
    arena_end(&arena);
}

/* What stands on a small button: one of three, with no more than a picture beside it. */
static void check_label(struct checker *c, const struct topic *t, const struct knowledge *knowledge)
{
    size_t size = strlen(t->label);
    check_text(c, "kort", t->label, LABEL_WORDS);
    check_label_words(c, t->label);
    if (strchr(".!:;,", t->label[size - 1]))
        fault(c, "kort: no mark at the end: %s", t->label);
    for (const struct topic *other = knowledge->topics; other < t; other++)
        if (text_compare_folded(other->label, t->label) == 0)
            fault(c, "kort: \"%s\" is the label of %s too", t->label, other->id);
}

static void check_topic(struct checker *c, const struct topic *t, const struct knowledge *knowledge, day_number today)
{
    day_number checked;
    c->origin = t->origin;
    check_label(c, t, knowledge);
    for (int i = 0; i < TOPIC_SHORT; i++)
        check_text(c, "Kort", t->brief[i], BRIEF_WORDS);
    check_texts(c, "Wat is het", &t->what);
    check_texts(c, "Sociale kant", &t->social);
    check_texts(c, "Juridische kant", &t->legal);
    check_texts(c, "Nooit doen", &t->never);
    for (size_t i = 0; i < t->step_count; i++) {
        check_text(c, "Stappen", t->steps[i].text, LONGEST_SENTENCE);
        check_text(c, "Zonder computer", t->steps[i].without, LONGEST_SENTENCE);
    }
    for (size_t i = 0; i < t->national.count; i++)
        if (!national(t->national.at[i]))
            fault(c, "landelijk: \"%s\" is not in data/national/organization.csv", t->national.at[i]);
    if (t->term[0] && !term_kind_find(t->term))
        fault(c, "termijn: unknown kind \"%s\"", t->term);
    if (day_from_iso(t->checked_on, &checked) && today - checked > STALE_DAYS)
        printf("%s: note: not looked at since %s\n", t->origin, t->checked_on);
}

static void check_line(struct checker *c, const char *part, const char *text, int line)
{
    c->line = line;
    check_text(c, part, text, BRIEF_WORDS);
    c->line = 0;
}

/* A life event goes over more than one domain and both sides of a life: that is what it is for. */
static void check_event(struct checker *c, const struct life_event *event)
{
    uint32_t domains = 0, sides = 0;
    int moments = 0;
    c->origin = event->origin;
    check_text(c, "title", event->title, BRIEF_WORDS);
    for (int i = 0; i < TOPIC_SHORT; i++)
        check_line(c, "Kort", event->brief[i], event->brief_line[i]);
    for (int m = 0; m < MOMENTS; m++) {
        moments += event->moments[m].count > 0;
        for (size_t i = 0; i < event->moments[m].count; i++) {
            const struct life_item *item = &event->moments[m].items[i];
            domains |= 1u << item->topic->domain;
            sides |= 1u << item->side;
            if (item->own_title)
                check_line(c, moment_headings[m], item->title, item->line);
        }
    }
    for (size_t i = 0; i < event->what_if_count; i++)
        check_line(c, "Wat als", event->what_ifs[i].question, event->what_ifs[i].line);
    if (moments < LEAST_MOMENTS)
        fault(c, "%d moments: at least %d, else it is a topic", moments, LEAST_MOMENTS);
    if (__builtin_popcount(domains) < LEAST_DOMAINS)
        fault(c, "%d life domains: at least %d", __builtin_popcount(domains), LEAST_DOMAINS);
    if (__builtin_popcount(sides) < 2)
        fault(c, "only one side: what to do in life (leven), and by law (wet)");
}

static void check_event_text(struct checker *c, const struct knowledge *knowledge, const char *name, struct slice text)
{
    struct life_event event;
    struct arena arena;
    char message[300];
    arena_begin(&arena, EVENT_BYTES);
    if (life_event_read(&arena, knowledge, name, text, &event, message)) {
        check_event(c, &event);
        c->events++;
    } else {
        puts(message);
        c->faults++;
    }
    arena_end(&arena);
}

/* All files are read, also behind one that is not right. */
static void check_events(struct checker *c, const struct knowledge *knowledge, const struct embedded_folder *folder)
{
    char name[300];
    for (size_t i = 0; i < folder->count; i++) {
        const struct embedded *file = &folder->files[i];
        snprintf(name, sizeof name, "%s/%s", folder->name, file->name);
        check_event_text(c, knowledge, name, (struct slice){ file->bytes, (size_t)(file->end - file->bytes) });
    }
}

/* A life event that an editor is writing. False when there is no such file. */
static bool check_event_file(struct checker *c, const struct knowledge *knowledge, const char *path)
{
    static char bytes[FILE_BYTES];
    FILE *in = fopen(path, "rb");
    if (!in) {
        log_error("%s: cannot be read", path);
        return false;
    }
    size_t size = fread(bytes, 1, sizeof bytes, in);
    fclose(in);
    check_event_text(c, knowledge, path, (struct slice){ bytes, size });
    check_numbers(c, path, (struct slice){ bytes, size });
    return true;
}

static void check_all(struct checker *c, const struct knowledge *knowledge, day_number today)
{
    for (size_t i = 0; i < knowledge->count; i++)
        check_topic(c, &knowledge->topics[i], knowledge, today);
    check_events(c, knowledge, &embedded_events);
    check_folder_numbers(c, &embedded_topics);
    check_folder_numbers(c, &embedded_events);
    check_folder_numbers(c, &embedded_pages);
    printf("%zu topics, %zu life events, %zu sentences, %.1f words on average, the longest %zu\n", knowledge->count,
           c->events, c->sentences, (double)c->words / (double)(c->sentences ? c->sentences : 1), c->longest);
}

static int check_content(struct app *app, struct checker *c)
{
    char message[300];
    app->knowledge = knowledge_build(&embedded_topics, NULL, message);
    if (!app->knowledge) {
        log_error("%s", message);
        return EXIT_FOUND;
    }
    if (!app->options.argument_count)
        check_all(c, app->knowledge, local_of(app_now(app)).day);
    for (size_t i = 0; i < app->options.argument_count; i++)
        if (!check_event_file(c, app->knowledge, app->options.arguments[i]))
            return EXIT_USAGE;
    return c->faults ? EXIT_FOUND : EXIT_DONE;
}

int command_check_content(struct app *app)
{
    struct checker c = { 0 };
    struct arena arena;
    int code = EXIT_FOUND;
    arena_begin(&arena, EVENT_BYTES);
    if (phones_begin(&arena, national_table("phone.csv"), &c.phones))
        code = check_content(app, &c);
    else
        log_error("data/national/phone.csv: no column \"number\"");
    arena_end(&arena);
    return code;
}
