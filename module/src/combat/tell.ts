// Telling everybody near what just happened in a fight.
import { type DamageType, damageTypes } from '@hollowmere/world/combat';
import type { Infer } from 'spacetimedb/server';
import type { Ctx } from '../schema.ts';
import { tickOf } from '../world/settings.ts';
import type { CombatEventKind } from './tables.ts';

type Happened = Infer<typeof CombatEventKind>['tag'];

interface Told {
  readonly chunk: number;
  readonly kind: Happened;
  readonly source?: number;
  readonly target?: number;
  readonly skill?: number;
  readonly amount?: number;
  readonly damageType?: DamageType;
  /** Ticks that something flies. */
  readonly flight?: number;
}

export function tell(ctx: Ctx, told: Told): void {
  const { chunk, kind, source = 0, target = 0, skill = 0, amount = 0, damageType = 'physical', flight = 0 } = told;
  ctx.db.combatEvent.insert({
    chunk,
    kind: { tag: kind },
    source,
    target,
    skill,
    amount,
    damageType: damageTypes.indexOf(damageType),
    tick: tickOf(ctx),
    flight,
  });
}
