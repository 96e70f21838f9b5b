import { describe, expect, it } from 'vitest';
import { DragGesture } from './drag-gesture.ts';

const overSlot = (slot: string) => ({ slot, isWindow: true });
const overWindow = { slot: undefined, isWindow: true };
const overWorld = { slot: undefined, isWindow: false };

function dragged(...spots: readonly (readonly [x: number, y: number])[]) {
  const gesture = new DragGesture('bag-0', { x: 100, y: 100 });
  for (const [x, y] of spots) gesture.moveTo({ x, y });
  return gesture;
}

describe('a pointer that went down on a thing', () => {
  it('means a press while it hardly moves, and moves nothing', () => {
    const gesture = dragged([103, 102], [104, 104]);
    expect(gesture.isDrag).toBe(false);
    expect(gesture.endOn(overSlot('bag-1'))).toBeUndefined();
    expect(gesture.endOn(overWorld)).toBeUndefined();
  });

  it('carries the thing to the slot where it is let go', () => {
    expect(dragged([150, 100]).endOn(overSlot('worn-2'))).toBe('worn-2');
  });

  it('leaves it on the ground only outside of every window', () => {
    expect(dragged([150, 100]).endOn(overWindow)).toBeUndefined();
    expect(dragged([900, 500]).endOn(overWorld)).toBe('ground');
  });

  it('stays a drag on the way back, and puts nothing down where it was', () => {
    const gesture = dragged([150, 100], [100, 100]);
    expect(gesture.isDrag).toBe(true);
    expect(gesture.endOn(overSlot('bag-0'))).toBeUndefined();
  });
});
