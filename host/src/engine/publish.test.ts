// Publishing over a running module: what is kept, what is refused, and that a refusal changes nothing.
import { fileURLToPath } from 'node:url';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { bundleModule } from '../module-runtime/bundle.ts';
import type { TestClient } from '../testing/test-client.ts';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { openWorkbench } from '../testing/workbench.ts';
import type { Commit } from './interface.ts';

const bundle = async (name: string) =>
  (await bundleModule(fileURLToPath(new URL(`../testing-modules/${name}`, import.meta.url)))).code;

let shop: string;
let grown: string;
beforeAll(async () => {
  shop = await bundle('shop');
  grown = await bundle('shop-grown');
});

let db: TestDatabase;
let ada: TestClient;
beforeEach(async () => {
  db = await createTestDatabase({ module: { code: shop } });
  ada = db.asGuest('ada');
  ada.call('stock', { name: 'apple', price: 3 });
  ada.call('stock', { name: 'pear', price: 30 });
});

/** The shop's text with a change: the same tables, another function. */
const changed = (from: string, to: string) => {
  expect(shop).toContain(from);
  return shop.replace(from, to);
};
const wares = () => db.rows('ware').map(({ name }) => name);

describe('a module that has grown', () => {
  it('is refused while clients would have to connect anew, unless that is allowed', () => {
    const outcome = db.publish(grown);
    expect(outcome).toMatchObject({ kind: 'rejected' });
    expect((outcome as { reason: string }).reason).toContain('Add the column origin to the table ware.');
    expect(db.rows('ware')[0]).toEqual({ id: 1, name: 'apple', price: 3 });
    ada.call('stock', { name: 'plum', price: 4 });
    expect(db.publish(grown, { breakClients: true })).toEqual({ kind: 'updated', disconnectsClients: true });
  });

  it('finds all rows with the defaults behind them, and keys that go on', () => {
    db.publish(grown, { breakClients: true });
    ada.call('stock', { name: 'fig', price: 5 });
    expect(db.rows('ware')).toEqual([
      { id: 1, name: 'apple', price: 3, origin: 'here', amount: 3 },
      { id: 2, name: 'pear', price: 30, origin: 'here', amount: 3 },
      { id: 3, name: 'fig', price: 5, origin: 'there', amount: 1 },
    ]);
    expect(() => ada.call('stock', { name: 'fig', price: 5 })).toThrow('UniqueAlreadyExists');
  });

  it('has its new tables, indexes and views, and its schedules go on', () => {
    ada.call('closeAt', { micros: db.clock.now() + 1_000_000n });
    db.publish(grown, { breakClients: true });
    ada.call('enter');
    expect(ada.view('guests')).toEqual([{ who: ada.identity }]);
    expect(ada.view('coins')).toEqual([{ id: 1, coins: 101n }]);
    db.advance(1000);
    expect(db.rows('till')).toEqual([{ id: 1, coins: 7n }]);
    expect(() => ada.view('cheap')).toThrow('there is no view');
  });

  it('is found as it was left after a restart', () => {
    db.publish(grown, { breakClients: true });
    ada.call('stock', { name: 'fig', price: 5 });
    ada.call('enter');
    const before = ['ware', 'till', 'guest'].map((table) => db.rows(table));
    db.restart();
    expect(['ware', 'till', 'guest'].map((table) => db.rows(table))).toEqual(before);
    expect(db.database.program).toBe(grown);
    ada.call('stock', { name: 'kiwi', price: 5 });
    expect(Number(db.rows('ware').at(-1)?.id)).toBeGreaterThan(3);
  });
});

describe('a module whose functions changed', () => {
  const wider = () => changed('price < 10', 'price < 100');

  it('takes over without a word to clients, and shows its views through the tables they hold', () => {
    const { table, instance } = db.database.retainView('cheap', 1n);
    const commits: Commit[] = [];
    db.database.onCommit((commit) => commits.push(commit));
    expect(db.publish(wider())).toEqual({ kind: 'updated', disconnectsClients: false });
    expect(commits.map(({ cause, deltas }) => [cause.kind, deltas.map((delta) => delta.table === table)])).toEqual([
      ['publish', [true]],
    ]);
    expect(table.rowCount).toBe(2);
    ada.call('stock', { name: 'plum', price: 99 });
    expect(table.rowCount).toBe(3);
    db.database.releaseView(instance);
  });

  it('is left out when nothing changed at all', () => {
    expect(db.publish(shop)).toEqual({ kind: 'unchanged' });
  });

  it('is refused when a view that clients hold fails under it, and the old one goes on', () => {
    const { table } = db.database.retainView('cheap', 1n);
    const indexes = () => db.database.table('ware')?.indexes.map(({ definition }) => definition.name);
    const before = indexes();
    const failing = changed('price < 10', '(() => { throw new Error("too cheap") })()');
    const outcome = db.publish(failing.replace('price: t.u32()', "price: t.u32().index('btree')"));
    expect(indexes()).toEqual(before);
    expect(outcome).toMatchObject({ kind: 'rejected', reason: expect.stringContaining('too cheap') });
    ada.call('stock', { name: 'plum', price: 4 });
    expect(table.rowCount).toBe(2);
    expect(db.database.program).toBe(shop);
    db.restart();
    expect(wares()).toEqual(['apple', 'pear', 'plum']);
  });
});

describe('a module that cannot be published', () => {
  const reasonOf = (code: string, options = {}) => {
    const outcome = db.publish(code, options);
    expect(outcome.kind).toBe('rejected');
    expect(wares()).toEqual(['apple', 'pear']);
    ada.call('stock', { name: 'plum', price: 1 });
    return (outcome as { reason: string }).reason;
  };

  it('says why: it would lose columns', () => {
    db.publish(grown, { breakClients: true });
    expect(reasonOf(shop, { breakClients: true })).toMatch(/table ware: the column origin is gone/);
  });

  it('says why: it is no JavaScript', () => {
    expect(reasonOf('export default {')).toMatch(/^The module is not valid JavaScript: /);
  });

  it('says why: it waits while it loads', () => {
    expect(reasonOf(`${shop}\nawait null;`)).toMatch(/^The module waits with `await` outside of functions/);
  });

  it('says why: it throws while it loads', () => {
    expect(reasonOf(`${shop}\nthrow new TypeError('not today');`)).toContain('TypeError: not today');
  });

  it('says why: it is no module', () => {
    expect(reasonOf('export default 1;')).toContain('not a schema');
    expect(db.publish('export const x = 1;')).toMatchObject({ reason: expect.stringContaining('as default') });
    expect(db.publish('import "spacetime:sys@1.0"; export default 1;')).toMatchObject({
      reason: expect.stringContaining('another version'),
    });
    expect(db.publish('import "fs"; export default 1;')).toMatchObject({ reason: expect.stringContaining('"fs"') });
  });
});

/** Conformance check 11 of the module interface: what rows allow is done, what they do not allow changes nothing. */
describe('a module that asks something of the rows (interface check 11)', () => {
  const unique = () => changed('price: t.u32()', 'price: t.u32().unique()');

  it('gets its unique constraint, which holds from then on and after a restart', () => {
    expect(db.publish(unique())).toEqual({ kind: 'updated', disconnectsClients: false });
    for (const again of [false, true]) {
      if (again) db.restart();
      expect(() => ada.call('stock', { name: 'plum', price: 3 })).toThrow('UniqueAlreadyExists');
    }
    ada.call('stock', { name: 'plum', price: 4 });
    expect(wares()).toEqual(['apple', 'pear', 'plum']);
  });

  it('is refused its unique constraint when rows repeat the key, and the old one goes on as it was', () => {
    ada.call('stock', { name: 'plum', price: 3 });
    expect(db.publish(unique())).toMatchObject({
      kind: 'rejected',
      reason: 'Cannot add the unique constraint ware_price_key: rows repeat its key',
    });
    ada.call('stock', { name: 'fig', price: 3 });
    db.restart();
    expect(wares()).toEqual(['apple', 'pear', 'plum', 'fig']);
  });

  it('loses a unique constraint, and with it the refusals', () => {
    const loose = changed('name: t.string().unique()', 'name: t.string()');
    expect(db.publish(loose)).toEqual({ kind: 'updated', disconnectsClients: false });
    ada.call('stock', { name: 'pear', price: 3 });
    db.restart();
    expect(wares()).toEqual(['apple', 'pear', 'pear']);
  });

  it('may remove a table that is empty, and no other', () => {
    db.publish(grown, { breakClients: true });
    const shrunk = grown
      .replace(', guest\n', '\n')
      .replace('\tguest\n', '\n')
      .replace(/const enter = .*?\n}\);/s, '')
      .replace(/const guests = [^\n]*\n/, '')
      .replace(/export \{[^}]*\}/, (exports) => exports.replace(/\b(?:enter|guests), /g, ''));
    expect(db.publish(shrunk, { breakClients: true })).toEqual({ kind: 'updated', disconnectsClients: true });
    expect(db.database.table('guest')).toBeUndefined();
    db.restart();
    db.publish(grown);
    ada.call('enter');
    expect(db.publish(shrunk, { breakClients: true })).toMatchObject({
      kind: 'rejected',
      reason: 'Cannot remove table guest: table contains data',
    });
    expect(db.rows('guest')).toHaveLength(1);
    expect(ada.view('guests')).toHaveLength(1);
  });

  it('gets its sequence where no row stands in its way', () => {
    const numbered = changed('id: t.u32().primaryKey(),', 'id: t.u32().primaryKey().autoInc(),');
    expect(db.publish(numbered)).toMatchObject({
      reason: 'Cannot add the sequence till_id_seq: a row has one of its values already',
    });
    expect(db.rows('till')).toEqual([{ id: 1, coins: 100n }]);
  });
});

describe('beginning anew', () => {
  it('empties everything, runs init, and stays so after a restart', () => {
    ada.connect();
    ada.call('closeAt', { micros: db.clock.now() + 1_000_000n });
    expect(db.publish(shop, { clear: true })).toEqual({ kind: 'created' });
    expect([wares(), db.rows('till'), db.rows('st_client'), db.rows('closing')]).toEqual([
      [],
      [{ id: 1, coins: 100n }],
      [],
      [],
    ]);
    ada.call('stock', { name: 'plum', price: 1 });
    db.advance(5000);
    db.restart();
    expect([db.rows('ware'), db.rows('till'), db.rows('st_client')]).toEqual([
      [{ id: 1, name: 'plum', price: 1 }],
      [{ id: 1, coins: 100n }],
      [],
    ]);
  });

  it('forgets who was connected', async () => {
    const bench = await openWorkbench();
    bench.asGuest('ada').connect();
    bench.publish(bench.database.program, { clear: true });
    bench.restart();
    expect(bench.rows('visit')).toEqual([]);
  });

  it('is refused when init fails, and the old data stay', () => {
    expect(db.publish(grown, { clear: true })).toMatchObject({
      kind: 'rejected',
      reason: expect.stringMatching(/^Uncaught \w+: .*\n/),
    });
    expect(wares()).toEqual(['apple', 'pear']);
    ada.call('stock', { name: 'plum', price: 1 });
    db.restart();
    expect(wares()).toEqual(['apple', 'pear', 'plum']);
  });
});

describe('a database without a module', () => {
  it('has nothing, until one is published', async () => {
    const { Database } = await import('./database.ts');
    const empty = Database.create({ identity: 1n, owner: 2n });
    expect(empty.definition.tables).toEqual([]);
    expect(empty.callReducer('stock', new Uint8Array(), { identity: 2n, connectionId: null })).toEqual({
      kind: 'unknown',
    });
    expect(() => empty.connect({ identity: 1n, connectionId: 1n, claims: '' })).toThrow('nothing is published');
    expect(empty.publish(grown)).toMatchObject({ kind: 'rejected' });
    expect(empty.publish(shop)).toEqual({ kind: 'created' });
    empty.close();
  });
});
