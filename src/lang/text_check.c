// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* text_check.c - see text_check.h: the table of what can be found, the order of what was found, and the verdict. */
#include "check_inside.h"
#include "lint_estimate.h"
#include "stem.h"

#define N_(message) (message)

const struct finding_row finding_rows[FINDING_KINDS] = {
    [LONG_SENTENCE] = { "lange-zin", GRADE_WARNING, N_("lange zin"), N_("Maak er twee of drie zinnen van.") },
    [CHOPPED_SENTENCE] = { "zin-in-stukken", GRADE_WARNING, N_("zin in stukken"),
                           N_("Een lege regel of een lijst maakt een zin niet korter. Maak hele zinnen, of zet een "
                              "dubbele punt voor de lijst.") },
    [HARD_WORD] = { "moeilijk-woord", GRADE_WARNING, N_("moeilijk woord"), N_("Zeg het gewoner.") },
    [JARGON] = { "vakwoord", GRADE_NOTE, N_("vakwoord of lastig woord"),
                 N_("Mag blijven als u het één keer uitlegt.") },
    [LONG_WORD] = { "lang-woord", GRADE_NOTE, N_("lang woord"), N_("Knip het in stukken, of zeg het anders.") },
    [PASSIVE] = { "lijdende-vorm", GRADE_NOTE, N_("lijdende vorm"), N_("Zeg wie het doet: ‘wij besluiten’.") },
    [NOMINAL] = { "naamwoordstijl", GRADE_NOTE, N_("naamwoord in plaats van werkwoord"),
                  N_("Maak er een werkwoord van: ‘wij behandelen’ in plaats van ‘de behandeling van’.") },
    [TANG] = { "tangconstructie", GRADE_WARNING, N_("woorden die bij elkaar horen, staan ver uit elkaar"),
               N_("Zet ze bij elkaar, of maak er twee zinnen van.") },
    [DOUBLE_NEGATION] = { "dubbele-ontkenning", GRADE_WARNING, N_("dubbele ontkenning"),
                          N_("Zeg wat er wél kan of moet.") },
    [PREPOSITIONS] = { "voorzetsels", GRADE_NOTE, N_("veel voorzetsels achter elkaar"),
                       N_("Maak er twee zinnen van, of gebruik een werkwoord.") },
    [ABBREVIATION] = { "afkorting", GRADE_NOTE, N_("afkorting"), N_("Schrijf de eerste keer voluit wat het is.") },
    [DATE_FORM] = { "datum", GRADE_NOTE, N_("datum in cijfers"), N_("Schrijf de maand voluit: 1 februari 2026.") },
    [LOUD] = { "hoofdletters", GRADE_NOTE, N_("alleen hoofdletters"),
               N_("Dat leest als roepen. Gebruik gewone letters.") },
    [LONG_ON_AVERAGE] = { "lange-zinnen", GRADE_WARNING, N_("lange zinnen"),
                          N_("Gemiddeld staan er meer dan 15 woorden in een zin.") },
    [MIXED_ADDRESS] = { "u-en-je", GRADE_ERROR, N_("u en je door elkaar"), N_("Kies er één.") },
    [NO_ACTION] = { "niets-te-doen", GRADE_NOTE, N_("niets om te doen"),
                    N_("Er staat niet wat de lezer kan of moet doen.") },
    [NO_OBJECTION] = { "geen-bezwaar", GRADE_ERROR, N_("besluit zonder uitleg over bezwaar"),
                       N_("Schrijf hoe iemand bezwaar maakt, en waar (Awb 3:45). Na een bezwaar: hoe iemand naar de "
                          "rechter gaat.") },
    [NO_LAST_DAY] = { "geen-laatste-dag", GRADE_ERROR, N_("besluit zonder laatste dag"),
                      N_("Schrijf tot en met welke dag bezwaar kan.") },
    [NO_PHONE] = { "geen-telefoon", GRADE_ERROR, N_("besluit zonder telefoonnummer"),
                   N_("Schrijf wie iemand kan bellen.") },
    [NO_NAME] = { "geen-naam", GRADE_ERROR, N_("besluit zonder naam eronder"),
                  N_("Zet de naam van een mens onder de brief.") },
};

const char *const grade_ids[GRADES] = { "let-op", "makkelijker", "anders" };
const char *const grade_names[GRADES] = { N_("Kijk hier nog eens naar"), N_("Dit kan makkelijker"),
                                          N_("Dit moet anders") };
const char *const verdict_ids[VERDICTS] = { "goed", "kan-makkelijker", "te-moeilijk" };
const char *const verdict_names[VERDICTS] = { N_("Goed te lezen"), N_("Kan makkelijker"), N_("Te moeilijk") };

struct finding *check_add(struct checker *c, enum finding_kind kind, const struct token *from, const struct token *to)
{
    struct text_check *out = c->out;
    if (out->count == MOST_FINDINGS) {
        out->cut = true;
        return NULL;
    }
    struct finding *f = &out->findings[out->count++];
    *f = (struct finding){ .kind = (uint8_t)kind, .grade = (uint8_t)finding_rows[kind].grade, .plain = "" };
    f->from = from ? from->from : (uint32_t)c->s->text.size;
    f->size = from ? to->from + to->size - from->from : 0;
    return f;
}

/* ---- the whole ---- */

enum {
    PASSIVE_OF = 5,
    PER_WORDS = 100,
    MOST_WARNINGS = 2,
    BAD_WARNINGS = 8,
    EASY_FROM = 60,
    HARD_UNDER = 45,
    LONG_AVERAGE = 15
};

/* More than one in five sentences: each of them counts. */
static void grade_passives(struct checker *c)
{
    if (c->passives < 2 || c->passives * PASSIVE_OF <= c->out->scores.sentences)
        return;
    for (size_t i = 0; i < c->out->count; i++)
        if (c->out->findings[i].kind == PASSIVE)
            c->out->findings[i].grade = GRADE_WARNING;
}

static int by_place(const void *a, const void *b)
{
    const struct finding *x = a, *y = b;
    if (x->from != y->from)
        return x->from < y->from ? -1 : 1;
    if (x->size != y->size)
        return x->size > y->size ? -1 : 1;
    return (int)x->kind - (int)y->kind;
}

static enum verdict judge(const struct text_check *t)
{
    size_t warnings = 0, words = t->scores.words;
    for (size_t i = 0; i < t->count; i++)
        warnings += t->findings[i].size && t->findings[i].grade != GRADE_NOTE;
    double score = t->scores.flesch_douma;
    if (score < HARD_UNDER || t->scores.longest >= FAR_TOO_LONG_FROM || warnings * PER_WORDS > BAD_WARNINGS * words)
        return READS_BADLY;
    bool few = warnings * PER_WORDS <= MOST_WARNINGS * words;
    bool short_sentences = t->scores.longest < TOO_LONG_FROM && t->scores.words_per_sentence <= LONG_AVERAGE;
    return score >= EASY_FROM && few && short_sentences ? READS_WELL : READS_SO_SO;
}

void lang_check_text(const char *text, size_t size, struct arena *arena, struct text_check *out)
{
    *out = (struct text_check){ .findings = arena_array(arena, struct finding, MOST_FINDINGS) };
    lang_sentences(text, size, arena, &out->sentences);
    lang_readable(&out->sentences, &out->scores);
    lint_estimate(&out->sentences, &out->lint);
    out->lint_score = out->lint.concrete > 0 ? lint2(&out->lint) : 0;
    struct checker c = { .out = out, .s = &out->sentences };
    c.keys = arena_array(arena, uint64_t, out->sentences.token_count);
    for (size_t i = 0; i < out->sentences.token_count; i++)
        c.keys[i] = lang_key(out->sentences.tokens[i].word, out->sentences.tokens[i].length);
    out->brief = out->scores.words < FEW_WORDS;
    check_letter(&c); /* first: these must not fall out when there are too many */
    check_sentences(&c);
    check_words(&c);
    grade_passives(&c);
    qsort(out->findings, out->count, sizeof *out->findings, by_place);
    for (size_t i = 0; i < out->count; i++)
        out->of_grade[out->findings[i].grade]++;
    out->verdict = judge(out);
}

void text_place(const char *text, size_t at, size_t *line, size_t *column)
{
    *line = *column = 1;
    for (size_t i = 0; i < at; i++) {
        if (text[i] == '\n') {
            ++*line;
            *column = 1;
        } else if (((unsigned char)text[i] & 0xc0) != 0x80) {
            ++*column;
        }
    }
}
