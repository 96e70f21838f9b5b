import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { SoundDesk } from './sound-desk.ts';

/** What a browser has for sounds, as far as one asks here: each node only knows what became of it. */
class Node {
  readonly gain = new Value();
  readonly frequency = new Value();
  buffer = null;
  connect<Other>(other: Other): Other {
    return other;
  }
  start(): void {
    started.push(this);
  }
  stop(): void {}
}

class Value {
  target = 1;
  setTargetAtTime(target: number): void {
    this.target = target;
  }
  setValueAtTime(): void {}
  linearRampToValueAtTime(): void {}
  exponentialRampToValueAtTime(): void {}
}

class Context {
  state = 'running';
  readonly currentTime = 0;
  readonly sampleRate = 8;
  readonly destination = new Node();
  constructor() {
    opened.push(this);
  }
  createBuffer() {
    return { getChannelData: () => new Float32Array(8) };
  }
  async suspend(): Promise<void> {
    this.state = 'suspended';
  }
  async resume(): Promise<void> {
    this.state = 'running';
  }
  async close(): Promise<void> {
    this.state = 'closed';
  }
}

const page = () => Object.assign(new EventTarget(), { visibilityState: 'visible' });
const LOUD = { all: 1, effects: 1, ambience: 1, music: 1 };
const BEEP = { gain: 1, pan: 0, from: 440, seconds: 0.1 };

let opened: Context[];
let started: Node[];
let desk: SoundDesk;

beforeEach(() => {
  opened = [];
  started = [];
  vi.stubGlobal('window', page());
  vi.stubGlobal('document', page());
  vi.stubGlobal('AudioContext', Context);
  for (const name of ['GainNode', 'OscillatorNode', 'StereoPannerNode']) vi.stubGlobal(name, Node);
  desk = new SoundDesk(LOUD);
});

afterEach(() => vi.unstubAllGlobals());

describe('before the first press or touch', () => {
  test('nothing sounds, and nothing is asked of the browser', () => {
    desk.tone('effects', BEEP);
    document.dispatchEvent(new Event('visibilitychange'));
    desk.setVolumes(LOUD);
    expect([opened, started, desk.hears('music')]).toEqual([[], [], false]);
  });
});

describe.each(['pointerdown', 'keydown'])('after the first %s', (gesture) => {
  beforeEach(() => window.dispatchEvent(new Event(gesture)));

  test('one hears what comes from then on', () => {
    expect(desk.hears('effects')).toBe(true);
    desk.tone('effects', BEEP);
    expect(started).toHaveLength(1);
    window.dispatchEvent(new Event(gesture));
    expect(opened).toHaveLength(1);
  });

  test('each channel is as loud as one likes it by itself', () => {
    desk.setVolumes({ ...LOUD, effects: 0 });
    expect([desk.hears('effects'), desk.hears('ambience'), desk.hears('music')]).toEqual([false, true, true]);
    desk.tone('effects', BEEP);
    expect(started).toEqual([]);
    desk.setVolumes({ ...LOUD, all: 0 });
    expect([desk.hears('effects'), desk.hears('ambience'), desk.hears('music')]).toEqual([false, false, false]);
  });

  test('it is still while nobody sees the page', () => {
    Object.assign(document, { visibilityState: 'hidden' });
    document.dispatchEvent(new Event('visibilitychange'));
    expect(desk.hears('music')).toBe(false);
  });

  test('it is over when the game is', () => {
    desk.close();
    window.dispatchEvent(new Event(gesture));
    expect([opened.length, desk.hears('music')]).toEqual([1, false]);
  });
});
