// How townsfolk spend the day: at work, in the evening with others, at home for the night. Where that is, is the map's to say
// (spots); those with nothing to do walk their round.
import { isInRange, type Point } from '../combat/index.ts';
import { spots, type TilePoint, walks } from '../map/index.ts';
import { TILE_UNITS, type Tick, tileCentre } from '../movement/index.ts';
import { type Rolls, rollBetween } from '../rolls.ts';
import type { CreatureKind } from './creature-kind.ts';
import type { Act, Mind, Senses, Thought } from './mind.ts';
import { wayTo } from './way.ts';

/** Parts of the day, as 0 to 1: work begins at six, the evening at five, the night at nine. */
const WORK = 6 / 24;
const EVENING = 17 / 24;
const NIGHT = 21 / 24;

/** Ways through the village are long; houses stand in them. */
const WINDOW_TILES = 40;
const LONGEST_LEG = 60;
/** How near is beside somebody one walks with. */
const BESIDE = 2 * TILE_UNITS;

/** Who walks a round by day, and which. */
const ROUNDS: Readonly<Partial<Record<string, readonly TilePoint[]>>> = {
  'villager-a': walks.village,
  'villager-b': walks.village,
  'villager-c': walks.wall,
};

export function thinkOfDay(mind: Mind, senses: Senses, rolls: Rolls, tick: Tick): Thought {
  if (senses.follows) {
    return isInRange(senses.at, { ...senses.follows, radius: 0 }, BESIDE)
      ? rest(mind, tick, 10)
      : goTo(mind, senses, senses.follows, tick, 10);
  }
  const stops = stopsAt(senses.kind, senses.hour);
  const stop = stops[mind.memory % stops.length];
  if (!stop) return rest(mind, tick, LONGEST_LEG);
  const there = middle(stop);
  const isThere = isInRange(senses.at, { ...there, radius: 0 }, TILE_UNITS / 2);
  if (!isThere) return goTo(mind, senses, there, tick, LONGEST_LEG);
  // At the next stop of a round after a look about; who has one stop only stays.
  return rest({ ...mind, memory: (mind.memory + 1) % stops.length }, tick, rollBetween(100, 300, rolls));
}

/** Where somebody is to be at an hour: one place, or a round of several. Who has no spots stays at home. */
export function stopsAt(kind: Pick<CreatureKind, 'key'>, hour: number): readonly TilePoint[] {
  const day = spots[kind.key];
  if (!day) return [];
  if (hour < WORK || hour >= NIGHT) return [day.home];
  if (hour >= EVENING) return [day.evening];
  return ROUNDS[kind.key] ?? [day.work];
}

function goTo(mind: Mind, { at, speed, solid }: Senses, goal: Point, tick: Tick, longest: Tick): Thought {
  const way = wayTo(at, goal, speed, WINDOW_TILES, solid);
  // A door that is shut in the way: it waits until somebody opens it.
  if (way.kind !== 'leg') return rest(mind, tick, LONGEST_LEG);
  const walking: Mind = mind.state === 'wander' ? mind : { ...mind, state: 'wander', since: tick };
  const act: Act = { kind: 'walk', direction: way.leg.direction, speed };
  return thought(walking, act, tick + Math.min(way.leg.ticks, longest));
}

function rest(mind: Mind, tick: Tick, wait: Tick): Thought {
  const idle: Mind = mind.state === 'idle' ? mind : { ...mind, state: 'idle', since: tick };
  return thought(idle, { kind: 'stand' }, tick + wait);
}

const thought = (mind: Mind, act: Act, thinkAgainAt: Tick): Thought => ({
  mind,
  act,
  thinkAgainAt,
  callsAgainst: 0,
  cry: '',
});

const middle = ([tileX, tileY]: TilePoint): Point => ({ x: tileCentre(tileX), y: tileCentre(tileY) });
