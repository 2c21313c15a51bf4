// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* translate.c - see translate.h. Dutch words that stand between the others are kept. */
#include "translate.h"

#include "foreign.h"

enum { MOST_PIECES = 240, PIECE_BYTES = 64, DUTCH_LETTERS = 5 };

static const char *const as_dutch[] = { "nl", "und", "fy" };

struct pieces {
    struct foreign at[MOST_PIECES];
    uint32_t end[MOST_PIECES]; /* in the Dutch text */
    size_t count;
};

/* A long word that Dutch knows is Dutch, or the same in both. */
static bool is_dutch(const struct word *w, const struct lexicon *lexicon)
{
    return lexicon && w->kind == WORD_PLAIN && w->size >= DUTCH_LETTERS && lexicon_has(lexicon, w->text, w->size);
}

static void put(struct pieces *p, struct foreign piece, char *text, size_t *used)
{
    size_t size = strlen(piece.dutch);
    if (p->count == MOST_PIECES || size >= PIECE_BYTES)
        return;
    memcpy(text + *used, piece.dutch, size);
    *used += size;
    text[(*used)++] = ' ';
    p->at[p->count] = piece;
    p->end[p->count++] = (uint32_t)*used;
}

/* What was said about Dutch words now is about the reader's own; a phrase counts as one word. */
static void point_back(struct analysis *a, const char *text, const struct word *words, const struct pieces *p)
{
    uint16_t first[MOST_WORDS];
    for (size_t i = 0, piece = 0; i < a->word_count; i++) {
        size_t before = piece;
        while (piece + 1 < p->count && a->words[i].from >= p->end[piece])
            piece++;
        first[i] = (uint16_t)(i && piece == before ? first[i - 1] : i);
        a->words[i].from = words[p->at[piece].word].from;
        a->words[i].to = words[p->at[piece].word].to;
    }
    for (size_t i = 0; i < a->term_count; i++)
        a->terms[i].word = first[a->terms[i].word];
    a->text = text;
}

bool translate_question(const char *language, const char *text, size_t size, const struct lexicon *lexicon,
                        struct arena *arena, struct analysis *a)
{
    for (size_t i = 0; i < sizeof as_dutch / sizeof *as_dutch; i++)
        if (strcmp(language, as_dutch[i]) == 0)
            return false;
    struct word *words = arena_buffer(arena, struct word, MOST_WORDS);
    struct foreign *found = arena_array(arena, struct foreign, MOST_PIECES);
    struct pieces *pieces = arena_new(arena, struct pieces);
    char *dutch = arena_array(arena, char, MOST_PIECES *PIECE_BYTES);
    size_t used = 0, next = 0, count = lang_words(text, size, arena, words, MOST_WORDS),
           known = lang_foreign(language, words, count, found, MOST_PIECES);
    for (size_t at = 0; at < count; at++)
        if (next < known && found[next].word == at)
            put(pieces, found[next++], dutch, &used);
        else if (is_dutch(&words[at], lexicon))
            put(pieces, (struct foreign){ words[at].text, (uint16_t)at }, dutch, &used);
    if (!pieces->count)
        return false;
    lang_analyze_question(dutch, used, lexicon, arena, a);
    point_back(a, text, words, pieces);
    return true;
}
