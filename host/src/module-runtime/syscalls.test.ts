// System calls as a module could make them by hand: every refusal, by the class that the module sees.
import { beforeEach, describe, expect, it } from 'vitest';
import type { TestClient } from '../testing/test-client.ts';
import type { TestDatabase } from '../testing/test-database.ts';
import { openWorkbench, remarks } from '../testing/workbench.ts';

let db: TestDatabase;
let ada: TestClient;
beforeEach(async () => {
  db = await openWorkbench();
  ada = db.asGuest('ada');
});

/** What a script returns or runs into, inside a reducer. */
function run(script: string): string | undefined {
  const before = remarks(db).length;
  ada.call('raw', { script: `${HELPERS}\n${script}` });
  return remarks(db)[before];
}

const HELPERS = `
  const bytes = (...given) => Uint8Array.from(given).buffer;
  const table = (name) => sys.table_id_from_name(name);
  const index = (name) => sys.index_id_from_name(name);
  const leafRow = (size) => bytes(1, 0, 0, 0, 120, size, 0, 0, 0);
`;

describe('names and ids', () => {
  it('are found by canonical and by source name', () => {
    expect(run(`return table('part') > 4096 && index('part_by_shelf_idx') === undefined`)).toBe('NoSuchIndex');
    expect(run(`return index('part_row_column_idx_btree') > 4096`)).toBe('true');
  });

  it('that are unknown are refused', () => {
    expect(run(`table('nothing')`)).toBe('NoSuchTable');
    expect(run(`index('nothing')`)).toBe('NoSuchIndex');
    expect(run('sys.datastore_table_row_count(1000000)')).toBe('NoSuchTable');
    expect(run('sys.datastore_table_scan_bsatn(0)')).toBe('NoSuchTable');
    expect(run('sys.datastore_index_scan_point_bsatn(1000000, bytes(1), 1)')).toBe('NoSuchIndex');
  });
});

describe('bytes', () => {
  it('must be a buffer that is as long as is said', () => {
    expect(run(`sys.datastore_insert_bsatn(table('leaf'), leafRow(1), 10)`)).toBe('RangeError');
    expect(run(`sys.datastore_insert_bsatn(table('leaf'), new Uint8Array(9), 9)`)).toBe('TypeError');
    expect(run(`sys.datastore_insert_bsatn(table('leaf'), leafRow(1), -1)`)).toBe('TypeError');
    expect(run(`sys.datastore_insert_bsatn(table('leaf'), leafRow(1), '9')`)).toBe('TypeError');
  });

  it('that are no row or key are refused', () => {
    expect(run(`sys.datastore_insert_bsatn(table('leaf'), leafRow(1), 8)`)).toBe('BsatnDecodeError');
    expect(run(`sys.datastore_insert_bsatn(table('leaf'), bytes(1, 0, 0, 0, 255, 1, 0, 0, 0), 9)`)).toBe(
      'BsatnDecodeError',
    );
    expect(run(`sys.datastore_index_scan_point_bsatn(index('part_id_idx_btree'), bytes(1, 0, 0), 3)`)).toBe(
      'BsatnDecodeError',
    );
    expect(run(`sys.datastore_index_scan_point_bsatn(index('part_id_idx_btree'), bytes(1, 0, 0, 0, 0), 5)`)).toBe(
      'BsatnDecodeError',
    );
    expect(run(`sys.datastore_delete_all_by_eq_bsatn(table('leaf'), bytes(1, 0, 0, 0, 9), 5)`)).toBe(
      'BsatnDecodeError',
    );
    expect(run(`sys.datastore_delete_all_by_eq_bsatn(table('leaf'), bytes(1, 0), 2)`)).toBe('BsatnDecodeError');
  });

  it('of several rows delete each that is there, once', () => {
    for (const size of [1, 2, 3]) ada.call('dropLeaf', { color: 'x', size });
    expect(
      run(`const rows = [1, 3, 3, 9].flatMap((size) => [...new Uint8Array(leafRow(size))]);
           return sys.datastore_delete_all_by_eq_bsatn(table('leaf'), bytes(4, 0, 0, 0, ...rows), 40)`),
    ).toBe('2');
    expect(db.rows('leaf')).toEqual([{ color: 'x', size: 2 }]);
  });
});

describe('ranges', () => {
  const shelf = `index('part_row_column_idx_btree')`;
  const scan = (of: string, given: string, ...numbers: number[]) =>
    run(`return sys.datastore_index_scan_range_bsatn(${of}, bytes(${given}), ${numbers}) > 0`);

  it('take exact leading columns and two bounds of the next', () => {
    expect(scan(shelf, '1,0,0,0, 2, 2', 4, 1, 1, 1)).toBe('true');
    expect(scan(shelf, '0,1,0,0,0', 0, 0, 5, 0)).toBe('true');
    expect(scan(shelf, '9,9,9, 2, 2', 3, 0, 1, 1)).toBe('true');
  });

  it('that do not fit the index are refused', () => {
    expect(scan(shelf, '1,0,0,0, 1,0,0,0, 2, 2', 8, 2, 1, 1)).toBe('BsatnDecodeError');
    expect(scan(shelf, '1,0,0, 2, 2', 3, 1, 1, 1)).toBe('BsatnDecodeError');
    expect(scan(shelf, '3,1,0,0,0', 0, 0, 5, 0)).toBe('BsatnDecodeError');
    expect(scan(shelf, '0,1,0,0', 0, 0, 4, 0)).toBe('BsatnDecodeError');
    expect(scan(shelf, '2, 2', 0, 0, 1, 9)).toBe('RangeError');
    expect(scan(`index('part_maker_idx_hash')`, '2, 2', 0, 0, 1, 1)).toBe('other');
  });
});

describe('updates', () => {
  it('need a unique index of the same table', () => {
    const update = (of: string) => run(`sys.datastore_update_bsatn(table('leaf'), ${of}, leafRow(1), 9)`);
    expect(update(`index('part_id_idx_btree')`)).toBe('NoSuchIndex');
    const row = 'bytes(1,0,0,0, 0,0,0,0, 5,0,0,0, 0,0,0,0, 0,0,0,0, 0,0,0,0)';
    expect(run(`sys.datastore_update_bsatn(table('part'), index('part_weight_idx_btree'), ${row}, 24)`)).toBe(
      'IndexNotUnique',
    );
    expect(run(`sys.datastore_update_bsatn(table('part'), index('part_id_idx_btree'), ${row}, 24)`)).toBe('NoSuchRow');
  });
});

describe('iterators', () => {
  it('that are not there cannot be used', () => {
    expect(run('sys.row_iter_bsatn_advance(123456, bytes(0))')).toBe('NoSuchIter');
    expect(run('sys.row_iter_bsatn_close(123456)')).toBe('NoSuchIter');
  });

  it('ask for a larger buffer and stay where they are', () => {
    ada.call('dropLeaf', { color: 'x', size: 1 });
    expect(
      run(`const iter = sys.datastore_table_scan_bsatn(table('leaf'));
           let needed;
           try { sys.row_iter_bsatn_advance(iter, new ArrayBuffer(8)) } catch (thrown) { needed = thrown }
           return [needed.__buffer_too_small__, needed instanceof Error, sys.row_iter_bsatn_advance(iter, new ArrayBuffer(9))]`),
    ).toBe('9,false,-9');
  });

  it('can be many at once', () => {
    ada.call('fill', { count: 3 });
    expect(
      run(`const ids = [1, 2, 3, 99].map((id) => sys.datastore_index_scan_point_bsatn(index('part_id_idx_btree'), bytes(id, 0, 0, 0), 4));
           const buffer = new ArrayBuffer(64);
           const found = ids.reverse().map((id) => (sys.row_iter_bsatn_advance(id, buffer) === 0 ? 0 : new Uint8Array(buffer)[0]));
           return found`),
    ).toBe('0,3,2,1');
  });
});

describe('transactions', () => {
  it('belong to the host in reducers', () => {
    expect(run('sys.procedure_start_mut_tx()')).toBe('WouldBlockTransaction');
    expect(run('sys.procedure_commit_mut_tx()')).toBe('TransactionNotAnonymous');
    expect(run('sys.procedure_abort_mut_tx()')).toBe('TransactionNotAnonymous');
    expect(run('sys.procedure_http_request(new Uint8Array(), "")')).toBe('WouldBlockTransaction');
  });

  it('belong to procedures there, which cannot leave one open', () => {
    const procedure = (script: string) => ada.procedure('rawProcedure', { script });
    expect(procedure('sys.procedure_commit_mut_tx()')).toBe('TransactionNotAnonymous');
    expect(procedure(`sys.table_id_from_name('part')`)).toBe('NotInTransaction');
    expect(procedure('sys.get_jwt_payload(1n)')).toBe('NotInTransaction');
    expect(procedure('return typeof sys.procedure_start_mut_tx()')).toBe('bigint');
    expect(db.logs.at(-1)?.message).toBe('aborting dangling anonymous transaction in procedure raw_procedure');
    expect(procedure('return typeof sys.procedure_start_mut_tx()')).toBe('bigint');
  });
});

describe('the rest', () => {
  it('knows the database, console timers, and immediate calls', () => {
    expect(run('return sys.identity() === ctx.databaseIdentity.__identity__')).toBe('true');
    expect(run('sys.console_timer_end(77)')).toBe('NoSuchConsoleTimer');
    expect(run('return sys.get_jwt_payload(99n).length')).toBe('0');
    run(`sys.volatile_nonatomic_schedule_immediate('drop_leaf', new Uint8Array(leafRow(7)))`);
    expect(db.rows('leaf')).toEqual([]);
    db.advance(0);
    expect(db.rows('leaf')).toEqual([{ color: 'x', size: 7 }]);
  });
});
