// Where creatures live: areas of the map with the kinds that suit them. How many, and in what packs, is the creatures'
// business; which tiles of an area are free is the map's (`solidAt`).
import type { CreatureKey } from '../creature-ids.ts';

type Area =
  | { readonly shape: 'rect'; readonly x: number; readonly y: number; readonly width: number; readonly height: number }
  | { readonly shape: 'circle'; readonly x: number; readonly y: number; readonly radius: number };

export interface Haunt {
  /** Stable for ever. */
  readonly id: number;
  readonly key: string;
  /** In tiles. */
  readonly area: Area;
  readonly levels: readonly [min: number, max: number];
  /** The most frequent first. */
  readonly creatures: readonly CreatureKey[];
}

const circle = (x: number, y: number, radius: number): Area => ({ shape: 'circle', x, y, radius });
const rect = (x: number, y: number, width: number, height: number): Area => ({ shape: 'rect', x, y, width, height });

type Row = readonly [
  id: number,
  key: string,
  area: Area,
  levels: readonly [number, number],
  ...creatures: CreatureKey[],
];

const rows: readonly Row[] = [
  // The valley, 1 to 10
  [1, 'mill-yard', circle(44, 28, 4), [1, 1], 'meadow-hen'],
  [2, 'green', rect(70, 66, 9, 9), [1, 1], 'meadow-hen'],
  [3, 'barley', rect(23, 8, 14, 10), [1, 2], 'field-rat'],
  [4, 'oats', rect(38, 8, 13, 8), [1, 2], 'field-rat'],
  [5, 'south-barley', rect(44, 84, 12, 16), [1, 1], 'field-rat'],
  [6, 'west-meadow', circle(14, 12, 9), [2, 4], 'red-deer', 'hedge-boar'],
  [7, 'east-meadow', circle(101, 40, 8), [2, 4], 'red-deer', 'field-rat'],
  [8, 'southfields', rect(58, 84, 24, 16), [2, 4], 'hedge-boar', 'red-deer'],
  [9, 'river-meadow', rect(66, 100, 20, 8), [3, 4], 'hedge-boar'],
  [10, 'northwood', rect(58, 2, 18, 14), [3, 5], 'red-deer', 'hedge-boar'],
  [11, 'abbey-ruin', rect(103, 9, 14, 12), [4, 6], 'brigand'],
  [12, 'high-road-east', rect(112, 24, 14, 10), [4, 7], 'brigand', 'brigand-archer'],
  [13, 'wood-edge', rect(20, 46, 12, 20), [4, 6], 'red-deer', 'grey-wolf'],
  [14, 'wood-camp', circle(28, 107, 6), [5, 7], 'brigand', 'brigand-archer'],
  [15, 'deep-wood', rect(3, 60, 14, 24), [5, 8], 'grey-wolf'],
  [16, 'south-wood', rect(4, 96, 20, 26), [6, 9], 'grey-wolf', 'wood-spider'],
  [17, 'moot-stones', circle(19, 84, 7), [7, 9], 'wood-spider'],
  [18, 'east-wood', rect(104, 118, 20, 14), [5, 8], 'grey-wolf', 'hedge-boar'],
  // Thornwood, 9 to 15
  [20, 'thorn-gate', rect(18, 130, 10, 10), [9, 10], 'grey-wolf', 'wood-spider'],
  [21, 'webhollow', circle(15, 182, 10), [9, 11], 'wood-spider'],
  [22, 'north-thorns', rect(56, 140, 30, 12), [9, 11], 'grey-wolf', 'wood-spider'],
  [23, 'mossy-glade', circle(60, 172, 7), [9, 12], 'thorn-sprite'],
  [24, 'east-glade', circle(84, 172, 8), [10, 12], 'thorn-sprite', 'grey-wolf'],
  [25, 'thornmere', circle(102, 199, 12), [10, 13], 'thorn-sprite'],
  [26, 'fallen-watch', circle(107, 231, 9), [11, 13], 'thorn-sprite', 'wood-spider'],
  [27, 'saints-glade', circle(20, 205, 9), [10, 13], 'thorn-sprite'],
  [28, 'court-wood', rect(40, 196, 44, 18), [12, 13], 'thorn-sprite', 'wood-spider'],
  [29, 'antlered-court', circle(65, 235, 9), [15, 15], 'antlered-king'],
  // Sallowfen, 11 to 17
  [40, 'west-fen', rect(134, 108, 24, 22), [11, 13], 'bog-toad'],
  [41, 'toad-wallow', rect(140, 138, 16, 22), [11, 14], 'bog-toad', 'marsh-wisp'],
  [42, 'wispwater', circle(150, 173, 12), [12, 15], 'marsh-wisp'],
  [43, 'north-fen', rect(186, 98, 24, 24), [12, 14], 'bog-toad', 'marsh-wisp'],
  [44, 'drowned-chapel', circle(227, 117, 10), [14, 17], 'drowned-one'],
  [45, 'south-fen', rect(168, 164, 24, 20), [13, 16], 'bog-toad', 'drowned-one'],
  [46, 'east-fen', rect(204, 138, 40, 40), [14, 16], 'marsh-wisp', 'drowned-one'],
  // Kingsbarrow, 16 to 23
  [60, 'long-graves', rect(136, 64, 20, 20), [16, 18], 'barrow-skeleton'],
  [61, 'tarn-downs', rect(160, 70, 18, 18), [16, 18], 'barrow-skeleton', 'skeleton-archer'],
  [62, 'west-way', rect(168, 34, 20, 14), [17, 19], 'barrow-skeleton', 'skeleton-archer'],
  [63, 'east-way', rect(188, 34, 20, 14), [18, 20], 'skeleton-archer', 'barrow-skeleton'],
  [64, 'north-downs', rect(158, 10, 40, 18), [17, 20], 'barrow-skeleton', 'skeleton-archer'],
  [65, 'barrowdowns', rect(188, 60, 34, 24), [19, 22], 'barrow-skeleton', 'barrow-wight'],
  [66, 'kings-seat', rect(212, 31, 26, 16), [20, 23], 'barrow-wight', 'barrow-skeleton'],
  // The Underhollow, 22 to 30
  [80, 'rootgate', circle(200, 206, 7), [22, 23], 'cave-bat'],
  [81, 'bat-roost', circle(232, 206, 10), [22, 25], 'cave-bat'],
  [82, 'glowcap-grotto', circle(168, 207, 11), [23, 25], 'stone-crawler', 'cave-bat'],
  [83, 'crystal-gallery', circle(148, 229, 9), [24, 27], 'stone-crawler'],
  [84, 'bone-hall', circle(152, 246, 9), [25, 27], 'stone-crawler', 'cave-bat'],
  [85, 'blind-end', circle(174, 226, 5), [25, 27], 'stone-crawler'],
  [86, 'upper-embers', circle(240, 226, 8), [25, 28], 'ember-imp'],
  [87, 'lower-embers', circle(240, 244, 9), [26, 29], 'ember-imp', 'stone-crawler'],
  [88, 'hollow-heart', circle(204, 238, 7), [30, 30], 'hollow-wyrm'],
];

export const haunts: readonly Haunt[] = rows.map(([id, key, area, levels, ...creatures]) => ({
  id,
  key,
  area,
  levels,
  creatures,
}));

/** Whether a tile lies in an area. */
export function isWithin(area: Area, tileX: number, tileY: number): boolean {
  if (area.shape === 'rect')
    return tileX >= area.x && tileY >= area.y && tileX < area.x + area.width && tileY < area.y + area.height;
  const [dx, dy] = [tileX - area.x, tileY - area.y];
  return dx * dx + dy * dy <= area.radius * area.radius;
}
