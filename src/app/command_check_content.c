// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* command_check_content.c - elkedeur check-content: are the built-in texts right? For editors and for the tests.
 *
 * The format was checked when the topics were read. Here: every reference leads somewhere, sentences are short, no word that we do not use,
 * "u" everywhere; a text that was not looked at for long is named. Prints file: what is wrong; exit 1 when something is. */
#include "app.h"
#include "clock.h"
#include "log.h"
#include "term.h"
#include "text.h"

enum { LONGEST_SENTENCE = 20, BRIEF_WORDS = 8, STALE_DAYS = 365 };

struct checker {
    const struct topic *topic;
    size_t faults, sentences, words, longest;
};

__attribute__((format(printf, 2, 3))) static void fault(struct checker *c, const char *format, ...)
{
    va_list args;
    printf("%s: ", c->topic->origin);
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

static bool national(const char *id)
{
    for (size_t i = 0; i < embedded_national.count; i++) {
        const struct embedded *file = &embedded_national.files[i];
        char line[80];
        int size = snprintf(line, sizeof line, "\n%s,", id);
        if (strcmp(file->name, "organization.csv") == 0)
            return memmem(file->bytes, (size_t)(file->end - file->bytes), line, (size_t)size) != NULL;
    }
    return false;
}

static void check_topic(struct checker *c, day_number today)
{
    const struct topic *t = c->topic;
    day_number checked;
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

int command_check_content(struct app *app)
{
    char message[300];
    struct checker c = { 0 };
    app->knowledge = knowledge_build(&embedded_topics, NULL, message);
    if (!app->knowledge) {
        log_error("%s", message);
        return EXIT_FOUND;
    }
    for (size_t i = 0; i < app->knowledge->count; i++) {
        c.topic = &app->knowledge->topics[i];
        check_topic(&c, local_of(app_now(app)).day);
    }
    printf("%zu topics, %zu sentences, %.1f words on average, the longest %zu\n", app->knowledge->count, c.sentences,
           (double)c.words / (double)(c.sentences ? c.sentences : 1), c.longest);
    return c.faults ? EXIT_FOUND : EXIT_DONE;
}
