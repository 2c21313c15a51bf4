// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
/* load.c - a steady load on a server of this machine, each request measured from the moment it was due.
 *
 *     load PORT RATE SECONDS QUESTIONS.txt|-     RATE requests a second over kept connections: each question as POST /vraag, or GET /
 *
 * Open loop: a slow reply does not hold back the next request, and waiting for a free connection counts (no coordinated omission).
 * Prints requests, failures, p50, p99, p99.9 in microseconds. At most 1,000,000 requests. */
#include "measure.h"

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

enum { CONNECTIONS = 64, QUESTIONS = 1000, REQUEST_BYTES = 16384, MOST = 1000000 };

static char requests[QUESTIONS][REQUEST_BYTES];
static size_t request_sizes[QUESTIONS], request_count;
static double times[MOST];

static struct connection {
    int socket;
    int busy;
    double due;
    size_t got, wanted; /* wanted 0: the head is not whole yet */
    char head[4096];
} connections[CONNECTIONS];

static size_t encode(const char *text, char *out)
{
    static const char hex[] = "0123456789ABCDEF";
    size_t used = 0;
    for (; *text && used < REQUEST_BYTES / 2; text++) {
        unsigned char b = (unsigned char)*text;
        if ((b >= 'a' && b <= 'z') || (b >= '0' && b <= '9')) {
            out[used++] = (char)b;
        } else {
            out[used++] = '%';
            out[used++] = hex[b >> 4];
            out[used++] = hex[b & 15];
        }
    }
    out[used] = 0;
    return used;
}

static void prepare(const char *path)
{
    if (strcmp(path, "-") == 0) {
        request_sizes[request_count++] =
            (size_t)snprintf(requests[0], REQUEST_BYTES, "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
        return;
    }
    static char body[REQUEST_BYTES];
    char *rest = read_file(path), *line;
    while (request_count < QUESTIONS && (line = next_piece(&rest, "\n"))) {
        size_t size = encode(line, body);
        request_sizes[request_count] =
            (size_t)snprintf(requests[request_count], REQUEST_BYTES,
                             "POST /vraag HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\n"
                             "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: %zu\r\n\r\nvraag=%s",
                             size + 6, body);
        request_count++;
    }
}

static int connect_to(int port)
{
    struct sockaddr_in to = { .sin_family = AF_INET,
                              .sin_port = htons((uint16_t)port),
                              .sin_addr = { htonl(INADDR_LOOPBACK) } };
    int on = 1, handle = socket(AF_INET, SOCK_STREAM, 0);
    if (handle < 0 || connect(handle, (struct sockaddr *)&to, sizeof to) != 0) {
        perror("connect");
        exit(3);
    }
    setsockopt(handle, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    return handle;
}

static void start(struct connection *c, size_t number, double due)
{
    size_t which = number % request_count;
    c->busy = 1;
    c->due = due;
    c->got = c->wanted = 0;
    if (write(c->socket, requests[which], request_sizes[which]) != (ssize_t)request_sizes[which]) {
        perror("write");
        exit(3);
    }
}

/* Reads what there is; 1 when the reply is whole, -1 when it is no 200. */
static int take(struct connection *c)
{
    char bytes[65536];
    ssize_t size = read(c->socket, bytes, sizeof bytes);
    if (size <= 0)
        return -1;
    if (!c->wanted) {
        size_t room = sizeof c->head - 1 - c->got, part = (size_t)size < room ? (size_t)size : room;
        memcpy(c->head + c->got, bytes, part);
        c->head[c->got + part] = 0;
        const char *end = strstr(c->head, "\r\n\r\n"), *length = strcasestr(c->head, "content-length:");
        if (end && length)
            c->wanted = (size_t)(end - c->head) + 4 + strtoul(length + 15, NULL, 10);
    }
    c->got += (size_t)size;
    if (!c->wanted || c->got < c->wanted)
        return 0;
    return strncmp(c->head, "HTTP/1.1 200", 12) == 0 ? 1 : -1;
}

int main(int count, char **arguments)
{
    if (count != 5) {
        fputs("usage: load PORT RATE SECONDS QUESTIONS.txt|-\n", stderr);
        return 2;
    }
    int port = (int)strtol(arguments[1], NULL, 10);
    double rate = strtod(arguments[2], NULL), begin, gap = 1e6 / rate;
    size_t wanted = (size_t)(rate * strtod(arguments[3], NULL)), sent = 0, done = 0, failed = 0;
    prepare(arguments[4]);
    if (wanted > MOST || !request_count)
        return 2;
    struct pollfd polls[CONNECTIONS];
    for (int i = 0; i < CONNECTIONS; i++) {
        connections[i].socket = connect_to(port);
        polls[i] = (struct pollfd){ connections[i].socket, POLLIN, 0 };
    }
    for (begin = now_us(); done + failed < wanted;) {
        double now = now_us();
        for (int i = 0; i < CONNECTIONS && sent < wanted && begin + (double)sent * gap <= now; i++)
            if (!connections[i].busy) {
                start(&connections[i], sent, begin + (double)sent * gap);
                sent++;
            }
        struct timespec none = { 0, 50000 };
        if (ppoll(polls, CONNECTIONS, &none, NULL) <= 0)
            continue;
        for (int i = 0; i < CONNECTIONS; i++) {
            if (!(polls[i].revents & (POLLIN | POLLHUP | POLLERR)))
                continue;
            int whole = take(&connections[i]);
            if (!whole)
                continue;
            if (whole > 0)
                times[done++] = now_us() - connections[i].due;
            else
                failed++;
            if (whole < 0 && done + failed < wanted) {
                close(connections[i].socket);
                polls[i].fd = connections[i].socket = connect_to(port);
            }
            connections[i].busy = 0;
        }
    }
    printf("%zu %zu %.0f %.0f %.0f\n", done, failed, percentile(times, done, 0.5), percentile(times, done, 0.99),
           percentile(times, done, 0.999));
    return failed ? 1 : 0;
}
