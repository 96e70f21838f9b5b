// What the database does by itself: schedules of reducers and procedures.
import { ScheduleAt } from 'spacetimedb';
import { SenderError, t } from 'spacetimedb/server';
import { attempt, note } from './rows.ts';
import { alarm, chore, workbench } from './schema.ts';

export const ring = workbench.reducer({ onSchedule: alarm }, { alarm: alarm.rowType }, (ctx, { alarm }) => {
  const exists = ctx.db.alarm.id.find(alarm.id) !== null;
  note(ctx, `ring ${alarm.label} ${ctx.timestamp.microsSinceUnixEpoch} ${exists} ${ctx.connectionId === null}`);
  if (alarm.label === 'fails') throw new SenderError('will not');
  if (alarm.label === 'deletes itself') ctx.db.alarm.id.delete(alarm.id);
  if (alarm.label === 'names itself') ctx.db.alarm.id.update({ ...alarm, label: 'named' });
  if (alarm.label === 'snoozes') {
    const at = ScheduleAt.time(ctx.timestamp.microsSinceUnixEpoch + 500_000n);
    ctx.db.alarm.id.update({ ...alarm, at, label: 'snoozed' });
  }
});

export const doChore = workbench.procedure(
  { onSchedule: chore },
  { chore: chore.rowType },
  t.unit(),
  (ctx, { chore }) => {
    ctx.withTx((tx) => {
      note(tx, `chore ${chore.label} ${tx.db.chore.id.find(chore.id) !== null}`);
    });
    if (chore.label === 'fails') throw new Error('a chore broke');
    return {};
  },
);

/** `micros` from the epoch for a moment, between runs for an interval. */
const scheduleAt = (kind: string, micros: bigint) =>
  kind === 'time' ? ScheduleAt.time(micros) : ScheduleAt.interval(micros);

export const setAlarm = workbench.reducer(
  { kind: t.string(), micros: t.i64(), label: t.string() },
  (ctx, { kind, micros, label }) => {
    attempt(ctx, () => ctx.db.alarm.insert({ id: 0n, at: scheduleAt(kind, micros), label }));
  },
);

export const setAlarmAndFail = workbench.reducer({ micros: t.i64() }, (ctx, { micros }) => {
  ctx.db.alarm.insert({ id: 0n, at: scheduleAt('time', micros), label: 'never' });
  throw new SenderError('no alarm after all');
});

export const moveAlarm = workbench.reducer(
  { kind: t.string(), micros: t.i64(), label: t.string() },
  (ctx, { kind, micros, label }) => {
    for (const row of ctx.db.alarm.iter())
      if (row.label === label) ctx.db.alarm.id.update({ ...row, at: scheduleAt(kind, micros) });
  },
);

export const cancelAlarm = workbench.reducer({ label: t.string() }, (ctx, { label }) => {
  for (const row of ctx.db.alarm.iter()) if (row.label === label) ctx.db.alarm.id.delete(row.id);
});

export const setChore = workbench.reducer(
  { kind: t.string(), micros: t.i64(), label: t.string() },
  (ctx, { kind, micros, label }) => {
    ctx.db.chore.insert({ id: 0n, at: scheduleAt(kind, micros), label });
  },
);
