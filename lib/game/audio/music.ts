// Lets the score of the moment sound: bars are written a little ahead of the clock, and a change of theme waits for the end of
// the bar that plays. Which theme it is follows from the place and from whether one fights.
import { creatureKind } from '@hollowmere/world/creatures';
import { worldMap } from '@hollowmere/world/map';
import { TILE_UNITS } from '@hollowmere/world/movement';
import type { Frame } from '../core/game.ts';
import { barOf, EIGHTHS, type Note, THEMES, type ThemeName } from './score.ts';
import type { SoundDesk } from './sound-desk.ts';

/** Seconds ahead of the clock at which a bar is written. */
const AHEAD = 0.25;
/** A fight goes on in the ears for so long after the last blow. */
const LINGERS_MS = 7_000;

export class MusicPlayer {
  readonly #desk: SoundDesk;
  readonly #seed: number;
  readonly #mood = new Mood();
  #theme: ThemeName | undefined;
  #bar = 0;
  #nextAt = 0;

  constructor(desk: SoundDesk, random: () => number) {
    this.#desk = desk;
    this.#seed = Math.floor(random() * 1_000_000);
  }

  /** Looks at a frame, and writes the next bar when it is time. */
  update(frame: Frame): void {
    const wanted = this.#mood.of(frame);
    if (!wanted || !this.#desk.hears('music')) return;
    const { now } = this.#desk;
    if (now + AHEAD < this.#nextAt) return;
    if (wanted !== this.#theme) {
      this.#theme = wanted;
      this.#bar = 0;
    }
    // After a silence, or a page that slept, it begins anew from now.
    const start = this.#nextAt < now ? now + 0.05 : this.#nextAt;
    for (const note of barOf(wanted, this.#bar, this.#seed)) this.#sound(note, THEMES[wanted].eighth, start - now);
    this.#bar++;
    this.#nextAt = start + EIGHTHS * THEMES[wanted].eighth;
  }

  #sound({ at, lasts, pitch, voice, gain }: Note, eighth: number, begins: number): void {
    const after = begins + at * eighth;
    const seconds = lasts * eighth;
    switch (voice) {
      case 'pad':
        this.#desk.tone('music', {
          gain: gain * 0.16,
          pan: 0,
          from: pitch,
          seconds: seconds * 1.1,
          attack: seconds * 0.4,
          after,
        });
        return;
      case 'bass':
        this.#desk.tone('music', { gain: gain * 0.3, pan: 0, from: pitch, seconds, type: 'triangle', after });
        return;
      case 'drum':
        this.#desk.burst('music', { gain: gain * 0.35, pan: 0, pitch, seconds: 0.12, after });
        return;
      case 'lead':
        this.#desk.tone('music', {
          gain: gain * 0.16,
          pan: -0.15,
          from: pitch,
          seconds: seconds * 1.4,
          type: 'triangle',
          attack: 0.03,
          after,
        });
        return;
      case 'pluck':
        this.#desk.tone('music', { gain: gain * 0.13, pan: 0.2, from: pitch, seconds, type: 'triangle', after });
        return;
      default:
        voice satisfies never;
    }
  }
}

/** Which theme a moment has: of a boss that fights near, of a fight, or of the place. */
export class Mood {
  #foughtAt = Number.NEGATIVE_INFINITY;
  #boss: ThemeName | undefined;

  of({ self, figures, happenings, moment }: Frame): ThemeName | undefined {
    if (!self) return undefined;
    for (const { source, target, kind } of happenings) {
      if ((source === self.id || target === self.id) && kind !== 'healed' && kind !== 'levelUp')
        this.#foughtAt = moment.ms;
    }
    if (moment.ms - this.#foughtAt < LINGERS_MS) {
      this.#boss = bossOf(figures) ?? this.#boss;
      return this.#boss ?? 'fight';
    }
    this.#boss = undefined;
    const region = worldMap.regionAt(Math.floor(self.x / TILE_UNITS), Math.floor(self.y / TILE_UNITS));
    return region?.music ?? 'fields';
  }
}

function bossOf(figures: Frame['figures']): ThemeName | undefined {
  for (const { creature } of figures) {
    const kind = creature && creature.target !== 0 ? creatureKind(creature.kind) : undefined;
    if (kind?.isBoss && (kind.key === 'antlered-king' || kind.key === 'hollow-wyrm')) return kind.key;
  }
  return undefined;
}
