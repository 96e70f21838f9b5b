import { worldMap } from '@hollowmere/world/map';
import { describe, expect, test } from 'vitest';
import type { AtlasIndex } from '../sheet/atlas.ts';
import { village } from './village.ts';

const placement = { x: 0, y: 0, w: 1, h: 1, anchorX: 0, anchorY: 0 };
const nothing: AtlasIndex = { width: 1, height: 1, frames: {}, animations: {}, smoke: {} };
const everything: AtlasIndex = {
  ...nothing,
  frames: Object.fromEntries(worldMap.objects.map(({ kind }) => [`object/${kind}/0`, placement])),
};

describe('the village of the front page', () => {
  const { villagers, things, pictures, lights, glints } = village(worldMap, everything);

  test('has people whose every step is on walkable ground of the real map', () => {
    expect(villagers.length).toBeGreaterThanOrEqual(6);
    for (const { route } of villagers) for (const { x, y } of route) expect(worldMap.solidAt(x, y)).toBe(false);
  });

  test('holds what the camera can see, and not the whole world', () => {
    expect(pictures).toContain('object/hall/0');
    expect(things.length).toBeGreaterThan(100);
    expect(things.length).toBeLessThan(worldMap.objects.length);
    expect(lights.length).toBeGreaterThan(10);
    expect(glints.length).toBeGreaterThan(10);
  });

  test('leaves out what nobody drew', () => {
    const { pictures: drawn } = village(worldMap, nothing);
    expect(drawn.every((name) => name.startsWith('door/'))).toBe(true);
  });
});
