// What is confirmed is on disk: answers wait for it, in order, unless the client chose not to.
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ManualStorage } from '../testing/manual-storage.ts';
import { Plaza } from '../testing/plaza.ts';
import { plazaProgram } from '../testing/plaza-program.ts';
import { appear } from '../testing/position.ts';

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'plaza-'));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

/** Long enough for anything that does not wait for the disk to arrive. */
async function moment(): Promise<void> {
  for (let i = 0; i < 20; i++) await turn();
}

describe('confirmed reads (protocol check 19)', () => {
  let storage: ManualStorage;
  let plaza: Plaza;
  beforeEach(async () => {
    storage = new ManualStorage();
    plaza = await Plaza.reopen({ dataDir, openStorage: () => storage });
    const publishing = plaza.publish(await plazaProgram());
    while (storage.appended < 0) await moment();
    storage.sync();
    expect((await publishing).status).toBe(200);
  });
  afterEach(async () => {
    storage.sync(Number.MAX_SAFE_INTEGER);
    await plaza[Symbol.asyncDispose]();
  });

  it('hold the answer, and everything behind it, until the commit is on disk', async () => {
    const client = await plaza.connect();
    storage.sync();
    await client.subscribe(1, 'SELECT * FROM position');
    client.sendFrame(client.reducer('appear', appear(1, 'one')));
    client.sendFrame(client.reducer('say'));
    await moment();
    expect(client.pending).toEqual([]);
    storage.sync();
    expect(await client.expect('ReducerResult')).toMatchObject({ outcome: 'Ok' });
    expect(await client.expect('ReducerResult')).toMatchObject({ outcome: 'InternalError' });
  });

  it('let what is on disk go, and hold the rest', async () => {
    const client = await plaza.connect();
    storage.sync();
    for (const label of ['one', 'two', 'three']) client.sendFrame(client.reducer('appear', appear(1, label)));
    await moment();
    storage.sync(storage.appended - 1);
    await client.expect('ReducerResult');
    await client.expect('ReducerResult');
    await moment();
    expect(client.pending).toEqual([]);
    storage.sync();
    await client.expect('ReducerResult');
  });

  it('hold what others committed from those who only look on, and rows they begin with', async () => {
    const [actor, onlooker] = await Promise.all([plaza.connect(), plaza.connect()]);
    storage.sync();
    await onlooker.subscribe(1, 'SELECT * FROM position');
    actor.sendFrame(actor.reducer('appear', appear(1, 'one')));
    await moment();
    onlooker.sendFrame({ kind: 'Subscribe', requestId: 1, querySetId: 2, queries: ['SELECT * FROM position'] });
    await moment();
    expect(onlooker.pending).toEqual([]);
    storage.sync();
    await onlooker.expect('TransactionUpdate');
    await onlooker.expect('SubscribeApplied');
  });

  it('can be declined: then answers come at once', async () => {
    const hasty = await plaza.connect({ query: { confirmed: 'false' } });
    await hasty.subscribe(1, 'SELECT * FROM position');
    expect(await hasty.call('appear', appear(1, 'one'))).toMatchObject({ outcome: 'Ok' });
    expect(storage.durableOffset).toBeLessThan(storage.appended);
  });

  it('hold for HTTP as well', async () => {
    let isAnswered = false;
    const call = plaza.call('appear', '[1, 0, "one"]').then((response) => {
      isAnswered = true;
      return response.status;
    });
    const offset = storage.appended;
    while (storage.appended === offset) await moment();
    await moment();
    expect(isAnswered).toBe(false);
    const unconfirmed = await plaza.fetch('/v1/database/plaza/sql?confirmed=false', {
      method: 'POST',
      body: 'SELECT label FROM position',
    });
    expect(unconfirmed.status).toBe(200);
    storage.sync();
    expect(await call).toBe(200);
  });

  it('hold for the first publish of a database, which is not in the list before', async () => {
    const fresh = new ManualStorage();
    await using other = await Plaza.reopen({ dataDir: join(dataDir, 'other'), openStorage: () => fresh });
    let isAnswered = false;
    const publishing = other.publish(await plazaProgram()).then((response) => {
      isAnswered = true;
      return response.status;
    });
    while (fresh.appended < 0) await moment();
    await moment();
    expect(isAnswered).toBe(false);
    const listed = () => JSON.parse(readFileSync(join(dataDir, 'other', 'databases.json'), 'utf8')).databases.length;
    expect(listed()).toBe(0);
    fresh.sync();
    expect(await publishing).toBe(200);
    expect(listed()).toBe(1);
    fresh.sync(Number.MAX_SAFE_INTEGER);
  });

  it('are given before the server stops', async () => {
    const client = await plaza.connect();
    storage.sync();
    client.sendFrame(client.reducer('appear', appear(1, 'one')));
    await moment();
    const stopped = plaza.server.close();
    await moment();
    expect(client.pending).toEqual([]);
    storage.sync();
    await client.expect('ReducerResult');
    expect((await client.closed).code).toBe(1001);
    await stopped;
  });
});

describe('a server that starts again in its folder (interface check 12)', () => {
  it('has its databases, their rows, its owner and its key', async () => {
    const before = await Plaza.start({ dataDir });
    const { identity, token } = await before.connect();
    await before.call('appear', '[1, 2, "post"]');
    const { ownerToken } = before.server;
    await before[Symbol.asyncDispose]();
    await using after = await Plaza.reopen({ dataDir });
    expect(after.server.ownerToken).toBe(ownerToken);
    expect(await after.sql('SELECT label FROM position')).toEqual([['post']]);
    const back = await after.connect({ token });
    expect(back.identity).toBe(identity);
    expect((await after.publish(await plazaProgram())).status).toBe(200);
  });

  it('says what is wrong where the list of its databases is damaged or lost, and starts nothing', async () => {
    await (await Plaza.start({ dataDir }))[Symbol.asyncDispose]();
    const list = join(dataDir, 'databases.json');
    for (const damaged of ['{"x', '{}', '{"databases":[{"identity":"5"}]}']) {
      writeFileSync(list, damaged);
      await expect(Plaza.reopen({ dataDir })).rejects.toThrow(`${list} is damaged`);
    }
    rmSync(list);
    await expect(Plaza.reopen({ dataDir })).rejects.toThrow(`${list} is missing`);
    expect(existsSync(list)).toBe(false);
  });

  it('keeps its secrets to itself', async () => {
    await using plaza = await Plaza.start({ dataDir });
    for (const file of ['owner-token', 'keys/signing-key.pem', 'databases.json']) {
      expect(statSync(join(dataDir, file)).mode & 0o777, file).toBe(0o600);
    }
    expect(readFileSync(join(dataDir, 'owner-token'), 'utf8').trim()).toBe(plaza.server.ownerToken);
  });

  it('forgets what was deleted, files and all', async () => {
    const before = await Plaza.start({ dataDir });
    const identity = await (await before.fetch('/v1/database/plaza/identity')).text();
    expect(existsSync(join(dataDir, 'databases', identity))).toBe(true);
    await before.fetch('/v1/database/plaza', { method: 'DELETE', token: before.server.ownerToken });
    expect(existsSync(join(dataDir, 'databases', identity))).toBe(false);
    await before[Symbol.asyncDispose]();
    await using after = await Plaza.reopen({ dataDir });
    expect((await after.fetch('/v1/database/plaza')).status).toBe(404);
  });

  it('has told the module once of every client that left', async () => {
    const before = await Plaza.start({ dataDir });
    const { identity } = await before.connect();
    await before.server.close();
    await using after = await Plaza.reopen({ dataDir });
    const visits = await after.sql(`SELECT kind FROM visit WHERE who = 0x${identity.toString(16)}`);
    expect(visits).toEqual([['came'], ['left']]);
  });
});

describe('a server', () => {
  it('does not start in a folder that another one uses', async () => {
    await using first = await Plaza.start({ dataDir });
    await expect(Plaza.reopen({ dataDir })).rejects.toThrow(/in use/);
    expect((await first.fetch('/v1/ping')).status).toBe(200);
  });

  it('does not start on a port that is taken, and lets go of its folder', async () => {
    await using first = await Plaza.start();
    const { host } = new URL(first.url);
    await expect(Plaza.reopen({ dataDir, listen: host })).rejects.toThrow(`${host} is taken`);
    await using second = await Plaza.reopen({ dataDir });
    expect((await second.fetch('/v1/ping')).status).toBe(200);
  });

  it('does not start with a key that does not fit its owner', async () => {
    const first = await Plaza.reopen({ dataDir });
    await first[Symbol.asyncDispose]();
    rmSync(join(dataDir, 'keys'), { recursive: true });
    await expect(Plaza.reopen({ dataDir })).rejects.toThrow(/does not belong to this server's signing key/);
  });
});
