// A neutral name that nobody has.
import { neutralName } from '@hollowmere/world/moderation';
import { usernameKey } from '@hollowmere/world/names';
import type { Ctx } from '../schema.ts';

/** Four digits as long as that is easy; the longest still fits over a head. */
export function freeNeutralName(ctx: Ctx): string {
  for (let digits = 4; digits <= 6; digits++) {
    for (let attempt = 0; attempt < 12; attempt++) {
      const name = neutralName(ctx.random.integerInRange(10 ** (digits - 1), 10 ** digits - 1));
      if (isFree(ctx, usernameKey(name))) return name;
    }
  }
  throw new Error('a million people carry a neutral name');
}

function isFree(ctx: Ctx, key: string): boolean {
  return ctx.db.user.usernameKey.find(key) === null && ctx.db.character.nameKey.find(key) === null;
}
