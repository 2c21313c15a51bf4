// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
// slow.mjs PROGRAM: slow and idle visitors keep nobody waiting, and are shown out in time: 1,000 idle connections, 40 that send a byte a
// second, 40 with a body of a byte a second, 20 that never read; then, without a proxy, one address that opens too many connections.
import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { serve } from './server.mjs';
import { load } from './load.mjs';

const program = process.argv[2];
let passed = 0, failed = 0;
const check = (fine, text) => { if (fine) passed++; else failed++; console.log(`${fine ? 'ok    ' : 'FAILED'} ${text}`); };

const visit = (port, begin) => {
  const visitor = { socket: connect(port, '127.0.0.1'), begun: Date.now(), ended: 0, answer: '' };
  visitor.socket.on('data', bytes => { visitor.answer += bytes.toString('latin1', 0, 40); });
  visitor.socket.on('error', () => {});
  visitor.socket.on('close', () => { visitor.ended = Date.now(); });
  visitor.socket.on('connect', () => begin?.(visitor.socket));
  return visitor;
};
const drip = text => socket => {
  let at = 0;
  const timer = setInterval(() => { if (socket.writable && at < text.length) socket.write(text[at++]); else clearInterval(timer); }, 1000);
  socket.on('close', () => clearInterval(timer));
};
const many = (count, port, begin) => Array.from({ length: count }, () => visit(port, begin));
const HEAD = 'POST /vraag HTTP/1.1\r\nHost: localhost\r\nOrigin: http://localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 500\r\n';

const server = await serve(program, ['--demo']);
const groups = {
  'idle connections': [many(1000, server.port), 15],
  'heads of a byte a second': [many(40, server.port, drip(HEAD + 'X-Long: ' + 'x'.repeat(200))), 10],
  'bodies of a byte a second': [many(40, server.port, socket => { socket.write(HEAD + '\r\n'); drip('vraag=' + 'a'.repeat(400))(socket); }), 20],
};
const deaf = many(20, server.port, socket => { socket.pause(); for (let i = 0; i < 200; i++) socket.write('GET /mensen HTTP/1.1\r\nHost: localhost\r\n\r\n'); });
await wait(1500);
check(groups['idle connections'][0].filter(v => !v.ended).length >= 990, '1,000 idle connections are accepted');
const meanwhile = await load(server, { seconds: 4, connections: 4 });
check(meanwhile.cut === 0 && meanwhile.p99 < 50 && meanwhile.statuses['200'] === meanwhile.done,
  `others are served meanwhile: ${Math.round(meanwhile.done / meanwhile.seconds)} a second, p99 ${meanwhile.p99.toFixed(1)} ms, ${JSON.stringify(meanwhile.statuses)}`);
for (let i = 0; i < 30 && Object.values(groups).some(([visitors]) => visitors.some(v => !v.ended)); i++) await wait(1000);
for (const [name, [visitors, seconds]] of Object.entries(groups)) {
  const gone = visitors.filter(v => v.ended), longest = Math.max(...gone.map(v => v.ended - v.begun), 0) / 1000;
  check(gone.length === visitors.length && longest < seconds + 4, `${name}: ${gone.length} of ${visitors.length} shown out, the last after ${longest.toFixed(1)} s (limit ${seconds} s)`);
}
check((await fetch(server.url + '/livez')).ok, 'still there');
for (const visitor of deaf) visitor.socket.destroy();
await server.stop();
check(true, 'ended in good order');

const direct = await serve(program, ['--demo'], { proxy: false });
const crowd = many(260, direct.port);
await wait(1500);
const refused = crowd.filter(v => v.ended).length;
check(refused >= 40 && refused < 100, `one address with 260 connections: ${refused} refused`);
for (const visitor of crowd) visitor.socket.destroy();
await wait(300);
const codes = await Promise.all(Array.from({ length: 400 }, () => fetch(direct.url + '/wie').then(reply => reply.arrayBuffer().then(() => reply.status), () => 0)));
check(codes.filter(code => code === 429).length > 50 && codes.filter(code => code === 200).length >= 50,
  `one address with 400 requests at once: ${codes.filter(code => code === 429).length} asked to wait, ${codes.filter(code => code === 200).length} served`);
await direct.stop();
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
