import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkCharacterName } from './character-name.ts';
import { nameEndings, searchKey } from './search.ts';

const isFoundBy = (name: string, query: string) => {
  const key = searchKey(query);
  return key.length >= 2 && nameEndings(name).some(({ text }) => text.startsWith(key));
};

test('a name is found by its beginning, its end and what is between', () => {
  for (const query of ['br', 'Bryn', 'nja', 'ryn', 'BRYNJA', 'ja']) expect(isFoundBy('Brynja', query)).toBe(true);
  for (const query of ['b', '', 'brynjar', 'xx']) expect(isFoundBy('Brynja', query)).toBe(false);
});

test('however it is written', () => {
  expect(isFoundBy('José', 'jose')).toBe(true);
  expect(isFoundBy('an-na', 'Anna')).toBe(true);
  expect(isFoundBy('Illyana', '11ly')).toBe(true);
});

test('the whole name is told from its parts', () => {
  expect(nameEndings('Anna')).toEqual([
    { isInner: 0, text: 'anna' },
    { isInner: 1, text: 'nna' },
    { isInner: 1, text: 'na' },
  ]);
});

test('nothing is found by other scripts, signs or endless questions', () => {
  for (const query of ['漢字', '~~', '\u0000\u0000', 'a'.repeat(41)]) expect(searchKey(query)).toBe('');
});

test('every part of two letters or more of a name finds it', () => {
  const name = fc.stringMatching(/^[A-Za-zÀ-ÿ]{2,16}$/).filter((typed) => checkCharacterName(typed).ok);
  fc.assert(
    fc.property(name, fc.nat(15), fc.nat(15), (typed, from, length) => {
      const part = [...typed].slice(from, from + length + 2).join('');
      fc.pre(searchKey(part).length >= 2);
      expect(isFoundBy(typed, part)).toBe(true);
    }),
  );
});
