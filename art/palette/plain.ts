// The base ramps as they are, and wood, which has two steps more.
import { at, between, ramp } from './base.ts';

export const plain = {
  ink: ramp('ink'),
  grass: ramp('grass'),
  earth: ramp('earth'),
  water: ramp('water'),
  stone: ramp('stone'),
  red: ramp('red'),
  blue: ramp('blue'),
  gold: ramp('gold'),
  violet: ramp('violet'),
  cream: ramp('cream'),
  wood: [at(['wood', 0]), at(['wood', 1]), at(['wood', 2]), between(['wood', 2], ['earth', 3], 0.5), at(['earth', 3])],
};
