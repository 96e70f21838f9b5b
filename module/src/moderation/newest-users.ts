// Users from the newest to the oldest, without looking at more of them than somebody takes. An index runs upwards only, so
// the end is found by halving, and the way back is made in windows.

import { NEVER } from '@hollowmere/world/movement';
import { Range } from 'spacetimedb/server';
import { isEmpty } from '../first-row.ts';
import type { Ctx, UserRow } from '../schema.ts';

const WINDOW = 256;

/** Registered users, and guests among them when they are wanted. */
export function* newestUsers(ctx: Ctx, includeGuests: boolean): Generator<UserRow> {
  const kinds = includeGuests ? [false, true] : [false];
  const newest = Math.max(...kinds.map((isGuest) => newestId(ctx, isGuest)));
  for (let last = newest; last > 0; last -= WINDOW) {
    const users = kinds.flatMap((isGuest) => [...between(ctx, isGuest, Math.max(1, last - WINDOW + 1), last)]);
    yield* users.sort((a, b) => b.id - a.id);
  }
}

/** The highest number that a user of this kind has; 0 without any. */
function newestId(ctx: Ctx, isGuest: boolean): number {
  let [low, high] = [0, NEVER];
  while (low < high) {
    const middle = low + Math.ceil((high - low) / 2);
    if (isEmpty(between(ctx, isGuest, middle, high))) high = middle - 1;
    else low = middle;
  }
  return low;
}

function between(ctx: Ctx, isGuest: boolean, first: number, last: number) {
  const ids = new Range<number>({ tag: 'included', value: first }, { tag: 'included', value: last });
  return ctx.db.user.byKind.filter([isGuest, ids]);
}
