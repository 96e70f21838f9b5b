import { describe, expect, test } from 'vitest';
import { ambientSounds } from './ambience.ts';
import { shortSounds } from './steps.ts';
import { RATE } from './synth.ts';
import { encodeWav } from './wav.ts';

const all = [...shortSounds(), ...ambientSounds()];
const loudest = (sound: Float32Array) => sound.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);

describe('sounds', () => {
  test('there are steps for every footing, three of each', () => {
    const names = all.map(([name]) => name);
    for (const footing of ['grass', 'earth', 'stone', 'wood'])
      for (const take of [0, 1, 2]) expect(names).toContain(`step-${footing}-${take}`);
  });

  test('are loud enough to hear and never clipped', () => {
    for (const [name, sound] of all) {
      expect(sound.every(Number.isFinite), name).toBe(true);
      expect(loudest(sound), name).toBeGreaterThan(0.1);
      expect(loudest(sound), name).toBeLessThan(0.8);
    }
  });

  test('short ones end in silence, so that they do not click', () => {
    for (const [name, sound] of shortSounds()) expect(Math.abs(sound.at(-1)!), name).toBeLessThan(0.001);
  });

  test('what runs round has no jump where it begins again', () => {
    for (const [name, sound] of ambientSounds().filter(([name]) => name === 'crickets' || name === 'water')) {
      const steps = sound.slice(1).map((sample, index) => Math.abs(sample - sound[index]!));
      expect(Math.abs(sound[0]! - sound.at(-1)!), name).toBeLessThanOrEqual(loudest(steps) * 1.5);
    }
  });

  test('are the same each time', () => {
    for (const [index, [name, sound]] of [...shortSounds(), ...ambientSounds()].entries())
      expect(Buffer.from(sound.buffer).equals(Buffer.from(all[index]![1].buffer)), name).toBe(true);
  });

  test('become WAV files that say how long they are', () => {
    const file = encodeWav(new Float32Array([0, 1, -1, 2]));
    expect(file.toString('latin1', 0, 4)).toBe('RIFF');
    expect(file.readUInt32LE(24)).toBe(RATE);
    expect([0, 1, 2, 3].map((i) => file.readInt16LE(44 + i * 2))).toEqual([0, 32767, -32767, 32767]);
  });

  test('weigh little: a player fetches them before the first step', () => {
    const bytes = all.reduce((sum, [, sound]) => sum + encodeWav(sound).length, 0);
    expect(bytes).toBeLessThan(700_000);
  });
});
