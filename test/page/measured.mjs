// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
// measured.mjs [PROGRAM] [--check]: see script/measured. Only the figures of `elkedeur evaluate` are read, never a question.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const words = process.argv.slice(2), check = words.includes('--check');
const program = words.find(word => !word.startsWith('-')) ?? 'build/elkedeur';
const QUESTIONS = 'test/questions/evaluation.tsv', FIGURES = 'content/nl/algorithm/measured.tsv';
const DOC = 'doc/algorithm.md', ENTRY = 'doc/algoritmeregister.json';
const BEGIN = '<!-- measured: script/measured writes what follows -->', END = '<!-- /measured -->';
const HEAD = '# Written by script/measured, not by hand: section, name, values (src/rooms/information/figures.h).\n';

const fail = text => { console.log(text); process.exit(1); };
const run = (args, input) => {
  const out = spawnSync(program, args, { encoding: 'utf8', input });
  if (out.status !== 0) fail(`${program} ${args.join(' ')}: ended with ${out.status ?? out.error}\n${out.stderr}`);
  return out.stdout;
};

// The tables of `evaluate`, by the heading of their first column; what follows them (mistakes by id) is left out.
const tables = {};
const markdown = run(['evaluate', QUESTIONS]).split('\nWorst mistakes')[0];
for (const block of markdown.split('\n\n').filter(part => part.startsWith('|'))) {
  const [head, , ...rows] = block.trim().split('\n').map(line => line.slice(1, -1).split('|').map(cell => cell.trim()));
  tables[head[0]] = rows;
}
const plain = cell => cell.replace('%', '');
const of = tables.what[0][1].split(' of ')[1]; // what has no number of its own is of all questions with a domain
const rows = [
  ['measured', 'questions', /^(\d+) questions/.exec(markdown)[1]],
  ...tables.what.map(([name, value]) => value.includes('%') ? ['right', name, plain(value).split(' of ')[0], value.split(' of ')[1] ?? of]
    : ['count', name, ...value.split(' of ')]),
  ...tables.judgement.map(row => ['judgement', ...row.map(plain)]),
  ...tables.style.map(row => ['style', ...row.map(plain)]),
  ...tables['score of the first domain'].map(row => ['score', ...row.map(plain)]),
];
const figures = rows.map(row => row.join('\t') + '\n').join('');

const kept = existsSync(FIGURES) ? readFileSync(FIGURES, 'utf8') : '';
const dayKept = /^measured\tday\t(.*)$/m.exec(kept)?.[1];
const same = kept.replace(/^#.*\n/gm, '').replace(/^measured\tday\t.*\n/m, '') === figures;
const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Amsterdam' });
const day = same ? dayKept : today;
const inWords = new Date(day + 'T12:00:00Z').toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });

const doc = readFileSync(DOC, 'utf8'), [before, rest] = doc.split(BEGIN), after = rest?.split(END)[1];
if (after === undefined) fail(`${DOC}: "${BEGIN}" or "${END}" is missing`);
const wanted = `${before}${BEGIN}\nMeasured on ${inWords}: ${markdown.trim()}\n${END}${after}`;

// The entry as a municipality publishes it, here the demonstration; of a program that has these figures built in.
const entry = () => run(['request', '--demo'], 'GET /algoritme/register.json HTTP/1.1\r\nHost: elkedeur.example\r\n\r\n').split('\r\n\r\n').slice(1).join('\r\n\r\n');

// Another processor rounds a little otherwise when it learns: a question more or less is no other model.
const NEAR = 2;
const near = (old, fresh) => {
  const cells = text => text.replace(/^#.*\n/gm, '').replace(/^measured\tday\t.*\n/m, '').replace(/^score\t.*\n/gm, '').split(/[\t\n]/);
  const a = cells(old), b = cells(fresh);
  return a.length === b.length && a.every((cell, i) => cell === b[i] || Math.abs(Number(cell) - Number(b[i])) <= NEAR);
};

if (check) {
  if (!same && !near(kept, figures)) fail(`${FIGURES} is of another model: run script/measured\n${diff(kept, figures)}`);
  if (same && doc !== wanted) fail(`the tables of ${DOC} are not those of ${FIGURES}: run script/measured`);
  if (!existsSync(ENTRY) || readFileSync(ENTRY, 'utf8') !== entry()) fail(`${ENTRY} is not what the program gives: build, then run script/measured`);
  console.log(`${FIGURES}, ${DOC} and ${ENTRY} are of this model, measured on ${day}`);
} else {
  writeFileSync(FIGURES, `${HEAD}measured\tday\t${day}\n${figures}`);
  writeFileSync(DOC, wanted);
  if (same) writeFileSync(ENTRY, entry());
  console.log(same ? `the same figures as on ${day}; ${DOC} and ${ENTRY} written` : `${FIGURES} and ${DOC} written; build, look, and run this again for ${ENTRY}`);
}

function diff(old, fresh) {
  const had = new Set(old.split('\n'));
  return fresh.split('\n').filter(line => line && !had.has(line)).slice(0, 12).map(line => '  now: ' + line).join('\n');
}
