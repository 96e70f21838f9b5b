// How many people registered, day by day.
import { dayOf } from '../moment.ts';
import type { Ctx } from '../schema.ts';

export function countSignUp(ctx: Ctx): void {
  const day = dayOf(ctx.timestamp);
  const row = ctx.db.signUpDay.day.find(day);
  if (row === null) ctx.db.signUpDay.insert({ day, count: 1 });
  else ctx.db.signUpDay.day.update({ day, count: row.count + 1 });
}
