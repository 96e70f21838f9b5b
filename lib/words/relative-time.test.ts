import { expect, test } from 'vitest';
import { calendarDate, relativeTime } from './relative-time.ts';

const now = Date.UTC(2026, 10, 23, 12);
const minutes = 60_000;

test.each([
  [-10_000, 'just now'],
  [10_000, 'just now'],
  [-90_000, '1 minute ago'],
  [-59 * minutes, '59 minutes ago'],
  [-3 * 60 * minutes, '3 hours ago'],
  [-25 * 60 * minutes, 'yesterday'],
  [-6.9 * 1440 * minutes, '6 days ago'],
  [-8 * 1440 * minutes, 'last week'],
  [2.5 * 1440 * minutes, 'in 3 days'],
  [6.99 * 1440 * minutes, 'in 7 days'],
])('%i ms from now is "%s"', (difference, words) => {
  expect(relativeTime(now + difference, now)).toBe(words);
});

test('a date is written out', () => {
  expect(calendarDate(now)).toBe('23 November 2026');
});
