// Names that were given up stay free for those who bore them, for a while: nobody becomes somebody else by waiting
// beside them.
import { creatureKinds } from '@hollowmere/world/creatures';
import { characterNameKey } from '@hollowmere/world/names';
import { Range } from 'spacetimedb/server';
import { isForbiddenName } from '../moderation/forbidden-names.ts';
import { dayOf } from '../moment.ts';
import type { Ctx } from '../schema.ts';

const KEPT_DAYS = 30;
/** At most so many a minute. */
const MOST_AT_ONCE = 500;

export type NameKind = 'user' | 'character';

/** Townsfolk and creatures: what a character of the same name says would be taken for theirs. */
const residents = new Set(creatureKinds.map(({ name }) => characterNameKey(name)));

const keyOf = (kind: NameKind, nameKey: string) => `${kind}:${nameKey}`;

/** Keeps a name for its former bearer; for nobody when `userId` is 0. */
export function reserveName(ctx: Ctx, kind: NameKind, nameKey: string, userId: number): void {
  const row = { key: keyOf(kind, nameKey), userId, freeDay: dayOf(ctx.timestamp) + KEPT_DAYS };
  if (ctx.db.reservedName.key.find(row.key) === null) ctx.db.reservedName.insert(row);
  else ctx.db.reservedName.key.update(row);
}

/** Whether a name is kept for somebody else, or from everybody. `userId` is 0 for those who have no account yet. */
export function isKeptFromUser(ctx: Ctx, kind: NameKind, nameKey: string, userId: number): boolean {
  if (isForbiddenName(ctx, nameKey)) return true;
  if (kind === 'character' && residents.has(nameKey)) return true;
  const row = ctx.db.reservedName.key.find(keyOf(kind, nameKey));
  if (row === null || row.freeDay <= dayOf(ctx.timestamp)) return false;
  return row.userId === 0 || row.userId !== userId;
}

/** The name has a bearer again. */
export function unreserveName(ctx: Ctx, kind: NameKind, nameKey: string): void {
  ctx.db.reservedName.key.delete(keyOf(kind, nameKey));
}

export function forgetFreeNames(ctx: Ctx): void {
  const upToToday = new Range<number>(null, { tag: 'included', value: dayOf(ctx.timestamp) });
  const free = ctx.db.reservedName.freeDay.filter(upToToday).take(MOST_AT_ONCE).toArray();
  for (const { key } of free) ctx.db.reservedName.key.delete(key);
}
