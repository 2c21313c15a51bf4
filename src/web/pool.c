// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* pool.c - what an event thread uses again: a transaction lives as long as a request, a page until its last byte
 * is sent. Last in, first out, so that the memory is still in the cache; see event.h. */
#include "event.h"

static struct page *page_take(struct event_thread *thread)
{
    struct page *page = thread->free_pages;
    if (page) {
        thread->free_pages = page->next;
        thread->pages--;
        return page;
    }
    page = calloc(1, sizeof *page);
    if (page) {
        buffer_begin(&page->buffer, thread->server->web->limits.reply_bytes);
        page->thread = thread;
    }
    return page;
}

void page_give(void *given)
{
    struct page *page = given;
    struct event_thread *thread = page->thread;
    if (thread->pages >= POOL || page->buffer.size > 256 * 1024) {
        buffer_free(&page->buffer);
        free(page);
        return;
    }
    buffer_clear(&page->buffer);
    page->next = thread->free_pages;
    thread->free_pages = page;
    thread->pages++;
}

struct transaction *transaction_take(struct event_thread *thread)
{
    struct transaction *t = thread->free_transactions;
    struct page *page = page_take(thread);
    if (!page)
        return NULL;
    if (t) {
        thread->free_transactions = t->next;
        thread->transactions--;
    } else {
        t = calloc(1, sizeof *t);
        if (t)
            exchange_init(&t->x, thread->server->web);
    }
    if (!t) {
        page_give(page);
        return NULL;
    }
    t->thread = thread;
    t->page = &page->buffer;
    t->stage = FRESH;
    t->swallow = false;
    t->swallowed = 0;
    return t;
}

void transaction_give(struct transaction *t)
{
    struct event_thread *thread = t->thread;
    if (t->page)
        page_give(t->page);
    t->page = NULL;
    exchange_end(&t->x);
    if (thread->transactions >= POOL || t->x.arena.total > 256 * 1024) {
        exchange_free(&t->x);
        free(t);
        return;
    }
    t->next = thread->free_transactions;
    thread->free_transactions = t;
    thread->transactions++;
}

void transaction_free_all(struct event_thread *thread)
{
    for (struct transaction *t = thread->free_transactions, *next; t; t = next) {
        next = t->next;
        exchange_free(&t->x);
        free(t);
    }
    for (struct page *page = thread->free_pages, *next; page; page = next) {
        next = page->next;
        buffer_free(&page->buffer);
        free(page);
    }
    thread->free_transactions = NULL;
    thread->free_pages = NULL;
}
