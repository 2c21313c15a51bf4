// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
// golden.mjs [PROGRAM] [--renew] [NAME...]: asks each request of requests.mjs through `elkedeur request --demo --now ...` and compares the
// reply with golden/NAME.html byte for byte. What a build changes by itself is replaced: @HASH@ in the addresses of assets, @ETAG@,
// @DATE@, @LENGTH@. A program that ends badly (a leak, a sanitizer's finding) fails its page too. Used by script/golden.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NOW, requests } from './requests.mjs';

const words = process.argv.slice(2), renew = words.includes('--renew'), names = words.filter(word => !word.startsWith('-'));
const program = names.length && /\//.test(names[0]) ? names.shift() : 'build/elkedeur';
const folder = join(dirname(fileURLToPath(import.meta.url)), 'golden');
const todo = requests.filter(row => !names.length || names.includes(row.name));

const bytesOf = ({ raw, path, form }) => {
  if (raw) return raw;
  const body = form && new URLSearchParams(form).toString();
  return `${form ? 'POST' : 'GET'} ${path} HTTP/1.1\r\nHost: localhost\r\n` +
    (form ? `Origin: http://localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: ${body.length}\r\n` : '') + '\r\n' + (body ?? '');
};

const reply = row => new Promise(done => {
  const child = spawn(program, ['request', '--demo', '--now', row.now ?? NOW]);
  let out = [], log = '';
  child.stdout.on('data', bytes => out.push(bytes));
  child.stderr.on('data', bytes => { log += bytes; });
  child.stdin.on('error', () => {});
  child.on('error', error => done({ text: '', log: String(error), code: -1 }));
  child.on('close', code => done({ text: Buffer.concat(out).toString('utf8'), log, code }));
  child.stdin.end(bytesOf(row));
});

const settled = text => {
  const [head, ...rest] = text.split('\r\n\r\n');
  return head.replace(/\r\n/g, '\n').replace(/^(Date): .*$/gim, '$1: @DATE@').replace(/^(Content-Length): .*$/gim, '$1: @LENGTH@').replace(/^(ETag): .*$/gim, '$1: @ETAG@') +
    '\n\n' + rest.join('\r\n\r\n').replace(/(\/s\/[\w./-]*?)[0-9a-f]{8,64}(?=[./"])/g, '$1@HASH@');
};

const firstDifference = (wanted, got) => {
  const a = wanted.split('\n'), b = got.split('\n');
  for (let i = 0; i < Math.max(a.length, b.length); i++)
    if (a[i] !== b[i]) return `line ${i + 1}\n      kept: ${(a[i] ?? '(nothing)').slice(0, 300)}\n      now:  ${(b[i] ?? '(nothing)').slice(0, 300)}`;
  return '';
};

let passed = 0, failed = 0, written = 0;
const one = async row => {
  const { text, log, code } = await reply(row), got = settled(text), file = join(folder, row.name + '.html');
  const wanted = existsSync(file) ? readFileSync(file, 'utf8') : null;
  const fault = code !== 0 ? `ended with ${code}:\n${log.slice(-3000)}` : !text.startsWith('HTTP/1.1 ') ? `no reply: ${text.slice(0, 200)}`
    : renew ? '' : wanted === null ? 'not kept yet (script/golden --renew)' : firstDifference(wanted, got);
  if (fault) { failed++; console.log(`FAILED ${row.name}: ${fault}`); return; }
  passed++;
  if (renew && wanted !== got) { mkdirSync(folder, { recursive: true }); writeFileSync(file, got); written++; }
};
const worker = async () => { for (let row = todo.shift(); row; row = todo.shift()) await one(row); };
const kept = new Set(requests.map(row => row.name + '.html'));
await Promise.all([worker(), worker()]);
if (!names.length) for (const file of existsSync(folder) ? readdirSync(folder) : [])
  if (!kept.has(file)) { if (renew) rmSync(join(folder, file)); else { failed++; console.log(`FAILED ${file}: nothing asks for it`); } }
if (renew) console.log(`${written} pages written anew; read the difference`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
