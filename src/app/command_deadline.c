// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* command_deadline.c - the deadline calculator on the command line; see command_deadline.h. */
#include "command_deadline.h"

#include <getopt.h>

#include "json_write.h"
#include "term.h"

enum { DONE = 0, WRONG_USE = 2, MACHINE_FAULT = 3, ANSWER_CEILING = 64 * 1024 };

struct wish {
    const char *word; /* the kind as it was asked */
    const struct term_kind *kind;
    day_number date, received;
    bool has_date, has_received, json, help;
};

static const char usage[] = "usage: elkedeur deadline --kind KIND --date DATE [--received DATE] [--json]\n";

static int wrong(const char *what, const char *value)
{
    fprintf(stderr, "deadline: %s%s%s%s\n%s", what, value ? " '" : "", value ? value : "", value ? "'" : "", usage);
    return WRONG_USE;
}

static int read_day(const char *text, const char *complaint, day_number *day, bool *has)
{
    *has = day_from_iso(text, day);
    return *has ? DONE : wrong(complaint, text);
}

static int read_option(int option, struct wish *wish)
{
    switch (option) {
    case 'k':
        wish->word = optarg;
        wish->kind = term_kind_find(optarg);
        return wish->kind ? DONE : wrong("unknown kind (--help lists them):", optarg);
    case 'd':
        return read_day(optarg, "--date is not a date like 2026-11-23:", &wish->date, &wish->has_date);
    case 'r':
        return read_day(optarg, "--received is not a date like 2026-11-23:", &wish->received, &wish->has_received);
    case 'j':
        wish->json = true;
        return DONE;
    case 'h':
        wish->help = true;
        return DONE;
    default:
        fputs(usage, stderr);
        return WRONG_USE;
    }
}

static int read_options(int argc, char **argv, struct wish *wish)
{
    static const struct option options[] = {
        { "kind", required_argument, NULL, 'k' },     { "date", required_argument, NULL, 'd' },
        { "received", required_argument, NULL, 'r' }, { "json", no_argument, NULL, 'j' },
        { "help", no_argument, NULL, 'h' },           { 0 }
    };
    int option;
    optind = 0; /* from the start, also when called again */
    while ((option = getopt_long(argc, argv, "h", options, NULL)) != -1) {
        int code = read_option(option, wish);
        if (code != DONE || wish->help)
            return code;
    }
    if (optind < argc)
        return wrong("what is this:", argv[optind]);
    if (!wish->kind)
        return wrong("--kind is missing", NULL);
    return wish->has_date ? DONE : wrong("--date is missing", NULL);
}

static void write_help(struct buffer *out)
{
    buffer_text(out, usage);
    buffer_text(out, "\n  --kind KIND      what the letter is about, see below\n"
                     "  --date DATE      the day of that kind, see below; 2026-11-23\n"
                     "  --received DATE  the day the letter came; adds a remark, never moves the last day\n"
                     "  --json           one line of JSON\n\nKinds:\n");
    for (size_t i = 0; i < term_kind_count; i++)
        buffer_printf(out, "  %-36s %s; date: %s\n", term_kinds[i].id, term_kinds[i].name,
                      term_start_label(term_kinds[i].start));
}

static void write_json(struct buffer *out, const struct wish *wish, const struct term_result *result)
{
    struct json_writer json;
    char date[11], raw[11], last[11];
    day_to_iso(wish->date, date);
    day_to_iso(result->raw_last_day, raw);
    day_to_iso(result->last_day, last);
    json_put_begin(&json, out, false);
    json_put_open(&json, '{');
    json_put_member(&json, "kind", wish->word);
    json_put_member(&json, "date", date);
    json_put_member(&json, "term", result->term);
    json_put_member(&json, "raw_last_day", raw);
    json_put_member(&json, "last_day", last);
    json_put_member_integer(&json, "extended_days", result->extended_days);
    json_put_member(&json, "reason", result->reason);
    json_put_member(&json, "basis", result->basis);
    json_put_member(&json, "warning", result->warning);
    json_put_close(&json, '}');
    buffer_byte(out, '\n');
}

static void write_days_left(struct buffer *out, int days)
{
    if (days == 0)
        buffer_text(out, "Dat is vandaag.\n");
    else if (days == 1)
        buffer_text(out, "Dat is morgen.\n");
    else if (days > 1)
        buffer_printf(out, "Dat is over %d dagen.\n", days);
}

static void write_letter(struct buffer *out, const struct term_kind *kind, bool late)
{
    const struct remedy *remedy = remedy_of(kind->remedy);
    if (kind->side == OF_BODY)
        return;
    buffer_printf(out, "Uw brief gaat naar: %s.\nZo heet dit: %s.\n", remedy->addressee, remedy->name);
    if (*remedy->remark)
        buffer_printf(out, "%s\n", remedy->remark);
    buffer_printf(out, "%sStuur uw brief vandaag, of geef hem af. Bewaar een bewijs.\n",
                  late ? "" : "Wacht niet tot de laatste dag. ");
}

static void write_text(struct buffer *out, const struct wish *wish, const struct term_result *result)
{
    char last[40], from[40];
    day_number today = local_of(clock_now()).day;
    const char *late = term_when_late(wish->kind, result, today);
    day_in_words(result->last_day, last);
    day_in_words(wish->date, from);
    buffer_printf(out, "%s\nU gaf op: %s, %s.\nTermijn: %s.\nLaatste dag: %s.\n", wish->kind->name,
                  term_start_label(wish->kind->start), from, result->term, last);
    write_days_left(out, term_days_left(result, today));
    if (late)
        buffer_printf(out, "%s\n", late);
    if (*result->reason)
        buffer_printf(out, "%s\n", result->reason);
    if (*result->warning)
        buffer_printf(out, "Let op: %s\n", result->warning);
    write_letter(out, wish->kind, late != NULL);
    buffer_text(out, "Controleer de brief. Staat daar een andere dag? Houd de vroegste dag aan en bel.\n"
                     "Gratis hulp: Het Juridisch Loket, 0800-8020.\n");
    buffer_printf(out, "Regels: %s.\n", result->basis);
}

static int print(const struct buffer *out)
{
    bool whole = !out->full && fwrite(out->at, 1, out->used, stdout) == out->used && fflush(stdout) == 0;
    if (whole)
        return DONE;
    fputs("deadline: cannot write the answer\n", stderr);
    return MACHINE_FAULT;
}

int command_deadline(int argc, char **argv)
{
    struct wish wish = { 0 };
    struct term_result result;
    struct buffer out;
    int code = read_options(argc, argv, &wish);
    if (code != DONE)
        return code;
    if (!wish.help && !term_compute(wish.kind, wish.date, wish.has_received, wish.received, &result))
        return wrong("dates from 1994 up to and including 2100 can be counted", NULL);
    buffer_begin(&out, ANSWER_CEILING);
    if (wish.help)
        write_help(&out);
    else if (wish.json)
        write_json(&out, &wish, &result);
    else
        write_text(&out, &wish, &result);
    code = print(&out);
    buffer_free(&out);
    return code;
}
