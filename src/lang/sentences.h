// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* sentences.h - cuts a letter or page into sentences and words, each with its place, for who judges how hard it is to read. Pure.
 *
 * A sentence ends at . ! ? : before a blank and a capital, a digit or the end (not behind known abbreviations or initials, not inside numbers and
 * addresses). An empty line, a list mark or a short line ends a piece of text only where the next one begins anew, with a capital or a digit: a
 * sentence that goes on in small letters behind an empty line or a bullet stays one sentence (CHOPPED). Pieces without an end mark (headings,
 * addresses, items of a list under a colon) are LOOSE: they are no sentence, and make none shorter.
 * Word: a run of letters and digits with inner apostrophe, hyphen, point or comma.
 *
 * The text is borrowed and must stay; tokens live in the arena. Takes about 50 bytes a word. Never fails: malformed UTF-8 separates words. */
#ifndef ELKEDEUR_SENTENCES_H
#define ELKEDEUR_SENTENCES_H

#include "arena.h"
#include "text.h"

struct token {
    const char *word; /* folded (words.h), NUL-terminated, at most 63 bytes */
    uint32_t from;    /* byte of the text */
    uint16_t size;    /* bytes in the text; longer words are cut here */
    uint8_t length;   /* bytes of `word` */
    uint8_t syllables;
    char mark;    /* the last of , ; : ( ) " ! that stands between this word and the one before in its sentence; 0 */
    bool capital; /* begins with one */
    bool loud;    /* capitals only, two letters at least */
    bool number;  /* begins with a digit */
};

enum sentence_shape { WHOLE, CHOPPED, LOOSE };

struct sentence {
    uint32_t from, size;   /* bytes of the text, without blanks around, with the end mark */
    uint32_t first, count; /* tokens; at least one */
    uint8_t shape;
};

struct sentences {
    struct slice text;
    struct token *tokens;
    size_t token_count;
    struct sentence *at;
    size_t count;
};

enum { SENTENCES_MOST_BYTES = 4 << 20 }; /* what comes behind is left out */

void lang_sentences(const char *text, size_t size, struct arena *, struct sentences *out);
/* Is this token that word? */
static inline bool token_is(const struct token *token, const char *word)
{
    return __builtin_strcmp(token->word, word) == 0;
}

#endif
