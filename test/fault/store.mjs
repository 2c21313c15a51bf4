// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
// store.mjs PROGRAM [TIMES=6]: nothing half-written. A directory stands in a database; a larger import over it is killed TIMES times, at
// moments spread over its length, then meets a full disk; the server is killed while it serves. After each, the database opens and its
// export is either the old directory or the whole new one, byte for byte. Also files that are not ours, read-only, or gone.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { network } from './network.mjs';
import { serve } from './server.mjs';
import { load } from './load.mjs';

const [program, times = '6'] = process.argv.slice(2);
const room = mkdtempSync(join(tmpdir(), 'elkedeur-store-'));
const database = join(room, 'test.db'), oldSet = join(room, 'old.json'), newSet = join(room, 'new.json');
process.on('exit', () => rmSync(room, { recursive: true, force: true }));
let passed = 0, failed = 0;
const check = (fine, text) => { if (fine) passed++; else failed++; console.log(`${fine ? 'ok    ' : 'FAILED'} ${text}`); };

const words = set => ['import', 'hsds', set, '--database', database, '--municipality', 'GM0001', '--name', 'Proefstad'];
const run = (args, options) => spawnSync(program, args, { encoding: 'utf8', ...options });
const files = folder => readdirSync(folder, { recursive: true }).map(String).filter(name => statSync(join(folder, name)).isFile()).sort();
const exported = (from = database) => {
  const to = join(room, 'export');
  rmSync(to, { recursive: true, force: true });
  const out = run(['export', 'hsds', to, '--database', from]);
  if (out.status !== 0) return `export ended with ${out.status}: ${out.stderr.slice(-300)}`;
  const sum = createHash('sha256');
  for (const name of files(to)) sum.update(name + '\0').update(readFileSync(join(to, name)));
  return sum.digest('hex');
};
const fresh = () => { for (const end of ['', '-wal', '-shm']) rmSync(database + end, { force: true }); };

writeFileSync(oldSet, JSON.stringify(network(40, 'A')));
writeFileSync(newSet, JSON.stringify(network(3000, 'B')));

let out = run(words(oldSet));
check(out.status === 0 || out.status === 1, `the old directory is imported (${out.status}) ${out.stderr.slice(-300)}`);
const before = exported();
for (const end of ['', '-wal']) if (existsSync(database + end)) copyFileSync(database + end, join(room, 'kept' + end));
const back = () => { fresh(); for (const end of ['', '-wal']) if (existsSync(join(room, 'kept' + end))) copyFileSync(join(room, 'kept' + end), database + end); };

let begun = Date.now();
out = run(words(newSet));
const length = Date.now() - begun, after = exported();
check(out.status <= 1 && after !== before && !after.startsWith('export'), `the new directory is imported in ${length} ms (${out.status})`);
out = run(words(newSet));
check(exported() === after, 'importing it again changes nothing');

// ---- killed ----
let old = 0, whole = 0;
for (let i = 0; i < Number(times); i++) {
  back();
  const child = spawn(program, words(newSet), { stdio: 'ignore' });
  const ended = new Promise(done => child.on('exit', done));
  await wait(length * (i + 0.5) / times);
  child.kill('SIGKILL');
  await ended;
  const state = exported();
  if (state === before) old++; else if (state === after) whole++; else check(false, `killed after ${Math.round(length * (i + 0.5) / times)} ms: ${state.slice(0, 200)}`);
}
check(old + whole === Number(times) && old > 0, `an import killed ${times} times: ${old} times the old directory, ${whole} times the new one, never half`);

// ---- a full disk: files may not grow over some size ----
for (const most of [0.1, 0.5, 0.9]) {
  back();
  const kept = statSync(database).size, blocks = Math.ceil((kept + (2 << 20) * most) / 1024);
  out = spawnSync('bash', ['-c', `trap '' XFSZ; ulimit -f ${blocks}; exec "$0" "$@"`, program, ...words(newSet)], { encoding: 'utf8' });
  const state = exported();
  check((out.status === 3 && state === before) || (out.status <= 1 && state === after), `files of at most ${blocks} kB: ends with ${out.status}, ${state === before ? 'the old directory' : state === after ? 'the new one' : state.slice(0, 120)}`);
}

// ---- the server is killed while it serves ----
back();
for (let i = 0; i < 3; i++) {
  const server = await serve(program, ['--database', database]);
  const work = load(server, { seconds: 2, connections: 4 });
  await wait(700);
  await server.kill();
  await work;
}
const server = await serve(program, ['--database', database]);
check((await fetch(server.url + '/readyz')).ok, 'after three kills the server is ready again');
await server.stop();
check(exported() === before, 'and its directory is whole');

// ---- a change made by another process is seen ----
const live = await serve(program, ['--database', database]);
out = run(words(newSet));
begun = Date.now();
let seen = 0;
for (let i = 0; i < 150 && !seen; i++) {
  const reply = await fetch(live.url + '/themas');
  const text = await (await fetch(live.url + '/vraag', { method: 'POST', headers: { 'Content-Type': 'application/x-www-form-urlencoded', Origin: live.url }, body: 'vraag=hulp+met+brieven' })).text();
  if (reply.ok && / B</.test(text)) seen = Date.now() - begun; else await wait(20);
}
check(seen > 0 && seen < 3000, `an import beside a running server is visible after ${seen} ms`);
await live.stop();

// A copy in one file, as a program that ended well leaves it.
const sane = () => {
  const copy = join(room, 'sane.db');
  for (const end of ['', '-wal', '-shm']) rmSync(copy + end, { force: true });
  const made = run(words(oldSet).map(word => word === database ? copy : word));
  if (made.status > 1 || existsSync(copy + '-wal')) throw new Error(`no sane copy: ${made.status} ${made.stderr}`);
  return copy;
};

// ---- files that cannot be used: a clear message, the right code, nothing changed ----
const bad = join(room, 'bad.db');
const refuse = (name, codes, make) => {
  rmSync(bad, { force: true });
  make();
  const was = existsSync(bad) && !statSync(bad).isDirectory() ? readFileSync(bad) : null;
  out = run(['export', 'hsds', join(room, 'nowhere'), '--database', bad]);
  const same = was === null || Buffer.compare(was, readFileSync(bad)) === 0;
  check(codes.includes(out.status) && out.stderr.trim().length > 10 && same && !existsSync(join(room, 'nowhere')), `${name}: ends with ${out.status}, "${out.stderr.trim().split('\n')[0].slice(0, 120)}"${same ? '' : ', and changed the file'}`);
  rmSync(join(room, 'nowhere'), { recursive: true, force: true });
};
refuse('a text file', [2, 3], () => writeFileSync(bad, 'this is no database\n'.repeat(400)));
refuse('an empty folder', [2, 3], () => mkdirSync(bad));
rmSync(bad, { recursive: true, force: true });
refuse('a database cut in half', [2, 3], () => { back(); const sane = readFileSync(database); writeFileSync(bad, sane); truncateSync(bad, Math.floor(sane.length / 2)); });
refuse('no file', [2, 3], () => {});
if (process.getuid() !== 0) refuse('a file without permission', [2, 3], () => { writeFileSync(bad, 'x'); chmodSync(bad, 0); });
refuse('a database of a newer version', [2], () => { // the version stands in the header: no tool is needed to change it
  const bytes = readFileSync(sane());
  bytes.writeUInt32BE(99, 60);
  writeFileSync(bad, bytes);
});

// ---- a read-only disk and a small one, in a name space of their own where that may be had ----
const apart = (mount, ...words) => spawnSync('unshare', ['-m', 'sh', '-c', `${mount} && exec "$0" "$@"`, program, ...words], { encoding: 'utf8' });
const disk = join(room, 'disk');
mkdirSync(disk);
if (spawnSync('unshare', ['-m', 'mount', '-t', 'tmpfs', 'tmpfs', disk]).status === 0) {
  const frozen = `mount -t tmpfs tmpfs ${disk} && cp ${sane()} ${disk}/a#b.db && mount -o remount,ro ${disk}`, name = join(disk, 'a#b.db');
  out = apart(frozen, 'export', 'hsds', join(room, 'from-frozen'), '--database', name);
  check(out.status === 0, `a read-only disk can be read: ${out.status} ${out.stderr.trim()}`);
  out = apart(frozen, ...words(newSet).map(word => word === database ? name : word));
  check(out.status === 3 && /Read-only/.test(out.stderr), `and not written: ${out.status} ${out.stderr.trim()}`);
  for (const size of ['16k', '64k', '300k', '1m']) {
    out = apart(`mount -t tmpfs -o size=${size} tmpfs ${disk}`, ...words(newSet).map(word => word === database ? name : word));
    check(out.status === 3 && /full|cannot be (opened|written)/.test(out.stderr), `a disk of ${size}: ${out.status} ${out.stderr.trim().split('\n')[0]}`);
  }
} else console.log('note   no name space of our own: a read-only disk and small ones were not tried');

try {
  execFileSync('sqlite3', [bad, 'create table other(x); pragma application_id=7; pragma user_version=1;']);
  const foreign = readFileSync(bad);
  refuse("another program's database", [2, 3], () => writeFileSync(bad, foreign));
} catch { console.log('note   sqlite3 is not there: another program\'s database was not tried'); }

console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
