// Using a thing from the bag: drinking, eating, rubbing in, reading out.

import { type Effect, heal, joinEffect, mayAct, refresh, vitalsAt } from '@hollowmere/world/combat';
import { type ItemUse, itemKind } from '@hollowmere/world/items';
import type { Tick } from '@hollowmere/world/movement';
import { t } from 'spacetimedb/server';
import { combatantOf, named, type Person } from '../combat/combatants.ts';
import { endEffects, layEffect } from '../combat/effects.ts';
import { isFighting } from '../combat/in-fight.ts';
import { returnToInn } from '../combat/respawn.ts';
import { tell } from '../combat/tell.ts';
import { writeVitals } from '../combat/vitals.ts';
import { belongingsOf } from '../items/belongings.ts';
import { holdingOf, withoutPart } from '../items/holding.ts';
import { transfer } from '../items/transfer.ts';
import { spendAllowance } from '../limits/allowance.ts';
import { requirePresence } from '../presence/require-presence.ts';
import { noteQuestEvent } from '../quests/note-event.ts';
import { refuse } from '../refuse.ts';
import { type Ctx, hollowmere } from '../schema.ts';
import { tickOf } from '../world/settings.ts';
import { beginMeal } from './meals.ts';
import { takeTurn } from './waits.ts';

type Laying = Extract<ItemUse, { act: 'effect' }>;

/** One of the stack in a slot of the bag. Things of a quest stay, everything else is used up. */
export const useItem = hollowmere.reducer({ slot: t.u16() }, (ctx, { slot }) => {
  const { user, session } = requirePresence(ctx);
  spendAllowance(ctx, 'useItem', user.id);
  const now = tickOf(ctx);
  const who = combatantOf(ctx, session.entity, now);
  if (who === null || who.of !== 'person') return refuse('not_in_world');
  requireFree(ctx, who);
  const { id: characterId, level } = who.character;
  const { bag } = belongingsOf(ctx, characterId);
  const before = holdingOf(ctx, bag);
  const kind = itemKind(before.bag[slot]?.kind ?? refuse('no_such_item'));
  if (kind?.use === undefined || kind.useGroup === undefined) return refuse('not_usable');
  if (level < kind.level) refuse('level_too_low');
  takeTurn(ctx, characterId, kind.useGroup, now);
  if (!doesSomething(who, kind.use, now)) refuse('no_effect');
  if (kind.use.act !== 'quest') {
    const { holding: after } = withoutPart(before, slot, 1);
    transfer(ctx, [{ of: 'container', container: bag, after }], { cause: 'used', characterId });
  }
  carryOut(ctx, who, kind.use, now);
  noteQuestEvent(ctx, characterId, { kind: 'usedItem', item: kind.id });
});

function requireFree(ctx: Ctx, who: Person): void {
  if (who.isDead) refuse('dead');
  if (!mayAct(named(who.effects))) refuse('stunned');
  if (ctx.db.cast.entity.find(who.entity) !== null) refuse('casting');
}

/** Nothing is used up for nothing: health that is whole, poison that is not there, an elixir beside a stronger one. */
function doesSomething(who: Person, use: ItemUse, now: Tick): boolean {
  const present = named(who.effects);
  switch (use.act) {
    case 'restore': {
      const { health, maxHealth, energy, maxEnergy } = vitalsAt(who.vitals, now);
      return (use.health > 0 && health < maxHealth) || (use.energy > 0 && energy < maxEnergy);
    }
    case 'effect':
      return joinEffect(present, effectOf(who, use, now)).outcome !== 'tooWeak';
    case 'cure':
      return use.effects.some((cured) => present.some(({ kind }) => kind === cured));
    default:
      return true;
  }
}

function effectOf(who: Person, { effect: kind, magnitude, ticks }: Laying, now: Tick): Effect {
  return { kind, magnitude, source: who.entity, ends: now + ticks };
}

function carryOut(ctx: Ctx, who: Person, use: ItemUse, now: Tick): void {
  switch (use.act) {
    case 'restore':
      restore(ctx, who, use, now);
      return;
    case 'eat':
      beginMeal(ctx, who.entity, use, now);
      return;
    case 'effect':
      layEffect(ctx, who, effectOf(who, use, now), now);
      return;
    case 'cure':
      endEffects(ctx, who.entity, now, use.effects);
      return;
    case 'return':
      if (isFighting(ctx, who.entity, now)) refuse('in_a_fight');
      returnToInn(ctx, who.entity, who.character.id);
      return;
    case 'quest':
      return;
    default:
      use satisfies never;
  }
}

function restore(ctx: Ctx, who: Person, { health, energy }: Extract<ItemUse, { act: 'restore' }>, now: Tick): void {
  const { entity, chunk, vitals } = who;
  writeVitals(ctx, vitals, refresh(heal(vitals, health, now), energy, now));
  if (health > 0) tell(ctx, { chunk, kind: 'healed', source: entity, target: entity, amount: health });
}
