// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* options.c - one table of options for the command line and for the configuration file ("listen = 127.0.0.1:8080"). */
#include "app.h"
#include "clock.h"
#include "hsds_records.h"
#include "ids.h"
#include "log.h"
#include "text.h"

enum { LINE_BYTES = 2048, CONFIG_BYTES = 64 * 1024 };

struct setting {
    const char *name, *value; /* what it takes, as the help says it; NULL: yes or no, and yes when nothing is said */
    bool (*set)(struct options *, const char *);
    const char *commands; /* that take it; NULL: all */
    const char *help;
};

static bool yes_no(const char *v, bool *out)
{
    static const char *const yes[] = { "", "yes", "true", "on", "1" }, *const no[] = { "no", "false", "off", "0" };
    for (size_t i = 0; i < sizeof yes / sizeof *yes; i++)
        if (strcmp(v, yes[i]) == 0)
            return *out = true;
    for (size_t i = 0; i < sizeof no / sizeof *no; i++)
        if (strcmp(v, no[i]) == 0) {
            *out = false;
            return true;
        }
    return false;
}

static bool set_database(struct options *o, const char *v)
{
    o->database = v;
    return v[0] && strncmp(v, "postgresql://", 13) != 0; /* not yet: the help says so */
}
static bool set_demo(struct options *o, const char *v)
{
    return yes_no(v, &o->demo);
}
static bool set_municipality(struct options *o, const char *v)
{
    o->municipality = v;
    return municipality_code_valid(v);
}
static bool set_config(struct options *o, const char *v)
{
    o->config = v;
    return true;
}
static bool set_log(struct options *o, const char *v)
{
    int level = log_level_from(v);
    (void)o;
    if (level < 0)
        return false;
    log_set_level((enum log_level)level);
    return true;
}
static bool set_listen(struct options *o, const char *v)
{
    o->listen = v;
    return v[0] != 0;
}
static bool set_proxy(struct options *o, const char *v)
{
    if (o->proxy_count == MOST_PROXIES)
        return false;
    o->proxies[o->proxy_count++] = v;
    return true;
}
static bool set_metrics(struct options *o, const char *v)
{
    if (o->metrics_count == MOST_PROXIES)
        return false;
    o->metrics_from[o->metrics_count++] = v;
    return true;
}
static bool number(const char *v, int64_t most, unsigned *out)
{
    int64_t n;
    if (!text_to_int(v, 0, most, &n))
        return false;
    *out = (unsigned)n;
    return true;
}
static bool set_threads(struct options *o, const char *v)
{
    return number(v, 64, &o->threads);
}
static bool set_workers(struct options *o, const char *v)
{
    return number(v, 256, &o->workers);
}
static bool set_connections(struct options *o, const char *v)
{
    return number(v, 1000000, &o->connections);
}
static bool set_rate(struct options *o, const char *v)
{
    if (!number(v, 1000000, &o->rate))
        return false;
    if (o->rate == 0)
        o->rate = UINT32_MAX;
    return true;
}
static bool set_access_log(struct options *o, const char *v)
{
    return yes_no(v, &o->access_log);
}
static bool set_json(struct options *o, const char *v)
{
    return yes_no(v, &o->json);
}
static bool set_help(struct options *o, const char *v)
{
    return yes_no(v, &o->help);
}
static bool set_report(struct options *o, const char *v)
{
    o->report = v;
    return v[0] != 0;
}
static bool set_source(struct options *o, const char *v)
{
    o->source = v;
    return v[0] != 0;
}
static bool set_name(struct options *o, const char *v)
{
    o->name = v;
    return v[0] != 0;
}
static bool set_kind(struct options *o, const char *v)
{
    o->kind = v;
    return v[0] != 0;
}
static bool set_date(struct options *o, const char *v)
{
    o->date = v;
    return v[0] != 0;
}
static bool set_received(struct options *o, const char *v)
{
    o->received = v;
    return v[0] != 0;
}
static bool set_version(struct options *o, const char *v)
{
    return yes_no(v, &o->version);
}
static bool set_standard(struct options *o, const char *v)
{
    o->standard = v;
    return strcmp(v, "3.0") == 0 || strcmp(v, "3.1") == 0 || strcmp(v, "both") == 0;
}
/* "2026-11-23", "2026-11-23T08:40Z" or "2026-11-23T08:40:00Z": UTC. */
static bool set_now(struct options *o, const char *v)
{
    char date[11];
    day_number day;
    unsigned hour = 0, minute = 0, second = 0;
    int used = 0;
    snprintf(date, sizeof date, "%.10s", v);
    if (!day_from_iso(date, &day))
        return false;
    v += 10;
    if (*v && sscanf(v, "T%2u:%2u%n:%2u%n", &hour, &minute, &used, &second, &used) < 2)
        return false;
    v += used;
    o->now = (int64_t)day * 86400 + hour * 3600 + minute * 60 + second;
    return hour < 24 && minute < 60 && second < 60 && (!*v || strcmp(v, "Z") == 0);
}

#define SERVE "serve"
static const struct setting settings[] = {
    { "database", "FILE", set_database, NULL,
      "the database (default: elkedeur.db in the state folder; PostgreSQL is not there yet)" },
    { "demo", NULL, set_demo, NULL, "the demonstration network, in memory; nothing is kept" },
    { "municipality", "CODE", set_municipality, NULL,
      "which one, by its code: two capital letters and four digits (default: the only one there is)" },
    { "config", "FILE", set_config, NULL, "settings, one a line: name = value" },
    { "log", "LEVEL", set_log, NULL, "error, warning, info or debug" },
    { "now", "2026-11-23T08:40Z", set_now, NULL, "a fixed moment (tests)" },
    { "help", NULL, set_help, NULL, "this text" },
    { "version", NULL, set_version, NULL, "which version this is" },
    { "listen", "HOST:PORT|unix:PATH", set_listen, SERVE, "where to serve (default 127.0.0.1:8080)" },
    { "trusted-proxy", "ADDRESS", set_proxy, SERVE, "whose word about the client counts; may come often" },
    { "metrics-from", "ADDRESS", set_metrics, SERVE, "who may read /metrics beside this machine; may come often" },
    { "threads", "N", set_threads, SERVE, "event threads (default: one per core)" },
    { "workers", "N", set_workers, SERVE, "threads that may wait for the database (default 4)" },
    { "connections", "N", set_connections, SERVE, "at most (default 10,000)" },
    { "rate", "N", set_rate, SERVE, "requests a minute per address (default 600; 0 = no limit)" },
    { "access-log", NULL, set_access_log, SERVE, "a line per request, without addresses or questions" },
    { "json", NULL, set_json, "ask deadline evaluate check-text",
      "answers as JSON, one a line; of evaluate: a line a question; of check-text: a line a file" },
    { "report", "FILE", set_report, "import", "every refused or repaired row, as CSV" },
    { "source", "NAME", set_source, "import", "whose ids an import has (default: the municipality's code)" },
    { "name", "NAME", set_name, "import", "of the municipality that an import makes" },
    { "standard", "3.0|3.1|both", set_standard, "export", "version of HSDS (default both: valid in either)" },
    { "kind", "KIND", set_kind, "deadline", "what the letter is about" },
    { "date", "DATE", set_date, "deadline", "the day from which it is counted, as 2026-11-23" },
    { "received", "DATE", set_received, "deadline", "the day the letter came; adds a remark" },
};
enum { SETTINGS = sizeof settings / sizeof *settings };

static bool taken_by(const struct setting *setting, const char *command)
{
    return !setting->commands || !command || text_in_list(setting->commands, ' ', command);
}

void options_help(const char *command)
{
    for (int i = 0; i < SETTINGS; i++) {
        char begin[80];
        snprintf(begin, sizeof begin, "--%s%s%s", settings[i].name, settings[i].value ? " " : "",
                 settings[i].value ? settings[i].value : "");
        if (taken_by(&settings[i], command))
            printf("  %-32s %s\n", begin, settings[i].help);
    }
}

static int setting_named(struct slice name)
{
    for (int i = 0; i < SETTINGS; i++)
        if (slice_is(name, settings[i].name))
            return i;
    return -1;
}

/* ---- the configuration file ---- */

/* For the life of the program; NULL when there is no more room. */
static const char *keep(struct slice value)
{
    static char room[CONFIG_BYTES];
    static size_t used;
    if (value.size >= sizeof room - used)
        return NULL;
    char *kept = room + used;
    memcpy(kept, value.at, value.size); /* the room was zero */
    used += value.size + 1;
    return kept;
}

static bool config_line(struct options *o, char *line, int at)
{
    struct slice rest = slice_trim(slice_of(line)), name;
    if (!rest.size || rest.at[0] == '#')
        return true;
    slice_next(&rest, '=', &name);
    name = slice_trim(name);
    int found = setting_named(name);
    if (found < 0 || settings[found].set == set_config || settings[found].set == set_help) {
        log_error("%s:%d: unknown setting \"%.*s\"", o->config, at, name.size < 40 ? (int)name.size : 40, name.at);
        return false;
    }
    struct slice value = rest.at ? slice_trim(rest) : (struct slice){ "", 0 };
    const char *kept = keep(value);
    bool missing = settings[found].value && !value.size;
    if (kept && !missing && settings[found].set(o, kept))
        return true;
    log_error("%s:%d: not a value of %s: %.80s", o->config, at, settings[found].name,
              kept ? kept : "(the file is too large)");
    return false;
}

static bool read_config(struct options *o)
{
    char line[LINE_BYTES];
    FILE *file = fopen(o->config, "r");
    bool ok = file != NULL;
    for (int n = 1; ok && fgets(line, sizeof line, file); n++) {
        bool bom = n == 1 && strncmp(line, "\xef\xbb\xbf", 3) == 0;
        size_t size = strlen(line);
        if (size == sizeof line - 1 && line[size - 1] != '\n') {
            log_error("%s:%d: the line is too long", o->config, n);
            fclose(file);
            return false;
        }
        if (!config_line(o, line + (bom ? 3 : 0), n)) {
            fclose(file);
            return false;
        }
    }
    if (!file || ferror(file)) { /* a folder opens, and cannot be read */
        log_error("%s: %m", o->config);
        ok = false;
    }
    if (file)
        fclose(file);
    return ok;
}

/* ---- the command line ---- */

static bool take_option(struct options *o, int argc, char **argv, int *at, bool given[SETTINGS])
{
    const char *word = argv[*at] + 2, *equals = strchr(word, '=');
    size_t size = equals ? (size_t)(equals - word) : strlen(word);
    int found = setting_named((struct slice){ word, size });
    if (found < 0) {
        log_error("unknown option --%.*s; elkedeur --help lists them", (int)size, word);
        return false;
    }
    const char *value = equals ? equals + 1 : "";
    if (settings[found].value && !equals) {
        if (*at + 1 == argc || strncmp(argv[*at + 1], "--", 2) == 0) {
            log_error("--%s needs a value: %s", settings[found].name, settings[found].value);
            return false;
        }
        value = argv[++*at];
    }
    given[found] = true;
    if ((settings[found].value && !*value) || !settings[found].set(o, value)) {
        log_error("--%s: not a value: \"%s\" (%s)", settings[found].name, value, settings[found].help);
        return false;
    }
    return true;
}

static bool take_word(struct options *o, const char *word)
{
    if (!o->command) {
        o->command = word;
        return true;
    }
    if (o->argument_count == MOST_ARGUMENTS) {
        log_error("more than %d arguments", MOST_ARGUMENTS);
        return false;
    }
    o->arguments[o->argument_count++] = word;
    return true;
}

/* Options may stand before and behind the command; behind "--" nothing is an option. */
static bool read_arguments(int argc, char **argv, struct options *o)
{
    bool given[SETTINGS] = { false }, only_words = false, fine = true;
    for (int i = 1; i < argc && fine; i++) {
        if (only_words || argv[i][0] != '-' || !argv[i][1])
            fine = take_word(o, argv[i]);
        else if (strcmp(argv[i], "--") == 0)
            only_words = true;
        else if (strcmp(argv[i], "-h") == 0)
            o->help = true;
        else if (argv[i][1] == '-')
            fine = take_option(o, argc, argv, &i, given);
        else {
            log_error("unknown option %s; elkedeur --help lists them", argv[i]);
            fine = false;
        }
    }
    for (int i = 0; i < SETTINGS && fine; i++)
        if (given[i] && !taken_by(&settings[i], o->command)) {
            log_error("--%s is no option of %s, but of: %s", settings[i].name, o->command, settings[i].commands);
            fine = false;
        }
    return fine;
}

/* The command line counts more than the file: it is read again after it. */
bool options_read(int argc, char **argv, struct options *o)
{
    struct options first = { 0 };
    *o = (struct options){ .listen = "127.0.0.1:8080" };
    if (!read_arguments(argc, argv, &first))
        return false;
    o->config = first.config;
    return (!o->config || read_config(o)) && read_arguments(argc, argv, o);
}
