import { expect, test } from 'vitest';
import { DAY_TICKS, microsAt, tickAt, ticksOf, timeOfDay } from './time.ts';

const epoch = 1_700_000_000_000_000n;

test('a tick lasts 50 ms from the world’s epoch on', () => {
  expect(tickAt(epoch, epoch)).toBe(0);
  expect(tickAt(epoch + 49_999n, epoch)).toBe(0);
  expect(tickAt(epoch + 50_000n, epoch)).toBe(1);
  expect(tickAt(microsAt(123_456, epoch), epoch)).toBe(123_456);
});

test('before the epoch it is tick 0, after 6.8 years the last one', () => {
  expect(tickAt(epoch - 1n, epoch)).toBe(0);
  expect(tickAt(epoch + 10n ** 18n, epoch)).toBe(0xffff_fffe);
});

test('the world begins at eight in the morning and a day lasts 24 minutes', () => {
  expect(timeOfDay(0)).toBeCloseTo(8 / 24);
  expect(timeOfDay(DAY_TICKS / 6)).toBeCloseTo(0.5);
  expect(timeOfDay(DAY_TICKS)).toBeCloseTo(8 / 24);
  expect(DAY_TICKS).toBe(ticksOf(24 * 60));
});
