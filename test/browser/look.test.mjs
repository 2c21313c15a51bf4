// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
// look.test.mjs: what went wrong to the eye once: rows that do not line up, a first screen that is too long, words one letter a line,
// names under the marks of the map, days that are over, the exit on a second row, a page of which the language is not said.
import assert from 'node:assert/strict';
import test from 'node:test';
import { open, ask, shut, get, post, address } from './site.mjs';

const with_page = async (path, options, work) => {
  const page = await open(path, options);
  try { await work(page); } finally { await shut(page); }
};
const boxes = (page, selector) => page.evaluate(selector => [...document.querySelectorAll(selector)].filter(e => e.getClientRects().length)
  .map(e => { const { x, y, width, height } = e.getBoundingClientRect(); return { x: Math.round(x), y: Math.round(y + scrollY), width: Math.round(width), height: Math.round(height) }; }), selector);
const main_of = reply => reply.text.split('<main')[1].split('</main>')[0];

const QUESTIONS = ['ik kan mijn huur niet betalen en de deurwaarder staat voor de deur', 'ik snap mijn brief niet', 'ik wil scheiden', 'ik ben ontslagen',
  'De gemeente heeft mijn uitkering gestopt. Ik ben het er niet mee eens.', 'morgen sluiten ze mijn stroom af', 'ik heb een boete van het cjib', 'xyzzy'];

test('first screen: on a phone a number to call stands on it, below the pictures of what else it may be', () => with_page('/', { width: 360, height: 740 }, async page => {
  for (const question of QUESTIONS) {
    await ask(page, question);
    const [call] = await boxes(page, '.ed-one a[href^="tel:"]'), [today] = await boxes(page, '.ed-now');
    assert.ok(call.y + call.height <= 740, `${question}: the number ends ${call.y + call.height} px down`);
    assert.ok(today.y < call.y, question);
    const near = await boxes(page, '.ed-first .ed-near a');
    for (const chip of near) assert.ok(chip.y < today.y && chip.height <= 76, `${question}: a picture of ${chip.width}x${chip.height} at ${chip.y}`);
  }
}));

test('chips: another theme gives another answer', () => with_page('/', { width: 360 }, async page => {
  await ask(page, 'ik kan mijn huur niet betalen');
  const before = await page.locator('h1').innerText(), word = await page.locator('.ed-near a').first().innerText();
  await Promise.all([page.waitForNavigation(), page.locator('.ed-near a').first().click()]);
  assert.notEqual(await page.locator('h1').innerText(), before, word);
  assert.ok(await page.locator('main a[href^="tel:"]').first().isVisible());
}));

test('rows: faces on the home page, and people, start and go on at one height', () => with_page('/', { width: 1280, height: 1200 }, async page => {
  const aligned = async (selector, parts) => {
    const all = await Promise.all(parts.map(part => boxes(page, `${selector} ${part}`)));
    for (let part = 0; part < parts.length; part++) {
      const rows = new Map();
      all[0].forEach((first, i) => rows.set(first.y, [...(rows.get(first.y) || []), all[part][i].y]));
      for (const [top, tops] of rows) assert.equal(new Set(tops).size, 1, `${parts[part]} of the row at ${top} px: ${tops}`);
    }
  };
  await aligned('.ed-in > li', ['.ed-face', '.ed-trust']);
  await page.goto(await address() + '/mensen');
  await aligned('.ed-person', ['.ed-person__door', '.ed-person__name', '.ed-trust', '.ed-person__more']);
}));

test('tiles: no words in a column of one letter', () => with_page('/themas', { width: 320 }, async page => {
  for (const path of ['/themas', '/deur/geen-geld', '/mensen', '/talen', '/hulp/sociaal-raadslieden']) {
    await page.goto(await address() + path);
    const thin = await page.evaluate(() => [...document.querySelectorAll('main :is(a, p, span, strong, h2, h3, li)')]
      .filter(e => !e.closest('svg, .ed-hidden') && e.children.length === 0 && e.textContent.trim().length > 12)
      .filter(e => { const box = e.getBoundingClientRect(); return box.width > 2 && box.width < 60 && box.height > 60; }).map(e => e.textContent.trim().slice(0, 40)));
    assert.deepEqual(thin, [], path);
  }
}));

test('length: a page with everybody or everything can still be gone through on a phone', () => with_page('/mensen', { width: 320 }, async page => {
  for (const [path, most] of [['/mensen', 16000], ['/themas', 14000], ['/spreekuren', 9000], ['/spreekuren?week=volgende', 9000]]) {
    await page.goto(await address() + path);
    const high = await page.evaluate(() => document.documentElement.scrollHeight);
    assert.ok(high < most, `${path}: ${high} px`);
  }
}));

test('header: the exit stands on the first row, in Dutch and in English, at 320 px', () => with_page('/', { width: 320 }, async page => {
  for (const path of ['/', '/en/', '/en/antwoord?onderwerp=huurachterstand']) {
    await page.goto(await address() + path);
    const [exit] = await boxes(page, '.ed-out'), [logo] = await boxes(page, '.ed-logo');
    assert.ok(exit.y < logo.y + logo.height, `${path}: the exit is ${exit.y} px down`);
  }
}));

test('map: no name of a neighbourhood lies under a mark, and every mark is in the list', () => with_page('/', {}, async page => {
  for (const path of ['/antwoord?onderwerp=huurachterstand', '/antwoord?onderwerp=bezwaar-maken', '/antwoord?onderwerp=scheiden', '/hulp/sociaal-raadslieden', '/hulp/informatiepunt']) {
    await page.goto(await address() + path);
    await page.evaluate(() => document.querySelectorAll('details').forEach(part => { part.open = true; }));
    const names = await boxes(page, '.ed-map .name text'), marks = await boxes(page, '.ed-map .door');
    for (const name of names)
      for (const mark of marks) {
        const apart = name.x + name.width <= mark.x || mark.x + mark.width <= name.x || name.y + name.height <= mark.y + 2 || mark.y + mark.height <= name.y + 2;
        assert.ok(apart, `${path}: a mark at ${mark.x},${mark.y} lies over a name at ${name.x},${name.y}`);
      }
    assert.equal(await page.locator('.ed-places li').count(), marks.length, path);
  }
}));

test('week: what is over is not shown as empty, today is open and the other days are folded', () => with_page('/spreekuren', {}, async page => {
  assert.equal(await page.locator('details.ed-day[open]').count(), 1);
  const weekday = new Intl.DateTimeFormat('en', { weekday: 'short', timeZone: 'Europe/Amsterdam' }).format(new Date());
  assert.equal(await page.locator('.ed-day--over').count(), weekday === 'Mon' ? 0 : 1);
  const now = Date.now();
  const ics = (await get('/spreekuren.ics')).text;
  for (const [, until] of ics.matchAll(/DTEND:(\S+)/g)) {
    const [, y, mo, d, h, mi] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)/.exec(until);
    assert.ok(Date.UTC(y, mo - 1, d, h, mi) > now - 60000, `${until} is over`);
  }
}));

// ---- words ----

test('who pays and does not read along stands on every page', async () => {
  for (const path of ['/', '/mensen', '/spreekuren', '/themas', '/thema/huurachterstand', '/antwoord?onderwerp=ontslag', '/deur/kind', '/hulp/sociaal-raadslieden', '/code', '/talen', '/privacy', '/bestaat-niet'])
    assert.match((await get(path)).text, /De gemeente betaalt mee\. Zij leest niet mee\./, path);
  assert.match((await post('/vraag', { vraag: 'mijn man slaat mij' })).text, /De gemeente betaalt mee\. Zij leest niet mee\./, 'danger');
  const home = await get('/');
  assert.equal(home.text.match(/De gemeente betaalt mee/g).length, 2, 'beside the question too');
});

test('the line says until when today, or when it opens', async () => {
  const bar = /class="ed-callbar"[\s\S]*?<\/div><\/div>/.exec((await get('/')).text)[0];
  assert.match(bar, /Gewone belkosten\. (Nu open, tot \d+\.\d\d\suur|(Vandaag|Morgen) vanaf \d+\.\d\d\suur|[A-Z][a-z]+dag \d+ [a-z]+ vanaf \d+\.\d\d\suur)\./);
});

test('not sure: pictures to try again, and somebody who hears any question', async () => {
  const main = main_of(await post('/vraag', { vraag: 'xyzzy plugh' }));
  assert.match(main, /Wij weten het niet zeker/);
  assert.equal((main.match(/href="\/deur\//g) || []).length, 8);
  assert.match(main, /href="tel:/);
});

test('the one person is not among the others again', async () => {
  for (const vraag of QUESTIONS) {
    const main = main_of(await post('/vraag', { vraag }));
    const first = /id="wie">(?:<a[^>]*>)?([^<]+)/.exec(main)[1], others = main.split('id="hulp"')[1]?.split('</details>')[0] ?? '';
    assert.ok(!others.includes(`<p class="ed-soft">${first}, `), `${vraag}: ${first} twice`);
  }
});

test('danger for a child: each line once, and it hears when its own line opens', async () => {
  const main = main_of(await post('/vraag', { vraag: 'ik ben 12 en papa slaat mij' }));
  const lines = [...main.matchAll(/ed-crisis__number" href="tel:(\d+)"/g)].map(found => found[1]);
  assert.equal(new Set(lines).size, lines.length, `${lines}`);
  assert.ok(main.includes('0800 - 0432'), 'the number of the children’s line, open or not');
});

test('danger: the cards say nothing of why they are shown', async () =>
  assert.doesNotMatch(main_of(await post('/vraag', { vraag: 'mijn man slaat mij' })), /Weet veel van/));

test('costs: what keepers of the data noted behind the cost is not shown', async () => {
  for (const path of ['/hulp/het-juridisch-loket', '/organisatie/het-juridisch-loket', '/antwoord?onderwerp=boete']) {
    const reply = await get(path);
    if (reply.status === 200) assert.doesNotMatch(reply.text, /Nagezien:|bronnen<\/p>/, path);
  }
});

test('English: what is Dutch is marked as Dutch, and said', async () => {
  const main = main_of(await get('/en/antwoord?onderwerp=huurachterstand'));
  assert.match(main, /This text is in Dutch/);
  const plain = main.replace(/<(\w+)[^>]*\slang="nl"[^>]*>[\s\S]*?<\/\1>/g, '').replace(/<[^>]*>/g, ' ');
  for (const dutch of [/\bverhuurder\b/, /\bGewone belkosten\b/, /\bNu open\b/, /\bhulp zoekt\b/, /\buw\b/]) assert.doesNotMatch(plain, dutch);
  assert.match((await get('/en/privacy')).text, /What do we do with your data\?<\/h1>/);
  assert.match((await get('/en')).text, /It does not read along/);
});

test('languages: each stands there as its speakers write it', async () => {
  const main = main_of(await get('/talen'));
  for (const [code, own] of [['ar', 'العربية'], ['tr', 'Türkçe'], ['pl', 'Polski'], ['uk', 'Українська']])
    assert.match(main, new RegExp(`lang="${code}" dir="(ltr|rtl)">${own}<`));
});

// ---- keeping and hiding ----

test('codes: every topic has its own, and it opens the same answer', async () => {
  const ids = [...new Set([...(await get('/themas')).text.matchAll(/\/thema\/([a-z0-9-]+)/g)].map(found => found[1]))], seen = new Map();
  assert.ok(ids.length >= 40);
  for (const id of ids) {
    const main = main_of(await get(`/antwoord?onderwerp=${id}`));
    const code = /class="ed-code"><b>([A-Z-]+)</.exec(main)?.[1];
    if (!code) { assert.match(main, /ed-crisis/, id); continue; }
    assert.ok(!seen.has(code), `${id} and ${seen.get(code)}: ${code}`);
    seen.set(code, id);
    assert.match(main_of(await get(`/code?code=${code.toLowerCase()}`)), new RegExp(`<b>${code}</b>`), id);
  }
});

test('keep: the mail says nothing to who reads along', async () => {
  const [, mail] = /href="(mailto:[^"]*)"/.exec(main_of(await get('/antwoord?onderwerp=deurwaarder')).split('id="bewaar"')[1]);
  assert.match(decodeURIComponent(mail.replaceAll('&amp;', '&')), /^mailto:\?subject=Uw afspraken&body=https?:\/\/[^/]+\/code\?code=[A-Z-]+$/);
});

test('violence at home, chosen by a picture: the numbers first, and no word of it in the address or the title', () => with_page('/deur/ruzie', { width: 320 }, async page => {
  const tile = page.locator('main a[href*="/code?code="]').first();
  await Promise.all([page.waitForNavigation(), tile.click()]);
  assert.doesNotMatch(decodeURIComponent(page.url()) + await page.title(), /geweld|huiselijk|bedreig|onveilig/i);
  assert.equal(await page.locator('main a').first().getAttribute('href'), 'tel:08002000');
}));

test('another language: no guess from a word that looks Dutch, but somebody who speaks it', async () => {
  for (const [vraag, language] of [['I cannot pay my rent', 'Engels'], ['Nie mogę zapłacić czynszu', 'Pools']]) {
    const main = main_of(await post('/vraag', { vraag }));
    assert.match(main, /Wij weten het niet zeker|huur/, vraag);
    assert.doesNotMatch(main.split('</h1>')[0], /incasso|belasting/, vraag);
    const person = /id="wie"><a[^>]*href="([^"]*)"/.exec(main)[1];
    assert.match(main_of(await get(person)), new RegExp(language), vraag);
  }
});

test('from abroad: an English page has the number as dialled from there', async () =>
  assert.match((await get('/en')).text, /href="tel:\+31\d{9,}"/));

test('week: what goes into a calendar is what was chosen', async () => {
  const main = main_of(await get('/spreekuren?kent=schulden&wijk=WK999901&week=volgende'));
  const file = /href="(\/spreekuren\.ics[^"]*)"/.exec(main)[1].replaceAll('&amp;', '&');
  const some = (await get(file)).text.match(/BEGIN:VEVENT/g)?.length ?? 0, all = (await get('/spreekuren.ics?week=volgende')).text.match(/BEGIN:VEVENT/g).length;
  assert.equal(some, (main.match(/class="ed-slot[ "]/g) || []).length);
  assert.ok(some < all, `${some} of ${all}`);
});
