import { expect, test } from 'vitest';
import { calendarDate, clockTime, exactTime, relativeTime } from './relative-time.ts';

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

const berlin = { language: 'de-DE', timeZone: 'Europe/Berlin' };

test('languages have their own words for it', () => {
  expect(relativeTime(now, now, berlin)).toBe('jetzt');
  expect(relativeTime(now - 3 * 60 * minutes, now, berlin)).toBe('vor 3 Stunden');
});

test('dates and clocks follow language and time zone', () => {
  const lateInLondon = Date.UTC(2026, 10, 23, 23, 30);
  expect(calendarDate(lateInLondon, berlin)).toBe('24. November 2026');
  expect(clockTime(lateInLondon, berlin)).toBe('00:30');
  expect(exactTime(lateInLondon)).toBe('23 Nov 2026, 23:30 UTC');
});
