// The creatures that are modelled, by key.
import type { Model } from '../rig/model.ts';
import type { Motion } from '../rig/motion.ts';
import { bat } from './bat.ts';
import { boar } from './boar.ts';
import { brigand, brigandArcher } from './brigands.ts';
import { crawler } from './crawler.ts';
import { deer } from './deer.ts';
import { hen } from './hen.ts';
import { imp } from './imp.ts';
import { king } from './king.ts';
import { rat } from './rat.ts';
import { spider } from './spider.ts';
import { sprite } from './sprite.ts';
import { toad } from './toad.ts';
import { barrowWight, drownedOne, skeleton, skeletonArcher } from './undead.ts';
import { wisp } from './wisp.ts';
import { wolf } from './wolf.ts';
import { wyrm } from './wyrm.ts';

export interface Beast {
  readonly model: (motion: Motion) => Model;
  /** Half the side of the canvas it is painted on, in pixels. */
  readonly room: number;
  /** It raises itself for a spell; others draw back for what takes them a while. */
  readonly casts?: true;
  /** How it lies when it is dead: on its side when nothing is said; `itself` leaves that to the model. */
  readonly falls?: 'backwards' | 'over' | 'itself';
}

export const beasts = {
  'meadow-hen': { model: hen, room: 24 },
  'field-rat': { model: rat, room: 24 },
  'red-deer': { model: deer, room: 36 },
  'hedge-boar': { model: boar, room: 32 },
  'grey-wolf': { model: wolf, room: 32 },
  'wood-spider': { model: spider, room: 32, falls: 'over' },
  'thorn-sprite': { model: sprite, room: 32, falls: 'backwards', casts: true },
  'bog-toad': { model: toad, room: 32 },
  'marsh-wisp': { model: wisp, room: 36, falls: 'itself', casts: true },
  'cave-bat': { model: bat, room: 36, falls: 'itself' },
  'stone-crawler': { model: crawler, room: 36, falls: 'over' },
  brigand: { model: brigand, room: 36, falls: 'backwards' },
  'brigand-archer': { model: brigandArcher, room: 36, falls: 'backwards' },
  'drowned-one': { model: drownedOne, room: 36, falls: 'backwards' },
  'barrow-skeleton': { model: skeleton, room: 36, falls: 'backwards' },
  'skeleton-archer': { model: skeletonArcher, room: 36, falls: 'backwards' },
  'barrow-wight': { model: barrowWight, room: 36, falls: 'backwards', casts: true },
  'antlered-king': { model: king, room: 80, falls: 'backwards', casts: true },
  'hollow-wyrm': { model: wyrm, room: 80, falls: 'itself', casts: true },
  'ember-imp': { model: imp, room: 36, falls: 'backwards', casts: true },
} as const satisfies Record<string, Beast>;
