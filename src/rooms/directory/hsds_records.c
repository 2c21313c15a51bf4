// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* hsds_records.c - the tables of the directory, field by field. Numbers are permanent: add at the end, never use one
 * again. */
#include "hsds_records.h"

#include <string.h>

#define COUNT(table) (sizeof(table) / sizeof(*(table)))

#define LIFE_DOMAIN_CHOICES "familie;werk;schulden;wonen;zorg;justitie;aankoop;algemeen"
#define HELP_KIND_CHOICES                                                                                              \
    "informatie;advies;advies_zonder_doorverwijzing;advies_met_doorverwijzing;administratieve_hulp;"                   \
    "inhoudelijke_hulp;clientondersteuning;contactbemiddeling"
#define AUTHORITY_CHOICES    "gemeente;uwv;belastingdienst;svb;duo;cak;ciz;ind;cjib;cbr;justis;rvr;onbekend"
#define CONTACT_FORM_CHOICES "bellen;langskomen;spreekuur;terugbellen;afspraak;bericht;chat;video;thuis"

/* number, name, type, flags, least, most, choices, label */
static const struct field municipality_fields[] = {
    { 1, "id", FIELD_ID, REQUIRED, 0, 0, NULL, "Kenmerk" },
    { 2, "code", FIELD_TEXT, REQUIRED | EXTENSION, 0, 20, NULL, "Code" },
    { 3, "name", FIELD_TEXT, REQUIRED | EXTENSION, 0, 0, NULL, "Naam" },
    { 4, "slug", FIELD_TEXT, EXTENSION, 0, 100, NULL, "Naam in het webadres" },
    { 5, "host", FIELD_TEXT, EXTENSION, 0, 0, NULL, "Domeinnaam" },
    { 6, "phone", FIELD_TEXT, EXTENSION, 0, 0, NULL, "Telefoon" },
    { 7, "phone_cost", FIELD_TEXT, EXTENSION, 0, 0, NULL, "Kosten van bellen" },
    { 8, "phone_hours", FIELD_TEXT, EXTENSION, 0, 0, NULL, "Wanneer u kunt bellen" },
    { 9, "email", FIELD_EMAIL, EXTENSION, 0, 0, NULL, "E-mail" },
    { 10, "payer_line", FIELD_TEXT, EXTENSION, 0, 0, NULL, "Wie betaalt" },
    { 11, "sender", FIELD_TEXT, EXTENSION, 0, 0, NULL, "Afzender" },
    { 12, "province", FIELD_TEXT, EXTENSION, 0, 0, NULL, "Provincie" },
};

static const struct field neighborhood_fields[] = {
    { 1, "id", FIELD_ID, REQUIRED, 0, 0, NULL, "Kenmerk" },
    { 2, "code", FIELD_TEXT, REQUIRED | EXTENSION, 0, 20, NULL, "Code" },
    { 3, "municipality", FIELD_TEXT, EXTENSION, 0, 20, NULL, "Gemeente" },
    { 4, "name", FIELD_TEXT, REQUIRED | EXTENSION, 0, 0, NULL, "Naam" },
    { 5, "postcode", FIELD_TEXT, EXTENSION, 0, 0, NULL, "Postcode" },
    { 6, "x", FIELD_INTEGER, EXTENSION, -100000, 100000, NULL, "Plaats op de kaart, van links" },
    { 7, "y", FIELD_INTEGER, EXTENSION, -100000, 100000, NULL, "Plaats op de kaart, van boven" },
    { 8, "path", FIELD_LINES, EXTENSION, 0, 0, NULL, "Vorm op de kaart" },
};

static const struct field unit_fields[] = {
    { 1, "id", FIELD_ID, REQUIRED, 0, 0, NULL, "Kenmerk" },
    { 2, "name", FIELD_TEXT, REQUIRED, 0, 0, NULL, "Naam" },
    { 3, "scheme", FIELD_TEXT, 0, 0, 0, NULL, "Lijst" },
    { 4, "identifier", FIELD_TEXT, 0, 0, 0, NULL, "Nummer in de lijst" },
    { 5, "uri", FIELD_URL, 0, 0, 2000, NULL, "Webadres" },
};

static const struct field taxonomy_fields[] = {
    { 1, "id", FIELD_ID, REQUIRED, 0, 0, NULL, "Kenmerk" },     { 2, "name", FIELD_TEXT, REQUIRED, 0, 0, NULL, "Naam" },
    { 3, "description", FIELD_LINES, 0, 0, 0, NULL, "Uitleg" }, { 4, "uri", FIELD_URL, 0, 0, 2000, NULL, "Webadres" },
    { 5, "version", FIELD_TEXT, 0, 0, 0, NULL, "Versie" },
};

static const struct field taxonomy_term_fields[] = {
    { 1, "id", FIELD_ID, REQUIRED, 0, 0, NULL, "Kenmerk" },
    { 2, "code", FIELD_TEXT, 0, 0, 0, NULL, "Code" },
    { 3, "name", FIELD_TEXT, REQUIRED, 0, 0, NULL, "Naam" },
    { 4, "description", FIELD_LINES, 0, 0, 0, NULL, "Uitleg" },
    { 5, "parent_id", FIELD_REF, 0, 0, 0, "taxonomy_term", "Hoort bij" },
    { 6, "taxonomy", FIELD_TEXT, 0, 0, 0, NULL, "Naam van de indeling" },
    { 7, "language", FIELD_TEXT, 0, 0, 0, NULL, "Taal" },
    { 8, "taxonomy_id", FIELD_REF, 0, 0, 0, "taxonomy", "Indeling" },
    { 9, "term_uri", FIELD_URL, 0, 0, 2000, NULL, "Webadres" },
};

static const struct field organization_fields[] = {
    { 1, "id", FIELD_ID, REQUIRED, 0, 0, NULL, "Kenmerk" },
    { 2, "name", FIELD_TEXT, REQUIRED, 0, 0, NULL, "Naam" },
    { 3, "alternate_name", FIELD_TEXT, 0, 0, 0, NULL, "Andere naam" },
    { 4, "description", FIELD_LINES, 0, 0, 0, NULL, "Wat doet deze organisatie" },
    { 5, "email", FIELD_EMAIL, 0, 0, 0, NULL, "E-mail" },
    { 6, "website", FIELD_URL, 0, 0, 2000, NULL, "Website" },
    { 7, "tax_status", FIELD_TEXT, 0, 0, 0, NULL, "Belastingstatus" },
    { 8, "tax_id", FIELD_TEXT, 0, 0, 0, NULL, "Belastingnummer" },
    { 9, "year_incorporated", FIELD_INTEGER, 0, 1000, 2200, NULL, "Opgericht in" },
    { 10, "legal_status", FIELD_TEXT, 0, 0, 0, NULL, "Rechtsvorm" },
    { 11, "logo", FIELD_TEXT, 0, 0, 2000, NULL, "Logo" },
    { 12, "uri", FIELD_URL, 0, 0, 2000, NULL, "Vast webadres" },
    { 13, "parent_organization_id", FIELD_REF, 0, 0, 0, "organization", "Onderdeel van" },
    { 14, "independent", FIELD_YES, EXTENSION, 0, 0, NULL, "Onafhankelijk van de gemeente" },
    { 15, "authority", FIELD_CHOICE, EXTENSION, 0, 0, AUTHORITY_CHOICES, "Beslist zelf, als" },
    { 16, "paid_by", FIELD_TEXT, EXTENSION, 0, 0, NULL, "Wie betaalt" },
    { 17, "serves", FIELD_TEXT, EXTENSION, 0, 0, NULL, "Voor wie" },
    { 18, "passes_on", FIELD_TEXT, EXTENSION, 0, 0, NULL, "Wat geven zij door" },
};

static const struct field organization_identifier_fields[] = {
    { 1, "id", FIELD_ID, REQUIRED, 0, 0, NULL, "Kenmerk" },
    { 2, "organization_id", FIELD_REF, 0, 0, 0, "organization", "Organisatie" },
    { 3, "identifier_scheme", FIELD_TEXT, 0, 0, 0, NULL, "Register" },
    { 4, "identifier_type", FIELD_TEXT, REQUIRED, 0, 0, NULL, "Soort nummer" },
    { 5, "identifier", FIELD_TEXT, REQUIRED, 0, 0, NULL, "Nummer" },
};

static const struct field program_fields[] = {
    { 1, "id", FIELD_ID, REQUIRED, 0, 0, NULL, "Kenmerk" },
    { 2, "organization_id", FIELD_REF, 0, 0, 0, "organization", "Organisatie" },
    { 3, "name", FIELD_TEXT, REQUIRED, 0, 0, NULL, "Naam" },
    { 4, "alternate_name", FIELD_TEXT, 0, 0, 0, NULL, "Andere naam" },
    { 5, "description", FIELD_LINES, 0, 0, 0, NULL, "Uitleg" },
};

static const struct field location_fields[] = {
    { 1, "id", FIELD_ID, REQUIRED, 0, 0, NULL, "Kenmerk" },
    { 2, "location_type", FIELD_CHOICE, REQUIRED, 0, 0, "physical;postal;virtual", "Soort plek" },
    { 3, "url", FIELD_URL, 0, 0, 2000, NULL, "Website" },
    { 4, "organization_id", FIELD_REF, 0, 0, 0, "organization", "Organisatie" },
    { 5, "name", FIELD_TEXT, 0, 0, 0, NULL, "Naam" },
    { 6, "alternate_name", FIELD_TEXT, 0, 0, 0, NULL, "Andere naam" },
    { 7, "description", FIELD_LINES, 0, 0, 0, NULL, "Uitleg" },
    { 8, "transportation", FIELD_LINES, 0, 0, 0, NULL, "Hoe komt u er" },
    { 9, "latitude", FIELD_REAL, 0, -90, 90, NULL, "Breedtegraad" },
    { 10, "longitude", FIELD_REAL, 0, -180, 180, NULL, "Lengtegraad" },
    { 11, "external_identifier", FIELD_TEXT, 0, 0, 0, NULL, "Nummer elders" },
    { 12, "external_identifier_type", FIELD_TEXT, 0, 0, 0, NULL, "Soort nummer elders" },
    { 13, "neighborhood", FIELD_TEXT, EXTENSION, 0, 20, NULL, "Wijk" },
    { 14, "x", FIELD_INTEGER, EXTENSION, -100000, 100000, NULL, "Plaats op de kaart, van links" },
    { 15, "y", FIELD_INTEGER, EXTENSION, -100000, 100000, NULL, "Plaats op de kaart, van boven" },
};

static const struct field address_fields[] = {
    { 1, "id", FIELD_ID, REQUIRED, 0, 0, NULL, "Kenmerk" },
    { 2, "location_id", FIELD_REF, 0, 0, 0, "location", "Plek" },
    { 3, "attention", FIELD_TEXT, 0, 0, 0, NULL, "Ter attentie van" },
    { 4, "address_1", FIELD_TEXT, REQUIRED, 0, 0, NULL, "Straat en huisnummer" },
    { 5, "address_2", FIELD_TEXT, 0, 0, 0, NULL, "Tweede regel" },
    { 6, "city", FIELD_TEXT, REQUIRED, 0, 0, NULL, "Plaats" },
    { 7, "region", FIELD_TEXT, 0, 0, 0, NULL, "Streek" },
    { 8, "state_province", FIELD_TEXT, 0, 0, 0, NULL, "Provincie" },
    { 9, "postal_code", FIELD_TEXT, 0, 0, 0, NULL, "Postcode" },
    { 10, "country", FIELD_TEXT, REQUIRED, 0, 0, NULL, "Land" },
    { 11, "address_type", FIELD_CHOICE, REQUIRED, 0, 0, "physical;postal;virtual", "Soort adres" },
};

static const struct field accessibility_fields[] = {
    { 1, "id", FIELD_ID, REQUIRED, 0, 0, NULL, "Kenmerk" },
    { 2, "location_id", FIELD_REF, 0, 0, 0, "location", "Plek" },
    { 3, "description", FIELD_LINES, 0, 0, 0, NULL, "Uitleg" },
    { 4, "details", FIELD_LINES, 0, 0, 0, NULL, "Meer uitleg" },
    { 5, "url", FIELD_URL, 0, 0, 2000, NULL, "Website" },
    { 6, "kind", FIELD_CHOICE, EXTENSION, 0, 0, "rolstoel;lift;ringleiding;toilet;rustig;geleidelijn", "Soort" },
};

static const struct field service_fields[] = {
    { 1, "id", FIELD_ID, REQUIRED, 0, 0, NULL, "Kenmerk" },
    { 2, "organization_id", FIELD_REF, 0, 0, 0, "organization", "Organisatie" },
    { 3, "program_id", FIELD_REF, 0, 0, 0, "program", "Programma" },
    { 4, "name", FIELD_TEXT, REQUIRED, 0, 0, NULL, "Naam" },
    { 5, "alternate_name", FIELD_TEXT, 0, 0, 0, NULL, "Andere naam" },
    { 6, "description", FIELD_LINES, 0, 0, 0, NULL, "Wat is dit" },
    { 7, "url", FIELD_URL, 0, 0, 2000, NULL, "Website" },
    { 8, "email", FIELD_EMAIL, 0, 0, 0, NULL, "E-mail" },
    { 9, "status", FIELD_CHOICE, REQUIRED, 0, 0, "active;inactive;defunct;temporarily closed", "Toestand" },
    { 10, "interpretation_services", FIELD_LINES, 0, 0, 0, NULL, "Tolk" },
    { 11, "application_process", FIELD_LINES, 0, 0, 0, NULL, "Zo komt u binnen" },
    { 12, "fees_description", FIELD_LINES, 0, 0, 0, NULL, "Wat kost het" },
    { 13, "wait_time", FIELD_LINES, 0, 0, 0, NULL, "Hoelang wachten" },
    { 14, "fees", FIELD_LINES, 0, 0, 0, NULL, "Kosten, oude vorm" },
    { 15, "accreditations", FIELD_LINES, 0, 0, 0, NULL, "Keurmerken" },
    { 16, "eligibility_description", FIELD_LINES, 0, 0, 0, NULL, "Voor wie" },
    { 17, "minimum_age", FIELD_INTEGER, 0, 0, 150, NULL, "Vanaf welke leeftijd" },
    { 18, "maximum_age", FIELD_INTEGER, 0, 0, 150, NULL, "Tot welke leeftijd" },
    { 19, "assured_date", FIELD_DAY, 0, 0, 0, NULL, "Nagekeken op" },
    { 20, "assurer_email", FIELD_EMAIL, 0, 0, 0, NULL, "Nagekeken door" },
    { 21, "licenses", FIELD_LINES, 0, 0, 0, NULL, "Vergunningen" },
    { 22, "alert", FIELD_LINES, 0, 0, 0, NULL, "Let op" },
    { 23, "last_modified", FIELD_MOMENT, 0, 0, 0, NULL, "Laatst veranderd" },
    { 24, "life_domains", FIELD_LIST, EXTENSION, 0, 0, LIFE_DOMAIN_CHOICES, "Leefgebieden" },
    { 25, "help_kinds", FIELD_LIST, EXTENSION, 0, 0, HELP_KIND_CHOICES, "Soort hulp" },
    { 26, "topics", FIELD_LIST, EXTENSION, 0, 4000, NULL, "Onderwerpen" },
    { 27, "contact_forms", FIELD_LIST, EXTENSION, 0, 0, CONTACT_FORM_CHOICES, "Manieren van contact" },
    { 28, "companion", FIELD_YES, EXTENSION, 0, 0, NULL, "Er mag iemand mee" },
};

static const struct field service_at_location_fields[] = {
    { 1, "id", FIELD_ID, REQUIRED, 0, 0, NULL, "Kenmerk" },
    { 2, "service_id", FIELD_REF, 0, 0, 0, "service", "Hulp" },
    { 3, "location_id", FIELD_REF, 0, 0, 0, "location", "Plek" },
    { 4, "description", FIELD_LINES, 0, 0, 0, NULL, "Uitleg" },
};

static const struct field contact_fields[] = {
    { 1, "id", FIELD_ID, REQUIRED, 0, 0, NULL, "Kenmerk" },
    { 2, "organization_id", FIELD_REF, 0, 0, 0, "organization", "Organisatie" },
    { 3, "service_id", FIELD_REF, 0, 0, 0, "service", "Hulp" },
    { 4, "service_at_location_id", FIELD_REF, 0, 0, 0, "service_at_location", "Hulp op deze plek" },
    { 5, "location_id", FIELD_REF, 0, 0, 0, "location", "Plek" },
    { 6, "name", FIELD_TEXT, 0, 0, 0, NULL, "Naam" },
    { 7, "title", FIELD_TEXT, 0, 0, 0, NULL, "Functie" },
    { 8, "department", FIELD_TEXT, 0, 0, 0, NULL, "Afdeling" },
    { 9, "email", FIELD_EMAIL, 0, 0, 0, NULL, "E-mail" },
    { 10, "says", FIELD_TEXT, EXTENSION, 0, 0, NULL, "Wat doet deze persoon voor u" },
    { 11, "languages", FIELD_LIST, EXTENSION, 0, 0, NULL, "Talen" },
    { 12, "life_domains", FIELD_LIST, EXTENSION, 0, 0, LIFE_DOMAIN_CHOICES, "Leefgebieden" },
    { 13, "topics", FIELD_LIST, EXTENSION, 0, 4000, NULL, "Onderwerpen" },
    { 14, "portrait", FIELD_TEXT, EXTENSION, 0, 0, NULL, "Getekend gezicht" },
    { 15, "back_office", FIELD_TEXT, EXTENSION | PRIVATE, 0, 0, NULL, "Telefoon voor collega's" },
};

static const struct field phone_fields[] = {
    { 1, "id", FIELD_ID, REQUIRED, 0, 0, NULL, "Kenmerk" },
    { 2, "location_id", FIELD_REF, 0, 0, 0, "location", "Plek" },
    { 3, "service_id", FIELD_REF, 0, 0, 0, "service", "Hulp" },
    { 4, "organization_id", FIELD_REF, 0, 0, 0, "organization", "Organisatie" },
    { 5, "contact_id", FIELD_REF, 0, 0, 0, "contact", "Contactpersoon" },
    { 6, "service_at_location_id", FIELD_REF, 0, 0, 0, "service_at_location", "Hulp op deze plek" },
    { 7, "number", FIELD_TEXT, REQUIRED, 0, 0, NULL, "Nummer" },
    { 8, "extension", FIELD_TEXT, 0, 0, 0, NULL, "Doorkiesnummer" },
    { 9, "type", FIELD_TEXT, 0, 0, 0, NULL, "Soort lijn" },
    { 10, "description", FIELD_LINES, 0, 0, 0, NULL, "Wat kost bellen" },
};

static const struct field schedule_fields[] = {
    { 1, "id", FIELD_ID, REQUIRED, 0, 0, NULL, "Kenmerk" },
    { 2, "service_id", FIELD_REF, 0, 0, 0, "service", "Hulp" },
    { 3, "location_id", FIELD_REF, 0, 0, 0, "location", "Plek" },
    { 4, "service_at_location_id", FIELD_REF, 0, 0, 0, "service_at_location", "Hulp op deze plek" },
    { 5, "valid_from", FIELD_DAY, 0, 0, 0, NULL, "Geldt vanaf" },
    { 6, "valid_to", FIELD_DAY, 0, 0, 0, NULL, "Geldt tot en met" },
    { 7, "dtstart", FIELD_DAY, 0, 0, 0, NULL, "Eerste dag" },
    { 8, "timezone", FIELD_TEXT, 0, 0, 100, NULL, "Tijdzone" },
    { 9, "until", FIELD_DAY, 0, 0, 0, NULL, "Laatste dag" },
    { 10, "count", FIELD_INTEGER, 0, 0, 100000, NULL, "Aantal keer" },
    { 11, "wkst", FIELD_CHOICE, 0, 0, 0, "MO;TU;WE;TH;FR;SA;SU", "Week begint op" },
    { 12, "freq", FIELD_CHOICE, 0, 0, 0, "WEEKLY;MONTHLY", "Elke week of elke maand" },
    { 13, "interval", FIELD_INTEGER, 0, 0, 1000, NULL, "Om de hoeveel keer" },
    { 14, "byday", FIELD_TEXT, 0, 0, 0, NULL, "Dagen van de week" },
    { 15, "byweekno", FIELD_TEXT, 0, 0, 0, NULL, "Weken van het jaar" },
    { 16, "bymonthday", FIELD_TEXT, 0, 0, 0, NULL, "Dagen van de maand" },
    { 17, "byyearday", FIELD_TEXT, 0, 0, 0, NULL, "Dagen van het jaar" },
    { 18, "description", FIELD_LINES, 0, 0, 0, NULL, "Uitleg" },
    { 19, "opens_at", FIELD_TIME, 0, 0, 0, NULL, "Open vanaf" },
    { 20, "closes_at", FIELD_TIME, 0, 0, 0, NULL, "Open tot" },
    { 21, "schedule_link", FIELD_URL, 0, 0, 2000, NULL, "Webadres van het rooster" },
    { 22, "attending_type", FIELD_LINES, 0, 0, 0, NULL, "Manier van komen" },
    { 23, "notes", FIELD_LINES, 0, 0, 0, NULL, "Opmerking" },
    { 24, "open_on_holidays", FIELD_YES, EXTENSION, 0, 0, NULL, "Open op feestdagen" },
};

static const struct field language_fields[] = {
    { 1, "id", FIELD_ID, REQUIRED, 0, 0, NULL, "Kenmerk" },
    { 2, "service_id", FIELD_REF, 0, 0, 0, "service", "Hulp" },
    { 3, "location_id", FIELD_REF, 0, 0, 0, "location", "Plek" },
    { 4, "phone_id", FIELD_REF, 0, 0, 0, "phone", "Telefoon" },
    { 5, "name", FIELD_TEXT, 0, 0, 0, NULL, "Naam" },
    { 6, "code", FIELD_TEXT, 0, 0, 50, NULL, "Taalcode" },
    { 7, "note", FIELD_LINES, 0, 0, 0, NULL, "Opmerking" },
};

static const struct field cost_option_fields[] = {
    { 1, "id", FIELD_ID, REQUIRED, 0, 0, NULL, "Kenmerk" },
    { 2, "service_id", FIELD_REF, 0, 0, 0, "service", "Hulp" },
    { 3, "valid_from", FIELD_DAY, 0, 0, 0, NULL, "Geldt vanaf" },
    { 4, "valid_to", FIELD_DAY, 0, 0, 0, NULL, "Geldt tot en met" },
    { 5, "option", FIELD_TEXT, 0, 0, 0, NULL, "Voor wie of wat" },
    { 6, "currency", FIELD_TEXT, 0, 0, 20, NULL, "Munt" },
    { 7, "amount", FIELD_REAL, 0, 0, 1000000000, NULL, "Bedrag" },
    { 8, "amount_description", FIELD_LINES, 0, 0, 0, NULL, "Uitleg bij het bedrag" },
};

static const struct field required_document_fields[] = {
    { 1, "id", FIELD_ID, REQUIRED, 0, 0, NULL, "Kenmerk" },
    { 2, "service_id", FIELD_REF, 0, 0, 0, "service", "Hulp" },
    { 3, "document", FIELD_LINES, 0, 0, 0, NULL, "Document" },
    { 4, "uri", FIELD_URL, 0, 0, 2000, NULL, "Webadres" },
};

static const struct field service_area_fields[] = {
    { 1, "id", FIELD_ID, REQUIRED, 0, 0, NULL, "Kenmerk" },
    { 2, "service_id", FIELD_REF, 0, 0, 0, "service", "Hulp" },
    { 3, "service_at_location_id", FIELD_REF, STANDARD_31, 0, 0, "service_at_location", "Hulp op deze plek" },
    { 4, "name", FIELD_TEXT, 0, 0, 0, NULL, "Naam" },
    { 5, "description", FIELD_LINES, 0, 0, 0, NULL, "Uitleg" },
    { 6, "extent", FIELD_LINES, 0, 0, 200000, NULL, "Grens" },
    { 7, "extent_type", FIELD_TEXT, 0, 0, 0, NULL, "Soort grens" },
    { 8, "uri", FIELD_TEXT, 0, 0, 2000, NULL, "Webadres" },
};

static const struct field funding_fields[] = {
    { 1, "id", FIELD_ID, REQUIRED, 0, 0, NULL, "Kenmerk" },
    { 2, "organization_id", FIELD_REF, 0, 0, 0, "organization", "Organisatie" },
    { 3, "service_id", FIELD_REF, 0, 0, 0, "service", "Hulp" },
    { 4, "source", FIELD_LINES, 0, 0, 0, NULL, "Wie betaalt" },
};

static const struct field url_fields[] = {
    { 1, "id", FIELD_ID, REQUIRED, 0, 0, NULL, "Kenmerk" },
    { 2, "label", FIELD_TEXT, 0, 0, 0, NULL, "Naam" },
    { 3, "url", FIELD_URL, REQUIRED, 0, 2000, NULL, "Webadres" },
    { 4, "organization_id", FIELD_REF, 0, 0, 0, "organization", "Organisatie" },
    { 5, "service_id", FIELD_REF, 0, 0, 0, "service", "Hulp" },
};

static const struct field service_capacity_fields[] = {
    { 1, "id", FIELD_ID, REQUIRED, 0, 0, NULL, "Kenmerk" },
    { 2, "service_id", FIELD_REF, 0, 0, 0, "service", "Hulp" },
    { 3, "unit_id", FIELD_REF, REQUIRED, 0, 0, "unit", "Eenheid" },
    { 4, "available", FIELD_REAL, REQUIRED, 0, 1000000000, NULL, "Vrij" },
    { 5, "maximum", FIELD_REAL, 0, 0, 1000000000, NULL, "Hoogstens" },
    { 6, "description", FIELD_LINES, 0, 0, 0, NULL, "Uitleg" },
    { 7, "updated", FIELD_MOMENT, REQUIRED, 0, 0, NULL, "Bijgewerkt" },
};

static const struct field closure_fields[] = {
    { 1, "id", FIELD_ID, REQUIRED, 0, 0, NULL, "Kenmerk" },
    { 2, "organization_id", FIELD_REF, 0, 0, 0, "organization", "Organisatie" },
    { 3, "service_id", FIELD_REF, 0, 0, 0, "service", "Hulp" },
    { 4, "location_id", FIELD_REF, 0, 0, 0, "location", "Plek" },
    { 5, "from_date", FIELD_DAY, REQUIRED | EXTENSION, 0, 0, NULL, "Dicht vanaf" },
    { 6, "to_date", FIELD_DAY, REQUIRED | EXTENSION, 0, 0, NULL, "Dicht tot en met" },
    { 7, "reason", FIELD_TEXT, EXTENSION, 0, 0, NULL, "Waarom dicht" },
};

static const struct field attribute_fields[] = {
    { 1, "id", FIELD_ID, REQUIRED, 0, 0, NULL, "Kenmerk" },
    { 2, "link_id", FIELD_REF, 0, 0, 0, "", "Hoort bij" },
    { 3, "taxonomy_term_id", FIELD_REF, 0, 0, 0, "taxonomy_term", "Begrip" },
    { 4, "link_type", FIELD_TEXT, 0, 0, 0, NULL, "Soort verband" },
    { 5, "link_entity", FIELD_TEXT, 0, 0, 0, NULL, "Hoort bij een rij van" },
    { 6, "value", FIELD_LINES, 0, 0, 0, NULL, "Waarde" },
    { 7, "label", FIELD_TEXT, STANDARD_31, 0, 0, NULL, "Naam" },
};

static const struct field metadata_fields[] = {
    { 1, "id", FIELD_ID, REQUIRED, 0, 0, NULL, "Kenmerk" },
    { 2, "resource_id", FIELD_REF, 0, 0, 0, "", "Hoort bij" },
    { 3, "resource_type", FIELD_TEXT, 0, 0, 0, NULL, "Hoort bij een rij van" },
    { 4, "last_action_date", FIELD_TEXT, REQUIRED, 0, 0, NULL, "Wanneer" },
    { 5, "last_action_type", FIELD_TEXT, REQUIRED, 0, 0, NULL, "Wat" },
    { 6, "field_name", FIELD_TEXT, REQUIRED, 0, 0, NULL, "Veld" },
    { 7, "previous_value", FIELD_LINES, 0, 0, 0, NULL, "Vroeger" },
    { 8, "replacement_value", FIELD_LINES, 0, 0, 0, NULL, "Nu" },
    { 9, "updated_by", FIELD_TEXT, 0, 0, 0, NULL, "Door" },
};

static const struct field meta_table_description_fields[] = {
    { 1, "id", FIELD_ID, REQUIRED, 0, 0, NULL, "Kenmerk" },
    { 2, "name", FIELD_TEXT, 0, 0, 0, NULL, "Naam" },
    { 3, "language", FIELD_TEXT, 0, 0, 0, NULL, "Taal" },
    { 4, "character_set", FIELD_TEXT, 0, 0, 0, NULL, "Tekenset" },
};

/* number, name, label, fields, count, global */
static const struct record municipality_record = {
    1, "municipality", "Gemeente", municipality_fields, COUNT(municipality_fields), true
};
static const struct record neighborhood_record = {
    2, "neighborhood", "Wijk", neighborhood_fields, COUNT(neighborhood_fields), false
};
static const struct record unit_record = { 3, "unit", "Eenheid", unit_fields, COUNT(unit_fields), false };
static const struct record taxonomy_record = {
    4, "taxonomy", "Indeling", taxonomy_fields, COUNT(taxonomy_fields), false
};
static const struct record taxonomy_term_record = {
    5, "taxonomy_term", "Begrip", taxonomy_term_fields, COUNT(taxonomy_term_fields), false
};
static const struct record organization_record = {
    6, "organization", "Organisatie", organization_fields, COUNT(organization_fields), false
};
static const struct record organization_identifier_record = { 7,
                                                              "organization_identifier",
                                                              "Registratienummer",
                                                              organization_identifier_fields,
                                                              COUNT(organization_identifier_fields),
                                                              false };
static const struct record program_record = { 8, "program", "Programma", program_fields, COUNT(program_fields), false };
static const struct record location_record = { 9, "location", "Plek", location_fields, COUNT(location_fields), false };
static const struct record address_record = { 10, "address", "Adres", address_fields, COUNT(address_fields), false };
static const struct record accessibility_record = {
    11, "accessibility", "Toegankelijkheid", accessibility_fields, COUNT(accessibility_fields), false
};
static const struct record service_record = { 12, "service", "Hulp", service_fields, COUNT(service_fields), false };
static const struct record service_at_location_record = {
    13, "service_at_location", "Hulp op een plek", service_at_location_fields, COUNT(service_at_location_fields), false
};
static const struct record contact_record = { 14,   "contact", "Contactpersoon", contact_fields, COUNT(contact_fields),
                                              false };
static const struct record phone_record = { 15, "phone", "Telefoon", phone_fields, COUNT(phone_fields), false };
static const struct record schedule_record = {
    16, "schedule", "Openingstijd", schedule_fields, COUNT(schedule_fields), false
};
static const struct record language_record = { 17, "language", "Taal", language_fields, COUNT(language_fields), false };
static const struct record cost_option_record = {
    18, "cost_option", "Kosten", cost_option_fields, COUNT(cost_option_fields), false
};
static const struct record required_document_record = {
    19, "required_document", "Wat u meeneemt", required_document_fields, COUNT(required_document_fields), false
};
static const struct record service_area_record = {
    20, "service_area", "Gebied", service_area_fields, COUNT(service_area_fields), false
};
static const struct record funding_record = {
    21, "funding", "Geldgever", funding_fields, COUNT(funding_fields), false
};
static const struct record url_record = { 22, "url", "Webadres", url_fields, COUNT(url_fields), false };
static const struct record service_capacity_record = {
    23, "service_capacity", "Plaats over", service_capacity_fields, COUNT(service_capacity_fields), false
};
static const struct record closure_record = {
    24, "closure", "Dichte dag", closure_fields, COUNT(closure_fields), false
};
static const struct record attribute_record = {
    25, "attribute", "Kenmerk van een rij", attribute_fields, COUNT(attribute_fields), false
};
static const struct record metadata_record = { 26,   "metadata", "Verandering", metadata_fields, COUNT(metadata_fields),
                                               false };
static const struct record meta_table_description_record = { 27,
                                                             "meta_table_description",
                                                             "Uitleg bij een bestand",
                                                             meta_table_description_fields,
                                                             COUNT(meta_table_description_fields),
                                                             false };

const struct record *const directory_records[DIRECTORY_RECORDS] = {
    [DIR_MUNICIPALITY] = &municipality_record,
    [DIR_NEIGHBORHOOD] = &neighborhood_record,
    [DIR_UNIT] = &unit_record,
    [DIR_TAXONOMY] = &taxonomy_record,
    [DIR_TAXONOMY_TERM] = &taxonomy_term_record,
    [DIR_ORGANIZATION] = &organization_record,
    [DIR_ORGANIZATION_IDENTIFIER] = &organization_identifier_record,
    [DIR_PROGRAM] = &program_record,
    [DIR_LOCATION] = &location_record,
    [DIR_ADDRESS] = &address_record,
    [DIR_ACCESSIBILITY] = &accessibility_record,
    [DIR_SERVICE] = &service_record,
    [DIR_SERVICE_AT_LOCATION] = &service_at_location_record,
    [DIR_CONTACT] = &contact_record,
    [DIR_PHONE] = &phone_record,
    [DIR_SCHEDULE] = &schedule_record,
    [DIR_LANGUAGE] = &language_record,
    [DIR_COST_OPTION] = &cost_option_record,
    [DIR_REQUIRED_DOCUMENT] = &required_document_record,
    [DIR_SERVICE_AREA] = &service_area_record,
    [DIR_FUNDING] = &funding_record,
    [DIR_URL] = &url_record,
    [DIR_SERVICE_CAPACITY] = &service_capacity_record,
    [DIR_CLOSURE] = &closure_record,
    [DIR_ATTRIBUTE] = &attribute_record,
    [DIR_METADATA] = &metadata_record,
    [DIR_META_TABLE_DESCRIPTION] = &meta_table_description_record,
};

int directory_record_from(const char *name)
{
    for (int i = 0; i < DIRECTORY_RECORDS; i++) {
        if (strcmp(directory_records[i]->name, name) == 0) {
            return i;
        }
    }
    return -1;
}

bool municipality_code_valid(const char *code)
{
    if (strcmp(code, "NL") == 0)
        return true;
    for (int i = 0; i < 6; i++) {
        char first = i < 2 ? 'A' : '0', last = i < 2 ? 'Z' : '9';
        if (code[i] < first || code[i] > last)
            return false;
    }
    return !code[6];
}

void municipality_id(const char *code, uuid_text out)
{
    uuid_from_key("elkedeur", "municipality", code, out);
}

void neighborhood_id(const char *code, uuid_text out)
{
    uuid_from_key("elkedeur", "neighborhood", code, out);
}
