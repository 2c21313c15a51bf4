// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* arena.c - blocks handed out front to back; see arena.h. */
#include "arena.h"

#include "log.h"

#if defined(__SANITIZE_ADDRESS__)
#define HAS_ASAN 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define HAS_ASAN 1
#endif
#endif
#ifdef HAS_ASAN
#include <sanitizer/asan_interface.h>
#define POISON(at, size)   ASAN_POISON_MEMORY_REGION(at, size)
#define UNPOISON(at, size) ASAN_UNPOISON_MEMORY_REGION(at, size)
#else
#define POISON(at, size)   ((void)(at), (void)(size))
#define UNPOISON(at, size) ((void)(at), (void)(size))
#endif

enum { FIRST_BLOCK = 16 * 1024, LARGEST_BLOCK = 1024 * 1024, ALIGN = 16 };

struct arena_block {
    struct arena_block *older;
    size_t size; /* of `at` */
    size_t used;
    _Alignas(ALIGN) unsigned char at[];
};

struct arena_cleanup {
    struct arena_cleanup *earlier;
    void (*run)(void *);
    void *what;
};

void arena_begin(struct arena *arena, size_t ceiling)
{
    *arena = (struct arena){ .ceiling = ceiling };
}

static void run_cleanups(struct arena *arena)
{
    while (arena->cleanups) {
        struct arena_cleanup *one = arena->cleanups;
        arena->cleanups = one->earlier;
        one->run(one->what);
    }
}

static void free_blocks(struct arena *arena, struct arena_block *block)
{
    while (block) {
        struct arena_block *older = block->older;
        arena->total -= block->size;
        UNPOISON(block->at, block->size);
        free(block);
        block = older;
    }
}

void arena_end(struct arena *arena)
{
    run_cleanups(arena);
    free_blocks(arena, arena->block);
    arena->block = NULL;
}

void arena_reset(struct arena *arena)
{
    run_cleanups(arena);
    struct arena_block *block = arena->block;
    if (!block)
        return;
    free_blocks(arena, block->older);
    block->older = NULL;
    block->used = 0;
    POISON(block->at, block->size);
}

static _Noreturn void spent(struct arena *arena, size_t wanted)
{
    if (arena->spent)
        longjmp(*arena->spent, 1);
    log_fatal("out of memory: %zu bytes wanted, %zu of %zu in use", wanted, arena->total, arena->ceiling);
}

static struct arena_block *new_block(struct arena *arena, size_t wanted)
{
    size_t size = arena->block ? arena->block->size * 2 : FIRST_BLOCK;
    if (size > LARGEST_BLOCK)
        size = LARGEST_BLOCK;
    if (size < wanted)
        size = wanted;
    if (size > arena->ceiling - arena->total)
        size = wanted;
    if (wanted > arena->ceiling || arena->total > arena->ceiling - wanted)
        spent(arena, wanted);
    struct arena_block *block = malloc(sizeof *block + size);
    if (!block)
        spent(arena, wanted);
    block->older = arena->block;
    block->size = size;
    block->used = 0;
    POISON(block->at, size);
    arena->block = block;
    arena->total += size;
    return block;
}

static void *room_for(struct arena *arena, size_t size)
{
    if (size > SIZE_MAX - ALIGN)
        spent(arena, size);
    size_t room = (size + ALIGN - 1) & ~(size_t)(ALIGN - 1);
    if (room == 0)
        room = ALIGN;
    struct arena_block *block = arena->block;
    if (!block || block->size - block->used < room)
        block = new_block(arena, room);
    unsigned char *at = block->at + block->used;
    block->used += room;
    UNPOISON(at, size ? size : 1);
    return at;
}

void *arena_take(struct arena *arena, size_t size)
{
    return memset(room_for(arena, size), 0, size ? size : 1);
}

void *arena_take_array(struct arena *arena, size_t count, size_t size)
{
    size_t bytes;
    if (__builtin_mul_overflow(count, size, &bytes))
        spent(arena, SIZE_MAX);
    return arena_take(arena, bytes);
}

void *arena_take_buffer(struct arena *arena, size_t count, size_t size)
{
    size_t bytes;
    if (__builtin_mul_overflow(count, size, &bytes))
        spent(arena, SIZE_MAX);
    return room_for(arena, bytes);
}

char *arena_copy_n(struct arena *arena, const void *bytes, size_t length)
{
    char *copy = room_for(arena, length + 1);
    if (length)
        memcpy(copy, bytes, length);
    copy[length] = 0;
    return copy;
}

char *arena_copy(struct arena *arena, const char *text)
{
    return text ? arena_copy_n(arena, text, strlen(text)) : arena_copy_n(arena, "", 0);
}

char *arena_printf(struct arena *arena, const char *format, ...)
{
    va_list args, again;
    va_start(args, format);
    va_copy(again, args);
    int length = vsnprintf(NULL, 0, format, args);
    va_end(args);
    if (length < 0)
        length = 0;
    char *text = arena_take(arena, (size_t)length + 1);
    vsnprintf(text, (size_t)length + 1, format, again);
    va_end(again);
    return text;
}

void arena_at_end(struct arena *arena, void (*run)(void *), void *what)
{
    struct arena_cleanup *one = arena_new(arena, struct arena_cleanup);
    *one = (struct arena_cleanup){ .earlier = arena->cleanups, .run = run, .what = what };
    arena->cleanups = one;
}
