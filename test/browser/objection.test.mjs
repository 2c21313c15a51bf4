// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
// objection.test.mjs: "Niet eens met een besluit?": from the date on a letter to a last day, somebody who helps and a letter, with the keyboard
// and without a script; mistakes beside their field with nothing lost; nothing of it in an address; no card of who decided.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { HtmlValidate } from 'html-validate';
import { address, get, open, post, shut } from './site.mjs';
import { look } from './pages.test.mjs';

const validator = new HtmlValidate(JSON.parse(readFileSync('.html-validate.json', 'utf8')));
const main_of = reply => /<main[\s\S]*<\/main>/.exec(reply.text)[0];
const text_of = html => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
const with_page = async (path, options, work) => {
  const page = await open(path, options);
  try { await work(page); } finally { await shut(page); }
};
const DAY = 86400000, MONTHS = ['januari', 'februari', 'maart', 'april', 'mei', 'juni', 'juli', 'augustus', 'september', 'oktober', 'november', 'december'];
const today = () => { const [y, m, d] = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam' }).format(new Date()).split('-').map(Number); return Date.UTC(y, m - 1, d); };
const parts = (time, prefix = '') => { const d = new Date(time); return { [prefix + 'dag']: d.getUTCDate(), [prefix + 'maand']: d.getUTCMonth() + 1, [prefix + 'jaar']: d.getUTCFullYear() }; };
const words = time => { const d = new Date(time); return `${d.getUTCDate()} ${MONTHS[d.getUTCMonth()]} ${d.getUTCFullYear()}`; };
const submit = (page, selector) => Promise.all([page.waitForNavigation({ waitUntil: 'load' }), page.click(selector)]);
const fill = async (page, fields) => {
  for (const [name, value] of Object.entries(fields))
    if (name === 'soort') await page.selectOption('[name=soort]', value);
    else await page.fill(`main form [name="${name}"]:not([type=hidden])`, String(value));
};
const KINDS = async () => [...(await get('/niet-eens')).text.matchAll(/<option value="([a-z-]+)"/g)].map(found => found[1]);

test('objection: without a script, at 320 px: last day, somebody with a number, a letter, and nothing in the address', () =>
  with_page('/niet-eens', { js: false, width: 320 }, async page => {
    const letter = today() - 7 * DAY; // six weeks less one: the same day of the week, and possibly a holiday
    await fill(page, { soort: 'gemeente', ...parts(letter) });
    await submit(page, 'main form button:has-text("Laat zien")');
    const main = page.locator('main');
    assert.match(await main.innerText(), /De laatste dag is/);
    assert.match(await main.locator('.ed-now').innerText(), /Nog 3\d dagen|Nog 4\d dagen/);
    assert.ok(await main.locator('a[href^="tel:"]').first().isVisible());
    assert.equal(page.url(), await address() + '/niet-eens');
    await page.check('[name=mis][value=motivering]');
    await page.fill('[name=verhaal]', 'Ik stuurde alles op.');
    await submit(page, 'button:has-text("Laat mijn brief zien")');
    const paper = await page.locator('.ed-paper').innerText();
    for (const wanted of ['Geacht college,', `Datum van het besluit: ${words(letter)}`, 'Ik stuurde alles op.', 'U legt niet goed uit', 'Awb 6:6', 'Handtekening'])
      assert.ok(paper.includes(wanted), wanted);
    assert.doesNotMatch(page.url(), /[?&=]/);
    assert.ok((await page.locator('#tekst').inputValue()).includes('Ik stuurde alles op.'), 'a text to copy');
    await submit(page, 'button:has-text("Verander de brief")');
    assert.equal(await page.isChecked('[name=mis][value=motivering]'), true, 'ticks are still there');
    assert.equal(await page.inputValue('[name=verhaal]'), 'Ik stuurde alles op.');
    assert.deepEqual(page.faults, []);
  }));

for (const width of [1280, 320])
  test(`objection: with the keyboard only, ${width} px`, () => with_page('/niet-eens', { width }, async page => {
    await page.emulateMedia({ reducedMotion: 'reduce' }); // scrolling takes no time
    const tab_to = async wanted => {
      for (let i = 0; i < 40; i++) {
        await page.keyboard.press('Tab');
        const at = await page.evaluate(() => { const e = document.activeElement, s = getComputedStyle(e), box = e.getBoundingClientRect();
          return { name: e.name || '', text: e.textContent.trim(), seen: (s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 1) || s.boxShadow !== 'none', inside: box.bottom > 0 && box.top < innerHeight }; });
        assert.ok(at.seen && at.inside, `focus cannot be seen on "${at.name || at.text.slice(0, 30)}"`);
        if (at.name === wanted || at.text.startsWith(wanted)) return;
      }
      assert.fail(`${wanted} is not reached`);
    };
    const letter = parts(today() - 3 * DAY);
    await tab_to('lijkt');
    await page.keyboard.press('Space');
    await tab_to('soort');
    await page.keyboard.type('UWV: WW');
    for (const name of ['dag', 'maand', 'jaar']) { await tab_to(name); await page.keyboard.type(String(letter[name])); }
    await tab_to('Laat zien');
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    assert.match(await page.locator('main').innerText(), /UWV: WW, WIA of Wajong[\s\S]*De laatste dag is/);
    assert.deepEqual(page.faults, []);
  }));

test('objection: mistakes stand beside their field, and nothing is lost', () =>
  with_page('/niet-eens', { width: 320, before: page => { page.expects = [400]; } }, async page => {
    await page.check('[name=lijkt][value=rekening]');
    await fill(page, { soort: 'belasting', dag: '31', maand: '2', jaar: '2026' });
    await submit(page, 'button:has-text("Laat zien")');
    const described = await page.getAttribute('[name=dag]', 'aria-describedby');
    assert.match(await page.locator('#' + described).innerText(), /Deze datum bestaat niet/);
    assert.equal(await page.getAttribute('[name=dag]', 'aria-invalid'), 'true');
    assert.deepEqual([await page.inputValue('[name=dag]'), await page.inputValue('[name=maand]'), await page.inputValue('[name=soort]'), await page.isChecked('[name=lijkt][value=rekening]')], ['31', '2', 'belasting', true]);
    assert.doesNotMatch(await page.locator('main').innerText(), /De laatste dag is/);
    for (const link of await page.locator('[role=alert] a').all())
      assert.ok(await page.locator(await link.getAttribute('href')).count(), 'a mistake leads to its field');
  }));

test('objection: every kind of mistake in a date, one by one', async () => {
  const fine = { soort: 'gemeente', ...parts(today() - DAY) };
  const year = new Date(today()).getUTCFullYear();
  const cases = [
    [{ ...fine, soort: '' }, /Kies wie de brief stuurde/], [{ ...fine, soort: 'bestaat-niet' }, /Kies wie de brief stuurde/],
    [{ soort: 'gemeente' }, /Vul de datum in/], [{ ...fine, dag: '0' }, /bestaat niet/], [{ ...fine, dag: 'negen' }, /bestaat niet/], [{ ...fine, maand: '13' }, /bestaat niet/],
    [{ ...fine, jaar: '' }, /bestaat niet/], [{ ...fine, jaar: year + 1, maand: 12 }, /Klopt het jaar/], [{ ...fine, jaar: '1990' }, /Klopt het jaar|bestaat niet/],
    [{ ...fine, dag: '99999999' }, /bestaat niet/], [{ ...fine, ...parts(today() - 9 * DAY, 'eind-') }, /eerder dan de datum op de brief/],
    [{ ...fine, 'kwam-dag': '1' }, /bestaat niet/], [{ ...fine, ...parts(today() + 9 * DAY, 'kwam-') }, /Klopt het jaar/],
  ];
  for (const [fields, wanted] of cases) {
    const reply = await post('/niet-eens', fields);
    assert.equal(reply.status, 400, JSON.stringify(fields));
    assert.match(main_of(reply), wanted, JSON.stringify(fields));
    assert.doesNotMatch(main_of(reply), /De laatste dag (is|was)/, JSON.stringify(fields));
  }
  for (const maand of [MONTHS[new Date(today() - DAY).getUTCMonth()], MONTHS[new Date(today() - DAY).getUTCMonth()].slice(0, 3).toUpperCase()])
    assert.equal((await post('/niet-eens', { ...fine, maand })).status, 200, maand);
});

test('objection: who does not know the date gets no day, but is told to call and to bring all post', async () => {
  for (const fields of [{ weet: 'niet' }, { soort: 'gemeente', weet: 'niet' }, { soort: 'gemeente', weet: 'niet', ...parts(today() - 9 * DAY) }, { soort: 'weet-niet', ...parts(today() - 9 * DAY) }]) {
    const main = main_of(await post('/niet-eens', fields)), text = text_of(main);
    assert.match(text, /Bel vandaag\. Neem alle post mee, ook dichte post/);
    assert.doesNotMatch(main, /De laatste dag (is|was)|Nog \d+ dag|ed-leaf--last|agenda\.ics/);
    assert.match(main, /href="tel:/);
  }
});

test('objection: of two days the earlier one; too late is never the end', async () => {
  const letter = today() - 7 * DAY, named = today() + 5 * DAY;
  const both = text_of(main_of(await post('/niet-eens', { soort: 'gemeente', ...parts(letter), ...parts(named, 'eind-') })));
  assert.ok(both.includes(words(named)) && both.includes('Nog 5 dagen') && /andere laatste dag/.test(both));
  const late = text_of(main_of(await post('/niet-eens', { soort: 'gemeente', ...parts(today() - 70 * DAY) })));
  assert.match(late, /De laatste dag was[\s\S]*Te laat is niet altijd te laat[\s\S]*Awb 6:11/);
  assert.doesNotMatch(late, /onmogelijk|kan niet meer/i);
  assert.match(text_of(main_of(await post('/niet-eens/brief', { soort: 'gemeente', ...parts(today() - 70 * DAY) }))), /te laat \(Awb 6:11\)\. Dat komt doordat/);
});

test('objection: whoever decided, somebody helps who does not belong to it; calling first stands below the last day', async () => {
  const own = { uwv: /UWV/, ziektewet: /UWV/, svb: /Sociale Verzekeringsbank|SVB/, duo: /DUO/, cak: /CAK/, ciz: /CIZ/, toeslagen: /Belastingdienst|Toeslagen/, belastingdienst: /Belastingdienst/, ind: /IND\b/, verkeersboete: /CJIB/ };
  for (const soort of await KINDS()) {
    const main = main_of(await post('/niet-eens', { soort, ...parts(today() - 3 * DAY) }));
    const cards = main.match(/<article class="ed-brief">[\s\S]*?<\/article>/g) ?? [];
    assert.ok(cards.length >= 1, `${soort}: nobody helps`);
    for (const card of cards) {
      const works_for = text_of(/<dl class="ed-trust">[\s\S]*?<\/dd>/.exec(card)[0]);
      if (own[soort]) assert.doesNotMatch(works_for, own[soort], soort);
      if (['gemeente', 'vergunning', 'belasting', 'parkeerbon', 'kwijtschelding'].includes(soort)) assert.match(text_of(card), /Onafhankelijk van de gemeente ja/, soort);
    }
    const call = main.indexOf('eerst bellen'), last = main.indexOf('ed-now__do');
    if (call >= 0) assert.ok(last >= 0 && last < call && /termijn loopt door/.test(main.slice(call)), soort);
    assert.deepEqual(validator.validateStringSync((await post('/niet-eens', { soort, ...parts(today() - 3 * DAY) })).text).results.flatMap(r => r.messages.map(m => `${soort}: ${m.ruleId} ${m.message}`)), []);
  }
});

test('objection: a letter that was sent: in time, too late, not sure', async () => {
  const last = today() - 20 * DAY, base = { soort: 'gemeente', ...parts(last, 'eind-') };
  const sent = async (weg, posted, arrived) => text_of(main_of(await post('/niet-eens', { ...base, weg, ...(posted === null ? {} : parts(last + posted * DAY, 'gepost-')), ...(arrived === null ? {} : parts(last + arrived * DAY, 'gekomen-')) })));
  assert.match(await sent('balie', null, 0), /Uw brief was op tijd/);
  assert.match(await sent('balie', null, 1), /Uw brief was te laat\. Misschien telt hij toch mee/);
  assert.match(await sent('post', 0, 7), /Uw brief was op tijd/);
  assert.match(await sent('post', 1, 2), /Uw brief was te laat/);
  assert.match(await sent('digitaal', null, 1), /storing/);
  assert.match(await sent('digitaal', null, null), /Vul in wanneer de brief aankwam/);
});

test('objection: the PDF is tagged, Dutch, has a title and opens', async t => {
  const send = async fields => fetch(await address() + '/niet-eens/brief.pdf', { method: 'POST', body: new URLSearchParams(fields), headers: { Origin: await address(), 'Sec-Fetch-Site': 'same-origin', 'X-Forwarded-For': '203.0.113.77' } });
  const reply = await send({ soort: 'gemeente', ...parts(today() - 3 * DAY), mis: 'gelijk', naam: 'Zoë Çelik', verhaal: 'Één verhaal.' });
  assert.equal(reply.status, 200);
  assert.equal(reply.headers.get('content-type'), 'application/pdf');
  assert.equal(reply.headers.get('cache-control'), 'no-store');
  assert.match(reply.headers.get('content-disposition'), /attachment; filename="brief\.pdf"/);
  const bytes = Buffer.from(await reply.arrayBuffer()), text = bytes.toString('latin1');
  for (const wanted of ['%PDF-1.4', '/StructTreeRoot', '/Lang (nl-NL)', '/Marked true', '/Title (Brief)', '/S /H1']) assert.ok(text.includes(wanted), wanted);
  const folder = mkdtempSync(join(tmpdir(), 'brief-'));
  try {
    writeFileSync(join(folder, 'brief.pdf'), bytes);
    const check = spawnSync('qpdf', ['--check', join(folder, 'brief.pdf')], { encoding: 'utf8' });
    if (check.error) t.diagnostic('qpdf is not here: the bytes only were looked at');
    else assert.equal(check.status, 0, check.stdout + check.stderr);
  } finally { rmSync(folder, { recursive: true }); }
  const from = headers => post('/niet-eens/brief.pdf', { soort: 'gemeente', ...parts(today() - 3 * DAY) }, headers);
  assert.equal((await from({ Origin: 'https://elsewhere.example', 'Sec-Fetch-Site': 'cross-site' })).status, 403, 'not from another site');
  assert.equal((await send({ soort: 'gemeente' })).status, 400, 'a faulty form is shown again');
  assert.match((await send({ soort: 'asiel', ...parts(today() - 3 * DAY) })).headers.get('content-type'), /text\/html/, 'no letter for what a lawyer must do');
});

test('objection: what comes in an address is not looked at, and the addresses of its forms lead back to it', async () => {
  const reply = await get('/niet-eens?soort=gemeente&dag=1&maand=1&jaar=2026');
  assert.equal(reply.status, 200);
  assert.doesNotMatch(main_of(reply), / selected|De laatste dag (is|was)|value="2026"/);
  for (const path of ['/niet-eens/brief', '/niet-eens/brief.pdf', '/niet-eens/agenda.ics']) {
    const back = await get(path);
    assert.deepEqual([back.status, back.headers.get('location')], [303, '/niet-eens'], path);
  }
  for (const kept of [await post('/niet-eens', { soort: 'gemeente', ...parts(today() - DAY) }), await post('/niet-eens/brief', { soort: 'gemeente', ...parts(today() - DAY) })]) {
    assert.equal(kept.headers.get('cache-control'), 'no-store');
    assert.equal(kept.headers.get('set-cookie'), null);
    for (const [, href] of kept.text.matchAll(/(?:href|action)="([^"]*)"/g)) assert.doesNotMatch(href, /dag=|jaar=|soort=/);
  }
});

test('overdue: late or not, the notice, the penalty, and no amount where none is certain', async () => {
  const ask = async fields => text_of(main_of(await post('/geen-besluit', fields)));
  assert.match(await ask({ soort: 'aanvraag', ...parts(today() - 10 * DAY, 'vroeg-') }), /heeft nog tijd[\s\S]*Te vroeg telt hij niet/);
  const late = main_of(await post('/geen-besluit', { soort: 'aanvraag', ...parts(today() - 70 * DAY, 'vroeg-') }));
  assert.match(text_of(late), /is te laat\. U kunt een brief sturen/);
  assert.match(late, /action="\/geen-besluit\/brief"/);
  assert.match(text_of(main_of(await post('/geen-besluit/brief', { soort: 'aanvraag', wie: 'UWV', ...parts(today() - 70 * DAY, 'vroeg-') }))), /Ingebrekestelling[\s\S]*dwangsom/);
  assert.doesNotMatch(text_of(main_of(await post('/geen-besluit/brief', { soort: 'aanvraag', ...parts(today() - 10 * DAY, 'vroeg-') }))), /Ingebrekestelling: /, 'not before the end');
  const after = { ...parts(today() - 90 * DAY, 'eind-'), ...parts(today() - 70 * DAY, 'stuurde-') };
  assert.match(await ask({ soort: 'aanvraag', ...after }), /1442 euro, over 42 dagen[\s\S]*naar de rechter/);
  for (const soort of ['woo', 'asiel', 'verblijf', 'toeslagen', 'niets-gevraagd', 'weet-niet']) {
    const said = await ask({ soort, ...after });
    assert.match(said, /Hier geldt misschien geen dwangsom/, soort);
    assert.doesNotMatch(said, /\d+ euro/, soort);
  }
  assert.match(await ask({ soort: 'aanvraag', ...parts(today() - 90 * DAY, 'eind-'), ...parts(today() - 91 * DAY, 'stuurde-') }), /kwam te vroeg/);
  assert.match(await ask({ soort: 'weet-niet' }), /Wij weten niet of het te laat is/);
  const fault = await post('/geen-besluit', { 'vroeg-dag': '40', 'vroeg-maand': '1', 'vroeg-jaar': '2026' });
  assert.equal(fault.status, 400);
  assert.match(main_of(fault), /id="soort-fout"[\s\S]*id="vroeg-fout"/);
  assert.match(main_of(fault), /value="40"/);
});

test('objection: on paper the letter alone', () => with_page('/niet-eens', {}, async page => {
  await fill(page, { soort: 'gemeente', ...parts(today() - 3 * DAY) });
  await submit(page, 'button:has-text("Laat zien")');
  await submit(page, 'button:has-text("Laat mijn brief zien")');
  await page.emulateMedia({ media: 'print' });
  for (const away of ['.utrecht-page-header', '.utrecht-page-footer', '.ed-aid', 'main h1', '[data-print]', '#tekst'])
    assert.equal(await page.locator(away).first().isVisible(), false, away);
  assert.ok(await page.locator('.ed-paper').isVisible());
}));

const LOOKS = [['questions', '/niet-eens', null], ['mistakes', '/niet-eens', { dag: '31', maand: '2' }], ['last day', '/niet-eens', { soort: 'gemeente', ...parts(today() - 3 * DAY) }],
  ['too late', '/niet-eens', { soort: 'kwijtschelding', ...parts(today() - 30 * DAY) }], ['no date', '/niet-eens', { soort: 'gemeente', weet: 'niet' }], ['overdue', '/geen-besluit', { soort: 'aanvraag', ...parts(today() - 70 * DAY, 'vroeg-') }], ['penalty', '/geen-besluit', { soort: 'aanvraag', ...parts(today() - 90 * DAY, 'eind-'), ...parts(today() - 70 * DAY, 'stuurde-') }],
  ['letter', '/niet-eens/brief', { soort: 'gemeente', ...parts(today() - 3 * DAY), mis: 'gelijk' }]];
for (const [name, path, fields] of LOOKS)
  test(`axe: objection, ${name}`, () => with_page('/niet-eens', { before: page => { page.expects = [400]; } }, async page => {
    if (fields) {
      await page.evaluate(([path, fields]) => {
        const form = document.createElement('form');
        Object.assign(form, { method: 'post', action: path });
        for (const [name, value] of Object.entries(fields)) form.append(Object.assign(document.createElement('input'), { type: 'hidden', name, value }));
        document.body.append(form);
      }, [path, fields]);
      await Promise.all([page.waitForNavigation({ waitUntil: 'load' }), page.evaluate(() => document.body.lastElementChild.submit())]);
    }
    await page.evaluate(() => document.querySelectorAll('details').forEach(part => { part.open = true; }));
    page.faults = page.faults.filter(text => !/status of 400/.test(text));
    assert.deepEqual(await look(page), []);
  }));
