// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
// check.test.mjs: the page for who writes to residents: found by a link, works without script, marks lead to an explanation and back, what is
// pasted stays out of addresses and logs, and no text of the allowed size is too much for it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { serve } from '../fault/server.mjs';
import { open, check, shut, post, program } from './site.mjs';

const letter = name => readFileSync(`test/letters/${name}.txt`, 'utf8');

test('check: found from "wie", works without script at 320 px, every mark leads to its point and back', async () => {
  const page = await open('/wie', { width: 320, js: false });
  try {
    await Promise.all([page.waitForNavigation(), page.click('a[href$="/schrijfhulp"]')]);
    await check(page, letter('gemeente-voor'));
    assert.equal(new URL(page.url()).search, '', 'the text is not in the address');
    assert.equal(await page.locator('main h2').first().textContent(), 'Te moeilijk');
    const marked = await page.evaluate(() => ({
      points: [...document.querySelectorAll('.ed-points > li')].map(li => li.id),
      numbers: [...document.querySelectorAll('.ed-checked a')].map(a => [a.hash, a.textContent]),
      back: [...document.querySelectorAll('.ed-points a')].map(a => a.hash),
      lost: [...document.querySelectorAll('.ed-checked a, .ed-points a')].filter(a => !document.getElementById(a.hash.slice(1))).map(a => a.hash),
      text: (() => { const copy = document.querySelector('.ed-checked').cloneNode(true); copy.querySelectorAll('a').forEach(a => a.remove()); return copy.textContent; })(),
    }));
    assert.ok(marked.points.length > 20 && marked.numbers.length >= 20 && marked.back.length > 20, JSON.stringify(marked.points));
    assert.deepEqual(marked.lost, []);
    for (const [hash, text] of marked.numbers) assert.match(text, new RegExp(`^[a-z].*, punt ${hash.slice('#punt-'.length)}$`), 'says what it is');
    assert.equal(marked.text.trim(), letter('gemeente-voor').trim(), 'the text itself is unchanged');
    const words = await page.locator('.ed-points').allTextContents();
    assert.match(words.join(' '), /besluit zonder uitleg over bezwaar/);
    assert.match(words.join(' '), /omtrent.*Liever:.*over/is);
    await page.keyboard.press('Tab');
    await page.locator('.ed-checked a').first().focus();
    await page.keyboard.press('Enter');
    assert.match(page.url(), /#punt-1$/);
    assert.deepEqual(page.faults, []);
  } finally { await shut(page); }
});

test('check: change the text, and the verdict follows; an empty one asks for a text', async () => {
  const page = await open('/schrijfhulp', { before: page => { page.expects = [400]; } });
  try {
    await check(page, letter('uitkering-voor'));
    assert.equal(await page.inputValue('[name=tekst]'), letter('uitkering-voor').trim());
    await check(page, letter('uitkering-na'));
    assert.equal(await page.locator('main h2').first().textContent(), 'Goed te lezen');
    await check(page, ' - ');
    assert.match(await page.locator('#tekst-fout').textContent(), /Plak eerst/);
    assert.equal(await page.getAttribute('[name=tekst]', 'aria-invalid'), 'true');
  } finally { await shut(page); }
});

test('check: no text of the allowed size is too much', async () => {
  const MOST = 16000, fill = text => text.repeat(Math.ceil(MOST / text.length)).slice(0, MOST);
  for (const text of ['a ', 'Indien de SKGZ derhalve wordt besloten. ', 'A. ', '\u20ac\u00e9 ', '\u4f60', 'x', 'de door ', 'is ', '- a\n', '\u{1f600} ', 'a:\n- b\n\n', '<b>"&\' ']) {
    const reply = await post('/schrijfhulp', { tekst: fill(text) });
    assert.ok(reply.status === 200 || (reply.status === 400 && !/[a-z]/.test(text)), `${reply.status} for ${JSON.stringify(text)}`);
  }
  const longer = await post('/schrijfhulp', { tekst: fill('Wij helpen u. ') + 'Indien.' });
  assert.equal(longer.status, 200);
  assert.match(longer.text, /De tekst was te lang/);
});

test('check: what is pasted reaches no log', async () => {
  const server = await serve(program, ['--demo', '--access-log', '--log', 'debug']);
  try {
    const body = new URLSearchParams({ tekst: 'Mevrouw Kwibusplein woont hier, bsn 123456782. Indien u belt.' });
    const reply = await fetch(server.url + '/schrijfhulp', { method: 'POST', body, headers: { Origin: server.url } });
    assert.equal(reply.status, 200);
    assert.match(await reply.text(), /Er staan gegevens van een mens in de tekst/);
  } finally { await server.stop(); }
  const log = server.log();
  assert.match(log, /schrijfhulp/, 'the request itself is in the log');
  assert.doesNotMatch(log, /Kwibusplein|123456782/);
});
