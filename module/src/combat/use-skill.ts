// Using a skill: what the client claims is a wish, and everything about it is asked here: whether it is known, ready,
// paid for, in reach and in view, and whom it may touch.
import {
  hasClearView,
  heldToRange,
  isInRange,
  mayAct,
  pointTowards,
  spendEnergy,
  strikeTick,
} from '@hollowmere/world/combat';
import {
  type Direction8,
  impose,
  isFacing,
  REFUSED_LEAD_TICKS,
  raiseFloor,
  type Tick,
} from '@hollowmere/world/movement';
import { isBasicAttack, type Skill, skillOfId } from '@hollowmere/world/skills';
import { t } from 'spacetimedb/server';
import { rankKnownTo } from '../growth/skill-ranks.ts';
import { spendAllowance } from '../limits/allowance.ts';
import { readBody, writeBody } from '../movement/bodies.ts';
import { solidOf } from '../movement/solid.ts';
import { requirePresence } from '../presence/require-presence.ts';
import { noteQuestEvent } from '../quests/note-event.ts';
import { refuse } from '../refuse.ts';
import { type Ctx, hollowmere } from '../schema.ts';
import { tickOf } from '../world/settings.ts';
import { blocksView, carryOut, isMeantFor } from './carry-out.ts';
import { beginCast, breakCast } from './casts.ts';
import { type Combatant, combatantOf, named, type Person } from './combatants.ts';
import { requireReady, startWaiting } from './cooldowns.ts';
import { writeVitals } from './vitals.ts';

const Wish = {
  skill: t.u16(),
  /** The client's reading of the world's clock. */
  tick: t.u32(),
  /** Whom it is meant for; 0 for a place or a direction. */
  target: t.u32(),
  /** Where one looks, 1 to 8. */
  direction: t.u8(),
  /** Where it is aimed, in units; only asked where there is no target. */
  x: t.i32(),
  y: t.i32(),
};

export const useSkill = hollowmere.reducer(Wish, (ctx, { skill: skillId, tick, target: targetId, direction, x, y }) => {
  const { session } = requirePresence(ctx);
  if (!isFacing(direction)) return refuse('bad_direction');
  const skill = skillOfId(skillId);
  if (skill === undefined || skill.class === 'creature') return refuse('no_such_skill');
  const now = tickOf(ctx);
  if (tick > now + REFUSED_LEAD_TICKS) refuse('tick_ahead');
  const when = strikeTick(tick, readBody(ctx, session.entity)?.pace.floor ?? now, now);
  const user = combatantOf(ctx, session.entity, when);
  if (user === null || user.of !== 'person') return refuse('not_in_world');
  const rank = rankKnownTo(ctx, user.character, skill);
  if (rank === undefined) return refuse(skill.class === user.character.class.tag ? 'not_learned' : 'no_such_skill');
  requireAble(ctx, user);
  requireReady(ctx, user.character.id, skill, now);
  const target = targetId === 0 ? null : combatantOf(ctx, targetId, when);
  if (targetId !== 0 && target === null) refuse('no_target');
  requireReach(user, skill, target);
  const at = target ?? aimedAt(user, skill, direction, { x, y });
  const paid = spendEnergy(user.vitals, skill.cost, now);
  if (paid === undefined) return refuse('no_energy');

  // What costs nothing changes nothing that anybody sees.
  const vitals = skill.cost === 0 ? user.vitals : writeVitals(ctx, user.vitals, paid);
  startWaiting(ctx, user.character.id, skill, now);
  if (!isBasicAttack(skill)) noteQuestEvent(ctx, user.character.id, { kind: 'usedSkill' });
  standFirm(ctx, user, { direction, when, isCasting: skill.castTicks > 0 });
  if (skill.castTicks > 0) {
    beginCast(ctx, { entity: user.entity, skill, target: targetId, at, direction, now });
  } else {
    carryOut(ctx, { user: { ...user, vitals }, skill, rank, target, at, tick: when, now });
  }
});

/** Breaks off what one is casting; what it cost is gone. */
export const cancelCast = hollowmere.reducer((ctx) => {
  const { user, session } = requirePresence(ctx);
  spendAllowance(ctx, 'cancelCast', user.id);
  breakCast(ctx, session.entity, tickOf(ctx));
});

function requireAble(ctx: Ctx, user: Person): void {
  if (user.isDead) refuse('dead');
  if (!mayAct(named(user.effects))) refuse('stunned');
  if (ctx.db.cast.entity.find(user.entity) !== null) refuse('casting');
}

/** Throws `cannot_harm`, `out_of_range`. */
function requireReach(user: Person, skill: Skill, target: Combatant | null): void {
  if (target === null || skill.shape !== 'target') return;
  if (!isMeantFor(skill, user, target)) refuse('cannot_harm');
  if (target.entity === user.entity) return;
  if (!isInRange(user, target, skill.range) || !hasClearView(user, target, blocksView)) refuse('out_of_range');
}

/** Without a target: where one pointed, as far as it reaches, or straight ahead. */
function aimedAt(user: Person, skill: Skill, direction: Direction8, point: { x: number; y: number }) {
  const isPointed = skill.shape === 'circle' && skill.range > 0;
  return isPointed ? heldToRange(user, point, skill.range) : pointTowards(user, direction, Math.max(skill.range, 1));
}

/** Nothing acted upon is undone; and who casts stands. */
function standFirm(
  ctx: Ctx,
  { entity }: Person,
  { direction, when, isCasting }: { readonly direction: Direction8; readonly when: Tick; readonly isCasting: boolean },
): void {
  const body = readBody(ctx, entity);
  if (body === null) return;
  const now = tickOf(ctx);
  const solid = solidOf(ctx);
  const pace = raiseFloor(body.pace, when);
  if (!isCasting || body.motion.direction === 0) {
    writeBody(ctx, body, { motion: body.motion, pace }, now, solid);
    return;
  }
  const stopped = impose({ motion: body.motion, pace }, now, { kind: 'stop' }, solid);
  writeBody(ctx, body, { ...stopped, motion: { ...stopped.motion, facing: direction } }, now, solid);
}
