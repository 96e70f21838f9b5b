// The engine's randomness as the rules of the world take it.
import type { Rolls } from '@hollowmere/world/rolls';
import type { Ctx } from './schema.ts';

export function rollsOf(ctx: Ctx): Rolls {
  return { below: (n) => ctx.random.integerInRange(0, n - 1) };
}
