// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
// without_phone.mjs [PROGRAM]: the pages of a municipality that a plain import made, so without a telephone number: nothing to call, no
// "Bel ons", no full stop that stands alone, and the one person is a help that is there. Used by script/golden.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const program = resolve(process.argv.slice(2).find(word => word.includes('/')) ?? 'build/elkedeur'), room = mkdtempSync(join(tmpdir(), 'elkedeur-phone-'));
process.on('exit', () => rmSync(room, { recursive: true, force: true }));
let passed = 0, failed = 0;
const check = (fine, text) => { if (fine) passed++; else { failed++; console.log(`FAILED ${text}`); } };

const made = (name, phones) => {
  const folder = join(room, name), database = join(room, `${name}.db`);
  mkdirSync(folder);
  writeFileSync(join(folder, 'organizations.csv'), 'id,name\n1,De Hulp\n2,De Lijn\n');
  writeFileSync(join(folder, 'services.csv'), 'id,organization_id,name,status,description,topics\ns1,1,Schuldhulp,active,Hulp bij schulden en rekeningen,schulden-hulp\n' +
    's2,2,Praatlijn,active,Praten over schulden,\n');
  writeFileSync(join(folder, 'phones.csv'), `id,service_id,number\n${phones}`);
  const out = spawnSync(program, ['import', 'hsds', folder, '--municipality', 'GM0002', '--name', 'T', '--database', database], { encoding: 'utf8' });
  check(out.status === 0 && /GM0002 has no telephone number yet/.test(out.stdout), `import ${name}: ${out.status} ${out.stderr}`);
  return database;
};
const ask = (database, path, form) => {
  const body = form ? new URLSearchParams(form).toString() : '';
  return spawnSync(program, ['request', '--database', database, '--now', '2026-11-24T09:00:00Z'], { encoding: 'utf8', input: `${form ? 'POST' : 'GET'} ${path} HTTP/1.1\r\nHost: x\r\n` +
    (form ? `Origin: http://x\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: ${body.length}\r\n` : '') + `\r\n${body}` }).stdout;
};
const stray = /tel:"|Bel ons|bel ons|[Cc]all us|<span>\s*<\/span>\s*\.|<(p|span)[^>]*>\s*\.\s*<|\s\.\s*<\/(p|span)>/;

const none = made('none', ''), decision = { lijkt: 'besluit', soort: 'gemeente', dag: '9', maand: '11', jaar: '2026' };
for (const [path, form] of [
  ['/'], ['/en'], ['/mensen'], ['/mensen?taal=tr'], ['/spreekuren'], ['/spreekuren?kent=zorg'], ['/themas'], ['/talen'], ['/wie'], ['/en/wie'], ['/code?code=QQQ'], ['/hulp/schuldhulp'],
  ['/organisatie/de-hulp'], ['/deur/geld'], ['/bestaat-niet'], ['/GM1234'], ['/vraag', { vraag: '\xff'.repeat(40000) }], ['/gebeurtenis/ontslag'], ['/en/antwoord?onderwerp=huurachterstand'], ['/vraag', { vraag: '' }], ['/vraag', { vraag: '...' }],
  ['/vraag', { vraag: 'ik heb schulden' }], ['/vraag', { vraag: 'xyzzy plugh' }], ['/vraag', { vraag: 'Nie mogę zapłacić czynszu' }], ['/antwoord', { onderwerp: 'bezwaar-maken', weet: 'niet' }],
  ['/antwoord', { onderwerp: 'bezwaar-maken', dag: '9', maand: '11', jaar: '2026' }], ['/niet-eens', decision], ['/niet-eens', { ...decision, jaar: '1999' }],
  ['/geen-besluit', { soort: 'aanvraag', 'vroeg-dag': '1', 'vroeg-maand': '9', 'vroeg-jaar': '2026' }],
]) {
  const page = ask(none, path, form), body = page.slice(page.indexOf('\r\n\r\n'));
  check(page.startsWith('HTTP/1.1 ') && !page.startsWith('HTTP/1.1 5') && body.length > 1000 && !stray.test(body), `${path} ${JSON.stringify(form ?? '')}: ${page.slice(0, 15)} ${stray.exec(body)?.[0]} ${body.slice(body.search(stray) - 100).slice(0, 200)}`);
}
const one = page => /id="wie">(?:<[^>]*>)?([^<]*)/.exec(page)?.[1];
const first = ask(none, '/vraag', { vraag: 'ik heb schulden' });
check(one(first) === 'Schuldhulp' && /class="ed-one"[^]*?href="\/hulp\/schuldhulp"/.test(first), `the one person is the help that is there: ${one(first)}`);
check(one(ask(made('line', 'p1,s2,0123 - 45 67 89\n'), '/vraag', { vraag: 'ik heb schulden' })) === 'Praatlijn', 'who can be called comes before who can not');
// Two municipalities: the first page asks which one, and who asks for a third hears that it is not here and where to begin.
const two = spawnSync(program, ['import', 'hsds', join(room, 'none'), '--municipality', 'GM0003', '--name', 'Zeestad', '--database', none], { encoding: 'utf8' });
check(two.status === 0, `a second municipality: ${two.status} ${two.stderr}`);
for (const [path, says] of [['/', /^HTTP\/1\.1 200[^]*href="\/zeestad\/"/], ['/GM1234', /^HTTP\/1\.1 404[^]*Deze gemeente is hier niet[^]*<a href="\/">Naar het begin/],
  ['/GM0003/bestaat-niet', /^HTTP\/1\.1 404[^]*Deze pagina is er niet/], ['/gm0003?a=1', /^HTTP\/1\.1 308[^]*\nLocation: \/GM0003\?a=1\r/], ['/Zeestad-en/themas', /^HTTP\/1\.1 308[^]*\nLocation: \/zeestad-en\/themas\r/],
  ['/zeestad/mensen', /^HTTP\/1\.1 200/]]) check(says.test(ask(none, path)), `of two, ${path}: ${ask(none, path).slice(0, 200)}`);
console.log(`${passed} passed, ${failed} failed without a telephone number`);
process.exit(failed ? 1 : 0);
