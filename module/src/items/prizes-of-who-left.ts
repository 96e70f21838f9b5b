// What somebody won and left lying: while they are out of the world it is kept for the character, since the body that won it is
// no more, and whoever is back in time takes it up as if they had never gone.
import { chunksAround } from '@hollowmere/world/movement';
import type { Ctx } from '../schema.ts';

interface Winner {
  readonly entity: number;
  readonly characterId: number;
}

/** The owner of a pile whose winner is away is this and the character; no body has such a number. */
const AWAY = 0x8000_0000;

/** As the body goes out of a chunk for good. */
export const keepPrizes = (ctx: Ctx, chunk: number, { entity, characterId }: Winner): void =>
  handOver(ctx, chunk, entity, AWAY + characterId);

/** As a new body comes into it. */
export const findPrizes = (ctx: Ctx, chunk: number, { entity, characterId }: Winner): void =>
  handOver(ctx, chunk, AWAY + characterId, entity);

/** Prizes lie where the fight was: nobody leaves far from them who would be back in time. */
function handOver(ctx: Ctx, chunk: number, from: number, to: number): void {
  for (const near of chunksAround(chunk)) {
    for (const pile of [...ctx.db.groundItem.chunk.filter(near)]) {
      if (pile.owner === from) ctx.db.groundItem.id.update({ ...pile, owner: to });
    }
  }
}
