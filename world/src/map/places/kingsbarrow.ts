// Kingsbarrow: the palisade of Lanternwatch, the way of columns, the King's Seat, graves and barrows.
import type { Placed, Run } from './placed.ts';

const lanternwatch: Placed[] = [
  ['watch-tower', 157, 37],
  ['tent', 145, 38],
  ['hut', 144, 44],
  ['campfire', 153, 43],
  ['log', 151, 44],
  ['brazier', 146, 36],
  ['brazier', 154, 36],
  ['brazier', 162, 39],
  ['brazier', 162, 43],
  ['barrel', 148, 38],
  ['crate', 148, 43],
  ['woodpile', 149, 47],
  ['cart', 157, 45],
  ['banner', 146, 34],
  ['banner', 153, 34, 1],
  ['sack', 148, 44],
];

/** The way to the Seat: columns on both sides, fewer and fewer of them whole. */
const way: Placed[] = [170, 176, 182, 188, 194, 200, 206].flatMap((x, index): Placed[] => [
  [index % 3 === 0 ? 'pillar' : 'broken-column', x, 37, index % 2],
  [index % 3 === 1 ? 'pillar' : 'broken-column', x, 44, (index + 1) % 2],
]);

const seat: Placed[] = [
  ['throne', 224, 33],
  ['brazier', 221, 33],
  ['brazier', 229, 33],
  ['brazier', 216, 38],
  ['brazier', 234, 38],
  ['brazier', 216, 44],
  ['brazier', 234, 44],
  ['pillar', 219, 36],
  ['pillar', 231, 36, 1],
  ['pillar', 219, 41, 1],
  ['pillar', 231, 41],
  ['broken-column', 219, 46],
  ['broken-column', 231, 46, 1],
  ['fallen-column', 226, 46],
  ['statue', 222, 31],
  ['statue', 229, 31],
  ['sarcophagus', 213, 34],
  ['sarcophagus', 236, 34],
  ['bones', 222, 40],
  ['bones', 228, 38, 1],
  ['bones', 217, 47, 2],
  ['dead-tree', 239, 47],
  ['dead-tree', 211, 31, 1],
];

const graves: Placed[] = [138, 141, 144, 147, 150, 153].flatMap((x, column): Placed[] =>
  [66, 70, 78, 82].flatMap((y, row): Placed[] =>
    (column * 5 + row * 3) % 7 < 5 ? [['gravestone', x + (row % 2), y, (column + row) % 4]] : [],
  ),
);

const barrows: Placed[] = [
  ['barrow', 190, 66],
  ['barrow', 200, 70, 1],
  ['barrow', 211, 80],
  ['barrow', 222, 86, 1],
  ['barrow', 230, 65],
  ['barrow', 204, 62, 1],
  ['barrow', 195, 80, 1],
  ['cairn', 188, 72],
  ['cairn', 208, 72],
  ['cairn', 217, 77],
  ['standing-stone', 198, 72, 1],
  ['standing-stone', 214, 71, 2],
  ['standing-stone', 223, 82],
  ['bone-heap', 206, 84],
  ['dead-tree', 192, 71],
  ['dead-tree', 219, 70, 1],
  ['brazier', 225, 74],
  ['brazier', 234, 79],
  ['sarcophagus', 229, 71],
  ['sarcophagus', 232, 71],
];

const downs: Placed[] = [
  ['cairn', 139, 27],
  ['cairn', 162, 66],
  ['standing-stone', 144, 9],
  ['standing-stone', 149, 9, 1],
  ['standing-stone', 151, 14, 2],
  ['standing-stone', 143, 14, 1],
  ['lamp', 170, 74],
  ['brazier', 181, 90],
  ['boulder', 183, 30],
  ['boulder', 202, 52],
  ['fallen-column', 178, 48],
  ['fallen-column', 196, 33],
  ['broken-column', 183, 52],
  ['bones', 180, 58],
  ['bone-heap', 188, 50],
];

export const kingsbarrow: readonly Placed[] = [...lanternwatch, ...way, ...seat, ...graves, ...barrows, ...downs];

export const kingsbarrowRuns: readonly Run[] = [
  // Lanternwatch, open to the road and to the way
  ['palisade', [142, 33], [145, 33]],
  ['palisade', [154, 33], [163, 33]],
  ['palisade', [142, 34], [142, 48]],
  ['palisade', [163, 34], [163, 37]],
  ['palisade', [163, 45], [163, 48]],
  ['palisade', [143, 48], [154, 48]],
  ['palisade', [159, 48], [162, 48]],
  // The King's Seat
  ['ruined-wall', [210, 29], [218, 29]],
  ['ruined-wall', [221, 29], [239, 29]],
  ['ruined-wall', [210, 30], [210, 36]],
  ['ruined-wall', [210, 44], [210, 47]],
  ['ruined-wall', [239, 30], [239, 38]],
  ['ruined-wall', [239, 42], [239, 44]],
  ['ruined-wall', [211, 48], [217, 48]],
  ['ruined-wall', [222, 48], [235, 48]],
  // The vault in the downs, shut by a gate
  ['wall', [226, 69], [236, 69]],
  ['wall', [226, 70], [226, 76]],
  ['wall', [236, 70], [236, 76]],
  ['wall', [227, 77], [230, 77]],
  ['wall', [232, 77], [236, 77]],
  // The graveyard
  ['ruined-wall', [135, 63], [140, 63]],
  ['ruined-wall', [144, 63], [157, 63]],
  ['ruined-wall', [135, 64], [135, 72]],
  ['ruined-wall', [135, 77], [135, 85]],
  ['ruined-wall', [136, 85], [146, 85]],
  ['ruined-wall', [150, 85], [157, 85]],
  ['ruined-wall', [157, 64], [157, 69]],
  ['ruined-wall', [157, 78], [157, 84]],
];
