// A life for tests: one creature that thinks and walks on its ground as it would in the world, beside somebody whose walk is given.
import { hasClearView, type Point } from '../combat/index.ts';
import { advance, type Solid, standingMotion, type Tick } from '../movement/index.ts';
import type { Rolls } from '../rolls.ts';
import { skillOfId, waitsAfter } from '../skills/index.ts';
import type { CreatureKind } from './creature-kind.ts';
import { type Foe, type Mind, newMind, type Senses, type Thought } from './mind.ts';
import { think } from './think.ts';

export interface Moment {
  readonly tick: Tick;
  readonly at: Point;
  readonly thought: Thought;
}

export interface Life {
  readonly kind: CreatureKind;
  readonly home: Point;
  readonly solid: Solid;
  readonly rolls: Rolls;
  readonly ticks: number;
  /** Who is there at a tick, and what they have done to it. */
  readonly foesAt: (tick: Tick) => readonly Omit<Foe, 'isInView'>[];
  readonly senses?: (tick: Tick) => Partial<Senses>;
  readonly mind?: Mind;
  /** Each thought comes so many ticks later than it was meant. */
  readonly late?: Tick;
}

/** Everything it decided, with where it was. */
export function live({ kind, home, solid, rolls, ticks, foesAt, senses, mind: first, late = 0 }: Life): Moment[] {
  const moments: Moment[] = [];
  let mind = first ?? newMind(home, 0);
  let motion = standingMotion({ ...home, speed: 0, tick: 0 });
  let readyAt = kind.skills.map(() => 0);
  let castEnds = 0;
  for (let tick = 0; tick < ticks; ) {
    motion = advance(motion, tick - motion.started, solid);
    const at = { x: motion.x, y: motion.y };
    const foes = foesAt(tick).map((foe) => ({ ...foe, isInView: hasClearView(at, foe, solid) }));
    const told: Senses = {
      kind,
      at,
      speed: kind.speed,
      healthPercent: 100,
      mayAct: true,
      castEnds,
      foes,
      mates: [],
      readyAt,
      solid,
      hour: 0.5,
      ...senses?.(tick),
    };
    const thought = think(mind, told, rolls, tick);
    moments.push({ tick, at, thought });
    const { act } = thought;
    mind = thought.mind;
    if (act.kind === 'walk') motion = { ...motion, direction: act.direction, facing: act.direction, speed: act.speed };
    else motion = { ...motion, direction: 0 };
    if (act.kind === 'recover') motion = { ...motion, x: act.x, y: act.y };
    const skill = act.kind === 'use' ? skillOfId(act.skill) : undefined;
    if (skill) {
      castEnds = tick + skill.castTicks;
      readyAt = kind.skills.map((id, index) =>
        id === skill.id ? waitsAfter(skill, tick).same : (readyAt[index] ?? 0),
      );
    }
    tick = thought.thinkAgainAt + late;
  }
  return moments;
}
