// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
// server.mjs: starts `elkedeur serve` on a free port for a test, and ends it.
//
//   const server = await serve(program, ['--demo']);   server.url, server.port, server.pid, server.log()
//   await server.stop();   ends with SIGTERM and fails unless the program ended with 0;   server.kill() is kill -9
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

export const freePort = () => new Promise(done => {
  const probe = createServer().listen(0, '127.0.0.1', () => { const { port } = probe.address(); probe.close(() => done(port)); });
});

export const serve = async (program, options, { proxy = true, seconds = 30 } = {}) => {
  const port = await freePort(), listen = `127.0.0.1:${port}`;
  const child = spawn(program, ['serve', '--listen', listen, ...(proxy ? ['--trusted-proxy', '127.0.0.1'] : []), ...options], { stdio: ['ignore', 'ignore', 'pipe'] });
  let log = '';
  child.stderr.on('data', bytes => { log = (log + bytes).slice(-40000); });
  const ended = new Promise(done => child.on('exit', (code, signal) => done(code ?? signal)));
  const onExit = () => child.kill('SIGKILL');
  process.on('exit', onExit);
  const server = { url: `http://${listen}`, port, pid: child.pid, log: () => log, ended,
    kill: async () => { child.kill('SIGKILL'); await ended; },
    stop: async () => {
      child.kill('SIGTERM');
      const code = await Promise.race([ended, wait(20000, 'not ended 20 s after SIGTERM')]);
      process.removeListener('exit', onExit);
      if (code !== 0) { child.kill('SIGKILL'); throw new Error(`the server ended with ${code}:\n${log}`); }
    },
    // resident memory in kB
    memory: () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))[1]) };
  const begun = Date.now();
  while (Date.now() - begun < seconds * 1000) {
    if (child.exitCode !== null || child.signalCode) throw new Error(`the server ended with ${child.exitCode ?? child.signalCode}:\n${log}`);
    try { if ((await fetch(server.url + '/livez')).ok) { server.started = Date.now() - begun; return server; } } catch { /* not yet */ }
    await wait(20);
  }
  child.kill('SIGKILL');
  throw new Error('the server does not answer:\n' + log);
};
