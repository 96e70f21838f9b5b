// What takes its time: begun, shown to everybody near, and carried out at its end unless something came between.
import { hasClearView, isInRange } from '@hollowmere/world/combat';
import { TILE_UNITS, type Tick } from '@hollowmere/world/movement';
import { type Rank, type Skill, skillOfId } from '@hollowmere/world/skills';
import type { Duty } from '../duties/duty.ts';
import { upTo } from '../duties/up-to.ts';
import { rankKnownTo } from '../growth/skill-ranks.ts';
import type { Ctx } from '../schema.ts';
import { blocksView, carryOut } from './carry-out.ts';
import { type Combatant, combatantOf } from './combatants.ts';
import { stopWaiting } from './cooldowns.ts';
import { tell } from './tell.ts';

export interface Begun {
  readonly entity: number;
  readonly skill: Skill;
  readonly target: number;
  readonly at: { readonly x: number; readonly y: number };
  readonly direction: number;
  readonly now: Tick;
}

/** Shown where its user stands by now: who casts stops or turns, and that may have carried them over a border. */
export function beginCast(ctx: Ctx, { entity, skill, target, at, direction, now }: Begun): void {
  const chunk = ctx.db.motion.entity.find(entity)?.chunk;
  if (chunk === undefined) return;
  const { x, y } = at;
  const ends = now + skill.castTicks;
  ctx.db.cast.entity.delete(entity);
  ctx.db.cast.insert({ entity, chunk, skill: skill.id, target, x, y, direction, started: now, ends });
  tell(ctx, { chunk, kind: 'began', source: entity, target, skill: skill.id });
}

/** Walking, a stun or death end a cast. Returns whether there was one. */
export function breakCast(ctx: Ctx, entity: number, now: Tick): boolean {
  const row = ctx.db.cast.entity.find(entity);
  if (row === null) return false;
  ctx.db.cast.entity.delete(entity);
  tell(ctx, { chunk: row.chunk, kind: 'interrupted', source: entity, target: entity, skill: row.skill });
  const skill = skillOfId(row.skill);
  const session = ctx.db.session.entity.find(entity);
  if (skill !== undefined && session !== null) stopWaiting(ctx, session.characterId, skill, now);
  return true;
}

export const castDuty: Duty = {
  name: 'cast',
  due: (ctx, tick) => [...ctx.db.cast.ends.filter(upTo(tick))].map(({ entity }) => entity),
  carryOut: endCast,
  putAside: (ctx, entity) => {
    const row = ctx.db.cast.entity.find(entity);
    ctx.db.cast.entity.delete(entity);
    return row;
  },
};

function endCast(ctx: Ctx, entity: number, now: Tick): void {
  const row = ctx.db.cast.entity.find(entity);
  // One that ended a moment ago may have felled this one.
  if (row === null || row.ends > now) return;
  ctx.db.cast.entity.delete(entity);
  const skill = skillOfId(row.skill);
  const user = combatantOf(ctx, entity, now);
  if (skill === undefined || user === null || user.isDead) return;
  const target = row.target === 0 ? null : combatantOf(ctx, row.target, now);
  if (row.target !== 0 && skill.shape === 'target' && !isStillThere(user, target, skill)) {
    tell(ctx, { chunk: row.chunk, kind: 'missed', source: entity, target: row.target, skill: row.skill });
    return;
  }
  const rank: Rank = user.of === 'person' ? (rankKnownTo(ctx, user.character, skill) ?? 1) : 1;
  // What is seen coming strikes where it was seen; what is aimed at somebody follows them.
  const at = skill.isTelegraphed || target === null ? { x: row.x, y: row.y } : target;
  carryOut(ctx, { user, skill, rank, target: skill.isTelegraphed ? null : target, at, tick: now, now });
}

/** Whoever a cast is meant for may get away from it: out of its reach, and half a tile for the time words take. */
const LEEWAY = TILE_UNITS / 2;

function isStillThere(user: Combatant, target: Combatant | null, skill: Skill): boolean {
  if (target === null || target.isDead) return false;
  if (target.entity === user.entity) return true;
  return isInRange(user, target, skill.range + LEEWAY) && hasClearView(user, target, blocksView);
}
