// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* log.c - see log.h. */
#include "log.h"

#include <stdarg.h>
#include <stdatomic.h>
#include <unistd.h>

static const char *const names[] = { "error", "warning", "info", "debug" };
static atomic_int level = LOG_INFO;

void log_set_level(enum log_level new_level)
{
    atomic_store(&level, (int)new_level);
}

int log_level_from(const char *name)
{
    for (int i = 0; i < 4; i++)
        if (strcmp(name, names[i]) == 0)
            return i;
    return -1;
}

__attribute__((format(printf, 2, 0))) static void write_line(enum log_level at, const char *format, va_list args)
{
    char line[1024];
    int used = snprintf(line, sizeof line, "elkedeur %s: ", names[at]);
    int more = vsnprintf(line + used, sizeof line - (size_t)used - 1, format, args);
    if (more > 0)
        used += more;
    if (used > (int)sizeof line - 2)
        used = (int)sizeof line - 2;
    for (int i = 0; i < used; i++)
        if ((unsigned char)line[i] < ' ') /* a line from outside cannot forge another */
            line[i] = ' ';
    line[used++] = '\n';
    ssize_t ignored = write(STDERR_FILENO, line, (size_t)used);
    (void)ignored;
}

void log_line(enum log_level at, const char *format, ...)
{
    if ((int)at > atomic_load(&level))
        return;
    va_list args;
    va_start(args, format);
    write_line(at, format, args);
    va_end(args);
}

void log_fatal(const char *format, ...)
{
    va_list args;
    va_start(args, format);
    write_line(LOG_ERROR, format, args);
    va_end(args);
    exit(3);
}
