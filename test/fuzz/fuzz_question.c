// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* fuzz_question.c - any bytes as a question: scores stay between 0 and 1, words and topics are there. */
#include "fuzz.h"
#include "understand.h"

static const struct knowledge *all_topics(void)
{
    static struct knowledge *knowledge;
    char message[300];
    if (!knowledge)
        knowledge = knowledge_build(&embedded_topics, &embedded_model, message);
    must(knowledge);
    return knowledge;
}

/* Before the first input, whose time is limited. */
int LLVMFuzzerInitialize(int *count, char ***arguments)
{
    (void)count;
    (void)arguments;
    all_topics();
    return 0;
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    const struct knowledge *knowledge = all_topics();
    struct understanding u = { 0 };
    struct arena arena;
    arena_begin(&arena, 16 << 20);
    understand(knowledge, &arena, (const char *)bytes, size, &u);
    must(u.topic_count <= ANSWER_TOPICS && u.near_count <= ANSWER_TOPICS && u.domain_count <= LIFE_DOMAINS);
    must(u.language && u.language[0]);
    for (size_t i = 0; i < u.topic_count; i++) {
        must(u.topics[i].topic && u.topics[i].score >= 0 && u.topics[i].score <= 1);
        must(i == 0 || u.topics[i].score <= u.topics[i - 1].score);
        for (int k = 0; k < BECAUSE_WORDS && u.topics[i].because[k]; k++)
            must(utf8_valid(u.topics[i].because[k], strlen(u.topics[i].because[k])));
    }
    must(u.sure || u.topic_count == 0 || u.topics[0].score >= 0);
    arena_end(&arena);
    return 0;
}
