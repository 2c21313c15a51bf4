// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
// events.test.mjs: life events as a resident meets them: found from home without script, in order of time, both sides, somebody to call, never a
// last day without a date, on paper the way without a computer. (axe, widths and links of these pages: pages.test.mjs, links.test.mjs.)
import assert from 'node:assert/strict';
import test from 'node:test';
import { get, open, shut } from './site.mjs';

const EVENTS = ['scheiden', 'overlijden-partner', 'ontslag', 'kind', 'ziek', 'verhuizen', 'schulden', 'inburgeren'];
const TIME = ['Nu', 'Deze week', 'De eerste maand', 'Het eerste half jaar', 'Daarna'];

test('events: each is found from the home page, from the list, and without script', async () => {
  for (const from of ['/', '/themas', '/gebeurtenissen']) {
    const { text } = await get(from);
    for (const id of EVENTS) assert.ok(text.includes(`href="/gebeurtenis/${id}"`), `${id} on ${from}`);
  }
  const page = await open('/', { width: 320, js: false });
  try {
    await Promise.all([page.waitForNavigation(), page.click('main a[href="/gebeurtenis/scheiden"]')]);
    assert.equal(await page.textContent('h1'), 'U gaat uit elkaar');
    assert.match(await page.getAttribute('.ed-one a[href^="tel:"]', 'href'), /^tel:\d+/);
  } finally { await shut(page); }
});

for (const id of EVENTS)
  test(`events: ${id} goes in order of time, over both sides, with somebody to call`, async () => {
    const page = await open(`/gebeurtenis/${id}`, { width: 320 });
    try {
      const when = await page.$$eval('.ed-life__when h2', all => all.map(h => h.textContent.trim()));
      assert.deepEqual(when, TIME.filter(moment => when.includes(moment)));
      assert.ok(when.length >= 3 && when[0] === 'Nu', when.join());
      const sides = await page.$$eval('.ed-life__item', all => all.map(item => item.classList.contains('ed-life__item--law')));
      assert.ok(sides.includes(true) && sides.includes(false));
      const domains = new Set(await page.$$eval('.ed-life__side', all => all.map(side => side.textContent.split(',')[0].trim())));
      assert.ok(domains.size >= 3, [...domains].join());
      assert.equal(await page.locator('.ed-life__item h3 a').count(), sides.length, 'each leads on');
      assert.ok(await page.locator('.ed-one a[href^="tel:"]').count() === 1);
      assert.ok(await page.locator('.ed-life__who a[href^="/hulp/"]').count() >= 1, 'somebody nearby stands at a moment');
      assert.deepEqual(page.faults, []);
    } finally { await shut(page); }
  });

test('events: how long there is stands there, but no day that nobody gave', async () => {
  const text = (await get('/gebeurtenis/ontslag')).text.replace(/<section[^>]*aria-labelledby="onderwerpen"[^]*?<\/section>/, '');
  const terms = [...text.matchAll(/class="ed-life__term"[^]*?<\/p>/g)].map(([html]) => html.replace(/<[^>]*>/g, '').replace(/\s+/g, ' '));
  assert.ok(terms.some(term => /2 maanden na de laatste dag dat u in dienst was/.test(term)), terms.join(' / '));
  for (const term of terms) assert.doesNotMatch(term, /\b20\d\d\b|\d+ (januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)/);
  for (const [, link] of text.matchAll(/href="([^"]*)#tijd"/g)) assert.match((await get(link.replaceAll('&amp;', '&'))).text, /id="tijd"/, link);
});

test('events: a term stands once: to ask in time with the asking, after a ruling at the end', async () => {
  const momentOf = async (id, words) => {
    const parts = (await get(`/gebeurtenis/${id}`)).text.split('class="ed-life__when"').slice(1);
    return parts.filter(part => part.includes(words)).map(part => /<h2[^>]*>([^<]*)/.exec(part)[1]);
  };
  assert.deepEqual(await momentOf('ontslag', '<b>WW aanvragen:</b>'), ['Deze week']);
  assert.deepEqual(await momentOf('schulden', '<b>In hoger beroep: schuldsanering geweigerd:</b>'), ['Daarna']);
});

test('events: what is said comes from the topic, word for word', async () => {
  const topic = (await get('/thema/nabestaandenuitkering')).text, event = (await get('/gebeurtenis/overlijden-partner')).text;
  const step = /<ol class="ed-steps[^]*?<h3[^>]*>([^<]+)<\/h3>\s*<p>([^<]+)</.exec(topic);
  assert.ok(event.includes(step[1]) && event.includes(step[2]), step[1]);
});

test('events: on paper stands the way without a computer, and nothing that paper cannot do', async () => {
  const page = await open('/gebeurtenis/scheiden', { width: 794 });
  try {
    assert.ok(!(await page.locator('.ed-onpaper').first().isVisible()));
    assert.ok(await page.locator('button[data-print]').isVisible());
    await page.emulateMedia({ media: 'print' });
    assert.ok(await page.locator('.ed-onpaper').first().isVisible());
    assert.ok(!(await page.locator('button[data-print]').isVisible()));
    assert.ok(await page.locator('.ed-one a[href^="tel:"]').isVisible());
  } finally { await shut(page); }
});

test('events: danger first where it may be, and one that is not there is not found', async () => {
  const page = await open('/gebeurtenis/scheiden', { width: 320 });
  try {
    await Promise.all([page.waitForNavigation(), page.click('text=Kijk eerst hier')]);
    assert.ok(!page.url().includes('geweld'), 'the address says nothing');
    assert.match(await page.locator('main a').first().getAttribute('href'), /^tel:/);
  } finally { await shut(page); }
  assert.equal((await get('/gebeurtenis/loterij')).status, 404);
});

test('events: a topic leads to its event, and so does its answer', async () => {
  assert.match((await get('/antwoord?onderwerp=ontslag')).text, /href="\/gebeurtenis\/ontslag"/);
  assert.doesNotMatch((await get('/antwoord?onderwerp=boete')).text, /href="\/gebeurtenis\//);
  assert.match((await get('/thema/scheiden')).text, /href="\/gebeurtenis\/scheiden"/);
  assert.doesNotMatch((await get('/thema/boete')).text, /href="\/gebeurtenis\//);
});
