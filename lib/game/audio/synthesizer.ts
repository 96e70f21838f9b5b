// Makes the sounds of cues out of noise and tones; nothing is downloaded. Which cue sounds when is said in cues.ts and
// fight-cues.ts; where sounds are mixed, in sound-desk.ts.
import type { DamageType } from '@hollowmere/world/combat';
import type { Family } from '@hollowmere/world/creatures';
import type { Footing } from '@hollowmere/world/map';
import type { Cue } from './cues.ts';
import type { FightCue } from './fight-cues.ts';
import type { Placed, SoundDesk } from './sound-desk.ts';

/** What the HUD itself sounds like. */
export type PanelCue = { readonly kind: 'press' | 'loot' | 'coin' };

/** How a step sounds: the pitch of its noise, its length in seconds and its loudness. */
const STEPS: Record<Footing, { readonly pitch: number; readonly seconds: number; readonly gain: number }> = {
  grass: { pitch: 900, seconds: 0.07, gain: 0.32 },
  earth: { pitch: 480, seconds: 0.08, gain: 0.5 },
  stone: { pitch: 1_900, seconds: 0.045, gain: 0.4 },
  wood: { pitch: 300, seconds: 0.07, gain: 0.7 },
  mud: { pitch: 210, seconds: 0.11, gain: 0.55 },
};

/** What a blow of each kind of harm sounds like where it lands: noise, and a tone that falls. */
const IMPACTS: Readonly<Record<DamageType, { readonly noise: number; readonly from: number; readonly to: number }>> = {
  physical: { noise: 420, from: 150, to: 60 },
  fire: { noise: 900, from: 220, to: 90 },
  frost: { noise: 3_800, from: 1_400, to: 700 },
  nature: { noise: 600, from: 300, to: 160 },
  holy: { noise: 2_400, from: 880, to: 1_320 },
  shadow: { noise: 260, from: 120, to: 52 },
};

/** Voices of creatures: from which pitch to which, how long, how rough. */
const CALLS: Readonly<
  Record<
    Family,
    { readonly from: number; readonly to: number; readonly seconds: number; readonly type: OscillatorType }
  >
> = {
  beast: { from: 190, to: 110, seconds: 0.3, type: 'sawtooth' },
  vermin: { from: 900, to: 1_300, seconds: 0.12, type: 'square' },
  humanoid: { from: 210, to: 150, seconds: 0.2, type: 'triangle' },
  spirit: { from: 620, to: 880, seconds: 0.5, type: 'sine' },
  undead: { from: 110, to: 70, seconds: 0.6, type: 'sawtooth' },
  stone: { from: 70, to: 45, seconds: 0.5, type: 'square' },
  townsfolk: { from: 240, to: 220, seconds: 0.15, type: 'triangle' },
};

const MIDDLE: Placed = { gain: 0.3, pan: 0 };

export class Synthesizer {
  readonly #desk: SoundDesk;

  constructor(desk: SoundDesk) {
    this.#desk = desk;
  }

  play(cue: Cue | FightCue | PanelCue): void {
    const desk = this.#desk;
    switch (cue.kind) {
      case 'step':
        this.#step(cue);
        return;
      case 'word':
        desk.tone('effects', { ...at(cue, 0.16), from: 520, to: 700, seconds: 0.09 });
        return;
      case 'door':
        desk.tone('effects', { ...at(cue, 0.2), from: 180, to: 90, seconds: 0.35, type: 'sawtooth' });
        desk.burst('effects', { ...at(cue, 0.5), pitch: 240, seconds: 0.12, after: 0.3 });
        return;
      case 'bird':
        this.#chirp(cue, 2_600 + Math.random() * 1_400, 3, 0.11);
        return;
      case 'cricket':
        this.#chirp(at(cue, 0.5), 4_300, 4, 0.055);
        return;
      case 'swing':
        desk.burst('effects', { ...at(cue, 0.5), pitch: 700, toPitch: 1_800, seconds: 0.14, attack: 0.05 });
        return;
      case 'arrow':
        desk.tone('effects', { ...at(cue, 0.25), from: 240, to: 120, seconds: 0.09, type: 'triangle' });
        desk.burst('effects', { ...at(cue, 0.35), pitch: 2_600, toPitch: 900, seconds: 0.22, after: 0.03 });
        return;
      case 'spell':
        this.#spell(cue, cue.damageType);
        return;
      case 'gather':
        desk.burst('effects', { ...at(cue, 0.2), pitch: 500, toPitch: 2_000, seconds: 0.6, attack: 0.4 });
        return;
      case 'impact':
        this.#impact(cue, cue.damageType, cue.isHeavy ? 1.5 : 1);
        return;
      case 'block':
        desk.tone('effects', { ...at(cue, 0.18), from: 1_500, to: 1_250, seconds: 0.16, type: 'square' });
        desk.burst('effects', { ...at(cue, 0.4), pitch: 2_800, seconds: 0.08 });
        return;
      case 'miss':
        desk.burst('effects', { ...at(cue, 0.3), pitch: 1_600, toPitch: 600, seconds: 0.12, attack: 0.04 });
        return;
      case 'hurt':
        desk.tone('effects', { ...at(cue, 0.3), from: 180, to: 95, seconds: 0.18, type: 'triangle' });
        desk.burst('effects', { ...at(cue, 0.4), pitch: 320, seconds: 0.1 });
        return;
      case 'heal':
        this.#notes(cue, [660, 880, 1_100], 0.08, 0.14);
        return;
      case 'fall':
        desk.tone('effects', { ...at(cue, 0.35), from: 160, to: 40, seconds: 0.5, type: 'triangle' });
        desk.burst('effects', { ...at(cue, 0.5), pitch: 200, toPitch: 90, seconds: 0.35, after: 0.12 });
        return;
      case 'ownFall':
        this.#notes(cue, [330, 262, 196, 131], 0.24, 0.3);
        return;
      case 'level':
        this.#notes(cue, [523, 659, 784, 1_047, 1_319], 0.1, 0.22);
        return;
      case 'call':
        this.#call(cue, cue.family);
        return;
      case 'press':
        desk.tone('effects', { gain: 0.05, pan: 0, from: 700, to: 620, seconds: 0.04, type: 'triangle' });
        return;
      case 'loot':
        this.#notes(MIDDLE, [740, 988], 0.07, 0.1);
        return;
      case 'coin':
        this.#notes(MIDDLE, [1_568, 2_093], 0.05, 0.1);
        return;
      default:
        cue satisfies never;
    }
  }

  #step({ footing, gain, pan }: Extract<Cue, { kind: 'step' }>): void {
    const { pitch, seconds, gain: own } = STEPS[footing];
    this.#desk.burst('effects', { gain: gain * own, pan, pitch: pitch * (0.85 + Math.random() * 0.3), seconds });
  }

  #chirp({ gain, pan }: Placed, pitch: number, notes: number, apart: number): void {
    for (let note = 0; note < notes; note++) {
      const from = pitch * (1 + (Math.random() - 0.5) * 0.08);
      const when = { seconds: apart * 0.7, after: note * apart };
      this.#desk.tone('ambience', { gain: gain * 0.12, pan, from, to: from * 1.12, ...when });
    }
  }

  #spell(place: Placed, type: DamageType): void {
    const { noise, from } = IMPACTS[type];
    this.#desk.tone('effects', { ...at(place, 0.18), from: from * 2, to: from * 3.2, seconds: 0.3, attack: 0.05 });
    this.#desk.burst('effects', { ...at(place, 0.4), pitch: noise, toPitch: noise * 1.8, seconds: 0.32, attack: 0.06 });
  }

  #impact(place: Placed, type: DamageType, weight: number): void {
    const { noise, from, to } = IMPACTS[type];
    const bent = 0.92 + Math.random() * 0.16;
    this.#desk.burst('effects', { ...at(place, 0.6 * weight), pitch: noise * bent, seconds: 0.1 * weight });
    this.#desk.tone('effects', {
      ...at(place, 0.32 * weight),
      from: from * bent,
      to,
      seconds: 0.13 * weight,
      type: 'triangle',
    });
  }

  #call(place: Placed, family: Family): void {
    const { from, to, seconds, type } = CALLS[family];
    const bent = 0.85 + Math.random() * 0.3;
    this.#desk.tone('effects', {
      ...at(place, 0.14),
      from: from * bent,
      to: to * bent,
      seconds,
      type,
      attack: seconds / 5,
    });
    this.#desk.burst('effects', { ...at(place, 0.12), pitch: from * 3, seconds: seconds * 0.7, attack: seconds / 5 });
  }

  #notes(place: Placed, pitches: readonly number[], apart: number, gain: number): void {
    for (const [index, from] of pitches.entries())
      this.#desk.tone('effects', {
        ...at(place, gain),
        from,
        seconds: apart * 2.6,
        after: index * apart,
        type: 'triangle',
      });
  }
}

const at = ({ gain, pan }: Placed, share: number): Placed => ({ gain: gain * share, pan });
