import { describe, expect, test } from 'vitest';
import { figures, figuresBold, figuresRegular } from './figures.ts';
import { trueTypeFont } from './true-type.ts';

/** Where each table of a font file lies. */
function tablesOf(file: Uint8Array): Map<string, DataView> {
  const view = new DataView(file.buffer, file.byteOffset, file.length);
  const tag = (at: number) => String.fromCharCode(...file.subarray(at, at + 4));
  return new Map(
    Array.from({ length: view.getUint16(4) }, (_, index) => {
      const entry = 12 + index * 16;
      const at = view.getUint32(entry + 8);
      return [tag(entry), new DataView(file.buffer, file.byteOffset + at, view.getUint32(entry + 12))];
    }),
  );
}

function wordSum(file: Uint8Array): number {
  const view = new DataView(file.buffer, file.byteOffset, file.length);
  let sum = 0;
  for (let at = 0; at < file.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}

describe('the figures of headings', () => {
  test('are ten, five pixels wide and seven high, and no two look the same', () => {
    expect(figures()).toHaveLength(10);
    for (const rows of figures()) {
      expect(rows).toHaveLength(7);
      for (const row of rows) expect(row).toMatch(/^[.#]{5}$/);
    }
    expect(new Set(figures().map(String)).size).toBe(10);
  });

  test.each([
    ['regular', figuresRegular, 586],
    ['bold', figuresBold, 603],
  ] as const)('are a whole font file when %s, each as wide as the next', (_, make, advance) => {
    const file = make();
    expect(file.length % 4).toBe(0);
    expect(wordSum(file)).toBe(0xb1b0afba);
    const tables = tablesOf(file);
    expect([...tables.keys()]).toEqual('OS/2 cmap glyf head hhea hmtx loca maxp name post'.split(' '));
    const metrics = tables.get('hmtx')!;
    for (let glyph = 0; glyph <= 10; glyph++) expect(metrics.getUint16(glyph * 4)).toBe(advance);
  });

  test('lie where the table of offsets says', () => {
    const tables = tablesOf(figuresRegular());
    const offsets = tables.get('loca')!;
    const outlines = tables.get('glyf')!;
    expect(offsets.getUint32(11 * 4)).toBe(outlines.byteLength);
    const runs = figures().map((rows) => rows.join(' ').match(/#+/g)?.length);
    const contours = runs.map((_, digit) => outlines.getInt16(offsets.getUint32((digit + 1) * 4)));
    expect(contours).toEqual(runs);
  });
});

test('a font with a gap between its characters is refused', () => {
  const ink = [{ left: 0, bottom: 0, right: 1, top: 1 }];
  const glyphs = ['0', '2'].map((character) => ({ character, advance: 2, ink }));
  const plan = { family: 'Gap', weight: 400, unitsPerEm: 1000, ascent: 900, descent: -200, glyphs };
  expect(() => trueTypeFont(plan)).toThrow('without a gap');
});
