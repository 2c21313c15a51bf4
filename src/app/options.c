// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* options.c - one table of options for the command line and for the configuration file ("listen = 127.0.0.1:8080"). */
#include <getopt.h>

#include "app.h"
#include "clock.h"
#include "ids.h"
#include "log.h"
#include "text.h"

enum { CONFIG_BYTES = 64 * 1024 };

struct setting {
    const char *name;
    bool value; /* takes one */
    bool (*set)(struct options *, const char *);
    const char *help;
};

static bool set_database(struct options *o, const char *v)
{
    if (strncmp(v, "postgresql://", 13) == 0) {
        log_error("--database: PostgreSQL is not supported yet; name a file");
        return false;
    }
    o->database = v;
    return v[0] != 0;
}
static bool set_demo(struct options *o, const char *v)
{
    (void)v;
    return o->demo = true;
}
static bool set_municipality(struct options *o, const char *v)
{
    o->municipality = v;
    return v[0] && strlen(v) < 32;
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
    (void)v;
    return o->access_log = true;
}
static bool set_json(struct options *o, const char *v)
{
    (void)v;
    return o->json = true;
}
static bool set_help(struct options *o, const char *v)
{
    (void)v;
    return o->help = true;
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
static bool set_standard(struct options *o, const char *v)
{
    o->standard = v;
    return strcmp(v, "3.0") == 0 || strcmp(v, "3.1") == 0 || strcmp(v, "both") == 0;
}
static bool set_now(struct options *o, const char *v)
{
    char date[11];
    day_number day;
    int hour = 0, minute = 0;
    snprintf(date, sizeof date, "%.10s", v);
    if (!day_from_iso(date, &day))
        return false;
    if (strlen(v) >= 16 && v[10] == 'T') {
        hour = (v[11] - '0') * 10 + v[12] - '0';
        minute = (v[14] - '0') * 10 + v[15] - '0';
    }
    o->now = (int64_t)day * 86400 + hour * 3600 + minute * 60;
    return hour < 24 && minute < 60;
}

static const struct setting settings[] = {
    { "database", true, set_database, "FILE                the database (default: elkedeur.db in the state folder)" },
    { "demo", false, set_demo, "                    the demonstration network, in memory; nothing is kept" },
    { "municipality", true, set_municipality, "CODE            which one (default: the only one there is)" },
    { "config", true, set_config, "FILE                  settings, one a line: name = value" },
    { "log", true, set_log, "LEVEL                    error, warning, info or debug" },
    { "listen", true, set_listen, "HOST:PORT|unix:PATH   where to serve (default 127.0.0.1:8080)" },
    { "trusted-proxy", true, set_proxy, "ADDRESS        whose word about the client counts; may come often" },
    { "metrics-from", true, set_metrics, "ADDRESS         who may read /metrics beside this machine" },
    { "threads", true, set_threads, "N                    event threads (default: one per core)" },
    { "workers", true, set_workers, "N                    threads that may wait for the database (default 4)" },
    { "connections", true, set_connections, "N                at most (default 10,000)" },
    { "rate", true, set_rate, "N                       requests a minute per address (default 600; 0 = no limit)" },
    { "access-log", false, set_access_log, "                  a line per request, without addresses or questions" },
    { "json", false, set_json, "                        answers as JSON, one a line" },
    { "report", true, set_report, "FILE                  every refused or repaired row, as CSV" },
    { "source", true, set_source, "NAME                  whose ids an import has" },
    { "name", true, set_name, "NAME                    of the municipality that an import makes" },
    { "standard", true, set_standard, "3.0|3.1|both        version of HSDS for an export" },
    { "now", true, set_now, "2026-11-23T08:40Z         a fixed moment (tests)" },
    { "help", false, set_help, "                        this text" },
};
enum { SETTINGS = sizeof settings / sizeof *settings };

void options_help(void)
{
    for (int i = 0; i < SETTINGS; i++)
        printf("  --%s %s\n", settings[i].name, settings[i].help);
}

static bool config_line(struct options *o, char *line, int number_of_line)
{
    struct slice rest = slice_of(line), name;
    line[strcspn(line, "\n")] = 0;
    rest = slice_trim(slice_of(line));
    if (!rest.size || rest.at[0] == '#')
        return true;
    slice_next(&rest, '=', &name);
    name = slice_trim(name);
    struct slice value = rest.at ? slice_trim(rest) : (struct slice){ "", 0 };
    for (int i = 0; i < SETTINGS; i++)
        if (slice_is(name, settings[i].name)) {
            char *kept = strndup(value.at, value.size); /* for the life of the program */
            if (kept && settings[i].set(o, kept))
                return true;
            log_error("%s:%d: not a value of %s", o->config, number_of_line, settings[i].name);
            return false;
        }
    log_error("%s:%d: unknown setting \"%.*s\"", o->config, number_of_line, (int)name.size, name.at);
    return false;
}

static bool read_config(struct options *o)
{
    char line[2048];
    FILE *file = fopen(o->config, "r");
    if (!file) {
        log_error("%s: %m", o->config);
        return false;
    }
    bool ok = true;
    for (int n = 1; ok && fgets(line, sizeof line, file); n++)
        ok = config_line(o, line, n);
    fclose(file);
    return ok;
}

static bool read_arguments(int argc, char **argv, struct options *o)
{
    struct option longs[SETTINGS + 1] = { 0 };
    int found, index;
    for (int i = 0; i < SETTINGS; i++)
        longs[i] = (struct option){ settings[i].name, settings[i].value ? required_argument : no_argument, NULL, 0 };
    optind = 1;
    opterr = 0;
    while ((found = getopt_long(argc, argv, "h", longs, &index)) != -1) {
        if (found == 'h') {
            o->help = true;
        } else if (found != 0) {
            log_error("unknown option, or a value is missing: %s", argv[optind - 1]);
            return false;
        } else if (!settings[index].set(o, optarg ? optarg : "")) {
            log_error("--%s: not a value: %s", settings[index].name, optarg ? optarg : "");
            return false;
        }
    }
    for (; optind < argc; optind++) {
        if (o->argument_count == MOST_ARGUMENTS) {
            log_error("more than %d arguments", MOST_ARGUMENTS);
            return false;
        }
        o->arguments[o->argument_count++] = argv[optind];
    }
    return true;
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
