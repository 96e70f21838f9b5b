// Where somebody walks who has nothing else to do: a turn every second or so, now and then a rest, and never far from home.
import { type Direction, type Direction8, directionFrom, STANDING, TILE_UNITS } from '@hollowmere/world/movement';
import { happens, type Rolls, rollBetween } from '@hollowmere/world/rolls';
import type { Home, Spot } from './places.ts';

/** How long one goes one way, in milliseconds. */
const STRIDE_MS = [600, 1_800] as const;
/** A turn in five is a rest. */
const REST_CHANCE = 2_000;

export class Feet {
  readonly #home: Home;
  readonly #rolls: Rolls;
  #direction: Direction = STANDING;
  #turnsAt = 0;

  constructor(home: Home, rolls: Rolls) {
    this.#home = home;
    this.#rolls = rolls;
  }

  stroll(here: Spot, ms: number): Direction {
    if (ms < this.#turnsAt) return this.#direction;
    this.#turnsAt = ms + rollBetween(...STRIDE_MS, this.#rolls);
    this.#direction = this.#choose(here);
    return this.#direction;
  }

  /** Somewhere in particular; the next turn is free again. */
  towards(here: Spot, there: Spot): Direction {
    this.#turnsAt = 0;
    return wayTo(here, there);
  }

  #choose(here: Spot): Direction {
    if (happens(REST_CHANCE, this.#rolls)) return STANDING;
    const isFar = Math.hypot(here.x - this.#home.x, here.y - this.#home.y) > this.#home.within * TILE_UNITS;
    // Straight home would end at the first wall.
    return isFar && happens(7_000, this.#rolls) ? wayTo(here, this.#home) : this.#anyWay();
  }

  #anyWay(): Direction8 {
    return (1 + this.#rolls.below(8)) as Direction8;
  }
}

/** The nearest of the eight directions; none where one is there. */
export function wayTo(here: Spot, there: Spot): Direction {
  const [dx, dy] = [there.x - here.x, there.y - here.y];
  if (Math.hypot(dx, dy) < TILE_UNITS / 2) return STANDING;
  const sector = (Math.round(Math.atan2(dy, dx) / (Math.PI / 4)) * Math.PI) / 4;
  return directionFrom(Math.round(Math.cos(sector)), Math.round(Math.sin(sector)));
}
