// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
// network.mjs: an invented directory of any size as HSDS 3 JSON, for import tests: network(services, 'A') -> a list of organizations.
// The same arguments give the same bytes; another letter changes names but not ids.
import { createHash } from 'node:crypto';

const id = text => createHash('sha256').update(text).digest('hex').replace(/^(.{8})(.{4})..(.{2})..(.{2})(.{12}).*/, '$1-$2-40$3-80$4-$5');

export const network = (services, letter) => Array.from({ length: Math.ceil(services / 4) }, (_, o) => ({
  id: id(`organization ${o}`), name: `Organisatie ${o} ${letter}`, description: `Wij helpen in buurt ${o % 9}.`,
  services: Array.from({ length: Math.min(4, services - o * 4) }, (_, i) => {
    const n = o * 4 + i;
    return { id: id(`service ${n}`), name: `Spreekuur ${n} ${letter}`, status: 'active', description: `Hulp met brieven, schulden en wonen. Loket ${n}.`,
      phones: [{ id: id(`phone ${n}`), number: `0999 - 10 ${String(n % 10000).padStart(4, '0')}` }],
      schedules: [{ id: id(`schedule ${n}`), freq: 'WEEKLY', wkst: 'MO', byday: ['MO', 'TU', 'WE', 'TH', 'FR'][n % 5], interval: 1, opens_at: '09:00', closes_at: '12:00', dtstart: '2026-01-01' }] };
  }) }));
