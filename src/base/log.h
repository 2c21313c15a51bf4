// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* log.h - one line on stderr per event, for operators, in English. Never personal data, never a question.
 *
 * Thread-safe: each line is written with one write(2). */
#ifndef ELKEDEUR_LOG_H
#define ELKEDEUR_LOG_H

enum log_level { LOG_ERROR, LOG_WARNING, LOG_INFO, LOG_DEBUG };

void log_set_level(enum log_level);
/* "error", "warning", "info", "debug" to a level; -1 when it is none of them. */
int log_level_from(const char *name);

void log_line(enum log_level, const char *format, ...) __attribute__((format(printf, 2, 3)));
#define log_error(...)   log_line(LOG_ERROR, __VA_ARGS__)
#define log_warning(...) log_line(LOG_WARNING, __VA_ARGS__)
#define log_info(...)    log_line(LOG_INFO, __VA_ARGS__)
#define log_debug(...)   log_line(LOG_DEBUG, __VA_ARGS__)
/* Logs and ends the program with exit code 3 (a fault of the machine). */
_Noreturn void log_fatal(const char *format, ...) __attribute__((format(printf, 1, 2)));

#endif
