import { expect, test } from 'vitest';
import { durationInWords } from './duration.ts';

test.each([
  [0, '0 mins'],
  [59, '0 mins'],
  [60, '1 min'],
  [3_600, '1 hr'],
  [11_100, '3 hrs 5 mins'],
  [400 * 3_600 + 60, '400 hrs'],
])('%i seconds are "%s"', (seconds, words) => {
  expect(durationInWords(seconds)).toBe(words);
});

test('in the language of whoever reads', () => {
  expect(durationInWords(11_100, { language: 'de-DE' })).toBe('3 Std. 5 Min.');
});
