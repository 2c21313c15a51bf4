// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
// import.mjs PROGRAM SHARED/data WORK: directories of others through `elkedeur import hsds`: the published examples (JSON and tables, 3.0 and
// 3.1), the UK profile's mock replies (made to pass, to warn, to fail), and a real directory with its faults. Each that is taken in must
// come out the same after export, import into an empty database, and export; imported twice it changes nothing.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { csv } from './csv.mjs';

const [program, data, work] = process.argv.slice(2);
let passed = 0, failed = 0, number = 0;
const check = (fine, text) => { if (fine) passed++; else failed++; console.log(`${fine ? 'ok    ' : 'FAILED'} ${text}`); return fine; };
const run = words => { const out = spawnSync(program, words, { encoding: 'utf8', maxBuffer: 1 << 26 }); return { code: out.status ?? out.signal, text: out.stdout + out.stderr }; };
const fresh = () => { const file = join(work, `import-${++number}.db`); for (const end of ['', '-wal', '-shm']) rmSync(file + end, { force: true }); return file; };
const report = join(work, 'report.txt');
const take = (set, database) => { rmSync(report, { force: true }); return run(['import', 'hsds', set, '--database', database, '--municipality', 'GM0001', '--name', 'Proefstad', '--report', report]); };
const give = database => {
  const to = join(work, `export-${++number}`), out = run(['export', 'hsds', to, '--database', database]);
  if (out.code !== 0) return { error: `export ended with ${out.code}: ${out.text.slice(-300)}` };
  const names = readdirSync(to, { recursive: true }).map(String).filter(name => statSync(join(to, name)).isFile()).sort(), sum = createHash('sha256');
  for (const name of names) sum.update(name + '\0').update(readFileSync(join(to, name)));
  return { to, count: names.length, sum: sum.digest('hex') };
};
const difference = (one, two) => { const out = spawnSync('diff', ['-r', one.to, two.to], { encoding: 'utf8', maxBuffer: 1 << 26 }); return out.stdout.split('\n').slice(0, 6).join('\n         '); };

// Imported, exported, imported elsewhere, exported: the same; imported again: the same.
const round = (name, set) => {
  const database = fresh(), first = take(set, database);
  if (!check(first.code === 0 || first.code === 1, `${name}: taken in (exit ${first.code}) ${first.code > 1 ? first.text.slice(-300) : ''}`)) return null;
  const kept = existsSync(report) ? readFileSync(report, 'utf8') : '', one = give(database);
  if (!check(!one.error && one.count > 0, `${name}: ${one.error ?? `${one.count} files exported`}`)) return null;
  take(set, database);
  const again = give(database);
  check(again.sum === one.sum, `${name}: a second import changes nothing ${again.sum === one.sum ? '' : difference(one, again)}`);
  const elsewhere = fresh(), back = take(one.to, elsewhere), two = give(elsewhere);
  check(back.code === 0, `${name}: its own export is taken in without a remark (exit ${back.code}) ${back.code ? back.text.slice(-300) : ''}`);
  check(two.sum === one.sum, `${name}: export, import, export gives the same ${two.sum === one.sum ? '' : two.error ?? difference(one, two)}`);
  return { report: kept, text: first.text, code: first.code, database };
};

for (const version of ['3.0', '3.1']) {
  const examples = join(data, 'hsds', version, 'examples');
  for (const name of ['organization_full', 'organization_list', 'service_full', 'service_list', 'service_at_location_full', 'service_at_location_list', 'tabular'])
    if (existsSync(join(examples, name + '.json'))) round(`example ${version} ${name}`, join(examples, name + '.json'));
  round(`example ${version} tables`, join(examples, 'csv'));
}

const uk = join(data, 'hsds/uk-3.0');
for (const name of ['organization_full', 'service_full', 'service_list', 'service_at_location_full']) {
  round(`UK example ${name}`, join(uk, 'examples', name + '.json'));
  const test = take(join(uk, 'mocks-test', name + '.json'), fresh());
  check(test.code === 0 || test.code === 1, `UK mock that passes, ${name}: exit ${test.code}`);
  const fail = take(join(uk, 'mocks-fail', name + '.json'), fresh());
  check(fail.code === 1 || fail.code === 2, `UK mock that fails, ${name}: exit ${fail.code}, it is told`);
}

// The real directory: every row of every table is accounted for in the report.
const ilao = join(data, 'hsds-real/ilao'), real = round('real directory', ilao);
if (real) {
  check(real.code === 1, `real directory: it has faults, so exit ${real.code}`);
  const tables = { organization: 'organizations', location: 'locations', service: 'services', service_at_location: 'service_at_location', phone: 'phones', schedule: 'schedules', eligibility: 'eligibilities' };
  const said = real.report + '\n' + real.text;
  for (const [table, file] of Object.entries(tables)) {
    const rows = csv(join(ilao, file + '.csv')).length;
    const line = said.split('\n').find(line => new RegExp(`(^|[^a-z_])${table}[^a-z_].*\\b${rows}\\b`).test(line));
    check(line, `real directory: all ${rows} rows of ${file} are accounted for${line ? ': ' + line.trim().slice(0, 110) : ''}`);
  }
  console.log(real.text.split('\n').slice(0, 40).join('\n'));
}
// The raw export behind it: other headings, many columns that are none of ours. Its rows keep their ids, and none is taken for another.
const raw = join(data, 'hsds-real/ilao-source'), source = round('raw real directory', raw);
if (source)
  for (const [table, file] of Object.entries({ organization: 'organizations', location: 'locations', service: 'services' })) {
    const rows = csv(join(raw, file + '.csv')).length;
    const [read, kept, repaired, repeated, refused] = (source.text.match(new RegExp(`^${table} +(.*)$`, 'm'))?.[1] ?? '').split(/ +/).map(Number);
    check(read === rows && repeated === 0 && refused <= 1 && kept + repaired + refused === rows, `raw real directory: ${file}: ${rows} rows, read ${read}, kept ${kept}, repaired ${repaired}, repeated ${repeated}, refused ${refused}`);
  }
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
