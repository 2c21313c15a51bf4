// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* main.c - elkedeur COMMAND: one table of commands; see doc/command-line.md. */
#include "app.h"
#include "command_deadline.h"
#include "log.h"

/* Built on its own options, for tests: give it those that it knows. */
static int run_deadline(struct app *app)
{
    const struct options *o = &app->options;
    char *argv[8] = { (char *)(uintptr_t) "deadline" };
    const char *const pairs[][2] = { { "--kind", o->kind }, { "--date", o->date }, { "--received", o->received } };
    int argc = 1;
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
        if (pairs[i][1]) {
            argv[argc++] = (char *)(uintptr_t)pairs[i][0];
            argv[argc++] = (char *)(uintptr_t)pairs[i][1];
        }
    if (o->help || o->json)
        argv[argc++] = (char *)(uintptr_t)(o->help ? "--help" : "--json");
    return command_deadline(argc, argv);
}

static const struct command {
    const char *name;
    int (*run)(struct app *); /* NULL: not in this version */
    size_t words;             /* arguments at most */
    const char *takes, *help;
} commands[] = {
    { "serve", command_serve, 0, "", "serves the site until SIGINT or SIGTERM" },
    { "ask", command_ask, MOST_ARGUMENTS, "[TEXT]", "answers a question, or one a line from standard input" },
    { "import", command_import, 2, "hsds PATH", "takes in a JSON file, or a folder of JSON or CSV" },
    { "export", command_export, 2, "hsds FOLDER", "writes one JSON file per organization and service" },
    { "deadline", run_deadline, 0, "--kind KIND --date DATE", "the last day of a legal term" },
    { "request", command_request, 0, "", "answers one HTTP request from standard input, the reply on standard output" },
    { "evaluate", command_evaluate, 1, "FILE.tsv", "how well labelled questions are understood" },
    { "check-content", command_check_content, 0, "",
      "are the built-in topics right: references, long sentences, words we do not use" },
    { "check-text", command_check_text, MOST_ARGUMENTS, "FILE...",
      "is a letter or page readable, and what would be plainer; - is standard input" },
    { "user", NULL, 0, "", "" },
    { "municipality", NULL, 0, "", "" },
    { "backup", NULL, 0, "", "" },
    { "restore", NULL, 0, "", "" },
    { "move", NULL, 0, "", "" },
    { "doctor", NULL, 0, "", "" },
    { "simulate", NULL, 0, "", "" },
    { "train", NULL, 0, "", "" },
};
enum { COMMANDS = sizeof commands / sizeof *commands };

static const struct command *command_named(const char *name)
{
    for (int i = 0; name && i < COMMANDS; i++)
        if (strcmp(name, commands[i].name) == 0)
            return &commands[i];
    return NULL;
}

static void help(void)
{
    printf("elkedeur %s - a resident's question finds fitting help\n\nelkedeur COMMAND [OPTION...]\n\n", VERSION);
    for (int i = 0; i < COMMANDS; i++) {
        char begin[64];
        snprintf(begin, sizeof begin, "%s %s", commands[i].name, commands[i].takes);
        if (commands[i].run)
            printf("  %-34s %s\n", begin, commands[i].help);
    }
    printf("\nOptions (elkedeur COMMAND --help: those of one command):\n");
    options_help(NULL);
    printf("\nExit codes: 0 done; 1 done, but something was refused or found wrong; 2 wrong use or unusable input, "
           "nothing written;\n"
           "3 a fault of the machine. Messages for operators are on standard error.\n");
}

static void help_of(struct app *app, const struct command *command)
{
    printf("elkedeur %s %s%s[OPTION...]\n\n%s.\n\n", command->name, command->takes, command->takes[0] ? " " : "",
           command->help);
    if (command->run == run_deadline) {
        run_deadline(app);
        printf("\n");
    }
    printf("Options:\n");
    options_help(command->name);
}

/* What was printed must have arrived. */
static int printed(int code)
{
    if (fflush(stdout) == 0 && !ferror(stdout))
        return code;
    log_error("cannot write to standard output: %m");
    return EXIT_MACHINE;
}

static int run(struct app *app, const struct command *command)
{
    const struct options *o = &app->options;
    if (!command->run) {
        log_error("\"%s\" is not in this version yet; elkedeur --help lists what is", command->name);
        return EXIT_USAGE;
    }
    if (o->help) {
        help_of(app, command);
        return EXIT_DONE;
    }
    if (o->argument_count > command->words) {
        log_error("%s: what is \"%s\"? usage: elkedeur %s %s", command->name, o->arguments[command->words],
                  command->name, command->takes);
        return EXIT_USAGE;
    }
    int code = command->run(app);
    app_close(app);
    return code;
}

int main(int argc, char **argv)
{
    struct app app = { 0 };
    if (!options_read(argc, argv, &app.options))
        return EXIT_USAGE;
    struct options *o = &app.options;
    if (o->version) {
        printf("elkedeur %s\n", VERSION);
        return printed(EXIT_DONE);
    }
    if (o->command && strcmp(o->command, "help") == 0) { /* help COMMAND */
        o->help = true;
        o->command = o->argument_count ? o->arguments[0] : NULL;
    }
    const struct command *command = command_named(o->command);
    if (command)
        return printed(run(&app, command));
    if (!o->command) {
        help();
        return printed(o->help ? EXIT_DONE : EXIT_USAGE);
    }
    log_error("unknown command \"%s\"; elkedeur --help lists them", o->command);
    return EXIT_USAGE;
}
