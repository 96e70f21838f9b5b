// Dying. What lay on somebody goes, what they were about to do does not happen; a creature leaves its prize and comes
// back in time, a person lies there until they return to their inn.
import { coinsLost } from '@hollowmere/world/combat';
import type { Tick } from '@hollowmere/world/movement';
import { creatureDied } from '../creatures/creature-died.ts';
import { forgetFallen } from '../creatures/threat.ts';
import { countDeed } from '../growth/deeds.ts';
import { changeBag } from '../items/change-bag.ts';
import type { Ctx } from '../schema.ts';
import { setSpeed } from './bearing.ts';
import { type Combatant, effectsOn, type Person } from './combatants.ts';
import { tell } from './tell.ts';

export function die(ctx: Ctx, who: Combatant, killer: number, now: Tick): void {
  for (const { id } of effectsOn(ctx, who.entity)) ctx.db.effect.id.delete(id);
  ctx.db.cast.entity.delete(who.entity);
  tell(ctx, { chunk: who.chunk, kind: 'died', source: killer, target: who.entity });
  if (who.of === 'creature') creatureDied(ctx, who, now);
  else personDied(ctx, who, now);
}

function personDied(ctx: Ctx, { entity, character }: Person, now: Tick): void {
  forgetFallen(ctx, entity);
  setSpeed(ctx, entity, 0, now);
  loseCoins(ctx, character.id);
  countDeed(ctx, character.id, 'deaths');
}

function loseCoins(ctx: Ctx, characterId: number): void {
  changeBag(ctx, { cause: 'death', characterId }, (before) => {
    return { ...before, coins: before.coins - coinsLost(before.coins) };
  });
}
