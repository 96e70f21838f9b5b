// The module as it is, with two doors for tests: through one come rows that no reducer would ever write, through the other
// a fault in the rules, which breaks one thing of one duty, or one chore, each time it is done: when all of it is done but
// the end.
import { t } from 'spacetimedb/server';
import { guest } from '../../../src/accounts/tables.ts';
import { chatBequest, chatLine } from '../../../src/chat/tables.ts';
import { effect, impact } from '../../../src/combat/tables.ts';
import { deletion } from '../../../src/deletion/tables.ts';
import { duties } from '../../../src/duties/duties.ts';
import { keepRecord } from '../../../src/duties/put-aside.ts';
import { fixtureState } from '../../../src/fixtures/tables.ts';
import { hiscoreBoard } from '../../../src/hiscores/tables.ts';
import { groundItem } from '../../../src/items/tables.ts';
import { restriction } from '../../../src/moderation/tables.ts';
import { hollowmere } from '../../../src/schema.ts';
import { chores } from '../../../src/world/every-minute.ts';

export * from '../../../src/index.ts';
export { default } from '../../../src/index.ts';

/** The empty word is a chore, too: that which keeps the timers. */
let poisoned: { readonly duty: string; readonly key: number } | undefined;

for (const duty of duties) {
  const { name, carryOut } = duty;
  const breaking: typeof carryOut = (ctx, key, now) => {
    carryOut(ctx, key, now);
    if (name === poisoned?.duty && key === poisoned.key) throw new Error(`${name} ${key} is poisoned`);
  };
  Object.assign(duty, { carryOut: breaking });
}

for (const [name, carryOut] of Object.entries(chores)) {
  const breaking: typeof carryOut = (ctx) => {
    carryOut(ctx);
    if (name === poisoned?.duty) throw new Error(`${name} is poisoned`);
  };
  Object.assign(chores, { [name]: breaking });
}

export const poison = hollowmere.reducer({ duty: t.string(), key: t.u32() }, (_ctx, one) => {
  poisoned = one;
});

export const cure = hollowmere.reducer(() => {
  poisoned = undefined;
});

export const dutyNames = hollowmere.procedure(t.array(t.string()), () => duties.map(({ name }) => name));

/** What the watch or a schedule would do, and what it would find to do. */
export const carryOut = hollowmere.reducer(
  { duty: t.string(), key: t.u32(), now: t.u32() },
  (ctx, { duty, key, now }) => {
    dutyOf(duty).carryOut(ctx, key, now);
  },
);

export const putOneAside = hollowmere.reducer(
  { duty: t.string(), key: t.u32(), now: t.u32() },
  (ctx, { duty, key, now }) => {
    dutyOf(duty).putAside(ctx, key, now);
  },
);

export const dueKeys = hollowmere.procedure(
  { duty: t.string(), upTo: t.u32() },
  t.array(t.u32()),
  (ctx, { duty, upTo }) => ctx.withTx((tx) => [...dutyOf(duty).due(tx, upTo)]),
);

function dutyOf(word: string) {
  const duty = duties.find(({ name }) => name === word);
  if (duty === undefined) throw new Error(`there is no duty ${word}`);
  return duty;
}

export const plantImpact = hollowmere.reducer({ row: impact.rowType }, (ctx, { row }) => {
  ctx.db.impact.insert(row);
});

export const plantPile = hollowmere.reducer({ row: groundItem.rowType, times: t.u32() }, (ctx, { row, times }) => {
  for (let time = 0; time < times; time++) ctx.db.groundItem.insert(row);
});

export const plantEffect = hollowmere.reducer({ row: effect.rowType }, (ctx, { row }) => {
  ctx.db.effect.insert(row);
});

export const plantRestriction = hollowmere.reducer({ row: restriction.rowType }, (ctx, { row }) => {
  ctx.db.restriction.insert(row);
});

export const plantFixtureState = hollowmere.reducer({ row: fixtureState.rowType }, (ctx, { row }) => {
  ctx.db.fixtureState.insert(row);
});

export const plantGuest = hollowmere.reducer({ row: guest.rowType }, (ctx, { row }) => {
  ctx.db.guest.userId.update(row);
});

export const plantDeletion = hollowmere.reducer({ row: deletion.rowType }, (ctx, { row }) => {
  ctx.db.deletion.insert(row);
});

export const plantLines = hollowmere.reducer({ row: chatLine.rowType, times: t.u32() }, (ctx, { row, times }) => {
  for (let time = 0; time < times; time++) ctx.db.chatLine.insert(row);
});

export const plantBequest = hollowmere.reducer({ row: chatBequest.rowType }, (ctx, { row }) => {
  ctx.db.chatBequest.insert(row);
});

/** As the watch does it, of keys from 0 on. */
export const putAsideOften = hollowmere.reducer({ duty: t.string(), times: t.u32() }, (ctx, { duty, times }) => {
  for (let key = 0; key < times; key++) keepRecord(ctx, { errand: 0n, duty, key, began: 0 }, undefined);
});

export const plantBoard = hollowmere.reducer({ row: hiscoreBoard.rowType }, (ctx, { row }) => {
  ctx.db.hiscoreBoard.insert(row);
});
