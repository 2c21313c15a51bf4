// SPDX-FileCopyrightText: 2026 Elke Deur contributors
// SPDX-License-Identifier: EUPL-1.2
// png.mjs: makes a browser's PNG small: 256 colours in a palette (the most used ones, the rest the nearest of them).
import zlib from 'node:zlib';

const { deflateSync, inflateSync } = zlib;

const table = Int32Array.from({ length: 256 }, (_, n) => { for (let k = 0; k < 8; k++) n = n & 1 ? 0xedb88320 ^ (n >>> 1) : n >>> 1; return n; });
const crc = zlib.crc32 ?? (bytes => { let c = -1; for (const byte of bytes) c = table[(c ^ byte) & 255] ^ (c >>> 8); return (c ^ -1) >>> 0; });

const chunk = (name, data) => {
  const out = Buffer.alloc(12 + data.length);
  out.writeUInt32BE(data.length); out.write(name, 4, 'latin1'); data.copy(out, 8);
  out.writeUInt32BE(crc(out.subarray(4, 8 + data.length)), 8 + data.length);
  return out;
};

// Undoes the filters of an 8-bit RGB or RGBA picture without interlace, as browsers write them.
const pixels = png => {
  const parts = [];
  let wide = 0, high = 0, depth = 0;
  for (let at = 8; at < png.length;) {
    const size = png.readUInt32BE(at), name = png.toString('latin1', at + 4, at + 8), data = png.subarray(at + 8, at + 8 + size);
    if (name === 'IHDR') { wide = data.readUInt32BE(0); high = data.readUInt32BE(4); depth = data[9] === 6 ? 4 : 3; }
    if (name === 'IDAT') parts.push(data);
    at += 12 + size;
  }
  const raw = inflateSync(Buffer.concat(parts)), row = wide * depth, out = Buffer.alloc(row * high);
  for (let y = 0; y < high; y++) {
    const filter = raw[y * (row + 1)], from = y * (row + 1) + 1, to = y * row;
    for (let x = 0; x < row; x++) {
      const a = x >= depth ? out[to + x - depth] : 0, b = y ? out[to + x - row] : 0, c = x >= depth && y ? out[to + x - row - depth] : 0;
      const p = a + b - c, pa = Math.abs(p - a), pb = Math.abs(p - b), pc = Math.abs(p - c);
      const guess = [0, a, b, (a + b) >> 1, pa <= pb && pa <= pc ? a : pb <= pc ? b : c][filter];
      out[to + x] = raw[from + x] + guess;
    }
  }
  return { wide, high, depth, out };
};

export const small = png => {
  const { wide, high, depth, out } = pixels(png), count = new Map(), total = wide * high;
  const colour = i => out[i * depth] << 16 | out[i * depth + 1] << 8 | out[i * depth + 2];
  for (let i = 0; i < total; i++) { const c = colour(i); count.set(c, (count.get(c) ?? 0) + 1); }
  // The most used colours, but none that lies next to one already taken.
  const palette = [], near = (c, d) => Math.abs((c >> 16) - (d >> 16)) + Math.abs((c >> 8 & 255) - (d >> 8 & 255)) + Math.abs((c & 255) - (d & 255));
  for (const [c] of [...count].sort((a, b) => b[1] - a[1])) {
    if (palette.length === 256) break;
    if (palette.length < 64 ? !palette.includes(c) : !palette.some(d => near(c, d) < 14)) palette.push(c);
  }
  const index = new Map(), rows = Buffer.alloc((wide + 1) * high);
  for (const c of count.keys()) {
    let best = 0, far = 1e9;
    for (let i = 0; i < palette.length && far; i++) { const d = near(c, palette[i]); if (d < far) { far = d; best = i; } }
    index.set(c, best);
  }
  for (let i = 0, y = 0; y < high; y++) for (let x = 0; x < wide; x++, i++) rows[y * (wide + 1) + 1 + x] = index.get(colour(i));
  const head = Buffer.alloc(13);
  head.writeUInt32BE(wide); head.writeUInt32BE(high, 4); head[8] = 8; head[9] = 3;
  return Buffer.concat([png.subarray(0, 8), chunk('IHDR', head), chunk('PLTE', Buffer.from(palette.flatMap(c => [c >> 16, c >> 8 & 255, c & 255]))),
    chunk('IDAT', deflateSync(rows, { level: 9 })), chunk('IEND', Buffer.alloc(0))]);
};
