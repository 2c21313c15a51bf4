// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* test_index.c - the index of match/: search gives what scoring every document gives, on thousands of random corpora; BM25 behaves;
 * SQLite's FTS5 finds the same documents and nearly the same best ten. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <sqlite3.h>

#include "index.h"

/* ---- chance, the same at every run (xorshift64*) ---- */

static uint64_t chance_state = 0x1234567887654321u;

static uint32_t chance(uint32_t below)
{
    chance_state ^= chance_state >> 12;
    chance_state ^= chance_state << 25;
    chance_state ^= chance_state >> 27;
    return (uint32_t)(((chance_state * 0x2545f4914f6cdd1du) >> 32) % below);
}

/* Skewed to small numbers, as words are. */
static uint32_t chance_skewed(uint32_t below)
{
    return chance(chance(chance(below) + 1) + 1);
}

static uint64_t key_of(uint32_t word)
{
    return (word + 1) * 0xff51afd7ed558ccdu;
}

/* ---- search against scoring everything ---- */

static int by_score(const void *left, const void *right)
{
    const struct hit *a = left, *b = right;
    if (a->score != b->score)
        return a->score > b->score ? -1 : 1;
    return a->document < b->document ? -1 : a->document > b->document;
}

static size_t search_slowly(const struct index *index, const struct query_term *terms, size_t count, size_t k,
                            struct hit *hits)
{
    size_t all = index_documents(index), found = 0;
    uint32_t *scores = calloc(all + 1, sizeof *scores);
    struct hit *sorted = calloc(all + 1, sizeof *sorted);
    assert_non_null(scores);
    assert_non_null(sorted);
    index_score_all(index, terms, count, scores);
    for (uint32_t d = 0; d < all; d++)
        if (scores[d])
            sorted[found++] = (struct hit){ d, scores[d] };
    qsort(sorted, found, sizeof *sorted, by_score);
    found = found < k ? found : k;
    found = found < LARGEST_K ? found : LARGEST_K;
    memcpy(hits, sorted, found * sizeof *hits);
    free(scores);
    free(sorted);
    return found;
}

static void assert_same_hits(const struct index *index, const struct query_term *terms, size_t count, size_t k)
{
    struct hit fast[LARGEST_K], slow[LARGEST_K];
    size_t found = index_search(index, terms, count, k, fast), expected = search_slowly(index, terms, count, k, slow);
    assert_int_equal(found, expected);
    for (size_t i = 0; i < found; i++) {
        assert_int_equal(fast[i].document, slow[i].document);
        assert_int_equal(fast[i].score, slow[i].score);
    }
}

struct shape { /* of a random corpus */
    uint32_t documents, words, length, labels;
};

static struct index *random_index(struct shape shape)
{
    struct index_builder *b = index_builder_new();
    assert_non_null(b);
    for (uint32_t d = 0; d < shape.documents; d++) {
        assert_int_equal(index_document(b), d);
        for (uint32_t i = chance(shape.length + 1); i-- > 0;)
            index_word(b, key_of(chance_skewed(shape.words)), chance(4) ? 1.0f : 2.5f);
        for (uint32_t i = shape.labels ? chance(shape.labels + 1) : 0; i-- > 0;)
            index_label(b, key_of(100000 + chance(shape.labels * 3)), (float)(1 + chance(4)) / 4);
    }
    struct index *index = index_finish(b);
    assert_non_null(index);
    assert_int_equal(index_documents(index), shape.documents);
    return index;
}

static size_t random_query(struct shape shape, struct query_term terms[QUERY_TERMS])
{
    static const uint16_t weights[] = { 100, 100, 100, 50, 1, 1000, 0, 37 };
    size_t count = chance(chance(8) ? 16 : QUERY_TERMS + 1);
    for (size_t i = 0; i < count; i++) {
        uint32_t word = chance(6) ? chance_skewed(shape.words) : shape.words + chance(5); /* known, or not */
        if (shape.labels && !chance(4))
            word = 100000 + chance(shape.labels * 3);
        terms[i] = (struct query_term){ chance(40) ? key_of(word) : 0, weights[chance(chance(2) ? 8 : 3)] };
        if (i && !chance(8))
            terms[i] = terms[chance((uint32_t)i)]; /* said twice */
    }
    return count;
}

static void random_corpora(struct shape most, int corpora, int queries)
{
    for (int c = 0; c < corpora; c++) {
        struct shape shape = { chance(most.documents + 1), 1 + chance(most.words), 1 + chance(most.length),
                               chance(most.labels + 1) };
        struct index *index = random_index(shape);
        for (int q = 0; q < queries; q++) {
            static const size_t ks[] = { 1, 2, 10, 50, LARGEST_K, LARGEST_K + 100 };
            struct query_term terms[QUERY_TERMS];
            size_t count = random_query(shape, terms);
            assert_same_hits(index, terms, count, chance(4) ? ks[chance(6)] : 1 + chance(60));
        }
        index_free(index);
    }
}

static void search_is_exact_on_small_corpora(void **state)
{
    (void)state;
    random_corpora((struct shape){ 60, 40, 12, 4 }, 4000, 8);
}

static void search_is_exact_on_middling_corpora(void **state)
{
    (void)state;
    random_corpora((struct shape){ 3000, 900, 30, 12 }, 40, 60);
}

static void search_is_exact_on_a_large_corpus(void **state)
{
    (void)state;
    struct shape shape = { 20000, 6000, 50, 20 };
    struct index *index = random_index(shape);
    for (int q = 0; q < 300; q++) {
        struct query_term terms[QUERY_TERMS];
        size_t count = random_query(shape, terms);
        assert_same_hits(index, terms, count, 1 + chance(LARGEST_K));
    }
    index_free(index);
}

/* All documents alike: the order is that of their numbers. */
static void ties_come_in_order_of_documents(void **state)
{
    (void)state;
    struct index_builder *b = index_builder_new();
    for (uint32_t d = 0; d < 5000; d++) {
        index_document(b);
        index_word(b, 7, 1);
        if (d % 3 == 0)
            index_label(b, 8, 0.5f);
    }
    struct index *index = index_finish(b);
    struct query_term terms[] = { { 7, 100 }, { 8, 100 } };
    struct hit hits[LARGEST_K];
    assert_int_equal(index_search(index, terms, 1, 20, hits), 20);
    for (uint32_t i = 0; i < 20; i++)
        assert_int_equal(hits[i].document, i);
    assert_int_equal(index_search(index, terms, 2, 20, hits), 20);
    for (uint32_t i = 0; i < 20; i++)
        assert_int_equal(hits[i].document, 3 * i);
    for (size_t k = 1; k < 60; k++)
        assert_same_hits(index, terms, 2, k);
    index_free(index);
}

/* ---- edges ---- */

static void an_empty_index_finds_nothing(void **state)
{
    (void)state;
    struct index *index = index_finish(index_builder_new());
    struct query_term term = { 5, 100 };
    struct hit hit;
    assert_non_null(index);
    assert_int_equal(index_documents(index), 0);
    assert_int_equal(index_search(index, &term, 1, 10, &hit), 0);
    assert_int_equal(index_frequency(index, 5), 0);
    index_free(index);

    struct index_builder *b = index_builder_new();
    index_word(b, 5, 1); /* before any document: of none */
    for (int i = 0; i < 3; i++)
        index_document(b);
    index = index_finish(b);
    assert_int_equal(index_documents(index), 3);
    assert_int_equal(index_search(index, &term, 1, 10, &hit), 0);
    index_free(index);
    index_free(NULL);
    index_builder_free(NULL);
    index_builder_free(index_builder_new());
    assert_null(index_finish(NULL));
}

static void unknown_terms_and_term_zero_are_no_terms(void **state)
{
    (void)state;
    struct index_builder *b = index_builder_new();
    index_document(b);
    index_word(b, 0, 1);
    index_label(b, 0, 1);
    index_word(b, 3, 1);
    index_document(b);
    struct index *index = index_finish(b);
    struct query_term terms[] = { { 0, 100 }, { 9, 100 }, { 3, 0 }, { 3, 100 } };
    struct hit hits[4];
    assert_int_equal(index_frequency(index, 0), 0);
    assert_true(index_rarity(index, 0) == 0);
    assert_true(index_rarity(index, 9) == 0);
    assert_int_equal(index_frequency(index, 3), 1);
    assert_true(index_rarity(index, 3) > 0);
    assert_int_equal(index_search(index, terms, 3, 4, hits), 0); /* weight 0: not asked */
    assert_int_equal(index_search(index, terms, 0, 4, hits), 0);
    assert_int_equal(index_search(index, terms, 4, 0, hits), 0);
    assert_int_equal(index_search(index, terms, 4, 4, hits), 1);
    assert_int_equal(hits[0].document, 0);
    index_free(index);
}

static void more_terms_than_fit_are_left_out(void **state)
{
    (void)state;
    struct index_builder *b = index_builder_new();
    index_document(b);
    index_word(b, 1, 1);
    index_document(b);
    index_word(b, 2, 1);
    struct index *index = index_finish(b);
    struct query_term terms[QUERY_TERMS + 1];
    for (size_t i = 0; i <= QUERY_TERMS; i++)
        terms[i] = (struct query_term){ i < QUERY_TERMS ? 1 : 2, 1000 };
    struct hit hits[4];
    assert_int_equal(index_search(index, terms, QUERY_TERMS + 1, 4, hits), 1);
    assert_int_equal(hits[0].document, 0);
    assert_same_hits(index, terms, QUERY_TERMS + 1, 4);
    index_free(index);
}

/* ---- BM25 ---- */

static void rarer_words_and_shorter_documents_win(void **state)
{
    (void)state;
    enum { COMMON = 1, RARE, OFTEN = 300, SHORT = 600, BOTH = 601, FILLER = 10 };
    struct index_builder *b = index_builder_new();
    for (uint32_t d = 0; d < 1000; d++) {
        index_document(b);
        if (d % 10 == 0)
            index_word(b, COMMON, 1);
        if (d == BOTH)
            index_word(b, RARE, 1);
        for (uint32_t i = d == OFTEN ? 3 : 0; i-- > 0;)
            index_word(b, COMMON, 1);
        for (uint32_t i = 0; i < (d == SHORT ? 4 : 20); i++)
            index_word(b, FILLER + d * 100 + i, 1);
    }
    struct index *index = index_finish(b);
    struct query_term terms[] = { { COMMON, 100 }, { RARE, 100 } };
    struct hit hits[LARGEST_K];
    assert_int_equal(index_search(index, terms, 2, LARGEST_K, hits), 101);
    assert_int_equal(hits[0].document, BOTH); /* the rare word */
    assert_int_equal(index_search(index, terms, 1, LARGEST_K, hits), 100);
    assert_int_equal(hits[0].document + hits[1].document, OFTEN + SHORT); /* four times; few other words */
    assert_true(hits[1].score > hits[2].score);
    assert_int_equal(hits[2].score, hits[99].score);
    assert_true(index_rarity(index, RARE) > index_rarity(index, COMMON));
    assert_int_equal(index_frequency(index, COMMON), 100);
    index_free(index);
}

static void labels_score_their_share_and_the_highest_counts(void **state)
{
    (void)state;
    static const float shares[] = { 0.25f, 1.0f, 0.5f };
    struct index_builder *b = index_builder_new();
    for (int d = 0; d < 3; d++) {
        index_document(b);
        index_label(b, 11, shares[d]);
        index_label(b, 11, 0.1f); /* a lower one does nothing */
    }
    struct index *index = index_finish(b);
    struct query_term term = { 11, 100 };
    struct hit hits[3];
    assert_int_equal(index_search(index, &term, 1, 3, hits), 3);
    assert_int_equal(hits[0].document, 1);
    assert_int_equal(hits[0].score, 25500);
    assert_int_equal(hits[1].document, 2);
    assert_int_equal(hits[1].score, 12800);
    assert_int_equal(hits[2].document, 0);
    assert_int_equal(hits[2].score, 6400);
    index_free(index);
}

static void heavier_fields_win(void **state)
{
    (void)state;
    struct index_builder *b = index_builder_new();
    for (int d = 0; d < 10; d++) {
        index_document(b);
        index_word(b, 1, d == 7 ? 3.0f : 1.0f);
        for (uint64_t i = 0; i < (d == 7 ? 18 : 20); i++)
            index_word(b, 100 + i, 1);
    }
    struct index *index = index_finish(b);
    struct query_term term = { 1, 100 };
    struct hit hit;
    assert_int_equal(index_search(index, &term, 1, 1, &hit), 1);
    assert_int_equal(hit.document, 7);
    index_free(index);
}

/* Memory stays near five bytes a posting and forty a term. */
static void memory_is_bounded(void **state)
{
    (void)state;
    enum { DOCUMENTS = 5000, LENGTH = 40 };
    struct index_builder *b = index_builder_new();
    for (int d = 0; d < DOCUMENTS; d++) {
        index_document(b);
        for (uint32_t i = 0; i < LENGTH; i++)
            index_word(b, key_of(i * 100 + chance(100)), 1);
    }
    struct index *index = index_finish(b);
    size_t postings = 0;
    for (uint32_t w = 0; w < LENGTH * 100; w++)
        postings += index_frequency(index, key_of(w));
    assert_int_equal(postings, DOCUMENTS * LENGTH);
    assert_true(index_bytes(index) >= postings * 3);
    assert_true(index_bytes(index) <= postings * 5 + LENGTH * 100 * 80 + 65536);
    index_free(index);
}

/* ---- FTS5 as oracle ---- */

enum { ORACLE_DOCUMENTS = 2000, ORACLE_WORDS = 4000, ORACLE_LENGTH = 40, ORACLE_QUERIES = 200, BEST = 10 };

static void exec(sqlite3 *db, const char *sql)
{
    if (sqlite3_exec(db, sql, NULL, NULL, NULL) != SQLITE_OK)
        fail_msg("%s: %s", sql, sqlite3_errmsg(db));
}

/* The same documents into both: word n is "wn"; rank r has chance 1 / (r + 30), roughly a text without its function words. */
static uint32_t zipf_word(void)
{
    static double sums[ORACLE_WORDS];
    if (sums[0] == 0)
        for (int i = 0; i < ORACLE_WORDS; i++)
            sums[i] = (i ? sums[i - 1] : 0) + 1.0 / (i + 30);
    double wanted = sums[ORACLE_WORDS - 1] * chance(1u << 30) / (double)(1u << 30);
    uint32_t low = 0, high = ORACLE_WORDS - 1;
    while (low < high) {
        uint32_t middle = (low + high) / 2;
        if (sums[middle] <= wanted)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static struct index *oracle_corpus(sqlite3 *db)
{
    exec(db, "CREATE VIRTUAL TABLE t USING fts5(x, detail=full); BEGIN");
    sqlite3_stmt *insert;
    assert_int_equal(sqlite3_prepare_v2(db, "INSERT INTO t(rowid, x) VALUES (?, ?)", -1, &insert, NULL), SQLITE_OK);
    struct index_builder *b = index_builder_new();
    for (int d = 0; d < ORACLE_DOCUMENTS; d++) {
        char text[ORACLE_LENGTH * 2 * 8 + 1];
        size_t used = 0;
        index_document(b);
        for (uint32_t i = ORACLE_LENGTH / 2 + chance(ORACLE_LENGTH); i-- > 0;) {
            uint32_t word = zipf_word();
            index_word(b, key_of(word), 1);
            used += (size_t)snprintf(text + used, sizeof text - used, "w%u ", word);
        }
        sqlite3_bind_int(insert, 1, d);
        sqlite3_bind_text(insert, 2, text, (int)used, SQLITE_STATIC);
        assert_int_equal(sqlite3_step(insert), SQLITE_DONE);
        sqlite3_reset(insert);
    }
    sqlite3_finalize(insert);
    exec(db, "COMMIT");
    return index_finish(b);
}

static void fts5_finds_the_same(void **state)
{
    (void)state;
    sqlite3 *db;
    sqlite3_stmt *select;
    assert_int_equal(sqlite3_open(":memory:", &db), SQLITE_OK);
    struct index *index = oracle_corpus(db);
    assert_int_equal(
        sqlite3_prepare_v2(db, "SELECT rowid FROM t WHERE t MATCH ? ORDER BY bm25(t), rowid", -1, &select, NULL),
        SQLITE_OK);
    uint32_t *scores = calloc(ORACLE_DOCUMENTS, sizeof *scores);
    int agreed = 0, expected = 0;
    for (int q = 0; q < ORACLE_QUERIES; q++) {
        struct query_term terms[8];
        struct hit hits[BEST];
        char text[128];
        size_t used = 0, count = 2 + chance(6);
        for (size_t i = 0; i < count; i++) {
            uint32_t word = zipf_word();
            terms[i] = (struct query_term){ key_of(word), 100 };
            used += (size_t)snprintf(text + used, sizeof text - used, "%sw%u", i ? " OR " : "", word);
        }
        size_t found = index_search(index, terms, count, BEST, hits), theirs = 0, matching = 0;
        index_score_all(index, terms, count, scores);
        sqlite3_bind_text(select, 1, text, (int)used, SQLITE_STATIC);
        for (; sqlite3_step(select) == SQLITE_ROW; theirs++) {
            uint32_t document = (uint32_t)sqlite3_column_int(select, 0);
            assert_true(scores[document] > 0);
            for (size_t i = 0; i < found && theirs < BEST; i++)
                agreed += hits[i].document == document;
        }
        sqlite3_reset(select);
        for (int d = 0; d < ORACLE_DOCUMENTS; d++)
            matching += scores[d] > 0;
        assert_int_equal(matching, theirs);
        assert_int_equal(found, theirs < BEST ? theirs : BEST);
        expected += (int)found;
    }
    if (agreed < expected * 95 / 100)
        fail_msg("of FTS5's best ten, %d of %d are among ours", agreed, expected);
    free(scores);
    sqlite3_finalize(select);
    sqlite3_close(db);
    index_free(index);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(search_is_exact_on_small_corpora),
        cmocka_unit_test(search_is_exact_on_middling_corpora),
        cmocka_unit_test(search_is_exact_on_a_large_corpus),
        cmocka_unit_test(ties_come_in_order_of_documents),
        cmocka_unit_test(an_empty_index_finds_nothing),
        cmocka_unit_test(unknown_terms_and_term_zero_are_no_terms),
        cmocka_unit_test(more_terms_than_fit_are_left_out),
        cmocka_unit_test(rarer_words_and_shorter_documents_win),
        cmocka_unit_test(labels_score_their_share_and_the_highest_counts),
        cmocka_unit_test(heavier_fields_win),
        cmocka_unit_test(memory_is_bounded),
        cmocka_unit_test(fts5_finds_the_same),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
