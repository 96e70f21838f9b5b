import { describe, expect, it } from 'vitest';
import type { AlgebraicType, Typespace } from '../bsatn/algebraic-type.ts';
import { compileType } from '../bsatn/codec.ts';
import { CONNECTION_ID, IDENTITY, SCHEDULE_AT, TIMESTAMP, UNIT_TYPE } from '../bsatn/special-types.ts';
import { PlainValues } from './plain-values.ts';

const TYPESPACE: Typespace = [
  {
    kind: 'Product',
    elements: [
      { name: 'hair_color', type: { kind: 'U8' } },
      { name: 'tunic', type: { kind: 'I64' } },
    ],
  },
  {
    kind: 'Sum',
    variants: [
      { name: 'warrior', type: UNIT_TYPE },
      { name: 'tamer', type: { kind: 'Ref', ref: 0 } },
    ],
  },
];
const option = (type: AlgebraicType): AlgebraicType => ({
  kind: 'Sum',
  variants: [
    { name: 'some', type },
    { name: 'none', type: UNIT_TYPE },
  ],
});
const values = new PlainValues(TYPESPACE);
/** Through bytes and back, as a call does it. */
const through = (type: AlgebraicType, plain: unknown) => {
  const codec = compileType(TYPESPACE, type);
  return values.toPlain(type, codec.decode(codec.encode(values.fromPlain(type, plain))).value);
};

describe('plain values', () => {
  it('come back as they went', () => {
    const look = { hairColor: 3, tunic: 4n };
    expect(through({ kind: 'Ref', ref: 0 }, look)).toEqual(look);
    expect(through({ kind: 'Ref', ref: 1 }, { tag: 'tamer', value: look })).toEqual({ tag: 'tamer', value: look });
    expect(through({ kind: 'Array', element: option({ kind: 'String' }) }, ['a', undefined])).toEqual(['a', undefined]);
    expect(through({ kind: 'Array', element: { kind: 'U8' } }, Uint8Array.of(1, 2))).toEqual(Uint8Array.of(1, 2));
    expect(through(IDENTITY, 'c2'.padEnd(64, '0'))).toBe('c2'.padEnd(64, '0'));
    expect(through(CONNECTION_ID, 'ff'.padStart(32, '0'))).toBe('ff'.padStart(32, '0'));
    expect(through(SCHEDULE_AT, { tag: 'Time', value: 5n })).toEqual({ tag: 'Time', value: 5n });
    expect(through(UNIT_TYPE, {})).toEqual({});
  });

  it('may be written in shorter forms', () => {
    expect(through({ kind: 'Ref', ref: 1 }, 'Warrior')).toEqual({ tag: 'warrior' });
    expect(through({ kind: 'Ref', ref: 0 }, { hair_color: 3, Tunic: 4 })).toEqual({ hairColor: 3, tunic: 4n });
    expect(through(TIMESTAMP, new Date(1500))).toBe(1_500_000n);
    expect(through(TIMESTAMP, 7)).toBe(7n);
    expect(through(IDENTITY, 5n)).toBe('5'.padStart(64, '0'));
    expect(through(option({ kind: 'U8' }), null)).toBeUndefined();
  });

  it('that do not fit say what is wrong', () => {
    const look: AlgebraicType = { kind: 'Ref', ref: 0 };
    expect(() => through(look, { tunic: 4 })).toThrow('"hairColor" is missing');
    expect(() => through(look, { hairColor: 1, tunic: 4, hat: 1 })).toThrow('nothing called "hat"');
    expect(() => through(look, 5)).toThrow('must be an object');
    expect(() => through({ kind: 'Ref', ref: 1 }, 'wizard')).toThrow('no variant wizard');
    expect(() => through({ kind: 'U8' }, 300)).toThrow('cannot hold');
  });
});
