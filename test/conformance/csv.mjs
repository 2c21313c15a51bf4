// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
// csv.mjs: reads a CSV file (RFC 4180) into a list of objects by the names of its first row.
import { readFileSync } from 'node:fs';

export const csv = path => {
  const rows = [[]], text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  let cell = '', quoted = false;
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (quoted && c === '"' && text[i + 1] === '"') { cell += '"'; i++; }
    else if (c === '"') quoted = !quoted;
    else if (!quoted && (c === ',' || c === '\n')) { rows.at(-1).push(cell.replace(/\r$/, '')); cell = ''; if (c === '\n') rows.push([]); }
    else cell += c;
  }
  if (cell || rows.at(-1).length) rows.at(-1).push(cell);
  const [head, ...rest] = rows.filter(row => row.length > 1);
  return rest.map(row => Object.fromEntries(head.map((name, i) => [name, row[i] ?? ''])));
};
