// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
// way.test.mjs: the resident's way: from the question to a phone number with the keyboard only, and without JavaScript; three taps from a
// picture to a person; print; read aloud; choosing among people.
import assert from 'node:assert/strict';
import test from 'node:test';
import { open, ask, shut, address } from './site.mjs';

const DOORS = ['brief', 'geen-geld', 'huis-kwijt', 'ruzie', 'ziek', 'kind', 'werk', 'politie'];
const with_page = async (path, options, work) => {
  const page = await open(path, options);
  try { await work(page); } finally { await shut(page); }
};

const focused = page => page.evaluate(() => {
  const e = document.activeElement, style = getComputedStyle(e), box = e.getBoundingClientRect();
  const ring = (s => (s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 1) || s.boxShadow !== 'none');
  return { tag: e.tagName, id: e.id, name: e.name || '', type: e.type || '', href: e.getAttribute('href') || '', text: e.textContent.trim().slice(0, 60),
    seen: ring(style) || (e.tagName === 'SUMMARY' && ring(style)), inside: box.bottom > 0 && box.top < innerHeight && box.width > 0, main: !!e.closest('main') };
});

// Tab until `wanted`; every stop on the way must show where it is.
const tabTo = async (page, wanted, most) => {
  const stops = [];
  for (let i = 0; i < most; i++) {
    await page.keyboard.press('Tab');
    const at = await focused(page);
    stops.push(at.text || at.name || at.tag);
    assert.ok(at.seen, `focus cannot be seen on ${at.tag} "${at.text}"`);
    assert.ok(at.inside, `focus is out of sight on ${at.tag} "${at.text}"`);
    if (wanted(at)) return stops.length;
  }
  assert.fail(`not reached in ${most} tabs: ${stops.join(', ')}`);
};

for (const width of [1280, 320])
  test(`keyboard: from the question to a phone number, ${width} px`, () => with_page('/', { width }, async page => {
    await tabTo(page, at => at.name === 'vraag', 25);
    await page.keyboard.type('ik heb een brief van de gemeente en ik snap hem niet');
    await tabTo(page, at => at.type === 'submit', 3);
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    const tabs = await tabTo(page, at => at.main && at.href.startsWith('tel:'), 30);
    console.log(`      ${tabs} tabs to the number at ${width} px`);
    assert.deepEqual(page.faults, []);
  }));

test('keyboard: the skip link is first and leads to the content', () => with_page('/', {}, async page => {
  await page.keyboard.press('Tab');
  const at = await focused(page);
  assert.match(at.href, /^#/);
  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate(() => !!document.querySelector(location.hash)), true);
}));

test('without JavaScript: a question gives a sentence, a thing for today and a person with a number', () => with_page('/', { js: false, width: 320 }, async page => {
  await ask(page, 'ik kan mijn huur niet betalen');
  const main = page.locator('main');
  assert.ok((await main.locator('h1').first().innerText()).length > 5);
  assert.ok(await main.locator('a[href^="tel:"]').first().isVisible());
  assert.match(await main.innerText(), /vandaag/i);
  for (const hidden of await page.locator('[data-read], [data-print]').all()) assert.equal(await hidden.isVisible(), false, 'a button that needs the script');
  assert.ok(await page.locator('main details summary').first().isVisible());
  for (const path of ['/mensen', '/spreekuren', '/themas']) {
    await page.goto(await address() + path);
    assert.ok((await page.locator('main').innerText()).length > 200, path);
  }
}));

test('without JavaScript: choosing people by what they know and speak', () => with_page('/mensen', { js: false }, async page => {
  const shown = () => page.locator('main a[href*="/mens/"]').count();
  const all = await shown();
  assert.ok(all >= 10, `${all} people`);
  const name = await page.locator('main form select, main form input:not([type=hidden])').first().getAttribute('name');
  assert.ok(name, 'a form to choose with');
  const other = await page.evaluate(name => [...document.querySelectorAll(`main form [name="${name}"] option, main form input[name="${name}"]`)].map(e => e.value).filter(Boolean)[0], name);
  await page.goto(`${await address()}/mensen?${name}=${encodeURIComponent(other)}`);
  const some = await shown();
  assert.ok(some > 0 && some < all, `${name}=${other}: ${some} of ${all}`);
}));

for (const door of DOORS)
  test(`taps: from the picture ${door} to a person in three`, () => with_page('/', { width: 320 }, async page => {
    await Promise.all([page.waitForNavigation(), page.click(`main a[href$="/deur/${door}"]`)]); // one
    const call = 'main a[href^="tel:"]';
    if (!await page.locator('main h1').count()) assert.fail('no heading');
    await Promise.all([page.waitForNavigation(), page.click('main ul a[href*="/antwoord"], main ul a[href*="/thema/"]')]); // two
    assert.ok(await page.locator(call).first().isVisible(), 'three: a number to tap');
    const top = await page.locator(call).first().evaluate(e => e.getBoundingClientRect().top);
    console.log(`      ${door}: the number stands ${Math.round(top)} px down`);
    assert.ok(top < 1800, `the number stands ${Math.round(top)} px down`);
    assert.deepEqual(page.faults, []);
  }));

test('answer: the first screen holds a sentence, one thing for today and one person', () => with_page('/', { width: 1280 }, async page => {
  await ask(page, 'mijn uitkering is gestopt');
  for (const wanted of ['main h1', 'main a[href^="tel:"]']) {
    const box = await page.locator(wanted).first().boundingBox();
    assert.ok(box && box.y < 900, `${wanted} is above the fold`);
  }
  assert.equal(await page.locator('main h1').count(), 1);
}));

test('print: all parts open, controls away, numbers readable', () => with_page('/', {}, async page => {
  await ask(page, 'ik wil bezwaar maken tegen een besluit van de gemeente');
  const pdf = await page.pdf({ format: 'A4' });
  assert.ok(pdf.length > 5000);
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  assert.equal(await page.locator('details:not([open])').count(), 0, 'closed parts on paper');
  for (const control of ['header nav', '.ed-out', '[data-read]'])
    if (await page.locator(control).count()) assert.equal(await page.locator(control).first().isVisible(), false, control);
  assert.ok(await page.locator('main a[href^="tel:"]').first().isVisible());
  const ink = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  assert.match(ink, /rgba?\((255, 255, 255|0, 0, 0, 0)/, 'white paper');
}));

test('read aloud: the button is there only where the browser can speak', async () => {
  const button = '[data-read]';
  await with_page('/', { before: page => page.addInitScript(() => { delete window.speechSynthesis; Object.defineProperty(window, 'speechSynthesis', { value: undefined, configurable: true }); delete window.speechSynthesis; delete Window.prototype.speechSynthesis; }) },
    async page => assert.equal(await page.locator(button).first().isVisible(), false, 'without speech'));
  const speech = () => {
    const said = window.said = [];
    const voice = { lang: 'nl-NL', localService: true, name: 'test', default: true };
    const synthesis = { speaking: false, pending: false, paused: false, getVoices: () => [voice], addEventListener() {}, removeEventListener() {},
      speak(u) { said.push(u.text); this.speaking = true; u.onstart?.({}); }, cancel() { this.speaking = false; said.push(null); }, pause() {}, resume() {} };
    Object.defineProperty(window, 'speechSynthesis', { value: synthesis, configurable: true });
    window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } addEventListener() {} };
  };
  await with_page('/', { before: page => page.addInitScript(speech) }, async page => {
    await ask(page, 'ik snap mijn brief niet');
    assert.equal(await page.locator(button).first().isVisible(), true, 'with speech');
    await page.locator(button).first().click();
    assert.ok((await page.evaluate(() => window.said.filter(Boolean).join(' '))).length > 20, 'it reads the page');
    assert.deepEqual(page.faults, []);
  });
});
