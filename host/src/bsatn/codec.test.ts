import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AlgebraicType, ScalarKind } from './algebraic-type.ts';
import { BsatnError, type BsatnValue, compileKey, compileRow, compileType } from './codec.ts';
import { IDENTITY, SCHEDULE_AT, TIMESTAMP, UNIT_TYPE } from './special-types.ts';
import { anyTypedValue, anyTypedValues } from './testing-values.ts';

const scalar = (kind: ScalarKind): AlgebraicType => ({ kind });
const product = (...types: AlgebraicType[]): AlgebraicType => ({
  kind: 'Product',
  elements: types.map((type, index) => ({ name: `f${index}`, type })),
});
const sum = (...types: AlgebraicType[]): AlgebraicType => ({
  kind: 'Sum',
  variants: types.map((type, index) => ({ name: `v${index}`, type })),
});
const array = (element: AlgebraicType): AlgebraicType => ({ kind: 'Array', element });
const bytes = (...values: number[]) => Uint8Array.from(values);

describe('encoding', () => {
  it.each<[string, AlgebraicType, BsatnValue, number[]]>([
    ['bools as one byte', scalar('Bool'), true, [1]],
    ['negative integers in two’s complement', scalar('I16'), -2, [0xfe, 0xff]],
    ['integers with the lowest byte first', scalar('U32'), 0x01020304, [4, 3, 2, 1]],
    ['64-bit integers', scalar('I64'), -1n, Array(8).fill(255)],
    ['128-bit integers', scalar('U128'), 1n << 120n, [...Array(15).fill(0), 1]],
    ['256-bit integers', scalar('I256'), -1n, Array(32).fill(255)],
    ['floats', scalar('F32'), 1, [0, 0, 0x80, 0x3f]],
    ['strings with their length in bytes', scalar('String'), 'é', [2, 0, 0, 0, 0xc3, 0xa9]],
    ['byte arrays like strings', array(scalar('U8')), bytes(7, 8), [2, 0, 0, 0, 7, 8]],
    ['arrays with their count', array(scalar('U16')), [1, 2], [2, 0, 0, 0, 1, 0, 2, 0]],
    ['products without a header', product(scalar('U8'), scalar('Bool')), [9, false], [9, 0]],
    ['sums with a tag', sum(UNIT_TYPE, scalar('U8')), { tag: 1, value: 5 }, [1, 5]],
    ['identities lowest byte first', IDENTITY, [1n], [1, ...Array(31).fill(0)]],
    ['schedules', SCHEDULE_AT, { tag: 1, value: [256n] }, [1, 0, 1, 0, 0, 0, 0, 0, 0]],
  ])('writes and reads %s', (_what, type, value, expected) => {
    const codec = compileType([], type);
    expect([...codec.encode(value)]).toEqual(expected);
    expect(codec.decode(Uint8Array.from(expected))).toEqual({ value, end: expected.length });
  });

  it('brings back any value of any type, and finds its end without decoding it', () => {
    fc.assert(
      fc.property(anyTypedValue, ({ typespace, type, value }) => {
        const codec = compileType(typespace, type);
        const encoded = codec.encode(value);
        const shifted = Uint8Array.from([99, ...encoded, 99]);
        expect(codec.decode(shifted, 1)).toEqual({ value, end: encoded.length + 1 });
        expect(codec.skip(shifted, 1)).toBe(encoded.length + 1);
        expect(codec.end(shifted, 1)).toBe(encoded.length + 1);
        if (codec.fixedSize !== null) expect(encoded.length).toBe(codec.fixedSize);
      }),
    );
  });

  it.each<[AlgebraicType, BsatnValue]>([
    [scalar('U8'), 256],
    [scalar('U8'), -1],
    [scalar('I32'), 1.5],
    [scalar('U64'), 5],
    [scalar('U64'), -1n],
    [scalar('String'), 1],
    [scalar('Bool'), 1],
    [product(scalar('U8')), [1, 2]],
    [sum(UNIT_TYPE), { tag: 1, value: [] }],
    [array(scalar('U8')), [1]],
  ])('refuses to encode what the type cannot hold: %j', (type, value) => {
    expect(() => compileType([], type).encode(value)).toThrow(BsatnError);
  });
});

describe('malformed input', () => {
  it('is refused at every length short of the whole', () => {
    fc.assert(
      fc.property(anyTypedValue, fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (typed, part) => {
        const codec = compileType(typed.typespace, typed.type);
        const encoded = codec.encode(typed.value);
        fc.pre(encoded.length > 0);
        const short = encoded.subarray(0, Math.floor(encoded.length * part));
        expect(() => codec.skip(short, 0)).toThrow(BsatnError);
        expect(() => codec.decode(short)).toThrow(BsatnError);
      }),
    );
  });

  it.each<[string, AlgebraicType, number[]]>([
    ['a bool of 2', scalar('Bool'), [2]],
    ['an unknown tag', sum(UNIT_TYPE, UNIT_TYPE), [2]],
    ['broken UTF-8 in short text', scalar('String'), [2, 0, 0, 0, 0xc3, 0x28]],
    ['broken UTF-8 in long text', scalar('String'), [100, 0, 0, 0, ...Array(99).fill(97), 0xff]],
    ['an encoded surrogate', scalar('String'), [3, 0, 0, 0, 0xed, 0xa0, 0x80]],
    ['a length beyond the end', array(scalar('U8')), [255, 255, 255, 255]],
    ['a count beyond the end', array(scalar('U64')), [255, 255, 255, 255, 0]],
    ['a bool of 2 inside an array', array(scalar('Bool')), [2, 0, 0, 0, 1, 2]],
  ])('is refused: %s', (_what, type, input) => {
    const codec = compileType([], type);
    expect(() => codec.skip(Uint8Array.from(input), 0)).toThrow(BsatnError);
    expect(() => codec.decode(Uint8Array.from(input))).toThrow(BsatnError);
  });

  it('cannot make an enormous array out of elements without bytes', () => {
    const codec = compileType([], array(UNIT_TYPE));
    expect(() => codec.decode(bytes(255, 255, 255, 255))).toThrow(BsatnError);
    // Nor are they passed on to a module, which would count them one by one.
    expect(() => codec.skip(bytes(255, 255, 255, 255), 0)).toThrow(BsatnError);
    expect(codec.skip(bytes(255, 0, 0, 0), 0)).toBe(4);
  });

  it('cannot exhaust the stack with a deeply nested value', () => {
    const list = [sum({ kind: 'Ref', ref: 0 }, UNIT_TYPE)];
    const deep = new Uint8Array(1_000_000);
    deep[deep.length - 1] = 1;
    expect(() => compileType(list, { kind: 'Ref', ref: 0 }).skip(deep, 0)).toThrow(BsatnError);
  });

  it('is refused when a type points outside the typespace', () => {
    expect(() => compileType([], { kind: 'Ref', ref: 3 })).toThrow('no slot 3');
  });
});

describe('order', () => {
  const compared = (type: AlgebraicType, a: BsatnValue, b: BsatnValue) => {
    const codec = compileType([], type);
    return Math.sign(codec.compare(codec.encode(a), 0, codec.encode(b), 0));
  };

  it.each<[AlgebraicType, BsatnValue, BsatnValue]>([
    [scalar('Bool'), false, true],
    [scalar('I8'), -1, 1],
    [scalar('U32'), 255, 256],
    [scalar('I32'), -(2 ** 31), 2 ** 31 - 1],
    [scalar('I64'), -1n, 0n],
    [scalar('U64'), 1n, 1n << 63n],
    [scalar('I256'), -(1n << 255n), -1n],
    [scalar('F64'), -1.5, 2],
    [scalar('F64'), Number.POSITIVE_INFINITY, Number.NaN],
    [scalar('String'), 'ab', 'b'],
    [scalar('String'), 'a', 'ab'],
    [scalar('String'), '￿', '😀'],
    [sum(scalar('U8'), UNIT_TYPE), { tag: 0, value: 255 }, { tag: 1, value: [] }],
    [product(scalar('String'), scalar('U8')), ['a', 9], ['b', 0]],
    [array(scalar('I8')), [1], [1, -5]],
    [TIMESTAMP, [-5n], [3n]],
  ])('puts %j %s before %s', (type, smaller, larger) => {
    expect(compared(type, smaller, larger)).toBe(-1);
    expect(compared(type, larger, smaller)).toBe(1);
    expect(compared(type, larger, larger)).toBe(0);
  });

  it('agrees with Map keys about which values are equal', () => {
    fc.assert(
      fc.property(anyTypedValues(2), ({ typespace, type, values: [first, second] }) => {
        const codec = compileType(typespace, type);
        const a = codec.encode(first!);
        const b = codec.encode(second!);
        const equal = codec.compare(a, 0, b, 0) === 0;
        const keys = new Set([codec.keyString(a, 0, a.length), codec.keyString(b, 0, b.length)]);
        expect(keys.size === 1).toBe(equal);
        expect(Math.sign(codec.compare(a, 0, b, 0))).toBe(-Math.sign(codec.compare(b, 0, a, 0)) || 0);
      }),
      { numRuns: 500 },
    );
  });

  it('takes both zeros, and every NaN, for the same key', () => {
    const codec = compileKey([], [scalar('F64'), scalar('U8')]);
    const key = (value: number) => {
      const encoded = codec.encode([value, 1]);
      return codec.keyString(encoded, 0, encoded.length);
    };
    expect(key(-0)).toBe(key(0));
    expect(key(Number.NaN)).toBe(key(Number.NaN));
  });

  it('keeps keys of one integer column as numbers', () => {
    const codec = compileKey([], [scalar('U64')]);
    expect(codec.keyString(codec.encode(12_345_678_901n), 0, 8)).toBe(12_345_678_901);
  });
});

describe('rows', () => {
  const columns = [scalar('U32'), scalar('Bool'), scalar('String'), scalar('I64'), array(scalar('U16'))].map(
    (type) => ({
      type,
    }),
  );
  const row = compileRow([], columns);
  const values: BsatnValue[] = [7, true, 'Ada', -3n, [1, 2, 3]];
  const encoded = row.encode(values);

  it('come back as they were', () => {
    expect(row.decode(encoded)).toEqual(values);
    expect(() => row.validate(encoded)).not.toThrow();
  });

  it('are refused with bytes missing, left over or malformed', () => {
    expect(() => row.validate(encoded.subarray(1))).toThrow(BsatnError);
    expect(() => row.validate(Uint8Array.from([...encoded, 0]))).toThrow(BsatnError);
    expect(() => row.validate(encoded.with(4, 2))).toThrow(BsatnError);
  });

  it('give any column without decoding the others', () => {
    for (const [column, value] of values.entries()) expect(row.readColumn(encoded, column)).toEqual(value);
    expect(row.columnRange(encoded, 2)).toEqual([5, 12]);
    expect(row.columnRange(encoded, 3)).toEqual([12, 20]);
    expect(row.columnKey(encoded, 3)).toBe(compileKey([], [scalar('I64')]).keyString(encoded, 12, 20));
    expect(row.columnKey(encoded, 0)).toBe(7);
  });

  it('are projected onto columns in the order of the key', () => {
    const key = row.project(encoded, [3, 0]);
    expect(compileKey([], [scalar('I64'), scalar('U32')]).decode(key).value).toEqual([-3n, 7]);
    expect(row.project(encoded, [2])).toEqual(compileType([], scalar('String')).encode('Ada'));
  });

  it('have one size where every column has', () => {
    expect(row.fixedSize).toBeNull();
    expect(compileRow([], [{ type: IDENTITY }, { type: SCHEDULE_AT }]).fixedSize).toBe(41);
  });
});
