// The hour and the weather over a place: the world's, or what somebody who takes pictures wants instead.
import { regionAt, type Weather } from '@hollowmere/world/map';
import { TILE_UNITS } from '@hollowmere/world/movement';
import { timeOfDay } from '@hollowmere/world/time';
import type { Moment } from './predictor.ts';

/** An hour and a sky for pictures; what is left out is the world's. */
export interface ShownSky {
  readonly timeOfDay?: number | undefined;
  readonly weather?: Weather | undefined;
}

interface Sky {
  /** 0 at midnight, 0.5 at noon. */
  readonly timeOfDay: number;
  readonly weather: Weather;
}

export class SkyOver {
  #skies: ReadonlyMap<number, Weather> = new Map();
  #shown: ShownSky = {};

  /** The weather of each place, by its region. */
  setSkies(skies: ReadonlyMap<number, Weather>): void {
    this.#skies = skies;
  }

  /** Pictures have this hour and this weather from now on, whatever the world says. */
  showUnder(sky: ShownSky): void {
    this.#shown = sky;
  }

  /** Over a place in units; clear where there is none. */
  at(place: { readonly x: number; readonly y: number } | undefined, { tick, fraction }: Moment): Sky {
    return {
      timeOfDay: this.#shown.timeOfDay ?? timeOfDay(tick + fraction),
      weather: this.#shown.weather ?? (place ? this.#weatherAt(place) : 'clear'),
    };
  }

  #weatherAt({ x, y }: { readonly x: number; readonly y: number }): Weather {
    const region = regionAt(Math.floor(x / TILE_UNITS), Math.floor(y / TILE_UNITS));
    return (region && this.#skies.get(region.id)) ?? 'clear';
  }
}
