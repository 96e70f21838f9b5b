import { expect, it } from 'vitest';
import { parseTimestamp } from './timestamp.ts';

it.each([
  ['2023-11-14T22:13:20.123456Z', 1_700_000_000_123_456n],
  ['2023-11-14 22:13:20.1234569z', 1_700_000_000_123_456n],
  ['2023-11-15T00:13:20+02:00', 1_700_000_000_000_000n],
  ['2023-11-14T20:43:20.5-01:30', 1_700_000_000_500_000n],
  ['1969-12-31T23:59:59.999999Z', -1n],
  ['0001-01-01T00:00:00Z', -62_135_596_800_000_000n],
  ['2024-02-29T00:00:00Z', 1_709_164_800_000_000n],
])('%s is a moment', (text, micros) => {
  expect(parseTimestamp(text)).toBe(micros);
});

it.each([
  ['without an offset', '2023-11-14T22:13:20'],
  ['without a time', '2023-11-14'],
  ['on a day that does not exist', '2023-02-30T00:00:00Z'],
  ['in a month that does not exist', '2023-13-01T00:00:00Z'],
  ['at an hour that does not exist', '2023-01-01T25:00:00Z'],
  ['with an offset that does not exist', '2023-01-01T00:00:00+24:00'],
  ['that is something else', 'yesterday'],
])('a text %s is none', (_case, text) => {
  expect(parseTimestamp(text)).toBeNull();
});
