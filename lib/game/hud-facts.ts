// What the HUD shows of the world, at the pace people read: a few times a second, and only when it changed. Frames come
// sixty times a second; React never sees them.
import { regionAt, type Weather } from '@hollowmere/world/map';
import { TILE_UNITS } from '@hollowmere/world/movement';
import { clockFace, type PartOfDay, partOfDay } from './core/daylight.ts';
import type { Frame } from './core/game.ts';
import { PicturePace } from './core/picture-pace.ts';
import { townsfolkIn } from './core/townsfolk-near.ts';
import { type Usable, usableNear, wordsOf } from './core/usable.ts';
import { Cell, type Slice } from './slice.ts';

export interface HudFacts {
  /** The named place one is in, and its number on the map; 0 off all of them. */
  readonly place: string;
  readonly region: number;
  /** The world's hour, "14:05", and what to call it. */
  readonly hour: string;
  readonly part: PartOfDay;
  readonly weather: Weather;
  /** How many others are in view of the world around. */
  readonly near: number;
  /** What is within reach, and what pressing the use key would do with it. */
  readonly use: { readonly what: Usable['what']; readonly words: string } | undefined;
  /** The server has owed an answer for a second. */
  readonly isWeak: boolean;
  /** Pictures have come slowly for ten seconds. */
  readonly isSlow: boolean;
}

const NOTHING: HudFacts = {
  place: '',
  region: 0,
  hour: '',
  part: 'day',
  weather: 'clear',
  near: 0,
  use: undefined,
  isWeak: false,
  isSlow: false,
};
const EVERY_MS = 200;

export class HudFactsReader {
  readonly #facts = new Cell(NOTHING);
  readonly #pace = new PicturePace();
  readonly #wantedMs: () => number;
  #readAt = Number.NEGATIVE_INFINITY;

  /** `wantedMs` lie between two pictures at least. */
  constructor(wantedMs: () => number) {
    this.#wantedMs = wantedMs;
  }

  get facts(): Slice<HudFacts> {
    return this.#facts;
  }

  /** Looks at a frame that was drawn, unless it looked at one just now. */
  update(frame: Frame): void {
    this.#pace.note(frame.moment.ms, this.#wantedMs());
    if (frame.moment.ms - this.#readAt < EVERY_MS) return;
    this.#readAt = frame.moment.ms;
    const facts = readFacts(frame, this.#pace.isSlow);
    if (JSON.stringify(facts) !== JSON.stringify(this.#facts.value)) this.#facts.set(facts);
  }
}

function readFacts(frame: Frame, isSlow: boolean): HudFacts {
  const { self, figures, timeOfDay, isWeak, moment, weather } = frame;
  // The fallen open and take nothing.
  const isUp = self?.vitals?.health !== 0;
  const usable =
    self && isUp && usableNear({ ...frame, self: self.id, tick: moment.tick, townsfolk: townsfolkIn(figures) }, self);
  const region = self && regionAt(Math.floor(self.x / TILE_UNITS), Math.floor(self.y / TILE_UNITS));
  return {
    place: region?.name ?? '',
    region: region?.id ?? 0,
    hour: clockFace(timeOfDay),
    part: partOfDay(timeOfDay),
    weather,
    near: figures.filter(({ isSelf, kind }) => !isSelf && kind === 'person').length,
    use: usable ? { what: usable.what, words: wordsOf(usable) } : undefined,
    isWeak,
    isSlow,
  };
}
