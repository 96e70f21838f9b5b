import { afterEach, expect, test, vi } from 'vitest';
import { Joystick, STICK_RADIUS, type StickSide, type StickView } from './joystick.ts';
import { testingPage } from './testing-page.ts';

afterEach(() => vi.unstubAllGlobals());

function setUp() {
  const page = testingPage();
  const world = { side: 'left' as StickSide, view: undefined as StickView | undefined, cleared: 0 };
  const stick = new Joystick(page.surface, () => world.side, {
    shown: (view) => {
      world.view = view;
    },
    cleared: () => world.cleared++,
  });
  return { ...page, world, stick };
}

const STILL = { dx: 0, dy: 0 };

test('walks where a thumb pulls, until it is lifted', () => {
  const { pointer, stick, world } = setUp();
  pointer('pointerdown', 100, 200);
  expect(world.view).toMatchObject({ x: 100, y: 200 });
  pointer('pointermove', 140, 200);
  expect(stick.push()).toEqual({ dx: 1, dy: 0 });
  pointer('pointerup', 140, 200);
  expect(stick.push()).toEqual(STILL);
  expect(world.view).toBeUndefined();
});

test('is on the half that was chosen, from the next thumb on', () => {
  const { pointer, stick, world } = setUp();
  pointer('pointerdown', 300, 200);
  pointer('pointermove', 350, 200);
  expect(stick.push()).toEqual(STILL);
  pointer('pointerup', 350, 200);
  world.side = 'right';
  pointer('pointerdown', 300, 200);
  pointer('pointermove', 350, 200);
  expect(stick.push()).toEqual({ dx: 1, dy: 0 });
});

test('comes along with a thumb that pulls beyond its rim, so that turning back answers at once', () => {
  const { pointer, stick } = setUp();
  pointer('pointerdown', 100, 200);
  pointer('pointermove', 100 + STICK_RADIUS * 2, 200);
  pointer('pointermove', 100 + STICK_RADIUS - 20, 200);
  expect(stick.push()).toEqual({ dx: -1, dy: 0 });
});

test('is for one thumb, and not for a mouse', () => {
  const { pointer, stick } = setUp();
  pointer('pointerdown', 100, 200, { type: 'mouse' });
  pointer('pointermove', 150, 200, { type: 'mouse' });
  expect(stick.push()).toEqual(STILL);
  pointer('pointerdown', 100, 200, { id: 1 });
  pointer('pointerdown', 120, 100, { id: 2 });
  pointer('pointermove', 120, 10, { id: 2 });
  expect(stick.push()).toEqual(STILL);
});

test('lets go when the window is left', () => {
  const { pointer, stick, window, world } = setUp();
  pointer('pointerdown', 100, 200);
  pointer('pointermove', 150, 200);
  window.dispatchEvent(new Event('blur'));
  expect(stick.push()).toEqual(STILL);
  expect(world.cleared).toBe(1);
});
