// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* command_directory.c - elkedeur import hsds PATH and elkedeur export hsds FOLDER. */
#include "app.h"
#include "hsds_export.h"
#include "hsds_import.h"
#include "log.h"

static bool hsds_argument(const struct app *app, const char *verb)
{
    const struct options *o = &app->options;
    if (o->argument_count == 2 && strcmp(o->arguments[0], "hsds") == 0)
        return true;
    log_error("usage: elkedeur %s hsds PATH", verb);
    return false;
}

static bool write_file(const char *path, const struct buffer *bytes)
{
    FILE *file = fopen(path, "w");
    bool ok = file && fwrite(bytes->at ? bytes->at : "", 1, bytes->used, file) == bytes->used;
    if (file && fclose(file) != 0)
        ok = false;
    if (!ok)
        log_error("%s: %m", path);
    return ok;
}

static int show_report(const struct app *app, const struct import_report *report)
{
    struct buffer text;
    int code = EXIT_DONE;
    buffer_begin(&text, 256u * 1024 * 1024);
    import_report_summary(report, &text);
    if (text.at)
        fputs(text.at, stdout);
    if (app->options.report) {
        buffer_clear(&text);
        import_report_csv(report, &text);
        if (!write_file(app->options.report, &text))
            code = EXIT_MACHINE;
    }
    buffer_free(&text);
    return code;
}

int command_import(struct app *app)
{
    if (!hsds_argument(app, "import"))
        return EXIT_USAGE;
    if (app->options.demo) {
        log_error("the demonstration is read-only: import into a database");
        return EXIT_USAGE;
    }
    int code = app_open(app, APP_CREATE);
    if (code != EXIT_DONE)
        return code;
    struct import_options options = { .path = app->options.arguments[1],
                                      .source = app->options.source,
                                      .now = app_now(app),
                                      .scope = app->options.municipality,
                                      .municipality_code = app->options.municipality,
                                      .municipality_name = app->options.name };
    struct import_report report;
    enum outcome outcome = hsds_import(app->store, &options, &report);
    if (outcome != OK)
        log_error("%s; nothing was written", report.message);
    if (outcome == OK || outcome == INVALID)
        code = show_report(app, &report);
    if (outcome != OK)
        code = exit_code(outcome);
    else if (code == EXIT_DONE && !import_report_clean(&report))
        code = EXIT_FOUND;
    import_report_free(&report);
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
