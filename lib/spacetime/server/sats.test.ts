import { expect, test } from 'vitest';
import { z } from 'zod';
import { identity, option, plainEnum, product, sqlAnswerSchema, timestamp } from './sats.ts';

test('a product is read by field order', () => {
  expect(product({ name: z.string(), level: z.number() }).parse(['Ana', 3])).toEqual({ name: 'Ana', level: 3 });
});

test('a product with too few or too many fields is refused', () => {
  const schema = product({ name: z.string() });
  expect(schema.safeParse([]).success).toBe(false);
  expect(schema.safeParse(['Ana', 3]).success).toBe(false);
});

test('an option is its value or null', () => {
  expect(option(z.string()).parse([0, 'here'])).toBe('here');
  expect(option(z.string()).parse([1, []])).toBeNull();
  expect(option(z.string()).safeParse([2, []]).success).toBe(false);
});

test('a plain enum is read by its tag', () => {
  expect(plainEnum(['warrior', 'mage']).parse([1, []])).toBe('mage');
  expect(plainEnum(['warrior', 'mage']).safeParse([2, []]).success).toBe(false);
});

test('a timestamp becomes milliseconds', () => {
  expect(timestamp.parse([1_700_000_000_123_456])).toBe(1_700_000_000_123);
});

test('an identity is 64 hexadecimal digits', () => {
  expect(identity.parse([`0x${'ab'.repeat(32)}`])).toBe('ab'.repeat(32));
  expect(identity.safeParse(['0xab']).success).toBe(false);
});

test('rows of a query become objects by column name', () => {
  const answer = [
    {
      schema: { elements: [{ name: { some: 'id' }, algebraic_type: { U32: [] } }, { name: { some: 'name' } }] },
      rows: [
        [1, 'Ana'],
        [2, 'Ben'],
      ],
      total_duration_micros: 5,
    },
  ];
  expect(sqlAnswerSchema.parse(answer)).toEqual([
    { id: 1, name: 'Ana' },
    { id: 2, name: 'Ben' },
  ]);
});
