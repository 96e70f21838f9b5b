// Footsteps on what the world is made of, three of each so that a walk does not tick like a clock; doors; a blip for chat.
import { finished, highPass, layered, lowPass, noiseFrom, pluck, RATE, render, ring, type Sound } from './synth.ts';

const burst = (seed: number, seconds: number, attack: number, decay: number): Sound => {
  const noise = noiseFrom(seed);
  return render(seconds, (time) => noise() * pluck(time, attack, decay));
};

const thump = (hertz: number, decay: number): Sound =>
  render(
    0.16,
    (time) => Math.sin(2 * Math.PI * hertz * (1 + 0.6 * Math.exp(-time / 0.012)) * time) * pluck(time, 0.002, decay),
  );

/** A rustle: soft noise in two brushes. */
function onGrass(seed: number): Sound {
  const first = highPass(lowPass(burst(seed, 0.16, 0.012, 0.03), 4200), 900);
  const second = highPass(lowPass(burst(seed + 50, 0.16, 0.05, 0.03), 5200), 1600);
  return finished(layered([first, 1], [second, 0.6], [thump(74, 0.02), 0.25]), 0.42);
}

const onEarth = (seed: number): Sound =>
  finished(layered([lowPass(burst(seed, 0.15, 0.004, 0.026), 1500), 1], [thump(82 + (seed % 3) * 5, 0.03), 0.6]), 0.45);

/** A hard click and a little of the stone's own tone. */
function onStone(seed: number): Sound {
  const click = highPass(burst(seed, 0.12, 0.001, 0.009), 1200);
  const body = ring(burst(seed + 9, 0.12, 0.001, 0.006), 520 + (seed % 3) * 45, 0.006);
  return finished(layered([click, 0.8], [body, 0.5], [thump(96, 0.018), 0.4]), 0.4);
}

/** A hollow knock: two tones of the plank. */
function onWood(seed: number): Sound {
  const knock = burst(seed, 0.2, 0.001, 0.005);
  const low = ring(knock, 172 + (seed % 3) * 14, 0.034);
  const high = ring(knock, 415 + (seed % 3) * 30, 0.016);
  return finished(layered([low, 1], [high, 0.45], [lowPass(knock, 2400), 0.25]), 0.46);
}

/** A dry hinge, then the latch. */
function door(seed: number, from: number, to: number): Sound {
  const noise = noiseFrom(seed);
  let phase = 0;
  const creak = render(0.5, (time) => {
    const pitch = from + (to - from) * (time / 0.5) + Math.sin(time * 61) * 9;
    phase += pitch / RATE;
    const stick = phase % 1 < 0.12 ? 1 : 0;
    return (stick + noise() * 0.06) * Math.sin(Math.PI * Math.min(1, time / 0.5));
  });
  const latch = render(0.7, (time, index) =>
    index === 0 || time < 0.46 ? 0 : noise() * pluck(time - 0.46, 0.001, 0.014),
  );
  return finished(
    layered([ring(creak, 940, 0.005), 0.7], [ring(latch, 210, 0.03), 0.8], [lowPass(latch, 2600), 0.5]),
    0.5,
  );
}

/** Two soft notes, a fourth apart. */
function blip(): Sound {
  const note = (hertz: number, start: number) =>
    render(0.24, (time) => {
      const t = time - start;
      if (t < 0) return 0;
      return (Math.sin(2 * Math.PI * hertz * t) + 0.25 * Math.sin(4 * Math.PI * hertz * t)) * pluck(t, 0.006, 0.045);
    });
  return finished(layered([note(660, 0), 1], [note(880, 0.06), 0.9]), 0.36);
}

const three = (name: string, make: (seed: number) => Sound): [string, Sound][] =>
  [1, 2, 3].map((seed, index) => [`${name}-${index}`, make(seed)]);

export const shortSounds = (): [name: string, sound: Sound][] => [
  ...three('step-grass', onGrass),
  ...three('step-earth', onEarth),
  ...three('step-stone', onStone),
  ...three('step-wood', onWood),
  ['door-open', door(31, 74, 122)],
  ['door-shut', door(37, 118, 70)],
  ['chat', blip()],
];
