// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* lint.c - our own rules over the source, one line a finding: "file:line: rule: what to do".
 *
 *     git ls-files | lint REUSE.toml        (script/lint does this)
 *
 * Two kinds of rule: of lines (a pattern that may not stand in such files) and of code (what a string or a call may
 * not be, in C).
 * Exceptions stand in a third table, each with its reason. Exit 0 clean, 1 findings, 2 wrong use. */
#include <ctype.h>
#include <regex.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
    LONG_FILE = 500,
    TOO_LONG_FILE = 700,
    LONGEST_LINE = 65536,
    DEEPEST_CALL = 64,
    LONGEST_NAME = 64,
    MOST_PATTERNS = 128
};

#define CODE    "**.c **.h"
#define SCRIPTS "script/* .ci/* Makefile **.mjs **.js **meson.build"
#define PAGES   "templates/**.html"

struct line_rule {
    const char *name, *files;
    const char *pattern; /* POSIX extended */
    const char *unless;  /* a line with this is fine; NULL */
    const char *message;
};

static const struct line_rule line_rules[] = {
    { "marks", CODE " " SCRIPTS " " PAGES " **.css **.md", "(^|[^A-Za-z])(TODO|FIXME|XXX|HACK)([^A-Za-z]|$)", NULL,
      "finish it, or open an issue" },
    { "style-attribute", PAGES, "[[:space:]]style[[:space:]]*=", NULL,
      "the content policy refuses style attributes; use a class" },
    { "on-attribute", PAGES, "[[:space:]]on[a-z]{3,}[[:space:]]*=[[:space:]]*[\"']", NULL,
      "the content policy refuses on...= attributes; use elkedeur.js" },
    { "inline-script", PAGES, "<script", "<script src=", "scripts come from their own file" },
    { "inline-style", PAGES, "<style", NULL, "styles come from their own file" },
    { "other-host", PAGES " assets/**.css", "(https?:)?//[A-Za-z0-9]", "xmlns|SPDX",
      "a page asks nothing of another host" },
    { "raw", PAGES, "\\{\\{[[:space:]]*raw[[:space:]]", NULL,
      "a value must escape by itself; drawings of this program only" },
    { "machine", CODE " " SCRIPTS " " PAGES " **.css **.md **.csv **.json **.toml **.yml",
      "(^|[^A-Za-z.])/(work|root|home/[a-z]+|tmp/[A-Za-z0-9_])", "TMPDIR", "no paths of one machine" },
    { "registry", CODE " " SCRIPTS " **.md **.json **.toml **.yml .npmrc",
      "registry\\.npmjs\\.|pypi\\.org|crates\\.io|proxy\\.golang\\.org|(deb|ftp)\\.debian\\.org", NULL,
      "no host of a registry" },
    { "tab", CODE " " PAGES " **.css **.mjs **.js", "\t", NULL, "four blanks, no tabs" },
    { "blank-end", CODE " " SCRIPTS " " PAGES " **.css", "[[:space:]]$", NULL, "blanks at the end of a line" },
};
enum { LINE_RULES = sizeof line_rules / sizeof *line_rules };

/* Strings in C code: which may not be, in which files. */
enum string_test { STARTS_AS_HTML, STARTS_AS_SQL, READS_AS_DUTCH };

struct string_rule {
    const char *name, *files;
    enum string_test test;
    const char *message;
};

static const struct string_rule string_rules[] = {
    { "raw-html", "src/**.c src/**.h", STARTS_AS_HTML, "HTML is written by templates" },
    { "sql", "src/**.c src/**.h", STARTS_AS_SQL, "SQL stands in a table of `struct statement`" },
    { "words", "src/rooms/**_pages.c src/web/*.c", READS_AS_DUTCH, "words for people go through _() or N_()" },
};
enum { STRING_RULES = sizeof string_rules / sizeof *string_rules };

struct call_rule {
    const char *name, *files, *calls, *message;
};

static const struct call_rule call_rules[] = {
    { "banned", CODE,
      " strcpy strcat strncat sprintf vsprintf gets strtok strtok_r atoi atol atoll atof localtime localtime_r gmtime "
      "mktime"
      " ctime asctime setlocale tmpnam mktemp rand srand alloca system popen ",
      "base/ has a bounded one (banned.h)" },
    { "raw", "src/**.c", " html_raw html_static ", "only compiled templates write unescaped" },
    { "clock", "src/**.c", " time clock_gettime gettimeofday ", "time is passed in (ctx->now)" },
    { "heap", "src/rooms/**_pages.c", " malloc calloc realloc free strdup strndup asprintf ",
      "memory belongs to the request's arena" },
};
enum { CALL_RULES = sizeof call_rules / sizeof *call_rules };

/* What is allowed all the same, and why. */
static const struct {
    const char *rule, *file, *why;
} exceptions[] = {
    { "marks", "tools/lint.c", "names the marks" },
    { "registry", "tools/lint.c", "names the registries" },
    { "machine", "tools/lint.c", "names the paths" },
    { "banned", "src/base/banned.h", "names the calls" },
    { "raw-html", "src/web/portrait*", "writes SVG" },
    { "raw-html", "src/web/problem.c", "the page of an error before any template can be used" },
    { "raw", "src/web/html.c", "is the raw writer" },
    { "raw", "templates/information/text.html", "our own Markdown, rendered by libcmark without raw HTML" },
    { "heap", "src/rooms/information/text_pages.c", "libcmark hands over memory of its own" },
    { "words", "src/rooms/information/answer_pages.c", "joins names that are messages already" },
    { "sql", "src/store/*", "the engine" },
    { "sql", "src/record/*", "DDL and statements follow from the record" },
    { "words", "src/web/metrics.c", "for Prometheus, not for people" },
    { "clock", "src/base/clock.c", "the one place that asks the time" },
    { "clock", "src/base/log.c", "stamps its lines" },
    { "clock", "src/base/ids.c", "UUIDv7 holds the time" },
    { "clock", "src/web/*", "deadlines of connections, not of people" },
    { "clock", "src/store/*", "waiting for a lock" },
    { "clock", "src/app/*", "passes the time in" },
};
enum { EXCEPTIONS = sizeof exceptions / sizeof *exceptions };

static unsigned findings;
static char covered[MOST_PATTERNS][256]; /* paths of REUSE.toml */
static size_t covered_count;
static regex_t compiled[LINE_RULES], compiled_unless[LINE_RULES];

/* '*' stops at a slash, '**' does not. */
static bool glob(const char *pattern, const char *end, const char *path)
{
    for (; pattern < end; pattern++, path++) {
        if (*pattern != '*') {
            if (*pattern != *path)
                return false;
            continue;
        }
        bool deep = pattern + 1 < end && pattern[1] == '*';
        const char *rest = pattern + (deep ? 2 : 1);
        if (deep && rest < end && *rest == '/' && glob(rest + 1, end, path)) /* "a/ ** /b" also is "a/b" */
            return true;
        for (;; path++) {
            if (glob(rest, end, path))
                return true;
            if (!*path || (*path == '/' && !deep))
                return false;
        }
    }
    return !*path;
}

/* One of the patterns in a list parted by blanks. */
static bool among(const char *patterns, const char *path)
{
    while (*patterns) {
        size_t size = strcspn(patterns, " ");
        if (size && glob(patterns, patterns + size, path))
            return true;
        patterns += size + (patterns[size] == ' ');
    }
    return false;
}

static void found(const char *rule, const char *file, int line, const char *message)
{
    for (size_t i = 0; i < EXCEPTIONS; i++)
        if (strcmp(exceptions[i].rule, rule) == 0 && among(exceptions[i].file, file))
            return;
    printf("%s:%d: %s: %s\n", file, line, rule, message);
    findings++;
}

static void read_covered(const char *name)
{
    static char line[LONGEST_LINE];
    FILE *in = fopen(name, "r");
    if (!in) {
        perror(name);
        exit(2);
    }
    while (fgets(line, sizeof line, in)) {
        if (strncmp(line, "path", 4) != 0)
            continue;
        for (char *at = strchr(line, '"'); at; at = strchr(at, '"')) {
            char *end = strchr(++at, '"');
            if (!end)
                break;
            if (covered_count < MOST_PATTERNS)
                snprintf(covered[covered_count++], sizeof *covered, "%.*s", (int)(end - at), at);
            at = end + 1;
        }
    }
    fclose(in);
}

static void check_licence(const char *file, const char *text)
{
    if (strncmp(file, "LICENSES/", 9) == 0)
        return;
    for (size_t i = 0; i < covered_count; i++)
        if (glob(covered[i], covered[i] + strlen(covered[i]), file))
            return;
    const char *owner = strstr(text, "SPDX-FileCopyrightText: "), *licence = strstr(text, "SPDX-License-Identifier: ");
    if (!owner || owner > text + 600 || !licence || licence > text + 600)
        found("licence", file, 1, "SPDX lines at the top, or a path in REUSE.toml");
}

static void check_lines(const char *file, const char *text)
{
    static char line[LONGEST_LINE];
    bool use[LINE_RULES];
    for (size_t i = 0; i < LINE_RULES; i++)
        use[i] = among(line_rules[i].files, file);
    int number = 0;
    for (const char *at = text; *at;) {
        size_t size = strcspn(at, "\n");
        snprintf(line, sizeof line, "%.*s", (int)(size < sizeof line ? size : sizeof line - 1), at);
        at += size + (at[size] == '\n');
        number++;
        for (size_t i = 0; i < LINE_RULES; i++)
            if (use[i] && regexec(&compiled[i], line, 0, NULL, 0) == 0 &&
                (!line_rules[i].unless || regexec(&compiled_unless[i], line, 0, NULL, 0) != 0))
                found(line_rules[i].name, file, number, line_rules[i].message);
    }
    if (!among(CODE " " SCRIPTS " " PAGES " assets/**.css", file))
        return;
    if (number > TOO_LONG_FILE)
        found("length", file, number, "over 700 lines: two things in one file");
    else if (number > LONG_FILE)
        printf("%s:%d: note: over 500 lines\n", file, number);
}

/* ---- C code: a lexer that tells names, strings and signs apart, with the call that each stands in ---- */

struct code {
    const char *file, *at;
    int line;
    char name[LONGEST_NAME];                /* the last name */
    char calls[DEEPEST_CALL][LONGEST_NAME]; /* name before each open parenthesis */
    int depth;
    bool after_name, statements; /* in a table of struct statement */
    bool string_continues;
};

static bool word_is(const char *text, const char *words)
{
    size_t size = strspn(text, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");
    char padded[LONGEST_NAME + 2];
    if (!size || size >= LONGEST_NAME)
        return false;
    snprintf(padded, sizeof padded, " %.*s ", (int)size, text);
    return strstr(words, padded) != NULL;
}

static bool is_html(const char *text)
{
    return text[0] == '<' &&
           (isalpha((unsigned char)text[1]) || ((text[1] == '/' || text[1] == '!') && isalpha((unsigned char)text[2])));
}

static bool is_sql(const char *text)
{
    text += strspn(text, " ");
    size_t word = strspn(text, "ABCDEFGHIJKLMNOPQRSTUVWXYZ");
    return (text[word] == ' ' || text[word] == ';') &&
           word_is(
               text,
               " SELECT INSERT UPDATE DELETE CREATE ALTER DROP PRAGMA REPLACE VACUUM BEGIN COMMIT ROLLBACK SAVEPOINT ");
}

/* Starts with a capital, has three words or more, and one of them is small and Dutch. */
static bool is_dutch(const char *text)
{
    int words = 1;
    bool small = false;
    if (!isupper((unsigned char)text[0]))
        return false;
    for (const char *at = text; *at; at++) {
        if (*at != ' ')
            continue;
        words++;
        small |= word_is(at + 1, " de het een u uw is niet en van dit wij er kan of voor om naar met op te ");
    }
    return words >= 3 && small;
}

static void check_string(struct code *c, const char *text)
{
    const char *call = c->depth > 0 ? c->calls[(c->depth - 1) % DEEPEST_CALL] : "";
    bool translated =
        word_is(call, " html ") || strcmp(call, "_") == 0 || strcmp(call, "N_") == 0 || strcmp(call, "html_say") == 0;
    for (size_t i = 0; i < STRING_RULES; i++) {
        const struct string_rule *rule = &string_rules[i];
        bool hit = rule->test == STARTS_AS_HTML  ? is_html(text)
                   : rule->test == STARTS_AS_SQL ? is_sql(text) && !c->statements && !c->string_continues
                                                 : is_dutch(text) && !translated && strncmp(call, "log", 3) != 0;
        if (hit && among(rule->files, c->file))
            found(rule->name, c->file, c->line, rule->message);
    }
}

static void check_call(const struct code *c)
{
    char padded[LONGEST_NAME + 2];
    snprintf(padded, sizeof padded, " %s ", c->name);
    for (size_t i = 0; i < CALL_RULES; i++)
        if (strstr(call_rules[i].calls, padded) && among(call_rules[i].files, c->file))
            found(call_rules[i].name, c->file, c->line, call_rules[i].message);
}

static void take_string(struct code *c)
{
    static char text[LONGEST_LINE];
    size_t size = 0;
    for (c->at++; *c->at && *c->at != '"' && *c->at != '\n'; c->at++) {
        if (*c->at == '\\' && c->at[1])
            c->at++;
        if (size + 1 < sizeof text)
            text[size++] = *c->at;
    }
    text[size] = '\0';
    check_string(c, text);
    c->string_continues = true;
}

static void take_comment(struct code *c)
{
    bool line = c->at[1] == '/';
    for (c->at += 2; *c->at && !(line ? *c->at == '\n' : *c->at == '*' && c->at[1] == '/'); c->at++)
        c->line += *c->at == '\n';
    c->at += line ? -1 : *c->at ? 1 : -1; /* the loop in check_code goes one further */
}

static void take_name(struct code *c)
{
    size_t size = 1;
    while (isalnum((unsigned char)c->at[size]) || c->at[size] == '_')
        size++;
    bool after_struct = strcmp(c->name, "struct") == 0;
    snprintf(c->name, sizeof c->name, "%.*s", (int)size, c->at);
    if (after_struct && strcmp(c->name, "statement") == 0)
        c->statements = true;
    c->at += size - 1;
    c->after_name = true;
}

static void take_sign(struct code *c)
{
    char sign = *c->at;
    if (sign == '(') {
        snprintf(c->calls[c->depth++ % DEEPEST_CALL], LONGEST_NAME, "%s", c->after_name ? c->name : "");
        if (c->after_name)
            check_call(c);
    } else if (sign == ')') {
        c->depth -= c->depth > 0;
    } else if (sign == ';') {
        c->statements = false;
    } else if (sign == '\'') {
        for (c->at++; *c->at && *c->at != '\'' && *c->at != '\n'; c->at++)
            c->at += *c->at == '\\' && c->at[1];
    }
    c->after_name = c->string_continues = false;
}

static void check_code(const char *file, const char *text)
{
    struct code c = { .file = file, .at = text, .line = 1 };
    for (; *c.at; c.at++) {
        if (*c.at == '\n')
            c.line++;
        else if (isspace((unsigned char)*c.at))
            continue;
        else if (c.at[0] == '/' && (c.at[1] == '/' || c.at[1] == '*'))
            take_comment(&c);
        else if (*c.at == '#' && strncmp(c.at + strspn(c.at, "# "), "pragma GCC poison", 17) == 0)
            c.at += strcspn(c.at, "\n") - 1;
        else if (*c.at == '"')
            take_string(&c);
        else if (isalpha((unsigned char)*c.at) || *c.at == '_')
            take_name(&c);
        else
            take_sign(&c);
    }
}

static void check_file(const char *file)
{
    FILE *in = fopen(file, "rb");
    if (!in)
        return; /* deleted, not yet committed */
    fseek(in, 0, SEEK_END);
    long size = ftell(in);
    rewind(in);
    char *text = malloc((size_t)size + 1);
    if (!text)
        exit(2);
    size_t got = fread(text, 1, (size_t)size, in);
    text[got] = '\0';
    fclose(in);
    check_licence(file, text);
    if (!memchr(text, '\0', got)) {
        check_lines(file, text);
        if (among(CODE, file))
            check_code(file, text);
    }
    free(text);
}

int main(int count, char **words)
{
    static char file[4096];
    unsigned files = 0;
    if (count != 2) {
        fprintf(stderr, "usage: git ls-files | lint REUSE.toml\n");
        return 2;
    }
    read_covered(words[1]);
    for (size_t i = 0; i < LINE_RULES; i++)
        if (regcomp(&compiled[i], line_rules[i].pattern, REG_EXTENDED | REG_NOSUB) ||
            (line_rules[i].unless && regcomp(&compiled_unless[i], line_rules[i].unless, REG_EXTENDED | REG_NOSUB))) {
            fprintf(stderr, "lint: pattern of %s\n", line_rules[i].name);
            return 2;
        }
    while (fgets(file, sizeof file, stdin)) {
        file[strcspn(file, "\n")] = '\0';
        check_file(file);
        files++;
    }
    printf("lint: %u files, %u findings\n", files, findings);
    return findings ? 1 : 0;
}
