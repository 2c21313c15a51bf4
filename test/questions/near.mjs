// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
// near.mjs: near-duplicates between what judges and what is learnt from; see script/near. Two questions are nearly the same when, capitals, accents and
// signs aside, they are equal, or share most of their pieces of five letters, or most of their words (short questions need more). A question that
// judges is named by file and id only: who mends the examples does not have to read it.
import { readFileSync, readdirSync } from 'node:fs';

const JUDGES = ['test/questions/evaluation.tsv', 'test/questions/dev.tsv'];
const QUESTIONS = 'content/nl/questions', TOPICS = 'content/nl/topics';
const PIECES = 0.45, WORDS = 0.6, FEW_WORDS = 5, FEW_WORDS_BAR = 0.8, UNLIKE = 0.2; // shares in common, of all that either has

// ---- reading ----

const table = path => {
  const out = [];
  let columns = null;
  readFileSync(path, 'utf8').split('\n').forEach((line, i) => {
    if (!line || line.startsWith('#')) return;
    const cells = line.split('\t');
    if (!columns) { columns = cells; return; }
    const of = name => cells[columns.indexOf(name)];
    out.push({ place: `${path}:${i + 1}`, id: of('id'), text: of('question') });
  });
  if (!columns?.includes('question')) throw new Error(`${path}: no column "question"`);
  return out;
};

const sentences = path => {
  let inside = false;
  return readFileSync(path, 'utf8').split('\n').flatMap((line, i) => {
    if (line.startsWith('## ')) inside = line === '## Zinnen';
    return inside && line.startsWith('- ') ? [{ place: `${path}:${i + 1}`, text: line.slice(2) }] : [];
  });
};

const files = (folder, end) => readdirSync(folder).filter(name => name.endsWith(end)).sort().map(name => `${folder}/${name}`);

// ---- comparing ----

const plain = text => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

const measure = row => {
  const whole = plain(row.text), padded = ` ${whole} `, pieces = new Set();
  for (let i = 0; i + 5 <= padded.length; i++) pieces.add(padded.slice(i, i + 5));
  return { ...row, whole, pieces, words: new Set(whole.split(' ').filter(Boolean)) };
};

const of = (both, a, b) => both ? both / (a.size + b.size - both) : 0;
const common = (a, b) => { let both = 0; for (const one of a) both += b.has(one); return both; };

// null, or how near; `both`: how many pieces they share.
const near = (a, b, both = common(a.pieces, b.pieces)) => {
  if (!a.whole || !b.whole) return null;
  if (a.whole === b.whole) return { pieces: 1, words: 1 };
  const pieces = of(both, a.pieces, b.pieces);
  if (pieces < UNLIKE) return null;
  const words = of(common(a.words, b.words), a.words, b.words), few = Math.min(a.words.size, b.words.size) < FEW_WORDS;
  return pieces >= (few ? FEW_WORDS_BAR : PIECES) || words >= (few ? FEW_WORDS_BAR : WORDS) ? { pieces, words } : null;
};

// ---- it must be able to find them, and not find what is only of one subject ----

const KNOWN = [
  [true, 'Mijn huur is te hoog!', 'mijn huur is te hoog'],
  [true, 'Mijn verhuurder wil de schimmel in de badkamer niet weghalen', 'mijn verhuurder wil de schimmel in mijn badkamer niet weghalen'],
  [true, 'ik heb een brief gekregen van de deurwaarder en weet niet wat ik moet doen', 'Ik heb een brief gekregen van een deurwaarder, en ik weet niet wat ik moet doen.'],
  [true, 'Wat moet ik doen als de buurman elke nacht muziek draait', 'Wat moet ik doen als mijn buurman elke nacht harde muziek draait?'],
  [false, 'ik heb een brief gekregen van de deurwaarder', 'ik heb een brief gekregen van de gemeente over mijn uitkering'],
  [false, 'mijn huur is te hoog', 'mijn huis is te klein'],
  [false, 'kan ik bezwaar maken tegen een boete', 'kan ik bezwaar maken als mijn uitkering stopt'],
  [false, '', ''],
];
const blind = KNOWN.filter(([wanted, a, b]) => Boolean(near(measure({ text: a }), measure({ text: b }))) !== wanted);
for (const [wanted, a, b] of blind) console.log(`the check itself is wrong: "${a}" and "${b}" should ${wanted ? '' : 'not '}be near`);

const learnt = [...files(QUESTIONS, '.tsv').flatMap(table), ...files(TOPICS, '.md').flatMap(sentences)].map(measure);
const judges = JUDGES.flatMap(table).map(measure);
if (learnt.length < 1000 || judges.length < 500) throw new Error(`only ${learnt.length} to learn from and ${judges.length} that judge: read wrongly`);

// Only pairs that share a piece of five letters can be near.
const holders = new Map();
learnt.forEach((row, i) => { for (const piece of row.pieces) (holders.get(piece) ?? holders.set(piece, []).get(piece)).push(i); });
const pairs = [];
for (const judge of judges) {
  const both = new Map();
  for (const piece of judge.pieces) for (const i of holders.get(piece) ?? []) both.set(i, (both.get(i) ?? 0) + 1);
  for (const [i, count] of both) {
    const how = near(judge, learnt[i], count);
    if (how) pairs.push({ judge, row: learnt[i], ...how });
  }
}
pairs.sort((a, b) => b.pieces - a.pieces);
for (const { judge, row, pieces, words } of pairs)
  console.log(`${judge.place.split(':')[0]} ${judge.id} ~ ${row.place}: "${row.text}" (pieces ${pieces.toFixed(2)}, words ${words.toFixed(2)})`);
console.log(`${judges.length} questions that judge, ${learnt.length} to learn from: ${pairs.length} near-duplicates`);
console.log(`${KNOWN.length - blind.length + (pairs.length ? 0 : 1)} passed, ${blind.length + pairs.length} failed`);
process.exit(blind.length + pairs.length ? 1 : 0);
