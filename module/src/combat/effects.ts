// What lies on people and creatures: laying it, letting it act, taking it away. Whoever bears it is slower or stronger
// from the same transaction on.
import {
  type Effect,
  type EffectKind,
  effectCode,
  effectRules,
  heal,
  joinEffect,
  periodHarm,
} from '@hollowmere/world/combat';
import { NEVER, type Tick } from '@hollowmere/world/movement';
import type { Duty } from '../duties/duty.ts';
import { upTo } from '../duties/up-to.ts';
import type { Ctx, EffectRow } from '../schema.ts';
import { refreshBearing } from './bearing.ts';
import { type Combatant, combatantOf, effectsOn, named } from './combatants.ts';
import { harm } from './harm.ts';
import { tell } from './tell.ts';
import { writeVitals } from './vitals.ts';

/** Lays an effect on somebody, as far as it comes to something beside those already there. */
export function layEffect(ctx: Ctx, on: Combatant, effect: Effect, now: Tick): void {
  if (on.of === 'creature' && on.kind.immune.includes(effect.kind)) return;
  if (effectRules[effect.kind].suits === 'foe' && on.isProtected) return;
  const present = named(effectsOn(ctx, on.entity));
  const joined = joinEffect(present, effect);
  if (joined.outcome === 'tooWeak') return;
  if (joined.outcome === 'replaces') ctx.db.effect.id.delete(joined.replaced.id);
  const { kind, magnitude, source, ends } = effect;
  const due = dueAfter(kind, now, ends);
  ctx.db.effect.insert({
    id: 0,
    entity: on.entity,
    chunk: on.chunk,
    kind: effectCode(kind),
    magnitude,
    source,
    ends,
    due,
  });
  refreshBearing(ctx, on.entity, now);
}

/** Takes away what lies on somebody: everything, or only these kinds. */
export function endEffects(ctx: Ctx, entity: number, now: Tick, kinds?: readonly EffectKind[]): void {
  const rows = named(effectsOn(ctx, entity)).filter(({ kind }) => kinds === undefined || kinds.includes(kind));
  for (const { id } of rows) ctx.db.effect.id.delete(id);
  if (rows.length > 0) refreshBearing(ctx, entity, now);
}

export const effectDuty: Duty = {
  name: 'effect',
  due: (ctx, tick) => [...ctx.db.effect.due.filter(upTo(tick))].map(({ id }) => id),
  carryOut: actOrEnd,
  putAside: (ctx, id) => {
    const row = ctx.db.effect.id.find(id);
    ctx.db.effect.id.delete(id);
    return row;
  },
};

/** Lets one act whose moment has come, and ends it when it is over. */
function actOrEnd(ctx: Ctx, id: number, now: Tick): void {
  const row = ctx.db.effect.id.find(id);
  // An earlier one of this very moment may have killed whoever bears it.
  if (row === null || row.due > now) return;
  const isOver = row.ends <= now;
  const [effect] = named([row]);
  if (effect === undefined || isOver) ctx.db.effect.id.delete(id);
  else ctx.db.effect.id.update({ ...row, due: dueAfter(effect.kind, row.due, row.ends) });
  if (effect !== undefined && effectRules[effect.kind].period > 0) act(ctx, row, effect.kind, now);
  if (isOver) refreshBearing(ctx, row.entity, now);
}

function act(ctx: Ctx, row: EffectRow, kind: EffectKind, now: Tick): void {
  const bearer = combatantOf(ctx, row.entity, now);
  if (bearer === null || bearer.isDead) return;
  const { damageType } = effectRules[kind];
  if (damageType !== undefined) {
    const amount = periodHarm({ kind, magnitude: row.magnitude }, bearer.fighter);
    harm(ctx, bearer, { amount, type: damageType, outcome: 'hit', attacker: row.source, skill: 0 }, now);
    return;
  }
  const before = bearer.vitals;
  const after = heal(before, row.magnitude, now);
  if (after.health === before.health) return;
  writeVitals(ctx, before, after);
  tell(ctx, { chunk: bearer.chunk, kind: 'healed', source: row.source, target: bearer.entity, amount: row.magnitude });
}

/** When it next acts, or ends. */
function dueAfter(kind: EffectKind, last: Tick, ends: Tick): Tick {
  const { period } = effectRules[kind];
  return Math.min(ends, period > 0 ? last + period : NEVER);
}
