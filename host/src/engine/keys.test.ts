// Indexes over every type of key: points, ranges and order (interface check 2 and section 3.6), and keys over several columns.
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import type { TestClient } from '../testing/test-client.ts';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts';

const dir = fileURLToPath(new URL('../testing-modules/cabinet', import.meta.url));
const KINDS = [
  ...['bool', 'u8', 'u16', 'u32', 'u64', 'u128', 'u256', 'i8', 'i16', 'i32', 'i64', 'i128', 'i256', 'f32', 'f64'],
  ...['text', 'bytes', 'list', 'identity', 'connection', 'time', 'span', 'uuid', 'maybe', 'mood', 'shape', 'point'],
];

let db: TestDatabase;
let ada: TestClient;
beforeAll(async () => {
  db = await createTestDatabase({ module: { dir } });
  ada = db.asGuest('ada');
});

describe('an index (interface checks 1 and 2)', () => {
  it.each(KINDS)('over %s finds each key and keeps their order', (kind) => {
    ada.call('fill', { kind });
    const all = [...(ada.procedure('look', { kind }) as number[][])[0]!.keys()];
    expect(all.length).toBeGreaterThan(1);
    const expected = [all, all.slice(1, -1), all];
    expect(ada.procedure('look', { kind })).toEqual(expected);
    ada.call('take', { kind, place: 0 });
    expect(ada.procedure('look', { kind })).toEqual([all.slice(1), all.slice(1, -1), all.slice(1)]);
    ada.call('fill', { kind });
    // The rest were there already: a table without keys is a set.
    expect(ada.procedure('look', { kind })).toEqual(expected);
  });

  it('is there for every type, also after a restart', () => {
    expect(ada.procedure('kinds')).toEqual(KINDS);
    db.restart();
    for (const kind of KINDS) expect((ada.procedure('look', { kind }) as number[][])[2]!.length).toBeGreaterThan(1);
  });
});

describe('a unique key (interface check 2)', () => {
  it('over three columns lets two of them repeat', () => {
    const seat = (guild: string, number: bigint, mood: string) =>
      ada.call('seat', { row: { guild, seat: number, mood: { tag: mood } } });
    seat('a', 1n, 'calm');
    seat('a', 1n, 'wild');
    seat('a', -1n, 'calm');
    seat('b', 1n, 'calm');
    // The same row again is no other row.
    seat('b', 1n, 'calm');
    expect(db.rows('rank')).toHaveLength(4);
  });

  it('with a direct index is found, and refused when it is taken', () => {
    ada.call('label', { number: 4_000_000_000, label: 'far' });
    ada.call('label', { number: 0, label: 'first' });
    expect([4_000_000_000, 0, 7].map((number) => ada.procedure('labelOf', { number }))).toEqual([
      'far',
      'first',
      undefined,
    ]);
    expect(() => ada.call('label', { number: 0, label: 'again' })).toThrow('UniqueAlreadyExists');
  });
});

it('the console has all levels, and says nothing of what holds', () => {
  const before = db.logs.length;
  ada.call('shout');
  expect(db.logs.slice(before).map(({ level, message }) => [level, message])).toEqual([
    ['Trace', 'trace'],
    ['Debug', 'debug'],
    ['Info', 'info'],
    ['Info', 'log'],
    ['Warn', 'warn'],
    ['Error', 'error'],
    ['Error', 'assert'],
  ]);
  for (const { filename, lineNumber } of db.logs.slice(before)) {
    expect([filename, (lineNumber ?? 0) > 100]).toEqual(['src/index.ts', true]);
  }
});
