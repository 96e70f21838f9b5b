// Writes a TrueType font whose glyphs are made of rectangles: the ten tables that browsers ask for, and no more.
// The format: https://learn.microsoft.com/typography/opentype/spec/otff

/** In units of the font, y upwards from the line that letters stand on. */
export interface Rectangle {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

export interface Glyph {
  readonly character: string;
  /** How far the next glyph stands from this one. */
  readonly advance: number;
  /** At least one; they may overlap. */
  readonly ink: readonly Rectangle[];
}

export interface FontPlan {
  readonly family: string;
  /** 400 is regular, 700 bold. */
  readonly weight: number;
  readonly unitsPerEm: number;
  readonly ascent: number;
  /** Below zero. */
  readonly descent: number;
  /** In the order of their code points, without a gap. */
  readonly glyphs: readonly Glyph[];
}

const HEADER_BYTES = 12;
const ENTRY_BYTES = 16;
/** What `head` is set to make the sum of the whole file come to. */
const WHOLE_SUM = 0xb1b0afba;
const BOLD = 700;

export function trueTypeFont(plan: FontPlan): Uint8Array {
  const outlines = [Buffer.alloc(0), ...plan.glyphs.map(({ ink }) => padded(outline(ink)))];
  const tables: [tag: string, content: Buffer][] = [
    ['OS/2', os2(plan)],
    ['cmap', cmap(plan)],
    ['glyf', Buffer.concat(outlines)],
    ['head', head(plan)],
    ['hhea', hhea(plan)],
    ['hmtx', hmtx(plan)],
    ['loca', loca(outlines)],
    ['maxp', maxp(plan)],
    ['name', name(plan)],
    ['post', post()],
  ];
  const file = assemble(tables);
  const headAt = file.readUInt32BE(HEADER_BYTES + 3 * ENTRY_BYTES + 8);
  file.writeUInt32BE((WHOLE_SUM - sum(file)) >>> 0, headAt + 8);
  return file;
}

function assemble(tables: readonly (readonly [tag: string, content: Buffer])[]): Buffer {
  const power = 2 ** Math.floor(Math.log2(tables.length));
  const header = Buffer.concat([
    u32(0x00010000),
    u16(tables.length, power * ENTRY_BYTES, Math.log2(power), (tables.length - power) * ENTRY_BYTES),
  ]);
  let offset = HEADER_BYTES + tables.length * ENTRY_BYTES;
  const entries: Buffer[] = [];
  for (const [tag, content] of tables) {
    entries.push(Buffer.from(tag, 'latin1'), u32(sum(padded(content)), offset, content.length));
    offset += padded(content).length;
  }
  return Buffer.concat([header, ...entries, ...tables.map(([, content]) => padded(content))]);
}

/** Corners of all rectangles, clockwise, each as a step from the one before. */
function outline(ink: readonly Rectangle[]): Buffer {
  const corners = ink.flatMap(({ left, bottom, right, top }) => [
    [left, bottom],
    [left, top],
    [right, top],
    [right, bottom],
  ]);
  const steps = (axis: 0 | 1) =>
    corners.map((corner, index) => (corner[axis] ?? 0) - (index === 0 ? 0 : (corners[index - 1]?.[axis] ?? 0)));
  const onCurve = 0x01;
  const overlaps = 0x40;
  return Buffer.concat([
    i16(ink.length, ...boundsOf(ink)),
    u16(...ink.map((_, index) => index * 4 + 3)),
    u16(0),
    Buffer.from(corners.map((_, index) => (index === 0 ? onCurve | overlaps : onCurve))),
    i16(...steps(0)),
    i16(...steps(1)),
  ]);
}

function boundsOf(ink: readonly Rectangle[]): [left: number, bottom: number, right: number, top: number] {
  return [
    Math.min(...ink.map(({ left }) => left)),
    Math.min(...ink.map(({ bottom }) => bottom)),
    Math.max(...ink.map(({ right }) => right)),
    Math.max(...ink.map(({ top }) => top)),
  ];
}

function head({ unitsPerEm, glyphs, weight }: FontPlan): Buffer {
  const version = u32(0x00010000, 0x00010000);
  const sumAndMagic = u32(0, 0x5f0f3cf5);
  const dates = Buffer.alloc(16);
  const bounds = i16(...boundsOf(glyphs.flatMap(({ ink }) => ink)));
  const smallest = 6;
  return Buffer.concat([
    version,
    sumAndMagic,
    u16(0b11, unitsPerEm),
    dates,
    bounds,
    u16(weight >= BOLD ? 1 : 0, smallest),
    i16(2, 1, 0),
  ]);
}

function hhea({ ascent, descent, glyphs }: FontPlan): Buffer {
  const [left, , right] = boundsOf(glyphs.flatMap(({ ink }) => ink));
  const advance = Math.max(...glyphs.map((glyph) => glyph.advance));
  return Buffer.concat([
    u32(0x00010000),
    i16(ascent, descent, 0, advance, left, advance - right, right, 1, 0, 0, 0, 0, 0, 0, 0),
    u16(glyphs.length + 1),
  ]);
}

function hmtx({ glyphs }: FontPlan): Buffer {
  const missing = i16(glyphs[0]?.advance ?? 0, 0);
  return Buffer.concat([missing, ...glyphs.map(({ advance, ink }) => i16(advance, boundsOf(ink)[0]))]);
}

function loca(outlines: readonly Buffer[]): Buffer {
  let offset = 0;
  return u32(0, ...outlines.map(({ length }) => (offset += length)));
}

function maxp({ glyphs }: FontPlan): Buffer {
  const contours = Math.max(...glyphs.map(({ ink }) => ink.length));
  return Buffer.concat([u32(0x00010000), u16(glyphs.length + 1, contours * 4, contours, 0, 0, 2), Buffer.alloc(16)]);
}

/** One run of characters, and the end that every such table has. */
function cmap({ glyphs }: FontPlan): Buffer {
  const { first, last } = rangeOf(glyphs);
  const toGlyph = (1 - first) & 0xffff;
  const end = 0xffff;
  const format4 = u16(4, 32, 0, 4, 4, 1, 0, last, end, 0, first, end, toGlyph, 1, 0, 0);
  const windowsUnicode = u16(3, 1);
  return Buffer.concat([u16(0, 1), windowsUnicode, u32(HEADER_BYTES), format4]);
}

function os2({ weight, ascent, descent, glyphs }: FontPlan): Buffer {
  const { first, last } = rangeOf(glyphs);
  const capHeight = boundsOf(glyphs.flatMap(({ ink }) => ink))[3];
  const isBold = weight >= BOLD;
  return Buffer.concat([
    u16(4),
    i16(glyphs[0]?.advance ?? 0),
    u16(weight, 5, 0),
    // Sub- and superscripts, the stroke through, and no family class.
    i16(650, 600, 0, 75, 650, 600, 0, 350, 50, 300, 0),
    Buffer.alloc(10),
    u32(1, 0, 0, 0),
    Buffer.from('HLMW', 'latin1'),
    u16(isBold ? 0x20 : 0x40, first, last),
    i16(ascent, descent, 0),
    u16(ascent, -descent),
    u32(1, 0),
    i16(Math.round(capHeight * 0.7), capHeight),
    u16(0, 32, 1),
  ]);
}

function name({ family, weight }: FontPlan): Buffer {
  const style = weight >= BOLD ? 'Bold' : 'Regular';
  const entries = [
    [1, family],
    [2, style],
    [3, `${family} ${style}`],
    [4, `${family} ${style}`],
    [5, 'Version 1.0'],
    [6, `${family.replaceAll(' ', '')}-${style}`],
  ] as const;
  const texts = entries.map(([, text]) => Buffer.from(text, 'utf16le').swap16());
  let offset = 0;
  const records = entries.map(([id], index) => {
    const length = texts[index]?.length ?? 0;
    const record = u16(3, 1, 0x0409, id, length, offset);
    offset += length;
    return record;
  });
  return Buffer.concat([u16(0, entries.length, 6 + entries.length * 12), ...records, ...texts]);
}

/** Without names of glyphs. */
function post(): Buffer {
  return Buffer.concat([u32(0x00030000, 0), i16(-100, 50), Buffer.alloc(20)]);
}

function rangeOf(glyphs: readonly Glyph[]): { readonly first: number; readonly last: number } {
  const points = glyphs.map(({ character }) => character.codePointAt(0) ?? 0);
  if (points.some((point, index) => index > 0 && point !== (points[index - 1] ?? 0) + 1))
    throw new Error('the characters of a font follow each other without a gap');
  return { first: Math.min(...points), last: Math.max(...points) };
}

function padded(table: Buffer): Buffer {
  return Buffer.concat([table, Buffer.alloc((4 - (table.length % 4)) % 4)]);
}

/** Of a padded table, as the format sums: big-endian words, modulo 2³². */
function sum(table: Buffer): number {
  let total = 0;
  for (let at = 0; at < table.length; at += 4) total = (total + table.readUInt32BE(at)) >>> 0;
  return total;
}

function u16(...values: readonly number[]): Buffer {
  const buffer = Buffer.alloc(values.length * 2);
  for (const [index, value] of values.entries()) buffer.writeUInt16BE(value, index * 2);
  return buffer;
}

function i16(...values: readonly number[]): Buffer {
  const buffer = Buffer.alloc(values.length * 2);
  for (const [index, value] of values.entries()) buffer.writeInt16BE(value, index * 2);
  return buffer;
}

function u32(...values: readonly number[]): Buffer {
  const buffer = Buffer.alloc(values.length * 4);
  for (const [index, value] of values.entries()) buffer.writeUInt32BE(value >>> 0, index * 4);
  return buffer;
}
