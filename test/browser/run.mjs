// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
// run.mjs PROGRAM: all browser tests in one process, so that one server and one browser serve them all (script/browser).
import { after } from 'node:test';
import { close } from './site.mjs';

await import('./links.test.mjs');
await import('./questions.test.mjs');
await import('./way.test.mjs');
await import('./safety.test.mjs');
await import('./check.test.mjs');
await import('./events.test.mjs');
await import('./algorithm.test.mjs');
await import('./look.test.mjs');
await import('./pages.test.mjs');
await import('./objection.test.mjs');
after(close);
