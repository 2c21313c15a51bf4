// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
// links.test.mjs: walks the whole site from the home page without a browser: every link and every #part exists, every page is
// good HTML (.html-validate.json), leaves no trace (cookies, cache, other hosts), and is of a size that a slow phone can bear.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import test from 'node:test';
import { HtmlValidate } from 'html-validate';
import { get, post } from './site.mjs';

const MOST = 1500, MOST_OF_A_KIND = 5;
const validator = new HtmlValidate(JSON.parse(readFileSync('.html-validate.json', 'utf8')));
const unescaped = text => text.replaceAll('&amp;', '&').replaceAll('&#39;', "'").replaceAll('&quot;', '"');
const attributes = (html, name) => [...html.matchAll(new RegExp(`\\s${name}="([^"]*)"`, 'g'))].map(found => unescaped(found[1]));

// /hulp/a-b-c -> /hulp/*, /antwoord?onderwerp=x -> /antwoord?onderwerp
export const kind = path => path.replace(/^((?:\/en)?\/(?:hulp|mens|organisatie|thema|deur|gezicht|s))\/.*/, '$1/*')
  .replace(/\?(.*)/, (_, query) => '?' + [...new URLSearchParams(query).keys()].sort().join('&'));

let walked;
export const walk = () => (walked ??= (async () => {
  const pages = new Map(), broken = [], queue = [['/', 'the start']], seen = new Set(['/']);
  while (queue.length && pages.size < MOST) {
    const [path, from] = queue.shift();
    if (path === '/snel-weg') continue;
    const reply = await get(path);
    if (reply.status >= 300 && reply.status < 400) {
      const to = reply.headers.get('location') || '';
      if (to.startsWith('/') && !seen.has(to)) { seen.add(to); queue.push([to, path]); }
      continue;
    }
    if (reply.status !== 200) { broken.push(`${reply.status} ${path} (on ${from})`); continue; }
    if (!(reply.headers.get('content-type') || '').startsWith('text/html')) continue;
    pages.set(path, reply);
    const links = attributes(reply.text, 'href').concat(attributes(reply.text, 'src'));
    for (const link of links) {
      const target = new URL(link, 'http://here' + path);
      if (target.host !== 'here' || !/^https?:$/.test(target.protocol) || link.startsWith('data:')) continue;
      const next = target.pathname + target.search;
      if (seen.has(next) || next === '/vraag') continue;
      seen.add(next);
      queue.push([next, path]);
    }
  }
  return { pages, broken, complete: queue.length === 0 };
})());

test('links: every link of the site leads to a page', async () => {
  const { pages, broken, complete } = await walk();
  assert.deepEqual(broken, []);
  assert.ok(pages.size >= 20, `${pages.size} pages`);
  assert.ok(complete, `more than ${MOST} pages: the walk does not end`);
  const kinds = new Set([...pages.keys()].map(kind));
  for (const wanted of ['/', '/mensen', '/spreekuren', '/themas', '/privacy', '/toegankelijkheid', '/wie', '/hulp/*', '/mens/*', '/organisatie/*', '/thema/*', '/deur/*'])
    assert.ok(kinds.has(wanted), `no page like ${wanted} can be reached by links`);
});

test('links: every #part that is linked to exists', async () => {
  const { pages } = await walk(), missing = new Set();
  for (const [path, reply] of pages)
    for (const link of attributes(reply.text, 'href')) {
      const target = new URL(link, 'http://here' + path), on = pages.get(target.pathname + target.search);
      if (target.host === 'here' && target.hash && on && !attributes(on.text, 'id').includes(decodeURIComponent(target.hash.slice(1))))
        missing.add(`${link} (on ${kind(path)})`);
    }
  assert.deepEqual([...missing], []);
});

test('html: pages of every kind are good HTML', async () => {
  const { pages } = await walk(), faults = new Map();
  const answers = ['ik snap mijn brief niet', 'mijn man slaat mij', 'xyzzy'].map(async vraag => [`/vraag (${vraag})`, await post('/vraag', { vraag })]);
  const more = [['/schrijfhulp (a letter)', await post('/schrijfhulp', { tekst: readFileSync('test/letters/gemeente-voor.txt', 'utf8') })], ['/vraag (empty)', await post('/vraag', { vraag: '' })], ['/bestaat-niet', await get('/bestaat-niet')], ...await Promise.all(answers)];
  const count = new Map(), some = [...pages].filter(([path]) => { const n = (count.get(kind(path)) ?? 0) + 1; count.set(kind(path), n); return n <= MOST_OF_A_KIND; });
  for (const [path, reply] of [...some, ...more])
    for (const result of (await validator.validateString(reply.text)).results)
      for (const message of result.messages) {
        const line = reply.text.split('\n')[message.line - 1] || '', key = `${message.ruleId}: ${message.message} [${kind(path)}]`;
        faults.set(key, `${path}:${message.line}: ${line.slice(Math.max(0, message.column - 40), message.column + 80)}`);
      }
  assert.equal(faults.size, 0, [...faults].slice(0, 30).map(([what, where]) => `${what}\n      ${where}`).join('\n'));
});

test('traces: no cookie, no storing, no referrer, a strict content policy on every page', async () => {
  const { pages } = await walk();
  for (const [path, { headers }] of [...pages, ['POST /vraag', await post('/vraag', { vraag: 'ik snap mijn brief niet' })], ['POST /schrijfhulp', await post('/schrijfhulp', { tekst: 'Indien u belt.' })]]) {
    const policy = headers.get('content-security-policy') || '';
    assert.equal(headers.get('set-cookie'), null, path);
    assert.match(policy, /default-src '(none|self)'/, path);
    assert.doesNotMatch(policy, /unsafe-|\*|https?:/, path);
    assert.equal(headers.get('referrer-policy'), 'no-referrer', path);
    assert.equal(headers.get('x-content-type-options'), 'nosniff', path);
    if (/vraag|antwoord|schrijfhulp/.test(path)) assert.match(headers.get('cache-control') || '', /no-store/, path);
  }
});

test('size: the answer is under 30 kB, all assets together under 120 kB, one style sheet and one script', async () => {
  const page = (await post('/vraag', { vraag: 'ik heb huurachterstand en krijg een brief van de deurwaarder' })).text;
  const bytes = Buffer.byteLength(page);
  assert.ok(gzipSync(page).length < 30720 && bytes < 92160, `answer: ${bytes} bytes, ${gzipSync(page).length} compressed`);
  const assets = new Set(attributes(page, 'href').concat(attributes(page, 'src')).map(link => link.replace(/#.*/, '')).filter(link => link.startsWith('/s/')));
  let total = 0;
  for (const path of assets) {
    const reply = await fetchSize(path);
    total += reply;
    if (path.endsWith('.css')) for (const font of ((await get(path)).text.match(/url\([^)]*woff2[^)]*\)/g) || [])) {
      const file = new URL(font.slice(4, -1).replace(/["']/g, ''), 'http://here' + path).pathname;
      if (!assets.has(file)) total += await fetchSize(file);
    }
  }
  console.log(`      answer ${bytes} bytes (${gzipSync(page).length} compressed), assets ${total} bytes compressed`);
  assert.ok(total < 122880, `assets: ${total} bytes`);
  assert.equal([...assets].filter(path => path.endsWith('.css')).length, 1);
  assert.equal([...assets].filter(path => path.endsWith('.js')).length, 1);
});

// fetch() unpacks by itself; Content-Length is what travelled.
const fetchSize = async path => {
  const reply = await get(path, { 'Accept-Encoding': 'br, gzip' });
  assert.equal(reply.status, 200, path);
  assert.match(reply.headers.get('cache-control') || '', /immutable/, path);
  return Number(reply.headers.get('content-length')) || Buffer.byteLength(reply.text);
};
