import { describe, expect, it } from 'vitest';
import { type CrossTaker, Gamepads } from './gamepad.ts';

const [LOWER, UP, DOWN] = [0, 12, 13];
const NOTHING: CrossTaker = { isThere: () => false, step: () => {} };

function pressed(...down: readonly number[]): Gamepad {
  const buttons = Array.from({ length: 17 }, (_, button) => ({ pressed: down.includes(button) }));
  return { connected: true, mapping: 'standard', axes: [0, 0, 0, 0], buttons } as unknown as Gamepad;
}

function padWith(cross: CrossTaker) {
  const acts: string[] = [];
  let pad = pressed();
  const pads = new Gamepads(
    (act) => acts.push(act),
    cross,
    () => [pad],
  );
  const push = (...down: readonly number[]) => {
    pad = pressed(...down);
    return pads.push();
  };
  return { acts, push };
}

describe('a gamepad', () => {
  it('walks with its cross', () => {
    expect(padWith(NOTHING).push(UP)).toEqual({ dx: 0, dy: -1 });
  });

  it('acts once for each press, however long it lasts', () => {
    const { acts, push } = padWith(NOTHING);
    push(LOWER);
    push(LOWER);
    push();
    push(LOWER);
    expect(acts).toEqual(['attack', 'attack']);
  });

  it('goes through what there is to choose from, a press a step, and stands meanwhile', () => {
    const steps: number[] = [];
    const { push } = padWith({ isThere: () => true, step: (by) => steps.push(by) });
    expect(push(DOWN)).toEqual({ dx: 0, dy: 0 });
    push(DOWN);
    push();
    push(DOWN);
    push(UP);
    expect(steps).toEqual([1, 1, -1]);
  });
});
