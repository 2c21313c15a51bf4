// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* test_store.c - statements, sessions, transactions and the writer, on a file and in memory. Files of others, kills and full disks are
 * in test/engine/test_durability.c. */
#include <pthread.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "clock.h"
#include "store.h"

static const struct statement add = { "add", "INSERT INTO t (k, v) VALUES ($1, $2)", "it", true };
static const struct statement find = { "find", "SELECT v FROM t WHERE k = $1", "i", true };
static const struct statement all = { "all", "SELECT k, v FROM t ORDER BY k", "", true };
static const struct statement count_all = { "count", "SELECT count(*) FROM t", "", true };
static const struct statement touch = { "touch", "UPDATE t SET v = $2 WHERE k = $1", "it", true };

static enum outcome make_table(struct session *session, struct arena *arena)
{
    (void)arena;
    return store_execute(session, "CREATE TABLE t (k INTEGER PRIMARY KEY, v TEXT NOT NULL) STRICT");
}
static migration *const steps[] = { make_table };

static char folder[200], file[240];
static struct arena arena;

/* The same tests run on both kinds of database. */
struct ground {
    const char *path;
    struct store *store;
    struct session *session;
};

static struct store *open_store(const char *path)
{
    struct store *store = NULL;
    char message[256];
    struct store_options options = { .path = path, .create = true, .migrations = steps, .migration_count = 1 };
    if (store_open(&options, &store, message) != OK)
        fail_msg("%s", message);
    return store;
}

static void ground_begin(struct ground *ground, const char *path)
{
    static const char *const ends[] = { "", "-wal", "-shm" };
    for (size_t i = 0; i < 3; i++) {
        char name[250];
        snprintf(name, sizeof name, "%s%s", file, ends[i]);
        unlink(name);
    }
    arena_begin(&arena, 64 << 20);
    ground->path = path;
    ground->store = open_store(path);
    assert_int_equal(session_open(ground->store, &ground->session), OK);
}

static void ground_end(struct ground *ground)
{
    session_close(ground->session);
    store_close(ground->store);
    arena_end(&arena);
}

static int begin_file(void **state)
{
    static struct ground ground;
    ground_begin(&ground, file);
    *state = &ground;
    return 0;
}

static int begin_memory(void **state)
{
    static struct ground ground;
    ground_begin(&ground, ":memory:");
    *state = &ground;
    return 0;
}

static int end(void **state)
{
    ground_end(*state);
    return 0;
}

struct pair {
    int64_t k;
    const char *v;
};

static enum outcome insert(struct session *session, struct arena *scratch, void *what)
{
    struct pair *pair = what;
    struct value values[] = { value_integer(pair->k), value_text(pair->v) };
    return store_run(session, scratch, &add, values, 2, NULL, NULL);
}

static enum outcome write_pair(struct store *store, int64_t k, const char *v)
{
    struct pair pair = { k, v };
    return store_write(store, insert, &pair);
}

static enum outcome keep_number(void *to, const struct value *columns, size_t count)
{
    assert_int_equal(count, 1);
    *(int64_t *)to = columns[0].integer;
    return OK;
}

static int64_t rows(struct session *session)
{
    int64_t count = -1;
    assert_int_equal(store_run(session, &arena, &count_all, NULL, 0, keep_number, &count), OK);
    return count;
}

static enum outcome keep_text(void *to, const struct value *columns, size_t count)
{
    (void)count;
    *(const char **)to = value_string(&columns[0]);
    return OK;
}

static void test_write_and_read(void **state)
{
    struct ground *g = *state;
    struct value key = value_integer(7);
    const char *text = NULL;
    assert_int_equal(write_pair(g->store, 7, "zeven"), OK);
    assert_int_equal(store_run(g->session, &arena, &find, &key, 1, keep_text, &text), OK);
    assert_string_equal(text, "zeven");
    key = value_integer(8);
    assert_int_equal(store_run(g->session, &arena, &find, &key, 1, keep_text, &text), NOT_FOUND);
    assert_int_equal(store_run(g->session, &arena, &find, &key, 1, NULL, NULL), OK);
}

/* SQLite numbers $n by first appearance: here $2 comes first. */
static enum outcome swapped(void *to, const struct value *columns, size_t count)
{
    bool *right = to;
    *right = count == 3 && columns[0].type == VALUE_TEXT && columns[1].integer == 5 && columns[2].type == VALUE_NONE;
    return OK;
}

static void test_bound_by_name(void **state)
{
    static const struct statement backwards = { "backwards", "SELECT $2, $1, $4", "itrt", true };
    struct ground *g = *state;
    struct value values[] = { value_integer(5), value_text("tekst"), value_real(1.5), value_text(NULL) };
    bool right = false;
    assert_int_equal(store_run(g->session, &arena, &backwards, values, 4, swapped, &right), OK);
    assert_true(right);
}

static enum outcome all_types(void *to, const struct value *c, size_t count)
{
    *(bool *)to = count == 5 && c[0].integer == INT64_MIN && c[1].real == 0.1 && c[2].text.size == 5 &&
                  memcmp(c[2].text.at, "a\0b\xc3\xa9", 6) == 0 && c[3].type == VALUE_BYTES && c[3].text.size == 0 &&
                  c[4].type == VALUE_NONE;
    return OK;
}

static void test_types(void **state)
{
    static const struct statement back = { "back", "SELECT $1, $2, $3, $4, $5", "irtbt", true };
    struct ground *g = *state;
    struct value text = { .type = VALUE_TEXT }, bytes = { .type = VALUE_BYTES };
    text.text.at = "a\0b\xc3\xa9";
    text.text.size = 5;
    struct value values[] = { value_integer(INT64_MIN), value_real(0.1), text, bytes, value_text(NULL) };
    bool right = false;
    assert_int_equal(store_run(g->session, &arena, &back, values, 5, all_types, &right), OK);
    assert_true(right);
}

static void test_wrong_statements(void **state)
{
    static const struct statement unnamed = { "unnamed", "SELECT $1, $2", "t", true };
    static const struct statement broken = { "broken", "SELECT v FROM nowhere", "", true };
    struct ground *g = *state;
    struct value values[] = { value_integer(1), value_text("x") };
    assert_int_equal(store_run(g->session, &arena, &add, values, 1, NULL, NULL), BROKEN);
    struct value wrong[] = { value_text("1"), value_text("x") };
    assert_int_equal(store_run(g->session, &arena, &add, wrong, 2, NULL, NULL), BROKEN);
    assert_int_equal(store_prepare(g->session, &unnamed), BROKEN);
    assert_int_equal(store_prepare(g->session, &broken), BROKEN);
    assert_non_null(strstr(session_message(g->session), "nowhere"));
    assert_int_equal(store_prepare(g->session, &find), OK);
}

static void test_constraints(void **state)
{
    struct ground *g = *state;
    assert_int_equal(write_pair(g->store, 1, "een"), OK);
    assert_int_equal(write_pair(g->store, 1, "weer een"), CONFLICT);
    assert_int_equal(write_pair(g->store, 2, NULL), INVALID);
    assert_int_equal(rows(g->session), 1);
}

static enum outcome insert_then_fail(struct session *session, struct arena *scratch, void *what)
{
    enum outcome outcome = insert(session, scratch, what);
    return outcome == OK ? INVALID : outcome;
}

static enum outcome too_much(struct session *session, struct arena *scratch, void *what)
{
    enum outcome outcome = insert(session, scratch, what);
    arena_take(scratch, (size_t)1 << 40);
    return outcome;
}

static enum outcome write_inside(struct session *session, struct arena *scratch, void *what)
{
    struct pair pair = { 99, "binnen" };
    (void)session, (void)scratch;
    return store_write(what, insert, &pair);
}

static void test_undone(void **state)
{
    struct ground *g = *state;
    struct pair pair = { 3, "weg" };
    assert_int_equal(store_write(g->store, insert_then_fail, &pair), INVALID);
    assert_int_equal(store_write(g->store, too_much, &pair), BROKEN);
    assert_int_equal(store_write(g->store, write_inside, g->store), BROKEN);
    assert_int_equal(rows(g->session), 0);
    assert_int_equal(store_check(g->store), OK);
    assert_int_equal(write_pair(g->store, 3, "blijft"), OK);
    assert_int_equal(rows(g->session), 1);
}

struct walk {
    struct session *session;
    int depth, seen;
};

static enum outcome deeper(void *to, const struct value *columns, size_t count)
{
    struct walk *walk = to;
    (void)count;
    int64_t key = columns[0].integer;
    walk->seen++;
    if (walk->depth < 3) {
        walk->depth++;
        assert_int_equal(store_run(walk->session, &arena, &all, NULL, 0, deeper, walk), OK);
        walk->depth--;
    }
    assert_int_equal(columns[0].integer, key);
    return OK;
}

static void test_nested(void **state)
{
    struct ground *g = *state;
    struct walk walk = { .session = g->session };
    for (int64_t k = 0; k < 3; k++)
        assert_int_equal(write_pair(g->store, k, "x"), OK);
    assert_int_equal(store_run(g->session, &arena, &all, NULL, 0, deeper, &walk), OK);
    assert_int_equal(walk.seen, 3 + 9 + 27 + 81);
}

static enum outcome first_only(void *to, const struct value *columns, size_t count)
{
    (void)columns, (void)count;
    ++*(int *)to;
    return NOT_FOUND;
}

static enum outcome refuse(void *to, const struct value *columns, size_t count)
{
    (void)to, (void)columns, (void)count;
    return FORBIDDEN;
}

static void test_stopping(void **state)
{
    struct ground *g = *state;
    int seen = 0;
    assert_int_equal(write_pair(g->store, 1, "x"), OK);
    assert_int_equal(write_pair(g->store, 2, "x"), OK);
    assert_int_equal(store_run(g->session, &arena, &all, NULL, 0, first_only, &seen), OK);
    assert_int_equal(seen, 1);
    assert_int_equal(store_run(g->session, &arena, &all, NULL, 0, refuse, NULL), FORBIDDEN);
    assert_int_equal(write_pair(g->store, 3, "x"), OK); /* in memory a reader left behind would be in the way */
}

static enum outcome spend(void *to, const struct value *columns, size_t count)
{
    (void)columns, (void)count;
    arena_take(to, (size_t)1 << 40);
    return OK;
}

static enum outcome spend_inside(struct session *session, struct arena *scratch, void *what)
{
    (void)what;
    return store_run(session, scratch, &all, NULL, 0, spend, scratch);
}

/* An arena that ran out leaves neither a statement nor a transaction behind. */
static void test_spent(void **state)
{
    struct ground *g = *state;
    struct arena request;
    jmp_buf edge;
    volatile int jumps = 0;
    assert_int_equal(write_pair(g->store, 1, "x"), OK);
    arena_begin(&request, 1 << 20);
    request.spent = &edge;
    if (setjmp(edge))
        jumps++;
    if (jumps == 0)
        store_run(g->session, &request, &all, NULL, 0, spend, &request);
    if (jumps == 1)
        store_read(g->session, &request, spend_inside, NULL);
    assert_int_equal(jumps, 2);
    assert_ptr_equal(request.spent, &edge);
    arena_end(&request);
    assert_int_equal(write_pair(g->store, 2, "x"), OK);
    assert_int_equal(rows(g->session), 2);
}

struct twice {
    struct store *store;
    int64_t before, after;
};

static enum outcome read_twice(struct session *session, struct arena *scratch, void *what)
{
    struct twice *twice = what;
    (void)scratch;
    twice->before = rows(session);
    assert_int_equal(write_pair(twice->store, 500, "tussendoor"), OK);
    twice->after = rows(session);
    return OK;
}

static void test_one_moment(void **state)
{
    struct ground *g = *state;
    struct twice twice = { .store = g->store };
    if (strcmp(g->path, ":memory:") == 0)
        skip(); /* a writer waits for readers there */
    assert_int_equal(store_read(g->session, &arena, read_twice, &twice), OK);
    assert_int_equal(twice.before, 0);
    assert_int_equal(twice.after, 0);
    assert_int_equal(rows(g->session), 1);
}

static enum outcome nothing(struct session *session, struct arena *scratch, void *what)
{
    (void)session, (void)scratch, (void)what;
    return OK;
}

static void test_generation(void **state)
{
    struct ground *g = *state;
    assert_false(store_poll(g->store));
    uint64_t before = store_generation(g->store);
    assert_int_equal(store_write(g->store, nothing, NULL), OK);
    struct pair pair = { 1, "x" };
    assert_int_equal(store_check(g->store), OK);
    assert_int_equal(store_generation(g->store), before);
    assert_false(store_poll(g->store));
    assert_int_equal(store_write(g->store, insert, &pair), OK);
    assert_true(store_generation(g->store) > before);
    assert_true(store_poll(g->store));
    while (store_poll(g->store)) /* may be told twice */
        ;
    assert_false(store_poll(g->store));
}

/* ---- many at once ---- */

enum { WRITERS = 50, WRITES = 40, READERS = 4 };

struct worker {
    struct store *store;
    int number;
    int refused;
    atomic_bool *stop;
};

static void *write_many(void *of)
{
    struct worker *worker = of;
    for (int i = 0; i < WRITES; i++) {
        enum outcome outcome = write_pair(worker->store, (int64_t)worker->number * WRITES + i, "veel");
        worker->refused += outcome != OK;
        if (i % 10 == 0) /* another's mistake costs nobody anything */
            worker->refused += write_pair(worker->store, (int64_t)worker->number * WRITES, "dubbel") != CONFLICT;
    }
    return NULL;
}

static void *read_many(void *of)
{
    struct worker *worker = of;
    struct session *session;
    struct arena own;
    int64_t last = 0;
    if (session_open(worker->store, &session) != OK) {
        worker->refused++;
        return NULL;
    }
    arena_begin(&own, 1 << 20);
    while (!atomic_load(worker->stop)) {
        int64_t count = -1;
        enum outcome outcome = store_run(session, &own, &count_all, NULL, 0, keep_number, &count);
        worker->refused += outcome != OK || count < last;
        last = count;
        arena_reset(&own);
        usleep(500);
    }
    arena_end(&own);
    session_close(session);
    return NULL;
}

static void test_together(void **state)
{
    struct ground *g = *state;
    struct worker workers[WRITERS + READERS];
    pthread_t threads[WRITERS + READERS];
    atomic_bool stop = false;
    int64_t begun = clock_monotonic_us();
    for (int i = 0; i < WRITERS + READERS; i++) {
        workers[i] = (struct worker){ g->store, i, 0, &stop };
        assert_int_equal(pthread_create(&threads[i], NULL, i < WRITERS ? write_many : read_many, &workers[i]), 0);
    }
    for (int i = 0; i < WRITERS; i++)
        pthread_join(threads[i], NULL);
    int64_t took = clock_monotonic_us() - begun;
    atomic_store(&stop, true);
    for (int i = WRITERS; i < WRITERS + READERS; i++)
        pthread_join(threads[i], NULL);
    for (int i = 0; i < WRITERS + READERS; i++)
        assert_int_equal(workers[i].refused, 0);
    assert_int_equal(rows(g->session), WRITERS * WRITES);
    print_message("%s: %.0f writes a second with %d threads\n", g->path[0] == ':' ? "memory" : "file",
                  (double)WRITERS * WRITES * 1e6 / (double)took, WRITERS);
}

struct gate {
    pthread_mutex_t lock;
    pthread_cond_t moved;
    bool inside, open;
    struct store *store;
    enum outcome outcome;
};

static enum outcome wait_at_gate(struct session *session, struct arena *scratch, void *what)
{
    struct gate *gate = what;
    (void)session, (void)scratch;
    pthread_mutex_lock(&gate->lock);
    gate->inside = true;
    pthread_cond_broadcast(&gate->moved);
    while (!gate->open)
        pthread_cond_wait(&gate->moved, &gate->lock);
    pthread_mutex_unlock(&gate->lock);
    return OK;
}

static void *go_to_gate(void *of)
{
    struct gate *gate = of;
    gate->outcome = store_write(gate->store, wait_at_gate, gate);
    return NULL;
}

static void *queue_up(void *of)
{
    struct worker *worker = of;
    worker->refused = write_pair(worker->store, 10, "rij") != OK;
    return NULL;
}

static void test_queue_full(void **state)
{
    struct store *store;
    char message[256];
    struct gate gate = { .lock = PTHREAD_MUTEX_INITIALIZER, .moved = PTHREAD_COND_INITIALIZER };
    struct store_options options = { .path = ":memory:", .queue = 1, .migrations = steps, .migration_count = 1 };
    pthread_t first, second;
    (void)state;
    assert_int_equal(store_open(&options, &store, message), OK);
    gate.store = store;
    pthread_create(&first, NULL, go_to_gate, &gate);
    pthread_mutex_lock(&gate.lock);
    while (!gate.inside)
        pthread_cond_wait(&gate.moved, &gate.lock);
    pthread_mutex_unlock(&gate.lock);
    struct worker worker = { .store = store };
    pthread_create(&second, NULL, queue_up, &worker);
    enum outcome outcome = OK;
    for (int64_t k = 20; k < 5000 && outcome != BUSY; k++) { /* until the second stands in the row */
        usleep(1000);
        if (k > 100)
            outcome = write_pair(store, k, "te veel");
    }
    assert_int_equal(outcome, BUSY);
    pthread_mutex_lock(&gate.lock);
    gate.open = true;
    pthread_cond_broadcast(&gate.moved);
    pthread_mutex_unlock(&gate.lock);
    pthread_join(first, NULL);
    pthread_join(second, NULL);
    assert_int_equal(gate.outcome, OK);
    assert_int_equal(worker.refused, 0);
    store_close(store);
}

static void test_memory_apart(void **state)
{
    struct ground *g = *state;
    struct store *other = open_store(":memory:");
    struct session *session;
    assert_int_equal(session_open(other, &session), OK);
    assert_int_equal(write_pair(g->store, 1, "hier"), OK);
    assert_int_equal(rows(session), 0);
    assert_int_equal(rows(g->session), 1);
    session_close(session);
    store_close(other);
}

static void test_reopened(void **state)
{
    struct ground *g = *state;
    struct stat about;
    assert_int_equal(write_pair(g->store, 1, "bewaard"), OK);
    session_close(g->session);
    store_close(g->store);
    assert_int_equal(stat(file, &about), 0);
    assert_int_equal(about.st_mode & 0777, 0600);
    g->store = open_store(file);
    assert_int_equal(session_open(g->store, &g->session), OK);
    assert_int_equal(rows(g->session), 1);
}

static enum outcome change(struct session *session, struct arena *scratch, void *what)
{
    struct pair *pair = what;
    struct value values[] = { value_integer(pair->k), value_text(pair->v) };
    return store_run(session, scratch, &touch, values, 2, NULL, NULL);
}

static void test_read_only(void **state)
{
    struct ground *g = *state;
    struct store *store;
    struct session *session;
    char message[256];
    struct pair pair = { 1, "anders" };
    struct store_options options = { .path = file, .read_only = true, .migrations = steps, .migration_count = 1 };
    assert_int_equal(write_pair(g->store, 1, "een"), OK);
    assert_int_equal(store_open(&options, &store, message), OK);
    assert_int_equal(session_open(store, &session), OK);
    assert_int_equal(rows(session), 1);
    assert_int_equal(store_write(store, change, &pair), FORBIDDEN);
    assert_int_equal(store_check(store), OK);
    session_close(session);
    store_close(store);
}

static void test_file_gone(void **state)
{
    struct ground *g = *state;
    assert_int_equal(store_check(g->store), OK);
    assert_int_equal(unlink(file), 0);
    assert_int_equal(store_check(g->store), BROKEN);
}

#define BOTH(test)                                                                                                     \
    { #test " (file)", test, begin_file, end, NULL },                                                                  \
    {                                                                                                                  \
#test " (memory)", test, begin_memory, end, NULL                                                               \
    }

int main(void)
{
    const struct CMUnitTest tests[] = {
        BOTH(test_write_and_read),
        BOTH(test_bound_by_name),
        BOTH(test_types),
        BOTH(test_wrong_statements),
        BOTH(test_constraints),
        BOTH(test_undone),
        BOTH(test_nested),
        BOTH(test_stopping),
        BOTH(test_spent),
        BOTH(test_one_moment),
        BOTH(test_generation),
        BOTH(test_together),
        cmocka_unit_test(test_queue_full),
        cmocka_unit_test_setup_teardown(test_memory_apart, begin_memory, end),
        cmocka_unit_test_setup_teardown(test_reopened, begin_file, end),
        cmocka_unit_test_setup_teardown(test_read_only, begin_file, end),
        cmocka_unit_test_setup_teardown(test_file_gone, begin_file, end),
    };
    const char *room = getenv("TMPDIR");
    snprintf(folder, sizeof folder, "%s/elkedeur-store-XXXXXX", room ? room : P_tmpdir);
    if (!mkdtemp(folder))
        return 3;
    snprintf(file, sizeof file, "%s/test.db", folder);
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    static const char *const ends[] = { "", "-wal", "-shm" };
    for (size_t i = 0; i < 3; i++) {
        char name[250];
        snprintf(name, sizeof name, "%s%s", file, ends[i]);
        unlink(name);
    }
    rmdir(folder);
    return failed;
}
