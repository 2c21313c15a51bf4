// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* check_shape.c - what a Dutch word looks to be, by its form and short lists; see check_inside.h. */
#include "check_inside.h"

bool word_among(const char *const *list, const char *word)
{
    for (; *list; list++) /* two letters tell most apart, without a call; no row is empty */
        if ((*list)[0] == word[0] && (*list)[1] == word[1] && strcmp(*list, word) == 0)
            return true;
    return false;
}

bool is_worden(const struct token *t)
{
    static const char *const forms[] = { "word", "wordt", "worden", "werd", "werden", "geworden", NULL };
    return t->word[0] && word_among(forms, t->word);
}

bool is_zijn(const struct token *t)
{
    static const char *const forms[] = { "is", "zijn", "was", "waren", "ben", "bent", "geweest", NULL };
    return word_among(forms, t->word);
}

bool is_helping_verb(const struct token *t)
{
    static const char *const forms[] = { "heb",    "hebt",   "heeft",  "hebben",  "had",  "hadden", "zal",   "zult",
                                         "zullen", "zou",    "zouden", "kan",     "kunt", "kunnen", "kon",   "konden",
                                         "moet",   "moeten", "moest",  "moesten", "mag",  "mogen",  "mocht", "wil",
                                         "wilt",   "willen", "dient",  "dienen",  NULL };
    return word_among(forms, t->word) || is_worden(t) || (is_zijn(t) && !token_is(t, "geweest"));
}

static bool starts(const char *word, const char *with)
{
    return strncmp(word, with, strlen(with)) == 0;
}

static bool ends(const struct token *t, const char *with)
{
    size_t size = strlen(with);
    return t->length >= size && memcmp(t->word + t->length - size, with, size) == 0;
}

static const char *const separable[] = { "achterover", "tegemoet", "achter", "terecht", "terug", "samen", "tegen",
                                         "voort",      "beet",     "open",   "over",    "vast",  "voor",  "deel",
                                         "door",       "goed",     "mede",   "stop",    "aan",   "toe",   "uit",
                                         "weg",        "los",      "mee",    "neer",    "bij",   "na",    "om",
                                         "op",         "af",       "in",     "kwijt",   "klaar", NULL };

static const char *behind_separable(const char *word)
{
    for (size_t i = 0; separable[i]; i++)
        if (starts(word, separable[i]))
            return word + strlen(separable[i]);
    return NULL;
}

/* Nouns, adjectives and the like with the form of a participle. */
static const char *const no_participles[] = {
    "geld",        "gebied",     "geduld",       "gemiddeld",  "gezond",    "gerecht",    "gewicht",    "gezicht",
    "gedicht",     "gebit",      "geluid",       "gebeuren",   "gevolgen",  "gesprekken", "gevallen",   "gemeenten",
    "gezinnen",    "gebieden",   "geheugen",     "geschikt",   "getrouwd",  "gehuwd",     "gerechtigd", "gewend",
    "geacht",      "gegeven",    "geheimen",     "gebouwen",   "geduldig",  "gesteld",    "gemoed",     "geweld",
    "geest",       "gegevens",   "gelegenheid",  "geschillen", "gevoelens", "gevaren",    "geen",       "aangezien",
    "ingewikkeld", "uitgebreid", "afgelopen",    "besluit",    "bericht",   "verzet",     "verdriet",   "beleid",
    "verband",     "bestand",    "verstand",     "bewind",     "beperkt",   "bekend",     "bereid",     "verplicht",
    "verkeerd",    "verkocht",   "bevoegd",      "hersteld",   "bezet",     "bent",       "best",       "vert",
    "ver",         "bereikbaar", "verschillend", "eerst",      "ernst",     "ergst",      "bedoeld",    "verstandig",
    "betrokken",   "ontwikkeld", "beschikt",     "geldt",      "gebeurt",   "gescheiden", "geboren",    "getuigen",
    "gewoonten",   "geloven",    "genieten",     "gevestigd",  "gesloten",  "gebonden",   "bewust",     "beroemd",
    "bevriend",    "verliefd",   "verslaafd",    "verward",    "verkouden", "verloofd",   "gemeent",    NULL
};

/* With fixed prefix and -en: participles only, no infinitives. */
static const char *const strong_participles[] = {
    "besloten",      "ontvangen",    "besproken", "beschreven",   "begrepen",      "verzonden",   "vergeleken",
    "verloren",      "verboden",     "ontnomen",  "overgenomen",  "ondernomen",    "verkregen",   "behouden",
    "ontslagen",     "verlaten",     "bewezen",   "verwezen",     "verstreken",    "bevolen",     "verscholen",
    "herroepen",     "herzien",      "verleden",  "onderzocht",   "onderschreven", "vernomen",    "betwist",
    "ontbonden",     "verbonden",    "ondergaan", "overwogen",    "heroverwogen",  "vermeden",    "beslagen",
    "bedrogen",      "overschreden", "overleden", "voorbehouden", "voorkomen",     "ondervonden", "bevonden",
    "vrijgesproken", "betrokken",    NULL
};

bool is_participle(const struct token *t, bool *sure)
{
    const char *behind = behind_separable(t->word);
    bool d = ends(t, "d") || ends(t, "t"), en = ends(t, "en");
    *sure = true;
    if (word_among(no_participles, t->word) || t->length < 5)
        return false;
    if (word_among(strong_participles, t->word) || ends(t, "gedaan") || ends(t, "gegaan"))
        return true;
    if ((starts(t->word, "ge") || (behind && starts(behind, "ge") && strlen(behind) > 4)) && (d || en))
        return true;
    static const char *const nouns[] = { "stand",   "schrift", "heid",   "tijd",  "geld",  "raad",     "hand",
                                         "land",    "recht",   "dienst", "kant",  "punt",  "kracht",   "plicht",
                                         "besluit", "bericht", "beleid", "woord", "kaart", "opdracht", "macht",
                                         "inkomst", "aard",    "grond",  "rand",  "bond",  NULL };
    for (size_t i = 0; nouns[i]; i++)
        if (ends(t, nouns[i]))
            return false;
    static const char *const fixed[] = { "be", "ver", "ont", "her", "onder", "over", "mis", NULL };
    for (size_t i = 0; fixed[i]; i++)
        if (starts(t->word, fixed[i]) && d && t->length > 5) {
            *sure = ends(t, "d");
            return true;
        }
    return false;
}

bool is_infinitive(const struct token *t)
{
    static const char *const verbs[] = {
        "betalen",     "krijgen",   "sturen",      "geven",      "maken",    "doen",     "gaan",    "zien",
        "staan",       "komen",     "nemen",       "houden",     "laten",    "vragen",   "zeggen",  "weten",
        "lezen",       "schrijven", "bellen",      "werken",     "wonen",    "helpen",   "regelen", "zorgen",
        "melden",      "leveren",   "stellen",     "brengen",    "zetten",   "leggen",   "worden",  "zijn",
        "hebben",      "tekenen",   "rekenen",     "kiezen",     "kopen",    "huren",    "zoeken",  "vinden",
        "blijven",     "stoppen",   "leren",       "lenen",      "starten",  "sluiten",  "dragen",  "duren",
        "gebruiken",   "gebeuren",  "horen",       "spreken",    "treffen",  "voeren",   "voldoen", "wijzigen",
        "retourneren", "reageren",  "controleren", "informeren", "verhogen", "verlagen", NULL
    };
    static const char *const nouns[] = {
        "gegevens",   "bedragen",    "redenen",      "berichten",     "besluiten",     "bedrijven", "vertrekken",
        "instanties", "inwoners",    "belangen",     "verhalen",      "aanvragen",     "opgaven",   "uitgaven",
        "uren",       "ogen",        "oren",         "verdragen",     "beelden",       "overheden", "omstandigheden",
        "aantallen",  "verschillen", "brieven",      "afspraken",     "bergen",        "bewoners",  "voorwaarden",
        "verzoeken",  "uitkeringen", "instellingen", "afdelingen",    "oorzaken",      "inkomen",   "aandelen",
        "bijlagen",   "aanslagen",   "afschriften",  "uitspraken",    "inkomsten",     "overuren",  "toeslagen",
        "bijdragen",  "opleidingen", "instituten",   "ondernemers",   "tegenpartijen", "doelen",    "voorwerpen",
        "onderdelen", "voorbeelden", "woningen",     "overtredingen", "afvalstoffen",  "gebreken",  "uitvoeringskosten",
        NULL
    };
    if (!ends(t, "en") && !ends(t, "oen") && !ends(t, "aan") && !ends(t, "ien"))
        return false;
    if (word_among(verbs, t->word))
        return true;
    if (word_among(nouns, t->word) || ends(t, "ingen") || ends(t, "heden") || t->capital)
        return false;
    const char *behind = behind_separable(t->word);
    return (behind && strlen(behind) > 4) ||
           ((starts(t->word, "be") || starts(t->word, "ver") || starts(t->word, "ont")) && t->length > 6) ||
           ends(t, "eren");
}

bool is_verbal_noun(const struct token *t)
{
    static const char *const things[] = { "woning",      "rekening",     "uitkering",     "regeling",
                                          "vereniging",  "opleiding",    "verzekering",   "vergunning",
                                          "belasting",   "leiding",      "zitting",       "afdeling",
                                          "instelling",  "stichting",    "verdieping",    "tekening",
                                          "lening",      "handtekening", "huisvesting",   "mening",
                                          "overheid",    "gezondheid",   "organisatie",   "informatie",
                                          "situatie",    "locatie",      "administratie", "koning",
                                          "vergoeding",  "beslissing",   "vordering",     "bijstandsuitkering",
                                          "afspraak",    "gelegenheid",  "mogelijkheid",  "hoeveelheid",
                                          "vergadering", "kleding",      "rechtspersoon", "verklaring",
                                          "toestemming", "vergissing",   "betaling",      "storing",
                                          "ervaring",    "omgeving",     "verhouding",    "bevolking",
                                          "richting",    "krediet",      "generatie",     "relatie",
                                          "natie",       "corporatie",   "veiligheid",    "waarheid",
                                          "aanleiding",  "inachtneming", "regering",      "redding",
                                          "ketting",     "training",     "herhaling",     NULL };
    static const char *const tails[] = { "ing", "atie", "itie", "heid", "isering", NULL };
    if (t->length < 7 || word_among(things, t->word) || t->capital)
        return false;
    for (size_t i = 0; tails[i]; i++)
        if (ends(t, tails[i]))
            return true;
    return false;
}

bool is_negation(const struct token *t)
{
    static const char *const words[] = { "niet",    "geen",    "nooit", "nimmer",  "geenszins",  "zonder", "niets",
                                         "niemand", "nergens", "noch",  "evenmin", "nimmermeer", NULL };
    return word_among(words, t->word);
}

bool is_preposition(const struct token *t)
{
    static const char *const words[] = { "van",    "voor",    "door",  "bij",    "op",     "in",     "met",
                                         "aan",    "uit",     "tot",   "over",   "onder",  "naar",   "ter",
                                         "ten",    "te",      "tegen", "binnen", "tussen", "wegens", "krachtens",
                                         "inzake", "volgens", "om",    NULL };
    return word_among(words, t->word);
}

bool begins_clause(const struct token *t)
{
    static const char *const words[] = { "maar",  "want",   "dat",     "als",      "omdat", "wanneer",   "terwijl",
                                         "zodat", "indien", "hoewel",  "voordat",  "nadat", "totdat",    "tenzij",
                                         "mits",  "wie",    "waarom",  "waardoor", "of",    "aangezien", "die",
                                         "wat",   "waar",   "waarmee", "alsof",    NULL };
    return (t->mark && t->mark != '"') || word_among(words, t->word);
}
