// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
// letters.mjs PROGRAM DEADLINES.csv TIMELY.csv PENALTIES.csv: worked-out days as a resident meets them, through the forms of /niet-eens and
// /geen-besluit: the last day of a letter, whether a letter that was sent is in time, and the penalty of a body that is late.
import { spawnSync } from 'node:child_process';
import { csv } from './csv.mjs';

const [program, deadlines, timely, penalties] = process.argv.slice(2);
const DAY = 86400000, MONTHS = ['januari', 'februari', 'maart', 'april', 'mei', 'juni', 'juli', 'augustus', 'september', 'oktober', 'november', 'december'];
const parts = (iso, prefix = '') => { if (!iso) return {}; const [y, m, d] = iso.split('-'); return { [prefix + 'dag']: Number(d), [prefix + 'maand']: Number(m), [prefix + 'jaar']: y }; };
const words = iso => { const [y, m, d] = iso.split('-').map(Number); return `${d} ${MONTHS[m - 1]} ${y}`; };
const later = (iso, days) => new Date(Date.parse(iso) + days * DAY).toISOString().slice(0, 10);

// The text of the page at noon of a day.
const ask = (path, fields, day) => {
  const body = new URLSearchParams(fields).toString();
  const out = spawnSync(program, ['request', '--demo', '--now', `${day}T11:00:00Z`], { encoding: 'utf8',
    input: `POST ${path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: ${body.length}\r\n\r\n${body}` });
  return (/<main[\s\S]*<\/main>/.exec(out.stdout)?.[0] ?? out.stdout.slice(0, 300)).replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
};
let passed = 0, failed = 0;
const check = (id, text, wanted, unwanted) => {
  if (wanted.test(text) && !(unwanted && unwanted.test(text))) { passed++; return; }
  failed++;
  console.log(`FAILED ${id}: ${wanted} in: ${text.slice(0, 400)}`);
};

// Which choice of the form holds that kind of term.
const KINDS = { bezwaar: 'gemeente', bezwaar_ziektewet_medisch: 'ziektewet', beroep_rechtbank: 'na-bezwaar', kwijtschelding_beroep_college: 'kwijtschelding', parkeerbelasting_naheffing: 'parkeerbon',
  verkeersboete_officier: 'verkeersboete', vreemdelingenzaak_regulier: 'ind', woz_of_gemeentebelasting: 'belasting' };
const seen = new Set();
for (const row of csv(deadlines)) {
  const soort = KINDS[row.kind];
  if (!soort) continue;
  seen.add(row.kind);
  const text = ask('/niet-eens', { soort, ...parts(row.day0) }, later(row.last_day, 0));
  check(`${row.id} ${row.kind} ${row.day0}`, text, new RegExp(`De laatste dag is [a-z]+ ${words(row.last_day)} Dat is vandaag`));
  check(`${row.id} the day after`, ask('/niet-eens', { soort, ...parts(row.day0) }, later(row.last_day, 1)), new RegExp(`De laatste dag was [a-z]+ ${words(row.last_day)} Te laat is niet altijd te laat`));
}
for (const kind of Object.keys(KINDS)) if (!seen.has(kind)) { failed++; console.log(`FAILED no row of ${kind}`); }

const SAID = { ja: /Uw brief was op tijd/, nee: /Uw brief was te laat\. Misschien telt hij toch mee/, onzeker: /Het is niet zeker of uw brief op tijd was/ };
for (const row of csv(timely))
  check(`${row.id} ${row.channel}`, ask('/niet-eens', { soort: 'gemeente', weg: row.channel, ...parts(row.last_day, 'eind-'), ...parts(row.posted, 'gepost-'), ...parts(row.received, 'gekomen-') }, '2026-06-30'), SAID[row.timely]);

for (const row of csv(penalties)) {
  const fields = { soort: 'aanvraag', ...parts(row.decision_term_end, 'eind-'), ...parts(row.notice_received, 'stuurde-') }, days = Number(row.days_in_default);
  if (!row.first_penalty_day) { check(row.id, ask('/geen-besluit', fields, row.notice_received), /kwam te vroeg/, /\d euro/); continue; }
  const on = later(row.first_penalty_day, days - 1), text = ask('/geen-besluit', fields, on);
  check(row.id, text, days ? new RegExp(`${row.amount_eur} euro, over ${Math.min(days, 42)} dagen[\\s\\S]*${words(row.last_penalty_day)}`) : /nog twee weken/);
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
