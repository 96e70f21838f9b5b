import { expect, test } from 'vitest';
import { changeLookSchema, orderSchema, renameCharacterSchema } from './change-character.ts';

test('an order is a list of ids', () => {
  expect(orderSchema.parse({ ids: '3,1,2' })).toEqual({ ids: [3, 1, 2] });
});

test.each(['', ',', '1,', '1,x', '1;2', `1${',1'.repeat(50)}`])('"%s" is no order', (ids) => {
  expect(orderSchema.safeParse({ ids }).success).toBe(false);
});

test('a name is checked by the rules of the world', () => {
  expect(renameCharacterSchema.parse({ id: '7', name: ' Fenn ' })).toEqual({ id: 7, name: 'Fenn' });
  expect(renameCharacterSchema.safeParse({ id: '7', name: 'X9' }).success).toBe(false);
});

test('a look has every part', () => {
  const look = { skin: '1', hair: '2', hairColor: '3', tunic: '4' };
  expect(changeLookSchema.parse({ id: '7', ...look })).toEqual({ id: 7, skin: 1, hair: 2, hairColor: 3, tunic: 4 });
  expect(changeLookSchema.safeParse({ id: '7', ...look, hair: undefined }).success).toBe(false);
});
