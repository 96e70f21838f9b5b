import { describe, expect, test } from 'vitest';
import { frameAt } from '../atlas.ts';
import { cameraAt, keptInside } from './camera.ts';
import { hourAt, placeAt, viewAt } from './scene.ts';
import { Things } from './things.ts';
import { walkerAt } from './walkers.ts';

describe('a walker', () => {
  const route = [
    { x: 0, y: 0 },
    { x: 1, y: 0 },
    { x: 1, y: 1 },
  ];
  const walker = { route, headStart: 0 };

  test('walks there, rests, and walks back facing the other way', () => {
    expect(walkerAt(walker, 0.1)).toMatchObject({ facing: 'right', isWalking: true });
    expect(walkerAt(walker, 0.6)).toMatchObject({ facing: 'down', isWalking: true });
    expect(walkerAt(walker, 2)).toMatchObject({ x: 24, y: (1 + 0.7) * 16, isWalking: false });
    expect(walkerAt(walker, 4.9)).toMatchObject({ facing: 'up', isWalking: true });
    expect(walkerAt(walker, 5.3)).toMatchObject({ facing: 'left', isWalking: true });
  });

  test('never jumps', () => {
    for (let ms = 0; ms < 20_000; ms += 50) {
      const [a, b] = [walkerAt(walker, ms / 1000), walkerAt(walker, (ms + 50) / 1000)];
      expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeLessThan(3);
    }
  });
});

describe('the camera', () => {
  const points = [
    { x: 0, y: 0 },
    { x: 100, y: 0 },
    { x: 100, y: 100 },
  ];

  test('passes through every point and comes round', () => {
    expect(cameraAt(points, 0, 10)).toEqual({ x: 0, y: 0 });
    expect(cameraAt(points, 10, 10)).toEqual({ x: 100, y: 0 });
    expect(cameraAt(points, 30, 10)).toEqual({ x: 0, y: 0 });
  });

  test('stays inside the world, and in its middle when the world is smaller than the view', () => {
    expect(keptInside(0, 100, 500)).toBe(50);
    expect(keptInside(499, 100, 500)).toBe(450);
    expect(keptInside(10, 600, 500)).toBe(250);
  });
});

describe('the village on the front page', () => {
  const village = {
    width: 800,
    height: 640,
    sights: [
      { x: 2, y: 3 },
      { x: 48, y: 38 },
      { x: 25, y: 20 },
    ],
    regions: [
      { name: 'The Well', x: 24, y: 19, width: 3, height: 3 },
      { name: 'The Village', x: 0, y: 0, width: 50, height: 40 },
    ],
  };

  test('is never shown beyond the edge of the world', () => {
    for (let seconds = 0; seconds < 200; seconds += 5) {
      const { x, y } = viewAt(village, seconds, { width: 300, height: 200 });
      expect(x).toBeGreaterThanOrEqual(150);
      expect(y).toBeGreaterThanOrEqual(100);
      expect(x).toBeLessThanOrEqual(650);
      expect(y).toBeLessThanOrEqual(540);
    }
  });

  test('names the place in the middle, the smaller one first', () => {
    expect(placeAt(village, { x: 25 * 16, y: 20 * 16 })).toBe('The Well');
    expect(placeAt(village, { x: 16, y: 16 })).toBe('The Village');
    expect(placeAt(village, { x: -1, y: 16 })).toBe('');
  });

  test('begins in the afternoon', () => {
    expect(hourAt(0)).toBeCloseTo(0.7);
  });

  test('has things that come into view with their tops before their feet', () => {
    const things = new Things({ height: 640, pictures: ['object/hall/0'], things: [[0, 100, 200, 3]] });
    const above = { left: 90, top: 140, width: 20, height: 20 };
    expect(things.within(above)).toEqual([{ name: 'object/hall/0', x: 100, y: 200, phase: 3 }]);
    expect(things.within({ ...above, left: 400 })).toEqual([]);
    expect(things.within({ ...above, top: 400 })).toEqual([]);
  });
});

test('a moving picture shows one frame after the other, a still one itself', () => {
  const index = { frames: {}, smoke: {}, animations: { fire: { frames: ['fire/0', 'fire/1'], frameMs: 100 } } };
  expect([0, 99, 100, 200].map((ms) => frameAt(index, 'fire', ms))).toEqual(['fire/0', 'fire/0', 'fire/1', 'fire/0']);
  expect(frameAt(index, 'stone', 500)).toBe('stone');
});
