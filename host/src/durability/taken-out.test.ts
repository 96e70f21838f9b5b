import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BsatnError } from '../bsatn/error.ts';
import { BsatnReader } from '../bsatn/reader.ts';
import { BsatnWriter } from '../bsatn/writer.ts';
import { readTakenOut, writeTakenOut } from './taken-out.ts';

type Rows = readonly Uint8Array[];

const written = (putIn: Rows, takenOut: Rows): Uint8Array => {
  const writer = new BsatnWriter();
  writeTakenOut(writer, putIn, takenOut);
  return writer.finish();
};

const read = (bytes: Uint8Array, putIn: Rows) => readTakenOut(new BsatnReader(bytes), putIn);

const row = (...bytes: number[]) => Uint8Array.from(bytes);
/** With a key in front, as the rows of most tables have one. */
const keyed = (key: number, ...rest: number[]) => row(key, 0, 0, 0, ...rest);
const COUNT = 4;

describe('rows that were taken out', () => {
  it('are what they were, whatever was put in beside them', () => {
    const anyRow = fc.oneof(
      fc.uint8Array({ maxLength: 12, max: 3 }),
      fc.uint8Array({ minLength: 4, maxLength: 300 }),
      fc
        .tuple(fc.nat(3), fc.uint8Array({ minLength: 40, maxLength: 40, max: 2 }))
        .map(([key, rest]) => keyed(key, ...rest)),
    );
    const anyRows = fc.array(anyRow, { maxLength: 8 });
    fc.assert(
      fc.property(anyRows, anyRows, (putIn, takenOut) => {
        expect(read(written(putIn, takenOut), putIn)).toEqual(takenOut);
      }),
      { numRuns: 500 },
    );
  });

  it('cost the bytes in which they differ from those that took their place', () => {
    const before = keyed(7, ...Array.from({ length: 40 }, (_, at) => at));
    const after = Uint8Array.from(before).fill(99, 20, 22);
    const others = [keyed(8, 1), keyed(9, 2)];
    const place = 4;
    const run = 1 + 2 + 2;
    expect(written([...others, after], [before])).toHaveLength(COUNT + place + run);
  });

  it('are told from those beside them where all begin alike, as rows with long numbers do', () => {
    const rows = [1, 2, 3].map((filling) => keyed(7, ...Array<number>(40).fill(filling)));
    const changed = rows.map((before) => Uint8Array.from(before).fill(99, 20, 22));
    const place = 4;
    const run = 1 + 2 + 2;
    expect(written(changed, rows)).toHaveLength(COUNT + 3 * (place + run));
  });

  it('are written whole where nothing is gained', () => {
    const before = keyed(7, 1, 2, 3, 4);
    const whole = COUNT + 4 + 4 + before.length;
    expect(written([], [before])).toHaveLength(whole);
    expect(written([keyed(7, 1, 2, 3)], [before])).toHaveLength(whole);
    expect(written([keyed(8, 1, 2, 3, 4)], [before])).toHaveLength(whole);
  });

  it('are refused where they point to what is not there', () => {
    const [before, after] = [keyed(7, 1, 2, 3, 4, 5, 6), keyed(7, 1, 2, 3, 4, 5, 9)];
    const bytes = written([after], [before]);
    expect(() => read(bytes, [])).toThrow(BsatnError);
    expect(() => read(bytes, [keyed(7)])).toThrow(BsatnError);
  });
});
