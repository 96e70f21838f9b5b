// Ramps of fur, hide, bone and what burns, for creatures. Shadows lean to blue and violet, lights to yellow, so that a
// beast stands out from its ground.
import { between } from './base.ts';

export const beasts = {
  wolf: [
    between(['ink', 1], ['blue', 0], 0.35),
    between(['stone', 0], ['blue', 0], 0.2),
    between(['stone', 1], ['blue', 1], 0.12),
    between(['stone', 2], ['blue', 2], 0.1),
    between(['stone', 3], ['earth', 4], 0.2),
  ],
  pelt: [
    between(['stone', 1], ['earth', 1], 0.3),
    between(['stone', 2], ['earth', 3], 0.3),
    between(['stone', 3], ['cream', 0], 0.3),
    between(['stone', 3], ['cream', 0], 0.8),
  ],
  stag: [
    between(['wood', 0], ['red', 0], 0.2),
    between(['wood', 1], ['red', 1], 0.15),
    between(['wood', 2], ['gold', 0], 0.35),
    between(['earth', 3], ['gold', 0], 0.4),
    between(['earth', 4], ['gold', 1], 0.3),
  ],
  bristle: [
    between(['wood', 0], ['ink', 0], 0.5),
    between(['wood', 0], ['ink', 1], 0.3),
    between(['wood', 1], ['ink', 1], 0.2),
    between(['wood', 2], ['stone', 0], 0.15),
    between(['earth', 2], ['wood', 2], 0.2),
    between(['earth', 3], ['stone', 2], 0.3),
  ],
  ratfur: [
    between(['wood', 0], ['ink', 1], 0.6),
    between(['wood', 1], ['stone', 0], 0.4),
    between(['earth', 1], ['stone', 0], 0.3),
    between(['earth', 2], ['stone', 1], 0.35),
  ],
  bone: [
    between(['earth', 0], ['violet', 0], 0.25),
    between(['earth', 2], ['stone', 1], 0.45),
    between(['earth', 4], ['stone', 2], 0.35),
    between(['earth', 4], ['cream', 0], 0.55),
  ],
  flesh: [
    between(['red', 0], ['wood', 0], 0.3),
    between(['skin', 0], ['red', 2], 0.4),
    between(['skin', 1], ['red', 2], 0.4),
  ],
  drowned: [
    between(['water', 0], ['grass', 0], 0.5),
    between(['grass', 0], ['stone', 1], 0.45),
    between(['grass', 2], ['stone', 2], 0.6),
    between(['grass', 3], ['stone', 3], 0.65),
  ],
  toad: [
    between(['grass', 0], ['earth', 0], 0.4),
    between(['grass', 1], ['earth', 1], 0.45),
    between(['grass', 2], ['gold', 0], 0.3),
    between(['grass', 3], ['gold', 1], 0.3),
    between(['grass', 4], ['gold', 2], 0.5),
  ],
  toadbelly: [
    between(['earth', 2], ['grass', 2], 0.2),
    between(['earth', 4], ['gold', 1], 0.3),
    between(['earth', 4], ['cream', 0], 0.5),
  ],
  chitin: [
    between(['ink', 0], ['violet', 0], 0.25),
    between(['ink', 1], ['violet', 0], 0.5),
    between(['wood', 1], ['violet', 0], 0.5),
    between(['wood', 2], ['violet', 1], 0.35),
    between(['earth', 3], ['violet', 2], 0.35),
  ],
  briar: [
    between(['grass', 0], ['violet', 0], 0.35),
    between(['grass', 1], ['wood', 0], 0.3),
    between(['grass', 2], ['wood', 1], 0.2),
    between(['grass', 3], ['grass', 2], 0.4),
    between(['grass', 4], ['gold', 2], 0.3),
  ],
  batskin: [
    between(['ink', 1], ['red', 0], 0.25),
    between(['ink', 1], ['violet', 0], 0.7),
    between(['violet', 0], ['red', 1], 0.35),
    between(['violet', 1], ['skin', 1], 0.45),
  ],
  ghost: [
    between(['blue', 0], ['water', 1], 0.4),
    between(['blue', 1], ['water', 2], 0.55),
    between(['water', 3], ['blue', 2], 0.25),
    between(['water', 4], ['water', 3], 0.35),
    between(['water', 4], ['cream', 0], 0.6),
  ],
  ember: [
    between(['red', 0], ['ink', 1], 0.4),
    between(['red', 1], ['wood', 0], 0.25),
    between(['red', 2], ['gold', 0], 0.2),
    between(['gold', 1], ['red', 2], 0.35),
    between(['gold', 2], ['gold', 1], 0.3),
  ],
  wyrm: [
    between(['ink', 0], ['blue', 0], 0.4),
    between(['ink', 1], ['blue', 0], 0.55),
    between(['violet', 0], ['water', 0], 0.5),
    between(['violet', 1], ['water', 1], 0.55),
    between(['violet', 2], ['water', 2], 0.45),
  ],
  crag: [
    between(['ink', 1], ['stone', 0], 0.3),
    between(['stone', 0], ['earth', 0], 0.3),
    between(['stone', 1], ['earth', 1], 0.35),
    between(['stone', 2], ['earth', 2], 0.35),
    between(['stone', 3], ['earth', 4], 0.4),
  ],
};
