import { worldMap } from '@hollowmere/world/map';
import { describe, expect, test } from 'vitest';
import { frameAt } from '../atlas.ts';
import { cameraAt, keptInside } from './camera.ts';
import { findRoute } from './route.ts';
import { hourAt, placeAt, viewAt, villagers, WORLD_PIXELS } from './scene.ts';
import { Things } from './things.ts';
import { walkerAt } from './walkers.ts';

const room = ['.....', '.###.', '.#...', '.#.#.', '...#.'];
const ground = {
  width: 5,
  height: 5,
  solidAt: (x: number, y: number) => room[y]?.[x] === '#',
  isPaved: () => true,
};

const placement = { x: 0, y: 0, w: 1, h: 1, anchorX: 0, anchorY: 0 };

describe('a route', () => {
  test('goes round what blocks, tile by tile', () => {
    const route = findRoute(ground, { x: 0, y: 2 }, { x: 2, y: 2 });
    expect(route[0]).toEqual({ x: 0, y: 2 });
    expect(route.at(-1)).toEqual({ x: 2, y: 2 });
    expect(route.some(({ x, y }) => ground.solidAt(x, y))).toBe(false);
    const steps = route
      .slice(1)
      .map(({ x, y }, i) => Math.abs(x - (route[i]?.x ?? 0)) + Math.abs(y - (route[i]?.y ?? 0)));
    expect(new Set(steps)).toEqual(new Set([1]));
  });

  test('prefers the path to the shortcut', () => {
    const meadow = { width: 5, height: 3, solidAt: () => false, isPaved: (_: number, y: number) => y === 2 };
    const route = findRoute(meadow, { x: 0, y: 2 }, { x: 4, y: 2 });
    expect(route.every(({ y }) => y === 2)).toBe(true);
  });

  test('that does not exist is empty', () => {
    const walled = { width: 3, height: 1, solidAt: (x: number) => x === 1, isPaved: () => true };
    expect(findRoute(walled, { x: 0, y: 0 }, { x: 2, y: 0 })).toEqual([]);
  });
});

describe('a walker', () => {
  const route = [
    { x: 0, y: 0 },
    { x: 1, y: 0 },
    { x: 1, y: 1 },
  ];
  const walker = {
    route,
    headStart: 0,
    heroClass: 'mage',
    look: { skin: 0, hair: 0, hairColor: 0, tunic: 0 },
  } as const;

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
  test('has people whose every step is on walkable ground of the real map', () => {
    const walkers = villagers();
    expect(walkers.length).toBeGreaterThanOrEqual(6);
    for (const { route } of walkers) for (const { x, y } of route) expect(worldMap.solidAt(x, y)).toBe(false);
  });

  test('is never shown beyond the edge of the world', () => {
    const size = { width: 640, height: 360 };
    for (let seconds = 0; seconds < 200; seconds += 5) {
      const { x, y } = viewAt(seconds, size);
      expect(x).toBeGreaterThanOrEqual(320);
      expect(y).toBeGreaterThanOrEqual(180);
      expect(x).toBeLessThanOrEqual(WORLD_PIXELS.width - 320);
      expect(y).toBeLessThanOrEqual(WORLD_PIXELS.height - 180);
    }
  });

  test('begins on the market square in the afternoon', () => {
    expect(placeAt(viewAt(0, { width: 400, height: 240 }))).toBe('Market Square');
    expect(hourAt(0)).toBeCloseTo(0.7);
  });
});

describe('the things of the map', () => {
  const nothing = { frames: {}, animations: {}, smoke: {} };
  const everything = {
    ...nothing,
    frames: Object.fromEntries(worldMap.objects.map(({ kind }) => [`object/${kind}/0`, placement])),
  };
  const whole = { left: 0, top: 0, ...WORLD_PIXELS };

  test('are all there in a view of the whole world, doors included', () => {
    expect(new Things(everything).within(whole)).toHaveLength(worldMap.objects.length + worldMap.doors.length);
  });

  test('without a picture are left out', () => {
    expect(new Things(nothing).within(whole)).toHaveLength(worldMap.doors.length);
  });

  test('come into view with their tops before their feet', () => {
    const hall = worldMap.objects.find(({ kind }) => kind === 'hall');
    const foot = { x: (hall?.x ?? 0) / 16, y: (hall?.y ?? 0) / 16 };
    const above = { left: foot.x - 10, top: foot.y - 60, width: 20, height: 20 };
    expect(new Things(everything).within(above).some(({ name }) => name === 'object/hall/0')).toBe(true);
  });
});

test('a moving picture shows one frame after the other, a still one itself', () => {
  const index = { frames: {}, smoke: {}, animations: { fire: { frames: ['fire/0', 'fire/1'], frameMs: 100 } } };
  expect([0, 99, 100, 200].map((ms) => frameAt(index, 'fire', ms))).toEqual(['fire/0', 'fire/0', 'fire/1', 'fire/0']);
  expect(frameAt(index, 'stone', 500)).toBe('stone');
});
