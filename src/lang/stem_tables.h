// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* stem_tables.h - what the rules of stem.c cannot know: strong verbs, irregular plurals, words whose last letters are their own.
 *
 * Rows are words with blanks between. All folded. */
#ifndef ELKEDEUR_STEM_TABLES_H
#define ELKEDEUR_STEM_TABLES_H

/* "base form form ...": forms also count behind a prefix (schreef: opschreef, beschreef); a form with a dash only there ("-vroeg": vroeg is
 * early, aanvroeg is asked). NULL behind the last row. */
extern const char *const strong_verbs[];
/* "base form form ...": exactly these words. */
extern const char *const single_forms[];
/* "end base": words that end so (pleegkinderen); the base replaces the end. */
extern const char *const end_forms[];
/* adjectives whose -er and -st forms are made */
extern const char adjectives[];
/* parts before a verb that stand apart from it (opzeggen, zeg op), and those that do not */
extern const char *const separable_prefixes[], *const fixed_prefixes[];
/* beginnings of words whose "ge" belongs to them */
extern const char *const own_ge[];
/* words in -en that stay as they are, also behind a prefix (teken, onderteken) */
extern const char *const own_en[];
/* ends of words: a -t, -d or -s that is no inflection */
extern const char *const own_t[], *const own_d[], *const own_s[];
/* ends of words that look as in own_d or keep by rule, but are inflected */
extern const char *const cut_t[], *const cut_d[];
/* verbs in a short vowel and -s: their -t goes (past, mist); whole words, also behind a prefix */
extern const char *const cut_st[];

#endif
