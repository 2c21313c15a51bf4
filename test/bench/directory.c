// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* directory.c - writes a made-up directory of any size as HSDS tables, the same at every run.
 *
 *     directory FOLDER SERVICES OUT      FOLDER: a directory to take after (data/demo); OUT: a folder that is there
 *
 * Each service takes after one of the FOLDER: its name with a made-up word, some of its sentences, one of a service of the same part of
 * life and 15 to 30 made-up words (words.h); most of its topics and sometimes one of that other service; its domains, kinds of help and
 * ways of contact. Around it as many places, hours, people, phones and languages as the demonstration has for each service; a quarter as
 * many organizations and a third as many locations. */
#include "measure.h"

#include <stdarg.h>
#include <stdbool.h>

#include "csv.h"
#include "words.h"

enum { MOST_MODELS = 1000 };

static struct model {
    const char *name, *description, *apply, *fees, *eligibility, *domains, *help_kinds, *topics, *forms;
} models[MOST_MODELS];
static size_t model_count;

/* ---- what it takes after ---- */

static const char *cell(const struct csv_row *head, const struct csv_row *row, const char *name)
{
    for (size_t i = 0; i < head->count && i < row->count; i++)
        if (strcmp(head->cells[i], name) == 0)
            return row->cells[i];
    return "";
}

static bool read_models(const char *folder, struct arena *arena)
{
    char path[512];
    struct csv csv;
    struct csv_row head, row;
    snprintf(path, sizeof path, "%s/service.csv", folder);
    char *text = read_file(path);
    if (csv_begin(&csv, arena, text, strlen(text)) != OK || csv_next(&csv, &head) != OK)
        return false;
    for (; model_count < MOST_MODELS && csv_next(&csv, &row) == OK; model_count++)
        models[model_count] = (struct model){
            cell(&head, &row, "name"),
            cell(&head, &row, "description"),
            cell(&head, &row, "application_process"),
            cell(&head, &row, "fees_description"),
            cell(&head, &row, "eligibility_description"),
            cell(&head, &row, "life_domains"),
            cell(&head, &row, "help_kinds"),
            cell(&head, &row, "topics"),
            cell(&head, &row, "contact_forms"),
        };
    return model_count > 0;
}

/* Another service of the same part of life, when a few tries find one. */
static const struct model *kin_of(const struct model *model)
{
    size_t own = strcspn(model->domains, ";");
    for (int tries = 0; tries < 20; tries++) {
        const struct model *other = &models[chance((uint32_t)model_count)];
        if (other != model && strncmp(other->domains, model->domains, own) == 0)
            return other;
    }
    return &models[chance((uint32_t)model_count)];
}

/* ---- tables ---- */

enum table { ORGANIZATION, LOCATION, ADDRESS, SERVICE, PLACE, SCHEDULE, CONTACT, PHONE, LANGUAGE, COST, TABLES };
static const char *const heads[TABLES][2] = {
    [ORGANIZATION] = { "organization", "id,name,description,email,website,independent,authority,paid_by,serves" },
    [LOCATION] = { "location", "id,location_type,organization_id,name,latitude,longitude,x,y" },
    [ADDRESS] = { "address", "id,location_id,address_1,city,state_province,postal_code,country,address_type" },
    [SERVICE] = { "service", "id,organization_id,name,alternate_name,description,status,application_process,fees_"
                             "description,eligibility_description,assured_date,life_domains,help_kinds,topics,contact_"
                             "forms" },
    [PLACE] = { "service_at_location", "id,service_id,location_id" },
    [SCHEDULE] = { "schedule", "id,service_at_location_id,valid_from,dtstart,freq,interval,byday,opens_at,closes_at,"
                               "attending_type" },
    [CONTACT] = { "contact", "id,organization_id,service_id,location_id,name,title,says,languages,topics" },
    [PHONE] = { "phone", "id,organization_id,service_id,contact_id,number,type" },
    [LANGUAGE] = { "language", "id,service_id,name,code" },
    [COST] = { "cost_option", "id,service_id,option,currency,amount" },
};
static FILE *tables[TABLES];
static uint32_t made[TABLES]; /* rows with a number as id */

__attribute__((format(printf, 2, 3))) static void put(enum table table, const char *format, ...)
{
    va_list values;
    va_start(values, format);
    vfprintf(tables[table], format, values);
    va_end(values);
}

static void put_name(FILE *out)
{
    char *word = NULL;
    size_t size;
    FILE *memory = open_memstream(&word, &size);
    put_word(memory, 100 + chance(VOCABULARY - 100));
    fclose(memory);
    fprintf(out, "%c%s", word[0] - 32, word + 1);
    free(word);
}

/* Some sentences of a text without its quotes; all of them when `percent` is 100. */
static void put_sentences(FILE *out, const char *text, uint32_t percent)
{
    bool wanted = chance(100) < percent;
    for (; *text; text++) {
        if (wanted && *text != '"')
            fputc(*text, out);
        if (*text == '.' && text[1] == ' ')
            wanted = chance(100) < percent;
    }
    fputc(' ', out);
}

static void put_topics(FILE *out, const char *topics, uint32_t percent, const char *also)
{
    bool any = false;
    for (const char *at = topics; *at; at += strcspn(at, ";"), at += *at == ';')
        if (at == topics || chance(100) < percent) {
            fprintf(out, "%s%.*s", any ? ";" : "", (int)strcspn(at, ";"), at);
            any = true;
        }
    if (*also && chance(100) < 30)
        fprintf(out, "%s%.*s", any ? ";" : "", (int)strcspn(also, ";"), also);
}

static void put_organization(uint32_t number)
{
    bool municipal = chance(20) == 0;
    put(ORGANIZATION, "org-%u,Stichting ", number);
    put_name(tables[ORGANIZATION]);
    put(ORGANIZATION, " %u,Hulp dichtbij.,info@o%u.example,https://o%u.example,%s,%s,de gemeente,alle inwoners\n",
        number, number, number, municipal ? "nee" : "ja", municipal ? "gemeente" : "");
    put(PHONE, "tel-o-%u,org-%u,,,0999 - %02u %02u %02u,voice\n", number, number, number / 10000 % 100,
        number / 100 % 100, number % 100);
}

static void put_location(uint32_t number, uint32_t organizations)
{
    put(LOCATION, "loc-%u,physical,org-%u,Huis ", number, number % organizations);
    put_name(tables[LOCATION]);
    put(LOCATION, " %u,52.%05u,5.%05u,%u,%u\n", number, chance(100000), chance(100000), chance(400), chance(400));
    put(ADDRESS, "adr-%u,loc-%u,", number, number);
    put_name(tables[ADDRESS]);
    put(ADDRESS, "straat %u,Groot,Waterland-Oost,0%03u AB,NL,physical\n", 1 + chance(200), chance(1000));
}

static void put_hours(uint32_t place)
{
    static const char *const days[] = { "MO,TU,WE,TH,FR", "MO", "TU", "WE,FR", "TH", "MO,WE", "SA" };
    static const char *const ways[] = { "inloop", "inloop", "telefoon", "afspraak" };
    uint32_t hour = 8 + chance(6);
    put(SCHEDULE, "tijd-%u,plek-%u,2026-01-05,2026-01-05,WEEKLY,1,\"%s\",%02u:%s,%02u:00,%s\n", made[SCHEDULE]++, place,
        days[chance(7)], hour, chance(2) ? "00" : "30", hour + 2 + chance(5), ways[chance(4)]);
}

static void put_person(uint32_t service, uint32_t organization, uint32_t location, const struct model *model)
{
    static const char *const languages[] = { "nl", "nl;en", "nl;tr", "nl;ar;fr", "nl;pl" };
    uint32_t number = made[CONTACT]++;
    put(CONTACT, "mens-%u,org-%u,dienst-%u,loc-%u,", number, organization, service, location);
    put_name(tables[CONTACT]);
    fputc(' ', tables[CONTACT]);
    put_name(tables[CONTACT]);
    put(CONTACT, ",Medewerker,Helpt rustig en geduldig.,%s,", languages[chance(5)]);
    put_topics(tables[CONTACT], model->topics, 60, "");
    put(CONTACT, "\n");
    if (chance(2))
        put(PHONE, "tel-m-%u,,,mens-%u,0999 - 10 20 %02u,voice\n", number, number, number % 100);
}

static void put_languages(uint32_t service)
{
    static const char *const others[][2] = {
        { "Turks", "tr" }, { "Arabisch", "ar" }, { "Pools", "pl" }, { "Engels", "en" }, { "Frans", "fr" }
    };
    put(LANGUAGE, "taal-%u-nl,dienst-%u,Nederlands,nl\n", service, service);
    uint32_t first = chance(5);
    for (uint32_t i = chance(4), n = 0; n < i; n++)
        put(LANGUAGE, "taal-%u-%s,dienst-%u,%s,%s\n", service, others[(first + n) % 5][1], service,
            others[(first + n) % 5][0], others[(first + n) % 5][1]);
}

static void put_service(uint32_t number, uint32_t organizations, uint32_t locations)
{
    FILE *out = tables[SERVICE];
    const struct model *model = &models[chance((uint32_t)model_count)], *kin = kin_of(model);
    uint32_t organization = number % organizations, location = chance(locations);
    fprintf(out, "dienst-%u,org-%u,\"%s ", number, organization, model->name);
    put_name(out);
    fputs("\",,\"", out);
    put_sentences(out, model->description, 75);
    put_sentences(out, kin->description, 50);
    for (uint32_t words = 15 + chance(16); words-- > 0; fputc(words ? ' ' : '.', out))
        put_word(out, word_of_language());
    fprintf(out, "\",active,\"%s\",\"%s\",\"%s\",2026-%02u-%02u,%s,%s,", model->apply, model->fees, model->eligibility,
            1 + chance(10), 1 + chance(28), model->domains, model->help_kinds);
    put_topics(out, model->topics, 80, kin->topics);
    fprintf(out, ",%s\n", model->forms);
    for (uint32_t places = 1 + (chance(10) < 4), i = 0; i < places; i++) {
        uint32_t place = made[PLACE]++;
        put(PLACE, "plek-%u,dienst-%u,loc-%u\n", place, number, (location + i) % locations);
        put_hours(place);
        if (chance(2))
            put_hours(place);
    }
    if (chance(10) < 6)
        put_person(number, organization, location, model);
    if (chance(2))
        put(PHONE, "tel-d-%u,,dienst-%u,,0999 - 30 %02u %02u,voice\n", number, number, number / 100 % 100,
            number % 100);
    put_languages(number);
    put(COST, "kosten-%u,dienst-%u,gratis,EUR,%u\n", number, number, chance(10) ? 0 : 5);
}

int main(int count, char **arguments)
{
    struct arena arena;
    char path[512];
    uint32_t services = count == 4 ? (uint32_t)strtoul(arguments[2], NULL, 10) : 0;
    arena_begin(&arena, 64 << 20);
    if (!services || services > 10000000 || !read_models(arguments[1], &arena)) {
        fputs("usage: directory FOLDER SERVICES OUT\n", stderr);
        return 2;
    }
    for (int i = 0; i < TABLES; i++) {
        snprintf(path, sizeof path, "%s/%s.csv", arguments[3], heads[i][0]);
        if (!(tables[i] = fopen(path, "w"))) {
            perror(path);
            return 2;
        }
        fprintf(tables[i], "%s\n", heads[i][1]);
    }
    words_begin();
    uint32_t organizations = services / 4 + 1, locations = services / 3 + 1;
    for (uint32_t i = 0; i < organizations; i++)
        put_organization(i);
    for (uint32_t i = 0; i < locations; i++)
        put_location(i, organizations);
    for (uint32_t i = 0; i < services; i++)
        put_service(i, organizations, locations);
    int failed = 0;
    for (int i = 0; i < TABLES; i++)
        failed += fclose(tables[i]) != 0;
    arena_end(&arena);
    return failed ? 3 : 0;
}
