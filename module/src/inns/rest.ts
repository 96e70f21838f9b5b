// A bed at an inn: whoever slept in it is as good as new, and comes back to it.
import { effectRules, fullVitals } from '@hollowmere/world/combat';
import { COINS } from '@hollowmere/world/items';
import type { Tick } from '@hollowmere/world/movement';
import { innOf, restPrice } from '@hollowmere/world/shops';
import { t } from 'spacetimedb/server';
import { combatantOf, named, type Person } from '../combat/combatants.ts';
import { endEffects } from '../combat/effects.ts';
import { writeVitals } from '../combat/vitals.ts';
import { changeBag } from '../items/change-bag.ts';
import { withFewer } from '../items/holding.ts';
import { spendAllowance } from '../limits/allowance.ts';
import { requirePresence } from '../presence/require-presence.ts';
import { refuse } from '../refuse.ts';
import { type Ctx, hollowmere } from '../schema.ts';
import { townspersonInReach } from '../townsfolk/in-reach.ts';

export const rest = hollowmere.reducer({ npc: t.u32() }, (ctx, { npc }) => {
  const { user, session } = requirePresence(ctx);
  spendAllowance(ctx, 'trade', user.id);
  const { kind, place } = townspersonInReach(ctx, session, npc);
  const inn = innOf(kind);
  if (inn === undefined) return refuse('not_for_sale');
  const who = combatantOf(ctx, session.entity, place.now);
  if (who === null || who.of !== 'person') return refuse('not_in_world');
  const { id: characterId, level } = who.character;
  const price = { kind: COINS, count: restPrice(level) };
  changeBag(ctx, { cause: 'rest', characterId }, (before) => withFewer(before, price));
  comeBackTo(ctx, characterId, inn.id);
  makeWhole(ctx, who, place.now);
});

function comeBackTo(ctx: Ctx, characterId: number, inn: number): void {
  const known = ctx.db.condition.characterId.find(characterId);
  // How one is, is written when one leaves the world.
  if (known === null) ctx.db.condition.insert({ characterId, health: 1, energy: 0, inn });
  else ctx.db.condition.characterId.update({ ...known, inn });
}

function makeWhole(ctx: Ctx, who: Person, now: Tick): void {
  const bad = named(who.effects)
    .map(({ kind }) => kind)
    .filter((kind) => effectRules[kind].suits === 'foe');
  endEffects(ctx, who.entity, now, bad);
  const rested = combatantOf(ctx, who.entity, now);
  if (rested !== null) writeVitals(ctx, rested.vitals, fullVitals(rested.fighter, now));
}
