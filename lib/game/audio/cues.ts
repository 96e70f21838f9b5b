// What is to be heard in a frame: steps, words, doors, and now and then a bird or a cricket. Pure: it compares frames
// and says which sounds, how loud and from which side; making them is the synthesizer's.
import { type Footing, footingOf, worldMap } from '@hollowmere/world/map';
import { TILE_UNITS } from '@hollowmere/world/movement';
import { daylightAt } from '../core/daylight.ts';
import type { Figure } from '../core/figure.ts';
import { Footfalls } from '../core/footfalls.ts';
import type { Frame } from '../core/game.ts';
import { heardFrom } from './hearing.ts';

export type Cue =
  | { readonly kind: 'step'; readonly footing: Footing; readonly gain: number; readonly pan: number }
  | { readonly kind: 'word' | 'door' | 'bird' | 'cricket'; readonly gain: number; readonly pan: number };

const OWN_STEP = 0.5;
/** Milliseconds between two voices of the wild, on average. */
const WILD_EVERY_MS = 2_400;

export class Cues {
  readonly #random: () => number;
  readonly #footfalls = new Footfalls();
  #speech = new Map<number, string>();
  #doors: ReadonlySet<number> | undefined;
  #wildAt = 0;

  constructor(random: () => number) {
    this.#random = random;
  }

  /** The sounds of this frame. The first frame is silent: nothing has happened yet. */
  of(frame: Frame): Cue[] {
    const { self, figures } = frame;
    if (!self || frame.isHeld) return [];
    return [
      ...this.#stepsOf(figures, self),
      ...this.#wordsOf(figures, self),
      ...this.#doorsOf(frame, self),
      ...this.#wild(frame, self),
    ];
  }

  #stepsOf(figures: readonly Figure[], self: Figure): Cue[] {
    const cues: Cue[] = [];
    for (const { x, y, isSelf } of this.#footfalls.of(figures)) {
      const heard = heardFrom({ x, y }, self);
      if (!heard) continue;
      const footing = footingOf(worldMap.terrainAt(Math.floor(x / TILE_UNITS), Math.floor(y / TILE_UNITS)));
      cues.push({ kind: 'step', footing, pan: heard.pan, gain: heard.gain * (isSelf ? OWN_STEP : OWN_STEP * 0.7) });
    }
    return cues;
  }

  #wordsOf(figures: readonly Figure[], self: Figure): Cue[] {
    const before = this.#speech;
    const cues: Cue[] = [];
    this.#speech = new Map();
    for (const { id, speech, x, y, isSelf } of figures) {
      if (!speech) continue;
      this.#speech.set(id, speech);
      const heard = before.get(id) === speech || isSelf ? undefined : heardFrom({ x, y }, self);
      if (heard) cues.push({ kind: 'word', ...heard });
    }
    return cues;
  }

  #doorsOf({ openDoors }: Frame, self: Figure): Cue[] {
    const before = this.#doors;
    this.#doors = openDoors;
    if (!before || before === openDoors) return [];
    const moved = worldMap.doors.filter(({ id }) => before.has(id) !== openDoors.has(id));
    const heard = moved.map(({ tileX, tileY }) =>
      heardFrom({ x: (tileX + 0.5) * TILE_UNITS, y: (tileY + 0.5) * TILE_UNITS }, self),
    );
    const [first] = heard.filter((place) => place !== undefined);
    return first ? [{ kind: 'door', ...first }] : [];
  }

  /** Birds by day and crickets by night, somewhere around; neither under the earth. */
  #wild({ moment, timeOfDay }: Frame, { x, y }: Figure): Cue[] {
    if (moment.ms < this.#wildAt) return [];
    const isFirst = this.#wildAt === 0;
    this.#wildAt = moment.ms + WILD_EVERY_MS * (0.4 + this.#random() * 1.2);
    const isBelow = worldMap.regionAt(Math.floor(x / TILE_UNITS), Math.floor(y / TILE_UNITS))?.theme === 'cave';
    if (isFirst || isBelow) return [];
    const { dark } = daylightAt(timeOfDay);
    const place = { gain: 0.15 + this.#random() * 0.2, pan: this.#random() * 2 - 1 };
    if (dark > 0.4) return [{ kind: 'cricket', ...place }];
    return dark < 0.3 && this.#random() < 0.6 ? [{ kind: 'bird', ...place }] : [];
  }
}
