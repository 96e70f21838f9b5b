import { afterEach, expect, test, vi } from 'vitest';
import { Pointing } from './pointing.ts';
import { testingPage } from './testing-page.ts';

afterEach(() => vi.unstubAllGlobals());

function setUp() {
  const page = testingPage();
  const pointed: unknown[] = [];
  new Pointing(page.surface, { pointed: (...what) => pointed.push(what) });
  return { ...page, pointed };
}

test('a short touch that stays where it landed points', () => {
  const { pointer, pointed } = setUp();
  pointer('pointerdown', 100, 50, { at: 0 });
  pointer('pointerup', 104, 53, { at: 250 });
  expect(pointed).toEqual([[104, 53, 'touch']]);
});

test('a long press does not point: it walks, or was meant for something else', () => {
  const { pointer, pointed } = setUp();
  pointer('pointerdown', 100, 50, { at: 0 });
  pointer('pointerup', 100, 50, { at: 301 });
  expect(pointed).toEqual([]);
});

test('what moves, is taken away, or is another button of the mouse does not point', () => {
  const { pointer, pointed } = setUp();
  pointer('pointerdown', 100, 50);
  pointer('pointerup', 115, 50);
  pointer('pointerdown', 100, 50);
  pointer('pointercancel', 100, 50);
  pointer('pointerup', 100, 50);
  pointer('pointerdown', 100, 50, { type: 'mouse', button: 2 });
  pointer('pointerup', 100, 50, { type: 'mouse', button: 2 });
  expect(pointed).toEqual([]);
});

test('each finger is counted for itself', () => {
  const { pointer, pointed } = setUp();
  pointer('pointerdown', 50, 250, { id: 1, at: 0 });
  pointer('pointerdown', 300, 100, { id: 2, at: 1_000 });
  pointer('pointerup', 300, 100, { id: 2, at: 1_100 });
  pointer('pointerup', 50, 250, { id: 1, at: 1_200 });
  expect(pointed).toEqual([[300, 100, 'touch']]);
});
