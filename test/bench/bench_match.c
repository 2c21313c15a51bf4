// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* bench_match.c - building and searching the services of corpus.c: our index, or SQLite's FTS5 in memory.
 *
 *     bench_match ours|fts5 SERVICES.txt QUESTIONS.txt     prints one row, see measure.h
 *
 * Every question asks for the best 50 (OR of all its words and labels). All questions are asked once to warm up, then
 * again for at least a second. bench_xapian.cc does the same with Xapian. */
#include "measure.h"

#include <sqlite3.h>

#include "index.h"

enum { QUESTIONS = 1000, TIMES = 200000, BEST = 50, QUESTION_BYTES = 1024 };

static char *questions[QUESTIONS];
static size_t question_count;
static double times[TIMES];
static size_t time_count;

static uint64_t key_of(const char *word)
{
    uint64_t key = 0xcbf29ce484222325u; /* FNV-1a */
    for (; *word; word++)
        key = (key ^ (unsigned char)*word) * 0x100000001b3u;
    return key ? key : 1;
}

static void read_questions(const char *path)
{
    char *rest = read_file(path), *line;
    while (question_count < QUESTIONS && (line = next_piece(&rest, "\n")))
        questions[question_count++] = line;
}

/* Asks all questions again and again; `ask` measures nothing itself. */
static void ask_all(size_t (*ask)(void *engine, size_t question), void *engine)
{
    size_t found = 0;
    for (size_t q = 0; q < question_count; q++)
        found += ask(engine, q);
    for (double end = now_us() + 1e6; now_us() < end;)
        for (size_t q = 0; q < question_count && time_count < TIMES; q++) {
            double from = now_us();
            found += ask(engine, q);
            times[time_count++] = now_us() - from;
        }
    if (!found)
        fputs("nothing was found\n", stderr);
}

/* ---- ours ---- */

static struct query_term terms[QUESTIONS][QUERY_TERMS];
static size_t term_counts[QUESTIONS];

static size_t ask_ours(void *engine, size_t question)
{
    struct hit hits[BEST];
    return index_search(engine, terms[question], term_counts[question], BEST, hits);
}

static void prepare_terms(void)
{
    for (size_t q = 0; q < question_count; q++) {
        char *rest = questions[q], *word;
        while (term_counts[q] < QUERY_TERMS && (word = next_piece(&rest, " \t")))
            terms[q][term_counts[q]++] = (struct query_term){ key_of(word), 100 };
    }
}

static size_t add_services(struct index_builder *b, char *rest)
{
    static const float weights[] = { 2.0f, 1.0f }; /* name, description */
    size_t documents = 0;
    char *line, *field, *word;
    for (; (line = next_piece(&rest, "\n")); documents++) {
        index_document(b);
        for (size_t i = 0; (field = next_piece(&line, "\t")); i++)
            while ((word = next_piece(&field, " "))) {
                if (i < 2)
                    index_word(b, key_of(word), weights[i]);
                else
                    index_label(b, key_of(word), word[1] == 't' ? 0.8f : 0.3f);
            }
    }
    return documents;
}

static int bench_ours(char *services)
{
    prepare_terms();
    long before = resident_kb();
    double from = now_us();
    struct index_builder *b = index_builder_new();
    size_t documents = add_services(b, services);
    struct index *index = index_finish(b);
    double build = now_us() - from;
    long growth = resident_kb() - before;
    if (!index)
        return 3;
    ask_all(ask_ours, index);
    print_row("ours", documents, times, time_count, build, index_bytes(index), growth);
    index_free(index);
    return 0;
}

/* ---- FTS5 ---- */

static char matches[QUESTIONS][QUESTION_BYTES];

static void prepare_matches(void)
{
    for (size_t q = 0; q < question_count; q++) {
        char *rest = questions[q], *word;
        size_t used = 0;
        while ((word = next_piece(&rest, " \t")) && used + strlen(word) + 8 < QUESTION_BYTES)
            used += (size_t)snprintf(matches[q] + used, QUESTION_BYTES - used, "%s\"%s\"", used ? " OR " : "", word);
    }
}

static size_t ask_fts5(void *engine, size_t question)
{
    size_t found = 0;
    sqlite3_bind_text(engine, 1, matches[question], -1, SQLITE_STATIC);
    while (sqlite3_step(engine) == SQLITE_ROW)
        found++;
    sqlite3_reset(engine);
    return found;
}

static sqlite3_stmt *prepare(sqlite3 *db, const char *sql)
{
    sqlite3_stmt *statement;
    if (sqlite3_prepare_v2(db, sql, -1, &statement, NULL) == SQLITE_OK)
        return statement;
    fprintf(stderr, "%s: %s\n", sql, sqlite3_errmsg(db));
    exit(3);
}

static size_t insert_services(sqlite3 *db, char *rest)
{
    sqlite3_stmt *insert = prepare(db, "INSERT INTO service VALUES (?, ?, ?)");
    size_t documents = 0;
    char *line, *field;
    for (; (line = next_piece(&rest, "\n")); documents++) {
        for (int i = 1; i <= 3 && (field = next_piece(&line, "\t")); i++)
            sqlite3_bind_text(insert, i, field, -1, SQLITE_STATIC);
        sqlite3_step(insert);
        sqlite3_reset(insert);
    }
    sqlite3_finalize(insert);
    return documents;
}

static int bench_fts5(char *services)
{
    prepare_matches();
    long before = resident_kb();
    double from = now_us();
    sqlite3 *db;
    if (sqlite3_open(":memory:", &db) != SQLITE_OK)
        return 3;
    sqlite3_exec(db, "CREATE VIRTUAL TABLE service USING fts5(name, description, labels, content=''); BEGIN", NULL,
                 NULL, NULL);
    size_t documents = insert_services(db, services);
    sqlite3_exec(db, "COMMIT", NULL, NULL, NULL);
    double build = now_us() - from;
    long growth = resident_kb() - before;
    sqlite3_stmt *select = prepare(db, "SELECT rowid FROM service WHERE service MATCH ? ORDER BY rank LIMIT 50");
    ask_all(ask_fts5, select);
    print_row("fts5", documents, times, time_count, build, 0, growth);
    sqlite3_finalize(select);
    sqlite3_close(db);
    return 0;
}

int main(int count, char **arguments)
{
    if (count != 4) {
        fputs("usage: bench_match ours|fts5 SERVICES.txt QUESTIONS.txt\n", stderr);
        return 2;
    }
    read_questions(arguments[3]);
    char *services = read_file(arguments[2]);
    return strcmp(arguments[1], "fts5") ? bench_ours(services) : bench_fts5(services);
}
