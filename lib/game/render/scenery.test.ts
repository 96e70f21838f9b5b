import type { MapObject } from '@hollowmere/world/map';
import { describe, expect, it } from 'vitest';
import { Scenery, touches } from './scenery.ts';
import { Sprites, spriteAt } from './sprites.ts';

const sprite = (h: number, w = 16) => ({ x: 0, y: 0, w, h, anchorX: w / 2, anchorY: h - 1 });
const tree = (x: number, y: number): MapObject => ({ kind: 'oak', variant: 0, x: x * 16, y: y * 16 });
const picture = { picture: { sprites: [sprite(60, 48)], frameMs: 1_000 }, glow: undefined, smoke: [] };
const view = { left: 500, top: 500, right: 820, bottom: 700 };

describe('Scenery', () => {
  it('finds what stands in view, from north to south', () => {
    const scenery = new Scenery([tree(600, 650), tree(700, 550), tree(1_500, 600)], () => picture);
    expect(scenery.within(view).map(({ x, y }) => [x, y])).toEqual([
      [700, 550],
      [600, 650],
    ]);
  });

  it('finds crowns that hang into view from below it and beside it', () => {
    const scenery = new Scenery([tree(600, 755), tree(835, 600), tree(600, 800)], () => picture);
    expect(
      scenery
        .within(view)
        .filter((thing) => touches(thing, view))
        .map(({ x }) => x),
    ).toEqual([835, 600]);
  });

  it('makes no new list while the view moves within the same squares', () => {
    const scenery = new Scenery([tree(600, 650)], () => picture);
    expect(scenery.within(view)).toBe(scenery.within({ ...view, left: 501 }));
  });

  it('leaves out what nobody drew', () => {
    expect(new Scenery([tree(600, 650)], () => undefined).within(view)).toEqual([]);
  });
});

describe('Sprites', () => {
  const sprites = new Sprites({
    frames: {
      'object/great-oak/0': sprite(80),
      'object/flower/2/0': sprite(8),
      'object/flower/2/1': sprite(9),
      'object/rock/0': sprite(10),
    },
    animations: { 'object/flower/2': { frames: ['object/flower/2/0', 'object/flower/2/1'], frameMs: 500 } },
  });

  it('finds the picture of a thing by kind and variant', () => {
    expect(sprites.ofObject({ kind: 'great-oak', variant: 0 })?.picture.sprites[0]?.h).toBe(80);
  });

  it('moves what has more than one frame, each out of step with the next', () => {
    const flower = sprites.ofObject({ kind: 'flower', variant: 2 })?.picture;
    expect(flower && [0, 600, 1_100].map((ms) => spriteAt(flower, ms)?.h)).toEqual([8, 9, 8]);
    expect(flower && spriteAt(flower, 0, 1)?.h).toBe(9);
  });

  it('shows the first variant for one that nobody drew', () => {
    expect(sprites.ofObject({ kind: 'rock', variant: 7 })?.picture.sprites[0]?.h).toBe(10);
  });

  it('knows nothing of what is not there at all', () => {
    expect(sprites.ofObject({ kind: 'boat', variant: 0 })).toBeUndefined();
  });
});
