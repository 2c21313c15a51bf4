// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
// screenshots.mjs PROGRAM: the pictures of doc/screenshots; see script/screenshots.
import { mkdirSync, writeFileSync } from 'node:fs';
import { open, ask, shut, close } from './site.mjs';
import { small } from './png.mjs';

const QUESTION = 'De gemeente heeft mijn uitkering gestopt. Ik ben het er niet mee eens.';
const PICTURES = [['home', '/'], ['answer', QUESTION], ['people', '/mensen'], ['week', '/spreekuren']];
const SIZES = [[320, 1600], [1280, 1500]]; // width, and how much of a long page at most

mkdirSync('doc/screenshots', { recursive: true });
for (const [name, what] of PICTURES)
  for (const [width, most] of SIZES) {
    const page = await open(what.startsWith('/') ? what : '/', { width, height: 900 });
    if (!what.startsWith('/')) await ask(page, what);
    await page.evaluate(() => { document.querySelectorAll('img[loading=lazy]').forEach(img => { img.loading = 'eager'; }); return document.fonts.ready; });
    await page.waitForLoadState('networkidle');
    const high = Math.min(most, await page.evaluate(() => document.documentElement.scrollHeight));
    await page.setViewportSize({ width, height: high });
    const png = small(await page.screenshot({ animations: 'disabled', timeout: 60000 }));
    writeFileSync(`doc/screenshots/${name}-${width}.png`, png);
    console.log(`doc/screenshots/${name}-${width}.png ${width}x${high} ${Math.round(png.length / 1024)} kB`);
    await shut(page);
  }
await close();
