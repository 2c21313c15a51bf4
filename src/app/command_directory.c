// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* command_directory.c - elkedeur import hsds PATH and elkedeur export hsds FOLDER. */
#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

#include "app.h"
#include "hsds_export.h"
#include "hsds_import.h"
#include "log.h"

enum { ROWS_SHOWN = 20 };

static bool hsds_argument(const struct app *app, const char *verb)
{
    const struct options *o = &app->options;
    if (o->argument_count == 2 && strcmp(o->arguments[0], "hsds") == 0)
        return true;
    log_error("usage: elkedeur %s hsds PATH", verb);
    return false;
}

/* Opened before anything is imported, so that a report that cannot be written stops the import. Its contents stay until
 * there are others. */
static bool open_report(const char *path, FILE **file)
{
    *file = NULL;
    if (!path)
        return true;
    int opened = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0644);
    *file = opened < 0 ? NULL : fdopen(opened, "w");
    if (!*file) {
        log_error("the report %s: %m; nothing was written", path);
        if (opened >= 0)
            close(opened);
    }
    return *file != NULL;
}

static bool write_report(const char *path, FILE *file, const struct buffer *bytes)
{
    bool ok = (ftruncate(fileno(file), 0) == 0 || errno == EINVAL) && /* EINVAL: a pipe or a terminal */
              fwrite(bytes->at ? bytes->at : "", 1, bytes->used, file) == bytes->used && fflush(file) == 0;
    if (!ok)
        log_error("the report %s could not be written: %m", path);
    return ok;
}

static int show_report(const struct app *app, const struct import_report *report, FILE *file)
{
    struct buffer text;
    int code = EXIT_DONE;
    buffer_begin(&text, 256u * 1024 * 1024);
    import_report_summary(report, &text);
    if (text.at && import_total(report).read)
        fputs(text.at, stdout);
    if (file) {
        buffer_clear(&text);
        import_report_csv(report, &text);
        if (text.full)
            log_error("the report is larger than 256 MB: its end is missing");
        if (!write_report(app->options.report, file, &text) || text.full)
            code = EXIT_MACHINE;
    }
    buffer_free(&text);
    return code;
}

static void tell_row(const char *line)
{
    log_warning("%s", line);
}

/* Without a report a refused row would be no more than a count. */
static void show_rows(const struct import_report *report)
{
    size_t count = import_report_rows(report, ROWS_SHOWN, tell_row);
    if (count > ROWS_SHOWN)
        log_warning("and %zu more: --report FILE lists all", count - ROWS_SHOWN);
}

static void show_missing_phone(const struct import_report *report)
{
    if (report->no_phone)
        printf("%s has no telephone number yet, so no page says whom to call. Import a municipality.csv with it:\n"
               "  code,name,slug,phone,phone_cost,phone_hours\n"
               "  %s,NAME,name,NUMBER,Gewone belkosten,Maandag tot en met vrijdag van 9.00 tot 17.00 uur\n",
               report->scope, report->scope);
}

/* No database is made for an input that is of no use. */
static enum outcome import(struct app *app, struct import_options *options, struct import_report *report,
                           int *open_code)
{
    bool there = app_database_there(app);
    char only[32];
    *report = (struct import_report){ 0 };
    *open_code = there ? app_open(app, APP_CREATE) : EXIT_DONE;
    if (*open_code != EXIT_DONE)
        return BROKEN;
    if (there && app_only_municipality(app, only))
        options->otherwise = only;
    enum outcome outcome = hsds_import_read(options, report);
    if (outcome == OK)
        outcome = hsds_import_check(report, there ? app->store : NULL);
    if (outcome == OK && !there)
        *open_code = app_open(app, APP_CREATE);
    return outcome == OK && *open_code == EXIT_DONE ? hsds_import_save(report, app->store) : outcome;
}

int command_import(struct app *app)
{
    const struct options *o = &app->options;
    FILE *file;
    if (!hsds_argument(app, "import"))
        return EXIT_USAGE;
    if (o->demo) {
        log_error("the demonstration is read-only: import into a database");
        return EXIT_USAGE;
    }
    if (!open_report(o->report, &file))
        return EXIT_MACHINE;
    struct import_options options = { .path = o->arguments[1],
                                      .source = o->source,
                                      .now = app_now(app),
                                      .scope = o->municipality,
                                      .municipality_code = o->municipality,
                                      .municipality_name = o->name };
    struct import_report report;
    int code;
    enum outcome outcome = import(app, &options, &report, &code);
    bool opened = code == EXIT_DONE;
    if (opened && outcome != OK)
        log_error("%s; nothing was written", report.message);
    if (opened && (outcome == OK || outcome == INVALID))
        code = show_report(app, &report, file);
    if (opened && (outcome == OK || outcome == INVALID) && !file)
        show_rows(&report);
    if (outcome == OK)
        show_missing_phone(&report);
    if (opened && outcome != OK)
        code = exit_code(outcome);
    else if (code == EXIT_DONE && !import_report_clean(&report))
        code = EXIT_FOUND;
    else if (opened && code == EXIT_MACHINE)
        log_error("the import itself is done");
    import_report_free(&report);
    if (file)
        fclose(file);
    return code;
}

int command_export(struct app *app)
{
    if (!hsds_argument(app, "export"))
        return EXIT_USAGE;
    int code = app_open(app, APP_KNOWS);
    if (code != EXIT_DONE)
        return code;
    struct snapshot *held = NULL;
    const struct segment *place = app_place(app, snapshot_current(app->hub, &held));
    struct session *session = NULL;
    struct export_options options = { HSDS_BOTH };
    if (app->options.standard && strcmp(app->options.standard, "both") != 0)
        options.version = strcmp(app->options.standard, "3.0") == 0 ? HSDS_3_0 : HSDS_3_1;
    struct export_result result = { 0 };
    enum outcome outcome = !place ? INVALID : session_open(app->store, &session);
    if (outcome == OK)
        outcome = hsds_export(session, place->network->scope, app->options.arguments[1], &options, &result);
    if (outcome != OK && place)
        log_error("%s", result.message);
    else if (outcome == OK)
        printf("%zu organizations, %zu services, %zu other rows\n", result.organizations, result.services,
               result.other_rows);
    session_close(session);
    snapshot_let_go(&held);
    return exit_code(outcome);
}
