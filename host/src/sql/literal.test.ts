import { describe, expect, it } from 'vitest';
import type { AlgebraicType } from '../bsatn/algebraic-type.ts';
import { CONNECTION_ID, IDENTITY, SCHEDULE_AT, TIMESTAMP } from '../bsatn/special-types.ts';
import { isComparable, literalValue, typeName } from './literal.ts';
import type { LiteralForm } from './syntax.ts';

const BYTES: AlgebraicType = { kind: 'Array', element: { kind: 'U8' } };
const OPTION: AlgebraicType = {
  kind: 'Sum',
  variants: [
    { name: 'some', type: { kind: 'U32' } },
    { name: 'none', type: { kind: 'Product', elements: [] } },
  ],
};
const ofOne = (name: string, kind: 'I64' | 'U128'): AlgebraicType => ({
  kind: 'Product',
  elements: [{ name, type: { kind } }],
});
const TIME_DURATION = ofOne('__time_duration_micros__', 'I64');
const UUID = ofOne('__uuid__', 'U128');
const ID_HEX = 'c2'.repeat(32);
const MAX_U256 = 2n ** 256n - 1n;

const read = (form: LiteralForm, text: string, type: AlgebraicType) => literalValue(form, text, type);

describe('a literal becomes a value of the type it is compared with', () => {
  it.each<[LiteralForm, string, AlgebraicType, unknown]>([
    ['number', '1', { kind: 'U32' }, 1],
    ['string', '1', { kind: 'U32' }, 1],
    ['number', '-128', { kind: 'I8' }, -128],
    ['number', '1e3', { kind: 'U32' }, 1000],
    ['number', '1.5e1', { kind: 'U8' }, 15],
    ['number', '100e-2', { kind: 'U8' }, 1],
    ['number', '2.', { kind: 'U8' }, 2],
    ['number', '0e-999999', { kind: 'U8' }, 0],
    ['number', '18446744073709551615', { kind: 'U64' }, 2n ** 64n - 1n],
    ['number', String(MAX_U256), { kind: 'U256' }, MAX_U256],
    ['number', '.5', { kind: 'F64' }, 0.5],
    ['number', '1e999', { kind: 'F32' }, Number.POSITIVE_INFINITY],
    ['string', "it's", { kind: 'String' }, "it's"],
    ['number', '007', { kind: 'String' }, '007'],
    ['hex', 'ab', { kind: 'String' }, 'ab'],
    ['boolean', 'true', { kind: 'Bool' }, true],
    ['hex', '00ff', BYTES, Uint8Array.of(0, 255)],
    ['string', '00FF', BYTES, Uint8Array.of(0, 255)],
    ['hex', ID_HEX, IDENTITY, [BigInt(`0x${ID_HEX}`)]],
    ['string', ID_HEX, IDENTITY, [BigInt(`0x${ID_HEX}`)]],
    ['hex', '0f'.repeat(16), CONNECTION_ID, [BigInt(`0x${'0f'.repeat(16)}`)]],
    ['string', '00010203-0405-0607-0809-0a0b0c0d0e0f', UUID, [0x000102030405060708090a0b0c0d0e0fn]],
    ['hex', '000102030405060708090a0b0c0d0e0f', UUID, [0x000102030405060708090a0b0c0d0e0fn]],
    ['string', '1970-01-01T00:00:01Z', TIMESTAMP, [1_000_000n]],
  ])('%s %s', (form, text, type, value) => {
    expect(read(form, text, type)).toEqual(value);
  });
});

describe('a literal is refused where it does not denote a value of the type', () => {
  it.each<[LiteralForm, string, AlgebraicType]>([
    ['number', '256', { kind: 'U8' }],
    ['number', '-1', { kind: 'U32' }],
    ['number', '0.1', { kind: 'U32' }],
    ['number', '1e-3', { kind: 'U32' }],
    ['number', '1e99999999', { kind: 'U256' }],
    ['string', 'one', { kind: 'U32' }],
    ['string', '', { kind: 'I64' }],
    ['hex', '10', { kind: 'U32' }],
    ['string', 'x', { kind: 'F64' }],
    ['number', '12', BYTES],
    ['hex', 'abc', BYTES],
    ['hex', 'ab', IDENTITY],
    ['hex', `${ID_HEX}00`, IDENTITY],
    ['string', '2023-11-14', TIMESTAMP],
    ['number', '1700000000', TIMESTAMP],
    ['number', '1', OPTION],
    ['number', '1', TIME_DURATION],
  ])('%s %s', (form, text, type) => {
    expect(() => read(form, text, type)).toThrow(
      `The literal expression \`${form === 'hex' ? `0x${text}` : text}\` cannot be parsed as type \`${typeName(type)}\``,
    );
  });

  it('truth values stand beside truth values only', () => {
    expect(() => read('boolean', 'true', { kind: 'U32' })).toThrow('Unexpected type: (expected) U32 != Bool');
    expect(() => read('number', '1', { kind: 'Bool' })).toThrow('cannot be parsed as type `Bool`');
  });
});

describe('comparable types', () => {
  it('are scalars, bytes, and the special types that are one number', () => {
    for (const type of [IDENTITY, CONNECTION_ID, TIMESTAMP, UUID, BYTES]) expect(isComparable(type)).toBe(true);
    for (const kind of ['Bool', 'U8', 'I256', 'F64', 'String'] as const) expect(isComparable({ kind })).toBe(true);
  });

  it('are not options, durations, schedules, products or other arrays', () => {
    const product: AlgebraicType = { kind: 'Product', elements: [{ name: 'a', type: { kind: 'U8' } }] };
    const array: AlgebraicType = { kind: 'Array', element: { kind: 'U16' } };
    for (const type of [OPTION, TIME_DURATION, SCHEDULE_AT, product, array]) expect(isComparable(type)).toBe(false);
  });
});
