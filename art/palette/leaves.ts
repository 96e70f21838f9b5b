// Ramps of what grows, and of bark and rock.
import { at, between } from './base.ts';

export const leaves = {
  oak: [
    between(['grass', 0], ['ink', 1], 0.25),
    between(['grass', 0], ['grass', 1], 0.6),
    between(['grass', 1], ['grass', 2], 0.55),
    between(['grass', 2], ['grass', 3], 0.5),
    between(['grass', 3], ['gold', 2], 0.2),
    between(['grass', 4], ['gold', 2], 0.25),
  ],
  pine: [
    between(['grass', 0], ['water', 0], 0.45),
    between(['grass', 0], ['water', 1], 0.3),
    between(['grass', 1], ['water', 1], 0.25),
    between(['grass', 2], ['water', 2], 0.3),
    between(['grass', 3], ['water', 3], 0.3),
  ],
  birch: [
    between(['grass', 1], ['earth', 1], 0.3),
    between(['grass', 2], ['gold', 0], 0.15),
    between(['grass', 3], ['gold', 1], 0.2),
    between(['grass', 4], ['gold', 2], 0.15),
    between(['grass', 4], ['gold', 2], 0.6),
  ],
  willow: [
    between(['grass', 0], ['grass', 1], 0.7),
    between(['grass', 1], ['grass', 2], 0.6),
    between(['grass', 2], ['grass', 3], 0.6),
    between(['grass', 3], ['gold', 2], 0.15),
    between(['grass', 4], ['gold', 2], 0.15),
  ],
  autumn: [
    between(['red', 0], ['earth', 0], 0.4),
    between(['red', 1], ['gold', 0], 0.4),
    between(['red', 2], ['gold', 1], 0.45),
    between(['gold', 1], ['gold', 2], 0.25),
    between(['gold', 2], ['cream', 0], 0.2),
  ],
  thorn: [
    between(['ink', 1], ['grass', 0], 0.3),
    between(['grass', 0], ['violet', 0], 0.25),
    between(['grass', 0], ['grass', 1], 0.45),
    between(['grass', 1], ['stone', 1], 0.25),
    between(['grass', 2], ['stone', 2], 0.3),
  ],
  ghostbark: [
    between(['ink', 1], ['stone', 0], 0.25),
    between(['stone', 0], ['earth', 0], 0.45),
    between(['stone', 0], ['earth', 1], 0.5),
    between(['stone', 1], ['earth', 2], 0.35),
    between(['stone', 2], ['earth', 3], 0.35),
  ],
  spore: [
    between(['water', 0], ['violet', 0], 0.35),
    between(['water', 1], ['violet', 0], 0.25),
    between(['water', 2], ['violet', 1], 0.15),
    between(['water', 3], ['grass', 3], 0.2),
    between(['water', 4], ['grass', 4], 0.3),
  ],
  quartz: [
    between(['violet', 0], ['ink', 1], 0.4),
    between(['violet', 0], ['blue', 1], 0.3),
    between(['violet', 1], ['blue', 2], 0.35),
    between(['violet', 2], ['blue', 2], 0.35),
    between(['violet', 2], ['water', 4], 0.55),
    between(['water', 4], ['cream', 0], 0.5),
  ],
  ivory: [
    between(['earth', 1], ['stone', 0], 0.4),
    between(['earth', 3], ['stone', 1], 0.45),
    between(['earth', 4], ['stone', 2], 0.35),
    between(['earth', 4], ['cream', 0], 0.55),
  ],

  moss: [
    between(['grass', 1], ['earth', 1], 0.4),
    between(['grass', 2], ['earth', 2], 0.35),
    between(['grass', 3], ['earth', 3], 0.3),
  ],

  bark: [
    between(['wood', 0], ['ink', 1], 0.4),
    at(['wood', 0]),
    between(['wood', 0], ['wood', 1], 0.7),
    between(['wood', 1], ['wood', 2], 0.45),
    between(['wood', 2], ['earth', 2], 0.35),
  ],

  rock: [
    between(['stone', 0], ['ink', 1], 0.35),
    at(['stone', 0]),
    between(['stone', 0], ['stone', 1], 0.75),
    between(['stone', 1], ['stone', 2], 0.6),
    between(['stone', 2], ['earth', 4], 0.25),
    between(['stone', 3], ['cream', 0], 0.2),
  ],
};
