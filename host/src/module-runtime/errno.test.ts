// Every numbered failure that a module can meet, by the class of the package that it sees (interface check 2).
import { beforeAll, describe, expect, it } from 'vitest';
import type { TestDatabase } from '../testing/test-database.ts';
import { openWorkbench, remarks } from '../testing/workbench.ts';
import { describeModule } from './describe.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await openWorkbench({ isolated: true });
});

const HELPERS = `
  const bytes = (...given) => Uint8Array.from(given).buffer;
  const table = (name) => sys.table_id_from_name(name);
  const index = (name) => sys.index_id_from_name(name);
  const team = bytes(1, 0, 0, 0, 1, 0, 0, 0, 65);
  const alarm = (at) => bytes(0,0,0,0,0,0,0,0, 1, ...new Uint8Array(BigInt64Array.of(at).buffer), 0,0,0,0);
`;

describe('a failure (interface check 2)', () => {
  it.each([
    [4, 'NoSuchTable', "table('nowhere')"],
    [5, 'NoSuchIndex', "index('nowhere')"],
    [3, 'BsatnDecodeError', "sys.datastore_index_scan_point_bsatn(index('team_id_idx_btree'), bytes(1), 1)"],
    [6, 'NoSuchIter', 'sys.row_iter_bsatn_close(999999)'],
    [7, 'NoSuchConsoleTimer', 'sys.console_timer_end(999999)'],
    [
      12,
      'UniqueAlreadyExists',
      "sys.datastore_insert_bsatn(table('team'), team, 9); sys.datastore_insert_bsatn(table('team'), bytes(1,0,0,0, 1,0,0,0, 66), 9)",
    ],
    [13, 'ScheduleAtDelayTooLong', "sys.datastore_insert_bsatn(table('alarm'), alarm(2n ** 62n), 21)"],
    [
      14,
      'IndexNotUnique',
      "sys.datastore_update_bsatn(table('part'), index('part_weight_idx_btree'), new ArrayBuffer(24), 24)",
    ],
    [
      15,
      'NoSuchRow',
      "sys.datastore_update_bsatn(table('team'), index('team_id_idx_btree'), bytes(9,0,0,0, 0,0,0,0), 8)",
    ],
    [17, 'WouldBlockTransaction', 'sys.procedure_start_mut_tx()'],
    [18, 'TransactionNotAnonymous', 'sys.procedure_abort_mut_tx()'],
  ])('%i is %s', (_errno, name, script) => {
    const before = remarks(db).length;
    db.asGuest('ada').call('raw', { script: `${HELPERS}\n${script}` });
    expect(remarks(db).slice(before)).toEqual([name]);
  });

  it.each([
    [2, 'NotInTransaction', "sys.table_id_from_name('team')"],
    [21, 'HttpError', "sys.procedure_http_request(new Uint8Array(), '')"],
  ])('%i is %s in a procedure', (_errno, name, script) => {
    expect(db.asGuest('ada').procedure('rawProcedure', { script })).toBe(name);
  });

  it('19 is TransactionIsReadOnly in a view that writes', () => {
    expect(() => db.asGuest('ada').view('meddler')).toThrow('TransactionIsReadOnly');
  });

  it('10 is the class that all others extend, for a range over a hash index', () => {
    const script = `
      try { sys.datastore_index_scan_range_bsatn(sys.index_id_from_name('part_maker_idx_hash'), Uint8Array.of(2, 2).buffer, 0, 0, 1, 1) }
      catch (error) { return error.message }`;
    const before = remarks(db).length;
    db.asGuest('ada').call('raw', { script });
    expect(remarks(db)[before]).toBe('The Index does not support range scans');
  });
});

describe('a module that loads (interface check 2)', () => {
  const load = (extra: string) => () => describeModule(`${db.database.program}\n${extra}`);

  it('finds no transaction', () => {
    const text = db.database.program.replace(
      'import * as',
      `import { table_id_from_name as early } from 'spacetime:sys@2.0';\nimport * as`,
    );
    expect(() => describeModule(`${text}\nearly('team');`)).toThrow('ABI call can only be made while in a transaction');
  });

  it('must not wait for anything', () => {
    expect(load('await new Promise(() => {});')).toThrow(/await/);
  });

  it('must not export what is no part of a module', () => {
    expect(load('export const stray = 5;')).toThrow('exporting something that is not a spacetime export');
  });

  it('may throw what looks back at who looks at it', () => {
    const looksBack = "throw new Proxy(new Error(), { getPrototypeOf() { throw 'seen'; }, get() { throw 'seen'; } });";
    expect(load(looksBack)).toThrow('it threw a proxy, which nobody looks into');
  });

  it('must describe itself in bytes', () => {
    const describing = (description: string) => `
      import { moduleHooks } from 'spacetime:sys@2.0';
      const none = () => {};
      const calls = { __call_reducer__: none, __call_view__: none, __call_view_anon__: none, __call_procedure__: none };
      const errors = { __get_error_constructor__: none, __sender_error_class__: Error };
      export default { [moduleHooks]: () => ({ ...calls, ...errors, __describe_module__: () => ${description} }) };`;
    expect(describeModule(describing('new Uint8Array([2, 0, 0, 0, 0])')).tables).toEqual([]);
    expect(() => describeModule(describing('({ length: 1e9 })'))).toThrow('in something else than bytes');
  });
});
