// What flew arrives: it hits whom it was meant for wherever they are by now, or everybody at its place.
import type { Tick } from '@hollowmere/world/movement';
import { type Rank, skillOfId } from '@hollowmere/world/skills';
import type { Duty } from '../duties/duty.ts';
import { upTo } from '../duties/up-to.ts';
import type { Ctx } from '../schema.ts';
import { deliver, isMeantFor, reachedBy } from './carry-out.ts';
import { combatantOf } from './combatants.ts';
import { tell } from './tell.ts';

export const impactDuty: Duty = {
  name: 'impact',
  due: (ctx, tick) => [...ctx.db.impact.due.filter(upTo(tick))].map(({ id }) => id),
  carryOut: land,
  putAside: (ctx, id) => {
    const row = ctx.db.impact.id.find(id);
    ctx.db.impact.id.delete(id);
    return row;
  },
};

function land(ctx: Ctx, id: number, now: Tick): void {
  const row = ctx.db.impact.id.find(id);
  if (row === null) return;
  ctx.db.impact.id.delete(id);
  const { attacker, target, x, y } = row;
  const skill = skillOfId(row.skill);
  const user = combatantOf(ctx, attacker, now);
  // Whoever left the world takes their arrows along; whoever fell does not.
  if (skill === undefined || user === null) return;
  const living = { ...user, isDead: false };
  const goal = target === 0 ? null : combatantOf(ctx, target, now);
  if (target !== 0 && (goal === null || goal.isDead)) return;
  const rank = row.rank as Rank;
  if (goal !== null) {
    // Whoever fell meanwhile and is back is safe from it.
    if (isMeantFor(skill, living, goal)) deliver(ctx, living, goal, skill, rank, now);
    else tell(ctx, { chunk: goal.chunk, kind: 'missed', source: attacker, target, skill: skill.id });
    return;
  }
  // Aimed at a place: from there on it is a circle round it.
  const there = { ...living, x, y };
  const round = { ...skill, range: 0 };
  const use = { user: there, skill: round, rank, target: null, at: { x, y }, tick: now, now };
  for (const reached of reachedBy(ctx, use)) deliver(ctx, living, reached, skill, rank, now);
}
