// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* arena.h - memory that belongs to a request (or to a snapshot) and is given back all at once.
 *
 * An arena hands out zeroed memory until its ceiling; nothing is freed by hand. A last-in-first-out clean-up list runs
 * before the memory goes (close a statement, drop a reference). Running out of memory or over the ceiling never returns
 * NULL: it ends in the arena's `spent` handler (a jump to the edge of the request) or, without one, ends the program
 * with a message. Not thread-safe: one owner. Freed memory is poisoned under AddressSanitizer. */
#ifndef ELKEDEUR_ARENA_H
#define ELKEDEUR_ARENA_H

#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct arena_block;
struct arena_cleanup;

struct arena {
    struct arena_block *block;      /* the block in use; older ones hang behind it */
    struct arena_cleanup *cleanups; /* last in, first out */
    size_t total;                   /* bytes taken from the system */
    size_t ceiling;                 /* most that `total` may become */
    jmp_buf *spent;                 /* where to go when it may not; NULL ends the program */
};

/* A new arena that may grow to `ceiling` bytes. It takes nothing until it is used. */
void arena_begin(struct arena *, size_t ceiling);
/* Runs the clean-up list and gives all memory back. The arena may be used again. */
void arena_end(struct arena *);
/* As arena_end, but keeps one block for the next request. */
void arena_reset(struct arena *);

/* Zeroed memory, aligned for any type. Size 0 gives a valid pointer. */
void *arena_take(struct arena *, size_t size) __attribute__((returns_nonnull, alloc_size(2)));
#define arena_new(arena, type)          ((type *)arena_take((arena), sizeof(type)))
#define arena_array(arena, type, count) ((type *)arena_take_array((arena), (count), sizeof(type)))
void *arena_take_array(struct arena *, size_t count, size_t size) __attribute__((returns_nonnull));
/* The same, not zeroed: for buffers that are written before they are read. */
#define arena_buffer(arena, type, count) ((type *)arena_take_buffer((arena), (count), sizeof(type)))
void *arena_take_buffer(struct arena *, size_t count, size_t size) __attribute__((returns_nonnull));

char *arena_copy(struct arena *, const char *text);                   /* NULL gives "" */
char *arena_copy_n(struct arena *, const void *bytes, size_t length); /* adds the closing NUL */
char *arena_printf(struct arena *, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* `run(what)` is called when the arena ends. */
void arena_at_end(struct arena *, void (*run)(void *what), void *what);

#endif
