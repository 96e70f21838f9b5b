// What one hears when nothing happens: wind, frogs, drips, fire, by the place one is in, in breaths that overlap. Birds and
// crickets are cues of their own.
import { type Ambience, worldMap } from '@hollowmere/world/map';
import { TILE_UNITS } from '@hollowmere/world/movement';
import type { Frame } from '../core/game.ts';
import type { SoundDesk } from './sound-desk.ts';

/** A breath of noise that swells and goes, and what sounds now and then. */
interface Bed {
  readonly pitch: number;
  readonly gain: number;
  readonly now: 'frog' | 'drip' | 'crackle' | 'gust' | 'lap' | undefined;
  /** Seconds between two of those, about. */
  readonly every: number;
}

const BEDS: Readonly<Record<Ambience, Bed>> = {
  village: { pitch: 420, gain: 0.03, now: undefined, every: 9 },
  meadow: { pitch: 520, gain: 0.05, now: 'gust', every: 9 },
  shore: { pitch: 360, gain: 0.06, now: 'lap', every: 2.6 },
  wood: { pitch: 700, gain: 0.05, now: 'gust', every: 8 },
  'deep-wood': { pitch: 460, gain: 0.06, now: 'gust', every: 11 },
  fen: { pitch: 300, gain: 0.05, now: 'frog', every: 2.2 },
  barrows: { pitch: 240, gain: 0.07, now: 'gust', every: 6 },
  deeps: { pitch: 130, gain: 0.09, now: 'drip', every: 2.4 },
  'fire-deeps': { pitch: 150, gain: 0.1, now: 'crackle', every: 0.5 },
};

const BREATH_SECONDS = 5;

export class AmbiencePlayer {
  readonly #desk: SoundDesk;
  readonly #random: () => number;
  #breathAt = 0;
  #soundAt = 0;

  constructor(desk: SoundDesk, random: () => number) {
    this.#desk = desk;
    this.#random = random;
  }

  update({ self }: Frame): void {
    if (!self || !this.#desk.hears('ambience')) return;
    const { now } = this.#desk;
    const region = worldMap.regionAt(Math.floor(self.x / TILE_UNITS), Math.floor(self.y / TILE_UNITS));
    const bed = BEDS[region?.ambience ?? 'meadow'];
    if (now >= this.#breathAt) this.#breathe(bed, now);
    if (bed.now && now >= this.#soundAt) this.#sound(bed.now, bed.every, now);
  }

  /** Two breaths always overlap, so that it never falls silent. */
  #breathe({ pitch, gain }: Bed, now: number): void {
    this.#breathAt = now + BREATH_SECONDS * 0.45;
    const bent = pitch * (0.85 + this.#random() * 0.3);
    const pan = this.#random() * 0.8 - 0.4;
    const shape = { seconds: BREATH_SECONDS, attack: BREATH_SECONDS * 0.45, sharpness: 0.7 };
    this.#desk.burst('ambience', { gain, pan, pitch: bent, toPitch: bent * (0.8 + this.#random() * 0.4), ...shape });
  }

  #sound(what: NonNullable<Bed['now']>, every: number, now: number): void {
    this.#soundAt = now + every * (0.4 + this.#random() * 1.2);
    const pan = this.#random() * 1.6 - 0.8;
    const gain = 0.4 + this.#random() * 0.6;
    const desk = this.#desk;
    switch (what) {
      case 'frog': {
        const pitch = 150 + this.#random() * 130;
        for (let i = 0; i < 3; i++)
          desk.tone('ambience', {
            gain: gain * 0.05,
            pan,
            from: pitch,
            to: pitch * 1.3,
            seconds: 0.09,
            type: 'square',
            after: i * 0.13,
          });
        return;
      }
      case 'drip':
        desk.tone('ambience', { gain: gain * 0.12, pan, from: 1_100 + this.#random() * 500, to: 700, seconds: 0.12 });
        desk.tone('ambience', { gain: gain * 0.04, pan: -pan, from: 900, to: 600, seconds: 0.2, after: 0.28 });
        return;
      case 'crackle':
        desk.burst('ambience', { gain: gain * 0.16, pan, pitch: 1_800 + this.#random() * 1_600, seconds: 0.03 });
        return;
      case 'lap':
        desk.burst('ambience', { gain: gain * 0.1, pan, pitch: 520, toPitch: 260, seconds: 1.1, attack: 0.4 });
        return;
      case 'gust': {
        const pitch = 500 + this.#random() * 300;
        desk.burst('ambience', {
          gain: gain * 0.1,
          pan,
          pitch,
          toPitch: pitch * 1.4,
          seconds: 3,
          attack: 1.4,
          sharpness: 0.8,
        });
        return;
      }
      default:
        what satisfies never;
    }
  }
}
