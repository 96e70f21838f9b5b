// A thing that is worn: a small drawing for each side, laid over the clothes of any class, in the colours of its cloth or metal.
// Rows are 14 wide and centred (hats 16), like the clothes below them.
import { OUTLINE, type RampName, ramps, tone } from '../../palette.ts';
import type { Slots } from '../../pixels/grid.ts';
import type { Side } from '../wardrobe.ts';

export interface Garment {
  readonly rows: Record<Side, string>;
  /** The first row, from the top of the head. */
  readonly top: number;
  readonly slots: Slots;
}

/** U T t cloth or metal; G g trim; o outline. */
export const dyed = (cloth: RampName, trim: RampName = 'gold'): Slots => {
  const last = ramps[cloth].length - 1;
  const middle = Math.floor(last / 2);
  return {
    o: OUTLINE,
    U: tone(cloth, last),
    T: tone(cloth, Math.max(1, middle)),
    t: tone(cloth, Math.max(0, middle - 1)),
    N: tone(cloth, last),
    M: tone(cloth, Math.max(1, middle)),
    m: tone(cloth, Math.max(0, middle - 1)),
    G: tone(trim, Math.floor((ramps[trim].length - 1) / 2)),
    g: tone(trim, 0),
    K: tone('wood', 1),
    k: tone('wood', 0),
  };
};
