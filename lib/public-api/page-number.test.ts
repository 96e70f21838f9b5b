import { expect, test } from 'vitest';
import { pageNumber } from './page-number.ts';

test.each([
  [undefined, 0],
  [null, 0],
  ['', 0],
  ['1', 0],
  ['40', 39],
  ['10000', 9_999],
])('%j is page %i', (text, page) => {
  expect(pageNumber(text)).toBe(page);
});

test.each(['0', '-1', '1.5', '1e3', 'two', '99999', ' 1', '999999999'])('%j is no page', (text) => {
  expect(pageNumber(text)).toBeNull();
});
