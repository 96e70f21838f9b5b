// Functions that do not end, or do not stop asking for memory: they are stopped, change nothing, and are told of.
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { bundleModule } from '../module-runtime/bundle.ts';
import { ModuleInstance } from '../module-runtime/instance.ts';
import { ManualClock } from '../testing/manual-clock.ts';
import { Database } from './database.ts';
import type { ReducerReply } from './interface.ts';
import type { LoadModule } from './module-host.ts';

const { code } = await bundleModule(fileURLToPath(new URL('../testing-modules/runaway', import.meta.url)));
const OWNER = { identity: 2n, connectionId: null };
const NOTHING = new Uint8Array();
const TOO_LONG = 'has worked for more than 60 ms';
/** On a crowded machine the host gives up before the thread has had its share. */
const WORKED_OR_HUNG = /has worked for more than 60 ms|took too long/;
const TOO_MUCH = 'has claimed more than 40 MiB of memory';

const within =
  (milliseconds: number): LoadModule =>
  (program, environment) =>
    ModuleInstance.load(program, environment, undefined, undefined, {
      milliseconds,
      millisecondsAtFirst: milliseconds,
      bytes: 40 * 1024 * 1024,
    });

let database: Database;
const open = (milliseconds = 60) =>
  Database.create({ identity: 1n, owner: OWNER.identity, load: within(milliseconds) });
beforeEach(() => {
  database = open();
  expect(database.publish(code)).toEqual({ kind: 'created' });
});

const call = (name: string, args = NOTHING) => database.callReducer(name, args, OWNER) as ReducerReply;
const rows = () => database.table('heap')?.rowCount;
const lastLine = () => database.logs.last(1)[0];
const text = (value: string) => Buffer.concat([Buffer.of(value.length, 0, 0, 0), Buffer.from(value)]);

describe('a reducer', () => {
  it.each(['spin', 'insist', 'pile_up', 'branch', 'descend', 'grow', 'measure', 'visit', 'drain'])(
    '%s is stopped, changes nothing, and the next call works',
    (name) => {
      expect(call(name).outcome).toEqual({ kind: 'fatal', message: 'The instance encountered a fatal error.' });
      expect(rows()).toBe(0);
      expect(lastLine()).toMatchObject({
        level: 'Panic',
        functionName: name,
        message: expect.stringContaining(TOO_LONG),
      });
      expect(call('write', text('works')).outcome.kind).toBe('committed');
      expect(rows()).toBe(1);
    },
  );

  it('that rests fails at every call, but the log is not full of it', () => {
    for (let calls = 0; calls < 4; calls++) expect(call('spin').outcome.kind).toBe('fatal');
    expect(database.logs.last().map(({ message }) => message)).toEqual([
      expect.stringContaining(TOO_LONG),
      expect.stringContaining('spin rests for another'),
    ]);
  });

  it.each(['hoard', 'hoard_lists', 'hoard_copies'])(
    'that does nothing but %s is stopped before there is no memory',
    (name) => {
      database = open(60_000);
      database.publish(code);
      expect(call(name).outcome.kind).toBe('fatal');
      expect(lastLine()?.message).toContain(TOO_MUCH);
      expect(call('waste').outcome.kind).toBe('committed');
    },
  );
});

it('a procedure is stopped, however often it commits', () => {
  expect(database.callProcedure('spin_aside', NOTHING, OWNER)).toMatchObject({
    kind: 'failed',
    message: expect.stringContaining(TOO_LONG),
  });
});

it('a view is stopped, and with it what would have made it stale', () => {
  const { instance } = database.retainView('endless', OWNER.identity);
  expect(call('write', text('fine')).outcome.kind).toBe('committed');
  expect(call('write', text('spin')).outcome.kind).toBe('fatal');
  expect(rows()).toBe(1);
  database.releaseView(instance);
  // Who asks while it rests is told so.
  expect(() => database.retainView('endless', OWNER.identity)).toThrow(
    'the view endless failed: endless rests for another',
  );
});

it('who cannot be let in because the module took too long is told so', () => {
  const come = (sub: string) =>
    database.connect({ identity: 3n, connectionId: 4n, claims: JSON.stringify({ iss: 'x', sub }) });
  expect(() => come('nobody')).toThrow('connected rests for another');
  expect(() => come('somebody')).toThrow('connected rests for another');
});

describe('a scheduled reducer that rests', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it('runs late instead of never, and the log says so once', () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    const clock = new ManualClock(0n);
    database = Database.create({ identity: 1n, owner: OWNER.identity, load: within(60), clock });
    database.publish(code);
    call('plan_chores');
    clock.advance(500);
    expect(lastLine()?.message).toMatch(/^do_chore rests for another \d+ s, .*; what is scheduled runs then$/);
    clock.advance(400);
    expect(database.logs.last().map(({ level }) => level)).toEqual(['Panic', 'Warn']);
    expect([database.table('chore')?.rowCount, rows()]).toEqual([2, 0]);
    vi.advanceTimersByTime(60_000);
    clock.advance(60_000);

    expect(database.table('chore')?.rowCount).toBe(1);
    expect(rows()).toBeGreaterThan(1);
  });
});

it.each([
  ['spin_in_transaction', WORKED_OR_HUNG],
  ['match_in_transaction', /took too long/],
  ['match_aside', /only the end of its thread stopped it/],
])(
  'the procedure %s of a thread of its own is stopped and rests whichever thread would be next',
  async (name, reason) => {
    database = Database.create({
      identity: 1n,
      owner: OWNER.identity,
      longestCall: 60,
      outboundHttp: () => Promise.reject(new Error('nobody is outside')),
    });
    database.publish(code);
    const spin = () => database.callProcedureAside(name, NOTHING, OWNER);
    expect(await spin()).toMatchObject({ kind: 'failed', message: expect.stringMatching(reason) });
    const lines = database.logs.last().length;
    for (const reply of await Promise.all([spin(), spin()])) {
      expect(reply).toMatchObject({ kind: 'failed', message: expect.stringContaining(`${name} rests`) });
    }
    expect(database.logs.last()).toHaveLength(lines + 1);
    database.close();
  },
);

it('what a bundle would do is looked at no longer than it may load', () => {
  const fresh = Database.create({ identity: 1n, owner: OWNER.identity, longestCall: 20 });
  const endless = code.replace('//# sourceMappingURL', 'for (;;);\n//# sourceMappingURL');
  expect(() => fresh.plan(endless)).toThrow('has worked for more than 100 ms');
});

it.each([
  ['while it loads', `${code.replace('//# sourceMappingURL', 'for (;;);\n//# sourceMappingURL')}`, 'does not load'],
  ['in init', code.replace('const hasLoopInInit = false', 'const hasLoopInInit = true'), TOO_LONG],
])('a module that does not end %s is not published', (_when, program, reason) => {
  expect(program).not.toBe(code);
  const fresh = open();
  expect(fresh.publish(program)).toEqual({ kind: 'rejected', reason: expect.stringContaining(reason) });
  expect(database.publish(program, { clear: true })).toMatchObject({ kind: 'rejected' });
  expect(call('write', text('goes on')).outcome.kind).toBe('committed');
});
