// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* main.c - elkedeur COMMAND: one table of commands; see doc/command-line.md. */
#include "app.h"
#include "command_deadline.h"
#include "log.h"

static const struct {
    const char *name;
    int (*run)(struct app *);
    const char *help;
} commands[] = {
    { "serve", command_serve, "serves the site (--listen HOST:PORT or unix:PATH)" },
    { "ask", command_ask, "answers a question, or one a line from standard input (--json)" },
    { "import", command_import, "hsds PATH: takes in a JSON file, or a folder of JSON or CSV" },
    { "export", command_export, "hsds FOLDER: writes one JSON file per organization and service" },
    { "request", command_request, "answers one HTTP request from standard input" },
    { "evaluate", command_evaluate, "FILE.tsv: how well labelled questions are understood" },
    { "check-content", command_check_content,
      "are the built-in topics right: references, long sentences, words we do not use" },
};
enum { COMMANDS = sizeof commands / sizeof *commands };

static void help(void)
{
    printf("elkedeur %s - a resident's question finds fitting help\n\nelkedeur COMMAND [OPTION...]\n\n", VERSION);
    for (int i = 0; i < COMMANDS; i++)
        printf("  %-13s %s\n", commands[i].name, commands[i].help);
    printf("  %-13s %s\n\nOptions:\n", "deadline",
           "--kind KIND --date DATE: the last day of a legal term (--json, --help lists kinds)");
    options_help();
    printf("\nExit codes: 0 done; 1 done, but something was refused or found wrong; 2 wrong use or unusable input, "
           "nothing written;\n"
           "3 a fault of the machine. Messages for operators are on standard error.\n");
}

int main(int argc, char **argv)
{
    if (argc < 2 || strcmp(argv[1], "--help") == 0 || strcmp(argv[1], "-h") == 0 || strcmp(argv[1], "help") == 0) {
        help();
        return argc < 2 ? EXIT_USAGE : EXIT_DONE;
    }
    if (strcmp(argv[1], "--version") == 0) {
        printf("elkedeur %s\n", VERSION);
        return EXIT_DONE;
    }
    if (strcmp(argv[1], "deadline") == 0)
        return command_deadline(argc - 1, argv + 1);
    for (int i = 0; i < COMMANDS; i++) {
        if (strcmp(argv[1], commands[i].name) != 0)
            continue;
        struct app app = { 0 };
        if (!options_read(argc - 1, argv + 1, &app.options))
            return EXIT_USAGE;
        if (app.options.help) {
            help();
            return EXIT_DONE;
        }
        int code = commands[i].run(&app);
        app_close(&app);
        return code;
    }
    log_error("unknown command \"%s\"; elkedeur --help lists them", argv[1]);
    return EXIT_USAGE;
}
