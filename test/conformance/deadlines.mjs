// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
// deadlines.mjs PROGRAM VECTORS.csv: every worked-out last day through `elkedeur deadline --json`.
import { spawnSync } from 'node:child_process';
import { csv } from './csv.mjs';

const [program, vectors] = process.argv.slice(2);
// The term of a decision on an objection depends on a committee and on delay, which the program knows as kinds of their own.
const LONGER = { beslissing_op_bezwaar: { 12: '_commissie', 18: '_verdaagd' } };
let passed = 0, failed = 0;
for (const row of csv(vectors)) {
  const kind = row.kind + (LONGER[row.kind]?.[row.term.split(' ')[0]] ?? '');
  const out = spawnSync(program, ['deadline', '--kind', kind, '--date', row.day0, '--json'], { encoding: 'utf8' });
  let said = null;
  try { said = JSON.parse(out.stdout); } catch { /* said stays null */ }
  const fine = out.status === 0 && said && said.last_day === row.last_day && said.raw_last_day === row.raw_last_day && said.extended_days === Number(row.extended_days);
  if (fine) { passed++; continue; }
  failed++;
  console.log(`FAILED ${row.id} ${row.kind} ${row.day0} (${row.term}): ${row.raw_last_day} -> ${row.last_day}, not ${said ? `${said.term}: ${said.raw_last_day} -> ${said.last_day}` : `exit ${out.status} ${out.stderr.trim()}`}`);
}
const wrong = [['--kind', 'bezwaar', '--date', '2026-02-30'], ['--kind', 'bestaatniet', '--date', '2026-01-01'], ['--kind', 'bezwaar'], ['--date', '2026-01-01'], ['--kind', 'bezwaar', '--date', 'gisteren']];
for (const words of wrong) {
  const out = spawnSync(program, ['deadline', ...words, '--json'], { encoding: 'utf8' });
  if (out.status === 2 && out.stdout === '' && out.stderr) passed++;
  else { failed++; console.log(`FAILED ${words.join(' ')}: exit ${out.status}, "${out.stdout}"`); }
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
