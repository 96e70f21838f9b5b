import { type ChosenButton, padBindingsOf } from '@hollowmere/world/pad';
import { describe, expect, it } from 'vitest';
import { firstPad, Gamepads } from './gamepad.ts';

const [LOWER, RIGHT_BUTTON, LEFT_BUTTON, RIGHT_TRIGGER, UP, DOWN, RIGHT] = [0, 1, 2, 7, 12, 13, 15];

interface Held {
  readonly down?: readonly number[];
  readonly axes?: readonly number[];
}

function padOf({ down = [], axes = [0, 0, 0, 0] }: Held): Gamepad {
  const buttons = Array.from({ length: 17 }, (_, button) => ({ pressed: down.includes(button) }));
  return { connected: true, mapping: 'standard', axes, buttons } as unknown as Gamepad;
}

function setUp(chosen: readonly ChosenButton[] = []) {
  const acts: string[] = [];
  const world = { pad: padOf({}) as Gamepad | null, isOpen: false, isChoosing: false, hasMore: true, now: 0, chosen };
  const pads = new Gamepads({
    bindings: () => padBindingsOf(world.chosen),
    act: (act) => acts.push(act),
    read: () => [null, world.pad],
    now: () => world.now,
    windows: {
      isOpen: () => world.isOpen,
      isChoosing: () => world.isChoosing,
      move: (side) => acts.push(`go ${side}`),
      press: () => acts.push('press'),
      close: () => acts.push('close'),
      more: () => world.hasMore && acts.push('more') > 0,
      scroll: (x, y) => acts.push(`scroll ${x} ${y}`),
    },
  });
  const push = (held: Held = {}) => {
    world.pad = padOf(held);
    return pads.push();
  };
  return { acts, world, pads, push };
}

describe('a gamepad in the world', () => {
  it('walks with its cross and its stick', () => {
    const { push } = setUp();
    expect(push({ down: [UP] })).toEqual({ dx: 0, dy: -1 });
    expect(push({ axes: [0.9, 0, 0, 0] })).toEqual({ dx: 1, dy: 0 });
    expect(push({ axes: [0.1, 0.1, 0, 0] })).toEqual({ dx: 0, dy: 0 });
  });

  it('acts once for each press, however long it lasts', () => {
    const { acts, push } = setUp();
    push({ down: [LOWER] });
    push({ down: [LOWER] });
    push();
    push({ down: [LOWER] });
    expect(acts).toEqual(['attack', 'attack']);
  });

  it('tells what is held until it is let go or the gamepad is gone', () => {
    const { pads, push, world } = setUp();
    push({ down: [LOWER, RIGHT_TRIGGER] });
    expect([...pads.acts()]).toEqual(['attack', 'skill_5']);
    push({ down: [LOWER] });
    expect([...pads.acts()]).toEqual(['attack']);
    world.pad = null;
    expect(pads.push()).toEqual({ dx: 0, dy: 0 });
    expect([...pads.acts()]).toEqual([]);
  });

  it('does with a button what was chosen for it, at once', () => {
    const { acts, push, world } = setUp();
    world.chosen = [{ action: 'people', button: LOWER }];
    push({ down: [LOWER] });
    expect(acts).toEqual(['people']);
  });
});

describe('a gamepad in a window', () => {
  it('leads through it, presses, closes and opens what else there is, and stands meanwhile', () => {
    const { acts, push, world } = setUp();
    world.isOpen = true;
    expect(push({ down: [DOWN] })).toEqual({ dx: 0, dy: 0 });
    push();
    expect(push({ axes: [1, 0, 0, 0] })).toEqual({ dx: 0, dy: 0 });
    push({ down: [LOWER] });
    push({ down: [RIGHT_BUTTON] });
    push({ down: [LEFT_BUTTON] });
    push({ axes: [0, 0, 0, 1] });
    expect(acts).toEqual(['go down', 'go right', 'press', 'close', 'more', 'scroll 0 1']);
  });

  it('leads on while a side is held, after a while', () => {
    const { acts, push, world } = setUp();
    world.isOpen = true;
    for (world.now of [0, 100, 379, 380, 400, 490]) push({ down: [DOWN] });
    expect(acts).toEqual(['go down', 'go down', 'go down']);
    push({ down: [RIGHT] });
    expect(acts.at(-1)).toBe('go right');
  });

  it('goes on fighting with the other buttons', () => {
    const { acts, push, world } = setUp();
    world.isOpen = true;
    world.hasMore = false;
    push({ down: [RIGHT_TRIGGER] });
    push({ down: [LEFT_BUTTON] });
    expect(acts).toEqual(['skill_5', 'skill_2']);
  });

  it('begins nothing with a press that opened or closed it', () => {
    const { acts, pads, push, world } = setUp();
    push({ down: [LOWER] });
    world.isOpen = true;
    push({ down: [LOWER] });
    expect([...pads.acts()]).toEqual([]);
    push({ down: [RIGHT_BUTTON] });
    world.isOpen = false;
    push({ down: [RIGHT_BUTTON] });
    expect(acts).toEqual(['attack', 'close']);
    expect([...pads.acts()]).toEqual([]);
  });

  it('leaves every press to somebody who chooses a button', () => {
    const { acts, push, world } = setUp();
    world.isOpen = true;
    world.isChoosing = true;
    push({ down: [LOWER, UP] });
    world.isChoosing = false;
    push({ down: [LOWER] });
    expect(acts).toEqual([]);
  });
});

it('takes the first gamepad that has the standard mapping', () => {
  const strange = { ...padOf({}), mapping: '' } as Gamepad;
  const good = padOf({});
  expect(firstPad(() => [null, strange, good])).toBe(good);
  expect(firstPad(() => [strange])).toBeUndefined();
});
