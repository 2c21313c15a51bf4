// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* bench_xapian.cc - what bench_match.c does, with Xapian: its default back end in a folder of its own (held in the page cache) and its
 * default BM25.
 *
 *     bench_xapian FOLDER SERVICES.txt QUESTIONS.txt     prints one row, see measure.h; FOLDER must not be there */
#include "measure.h"

#include <string>
#include <vector>

#include <xapian.h>

enum { BEST = 50 };

static size_t add_services(Xapian::WritableDatabase &database, char *rest)
{
    size_t documents = 0;
    char *line, *field, *word;
    for (; (line = next_piece(&rest, "\n")); documents++) {
        Xapian::Document document;
        for (int i = 0; (field = next_piece(&line, "\t")); i++)
            while ((word = next_piece(&field, " ")))
                document.add_term(word, i == 0 ? 2 : 1);
        database.add_document(document);
    }
    database.commit();
    return documents;
}

static std::vector<Xapian::Query> read_questions(const char *path)
{
    std::vector<Xapian::Query> questions;
    char *rest = read_file(path), *line, *word;
    while ((line = next_piece(&rest, "\n"))) {
        std::vector<std::string> words;
        while ((word = next_piece(&line, " \t")))
            words.push_back(word);
        questions.push_back(Xapian::Query(Xapian::Query::OP_OR, words.begin(), words.end()));
    }
    return questions;
}

static size_t ask(Xapian::Database &database, const Xapian::Query &question)
{
    Xapian::Enquire enquire(database);
    enquire.set_query(question);
    size_t found = 0;
    Xapian::MSet best = enquire.get_mset(0, BEST);
    for (auto at = best.begin(); at != best.end(); ++at)
        found += *at != 0;
    return found;
}

static int bench(const char *folder, const char *services_path, const char *questions_path)
{
    std::vector<Xapian::Query> questions = read_questions(questions_path);
    char *services = read_file(services_path);
    long before = resident_kb();
    double from = now_us();
    size_t documents;
    {
        Xapian::WritableDatabase writer(folder, Xapian::DB_CREATE | Xapian::DB_NO_SYNC);
        documents = add_services(writer, services);
    }
    double build = now_us() - from;
    Xapian::Database database(folder);
    std::vector<double> times;
    size_t found = 0;
    for (const Xapian::Query &question : questions)
        found += ask(database, question);
    for (double end = now_us() + 1e6; now_us() < end;)
        for (const Xapian::Query &question : questions) {
            double start = now_us();
            found += ask(database, question);
            times.push_back(now_us() - start);
        }
    if (!found)
        fputs("nothing was found\n", stderr);
    print_row("xapian", documents, times.data(), times.size(), build, 0, resident_kb() - before);
    return 0;
}

int main(int count, char **arguments)
{
    if (count != 4) {
        fputs("usage: bench_xapian FOLDER SERVICES.txt QUESTIONS.txt\n", stderr);
        return 2;
    }
    try {
        return bench(arguments[1], arguments[2], arguments[3]);
    } catch (const Xapian::Error &error) {
        fprintf(stderr, "%s\n", error.get_description().c_str());
        return 3;
    }
}
