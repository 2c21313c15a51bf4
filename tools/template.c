// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* template.c - the template compiler: one pass over the source, an HTML state machine beside it; see template.h. */
#include "template.h"

enum { DEEPEST = 32, LONGEST_NAME = 32 };

enum html_state {
    IN_TEXT,
    IN_TAG_NAME,
    IN_TAG,
    IN_ATTRIBUTE,
    AFTER_EQUALS,
    IN_DOUBLE,
    IN_SINGLE,
    IN_UNQUOTED,
    IN_COMMENT
};

/* Where the output stands in the HTML. Compared whole at the end of branches. */
struct place {
    enum html_state state;
    char tag[LONGEST_NAME];       /* the tag being written, or the raw element we are in */
    char attribute[LONGEST_NAME]; /* the attribute whose value we are in */
    bool closing;                 /* </tag */
    bool value_begun;             /* something stands in the value already */
    bool raw_text;                /* inside <script> or <style> */
    bool keep_blanks;             /* inside <pre> or <textarea> */
    bool broken;                  /* a line break was just written; another one would add nothing. Not compared */
};

enum block_kind { BLOCK_DEFINE, BLOCK_IF, BLOCK_FOR };

struct block {
    enum block_kind kind;
    int line;
    struct place before; /* at its start */
    struct place after;  /* of the first finished branch */
    bool branch_done, has_else;
};

struct compiler {
    const char *file;
    struct slice source;
    size_t at;
    int line;
    struct place place;
    struct block blocks[DEEPEST];
    int depth;
    struct template_output *out;
    struct buffer literal; /* HTML gathered for one write */
    bool failed;
};

__attribute__((format(printf, 2, 3))) static void fail(struct compiler *c, const char *format, ...)
{
    if (c->failed)
        return;
    c->failed = true;
    int used = snprintf(c->out->error, sizeof c->out->error, "%s:%d: ", c->file, c->line);
    va_list args;
    va_start(args, format);
    vsnprintf(c->out->error + used, sizeof c->out->error - (size_t)used, format, args);
    va_end(args);
}

/* ---- the HTML state machine over literal text ---- */

static bool name_byte(char b)
{
    return (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z') || (b >= '0' && b <= '9') || b == '-' || b == ':' ||
           b == '_';
}

static bool blank(char b)
{
    return b == ' ' || b == '\n' || b == '\t' || b == '\r';
}

static void add_to_name(char name[LONGEST_NAME], char b)
{
    size_t used = strlen(name);
    if (used < LONGEST_NAME - 1)
        name[used] = (char)(b >= 'A' && b <= 'Z' ? b + 32 : b), name[used + 1] = 0;
}

static bool is_one_of(const char *name, const char *const *list)
{
    for (; *list; list++)
        if (strcmp(name, *list) == 0)
            return true;
    return false;
}

static void tag_closed(struct place *p)
{
    static const char *const raw[] = { "script", "style", NULL }, *const kept[] = { "pre", "textarea", NULL };
    p->raw_text = !p->closing && is_one_of(p->tag, raw);
    if (is_one_of(p->tag, kept))
        p->keep_blanks = !p->closing;
    p->state = IN_TEXT;
    p->attribute[0] = 0;
    if (!p->raw_text)
        p->tag[0] = 0;
    p->closing = false;
}

static void open_tag(struct compiler *c, const char *rest, size_t size)
{
    struct place *p = &c->place;
    if (p->raw_text && !(size > 1 && rest[1] == '/'))
        return;
    if (size >= 4 && memcmp(rest, "<!--", 4) == 0) {
        p->state = IN_COMMENT;
        return;
    }
    p->tag[0] = 0;
    p->closing = size > 1 && rest[1] == '/';
    p->raw_text = false;
    p->state = IN_TAG_NAME;
}

static void begin_value(struct place *p, enum html_state state)
{
    p->state = state;
    p->value_begun = state == IN_UNQUOTED;
}

/* Moves the state over one byte of HTML; `rest` starts at that byte. */
static void step(struct compiler *c, const char *rest, size_t size)
{
    struct place *p = &c->place;
    char b = rest[0];
    switch (p->state) {
    case IN_TEXT:
        if (b == '<')
            open_tag(c, rest, size);
        break;
    case IN_TAG_NAME:
        if (b == '>')
            tag_closed(p);
        else if (blank(b))
            p->state = IN_TAG;
        else if (name_byte(b))
            add_to_name(p->tag, b);
        break;
    case IN_TAG:
        p->attribute[0] = 0;
        if (b == '>')
            tag_closed(p);
        else if (name_byte(b)) {
            add_to_name(p->attribute, b);
            p->state = IN_ATTRIBUTE;
        }
        break;
    case IN_ATTRIBUTE:
        if (b == '=')
            p->state = AFTER_EQUALS;
        else if (b == '>')
            tag_closed(p);
        else if (name_byte(b))
            add_to_name(p->attribute, b);
        else
            p->state = IN_TAG;
        break;
    case AFTER_EQUALS:
        if (b == '"' || b == '\'')
            begin_value(p, b == '"' ? IN_DOUBLE : IN_SINGLE);
        else if (!blank(b))
            begin_value(p, IN_UNQUOTED);
        break;
    case IN_DOUBLE:
    case IN_SINGLE:
        if (b == (p->state == IN_DOUBLE ? '"' : '\'')) {
            p->state = IN_TAG;
            p->attribute[0] = 0;
            p->value_begun = false;
        } else {
            p->value_begun = true;
        }
        break;
    case IN_UNQUOTED:
        if (b == '>' || blank(b)) {
            p->state = IN_TAG;
            if (b == '>')
                tag_closed(p);
        }
        break;
    case IN_COMMENT:
        if (size >= 3 && memcmp(rest, "-->", 3) == 0)
            p->state = IN_TEXT;
        break;
    }
}

/* ---- writing C ---- */

static void write_literal(struct compiler *c)
{
    if (!c->literal.used)
        return;
    struct buffer *code = &c->out->code;
    buffer_text(code, "html_static(h, \"");
    for (size_t i = 0; i < c->literal.used; i++) {
        unsigned char b = (unsigned char)c->literal.at[i];
        if (b == '"' || b == '\\')
            buffer_printf(code, "\\%c", b);
        else if (b == '?' || b < ' ' || b >= 0x7f)
            buffer_printf(code, "\\%03o", b);
        else
            buffer_byte(code, (char)b);
    }
    buffer_printf(code, "\", %zu);\n", c->literal.used);
    buffer_clear(&c->literal);
}

static void write_line_mark(struct compiler *c)
{
    buffer_printf(&c->out->code, "#line %d \"%s\"\n", c->line, c->file);
}

static void literal_byte(struct compiler *c, const char *rest, size_t size)
{
    if (c->depth == 0) {
        if (!blank(rest[0]))
            fail(c, "text outside a define");
        return;
    }
    step(c, rest, size);
    buffer_byte(&c->literal, rest[0]);
    c->place.broken = rest[0] == '\n';
}

/* Literal HTML up to the next {{ : blanks with a line break in them become one line break, also where only directives stand between. */
static void literal(struct compiler *c, const char *text, size_t size)
{
    for (size_t i = 0; i < size && !c->failed;) {
        size_t end = i;
        bool broken = false;
        while (end < size && blank(text[end]))
            broken |= text[end] == '\n', end++;
        if (end > i && broken && !c->place.keep_blanks && c->depth) {
            if (!c->place.broken)
                literal_byte(c, "\n", 1);
            for (; i < end; i++)
                c->line += text[i] == '\n';
            continue;
        }
        c->line += text[i] == '\n';
        literal_byte(c, text + i, size - i);
        i++;
    }
}

/* ---- values ---- */

static bool url_attribute(const char *name)
{
    static const char *const names[] = { "href",       "src",    "action", "formaction", "poster",   "cite", "data",
                                         "xlink:href", "srcset", "ping",   "background", "manifest", NULL };
    return is_one_of(name, names);
}

/* The function that writes a value here, or NULL when none may stand here. */
static const char *writer_here(struct compiler *c)
{
    const struct place *p = &c->place;
    if (c->depth == 0)
        fail(c, "a value outside a define");
    else if (p->raw_text)
        fail(c, "a value inside <%s>", p->tag);
    else if (p->state == IN_COMMENT)
        fail(c, "a value inside a comment");
    else if (p->state == IN_UNQUOTED || p->state == AFTER_EQUALS)
        fail(c, "a value in an unquoted attribute (%s)", p->attribute);
    else if (p->state != IN_TEXT && p->state != IN_DOUBLE && p->state != IN_SINGLE)
        fail(c, "a value inside a tag, outside an attribute's quotes");
    else if (p->state != IN_TEXT && strncmp(p->attribute, "on", 2) == 0)
        fail(c, "a value inside %s=", p->attribute);
    else if (p->state != IN_TEXT && (strcmp(p->attribute, "style") == 0 || strcmp(p->attribute, "srcdoc") == 0))
        fail(c, "a value inside %s=", p->attribute);
    else if (p->state == IN_TEXT)
        return "html_put";
    else if (!url_attribute(p->attribute))
        return "html_put_attribute";
    else
        return p->value_begun ? "html_put_url_part" : "html_put_url";
    return NULL;
}

static void value(struct compiler *c, struct slice expression)
{
    const char *writer = writer_here(c);
    if (!writer)
        return;
    write_literal(c);
    write_line_mark(c);
    buffer_printf(&c->out->code, "%s(h, (%.*s));\n", writer, (int)expression.size, expression.at);
    c->place.broken = false;
    if (c->place.state != IN_TEXT)
        c->place.value_begun = true;
}

static void message(struct compiler *c, struct slice arguments)
{
    const char *writer = writer_here(c);
    if (!writer)
        return;
    if (strncmp(writer, "html_put_url", 12) == 0) {
        fail(c, "a message inside an address");
        return;
    }
    write_literal(c);
    write_line_mark(c);
    buffer_printf(&c->out->code, "html_say(h, %.*s);\n", (int)arguments.size, arguments.at);
    c->place.broken = false;
    if (c->place.state != IN_TEXT)
        c->place.value_begun = true;
}

static void raw_value(struct compiler *c, struct slice expression)
{
    if (c->depth == 0 || c->place.state != IN_TEXT || c->place.raw_text) {
        fail(c, "raw outside the text of a page");
        return;
    }
    write_literal(c);
    write_line_mark(c);
    buffer_printf(&c->out->code, "html_raw(h, (%.*s));\n", (int)expression.size, expression.at);
    c->place.broken = false;
}

/* ---- blocks ---- */

/* At the edge of a block a finished name counts as finished: <p{{ if x }} hidden{{ end }}>. */
static void settle(struct place *p)
{
    if ((p->state == IN_TAG_NAME && p->tag[0]) || p->state == IN_ATTRIBUTE) {
        p->state = IN_TAG;
        p->attribute[0] = 0;
    }
}

static void open_block(struct compiler *c, enum block_kind kind)
{
    settle(&c->place);
    if (c->depth == DEEPEST) {
        fail(c, "blocks nested deeper than %d", DEEPEST);
        return;
    }
    c->blocks[c->depth++] = (struct block){ .kind = kind, .line = c->line, .before = c->place };
}

static bool same_place(const struct place *a, const struct place *b)
{
    return a->state == b->state && a->raw_text == b->raw_text && a->keep_blanks == b->keep_blanks &&
           strcmp(a->attribute, b->attribute) == 0 && (a->state == IN_TEXT || strcmp(a->tag, b->tag) == 0);
}

/* The end of one branch: it must leave the HTML as its sisters did. */
static void close_branch(struct compiler *c, struct block *block)
{
    settle(&c->place);
    if (!block->branch_done) {
        block->after = c->place;
        block->branch_done = true;
    } else if (!same_place(&block->after, &c->place)) {
        fail(c, "the branches of the if on line %d end in different places of the HTML", block->line);
    }
    if (c->place.value_begun)
        block->after.value_begun = true;
    block->after.broken &= c->place.broken;
}

static void define(struct compiler *c, struct slice head)
{
    if (c->depth) {
        fail(c, "a define inside a block");
        return;
    }
    const char *paren = memchr(head.at, '(', head.size);
    if (!paren || head.at[head.size - 1] != ')') {
        fail(c, "define NAME(PARAMETERS)");
        return;
    }
    int name = (int)(paren - head.at), rest = (int)head.size - name - 2;
    const char *comma = slice_trim((struct slice){ paren + 1, (size_t)rest }).size ? ", " : "";
    open_block(c, BLOCK_DEFINE);
    c->place = (struct place){ .state = IN_TEXT, .broken = true };
    buffer_printf(&c->out->header, "void %.*s(struct html *h%s%.*s);\n", name, head.at, comma, rest, paren + 1);
    write_line_mark(c);
    buffer_printf(&c->out->code, "void %.*s(struct html *h%s%.*s)\n{\n", name, head.at, comma, rest, paren + 1);
}

static void branch(struct compiler *c, struct slice condition)
{
    struct block *block = c->depth ? &c->blocks[c->depth - 1] : NULL;
    if (!block || block->kind != BLOCK_IF || block->has_else) {
        fail(c, "an else without its if");
        return;
    }
    write_literal(c);
    close_branch(c, block);
    c->place = block->before;
    if (condition.size == 0) {
        block->has_else = true;
        buffer_text(&c->out->code, "} else {\n");
    } else {
        buffer_text(&c->out->code, "} else if (\n");
        write_line_mark(c);
        buffer_printf(&c->out->code, "%.*s) {\n", (int)condition.size, condition.at);
    }
}

static void end_block(struct compiler *c)
{
    if (!c->depth) {
        fail(c, "an end without a beginning");
        return;
    }
    struct block *block = &c->blocks[c->depth - 1];
    if (block->kind == BLOCK_DEFINE && c->literal.used && c->literal.at[c->literal.used - 1] == '\n')
        c->literal.used--; /* what comes next breaks the line itself */
    write_literal(c);
    if (block->kind == BLOCK_DEFINE) {
        if (c->place.state != IN_TEXT || c->place.raw_text)
            fail(c, "the define of line %d ends inside a tag", block->line);
    } else {
        close_branch(c, block);
        if (!block->has_else && !same_place(&block->before, &block->after))
            fail(c, "the block of line %d leaves the HTML in another place than it found it", block->line);
        c->place = block->after;
        c->place.broken &= block->has_else || block->before.broken;
    }
    buffer_text(&c->out->code, "}\n");
    c->depth--;
}

/* ---- directives ---- */

static bool keyword(struct slice text, const char *word, struct slice *rest)
{
    size_t size = strlen(word);
    if (!slice_starts(text, word) || (text.size > size && !blank(text.at[size])))
        return false;
    *rest = slice_trim((struct slice){ text.at + size, text.size - size });
    return true;
}

/* One line of C made of the author's words: `before`, the words, `after`. */
static void statement(struct compiler *c, const char *before, struct slice body, const char *after)
{
    write_literal(c);
    write_line_mark(c);
    buffer_printf(&c->out->code, "%s%.*s%s\n", before, (int)body.size, body.at, after);
}

static void render(struct compiler *c, struct slice call)
{
    const char *paren = memchr(call.at, '(', call.size);
    if (!paren || call.at[call.size - 1] != ')' || c->place.state != IN_TEXT || c->place.raw_text) {
        fail(c, "render NAME(ARGUMENTS), in the text of a page");
        return;
    }
    int name = (int)(paren - call.at), rest = (int)call.size - name - 2;
    const char *comma = slice_trim((struct slice){ paren + 1, (size_t)rest }).size ? ", " : "";
    write_literal(c);
    write_line_mark(c);
    buffer_printf(&c->out->code, "%.*s(h%s%.*s);\n", name, call.at, comma, rest, paren + 1);
    c->place.broken = false;
}

static void directive(struct compiler *c, struct slice text)
{
    struct slice rest;
    bool inside = c->depth > 0;
    if (text.size == 0)
        fail(c, "nothing between the braces");
    else if (text.at[0] == '#')
        return;
    else if (keyword(text, "include", &rest)) {
        buffer_printf(&c->out->header, "#include %.*s\n", (int)rest.size, rest.at);
        if (inside || rest.size < 3 || rest.at[0] != '"' || rest.at[rest.size - 1] != '"')
            fail(c, "include \"FILE\", outside a define");
    } else if (keyword(text, "define", &rest) && rest.size)
        define(c, rest);
    else if (keyword(text, "end", &rest) && !rest.size)
        end_block(c);
    else if (!inside)
        fail(c, "a directive outside a define");
    else if (keyword(text, "else", &rest)) {
        struct slice condition = rest;
        if (rest.size && (!keyword(rest, "if", &condition) || !condition.size))
            fail(c, "else, or else if CONDITION");
        else
            branch(c, condition);
    } else if (keyword(text, "if", &rest) && rest.size) {
        write_literal(c);
        open_block(c, BLOCK_IF);
        statement(c, "if (", rest, ") {");
    } else if (keyword(text, "for", &rest) && rest.size) {
        write_literal(c);
        open_block(c, BLOCK_FOR);
        statement(c, "for (", rest, ") {");
    } else if (keyword(text, "let", &rest) && rest.size)
        statement(c, "", rest, ";");
    else if (keyword(text, "render", &rest) && rest.size)
        render(c, rest);
    else if (keyword(text, "raw", &rest) && rest.size)
        raw_value(c, rest);
    else if (keyword(text, "say", &rest) && rest.size)
        message(c, rest);
    else
        value(c, text);
}

/* The end of a directive: "}}" outside C strings and characters. */
static size_t directive_end(struct slice source, size_t at)
{
    char quote = 0;
    for (; at < source.size; at++) {
        char b = source.at[at];
        if (quote) {
            if (b == '\\')
                at++;
            else if (b == quote)
                quote = 0;
        } else if (b == '"' || b == '\'') {
            quote = b;
        } else if (b == '}' && at + 1 < source.size && source.at[at + 1] == '}') {
            return at;
        }
    }
    return SIZE_MAX;
}

static void compile(struct compiler *c)
{
    struct slice source = c->source;
    while (c->at < source.size && !c->failed) {
        const char *open = memmem(source.at + c->at, source.size - c->at, "{{", 2);
        size_t until = open ? (size_t)(open - source.at) : source.size;
        literal(c, source.at + c->at, until - c->at);
        c->at = until;
        if (!open || c->failed)
            break;
        bool remark = slice_starts(slice_trim((struct slice){ open + 2, source.size - until - 2 }), "#");
        const char *plain = remark ? memmem(open, source.size - until, "}}", 2) : NULL;
        size_t end = remark ? (plain ? (size_t)(plain - source.at) : SIZE_MAX) : directive_end(source, until + 2);
        if (end == SIZE_MAX) {
            fail(c, "braces that are not closed");
            break;
        }
        directive(c, slice_trim((struct slice){ open + 2, end - until - 2 }));
        for (size_t i = until; i < end; i++)
            c->line += source.at[i] == '\n';
        c->at = end + 2;
    }
    if (c->depth && !c->failed)
        fail(c, "the block of line %d is not ended", c->blocks[c->depth - 1].line);
}

bool template_compile(const char *file, const char *header_name, struct slice source, struct template_output *out)
{
    struct compiler c = { .file = file, .source = source, .line = 1, .out = out };
    size_t ceiling = 4 * 1024 * 1024;
    buffer_begin(&out->code, ceiling);
    buffer_begin(&out->header, ceiling);
    buffer_begin(&c.literal, ceiling);
    out->error[0] = 0;
    buffer_printf(&out->header, "/* Made from %s. */\n#pragma once\n#include \"html.h\"\n", file);
    buffer_printf(&out->code, "/* Made from %s. */\n#include \"%s\"\n", file, header_name);
    compile(&c);
    buffer_free(&c.literal);
    if (out->code.full || out->header.full)
        fail(&c, "the template is too large");
    return !c.failed;
}
