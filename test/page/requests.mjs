// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
// requests.mjs: the requests whose replies are kept in golden/. A row: name, path, and for a question its words (a POST of the form), for a checked text the text;
// `raw` is a whole request as bytes. All at one moment, Tuesday 24 November 2026, 10:00 in the Netherlands, but for a row with its own `now`.
import { readFileSync } from 'node:fs';

export const NOW = '2026-11-24T09:00:00Z';

const SUNDAY_NIGHT = '2026-11-29T22:30:00Z';

const question = (name, vraag) => ({ name, path: '/vraag', form: { vraag } });
const check = (name, tekst) => ({ name, path: '/schrijfhulp', form: { tekst } });
const letter = name => readFileSync(new URL(`../letters/${name}.txt`, import.meta.url), 'utf8');
const page = (name, path) => ({ name, path });
const form = (name, path, fields) => ({ name, path, form: fields });
const DECISION = { lijkt: 'besluit', soort: 'gemeente', dag: '9', maand: '11', jaar: '2026' };
const raw = (name, bytes) => ({ name, raw: bytes });

export const requests = [
  page('home', '/'),
  page('door-letter', '/deur/brief'),
  page('door-fight', '/deur/ruzie'),
  question('answer-letter', 'ik snap mijn brief niet'),
  question('answer-decision', 'de gemeente heeft mijn uitkering gestopt en ik ben het er niet mee eens'),
  question('answer-debts', 'ik heb schulden en de deurwaarder komt'),
  question('answer-crisis', 'mijn man slaat mij'),
  question('answer-not-sure', 'xyzzy plugh'),
  question('answer-english', 'I cannot pay my rent'),
  question('answer-empty', ''),
  question('answer-child', 'ik ben 12 en papa slaat mij'),
  question('answer-death', 'ik wil dood'),
  question('answer-death-arabic', 'أريد أن أموت'),
  question('answer-near', 'ik woon in Het Riet en ik snap mijn brief niet'),
  question('answer-polish', 'Nie mogę zapłacić czynszu'),
  { ...question('answer-sunday-night', 'xyzzy plugh'), now: SUNDAY_NIGHT },
  { ...page('home-sunday-night', '/'), now: SUNDAY_NIGHT },
  { ...page('week-sunday-night', '/spreekuren'), now: SUNDAY_NIGHT },
  question('answer-html', '<script>alert(1)</script> huur & "recht"'),
  page('topic', '/antwoord?onderwerp=bezwaar-maken'),
  form('last-day', '/antwoord', { onderwerp: 'bezwaar-maken', dag: '9', maand: '11', jaar: '2026' }),
  form('last-day-unknown', '/antwoord', { onderwerp: 'bezwaar-maken', weet: 'niet' }),
  page('topic-in-english', '/en/antwoord?onderwerp=huurachterstand'),
  page('objection', '/niet-eens'),
  form('objection-day', '/niet-eens', DECISION),
  form('objection-faults', '/niet-eens', { dag: '31', maand: '2', jaar: '2026' }),
  form('objection-no-date', '/niet-eens', { ...DECISION, dag: '', maand: '', jaar: '', weet: 'niet' }),
  form('objection-earlier', '/niet-eens', { ...DECISION, 'eind-dag': '14', 'eind-maand': 'december', 'eind-jaar': '2026', 'kwam-dag': '16', 'kwam-maand': '11', 'kwam-jaar': '2026' }),
  form('objection-late', '/niet-eens', { soort: 'uwv', dag: '1', maand: '9', jaar: '2026', weg: 'balie', 'gekomen-dag': '20', 'gekomen-maand': '10', 'gekomen-jaar': '2026' }),
  form('objection-other-party', '/niet-eens', { soort: 'andere-partij' }),
  form('objection-fine-in-english', '/en/niet-eens', { soort: 'verkeersboete', dag: '9', maand: '11', jaar: '2026' }),
  form('letter', '/niet-eens/brief', { ...DECISION, mis: 'motivering', naam: 'Jan <b>de</b> Vries', verhaal: 'Eerste regel.\nTweede & laatste.' }),
  page('letter-again', '/niet-eens/brief'),
  form('objection-calendar', '/niet-eens/agenda.ics', DECISION),
  page('overdue', '/geen-besluit'),
  form('overdue-late', '/geen-besluit', { soort: 'aanvraag', 'vroeg-dag': '1', 'vroeg-maand': '9', 'vroeg-jaar': '2026' }),
  form('overdue-penalty', '/geen-besluit', { soort: 'bezwaar', 'eind-dag': '1', 'eind-maand': '9', 'eind-jaar': '2026', 'stuurde-dag': '1', 'stuurde-maand': '11', 'stuurde-jaar': '2026' }),
  form('overdue-no-amount', '/geen-besluit', { soort: 'woo', 'eind-dag': '1', 'eind-maand': '9', 'eind-jaar': '2026', 'stuurde-dag': '1', 'stuurde-maand': '10', 'stuurde-jaar': '2026' }),
  form('notice', '/geen-besluit/brief', { soort: 'aanvraag', 'vroeg-dag': '1', 'vroeg-maand': '9', 'vroeg-jaar': '2026', wie: 'UWV' }),
  page('help', '/hulp/sociaal-raadslieden'),
  page('organization', '/organisatie/de-huiskamer'),
  page('person', '/mens/fatima-el-amrani'),
  page('languages', '/talen'),
  page('code', '/code'),
  page('code-unknown', '/code?code=QQQ'),
  page('people', '/mensen'),
  page('week', '/spreekuren'),
  page('week-next', '/spreekuren?week=volgende'),
  page('week-calendar', '/spreekuren.ics'),
  page('themes', '/themas'),
  page('theme', '/thema/bezwaar-maken'),
  page('events', '/gebeurtenissen'),
  page('event', '/gebeurtenis/ontslag'),
  page('event-in-english', '/en/gebeurtenis/scheiden'),
  page('event-missing', '/gebeurtenis/loterij'),
  page('privacy', '/privacy'),
  page('accessibility', '/toegankelijkheid'),
  page('who', '/wie'),
  page('who-in-english', '/en/wie'),
  page('check', '/schrijfhulp'),
  check('check-letter', letter('gemeente-voor')),
  check('check-plain', letter('verhuurder-na')),
  check('check-html', '<script>alert(1)</script>Indien u & "wij" <b>derhalve</b> afwijst.'),
  check('check-empty', ' \n - '),
  { ...check('check-in-english', letter('verhuurder-voor')), path: '/en/schrijfhulp' },
  page('algorithm', '/algoritme'),
  page('exit', '/snel-weg'),
  page('missing', '/bestaat-niet'),
  page('municipality-unknown', '/GM1234'),
  page('municipality-unknown-in-english', '/gm1234-en/mensen'),
  page('municipality-spelled-otherwise', '/gm9999/mensen?taal=tr'),
  raw('too-large', `POST /vraag HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 70000\r\n\r\n${'x'.repeat(70000)}`),
  page('live', '/livez'),
  raw('method', 'PUT / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n'),
  raw('bad-form', 'POST /vraag HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 9\r\n\r\nvraag=%FF'),
  raw('two-hosts', 'GET / HTTP/1.1\r\nHost: localhost\r\nHost: other\r\n\r\n'),
  raw('half', 'GET / HTTP/1.1\r\nHost: local'),
];
