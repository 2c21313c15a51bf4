// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* test_hsds.c - directories of others come in whole, mended or refused with a reason; what goes out comes back the
 * same. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/stat.h>
#include <unistd.h>

#include <ftw.h>

#include <cmocka.h>

#include "directory_change.h"
#include "directory_tables.h"
#include "hsds_export.h"
#include "hsds_import.h"
#include "hsds_shape.h"
#include "hsds_values.h"

static migration *const migrations[] = { directory_create_tables, directory_create_changes };

static struct store *new_store(void)
{
    struct store *store;
    char message[256];
    struct store_options options = {
        .path = ":memory:", .create = true, .migrations = migrations, .migration_count = 2
    };
    assert_int_equal(store_open(&options, &store, message), OK);
    return store;
}

struct text_file {
    const char *name, *bytes;
};

/* Imports files that are only in memory. */
static enum outcome import(struct store *store, const struct text_file *files, size_t count,
                           struct import_report *report)
{
    struct embedded embedded[8];
    assert_in_range(count, 1, 8);
    for (size_t i = 0; i < count; i++)
        embedded[i] = (struct embedded){ files[i].name, files[i].bytes, files[i].bytes + strlen(files[i].bytes) };
    struct embedded_folder folder = { "test", embedded, count };
    struct import_options options = {
        .embedded = &folder, .municipality_code = "GM9998", .municipality_name = "Proefstad", .now = 1795510800
    }; /* 2026-11-24 */
    return hsds_import(store, &options, report);
}

static bool adds_up(const struct import_report *report)
{
    for (int i = 0; i < IMPORT_TABLES; i++) {
        const struct import_count *c = &report->counts[i];
        if (c->read != c->kept + c->repaired + c->repeated + c->refused)
            return false;
    }
    return true;
}

static bool told(const struct import_report *report, enum note_kind kind, const char *words)
{
    for (const struct import_note *note = report->notes; note; note = note->next)
        if (note->kind == kind && strstr(note->text, words))
            return true;
    return false;
}

static struct row found(struct session *session, struct arena *arena, int record, const char *key)
{
    uuid_text id;
    struct row row = { 0 };
    uuid_from_key("GM9998", directory_records[record]->name, key, id);
    assert_int_equal(record_find(session, arena, directory_records[record], "GM9998", id, &row), OK);
    return row;
}

static void descriptions_are_right(void **state)
{
    (void)state;
    for (int i = 0; i < DIRECTORY_RECORDS; i++) {
        const struct record *record = directory_records[i];
        assert_int_equal(record->number, i + 1);
        assert_in_range(record->count, 2, DIRECTORY_FIELDS);
        assert_int_equal(record->fields[0].type, FIELD_ID);
        for (size_t k = 0; k < record->count; k++) {
            assert_int_equal(record->fields[k].number, k + 1);
            assert_int_equal(record_field(record, record->fields[k].name), k);
            if (record->fields[k].type == FIELD_REF && record->fields[k].choices[0])
                assert_true(directory_record_from(record->fields[k].choices) >= 0);
        }
    }
    for (size_t i = 0; i < hsds_nesting_count; i++) {
        const struct nesting *n = &hsds_nestings[i];
        if (n->child_ref)
            assert_true(record_field(directory_records[n->child], n->child_ref) > 0);
        if (n->parent_ref)
            assert_true(record_field(directory_records[n->parent], n->parent_ref) > 0);
        assert_true(!n->child_ref != !n->parent_ref);
    }
}

static void names_of_files(void **state)
{
    static const struct {
        const char *name;
        int record;
    } cases[] = {
        { "organization.csv", DIR_ORGANIZATION },
        { "a/Organizations.csv", DIR_ORGANIZATION },
        { "service_full.json", DIR_SERVICE },
        { "service_at_location_list.json", DIR_SERVICE_AT_LOCATION },
        { "addresses.csv", DIR_ADDRESS },
        { "taxonomies.json", DIR_TAXONOMY },
        { "municipality", DIR_MUNICIPALITY },
        { "regular_schedule.csv", DIR_SCHEDULE },
        { "url.csv", DIR_URL },
        { "eligibility.csv", -1 },
        { "0123.json", -1 },
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_int_equal(record_from_file_name(cases[i].name), cases[i].record);
}

static void values_are_mended(void **state)
{
    static const struct {
        const char *(*mend)(struct arena *, const char *);
        const char *from, *to;
    } cases[] = {
        { mended_time, "9:00", "09:00" },
        { mended_time, "9.30", "09:30" },
        { mended_time, "900", "09:00" },
        { mended_time, "1730", "17:30" },
        { mended_time, "9u30", "09:30" },
        { mended_time, "9 uur", "09:00" },
        { mended_time, "9am", "09:00" },
        { mended_time, "12:15 PM", "12:15" },
        { mended_time, "12 AM", "00:00" },
        { mended_time, "5:30 p.m.", "17:30" },
        { mended_time, "10:00:00", "10:00" },
        { mended_time, "10:00+01:00", "10:00" },
        { mended_time, "24:00", "24:00" },
        { mended_time, "24:01", NULL },
        { mended_time, "25:00", NULL },
        { mended_time, "9:60", NULL },
        { mended_time, "noon", NULL },
        { mended_time, "", NULL },
        { mended_day, "1-2-2026", "2026-02-01" },
        { mended_day, "01/02/2026", "2026-02-01" },
        { mended_day, "2026/2/1", "2026-02-01" },
        { mended_day, "31-2-2026", NULL },
        { mended_day, "1", NULL },
        { mended_day, "", NULL },
        { mended_time, "9a", NULL },
        { mended_day, "morgen", NULL },
        { mended_real, "52,1", "52.1" },
        { mended_real, "\xe2\x82\xac 5,00", "5" },
        { mended_real, "5.0", "5" },
        { mended_real, "1e-7", "1e-07" },
        { mended_real, "vijf", NULL },
        { mended_days, "Monday", "MO" },
        { mended_days, "ma; wo,vr", "MO,WE,FR" },
        { mended_days, "1TU, -1fr", "1TU,-1FR" },
        { mended_days, "7", "SU" },
        { mended_days, "Funday?", NULL },
        { mended_days, "someday", NULL },
        { mended_days, "Monday-Friday", "MO,TU,WE,TH,FR" },
        { mended_days, "ma t/m do, za", "MO,TU,WE,TH,SA" },
        { mended_days, "vr - ma", "FR,SA,SU,MO" },
        { mended_days, "maandag tot en met woensdag", "MO,TU,WE" },
        { mended_days, "Mondays & Thursdays", "MO,TH" },
        { mended_days, "1-5", NULL },
        { mended_days, "ma.", "MO" },
        { mended_days, "weekdays", NULL },
        { mended_days, "dicht", NULL },
        { mended_days, "ma -", NULL },
        { mended_days, "- ma", NULL },
        { mended_days, "2MO-WE", NULL },
        { first_email, "Naam <a@b.nl>; c@d.nl", "a@b.nl" },
        { first_email, "mailto:a@b.nl", "a@b.nl" },
        { first_email, "a@b", NULL },
        { first_url, "www.x.nl", "https://www.x.nl" },
        { first_url, "HTTP://X.nl/a, y.nl", "http://X.nl/a" },
        { first_url, "https://x.nl/caf\xc3\xa9", "https://x.nl/caf%C3%A9" },
        { first_url, "javascript:alert(1)", NULL },
        { first_url, "niets", NULL },
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct arena arena;
        arena_begin(&arena, 1 << 16);
        const char *got = cases[i].mend(&arena, cases[i].from);
        if (cases[i].to)
            assert_string_equal(got ? got : "(null)", cases[i].to);
        else
            assert_null(got);
        arena_end(&arena);
    }
}

static void strict_addresses(void **state)
{
    static const char *const urls[] = { "https://a.nl", "http://a.nl:80/b?c=d#e", "https://a.nl/%20" };
    static const char *const no_urls[] = {
        "a.nl", "ftp://a.nl", "https://", "https://a.nl/b c", "https://a.nl/%zz", "https://a.nl/#a#b", "https://a.nl:x/"
    };
    static const char *const emails[] = { "a@b.nl", "a.b+c@d-e.example" };
    static const char *const no_emails[] = { "a", "@b.nl", "a@b", "a..b@c.nl", "a@-b.nl", "a@b.nl.", "a b@c.nl" };
    (void)state;
    for (size_t i = 0; i < sizeof urls / sizeof *urls; i++)
        assert_true(strict_url(urls[i]));
    for (size_t i = 0; i < sizeof no_urls / sizeof *no_urls; i++)
        assert_false(strict_url(no_urls[i]));
    for (size_t i = 0; i < sizeof emails / sizeof *emails; i++)
        assert_true(strict_email(emails[i]));
    for (size_t i = 0; i < sizeof no_emails / sizeof *no_emails; i++)
        assert_false(strict_email(no_emails[i]));
}

/* HSDS 1.1-like tables with the faults of real ones. */
static const struct text_file tables[] = {
    { "organizations.csv", "id,name,description,url,email\n1,De Hulp,Helpt.,www.hulp.example,info@hulp.example\n" },
    { "services.csv", "id,organization_id,name,status,eligibility,geheim\n"
                      "10,1,Brieven lezen,,,x\n"
                      "11,77,Sommen maken,actief,,\n"
                      ",,,,,\n"
                      "12,1,,active,,\n" },
    { "locations.csv", "id,organization_id,name\n5,1,Buurthuis\n6,88,Bieb\n" },
    { "service_at_location.csv", "id,service_id,location_id\n,10,5\n,\"11,Unnamed record\",6\n,99,5\n,,5\n" },
    { "phones.csv", "id,location_id,number,language\n,5,0999 - 1,Turks\n,6,,\n,5,0999 - 1,Turks\n" },
    { "schedules.csv",
      "id,location_id,weekday,opens_at,closes_at\n,5,Monday,9:00,17:00\n,5,Sunday,,\n,7,Friday,9:00,17:00\n" },
    { "eligibilities.csv", "id,service_id,eligibility\n,10,Voor iedereen\n,10,\n,,Zomaar\n" },
    { "iets.csv", "a,b\n1,2\n" },
};

static void takes_tables(void **state)
{
    struct store *store = new_store();
    struct session *session;
    struct arena arena;
    struct import_report report;
    (void)state;
    assert_int_equal(import(store, tables, 8, &report), OK);
    assert_true(adds_up(&report));
    const struct import_count *c = report.counts;
    assert_int_equal(c[DIR_SERVICE].refused, 2);
    assert_int_equal(c[DIR_SERVICE].repaired, 2);
    assert_int_equal(c[DIR_ORGANIZATION].made, 2);
    assert_int_equal(c[DIR_LOCATION].repaired, 2);
    assert_int_equal(c[DIR_SERVICE_AT_LOCATION].refused, 2);
    assert_int_equal(c[DIR_PHONE].refused, 1);
    assert_int_equal(c[DIR_PHONE].repeated, 1);
    assert_int_equal(c[DIR_LANGUAGE].made, 1);
    assert_int_equal(c[DIR_SCHEDULE].refused, 2);
    assert_int_equal(c[IMPORT_ELIGIBILITY].kept, 1);
    assert_int_equal(c[IMPORT_OTHER].refused, 1);
    assert_true(told(&report, NOTE_NAMED, "'geheim'"));
    assert_true(told(&report, NOTE_REPAIRED, "organization '77' is not known: 'Onbekende organisatie (77)'"));
    assert_true(told(&report, NOTE_REFUSED, "a closed day"));
    assert_true(told(&report, NOTE_REPAIRED, "opens_at: '9:00' became '09:00'"));
    import_report_free(&report);
    arena_begin(&arena, 1 << 20);
    assert_int_equal(session_open(store, &session), OK);
    struct row service = found(session, &arena, DIR_SERVICE, "10");
    assert_string_equal(row_get(&service, "status"), "active");
    assert_string_equal(row_get(&service, "eligibility_description"), "Voor iedereen");
    struct row organization = found(session, &arena, DIR_ORGANIZATION, "1");
    assert_string_equal(row_get(&organization, "website"), "https://www.hulp.example");
    struct row stand_in = found(session, &arena, DIR_ORGANIZATION, "88");
    assert_string_equal(row_get(&stand_in, "name"), "Onbekende organisatie (88)");
    session_close(session);
    arena_end(&arena);
    store_close(store);
}

static void second_time_changes_nothing(void **state)
{
    struct store *store = new_store();
    struct import_report first, second;
    (void)state;
    assert_int_equal(import(store, tables, 8, &first), OK);
    assert_int_equal(import(store, tables, 8, &second), OK);
    assert_true(import_total(&first).changed > 0);
    assert_int_equal(import_total(&second).changed, 0);
    assert_int_equal(import_total(&second).refused, import_total(&first).refused);
    assert_int_equal(import_total(&second).repaired, import_total(&first).repaired);
    import_report_free(&first);
    import_report_free(&second);
    store_close(store);
}

/* A day of one letter is told, and nothing is read beyond it. */
static void short_days(void **state)
{
    static const struct text_file files[] = {
        { "organization.csv", "id,name\n1,De Hulp\n" },
        { "service.csv",
          "id,organization_id,name,assured_date\n1,1,Brieven,7\n2,1,Sommen,x\n3,1,Praten,1/2/2026\n4,1,Bellen,\n" },
    };
    struct store *store = new_store();
    struct import_report report;
    (void)state;
    assert_int_equal(import(store, files, 2, &report), OK);
    assert_true(adds_up(&report));
    assert_true(told(&report, NOTE_REPAIRED, "assured_date: '1/2/2026' became '2026-02-01'"));
    assert_true(told(&report, NOTE_REFUSED, "'7'") || told(&report, NOTE_REPAIRED, "'7'"));
    import_report_free(&report);
    store_close(store);
}

/* An organization that comes later takes the place of its stand-in. */
static void stand_in_makes_way(void **state)
{
    static const struct text_file later[] = { { "organization.csv", "id,name\n77,De Rekenaars\n" } };
    struct store *store = new_store();
    struct session *session;
    struct arena arena;
    struct import_report report;
    (void)state;
    assert_int_equal(import(store, tables, 8, &report), OK);
    import_report_free(&report);
    assert_int_equal(import(store, later, 1, &report), OK);
    import_report_free(&report);
    assert_int_equal(import(store, tables, 8, &report), OK);
    assert_int_equal(report.counts[DIR_ORGANIZATION].made, 1);
    import_report_free(&report);
    arena_begin(&arena, 1 << 20);
    assert_int_equal(session_open(store, &session), OK);
    struct row row = found(session, &arena, DIR_ORGANIZATION, "77");
    assert_string_equal(row_get(&row, "name"), "De Rekenaars");
    session_close(session);
    arena_end(&arena);
    store_close(store);
}

static void refuses_files(void **state)
{
    static const struct {
        struct text_file file;
        const char *message;
    } cases[] = {
        { { "service.json", "" }, "the file is empty" },
        { { "service.json", "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[" },
          "deeper than 64 levels" },
        { { "service.json", "{\"id\":\"1\",\n\"id\":\"2\"}" }, "service.json:2: duplicate object key" },
        { { "service.json", "{\"name\":\"caf\xe9\"}" }, "unable to decode" },
        { { "service.json", "{}" }, "not one of the 1 rows" },
        { { "service.json", "5" }, "'[' or '{' expected" },
        { { "service.json", "\xff\xfe{\x22" }, "UTF-16" },
        { { "service.csv", "foo,bar\n1,2\n3,4\n" }, "not one of the 2 rows" },
        { { "service.csv", "id,name\n1,\"open\n" }, "service.csv:2: a quote opens here" },
        { { "service.csv", "" }, "not one row" },
        { { "service.csv", "id,name\n" }, "not one row" },
        { { "leesmij.txt", "hallo" }, "no JSON or CSV file" },
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct store *store = new_store();
        struct import_report report;
        enum outcome outcome = import(store, &cases[i].file, 1, &report);
        assert_int_equal(outcome, INVALID);
        assert_non_null(strstr(report.message, cases[i].message));
        assert_true(adds_up(&report));
        assert_int_equal(import_total(&report).made, 0);
        import_report_free(&report);
        store_close(store);
    }
}

static void refuses_without_municipality(void **state)
{
    struct store *store = new_store();
    struct import_report report;
    struct embedded file = { "organization.csv", "id,name\n1,a\n", NULL };
    struct embedded_folder folder = { "test", &file, 1 };
    (void)state;
    file.end = file.bytes + strlen(file.bytes);
    assert_int_equal(hsds_import(store, &(struct import_options){ .embedded = &folder }, &report), INVALID);
    assert_non_null(strstr(report.message, "which municipality"));
    import_report_free(&report);
    assert_int_equal(hsds_import(store, &(struct import_options){ .embedded = &folder, .scope = "GM1" }, &report),
                     INVALID);
    assert_non_null(strstr(report.message, "give its name"));
    assert_true(adds_up(&report));
    import_report_free(&report);
    assert_int_equal(hsds_import(store, &(struct import_options){ .path = "/dev/null", .scope = "GM01234" }, &report),
                     INVALID);
    assert_non_null(strstr(report.message, "two capital letters and four digits"));
    import_report_free(&report);
    assert_int_equal(hsds_import(store, &(struct import_options){ .path = "/nowhere/at/all" }, &report), INVALID);
    import_report_free(&report);
    store_close(store);
}

/* Rows without an id that changed take the place of what they were; with an id of their own they stay. */
static void rows_without_id_are_replaced(void **state)
{
#define PLACES "id,name\n5,Buurthuis\n6,Bieb\n"
    static const struct text_file before[] = {
        { "locations.csv", PLACES },
        { "schedules.csv", "id,location_id,byday,opens_at,closes_at\n,5,MO,09:00,17:00\n,6,TU,09:00,17:00\n"
                           "x,5,FR,09:00,12:00\n" },
        { "phones.csv", "location_id,number\n5,0999 - 1\n" },
    };
    static const struct text_file after[] = {
        { "locations.csv", PLACES },
        { "schedules.csv", "id,location_id,byday,opens_at,closes_at\n,5,MO,10:00,16:00\n" },
    };
    struct store *store = new_store();
    struct import_report report;
    (void)state;
    assert_int_equal(import(store, before, 3, &report), OK);
    assert_int_equal(import_total(&report).removed, 0);
    import_report_free(&report);
    assert_int_equal(import(store, after, 2, &report), OK);
    assert_int_equal(report.counts[DIR_SCHEDULE].removed, 2); /* of both places; 'x' has an id, and stays */
    assert_int_equal(report.counts[DIR_SCHEDULE].changed, 1);
    assert_int_equal(report.counts[DIR_PHONE].removed, 0); /* no telephone numbers came */
    import_report_free(&report);
    assert_int_equal(import(store, after, 2, &report), OK);
    assert_int_equal(import_total(&report).removed + import_total(&report).changed, 0);
    import_report_free(&report);
    store_close(store);
}

/* The table of somebody's own: its id and name are called otherwise, and what we do not read still tells rows apart. */
static void takes_tables_of_others(void **state)
{
    static const struct text_file own[] = {
        { "locations.csv", "Location_id,Field 2\n1,Bieb\n2,Buurthuis\n" },
        { "services.csv", "Services-ID,Title,Website address\n7,Sommen maken,www.x.nl\n" },
        { "organizations.csv", "Organization ID,Title,Body\n3,De Hulp,Helpt.\n" },
        { "contacts.csv", "organization_id,name,room\n3,Jo,a\n3,Jo,b\n" },
    };
    struct store *store = new_store();
    struct import_report report;
    (void)state;
    assert_int_equal(import(store, own, 4, &report), OK);
    assert_int_equal(report.counts[DIR_LOCATION].repaired, 2);
    assert_int_equal(report.counts[DIR_SERVICE].repaired, 1);
    assert_int_equal(report.counts[DIR_ORGANIZATION].kept, 1);
    assert_int_equal(report.counts[DIR_CONTACT].kept, 2);
    assert_true(told(&report, NOTE_NAMED, "unknown column 'field_2'"));
    import_report_free(&report);
    store_close(store);
}

/* Two tables of addresses that each begin at 1, and holidays: only those on which it is closed, of what is here. */
static void takes_old_tables(void **state)
{
    static const struct text_file old[] = {
        { "locations.csv", "id,name\n5,Bieb\n" },
        { "services.csv", "id,name,status\n10,Spreekuur,active\n" },
        { "v/physical_addresses.csv", "id,location_id,address_1,city\n1,5,Plein 1,Dorp\n" },
        { "v/Postal_addresses.csv", "id,location_id,address_1,city\n1,5,Postbus 1,Dorp\n" },
        { "holiday_schedules.csv", "service_id,location_id,start_date,end_date,closed\n10,,2026-12-24,2026-12-31,true\n"
                                   "10,,2026-12-27,,false\n99,5,2026-12-27,2026-12-27,true\n,,2026-12-28,,t\n" },
    };
    struct store *store = new_store();
    struct import_report report;
    (void)state;
    assert_int_equal(import(store, old, 5, &report), OK);
    assert_true(adds_up(&report));
    assert_int_equal(report.counts[DIR_ADDRESS].refused, 0);
    assert_int_equal(report.counts[DIR_ADDRESS].changed, 2);
    assert_int_equal(report.counts[DIR_CLOSURE].kept, 1);
    assert_int_equal(report.counts[DIR_CLOSURE].refused, 3);
    assert_true(told(&report, NOTE_REFUSED, "open on that day"));
    assert_true(told(&report, NOTE_REFUSED, "service_id: '99' is not here"));
    import_report_free(&report);
    store_close(store);
}

#define ID_A "00000000-0000-4000-8000-00000000000a"
#define ID_B "00000000-0000-4000-8000-00000000000b"
#define ID_C "00000000-0000-4000-8000-00000000000c"

static const struct text_file nested[] = {
    { "x.json",
      "{\"contents\":[{\"id\":\"" ID_A "\",\"name\":\"Hulp\",\"status\":\"active\",\"minimum_age\":18,"
      "\"organization\":{\"id\":\"" ID_B "\",\"name\":\"Org\",\"description\":\"d\"},"
      "\"phones\":[{\"number\":\"0999 - 1\",\"extension\":12},{\"number\":\"0999 - 2\",\"extension\":\"012\"}],"
      "\"schedules\":[{\"freq\":\"WEEKLY\",\"byday\":\"MO,TU\",\"opens_at\":\"10:00:00\",\"timezone\":1}],"
      "\"service_at_locations\":[{\"location\":{\"id\":\"" ID_C "\",\"location_type\":\"physical\",\"latitude\":52.25,"
      "\"addresses\":[{\"address_1\":\"Plein "
      "1\",\"city\":\"Proefstad\",\"state_province\":\"\",\"postal_code\":\"0101\","
      "\"country\":\"NL\",\"address_type\":\"physical\"}]}}],"
      "\"attributes\":[{\"taxonomy_term\":{\"code\":\"wonen\",\"name\":\"Wonen\",\"description\":\"\",\"taxonomy\":"
      "\"leefgebied\"}},"
      "{\"value\":\"geel\",\"taxonomy_term\":{\"code\":\"k\",\"name\":\"Kleur\",\"description\":\"\",\"taxonomy\":"
      "\"kleuren\"}}],"
      "\"vreemd\":[{\"a\":1},{\"a\":2}],\"raar\":\"x\"},7]}" },
};

static void takes_nested_json(void **state)
{
    struct store *store = new_store();
    struct session *session;
    struct arena arena;
    struct import_report report;
    struct row row;
    (void)state;
    assert_int_equal(import(store, nested, 1, &report), OK);
    assert_true(adds_up(&report));
    assert_int_equal(report.counts[DIR_SERVICE].kept, 1);
    assert_int_equal(report.counts[DIR_PHONE].kept, 2);
    assert_int_equal(report.counts[DIR_SERVICE_AT_LOCATION].kept, 1);
    assert_int_equal(report.counts[IMPORT_OTHER].refused, 3);
    assert_true(told(&report, NOTE_NAMED, "'raar'"));
    import_report_free(&report);
    arena_begin(&arena, 1 << 20);
    assert_int_equal(session_open(store, &session), OK);
    assert_int_equal(record_find(session, &arena, directory_records[DIR_SERVICE], "GM9998", ID_A, &row), OK);
    assert_string_equal(row_get(&row, "organization_id"), ID_B);
    assert_string_equal(row_get(&row, "life_domains"), "wonen");
    assert_string_equal(row_get(&row, "minimum_age"), "18");
    session_close(session);
    arena_end(&arena);
    store_close(store);
}

/* One's own fields, private ones, rows that hang under nothing, and versions. */
static const struct text_file whole[] = {
    { "municipality.csv", "code,name,slug\nGM9998,Proefstad,proefstad\n" },
    { "neighborhood.csv", "code,municipality,name,postcode,x,y,path\nWK1,GM9998,Oost,0101,1,2,M0 0Z\n" },
    { "organization.csv", "id,name,independent,authority,paid_by,passes_on\nde-hulp,De Hulp,ja,,de gemeente,Niets.\n" },
    { "service.csv",
      "id,organization_id,name,status,life_domains,help_kinds,topics,companion,url\n"
      "brieven,de-hulp,Brieven,active,wonen;schulden,informatie,brief-niet-begrepen;boete,ja,https://x.example\n" },
    { "location.csv", "id,location_type,name,neighborhood,x,y,latitude\nlos,physical,Los,WK1,3,4,52.5\n" },
    { "contact.csv",
      "id,organization_id,name,says,languages,back_office\nkees,de-hulp,Kees,Leest mee.,nl;tr,0999 - 9\n" },
    { "closure.csv", "id,service_id,from_date,to_date,reason\ndicht,brieven,2026-12-24,,Feest\n" },
    { "url.csv", "id,label,url,service_id\nu,Meer,https://y.example,brieven\n" },
};

static const char *file_text(struct arena *arena, const char *folder, const char *name)
{
    FILE *file = fopen(arena_printf(arena, "%s/%s", folder, name), "rb");
    assert_non_null(file);
    char *text = arena_take(arena, 1 << 18);
    size_t size = fread(text, 1, (1 << 18) - 1, file);
    text[size] = '\0';
    fclose(file);
    return text;
}

static enum outcome export_to(struct store *store, const char *folder, enum hsds_version version,
                              struct export_result *result)
{
    struct session *session;
    assert_int_equal(session_open(store, &session), OK);
    enum outcome outcome = hsds_export(session, "GM9998", folder, &(struct export_options){ version }, result);
    session_close(session);
    return outcome;
}

static int remove_one(const char *path, const struct stat *stat, int kind, struct FTW *at)
{
    (void)stat, (void)kind, (void)at;
    return remove(path);
}

static void remove_all(struct arena *arena, const char *folder)
{
    (void)arena;
    assert_int_equal(nftw(folder, remove_one, 8, FTW_DEPTH | FTW_PHYS), 0);
}

static void export_comes_back(void **state)
{
    char folder[] = "elkedeur-hsds-XXXXXX";
    struct store *store = new_store(), *other = new_store();
    struct arena arena;
    struct import_report report;
    struct export_result result;
    uuid_text id;
    (void)state;
    assert_non_null(mkdtemp(folder));
    arena_begin(&arena, 16 << 20);
    assert_int_equal(import(store, whole, 8, &report), OK);
    import_report_free(&report);
    const char *one = arena_printf(&arena, "%s/one", folder), *two = arena_printf(&arena, "%s/two", folder);
    assert_int_equal(export_to(store, one, HSDS_BOTH, &result), OK);
    assert_int_equal(result.services, 1);
    assert_int_equal(hsds_import(other, &(struct import_options){ .path = one }, &report), OK);
    assert_int_equal(report.note_count, 0);
    assert_int_equal(import_total(&report).changed, 8);
    import_report_free(&report);
    assert_int_equal(export_to(other, two, HSDS_BOTH, &result), OK);
    uuid_from_key("GM9998", "service", "brieven", id);
    const char *name = arena_printf(&arena, "service/%s.json", id);
    assert_string_equal(file_text(&arena, one, name), file_text(&arena, two, name));
    assert_string_equal(file_text(&arena, one, "directory.json"), file_text(&arena, two, "directory.json"));
    assert_non_null(strstr(file_text(&arena, one, name), "\"leefgebied\""));
    assert_null(strstr(file_text(&arena, one, name), "additional_urls"));
    uuid_from_key("GM9998", "organization", "de-hulp", id);
    const char *organization = file_text(&arena, one, arena_printf(&arena, "organization/%s.json", id));
    assert_non_null(strstr(organization, "Leest mee."));
    assert_null(strstr(organization, "0999 - 9"));                  /* private */
    assert_int_equal(export_to(other, two, HSDS_3_1, &result), OK); /* over the one before */
    assert_non_null(strstr(file_text(&arena, two, name), "additional_urls"));
    remove_all(&arena, folder);
    arena_end(&arena);
    store_close(store);
    store_close(other);
}

static void export_leaves_others_alone(void **state)
{
    char folder[] = "elkedeur-hsds-XXXXXX";
    struct store *store = new_store();
    struct arena arena;
    struct import_report report;
    struct export_result result;
    (void)state;
    assert_non_null(mkdtemp(folder));
    arena_begin(&arena, 1 << 20);
    assert_int_equal(export_to(store, folder, HSDS_BOTH, &result), NOT_FOUND);
    assert_int_equal(import(store, whole, 8, &report), OK);
    import_report_free(&report);
    const char *mine = arena_printf(&arena, "%s/brief.txt", folder);
    FILE *file = fopen(mine, "w");
    assert_non_null(file);
    fclose(file);
    assert_int_equal(export_to(store, folder, HSDS_BOTH, &result), INVALID);
    assert_int_equal(access(mine, F_OK), 0);
    assert_int_equal(export_to(store, arena_printf(&arena, "%s/no/such", folder), HSDS_BOTH, &result), BROKEN);
    remove_all(&arena, folder);
    arena_end(&arena);
    store_close(store);
}

static void report_as_csv(void **state)
{
    static const struct text_file files[] = { { "organization.csv", "id,name\n=1+1,\n2,b\n" } };
    struct store *store = new_store();
    struct import_report report;
    struct buffer out;
    (void)state;
    buffer_begin(&out, 1 << 16);
    assert_int_equal(import(store, files, 1, &report), OK);
    import_report_csv(&report, &out);
    assert_string_equal(out.at, "kind,file,line,pointer,table,id,note\n"
                                "refused,organization.csv,2,,organization,\"'=1+1\",name is missing\n");
    buffer_clear(&out);
    import_report_summary(&report, &out);
    assert_non_null(strstr(out.at, "read = kept + repaired + repeated + refused"));
    buffer_free(&out);
    import_report_free(&report);
    store_close(store);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(descriptions_are_right),
        cmocka_unit_test(names_of_files),
        cmocka_unit_test(values_are_mended),
        cmocka_unit_test(strict_addresses),
        cmocka_unit_test(takes_tables),
        cmocka_unit_test(second_time_changes_nothing),
        cmocka_unit_test(short_days),
        cmocka_unit_test(stand_in_makes_way),
        cmocka_unit_test(rows_without_id_are_replaced),
        cmocka_unit_test(takes_tables_of_others),
        cmocka_unit_test(takes_old_tables),
        cmocka_unit_test(refuses_files),
        cmocka_unit_test(refuses_without_municipality),
        cmocka_unit_test(takes_nested_json),
        cmocka_unit_test(export_comes_back),
        cmocka_unit_test(export_leaves_others_alone),
        cmocka_unit_test(report_as_csv),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
