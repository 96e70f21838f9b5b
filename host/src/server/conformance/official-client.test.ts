// The official client, unmodified, with bindings generated from the module: what an application sees.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Identity, setGlobalLogLevel } from 'spacetimedb';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { generateBindings } from '../../codegen/generate-bindings.ts';
import { describeModule } from '../../module-runtime/describe.ts';
import {
  DbConnection,
  type EventContext,
  type SubscriptionHandle,
  tables,
} from '../../testing-modules/plaza/bindings/index.ts';
import { Plaza } from '../testing/plaza.ts';
import { PLAZA, plazaProgram } from '../testing/plaza-program.ts';

setGlobalLogLevel('error');

let plaza: Plaza;
const open: DbConnection[] = [];
beforeAll(async () => {
  plaza = await Plaza.start();
});
afterAll(async () => {
  for (const connection of open) connection.disconnect();
  await plaza[Symbol.asyncDispose]();
});

interface Connected {
  readonly connection: DbConnection;
  readonly identity: Identity;
  readonly token: string;
}

function connect(token?: string, url = plaza.url, isConfirmed?: boolean): Promise<Connected> {
  return new Promise((resolve, reject) => {
    const builder = DbConnection.builder()
      .withUri(url)
      .withDatabaseName('plaza')
      .withToken(token)
      .onConnect((connection, identity, granted) => resolve({ connection, identity, token: granted }))
      .onConnectError((_context, error) => reject(error));
    open.push((isConfirmed === undefined ? builder : builder.withConfirmedReads(isConfirmed)).build());
  });
}

type Query = string | { toSql(): string };

function subscribe(connection: DbConnection, queries: readonly Query[]): Promise<SubscriptionHandle> {
  return new Promise((resolve, reject) => {
    const handle = connection
      .subscriptionBuilder()
      .onApplied(() => resolve(handle))
      .onError((context) => reject(context.event))
      .subscribe(queries.map((query) => (typeof query === 'string' ? query : query.toSql())));
  });
}

describe('the official client', () => {
  it('is served by bindings that fit the module (protocol check 27)', async () => {
    for (const [path, text] of generateBindings(describeModule(await plazaProgram()))) {
      expect(readFileSync(`${PLAZA}/bindings/${path}`, 'utf8'), path).toBe(text);
    }
  });

  it('connects as somebody new, and comes back as the same with its token (protocol check 20)', async () => {
    const first = await connect();
    const again = await connect(first.token);
    expect(again.identity.isEqual(first.identity)).toBe(true);
    expect(again.token).toBe(first.token);
    const other = await connect();
    expect(other.identity.isEqual(first.identity)).toBe(false);
  });

  it('is refused with a token that is not accepted', async () => {
    await expect(connect('not.a.token')).rejects.toThrow('Unauthorized');
  });

  it('sees what others do: rows come, change in one piece, and go', async () => {
    const [anna, bert] = await Promise.all([connect(), connect()]);
    await subscribe(bert.connection, [tables.position.where((row) => row.chunk.eq(201))]);
    const [inserted, updated, deleted] = [vi.fn(), vi.fn(), vi.fn()];
    bert.connection.db.position.onInsert((context: EventContext, row) => inserted(context.event.tag, row.label));
    bert.connection.db.position.onUpdate((context: EventContext, old, row) => updated(context.event.tag, old.x, row.x));
    bert.connection.db.position.onDelete((context: EventContext, row) => deleted(context.event.tag, row.label));
    await anna.connection.reducers.appear({ chunk: 201, x: 0, label: 'Ännchen' });
    await vi.waitFor(() => expect(inserted.mock.calls).toEqual([['Transaction', 'Ännchen']]));
    const [row] = [...bert.connection.db.position.iter()];
    const entity = row?.entity ?? 0;
    await bert.connection.reducers.move({ entity, chunk: 201, x: 5 });
    expect(updated.mock.calls).toEqual([['Reducer', 0, 5]]);
    expect(bert.connection.db.position.entity.find(entity)?.x).toBe(5);
    await anna.connection.reducers.vanish({ entity });
    await vi.waitFor(() => expect(deleted.mock.calls).toEqual([['Transaction', 'Ännchen']]));
    expect(inserted).toHaveBeenCalledOnce();
    expect(bert.connection.db.position.count()).toBe(0n);
  });

  it('keeps rows that another of its subscriptions still holds', async () => {
    const { connection } = await connect();
    await connection.reducers.appear({ chunk: 202, x: 1, label: 'here' });
    const narrow = await subscribe(connection, ['SELECT * FROM position WHERE chunk = 202']);
    const wide = await subscribe(connection, ['SELECT * FROM position WHERE chunk = 202 OR chunk = 203']);
    await connection.reducers.appear({ chunk: 203, x: 1, label: 'there' });
    expect(connection.db.position.count()).toBe(2n);
    await new Promise<void>((resolve) => wide.unsubscribeThen(() => resolve()));
    expect([...connection.db.position.iter()].map(({ label }) => label)).toEqual(['here']);
    await new Promise<void>((resolve) => narrow.unsubscribeThen(() => resolve()));
    expect(connection.db.position.count()).toBe(0n);
  });

  it('walks from chunk to chunk, new before old, and never loses itself', async () => {
    const { connection } = await connect();
    await connection.reducers.appear({ chunk: 210, x: 0, label: 'walker' });
    let here = await subscribe(connection, ['SELECT * FROM position WHERE chunk = 210']);
    const entity = [...connection.db.position.iter()][0]?.entity ?? 0;
    const lost = vi.fn();
    connection.db.position.onDelete(lost);
    for (let chunk = 211; chunk < 216; chunk++) {
      const next = await subscribe(connection, [`SELECT * FROM position WHERE chunk = ${chunk}`]);
      await connection.reducers.move({ entity, chunk, x: chunk });
      await new Promise<void>((resolve) => here.unsubscribeThen(() => resolve()));
      here = next;
      expect(connection.db.position.entity.find(entity)?.x).toBe(chunk);
    }
    expect(lost).not.toHaveBeenCalled();
  });

  it('hears refusals as its sentences, crashes without their secrets, and goes on', async () => {
    const { connection } = await connect();
    await expect(connection.reducers.say({ chunk: 1, text: '' })).rejects.toMatchObject({
      name: 'SenderError',
      message: 'text_empty: Say something, ärgerlich or not.',
    });
    await expect(connection.reducers.crash({})).rejects.toMatchObject({
      name: 'InternalError',
      message: 'The instance encountered a fatal error.',
    });
    await connection.reducers.nothing({});
  });

  it('hears events once and keeps none', async () => {
    const [speaker, listener] = await Promise.all([connect(), connect()]);
    const heard = vi.fn();
    listener.connection.db.speech.onInsert((_context, { text }) => heard(text));
    await subscribe(listener.connection, [tables.speech.where((row) => row.chunk.eq(7))]);
    await speaker.connection.reducers.say({ chunk: 8, text: 'far' });
    await speaker.connection.reducers.say({ chunk: 7, text: 'near' });
    await vi.waitFor(() => expect(heard.mock.calls).toEqual([['near']]));
    expect(listener.connection.db.speech.count()).toBe(0n);
  });

  it('sees its own rows through a view, and everybody the same through an anonymous one', async () => {
    const [anna, bert] = await Promise.all([connect(), connect()]);
    await subscribe(anna.connection, ['SELECT * FROM my_notes', 'SELECT * FROM crowd']);
    await subscribe(bert.connection, ['SELECT * FROM my_notes', 'SELECT * FROM crowd']);
    await anna.connection.reducers.writeNote({ text: 'mine' });
    expect([...anna.connection.db.myNotes.iter()].map(({ text }) => text)).toEqual(['mine']);
    const [before] = [...bert.connection.db.crowd.iter()];
    await anna.connection.reducers.appear({ chunk: 1, x: 1, label: 'one more' });
    await vi.waitFor(() =>
      expect([...bert.connection.db.crowd.iter()]).toEqual([{ total: (before?.total ?? 0n) + 1n }]),
    );
    expect([...bert.connection.db.myNotes.iter()]).toEqual([]);
  });

  it('calls procedures and gets their values', async () => {
    const { connection } = await connect();
    const entity = await connection.procedures.summon({ chunk: 220 });
    expect(await connection.procedures.whereIs({ entity })).toBe(220);
    expect(await connection.procedures.whereIs({ entity: 4_000_000_000 })).toBeUndefined();
    await expect(connection.procedures.fail({})).rejects.toContain('the procedure broke');
  });

  it('subscribes to everything its bindings name', async () => {
    const { connection } = await connect();
    await new Promise<void>((resolve, reject) => {
      connection
        .subscriptionBuilder()
        .onApplied(() => resolve())
        .onError((context) => reject(context.event))
        .subscribeToAllTables();
    });
    expect(connection.db.door.name.find('gate')).toEqual({ name: 'gate', isLocked: false });
  });

  it('is told why a subscription cannot be had, and the connection lives on', async () => {
    const { connection } = await connect();
    await expect(subscribe(connection, ['SELECT * FROM note'])).rejects.toThrow('no such table: `note`');
    await connection.reducers.nothing({});
  });

  it('passes every condition of its query builder', async () => {
    const { connection, identity } = await connect();
    await connection.reducers.appear({ chunk: 230, x: 1, label: "O'Brien" });
    const visits = tables.visit.where((row) => row.who.eq(identity));
    const doors = tables.door.where((row) => row.isLocked.eq(false));
    const people = tables.position.where((row) => row.label.eq("O'Brien").and(row.x.gte(0).or(row.chunk.ne(1))));
    await subscribe(connection, [visits, doors, people, tables.position.where(() => true).where((row) => row.x.lt(0))]);
    expect([...connection.db.visit.iter()].map(({ kind }) => kind)).toEqual(['came']);
    expect([...connection.db.position.iter()].map(({ label }) => label)).toEqual(["O'Brien"]);
    expect(connection.db.door.count()).toBe(1n);
  });

  it('survives the stop of the server, and finds everything in a new one', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'plaza-'));
    const before = await Plaza.start({ dataDir });
    const { connection, token, identity } = await connect(undefined, before.url);
    await connection.reducers.appear({ chunk: 240, x: 3, label: 'remembered' });
    await before[Symbol.asyncDispose]();
    await vi.waitFor(() => expect(connection.isActive).toBe(false));
    const after = await Plaza.reopen({ dataDir });
    const back = await connect(token, after.url);
    expect(back.identity.isEqual(identity)).toBe(true);
    await subscribe(back.connection, ['SELECT * FROM position']);
    expect([...back.connection.db.position.iter()].map(({ label }) => label)).toEqual(['remembered']);
    back.connection.disconnect();
    await after[Symbol.asyncDispose]();
    rmSync(dataDir, { recursive: true });
  });
});
