// Harm and healing as they arrive: wards take their part, vitals are written, everybody near is told, and who has no
// health left dies.
import {
  absorb,
  type DamageType,
  effectKinds,
  heal,
  hurt,
  isDead,
  type StrikeOutcome,
  vitalsAt,
} from '@hollowmere/world/combat';
import type { Tick } from '@hollowmere/world/movement';
import { noteHealing, noteThreat } from '../creatures/threat.ts';
import { putOffLeaving } from '../presence/put-off-leaving.ts';
import type { Ctx } from '../schema.ts';
import type { Combatant } from './combatants.ts';
import { die } from './death.ts';
import { tell } from './tell.ts';
import { writeVitals } from './vitals.ts';

export interface Harm {
  readonly amount: number;
  readonly type: DamageType;
  readonly outcome: StrikeOutcome;
  /** The body it comes from; it may be gone by now. */
  readonly attacker: number;
  /** 0 for what lies on somebody. */
  readonly skill: number;
}

export function harm(ctx: Ctx, target: Combatant, { amount, type, outcome, attacker, skill }: Harm, now: Tick): void {
  const said = { chunk: target.chunk, source: attacker, target: target.entity, skill, damageType: type };
  if (target.of === 'creature' && target.npc.state.tag === 'return') {
    tell(ctx, { ...said, kind: 'evaded' });
    return;
  }
  const left = throughWards(ctx, target, amount);
  if (left === 0 && amount > 0) tell(ctx, { ...said, kind: 'absorbed', amount });
  else tell(ctx, { ...said, kind: outcome, amount: left });
  if (target.of === 'creature') noteThreat(ctx, target.npc, attacker, left, now);
  if (target.of === 'person') putOffLeaving(ctx, target.session, now);
  if (left === 0) return;
  const after = writeVitals(ctx, target.vitals, hurt(target.vitals, left, now));
  if (isDead(after)) die(ctx, target, attacker, now);
}

/** Whoever mends has a part in the fights of whom they mend, as far as there was something to mend. */
export function mend(
  ctx: Ctx,
  target: Combatant,
  amount: number,
  by: { entity: number; skill: number },
  now: Tick,
): void {
  const before = target.vitals;
  const after = heal(before, amount, now);
  writeVitals(ctx, before, after);
  noteHealing(ctx, by.entity, target.entity, after.health - vitalsAt(before, now).health);
  tell(ctx, { chunk: target.chunk, kind: 'healed', source: by.entity, target: target.entity, skill: by.skill, amount });
}

/** What wards leave of harm; they are used up by what they take. */
function throughWards(ctx: Ctx, { effects }: Combatant, amount: number): number {
  let left = amount;
  for (const row of effects) {
    if (effectKinds[row.kind] !== 'ward' || left === 0) continue;
    const { harm: rest, ward } = absorb(row.magnitude, left);
    left = rest;
    if (ward === 0) ctx.db.effect.id.delete(row.id);
    else ctx.db.effect.id.update({ ...row, magnitude: ward });
  }
  return left;
}
