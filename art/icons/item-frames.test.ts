import { itemKinds } from '@hollowmere/world/items';
import { describe, expect, test } from 'vitest';
import { itemFrames } from './item-frames.ts';

const frames = itemFrames();

describe('pictures of items', () => {
  test('are there for every kind, once', () => {
    expect(frames.map(({ name }) => name)).toEqual(itemKinds.map(({ key }) => `item/${key}`));
  });

  test('are told apart: no two are the same', () => {
    const seen = new Map<string, string>();
    for (const { name, picture } of frames) {
      const pixels = picture.pixels.join();
      expect(seen.get(pixels), name).toBeUndefined();
      seen.set(pixels, name);
    }
  });

  test('fill their square', () => {
    for (const { name, picture } of frames) {
      const drawn = picture.pixels.filter((color) => color !== 0).length;
      expect(drawn, name).toBeGreaterThan(45);
    }
  });
});
