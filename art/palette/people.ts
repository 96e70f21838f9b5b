// Ramps of skin, hair and dyed cloth.
import { at, between, ramp } from './base.ts';

export const people = {
  porcelain: [
    between(['skin', 1], ['red', 2], 0.15),
    between(['skin', 2], ['skin', 1], 0.45),
    between(['skin', 2], ['cream', 0], 0.5),
  ],
  fair: [between(['skin', 0], ['skin', 1], 0.5), at(['skin', 1]), at(['skin', 2])],
  olive: [
    between(['skin', 0], ['earth', 1], 0.3),
    between(['skin', 1], ['earth', 2], 0.5),
    between(['skin', 2], ['earth', 3], 0.55),
  ],
  tawny: [
    between(['skin', 0], ['wood', 0], 0.35),
    between(['skin', 0], ['earth', 1], 0.2),
    between(['skin', 1], ['earth', 2], 0.35),
  ],
  umber: [
    between(['wood', 0], ['skin', 0], 0.15),
    between(['wood', 1], ['skin', 0], 0.3),
    between(['skin', 0], ['earth', 2], 0.35),
  ],
  ebony: [
    between(['wood', 0], ['ink', 0], 0.4),
    between(['wood', 0], ['wood', 1], 0.35),
    between(['wood', 1], ['skin', 0], 0.35),
  ],
  raven: [at(['ink', 1]), between(['ink', 1], ['stone', 0], 0.6), between(['stone', 0], ['blue', 1], 0.45)],
  walnut: [at(['wood', 0]), at(['wood', 1]), at(['wood', 2])],
  chestnut: [
    between(['wood', 1], ['red', 0], 0.35),
    between(['wood', 2], ['red', 1], 0.25),
    between(['earth', 3], ['red', 2], 0.35),
  ],
  copper: [
    between(['red', 1], ['gold', 0], 0.5),
    between(['red', 2], ['gold', 1], 0.5),
    between(['gold', 1], ['gold', 2], 0.4),
  ],
  straw: [
    between(['gold', 0], ['gold', 1], 0.35),
    between(['gold', 1], ['gold', 2], 0.4),
    between(['gold', 2], ['cream', 0], 0.35),
  ],
  silver: [at(['stone', 1]), between(['stone', 2], ['stone', 3], 0.5), between(['stone', 3], ['cream', 0], 0.6)],
  mere: [between(['water', 0], ['ink', 1], 0.2), at(['water', 1]), at(['water', 3])],
  heather: [
    between(['violet', 0], ['red', 0], 0.3),
    between(['violet', 1], ['red', 2], 0.4),
    between(['violet', 2], ['skin', 2], 0.45),
  ],
  madder: ramp('red'),
  woad: ramp('blue'),
  mossgreen: [at(['grass', 0]), between(['grass', 1], ['grass', 2], 0.4), between(['grass', 2], ['grass', 3], 0.6)],
  plum: ramp('violet'),
  saffron: [between(['gold', 0], ['earth', 1], 0.25), at(['gold', 1]), at(['gold', 2])],
  teal: [
    between(['water', 0], ['grass', 0], 0.5),
    between(['water', 1], ['grass', 2], 0.45),
    between(['water', 3], ['grass', 3], 0.4),
  ],
  russet: [at(['earth', 0]), at(['earth', 1]), at(['earth', 3])],
  dusk: [at(['ink', 1]), at(['stone', 0]), between(['stone', 1], ['blue', 2], 0.3)],
};
