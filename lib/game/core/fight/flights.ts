// What is on its way through the air: arrows, bolts, sparks. It was shot when word of it came, flies as long as the server
// said, and follows whom it was meant for; where that body is gone, it falls where it last was.
import type { DamageType } from '@hollowmere/world/combat';
import { TICK_MS } from '@hollowmere/world/movement';
import { skillOfId } from '@hollowmere/world/skills';
import type { CombatEvent } from './seen.ts';

export interface Projectile {
  readonly skill: number;
  readonly damageType: DamageType;
  /** An arrow, rather than something of light. */
  readonly isArrow: boolean;
  /** Where it is, in units, and how high over that ground. */
  readonly x: number;
  readonly y: number;
  readonly height: number;
  /** Where it points on the screen, in radians. */
  readonly angle: number;
  /** 0 at the bow, 1 at the goal. */
  readonly share: number;
}

interface Place {
  readonly x: number;
  readonly y: number;
}

interface Flight {
  readonly event: CombatEvent;
  readonly at: number;
  readonly ms: number;
  readonly from: Place;
  to: Place;
}

/** From hand to breast. */
const HEIGHT = 160;
/** How high an arrow arcs for each unit it flies. */
const ARC = 0.06;

export class Flights {
  #flights: Flight[] = [];

  /** `placeOf` says where a body is drawn now. */
  shot(event: CombatEvent, ms: number, placeOf: (entity: number) => Place | undefined): void {
    const from = placeOf(event.source);
    const to = placeOf(event.target);
    if (!from || !to || event.flight <= 0) return;
    this.#flights.push({ event, at: ms, ms: event.flight * TICK_MS, from, to });
  }

  at(ms: number, placeOf: (entity: number) => Place | undefined): readonly Projectile[] {
    if (this.#flights.length === 0) return NONE;
    this.#flights = this.#flights.filter((flight) => ms - flight.at < flight.ms);
    return this.#flights.map((flight) => {
      flight.to = placeOf(flight.event.target) ?? flight.to;
      return projectile(flight, Math.max(0, (ms - flight.at) / flight.ms));
    });
  }

  clear(): void {
    this.#flights = [];
  }
}

const NONE: readonly Projectile[] = [];

function projectile({ event, from, to }: Flight, share: number): Projectile {
  const skill = skillOfId(event.skill);
  // What is shot has not harmed anybody yet: what it is made of is the skill's to say.
  const damageType = skill?.damageType ?? event.damageType;
  // Toads spit, and what they spit is no arrow; what a person shoots is one, whatever is on its head.
  const isArrow = skill?.kind === 'ranged' && (damageType === 'physical' || skill.class !== 'creature');
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const peak = isArrow ? Math.hypot(dx, dy) * ARC : 0;
  const climb = 4 * peak * share * (1 - share);
  const slope = 4 * peak * (1 - 2 * share);
  return {
    skill: event.skill,
    damageType,
    isArrow,
    x: from.x + dx * share,
    y: from.y + dy * share,
    height: HEIGHT + climb,
    angle: Math.atan2(dy - slope, dx),
    share,
  };
}
