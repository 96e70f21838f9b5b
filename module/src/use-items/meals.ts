// Eating: every second a little, until it is eaten up. Whoever is hurt has other things to do.
import { heal, REST_TICKS, refresh } from '@hollowmere/world/combat';
import type { ItemUse } from '@hollowmere/world/items';
import { TICKS_PER_SECOND, type Tick } from '@hollowmere/world/movement';
import { ticksOf } from '@hollowmere/world/time';
import { writeVitals } from '../combat/vitals.ts';
import type { Duty } from '../duties/duty.ts';
import { upTo } from '../duties/up-to.ts';
import type { Ctx, VitalsRow } from '../schema.ts';

/** Another meal takes the place of the one before. */
export function beginMeal(ctx: Ctx, entity: number, food: Extract<ItemUse, { act: 'eat' }>, now: Tick): void {
  const { health, energy, seconds } = food;
  ctx.db.meal.entity.delete(entity);
  ctx.db.meal.insert({ entity, health, energy, began: now, ends: now + ticksOf(seconds), due: now + TICKS_PER_SECOND });
}

export const mealDuty: Duty = {
  name: 'meal',
  due: (ctx, tick) => [...ctx.db.meal.due.filter(upTo(tick))].map(({ entity }) => entity),
  carryOut: eatOn,
  putAside: (ctx, entity) => {
    const row = ctx.db.meal.entity.find(entity);
    ctx.db.meal.entity.delete(entity);
    return row;
  },
};

function eatOn(ctx: Ctx, entity: number, now: Tick): void {
  const meal = ctx.db.meal.entity.find(entity);
  if (meal === null || meal.due > now) return;
  const vitals = ctx.db.vitals.entity.find(entity);
  const isOver = vitals === null || wasHurtSince(vitals, meal.began, now);
  if (!isOver) writeVitals(ctx, vitals, refresh(heal(vitals, meal.health, now), meal.energy, now));
  const due = meal.due + TICKS_PER_SECOND;
  if (isOver || due > meal.ends) ctx.db.meal.entity.delete(entity);
  else ctx.db.meal.entity.update({ ...meal, due });
}

/** Health stands still for a while after each harm: what stands still because of one before the meal is let be. */
const wasHurtSince = ({ healthSince }: VitalsRow, began: Tick, now: Tick): boolean =>
  healthSince > now && healthSince > began + REST_TICKS;
