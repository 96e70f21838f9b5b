import { expect, test } from 'vitest';
import { NextButton } from './next-button.ts';

const [LOWER, RIGHT, LEFT] = [0, 1, 2];

/** What each look gives, at what is down in turn. */
function chosenAt(...looks: readonly (readonly number[])[]): readonly (number | undefined)[] {
  const next = new NextButton();
  return looks.map((down) => next.look(down));
}

test('a button counts when it is let go', () => {
  expect(chosenAt([], [RIGHT], [RIGHT], [])).toEqual([undefined, undefined, undefined, RIGHT]);
});

test('the press that asked for a choice is none, however long it lasts, and may be one afterwards', () => {
  expect(chosenAt([LOWER], [LOWER], [])).toEqual([undefined, undefined, undefined]);
  expect(chosenAt([LOWER], [], [LOWER], []).at(-1)).toBe(LOWER);
  expect(chosenAt([LOWER], [LOWER, RIGHT], [LOWER]).at(-1)).toBe(RIGHT);
});

test('of several the first counts', () => {
  expect(chosenAt([], [RIGHT], [RIGHT, LEFT], [LEFT])).toEqual([undefined, undefined, undefined, RIGHT]);
});
