// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* test_durability.c - what was answered OK is there after a kill and after a full disk; files that are not ours stay as they were; two
 * programs at one file do not get in each other's way.
 *
 * The other programs are this one: `test_durability torment|fill|once|bump FILE [NUMBER]`, see main. */
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#include "ids.h"
#include "store.h"

enum { KILLS = 20, TORMENTORS = 4, MOST_NUMBERS = 1 << 20, AT_ONCE = 6 };

static const struct statement add = { "add", "INSERT INTO t (k, v) VALUES ($1, $2)", "it", true };
static const struct statement all = { "all", "SELECT k FROM t", "", true };
static const struct statement steps_done = { "steps", "SELECT count(*) FROM done", "", true };

static char folder[200], file[240], program[256];

static enum outcome first_step(struct session *session, struct arena *arena)
{
    (void)arena;
    enum outcome outcome = store_execute(session, "CREATE TABLE t (k INTEGER PRIMARY KEY, v TEXT NOT NULL) STRICT");
    return outcome == OK
               ? store_execute(session, "CREATE TABLE done (step INTEGER NOT NULL) STRICT; INSERT INTO done VALUES (1)")
               : outcome;
}

static enum outcome second_step(struct session *session, struct arena *arena)
{
    (void)arena;
    return store_execute(session, "INSERT INTO done VALUES (2)");
}

static enum outcome broken_step(struct session *session, struct arena *arena)
{
    (void)arena;
    enum outcome outcome = store_execute(session, "INSERT INTO done VALUES (3)");
    return outcome == OK ? store_execute(session, "INSERT INTO nowhere VALUES (3)") : outcome;
}

static migration *const steps[] = { first_step, second_step, broken_step };

static enum outcome try_open(size_t count, bool create, struct store **out, char message[256])
{
    struct store_options options = { .path = file, .create = create, .migrations = steps, .migration_count = count };
    return store_open(&options, out, message);
}

static struct store *open_store(void)
{
    struct store *store = NULL;
    char message[256];
    if (try_open(2, true, &store, message) != OK)
        fail_msg("%s", message);
    return store;
}

static enum outcome insert(struct session *session, struct arena *arena, void *what)
{
    char text[400]; /* so that a page is soon full */
    memset(text, 'x', sizeof text - 1);
    text[sizeof text - 1] = 0;
    struct value values[] = { value_integer(*(int64_t *)what), value_text(text) };
    return store_run(session, arena, &add, values, 2, NULL, NULL);
}

static enum outcome mark(void *to, const struct value *columns, size_t count)
{
    unsigned char *there = to;
    (void)count;
    if (columns[0].integer >= 0 && columns[0].integer < MOST_NUMBERS)
        there[columns[0].integer] = 1;
    return OK;
}

static enum outcome keep_number(void *to, const struct value *columns, size_t count)
{
    (void)count;
    *(int64_t *)to = columns[0].integer;
    return OK;
}

/* ---- this program as another one ---- */

struct tormentor {
    struct store *store;
    int64_t next;
    int step;
};

/* Says each number on stdout once it was answered OK. */
static void *torment_thread(void *of)
{
    struct tormentor *t = of;
    for (;; t->next += t->step) {
        if (store_write(t->store, insert, &t->next) != OK)
            exit(3);
        if (write(STDOUT_FILENO, &t->next, sizeof t->next) != sizeof t->next)
            exit(4);
    }
    return NULL;
}

static int torment(int64_t from)
{
    struct store *store = open_store();
    struct tormentor all_of[TORMENTORS];
    pthread_t threads[TORMENTORS];
    for (int i = 0; i < TORMENTORS; i++) {
        all_of[i] = (struct tormentor){ store, from + i, TORMENTORS };
        pthread_create(&threads[i], NULL, torment_thread, &all_of[i]);
    }
    pthread_join(threads[0], NULL);
    return 0;
}

/* Files may not grow over 300 kB: writes go well, then not, and again when there is room. */
static int fill(void)
{
    struct store *store = open_store();
    struct rlimit limit = { 300 * 1024, RLIM_INFINITY };
    int64_t k = 0;
    enum outcome outcome = OK;
    signal(SIGXFSZ, SIG_IGN);
    setrlimit(RLIMIT_FSIZE, &limit);
    for (; k < 5000 && outcome == OK; k++)
        outcome = store_write(store, insert, &k);
    if (outcome != BROKEN || k < 20)
        return 10;
    int64_t full_at = --k;
    limit.rlim_cur = RLIM_INFINITY;
    setrlimit(RLIMIT_FSIZE, &limit);
    if (store_check(store) != OK)
        return 11;
    for (; k < full_at + 10; k++)
        if (store_write(store, insert, &k) != OK)
            return 12;
    store_close(store);
    return write(STDOUT_FILENO, &k, sizeof k) == sizeof k ? 0 : 4;
}

static int once(void)
{
    store_close(open_store());
    return 0;
}

static int bump(int64_t k)
{
    struct store *store = open_store();
    enum outcome outcome = store_write(store, insert, &k);
    store_close(store);
    return (int)outcome;
}

static pid_t start(const char *verb, const char *number, int *from)
{
    int ends[2];
    assert_int_equal(pipe2(ends, O_CLOEXEC), 0);
    pid_t child = fork();
    if (child == 0) {
        dup2(ends[1], STDOUT_FILENO);
        execl(program, program, verb, file, number, (char *)NULL);
        _exit(127);
    }
    close(ends[1]);
    *from = ends[0];
    return child;
}

static int ended(pid_t child, int from)
{
    int status = 0;
    close(from);
    assert_int_equal(waitpid(child, &status, 0), child);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

/* ---- tests ---- */

static void remove_files(void)
{
    static const char *const ends[] = { "", "-wal", "-shm", "-journal" };
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
        char name[260];
        snprintf(name, sizeof name, "%s%s", file, ends[i]);
        if (unlink(name) != 0 && errno == EISDIR)
            rmdir(name);
    }
}

static int fresh(void **state)
{
    (void)state;
    remove_files();
    return 0;
}

static int64_t read_marks(struct store *store, unsigned char *there)
{
    struct session *session;
    struct arena arena;
    int64_t done = 0;
    arena_begin(&arena, 64 << 20);
    assert_int_equal(session_open(store, &session), OK);
    enum outcome outcome = store_run(session, &arena, &all, NULL, 0, mark, there);
    assert_true(outcome == OK || outcome == NOT_FOUND);
    assert_int_equal(store_run(session, &arena, &steps_done, NULL, 0, keep_number, &done), OK);
    session_close(session);
    arena_end(&arena);
    return done;
}

static void test_killed(void **state)
{
    unsigned char *promised = calloc(1, MOST_NUMBERS), *there = calloc(1, MOST_NUMBERS);
    size_t promises = 0;
    (void)state;
    for (int i = 0; i < KILLS; i++) {
        char number[16];
        unsigned random;
        int from;
        int64_t k;
        random_bytes(&random, sizeof random);
        snprintf(number, sizeof number, "%d", i * 50000);
        pid_t child = start("torment", number, &from);
        if (read(from, &k, sizeof k) == sizeof k) /* it is at work */
            promised[k] = 1, promises++;
        usleep(random % 60000);
        kill(child, SIGKILL);
        while (read(from, &k, sizeof k) == sizeof k)
            promised[k] = 1, promises++;
        assert_int_equal(ended(child, from), 128 + SIGKILL);
    }
    struct store *store = open_store();
    assert_int_equal(read_marks(store, there), 2);
    for (size_t k = 0; k < MOST_NUMBERS; k++)
        if (promised[k])
            assert_true(there[k]);
    print_message("%zu promised writes are there after %d kills\n", promises, KILLS);
    assert_true(promises > KILLS);
    store_close(store);
    free(promised);
    free(there);
}

static void test_full_disk(void **state)
{
    unsigned char *there = calloc(1, MOST_NUMBERS);
    int64_t count = 0;
    int from;
    (void)state;
    pid_t child = start("fill", "0", &from);
    ssize_t got = read(from, &count, sizeof count);
    assert_int_equal(ended(child, from), 0);
    assert_int_equal(got, sizeof count);
    struct store *store = open_store();
    read_marks(store, there);
    for (int64_t k = 0; k < count; k++)
        assert_true(there[k]);
    assert_false(there[count]);
    store_close(store);
    free(there);
}

static void test_made_at_once(void **state)
{
    pid_t children[AT_ONCE];
    int from[AT_ONCE];
    unsigned char *there = calloc(1, MOST_NUMBERS);
    (void)state;
    for (int i = 0; i < AT_ONCE; i++)
        children[i] = start("once", "0", &from[i]);
    for (int i = 0; i < AT_ONCE; i++)
        assert_int_equal(ended(children[i], from[i]), 0);
    struct store *store = open_store();
    assert_int_equal(read_marks(store, there), 2); /* each step once */
    store_close(store);
    free(there);
}

static void test_other_process(void **state)
{
    struct store *store = open_store();
    unsigned char *there = calloc(1, MOST_NUMBERS);
    int from;
    (void)state;
    assert_false(store_poll(store));
    uint64_t before = store_generation(store);
    pid_t child = start("bump", "77", &from);
    assert_int_equal(ended(child, from), OK);
    assert_true(store_poll(store));
    assert_true(store_generation(store) > before);
    assert_false(store_poll(store));
    read_marks(store, there);
    assert_true(there[77]);
    store_close(store);
    free(there);
}

static void put_file(const void *bytes, size_t size)
{
    remove_files();
    int to = open(file, O_WRONLY | O_CREAT | O_TRUNC, 0600);
    assert_true(to >= 0);
    assert_int_equal(write(to, bytes, size), size);
    close(to);
}

static size_t get_file(char *bytes, size_t most)
{
    int from = open(file, O_RDONLY);
    if (from < 0)
        return 0;
    ssize_t size = read(from, bytes, most);
    close(from);
    return size > 0 ? (size_t)size : 0;
}

/* Refused with a sentence that says `word`, and not a byte of the file changed. */
static void refused(enum outcome wanted, const char *word, size_t known, bool create)
{
    static char before[1 << 20], after[1 << 20];
    struct store *store = NULL;
    char message[256] = "";
    size_t size = get_file(before, sizeof before);
    enum outcome outcome = try_open(known, create, &store, message);
    if (outcome != wanted || !strstr(message, word))
        fail_msg("outcome %s, message \"%s\"", outcome_name(outcome), message);
    assert_null(store);
    assert_int_equal(get_file(after, sizeof after), size);
    assert_memory_equal(before, after, size);
}

static void test_not_ours(void **state)
{
    static const char text[] = "this is no database\n";
    static char many[4096];
    static unsigned char other[512] = "SQLite format 3";
    (void)state;
    refused(NOT_FOUND, "not there", 2, false);
    put_file(text, sizeof text - 1);
    refused(INVALID, "not a database", 2, true);
    for (size_t i = 0; i < sizeof many; i++)
        many[i] = text[i % (sizeof text - 1)];
    put_file(many, sizeof many);
    refused(INVALID, "not a database", 2, true);
    put_file("", 0);
    refused(INVALID, "empty", 2, false);
    other[16] = 2; /* pages of 512 bytes, one page, application_id 7 */
    other[31] = 1;
    other[71] = 7;
    put_file(other, sizeof other);
    refused(INVALID, "another program", 2, true);
    memset(other + 16, 0xff, sizeof other - 16);
    memset(other + 68, 0, 4);
    put_file(other, sizeof other);
    refused(INVALID, "", 2, true);
    remove_files();
    assert_int_equal(mkdir(file, 0700), 0);
    refused(INVALID, "not a file", 2, true);
    rmdir(file);
}

static void test_nowhere(void **state)
{
    struct store *store;
    char message[256];
    (void)state;
    struct store_options options = { .path = "no/such/folder/x.db", .create = true };
    assert_int_equal(store_open(&options, &store, message), BROKEN);
    assert_non_null(strstr(message, "No such file"));
    options.path = "postgresql://somewhere/x";
    assert_int_equal(store_open(&options, &store, message), INVALID);
}

static void test_newer(void **state)
{
    struct store *store = open_store();
    (void)state;
    store_close(store);
    refused(INVALID, "newer", 1, true);
}

static void test_step_fails(void **state)
{
    struct store *store = open_store();
    unsigned char *there = calloc(1, MOST_NUMBERS);
    char message[256];
    (void)state;
    store_close(store);
    assert_true(try_open(3, true, &store, message) != OK);
    assert_non_null(strstr(message, "schema step 3"));
    assert_non_null(strstr(message, "nowhere"));
    store = open_store();
    assert_int_equal(read_marks(store, there), 2); /* the third was undone */
    store_close(store);
    free(there);
}

static void test_cut_off(void **state)
{
    struct store *store = open_store();
    (void)state;
    for (int64_t k = 0; k < 200; k++)
        assert_int_equal(store_write(store, insert, &k), OK);
    store_close(store);
    struct stat about;
    assert_int_equal(stat(file, &about), 0);
    assert_int_equal(truncate(file, about.st_size / 2), 0);
    refused(INVALID, "end is missing", 2, true);
}

int main(int argc, char **argv)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup(test_killed, fresh),       cmocka_unit_test_setup(test_full_disk, fresh),
        cmocka_unit_test_setup(test_made_at_once, fresh), cmocka_unit_test_setup(test_other_process, fresh),
        cmocka_unit_test_setup(test_not_ours, fresh),     cmocka_unit_test_setup(test_nowhere, fresh),
        cmocka_unit_test_setup(test_newer, fresh),        cmocka_unit_test_setup(test_step_fails, fresh),
        cmocka_unit_test_setup(test_cut_off, fresh),
    };
    if (argc == 4) {
        int64_t number = strtoll(argv[3], NULL, 10);
        snprintf(file, sizeof file, "%s", argv[2]);
        return strcmp(argv[1], "torment") == 0 ? torment(number)
               : strcmp(argv[1], "fill") == 0  ? fill()
               : strcmp(argv[1], "bump") == 0  ? bump(number)
                                               : once();
    }
    const char *room = getenv("TMPDIR");
    ssize_t size = readlink("/proc/self/exe", program, sizeof program - 1);
    snprintf(folder, sizeof folder, "%s/elkedeur-durability-XXXXXX", room ? room : P_tmpdir);
    if (size <= 0 || !mkdtemp(folder))
        return 3;
    snprintf(file, sizeof file, "%s/test.db", folder);
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    remove_files();
    rmdir(folder);
    return failed;
}
