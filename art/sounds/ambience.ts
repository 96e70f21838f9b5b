// What one hears when nobody speaks: single bird calls for the day, crickets for the night and water near the shore.
// Calls are short and meant to be strewn at random; crickets and water run round.
import { finished, highPass, layered, looped, lowPass, noiseFrom, RATE, render, type Sound } from './synth.ts';

/** One syllable of a call: when it starts, how long it is, from which pitch to which, and how it trembles. */
interface Syllable {
  readonly start: number;
  readonly length: number;
  readonly from: number;
  readonly to: number;
  readonly trill?: number;
}

const calls: readonly (readonly Syllable[])[] = [
  [
    { start: 0, length: 0.09, from: 3900, to: 4700 },
    { start: 0.13, length: 0.09, from: 3900, to: 4700 },
    { start: 0.26, length: 0.16, from: 4600, to: 3300 },
  ],
  [
    { start: 0, length: 0.22, from: 2700, to: 2900 },
    { start: 0.28, length: 0.3, from: 2300, to: 2200 },
  ],
  [{ start: 0, length: 0.55, from: 4300, to: 3600, trill: 24 }],
  [
    { start: 0, length: 0.07, from: 5200, to: 4200 },
    { start: 0.1, length: 0.07, from: 5300, to: 4300 },
    { start: 0.2, length: 0.07, from: 5200, to: 4200 },
    { start: 0.3, length: 0.12, from: 4400, to: 5400 },
  ],
  [
    { start: 0, length: 0.2, from: 900, to: 860 },
    { start: 0.3, length: 0.42, from: 720, to: 690 },
  ],
];

function birdCall(syllables: readonly Syllable[]): Sound {
  const seconds = Math.max(...syllables.map(({ start, length }) => start + length)) + 0.06;
  let phase = 0;
  const song = render(seconds, (time) => {
    const now = syllables.find(({ start, length }) => time >= start && time < start + length);
    if (!now) return 0;
    const share = (time - now.start) / now.length;
    const tremble = now.trill ? Math.sin(2 * Math.PI * now.trill * time) : 0;
    phase += (now.from + (now.to - now.from) * share + tremble * 260) / RATE;
    const swell = Math.sin(Math.PI * share) ** 0.7 * (1 - 0.35 * Math.max(0, tremble));
    return Math.sin(2 * Math.PI * phase) * swell;
  });
  return finished(song, 0.3);
}

/** Two insects, a little apart in pitch and time: chirps of four pulses. */
function crickets(): Sound {
  const insect = (hertz: number, period: number, offset: number) =>
    render(2.4, (time) => {
      const within = (time + offset) % period;
      if (within > 0.2) return 0;
      const pulse = Math.max(0, Math.sin((2 * Math.PI * within) / 0.05)) ** 2;
      return Math.sin(2 * Math.PI * hertz * time) * pulse * Math.sin(Math.PI * (within / 0.2));
    });
  return looped(layered([insect(4300, 0.6, 0), 1], [insect(4720, 0.8, 0.33), 0.5]), 0.001, 0.16);
}

/** Lapping: noise that swells and ebbs, with a few drops. */
function water(): Sound {
  const noise = noiseFrom(71);
  const wash = render(5.6, (time) => {
    const swell = 0.55 + 0.3 * Math.sin(2 * Math.PI * 0.4 * time) + 0.15 * Math.sin(2 * Math.PI * 0.97 * time + 1);
    return noise() * swell;
  });
  const drops = render(5.6, (time) => {
    const [beat, within] = [Math.floor(time / 0.37), time % 0.37];
    const pitch = 620 + ((beat * 7919) % 11) * 74;
    const loud = (beat * 31) % 5 < 2 ? 0 : 1;
    return loud * Math.sin(2 * Math.PI * (pitch + within * 2200) * within) * Math.exp(-within / 0.018);
  });
  return looped(layered([highPass(lowPass(lowPass(wash, 1100), 1600), 140), 1], [drops, 0.07]), 0.6, 0.3);
}

export const ambientSounds = (): [name: string, sound: Sound][] => [
  ...calls.map((syllables, index): [string, Sound] => [`bird-${index}`, birdCall(syllables)]),
  ['crickets', crickets()],
  ['water', water()],
];
