// How calls end, and that nothing is left of those that fail.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { TestClient } from '../testing/test-client.ts';
import type { TestDatabase } from '../testing/test-database.ts';
import { openWorkbench, remarks } from '../testing/workbench.ts';
import { FATAL_MESSAGE } from './engine-errors.ts';

let db: TestDatabase;
let ada: TestClient;
beforeEach(async () => {
  db = await openWorkbench();
  ada = db.asGuest('ada');
});

const caller = { identity: 1n, connectionId: 2n };

describe('a reducer that fails (interface check 7)', () => {
  const outcomeOf = (how: string) => {
    const before = db.logs.length;
    let thrown: unknown;
    try {
      ada.call('insertAndEnd', { label: how, how });
    } catch (error) {
      thrown = error;
    }
    return { thrown: thrown as Error | undefined, logged: db.logs.slice(before) };
  };

  it('by a SenderError gives its sentence to the caller', () => {
    const { thrown, logged } = outcomeOf('sender error');
    expect(thrown?.message).toBe('refused: Not today.');
    expect(logged).toMatchObject([{ level: 'Error', message: 'refused: Not today.', functionName: 'insert_and_end' }]);
  });

  it('by anything else gives a fixed sentence, and the log the place in the sources', () => {
    const { logged } = outcomeOf('error');
    expect(logged[0]?.level).toBe('Panic');
    expect(logged[0]?.message).toMatch(/^Uncaught Error: broken\n\tat .*\(src\/rows\.ts:\d+:\d+\)$/);
    const reply = db.database.callReducer('insert_and_end', args('x', 'error'), caller);
    expect(reply).toMatchObject({ outcome: { kind: 'fatal', message: FATAL_MESSAGE } });
  });

  it('by throwing words, nothing, or something hostile does no harm', () => {
    expect(outcomeOf('string').logged[0]?.message).toBe('Uncaught just words');
    expect(outcomeOf('null').logged[0]?.message).toBe('Uncaught null');
    expect(outcomeOf('hostile').logged[0]?.message).toContain('cannot be shown');
    for (const how of ['trap', 'trap above']) expect(outcomeOf(how).logged[0]?.message).toContain('threw a proxy');
  });

  it('by filling the call stack leaves the tables sound', () => {
    expect(outcomeOf('deep').logged[0]?.message).toContain('call stack');
    expect(() => ada.call('swallowOverflow')).not.toThrow(TypeError);
    ada.call('dropLeaf', { color: 'green', size: 3 });
    expect(db.rows('leaf').at(-1)).toEqual({ color: 'green', size: 3 });
    expect(db.rows('leaf').filter(({ color }) => color === 'deep' || color === 'after').length).not.toBe(1);
  });

  it('by breaking off inside a change can do nothing more, and commits nothing, even if it goes on as if all were well', () => {
    const offsets: (number | null)[] = [];
    db.database.onCommit(({ offset }) => offsets.push(offset));
    ada.call('fill', { count: 3 });
    const before = db.rows('part');
    const index = db.database.table('part')?.index('part_weight_idx_btree');
    const add = vi.spyOn(index!, 'add').mockImplementationOnce(() => {
      throw new RangeError('Maximum call stack size exceeded');
    });
    const script = `
      try { ctx.db.part.insert({ id: 0, label: 'new', weight: 1, maker: '', row: 0, column: 0 }) } catch {}
      try { ctx.db.leaf.insert({ color: 'red', size: 1 }) } catch (error) { console.log(error.name) }`;
    expect(() => ada.call('quietly', { script })).toThrow('broke off');
    add.mockRestore();
    expect(db.logs.at(0)?.message).toBe('HostCallFailure');
    expect(db.rows('part')).toEqual(before);
    expect(db.rows('leaf')).toEqual([]);
    ada.call('addPart', { label: 'new', weight: 1, maker: '', row: 0, column: 0 });
    expect(db.rows('part')).toHaveLength(4);
    expect(offsets).toEqual([1, 2]);
  });

  it('leaves no rows, but does not take back generated keys (interface check 8)', () => {
    for (const how of ['sender error', 'error', 'string']) outcomeOf(how);
    expect(db.rows('part')).toEqual([]);
    expect(db.rows('leaf')).toEqual([]);
    ada.call('addPart', { label: 'bolt', weight: 1, maker: '', row: 0, column: 0 });
    expect(remarks(db)).toEqual(['part 4']);
  });

  it('later, in a promise, has committed, and the failure is logged', async () => {
    const before = db.logs.length;
    ada.call('insertAndEnd', { label: 'promise', how: 'promise' });
    await new Promise((resolve) => setImmediate(resolve));
    expect(db.rows('part')).toHaveLength(1);
    expect(
      db.logs
        .slice(before)
        .map(({ message }) => message)
        .join(),
    ).toContain('later');
  });
});

describe('a call that does not reach the module', () => {
  it('is refused by kind', () => {
    const { database } = db;
    expect(database.callReducer('nothing', new Uint8Array(), caller)).toEqual({ kind: 'unknown' });
    expect(database.callReducer('init', new Uint8Array(), caller)).toEqual({ kind: 'lifecycle', event: 'init' });
    expect(database.callReducer('ring', new Uint8Array(), caller)).toEqual({ kind: 'unknown' });
    expect(database.callReducer('drop_leaf', Uint8Array.of(1), caller)).toMatchObject({ kind: 'bad-arguments' });
    expect(database.callReducer('fill', Uint8Array.of(1, 0, 0, 0, 0), caller)).toMatchObject({ kind: 'bad-arguments' });
    expect(database.callProcedure('double', Uint8Array.of(1, 0), caller)).toMatchObject({ kind: 'bad-arguments' });
  });

  it('is let through to private functions for the owner alone', () => {
    const row = { alarm: { id: 1, at: { tag: 'Time', value: 0 }, label: 'by hand' } };
    expect(() => ada.call('ring', row)).toThrow('private');
    db.owner.call('ring', row);
    expect(remarks(db)[0]).toContain('ring by hand');
  });
});

describe('the module’s world', () => {
  it('has no Math.random, but randomness of its own', () => {
    ada.call('useRandomness');
    expect(remarks(db)).toEqual(['TypeError', 'true']);
  });

  it('logs with level and place', () => {
    ada.call('speak');
    expect(db.logs.map(({ level, message }) => [level, message.replace(/[\d.]+ms/, 'ms')])).toEqual([
      ['Info', 'hello { answer: 42 }'],
      ['Warn', 'careful'],
      ['Info', 'Timing span "work": ms'],
    ]);
    expect(db.logs[0]).toMatchObject({ filename: 'src/visitors.ts', functionName: 'speak' });
    expect(db.logs[0]?.lineNumber).toBeGreaterThan(1);
  });
});

function args(...texts: string[]): Uint8Array {
  return Buffer.concat(
    texts.map((text) => Buffer.concat([Buffer.from(Uint32Array.of(text.length).buffer), Buffer.from(text)])),
  );
}
