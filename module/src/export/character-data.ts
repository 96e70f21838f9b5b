// Characters, deleted ones included, with what is counted of them, what they have and have become, and
// where they rest.
import type { Ctx } from '../schema.ts';
import { statisticOf } from '../statistics/statistic.ts';
import { growthData } from './growth-data.ts';
import { thingsData } from './things-data.ts';

export function characterData(ctx: Ctx, userId: number) {
  const characters = [...ctx.db.character.userId.filter(userId)].sort((a, b) => a.sortOrder - b.sortOrder);
  return characters.map(({ userId: _user, userIdentity: _identity, nameKey: _key, ...character }) => {
    const { playSeconds, visits, linesSaid, doorsMoved } = statisticOf(ctx, character.id);
    return {
      ...character,
      statistics: { playSeconds, visits, linesSaid, doorsMoved },
      growth: growthData(ctx, character.id),
      things: thingsData(ctx, character.id),
    };
  });
}
