import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { AlgebraicType } from '../bsatn/algebraic-type.ts';
import { type BsatnValue, compileType } from '../bsatn/codec.ts';
import type { Bound, KeyRange } from './key-range.ts';
import { RecentViews } from './recent-views.ts';
import { Store } from './store.ts';
import type { Table } from './table.ts';
import { sketchTable, stage, valuesOf } from './testing-tables.ts';

// A table with a key, a second unique pair of columns that do not stand together, and ranges over one and two columns.
const LABEL: AlgebraicType = {
  kind: 'Sum',
  variants: [
    { name: 'some', type: { kind: 'String' } },
    { name: 'none', type: { kind: 'Product', elements: [] } },
  ],
};
const KEYED = sketchTable('keyed', {
  columns: { id: 'I32', label: LABEL, group: 'I64', weight: 'F64' },
  primaryKey: 'id',
  unique: [['weight', 'label']],
  indexes: [
    { on: ['group'] },
    { on: ['group', 'label'] },
    { on: ['id'], algorithm: 'direct' },
    { on: ['label'], algorithm: 'hash' },
  ],
});
const KEYLESS = sketchTable('keyless', {
  columns: { id: 'I32', label: LABEL, group: 'I64', weight: 'F64' },
  indexes: [{ on: ['group'] }, { on: ['group', 'label'] }],
});

type RowValues = [id: number, label: BsatnValue, group: bigint, weight: number];

const aLabel = fc.oneof(
  fc.constant({ tag: 1, value: [] }),
  fc.constantFrom('', 'a', 'ab', 'é', '😀').map((value) => ({ tag: 0, value })),
);
const aRow: fc.Arbitrary<RowValues> = fc.tuple(
  fc.integer({ min: -4, max: 4 }),
  aLabel,
  fc.constantFrom(-(2n ** 60n), -1n, 0n, 1n, 2n ** 40n),
  fc.constantFrom(-1.5, 0, 2.5, Number.POSITIVE_INFINITY),
);
const aStep = fc.oneof(
  { weight: 6, arbitrary: aRow.map((row) => ({ kind: 'insert' as const, row })) },
  { weight: 3, arbitrary: aRow.map((row) => ({ kind: 'update' as const, row })) },
  { weight: 2, arbitrary: aRow.map((row) => ({ kind: 'move' as const, row })) },
  { weight: 3, arbitrary: aRow.map((row) => ({ kind: 'delete' as const, row })) },
  { weight: 1, arbitrary: fc.constant({ kind: 'clear' as const }) },
  { weight: 2, arbitrary: fc.constantFrom({ kind: 'commit' as const }, { kind: 'rollback' as const }) },
  {
    weight: 3,
    arbitrary: fc.tuple(aRow, aRow, fc.nat(8), fc.nat(3)).map((given) => ({ kind: 'look' as const, given })),
  },
);
type Step = typeof aStep extends fc.Arbitrary<infer T> ? T : never;

const text = (row: readonly BsatnValue[]) =>
  JSON.stringify(row, (_, value) =>
    typeof value === 'bigint'
      ? `${value}n`
      : Number.isFinite(value) || typeof value !== 'number'
        ? value
        : String(value),
  );
const sortedTexts = (rows: readonly (readonly BsatnValue[])[]) => rows.map(text).sort();

/** The same table as a plain list of rows. */
class Model {
  rows: RowValues[] = [];
  committed: RowValues[] = [];
  readonly isKeyed: boolean;

  constructor(isKeyed: boolean) {
    this.isKeyed = isKeyed;
  }

  conflicts(row: RowValues, except?: RowValues): boolean {
    const same = (a: RowValues, b: RowValues) => a[0] === b[0] || (a[3] === b[3] && text([a[1]]) === text([b[1]]));
    return this.isKeyed && this.rows.some((other) => other !== except && same(other, row));
  }

  insert(row: RowValues): 'inserted' | 'present' | 'conflict' {
    if (this.rows.some((other) => text(other) === text(row))) return 'present';
    if (this.conflicts(row)) return 'conflict';
    this.rows = [...this.rows, row];
    return 'inserted';
  }

  update(row: RowValues): 'updated' | 'unchanged' | 'missing' | 'conflict' {
    const old = this.rows.find(([id]) => id === row[0]);
    if (!old) return 'missing';
    if (text(old) === text(row)) return 'unchanged';
    if (this.conflicts(row, old)) return 'conflict';
    this.rows = this.rows.map((other) => (other === old ? row : other));
    return 'updated';
  }

  /** An update through the second unique index, which may change the primary key. */
  move(row: RowValues): 'updated' | 'unchanged' | 'missing' | 'conflict' {
    const old = this.rows.find((other) => other[3] === row[3] && text([other[1]]) === text([row[1]]));
    if (!old) return 'missing';
    if (text(old) === text(row)) return 'unchanged';
    if (this.conflicts(row, old)) return 'conflict';
    this.rows = this.rows.map((other) => (other === old ? row : other));
    return 'updated';
  }

  delete(row: RowValues): boolean {
    const before = this.rows.length;
    this.rows = this.rows.filter((other) => text(other) !== text(row));
    return this.rows.length < before;
  }
}

function apply(store: Store, table: Table, model: Model, step: Step): void {
  switch (step.kind) {
    case 'insert':
      expect(table.insert(stage(table, ...step.row))).toBe(model.insert(step.row));
      return;
    case 'update':
      if (!model.isKeyed) return;
      expect(table.update(table.index('keyed_id_idx_btree')!, stage(table, ...step.row))).toBe(model.update(step.row));
      return;
    case 'move':
      if (!model.isKeyed) return;
      expect(table.update(table.index('keyed_weight_label_idx_btree')!, stage(table, ...step.row))).toBe(
        model.move(step.row),
      );
      return;
    case 'delete': {
      const row = table.findEqual(table.row.encode(step.row));
      if (row) table.delete(row);
      expect(row !== undefined).toBe(model.delete(step.row));
      return;
    }
    case 'clear':
      expect(table.clear()).toBe(model.rows.length);
      model.rows = [];
      return;
    case 'commit':
      expectNetChange(store, table, model);
      store.commit();
      model.committed = model.rows;
      store.begin();
      return;
    case 'rollback':
      store.rollback();
      model.rows = model.committed;
      store.begin();
      return;
    case 'look':
      expectLookups(table, model, step.given);
  }
}

function expectNetChange(store: Store, table: Table, model: Model): void {
  const change = store.changes()[0];
  const before = new Set(model.committed.map(text));
  const after = new Set(model.rows.map(text));
  expect(sortedTexts(valuesOf(table, change?.inserted ?? []))).toEqual(
    [...after].filter((row) => !before.has(row)).sort(),
  );
  expect(sortedTexts(valuesOf(table, change?.deleted ?? []))).toEqual(
    [...before].filter((row) => !after.has(row)).sort(),
  );
}

/** Every index, asked for one key and one range, against a scan of the model in the order that the codecs give. */
function expectLookups(
  table: Table,
  model: Model,
  [one, other, kinds, prefix]: [RowValues, RowValues, number, number],
) {
  for (const index of table.indexes) {
    const { columns, parts, codec } = index.shape;
    const keyOf = (row: RowValues) => Buffer.concat(columns.map((column, at) => parts[at]!.encode(row[column]!)));
    const key = keyOf(one);
    const underKey = model.rows.filter((row) => codec.compare(keyOf(row), 0, key, 0) === 0);
    expect(sortedTexts(valuesOf(table, index.find(key)))).toEqual(sortedTexts(underKey));
    if (!index.supportsRanges) continue;
    const prefixColumns = prefix % columns.length;
    const range: KeyRange = {
      prefix: Buffer.concat(columns.slice(0, prefixColumns).map((column, at) => parts[at]!.encode(one[column]!))),
      prefixColumns,
      lower: bound(kinds % 3, parts[prefixColumns]!.encode(one[columns[prefixColumns]!]!)),
      upper: bound(Math.floor(kinds / 3), parts[prefixColumns]!.encode(other[columns[prefixColumns]!]!)),
    };
    const inRange = model.rows.filter((row) => isInRange(table, columns, range, row));
    const found = valuesOf(table, index.range(range)) as RowValues[];
    expect(sortedTexts(found)).toEqual(sortedTexts(inRange));
    for (let at = 1; at < found.length; at++) {
      expect(codec.compare(keyOf(found[at - 1]!), 0, keyOf(found[at]!), 0)).toBeLessThanOrEqual(0);
    }
  }
}

const bound = (kind: number, bytes: Uint8Array): Bound =>
  kind === 2 ? { kind: 'unbounded' } : { kind: kind === 1 ? 'excluded' : 'included', bytes };

function isInRange(table: Table, columns: readonly number[], range: KeyRange, row: RowValues): boolean {
  let at = 0;
  for (const column of columns.slice(0, range.prefixColumns)) {
    const codec = table.row.columns[column]!;
    if (codec.compare(codec.encode(row[column]!), 0, range.prefix, at) !== 0) return false;
    at = codec.end(range.prefix, at);
  }
  const column = columns[range.prefixColumns]!;
  const codec = compileType([], table.definition.columns[column]!.type);
  const against = (bytes: Uint8Array) => codec.compare(codec.encode(row[column]!), 0, bytes, 0);
  const { lower, upper } = range;
  if (lower.kind !== 'unbounded' && against(lower.bytes) < (lower.kind === 'excluded' ? 1 : 0)) return false;
  return upper.kind === 'unbounded' || against(upper.bytes) <= (upper.kind === 'excluded' ? -1 : 0);
}

for (const definition of [KEYED, KEYLESS]) {
  it(`a ${definition.name} table agrees with a plain list through any transactions`, () => {
    fc.assert(
      fc.property(fc.array(aStep, { maxLength: 120, size: 'max' }), (steps) => {
        // So few views that nearly every row is read through a new one.
        const store = new Store(undefined, new RecentViews(2));
        const table = store.addTable([], definition);
        const model = new Model(definition === KEYED);
        store.begin();
        for (const step of steps) {
          apply(store, table, model, step);
          expect(sortedTexts(valuesOf(table))).toEqual(sortedTexts(model.rows));
          expect(table.rowCount).toBe(model.rows.length);
        }
      }),
      { numRuns: 120 },
    );
  });
}
