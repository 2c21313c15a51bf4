// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* answer.c - what the answer page says, from what was understood and who was found; no HTML. See information_pages.h. */
#include "identify.h"
#include "information_pages.h"
#include "personal.h"

const char *const door_names[DOORS] = { N_("Brief"), N_("Geen geld"), N_("Huis kwijt"), N_("Ruzie"),
                                        N_("Ziek"),  N_("Kind"),      N_("Werk"),       N_("Politie") };
const char *const door_pictures[DOORS] = { "brief", "geld", "huis", "ruzie", "ziek", "kind", "werk", "politie" };

/* National lines (data/national; checked November 2026). The children's line is not open at night. */
static const struct crisis_line crisis_lines[CRISES] = {
    [CRISIS_112] = { "112", N_("Is er nu gevaar?"), N_("Nu open, dag en nacht"),
                     N_("Politie, ambulance of brandweer. Kunt u niet praten? Bel toch. Of gebruik de 112-app."), 0,
                     1440 },
    [CRISIS_113] = { "113", N_("Denkt u aan de dood?"), N_("Nu open, dag en nacht"),
                     N_("113 Zelfmoordpreventie. Of bel gratis 0800 - 0113. Uw naam is niet nodig."), 0, 1440 },
    [CRISIS_VEILIG_THUIS] = { "0800 - 2000", N_("Is het thuis niet veilig?"), N_("Nu open, dag en nacht"),
                              N_("Veilig Thuis. Gratis. Uw naam is niet nodig."), 0, 1440 },
    [CRISIS_KINDERTELEFOON] = { "0800 - 0432", N_("Ben je een kind?"), N_("Nu open, tot 21.00 uur"),
                                N_("De Kindertelefoon. Gratis. Je mag alles vertellen."), 11 * 60, 21 * 60 },
};

/* A short text for who writes another language; checked by native readers where doc/content.md says so. */
static const struct foreign_text foreign_texts[] = {
    { "en", "ltr",
      "Do you speak little Dutch? Call us. We look for somebody who speaks your language. You do not need to give your "
      "name." },
    { "tr", "ltr",
      "Az Hollandaca mı biliyorsunuz? Bizi arayın. Dilinizi konuşan birini buluruz. Adınızı söylemeniz gerekmez." },
    { "ar", "rtl", "هل تتحدث القليل من الهولندية؟ اتصل بنا. سنبحث عن شخص يتكلم لغتك. لا حاجة إلى ذكر اسمك." },
    { "pl", "ltr",
      "Słabo mówisz po niderlandzku? Zadzwoń do nas. Znajdziemy kogoś, kto mówi w Twoim języku. Nie musisz podawać "
      "nazwiska." },
    { "uk", "ltr",
      "Ви погано говорите нідерландською? Зателефонуйте нам. Ми знайдемо того, хто говорить вашою мовою. Ім’я називати "
      "не потрібно." },
    { "ru", "ltr",
      "Вы плохо говорите по-нидерландски? Позвоните нам. Мы найдём того, кто говорит на вашем языке. Имя называть не "
      "нужно." },
    { "de", "ltr",
      "Sprechen Sie wenig Niederländisch? Rufen Sie uns an. Wir suchen jemanden, der Ihre Sprache spricht. Ihren Namen "
      "brauchen wir nicht." },
    { "fr", "ltr",
      "Vous parlez peu le néerlandais ? Appelez-nous. Nous cherchons quelqu’un qui parle votre langue. Votre nom n’est "
      "pas nécessaire." },
    { "es", "ltr",
      "¿Habla poco neerlandés? Llámenos. Buscamos a alguien que hable su idioma. No hace falta su nombre." },
};

const struct foreign_text *foreign_of(const char *language)
{
    for (size_t i = 0; i < sizeof foreign_texts / sizeof *foreign_texts; i++)
        if (strcmp(foreign_texts[i].code, language) == 0)
            return &foreign_texts[i];
    return strcmp(language, "nl") == 0 || strcmp(language, "und") == 0 ? NULL : &foreign_texts[0];
}

static bool speaks(const struct person *person, const char *language)
{
    for (size_t l = 0; person && l < person->language_count; l++)
        if (strcmp(person->languages[l], language) == 0)
            return true;
    return false;
}

static void find_speakers(const struct segment *place, struct answer *a)
{
    for (size_t i = 0; place && i < place->network->person_count && a->speaker_count < 3; i++)
        if (speaks(&place->network->people[i], a->u.language))
            a->speakers[a->speaker_count++] = &place->network->people[i];
}

/* "huur, uitkering en een deurwaarder" */
static const char *joined(struct arena *arena, const char *const *names, size_t count)
{
    const char *text = "";
    for (size_t i = 0; i < count; i++)
        text = arena_printf(arena, "%s%s%s", text, i == 0 ? "" : i + 1 == count ? " en " : ", ", names[i]);
    return text;
}

static void say_topics(struct arena *arena, struct answer *a)
{
    const char *names[ANSWER_TOPICS];
    size_t count = 0;
    for (size_t i = 0; i < a->u.topic_count && i < 3; i++)
        names[count++] = a->u.topics[i].topic->name;
    a->about = joined(arena, names, count);
    a->say = count ? arena_printf(arena, "Het gaat om %s.", a->about) : N_("Wij weten het niet zeker.");
}

static void choose_steps(struct answer *a)
{
    if (!a->topic)
        return;
    size_t own = a->topic->step_count;
    bool second = a->u.topic_count > 1 && a->u.topics[1].topic->step_count;
    size_t keep = second && own == TOPIC_STEPS ? TOPIC_STEPS - 1 : own;
    for (size_t i = 0; i < keep; i++)
        a->steps[a->step_count++] = a->topic->steps[i];
    if (second && a->step_count < TOPIC_STEPS)
        a->steps[a->step_count++] = a->u.topics[1].topic->steps[0];
}

static void choose_also(const struct knowledge *k, struct answer *a)
{
    for (size_t i = 0; a->topic && i < a->topic->also_count && a->also_count < MOST_ALSO; i++) {
        const struct topic *topic = knowledge_topic(k, a->topic->also[i].topic);
        if (!topic)
            continue;
        a->also[a->also_count].topic = topic;
        a->also[a->also_count++].text = a->topic->also[i].text;
    }
}

/* The one person: somebody with a number whom the other party does not pay, in now when that can be. */
static void choose_first(struct answer *a)
{
    for (int pass = 0; pass < 2 && a->foreign;
         pass++) /* who wrote another language wants somebody who speaks it, in now if so */
        for (size_t i = 0; i < a->help_count && !a->first; i++)
            if (speaks(a->help[i].person, a->u.language) && (pass || a->help[i].open_now) && a->help[i].independent &&
                phone_of(a->help[i].service, a->help[i].person))
                a->first = &a->help[i];
    for (int pass = 0; pass < 3 && !a->topic; pass++) /* not sure: who hears any question, in now if that can be */
        for (size_t i = 0; i < a->help_count && !a->first; i++) {
            const struct suggestion *s = &a->help[i];
            bool any_question =
                pass != 1 ? s->service->domains == 1u << ALGEMEEN : s->service->domains & 1u << ALGEMEEN;
            if (any_question && (pass == 2 || s->open_now) && s->independent && s->person &&
                phone_of(s->service, s->person))
                a->first = s;
        }
    for (int pass = 0; pass < 4 && !a->first; pass++)
        for (size_t i = 0; i < a->help_count && i < 4 && !a->first; i++) {
            const struct suggestion *s = &a->help[i];
            bool reachable = phone_of(s->service, s->person) != NULL;
            if (reachable &&
                (pass == 3 || (s->person && (pass == 2 || (s->open_now && (pass == 1 || s->independent))))))
                a->first = s;
        }
}

static bool can_be_reached(const struct suggestion *s)
{
    return phone_of(s->service, s->person) || (s->place && s->place->location->street[0]) || s->service->url[0];
}

/* A municipality without a number can't be the one person: who can be called, else reached, else whoever helps. */
static void choose_first_without_line(struct answer *a)
{
    for (int pass = 0; pass < 3; pass++)
        for (size_t i = 0; i < a->help_count && !a->first; i++) {
            const struct suggestion *s = &a->help[i];
            if (pass == 2 || (pass == 1 ? can_be_reached(s) : phone_of(s->service, s->person) != NULL))
                a->first = s;
        }
}

/* Who else: each help once, and the one person not again. On the page of danger `first` is not shown: all of them. */
static void choose_others(struct answer *a)
{
    for (size_t i = 0; i < a->help_count && a->other_count < SHOWN_HELP; i++)
        if (&a->help[i] != a->first || a->danger)
            a->others[a->other_count++] = &a->help[i];
}

static void gather_because(struct arena *arena, struct answer *a)
{
    const char *words[BECAUSE_WORDS];
    size_t count = 0;
    for (size_t t = 0; t < a->u.topic_count && t < 2; t++)
        for (size_t i = 0; i < BECAUSE_WORDS && a->u.topics[t].because[i] && count < BECAUSE_WORDS; i++) {
            bool twice = false;
            for (size_t n = 0; n < count; n++)
                twice |= strcmp(words[n], a->u.topics[t].because[i]) == 0;
            if (!twice)
                words[count++] = a->u.topics[t].because[i];
        }
    a->because = joined(arena, words, count);
}

static void name_personal(struct arena *arena, struct answer *a)
{
    static const char *const names[PERSONAL_KINDS] = {
        N_("een burgerservicenummer"), N_("een telefoonnummer"), N_("een e-mailadres"),
        N_("een rekeningnummer"),      N_("een naam"),           N_("een adres")
    };
    const char *found[PERSONAL_KINDS];
    size_t count = 0;
    for (int i = 0; i < PERSONAL_KINDS; i++)
        if (a->u.personal_data & 1u << i)
            found[count++] = names[i];
    a->personal_data = joined(arena, found, count);
}

static void choose_lines(struct answer *a, int64_t now)
{
    int minute = local_of(now).minute;
    uint32_t wanted = a->u.cues.crisis_also | 1u << CRISIS_112;
    enum crisis order[MOST_LINES] = { a->danger };
    size_t count = 1;
    for (int c = CRISIS_112; c < CRISES && count < MOST_LINES; c++)
        if (wanted & 1u << c && c != (int)a->danger)
            order[count++] = (enum crisis)c;
    for (size_t i = 0; i < count; i++) {
        const struct crisis_line *line = &crisis_lines[order[i]];
        if (minute >= line->opens && minute < line->closes)
            a->lines[a->line_count++] = line;
    }
    const struct crisis_line *children = &crisis_lines[CRISIS_KINDERTELEFOON];
    const struct crisis_line *at_night = &crisis_lines[CRISIS_VEILIG_THUIS];
    bool closed = minute < children->opens || minute >= children->closes;
    a->child = closed && (a->danger == CRISIS_KINDERTELEFOON || wanted & 1u << CRISIS_KINDERTELEFOON);
    if (a->danger == CRISIS_KINDERTELEFOON && closed) { /* then a child finds Veilig Thuis, once */
        size_t kept = 0;
        const struct crisis_line *lines[MOST_LINES] = { at_night };
        for (size_t i = 0; i < a->line_count && kept + 1 < MOST_LINES; i++)
            if (a->lines[i] != at_night)
                lines[++kept] = a->lines[i];
        memcpy(a->lines, lines, sizeof lines);
        a->line_count = kept + 1;
    }
}

/* ---- the picture of a topic ---- */

/* Where another picture says more than that of the life domain. */
static const struct {
    const char *id, *icon;
} pictures[] = {
    { "alimentatie", "kind" },
    { "aow-pensioen", "persoon" },
    { "bewind-mentorschap", "handen" },
    { "bezwaar-maken", "hamer" },
    { "bijstand-aanvragen", "schulden" },
    { "boete", "let-op" },
    { "brief-niet-begrepen", "brief" },
    { "burenoverlast", "huurder" },
    { "dagvaarding", "hamer" },
    { "dakloos-opvang", "wonen" },
    { "deurwaarder", "let-op" },
    { "digid", "laptop" },
    { "energie-afsluiting", "energie" },
    { "formulier-invullen", "pen" },
    { "gebreken-woning", "huurder" },
    { "gemeentebelasting-woz", "gratis" },
    { "huiselijk-geweld", "let-op" },
    { "huurachterstand", "wonen" },
    { "incassobrief", "brief" },
    { "jeugdhulp", "kind" },
    { "mantelzorg", "hart" },
    { "omgang-kinderen", "kind" },
    { "ontruiming", "wonen" },
    { "oplichting-fraude", "let-op" },
    { "rechtshulp-kosten", "hamer" },
    { "reis-verzekering", "bus" },
    { "schulden-erfenis", "schulden" },
    { "toeslag-terugbetalen", "gratis" },
    { "toeslagen-aanvragen", "gratis" },
    { "uitkering-gestopt", "schulden" },
    { "verblijf-inburgering", "taal" },
    { "waar-begin-ik", "vraag" },
    { "weinig-geld", "schulden" },
    { "woning-zoeken", "zoek" },
    { "ziek-op-het-werk", "zorg" },
    { "zorgpremie-achterstand", "zorg" },
};

const char *icon_of(const struct topic *topic)
{
    for (size_t i = 0; i < sizeof pictures / sizeof *pictures; i++)
        if (strcmp(pictures[i].id, topic->id) == 0)
            return pictures[i].icon;
    return life_domain_icons[topic->domain];
}

/* ---- the code ---- */

static const char code_letters[] = "BCDFGHJKLMNPQRSTVWXZ"; /* no vowels: no words */

void code_of_topic(const struct topic *topic, char out[CODE_LETTERS + 1])
{
    uint32_t n = catalogue_hash(topic->id);
    for (int i = 0; i < CODE_LETTERS; i++, n /= 20)
        out[i] = code_letters[n % 20];
    out[CODE_LETTERS] = 0;
}

const char *code_of(struct arena *arena, const struct understanding *u)
{
    const char *code = "";
    for (size_t i = 0; i < u->topic_count && i < 3; i++) {
        char letters[CODE_LETTERS + 1];
        code_of_topic(u->topics[i].topic, letters);
        code = arena_printf(arena, "%s%s%s", code, i ? "-" : "", letters);
    }
    return code;
}

size_t topics_of_code(const struct knowledge *k, const char *code, const struct topic **out, size_t most)
{
    size_t count = 0, used = 0;
    char letters[CODE_LETTERS + 1] = "";
    for (; *code && count < most; code++) {
        char c = (char)(*code >= 'a' && *code <= 'z' ? *code - 32 : *code);
        if (!strchr(code_letters, c))
            continue;
        letters[used++] = c;
        if (used < CODE_LETTERS)
            continue;
        used = 0;
        for (size_t i = 0; i < k->count; i++) {
            char own[CODE_LETTERS + 1];
            code_of_topic(&k->topics[i], own);
            if (strcmp(own, letters) == 0) {
                out[count++] = &k->topics[i];
                break;
            }
        }
    }
    return count;
}

/* Topics that are danger whoever asks, and topics that somebody at home must not read in the history. */
static const struct {
    const char *id;
    enum crisis danger;
} quiet_topics[] = {
    { "huiselijk-geweld", CRISIS_VEILIG_THUIS },
    { "bedreiging-stalking", NO_CRISIS },
    { "online-beelden", NO_CRISIS },
};

static enum crisis danger_of(const struct answer *a)
{
    if (a->u.cues.crisis)
        return a->u.cues.crisis;
    for (size_t i = 0; a->topic && i < sizeof quiet_topics / sizeof *quiet_topics; i++)
        if (strcmp(a->topic->id, quiet_topics[i].id) == 0)
            return quiet_topics[i].danger;
    return NO_CRISIS;
}

const char *answer_address(struct html *h, const struct topic *topic, char out[160])
{
    char code[CODE_LETTERS + 1];
    code_of_topic(topic, code);
    for (size_t i = 0; i < sizeof quiet_topics / sizeof *quiet_topics; i++)
        if (strcmp(topic->id, quiet_topics[i].id) == 0) {
            snprintf(out, 160, "%.60s/code?code=%s", h->base, code);
            return out;
        }
    snprintf(out, 160, "%.60s/antwoord?onderwerp=%.70s", h->base, topic->id);
    return out;
}

/* ---- who helps after danger ---- */

enum { EVERY = (1 << LIFE_DOMAINS) - 1, VIOLENCE = 1 << FAMILIE | 1 << JUSTITIE };

/* The help that belongs to a line, whatever the words were: "ik wil dood" asks for no papers after a death. The closest line first; 112 is
 * for much, so there the life domain of the question tells what for. */
static const struct {
    enum crisis line;
    uint32_t domains;
    const char *topic;
} after_danger[] = {
    { CRISIS_VEILIG_THUIS, EVERY, "huiselijk-geweld" },
    { CRISIS_KINDERTELEFOON, EVERY, "jeugdhulp" },
    { CRISIS_KINDERTELEFOON, EVERY, "huiselijk-geweld" },
    { CRISIS_113, EVERY, "psychische-hulp" },
    { CRISIS_113, EVERY, "eenzaamheid" },
    { CRISIS_113, EVERY, "waar-begin-ik" },
    { CRISIS_112, VIOLENCE, "aangifte-slachtoffer" },
    { CRISIS_112, VIOLENCE, "huiselijk-geweld" },
    { CRISIS_112, EVERY & ~VIOLENCE, "psychische-hulp" },
    { CRISIS_112, EVERY, "waar-begin-ik" },
};

static const float SURE_DOMAIN = 0.5f;

static size_t topics_after(const struct knowledge *k, const struct answer *a, const struct topic *out[ANSWER_TOPICS])
{
    uint32_t lines = a->u.cues.crisis_also | 1u << a->danger;
    const struct domain_score *main = &a->u.domains[0];
    uint32_t domain = 1u << (a->u.domain_count && main->score > SURE_DOMAIN ? main->domain : ALGEMEEN);
    size_t count = 0;
    for (size_t i = 0; i < sizeof after_danger / sizeof *after_danger && count < ANSWER_TOPICS; i++) {
        const struct topic *topic = knowledge_topic(k, after_danger[i].topic);
        bool wanted = topic && lines & 1u << after_danger[i].line && domain & after_danger[i].domains;
        for (size_t n = 0; n < count; n++)
            wanted &= out[n] != topic;
        if (wanted)
            out[count++] = topic;
    }
    return count;
}

/* What help is looked for by: what was understood, but for danger and for a question that gives nothing to go by. Whose decision it is and the
 * language stay those of the question. */
static const struct understanding *to_help_with(const struct knowledge *k, struct arena *arena, const struct answer *a,
                                                struct understanding *instead)
{
    const struct topic *topics[ANSWER_TOPICS] = { knowledge_topic(k, "waar-begin-ik") };
    size_t count = topics[0] != NULL;
    if (a->danger)
        count = topics_after(k, a, topics);
    else if (a->topic || a->u.domain_count)
        return &a->u;
    if (!count)
        return &a->u;
    understand_topics(k, arena, topics, count, instead);
    if (a->danger)
        instead->cues = a->u.cues;
    instead->language = a->u.language;
    return instead;
}

/* ---- together ---- */

/* Topics know Dutch words only: a question in a language without key words must hit one well before we say what it is about. */
static const float SURE_IN_ANOTHER_LANGUAGE = 0.6f;

static void complete(const struct snapshot *snapshot, const struct segment *place, struct arena *arena, int64_t now,
                     struct wish wish, struct answer *a)
{
    wish.language = a->u.language;
    a->foreign = foreign_of(a->u.language);
    if (a->foreign && !a->u.translated && a->u.topic_count && a->u.topics[0].score < SURE_IN_ANOTHER_LANGUAGE) {
        a->u.topic_count = a->u.near_count = a->u.domain_count = 0; /* a word that happens to look Dutch */
        a->u.sure = false;
    }
    a->topic = a->u.topic_count ? a->u.topics[0].topic : NULL;
    a->danger = danger_of(a);
    struct understanding instead;
    const struct understanding *meant = to_help_with(snapshot->knowledge, arena, a, &instead);
    a->more = a->danger && meant->topic_count ? meant->topics[0].topic : a->topic;
    a->help_count = rank(snapshot, place, meant, &wish, now, arena, a->help, SUGGESTIONS);
    a->today_number = local_of(now).day;
    say_topics(arena, a);
    bool has_line = place && place->network->municipality.phone[0];
    choose_first(a);
    if (!has_line)
        choose_first_without_line(a);
    a->today = a->topic                       ? a->topic->today
               : a->first && a->first->person ? arena_printf(arena, "Vertel het aan %s.", a->first->person->name)
               : has_line                     ? N_("Bel ons. Wij luisteren.")
                                              : N_("Praat er met iemand over.");
    a->tomorrow = !a->topic && a->first && !a->first->open_now && a->first->next &&
                  local_of(a->first->next).day > a->today_number;
    choose_others(a);
    choose_steps(a);
    choose_also(snapshot->knowledge, a);
    gather_because(arena, a);
    name_personal(arena, a);
    if (a->first && a->first->place && a->first->segment == place)
        map_add(&a->map, a->first->place->location, a->first);
    for (size_t i = 0; i < a->other_count; i++)
        if (a->others[i]->place && a->others[i]->segment == place)
            map_add(&a->map, a->others[i]->place->location, a->others[i]);
    a->other_party = a->u.cues.contestable && a->u.cues.authority != AUTHORITY_NONE;
    a->term = a->topic && (a->topic->decision != DECISION_NEVER || a->u.cues.contestable) ? a->topic->term : "";
    bool of_authority = a->u.cues.authority != AUTHORITY_NONE && (!a->topic || a->topic->decision != DECISION_NEVER);
    if (a->u.cues.contestable && of_authority && !a->term[0])
        a->term = "bezwaar"; /* Awb 6:7: six weeks, where no other term is known */
    a->last_day_first = a->term[0] && a->u.cues.contestable;
    a->date_fault = a->date_day = a->date_month = a->date_year = a->letter_iso = a->term_reason = a->term_basis =
        a->term_warning = "";
    a->checked_day = a->topic ? a->topic->checked_on : "";
    a->code = code_of(arena, &a->u);
    if (a->foreign)
        find_speakers(place, a);
    if (a->danger)
        choose_lines(a, now);
}

void answer_question(const struct snapshot *snapshot, const struct segment *place, struct arena *arena, int64_t now,
                     const char *text, size_t size, struct answer *a)
{
    *a = (struct answer){ 0 };
    understand(snapshot->knowledge, arena, text, size, &a->u);
    struct wish wish = { 0 };
    wish_read(text, size, place ? place->network : NULL, arena, &wish);
    complete(snapshot, place, arena, now, wish, a);
}

void answer_topics(const struct snapshot *snapshot, const struct segment *place, struct arena *arena, int64_t now,
                   const struct topic *const *topics, size_t count, struct answer *a)
{
    *a = (struct answer){ 0 };
    understand_topics(snapshot->knowledge, arena, topics, count, &a->u);
    complete(snapshot, place, arena, now, (struct wish){ 0 }, a);
}
