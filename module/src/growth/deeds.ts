// Counting what a character does, and what it may be proud of: an achievement is earned in the transaction that
// completes it.
import { achievementsFor, type DeedKey } from '@hollowmere/world/growth';
import { firstOf } from '../first-row.ts';
import { receiveCoins } from '../items/receive-coins.ts';
import type { Ctx } from '../schema.ts';

export function countDeed(ctx: Ctx, characterId: number, key: DeedKey, more = 1): void {
  if (more > 0) writeDeed(ctx, characterId, key, countOf(ctx, characterId, key) + more);
}

/** For what did not come to anything after all: never below nothing, and what was earned by it stays. */
export function uncountDeed(ctx: Ctx, characterId: number, key: DeedKey, fewer: number): void {
  const row = rowOf(ctx, characterId, key);
  if (row !== undefined) ctx.db.deed.id.update({ ...row, count: Math.max(0, row.count - fewer) });
}

/** For what is not counted up but is what it is: a level. Never falls. */
export function setDeed(ctx: Ctx, characterId: number, key: DeedKey, count: number): void {
  if (count > countOf(ctx, characterId, key)) writeDeed(ctx, characterId, key, count);
}

const rowOf = (ctx: Pick<Ctx, 'db'>, characterId: number, key: DeedKey) =>
  firstOf(ctx.db.deed.byCharacterAndKey.filter([characterId, key]));

/** How often a character has done something. */
export const countOf = (ctx: Pick<Ctx, 'db'>, characterId: number, key: DeedKey): number =>
  rowOf(ctx, characterId, key)?.count ?? 0;

function writeDeed(ctx: Ctx, characterId: number, key: DeedKey, count: number): void {
  const row = rowOf(ctx, characterId, key);
  if (row === undefined) ctx.db.deed.insert({ id: 0, characterId, key, count });
  else ctx.db.deed.id.update({ ...row, count });
  for (const { id, goal, reward } of achievementsFor(key)) if (count >= goal.count) earn(ctx, characterId, id, reward);
}

/** Once; its coins go where coins are. */
function earn(ctx: Ctx, characterId: number, achievement: number, reward: number): void {
  const has = [...ctx.db.achievement.characterId.filter(characterId)].some((row) => row.achievement === achievement);
  if (has) return;
  ctx.db.achievement.insert({ id: 0, characterId, achievement, earnedAt: ctx.timestamp });
  if (reward === 0) return;
  receiveCoins(ctx, { cause: 'achievement', characterId }, reward);
}
