// Areas on the ground that fill until they strike, so that one can step out of them: from a cast and where its caster is.
import { type Aim, pointTowards } from '@hollowmere/world/combat';
import { type Direction8, isFacing, SOUTH, TILE_UNITS } from '@hollowmere/world/movement';
import { aimOf, type Skill, skillOfId } from '@hollowmere/world/skills';
import type { CastSeen } from './seen.ts';

interface Area {
  /** Whose it is. */
  readonly entity: number;
  /** 0 as it begins, 1 as it strikes. */
  readonly share: number;
  /** Whether it harms oneself, were one in it. */
  readonly isHostile: boolean;
}

/** In units. Angles in radians, 0 to the east, clockwise on the screen. */
export type Telegraph = Area &
  (
    | { readonly shape: 'circle'; readonly x: number; readonly y: number; readonly radius: number }
    | { readonly shape: 'arc'; readonly x: number; readonly y: number; readonly radius: number; readonly angle: number }
    | {
        readonly shape: 'line';
        readonly x: number;
        readonly y: number;
        readonly length: number;
        readonly halfWidth: number;
        readonly angle: number;
      }
  );

interface Caster {
  readonly entity: number;
  readonly x: number;
  readonly y: number;
  readonly isHostile: boolean;
}

/** The area of a cast at a tick with its fraction; nothing for what shows none. */
export function telegraphOf(cast: CastSeen, caster: Caster, ticks: number): Telegraph | undefined {
  const skill = skillOfId(cast.skill);
  if (!skill?.isTelegraphed || ticks >= cast.ends + LINGER_TICKS) return undefined;
  const area = { entity: caster.entity, isHostile: caster.isHostile, share: shareOf(cast, ticks) };
  return shaped(skill, aimOf(skill), cast, caster, area);
}

/** The server strikes at its tick and says so a little later: until then the area stands full. */
const LINGER_TICKS = 4;

/** How far a cast has come, 0 to 1. */
export const shareOf = ({ started, ends }: Pick<CastSeen, 'started' | 'ends'>, ticks: number): number =>
  ends <= started ? 1 : Math.max(0, Math.min(1, (ticks - started) / (ends - started)));

function shaped(skill: Skill, aim: Aim, cast: CastSeen, caster: Caster, area: Area): Telegraph | undefined {
  const { x, y } = caster;
  switch (aim.shape) {
    case 'circle':
      return skill.range === 0
        ? { ...area, shape: 'circle', x, y, radius: aim.radius }
        : { ...area, shape: 'circle', x: cast.x, y: cast.y, radius: aim.radius };
    case 'arc':
      return { ...area, shape: 'arc', x, y, radius: aim.range, angle: angleOf(cast, caster) };
    case 'line': {
      const halfWidth = aim.radius;
      return { ...area, shape: 'line', x, y, length: aim.range, halfWidth, angle: angleOf(cast, caster) };
    }
    default:
      return undefined;
  }
}

function angleOf(cast: CastSeen, { x, y }: Caster): number {
  const isAimed = cast.x !== x || cast.y !== y;
  const at = isAimed ? cast : pointTowards({ x, y }, directionOf(cast.direction), TILE_UNITS);
  return Math.atan2(at.y - y, at.x - x);
}

const directionOf = (direction: number): Direction8 => (isFacing(direction) ? direction : SOUTH);
