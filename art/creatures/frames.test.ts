import { creatureIds } from '@hollowmere/world/creature-ids';
import { describe, expect, test } from 'vitest';
import { channels } from '../palette.ts';
import { beasts } from './beasts/index.ts';
import { beastFrames, creatureFrames } from './frames.ts';
import { rolled } from './rig/model.ts';
import { still } from './rig/motion.ts';

const wolf = beastFrames('grey-wolf', beasts['grey-wolf']);
const named = (name: string) => wolf.find((frame) => frame.name === `creature/grey-wolf/${name}`)!;
const opaque = (name: string) => named(name).picture.pixels.filter((color) => channels(color)[3] === 255).length;

const isTownsfolk = (id: number) => id >= 100;

describe('creatures', () => {
  test('are all drawn', () => {
    const hostile = Object.entries(creatureIds).flatMap(([key, id]) => (isTownsfolk(id) ? [] : [key]));
    expect(Object.keys(beasts).sort()).toEqual(hostile.sort());
  });

  test('have every pose from three sides, also those who cast no spell: they would be gone while they draw back', () => {
    const poses = { stand: 2, walk: 4, attack: 3, hit: 1, die: 3, cast: 2 };
    const expected = ['down', 'up', 'side'].flatMap((side) =>
      Object.entries(poses).flatMap(([pose, count]) =>
        Array.from({ length: count }, (_, n) => `creature/grey-wolf/${side}/${pose}/${n}`),
      ),
    );
    expect(wolf.map(({ name }) => name)).toEqual(expected);
  });

  test('move: no two drawings of a walk are the same', () => {
    const steps = [0, 1, 2, 3].map((n) => named(`side/walk/${n}`).picture.pixels.join());
    expect(new Set(steps).size).toBe(4);
  });

  test('crumble at the end of dying', () => {
    expect(opaque('side/die/2')).toBeLessThan(opaque('side/die/1') * 0.7);
  });

  test('stay within their canvas: nothing is cut off at its rim', () => {
    for (const { name, picture } of creatureFrames()) {
      const { width, height } = picture;
      const rim = [...Array(width).keys()].flatMap((x) => [picture.get(x, 0), picture.get(x, height - 1)]);
      const sides = [...Array(height).keys()].flatMap((y) => [picture.get(0, y), picture.get(width - 1, y)]);
      expect(
        [...rim, ...sides].some((color) => color !== 0),
        name,
      ).toBe(false);
    }
  });

  test('lie on the ground when they have fallen over', () => {
    const lowest = Math.min(
      ...rolled(beasts['hedge-boar'].model(still), 1.5).flatMap((part) =>
        part.kind === 'limb' ? [part.from[2] - part.radius, part.to[2] - part.endRadius] : [],
      ),
    );
    expect(Math.abs(lowest)).toBeLessThan(0.5);
  });
});
