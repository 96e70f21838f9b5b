// What the database does by itself when time passes.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { TestClient } from '../testing/test-client.ts';
import type { TestDatabase } from '../testing/test-database.ts';
import { openWorkbench, remarks } from '../testing/workbench.ts';

let db: TestDatabase;
let ada: TestClient;
let start: bigint;
beforeEach(async () => {
  db = await openWorkbench();
  ada = db.asGuest('ada');
  start = db.clock.now();
});

const SECOND = 1_000_000n;
const alarms = () => db.rows('alarm').map(({ label }) => label);
/** Remarks of alarms as `label` and milliseconds since the start. */
const rung = () =>
  remarks(db)
    .filter((text) => text.startsWith('ring '))
    .map((text) => text.split(' '))
    .map((words) => `${words.slice(1, -3).join(' ')} ${(BigInt(words.at(-3)!) - start) / 1000n}`);
const setAlarm = (kind: 'time' | 'interval', micros: bigint, label: string) =>
  ada.call('setAlarm', { kind, micros: kind === 'time' ? start + micros : micros, label });

describe('a row for one moment (interface check 9)', () => {
  it('runs at that moment, as the database, sees its row, and is gone afterwards', () => {
    setAlarm('time', 2n * SECOND, 'tea');
    db.advance(1999);
    expect(rung()).toEqual([]);
    expect(alarms()).toEqual(['tea']);
    db.advance(1);
    expect(remarks(db).at(-1)).toBe(`ring tea ${start + 2n * SECOND} true true`);
    expect(alarms()).toEqual([]);
    db.advance(10_000);
    expect(rung()).toHaveLength(1);
  });

  it('is gone after a failed run, too, and is not tried again', () => {
    setAlarm('time', SECOND, 'fails');
    db.advance(5000);
    expect(alarms()).toEqual([]);
    expect(rung()).toEqual([]);
    expect(db.logs.filter(({ message }) => message === 'will not')).toHaveLength(1);
  });

  it('may delete itself', () => {
    setAlarm('time', SECOND, 'deletes itself');
    db.advance(1000);
    expect(rung()).toEqual(['deletes itself 1000']);
    expect(alarms()).toEqual([]);
  });

  it('may move itself to another time, and runs then', () => {
    setAlarm('time', SECOND, 'snoozes');
    setAlarm('interval', 4n * SECOND, 'snoozes');
    db.advance(1000);
    expect(alarms().sort()).toEqual(['snoozed', 'snoozes']);
    db.advance(9000);
    expect(rung()).toEqual(['snoozes 1000', 'snoozed 1500', 'snoozes 4000', 'snoozed 4500']);
    expect(alarms()).toEqual([]);
  });

  it('that changes itself otherwise is gone all the same', () => {
    setAlarm('time', SECOND, 'names itself');
    db.advance(5000);
    expect(rung()).toEqual(['names itself 1000']);
    expect(alarms()).toEqual([]);
  });

  it('in the past runs as soon as time goes on', () => {
    setAlarm('time', -5n * SECOND, 'late');
    expect(rung()).toEqual([]);
    db.advance(0);
    expect(rung()).toEqual(['late 0']);
  });

  it('does not run when it was deleted or never committed', () => {
    setAlarm('time', SECOND, 'tea');
    ada.call('cancelAlarm', { label: 'tea' });
    expect(() => ada.call('setAlarmAndFail', { micros: start + SECOND })).toThrow('no alarm');
    db.advance(5000);
    expect(rung()).toEqual([]);
  });

  it('can be moved', () => {
    setAlarm('time', SECOND, 'tea');
    ada.call('moveAlarm', { kind: 'time', micros: start + 3n * SECOND, label: 'tea' });
    db.advance(2999);
    expect(rung()).toEqual([]);
    db.advance(1);
    expect(rung()).toEqual(['tea 3000']);
  });

  it('is seen to go in a transaction of its own', () => {
    setAlarm('time', SECOND, 'tea');
    const commits: string[] = [];
    db.database.onCommit(({ cause, deltas }) => {
      commits.push(
        `${cause.kind} ${deltas.map(({ table, deleted }) => `${table.definition.name} -${deleted.length}`)}`,
      );
    });
    db.advance(1000);
    expect(commits).toEqual(['schedule remark -0', 'schedule alarm -1']);
  });

  it('cannot be set years ahead', () => {
    setAlarm('time', 800n * 86_400n * SECOND, 'far');
    setAlarm('interval', 790n * 86_400n * SECOND, 'near enough');
    expect(remarks(db)).toEqual(['ScheduleAtDelayTooLong', 'fine']);
  });
});

describe('a row for an interval (interface check 9)', () => {
  it('runs each time it has passed, on a grid that late runs do not move', () => {
    setAlarm('interval', SECOND, 'tick');
    db.advance(3500);
    expect(rung()).toEqual(['tick 1000', 'tick 2000', 'tick 3000']);
    expect(alarms()).toEqual(['tick']);
  });

  it('goes on after failed runs and stops when its row is deleted', () => {
    setAlarm('interval', SECOND, 'fails');
    db.advance(2500);
    expect(db.logs.filter(({ message }) => message === 'will not')).toHaveLength(2);
    ada.call('cancelAlarm', { label: 'fails' });
    db.advance(5000);
    expect(db.logs.filter(({ message }) => message === 'will not')).toHaveLength(2);
  });

  it('keeps its pace when the clock is set back, while a moment waits until it comes', () => {
    setAlarm('interval', SECOND, 'tick');
    setAlarm('time', 2n * SECOND, 'later');
    db.advance(1500);
    db.clock.setBack(60_000);
    db.advance(2500);
    expect(rung()).toEqual(['tick 1000', 'tick -58000', 'tick -57000', 'tick -56000']);
    db.advance(58_500);
    expect(rung().filter((text) => text.startsWith('later'))).toEqual(['later 2000']);
  });

  it('begins anew when its row is changed', () => {
    setAlarm('interval', SECOND, 'tick');
    db.advance(500);
    ada.call('moveAlarm', { kind: 'interval', micros: 2n * SECOND, label: 'tick' });
    db.advance(4000);
    expect(rung()).toEqual(['tick 2500', 'tick 4500']);
  });
});

describe('several rows', () => {
  it('run in the order of their moments', () => {
    setAlarm('time', 3n * SECOND, 'c');
    setAlarm('interval', 2n * SECOND, 'b');
    setAlarm('time', SECOND, 'a');
    db.advance(4000);
    expect(rung()).toEqual(['a 1000', 'b 2000', 'c 3000', 'b 4000']);
  });

  it('give others their turn in between when they take long', () => {
    for (const label of ['a', 'b', 'c', 'd', 'e', 'f', 'g']) setAlarm('time', SECOND, label);
    const turns = vi.spyOn(db.clock, 'at');
    let passed = start + SECOND;
    vi.spyOn(db.clock, 'now').mockImplementation(() => {
      passed += 4000n;
      return passed;
    });
    db.advance(1000);
    const taken = turns.mock.calls.length;
    vi.restoreAllMocks();
    expect(rung()).toHaveLength(7);
    expect(taken).toBeGreaterThan(1);
  });
});

describe('a scheduled procedure', () => {
  it('runs after its row is gone', () => {
    ada.call('setChore', { kind: 'time', micros: start + SECOND, label: 'sweep' });
    db.advance(1000);
    expect(remarks(db)).toEqual(['chore sweep false']);
    expect(db.rows('chore')).toEqual([]);
  });

  it('keeps its interval when it fails', () => {
    ada.call('setChore', { kind: 'interval', micros: SECOND, label: 'fails' });
    db.advance(2000);
    expect(remarks(db)).toEqual(['chore fails true', 'chore fails true']);
  });
});

describe('a restart', () => {
  it('runs at once what became due meanwhile, and begins intervals afresh', () => {
    setAlarm('time', SECOND, 'tea');
    setAlarm('time', 60n * SECOND, 'later');
    setAlarm('interval', 2n * SECOND, 'tick');
    db.database.close();
    db.advance(5000);
    db.restart();
    db.advance(0);
    expect(rung()).toEqual(['tea 5000']);
    db.advance(2000);
    expect(rung()).toEqual(['tea 5000', 'tick 7000']);
  });
});
