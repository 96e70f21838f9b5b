// Areas that have just been struck, for the moment in which that is seen: where a star fell, whom a breath swept over, how
// far a cry carried. Word of a skill that was used goes in; what is left of it comes out for each frame.
import type { DamageType } from '@hollowmere/world/combat';
import { aimOf, type Skill, skillOfId } from '@hollowmere/world/skills';
import type { CombatEvent } from './seen.ts';

/** In units. Angles in radians, 0 to the east, clockwise on the screen. */
export interface Outburst {
  readonly id: number;
  readonly skill: Skill;
  readonly damageType: DamageType;
  readonly shape: 'circle' | 'arc' | 'line';
  readonly x: number;
  readonly y: number;
  /** Radius of a circle or an arc, length of a line. */
  readonly reach: number;
  readonly halfWidth: number;
  readonly angle: number;
  /** 0 as it strikes, 1 when nothing of it is left. */
  readonly share: number;
}

interface Place {
  readonly x: number;
  readonly y: number;
}

/** Who used it: where they are, where they aimed last, and which way they look, in radians. */
export interface Striker extends Place {
  readonly aim: Place | undefined;
  readonly looks: number;
}

interface Begun extends Omit<Outburst, 'share'> {
  readonly at: number;
}

const LASTS_MS = { circle: 800, arc: 600, line: 420 } as const;

export class Outbursts {
  #begun: Begun[] = [];
  #count = 0;

  /** A skill was used; one that strikes no area leaves nothing. */
  used({ skill: id }: Pick<CombatEvent, 'skill'>, { x, y, aim, looks }: Striker, ms: number): void {
    const skill = skillOfId(id);
    const area = skill && aimOf(skill);
    if (!skill || !area || (area.shape !== 'circle' && area.shape !== 'arc' && area.shape !== 'line')) return;
    const isThrown = area.shape === 'circle' && skill.range > 0;
    if (isThrown && !aim) return;
    const centre = isThrown && aim ? aim : { x, y };
    this.#begun.push({
      id: ++this.#count,
      skill,
      damageType: skill.damageType,
      shape: area.shape,
      x: centre.x,
      y: centre.y,
      reach: area.shape === 'circle' ? area.radius : area.range,
      halfWidth: area.shape === 'line' ? area.radius : 0,
      angle: skill.castTicks > 0 && aim && (aim.x !== x || aim.y !== y) ? Math.atan2(aim.y - y, aim.x - x) : looks,
      at: ms,
    });
  }

  at(ms: number): readonly Outburst[] {
    if (this.#begun.length === 0) return NONE;
    this.#begun = this.#begun.filter(({ shape, at }) => ms - at < LASTS_MS[shape]);
    return this.#begun.map(({ at, ...one }) => ({ ...one, share: Math.max(0, (ms - at) / LASTS_MS[one.shape]) }));
  }

  clear(): void {
    this.#begun = [];
  }
}

const NONE: readonly Outburst[] = [];
