// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* plain_words.c - finds the rows of plain_word_table.c in a text; see plain_words.h. */
#include "plain_words.h"

#include "stem.h"

struct slot { /* a row under the stem of its first word */
    uint64_t key;
    const struct plain_word *row;
};
static struct slot slots[MOST_PLAIN_WORDS];
static size_t slot_count;

static int by_key(const void *a, const void *b)
{
    const struct slot *x = a, *y = b;
    if (x->key != y->key)
        return x->key < y->key ? -1 : 1;
    bool exact = strchr(x->row->flags, '=') != NULL, other = strchr(y->row->flags, '=') != NULL;
    if (exact != other) /* "indien" is not a form of "indienen" */
        return exact ? -1 : 1;
    size_t i = strlen(x->row->words), j = strlen(y->row->words); /* the longest first */
    return i != j ? (i > j ? -1 : 1) : strcmp(x->row->words, y->row->words);
}

/* After the tables of the stems (stem.c). */
__attribute__((constructor(301))) static void prepare_slots(void)
{
    for (size_t i = 0; i < plain_word_count && i < MOST_PLAIN_WORDS; i++) {
        const struct plain_word *row = &plain_words[i];
        slots[slot_count++] = (struct slot){ lang_key(row->words, strcspn(row->words, " ")), row };
    }
    qsort(slots, slot_count, sizeof *slots, by_key);
}

static bool has(const struct plain_word *row, char flag)
{
    return strchr(row->flags, flag) != NULL;
}

static bool same_word(const struct plain_word *row, const char *word, size_t size, const struct token *token,
                      uint64_t key)
{
    if (has(row, '='))
        return token->length == size && memcmp(token->word, word, size) == 0;
    return key == lang_key(word, size);
}

/* How many tokens the row takes at `i`; 0 when it does not stand there. */
static size_t length_at(const struct plain_word *row, const struct token *tokens, const uint64_t *keys, size_t count)
{
    size_t n = 0;
    if (has(row, ',') && tokens[0].mark != ',')
        return 0;
    for (const char *word = row->words; *word;) {
        size_t size = strcspn(word, " ");
        if (n == count || (n && tokens[n].mark) || !same_word(row, word, size, &tokens[n], keys[n]))
            return 0;
        n++;
        word += size + (word[size] == ' ');
    }
    return n;
}

const struct plain_word *plain_word_at(const struct token *tokens, const uint64_t *keys, size_t count, size_t *taken)
{
    size_t low = 0, high = slot_count;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (slots[middle].key < keys[0])
            low = middle + 1;
        else
            high = middle;
    }
    for (; low < slot_count && slots[low].key == keys[0]; low++) {
        *taken = length_at(slots[low].row, tokens, keys, count);
        if (*taken)
            return slots[low].row;
    }
    return NULL;
}

bool plain_word_may_stay(const struct plain_word *row)
{
    return has(row, '~');
}
