// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
// questions.test.mjs: whatever somebody types is answered kindly and with the right status; the walk-in hours can go into a calendar.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import test from 'node:test';
import { get, post, open, ask, shut, program } from './site.mjs';

const mainOf = text => text.split('<main')[1]?.split('</main>')[0] ?? '';
const kindly = (reply, status, what) => {
  assert.ok([status].flat().includes(reply.status), `${what}: ${reply.status}, not ${status}`);
  assert.match(reply.headers.get('content-type') || '', /^text\/html/, what);
  assert.match(reply.text, /<html lang=/, what);
  assert.match(reply.text, /<h1/, what);
  assert.match(reply.text, /href="tel:/, `${what}: a person to call`);
};

test('empty: the field comes back with what to do, and nothing is lost', async () => {
  for (const vraag of ['', '   ', '\n\n']) {
    const reply = await post('/vraag', { vraag });
    kindly(reply, 400, JSON.stringify(vraag));
    assert.match(mainOf(reply.text), /name="vraag"/);
    assert.match(mainOf(reply.text), /aria-invalid="true"/);
  }
  kindly(await post('/vraag', ''), 400, 'no field at all');
});

const ODD = {
  '10 kB of words': 'ik heb een brief gekregen en ik snap hem niet. '.repeat(220).slice(0, 10240),
  'one word of 10 kB': 'a'.repeat(10240),
  'words of one letter': 'a '.repeat(1995),
  'words of danger, many times': 'ik wil dood '.repeat(330),
  'a blank alphabet': '\u00a0\u2003\u200b vraag \u200f\u202e',
  English: 'I got a letter from the council and I cannot pay my rent',
  Turkish: 'Kiramı ödeyemiyorum ve mektubu anlamıyorum',
  Arabic: 'لا أستطيع دفع الإيجار ولا أفهم الرسالة',
  Polish: 'Nie mogę zapłacić czynszu i nie rozumiem listu',
  Ukrainian: 'Я не можу заплатити за оренду і не розумію листа',
  Chinese: '我付不起房租，也看不懂这封信',
  emoji: '😭😭😭 🏠💸',
  HTML: '<script>alert(1)</script><img src=x onerror=alert(2)> <b>huur</b>',
  SQL: "'; DROP TABLE service; -- huur",
  template: '{{ raw x }} %s %n ${7*7} huur',
  'broken marks': 'huur "\'<>&; \u0000'.replace('\u0000', ''),
  numbers: '123456789 06-12345678 NL91ABNA0417164300',
};

for (const [name, vraag] of Object.entries(ODD))
  test(`odd question: ${name}`, async () => {
    const reply = await post('/vraag', { vraag });
    kindly(reply, name === 'emoji' || name === 'a blank alphabet' ? [200, 400] : 200, name); // without a word there is nothing to answer
    const main = mainOf(reply.text);
    assert.ok(!/<script|onerror=|<b>huur/.test(main), 'what was typed comes back as HTML');
    assert.ok(!/SQL|sqlite|syntax error/i.test(main));
    assert.ok(!main.includes('0417164300') && !main.includes('12345678'), 'personal data is echoed');
  });

test('not text: binary, bad escapes and NUL bytes get a kind 400', async () => {
  const cases = { 'bytes that are not UTF-8': 'vraag=%FF%FE%80huur', 'a broken escape': 'vraag=%zz', NUL: 'vraag=a%00b', overlong: 'vraag=%C0%AF', 'the field twice': 'vraag=a&vraag=b',
    'raw bytes': Uint8Array.from({ length: 512 }, (_, i) => i & 255) };
  for (const [what, body] of Object.entries(cases)) {
    const reply = await post('/vraag', body);
    kindly(reply, 400, what);
  }
  assert.equal((await post('/vraag', 'x'.repeat(200000))).status, 413, 'over the limit');
  assert.equal((await post('/vraag', '{"vraag":"x"}', { 'Content-Type': 'application/json' })).status, 415, 'not a form');
});

test('from elsewhere: a question posted by another site is refused', async () => {
  assert.equal((await post('/vraag', { vraag: 'x' }, { Origin: 'https://example.org', 'Sec-Fetch-Site': 'cross-site' })).status, 403);
});

test('missing: pages, help, people and municipalities that are not there', async () => {
  for (const path of ['/bestaat-niet', '/hulp/bestaat-niet', '/mens/niemand', '/organisatie/geen', '/thema/niets', '/deur/geen', '/antwoord?onderwerp=niets', '/anderegemeente/hulp/x'])
    kindly(await get(path), 404, path);
  assert.equal((await get('/mensen?wijk=%27%22%3E%3Cscript%3E')).text.includes('"><script>'), false);
  assert.equal((await post('/mensen', { kent: 'x' })).status, 405);
});

test('the answer says it when it is not sure, and offers a person', async () => {
  const reply = await post('/vraag', { vraag: 'xyzzy plugh' });
  kindly(reply, 200, 'not sure');
  assert.match(mainOf(reply.text), /href="tel:/);
});

test('typed HTML shows no dialog and breaks nothing in the browser', async () => {
  const page = await open('/', {});
  let dialogs = 0;
  page.on('dialog', dialog => { dialogs++; dialog.dismiss(); });
  try {
    await ask(page, ODD.HTML);
    assert.equal(dialogs, 0);
    assert.deepEqual(page.faults, []);
  } finally { await shut(page); }
});

// ---- the calendar file (RFC 5545) ----

test('calendar: /spreekuren.ics reads as iCalendar', async () => {
  const reply = await get('/spreekuren.ics');
  assert.equal(reply.status, 200);
  assert.match(reply.headers.get('content-type') || '', /^text\/calendar/);
  assert.ok(reply.text.endsWith('END:VCALENDAR\r\n'));
  assert.equal(reply.text.replaceAll('\r\n', '').search(/[\r\n]/), -1, 'every line ends in CR LF');
  for (const line of reply.text.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, `over 75 bytes: ${line}`);
  const lines = reply.text.replaceAll('\r\n ', '').split('\r\n').filter(Boolean), open = [], uids = new Set(), zones = new Set(), used = new Set();
  let events = 0, fields;
  for (const line of lines) {
    const [, name, parameters, value] = /^([A-Z0-9-]+)((?:;[A-Z0-9-]+=(?:"[^"]*"|[^;:"]*))*):(.*)$/.exec(line) ?? assert.fail(`not a line: ${line}`);
    if (name === 'BEGIN') { open.push(value); fields = {}; continue; }
    if (name === 'END') {
      assert.equal(open.pop(), value);
      if (value !== 'VEVENT') continue;
      events++;
      for (const wanted of ['UID', 'DTSTAMP', 'DTSTART', 'SUMMARY']) assert.ok(fields[wanted], `${wanted} in ${JSON.stringify(fields)}`);
      assert.ok(fields.DTEND || fields.DURATION, 'an end');
      if (fields.DTEND) assert.ok(fields.DTEND > fields.DTSTART, `${fields.DTSTART}-${fields.DTEND}`);
      assert.ok(!uids.has(fields.UID), `twice: ${fields.UID}`);
      uids.add(fields.UID);
      continue;
    }
    if (open.at(-1) === 'VTIMEZONE' && name === 'TZID') zones.add(value);
    const zone = /;TZID=([^;:]+)/.exec(parameters);
    if (zone) used.add(zone[1]);
    fields[name] = value;
    if (/^DT/.test(name)) assert.match(value, /^\d{8}(T\d{6}Z?)?$/, line);
    assert.doesNotMatch(value.replace(/\\[\\;,nN]/g, ''), /\\/, `bad escape: ${line}`);
  }
  assert.deepEqual(open, []);
  assert.ok(events >= 5, `${events} events`);
  for (const zone of used) assert.ok(zones.has(zone), `no VTIMEZONE for ${zone}`);
});

test('calendar: the last day to object as a file', async () => {
  const reply = await post('/laatste-dag.ics', { soort: 'bezwaar', datum: '2026-11-02' });
  assert.equal(reply.status, 200);
  assert.match(reply.text, /DTSTART;VALUE=DATE:20261214/);
  assert.equal((await post('/laatste-dag.ics', { soort: 'bezwaar', datum: '2026-13-99' })).status, 400);
  assert.equal((await get('/laatste-dag.ics?soort=bezwaar&datum=2026-11-02')).status, 405, 'no date of a letter in an address');
});

// ---- where somebody lives and how they want contact, when they say so ----

const minutes = text => [...mainOf(text).matchAll(/Ongeveer (\d+) minuten lopen/g)].map(found => Number(found[1]));
const LETTER = 'ik snap mijn brief niet';

test('near: a neighbourhood or postcode in the question says how far, and who is near comes first', async () => {
  assert.deepEqual(minutes((await post('/vraag', { vraag: LETTER })).text), [], 'nobody said where');
  for (const where of ['Ik woon in Het Riet', 'ik woon op 0109 AB']) {
    const { text } = await post('/vraag', { vraag: `${where}. ${LETTER}` });
    assert.ok(minutes(text).length >= 2, where);
    assert.match(mainOf(text).split('id="meer"')[0], /Moskee Al Noer/, `${where}: who is three minutes away is the one person`);
    assert.doesNotMatch(mainOf(text), /0109/, 'where somebody lives is not repeated');
  }
});

test('near: the same on the command line, and a way of contact that is asked for counts', () => {
  const asked = vraag => JSON.parse(execFileSync(program, ['ask', '--demo', '--json', vraag], { encoding: 'utf8' })).services;
  assert.match(asked(`ik woon in Het Riet. ${LETTER}`)[0].why, /Ongeveer \d+ minuten lopen\./);
  assert.ok(asked(LETTER).every(service => !/minuten/.test(service.why)));
  const at = (vraag, name) => asked(vraag).findIndex(service => service.name === name);
  const before = at('ik heb schulden', 'Een geldmaatje thuis'), after = at('ik heb schulden, kan iemand bij mij thuis komen', 'Een geldmaatje thuis');
  assert.ok(after >= 0 && (before < 0 || after < before), `who comes home: from ${before} to ${after}`);
});
