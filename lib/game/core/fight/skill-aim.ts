// Where a skill goes when a person presses its key: at whom they mean, else the way they look. What the server is told, and
// what it would surely refuse.
import { isInRange, pointTowards } from '@hollowmere/world/combat';
import type { ErrorCode } from '@hollowmere/world/errors';
import { type Direction8, TILE_UNITS } from '@hollowmere/world/movement';
import type { Skill } from '@hollowmere/world/skills';
import type { Figure } from '../figure.ts';
import { directionBetween } from './bearing.ts';
import { isFoeFigure, radiusOf } from './targeting.ts';

export interface SkillAim {
  /** A body, or 0 for a place or a direction. */
  readonly target: number;
  readonly direction: Direction8;
  /** In whole units. */
  readonly x: number;
  readonly y: number;
}

/** A place is thrown at this far ahead when nobody is meant. */
const AHEAD = 3 * TILE_UNITS;
/** Others are drawn a little in the past: what is barely out of reach on the screen may be within it. */
const GRACE = TILE_UNITS / 2;

/** Whether a body is within the range of a skill, as far as the screen can tell. */
export const isWithinReach = ({ range }: Pick<Skill, 'range'>, self: Figure, target: Figure): boolean =>
  isInRange(self, { x: target.x, y: target.y, radius: radiusOf(target) }, range + GRACE);

/** The aim of a skill, or why it would come to nothing. */
export function aimSkill(skill: Skill, self: Figure, target: Figure | undefined): SkillAim | ErrorCode {
  if (skill.purpose !== 'harm') return aimAtFriend(skill, self, target);
  if (skill.range === 0) return at(self, 0, self);
  if (!target || !isFoeFigure(target)) {
    if (target?.creature && skill.shape === 'target') return 'cannot_harm';
    const { x, y } = pointTowards(
      self,
      self.facing,
      skill.shape === 'circle' ? Math.min(AHEAD, skill.range) : TILE_UNITS,
    );
    return at(self, 0, { x, y });
  }
  const isNear = isWithinReach(skill, self, target);
  if (!isNear && (skill.shape === 'target' || skill.shape === 'circle')) return 'out_of_range';
  return at(self, target.id, target);
}

/** Friends are those who play; whoever means nobody else means themselves. */
function aimAtFriend(skill: Skill, self: Figure, target: Figure | undefined): SkillAim | ErrorCode {
  if (skill.shape !== 'target' || !target || target.kind !== 'person') return at(self, self.id, self);
  return isWithinReach(skill, self, target) ? at(self, target.id, target) : 'out_of_range';
}

function at(self: Figure, target: number, { x, y }: { readonly x: number; readonly y: number }): SkillAim {
  const direction = directionBetween(self, { x, y });
  // Whoever is meant at one's own feet is in front.
  return { target, direction: direction === 0 ? self.facing : direction, x: Math.round(x), y: Math.round(y) };
}
