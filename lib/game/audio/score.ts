// Music as numbers: each theme has a scale, chords and a pace, and writes itself bar by bar. A tune of two bars is made up from a
// seed, comes back with small changes, and rests; nobody hears the same evening twice. Making it sound is music.ts.
import type { Music } from '@hollowmere/world/map';

export type ThemeName = Music | 'fight';

type Voice = 'lead' | 'pluck' | 'pad' | 'bass' | 'drum';

export interface Note {
  /** Eighths from the beginning of the bar. */
  readonly at: number;
  /** How many eighths it lasts. */
  readonly lasts: number;
  /** Hertz. */
  readonly pitch: number;
  readonly voice: Voice;
  /** 0 to 1. */
  readonly gain: number;
}

export interface Theme {
  /** Seconds to an eighth. */
  readonly eighth: number;
  /** Hertz of the first degree. */
  readonly root: number;
  /** Half tones of the degrees. */
  readonly scale: readonly number[];
  /** Degrees that chords stand on, a bar each. */
  readonly chords: readonly number[];
  /** Of eight eighths, how many have a note of the tune. */
  readonly density: number;
  readonly leadGain: number;
  readonly hasBass: boolean;
  readonly hasDrums: boolean;
  /** Bars that play, and bars of rest after them. */
  readonly plays: number;
  readonly rests: number;
}

const MAJOR = [0, 2, 4, 5, 7, 9, 11];
const DORIAN = [0, 2, 3, 5, 7, 9, 10];
const AEOLIAN = [0, 2, 3, 5, 7, 8, 10];
const PHRYGIAN = [0, 1, 3, 5, 7, 8, 10];
const MIXOLYDIAN = [0, 2, 4, 5, 7, 9, 10];

const calm = { leadGain: 0.5, hasBass: true, hasDrums: false, plays: 8, rests: 4 };

export const THEMES: Readonly<Record<ThemeName, Theme>> = {
  hearth: { ...calm, eighth: 0.27, root: 261.6, scale: MAJOR, chords: [0, 4, 5, 3], density: 4 },
  fields: { ...calm, eighth: 0.25, root: 293.7, scale: MIXOLYDIAN, chords: [0, 6, 3, 0], density: 4 },
  wood: { ...calm, eighth: 0.31, root: 220, scale: DORIAN, chords: [0, 3, 0, 6], density: 3 },
  thornwood: { ...calm, eighth: 0.34, root: 196, scale: AEOLIAN, chords: [0, 5, 3, 4], density: 3 },
  fen: { ...calm, eighth: 0.4, root: 174.6, scale: DORIAN, chords: [0, 1, 0, 4], density: 2 },
  barrows: { ...calm, eighth: 0.42, root: 164.8, scale: AEOLIAN, chords: [0, 5, 0, 4], density: 2 },
  underhollow: { ...calm, eighth: 0.45, root: 146.8, scale: PHRYGIAN, chords: [0, 1, 0, 5], density: 2 },
  fight: {
    leadGain: 0.35,
    hasBass: true,
    hasDrums: true,
    plays: 16,
    rests: 0,
    eighth: 0.17,
    root: 196,
    scale: DORIAN,
    chords: [0, 0, 6, 3],
    density: 4,
  },
  'antlered-king': {
    leadGain: 0.4,
    hasBass: true,
    hasDrums: true,
    plays: 16,
    rests: 0,
    eighth: 0.19,
    root: 174.6,
    scale: AEOLIAN,
    chords: [0, 5, 6, 4],
    density: 5,
  },
  'hollow-wyrm': {
    leadGain: 0.4,
    hasBass: true,
    hasDrums: true,
    plays: 16,
    rests: 0,
    eighth: 0.16,
    root: 146.8,
    scale: PHRYGIAN,
    chords: [0, 1, 5, 0],
    density: 5,
  },
};

export const EIGHTHS = 8;

/** Notes of a bar of a theme; `seed` makes an evening of its own. The same for the same numbers. */
export function barOf(name: ThemeName, bar: number, seed: number): Note[] {
  const theme = THEMES[name];
  const round = theme.plays + theme.rests;
  const within = bar % round;
  if (within >= theme.plays) return [];
  const chord = theme.chords[bar % theme.chords.length] ?? 0;
  return [
    ...pad(theme, chord),
    ...(theme.hasBass ? bass(theme, chord) : []),
    ...(theme.hasDrums ? drums(within) : []),
    ...(within === 0 && !theme.hasDrums ? [] : tune(theme, chord, within, seed + Math.floor(bar / round))),
  ];
}

/** Hertz of a degree; degrees beyond the scale go on in the next octave. */
export function pitchOf({ root, scale }: Pick<Theme, 'root' | 'scale'>, degree: number): number {
  const octave = Math.floor(degree / scale.length);
  const half = scale[degree - octave * scale.length] ?? 0;
  return root * 2 ** (octave + half / 12);
}

function pad(theme: Theme, chord: number): Note[] {
  return [0, 2, 4].map((step) => ({
    at: 0,
    lasts: EIGHTHS,
    pitch: pitchOf(theme, chord + step) / 2,
    voice: 'pad',
    gain: 0.22,
  }));
}

function bass(theme: Theme, chord: number): Note[] {
  const pitch = pitchOf(theme, chord) / 4;
  const beats = theme.hasDrums ? [0, 2, 3, 4, 6, 7] : [0, 4];
  return beats.map((at) => ({
    at,
    lasts: theme.hasDrums ? 1 : 3,
    pitch: at === 3 ? pitch * 1.5 : pitch,
    voice: 'bass',
    gain: 0.4,
  }));
}

function drums(within: number): Note[] {
  const fill = within % 4 === 3 ? [5, 7] : [];
  return [0, 3, 4, ...fill].map((at) => ({
    at,
    lasts: 1,
    pitch: at % 4 === 0 ? 90 : 180,
    voice: 'drum',
    gain: at % 4 === 0 ? 0.5 : 0.3,
  }));
}

/** Two bars of tune that come back; each time about one note in five goes elsewhere. */
function tune(theme: Theme, chord: number, within: number, seed: number): Note[] {
  const notes: Note[] = [];
  const motif = within % 2;
  let degree = 7 + pick(seed, motif * 31, 3) * 2 - 2;
  for (let at = 0; at < EIGHTHS; at++) {
    const isPlayed = chance(seed, motif * 97 + at) * EIGHTHS < theme.density || at === 0;
    degree += pick(seed, motif * 53 + at * 7, 5) - 2;
    if (chance(seed + within, at + 400) < 0.2) degree += 1;
    // It stays within an octave and a half, drawn back to where it came from.
    if (degree > 12) degree -= 5;
    if (degree < 3) degree += 5;
    if (!isPlayed) continue;
    // Strong beats rest on the chord.
    const step = at % 4 === 0 ? nearest(degree, chord) : degree;
    notes.push({
      at,
      lasts: 2,
      pitch: pitchOf(theme, step),
      voice: at % 4 === 0 ? 'lead' : 'pluck',
      gain: theme.leadGain,
    });
  }
  return notes;
}

/** The nearest degree of a chord: its first, third or fifth, in any octave. */
function nearest(degree: number, chord: number): number {
  for (let away = 0; away < 7; away++)
    for (const near of [degree - away, degree + away])
      if ([0, 2, 4].includes((((near - chord) % 7) + 7) % 7)) return near;
  return degree;
}

/** A number from 0 up to 1 that follows from two others. */
function chance(seed: number, place: number): number {
  let mixed = Math.imul(seed ^ 0x9e37_79b9, 0x85eb_ca6b) ^ Math.imul(place + 1, 0xc2b2_ae35);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a_2d97);
  return ((mixed ^ (mixed >>> 13)) >>> 0) / 2 ** 32;
}

const pick = (seed: number, place: number, count: number): number => Math.floor(chance(seed, place) * count);
