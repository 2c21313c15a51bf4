// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* fuzz_hsds.c - any bytes as a directory of others, JSON (first byte even) or a table (odd): it is taken in or refused
 * with a message, every row is accounted for, and a second import of the same bytes changes nothing. */
#include "directory_change.h"
#include "directory_tables.h"
#include "fuzz.h"
#include "hsds_import.h"

enum { STORE_AGAIN = 400 }; /* inputs before the store is emptied */

static struct store *empty_store(struct store *old)
{
    static migration *const migrations[] = { directory_create_tables, directory_create_changes };
    struct store_options options = {
        .path = ":memory:", .create = true, .migrations = migrations, .migration_count = 2
    };
    struct store *store = NULL;
    char message[256] = "";
    if (old)
        store_close(old);
    must(store_open(&options, &store, message) == OK);
    return store;
}

static size_t import(struct store *store, const struct embedded_folder *folder, bool *taken)
{
    struct import_options options = { .embedded = folder,
                                      .scope = "GM9998",
                                      .municipality_code = "GM9998",
                                      .municipality_name = "Proefstad",
                                      .now = 1795510800 };
    struct import_report report = { 0 };
    size_t changed = 0;
    enum outcome outcome = hsds_import(store, &options, &report);
    must(outcome == OK || (outcome == INVALID && report.message[0]));
    for (int i = 0; i < IMPORT_TABLES && outcome == OK; i++) {
        const struct import_count *c = &report.counts[i];
        must(c->read == c->kept + c->repaired + c->repeated + c->refused);
        changed += c->changed;
    }
    *taken = outcome == OK;
    import_report_free(&report);
    return changed;
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    static struct store *store;
    static unsigned runs;
    bool taken;
    if (size == 0)
        return 0;
    if (runs++ % STORE_AGAIN == 0)
        store = empty_store(store);
    char *copy = malloc(size);
    must(copy);
    memcpy(copy, bytes + 1, size - 1);
    copy[size - 1] = '\0';
    struct embedded file = { bytes[0] % 2 ? "services.csv" : "service.json", copy, copy + size - 1 };
    struct embedded_folder folder = { "fuzz", &file, 1 };
    import(store, &folder, &taken);
    if (taken)
        must(import(store, &folder, &taken) == 0);
    free(copy);
    return 0;
}
