// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* test_foreign.c - questions in other languages: which language it is, which domain comes first, and that danger is seen. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

#include "embedded.h"
#include "foreign.h"
#include "identify.h"
#include "understand.h"

static const struct {
    const char *language;
    enum life_domain domain;
    const char *question;
} questions[] = {
    /* an eviction stands under debts and a lawyer under general, as they do in Dutch */
    { "en", WONEN, "My landlord wants to raise the rent by 20 percent" },
    { "en", WONEN, "There is mould all over my bedroom wall and nobody repairs it" },
    { "en", SCHULDEN, "I got an eviction letter" },
    { "en", WONEN, "the neighbours make noise every night" },
    { "en", SCHULDEN, "I can't pay my debts anymore" },
    { "en", SCHULDEN, "a bailiff is coming tomorrow for a debt" },
    { "en", WERK, "My employer did not pay my wages last month" },
    { "en", WERK, "I was fired yesterday while I was ill" },
    { "en", FAMILIE, "I want a divorce but what about the kids?" },
    { "en", FAMILIE, "My ex doesn't let me see my daughter, I want custody" },
    { "en", ZORG, "My mother is elderly and needs home care" },
    { "en", ZORG, "Which health insurance do I need for my wheelchair?" },
    { "en", AANKOOP, "The webshop will not give me a refund for a broken phone" },
    { "en", AANKOOP, "how do I cancel my phone subscription" },
    { "en", ALGEMEEN, "I need a lawyer, I have to go to court" },
    { "en", JUSTITIE, "my bike was stolen, how do I report to the police" },
    { "en", ALGEMEEN, "How can I get a residence permit for my wife?" },
    { "tr", WONEN, "Ev sahibim kirayı çok artırdı" },
    { "tr", SCHULDEN, "Kirayı ödeyemiyorum, evden atacaklar" },
    { "tr", WONEN, "Evimde küf var, ev sahibi tamir etmiyor" },
    { "tr", WONEN, "komşum çok gürültü yapıyor" },
    { "tr", SCHULDEN, "Çok borcum var, ne yapmalıyım?" },
    { "tr", SCHULDEN, "icra memuru yarın geliyor borç için" },
    { "tr", WERK, "Patronum maaşımı vermiyor" },
    { "tr", WERK, "işten çıkarıldım" },
    { "tr", FAMILIE, "Kocamdan boşanmak istiyorum" },
    { "tr", FAMILIE, "eski eşim nafaka ödemiyor" },
    { "tr", ZORG, "Annem yaşlı, evde bakım lazım" },
    { "tr", ALGEMEEN, "bana bir avukat lazım, mahkeme var" },
    { "tr", AANKOOP, "internetten sipariş verdim, param iade edilmedi" },
    { "tr", ALGEMEEN, "Hollanda vatandaşlığı almak istiyorum" },
    { "ar", SCHULDEN, "صاحب البيت يريد إخلاء الشقة" },
    { "ar", SCHULDEN, "لا أستطيع دفع الإيجار هذا الشهر" },
    { "ar", WONEN, "يوجد عفن في بيتي" },
    { "ar", SCHULDEN, "عندي ديون كثيرة" },
    { "ar", WERK, "صاحب العمل لم يدفع راتبي" },
    { "ar", WERK, "تم فصلي من العمل" },
    { "ar", FAMILIE, "أريد الطلاق وحضانة أطفالي" },
    { "ar", ZORG, "أمي مريضة وتحتاج رعاية منزلية" },
    { "ar", ZORG, "أحتاج تأمين صحي" },
    { "ar", ALGEMEEN, "أحتاج محامي للمحكمة" },
    { "ar", ALGEMEEN, "كيف أحصل على الجنسية الهولندية؟" },
    { "ar", ALGEMEEN, "لم الشمل لزوجتي وأولادي" },
    { "pl", WONEN, "Właściciel mieszkania podniósł czynsz" },
    { "pl", SCHULDEN, "dostałem eksmisję z mieszkania" },
    { "pl", WONEN, "Pleśń w mieszkaniu" },
    { "pl", SCHULDEN, "Mam długi i komornik zajął konto" },
    { "pl", SCHULDEN, "nie mogę spłacić kredytu, mam zaległości" },
    { "pl", WERK, "Szef nie wypłacił mi pensji" },
    { "pl", WERK, "Zwolnili mnie z pracy kiedy byłem chory" },
    { "pl", WERK, "agencja pracy nie chce dać umowy" },
    { "pl", FAMILIE, "Chcę rozwodu, co z dziećmi?" },
    { "pl", FAMILIE, "alimenty na dziecko" },
    { "pl", ZORG, "Potrzebuję lekarza i ubezpieczenia zdrowotnego" },
    { "pl", ALGEMEEN, "Potrzebuję adwokata, mam sprawę w sądzie" },
    { "pl", JUSTITIE, "ukradli mi rower, policja" },
    { "pl", AANKOOP, "sklep internetowy nie chce zwrócić pieniędzy" },
    { "uk", WONEN, "Господар підвищив оренду" },
    { "uk", SCHULDEN, "Нас виселяють з квартири" },
    { "uk", WONEN, "шукаю житло" },
    { "uk", SCHULDEN, "У мене великі борги" },
    { "uk", WERK, "Роботодавець не заплатив зарплату" },
    { "uk", WERK, "мене звільнили з роботи" },
    { "uk", FAMILIE, "Хочу розлучитися з чоловіком, аліменти" },
    { "uk", ZORG, "Потрібен лікар і медичне страхування" },
    { "uk", ALGEMEEN, "Мені потрібен адвокат для суду" },
    { "uk", AANKOOP, "Магазин не повертає гроші за зламаний телефон" },
    { "ru", WONEN, "Хозяин квартиры поднял аренду" },
    { "ru", WONEN, "В квартире плесень, соседи шумят" },
    { "ru", SCHULDEN, "нас хотят выселить из дома" },
    { "ru", SCHULDEN, "У меня долги, не могу платить" },
    { "ru", WERK, "Начальник не выплатил зарплату" },
    { "ru", WERK, "Меня уволили" },
    { "ru", FAMILIE, "Развод с мужем, опека над детьми" },
    { "ru", ZORG, "Маме нужен уход, она пожилая" },
    { "ru", ALGEMEEN, "нужен адвокат, пришла повестка в суд" },
    { "ru", ALGEMEEN, "Как получить гражданство?" },
    { "de", WONEN, "Mein Vermieter hat die Miete erhöht" },
    { "de", WONEN, "Schimmel in der Wohnung" },
    { "de", WONEN, "Die Nachbarn machen jede Nacht Lärm" },
    { "de", SCHULDEN, "Ich habe Schulden und der Gerichtsvollzieher kommt" },
    { "de", WERK, "Mein Chef zahlt den Lohn nicht" },
    { "de", WERK, "Ich wurde entlassen" },
    { "de", FAMILIE, "Ich will die Scheidung, wer bekommt das Sorgerecht?" },
    { "de", ZORG, "Meine Mutter braucht Pflege zu Hause" },
    { "de", AANKOOP, "Der Onlineshop gibt mir mein Geld nicht zurück" },
    { "de", ALGEMEEN, "Ich brauche einen Anwalt für das Gericht" },
    { "fr", WONEN, "Mon propriétaire augmente le loyer" },
    { "fr", WONEN, "J'ai reçu un avis d'expulsion de mon logement" },
    { "fr", WONEN, "il y a de la moisissure dans mon appartement" },
    { "fr", SCHULDEN, "J'ai beaucoup de dettes et un huissier vient" },
    { "fr", WERK, "Mon patron ne paie pas mon salaire" },
    { "fr", WERK, "J'ai été licencié" },
    { "fr", FAMILIE, "Je veux divorcer, qui aura la garde des enfants ?" },
    { "fr", ZORG, "ma mère âgée a besoin de soins à domicile" },
    { "fr", ALGEMEEN, "J'ai besoin d'un avocat pour le tribunal" },
    { "fr", AANKOOP, "Le magasin refuse le remboursement" },
    { "es", WONEN, "Mi casero me sube el alquiler" },
    { "es", SCHULDEN, "me quieren desahuciar del piso" },
    { "es", SCHULDEN, "Tengo muchas deudas" },
    { "es", WERK, "Mi jefe no me paga el salario" },
    { "es", WERK, "me han despedido del trabajo" },
    { "es", FAMILIE, "Quiero el divorcio y la custodia de mis hijos" },
    { "es", ZORG, "Necesito un médico y seguro de salud" },
    { "es", ALGEMEEN, "Necesito un abogado para el juicio" },
    { "es", AANKOOP, "La tienda no me da la devolución" },
    { "bg", WONEN, "Хазяинът вдигна наема на квартирата" },
    { "bg", WERK, "Шефът не ми плаща заплата" },
    { "bg", SCHULDEN, "Имам дългове, какво да правя?" },
    { "ro", WONEN, "Proprietarul a mărit chiria" },
    { "ro", WERK, "Șeful nu mi-a plătit salariul" },
    { "ro", FAMILIE, "Vreau să divorțez de soțul meu" },
    { "so", WONEN, "kirada guriga ma bixin karo" },
    { "so", WERK, "shaqada waa la iga eryay" },
    { "so", SCHULDEN, "deyn badan ayaa igu taal" },
    { "ti", WONEN, "ክራይ ገዛ ክኸፍል ኣይከኣልኩን" },
    { "ti", WERK, "ደሞዝ ኣይተኸፍለኒን" },
    { "ti", SCHULDEN, "ዕዳ ኣለኒ" },
    { "fa", WONEN, "صاحبخانه اجاره را زیاد کرده است" },
    { "fa", WERK, "کارفرما حقوق من را پرداخت نکرده" },
    { "fa", FAMILIE, "می‌خواهم از شوهرم طلاق بگیرم" },
    { "pt", WONEN, "O senhorio aumentou a renda da casa" },
    { "pt", WERK, "O patrão não pagou o salário" },
    { "pt", FAMILIE, "Quero o divórcio e a guarda dos filhos" },
    { "it", WONEN, "Il padrone di casa ha aumentato l'affitto" },
    { "it", WERK, "Il datore di lavoro non mi ha pagato lo stipendio" },
    { "it", SCHULDEN, "ho molti debiti" },
    { "hu", WONEN, "A főbérlő felemelte a lakbért" },
    { "hu", WERK, "A főnököm nem fizette ki a munkabért" },
    { "hu", SCHULDEN, "sok adósságom van" },
    { "en", SCHULDEN, "The deurwaarder sent me a letter, I have no money" },
    { "tr", SCHULDEN, "deurwaarder mektup gönderdi, param yok" },
    { "pl", ALGEMEEN, "jak zrobić digid" },
};

static const struct {
    enum crisis crisis; /* CRISIS_NONE: must not be seen as danger */
    const char *question;
} dangers[] = {
    { CRISIS_113, "I want to die" },
    { CRISIS_113, "i dont want to live anymore" },
    { CRISIS_VEILIG_THUIS, "my husband beats me" },
    { CRISIS_112, "he is threatening me with a knife right now" },
    { CRISIS_113, "ölmek istiyorum" },
    { CRISIS_VEILIG_THUIS, "kocam beni dövüyor" },
    { CRISIS_113, "أريد أن أموت" },
    { CRISIS_VEILIG_THUIS, "زوجي يضربني" },
    { CRISIS_113, "chcę umrzeć" },
    { CRISIS_VEILIG_THUIS, "mąż mnie bije" },
    { CRISIS_113, "Я хочу померти" },
    { CRISIS_VEILIG_THUIS, "чоловік мене б'є" },
    { CRISIS_113, "не хочу жить" },
    { CRISIS_VEILIG_THUIS, "муж меня бьёт" },
    { CRISIS_113, "Ich will nicht mehr leben" },
    { CRISIS_VEILIG_THUIS, "Mein Mann schlägt mich" },
    { CRISIS_113, "je veux mourir" },
    { CRISIS_VEILIG_THUIS, "mon mari me frappe" },
    { CRISIS_113, "quiero morir" },
    { CRISIS_VEILIG_THUIS, "mi marido me pega" },
    { CRISIS_113, "vreau să mor" },
    { CRISIS_VEILIG_THUIS, "il marito mi picchia" },
    { CRISIS_113, "می‌خواهم بمیرم" },
    { CRISIS_113, "I am thinking about suicide" },
    { CRISIS_113, "I want to kill myself" },
    { CRISIS_113, "I don't want to be here anymore, I want to end my life" },
    { CRISIS_112, "someone is breaking into my house" },
    { CRISIS_112, "he said he will kill me" },
    { CRISIS_VEILIG_THUIS, "my boyfriend hit me again" },
    { CRISIS_VEILIG_THUIS, "My father beats my little brother" },
    { CRISIS_VEILIG_THUIS, "I am afraid of my husband" },
    { CRISIS_VEILIG_THUIS, "my ex is stalking me" },
    { CRISIS_113, "Ich möchte sterben" },
    { CRISIS_113, "Ich will mich umbringen" },
    { CRISIS_VEILIG_THUIS, "mein Freund hat mich geschlagen" },
    { CRISIS_VEILIG_THUIS, "Ich habe Angst vor meinem Mann" },
    { CRISIS_112, "er bedroht mich mit einem Messer" },
    { CRISIS_113, "j'ai envie de mourir" },
    { CRISIS_113, "je veux me suicider" },
    { CRISIS_VEILIG_THUIS, "mon copain m'a frappée" },
    { CRISIS_VEILIG_THUIS, "j'ai peur de mon mari" },
    { CRISIS_112, "il me menace avec un couteau" },
    { CRISIS_113, "me quiero morir" },
    { CRISIS_113, "quiero suicidarme" },
    { CRISIS_VEILIG_THUIS, "mi novio me golpeó" },
    { CRISIS_VEILIG_THUIS, "tengo miedo de mi esposo" },
    { CRISIS_112, "me amenaza con un cuchillo" },
    { CRISIS_113, "intihar etmek istiyorum" },
    { CRISIS_113, "artık yaşamak istemiyorum" },
    { CRISIS_VEILIG_THUIS, "eşim bana şiddet uyguluyor" },
    { CRISIS_VEILIG_THUIS, "kocamdan korkuyorum" },
    { CRISIS_112, "beni bıçakla tehdit ediyor" },
    { CRISIS_113, "أفكر في الانتحار" },
    { CRISIS_113, "لا أريد أن أعيش" },
    { CRISIS_VEILIG_THUIS, "زوجي ضربني أمس" },
    { CRISIS_VEILIG_THUIS, "أخاف من زوجي" },
    { CRISIS_112, "يهددني بالسكين" },
    { CRISIS_113, "nie chcę już żyć" },
    { CRISIS_113, "myślę o samobójstwie" },
    { CRISIS_VEILIG_THUIS, "partner mnie uderzył" },
    { CRISIS_VEILIG_THUIS, "boję się męża" },
    { CRISIS_112, "grozi mi nożem" },
    { CRISIS_113, "не хочу жити" },
    { CRISIS_113, "думаю про самогубство" },
    { CRISIS_VEILIG_THUIS, "чоловік мене побив" },
    { CRISIS_112, "він погрожує мені ножем" },
    { CRISIS_113, "хочу умереть" },
    { CRISIS_113, "думаю о самоубийстве" },
    { CRISIS_VEILIG_THUIS, "муж избил меня" },
    { CRISIS_VEILIG_THUIS, "я боюсь мужа" },
    { CRISIS_112, "он угрожает мне ножом" },
    { CRISIS_113, "искам да умра" },
    { CRISIS_VEILIG_THUIS, "мъжът ми ме бие" },
    { CRISIS_VEILIG_THUIS, "soțul mă bate" },
    { CRISIS_113, "vreau sa ma sinucid" },
    { CRISIS_113, "quero morrer" },
    { CRISIS_VEILIG_THUIS, "o meu marido bate-me" },
    { CRISIS_113, "voglio morire" },
    { CRISIS_113, "meg akarok halni" },
    { CRISIS_VEILIG_THUIS, "a férjem megver" },
    { CRISIS_VEILIG_THUIS, "ninkaygu wuu i garaacaa" },
    { CRISIS_113, "خودکشی می‌کنم" },
    { CRISIS_VEILIG_THUIS, "شوهرم مرا کتک می‌زند" },
    { CRISIS_VEILIG_THUIS, "ሰብኣየይ ይወቕዓኒ" },
    { 0, "my boss threatens to fire me" },
    { 0, "mon patron menace de me licencier" },
    { 0, "Mein Vermieter droht mit Kündigung" },
    { 0, "szef grozi zwolnieniem" },
    { 0, "landlord threatens to evict us" },
    { 0, "my mother died last week" },
    { 0, "ev sahibim tehdit ediyor" },
    { 0, "my rent is too high" },
    { 0, "my father died and I must arrange the funeral" },
    { 0, "ev sahibim beni evden atmak istiyor" },
    { 0, "mi padre murió, la herencia" },
};

static const struct {
    const char *language, *text;
} identified[] = {
    { "nl", "Mijn landlord doet niks aan de schimmel" },
    { "nl", "mijn boss wil me niet betalen" },
    { "nl", "sorry maar ik snap die fucking brief niet" },
    { "nl", "help mijn account is gehackt" },
    { "nl", "bro ik heb schulden gwn" },
    { "nl", "wollah ik word uit huis gezet" },
    { "nl", "schulden" },
    { "nl", "huur te hoog" },
    { "nl", "hulp in huis" },
    { "nl", "mn ex betaalt niet" },
    { "nl", "digid kwijt" },
    { "nl", "uitkering gestopt" },
    { "nl", "boete gekregen" },
    { "nl", "toeslag terugbetalen" },
    { "nl", "ik wil dood" },
    { "nl", "no way dat ik dit ga betalen man" },
    { "nl", "Webshop stuurt mijn order niet, customer service reageert niet" },
    { "nl", "abonnement sportschool opzeggen" },
    { "nl", "burn-out, wat nu" },
    { "nl", "wiet plantage buren overlast" },
    { "nl", "fiets gestolen" },
    { "nl", "ruzie met mijn vader" },
    { "nl", "geen geld voor eten" },
    { "nl", "hoe vraag ik een paspoort aan" },
    { "nl", "Ik krijg een brief van de bank over mijn hypotheek" },
    { "nl", "mijn kind wordt gepest op school" },
    { "nl", "is dit legaal" },
    { "nl", "Kan ik in beroep?" },
    { "nl", "mag baas mij zo ontslaan" },
    { "nl", "me man slaat me" },
    { "nl", "partneralimentatie stopzetten" },
    { "nl", "cadeaubon verlopen" },
    { "nl", "incassobureau blijft appen" },
    { "nl", "energiecontract overstappen" },
    { "nl", "alimentatie" },
    { "nl", "discriminatie op werk" },
    { "en", "rent too high" },
    { "en", "lost my job" },
    { "en", "divorce help" },
    { "en", "bailiff letter" },
    { "en", "no money for food" },
    { "en", "I want to die" },
    { "en", "landlord kicked me out" },
    { "de", "Miete zu hoch" },
    { "de", "Schulden beim Finanzamt" },
    { "de", "Arbeit verloren" },
    { "fr", "loyer trop cher" },
    { "fr", "perdu mon travail" },
    { "fr", "besoin d'aide" },
    { "es", "necesito ayuda" },
    { "es", "perdí mi trabajo" },
    { "es", "quiero morir" },
    { "tr", "kira çok yüksek" },
    { "tr", "borcum var" },
    { "tr", "işten atıldım" },
    { "tr", "bosanmak istiyorum" },
    { "pl", "nie mam pracy" },
    { "pl", "czynsz za wysoki" },
    { "pl", "chcę rozwodu" },
    { "uk", "немає житла" },
    { "ru", "нет денег" },
    { "bg", "нямам пари" },
    { "ar", "لا مال" },
    { "fa", "کمک می‌خواهم" },
    { "ti", "ሓገዝ የድልየኒ" },
    { "ro", "nu am bani" },
    { "so", "caawimaad baan rabaa" },
    { "hu", "nincs pénzem" },
    { "it", "ho perso il lavoro" },
    { "pt", "não tenho dinheiro" },
};

static const struct knowledge *all_topics(void)
{
    static struct knowledge *knowledge;
    char message[300];
    if (!knowledge)
        knowledge = knowledge_build(&embedded_topics, &embedded_model, message);
    assert_non_null(knowledge);
    return knowledge;
}

static void finds_the_domain(void **state)
{
    (void)state;
    int wrong = 0;
    for (size_t i = 0; i < sizeof questions / sizeof *questions; i++) {
        const char *text = questions[i].question;
        struct understanding u = { 0 };
        struct arena arena;
        arena_begin(&arena, 16 << 20);
        understand(all_topics(), &arena, text, strlen(text), &u);
        const char *said = u.domain_count ? life_domain_ids[u.domains[0].domain] : "nothing";
        if (strcmp(u.language, questions[i].language) != 0 || !u.domain_count ||
            u.domains[0].domain != questions[i].domain) {
            print_error("%s %s, should be %s %s: %s\n", u.language, said, questions[i].language,
                        life_domain_ids[questions[i].domain], text);
            wrong++;
        }
        arena_end(&arena);
    }
    /* what the model makes of a word moves a little with every text it learns from; nineteen of twenty must be right */
    assert_true(wrong * 20 <= (int)(sizeof questions / sizeof *questions));
}

static void sees_danger(void **state)
{
    (void)state;
    int wrong = 0;
    for (size_t i = 0; i < sizeof dangers / sizeof *dangers; i++) {
        const char *text = dangers[i].question;
        struct understanding u = { 0 };
        struct arena arena;
        arena_begin(&arena, 16 << 20);
        understand(all_topics(), &arena, text, strlen(text), &u);
        if (u.cues.crisis != dangers[i].crisis) {
            print_error("%s: line %d, should be %d: %s\n", u.language, (int)u.cues.crisis, (int)dangers[i].crisis,
                        text);
            wrong++;
        }
        arena_end(&arena);
    }
    assert_true(wrong * 20 <= (int)(sizeof dangers / sizeof *dangers)); /* the table of words knows no order */
}

static void tells_languages_apart(void **state)
{
    (void)state;
    int wrong = 0;
    for (size_t i = 0; i < sizeof identified / sizeof *identified; i++) {
        const char *text = identified[i].text, *said = lang_identify(text, strlen(text));
        if (strcmp(said, identified[i].language) != 0) {
            print_error("%s, should be %s: %s\n", said, identified[i].language, text);
            wrong++;
        }
    }
    assert_int_equal(wrong, 0);
}

/* `because` holds the reader's own words, not the Dutch for them. */
static void explains_in_their_words(void **state)
{
    (void)state;
    const char *text = "Mi casero me sube el alquiler";
    struct understanding u = { 0 };
    struct arena arena;
    arena_begin(&arena, 16 << 20);
    understand(all_topics(), &arena, text, strlen(text), &u);
    assert_true(u.translated);
    for (size_t i = 0; i < u.topic_count; i++)
        for (int k = 0; k < BECAUSE_WORDS && u.topics[i].because[k]; k++)
            assert_non_null(strstr(text, u.topics[i].because[k]));
    arena_end(&arena);
}

static const char *dutch_for(const char *language, const char *text)
{
    static struct word words[MOST_WORDS];
    static struct foreign found[8];
    static char joined[200];
    struct arena arena;
    arena_begin(&arena, 1 << 20);
    size_t count = lang_foreign(language, words, lang_words(text, strlen(text), &arena, words, MOST_WORDS), found, 8),
           used = 0;
    joined[0] = 0;
    for (size_t i = 0; i < count; i++)
        used += (size_t)snprintf(joined + used, sizeof joined - used, "%s%s", i ? ", " : "", found[i].dutch);
    arena_end(&arena);
    return joined;
}

static void reads_rows(void **state)
{
    (void)state;
    assert_string_equal(dutch_for("nl", "rent"), "");
    assert_string_equal(dutch_for("en", "rental"), "huur");                           /* one of the forms */
    assert_string_equal(dutch_for("en", "parent"), "");                               /* not within a word */
    assert_string_equal(dutch_for("en", "He did not really pay me"), "niet betaald"); /* others between */
    assert_string_equal(dutch_for("en", "No. Money"), "geld");                        /* not across sentences */
    assert_string_equal(dutch_for("ar", "والإيجار"), "huur");                         /* "and the" at the start */
    assert_string_equal(dutch_for("ru", "ДОЛГИ"), "schulden");
    assert_string_equal(dutch_for("xx", "UWV letter"), "uwv"); /* Dutch names, whatever the language */
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(finds_the_domain),
        cmocka_unit_test(sees_danger),
        cmocka_unit_test(tells_languages_apart),
        cmocka_unit_test(explains_in_their_words),
        cmocka_unit_test(reads_rows),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
