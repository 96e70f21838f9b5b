// Carrying a skill out: whom it reaches, what flies to them, and what it does to each. The same for people and for
// creatures, at once or at the end of a cast.
import {
  flightTicks,
  hasClearView,
  heldToRange,
  mayHarm,
  mayHelp,
  type Point,
  resolveHealing,
  resolveStrike,
  squaredDistance,
  struckBy,
} from '@hollowmere/world/combat';
import { isLiquid, worldMap } from '@hollowmere/world/map';
import { chunksAround, type Tick } from '@hollowmere/world/movement';
import { aimOf, blowOf, magnitudeOf, type Rank, rankOf, type Skill } from '@hollowmere/world/skills';
import { countDeed } from '../growth/deeds.ts';
import { rollsOf } from '../rolls.ts';
import type { Ctx } from '../schema.ts';
import { type Combatant, combatantOf } from './combatants.ts';
import { endEffects, layEffect } from './effects.ts';
import { harm, mend } from './harm.ts';
import { tell } from './tell.ts';

export interface Use {
  readonly user: Combatant;
  readonly skill: Skill;
  readonly rank: Rank;
  /** Whom it was aimed at; nobody for a place or a direction. */
  readonly target: Combatant | null;
  /** Where it was aimed at, in units. */
  readonly at: Point;
  /** The tick at which places are compared. */
  readonly tick: Tick;
  readonly now: Tick;
}

export function carryOut(ctx: Ctx, use: Use): void {
  const { user, skill, now } = use;
  if (skill.purpose === 'harm') endEffects(ctx, user.entity, now, ['protected']);
  tell(ctx, { chunk: user.chunk, kind: 'used', source: user.entity, target: use.target?.entity ?? 0, skill: skill.id });
  if (skill.flightSpeed !== undefined) shoot(ctx, use, skill.flightSpeed);
  else for (const reached of reachedBy(ctx, use)) deliver(ctx, user, reached, skill, use.rank, now);
}

/** What flies arrives later: see impacts.ts. */
function shoot(ctx: Ctx, use: Use, speed: number): void {
  const { user, skill, rank, at, now } = use;
  const isAtPlace = skill.shape === 'circle';
  const goals = isAtPlace ? [null] : reachedBy(ctx, use);
  for (const goal of goals) {
    const place = goal ?? heldToRange(user, at, skill.range);
    const flight = flightTicks(Math.floor(Math.sqrt(squaredDistance(user, place))), speed);
    const target = goal?.entity ?? 0;
    ctx.db.impact.insert({
      id: 0,
      due: now + flight,
      attacker: user.entity,
      target,
      x: place.x,
      y: place.y,
      skill: skill.id,
      rank,
    });
    tell(ctx, { chunk: user.chunk, kind: 'shot', source: user.entity, target, skill: skill.id, flight });
  }
}

/** Whether a skill is for somebody: harm for foes, all else for oneself and friends. */
export function isMeantFor(skill: Skill, user: Combatant, other: Combatant): boolean {
  return skill.purpose === 'harm' ? mayHarm(user, other) : other.entity === user.entity || mayHelp(user, other);
}

/** Everybody whom a skill reaches from where its user stands: the target alone, or all in its area. */
export function reachedBy(ctx: Ctx, { user, skill, target, at, tick }: Use): Combatant[] {
  const suits = (other: Combatant) => isMeantFor(skill, user, other);
  if (skill.shape === 'self') return [user];
  if (skill.shape === 'target' && target !== null) return suits(target) ? [target] : [];
  const near = combatantsAround(ctx, user.chunk, tick).filter(suits);
  const centre = skill.range === 0 ? user : at;
  const struck = struckBy(aimOf(skill), user, centre, near);
  return struck.filter((other) => other.entity === user.entity || hasClearView(user, other, blocksView));
}

/** Everybody with vitals in a chunk and its eight neighbours. */
function combatantsAround(ctx: Ctx, chunk: number, tick: Tick): Combatant[] {
  return chunksAround(chunk)
    .flatMap((near) => [...ctx.db.vitals.chunk.filter(near)])
    .map(({ entity }) => combatantOf(ctx, entity, tick))
    .filter((other) => other !== null);
}

/** One sees over water, not through walls. */
export const blocksView = (tileX: number, tileY: number): boolean =>
  worldMap.solidAt(tileX, tileY) && !isLiquid(worldMap.terrainAt(tileX, tileY));

/** What a skill does to one whom it reaches. */
export function deliver(ctx: Ctx, user: Combatant, target: Combatant, skill: Skill, rank: Rank, now: Tick): void {
  const { effect } = rankOf(skill, rank);
  const doesLand =
    skill.purpose === 'harm' ? strike(ctx, user, target, skill, rank, now) : help(ctx, user, target, skill, rank, now);
  if (!doesLand || effect === undefined) return;
  const alive = combatantOf(ctx, target.entity, now);
  if (alive === null || alive.isDead) return;
  const magnitude = magnitudeOf(effect, user.fighter.power);
  layEffect(ctx, alive, { kind: effect.kind, magnitude, source: user.entity, ends: now + effect.ticks }, now);
}

function strike(ctx: Ctx, user: Combatant, target: Combatant, skill: Skill, rank: Rank, now: Tick): boolean {
  const blow = blowOf(skill, rank);
  if (blow === undefined || blow.power === 0) return true;
  const { outcome, amount, type } = resolveStrike(user.fighter, target.fighter, blow, rollsOf(ctx));
  if (outcome === 'critical' && user.of === 'person') countDeed(ctx, user.character.id, 'criticals');
  harm(ctx, target, { amount, type, outcome, attacker: user.entity, skill: skill.id }, now);
  return outcome !== 'missed' && outcome !== 'resisted';
}

function help(ctx: Ctx, user: Combatant, target: Combatant, skill: Skill, rank: Rank, now: Tick): boolean {
  const { power } = rankOf(skill, rank);
  if (skill.purpose !== 'heal' || power === 0) return true;
  const { amount } = resolveHealing(user.fighter, power, rollsOf(ctx));
  const missing = target.vitals.maxHealth - target.vitals.health;
  mend(ctx, target, amount, { entity: user.entity, skill: skill.id }, now);
  const isOther = user.of === 'person' && target.entity !== user.entity;
  if (isOther) countDeed(ctx, user.character.id, 'healed', Math.min(amount, missing));
  return true;
}
