// The weather over each place of the world, told to the game as it turns.
import type { Weather } from '@hollowmere/world/map';
import { rowSlice } from '../feed/row-slice.ts';
import { follow } from '../slice.ts';
import type { Stay } from './stay.ts';

export class Skies {
  constructor(stay: Stay) {
    const skies = rowSlice(stay, {
      tables: ['worldState'],
      read: ({ worldState }) =>
        new Map([...worldState.iter()].map(({ regionId, weather }) => [regionId, wordOf(weather.tag)])),
      before: new Map<number, Weather>(),
    });
    follow(skies, (known) => stay.game.setSkies(known), stay.over);
  }
}

const WORDS = { Clear: 'clear', Rain: 'rain', Fog: 'fog', Storm: 'storm' } as const satisfies Record<string, Weather>;

const wordOf = (tag: keyof typeof WORDS): Weather => WORDS[tag];
