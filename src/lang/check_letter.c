// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* check_letter.c - the rules of the letter as a whole: one way to address the reader, something to do, and what a decision must tell.
 *
 * A decision of an authority names how to object, where and within which time (Awb 3:45). Told by "wij", "ik", an authority or "uw aanvraag wordt" with
 * a verb or noun of deciding in one sentence, in a letter that addresses somebody and speaks of what authorities decide about. */
#include "check_inside.h"

enum { PHONE_DIGITS = 10, ACTION_WORDS = 40, LONG_AVERAGE = 15, AVERAGE_OF = 5, NEAR_SENTENCES = 4 };

static bool in_sentence(const struct checker *c, const struct sentence *sentence, const char *const *words)
{
    for (size_t i = 0; i < sentence->count; i++)
        if (word_among(words, c->s->tokens[sentence->first + i].word))
            return true;
    return false;
}

static const struct token *first_of(const struct checker *c, const char *const *words)
{
    for (size_t i = 0; i < c->s->token_count; i++)
        if (word_among(words, c->s->tokens[i].word))
            return &c->s->tokens[i];
    return NULL;
}

static size_t count_of(const struct checker *c, const char *const *words)
{
    size_t count = 0;
    for (size_t i = 0; i < c->s->token_count; i++)
        count += word_among(words, c->s->tokens[i].word);
    return count;
}

/* ---- u and je ---- */

static const char *const polite[] = { "u", "uw", "uzelf", NULL };
static const char *const informal[] = { "je", "jij", "jou", "jouw", "jezelf", NULL };

static void address(struct checker *c)
{
    size_t u = count_of(c, polite), je = count_of(c, informal);
    if (!u || !je)
        return;
    const struct token *odd = first_of(c, je <= u ? informal : polite);
    check_add(c, MIXED_ADDRESS, odd, odd);
}

/* ---- something to do ---- */

static void action(struct checker *c)
{
    static const char *const verbs[] = { "bel",     "belt",     "stuur", "stuurt", "kom",   "komt",
                                         "vraag",   "vraagt",   "kunt",  "moet",   "hoeft", "betaal",
                                         "betaalt", "geef",     "geeft", "mail",   "mailt", "lees",
                                         "schrijf", "schrijft", "vul",   "vult",   "neem",  "neemt",
                                         "ga",      "gaat",     "kijk",  "meld",   "meldt", "wacht",
                                         "kan",     "mag",      "lever", "levert", "doe",   NULL };
    if (c->s->token_count >= ACTION_WORDS && count_of(c, polite) + count_of(c, informal) && !first_of(c, verbs))
        check_add(c, NO_ACTION, NULL, NULL);
}

/* ---- a decision ---- */

static bool decides(const struct checker *c, const struct sentence *sentence)
{
    static const char *const us[] = { "wij",     "we",           "ik",         "ons",      "onze", "college",
                                      "hierbij", "burgemeester", "inspecteur", "directie", NULL };
    static const char *const bodies[] = { "uwv", "svb", "gemeente", "dienst",  "duo", "cak",
                                          "ciz", "ind", "cbr",      "bestuur", NULL };
    static const char *const yours[] = { "uw", "jouw", "je", NULL }; /* "uw aanvraag wordt afgewezen" */
    static const char *const nouns[] = { "besluit", "besluiten", "beschikking", "beslissing", NULL };
    static const char *const verbs[] = { "besloten",       "beslist",   "afgewezen", "toegekend", "ingetrokken",
                                         "herzien",        "stopgezet", "beeindigd", "verlaagd",  "opgeschort",
                                         "teruggevorderd", "geweigerd", "opgelegd",  "herroepen", "beeindigen",
                                         "terugvorderen",  NULL };
    static const char *const split[][2] = { { "wijzen", "af" },       { "wijs", "af" },
                                            { "wijst", "af" },        { "kennen", "toe" },
                                            { "kent", "toe" },        { "trekken", "in" },
                                            { "trekt", "in" },        { "vorderen", "terug" },
                                            { "vordert", "terug" },   { "zetten", "stop" },
                                            { "leggen", "op" },       { "stoppen", "uitkering" },
                                            { "stopt", "uitkering" }, { "verlagen", "uitkering" },
                                            { "schorten", "op" } };
    static const char *const general[] = { "als", "wanneer", "soms",   "vaak", "meestal", "altijd", "kan",
                                           "mag", "moet",    "kunnen", "zegt", "wil",     "indien", NULL };
    bool by_us = in_sentence(c, sentence, us);
    bool question = c->s->text.at[sentence->from + sentence->size - 1] == '?';
    if (question || (!by_us && ((!in_sentence(c, sentence, bodies) && !in_sentence(c, sentence, yours)) ||
                                in_sentence(c, sentence, general))))
        return false;
    if (in_sentence(c, sentence, verbs) || (by_us && in_sentence(c, sentence, nouns)))
        return true;
    for (size_t i = 0; i < sizeof split / sizeof *split; i++) {
        const char *const one[] = { split[i][0], NULL }, *const two[] = { split[i][1], NULL };
        if (in_sentence(c, sentence, one) && in_sentence(c, sentence, two))
            return true;
    }
    return false;
}

static bool of_authority(const struct checker *c)
{
    static const char *const about[] = { "uitkering",
                                         "bijstand",
                                         "toeslag",
                                         "huurtoeslag",
                                         "zorgtoeslag",
                                         "vergunning",
                                         "boete",
                                         "voorziening",
                                         "college",
                                         "kwijtschelding",
                                         "urgentie",
                                         "subsidie",
                                         "belasting",
                                         "aanslag",
                                         "wmo",
                                         "gemeente",
                                         "uwv",
                                         "svb",
                                         "awb",
                                         "aow",
                                         "kinderbijslag",
                                         "studiefinanciering",
                                         "participatiewet",
                                         "aanvraag",
                                         "ontheffing",
                                         "pgb",
                                         "jeugdhulp",
                                         "wia",
                                         "ww",
                                         "maatregel",
                                         "beschikking",
                                         "bijstandsuitkering",
                                         "persoonsgebonden",
                                         "belastingdienst",
                                         NULL };
    static const char *const private_parties[] = {
        "verhuurder",  "woningcorporatie", "woonstichting",       "incassobureau", "polis",
        "verhuurders", "huurovereenkomst", "arbeidsovereenkomst", "werkgever",     NULL
    };
    return first_of(c, about) && count_of(c, about) >= count_of(c, private_parties);
}

static bool is_decision(const struct checker *c)
{
    if (!of_authority(c) || !(count_of(c, polite) + count_of(c, informal)))
        return false;
    for (size_t i = 0; i < c->s->count; i++)
        if (decides(c, &c->s->at[i]))
            return true;
    return false;
}

/* A way to object: "bezwaar" that is not a thing of the past; to a decision on an objection: "beroep". */
static bool tells_objection(const struct checker *c)
{
    static const char *const answers[] = { "ongegrond", "gegrond", "niet-ontvankelijk", NULL };
    static const char *const not_ways[] = { "geen", "zonder", "uw", "je", "het", NULL };
    static const char *const makes[] = { "maken",      "maakt",  "maak", "indienen", "dient", "schrijven", "sturen",
                                         "stuur",      "stuurt", "kunt", "kan",      "tegen", "instellen", "gaan",
                                         "aantekenen", "mag",    "moet", "schrijf",  NULL };
    bool second = first_of(c, answers) != NULL;
    for (size_t i = 0; i < c->s->count; i++) {
        const struct sentence *sentence = &c->s->at[i];
        for (size_t n = 0; n < sentence->count; n++) {
            const struct token *t = &c->s->tokens[sentence->first + n];
            bool objects = strncmp(t->word, "bezwaar", 7) == 0,
                 appeals = strncmp(t->word, "beroep", 6) == 0 || strncmp(t->word, "hoger-beroep", 12) == 0;
            if (!(second ? appeals : objects || appeals) || !in_sentence(c, sentence, makes))
                continue;
            if (n && word_among(not_ways, (t - 1)->word) && !second && t->length == 7 && !token_is(t - 1, "uw"))
                continue;
            return true;
        }
    }
    return false;
}

/* "binnen zes weken", "uiterlijk 5 januari": in a sentence about objecting, or shortly behind one ("Doe dat voor 5 januari."). */
static bool tells_last_day(const struct checker *c)
{
    static const char *const day[] = { "weken",     "week",    "dagen",    "maanden",  "januari", "februari",
                                       "maart",     "april",   "mei",      "juni",     "juli",    "augustus",
                                       "september", "oktober", "november", "december", NULL };
    static const char *const until[] = { "binnen", "uiterlijk", "tot", "voor", "laatste", NULL };
    static const char *const object[] = { "bezwaar", "bezwaarschrift", "beroep", "beroepschrift", NULL };
    size_t near = 0;
    for (size_t i = 0; i < c->s->count; i++) {
        const struct sentence *sentence = &c->s->at[i];
        near = in_sentence(c, sentence, object) ? NEAR_SENTENCES : near ? near - 1 : 0;
        if (near && in_sentence(c, sentence, day) && in_sentence(c, sentence, until))
            return true;
    }
    return false;
}

/* A number to call: 10 digits from a 0, also in pieces; 0800 and 0900 lines; 14 with an area code. */
static bool tells_phone(const struct checker *c)
{
    const struct slice text = c->s->text;
    for (size_t i = 0; i < text.size; i++) {
        size_t digits = 0, n = i;
        if (text.at[i] != '0' && text.at[i] != '1' && text.at[i] != '+')
            continue;
        if (i && ((text.at[i - 1] >= '0' && text.at[i - 1] <= '9') || text.at[i - 1] == ' ') && text.at[i] == '0' &&
            i > 1 && text.at[i - 2] >= '0' && text.at[i - 2] <= '9')
            continue; /* in the middle of a number */
        for (; n < text.size && n < i + 20; n++) {
            char s = text.at[n];
            if (s >= '0' && s <= '9')
                digits++;
            else if (s != ' ' && s != '-' && s != '+' && s != '(' && s != ')')
                break;
        }
        bool fourteen = strncmp(text.at + i, "14 0", text.size - i < 4 ? text.size - i : 4) == 0 && digits >= 5;
        bool line = text.at[i] == '0' && digits >= 8 && text.size - i > 4 &&
                    (memcmp(text.at + i, "0800", 4) == 0 || memcmp(text.at + i, "0900", 4) == 0 ||
                     memcmp(text.at + i, "088", 3) == 0);
        if (fourteen || line || (text.at[i] != '1' && digits >= PHONE_DIGITS && digits <= 12))
            return true;
    }
    return false;
}

/* Behind the greeting two words with a capital, as a name has; "M. de Groot", "Fatima El Amrani". */
static bool tells_name(const struct checker *c)
{
    static const char *const greeting[] = { "groet", "groeten", "hoogachtend", NULL };
    static const char *const small[] = { "de",  "van", "den", "der", "el", "al", "ten",
                                         "ter", "het", "t",   "op",  "in", NULL };
    static const char *const offices[] = { "college", "gemeente",     "afdeling",   "directie", "team",
                                           "dienst",  "namens",       "postbus",    "uwv",      "het",
                                           "de",      "burgemeester", "wethouders", "manager",  NULL };
    const struct token *end = c->s->tokens + c->s->token_count, *at = end;
    while (at > c->s->tokens && !word_among(greeting, (at - 1)->word))
        at--;
    if (at == c->s->tokens)
        return false;
    for (bool before = false; at < end; at++) {
        bool name = at->capital && !at->number && !word_among(offices, at->word);
        if (name && before)
            return true;
        before = name || (before && word_among(small, at->word));
    }
    return false;
}

static void decision(struct checker *c)
{
    static const char *const letter[] = { "geachte", "beste", "groet", "groeten", "hoogachtend", NULL };
    c->out->decision = is_decision(c);
    if (!c->out->decision)
        return;
    if (!tells_objection(c))
        check_add(c, NO_OBJECTION, NULL, NULL);
    if (!tells_last_day(c))
        check_add(c, NO_LAST_DAY, NULL, NULL);
    if (!tells_phone(c))
        check_add(c, NO_PHONE, NULL, NULL);
    if (first_of(c, letter) && !tells_name(c))
        check_add(c, NO_NAME, NULL, NULL);
}

void check_letter(struct checker *c)
{
    if (c->out->scores.words_per_sentence > LONG_AVERAGE && c->out->scores.sentences >= AVERAGE_OF)
        check_add(c, LONG_ON_AVERAGE, NULL, NULL);
    address(c);
    action(c);
    decision(c);
}
