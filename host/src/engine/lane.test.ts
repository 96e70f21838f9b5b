// Procedures in threads of their own: they do what procedures do in the host's, and cannot tell the difference.
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleModule } from '../module-runtime/bundle.ts';
import { objectsOf } from '../testing/row-objects.ts';
import { Database } from './database.ts';
import type { ProcedureReply } from './interface.ts';

const WORKBENCH = fileURLToPath(new URL('../testing-modules/workbench', import.meta.url));
const ada = { identity: 7n, connectionId: null };

let code: string;
let db: Database;
beforeAll(async () => {
  ({ code } = await bundleModule(WORKBENCH));
  db = open();
});
afterAll(() => db.close());

function open(): Database {
  const database = Database.create({
    identity: 1n,
    owner: 2n,
    outboundHttp: () => Promise.reject(new Error('nobody is outside')),
  });
  expect(database.publish(code)).toEqual({ kind: 'created' });
  return database;
}

function text(value: string): Uint8Array {
  const bytes = Buffer.from(value);
  return Buffer.concat([Uint8Array.of(bytes.length & 255, bytes.length >> 8, 0, 0), bytes]);
}

const call = (name: string, args: Uint8Array, on = db) =>
  on.callProcedureAside(name, args, ada) as Promise<ProcedureReply>;

/** What a script of system calls returns, or the name of what it throws. */
async function run(script: string): Promise<string> {
  const reply = await call('raw_procedure', text(`${HELPERS}\n${script}`));
  return reply.kind === 'returned' ? Buffer.from(reply.value.subarray(4)).toString() : reply.message;
}

const HELPERS = `
  const bytes = (...given) => Uint8Array.from(given).buffer;
  const table = (name) => sys.table_id_from_name(name);
  const index = (name) => sys.index_id_from_name(name);
  const team = (id, title) => bytes(id, 0, 0, 0, 1, 0, 0, 0, title);
  const remark = () => bytes(0, 0, 0, 0, 1, 0, 0, 0, 65);
  const inTransaction = (work) => {
    sys.procedure_start_mut_tx();
    try { return work(); } finally { sys.procedure_abort_mut_tx(); }
  };
`;

describe('a transaction of a procedure in a thread of its own', () => {
  it('reads and writes as any other, and is there when it has committed', async () => {
    const script = `
      sys.procedure_start_mut_tx();
      const before = sys.datastore_table_row_count(table('remark'));
      const buffer = new ArrayBuffer(64);
      new Uint8Array(buffer).set(new Uint8Array(remark()));
      const generated = sys.datastore_insert_bsatn(table('remark'), buffer, 9);
      const id = new Uint8Array(buffer)[0];
      sys.datastore_insert_bsatn(table('team'), team(1, 97), 9);
      sys.datastore_insert_bsatn(table('team'), team(2, 98), 9);
      sys.datastore_update_bsatn(table('team'), index('team_id_idx_btree'), team(2, 99), 9);
      const found = sys.datastore_index_scan_point_bsatn(index('team_id_idx_btree'), bytes(2, 0, 0, 0), 4);
      const row = new ArrayBuffer(16);
      const size = sys.row_iter_bsatn_advance(found, row);
      const between = sys.datastore_index_scan_range_bsatn(index('team_id_idx_btree'), bytes(0, 1, 0, 0, 0, 2), 0, 0, 5, 1);
      const all = sys.row_iter_bsatn_advance(between, new ArrayBuffer(64));
      const open = sys.datastore_table_scan_bsatn(table('team'));
      sys.row_iter_bsatn_close(open);
      const gone = sys.datastore_delete_by_index_scan_point_bsatn(index('team_id_idx_btree'), bytes(1, 0, 0, 0), 4);
      const rest = sys.datastore_delete_by_index_scan_range_bsatn(index('team_id_idx_btree'), bytes(0, 9, 0, 0, 0, 2), 0, 0, 5, 1);
      const none = sys.datastore_delete_all_by_eq_bsatn(table('team'), bytes(1, 0, 0, 0, ...new Uint8Array(team(5, 1))), 13);
      const token = sys.get_jwt_payload(9n) instanceof Uint8Array && sys.get_jwt_payload(9n).length;
      sys.procedure_commit_mut_tx();
      return [before, generated, id > 0, size, new Uint8Array(row)[8], all, gone, rest, none, token, sys.identity()].join();
    `;
    expect(await run(script)).toBe('1,4,true,-9,99,-18,1,0,0,0,1');
    expect(objectsOf(db.table('team')!)).toEqual([{ id: 2, title: 'c' }]);
    expect(await run("return inTransaction(() => sys.datastore_table_row_count(table('team')))")).toBe('1');
  });

  it('meets refusals by the classes of its module', async () => {
    const refusal = (work: string) => run(`return inTransaction(() => ${work})`);
    expect(await refusal("table('nothing')")).toBe('NoSuchTable');
    expect(await refusal("sys.datastore_insert_bsatn(table('team'), team(2, 1), 9)")).toBe('UniqueAlreadyExists');
    expect(await refusal("sys.datastore_insert_bsatn(table('team'), team(3, 1), 8)")).toBe('BsatnDecodeError');
    expect(await refusal("sys.datastore_insert_bsatn(table('team'), team(3, 1), 99)")).toBe('RangeError');
    expect(await refusal("sys.datastore_insert_bsatn(table('team'), 'x', 99)")).toBe('TypeError');
    expect(await refusal('sys.row_iter_bsatn_advance(99, bytes(1))')).toBe('NoSuchIter');
    expect(await refusal('sys.procedure_start_mut_tx()')).toBe('WouldBlockTransaction');
    expect(await refusal('sys.procedure_http_request(new Uint8Array(), new Uint8Array())')).toBe(
      'WouldBlockTransaction',
    );
    const small = "sys.row_iter_bsatn_advance(sys.datastore_table_scan_bsatn(table('team')), bytes(1))";
    expect(
      await run(`try { inTransaction(() => ${small}) } catch (thrown) { return thrown.__buffer_too_small__ }`),
    ).toBe('9');
    expect(await run("table('team')")).toBe('NotInTransaction');
    expect(await run('sys.procedure_commit_mut_tx()')).toBe('TransactionNotAnonymous');
    expect(await run('sys.procedure_http_request(new Uint8Array([1]), "")')).toBe('TypeError');
  });

  it('that is left open is rolled back, and the log says so', async () => {
    const rows = db.table('remark')?.rowCount;
    await run("sys.procedure_start_mut_tx(); sys.datastore_insert_bsatn(table('remark'), remark(), 9)");
    expect(db.table('remark')?.rowCount).toBe(rows);
    expect(db.logs.last(1)[0]?.message).toContain('aborting dangling anonymous transaction in procedure raw_procedure');
    expect(await run('return 1')).toBe('1');
  });
});

it('a procedure in a thread of its own fails with its sentence, and with the place in the log', async () => {
  expect(await call('fail_inside', text('sender error'))).toEqual({ kind: 'failed', message: 'refused: Not you.' });
  const broken = await call('fail_inside', text('in transaction'));
  expect(broken).toMatchObject({
    kind: 'failed',
    message: expect.stringMatching(/Error: inside\n\tat .*procedures\.ts:\d+/),
  });
  expect(db.logs.last(1)[0]).toMatchObject({ level: 'Panic', functionName: 'fail_inside' });
  expect(await call('fail_inside', text('fetch'))).toMatchObject({
    message: expect.stringContaining('HttpError: nobody is outside'),
  });
});

it('a procedure for which there is no room any more fails, and the log says so', async () => {
  const crowded = open();
  const calls = Array.from({ length: 4 + 1024 + 1 }, () => call('double', Uint8Array.of(4, 0, 0, 0), crowded));
  const message = 'too many procedures wait for their turn';
  expect(await calls.at(-1)).toEqual({ kind: 'failed', message });
  expect(crowded.logs.last()).toEqual([expect.objectContaining({ functionName: 'double', message })]);
  crowded.close();
  await Promise.all(calls);
});

it('a procedure that runs while its database closes fails, and so do those that come later', async () => {
  const closing = open();
  const running = call('double', Uint8Array.of(4, 0, 0, 0), closing);
  closing.close();
  const closed = { kind: 'failed', message: 'the module was updated or its database closed while this ran' };
  expect(await running).toEqual(closed);
  expect(await call('double', Uint8Array.of(4, 0, 0, 0), closing)).toEqual(closed);
  expect(closing.logs.last()).toEqual(
    Array(2).fill(expect.objectContaining({ level: 'Error', functionName: 'double', message: closed.message })),
  );
});
