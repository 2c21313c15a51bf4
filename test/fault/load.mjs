// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
// load.mjs: asks many different questions over a few kept connections, and measures.
//
//   const result = await load(server, { seconds: 10 } or { count: 100000, from: 0 });   { done, seconds, p50, p99, statuses, cut }
//   node test/fault/load.mjs PROGRAM SECONDS      starts the program, loads it, fails on any status but 200 or on a cut connection
//
// Each connection sends requests one behind the other, from its own address (X-Forwarded-For) that changes every 50 requests.
import { connect } from 'node:net';
import { serve } from './server.mjs';

const WHO = ['ik', 'mijn moeder', 'mijn man', 'mijn dochter van 17', 'mijn buurvrouw', 'wij'];
const WHAT = ['heb een brief van de gemeente', 'kan de huur niet betalen', 'ben mijn baan kwijt', 'wil scheiden', 'heb een deurwaarder aan de deur', 'krijg geen zorgtoeslag',
  'heb ruzie met de buren', 'snap een formulier niet', 'heb een boete van het cjib', 'moet het huis uit', 'heb schulden bij de energie', 'wil bezwaar maken', 'zoek een advocaat', 'word ziek van schimmel',
  'heb geen digid', 'ben opgelicht op internet', 'krijg mijn loon niet', 'zorg voor mijn vader'];
const EXTRA = ['', ' en weet niet wat ik moet doen', ' sinds vorige week', ' wie kan helpen', ' en ik spreek weinig nederlands', ' in veldermeer', ' en het is dringend'];
export const question = n => `${WHO[n % WHO.length]} ${WHAT[(n * 7) % WHAT.length]}${EXTRA[(n * 3) % EXTRA.length]} ${n % 997}`;

const PLAIN = ['/', '/mensen', '/spreekuren', '/themas', '/bestaat-niet'];
const bytesOf = (n, other) => {
  const from = `X-Forwarded-For: 10.${(n >> 14) & 255}.${(n >> 6) & 255}.7\r\n`;
  if (other && n % 10 === 9) return `GET ${PLAIN[(n / 10 | 0) % PLAIN.length]} HTTP/1.1\r\nHost: localhost\r\n${from}\r\n`;
  const body = 'vraag=' + encodeURIComponent(question(n));
  return `POST /vraag HTTP/1.1\r\nHost: localhost\r\nOrigin: http://localhost\r\nSec-Fetch-Site: same-origin\r\n${from}Content-Type: application/x-www-form-urlencoded\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
};

export const load = async ({ port }, { seconds = Infinity, count = Infinity, from = 0, connections = 8, other = false }) => {
  const begun = process.hrtime.bigint(), end = Date.now() + seconds * 1000, times = [], statuses = {};
  let next = from, cut = 0;
  const client = () => new Promise(done => {
    const socket = connect(port, '127.0.0.1');
    let got = Buffer.alloc(0), needs = -1, sent = 0n, over = false, status = '';
    const send = () => {
      if (next - from >= count || Date.now() >= end) { over = true; socket.end(); return; }
      sent = process.hrtime.bigint();
      socket.write(bytesOf(next++, other));
    };
    socket.setNoDelay(true);
    socket.on('connect', send);
    socket.on('data', bytes => {
      got = got.length ? Buffer.concat([got, bytes]) : bytes;
      if (needs < 0) {
        const at = got.indexOf('\r\n\r\n');
        if (at < 0) return;
        const head = got.toString('latin1', 0, at);
        status = head.slice(9, 12);
        needs = at + 4 + Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1] ?? 0);
      }
      if (got.length < needs) return;
      times.push(Number(process.hrtime.bigint() - sent) / 1e6);
      statuses[status] = (statuses[status] ?? 0) + 1;
      got = Buffer.alloc(0); needs = -1;
      send();
    });
    socket.on('error', () => {});
    socket.on('close', () => { if (!over) cut++; done(); });
  });
  // A cut connection is replaced until the work is done, and counted.
  const keep = async () => { do await client(); while (next - from < count && Date.now() < end && cut < 1000); };
  await Promise.all(Array.from({ length: connections }, keep));
  times.sort((a, b) => a - b);
  const at = share => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return { done: times.length, seconds: Number(process.hrtime.bigint() - begun) / 1e9, p50: at(0.5), p99: at(0.99), statuses, cut };
};

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const [program, seconds] = process.argv.slice(2);
  const server = await serve(program, ['--demo'], { seconds: 120 });
  const result = await load(server, { seconds: Number(seconds), other: true });
  await server.stop();
  console.log(`${result.done} requests in ${result.seconds.toFixed(1)} s, p50 ${result.p50.toFixed(2)} ms, p99 ${result.p99.toFixed(2)} ms, ${JSON.stringify(result.statuses)}, ${result.cut} cut`);
  const odd = Object.keys(result.statuses).filter(status => !['200', '404'].includes(status));
  const wrong = odd.length || result.cut || !result.done;
  console.log(wrong ? '0 passed, 1 failed' : '1 passed, 0 failed');
  process.exit(wrong ? 1 : 0);
}
