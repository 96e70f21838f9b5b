// A small synthesiser: sounds are arrays of samples from -1 to 1, made from noise, tones and filters. No recordings.

/** Samples a second: enough for steps and birds, half the bytes of a compact disc. */
export const RATE = 22_050;

export type Sound = Float32Array;

/** Seconds of whatever `sampleAt` gives for a time in seconds. */
export function render(seconds: number, sampleAt: (time: number, index: number) => number): Sound {
  return new Float32Array(Math.round(seconds * RATE)).map((_, index) => sampleAt(index / RATE, index));
}

/** White noise that is the same for the same seed. */
export function noiseFrom(seed: number): () => number {
  let state = (seed * 2654435761 + 1) >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2147483648 - 1;
  };
}

/** Rises in `attack` seconds, then falls to a third every `decay` seconds. */
export const pluck = (time: number, attack: number, decay: number): number =>
  time < attack ? time / attack : Math.exp(-(time - attack) / decay);

/** Keeps what lies below `cutoff` hertz. */
export function lowPass(sound: Sound, cutoff: number): Sound {
  const share = 1 - Math.exp((-2 * Math.PI * cutoff) / RATE);
  let held = 0;
  return sound.map((sample) => {
    held += (sample - held) * share;
    return held;
  });
}

/** Keeps what lies above `cutoff` hertz. */
export function highPass(sound: Sound, cutoff: number): Sound {
  const low = lowPass(sound, cutoff);
  return sound.map((sample, index) => sample - (low[index] ?? 0));
}

/** Lets one frequency ring: a knock on wood, the creak of a hinge. `seconds` is how long it takes to fall to a third. */
export function ring(sound: Sound, hertz: number, seconds: number): Sound {
  const keep = Math.exp(-1 / (seconds * RATE));
  const feedback = 2 * keep * Math.cos((2 * Math.PI * hertz) / RATE);
  let [last, before] = [0, 0];
  const ringing = sound.map((sample) => {
    const next = sample + feedback * last - keep * keep * before;
    [before, last] = [last, next];
    return next;
  });
  const loudest = peakOf(ringing);
  return ringing.map((sample) => sample / loudest);
}

/** Sounds together, each at its own loudness; as long as the longest. */
export function layered(...parts: readonly (readonly [sound: Sound, loudness: number])[]): Sound {
  const length = Math.max(...parts.map(([sound]) => sound.length));
  const mixed = new Float32Array(length);
  for (const [sound, loudness] of parts)
    for (let i = 0; i < sound.length; i++) mixed[i] = (mixed[i] ?? 0) + (sound[i] ?? 0) * loudness;
  return mixed;
}

const peakOf = (sound: Sound): number => sound.reduce((most, sample) => Math.max(most, Math.abs(sample)), 1e-9);

/** Brought to a peak, and faded at the very end so that nothing clicks. */
export function finished(sound: Sound, peak: number): Sound {
  const loudest = peakOf(sound);
  const fade = Math.min(sound.length, Math.round(0.008 * RATE));
  return sound.map((sample, index) => (sample / loudest) * peak * Math.min(1, (sound.length - 1 - index) / fade));
}

/** Made to run round without a seam: its end melts into its beginning. The last `overlap` seconds are used up. */
export function looped(sound: Sound, overlap: number, peak: number): Sound {
  const blend = Math.round(overlap * RATE);
  const length = sound.length - blend;
  const loudest = peakOf(sound);
  return new Float32Array(length).map((_, index) => {
    const share = index < blend ? index / blend : 1;
    const start = sound[index] ?? 0;
    const end = sound[length + index] ?? 0;
    const mixed = index < blend ? start * Math.sqrt(share) + end * Math.sqrt(1 - share) : start;
    return Math.max(-1, Math.min(1, (mixed / loudest) * peak));
  });
}
