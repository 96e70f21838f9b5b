import { expect, test } from 'vitest';
import { isReadableAddress } from './readable-address.ts';

test.each(['/', '/players/anna', '/players/J%C3%B6rg', '/players/100%25', '/players/%00'])('%s can be read', (path) => {
  expect(isReadableAddress(path)).toBe(true);
});

test.each(['/players/%ff', '/players/%E0%A4%A', '/hiscores/%', '/hiscores/%zz', '/%C3/%B6'])('%s cannot', (path) => {
  expect(isReadableAddress(path)).toBe(false);
});
