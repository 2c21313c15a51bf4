// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* test_record.c - checks and stored forms, the table that follows from a record, saving, finding, removing, and a record that grows. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "record.h"

static const struct field thing_fields[] = {
    { 1, "id", FIELD_ID, REQUIRED, 0, 0, NULL, "Kenmerk" },
    { 2, "name", FIELD_TEXT, REQUIRED, 0, 20, NULL, "Naam" },
    { 3, "about", FIELD_LINES, 0, 0, 0, NULL, "Uitleg" },
    { 4, "owner_id", FIELD_REF, 0, 0, 0, "thing", "Van" },
    { 5, "age", FIELD_INTEGER, 0, 0, 150, NULL, "Leeftijd" },
    { 6, "price", FIELD_REAL, 0, 0, 1000, NULL, "Prijs" },
    { 7, "state", FIELD_CHOICE, 0, 0, 0, "open;closed;on hold", "Toestand" },
    { 8, "kinds", FIELD_LIST, 0, 0, 0, "werk;wonen;zorg", "Soorten" },
    { 9, "words", FIELD_LIST, 0, 0, 30, NULL, "Woorden" },
    { 10, "day", FIELD_DAY, 0, 0, 0, NULL, "Dag" },
    { 11, "moment", FIELD_MOMENT, 0, 0, 0, NULL, "Moment" },
    { 12, "opens", FIELD_TIME, 0, 0, 0, NULL, "Open" },
    { 13, "website", FIELD_URL, 0, 0, 0, NULL, "Website" },
    { 14, "email", FIELD_EMAIL, 0, 0, 0, NULL, "E-mail" },
    { 15, "free", FIELD_YES, 0, 0, 0, NULL, "Gratis" },
};
enum { FIELDS = sizeof thing_fields / sizeof *thing_fields };
static const struct record thing = { 1, "thing", "Ding", thing_fields, FIELDS, false };
static const struct record young_thing = { 1, "thing", "Ding", thing_fields, 3, false };

static const struct field place_fields[] = { { 1, "id", FIELD_ID, REQUIRED, 0, 0, NULL, "Kenmerk" },
                                             { 2, "name", FIELD_TEXT, 0, 0, 0, NULL, "Naam" } };
static const struct record place = { 2, "place", "Plek", place_fields, 2, true };
static const struct record lone = { 3, "lone", "Alleen", place_fields, 1, false };

static const struct record *const records[] = { &thing, &place, &lone };
static const struct record *const young_records[] = { &young_thing };

#define ID1 "018f0000-0000-7000-8000-000000000001"
#define ID2 "018f0000-0000-7000-8000-000000000002"

static struct arena arena;
static struct store *store;
static struct session *session;

static enum outcome old_schema(struct session *at, struct arena *scratch)
{
    return record_schema(at, scratch, young_records, 1);
}

static enum outcome schema(struct session *at, struct arena *scratch)
{
    return record_schema(at, scratch, records, 3);
}

static int begin(void **state)
{
    static migration *const steps[] = { old_schema, schema };
    char message[256];
    struct store_options options = { .path = ":memory:", .migrations = steps, .migration_count = 2 };
    (void)state;
    arena_begin(&arena, 64 << 20);
    if (store_open(&options, &store, message) != OK)
        fail_msg("%s", message);
    return session_open(store, &session) == OK ? 0 : -1;
}

static int end(void **state)
{
    (void)state;
    session_close(session);
    store_close(store);
    arena_end(&arena);
    return 0;
}

struct saving {
    const char *scope;
    const struct row *row;
    bool changed;
};

static enum outcome save_it(struct session *at, struct arena *scratch, void *what)
{
    struct saving *saving = what;
    return record_save(at, scratch, saving->scope, saving->row, &saving->changed);
}

static bool save(const char *scope, const struct row *row)
{
    struct saving saving = { scope, row, false };
    assert_int_equal(store_write(store, save_it, &saving), OK);
    return saving.changed;
}

static const struct checked {
    const char *field, *given, *stored; /* stored NULL: absent */
    int fault;                          /* -1: none */
} checked[] = {
    { "name", "  Fatima ", "Fatima", -1 },
    { "name", "a\tb\r\nc", "a b c", -1 },
    { "name", "   ", NULL, FAULT_MISSING },
    { "name", "twintig tekens en meer", "", FAULT_TOO_LONG },
    { "name", "\xc3\x28", "", FAULT_NOT_TEXT },
    { "name", "x\x1b[31m", "x [31m", -1 },
    { "about", "een\r\ntwee\n\tdrie\x07", "een\ntwee\n\tdrie ", -1 },
    { "id", "018F0000-0000-7000-8000-000000000001", ID1, -1 },
    { "id", "18f", "", FAULT_NOT_AN_ID },
    { "owner_id", "018F0000-0000-7000-8000-000000000002", ID2, -1 },
    { "owner_id", "GM9999", "GM9999", -1 },
    { "age", "18", "18", -1 },
    { "age", "18.0", "18", -1 },
    { "age", "18.5", "", FAULT_NOT_A_NUMBER },
    { "age", "151", "", FAULT_OUT_OF_RANGE },
    { "age", "1e300", "", FAULT_NOT_A_NUMBER },
    { "age", "1.0e300", "", FAULT_NOT_A_NUMBER },
    { "age", "99999999999999999999", "", FAULT_NOT_A_NUMBER },
    { "price", "12.50", "12.50", -1 },
    { "price", "-1", "", FAULT_OUT_OF_RANGE },
    { "price", "nan", "", FAULT_NOT_A_NUMBER },
    { "state", "ON HOLD", "on hold", -1 },
    { "state", "on", "", FAULT_NOT_A_CHOICE },
    { "kinds", " Werk; zorg;;werk ", "werk;zorg", -1 },
    { "kinds", "werk;nee", "", FAULT_NOT_A_CHOICE },
    { "kinds", ";;", NULL, -1 },
    { "words", "a ; b;a", "a;b", -1 },
    { "words", "een hele lange rij van woorden die niet past", "", FAULT_TOO_LONG },
    { "day", "2026-11-23", "2026-11-23", -1 },
    { "day", "2026-11-23T10:00:00Z", "2026-11-23", -1 },
    { "day", "2026-02-29", "", FAULT_NOT_A_DAY },
    { "day", "23-11-2026", "", FAULT_NOT_A_DAY },
    { "moment", "2026-11-23T09:40:00+01:00", "2026-11-23T08:40:00Z", -1 },
    { "moment", "2026-11-23T00:10:00+0100", "2026-11-22T23:10:00Z", -1 },
    { "moment", "2026-11-23 08:40", "2026-11-23T08:40:00Z", -1 },
    { "moment", "2026-11-23T08:40:00.123456-02:00", "2026-11-23T10:40:00Z", -1 },
    { "moment", "2026-11-23", "2026-11-23T00:00:00Z", -1 },
    { "moment", "2026-11-23T08:40x", "", FAULT_NOT_A_DAY },
    { "moment", "2026-11-23T25:40", "", FAULT_NOT_A_DAY },
    { "moment", "2026", "", FAULT_NOT_A_DAY },
    { "opens", "9:00", "09:00", -1 },
    { "opens", "09:00:00", "09:00", -1 },
    { "opens", "09:00Z", "09:00", -1 },
    { "opens", "09:30+01:00", "09:30", -1 },
    { "opens", "24:00", "24:00", -1 },
    { "opens", "24:01", "", FAULT_NOT_A_TIME },
    { "opens", "9", "", FAULT_NOT_A_TIME },
    { "opens", "09:0", "", FAULT_NOT_A_TIME },
    { "opens", "negen uur", "", FAULT_NOT_A_TIME },
    { "website", "www.voorbeeld.example/pad?x=1", "https://www.voorbeeld.example/pad?x=1", -1 },
    { "website", "HTTP://voorbeeld.example", "http://voorbeeld.example", -1 },
    { "website", "http://voorbeeld.example:8080/a", "http://voorbeeld.example:8080/a", -1 },
    { "website", "javascript:alert(1).x", "", FAULT_NOT_A_URL },
    { "website", "//voorbeeld.example", "", FAULT_NOT_A_URL },
    { "website", "https://bank.example@boef.example/", "", FAULT_NOT_A_URL },
    { "website", "https://", "", FAULT_NOT_A_URL },
    { "website", "zie bijlage.", "", FAULT_NOT_A_URL },
    { "website", "data:text/html,x.y", "", FAULT_NOT_A_URL },
    { "email", "hulp@voorbeeld.example", "hulp@voorbeeld.example", -1 },
    { "email", "hulp@voorbeeld", "", FAULT_NOT_AN_EMAIL },
    { "email", "a@b@c.nl", "", FAULT_NOT_AN_EMAIL },
    { "email", "Jan <jan@voorbeeld.example>", "", FAULT_NOT_AN_EMAIL },
    { "email", "x@voorbeeld.example\nBcc: y@z.nl", "", FAULT_NOT_AN_EMAIL },
    { "free", "true", "ja", -1 },
    { "free", "Nee", "nee", -1 },
    { "free", "misschien", "", FAULT_NOT_A_CHOICE },
};

static void test_checks(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof checked / sizeof *checked; i++) {
        const struct checked *c = &checked[i];
        struct row row = row_new(&arena, &thing);
        struct fault faults[4];
        row_set(&row, "id", ID1);
        row_set(&row, "name", "Naam");
        row_set(&row, c->field, c->given);
        size_t count = record_check(&row, &arena, faults, 4);
        int fault = count ? (int)faults[0].kind : -1;
        const char *stored = row.values[record_field(&thing, c->field)];
        if (count > 1 || fault != c->fault ||
            (fault < 0 && strcmp(stored ? stored : "", c->stored ? c->stored : "") != 0))
            fail_msg("%s \"%s\": fault %d, stored \"%s\"", c->field, c->given, fault, stored ? stored : "");
        if (count) {
            assert_string_equal(faults[0].field->name, c->field);
            assert_true(strlen(fault_text(faults[0].kind)) > 5);
        }
    }
}

static void test_more_faults_than_room(void **state)
{
    struct row row = row_new(&arena, &thing);
    struct fault fault;
    (void)state;
    assert_int_equal(record_check(&row, &arena, &fault, 1), 2);
    assert_string_equal(fault.field->name, "id");
}

static struct row full_row(const char *id, const char *name)
{
    struct row row = row_new(&arena, &thing);
    row_set(&row, "id", id);
    row_set(&row, "name", name);
    row_set(&row, "age", "42");
    row_set(&row, "price", "0.1");
    row_set(&row, "kinds", "werk;zorg");
    return row;
}

static void test_save_and_find(void **state)
{
    struct row row = full_row(ID1, "Eén"), found;
    (void)state;
    assert_int_equal(record_find(session, &arena, &thing, "GM1", ID1, &found), NOT_FOUND);
    assert_true(save("GM1", &row));
    assert_false(save("GM1", &row));
    assert_int_equal(record_find(session, &arena, &thing, "GM1", ID1, &found), OK);
    assert_string_equal(row_get(&found, "name"), "Eén");
    assert_string_equal(row_get(&found, "age"), "42");
    assert_string_equal(row_get(&found, "price"), "0.1");
    assert_string_equal(row_get(&found, "email"), "");
    assert_null(found.values[record_field(&thing, "email")]);
    assert_int_equal(record_find(session, &arena, &thing, "GM2", ID1, &found), NOT_FOUND);
    row_set(&row, "email", "a@b.example");
    assert_true(save("GM1", &row));
    row_set(&row, "email", "");
    row_set(&row, "age", NULL);
    assert_true(save("GM1", &row));
    assert_false(save("GM1", &row));
    assert_true(save("GM2", &row)); /* another scope, another row */
}

static enum outcome collect(void *to, const struct row *row)
{
    struct buffer *names = to;
    buffer_printf(names, "%s ", row_get(row, "name"));
    return OK;
}

static enum outcome remove_it(struct session *at, struct arena *scratch, void *what)
{
    return record_remove(at, scratch, &thing, "GM1", what);
}

static void test_each_and_remove(void **state)
{
    struct row one = full_row(ID1, "een"), two = full_row(ID2, "twee");
    struct buffer names;
    char id[] = ID1;
    (void)state;
    save("GM1", &two);
    save("GM1", &one);
    save("GM2", &two);
    buffer_begin(&names, 1000);
    assert_int_equal(record_each(session, &arena, &thing, "GM1", collect, &names), OK);
    assert_string_equal(names.at, "een twee ");
    buffer_clear(&names);
    assert_int_equal(record_each(session, &arena, &thing, "GM3", collect, &names), OK);
    assert_int_equal(names.used, 0);
    assert_int_equal(store_write(store, remove_it, id), OK);
    assert_int_equal(store_write(store, remove_it, id), NOT_FOUND);
    assert_int_equal(record_each(session, &arena, &thing, "GM1", collect, &names), OK);
    assert_string_equal(names.at, "twee ");
    buffer_free(&names);
}

static void test_not_a_number(void **state)
{
    struct row row = full_row(ID1, "x");
    struct saving saving = { "GM1", &row, false };
    (void)state;
    row_set(&row, "age", "veel");
    assert_int_equal(store_write(store, save_it, &saving), INVALID);
}

static void test_global_and_lone(void **state)
{
    struct row row = row_new(&arena, &place), alone = row_new(&arena, &lone), found;
    (void)state;
    row_set(&row, "id", ID1);
    row_set(&row, "name", "Huis");
    assert_true(save("GM1", &row));
    assert_false(save("GM2", &row)); /* one for all */
    assert_int_equal(record_find(session, &arena, &place, NULL, ID1, &found), OK);
    assert_string_equal(row_get(&found, "name"), "Huis");
    row_set(&alone, "id", ID2);
    assert_true(save("GM1", &alone));
    assert_false(save("GM1", &alone));
}

/* The second schema step of `begin` made these of the three fields that there were. */
static void test_grown(void **state)
{
    struct buffer names;
    (void)state;
    buffer_begin(&names, 1000);
    for (int i = 0; i < FIELDS; i++)
        assert_int_equal(record_field(&thing, thing_fields[i].name), i);
    struct row row = full_row(ID1, "gegroeid");
    assert_true(save("GM1", &row));
    assert_int_equal(record_each(session, &arena, &young_thing, "GM1", collect, &names), OK);
    assert_string_equal(names.at, "gegroeid ");
    buffer_free(&names);
}

static void test_ddl(void **state)
{
    struct buffer sql;
    (void)state;
    buffer_begin(&sql, 10000);
    record_ddl(&thing, DIALECT_SQLITE, &sql);
    assert_non_null(strstr(sql.at, "\"age\" INTEGER"));
    assert_non_null(strstr(sql.at, "STRICT"));
    buffer_clear(&sql);
    record_ddl(&thing, DIALECT_POSTGRESQL, &sql);
    assert_non_null(strstr(sql.at, "\"age\" BIGINT"));
    assert_non_null(strstr(sql.at, "\"price\" DOUBLE PRECISION"));
    assert_non_null(strstr(sql.at, "\"name\" TEXT COLLATE \"C\""));
    assert_null(strstr(sql.at, "STRICT"));
    buffer_free(&sql);
}

/* The engine takes every statement, and those of tenants ask for their scope. */
static void test_statements(void **state)
{
    (void)state;
    for (size_t r = 0; r < 3; r++) {
        const struct statement *of[RECORD_STATEMENTS];
        for (size_t i = record_statements(records[r], of); i--;) {
            assert_int_equal(store_prepare(session, of[i]), OK);
            assert_int_equal(of[i]->global, records[r]->global);
            if (!of[i]->global)
                assert_true(strstr(of[i]->sql, "scope = $1") || strstr(of[i]->sql, "(scope, "));
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_checks, begin, end),
        cmocka_unit_test_setup_teardown(test_more_faults_than_room, begin, end),
        cmocka_unit_test_setup_teardown(test_save_and_find, begin, end),
        cmocka_unit_test_setup_teardown(test_each_and_remove, begin, end),
        cmocka_unit_test_setup_teardown(test_not_a_number, begin, end),
        cmocka_unit_test_setup_teardown(test_global_and_lone, begin, end),
        cmocka_unit_test_setup_teardown(test_grown, begin, end),
        cmocka_unit_test_setup_teardown(test_ddl, begin, end),
        cmocka_unit_test_setup_teardown(test_statements, begin, end),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
