// Ramps of walls, roofs, cloth and metal, and of the light in windows.
import { at, between } from './base.ts';

export const houses = {
  plaster: [
    between(['earth', 2], ['stone', 1], 0.4),
    between(['earth', 3], ['stone', 2], 0.35),
    between(['earth', 4], ['cream', 0], 0.35),
    between(['earth', 4], ['cream', 0], 0.75),
  ],
  masonry: [
    between(['stone', 0], ['earth', 0], 0.5),
    between(['stone', 0], ['earth', 1], 0.35),
    between(['stone', 1], ['earth', 2], 0.3),
    between(['stone', 1], ['earth', 3], 0.48),
    between(['stone', 2], ['earth', 4], 0.4),
    between(['stone', 3], ['earth', 4], 0.45),
  ],
  timber: [
    between(['wood', 0], ['ink', 0], 0.45),
    between(['wood', 0], ['wood', 1], 0.25),
    between(['wood', 0], ['wood', 1], 0.8),
    between(['wood', 1], ['wood', 2], 0.55),
    between(['wood', 2], ['earth', 2], 0.5),
  ],
  barnred: [
    between(['red', 0], ['ink', 1], 0.5),
    between(['red', 0], ['wood', 1], 0.4),
    between(['red', 1], ['wood', 1], 0.4),
    between(['red', 1], ['earth', 2], 0.35),
    between(['red', 2], ['earth', 3], 0.3),
  ],
  driftwood: [
    between(['stone', 0], ['wood', 0], 0.5),
    between(['stone', 0], ['water', 0], 0.3),
    between(['stone', 1], ['water', 1], 0.3),
    between(['stone', 2], ['water', 2], 0.25),
    between(['stone', 3], ['water', 3], 0.15),
  ],
  mossroof: [
    between(['grass', 0], ['ink', 1], 0.35),
    between(['grass', 0], ['earth', 1], 0.35),
    between(['grass', 1], ['earth', 2], 0.4),
    between(['grass', 2], ['earth', 2], 0.4),
    between(['grass', 3], ['earth', 3], 0.4),
  ],
  glass: [
    between(['water', 0], ['ink', 1], 0.45),
    between(['water', 0], ['stone', 0], 0.3),
    between(['water', 1], ['stone', 1], 0.3),
    between(['water', 3], ['stone', 3], 0.35),
  ],
  lamplight: [
    between(['gold', 1], ['red', 2], 0.4),
    between(['gold', 1], ['gold', 2], 0.35),
    between(['gold', 2], ['cream', 0], 0.25),
    between(['gold', 2], ['cream', 0], 0.75),
  ],
  tile: [
    between(['red', 0], ['ink', 1], 0.35),
    between(['red', 0], ['earth', 1], 0.35),
    between(['red', 1], ['earth', 1], 0.35),
    between(['red', 2], ['earth', 2], 0.4),
    between(['red', 2], ['earth', 3], 0.5),
  ],
  thatch: [
    between(['earth', 0], ['gold', 0], 0.35),
    between(['earth', 1], ['gold', 0], 0.5),
    between(['earth', 2], ['gold', 1], 0.45),
    between(['earth', 3], ['gold', 1], 0.5),
    between(['earth', 4], ['gold', 2], 0.45),
  ],
  slate: [
    between(['stone', 0], ['blue', 0], 0.45),
    between(['stone', 0], ['blue', 1], 0.3),
    between(['stone', 1], ['blue', 1], 0.3),
    between(['stone', 2], ['blue', 2], 0.35),
    between(['stone', 3], ['blue', 2], 0.35),
  ],
  steel: [
    at(['stone', 0]),
    between(['stone', 1], ['blue', 2], 0.25),
    between(['stone', 2], ['blue', 2], 0.15),
    between(['stone', 3], ['cream', 0], 0.6),
  ],
  linen: [between(['earth', 3], ['stone', 1], 0.5), between(['earth', 4], ['stone', 3], 0.55), at(['cream', 0])],
  leather: [at(['wood', 0]), between(['wood', 1], ['earth', 1], 0.5), between(['wood', 2], ['earth', 2], 0.5)],
};
