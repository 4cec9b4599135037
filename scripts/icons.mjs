/**
 * Draws the extension's icons: three lines of a page, the middle one lit. Run it after a change of the drawing:
 * `node scripts/icons.mjs` writes `public/icon/*.png`.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { crc32, deflateSync } from 'node:zlib';

const FOLDER = fileURLToPath(new URL('../public/icon/', import.meta.url));
const SIZES = [16, 32, 48, 96, 128];
/** Points tried along each side of a pixel: smooth edges without a drawing library. */
const FINENESS = 6;

/** Rounded boxes from back to front, in units of a 128 × 128 drawing. */
const BOXES = [
  { left: 4, top: 4, right: 124, bottom: 124, radius: 28, colour: [0x22, 0x31, 0x4d] },
  { left: 28, top: 32, right: 100, bottom: 44, radius: 6, colour: [0x8e, 0xa0, 0xbd] },
  { left: 26, top: 56, right: 102, bottom: 72, radius: 8, colour: [0xff, 0xc2, 0x4b] },
  { left: 28, top: 84, right: 76, bottom: 96, radius: 6, colour: [0x8e, 0xa0, 0xbd] },
];

function inside(box, x, y) {
  const dx = Math.max(box.left + box.radius - x, x - box.right + box.radius, 0);
  const dy = Math.max(box.top + box.radius - y, y - box.bottom + box.radius, 0);
  return dx * dx + dy * dy <= box.radius * box.radius;
}

/** The colour of one pixel, as red, green, blue and opacity. */
function pixel(size, column, row) {
  const sum = [0, 0, 0];
  let covered = 0;
  for (let i = 0; i < FINENESS; i++)
    for (let j = 0; j < FINENESS; j++) {
      const x = ((column + (i + 0.5) / FINENESS) * 128) / size;
      const y = ((row + (j + 0.5) / FINENESS) * 128) / size;
      const box = BOXES.findLast((one) => inside(one, x, y));
      if (!box) continue;
      covered++;
      for (let k = 0; k < 3; k++) sum[k] += box.colour[k];
    }
  if (covered === 0) return [0, 0, 0, 0];
  return [...sum.map((value) => Math.round(value / covered)), Math.round((255 * covered) / FINENESS ** 2)];
}

function chunk(name, data) {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

function png(size) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const rows = [];
  for (let row = 0; row < size; row++) {
    rows.push(0);
    for (let column = 0; column < size; column++) rows.push(...pixel(size, column, row));
  }
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.from(rows), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

mkdirSync(FOLDER, { recursive: true });
for (const size of SIZES) writeFileSync(join(FOLDER, `${size}.png`), png(size));
