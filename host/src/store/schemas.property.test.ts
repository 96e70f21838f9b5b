// Tables of any shape against a naive model: columns of any types, keys, uniqueness and indexes over any of them, a column
// that numbers itself; transactions that fail, are rolled back, or are kept.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { AlgebraicType } from '../bsatn/algebraic-type.ts';
import { type BsatnValue, compileType, type TypeCodec } from '../bsatn/codec.ts';
import { anyTypedValues } from '../bsatn/testing-values.ts';
import { RecentViews } from './recent-views.ts';
import { Store } from './store.ts';
import type { Table } from './table.ts';
import { insert, sketchTable, type TableSketch } from './testing-tables.ts';

/** Values that a column has in these tests: few, so that rows meet. */
const VALUES = 3;
const NUMBER = 'number';

interface Shape {
  readonly sketch: TableSketch;
  readonly typespace: Parameters<Store['addTable']>[0];
  /** Of each column what it may hold. */
  readonly values: readonly (readonly BsatnValue[])[];
  /** Whether the first column numbers itself where it is zero. */
  readonly isNumbered: boolean;
}

const columnsOf = (names: readonly string[]) =>
  fc.uniqueArray(fc.constantFrom(...names), { minLength: 1, maxLength: Math.min(3, names.length) });
const distinct = { selector: (names: readonly string[]) => names.join(), maxLength: 2 };

const anyShape: fc.Arbitrary<Shape> = fc
  .record({
    columns: fc.array(anyTypedValues(VALUES), { minLength: 1, maxLength: 4 }),
    numbered: fc.option(fc.constantFrom('U16' as const, 'I32' as const, 'U64' as const, 'I128' as const)),
  })
  .chain(({ columns, numbered }) => {
    const types: Record<string, AlgebraicType> = Object.fromEntries(
      columns.map(({ type }, index) => [`column${index}`, type]),
    );
    const names = Object.keys(types);
    const isWide = numbered === 'U64' || numbered === 'I128';
    const numbers = isWide ? [0n, 0n, 2n] : [0, 0, 2];
    return fc
      .record({
        primaryKey: numbered === null ? fc.option(fc.constantFrom(...names)) : fc.constantFrom(null, NUMBER),
        unique: fc.uniqueArray(columnsOf(names), distinct),
        indexes: fc.uniqueArray(columnsOf(names), distinct),
      })
      .map(({ primaryKey, unique, indexes }) => ({
        sketch: {
          columns: numbered === null ? types : { [NUMBER]: numbered, ...types },
          ...(primaryKey !== null && { primaryKey }),
          unique: unique.filter((on) => on.join() !== primaryKey),
          indexes: indexes.map((on) => ({ on, algorithm: 'hash' as const })),
          sequences: numbered === null ? [] : [{ on: NUMBER }],
        },
        typespace: columns[0]?.typespace ?? [],
        values: [...(numbered === null ? [] : [numbers]), ...columns.map(({ values }) => values)],
        isNumbered: numbered !== null,
      }));
  });

const step = fc.record({
  kind: fc.constantFrom('insert', 'insert', 'insert', 'insert', 'update', 'delete', 'commit', 'rollback'),
  /** Which value each column has. */
  picks: fc.array(fc.nat(VALUES - 1), { minLength: 5, maxLength: 5 }),
});

type Row = readonly BsatnValue[];

/** The same table as a plain list of rows. */
class Model {
  rows: readonly Row[] = [];
  #committed: readonly Row[] = [];
  #next = 1n;
  readonly #shape: Shape;
  readonly #codecs: readonly TypeCodec[];
  readonly #keys: readonly (readonly number[])[];

  constructor(shape: Shape, table: Table) {
    this.#shape = shape;
    this.#codecs = table.definition.columns.map(({ type }) => compileType(shape.typespace, type));
    this.#keys = table.definition.uniqueConstraints.map(({ columns }) => columns);
  }

  asksForNumber([first]: Row): boolean {
    return this.#shape.isNumbered && (first === 0 || first === 0n);
  }

  numbered(row: Row): Row {
    if (!this.asksForNumber(row)) return row;
    const [first, ...rest] = row;
    const next = this.#next++;
    return [typeof first === 'bigint' ? next : Number(next), ...rest];
  }

  insert(row: Row): 'inserted' | 'present' | 'conflict' {
    if (this.rows.some((other) => this.bytes(other) === this.bytes(row))) return 'present';
    if (this.#meets(row, this.rows)) return 'conflict';
    this.rows = [...this.rows, row];
    return 'inserted';
  }

  update(key: readonly number[], row: Row): 'updated' | 'unchanged' | 'missing' | 'conflict' {
    const old = this.rows.find((other) => this.agree(other, row, key));
    if (old === undefined) return 'missing';
    if (this.bytes(old) === this.bytes(row)) return 'unchanged';
    const others = this.rows.filter((other) => other !== old);
    if (this.#meets(row, others)) return 'conflict';
    this.rows = [...others, row];
    return 'updated';
  }

  delete(row: Row): void {
    this.rows = this.rows.filter((other) => this.bytes(other) !== this.bytes(row));
  }

  commit(): void {
    this.#committed = this.rows;
  }

  rollback(): void {
    this.rows = this.#committed;
  }

  /** Whether two rows are the same in these columns. */
  agree(a: Row, b: Row, columns: readonly number[]): boolean {
    return columns.every((column) => {
      const codec = this.#codecs[column]!;
      return codec.compare(codec.encode(a[column]!), 0, codec.encode(b[column]!), 0) === 0;
    });
  }

  bytes(row: Row): string {
    return Buffer.concat(this.#codecs.map((codec, column) => codec.encode(row[column]!))).toString('hex');
  }

  #meets(row: Row, others: readonly Row[]): boolean {
    return others.some((other) => this.#keys.some((key) => this.agree(other, row, key)));
  }
}

it('a table of any shape agrees with a plain list through any transactions', () => {
  fc.assert(
    fc.property(anyShape, fc.array(step, { maxLength: 40, size: 'max' }), (shape, steps) => {
      // So few views that nearly every row is read through a new one.
      const store = new Store(undefined, new RecentViews(2));
      const table = store.addTable(shape.typespace, sketchTable('any', shape.sketch));
      const model = new Model(shape, table);
      store.begin();
      for (const { kind, picks } of steps) {
        const row = shape.values.map((values, column) => values[picks[column]!]!);
        perform(store, table, model, kind, row);
        expect(hexOf(table.rows())).toEqual(model.rows.map((each) => model.bytes(each)).sort());
        for (const index of table.indexes) {
          const { columns } = index.definition;
          const found = index.find(table.row.project(table.row.encode(row), columns));
          const expected = model.rows.filter((other) => model.agree(other, row, columns));
          expect(hexOf(found)).toEqual(expected.map((each) => model.bytes(each)).sort());
        }
      }
    }),
    { numRuns: 150 },
  );
});

function perform(store: Store, table: Table, model: Model, kind: string, row: Row): void {
  if (kind === 'insert') {
    const expected = model.numbered(row);
    expect(insert(table, ...row)).toBe(model.insert(expected));
  } else if (kind === 'update') {
    const index = table.indexes.find(({ isUnique }) => isUnique);
    if (index === undefined || model.asksForNumber(row)) return;
    const bytes = table.row.encode(row);
    expect(table.update(index, table.stage(bytes, bytes.length))).toBe(model.update(index.definition.columns, row));
  } else if (kind === 'delete') {
    const stored = table.findEqual(table.row.encode(row));
    if (stored !== undefined) table.delete(stored);
    model.delete(row);
  } else {
    store[kind as 'commit' | 'rollback']();
    model[kind as 'commit' | 'rollback']();
    store.begin();
  }
}

const hexOf = (rows: Iterable<Uint8Array>) => [...rows].map((row) => Buffer.from(row).toString('hex')).sort();
