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

static const struct foreign_text *foreign_of(const char *language)
{
    for (size_t i = 0; i < sizeof foreign_texts / sizeof *foreign_texts; i++)
        if (strcmp(foreign_texts[i].code, language) == 0)
            return &foreign_texts[i];
    return strcmp(language, "nl") == 0 || strcmp(language, "und") == 0 ? NULL : &foreign_texts[0];
}

static void find_speakers(const struct segment *place, struct answer *a)
{
    for (size_t i = 0; place && i < place->network->person_count && a->speaker_count < 3; i++) {
        const struct person *person = &place->network->people[i];
        for (size_t l = 0; l < person->language_count; l++)
            if (strcmp(person->languages[l], a->u.language) == 0) {
                a->speakers[a->speaker_count++] = person;
                break;
            }
    }
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
    a->say = count ? arena_printf(arena, "Het gaat om %s.", joined(arena, names, count)) : "Wij weten het niet zeker.";
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
    for (int pass = 0; pass < 4 && !a->first; pass++)
        for (size_t i = 0; i < a->help_count && i < 4 && !a->first; i++) {
            const struct suggestion *s = &a->help[i];
            bool reachable = phone_of(s->service, s->person) != NULL;
            if (reachable &&
                (pass == 3 || (s->person && (pass == 2 || (s->open_now && (pass == 1 || s->independent))))))
                a->first = s;
        }
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
    enum crisis order[MOST_LINES] = { a->u.cues.crisis };
    size_t count = 1;
    for (int c = CRISIS_112; c < CRISES && count < MOST_LINES; c++)
        if (wanted & 1u << c && c != (int)a->u.cues.crisis)
            order[count++] = (enum crisis)c;
    for (size_t i = 0; i < count; i++) {
        const struct crisis_line *line = &crisis_lines[order[i]];
        if (minute >= line->opens && minute < line->closes)
            a->lines[a->line_count++] = line;
    }
    if (!a->line_count ||
        (a->u.cues.crisis == CRISIS_KINDERTELEFOON && a->lines[0] != &crisis_lines[CRISIS_KINDERTELEFOON])) {
        /* at night a child finds Veilig Thuis */
        memmove(&a->lines[1], &a->lines[0], (MOST_LINES - 1) * sizeof *a->lines);
        a->lines[0] = &crisis_lines[CRISIS_VEILIG_THUIS];
        a->line_count += a->line_count < MOST_LINES;
    }
}

/* ---- the code ---- */

static uint32_t code_number(const char *id)
{
    return catalogue_hash(id) % (20 * 20 * 20);
}

static const char code_letters[] = "BCDFGHJKLMNPQRSTVWXZ"; /* no vowels: no words */

const char *code_of(struct arena *arena, const struct understanding *u)
{
    const char *code = "";
    for (size_t i = 0; i < u->topic_count && i < 3; i++) {
        uint32_t n = code_number(u->topics[i].topic->id);
        code = arena_printf(arena, "%s%s%c%c%c", code, i ? "-" : "", code_letters[n / 400], code_letters[n / 20 % 20],
                            code_letters[n % 20]);
    }
    return code;
}

size_t topics_of_code(const struct knowledge *k, const char *code, const struct topic **out, size_t most)
{
    size_t count = 0;
    char letters[4] = "";
    for (size_t used = 0;; code++) {
        char c = (char)(*code >= 'a' && *code <= 'z' ? *code - 32 : *code);
        if (c && strchr(code_letters, c))
            letters[used++] = c;
        if (used == 3) {
            used = 0;
            for (size_t i = 0; i < k->count && count < most; i++) {
                uint32_t n = code_number(k->topics[i].id);
                if (code_letters[n / 400] == letters[0] && code_letters[n / 20 % 20] == letters[1] &&
                    code_letters[n % 20] == letters[2]) {
                    out[count++] = &k->topics[i];
                    break;
                }
            }
        }
        if (!*code)
            return count;
    }
}

/* ---- together ---- */

static void complete(const struct snapshot *snapshot, const struct segment *place, struct arena *arena, int64_t now,
                     struct answer *a)
{
    struct wish wish = { .language = a->u.language };
    a->help_count = rank(snapshot, place, &a->u, &wish, now, arena, a->help, SUGGESTIONS);
    a->topic = a->u.topic_count ? a->u.topics[0].topic : NULL;
    a->today_number = local_of(now).day;
    say_topics(arena, a);
    choose_first(a);
    a->today = a->topic                       ? a->topic->today
               : a->first && a->first->person ? arena_printf(arena, N_("Vertel het aan %s."), a->first->person->name)
                                              : N_("Bel ons. Wij luisteren.");
    choose_steps(a);
    choose_also(snapshot->knowledge, a);
    gather_because(arena, a);
    name_personal(arena, a);
    for (size_t i = 0; i < a->help_count && i < SHOWN_HELP; i++)
        map_add(&a->map, a->help[i].place && a->help[i].segment == place ? a->help[i].place->location : NULL);
    a->other_party = a->u.cues.contestable && a->u.cues.authority != AUTHORITY_NONE;
    a->term = a->topic && (a->topic->decision != DECISION_NEVER || a->u.cues.contestable) ? a->topic->term : "";
    bool of_authority = a->u.cues.authority != AUTHORITY_NONE && (!a->topic || a->topic->decision != DECISION_NEVER);
    if (a->u.cues.contestable && of_authority && !a->term[0])
        a->term = "bezwaar"; /* Awb 6:7: six weeks, where no other term is known */
    a->date_fault = a->date_day = a->date_month = a->date_year = a->letter_iso = a->term_reason = a->term_basis =
        a->term_warning = "";
    a->checked_day = a->topic ? a->topic->checked_on : "";
    a->code = code_of(arena, &a->u);
    a->foreign = foreign_of(a->u.language);
    if (a->foreign)
        find_speakers(place, a);
    if (a->u.cues.crisis)
        choose_lines(a, now);
}

void answer_question(const struct snapshot *snapshot, const struct segment *place, struct arena *arena, int64_t now,
                     const char *text, size_t size, struct answer *a)
{
    *a = (struct answer){ 0 };
    understand(snapshot->knowledge, arena, text, size, &a->u);
    complete(snapshot, place, arena, now, a);
}

void answer_topics(const struct snapshot *snapshot, const struct segment *place, struct arena *arena, int64_t now,
                   const struct topic *const *topics, size_t count, struct answer *a)
{
    *a = (struct answer){ 0 };
    understand_topics(snapshot->knowledge, arena, topics, count, &a->u);
    complete(snapshot, place, arena, now, a);
}
