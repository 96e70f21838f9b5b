// Writes PNG files: indexed with a palette when a picture has at most 256 colours (a tenth of the size), else RGBA.
// Byte for byte the same for the same pixels.
import { crc32, deflateSync } from 'node:zlib';
import { type Color, channels } from '../palette.ts';
import type { Picture } from './picture.ts';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const INDEXED = 3;
const RGBA = 6;
const MOST_INDEXED_COLORS = 256;

export function encodePng(picture: Picture): Buffer {
  const palette = colorsOf(picture);
  return palette ? encodeIndexed(picture, palette) : encodeRgba(picture);
}

/** The distinct colours, translucent ones first (they need entries in tRNS), or undefined when there are too many. */
function colorsOf(picture: Picture): Color[] | undefined {
  const seen = new Set<Color>();
  let before = -1;
  for (const color of picture.pixels) {
    if (color === before) continue;
    before = color;
    seen.add(color);
    if (seen.size > MOST_INDEXED_COLORS) return undefined;
  }
  return [...seen].sort((a, b) => (a >>> 24) - (b >>> 24) || a - b);
}

function encodeIndexed(picture: Picture, palette: readonly Color[]): Buffer {
  const indexOf = new Map(palette.map((color, index) => [color, index]));
  const { width, height } = picture;
  const lines = Buffer.alloc((width + 1) * height);
  let [before, index] = [-1, 0];
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const color = picture.pixels[y * width + x] ?? 0;
      if (color !== before) [before, index] = [color, indexOf.get(color) ?? 0];
      lines[y * (width + 1) + 1 + x] = index;
    }
  const colors = Buffer.from(palette.flatMap((color) => channels(color).slice(0, 3)));
  const opacities = palette.map((color) => color >>> 24).filter((alpha) => alpha < 255);
  return file(picture, INDEXED, lines, [chunk('PLTE', colors), chunk('tRNS', Buffer.from(opacities))]);
}

function encodeRgba(picture: Picture): Buffer {
  const { width, height, pixels } = picture;
  const bytes = Buffer.from(pixels.buffer, pixels.byteOffset, pixels.byteLength);
  const lines = Buffer.alloc((width * 4 + 1) * height);
  for (let y = 0; y < height; y++) bytes.copy(lines, y * (width * 4 + 1) + 1, y * width * 4, (y + 1) * width * 4);
  return file(picture, RGBA, lines, []);
}

function file({ width, height }: Picture, colorType: number, lines: Buffer, extra: Buffer[]): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, colorType, 0, 0, 0], 8);
  const data = chunk('IDAT', deflateSync(lines, { level: 6 }));
  return Buffer.concat([SIGNATURE, chunk('IHDR', header), ...extra, data, chunk('IEND', Buffer.alloc(0))]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
