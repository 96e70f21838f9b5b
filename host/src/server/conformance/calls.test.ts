// What comes of calls: each is answered exactly once, whatever becomes of it.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BsatnReader } from '../../bsatn/reader.ts';
import type { BsatnWriter } from '../../bsatn/writer.ts';
import { Plaza } from '../testing/plaza.ts';
import { appear, move, readPositions, say } from '../testing/position.ts';

let plaza: Plaza;
beforeAll(async () => {
  plaza = await Plaza.start();
});
afterAll(() => plaza[Symbol.asyncDispose]());

const micros = () => BigInt(Date.now()) * 1000n;
const MINUTE = 60_000_000n;

describe('a reducer (protocol check 11)', () => {
  it('that commits is answered with Ok, its own id and the time it was given', async () => {
    const client = await plaza.connect();
    const call = client.reducer('nothing');
    client.sendFrame({ ...call, requestId: 4_000_000_000 });
    const result = await client.expect('ReducerResult');
    expect(result).toMatchObject({ outcome: 'Ok', querySets: [], requestId: 4_000_000_000 });
    expect(result.timestamp > micros() - MINUTE && result.timestamp < micros() + MINUTE).toBe(true);
  });

  it('that refuses is answered with its sentence, and nothing it wrote is there', async () => {
    const client = await plaza.connect();
    const result = await client.call('say', say(1, ''));
    expect(result).toMatchObject({ outcome: 'Err', message: 'text_empty: Say something, ärgerlich or not.' });
  });

  it('that crashes is answered without its secrets, and nothing it wrote is there', async () => {
    const client = await plaza.connect();
    await client.subscribe(1, 'SELECT * FROM position');
    const result = await client.call('crash');
    expect(result).toMatchObject({
      outcome: 'InternalError',
      message: 'The instance encountered a fatal error.',
      querySets: [],
    });
    await client.settled();
  });

  it.each([
    ['an unknown one', 'no_such_thing', 'no such reducer'],
    ['one under its source name', 'writeNote', 'no such reducer'],
    ['a lifecycle hook', 'init', "can't directly call special Init lifecycle reducer"],
    ['a lifecycle hook', 'client_connected', "can't directly call special OnConnect lifecycle reducer"],
  ])('cannot be called: %s', async (_case, name, message) => {
    const client = await plaza.connect();
    expect(await client.call(name)).toMatchObject({ outcome: 'InternalError', message });
    await client.settled();
  });

  it('that is the target of a schedule can be called by the owner alone, and looks missing to others', async () => {
    const due = (args: BsatnWriter) => {
      args.u64(1n);
      args.u8(1);
      args.i64(0n);
      args.u32(52);
    };
    const [owner, stranger] = [await plaza.connect({ token: plaza.server.ownerToken }), await plaza.connect()];
    expect(await owner.call('ring', due)).toMatchObject({ outcome: 'Ok' });
    expect(await stranger.call('ring', due)).toMatchObject({ outcome: 'InternalError', message: 'no such reducer' });
  });

  it('that runs by schedule is heard by everybody', async () => {
    const client = await plaza.connect();
    await client.subscribe(1, 'SELECT * FROM speech WHERE chunk = 53');
    await client.call('set_bell', (args) => {
      args.u32(53);
      args.u32(1000);
    });
    const { querySets } = await client.expect('TransactionUpdate');
    expect(querySets[0]?.tables[0]?.updates[0]?.events).toHaveLength(1);
  });

  it('is not called with arguments that do not fit', async () => {
    const client = await plaza.connect();
    const short = await client.call('say', (args) => args.u32(1));
    expect(short.message).toMatch(/^invalid arguments for reducer say: /);
    const long = await client.call('nothing', (args) => args.u32(1));
    expect(long.message).toMatch(/^invalid arguments for reducer nothing: /);
  });

  it('runs after those sent before it, many in one frame', async () => {
    const client = await plaza.connect();
    const { tables } = await client.subscribe(1, 'SELECT * FROM position WHERE chunk = 50');
    expect(tables).toEqual([]);
    await client.call('appear', appear(50, 'runner'));
    const rows = (await client.unsubscribe(1)).tables?.[0]?.rows ?? [];
    const entity = readPositions(rows)[0]?.entity ?? 0;
    await client.subscribe(1, 'SELECT * FROM position WHERE chunk = 50');
    client.sendFrame(...Array.from({ length: 100 }, (_, step) => client.reducer('move', move(entity, 50, step + 1))));
    for (let step = 1; step <= 100; step++) {
      const { querySets } = await client.expect('ReducerResult');
      const [update] = querySets[0]?.tables[0]?.updates ?? [];
      expect(readPositions(update?.inserts ?? [])[0]?.x).toBe(step);
    }
  });
});

describe('a procedure (protocol check 17)', () => {
  it('returns its value with the time it took, its id last', async () => {
    const client = await plaza.connect();
    client.sendFrame(client.procedure('where_is', (args) => args.u32(999_999)));
    const result = await client.expect('ProcedureResult');
    expect(result.error).toBeNull();
    expect(result.value).toEqual(Uint8Array.of(1));
    expect(result.timestamp > micros() - MINUTE).toBe(true);
    expect(result.duration >= 0n).toBe(true);
  });

  it('shows everybody what it commits, its caller too, before it returns', async () => {
    const [client, watcher] = await Promise.all([plaza.connect(), plaza.connect()]);
    await client.subscribe(1, 'SELECT * FROM position WHERE chunk = 51');
    await watcher.subscribe(1, 'SELECT * FROM position WHERE chunk = 51');
    client.sendFrame(client.procedure('summon', (args) => args.u32(51)));
    const update = await client.expect('TransactionUpdate');
    const result = await client.expect('ProcedureResult');
    const entity = new BsatnReader(result.value ?? new Uint8Array()).u32();
    expect(readPositions(update.querySets[0]?.tables[0]?.updates[0]?.inserts ?? [])).toMatchObject([{ entity }]);
    await watcher.expect('TransactionUpdate');
  });

  it.each([
    ['fail', 'the procedure broke'],
    ['no_such_thing', 'No such procedure'],
    ['where_is', 'invalid arguments for procedure where_is: '],
  ])('that fails says so: %s', async (name, message) => {
    const client = await plaza.connect();
    client.sendFrame(client.procedure(name));
    const result = await client.expect('ProcedureResult');
    expect(result.error).toContain(message);
    expect(result).toMatchObject({ value: null, timestamp: 0n, duration: 0n });
  });
});
