// Where townsfolk are through the day, by their key: at work, in the evening, at home for the night. Tiles, always free
// ground; who walks there and when is the creatures' business.
import type { CreatureKey } from '../creature-ids.ts';

export type TilePoint = readonly [tileX: number, tileY: number];

interface DayOf {
  readonly home: TilePoint;
  readonly work: TilePoint;
  readonly evening: TilePoint;
}

export const spots: Readonly<Partial<Record<CreatureKey, DayOf>>> = {
  'innkeeper-maud': { home: [65, 53], work: [65, 54], evening: [65, 53] },
  'captain-rowan': { home: [55, 53], work: [56, 74], evening: [63, 55] },
  'archivist-elspeth': { home: [52, 53], work: [53, 53], evening: [54, 58] },
  'warden-finch': { home: [45, 62], work: [43, 60], evening: [62, 60] },
  'sister-agnes': { home: [44, 58], work: [46, 58], evening: [50, 59] },
  'smith-torvald': { home: [73, 58], work: [72, 57], evening: [66, 58] },
  'baker-posy': { home: [72, 66], work: [70, 66], evening: [66, 61] },
  'merchant-quill': { home: [64, 47], work: [63, 59], evening: [62, 55] },
  'banker-odo': { home: [49, 53], work: [51, 53], evening: [57, 55] },
  'herbalist-wren': { home: [47, 70], work: [48, 71], evening: [55, 64] },
  'tailor-linnet': { home: [51, 46], work: [50, 47], evening: [60, 63] },
  'fisher-bram': { home: [78, 63], work: [84, 64], evening: [80, 63] },
  'farmer-hob': { home: [47, 89], work: [52, 92], evening: [50, 89] },
  'hermit-osric': { home: [11, 52], work: [11, 54], evening: [13, 55] },
  'innkeeper-jory': { home: [37, 148], work: [35, 150], evening: [34, 154] },
  'innkeeper-nell': { home: [179, 137], work: [178, 138], evening: [179, 137] },
  'innkeeper-garrick': { home: [151, 47], work: [152, 43], evening: [152, 42] },
  'scout-isolde': { home: [158, 40], work: [165, 40], evening: [155, 43] },
  'villager-a': { home: [44, 48], work: [47, 47], evening: [56, 63] },
  'villager-b': { home: [64, 72], work: [65, 67], evening: [59, 65] },
  'villager-c': { home: [73, 73], work: [78, 70], evening: [53, 60] },
};

/** Rounds that somebody walks without end: patrols, and villagers with nothing to do. */
export const walks: Readonly<Record<'village' | 'wall' | 'eelhouse' | 'lanternwatch', readonly TilePoint[]>> = {
  village: [
    [58, 57],
    [58, 46],
    [66, 46],
    [58, 46],
    [58, 57],
    [50, 60],
    [58, 66],
    [58, 71],
    [66, 71],
    [58, 71],
    [66, 60],
  ],
  wall: [
    [43, 77],
    [57, 77],
    [76, 77],
    [57, 77],
  ],
  eelhouse: [
    [168, 138],
    [187, 138],
    [184, 127],
    [184, 136],
    [178, 138],
    [178, 150],
    [178, 138],
  ],
  lanternwatch: [
    [147, 36],
    [158, 41],
    [160, 46],
    [150, 41],
  ],
};
