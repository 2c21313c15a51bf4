// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* route.c - compiles route tables into a tree of path parts; see route.h.
 *
 * A node has its fixed children sorted by text and at most one {name} child. Looking up tries the fixed child
 * first and comes back to the name, so its cost is bounded by the depth (ROUTE_PARTS), not by the number of
 * routes. */
#include "route.h"

struct node {
    struct slice part;      /* fixed text of the way here */
    struct node **children; /* sorted by part */
    size_t child_count;
    struct node *any;    /* {name} */
    int row[2][METHODS]; /* [global]: index + 1 of the route, 0 = none */
};

struct router {
    struct arena arena;
    const struct route **routes;
    size_t count;
    struct node *root;
};

static int slice_compare(struct slice a, struct slice b)
{
    size_t shared = a.size < b.size ? a.size : b.size;
    int order = shared ? memcmp(a.at, b.at, shared) : 0;
    return order ? order : (a.size > b.size) - (a.size < b.size);
}

static struct node *child_of(const struct node *node, struct slice part)
{
    size_t low = 0, high = node->child_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = slice_compare(part, node->children[middle]->part);
        if (order == 0)
            return node->children[middle];
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return NULL;
}

static struct node *add_child(struct arena *arena, struct node *node, struct slice part)
{
    struct node *child = child_of(node, part);
    if (child)
        return child;
    struct node **children = arena_array(arena, struct node *, node->child_count + 1);
    size_t at = 0;
    while (at < node->child_count && slice_compare(node->children[at]->part, part) < 0) {
        children[at] = node->children[at];
        at++;
    }
    children[at] = child = arena_new(arena, struct node);
    child->part = part;
    for (size_t i = at; i < node->child_count; i++)
        children[i + 1] = node->children[i];
    node->children = children;
    node->child_count++;
    return child;
}

static const char *add_route(struct router *router, const struct route *route)
{
    struct slice rest = slice_of(route->path), part;
    struct node *node = router->root;
    size_t parts = 0, names = 0;
    if (route->path[0] != '/')
        return "must start with '/'";
    if (!route->handle || route->method >= METHODS)
        return "has no handler or method";
    slice_next(&rest, '/', &part);
    while (slice_next(&rest, '/', &part)) {
        if (!part.size && !rest.at && parts == 0)
            break;
        if (!part.size || ++parts > ROUTE_PARTS)
            return "has an empty part, a slash at the end or too many parts";
        bool name = part.at[0] == '{';
        if (name && (part.size < 3 || part.at[part.size - 1] != '}' || ++names > REQUEST_PARAMS))
            return "has a wrong {name} or too many";
        if (name && (route->flags & ROUTE_TREE))
            return "can't have a {name} in a tree";
        if (name && !node->any)
            node->any = arena_new(&router->arena, struct node);
        node = name ? node->any : add_child(&router->arena, node, part);
    }
    int *row = &node->row[(route->flags & ROUTE_GLOBAL) != 0][route->method];
    if (*row)
        return "comes twice";
    *row = (int)router->count + 1;
    router->routes[router->count++] = route;
    return NULL;
}

struct router *router_new(const struct route *const *tables, size_t count, char message[256])
{
    size_t total = 0;
    for (size_t t = 0; t < count; t++)
        for (const struct route *route = tables[t]; route->path; route++)
            total++;
    struct router *router = calloc(1, sizeof *router);
    if (!router)
        return NULL;
    arena_begin(&router->arena, (size_t)16 << 20);
    router->routes = arena_array(&router->arena, const struct route *, total ? total : 1);
    router->root = arena_new(&router->arena, struct node);
    for (size_t t = 0; t < count; t++)
        for (const struct route *route = tables[t]; route->path; route++) {
            const char *wrong = add_route(router, route);
            if (!wrong)
                continue;
            snprintf(message, 256, "route %s %s", route->path, wrong);
            router_free(router);
            return NULL;
        }
    return router;
}

void router_free(struct router *router)
{
    if (!router)
        return;
    arena_end(&router->arena);
    free(router);
}

size_t router_count(const struct router *router)
{
    return router->count;
}

const struct route *router_at(const struct router *router, size_t index)
{
    return index < router->count ? router->routes[index] : NULL;
}

struct search {
    const struct router *router;
    bool global;
    enum method method;
    const char *const *parts;
    size_t count;
    struct route_found *found;
};

static bool take_row(struct search *s, const struct node *node, bool tree_only)
{
    const int *row = node->row[s->global];
    for (int m = 0; m < METHODS; m++) {
        const struct route *route = row[m] ? s->router->routes[row[m] - 1] : NULL;
        if (!route || (tree_only && !(route->flags & ROUTE_TREE)))
            continue;
        s->found->methods |= 1u << m;
        s->found->flags |= route->flags;
    }
    const struct route *route = row[s->method] ? s->router->routes[row[s->method] - 1] : NULL;
    if (!route || (tree_only && !(route->flags & ROUTE_TREE)))
        return false;
    s->found->route = route;
    s->found->index = (size_t)row[s->method] - 1;
    s->found->flags = route->flags;
    return true;
}

static bool search(struct search *s, const struct node *node, size_t depth)
{
    if (depth == s->count)
        return take_row(s, node, false);
    const char *part = s->parts[depth];
    if (!*part)
        return false;
    const struct node *child = child_of(node, slice_of(part));
    if (child && search(s, child, depth + 1))
        return true;
    if (node->any && s->found->names < REQUEST_PARAMS) {
        s->found->part[s->found->names++] = depth;
        if (search(s, node->any, depth + 1))
            return true;
        s->found->names--;
    }
    return take_row(s, node, true);
}

bool router_find(const struct router *router, bool global, enum method method, const char *const *parts, size_t count,
                 struct route_found *found)
{
    *found = (struct route_found){ 0 };
    struct search s = { router, global, method, parts, count, found };
    return search(&s, router->root, 0);
}
