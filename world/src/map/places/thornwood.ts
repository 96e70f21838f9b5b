// Thornwood: the charcoal burners' clearing, a hollow of webs, the fallen watch, and the Antlered King's court.
import type { Placed, Run } from './placed.ts';

const camp: Placed[] = [
  ['hut', 30, 146],
  ['hut', 37, 145],
  ['kiln', 40, 149],
  ['kiln', 26, 159],
  ['tent', 25, 152],
  ['campfire', 35, 153],
  ['log', 36, 155],
  ['log', 35, 157],
  ['woodpile', 41, 154],
  ['woodpile', 42, 152],
  ['woodpile', 26, 148],
  ['barrel', 29, 146],
  ['crate', 28, 145],
  ['cart', 39, 156],
  ['lamp', 33, 142],
  ['lamp', 44, 155],
  ['lamp', 30, 160],
  ['stump', 29, 154],
];

const webhollow: Placed[] = [
  ['web', 11, 178],
  ['web', 17, 176, 1],
  ['web', 20, 184],
  ['web', 9, 186, 1],
  ['web', 14, 190],
  ['web', 22, 175, 1],
  ['dead-tree', 12, 177],
  ['dead-tree', 18, 176, 1],
  ['dead-tree', 8, 185],
  ['dead-tree', 15, 189, 1],
  ['bones', 13, 183],
  ['bones', 16, 185, 1],
  ['bones', 12, 186, 2],
];

const court: Placed[] = [
  ['antler-totem', 61, 223],
  ['antler-totem', 67, 223],
  ['standing-stone', 53, 231],
  ['standing-stone', 55, 241, 1],
  ['standing-stone', 63, 246, 2],
  ['standing-stone', 73, 243],
  ['standing-stone', 77, 234, 1],
  ['standing-stone', 73, 226, 2],
  ['standing-stone', 55, 226],
  ['antler-totem', 64, 240],
  ['bone-heap', 57, 244],
  ['bone-heap', 72, 238],
  ['bones', 60, 237],
  ['bones', 69, 232, 1],
  ['bones', 64, 243, 2],
  ['brazier', 60, 231],
  ['brazier', 70, 231],
  ['brazier', 60, 240],
  ['brazier', 70, 240],
];

const wilds: Placed[] = [
  ['lamp', 128, 170],
  ['standing-stone', 22, 203],
  ['standing-stone', 17, 206, 1],
  ['standing-stone', 24, 208, 2],
  ['fallen-column', 104, 233],
  ['pillar', 104, 228, 1],
  ['pillar', 110, 228],
  ['log', 60, 170],
  ['boulder', 88, 177],
  ['campfire', 107, 230],
  ['log', 100, 207],
];

export const thornwood: readonly Placed[] = [...camp, ...webhollow, ...court, ...wilds];

export const thornwoodRuns: readonly Run[] = [
  ['ruined-wall', [103, 227], [103, 231]],
  ['ruined-wall', [107, 226], [110, 226]],
  ['ruined-wall', [111, 227], [111, 229]],
  ['ruined-wall', [108, 234], [111, 234]],
];
