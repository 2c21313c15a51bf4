// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
// algorithm.test.mjs: the page about the algorithm: every figure on it is one of the file that was measured, and what can be taken away is whole.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { get, open, shut } from './site.mjs';

const rows = readFileSync('content/nl/algorithm/measured.tsv', 'utf8').split('\n').filter(line => line && !line.startsWith('#')).map(line => line.split('\t'));
const cells = (section, name) => rows.find(row => row[0] === section && row[1] === name).slice(2).map(Number);
const DOMAINS = ['familie', 'werk', 'schulden', 'wonen', 'zorg', 'justitie', 'aankoop', 'algemeen'];
const STYLES = ['plain', 'typos', 'sms', 'second-language', 'dialect', 'foreign', 'formal', 'long', 'emotional'];

test('algorithm: the tables hold the measured figures, all of them, and each bar is as long as its number', async () => {
  const page = await open('/algoritme', { js: false });
  try {
    const tables = await page.$$eval('main table', all => all.map(table => [...table.tBodies[0].rows].map(row => [...row.cells].slice(1).map(cell => parseInt(cell.textContent, 10)))));
    assert.deepEqual(tables[0], DOMAINS.map(name => { const [questions, precision, recall] = cells('judgement', name); return [questions, recall, precision]; }));
    assert.deepEqual(tables[1], STYLES.map(name => cells('style', name).slice(0, 2)));
    const bars = await page.$$eval('.ed-share', all => all.map(share => [Number(share.querySelector('.ed-share__part').getAttribute('width')), parseInt(share.textContent, 10)]));
    for (const [bar, number] of bars) assert.equal(bar, number);
    const [danger, , seen] = cells('judgement', 'crisis');
    assert.ok((await page.textContent('main')).includes(`In ${danger} vragen zat gevaar. Daarvan zag het programma ${seen} procent.`));
    assert.deepEqual(page.faults, []);
  } finally { await shut(page); }
});

test('algorithm: on a phone both tables fit, and the page is found from every footer', async () => {
  const page = await open('/', { width: 320 });
  try {
    await Promise.all([page.waitForNavigation(), page.click('footer a[href="/algoritme"]')]);
    const wide = await page.$$eval('.ed-scroll', all => all.map(region => region.scrollWidth - region.clientWidth));
    assert.deepEqual(wide, [0, 0]);
  } finally { await shut(page); }
});

test('algorithm: figures and register entry can be taken away, and the entry is what a register takes', async () => {
  const figures = await get('/algoritme/cijfers.tsv'), reply = await get('/algoritme/register.json');
  assert.equal(figures.text, readFileSync('content/nl/algorithm/measured.tsv', 'utf8'));
  assert.match(figures.headers.get('content-disposition'), /attachment/);
  const entry = JSON.parse(reply.text);
  for (const field of ['name', 'description_short', 'organization', 'status', 'contact_email', 'publication_category', 'lang'])
    assert.ok(entry[field], field);
  assert.equal(entry.organization, 'Gemeente Veldermeer');
  assert.ok(entry.description_short.length <= 350 && entry.name.length <= 100);
  assert.ok(Array.isArray(entry.category) && entry.category.length <= 3);
  assert.doesNotMatch(reply.text, /\{[a-z]+[|}]/, 'a place that was not filled in');
});

test('algorithm: it says where it fails, what to do then, and in English too', async () => {
  const dutch = (await get('/algoritme')).text, english = (await get('/en/algoritme')).text;
  for (const words of ['Waar gaat het mis?', 'Klopt het antwoord niet?', 'Bel 112', 'beslist niets over u']) assert.ok(dutch.includes(words), words);
  for (const words of ['Where does it go wrong?', 'Is the answer not right?', 'Call 112']) assert.ok(english.includes(words), words);
});
