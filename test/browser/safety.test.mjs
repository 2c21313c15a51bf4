// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
// safety.test.mjs: danger comes before all else, leaving is quick and leaves no question behind, and whoever decides about somebody is never
// the first to help against its own decision.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createServer } from 'node:http';
import test from 'node:test';
import { csv } from '../conformance/csv.mjs';
import { open, ask, shut, post, address, program } from './site.mjs';

// ---- danger ----

const CRISES = [
  ['mijn man slaat mij en ik ben bang', ['112', '0800-2000', '08002000']],
  ['ik wil niet meer leven', ['113', '0800-0113', '08000113']],
  ['ik wil dood', ['113', '0800-0113', '08000113']],
  ['er staat nu iemand met een mes voor mijn deur', ['112']],
  ['ik ben 12 en mijn vader slaat mij', ['112', '0800-2000', '08002000', '0800-0432', '08000432']],
  ['mijn ex bedreigt mij met de dood', ['112', '0800-2000', '08002000', '0900-8844', '09008844']],
];

for (const [question, numbers] of CRISES)
  test(`danger: "${question}" shows the number before all else and does not echo`, async () => {
    const page = await open('/', { width: 320, height: 640 });
    try {
      await ask(page, question);
      const first = page.locator('main a').first(), href = await first.getAttribute('href');
      assert.match(href, /^tel:/, 'the first link of the page is a number');
      assert.ok(numbers.includes(href.slice(4)) || numbers.includes(href.slice(4).replace(/-/g, '')), `${href}, not one of ${numbers}`);
      const box = await first.boundingBox();
      assert.ok(box.y + box.height <= 640, `the number stands ${Math.round(box.y)} px down, below the first screen`);
      assert.ok(box.height >= 44, `large: ${box.height} px`);
      const html = await page.content();
      assert.ok(!html.toLowerCase().includes(question.toLowerCase()), 'the question is echoed');
      assert.deepEqual(page.faults, []);
    } finally { await shut(page); }
  });

test('danger: no ordinary question raises the alarm', async () => {
  for (const vraag of ['ik snap mijn brief niet', 'ik kan mijn huur niet betalen', 'mijn buren maken lawaai', 'ik wil scheiden', 'ik ben mijn baan kwijt',
    'hoe vraag ik zorgtoeslag aan', 'mijn verhuurder doet niets aan schimmel', 'ik heb een boete van het cjib']) {
    const main = (await post('/vraag', { vraag })).text.split('<main')[1];
    const first = /href="tel:([^"]+)"/.exec(main)?.[1] || '';
    assert.ok(!['112', '113', '08000113'].includes(first), `${vraag}: ${first} first`);
  }
});

// ---- who helps after danger ----

const answersTo = (questions, ...options) => execFileSync(program, ['ask', '--demo', ...options], { encoding: 'utf8', input: questions.join('\n') + '\n' });
const cardsOf = html => [...html.split('id="hulp"')[1].matchAll(/href="[^"]*\/hulp\/([^"]+)"/g)].map(found => found[1]);

// A question, what one of the cards must be, and what none may be: help is looked for by the line to call, not by the words.
const AFTER = [
  ['ik wil dood', /^(wijkteam|de-luisterlijn)$/, /overlijden|notaris|erfenis/],
  ['ik wil niet meer leven', /^(wijkteam|de-luisterlijn)$/, /klacht|bezwaar/],
  ['أريد أن أموت', /^wijkteam$/, /overlijden|notaris/],
  ['ik heb pillen ingenomen', /^wijkteam$/, /buren|klacht/],
  ['mijn man slaat mij', /^veilig-praten$/, /buren|notaris/],
  ['er staat nu iemand met een mes voor mijn deur', /^(steun-na-een-misdrijf|veilig-praten)$/, /deurwaarder|opgelicht/],
  ['ik ben 12 en papa slaat mij', /jeugd/, /notaris|klacht/],
];

for (const [vraag, wanted, unwanted] of AFTER)
  test(`after danger: help that belongs to the line ("${vraag}")`, async () => {
    const cards = cardsOf((await post('/vraag', { vraag })).text);
    assert.ok(cards.length >= 3 && cards.some(card => wanted.test(card)), `none is ${wanted}: ${cards}`);
    assert.deepEqual(cards.filter(card => unwanted.test(card)), []);
  });

test('after danger: "read more" is about the line, not about the words', async () => {
  const html = (await post('/vraag', { vraag: 'ik wil dood' })).text.split('<main')[1];
  assert.match(html, /\/thema\/psychische-hulp"/);
  assert.doesNotMatch(html, /\/thema\/overlijden"/);
});

test('after danger: the command line gives the same help, without the words; --json keeps what was understood', () => {
  const questions = AFTER.map(row => row[0]);
  assert.doesNotMatch(answersTo(questions), /Past bij uw woord|Omdat u schrijft|notaris|Klacht over/);
  const answers = answersTo(questions, '--json').trim().split('\n').map(JSON.parse);
  assert.equal(answers[0].crisis, '113');
  assert.ok(answers[0].topics.some(topic => topic.id === 'overlijden' && topic.because.includes('dood')), JSON.stringify(answers[0].topics));
  for (const answer of answers) assert.ok(answer.crisis && !answer.services.some(service => /woord/.test(service.why)), answer.crisis);
});

// Danger in another language: the number, then a line in that language with who speaks it.
for (const [vraag, language, words, direction] of [
  ['أريد أن أموت', 'ar', 'اتصل بنا', 'rtl'], ['I want to kill myself', 'en', 'Call us', 'ltr'],
  ['Chcę umrzeć, nie chcę już żyć', 'pl', 'Zadzwoń', 'ltr'], ['Kocam beni dövüyor', 'tr', 'Bizi arayın', 'ltr']])
  test(`danger in ${language}: a line in that language below the number`, async () => {
    const main = (await post('/vraag', { vraag })).text.split('<main')[1].split('</main>')[0];
    assert.match(main, /ed-crisis__number/);
    const line = main.indexOf(`lang="${language}" dir="${direction}"`);
    assert.ok(line > main.indexOf('ed-crisis__number'), `no line in ${language} below the number`);
    assert.ok(main.slice(line).includes(words), words);
    assert.match(main.slice(line).split('</section>')[0], /\/mens\//, 'who speaks it');
  });

test('danger in Dutch: no line in another language', async () => {
  assert.doesNotMatch((await post('/vraag', { vraag: 'ik wil dood' })).text.split('<main')[1], /dir="ltr"/);
});

// ---- leaving ----

// The exit leads to another host, which is not there in a test: its redirect is checked, and then led to a page of our own.
let weather;
const elsewhere = async (page, context) => {
  weather ??= await new Promise(done => { const server = createServer((_, reply) => reply.end('<title>weer</title>')).listen(0, '127.0.0.1', () => done(server)).unref(); });
  await context.route('**/snel-weg', async route => {
    const reply = await route.fetch({ maxRedirects: 0 });
    assert.equal(reply.status(), 303);
    assert.match(reply.headers().location, /^https:\/\/[a-z.]+\//);
    assert.match(reply.headers()['cache-control'] ?? '', /no-store/);
    await route.fulfill({ status: 303, headers: { location: `http://127.0.0.1:${weather.address().port}/weer` } });
  });
};
const away = url => url.pathname === '/weer';

const QUESTION = 'mijn zus gebruikt mijn bankpas zonder toestemming';

for (const js of [true, false])
  test(`leaving: quick exit ${js ? 'with' : 'without'} script, the question is not in history or address`, async () => {
    const page = await open('/', { js, before: elsewhere });
    try {
      await ask(page, QUESTION);
      assert.equal(new URL(page.url()).search, '', 'the question is not in the address');
      const link = page.locator('a[href$="/snel-weg"]').first();
      assert.ok(await link.isVisible());
      await Promise.all([page.waitForURL(away), link.click()]);
      await page.context().unrouteAll(); // while requests are caught, the browser sends a form again without asking
      for (let i = 0; i < 3; i++) {
        await page.goBack({ timeout: 3000 }).catch(() => null); // a form that would be sent again is an error page
        await page.waitForTimeout(300);
        const text = await page.content();
        assert.ok(!/bankpas/.test(text), `going back ${i + 1} shows the answer at ${page.url()}`);
        const typed = js && /127\.0\.0\.1/.test(page.url()) ? await page.evaluate(() => [...document.querySelectorAll('textarea,input')].map(e => e.value).join(' ')) : '';
        assert.ok(!/bankpas/.test(typed), `going back ${i + 1} shows the typed question at ${page.url()}`);
        assert.ok(!/bankpas/.test(decodeURIComponent(page.url())));
      }
    } finally { await shut(page); }
  });

test('leaving: Escape three times', async () => {
  const page = await open('/', { before: elsewhere });
  try {
    await ask(page, QUESTION);
    for (let i = 0; i < 3; i++) await page.keyboard.press('Escape');
    await page.waitForURL(away);
  } finally { await shut(page); }
});

test('leaving: the exit stands on every kind of page, in sight at 320 px', async () => {
  const page = await open('/', { width: 320, height: 640 });
  try {
    for (const path of ['/', '/mensen', '/spreekuren', '/themas', '/privacy', '/deur/ruzie']) {
      await page.goto(await address() + path);
      const box = await page.locator('a[href$="/snel-weg"]').first().boundingBox();
      assert.ok(box && box.y < 320 && box.height >= 40, `${path}: ${JSON.stringify(box)}`);
    }
  } finally { await shut(page); }
});

// ---- who decides does not come first ----

const DECISIONS = [
  ['gemeente', 'de gemeente heeft mijn bijstand stopgezet en ik ben het er niet mee eens'],
  ['gemeente', 'ik wil bezwaar maken tegen het besluit van de gemeente over mijn uitkering'],
  ['gemeente', 'de gemeente wil geld terug van mijn uitkering, ik ben het niet eens met de brief'],
  ['gemeente', 'mijn wmo aanvraag voor hulp in huis is afgewezen'],
  ['gemeente', 'ik krijg geen bijzondere bijstand, afgewezen door de gemeente'],
  ['gemeente', 'de gemeente heeft mijn traplift geweigerd'],
  ['gemeente', 'ik heb een parkeerboete van de gemeente en dat klopt niet'],
  ['gemeente', 'mijn woz waarde is te hoog, ik wil bezwaar maken'],
  ['uwv', 'het uwv heeft mijn ww uitkering geweigerd'],
  ['uwv', 'ik ben het niet eens met de keuring van het uwv'],
  ['uwv', 'mijn wia is afgewezen door het uwv'],
  ['belastingdienst', 'ik moet zorgtoeslag terugbetalen aan de belastingdienst'],
  ['belastingdienst', 'ik ben het niet eens met mijn aanslag van de belastingdienst'],
  ['belastingdienst', 'mijn huurtoeslag is stopgezet'],
  ['svb', 'de svb kort mijn aow en ik snap niet waarom'],
  ['svb', 'ik krijg geen kinderbijslag meer van de svb'],
  ['cjib', 'ik ben het niet eens met een boete van het cjib'],
  ['duo', 'duo zegt dat ik mijn studiefinanciering moet terugbetalen'],
  ['ciz', 'het ciz heeft mijn wlz aanvraag afgewezen'],
  ['ind', 'de ind heeft mijn verblijfsvergunning afgewezen'],
];

const authorities = ['data/demo', 'data/national'].flatMap(folder => csv(`${folder}/organization.csv`))
  .filter(row => row.authority && row.authority !== 'none');

const plain = html => html.replace(/<[^>]*>/g, ' ').replace(/&amp;/g, '&').replace(/&#39;/g, "'").replace(/\s+/g, ' ').trim();

for (const [authority, vraag] of DECISIONS)
  test(`decision of ${authority}: its own card does not come first ("${vraag}")`, async () => {
    const main = (await post('/vraag', { vraag })).text.split('<main')[1].split('</main>')[0];
    const cards = [...main.matchAll(/<dt>Werkt voor<\/dt>\s*<dd>(.*?)<\/dd>[\s\S]*?<dd>(.*?)<\/dd>/g)].map(found => [plain(found[1]), plain(found[2])]);
    assert.ok(cards.length > 0, 'cards with "Werkt voor"');
    const own = authorities.filter(row => row.authority === authority).map(row => row.name);
    assert.ok(own.length > 0, `no organisation in data/ is ${authority}`);
    assert.ok(!own.includes(cards[0][0]), `first: ${cards[0][0]}`);
    if (authority === 'gemeente') assert.equal(cards[0][1], 'ja', `first card ${cards[0][0]} is not independent of the municipality`);
  });

test('decisions: the last day stands before the steps in which one calls who decided', async () => {
  for (const [, vraag] of DECISIONS) {
    const main = (await post('/vraag', { vraag })).text.split('<main')[1], time = main.indexOf('id="tijd"'), steps = main.indexOf('id="stappen"');
    if (time >= 0 && steps >= 0) assert.ok(time < steps, `${vraag}: the steps stand above the last day`);
    else assert.ok(time >= 0 || steps < 0, `${vraag}: no last day`);
  }
  const calm = (await post('/vraag', { vraag: 'ik heb schulden en de deurwaarder komt' })).text;
  assert.ok(!(calm.indexOf('id="tijd"') >= 0 && calm.indexOf('id="tijd"') < calm.indexOf('id="stappen"')), 'without a decision the steps come first');
});

test('decisions: whose they are, and that one may object, is understood', () => {
  const answers = execFileSync(program, ['ask', '--demo', '--json'], { encoding: 'utf8', input: DECISIONS.map(row => row[1]).join('\n') + '\n' }).trim().split('\n').map(JSON.parse);
  const wrong = DECISIONS.map(([authority, vraag], i) => [authority, answers[i].decision, vraag])
    .filter(([authority, said]) => said.authority !== authority || !said.contestable)
    .map(([authority, said, vraag]) => `${vraag}: ${said.authority}${said.contestable ? '' : ', not contestable'} (should be ${authority})`);
  assert.deepEqual(wrong, []);
});
