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
  vitalsAt,
} from '@hollowmere/world/combat';
import { NEVER, type Tick } from '@hollowmere/world/movement';
import { noteHealing } from '../creatures/threat.ts';
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
  const { entity, chunk } = on;
  const row = { id: 0, entity, chunk, kind: effectCode(kind), magnitude, source, ends, due: ends };
  setBeat(ctx, ctx.db.effect.insert(row), kind, now);
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
  due: (ctx, tick) => {
    const acting = [...ctx.db.effectBeat.due.filter(upTo(tick))].map(({ effect, due }) => ({ id: effect, due }));
    const ending = [...ctx.db.effect.due.filter(upTo(tick))].map(({ id, due }) => ({ id, due }));
    const oldestFirst = [...acting, ...ending].sort((a, b) => a.due - b.due);
    return [...new Set(oldestFirst.map(({ id }) => id))];
  },
  carryOut: actOrEnd,
  putAside: (ctx, id) => {
    const row = ctx.db.effect.id.find(id);
    ctx.db.effect.id.delete(id);
    ctx.db.effectBeat.effect.delete(id);
    return row;
  },
};

/** Lets one act whose moment has come, and ends it when it is over. */
function actOrEnd(ctx: Ctx, id: number, now: Tick): void {
  const row = ctx.db.effect.id.find(id);
  const beat = ctx.db.effectBeat.effect.find(id);
  // Gone before its time, perhaps by an earlier one of this very moment that killed whoever bore it.
  if (row === null) {
    if (beat !== null) ctx.db.effectBeat.effect.delete(id);
    return;
  }
  if (Math.min(row.due, beat?.due ?? NEVER) > now) return;
  const isOver = row.ends <= now;
  const [effect] = named([row]);
  if (effect === undefined || isOver) {
    ctx.db.effect.id.delete(id);
    ctx.db.effectBeat.effect.delete(id);
  } else {
    if (row.due !== row.ends) ctx.db.effect.id.update({ ...row, due: row.ends });
    setBeat(ctx, row, effect.kind, beat?.due ?? row.due);
  }
  if (effect !== undefined && effectRules[effect.kind].period > 0) act(ctx, row, effect.kind, now);
  if (isOver) refreshBearing(ctx, row.entity, now);
}

/** When it acts after that; the last time is when it ends. */
function setBeat(ctx: Ctx, { id, ends }: EffectRow, kind: EffectKind, last: Tick): void {
  const { period } = effectRules[kind];
  ctx.db.effectBeat.effect.delete(id);
  const due = last + period;
  if (period > 0 && due < ends) ctx.db.effectBeat.insert({ effect: id, due });
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
  noteHealing(ctx, row.source, bearer.entity, after.health - vitalsAt(before, now).health);
  tell(ctx, { chunk: bearer.chunk, kind: 'healed', source: row.source, target: bearer.entity, amount: row.magnitude });
}
