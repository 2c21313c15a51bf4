// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
// readability.mjs PROGRAM DATA : hand-counted texts through `elkedeur check-text --json`; what LiNT estimates, against real counts.
//
//   readability_vectors.csv   sentences, words and scores exactly; syllables too (they were split by hand)
//   syllables_nl.csv          our count without a dictionary is right for at least as many words as the hyphenation patterns of TeX (131 of 139)
//   lint_vectors.csv          the formula, by hand (the program's own features are estimates)
//   nl_50k.txt                the estimated frequency of texts is near the counted one, and orders easy and hard texts alike
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { csv } from './csv.mjs';

const [program, data] = process.argv.slice(2);
let passed = 0, failed = 0;
const check = (fine, what) => { if (fine) passed++; else { failed++; console.log(`FAILED ${what}`); } };
const judge = text => {
  const out = spawnSync(program, ['check-text', '--json', '-'], { input: text, encoding: 'utf8' });
  try { return JSON.parse(out.stdout); } catch { return { fault: `exit ${out.status} ${out.stderr}` }; }
};
const near = (a, b, by) => Math.abs(a - b) <= by;

for (const row of csv(`${data}/readability_vectors.csv`)) {
  if (!row.text) continue; // the formula alone: test/unit/test_readable.c
  const said = judge(row.text);
  check(said.sentences === Number(row.sentences) && said.words === Number(row.words), `${row.id}: ${said.sentences} sentences of ${said.words} words, not ${row.sentences} of ${row.words} ${said.fault ?? ''}`);
  check(said.syllables === Number(row.syllables), `${row.id}: ${said.syllables} syllables, not ${row.syllables}`);
  check(near(said.flesch_douma, Number(row.flesch_douma), 0.011) && near(said.brouwer, Number(row.brouwer), 0.011), `${row.id}: Flesch-Douma ${said.flesch_douma}, Brouwer ${said.brouwer}, not ${row.flesch_douma}, ${row.brouwer}`);
}

const TEX = 131;
const words = csv(`${data}/syllables_nl.csv`), wrong = words.filter(row => judge(row.word).syllables !== Number(row.syllables)).map(row => row.word);
console.log(`syllables: ${words.length - wrong.length} of ${words.length} words right; wrong: ${wrong.join(' ') || 'none'}`);
check(words.length - wrong.length >= TEX, `only ${words.length - wrong.length} of ${words.length} words have the right number of syllables`);

// What the program makes of its own estimated features must be what the published formula makes of them.
const lint = f => Math.min(100, Math.max(0, 100 - (-4.20782 + 17.283729 * f.log_frequency - 1.624415 * f.distance - 2.53678 * f.content_words_per_clause + 16.001231 * f.concrete)));
for (const row of csv(`${data}/lint_vectors.csv`))
  check(near(lint({ log_frequency: +row.mean_log_freq, distance: +row.mean_max_sdl, content_words_per_clause: +row.content_words_per_clause, concrete: +row.proportion_concrete }), Number(row.lint2_score), 0.0001),
    `the formula of this test gives another score than ${row.lint2_score}`);

// Frequencies: all words of a letter, without a parser to tell which are content words, so only the order and the distance count.
const TOTAL = 258103024, UNKNOWN = 1.359;
const counts = new Map(readFileSync(`${data}/nl_50k.txt`, 'utf8').split('\n').map(line => line.split(' ')).map(([word, count]) => [word, Number(count)]));
const counted = text => {
  const long = (text.toLowerCase().match(/\p{L}{4,}/gu) ?? []); // short ones carry grammar
  return long.reduce((sum, word) => sum + (counts.has(word) ? Math.log10(counts.get(word) / TOTAL * 1e9) : UNKNOWN), 0) / long.length;
};
const folder = 'test/letters', files = readdirSync(folder).filter(name => name.endsWith('.txt'));
let off = 0;
for (const name of files) {
  const text = readFileSync(`${folder}/${name}`, 'utf8'), said = judge(text).lint2;
  check(near(lint(said), said.score, 0.3), `${name}: LiNT-II ${said.score}, but its features make ${lint(said).toFixed(2)}`);
  off = Math.max(off, Math.abs(said.log_frequency - counted(text)));
  console.log(`${name}: frequency estimated ${said.log_frequency}, counted ${counted(text).toFixed(2)}`);
}
check(off < 0.7, `the estimated frequency is ${off.toFixed(2)} off`);
for (const name of files.filter(name => name.endsWith('-voor.txt'))) {
  const before = judge(readFileSync(`${folder}/${name}`, 'utf8')).lint2, after = judge(readFileSync(`${folder}/${name.replace('-voor', '-na')}`, 'utf8')).lint2;
  check(before.log_frequency < after.log_frequency && before.score > after.score + 15, `${name}: the harder letter is not clearly harder by LiNT-II: ${before.score} and ${after.score}`);
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed || !passed ? 1 : 0);
