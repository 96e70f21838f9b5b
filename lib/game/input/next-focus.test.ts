import { expect, test } from 'vitest';
import { type Box, nextFocus, type Side } from './next-focus.ts';

const box = (left: number, top: number, width: number, height: number): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

/** A window: a title with a way to close it, three columns of slots, a wide button below. */
const things: Readonly<Record<string, Box>> = {
  close: box(260, 0, 40, 40),
  a1: box(0, 50, 90, 90),
  b1: box(100, 50, 90, 90),
  c1: box(200, 50, 90, 90),
  a2: box(0, 150, 90, 90),
  b2: box(100, 150, 90, 90),
  wide: box(0, 250, 300, 40),
};

function after(from: string, side: Side): string | undefined {
  const others = Object.keys(things).filter((name) => name !== from);
  const index = nextFocus(
    things[from]!,
    others.map((name) => things[name]!),
    side,
  );
  return index === undefined ? undefined : others[index];
}

test.each([
  ['a1', 'right', 'b1'],
  ['b1', 'right', 'c1'],
  ['c1', 'right', undefined],
  ['c1', 'left', 'b1'],
  ['a1', 'down', 'a2'],
  ['b2', 'up', 'b1'],
  ['c1', 'up', 'close'],
  ['b2', 'down', 'wide'],
  ['c1', 'down', 'wide'],
  ['wide', 'up', 'a2'],
  ['wide', 'down', undefined],
  ['close', 'down', 'c1'],
  ['a1', 'left', undefined],
] as const)('from %s %s lies %s', (from, side, next) => {
  expect(after(from, side)).toBe(next);
});

test('things that touch by their edges follow one another', () => {
  const row = [box(0, 0, 52, 40), box(50, 0, 50, 40)];
  expect(nextFocus(row[0]!, [row[1]!], 'right')).toBe(0);
  expect(nextFocus(row[1]!, [row[0]!], 'left')).toBe(0);
});

test('nothing is next where there is nothing else', () => {
  expect(nextFocus(things.a1!, [], 'down')).toBeUndefined();
});
