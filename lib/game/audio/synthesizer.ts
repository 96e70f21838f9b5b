// Makes the sounds of the game out of noise and tones; nothing is downloaded. A browser lets it sound only after a first
// press or touch: until then it waits, and what was to be heard is gone.
import type { Footing } from '@hollowmere/world/map';
import type { Cue } from './cues.ts';

/** How a step sounds: the pitch of its noise, its length in seconds and its loudness. */
const STEPS: Record<Footing, { readonly pitch: number; readonly seconds: number; readonly gain: number }> = {
  grass: { pitch: 900, seconds: 0.07, gain: 0.32 },
  earth: { pitch: 480, seconds: 0.08, gain: 0.5 },
  stone: { pitch: 1_900, seconds: 0.045, gain: 0.4 },
  wood: { pitch: 300, seconds: 0.07, gain: 0.7 },
  mud: { pitch: 210, seconds: 0.11, gain: 0.55 },
};

export class Synthesizer {
  readonly #leaving = new AbortController();
  #context: AudioContext | undefined;
  #out: GainNode | undefined;
  #noise: AudioBuffer | undefined;
  #volume: number;

  constructor(volume: number) {
    this.#volume = volume;
    const { signal } = this.#leaving;
    for (const gesture of ['pointerdown', 'keydown'] as const) {
      window.addEventListener(gesture, () => this.#wake(), { signal });
    }
    document.addEventListener('visibilitychange', () => this.#hush(), { signal });
  }

  setVolume(volume: number): void {
    this.#volume = volume;
    if (this.#out && this.#context) this.#out.gain.setTargetAtTime(loudness(volume), this.#context.currentTime, 0.05);
  }

  play(cue: Cue): void {
    if (this.#volume === 0 || this.#context?.state !== 'running') return;
    switch (cue.kind) {
      case 'step':
        this.#step(cue);
        return;
      case 'word':
        this.#tone({ ...cue, gain: cue.gain * 0.16 }, 520, 700, 0.09);
        return;
      case 'door':
        this.#creak(cue);
        return;
      case 'bird':
        this.#chirp(cue, 2_600 + Math.random() * 1_400, 3, 0.11);
        return;
      case 'cricket':
        this.#chirp({ ...cue, gain: cue.gain * 0.5 }, 4_300, 4, 0.055);
        return;
    }
  }

  close(): void {
    this.#leaving.abort();
    void this.#context?.close();
    this.#context = undefined;
  }

  #wake(): void {
    if (!this.#context) {
      this.#context = new AudioContext();
      this.#out = new GainNode(this.#context, { gain: loudness(this.#volume) });
      this.#out.connect(this.#context.destination);
      this.#noise = noiseOf(this.#context);
    }
    if (this.#context.state === 'suspended' && document.visibilityState === 'visible') void this.#context.resume();
  }

  #hush(): void {
    if (document.visibilityState === 'hidden') void this.#context?.suspend();
    else if (this.#context?.state === 'suspended') void this.#context.resume();
  }

  #step({ footing, gain, pan }: Extract<Cue, { kind: 'step' }>): void {
    const { pitch, seconds, gain: own } = STEPS[footing];
    this.#burst({ gain: gain * own, pan }, pitch * (0.85 + Math.random() * 0.3), seconds);
  }

  #creak({ gain, pan }: { readonly gain: number; readonly pan: number }): void {
    this.#tone({ gain: gain * 0.2, pan }, 180, 90, 0.35, 'sawtooth');
    this.#burst({ gain: gain * 0.5, pan }, 240, 0.12, 0.3);
  }

  #chirp(place: { readonly gain: number; readonly pan: number }, pitch: number, notes: number, apart: number): void {
    for (let note = 0; note < notes; note++) {
      const bent = pitch * (1 + (Math.random() - 0.5) * 0.08);
      this.#tone({ gain: place.gain * 0.12, pan: place.pan }, bent, bent * 1.12, apart * 0.7, 'sine', note * apart);
    }
  }

  #tone(
    place: { readonly gain: number; readonly pan: number },
    from: number,
    to: number,
    seconds: number,
    type: OscillatorType = 'sine',
    after = 0,
  ): void {
    const context = this.#context;
    if (!context) return;
    const start = context.currentTime + after;
    const tone = new OscillatorNode(context, { type, frequency: from });
    tone.frequency.linearRampToValueAtTime(to, start + seconds);
    tone.connect(this.#envelope(context, place, start, seconds));
    tone.start(start);
    tone.stop(start + seconds);
  }

  #burst(place: { readonly gain: number; readonly pan: number }, pitch: number, seconds: number, after = 0): void {
    const context = this.#context;
    if (!context || !this.#noise) return;
    const start = context.currentTime + after;
    const noise = new AudioBufferSourceNode(context, { buffer: this.#noise });
    const filter = new BiquadFilterNode(context, { type: 'bandpass', frequency: pitch, Q: 1.1 });
    noise.connect(filter).connect(this.#envelope(context, place, start, seconds));
    noise.start(start, Math.random() * 0.5, seconds);
  }

  /** Swells at once and dies away, from its side. */
  #envelope(
    context: AudioContext,
    { gain, pan }: { readonly gain: number; readonly pan: number },
    start: number,
    seconds: number,
  ): AudioNode {
    const swell = new GainNode(context, { gain: 0 });
    swell.gain.setValueAtTime(0, start);
    swell.gain.linearRampToValueAtTime(gain, start + Math.min(0.01, seconds / 4));
    swell.gain.exponentialRampToValueAtTime(0.0001, start + seconds);
    swell.connect(new StereoPannerNode(context, { pan })).connect(this.#out ?? context.destination);
    return swell;
  }
}

/** Ears are not linear. */
const loudness = (volume: number): number => volume ** 2;

/** A second of noise, made once. */
function noiseOf(context: AudioContext): AudioBuffer {
  const buffer = context.createBuffer(1, context.sampleRate, context.sampleRate);
  const samples = buffer.getChannelData(0);
  for (let i = 0; i < samples.length; i++) samples[i] = Math.random() * 2 - 1;
  return buffer;
}
