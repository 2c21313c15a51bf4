// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* test_understand.c - what a question is about, with the topics and the model as they are built in; and the readers of models and of labelled
 * questions. How well it does on questions of others: elkedeur evaluate test/questions/evaluation.tsv; here stands only what may never break. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "embedded.h"
#include "labelled.h"
#include "understand.h"

static struct knowledge *knowledge;
static struct arena arena;

static int begin(void **state)
{
    char message[300];
    (void)state;
    arena_begin(&arena, 64 << 20);
    knowledge = knowledge_build(&embedded_topics, &embedded_model, message);
    return knowledge ? 0 : -1;
}

static int end(void **state)
{
    (void)state;
    knowledge_free(knowledge);
    arena_end(&arena);
    return 0;
}

static struct understanding ask(const char *text)
{
    struct understanding u;
    understand(knowledge, &arena, text, strlen(text), &u);
    return u;
}

static void first_domain(void **state)
{
    static const struct {
        const char *question;
        enum life_domain domain;
    } cases[] = {
        { "ik snap mijn brief niet", ALGEMEEN },
        { "mijn baas betaalt niet", WERK },
        { "ik loop drie maanden achter met de huur", SCHULDEN },
        { "deurwaarder aan de deur", SCHULDEN },
        { "ik mag mijn kinderen niet zien van mijn ex", FAMILIE },
        { "wij gaan scheiden", FAMILIE },
        { "de huisbaas doet niets aan de schimmel", WONEN },
        { "mijn moeder heeft hulp in huis nodig", ZORG },
        { "ik heb een boete van het cjib", JUSTITIE },
        { "webwinkel levert niet en geeft mijn geld niet terug", AANKOOP },
        { "hoe vraag ik een digid aan", ALGEMEEN },
        { "uitkering gestopt", WERK },
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct understanding u = ask(cases[i].question);
        if (!u.domain_count || u.domains[0].domain != cases[i].domain)
            fail_msg("%s: %s first, not %s", cases[i].question,
                     u.domain_count ? life_domain_ids[u.domains[0].domain] : "nothing",
                     life_domain_ids[cases[i].domain]);
    }
}

static void inflection_and_compounds(void **state)
{
    (void)state;
    static const char *const same[] = { "ik snap mijn brief niet", "ik snap mijn brieven niet", "snap de brief nie" };
    for (size_t i = 0; i < 3; i++)
        assert_string_equal(ask(same[i]).topics[0].topic->id, "brief-niet-begrepen");
    assert_string_equal(ask("huurachterstand").topics[0].topic->id, "huurachterstand");
    assert_string_equal(ask("achterstand met de huur").topics[0].topic->id, "huurachterstand");
}

static void nonsense_is_not_sure(void **state)
{
    static const char *const nonsense[] = {
        "", "?", "xyzzy plugh", "qwrtp zxcvb", "12345 67890", "!!!", "\xff\xfe\x80"
    };
    (void)state;
    for (size_t i = 0; i < sizeof nonsense / sizeof *nonsense; i++) {
        struct understanding u = ask(nonsense[i]);
        assert_false(u.sure);
        assert_int_equal(u.domain_count, 0);
        assert_false(u.cues.contestable || u.urgent);
    }
}

static void says_why(void **state)
{
    (void)state;
    struct understanding u = ask("De Deurwaarder legt beslag op mijn loon");
    assert_string_equal(u.topics[0].topic->id, "deurwaarder");
    bool said = false;
    for (int i = 0; i < BECAUSE_WORDS && u.topics[0].because[i]; i++)
        said |= strcmp(u.topics[0].because[i], "Deurwaarder") == 0 || strcmp(u.topics[0].because[i], "beslag") == 0;
    assert_true(said);
}

static void scores_in_order(void **state)
{
    (void)state;
    struct understanding u = ask("ik ben mijn baan kwijt, kan de huur niet betalen en mijn vrouw wil scheiden");
    assert_true(u.domain_count >= 1);
    for (size_t i = 0; i < u.domain_count; i++) {
        assert_true(u.domains[i].score >= 0 && u.domains[i].score <= 1);
        assert_true(i == 0 || u.domains[i].score <= u.domains[i - 1].score);
    }
}

static void every_topic_is_learnt(void **state)
{
    (void)state;
    for (size_t i = 0; i < knowledge->count; i++) {
        assert_true(knowledge->outputs[i] >= OUT_TOPIC);
        assert_ptr_equal(knowledge_topic(knowledge, knowledge->topics[i].id), &knowledge->topics[i]);
    }
}

static void wrong_models(void **state)
{
    (void)state;
    struct model model;
    _Alignas(8) char bytes[64] = "EDmodel";
    const struct embedded *file = &embedded_model.files[0];
    assert_true(model_open(&model, file->bytes, (size_t)(file->end - file->bytes)));
    assert_false(model_open(&model, file->bytes, (size_t)(file->end - file->bytes) / 2));
    assert_false(model_open(&model, bytes, sizeof bytes)); /* no version */
    assert_false(model_open(&model, bytes, 3));
    assert_false(model_open(&model, "not a model at all, but long enough to look", 40));
}

static void labelled_questions(void **state)
{
    static const struct {
        const char *text;
        int found;           /* questions before the end or the fault */
        const char *message; /* NULL: none */
    } cases[] = {
        { "# remark\n\nquestion\tdomains\nik vraag\tfamilie, wonen\r\nnog een\t-\n", 2, NULL },
        { "domains\tquestion\nfamilie\n", 0, "t.tsv:2: no question" },
        { "domains\tquestion\nniets\tvraag\n", 0, "t.tsv:2: \"niets\" is no list of life domains" },
        { "decision\tquestion\nmisschien\tvraag\n", 0, "t.tsv:2: \"misschien\" is no ja or nee" },
        { "domains\nfamilie\n", 0, "t.tsv:1: no column \"question\" among the names" },
        { "question\na\nb\tc\n", 1, "t.tsv:3: \"c\" is no named column" },
        { "", 0, NULL },
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct labelled_reader reader;
        struct labelled q;
        char message[300] = "";
        int count = 0, last;
        labelled_begin(&reader, "t.tsv", slice_of(cases[i].text));
        while ((last = labelled_next(&reader, &q, message)) > 0)
            count++;
        assert_int_equal(count, cases[i].found);
        assert_int_equal(last, cases[i].message ? -1 : 0);
        assert_string_equal(message, cases[i].message ? cases[i].message : "");
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(first_domain),         cmocka_unit_test(inflection_and_compounds),
        cmocka_unit_test(nonsense_is_not_sure), cmocka_unit_test(says_why),
        cmocka_unit_test(scores_in_order),      cmocka_unit_test(every_topic_is_learnt),
        cmocka_unit_test(wrong_models),         cmocka_unit_test(labelled_questions),
    };
    return cmocka_run_group_tests(tests, begin, end);
}
