// How somebody bears what they wear, what lies on them and what level they have: their greatest health, what comes back
// each second, and how fast they walk. Asked anew whenever one of these changed.
import { withMaxima } from '@hollowmere/world/combat';
import { impose, type Tick } from '@hollowmere/world/movement';
import { readBody, writeBody } from '../movement/bodies.ts';
import { solidOf } from '../movement/solid.ts';
import type { Ctx } from '../schema.ts';
import { combatantOf } from './combatants.ts';
import { writeVitals } from './vitals.ts';

export function refreshBearing(ctx: Ctx, entity: number, now: Tick): void {
  const who = combatantOf(ctx, entity, now);
  if (who === null) return;
  const { maxHealth, maxEnergy, healthGain, energyGain } = who.fighter;
  const { vitals } = who;
  const isSame =
    vitals.maxHealth === maxHealth &&
    vitals.maxEnergy === maxEnergy &&
    vitals.healthGain === healthGain &&
    vitals.energyGain === energyGain;
  if (!isSame) writeVitals(ctx, vitals, withMaxima(vitals, who.fighter, now));
  // Creatures take their speed with each thought.
  if (who.of === 'person') setSpeed(ctx, who.entity, who.isDead ? 0 : who.fighter.speed, now);
}

/** Changes how fast somebody walks; the walk goes on. */
export function setSpeed(ctx: Ctx, entity: number, speed: number, now: Tick): void {
  const body = readBody(ctx, entity);
  if (body === null || body.motion.speed === speed) return;
  const solid = solidOf(ctx);
  writeBody(ctx, body, impose(body, now, { kind: 'speed', speed }, solid), now, solid);
}
