// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* test_network.c - records to a network: what is linked, what is left out and counted, slugs, hours; the demonstration network; and how
 * long a large one takes (SERVICES=100000 in the environment; 2,000 otherwise). */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "directory_change.h"
#include "directory_tables.h"
#include "hsds_import.h"
#include "network_load.h"
#include "slug.h"

static struct store *store;
static struct session *session;
static struct arena arena;
static int64_t now; /* Monday 2026-11-23, 08:40 in Amsterdam */

static int begin(void **state)
{
    static migration *const steps[] = { directory_create_tables, directory_create_changes };
    char message[256];
    struct store_options options = { .path = ":memory:", .migrations = steps, .migration_count = 2 };
    (void)state;
    now = moment_of(day_of((struct date){ 2026, 11, 23 }), 8 * 60 + 40);
    arena_begin(&arena, 1 << 30);
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

struct batch_row {
    enum directory_record record;
    const char *fields; /* "id=1|name=Hulp"; ids of up to 12 digits become UUIDs */
};

struct saving {
    const struct batch_row *rows;
    size_t count;
};

/* A short number as a UUID. */
static const char *uuid(struct arena *to, const char *number)
{
    return arena_printf(to, "00000000-0000-4000-8000-%012d", (int)strtol(number, NULL, 10));
}

static enum outcome save_rows(struct session *at, struct arena *scratch, void *what)
{
    struct saving *saving = what;
    enum outcome outcome = OK;
    for (size_t i = 0; i < saving->count && outcome == OK; i++) {
        struct row row = row_new(scratch, directory_records[saving->rows[i].record]);
        for (struct slice rest = slice_of(saving->rows[i].fields), part; slice_next(&rest, '|', &part);) {
            struct slice value = part, name;
            slice_next(&value, '=', &name);
            const char *field = arena_copy_n(scratch, name.at, name.size),
                       *text = arena_copy_n(scratch, value.at, value.size);
            bool id = name.size >= 2 && memcmp(name.at + name.size - 2, "id", 2) == 0;
            row_set(&row, field, id ? uuid(scratch, text) : text);
        }
        struct fault fault;
        if (record_check(&row, scratch, &fault, 1) != 0)
            fail_msg("row %zu: %s %s", i, fault.field->name, fault_text(fault.kind));
        outcome = record_save(at, scratch, "GM1", &row, NULL);
    }
    return outcome;
}

static void save(const struct batch_row *rows, size_t count)
{
    struct saving saving = { rows, count };
    assert_int_equal(store_write(store, save_rows, &saving), OK);
}

static struct network *load(struct load_report *report)
{
    struct network *network = NULL;
    assert_int_equal(network_load(session, "GM1", now, &network, report), OK);
    return network;
}

static const struct batch_row town[] = {
    { DIR_MUNICIPALITY, "id=1|code=GM2|name=Verweg" },
    { DIR_MUNICIPALITY, "id=2|code=GM1|name=Dichtbij|slug=dichtbij|phone=14 0123" },
    { DIR_NEIGHBORHOOD, "id=3|code=WK1|name=Zuid" },
    { DIR_NEIGHBORHOOD, "id=4|code=WK2|name=Noord|x=5|y=6" },
    { DIR_ORGANIZATION, "id=10|name=Gemeente|authority=gemeente|independent=nee" },
    { DIR_ORGANIZATION, "id=11|name=Raadslieden|independent=ja|passes_on=Niets." },
    { DIR_LOCATION,
      "id=20|location_type=physical|name=Café De Brug|neighborhood=WK1|x=1|y=2|latitude=52.5|longitude=5.1" },
    { DIR_LOCATION, "id=21|location_type=physical|name=Stadhuis" },
    { DIR_ADDRESS, "id=22|location_id=20|address_1=Postbus 1|city=X|country=NL|address_type=postal" },
    { DIR_ADDRESS,
      "id=23|location_id=20|address_1=Brugstraat 1|city=X|country=NL|postal_code=0101 AB|address_type=physical" },
    { DIR_ADDRESS, "id=24|location_id=99|address_1=Nergens|city=X|country=NL|address_type=physical" },
    { DIR_ACCESSIBILITY, "id=25|location_id=20|kind=lift|description=Er is een lift." },
    { DIR_SERVICE, "id=30|organization_id=11|name=Spreekuur|status=active|life_domains=werk;schulden|help_kinds="
                   "informatie;advies_met_doorverwijzing"
                   "|contact_forms=bellen;spreekuur|topics=boete;ontslag|minimum_age=18|companion=ja" },
    { DIR_SERVICE, "id=31|organization_id=10|name=Spreekuur|status=active" },
    { DIR_SERVICE, "id=32|organization_id=10|name=Balie|status=active" },
    { DIR_SERVICE, "id=33|organization_id=10|name=Oud|status=inactive" },
    { DIR_SERVICE, "id=34|organization_id=98|name=Los|status=active" },
    { DIR_SERVICE_AT_LOCATION, "id=40|service_id=30|location_id=20" },
    { DIR_SERVICE_AT_LOCATION, "id=41|service_id=30|location_id=21" },
    { DIR_SERVICE_AT_LOCATION, "id=42|service_id=32|location_id=21" },
    { DIR_SERVICE_AT_LOCATION, "id=43|service_id=33|location_id=21" },
    { DIR_CONTACT, "id=50|service_at_location_id=40|name=Fatima|languages=nl;ar|life_domains=werk|back_office=0999 1" },
    { DIR_CONTACT, "id=51|service_id=32|name=Joop" },
    { DIR_CONTACT, "id=52|organization_id=10|title=Zonder naam" },
    { DIR_CONTACT, "id=53|service_id=30|location_id=21|name=Sanne" },
    { DIR_PHONE, "id=60|organization_id=10|number=14 0123|type=fax" },
    { DIR_PHONE, "id=61|organization_id=10|number=0999 10|type=voice|description=Gewone belkosten." },
    { DIR_PHONE, "id=62|service_id=30|number=0999 11|extension=12|description=Gratis." },
    { DIR_PHONE, "id=63|contact_id=50|number=0999 12" },
    { DIR_SCHEDULE, "id=70|service_at_location_id=40|freq=WEEKLY|byday=MO,TH|opens_at=09:00|closes_at=12:00|attending_"
                    "type=inloop|notes=Kom op tijd." },
    { DIR_SCHEDULE,
      "id=71|service_id=30|location_id=21|byday=TU|opens_at=13:00|closes_at=15:00|attending_type=afspraak" },
    { DIR_SCHEDULE, "id=72|service_id=30|byday=MO|opens_at=09:00|closes_at=17:00|attending_type=telefoon" },
    { DIR_SCHEDULE, "id=73|location_id=21|byday=MO,TU,WE,TH,FR|opens_at=08:30|closes_at=17:00" },
    { DIR_SCHEDULE, "id=74|service_at_location_id=40|description=Bel voor de tijden." },
    { DIR_SCHEDULE, "id=75|service_id=97|byday=TU|opens_at=13:00|closes_at=15:00" },
    { DIR_CLOSURE, "id=80|location_id=20|from_date=2026-11-26|to_date=2026-11-26" },
    { DIR_CLOSURE, "id=81|service_id=30|location_id=21|from_date=2026-11-24|to_date=2026-11-24" },
    { DIR_CLOSURE, "id=82|organization_id=10|from_date=2026-12-01|to_date=2026-12-31" },
    { DIR_COST_OPTION, "id=90|service_id=30|amount=0" },
    { DIR_COST_OPTION, "id=91|service_id=30|amount=25|valid_to=2025-12-31" },
    { DIR_COST_OPTION, "id=92|service_id=32|amount=0" },
    { DIR_COST_OPTION, "id=93|service_id=32|amount=12.50" },
    { DIR_LANGUAGE, "id=94|service_id=30|code=tr" },
    { DIR_REQUIRED_DOCUMENT, "id=95|service_id=30|document=Uw brief." },
};

static void test_town(void **state)
{
    struct load_report report;
    (void)state;
    save(town, sizeof town / sizeof *town);
    struct network *n = load(&report);
    assert_string_equal(n->municipality.name, "Dichtbij");
    assert_string_equal(n->neighborhoods[0].name, "Noord");
    assert_int_equal(n->organization_count, 2);
    assert_int_equal(n->service_count, 3);
    assert_int_equal(n->person_count, 3);
    assert_string_equal(n->services[0].name, "Balie");
    assert_int_equal(n->services[2].number, 2);
    assert_int_equal(report.inactive, 1);
    assert_int_equal(report.dangling, 4); /* an address, a service, a place of the inactive one, a schedule */
    assert_int_equal(report.without_hours, 1);
    network_free(n);
}

static void test_service(void **state)
{
    (void)state;
    save(town, sizeof town / sizeof *town);
    struct network *n = load(NULL);
    struct service *s = network_service(n, "spreekuur");
    assert_non_null(s);
    assert_ptr_equal(network_service(n, uuid(&arena, "30")), s);
    assert_non_null(network_service(n, "spreekuur-0031"));
    assert_null(network_service(n, "oud"));
    assert_string_equal(s->organization->name, "Raadslieden");
    assert_int_equal(s->domains, 1u << WERK | 1u << SCHULDEN);
    assert_int_equal(s->help_kinds, 1u << INFORMATIE | 1u << ADVIES | 1u << ADVIES_MET_DOORVERWIJZING);
    assert_int_equal(s->contact_forms, 1u << BELLEN | 1u << SPREEKUUR);
    assert_int_equal(s->topic_count, 2);
    assert_string_equal(s->topics[1], "ontslag");
    assert_int_equal(s->minimum_age, 18);
    assert_int_equal(s->maximum_age, -1);
    assert_true(s->companion);
    assert_true(s->free);
    assert_false(network_service(n, "balie")->free);
    assert_string_equal(s->languages[0], "tr");
    assert_string_equal(s->bring[0], "Uw brief.");
    assert_string_equal(s->alert, "");
    assert_string_equal(s->phone->cost, "Toestel 12. Gratis.");
    assert_string_equal(network_organization(n, "gemeente")->phone->number, "0999 10");
    assert_int_equal(network_organization(n, "gemeente")->authority, GEMEENTE);
    assert_int_equal(network_organization(n, "gemeente")->service_count, 2);
    network_free(n);
}

static void test_places(void **state)
{
    (void)state;
    save(town, sizeof town / sizeof *town);
    struct network *n = load(NULL);
    struct service *s = network_service(n, "spreekuur");
    assert_int_equal(s->place_count, 2);
    const struct place *cafe = &s->places[0], *hall = &s->places[1];
    assert_string_equal(cafe->location->slug, "cafe-de-brug");
    assert_string_equal(cafe->location->street, "Brugstraat 1");
    assert_string_equal(cafe->location->neighborhood->name, "Zuid");
    assert_true(cafe->location->has_position);
    assert_false(hall->location->has_position);
    assert_int_equal(hall->location->x, -1);
    assert_int_equal(cafe->location->features, 1u << LIFT);
    assert_int_equal(cafe->hours_count, 1);
    assert_int_equal(cafe->hours[0].attending, WALK_IN);
    assert_string_equal(cafe->hours[0].rule, "elke maandag en donderdag, 9.00 tot 12.00 uur");
    assert_string_equal(cafe->hours[0].note, "Kom op tijd.");
    assert_int_equal(cafe->hours[0].interval_count, 3); /* one Thursday is closed */
    assert_int_equal(hall->hours[0].attending, BY_APPOINTMENT);
    assert_int_equal(hall->hours[0].interval_count, 1); /* one Tuesday is closed */
    assert_int_equal(s->hours_count, 1);
    assert_int_equal(s->hours[0].attending, BY_PHONE);
    const struct place *desk = &network_service(n, "balie")->places[0];
    assert_int_equal(desk->hours_count, 1);             /* those of the building */
    assert_int_equal(desk->hours[0].interval_count, 6); /* closed in December */
    int64_t next;
    assert_false(hours_open(cafe->hours, cafe->hours_count, 1u << WALK_IN, now, NULL, &next));
    assert_int_equal(next, now + 20 * 60);
    network_free(n);
}

static void test_people(void **state)
{
    (void)state;
    save(town, sizeof town / sizeof *town);
    struct network *n = load(NULL);
    struct person *fatima = network_person(n, "fatima"), *joop = network_person(n, "joop"),
                  *sanne = network_person(n, "sanne");
    struct service *s = network_service(n, "spreekuur");
    assert_ptr_equal(fatima->service, s);
    assert_string_equal(fatima->organization->name, "Raadslieden");
    assert_string_equal(fatima->location->name, "Café De Brug");
    assert_string_equal(fatima->phone->number, "0999 12");
    assert_int_equal(fatima->language_count, 2);
    assert_ptr_equal(fatima->hours, s->places[0].hours);
    assert_int_equal(s->person_count, 2);
    assert_ptr_equal(s->places[0].people[0], fatima);
    assert_ptr_equal(s->places[1].people[0], sanne);
    assert_string_equal(joop->location->name, "Stadhuis"); /* the only place of his service */
    assert_null(joop->phone);
    network_free(n);
}

static void test_nothing(void **state)
{
    struct network *n = load(NULL);
    (void)state;
    assert_int_equal(n->service_count, 0);
    assert_string_equal(n->municipality.code, "GM1");
    assert_string_equal(n->municipality.phone, "");
    assert_null(network_service(n, "x"));
    network_free(n);
}

static void test_slugs(void **state)
{
    static const char *const cases[][2] = {
        { "Sociaal raadslieden", "sociaal-raadslieden" },
        { "  Café 't Hoekje! ", "cafe-t-hoekje" },
        { "IJsselhuis & Zo", "ijsselhuis-zo" },
        { "Łódź – Şişli", "lodz-sisli" },
        { "مساعدة", "x" },
        { "", "x-0002" },
        { "Café t Hoekje", "cafe-t-hoekje-0002" },
        { "Œuvre Ĳ straße", "oeuvre-ij-strasse" },
    };
    struct slugs *slugs = slugs_begin(&arena, 8);
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_string_equal(slug_make(slugs, &arena, cases[i][0], uuid(&arena, "2")), cases[i][1]);
    const char *slug =
        slug_make(slugs, &arena, "Een heel lange naam van een heel lange dienst met heel veel woorden erin", "x");
    assert_true(strlen(slug) <= 60 && slug[strlen(slug) - 1] != '-');
}

static void test_ids(void **state)
{
    (void)state;
    for (int i = 0; i < LIFE_DOMAINS; i++)
        assert_int_equal(life_domain_from(life_domain_ids[i]), i);
    for (int i = 0; i < SERVICE_HELP_KINDS; i++)
        assert_true(help_kind_ids[i] && help_kind_from(help_kind_ids[i]) == i);
    for (int i = 0; i < AUTHORITIES; i++)
        assert_int_equal(authority_from(authority_ids[i]), i);
    for (int i = 0; i < CONTACT_FORMS; i++)
        assert_int_equal(contact_form_from(contact_form_ids[i]), i);
    for (int i = 0; i < ATTENDINGS; i++)
        assert_int_equal(attending_from(attending_ids[i]), i);
    for (int i = 0; i < FEATURES; i++)
        assert_int_equal(feature_from(feature_ids[i]), i);
    assert_int_equal(life_domain_from("iets"), -1);
}

/* The demonstration network is whole: everything links, and every place has hours or its service has. */
static void test_demo(void **state)
{
    struct load_report loaded;
    struct import_report report;
    struct network *n = NULL;
    char path[4096];
    const char *root = getenv("SOURCE_ROOT");
    (void)state;
    snprintf(path, sizeof path, "%s/data/demo", root ? root : ".");
    struct import_options options = { .path = path, .now = now };
    enum outcome outcome = hsds_import(store, &options, &report);
    if (outcome != OK)
        fail_msg("%s", report.message);
    import_report_free(&report);
    assert_int_equal(network_load(session, "GM9999", now, &n, &loaded), OK);
    assert_int_equal(loaded.dangling, 0);
    print_message("demonstration: %zu services, %zu people, %zu of the schedules do not count now\n", n->service_count,
                  n->person_count, loaded.without_hours);
    assert_true(n->service_count > 50 && n->person_count > 30);
    assert_non_null(network_person(n, "fatima-el-amrani"));
    assert_true(network_person(n, "fatima-el-amrani")->hours_count > 0);
    for (size_t i = 0; i < n->service_count; i++)
        for (size_t p = 0; p < n->services[i].place_count; p++)
            for (size_t h = 0; h < n->services[i].places[p].hours_count; h++)
                assert_true(strlen(n->services[i].places[p].hours[h].rule) > 10);
    network_free(n);
}

/* ---- a large one ---- */

static enum outcome save_many(struct session *at, struct arena *scratch, void *what)
{
    int count = *(int *)what;
    enum outcome outcome = OK;
    static const enum directory_record records[] = { DIR_ORGANIZATION,        DIR_SERVICE,  DIR_LOCATION,
                                                     DIR_SERVICE_AT_LOCATION, DIR_SCHEDULE, DIR_PHONE };
    struct arena small;
    (void)scratch;
    arena_begin(&small, 1 << 20);
    for (int i = 1; i <= count && outcome == OK; i++) {
        const char *const rows[] = {
            arena_printf(&small,
                         "id=%d|name=Organisatie nummer %d|description=Een organisatie die mensen helpt met van alles "
                         "en nog wat.|independent=ja",
                         i, i),
            arena_printf(&small,
                         "id=%d|organization_id=%d|name=Hulp bij vragen "
                         "%d|status=active|life_domains=werk;wonen|help_kinds=informatie|topics=boete;ontslag"
                         "|contact_forms=bellen|description=Hier krijgt u hulp bij al uw vragen over werk, geld en "
                         "wonen. U mag binnenlopen. Of u belt ons.",
                         i, (i + 9) / 10, i % 1000),
            arena_printf(&small, "id=%d|location_type=physical|name=Gebouw %d", i, i),
            arena_printf(&small, "id=%d|service_id=%d|location_id=%d", i, i, (i + 4) / 5),
            arena_printf(&small,
                         "id=%d|service_at_location_id=%d|freq=WEEKLY|interval=1|byday=MO,TU,TH|dtstart=2026-01-05|"
                         "opens_at=09:00|closes_at=12:00|attending_type=inloop",
                         i, i),
            arena_printf(&small, "id=%d|service_id=%d|number=0999 12 34 56|type=voice|description=Gewone belkosten.", i,
                         i),
        };
        for (size_t r = 0; r < 6 && outcome == OK; r++) {
            struct batch_row one = { records[r], rows[r] };
            struct saving saving = { &one, 1 };
            if ((r == 0 && i > count / 10) || (r == 2 && i > count / 5))
                continue;
            outcome = save_rows(at, &small, &saving);
        }
        arena_reset(&small);
    }
    arena_end(&small);
    return outcome;
}

static void test_large(void **state)
{
    const char *told = getenv("SERVICES");
    int count = told ? (int)strtol(told, NULL, 10) : 2000;
    (void)state;
    int64_t begun = clock_monotonic_us();
    assert_int_equal(store_write(store, save_many, &count), OK);
    int64_t saved = clock_monotonic_us();
    struct network *n = load(NULL);
    int64_t loaded = clock_monotonic_us();
    assert_int_equal(n->service_count, count);
    assert_int_equal(n->services[0].places[0].hours[0].interval_count, 6);
    print_message("%d services: saved in %.2f s, loaded in %.2f s, %zu MB\n", count, (double)(saved - begun) / 1e6,
                  (double)(loaded - saved) / 1e6, n->arena.total >> 20);
    network_free(n);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_town, begin, end),
        cmocka_unit_test_setup_teardown(test_service, begin, end),
        cmocka_unit_test_setup_teardown(test_places, begin, end),
        cmocka_unit_test_setup_teardown(test_people, begin, end),
        cmocka_unit_test_setup_teardown(test_nothing, begin, end),
        cmocka_unit_test_setup_teardown(test_slugs, begin, end),
        cmocka_unit_test(test_ids),
        cmocka_unit_test_setup_teardown(test_demo, begin, end),
        cmocka_unit_test_setup_teardown(test_large, begin, end),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
