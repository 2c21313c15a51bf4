// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* app.h - the program as a whole: options, database, knowledge, snapshot, and the commands that use them. */
#ifndef ELKEDEUR_APP_H
#define ELKEDEUR_APP_H

#include "outcome.h"
#include "snapshot.h"
#include "store.h"

/* Exit codes (doc/operating.md): done; done with findings; wrong use or input, nothing written; a fault of the machine. */
enum { EXIT_DONE = 0, EXIT_FOUND = 1, EXIT_USAGE = 2, EXIT_MACHINE = 3 };

enum { MOST_PROXIES = 16, MOST_ARGUMENTS = 64 };

struct options {
    const char *command; /* the first word; NULL: none */
    const char *database, *municipality, *config, *listen;
    const char *proxies[MOST_PROXIES];
    size_t proxy_count;
    const char *metrics_from[MOST_PROXIES];
    size_t metrics_count;
    bool demo, json, help, version, access_log;
    int64_t now; /* 0 = the clock; a fixed moment for tests */
    unsigned threads, workers, rate, connections;
    const char *report, *source, *name, *standard, *kind, *date, *received;
    const char *arguments[MOST_ARGUMENTS]; /* the words behind the command */
    size_t argument_count;
};

/* Reads options and the configuration file. False after a message on stderr. */
bool options_read(int argc, char **argv, struct options *);
/* The options that `command` takes; NULL: all there are. */
void options_help(const char *command);

struct refresher;

struct app {
    struct options options;
    struct store *store;
    struct knowledge *knowledge;
    struct snapshot_hub *hub;
    struct refresher *refresher;
};

enum { APP_CREATE = 1, APP_WRITES = 2, APP_KNOWS = 4 };

/* Opens the database (or the demonstration), with APP_KNOWS also the knowledge and a first snapshot. An exit code; EXIT_DONE when it went well. */
int app_open(struct app *, unsigned flags);
/* Is there a file where the database will be? */
bool app_database_there(const struct app *);
/* The code of the only municipality in the open database; false when there are none or several. */
bool app_only_municipality(struct app *, char code[32]);
void app_close(struct app *);
int64_t app_now(const struct app *);
int exit_code(enum outcome);

/* Loads what changed and publishes; `all`: everything (a new day). */
enum outcome app_refresh(struct app *, struct session *, bool all);
/* A thread that does so within 50 ms of a change. */
bool refresher_start(struct app *);
void refresher_stop(struct app *);

/* The municipality that was asked for, or the only one; NULL after a message on stderr. */
struct segment *app_place(struct app *, const struct snapshot *);

struct site_hooks;
void site_hooks_fill(struct app *, struct site_hooks *);

int command_serve(struct app *);
int command_ask(struct app *);
int command_import(struct app *);
int command_export(struct app *);
int command_request(struct app *);
int command_check_content(struct app *);
int command_check_text(struct app *);
int command_evaluate(struct app *);

#endif
