// Vitals between rows and rules: a row is written only when something happened to whoever it belongs to.
import type { Vitals } from '@hollowmere/world/combat';
import type { Ctx, ReadCtx, VitalsRow } from '../schema.ts';

/** Where the row lies is asked anew: its body may have moved on since it was read. */
export function writeVitals(ctx: Ctx, row: VitalsRow, after: Vitals): VitalsRow {
  const { health, maxHealth, energy, maxEnergy, healthGain, energyGain, since, healthSince } = after;
  const written = {
    entity: row.entity,
    chunk: ctx.db.vitals.entity.find(row.entity)?.chunk ?? row.chunk,
    health,
    maxHealth,
    energy,
    maxEnergy,
    healthGain,
    energyGain,
    since,
    healthSince,
  };
  return ctx.db.vitals.entity.update(written);
}

/** Whether a body lies there and waits to return. */
export function isFallen(ctx: ReadCtx, entity: number): boolean {
  return ctx.db.vitals.entity.find(entity)?.health === 0;
}
