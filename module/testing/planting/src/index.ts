// The module as it is, with two doors for tests: through one come rows that no reducer would ever write, through the other
// a fault in the rules, which breaks one thing of one duty, or one chore,
// each time it is done: when all of it is done but the end.
import { t } from 'spacetimedb/server';
import { impact } from '../../../src/combat/tables.ts';
import { duties } from '../../../src/duties/duties.ts';
import { groundItem } from '../../../src/items/tables.ts';
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

export const plantImpact = hollowmere.reducer({ row: impact.rowType }, (ctx, { row }) => {
  ctx.db.impact.insert(row);
});

export const plantPile = hollowmere.reducer({ row: groundItem.rowType, times: t.u32() }, (ctx, { row, times }) => {
  for (let time = 0; time < times; time++) ctx.db.groundItem.insert(row);
});
