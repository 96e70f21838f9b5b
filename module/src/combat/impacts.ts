// What flew arrives: it hits whom it was meant for wherever they are by now, or everybody at its place.
import type { Tick } from '@hollowmere/world/movement';
import { type Rank, skillOfId } from '@hollowmere/world/skills';
import { Range } from 'spacetimedb/server';
import type { Ctx } from '../schema.ts';
import { deliver, reachedBy } from './carry-out.ts';
import { combatantOf } from './combatants.ts';

export function landImpacts(ctx: Ctx, now: Tick): void {
  const upToNow = new Range<number>(null, { tag: 'included', value: now });
  for (const { id, attacker, target, x, y, skill: skillId, rank } of [...ctx.db.impact.due.filter(upToNow)]) {
    ctx.db.impact.id.delete(id);
    const skill = skillOfId(skillId);
    const user = combatantOf(ctx, attacker, now);
    // Whoever left the world takes their arrows along; whoever fell does not.
    if (skill === undefined || user === null) continue;
    const living = { ...user, isDead: false };
    const goal = target === 0 ? null : combatantOf(ctx, target, now);
    if (target !== 0 && (goal === null || goal.isDead)) continue;
    const known = rank as Rank;
    if (goal !== null) deliver(ctx, living, goal, skill, known, now);
    else {
      // Aimed at a place: from there on it is a circle round it.
      const there = { ...living, x, y };
      const round = { ...skill, range: 0 };
      const use = { user: there, skill: round, rank: known, target: null, at: { x, y }, tick: now, now };
      for (const reached of reachedBy(ctx, use)) deliver(ctx, living, reached, skill, known, now);
    }
  }
}
