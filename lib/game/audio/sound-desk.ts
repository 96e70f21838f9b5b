// Where sounds are made and mixed: tones and bursts of noise, each at its place, through one of three channels with a volume of
// its own. A browser lets it sound only after a first press or touch: until then it waits, and what was to be heard is gone.

const CHANNELS = ['effects', 'ambience', 'music'] as const;
export type Channel = (typeof CHANNELS)[number];

/** 0 is silent, 1 is loud; `all` holds for everything. */
export type Volumes = Readonly<Record<Channel | 'all', number>>;

/** How loud, and from which side: -1 left to 1 right. */
export interface Placed {
  readonly gain: number;
  readonly pan: number;
}

export interface Tone extends Placed {
  /** Hertz as it begins, and as it ends. */
  readonly from: number;
  readonly to?: number;
  readonly seconds: number;
  readonly type?: OscillatorType;
  /** Seconds until it begins. */
  readonly after?: number;
  /** How long it takes to be loud. */
  readonly attack?: number;
}

export interface Burst extends Placed {
  /** Hertz in the middle of the noise, as it begins and as it ends. */
  readonly pitch: number;
  readonly toPitch?: number;
  readonly seconds: number;
  readonly after?: number;
  readonly attack?: number;
  /** How narrow the noise is round its pitch. */
  readonly sharpness?: number;
}

export class SoundDesk {
  readonly #leaving = new AbortController();
  #context: AudioContext | undefined;
  #out: GainNode | undefined;
  #channels: Readonly<Record<Channel, GainNode>> | undefined;
  #noise: AudioBuffer | undefined;
  #volumes: Volumes;

  constructor(volumes: Volumes) {
    this.#volumes = volumes;
    const { signal } = this.#leaving;
    for (const gesture of ['pointerdown', 'keydown'] as const) {
      window.addEventListener(gesture, () => this.#wake(), { signal });
    }
    document.addEventListener('visibilitychange', () => this.#hush(), { signal });
  }

  /** Whether anything of a channel would be heard now. */
  hears(channel: Channel): boolean {
    return this.#volumes.all > 0 && this.#volumes[channel] > 0 && this.#context?.state === 'running';
  }

  /** Seconds on the clock that sounds are timed by; 0 before anything sounds. */
  get now(): number {
    return this.#context?.currentTime ?? 0;
  }

  setVolumes(volumes: Volumes): void {
    this.#volumes = volumes;
    const context = this.#context;
    if (!context) return;
    this.#out?.gain.setTargetAtTime(loudness(volumes.all), context.currentTime, 0.05);
    for (const channel of CHANNELS)
      this.#channels?.[channel].gain.setTargetAtTime(loudness(volumes[channel]), context.currentTime, 0.05);
  }

  tone(channel: Channel, { gain, pan, from, to = from, seconds, type = 'sine', after = 0, attack }: Tone): void {
    const context = this.#context;
    if (!context || !this.hears(channel)) return;
    const start = context.currentTime + after;
    const tone = new OscillatorNode(context, { type, frequency: from });
    if (to !== from) tone.frequency.linearRampToValueAtTime(to, start + seconds);
    tone.connect(this.#envelope(context, channel, { gain, pan }, start, seconds, attack));
    tone.start(start);
    tone.stop(start + seconds);
  }

  burst(channel: Channel, burst: Burst): void {
    const { gain, pan, pitch, toPitch = pitch, seconds, after = 0, attack, sharpness = 1.1 } = burst;
    const context = this.#context;
    if (!context || !this.#noise || !this.hears(channel)) return;
    const start = context.currentTime + after;
    const noise = new AudioBufferSourceNode(context, { buffer: this.#noise, loop: true });
    const filter = new BiquadFilterNode(context, { type: 'bandpass', frequency: pitch, Q: sharpness });
    if (toPitch !== pitch) filter.frequency.linearRampToValueAtTime(toPitch, start + seconds);
    noise.connect(filter).connect(this.#envelope(context, channel, { gain, pan }, start, seconds, attack));
    noise.start(start, Math.random() * 0.5);
    noise.stop(start + seconds);
  }

  close(): void {
    this.#leaving.abort();
    void this.#context?.close();
    this.#context = undefined;
  }

  #wake(): void {
    this.#context ??= this.#open();
    if (this.#context.state === 'suspended' && document.visibilityState === 'visible') void this.#context.resume();
  }

  #open(): AudioContext {
    const context = new AudioContext();
    const out = new GainNode(context, { gain: loudness(this.#volumes.all) });
    out.connect(context.destination);
    const channel = (name: Channel) => {
      const node = new GainNode(context, { gain: loudness(this.#volumes[name]) });
      node.connect(out);
      return node;
    };
    this.#out = out;
    this.#channels = { effects: channel('effects'), ambience: channel('ambience'), music: channel('music') };
    this.#noise = noiseOf(context);
    return context;
  }

  #hush(): void {
    if (document.visibilityState === 'hidden') void this.#context?.suspend();
    else if (this.#context?.state === 'suspended') void this.#context.resume();
  }

  /** Swells and dies away, from its side. */
  #envelope(
    context: AudioContext,
    channel: Channel,
    { gain, pan }: Placed,
    start: number,
    seconds: number,
    attack = Math.min(0.01, seconds / 4),
  ): AudioNode {
    const swell = new GainNode(context, { gain: 0 });
    swell.gain.setValueAtTime(0, start);
    swell.gain.linearRampToValueAtTime(gain, start + attack);
    swell.gain.exponentialRampToValueAtTime(0.0001, start + seconds);
    const out = this.#channels?.[channel] ?? context.destination;
    swell.connect(new StereoPannerNode(context, { pan })).connect(out);
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
