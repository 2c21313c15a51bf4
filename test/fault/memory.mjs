// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
// memory.mjs PROGRAM [COUNT=100000]: memory stays where it is: after a warm-up of a tenth, COUNT different questions may not add 2 MB.
import { serve } from './server.mjs';
import { load } from './load.mjs';

const [program, count = '100000'] = process.argv.slice(2);
const server = await serve(program, ['--demo']);
const start = server.memory();
await load(server, { count: count / 10, other: true });
const warm = server.memory(); // what follows comes from other addresses: those of the warm-up may be near their limit
const result = await load(server, { count: Number(count), from: count / 10, other: true });
const end = server.memory();
await server.stop();
const fine = end - warm <= 2048 && !result.cut && Object.keys(result.statuses).every(status => ['200', '404'].includes(status)) && result.done >= count;
console.log(`start-up ${server.started} ms; resident: ${start} kB at the start, ${warm} warm, ${end} after ${result.done} questions (${Math.round(result.done / result.seconds)} a second, p99 ${result.p99.toFixed(2)} ms) ${JSON.stringify(result.statuses)} ${result.cut} cut`);
console.log(fine ? '1 passed, 0 failed' : '0 passed, 1 failed');
process.exit(fine ? 0 : 1);
