// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
// site.mjs: the site under test and the browser that looks at it; both start at the first use and end with close().
//
//   const page = await open('/', { width: 320, js: false, scheme: 'dark' });   page.faults: what went wrong in it by itself
//   await ask(page, 'ik snap mijn brief niet');                               through the form, as a resident does
//   const reply = await get('/wie');   await post('/vraag', { vraag: '...' }); reply.status, .headers, .text
//
// Each browser context and each fetch comes from its own address (X-Forwarded-For; the server trusts this machine as a proxy), so
// that the limit per address does not judge a test that is busier than any resident.
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { serve } from '../fault/server.mjs';

export const program = process.argv[2] || 'build/elkedeur';
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'];
const BROWSERS = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

let server, site, browser, visitors = 0;

const visitor = () => `198.51.${100 + (++visitors >> 8) % 100}.${visitors & 255}`;

const start = async () => {
  if (process.env.SITE) return process.env.SITE.replace(/\/$/, '');
  server = await serve(program, ['--demo']);
  return server.url;
};

export const address = () => (site ??= start());

export const close = async () => {
  if (browser) await (await browser).close();
  if (server) await server.stop();
};

// ---- without a browser ----

const answer = async (path, options = {}) => {
  const send = async () => fetch(await address() + path, { redirect: 'manual', ...options, headers: { 'X-Forwarded-For': visitor(), ...options.headers } });
  // A kept connection that the server closed meanwhile, as it does after 15 idle seconds, is tried anew as browsers do.
  const reply = await send().catch(error => error.cause?.code === 'UND_ERR_SOCKET' ? send() : Promise.reject(error));
  return { status: reply.status, headers: reply.headers, text: await reply.text() };
};
export const get = (path, headers) => answer(path, { headers });
export const post = async (path, fields, headers) => answer(path, { method: 'POST',
  body: typeof fields === 'string' || fields instanceof Uint8Array ? fields : new URLSearchParams(fields).toString(),
  headers: { 'Content-Type': 'application/x-www-form-urlencoded', Origin: await address(), 'Sec-Fetch-Site': 'same-origin', ...headers } });

// ---- with one ----

const launch = async () => chromium.launch({ executablePath: BROWSERS.find(path => path && existsSync(path)), headless: true, args: FLAGS });

export const open = async (path, { width = 1280, height = 900, js = true, scheme = 'light', before } = {}) => {
  const home = await address();
  const context = await (await (browser ??= launch())).newContext({ viewport: { width, height }, locale: 'nl-NL', timezoneId: 'Europe/Amsterdam',
    colorScheme: scheme, javaScriptEnabled: js, serviceWorkers: 'block', extraHTTPHeaders: { 'X-Forwarded-For': visitor() } });
  const page = await context.newPage();
  page.faults = [];
  page.elsewhere = []; // requests to other hosts
  page.setDefaultTimeout(20000);
  page.on('request', request => { if (/^https?:/.test(request.url()) && !request.url().startsWith(home + '/')) page.elsewhere.push(request.url()); });
  page.on('console', message => { if (message.type() === 'error') page.faults.push('console: ' + message.text()); });
  page.on('pageerror', error => page.faults.push('script: ' + error));
  page.on('response', reply => { if (reply.status() >= 400 && reply.request() !== undefined && !page.expects?.includes(reply.status()))
    page.faults.push(`${reply.status()} ${reply.url()}`); });
  if (before) await before(page, context);
  if (path) await page.goto(home + path, { waitUntil: 'load' });
  return page;
};

export const shut = page => page.context().close();

export const check = async (page, text) => {
  await page.fill('[name=tekst]', text);
  await Promise.all([page.waitForNavigation({ waitUntil: 'load' }), page.click('form:has([name=tekst]) [type=submit]')]);
};

export const ask = async (page, question) => {
  if (new URL(page.url()).pathname !== '/') await page.goto(await address() + '/');
  await page.fill('[name=vraag]', question);
  await Promise.all([page.waitForNavigation({ waitUntil: 'load' }), page.click('form:has([name=vraag]) [type=submit]')]);
};
