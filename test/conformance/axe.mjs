// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
// axe.mjs PROGRAM AXE-CHECK.mjs: starts the demonstration and gives a page of every kind to the outside checker.
import { spawnSync } from 'node:child_process';
import { serve } from '../fault/server.mjs';

const [program, checker] = process.argv.slice(2);
const server = await serve(program, ['--demo']);
const kinds = new Map(), seen = new Set(['/']), queue = ['/'];
const kind = path => path.replace(/^\/(en\/)?([^/?]*).*/, '$2');
for (let path = queue.shift(), n = 0; path; path = queue.shift(), n++) {
  if (kinds.has(kind(path))) continue;
  const reply = await fetch(server.url + path, { headers: { 'X-Forwarded-For': `203.0.113.${n % 250}` } });
  if (!reply.ok || !(reply.headers.get('content-type') || '').startsWith('text/html')) continue;
  kinds.set(kind(path), path);
  for (const [, link] of (await reply.text()).matchAll(/ href="(\/[^"#]*)/g)) if (!seen.has(link) && !/^\/(s|snel-weg|gezicht)\b/.test(link)) { seen.add(link); queue.push(link.replaceAll('&amp;', '&')); }
}
const out = spawnSync('node', [checker, ...[...kinds.values()].map(path => server.url + path)], { encoding: 'utf8', maxBuffer: 1 << 26 });
await server.stop();
console.log(out.stdout.split('\n').filter(line => !line.startsWith('note')).join('\n') + out.stderr);
const [, checked, faults] = /(\d+) page views checked, (\d+) faults/.exec(out.stdout) ?? [0, 0, 1];
console.log(`${Math.max(0, checked - faults)} passed, ${faults} failed`);
process.exit(out.status || (kinds.size < 5 ? 1 : 0));
