import { keyTitle } from '@hollowmere/world/keys';
import { expect, test } from 'vitest';
import { keyChangeWords } from './key-change.ts';

const nameOf = (key: string) => keyTitle(key) ?? key;

test.each([
  ['use', 'KeyF', 'F: Open, take or use what is near.'],
  ['map', 'NumpadEnter', 'Num Enter now means “Map”. “Talk to those nearby” keeps Enter.'],
  ['map', 'KeyE', 'E now means “Map”. “Open, take or use what is near” has no key any more.'],
  ['map', 'KeyM', 'M: Map.'],
] as const)('%s on %s: %s', (action, key, words) => {
  expect(keyChangeWords([], action, key, nameOf)).toBe(words);
});
