// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* wish.c - see wish.h. Two tables of words and phrases, and the names and postcodes of the municipality. */
#include "wish.h"

#include "analyze.h"

struct said { /* the words of the question */
    const char *text;
    const struct word *words;
    size_t count;
};

/* "a|b|c" up to a blank holds the word? */
static bool one_of(const char *words, const char *word)
{
    for (const char *at = words;; at++) {
        const char *own = word;
        while (*own && *at == *own)
            at++, own++;
        if (!*own && own != word && (!*at || *at == '|' || *at == ' '))
            return true;
        while (*at && *at != '|' && *at != ' ')
            at++;
        if (*at != '|')
            return false;
    }
}

static const char *word_at(const struct said *s, size_t at) /* "" outside */
{
    return at < s->count ? s->words[at].text : "";
}

/* ---- where ---- */

static const char place_words[] = "in|uit|vanuit|omgeving|wijk|buurt|stadsdeel|postcode";
static const char articles[] = "de|het|t|den";
/* Names of neighbourhoods that are words of every day. */
static const char ordinary_names[] =
    "centrum|binnenstad|noord|oost|zuid|west|midden|dorp|haven|station|park|eiland|hof";
/* Behind these it is not where somebody lives. */
static const char elsewhere[] = "niet|nooit|geen|buiten|naar|richting";
enum { ELSEWHERE_WORDS = 3 };

/* "in Molenwijk", "in het centrum" */
static bool stands_as_place(const struct said *s, size_t at)
{
    if (at && one_of(articles, word_at(s, at - 1)))
        at--;
    return at && !s->words[at].starts && one_of(place_words, word_at(s, at - 1));
}

static bool denied(const struct said *s, size_t at)
{
    for (size_t n = 1; n <= ELSEWHERE_WORDS && n <= at && !s->words[at - n + 1].starts; n++)
        if (one_of(elsewhere, word_at(s, at - n)))
            return true;
    return false;
}

/* Part of a longer name: Gezondheidscentrum Molenwijk, Centrum Seksueel Geweld. */
static bool in_longer_name(const struct said *s, size_t from, size_t to)
{
    bool before = from && !s->words[from].starts && s->words[from - 1].capital && !s->words[from - 1].starts;
    bool after = to < s->count && !s->words[to].starts && s->words[to].capital;
    return before || after;
}

static bool lives_there(const struct said *s, size_t from, size_t to)
{
    if (denied(s, from) || strcmp(word_at(s, to), "voor") == 0) /* het centrum voor jeugd en gezin */
        return false;
    if (stands_as_place(s, from))
        return true;
    bool ordinary = one_of(articles, word_at(s, from)) || (to - from == 1 && one_of(ordinary_names, word_at(s, from)));
    bool as_name = s->words[to - 1].capital && !s->words[to - 1].starts;
    return (!ordinary || as_name) && !in_longer_name(s, from, to);
}

static bool same_words(const struct said *s, size_t at, const struct word *name, size_t count)
{
    if (at + count > s->count)
        return false;
    for (size_t i = 0; i < count; i++)
        if (strcmp(s->words[at + i].text, name[i].text) != 0 || (i && s->words[at + i].starts))
            return false;
    return true;
}

static char first_letter(const char *name) /* folded; only its first byte */
{
    char folded[4] = "";
    for (const char *at = name, *end = name + strlen(name); at < end && !lang_fold(utf8_next(&at, end), folded);)
        ;
    return folded[0];
}

/* The longest name that stands in the question. */
static const struct neighborhood *by_name(const struct said *s, const struct network *place, struct arena *arena)
{
    enum { NAME_WORDS = 8 };
    const struct neighborhood *best = NULL;
    size_t longest = 0;
    for (size_t i = 0; i < place->neighborhood_count; i++) {
        const struct neighborhood *one = &place->neighborhoods[i];
        struct word name[NAME_WORDS];
        size_t count = 0, size = strlen(one->name);
        if (size <= longest || strcmp(one->name, place->municipality.name) == 0)
            continue;
        char first = first_letter(one->name);
        for (size_t at = 0; at < s->count && size > longest; at++) {
            if (s->words[at].text[0] != first)
                continue;
            if (!count)
                count = lang_words(one->name, size, arena, name, NAME_WORDS);
            if (count && same_words(s, at, name, count) && lives_there(s, at, at + count)) {
                best = one;
                longest = size;
            }
        }
    }
    return best;
}

/* Two letters of a postcode: AB, and ab where that is no word (1505 is, 1505 en). */
static bool postcode_letters(const struct said *s, size_t at)
{
    if (at >= s->count || s->words[at].size != 2 || s->words[at].kind != WORD_PLAIN || s->words[at].starts)
        return false;
    const char *own = s->text + s->words[at].from;
    bool capitals = own[0] >= 'A' && own[0] <= 'Z' && own[1] >= 'A' && own[1] <= 'Z';
    return capitals || !lang_stop_word(s->words[at].text, 2);
}

static bool four_digits(const char *text)
{
    return strspn(text, "0123456789") == 4;
}

/* "0103 AB", "0103ab", "postcode 0103", "in 0103"; not an amount, and not a year. */
static bool is_postcode(const struct said *s, size_t at)
{
    const struct word *w = &s->words[at];
    if (!four_digits(w->text) || denied(s, at))
        return false;
    if (w->kind == WORD_PLAIN)
        return w->size == 6 && w->text[4] >= 'a' && w->text[4] <= 'z' && w->text[5] >= 'a' && w->text[5] <= 'z';
    if (w->kind != WORD_NUMBER || w->size != 4)
        return false;
    bool year = memcmp(w->text, "19", 2) == 0 || memcmp(w->text, "20", 2) == 0;
    bool said = at && strcmp(word_at(s, at - 1), "postcode") == 0;
    return said || postcode_letters(s, at + 1) || (!year && stands_as_place(s, at));
}

static const struct neighborhood *by_postcode(const struct said *s, const struct network *place)
{
    for (size_t at = 0; at < s->count; at++)
        if (is_postcode(s, at))
            for (size_t i = 0; i < place->neighborhood_count; i++)
                if (strncmp(place->neighborhoods[i].postcode, s->words[at].text, 4) == 0)
                    return &place->neighborhoods[i];
    return NULL;
}

/* ---- how ---- */

enum {
    CALL = 1u << BELLEN,
    VISIT = 1u << LANGSKOMEN | 1u << SPREEKUUR,
    BACK = 1u << TERUGBELLEN,
    MEET = 1u << AFSPRAAK,
    WRITE = 1u << BERICHT,
    TALK = 1u << CHAT,
    SEE = 1u << VIDEO,
    HOME = 1u << THUIS,
    NO_CALL = WRITE | TALK | SEE,      /* for who cannot call */
    NO_WAY = CALL | BACK | SEE | HOME, /* for who cannot come */
};

#define WE      "ik|we|wij"
#define YOU     "u|jullie|iemand|je"
#define MAY     "kan|kunnen|mag|mogen|wil|willen|zou"
#define CAN_YOU "kan|kunt|kunnen|kun|wilt|willen|komt"
#define RATHER  "liever|liefst|graag|voorkeur"
#define PHONE   "bellen|opbellen|telefoneren"
#define MAILING "mailen|emailen|appen|whatsappen|smsen"
#define MAIL    "mail|email|app|whatsapp|sms"
#define SEEING  "videobellen|beeldbellen|videogesprek"
#define COMING  "langskomen|langsgaan|binnenlopen|inloopspreekuur"

/* Words in order within a sentence, between which at most two others stand and no "niet"; | between alternatives. It is how the writer wants it:
 * what somebody else does is none (de deurwaarder wil langskomen, opgelicht via whatsapp). */
static const struct {
    const char *phrase;
    uint32_t forms;
} contact_phrases[] = {
    { "kan|kunnen|durf|durven|durft|wil|liever niet " PHONE, NO_CALL },
    { PHONE " lukt|gaat|kan|durf|durft|wil niet", NO_CALL },
    { "geen beltegoed", NO_CALL },
    { RATHER " " PHONE, CALL },
    { RATHER " terugbellen|teruggebeld", BACK },
    { WE " wil|willen|zou teruggebeld", BACK },
    { CAN_YOU " " YOU " terugbellen", BACK },
    { "bel|belt mij|me|ons terug", BACK },
    { RATHER "|alleen " MAILING, WRITE },
    { RATHER " " MAIL, WRITE },
    { "liever|liefst bericht|berichtje", WRITE },
    { WE " " MAY " " MAILING, WRITE },
    { MAY " " WE " " MAILING, WRITE },
    { MAY " het|dit via|per|met " MAIL, WRITE },
    { RATHER "|alleen chatten|chat", TALK },
    { WE " " MAY " chatten", TALK },
    { MAY " " WE " chatten", TALK },
    { MAY " het|dit via|per|met chat", TALK },
    { RATHER " " SEEING, SEE },
    { WE " " MAY " " SEEING, SEE },
    { MAY " " WE " " SEEING, SEE },
    { MAY " het|dit via|per|met video|" SEEING, SEE },
    { RATHER " " COMING, VISIT },
    { WE " " MAY " " COMING, VISIT },
    { MAY " " WE " " COMING, VISIT },
    { WE " kom|komen liever|graag langs", VISIT },
    { WE " kan|kunnen niet langskomen|reizen", NO_WAY },
    { "kan|kunnen niet deur|huis uit", NO_WAY },
    { RATHER " huisbezoek|thuis", HOME },
    { RATHER "|hulp|gesprek|bezoek|" CAN_YOU " aan huis", HOME },
    { CAN_YOU " " YOU " langskomen|huisbezoek|thuis", HOME },
    { RATHER " afspraak", MEET },
    { WE " wil|willen|zou afspraak maken", MEET },
};

enum { BETWEEN = 2 };

static bool says(const struct said *s, size_t at, const char *phrase)
{
    size_t others = 0;
    if (!one_of(phrase, s->words[at].text))
        return false;
    while ((phrase = strchr(phrase, ' '))) {
        phrase++;
        for (at++, others = 0; !one_of(phrase, word_at(s, at)); at++, others++)
            if (at >= s->count || s->words[at].starts || others >= BETWEEN ||
                lang_negation_word(s->words[at].text, s->words[at].size))
                return false;
        if (s->words[at].starts)
            return false;
    }
    return true;
}

/* Each phrase holds a word that begins so, at most PHRASE_WORDS behind its first one: only there phrases are tried. */
static const char *const contact_words[] = { "bell",  "belt",  "opbel",    "telef",  "terug",  "mail",
                                             "email", "app",   "whats",    "sms",    "chat",   "video",
                                             "beeld", "langs", "binnenl",  "inloop", "reizen", "deur",
                                             "huis",  "thuis", "afspraak", "bericht" };

enum { PHRASE_WORDS = 2 * (BETWEEN + 1) };

static bool about_contact(const char *word)
{
    for (size_t i = 0; i < sizeof contact_words / sizeof *contact_words; i++)
        if (word[0] == contact_words[i][0] && strncmp(word, contact_words[i], strlen(contact_words[i])) == 0)
            return true;
    return false;
}

static uint32_t contact_forms_of(const struct said *s)
{
    uint32_t forms = 0;
    size_t at = 0;
    for (size_t key = 0; key < s->count; key++) {
        if (!about_contact(s->words[key].text))
            continue;
        if (at + PHRASE_WORDS < key)
            at = key - PHRASE_WORDS;
        for (; at <= key; at++)
            for (size_t i = 0; i < sizeof contact_phrases / sizeof *contact_phrases; i++)
                if (says(s, at, contact_phrases[i].phrase))
                    forms |= contact_phrases[i].forms;
    }
    return forms;
}

void wish_read(const char *text, size_t size, const struct network *place, struct arena *arena, struct wish *wish)
{
    struct word *words = arena_array(arena, struct word, MOST_WORDS);
    struct said s = { text, words, lang_words(text, size, arena, words, MOST_WORDS) };
    wish->contact_forms = contact_forms_of(&s);
    wish->near = place ? by_postcode(&s, place) : NULL;
    if (place && !wish->near)
        wish->near = by_name(&s, place, arena);
}
