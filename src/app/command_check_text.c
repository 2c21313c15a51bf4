// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* command_check_text.c - elkedeur check-text: is a letter or page readable, and what would be plainer (doc/readability.md).
 *
 * For people: file:line:column: grade: what "words": hint, and a last line of scores; with --json one object a file. All files are read before
 * anything is printed: one that cannot be used makes it 2 and nothing is judged. Needs no database. */
#include "app.h"
#include "json_write.h"
#include "log.h"
#include "text_check.h"

enum { CHECK_BYTES = 1 << 20, CHECK_MEMORY = 256 << 20, OUTPUT_BYTES = 4 << 20, SHOWN_BYTES = 60 };

/* ---- reading ---- */

static size_t line_of(const char *bytes, size_t at)
{
    size_t line, column;
    text_place(bytes, at, &line, &column);
    return line;
}

static bool usable(const char *name, const char *bytes, size_t size)
{
    bool words = false;
    for (size_t at = 0; at < size;) {
        size_t step = bytes[at] ? utf8_length(bytes + at, size - at) : 0;
        if (!step) {
            log_error("%s:%zu: not a text in UTF-8", name, line_of(bytes, at));
            return false;
        }
        words |= (unsigned char)bytes[at] > 0x7f || isalnum((unsigned char)bytes[at]);
        at += step;
    }
    if (!words)
        log_error("%s:1: no words in it", name);
    return words;
}

static bool read_text(const char *path, struct arena *arena, struct slice *text)
{
    bool standard = strcmp(path, "-") == 0;
    FILE *in = standard ? stdin : fopen(path, "rb");
    char *bytes = arena_take(arena, CHECK_BYTES + 2);
    size_t size = in ? fread(bytes, 1, CHECK_BYTES + 1, in) : 0;
    bool fine = in && !ferror(in);
    if (!fine)
        log_error("%s: %m", path);
    if (in && !standard)
        fclose(in);
    if (fine && size > CHECK_BYTES) {
        log_error("%s:%zu: more than %d bytes", path, line_of(bytes, CHECK_BYTES), CHECK_BYTES);
        fine = false;
    }
    if (size >= 3 && memcmp(bytes, "\xef\xbb\xbf", 3) == 0) {
        bytes += 3;
        size -= 3;
    }
    *text = (struct slice){ bytes, size };
    return fine && usable(path, bytes, size);
}

/* ---- for people ---- */

static void print_words(const char *at, size_t size)
{
    size_t shown = size;
    if (shown > SHOWN_BYTES)
        for (shown = SHOWN_BYTES; shown && ((unsigned char)at[shown] & 0xc0) == 0x80;)
            shown--;
    fputs(" \"", stdout);
    for (size_t i = 0; i < shown; i++)
        putchar((unsigned char)at[i] < 0x20 || at[i] == 0x7f ? ' ' : at[i]);
    fputs(shown < size ? "...\"" : "\"", stdout);
}

static void print_finding(const char *name, struct slice text, const struct finding *f)
{
    const struct finding_row *row = &finding_rows[f->kind];
    size_t line = 1, column = 1;
    if (f->size)
        text_place(text.at, f->from, &line, &column);
    printf("%s:%zu:%zu: %s: %s", name, line, column, grade_ids[f->grade], row->what);
    if (f->size)
        print_words(text.at + f->from, f->size);
    if (f->number)
        printf(" (%u woorden)", f->number);
    if (f->plain[0])
        printf(": %s\n", f->plain);
    else
        printf(". %s\n", row->hint);
}

static void print_text(const char *name, struct slice text, const struct text_check *t)
{
    for (size_t i = 0; i < t->count; i++)
        print_finding(name, text, &t->findings[i]);
    if (t->cut)
        printf("%s: er is meer; dit zijn de eerste %d\n", name, MOST_FINDINGS);
    const struct readable *s = &t->scores;
    printf("%s: %s (%s%s). Flesch-Douma %.1f, Brouwer %.1f, LiNT-II geschat %.0f; %zu woorden, %zu zinnen, %.1f "
           "woorden per zin, "
           "langste %zu. %zu moet anders, %zu kan makkelijker, %zu om naar te kijken\n",
           name, verdict_names[t->verdict], flesch_level_names[flesch_level(s->flesch_douma)],
           t->brief ? ", maar de tekst is kort" : "", s->flesch_douma, s->brouwer, t->lint_score, s->words,
           s->sentences, s->words_per_sentence, s->longest, t->of_grade[GRADE_ERROR], t->of_grade[GRADE_WARNING],
           t->of_grade[GRADE_NOTE]);
}

/* ---- JSON ---- */

static void put_number(struct json_writer *w, const char *key, double number)
{
    json_put_key(w, key);
    json_put_real(w, (double)(long)(number * 100 + (number < 0 ? -0.5 : 0.5)) / 100);
}

static void put_finding(struct json_writer *w, struct arena *arena, struct slice text, const struct finding *f)
{
    size_t line, column;
    json_put_open(w, '{');
    json_put_member(w, "kind", finding_rows[f->kind].id);
    json_put_member(w, "grade", grade_ids[f->grade]);
    if (f->size) {
        text_place(text.at, f->from, &line, &column);
        json_put_member_integer(w, "line", (int64_t)line);
        json_put_member_integer(w, "column", (int64_t)column);
        json_put_member_integer(w, "start", f->from);
        json_put_member_integer(w, "length", f->size);
        json_put_member(w, "text", arena_copy_n(arena, text.at + f->from, f->size));
    }
    if (f->number)
        json_put_member_integer(w, "words", f->number);
    json_put_member(w, "what", finding_rows[f->kind].what);
    json_put_member(w, "hint", finding_rows[f->kind].hint);
    if (f->plain[0])
        json_put_member(w, "plain", f->plain);
    json_put_close(w, '}');
}

static void put_scores(struct json_writer *w, const struct readable *s)
{
    json_put_member_integer(w, "words", (int64_t)s->words);
    json_put_member_integer(w, "sentences", (int64_t)s->sentences);
    json_put_member_integer(w, "syllables", (int64_t)s->syllables);
    json_put_member_integer(w, "longest_sentence", (int64_t)s->longest);
    put_number(w, "words_per_sentence", s->words_per_sentence);
    put_number(w, "syllables_per_word", s->syllables_per_word);
    put_number(w, "flesch_douma", s->flesch_douma);
    put_number(w, "brouwer", s->brouwer);
    json_put_member(w, "level", flesch_level_names[flesch_level(s->flesch_douma)]);
}

/* What is estimated or set is named beside the score. */
static void put_lint(struct json_writer *w, const struct text_check *t)
{
    static const char *const estimated[] = { "log_frequency", "distance", "content_words_per_clause", "concrete" };
    json_put_key(w, "lint2");
    json_put_open(w, '{');
    put_number(w, "score", t->lint_score);
    json_put_member_integer(w, "level", lint2_level(t->lint_score));
    put_number(w, "log_frequency", t->lint.log_frequency);
    put_number(w, "distance", t->lint.distance);
    put_number(w, "content_words_per_clause", t->lint.content_words);
    put_number(w, "concrete", t->lint.concrete);
    json_put_key(w, "estimated");
    json_put_open(w, '[');
    for (size_t i = 0; i < sizeof estimated / sizeof *estimated; i++)
        json_put_text(w, estimated[i]);
    json_put_close(w, ']');
    json_put_close(w, '}');
}

static void print_json(const char *name, struct arena *arena, struct slice text, const struct text_check *t)
{
    struct buffer out;
    struct json_writer w;
    buffer_begin(&out, OUTPUT_BYTES);
    json_put_begin(&w, &out, false);
    json_put_open(&w, '{');
    json_put_member(&w, "file", name);
    json_put_member(&w, "verdict", verdict_ids[t->verdict]);
    put_scores(&w, &t->scores);
    put_lint(&w, t);
    json_put_key(&w, "decision_letter");
    json_put_bool(&w, t->decision);
    json_put_key(&w, "findings");
    json_put_open(&w, '[');
    for (size_t i = 0; i < t->count; i++)
        put_finding(&w, arena, text, &t->findings[i]);
    json_put_close(&w, ']');
    json_put_key(&w, "cut");
    json_put_bool(&w, t->cut);
    json_put_close(&w, '}');
    buffer_byte(&out, '\n');
    fwrite(out.at, 1, out.used, stdout);
    buffer_free(&out);
}

/* ---- all of them ---- */

static bool judged_fine(const struct text_check *t)
{
    return t->verdict != READS_BADLY && !t->of_grade[GRADE_ERROR] && !t->of_grade[GRADE_WARNING];
}

int command_check_text(struct app *app)
{
    const struct options *o = &app->options;
    struct slice texts[MOST_ARGUMENTS];
    struct arena arena;
    int code = EXIT_DONE;
    if (!o->argument_count) {
        log_error("usage: elkedeur check-text [--json] FILE...|-");
        return EXIT_USAGE;
    }
    arena_begin(&arena, CHECK_MEMORY);
    for (size_t i = 0; i < o->argument_count; i++)
        if (!read_text(o->arguments[i], &arena, &texts[i]))
            code = EXIT_USAGE;
    for (size_t i = 0; i < o->argument_count && code != EXIT_USAGE; i++) {
        struct arena own;
        struct text_check t;
        arena_begin(&own, CHECK_MEMORY);
        lang_check_text(texts[i].at, texts[i].size, &own, &t);
        if (o->json)
            print_json(o->arguments[i], &own, texts[i], &t);
        else
            print_text(o->arguments[i], texts[i], &t);
        if (!judged_fine(&t))
            code = EXIT_FOUND;
        arena_end(&own);
    }
    arena_end(&arena);
    return code;
}
