// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
//
// assets.mjs: builds the style sheet, script, icons and fonts, and writes them as C, so that the program carries them.
//
//   node script/assets.mjs OUT_DIR [--theme FILE] [--scan DIR]... [--depfile FILE]
//
//   OUT_DIR/asset_table.c    assets[], sorted by path: every file plain, and as gzip and brotli where that is smaller
//   OUT_DIR/asset_names.h    ASSET_STYLE and the like: the path of each file, with the hash of its content in it
//   OUT_DIR/s/               the same files, to look at
//   --theme FILE             the look of a municipality, in place of assets/css/tokens.css
//   --scan DIR               one more folder whose files name the classes in use (besides templates/ and src/)
//   --depfile FILE           what the result depends on, for the build
//
// The component library is purged to the classes that the scanned files name; a custom property that nobody reads goes
// too, and detours through tokens are shortened. Our own style sheets stay whole. Needs `npm ci` first; works offline,
// and gives the same bytes every time.
// Fails when the budget is passed: 15 kB for the style sheet and 120 kB for everything, as brotli.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import postcss from 'postcss';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const BUDGET_STYLE = 15000;
const BUDGET_ALL = 120000;
const NOTICE = '/*! Elke Deur, EUPL-1.2. Holds parts of the Utrecht component library and its tokens, EUPL-1.2 */';
const LIBRARY = 'node_modules/@utrecht/component-library-css/dist/index.css';
const LIBRARY_TOKENS = 'node_modules/@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css';
const FONT = 'node_modules/@fontsource/atkinson-hyperlegible/files/atkinson-hyperlegible-latin-';
const OURS = ['elkedeur.css', 'answer.css', 'places.css', 'letter.css', 'last.css'];
const TYPES = {
  css: 'text/css; charset=utf-8', js: 'text/javascript; charset=utf-8', svg: 'image/svg+xml', woff2: 'font/woff2',
};

const read = new Set();

function bytesOf(path) {
  const full = resolve(ROOT, path);
  read.add(full);
  return readFileSync(full);
}

const textOf = (path) => bytesOf(path).toString('utf8');

function filesUnder(folder, wanted) {
  const found = [];
  for (const entry of readdirSync(resolve(ROOT, folder), { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) found.push(...filesUnder(path, wanted));
    else if (wanted.test(entry.name)) found.push(path);
  }
  return found.sort();
}

/* Style ------------------------------------------------------------------------------------------------------------ */

/** Every word that could be a class name in the templates and the C sources. */
function wordsInUse(folders) {
  const words = new Set();
  for (const folder of folders) {
    for (const file of filesUnder(folder, /\.(html|c|h)$/)) {
      for (const word of textOf(file).match(/[A-Za-z][\w-]*/g) ?? []) words.add(word);
    }
  }
  return words;
}

function selectorInUse(selector, words) {
  const classes = selector.replace(/:not\([^)]*\)/g, '').match(/\.[A-Za-z_][\w-]*/g) ?? [];
  return classes.length > 0 && classes.every((name) => words.has(name.slice(1)));
}

/** Leaves of the component library what the words name. */
function purge(css, words) {
  const root = postcss.parse(css);
  root.walkRules((rule) => {
    if (rule.parent.type === 'atrule' && /keyframes$/.test(rule.parent.name)) return;
    const kept = rule.selectors.filter((selector) => selectorInUse(selector, words));
    if (kept.length) rule.selectors = kept;
    else rule.remove();
  });
  const animations = [];
  root.walkDecls(/^animation/, (decl) => animations.push(decl.value));
  root.walkAtRules(/keyframes$/, (rule) => {
    if (!animations.some((value) => value.includes(rule.params))) rule.remove();
  });
  return root;
}

const PAGE_LEVEL = new Set(['.voorbeeld-theme', '.elkedeur-theme', '.voorbeeld-theme.elkedeur-theme']);

/** Where custom properties are declared: anywhere, for the whole page, and those that may be put in place: tokens of
 *  the component library that one value sets for the whole page, made of basis tokens and constants only. */
function declarations(root) {
  const anywhere = new Set();
  const page = new Map();
  const elsewhere = new Set();
  root.walkDecls(/^--/, (decl) => {
    anywhere.add(decl.prop);
    const whole = PAGE_LEVEL.has(decl.parent.selector) && decl.parent.parent.type === 'root';
    if (whole && (decl.parent.selector.includes('.elkedeur') || !page.get(decl.prop)?.ours)) {
      page.set(decl.prop, { value: decl.value, ours: decl.parent.selector.includes('.elkedeur') });
    }
    if (!whole) elsewhere.add(decl.prop);
  });
  const inPlace = new Map();
  for (const [name, { value }] of page) {
    if (!name.startsWith('--utrecht-') || elsewhere.has(name)) continue;
    if (/--ed-|^(inherit|initial|unset|revert)/.test(value)) continue;
    inPlace.set(name, value);
  }
  return { anywhere, page, inPlace };
}

/** The same value with fewer detours: var() of a name that nobody sets becomes its fallback, and so on. */
function shorten(value, known) {
  const at = value.indexOf('var(');
  if (at < 0) return value;
  let depth = 0;
  let comma = -1;
  let end = at + 3;
  for (; end < value.length; end += 1) {
    if (value[end] === '(') depth += 1;
    else if (value[end] === ')' && (depth -= 1) === 0) break;
    else if (value[end] === ',' && depth === 1 && comma < 0) comma = end;
  }
  const name = value.slice(at + 4, comma < 0 ? end : comma).trim();
  const fallback = comma < 0 ? null : shorten(value.slice(comma + 1, end).trim(), known);
  let short = fallback === null || known.page.has(name) ? `var(${name})` : `var(${name},${fallback})`;
  if (known.inPlace.has(name)) short = shorten(known.inPlace.get(name), known);
  else if (!known.anywhere.has(name) && fallback !== null) short = fallback;
  return value.slice(0, at) + short + shorten(value.slice(end + 1), known);
}

/** Drops custom properties that no value reads, until nothing changes, and rules that became empty. */
function dropUnread(root) {
  for (let changed = true; changed;) {
    changed = false;
    const wanted = new Set();
    root.walkDecls((decl) => {
      for (const found of decl.value.matchAll(/var\(\s*(--[\w-]+)/g)) wanted.add(found[1]);
    });
    root.walkDecls(/^--/, (decl) => {
      if (wanted.has(decl.prop) || decl.prop === '--ed-leaf') return; /* the pictures read --ed-leaf */
      decl.remove();
      changed = true;
    });
  }
  root.walkRules((rule) => { if (!rule.nodes.length) rule.remove(); });
  root.walkAtRules((rule) => { if (rule.nodes && !rule.nodes.length) rule.remove(); });
}

function outsideStrings(text, act) {
  return text.split(/("[^"]*"|'[^']*')/).map((part, i) => (i % 2 ? part : act(part))).join('');
}

function minify(root) {
  root.walkComments((comment) => comment.remove());
  root.walk((node) => {
    node.raws = { before: '', between: node.type === 'decl' ? ':' : '', after: '', afterName: ' ', semicolon: false };
    if (node.type === 'decl') {
      const value = outsideStrings(node.value, (part) => part.replace(/\s+/g, ' ').replace(/ ?, ?/g, ','));
      node.value = node.prop.startsWith('--') ? value.trim() : value.trim().replace(/(^|[ ,(-])0\.(?=\d)/g, '$1.');
      if (node.important) node.raws.important = '!important';
    } else if (node.type === 'rule') {
      const tight = (part) => part.replace(/\s+/g, ' ').replace(/ ?([,>+]) ?/g, '$1');
      node.selector = outsideStrings(node.selector, tight);
    } else if (node.type === 'atrule') {
      node.params = node.params.replace(/\s+/g, ' ').replace(/: /g, ':');
      if (!node.params) node.raws.afterName = '';
    }
  });
  root.raws = { after: '', semicolon: false };
  return root.toString();
}

function buildStyle(theme, folders, fontNames) {
  const words = wordsInUse(folders);
  const root = postcss.parse(textOf(LIBRARY_TOKENS));
  root.append(purge(textOf(LIBRARY), words).nodes);
  root.append(postcss.parse(textOf('assets/css/basis.css')).nodes);
  root.append(postcss.parse(textOf(theme)).nodes);
  for (const file of OURS) root.append(postcss.parse(textOf(join('assets/css', file))).nodes);
  dropUnread(root);
  const known = declarations(root);
  root.walkDecls((decl) => { decl.value = shorten(decl.value, known); });
  dropUnread(root);
  root.walkAtRules('charset', (rule) => rule.remove());
  const css = minify(root).replace(/font-[47]00\.woff2/g, (name) => fontNames[name]);
  return `${NOTICE}\n${css}\n`;
}

/* Pictures --------------------------------------------------------------------------------------------------------- */

const withoutComments = (svg) => svg.replace(/<!--[^]*?-->/g, '').replace(/\s*\n\s*/g, '').trim();

/** One file of symbols: i-NAME for assets/icons, d-NAME for assets/doors. An icon's stroke comes from the page. */
function buildSprite() {
  const symbols = [];
  for (const [folder, prefix] of [['assets/doors', 'd-'], ['assets/icons', 'i-']]) {
    for (const file of filesUnder(folder, /\.svg$/)) {
      const [, attributes, inside] = withoutComments(textOf(file)).match(/^<svg ([^>]*)>([^]*)<\/svg>$/);
      const box = attributes.match(/viewBox="[^"]*"/)[0];
      const aspect = attributes.match(/ preserveAspectRatio="[^"]*"/)?.[0] ?? '';
      const name = prefix + file.match(/([\w-]+)\.svg$/)[1];
      symbols.push(`<symbol id="${name}" ${box}${aspect} overflow="visible">${inside}</symbol>`);
    }
  }
  return `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join('\n')}</svg>\n`;
}

/* Output ----------------------------------------------------------------------------------------------------------- */

function makeAsset(macro, name, content) {
  const plain = Buffer.from(content);
  const hash = createHash('sha256').update(plain).digest('hex').slice(0, 8);
  const [, stem, extension] = name.match(/^(.*)\.(\w+)$/);
  const gzip = gzipSync(plain, { level: 9 });
  gzip[9] = 255; /* "made on an unknown system", wherever it is made */
  const brotli = brotliCompressSync(plain, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length },
  });
  const smaller = (packed) => (packed.length < plain.length * 0.98 ? packed : null);
  return { macro, file: `${stem}.${hash}.${extension}`, hash, type: TYPES[extension], plain,
    gzip: smaller(gzip), brotli: smaller(brotli) };
}

const sent = (asset) => (asset.brotli ?? asset.plain).length;

function cBytes(name, bytes) {
  const lines = [];
  for (let i = 0; i < bytes.length; i += 28) lines.push(`    ${[...bytes.subarray(i, i + 28)].join(',')},`);
  return `static const unsigned char ${name}[${bytes.length}] = {\n${lines.join('\n')}\n};\n`;
}

function cTable(assets) {
  const arrays = [];
  const rows = assets.map((asset, index) => {
    const variant = (kind) => {
      if (!asset[kind]) return '{ NULL, 0 }';
      arrays.push(cBytes(`${kind}_${index}`, asset[kind]));
      return `{ ${kind}_${index}, sizeof ${kind}_${index} }`;
    };
    return `    { "/s/${asset.file}", "${asset.type}", "W/\\"${asset.hash}\\"",\n`
      + `      ${variant('plain')}, ${variant('gzip')}, ${variant('brotli')} },\n`;
  });
  return '/* Made by script/assets.mjs; do not edit. */\n#include "asset.h"\n\n'
    + `${arrays.join('\n')}\nconst struct asset assets[] = {\n${rows.join('')}};\n\n`
    + 'const size_t asset_count = sizeof assets / sizeof assets[0];\n';
}

function cNames(assets) {
  const lines = assets.map((asset) => `#define ${asset.macro} "/s/${asset.file}"`).sort();
  return `/* Made by script/assets.mjs; do not edit. */\n#ifndef ASSET_NAMES_H\n#define ASSET_NAMES_H\n\n`
    + `${lines.join('\n')}\n\n#endif\n`;
}

function parseArguments(words) {
  const options = { out: null, theme: 'assets/css/tokens.css', scan: ['templates', 'src'], depfile: null };
  for (let i = 0; i < words.length; i += 1) {
    if (words[i] === '--theme') options.theme = resolve(words[++i] ?? '');
    else if (words[i] === '--scan') options.scan.push(resolve(words[++i] ?? ''));
    else if (words[i] === '--depfile') options.depfile = resolve(words[++i] ?? '');
    else if (!options.out && !words[i].startsWith('-')) options.out = resolve(words[i]);
    else throw new Error(`unknown argument ${words[i]}`);
  }
  if (!options.out) throw new Error('use: node script/assets.mjs OUT_DIR [--theme FILE] [--scan DIR] [--depfile FILE]');
  return options;
}

function main() {
  const options = parseArguments(process.argv.slice(2));
  const fonts = ['400', '700'].map((weight) => makeAsset(`ASSET_FONT_${weight}`, `font-${weight}.woff2`,
    bytesOf(`${FONT}${weight}-normal.woff2`)));
  const fontNames = { 'font-400.woff2': fonts[0].file, 'font-700.woff2': fonts[1].file };
  const style = makeAsset('ASSET_STYLE', 'style.css', buildStyle(options.theme, options.scan, fontNames));
  const assets = [
    ...fonts, style,
    makeAsset('ASSET_SCRIPT', 'elkedeur.js', textOf('assets/js/elkedeur.js')),
    makeAsset('ASSET_ICONS', 'i.svg', buildSprite()),
    makeAsset('ASSET_FAVICON', 'favicon.svg', `${withoutComments(textOf('assets/favicon.svg'))}\n`),
  ].sort((a, b) => (a.file < b.file ? -1 : 1));

  rmSync(join(options.out, 's'), { recursive: true, force: true });
  mkdirSync(join(options.out, 's'), { recursive: true });
  for (const asset of assets) writeFileSync(join(options.out, 's', asset.file), asset.plain);
  writeFileSync(join(options.out, 'asset_table.c'), cTable(assets));
  writeFileSync(join(options.out, 'asset_names.h'), cNames(assets));
  if (options.depfile) {
    const list = (paths) => paths.map((path) => path.replace(/ /g, '\\ ')).join(' ');
    const made = ['asset_table.c', 'asset_names.h'].map((name) => join(options.out, name));
    writeFileSync(options.depfile, `${list(made)}: ${list([...read].sort())}\n`);
  }

  const all = assets.reduce((sum, asset) => sum + sent(asset), 0);
  for (const asset of assets) {
    const sizes = [asset.plain.length, asset.gzip?.length ?? '-', asset.brotli?.length ?? '-'];
    console.log(`${asset.file}: ${sizes[0]} bytes, gzip ${sizes[1]}, brotli ${sizes[2]}`);
  }
  console.log(`together ${all} of ${BUDGET_ALL} bytes, style sheet ${sent(style)} of ${BUDGET_STYLE}`);
  if (sent(style) > BUDGET_STYLE || all > BUDGET_ALL) throw new Error('over budget');
}

try {
  main();
} catch (error) {
  console.error(`assets.mjs: ${error.message}`);
  process.exitCode = 1;
}
