// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* measure.h - what every benchmark needs, for C and C++: the clock, resident memory, percentiles, and a file read whole.
 *
 * Times are microseconds. read_file gives memory that lives until the program ends; it ends the program when it can't read. */
#ifndef ELKEDEUR_BENCH_MEASURE_H
#define ELKEDEUR_BENCH_MEASURE_H

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static inline double now_us(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec * 1e6 + (double)t.tv_nsec / 1e3;
}

static inline long resident_kb(void)
{
    long pages = 0;
    FILE *file = fopen("/proc/self/statm", "r");
    if (file) {
        if (fscanf(file, "%*d %ld", &pages) != 1)
            pages = 0;
        fclose(file);
    }
    return pages * 4;
}

static inline int compare_times(const void *left, const void *right)
{
    double a = *(const double *)left, b = *(const double *)right;
    return a < b ? -1 : a > b;
}

/* Sorts `times`; share 0..1. */
static inline double percentile(double *times, size_t count, double share)
{
    if (!count)
        return 0;
    qsort(times, count, sizeof *times, compare_times);
    size_t at = (size_t)((double)count * share);
    return times[at < count ? at : count - 1];
}

static inline char *read_file(const char *path)
{
    FILE *file = fopen(path, "rb");
    long size = file && !fseek(file, 0, SEEK_END) ? ftell(file) : -1;
    char *text = size < 0 ? NULL : (char *)malloc((size_t)size + 1);
    if (!text || fseek(file, 0, SEEK_SET) || fread(text, 1, (size_t)size, file) != (size_t)size) {
        fprintf(stderr, "can't read %s\n", path);
        exit(2);
    }
    text[size] = '\0';
    fclose(file);
    return text;
}

/* The next piece up to one of `ends`, which becomes NUL; NULL at the end of the text. */
static inline char *next_piece(char **rest, const char *ends)
{
    char *at = *rest;
    if (!at || !*at)
        return NULL;
    size_t size = strcspn(at, ends);
    *rest = at[size] ? at + size + 1 : at + size;
    at[size] = '\0';
    return at;
}

/* One line for the table: engine, documents, p50 and p99 in us, build in ms, bytes of the index (0 = unknown), growth in kB. */
static inline void print_row(const char *engine, size_t documents, double *times, size_t count, double build_us,
                             size_t bytes, long growth_kb)
{
    printf("%s %zu %.1f %.1f %.0f %zu %ld\n", engine, documents, percentile(times, count, 0.5),
           percentile(times, count, 0.99), build_us / 1e3, bytes, growth_kb);
}

#endif
