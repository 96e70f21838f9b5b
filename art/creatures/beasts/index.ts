// The creatures that are modelled, by key; those of human shape are dressed like heroes (see ../folk).
import type { Model } from '../rig/model.ts';
import type { Motion } from '../rig/motion.ts';
import { boar } from './boar.ts';
import { deer } from './deer.ts';
import { hen } from './hen.ts';
import { rat } from './rat.ts';
import { wolf } from './wolf.ts';

export interface Beast {
  readonly model: (motion: Motion) => Model;
  /** Half the side of the canvas it is painted on, in pixels. */
  readonly room: number;
  readonly casts?: true;
}

export const beasts = {
  'meadow-hen': { model: hen, room: 24 },
  'field-rat': { model: rat, room: 24 },
  'red-deer': { model: deer, room: 36 },
  'hedge-boar': { model: boar, room: 32 },
  'grey-wolf': { model: wolf, room: 32 },
} as const satisfies Record<string, Beast>;
