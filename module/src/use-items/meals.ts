// Eating: every second a little, until it is eaten up. Whoever is hurt has other things to do.
import { heal, REST_TICKS, refresh } from '@hollowmere/world/combat';
import type { ItemUse } from '@hollowmere/world/items';
import { TICKS_PER_SECOND, type Tick } from '@hollowmere/world/movement';
import { ticksOf } from '@hollowmere/world/time';
import { Range } from 'spacetimedb/server';
import { writeVitals } from '../combat/vitals.ts';
import type { Ctx, VitalsRow } from '../schema.ts';

/** Another meal takes the place of the one before. */
export function beginMeal(ctx: Ctx, entity: number, food: Extract<ItemUse, { act: 'eat' }>, now: Tick): void {
  const { health, energy, seconds } = food;
  ctx.db.meal.entity.delete(entity);
  ctx.db.meal.insert({ entity, health, energy, began: now, ends: now + ticksOf(seconds), due: now + TICKS_PER_SECOND });
}

export function eatOn(ctx: Ctx, now: Tick): void {
  const upToNow = new Range<number>(null, { tag: 'included', value: now });
  for (const meal of [...ctx.db.meal.due.filter(upToNow)]) {
    const vitals = ctx.db.vitals.entity.find(meal.entity);
    const isOver = vitals === null || wasHurtSince(vitals, meal.began, now);
    if (!isOver) writeVitals(ctx, vitals, refresh(heal(vitals, meal.health, now), meal.energy, now));
    const due = meal.due + TICKS_PER_SECOND;
    if (isOver || due > meal.ends) ctx.db.meal.entity.delete(meal.entity);
    else ctx.db.meal.entity.update({ ...meal, due });
  }
}

/** Health stands still for a while after each harm: what stands still because of one before the meal is let be. */
const wasHurtSince = ({ healthSince }: VitalsRow, began: Tick, now: Tick): boolean =>
  healthSince > now && healthSince > began + REST_TICKS;
