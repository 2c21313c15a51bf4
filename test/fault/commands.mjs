// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
// commands.mjs PROGRAM: the command line to the letter: options before and behind the command, help of each, the configuration file, wrong
// use, unusable input. Each case has its exit code, and a word that must stand in what is said.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, lstatSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const program = resolve(process.argv[2]);
const room = mkdtempSync(join(tmpdir(), 'elkedeur-commands-'));
process.on('exit', () => rmSync(room, { recursive: true, force: true }));
const at = name => join(room, name);
let passed = 0, failed = 0;
const check = (fine, text) => { if (fine) passed++; else { failed++; console.log(`FAILED ${text}`); } };
const run = (words, input = '') => spawnSync(program, words, { encoding: 'utf8', input, env: { ...process.env, HOME: room, STATE_DIRECTORY: '', XDG_STATE_HOME: '' } });

const file = (name, text) => { writeFileSync(at(name), text); return at(name); };
mkdirSync(at('good'));
writeFileSync(at('good/organizations.csv'), 'id,name\n1,De Hulp\n');
mkdirSync(at('useless'));
writeFileSync(at('useless/organizations.csv'), 'foo,bar\n1,2\n');
const bom = file('bom.conf', '\ufeffdemo\r\n# remark\r\nmunicipality = GM9999\r\n');
const place = ['--municipality', 'GM0001', '--name', 'Proefstad'];

// words, exit code, what must be said (on either stream)
const cases = [
  [['ask', '--demo', 'huur'], 0, 'Wie kan helpen'],
  [['--demo', 'ask', 'huur'], 0, 'Wie kan helpen'],
  [['--demo', '--json', 'ask', 'huur'], 0, '"domains"'],
  [['ask', 'ik', 'kan', 'de', 'huur', 'niet', 'betalen', '--json', '--demo'], 0, 'huur'],
  [['--municipality=GM9999', 'ask', '--demo', '--', '--json'], 0, 'Wie kan helpen'],
  [['ask', '--demo', '--municipality', 'GM0000', 'huur'], 2, 'GM0000'],
  [['ask', '--demo', '--now', '2026-11-23T08:40:00Z', 'huur'], 0, 'Wie'],
  ...['XX', '<b>', 'a/../b', 'gm9999', 'GM99999', ''].map(code => [['ask', '--demo', '--municipality', code, 'huur'], 2, 'two capital letters and four digits']),
  [['ask', '--demo', ''], 0, 'Er is niets gevraagd'],
  [['ask', '--demo', ' \t'], 0, 'Er is niets gevraagd'],
  [['ask', '--demo', '--json', ''], 0, '{"domains":'],
  [['ask', '--demo', '--now', '2026-11-23Tab:cd', 'huur'], 2, '--now'],
  [['ask', '--demo', '--log'], 2, '--log needs a value'],
  [['ask', '--demo', '--log', '--json'], 2, '--log needs a value'],
  [['ask', '--demo', '--log', 'loud'], 2, 'loud'],
  [['ask', '--demo', '--data', 'x'], 2, 'unknown option --data'],
  [['ask', '-x'], 2, 'unknown option -x'],
  [['ask', '--listen', 'x', '--demo'], 2, '--listen is no option of ask'],
  [['ask', '--database', 'postgresql://x', 'huur'], 2, 'PostgreSQL is not there yet'],
  [['ask', '--database', '', 'huur'], 2, '--database'],
  [['serve', 'nu', '--demo'], 2, 'what is "nu"'],
  [['serve', '--demo', '--municipality', 'GM0000'], 2, 'no municipality GM0000'],
  [['request', '--demo', '--municipality', 'GM0000'], 2, 'no municipality GM0000'],
  [['serve', '--demo', '--listen', 'foo'], 2, 'HOST:PORT'],
  [['serve', '--demo', '--trusted-proxy', 'foo'], 2, 'foo'],
  [['import'], 2, 'usage: elkedeur import hsds PATH'],
  [['import', 'hsds', at('good'), '--demo'], 2, 'read-only'],
  [['export', 'hsds'], 2, 'usage'],
  [['deadline', '--kind', 'bezwaar', '--date', '2026-11-23'], 0, 'Laatste dag'],
  [['--json', 'deadline', '--kind', 'bezwaar', '--date', '2026-11-23', '--demo', '--log', 'error'], 0, '"last_day":"2027-01-04"'],
  [['deadline', '--kind', 'bezwaar', '--date', '2026-02-30'], 2, '2026-02-30'],
  [['deadline', '--kind', 'niets', '--date', '2026-11-23'], 2, 'unknown kind'],
  [['deadline', '--help'], 0, 'ontslag_kantonrechter'],
  [[], 2, 'elkedeur COMMAND'],
  [['--help'], 0, 'elkedeur COMMAND'],
  [['help'], 0, 'elkedeur COMMAND'],
  [['help', 'ask'], 0, 'elkedeur ask [TEXT]'],
  [['--version'], 0, 'elkedeur '],
  [['open-sesame'], 2, 'unknown command'],
  [['--demo'], 2, 'elkedeur COMMAND'],
  ...['serve', 'ask', 'import', 'export', 'request', 'deadline', 'check-content'].map(name => [[name, '--help'], 0, `elkedeur ${name}`]),
  ...['user', 'municipality', 'backup', 'restore', 'move', 'doctor', 'simulate', 'train'].map(name => [[name], 2, 'not in this version yet']),
  // the configuration file
  [['ask', '--config', bom, 'huur'], 0, 'Wie kan helpen'],
  [['ask', '--config', file('no.conf', 'demo = yes\njson = no\n'), 'huur'], 0, 'Wie kan helpen'],
  [['ask', '--config', file('nodemo.conf', 'demo = no\n'), 'huur'], 2, 'is not there'],
  [['ask', '--config', file('maybe.conf', 'demo = maybe\n'), 'huur'], 2, 'maybe.conf:1'],
  [['ask', '--config', file('other.conf', 'demo\nbogus = 1\n'), 'huur'], 2, 'other.conf:2: unknown setting "bogus"'],
  [['ask', '--config', file('value.conf', 'demo\nmunicipality =\n'), 'huur'], 2, 'value.conf:2'],
  [['ask', '--config', file('again.conf', `config = ${bom}\n`), 'huur'], 2, 'again.conf:1'],
  [['ask', '--config', file('long.conf', `demo\nname = ${'x'.repeat(5000)}\n`), 'huur'], 2, 'long.conf:2: the line is too long'],
  [['ask', '--demo', '--config', room, 'huur'], 2, 'directory'],
  [['ask', '--demo', '--config', at('nowhere'), 'huur'], 2, 'nowhere'],
];
for (const [words, code, says] of cases) {
  const out = run(words);
  check(out.status === code && (out.stdout + out.stderr).includes(says) && (code === 0 || out.stdout === '' || !words.some(w => !w.startsWith('-'))),
    `${words.join(' ')}: ${out.status} instead of ${code}, ${JSON.stringify((out.stdout + out.stderr).slice(0, 200))}`);
}

// A life event that an editor writes: what is wrong, with file and line; what is right says nothing.
const event = (id, change = text => text) => file(`${id}.md`, change(readFileSync(new URL('../../content/nl/events/scheiden.md', import.meta.url), 'utf8')));
for (const [name, code, says, change] of [
  ['goed', 0, '', text => text],
  ['onderwerp', 1, /onderwerp\.md:14: there is no topic "scheidingen"/, text => text.replace('| scheiden | vandaag', '| scheidingen | vandaag')],
  ['regel', 1, /regel\.md:\d+: "## Kort" with 3 lines is missing/, text => text.replace('De rest mag later.\n', '')],
  ['moeilijk', 1, /moeilijk\.md:10: Kort: a sentence of 9 words/, text => text.replace('Hier staat wat eerst komt.', 'Hier staat in volgorde wat eerst moet komen vandaag.')],
  ['woord', 1, /woord\.md:9: Kort: the word "middels"/, text => text.replace('Niet alles hoeft vandaag.', 'Regel het middels dit.')],
  ['eenzijdig', 1, /eenzijdig\.md: only one side/, text => text.replaceAll('- wet |', '- leven |')],
  ['nummer', 1, /nummer\.md:9: the number "0800-9009" is not in data\/national\/phone\.csv/, text => text.replace('Niet alles hoeft vandaag.', 'Bel 0800-9009 of 112.')],
  ['landelijk', 0, '', text => text.replace('Niet alles hoeft vandaag.', 'Bel Veilig Thuis: 0800-2000.')],
  ['kort', 1, /kort\.md: 1 moments: at least 3/, text => text.replace(/\n## Deze week[^]*/, '')],
]) {
  const out = run(['check-content', event(name, change)]);
  check(out.status === code && (says ? says.test(out.stdout) : out.stdout === ''), `check-content ${name}: ${out.status} ${JSON.stringify(out.stdout + out.stderr)}`);
}
check(run(['check-content', at('niets.md')]).status === 2, 'check-content of a file that is not there');

// Help of one command holds its own options and no others.
const help = run(['ask', '--help']).stdout;
check(help.includes('--json') && !help.includes('--listen') && !help.includes('--report'), 'ask --help lists the options of ask');

// What goes in by the line comes out by the line.
const lines = ['ik heb schulden', '', '\u{1f600}', '<script>', "'; drop table service", 'x'.repeat(70000), 'zonder einde'];
const answers = run(['ask', '--demo', '--json'], lines.join('\n')).stdout.trimEnd().split('\n');
check(answers.length === lines.length && answers.every(line => Array.isArray(JSON.parse(line).domains)), `an answer a line: ${answers.length}`);

// A line without a question has an answer of one line.
const blanks = run(['ask', '--demo'], '\n \n');
check(blanks.status === 0 && /^(Er is niets gevraagd\..*ik snap mijn brief niet\n){2}$/.test(blanks.stdout), `blank lines: ${JSON.stringify(blanks.stdout)}`);

// Unusable input: exit 2, and not even an empty database is made.
for (const [name, path] of Object.entries({ 'not there': at('nope'), 'wrong columns': at('useless'), 'a text': file('x.txt', 'hallo'), 'broken': file('x.json', '{') })) {
  const out = run(['import', 'hsds', path, '--database', at('new.db'), '--report', at('report.csv'), ...place]);
  check(out.status === 2 && /nothing was written/.test(out.stderr) && !existsSync(at('new.db')), `${name}: ${out.status} ${out.stderr.trim()}`);
}
// What was not written was not made, and what was not checked is not counted; a place in a file is FILE:LINE.
let out = run(['import', 'hsds', at('useless'), '--database', at('new.db'), ...place]);
check(/^total +1 +0 +0 +0 +1 +0 +0 +0$/m.test(out.stdout) && /organizations\.csv:2: organization refused: none of the columns/.test(out.stderr), `useless: ${out.stdout}${out.stderr}`);
out = run(['import', 'hsds', at('good'), '--database', at('new.db'), '--municipality', 'GM0001']);
check(out.status === 2 && out.stdout === '', `nothing was checked: ${out.stdout}`);
for (const [name, text, says] of [['quote.csv', 'id,name\n1,"open\n', 'quote.csv:2: a quote'], ['twice.json', '{"id":"1",\n"id":"2"}', 'twice.json:2: duplicate'], ['zero.csv', 'a\n\0\n', 'zero.csv:2: it holds a NUL']]) {
  out = run(['import', 'hsds', file(name, text), '--database', at('new.db'), ...place]);
  check(out.status === 2 && out.stderr.includes(says), `${name}: ${out.status} ${out.stderr}`);
}
for (const code of ['XX', '<b>', 'NL0']) {
  out = run(['import', 'hsds', at('good'), '--database', at('new.db'), '--municipality', code, '--name', 'T']);
  const other = file('municipality.csv', `code,name\n${code},T\n`), told = run(['import', 'hsds', other, '--database', at('new.db')]);
  check(out.status === 2 && told.status === 2 && /two capital letters and four digits/.test(told.stderr) && !existsSync(at('new.db')), `code ${code}: ${out.status} ${told.status} ${told.stderr}`);
}
check(readFileSync(at('report.csv'), 'utf8').startsWith('kind,file,line'), 'the report is there also when nothing was taken');
out = run(['import', 'hsds', at('good'), '--database', at('new.db')]);
check(out.status === 2 && /which municipality/.test(out.stderr) && !existsSync(at('new.db')), `no municipality told: ${out.status} ${out.stderr.trim()}`);
out = run(['import', 'hsds', at('good'), '--database', at('new.db'), '--municipality', 'GM0001']);
check(out.status === 2 && /give its name/.test(out.stderr) && !existsSync(at('new.db')), `no name told: ${out.status} ${out.stderr.trim()}`);
// A report that cannot be written stops the import before it begins.
out = run(['import', 'hsds', at('good'), '--database', at('new.db'), '--report', at('no/such/report.csv'), ...place]);
check(out.status === 3 && /report/.test(out.stderr) && !existsSync(at('new.db')), `a report that cannot be made: ${out.status} ${out.stderr.trim()}`);
out = run(['import', 'hsds', at('good'), '--database', at('new.db'), ...place]);
check(out.status === 0, `import: ${out.status} ${out.stderr}`);
check(/GM0001 has no telephone number yet[^]*code,name,slug,phone/.test(out.stdout), `no number is told: ${out.stdout}`);
out = run(['import', 'hsds', file('municipality.csv', 'code,name,slug,phone\nGM0001,Proefstad,proefstad,0123 - 45 67 89\n'), '--database', at('new.db')]);
check(out.status === 0 && !/no telephone/.test(out.stdout), `a number is there: ${out.status} ${out.stdout}`);
// Without a report: twenty rows, what was refused first, and how many more there are.
mkdirSync(at('many'));
writeFileSync(at('many/services.csv'), 'id,name\n' + Array.from({ length: 30 }, (_, i) => `${i},Hulp ${i}\n`).join('') + '99,\n');
for (const [more, lines] of [[[], 21], [['--report', at('many.csv')], 0]]) {
  out = run(['import', 'hsds', at('many'), '--database', at('many.db'), ...place, ...more]);
  const told = out.stderr.split('\n').filter(line => line);
  check(out.status === 1 && told.length === lines && (!lines || (/services\.csv:32: service refused: /.test(told[0]) && /services\.csv:2: service repaired: /.test(told[1]) && /and 42 more: --report FILE lists all/.test(told[20]))), `many rows: ${out.status} ${out.stderr}`);
}
out = run(['import', 'hsds', at('good'), '--database', at('new.db')]);
check(out.status === 0 && /GM0001/.test(out.stdout), `the only municipality there is, is meant: ${out.status} ${out.stderr.trim()}`);
if (existsSync('/dev/full'))
  for (const words of [['ask', '--demo', 'huur'], ['--help'], ['deadline', '--kind', 'bezwaar', '--date', '2026-11-23']]) {
    out = spawnSync('sh', ['-c', '"$0" "$@" > /dev/full', program, ...words], { encoding: 'utf8' });
    check(out.status === 3 && /output|answer/.test(out.stderr), `${words[0]} to a full disk: ${out.status} ${out.stderr}`);
  }
// Into the folder that one stands in, and through a link.
mkdirSync(at('here'));
out = spawnSync(program, ['export', 'hsds', '.', '--demo'], { encoding: 'utf8', cwd: at('here') });
check(out.status === 0 && existsSync(at('here/directory.json')), `export to ".": ${out.status} ${out.stderr}`);
symlinkSync(at('here'), at('link'));
out = run(['export', 'hsds', at('link'), '--demo']);
check(out.status === 0 && lstatSync(at('link')).isSymbolicLink(), `export through a link: ${out.status} ${out.stderr}`);
// A server over an empty database says what is missing; the end of its terminal is a clean end.
const server = spawn(program, ['serve', '--database', at('empty.db'), '--listen', '127.0.0.1:0'], { stdio: ['ignore', 'ignore', 'pipe'] });
let said = '';
const ended = new Promise(done => server.on('exit', (code, signal) => done(code ?? signal)));
await new Promise(done => { server.stderr.on('data', bytes => { said += bytes; if (/serving on port/.test(said)) done(); }); server.on('exit', done); });
server.kill('SIGHUP');
check(await ended === 0 && /no municipality yet/.test(said), `a server without data: ${await ended}, ${said}`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
