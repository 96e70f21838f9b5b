import fc from 'fast-check';
import { expect, it } from 'vitest';
import { RowSet } from './row-set.ts';

const row = (...bytes: readonly number[]) => Uint8Array.from(bytes);
const textsOf = (rows: Iterable<Uint8Array>) => [...rows].map((bytes) => bytes.join(' '));

it('holds each row once, in order of arrival', () => {
  const rows = new RowSet();
  for (const bytes of [row(3, 1), row(2), row(), row(2), row(3, 1)]) rows.add(bytes);
  expect(textsOf(rows)).toEqual(['3 1', '2', '']);
});

it('says whether a row that is taken out was there', () => {
  const rows = new RowSet();
  rows.add(row(1));
  expect([rows.delete(row(2)), rows.delete(row(1)), rows.delete(row(1))]).toEqual([false, true, false]);
  expect(textsOf(rows)).toEqual([]);
});

const step = fc.record({ kind: fc.constantFrom('add', 'delete'), bytes: fc.uint8Array({ max: 2, maxLength: 2 }) });

it('agrees with a set of texts, also where many rows share a hash', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), fc.integer({ min: 1, max: 4 }), (steps, hashes) => {
      const rows = new RowSet((bytes) => bytes.length % hashes);
      const model = new Set<string>();
      for (const { kind, bytes } of steps) {
        const text = bytes.join(' ');
        if (kind === 'delete') expect(rows.delete(bytes)).toBe(model.delete(text));
        else {
          rows.add(bytes);
          model.add(text);
        }
      }
      expect(textsOf(rows).sort()).toEqual([...model].sort());
    }),
  );
});
