// Eyes: one pixel of colour with one of ink beside or above it, so that they are seen on any fur.
import { type Color, OUTLINE } from '../../palette.ts';
import { mark, type Part, type Point } from '../rig/model.ts';
import type { Motion } from '../rig/motion.ts';

/** A pair of eyes; `at` is the right one. They are lines of ink when shut. */
export function eyes(color: Color, at: Point, motion: Motion, brow: Color = OUTLINE): Part[] {
  const [forward, right, up] = at;
  return [-1, 1].flatMap((hand) => {
    const pupil = mark(motion.blink ? OUTLINE : color, forward, right * hand, up);
    return motion.blink ? [pupil] : [mark(brow, forward, right * hand, up + 1.1), pupil];
  });
}
