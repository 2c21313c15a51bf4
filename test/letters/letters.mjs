// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
// letters.mjs PROGRAM [--table]: `elkedeur check-text` on three invented letters, before and after; what its exit codes promise; and that layout
// does not win anything. The figures in doc/readability.md must be those of this run; --table prints them anew.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url)), program = process.argv[2] ?? 'build/elkedeur';
const letters = ['gemeente', 'uitkering', 'verhuurder'];
const file = name => join(here, `${name}.txt`), text = name => readFileSync(file(name), 'utf8');
const run = (args, input) => { const { status, stdout, stderr } = spawnSync(program, ['check-text', ...args], { encoding: 'utf8', input }); return { status, stdout, stderr }; };
const judge = (args, input) => { const out = run(['--json', ...args], input); return { ...out, said: out.stdout.trim().split('\n').filter(Boolean).map(line => JSON.parse(line)) }; };
const of = (said, grade) => said.findings.filter(f => f.grade === grade).length;

const row = name => {
  const [{ verdict, level, words, sentences, words_per_sentence, longest_sentence, flesch_douma, brouwer, lint2, ...said }] = judge([file(name)]).said;
  return `| ${name} | ${verdict} | ${words} | ${sentences} | ${words_per_sentence} | ${longest_sentence} | ${flesch_douma} (${level}) | ${brouwer} | ${lint2.score} | ${['anders', 'makkelijker', 'let-op'].map(grade => of(said, grade)).join(' / ')} |`;
};
const rows = letters.flatMap(name => [row(`${name}-voor`), row(`${name}-na`)]);
if (process.argv.includes('--table')) { console.log(rows.join('\n')); process.exit(0); }

let passed = 0, failed = 0;
const check = (fine, what) => { if (fine) passed++; else { failed++; console.log(`FAILED ${what}`); } };

// ---- before and after ----

for (const name of letters) {
  const before = judge([file(`${name}-voor`)]), after = judge([file(`${name}-na`)]);
  check(before.status === 1 && before.said[0].verdict === 'te-moeilijk', `${name}-voor: ${before.status} ${before.said[0].verdict}`);
  check(after.status === 0 && after.said[0].verdict === 'goed', `${name}-na: ${after.status} ${after.said[0].verdict}`);
  check(after.said[0].flesch_douma > before.said[0].flesch_douma + 40, `${name}: ${before.said[0].flesch_douma} -> ${after.said[0].flesch_douma}`);
}
const kinds = name => new Set(judge([file(name)]).said[0].findings.map(f => f.kind));
for (const kind of ['lange-zin', 'moeilijk-woord', 'vakwoord', 'lijdende-vorm', 'naamwoordstijl', 'tangconstructie', 'dubbele-ontkenning', 'geen-bezwaar', 'geen-laatste-dag', 'geen-telefoon', 'datum'])
  check(kinds('gemeente-voor').has(kind), `gemeente-voor: no ${kind}`);
check(judge([file('uitkering-voor')]).said[0].decision_letter && !judge([file('verhuurder-voor')]).said[0].decision_letter, 'which letter tells a decision');
const page = readFileSync(join(here, '../../doc/readability.md'), 'utf8');
for (const line of rows) check(page.includes(line), `doc/readability.md lacks ${line}`);

// ---- places ----

const [found] = judge(['-'], 'Beste inwoner,\n\nEén keer. Wij sturen dit inzake uw huur.\n').said[0].findings;
check(found.kind === 'moeilijk-woord' && found.line === 3 && found.column === 26 && found.text === 'inzake' && found.plain === 'over', `place: ${JSON.stringify(found)}`);
check(/^-:3:26: makkelijker: moeilijk woord "inzake": over$/m.test(run(['-'], 'Beste inwoner,\n\nEén keer. Wij sturen dit inzake uw huur.\n').stdout), 'the line for people');

// ---- layout wins nothing ----

const cut = (name, by) => text(name).split(' ').map((word, i) => word + (i % 5 === 4 ? by : ' ')).join('');
for (const name of letters)
  for (const by of ['\n\n', '\n- ', '\n', '\n1. ', '\n\u2022 ', ':\n- ']) {
    const [plain] = judge([file(`${name}-voor`)]).said, [won] = judge(['-'], cut(`${name}-voor`, by)).said;
    check(won.verdict === 'te-moeilijk' && won.flesch_douma < plain.flesch_douma + 6, `${name} with ${JSON.stringify(by)}: ${plain.flesch_douma} -> ${won.flesch_douma} ${won.verdict}`);
  }

// ---- exit codes, and what cannot be used ----

const work = mkdtempSync(join(tmpdir(), 'letters-'));
const bad = (name, bytes) => { const path = join(work, name); writeFileSync(path, bytes); return path; };
for (const [path, wanted] of [
  [join(work, 'nowhere.txt'), /nowhere\.txt: No such file/],
  [bad('latin.txt', Buffer.from('Goed.\nGoed.\nGe\xefnformeerd.\n', 'latin1')), /latin\.txt:3: not a text in UTF-8/],
  [bad('nul.txt', Buffer.from('Goed.\n\0\n')), /nul\.txt:2: not a text in UTF-8/],
  [bad('empty.txt', ''), /empty\.txt:1: no words/],
  [bad('marks.txt', '--- !!! ...\n'), /marks\.txt:1: no words/],
  [bad('large.txt', 'een regel\n'.repeat(110000)), /large\.txt:\d+: more than/],
  [work, /letters-/],
]) {
  const out = run([file('gemeente-na'), path]);
  check(out.status === 2 && out.stdout === '' && wanted.test(out.stderr), `${path}: exit ${out.status}, "${out.stdout.slice(0, 80)}", ${out.stderr}`);
}
check(run([]).status === 2, 'without a file');
const two = judge([file('gemeente-na'), file('gemeente-voor')]);
check(two.status === 1 && two.said.length === 2 && two.said[1].file === file('gemeente-voor'), 'two files, two objects, the worst exit code');
check(judge(['-'], '\ufeffU krijgt geld. Bel ons.').said[0].words === 5, 'a byte order mark is no word');
const hostile = judge(['-'], 'Wij \u001b[31m indien " <b>derhalve</b> \\ wordt.\n');
check(hostile.status === 1 && hostile.said[0].findings.length >= 2, 'marks and control signs in a text');
check(!run(['-'], 'Wij indien\u001bderhalve besluiten wordt genomen en derhalve \u001b[2J toegekend.').stdout.includes('\u001b'), 'control signs reach the terminal');
const started = process.hrtime.bigint();
run(['-'], 'Indien de SKGZ derhalve wordt is '.repeat(30000));
check(process.hrtime.bigint() - started < 10_000_000_000n, 'a megabyte takes over 10 seconds');
rmSync(work, { recursive: true });
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
