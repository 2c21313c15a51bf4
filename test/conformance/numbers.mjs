// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
// numbers.mjs NATIONAL_SERVICES.csv DATA/national: our national network shows a phone number only where the collected facts confirm
// exactly that number.
import { csv } from './csv.mjs';

const [facts, ours] = process.argv.slice(2);
const digits = text => text.replace(/[^0-9]/g, '');
const confirmed = new Map();
for (const row of csv(facts)) for (const part of row.phone.split(/[;,/]| of /)) if (digits(part)) confirmed.set(digits(part), row.name);
const organizations = new Map(csv(`${ours}/organization.csv`).map(row => [row.id, row.name]));
const services = new Map(csv(`${ours}/service.csv`).map(row => [row.id, row.name]));
let passed = 0, failed = 0;
for (const row of csv(`${ours}/phone.csv`)) {
  const number = digits(row.number), who = services.get(row.service_id) || organizations.get(row.organization_id) || row.id;
  if (confirmed.has(number)) { passed++; continue; }
  failed++;
  console.log(`FAILED ${row.number} of ${who} is confirmed nowhere`);
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed || !passed ? 1 : 0);
