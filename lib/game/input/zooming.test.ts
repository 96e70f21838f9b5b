import { afterEach, expect, test, vi } from 'vitest';
import { testingPage } from './testing-page.ts';
import { Zooming } from './zooming.ts';

afterEach(() => vi.unstubAllGlobals());

function setUp() {
  const page = testingPage();
  const seen: (number | string)[] = [];
  const zooming = new Zooming(page.surface, { zoomed: (by) => seen.push(by), pinched: () => seen.push('pinched') });
  const wheel = (deltaY: number, at: number, facts: object = {}) =>
    page.send(page.surface, 'wheel', { ctrlKey: true, deltaMode: 0, deltaY, timeStamp: at, ...facts });
  return { ...page, seen, zooming, wheel };
}

test('two fingers that spread look from nearer, that close from farther, a step at a time', () => {
  const { pointer, seen } = setUp();
  pointer('pointerdown', 150, 100, { id: 1 });
  pointer('pointerdown', 250, 100, { id: 2 });
  pointer('pointermove', 130, 100, { id: 1 });
  pointer('pointermove', 275, 100, { id: 2 });
  expect(seen).toEqual(['pinched', 1]);
  pointer('pointermove', 280, 100, { id: 2 });
  expect(seen).toHaveLength(2);
  pointer('pointermove', 180, 100, { id: 1 });
  pointer('pointermove', 230, 100, { id: 2 });
  expect(seen.at(-1)).toBe(-1);
});

test('a thumb that walks beside a finger that rests or taps is no pinch', () => {
  const { pointer, seen } = setUp();
  pointer('pointerdown', 80, 200, { id: 1 });
  pointer('pointerdown', 300, 100, { id: 2 });
  pointer('pointermove', 20, 240, { id: 1 });
  pointer('pointerup', 300, 100, { id: 2 });
  pointer('pointerdown', 320, 100, { id: 3 });
  pointer('pointermove', 10, 290, { id: 1 });
  expect(seen).toEqual([]);
});

test('three fingers, or a mouse, are no pinch', () => {
  const { pointer, seen } = setUp();
  for (const id of [1, 2, 3]) pointer('pointerdown', 100 * id, 100, { id });
  for (const id of [1, 2, 3]) pointer('pointermove', 100 * id, 250, { id });
  for (const id of [1, 2, 3]) pointer('pointercancel', 0, 0, { id });
  pointer('pointerdown', 100, 100, { id: 4, type: 'mouse' });
  pointer('pointerdown', 200, 100, { id: 5, type: 'mouse' });
  pointer('pointermove', 0, 100, { id: 4 });
  pointer('pointermove', 300, 100, { id: 5 });
  expect(seen).toEqual([]);
});

test('a notch of the wheel with Ctrl is a step, and the page keeps its size', () => {
  const { wheel, seen } = setUp();
  expect(wheel(-100, 0).defaultPrevented).toBe(true);
  wheel(3, 50, { deltaMode: 1 });
  expect(seen).toEqual([1, -1]);
});

test('a touch pad counts together what comes without a pause', () => {
  const { wheel, seen } = setUp();
  wheel(-15, 0);
  wheel(-15, 20);
  expect(seen).toEqual([]);
  wheel(-15, 40);
  expect(seen).toEqual([1]);
  wheel(30, 1_000);
  wheel(30, 2_000);
  wheel(-30, 2_010);
  expect(seen).toEqual([1]);
});

test('the wheel alone belongs to the page', () => {
  const { wheel, seen } = setUp();
  expect(wheel(-100, 0, { ctrlKey: false }).defaultPrevented).toBe(false);
  expect(seen).toEqual([]);
});

test('nothing is heard once it is closed', () => {
  const { wheel, seen, zooming } = setUp();
  zooming.close();
  wheel(-100, 0);
  expect(seen).toEqual([]);
});
