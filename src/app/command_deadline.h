// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* command_deadline.h - `elkedeur deadline --kind KIND --date DATE [--received DATE] [--json]`: until when, and why.
 *
 * argv[0] is "deadline". The answer is Dutch text for people, or one line of JSON; both on stdout. Messages are English on stderr.
 * Returns the exit code: 0 done, 2 wrong use or unusable input, 3 stdout cannot be written. Needs no database. Not reentrant (getopt). */
#ifndef ELKEDEUR_COMMAND_DEADLINE_H
#define ELKEDEUR_COMMAND_DEADLINE_H

int command_deadline(int argc, char **argv);

#endif
