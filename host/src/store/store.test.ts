import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Store } from './store.ts';
import type { Table } from './table.ts';
import { insert, sketchTable, stage, valuesOf } from './testing-tables.ts';

let store: Store;
beforeEach(() => {
  store = new Store();
});

const inTransaction = (work: () => void) => {
  store.begin();
  work();
  const changes = store.changes();
  store.commit();
  return changes;
};

describe('a table', () => {
  let people: Table;
  beforeEach(() => {
    const sketch = sketchTable('people', {
      columns: { id: 'U32', name: 'String', age: 'I32' },
      primaryKey: 'id',
      unique: [['name']],
      indexes: [{ on: ['age'] }],
    });
    people = store.addTable([], sketch);
  });

  it('takes the same row twice, but not another with the same key', () => {
    inTransaction(() => {
      expect(insert(people, 1, 'Ada', 36)).toBe('inserted');
      expect(insert(people, 1, 'Ada', 36)).toBe('present');
      expect(insert(people, 1, 'Bob', 20)).toBe('conflict');
      expect(insert(people, 2, 'Ada', 20)).toBe('conflict');
    });
    expect(valuesOf(people)).toEqual([[1, 'Ada', 36]]);
  });

  it('keeps rows in order of arrival, and an updated row in its place', () => {
    inTransaction(() => {
      for (const [id, name] of ['Cy', 'Ada', 'Bo'].entries()) insert(people, id, name, 30);
      const byId = people.index('people_id_idx_btree')!;
      expect(people.update(byId, stage(people, 1, 'Ada', 31))).toBe('updated');
      expect(people.update(byId, stage(people, 1, 'Ada', 31))).toBe('unchanged');
      expect(people.update(byId, stage(people, 9, 'Eve', 31))).toBe('missing');
      expect(people.update(byId, stage(people, 1, 'Bo', 31))).toBe('conflict');
    });
    expect(valuesOf(people).map(([, name]) => name)).toEqual(['Cy', 'Ada', 'Bo']);
  });

  it('is updated through any unique index, whose key then finds the row to replace', () => {
    inTransaction(() => {
      insert(people, 1, 'Ada', 36);
      insert(people, 2, 'Bo', 20);
      const byName = people.index('people_name_idx_btree')!;
      expect(people.update(byName, stage(people, 2, 'Ada', 36))).toBe('conflict');
      expect(people.update(byName, stage(people, 3, 'Ada', 36))).toBe('updated');
    });
    expect(valuesOf(people)).toEqual([
      [2, 'Bo', 20],
      [3, 'Ada', 36],
    ]);
  });

  it('finds rows by keys of an index that is not unique', () => {
    inTransaction(() => {
      for (let id = 0; id < 6; id++) insert(people, id, `p${id}`, id % 2);
      const byAge = people.index('people_age_idx_btree')!;
      people.delete(byAge.find(Uint8Array.of(1, 0, 0, 0))[0]!);
      expect(valuesOf(people, byAge.find(Uint8Array.of(1, 0, 0, 0))).map(([id]) => id)).toEqual([3, 5]);
      expect(byAge.find(Uint8Array.of(7, 0, 0, 0))).toEqual([]);
    });
  });

  it('refuses malformed rows', () => {
    store.begin();
    expect(() => people.stage(Uint8Array.of(1, 2, 3), 3)).toThrow('byte');
    const row = people.row.encode([1, 'Ada', 36]);
    expect(() => people.stage(Uint8Array.of(...row, 0), row.length + 1)).toThrow('ends at byte');
    store.rollback();
  });

  it('holds rows that the giver of the bytes changes afterwards', () => {
    const bytes = people.row.encode([1, 'Ada', 36]);
    inTransaction(() => people.insert(people.stage(bytes, bytes.length)));
    bytes.fill(0xff);
    expect(valuesOf(people)).toEqual([[1, 'Ada', 36]]);
  });

  it('says in the end what a transaction changed, leaving out what cancels out', () => {
    inTransaction(() => {
      insert(people, 1, 'Ada', 36);
      insert(people, 2, 'Bo', 20);
    });
    const changes = inTransaction(() => {
      people.delete(people.rowAt(1)!);
      insert(people, 1, 'Ada', 36);
      insert(people, 3, 'Cy', 5);
      people.delete(people.rowAt(3)!);
      const byId = people.index('people_id_idx_btree')!;
      people.update(byId, stage(people, 2, 'Bo', 21));
      people.update(byId, stage(people, 2, 'Bo', 22));
    });
    expect(changes.map(({ table }) => table.definition.name)).toEqual(['people']);
    expect(valuesOf(people, changes[0]!.deleted)).toEqual([[2, 'Bo', 20]]);
    expect(valuesOf(people, changes[0]!.inserted)).toEqual([[2, 'Bo', 22]]);
  });

  it('changes nothing in the end when every step cancels out', () => {
    inTransaction(() => insert(people, 1, 'Ada', 36));
    const changes = inTransaction(() => {
      people.clear();
      insert(people, 1, 'Ada', 36);
    });
    expect(changes).toEqual([]);
  });

  it('comes back unharmed from a change that broke off half-way', () => {
    inTransaction(() => insert(people, 1, 'Ada', 36));
    const byAge = people.index('people_age_idx_btree')!;
    const everybody = { prefix: new Uint8Array(), prefixColumns: 0, lower: UNBOUNDED, upper: UNBOUNDED } as const;
    byAge.range(everybody);
    store.begin();
    const row = stage(people, 2, 'Bo', 20);
    const add = byAge.add.bind(byAge);
    byAge.add = () => {
      throw new RangeError('Maximum call stack size exceeded');
    };
    expect(() => people.insert(row)).toThrow('call stack');
    byAge.add = add;
    expect(store.isBroken).toBe(true);
    expect(() => store.commit()).toThrow();
    store.rollback();
    expect(valuesOf(people)).toEqual([[1, 'Ada', 36]]);
    expect(valuesOf(people, byAge.range(everybody))).toEqual([[1, 'Ada', 36]]);
    inTransaction(() => expect(insert(people, 2, 'Bo', 20)).toBe('inserted'));
  });

  it('comes back unharmed when even the order of an index broke off half-way', () => {
    const byName = people.index('people_name_idx_btree')!;
    const everybody = { prefix: new Uint8Array(), prefixColumns: 0, lower: UNBOUNDED, upper: UNBOUNDED } as const;
    byName.range(everybody);
    inTransaction(() => {
      for (let id = 0; id < 64; id++) insert(people, id, `p${String(id).padStart(3, '0')}`, 1);
    });
    const expected = valuesOf(people, byName.range(everybody));
    store.begin();
    const row = stage(people, 64, 'p064', 1);
    vi.spyOn(Array.prototype, 'splice').mockImplementationOnce(function (this: unknown[]) {
      this.length = 1;
      throw new RangeError('Maximum call stack size exceeded');
    });
    expect(() => people.insert(row)).toThrow('call stack');
    vi.restoreAllMocks();
    store.rollback();
    expect(valuesOf(people, byName.range(everybody))).toEqual(expected);
  });

  it('keeps its rows under another definition, and goes back from it', () => {
    inTransaction(() => insert(people, 1, 'Ada', 36));
    const next = sketchTable('people', {
      columns: { id: 'U32', name: 'String', age: 'I32' },
      primaryKey: 'id',
      unique: [['name']],
      indexes: [{ on: ['name', 'age'] }],
    });
    const before = people.indexes;
    const goBack = people.reshape([], next)();
    expect(people.index('people_name_age_idx_btree')?.keyCount).toBe(1);
    expect(people.index('people_age_idx_btree')).toBeUndefined();
    goBack();
    expect(people.indexes).toBe(before);
  });
});

const UNBOUNDED = { kind: 'unbounded' } as const;

describe('an event table', () => {
  it('holds its rows until the transaction ends', () => {
    const events = store.addTable([], sketchTable('events', { columns: { what: 'String' }, isEvent: true }));
    const changes = inTransaction(() => {
      insert(events, 'bang');
      expect(events.rowCount).toBe(1);
    });
    expect(valuesOf(events, changes[0]!.inserted)).toEqual([['bang']]);
    expect(events.rowCount).toBe(0);
  });
});

describe('a sequence', () => {
  const numbered = (sketch: Parameters<typeof sketchTable>[1]) => store.addTable([], sketchTable('numbered', sketch));

  it('fills in zeros, here and in the giver’s buffer, and leaves other numbers alone', () => {
    const table = numbered({
      columns: { a: 'U32', text: 'String', b: 'U64' },
      primaryKey: 'a',
      sequences: [{ on: 'a' }, { on: 'b' }],
    });
    inTransaction(() => {
      const bytes = table.row.encode([0, 'x', 0n]);
      table.insert(table.stage(bytes, bytes.length));
      expect(table.generatedBytes).toBe(12);
      expect([...bytes.subarray(0, 12)]).toEqual([1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0]);
      expect(insert(table, 7, 'y', 0n)).toBe('inserted');
      expect(table.generatedBytes).toBe(8);
      expect(insert(table, 0, 'z', 5n)).toBe('inserted');
    });
    expect(valuesOf(table)).toEqual([
      [1, 'x', 1n],
      [7, 'y', 2n],
      [2, 'z', 5n],
    ]);
  });

  it('does not go back with its transaction', () => {
    const table = numbered({ columns: { id: 'U8' }, primaryKey: 'id', sequences: [{ on: 'id' }] });
    store.begin();
    insert(table, 0);
    store.rollback();
    inTransaction(() => insert(table, 0));
    expect(valuesOf(table)).toEqual([[2]]);
  });

  it('is cut to the width of its column', () => {
    const table = numbered({ columns: { id: 'I8' }, primaryKey: 'id', sequences: [{ on: 'id' }] });
    inTransaction(() => {
      for (let index = 0; index < 258; index++) insert(table, 0);
    });
    const ids = valuesOf(table).map(([id]) => id);
    expect(ids.slice(126, 130)).toEqual([127, -128, -127, -126]);
    expect(ids.slice(254)).toEqual([-1, 0]);
  });

  it('reserves in batches, tells so with the next commit, and resumes behind what was reserved', () => {
    const table = numbered({ columns: { id: 'U32' }, primaryKey: 'id', sequences: [{ on: 'id' }] });
    store.begin();
    insert(table, 0);
    store.rollback();
    expect(store.takeReserved()).toEqual([{ tableId: table.id, column: 0, allocated: 4096n }]);
    expect(store.hasReserved).toBe(false);
    const again = new Store().addTable([], table.definition);
    again.sequences[0]!.resumeAfter(4096n);
    const row = stage(again, 0);
    expect(valuesOf(again, [row])).toEqual([[4097]]);
  });

  it('goes round between its smallest and largest value', () => {
    const table = numbered({
      columns: { id: 'I32', text: 'String' },
      sequences: [{ on: 'id', start: 5n, minValue: -2n, maxValue: 6n, increment: 3n }],
    });
    inTransaction(() => {
      for (const text of 'abcde') insert(table, 0, text);
    });
    expect(valuesOf(table).map(([id]) => id)).toEqual([5, -2, 1, 4, -2]);
  });

  it('counts down, too', () => {
    const table = numbered({
      columns: { id: 'I64', text: 'String' },
      sequences: [{ on: 'id', start: -1n, minValue: -3n, maxValue: -1n, increment: -1n }],
    });
    inTransaction(() => {
      for (const text of 'abcd') insert(table, 0n, text);
    });
    expect(valuesOf(table).map(([id]) => id)).toEqual([-1n, -2n, -3n, -1n]);
  });
});

describe('a store', () => {
  it('has one transaction at a time', () => {
    store.begin();
    expect(() => store.begin()).toThrow('open already');
    store.commit();
    expect(() => store.rollback()).toThrow('no transaction');
  });

  it('finds tables and indexes by any of their names, until they are removed', () => {
    const table = store.addTable([], {
      ...sketchTable('a_b', { columns: { id: 'U8' }, primaryKey: 'id' }),
      sourceName: 'aB',
    });
    expect(table.id).toBeGreaterThan(4096);
    expect(store.tableByName('a_b')).toBe(table);
    expect(store.tableByName('aB')).toBe(table);
    const index = store.indexByName('a_b_id_idx_btree')!;
    expect(store.index(index.id)).toBe(index);
    expect(store.tableOf(index)).toBe(table);
    store.removeTable(table);
    expect(store.tableByName('aB')).toBeUndefined();
    expect(store.indexByName('a_b_id_idx_btree')).toBeUndefined();
    store.putBack(table);
    expect(store.tableByName('aB')).toBe(table);
  });
});
