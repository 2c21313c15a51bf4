// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* identify.c - see identify.h. Another script decides at once (letters tell its languages apart); in Latin script every word votes for the
 * languages that use it, a word of few languages more than one of many, and letters and groups of letters vote a little. */
#include "identify.h"

#include <stdbool.h>
#include <stdint.h>

#include "foreign.h"
#include "lexicon.h"
#include "wordlists.h"
#include "words.h"

/* Frequent words per language, folded as in words.h; a word may stand in several rows. */
static const struct {
    const char *code, *words;
} languages[] = {
    { "nl",
      "de het een en ik je jij niet van met voor is ben heb mijn dat die er ook maar wat kan moet mag naar bij als aan "
      "op te zijn was wordt word hoe waar wie geen nog wel uit over door om mij me we wij zij "
      "ze hij haar hulp brief huur geld werk gemeente uitkering schuld schulden betalen nix mn nie ff gwn snap kwijt "
      "huis kind kinderen man vrouw bank boete ziek ruzie ontslag scheiden toeslag bezwaar wrm idd egt "
      "help hebben willen krijg krijgen ons onze deze dit al nu toch heel veel weet vraag baas buren dokter school "
      "politie advocaat echt alleen meer hallo graag iemand steeds moeten hoi u uw hebt heeft worden zou kunnen "
      "zonder tegen omdat dan toen zo weg thuis nooit altijd iets niets ga gaat gaan doe doet doen kom komt staat zit "
      "leen belasting werken wonen woning huurbaas gas stroom deurwaarder eten slapen bang moe straat doekoe osso niks "
      "effe gij da wa hedde kheb kben kga hoes jild gjin myn bin haw dy it fan mei nait wark verhuurder ontslagen "
      "gescheiden rekening bijstand zorg formulier aanvragen aanvraag scheiding gestopt" },
    { "en",
      "the i my is and to a of you not have am for with can do what how this that was are it me they he she help need "
      "letter rent money from on in at cannot don't dont pay my landlord job lost eviction got im cant "
      "understand please work house benefits benefit debt debts fine divorce children child school doctor want would "
      "could should did does has had will your where who when why because about there husband wife boss fired "
      "be an if but so no get we our his her them been any some speak english hello thanks thank bill bills sick "
      "afraid will said kill die live afraid home council tax owe owed stopped" },
    { "de",
      "der die das ich und nicht ist ein eine mein meine habe mit fur auf zu den von kann was wie mir wir sie er es "
      "bin hilfe brief miete geld arbeit kein keine bitte brauche muss schulden wohnung bekommen nach auch aber "
      "verstehe wo wer kundigung vermieter arbeitslos zahlen aus bei im am dem des sich hat meinen meiner einen wurde "
      "gekundigt mich sind ohne uber kinder frau mann rechnung bezahlen verloren wegen hallo guten tag danke krank" },
    { "fr",
      "le la les je ne pas et est un une mon ma mes de des du que qui pour avec dans sur vous nous il elle ai suis "
      "aide lettre loyer argent travail besoin comprends peux payer bonjour maison enfant jai cest nai ce cette "
      "comment ou au aux dette dettes divorce perdu proprietaire mari femme elle mais plus sans tout par se sont ont "
      "etre avoir veux dois enfants merci faire recu j c n d l" },
    { "es",
      "el la los las yo no y es un una mi mis de del que por para con en se lo me tengo estoy ayuda carta alquiler "
      "dinero trabajo necesito entiendo pagar casa hola puedo como donde pero muy hijo hijos deuda deudas soy esta "
      "he perdido morir vivir divorcio multa quiero gracias hijas marido mujer sin nada tiene ha sido cuando porque al "
      "su le les "
      "recibido" },
    { "tr", "ve bir bu icin ben benim degil var yok ne nasil mi mu cok ile kira para mektup is yardim ev borc "
            "anlamiyorum istiyorum lazim belediye cocuk cocuklar ama neden gibi daha sonra kocam karim isten "
            "odeyemiyorum aldim geldi odemek "
            "evden attilar gerekiyor yapmaliyim nerede kim iyi degilim bana beni merhaba kirayi kirami isimi kaybettim "
            "borcum borclarim mektubu bosanmak evim param yardima ihtiyacim istiyor olarak icinde her biz siz onlar "
            "evet hayir ediyorum konusuyorum turkce hasta" },
    { "pl", "nie i w na z do jest sie to ja mam moj moja moje jak co za ze po dla od list czynsz pieniadze praca pomoc "
            "potrzebuje rozumiem mieszkanie dlug dlugi prosze gdzie kto ale czy bardzo pracy prace dziecko dzieci maz "
            "zona place "
            "zaplacic stracilem stracilam zwolnili pomocy moge mnie mi o go ten ta tego juz tylko mieszkania pieniedzy "
            "dzien dobry dziekuje pismo rachunek pracodawca mieszkam polsku nic chce musze" },
    { "ro", "si nu este un o eu am la cu pentru din ca sunt ajutor scrisoare chirie chiria bani munca nevoie inteleg "
            "casa datorii unde cum ce care mai pot sa imi mea meu copil copii plati platesc buna ziua vreau primit "
            "fara am pierdut locul de va rog multumesc sotul sotia in nici" },
    { "pt", "o a os as eu nao e um uma meu minha de do da que por para com em tenho estou ajuda carta aluguel aluguer "
            "dinheiro quero morrer viver trabalho preciso entendo pagar casa como onde mas muito filho filhos divida "
            "dividas sou perdi "
            "emprego ola obrigado obrigada posso recebi renda marido mulher falo no na ao" },
    { "it", "il lo la i gli le io non e un una mio mia di del della che per con in ho sono aiuto lettera affitto soldi "
            "lavoro bisogno capisco pagare casa come dove ma molto figlio figli debiti perso sto ciao grazie "
            "buongiorno ce voglio posso ricevuto questa questo mi al nel marito moglie da l" },
    { "so", "waa iyo ma ka ku aan waxaan anigu guri kiro lacag shaqo caawimaad caawin warqad u baahan baahanahay "
            "fahmin fahmayo oo la soo ah maxaa sidee xaggee carruur deyn mid igu ayaa waxa guriga gurigayga kirada "
            "lacagta shaqada shaqadayda i kara karaa baxay fadlan waraaqda qoys hay ii" },
    { "hu", "es nem a az egy van vagyok segitseg segitsegre level levelet lakas penz penzem munka munkam munkat kell "
            "ertem hogyan hol mert gyerek ferjem felesegem adossag tudom fizetni nincs kerem szuksegem berleti dij "
            "albeter sok meg akarok halni elni elvesztettem koszonom jo napot nekem mit hogy ki lakast berlet be" },
    { "cs", "a je se na to v ze s jsem nemam mam moje muj dopis najem penize prace pomoc potrebuji rozumim byt dluh "
            "kde jak prosim nevim dekuji dobry den zaplatit" },
    { "sk", "a je sa na to v ze som nemam mam moje moj list najom peniaze praca pomoc potrebujem rozumiem byt dlh kde "
            "ako prosim neviem dakujem dobry den zaplatit" },
    { "hr", "i je u na se da sam ne nije imam nemam moj moja pismo stanarina novac posao pomoc trebam razumijem "
            "razumem kuca dug gdje gde kako molim hvala dobar dan platiti sta sto mogu ja od za sa" },
    { "sq", "dhe nuk eshte jam kam nje per me te ne qe une im ime leter qira para pune ndihme kuptoj shtepi borxh ku "
            "si faleminderit pershendetje paguaj duhet" },
    { "ku", "ez u ji bi li di ne min te ev kir heye tune name kire pere kar alikari fehm nakim mal deyn cawa li ku "
            "zarok ji bo dixwazim hewce" },
    { "id", "dan saya tidak yang ini itu untuk dengan ada di ke dari tolong surat sewa uang kerja rumah butuh mengerti "
            "bagaimana bayar anak utang bisa" },
    { "pap", "mi no ta un e di ku pa na bo nos yuda karta plaka placa trabou kas mester kompronde unda kiko paga yu "
             "debe bon dia por fabor tin" },
    { "vi", "toi khong la va cua co mot cho nha tien thu giup can hieu lam viec tra con duoc xin" },
    { "lt", "ir as ne yra mano kad su is ka kaip kur laiskas nuoma pinigai darbas pagalba reikia suprantu namas skola "
            "prasau labas aciu" },
};
enum { LANGUAGES_KNOWN = sizeof languages / sizeof *languages };

static const struct {
    uint32_t from, to;
    const char *code;
} scripts[] = {
    { 0x4e00, 0x9fff, "zh" }, { 0x3040, 0x30ff, "ja" }, { 0xac00, 0xd7a3, "ko" }, { 0x1200, 0x137f, "ti" },
    { 0x590, 0x5ff, "he" },   { 0x370, 0x3ff, "el" },   { 0x530, 0x58f, "hy" },   { 0x10a0, 0x10ff, "ka" },
    { 0x900, 0x97f, "hi" },   { 0xe00, 0xe7f, "th" },   { 0xb80, 0xbff, "ta" },   { 0x980, 0x9ff, "bn" },
    { 0x400, 0x52f, "ru" },   { 0x600, 0x6ff, "ar" },
};
enum { SCRIPTS = sizeof scripts / sizeof *scripts };

/* Letters that tell the languages of one script apart. */
static bool holds(const char *text, size_t size, const uint32_t *letters, size_t count)
{
    for (const char *at = text, *end = text + size; at < end;) {
        uint32_t c = utf8_next(&at, end);
        for (size_t i = 0; i < count; i++)
            if (c == letters[i])
                return true;
    }
    return false;
}

static int mentions_word(const char *words, const char *padded, size_t size)
{
    return memmem(words, strlen(words), padded, size) != NULL;
}

static bool mentions(const char *text, size_t size, const char *word)
{
    return memmem(text, size, word, strlen(word)) != NULL;
}

/* Frequent words of the three languages in Cyrillic script, for texts without a letter that only one of them has. */
static const struct {
    const char *code, *words;
} cyrillic_words[] = {
    { "ru", " с мы вы что но где кто меня от нет ищу уже надо нужно мне есть это как если у и из мой моя моего было " },
    { "uk", " з ми ви що але та де хто мене від без немає шукаю вже треба потрібно мені якщо у й із жити померти "
            "хочеться мій моя його було "
            "допоможіть дякую добрий день " },
    { "bg", " съм ме ми си се да на го нямам имам какво защо къде няма трябва моля аз помощ писмо здравейте наем "
            "разбирам от са ли ще " },
};
enum { CYRILLICS = sizeof cyrillic_words / sizeof *cyrillic_words };

static const char *const cyrillic_ends[CYRILLICS] = { "ть ние ый ил ел", "ти ння ець ий ив ав", "ия ът та" };

static void vote_end(const char *word, size_t size, int score[CYRILLICS])
{
    for (int i = 0; i < CYRILLICS; i++)
        for (struct slice rest = slice_of(cyrillic_ends[i]), end; slice_next(&rest, ' ', &end);)
            if (size > end.size + 2 && memcmp(word + size - end.size, end.at, end.size) == 0)
                score[i]++;
}

static void vote_cyrillic(const char *word, size_t size, int score[CYRILLICS])
{
    char padded[WORD_BYTES + 2];
    uint32_t mask = lang_foreign_languages(word, size);
    int weight = __builtin_popcount(mask) == 1 ? 3 : 2;
    vote_end(word, size, score);
    padded[0] = padded[size + 1] = ' ';
    memcpy(padded + 1, word, size);
    for (int i = 0; i < CYRILLICS; i++)
        score[i] += 2 * mentions_word(cyrillic_words[i].words, padded, size + 2);
    for (size_t bit = 0; mask >> bit; bit++)
        for (int i = 0; mask >> bit & 1 && i < CYRILLICS; i++)
            score[i] += strcmp(lang_foreign_code(bit), cyrillic_words[i].code) == 0 ? weight : 0;
}

static const char *cyrillic(const char *text, size_t size)
{
    static const uint32_t hard_sign[] = { 0x44a };
    int score[CYRILLICS] = { 1 };
    char word[WORD_BYTES], folded[4];
    size_t used = 0;
    for (const char *at = text, *end = text + size; at <= end;) {
        size_t bytes = at < end ? lang_fold(utf8_next(&at, end), folded) : 0;
        if (bytes && used + bytes <= sizeof word) {
            memcpy(word + used, folded, bytes);
            used += bytes;
        } else if (!bytes && used) {
            vote_cyrillic(word, used, score);
            used = 0;
        } else if (at == end) {
            break;
        }
    }
    if (holds(text, size, hard_sign, 1))
        score[2] += 4;
    return cyrillic_words[score[1] > score[0] && score[1] >= score[2] ? 1 : score[2] > score[0] ? 2 : 0].code;
}

static const char *refine(const char *code, const char *text, size_t size)
{
    static const uint32_t ukrainian[] = { 0x456, 0x457, 0x454, 0x491, 0x406, 0x407, 0x404, 0x490 },
                          russian[] = { 0x44b, 0x44d, 0x451, 0x42b, 0x42d };
    static const uint32_t persian[] = { 0x67e, 0x686, 0x698, 0x6af, 0x6a9, 0x6cc },
                          pashto[] = { 0x67c, 0x689, 0x693, 0x69a, 0x6d0, 0x6cd, 0x681, 0x685 };
    static const uint32_t urdu[] = { 0x679, 0x688, 0x691, 0x6d2, 0x6ba },
                          kurdish[] = { 0x6b5, 0x695, 0x6ce, 0x6c6, 0x6d5 };
    if (strcmp(code, "ru") == 0) {
        return holds(text, size, ukrainian, 8) ? "uk" : holds(text, size, russian, 5) ? "ru" : cyrillic(text, size);
    } else if (strcmp(code, "ar") == 0) {
        if (holds(text, size, pashto, 8))
            return "ps";
        if (holds(text, size, urdu, 5))
            return "ur";
        if (holds(text, size, kurdish, 5))
            return "ku";
        if (holds(text, size, persian, 6) || mentions(text, size, "است") || mentions(text, size, "کمک") ||
            mentions(text, size, "دارم"))
            return "fa";
    } else if (strcmp(code, "ti") == 0 &&
               (mentions(text, size, "ነው") || mentions(text, size, "አለኝ") || mentions(text, size, "እኔ"))) {
        return "am";
    }
    return code;
}

static const char *by_script(const char *text, size_t size)
{
    size_t count[SCRIPTS] = { 0 }, latin = 0, other = 0;
    for (const char *at = text, *end = text + size; at < end;) {
        uint32_t c = utf8_next(&at, end);
        latin += (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= 0xc0 && c < 0x250);
        for (int i = 0; i < SCRIPTS; i++)
            if (c >= scripts[i].from && c <= scripts[i].to) {
                count[i]++;
                other++;
            }
    }
    if (other < 2 || other * 2 < latin)
        return NULL;
    int best = 0;
    for (int i = 1; i < SCRIPTS; i++)
        if (count[i] > count[best])
            best = i;
    if (strcmp(scripts[best].code, "zh") == 0 && count[1])
        best = 1;
    return refine(scripts[best].code, text, size);
}

/* Letters that Dutch hardly has. */
static const struct {
    const char *code;
    uint32_t letters[8];
} marks[] = {
    { "tr", { 0x131, 0x11f, 0x15f, 0x130, 0x11e, 0x15e } },
    { "pl", { 0x142, 0x105, 0x119, 0x15b, 0x17c, 0x17a, 0x144, 0x107 } },
    { "ro", { 0x103, 0x219, 0x21b, 0x163 } },
    { "de", { 0xdf } },
    { "es", { 0xf1, 0xbf, 0xa1 } },
    { "pt", { 0xe3, 0xf5 } },
    { "hu", { 0x151, 0x171 } },
    { "vi", { 0x1b0, 0x1a1, 0x1ea1, 0x1ebf, 0x1ec7 } },
    { "cs", { 0x11b, 0x159, 0x16f } },
    { "hr", { 0x111 } },
    { "lt", { 0x117, 0x12f, 0x173 } },
};

/* Groups of letters that are frequent in one language and rare in the others; they decide when no word is known. */
static const struct {
    const char *code, *groups;
} looks[] = {
    { "nl", "ij aa uu oe ui sch eeu ooi heid lijk cht oo ouw eij aar ing ver tje eer oek eel oor iet ee uit" },
    { "en", "th ough wh ould tion ight ly" },
    { "de", "sch ung ich keit zt pf isch lich" },
    { "pl", "sz cz rz dz prz owa nie" },
    { "tr", "iyor mak mek lari leri yi" },
    { "fr", "eau tion aux oir eux ais" },
    { "es", "cion ado mente ando" },
    { "it", "zione gli cch ato" },
    { "pt", "cao nh lh mente" },
    { "so", "aax xa aha dh yo waa" },
    { "hu", "sz gy ny cs meg" },
    { "ro", "ul esc iei ulu" },
};

static struct word_set votes; /* word -> mask of languages */
static struct word_set dutch; /* more words that Dutch has; of these a foreign text has some as well */
static int8_t look_language[sizeof looks / sizeof *looks], mark_language[sizeof marks / sizeof *marks];

static int language_number(const char *code)
{
    for (int l = 0; l < LANGUAGES_KNOWN; l++)
        if (strcmp(languages[l].code, code) == 0)
            return l;
    return 0;
}

static void add_dutch(const char *words)
{
    for (struct slice rest = slice_of(words), word; slice_next(&rest, ' ', &word);)
        if (word.size > 2)
            set_add(&dutch, lang_hash(word.at, word.size), 0);
}

__attribute__((constructor(203))) static void prepare_votes(void)
{
    add_dutch(common_words);
    add_dutch(stop_words);
    add_dutch(compound_parts);
    static uint32_t masks[2048];
    uint32_t count = 0;
    for (int l = 0; l < LANGUAGES_KNOWN; l++)
        for (struct slice rest = slice_of(languages[l].words), word; slice_next(&rest, ' ', &word);) {
            uint32_t at = count;
            if (!word.size || count == 2048)
                continue;
            if (!set_find(&votes, lang_hash(word.at, word.size), &at)) {
                set_add(&votes, lang_hash(word.at, word.size), count);
                at = count++;
            }
            masks[at] |= 1u << l;
        }
    for (size_t i = 0; i < votes.size; i++)
        if (votes.keys[i])
            votes.values[i] = masks[votes.values[i]];
    for (size_t i = 0; i < sizeof looks / sizeof *looks; i++)
        look_language[i] = (int8_t)language_number(looks[i].code);
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
        mark_language[i] = (int8_t)language_number(marks[i].code);
}

enum { KEY_WORD = 8, MOST_UNKNOWN = 24, DUTCH_AHEAD = 3 /* when only groups of letters speak */, PLAINLY_DUTCH = 4 };

struct tally {
    int score[LANGUAGES_KNOWN];
    int words, known;
    char unknown[MOST_UNKNOWN][WORD_BYTES]; /* words that no list of frequent words has */
    uint8_t sizes[MOST_UNKNOWN];
    int unknown_count;
    bool told; /* by a word or a letter, not by groups of letters only */
};

static void look_at(struct tally *t, const char *word, size_t size)
{
    for (size_t i = 0; i < sizeof looks / sizeof *looks; i++)
        for (const char *at = looks[i].groups; *at;) {
            size_t length = strcspn(at, " ");
            if (length < size && memmem(word, size, at, length)) {
                t->score[look_language[i]] += length > 2 ? 3 : 2;
                break;
            }
            at += length + (at[length] == ' ');
        }
}

/* Words of the lists of Dutch and of the tables of key words. What several languages have in common tells nothing. */
static bool vote_key_word(struct tally *t, const char *word, size_t size)
{
    uint32_t mask = lang_foreign_languages(word, size);
    bool is_dutch = set_find(&dutch, lang_hash(word, size), NULL);
    if (is_dutch)
        t->score[0] += KEY_WORD;
    if (__builtin_popcount(mask) > 2)
        return is_dutch;
    for (size_t bit = 0; mask >> bit; bit++)
        for (int l = 1; mask >> bit & 1 && l < LANGUAGES_KNOWN; l++)
            t->score[l] += strcmp(lang_foreign_code(bit), languages[l].code) == 0 ? KEY_WORD : 0;
    t->told |= is_dutch || mask;
    return is_dutch || mask;
}

static void vote(struct tally *t, const char *word, size_t size)
{
    uint32_t mask;
    bool letters = size > 1 || word[0] > '9';
    if (!letters || (word[0] >= '0' && word[0] <= '9'))
        return;
    t->words++;
    if (!set_find(&votes, lang_hash(word, size), &mask)) {
        if (size > 2 && t->unknown_count < MOST_UNKNOWN) {
            memcpy(t->unknown[t->unknown_count], word, size);
            t->sizes[t->unknown_count++] = (uint8_t)size;
        }
        return;
    }
    t->told = true;
    t->known++;
    int shared = __builtin_popcount(mask), weight = (size > 3   ? 12
                                                     : size > 1 ? 10
                                                                : 5) /
                                                        (shared > 2 ? 2 : 1) +
                                                    (shared == 1 ? 4 : 0);
    for (; mask; mask &= mask - 1)
        t->score[__builtin_ctz(mask)] += weight;
}

static void vote_marks(struct tally *t, uint32_t c)
{
    for (size_t m = 0; m < sizeof marks / sizeof *marks; m++)
        for (size_t i = 0; i < 8; i++)
            if (marks[m].letters[i] == c) {
                t->score[mark_language[m]] += 9;
                t->told = true;
            }
}

/* What the unknown words look like; of no use when the known ones leave no doubt. */
static void vote_unknown(struct tally *t)
{
    int second = 0;
    for (int l = 1; l < LANGUAGES_KNOWN; l++)
        second = t->score[l] > second ? t->score[l] : second;
    if (t->known >= PLAINLY_DUTCH && t->known >= t->unknown_count && t->score[0] >= 3 * second)
        return;
    for (int i = 0; i < t->unknown_count; i++)
        if (!vote_key_word(t, t->unknown[i], t->sizes[i]) && t->sizes[i] > 3)
            look_at(t, t->unknown[i], t->sizes[i]);
}

static const char *by_words(const char *text, size_t size)
{
    struct tally t;
    memset(t.score, 0, sizeof t.score);
    t.words = t.known = t.unknown_count = 0;
    t.told = false;
    char word[WORD_BYTES + 4], folded[4];
    size_t used = 0;
    bool address = false; /* an @ or // in this run: no language */
    for (const char *at = text, *end = text + size; at <= end;) {
        uint32_t c = at < end ? utf8_next(&at, end) : ' ';
        size_t bytes = lang_fold(c, folded);
        if (c > 0xbe && c < 0x1fff)
            vote_marks(&t, c);
        else if (c == 0xbf || c == 0xa1)
            vote_marks(&t, c);
        if (c == '@' || (c == '/' && used))
            address = true;
        if (bytes && used + bytes <= WORD_BYTES) {
            memcpy(word + used, folded, bytes);
            used += bytes;
        } else if (!bytes && c != '\'' && c != 0x2019 && c != 0x200b && c != 0xad) {
            if (used && !address)
                vote(&t, word, used);
            used = 0;
            if (c <= ' ')
                address = false;
        }
        if (at == end) {
            if (used && !address)
                vote(&t, word, used);
            break;
        }
    }
    vote_unknown(&t);
    int best = 0;
    for (int l = 1; l < LANGUAGES_KNOWN; l++)
        if (t.score[l] > t.score[best])
            best = l;
    if (!t.told && t.score[0] && t.score[0] + DUTCH_AHEAD >= t.score[best])
        best = 0;
    return t.words == 0 || t.score[best] < 2 ? "und" : languages[best].code;
}

const char *lang_identify(const char *text, size_t size)
{
    if (size > 2000)
        size = 2000;
    bool ascii = true;
    for (size_t i = 0; i < size && ascii; i++)
        ascii = (unsigned char)text[i] < 0x80;
    const char *script = ascii ? NULL : by_script(text, size);
    return script ? script : by_words(text, size);
}
