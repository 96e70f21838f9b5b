// The colours of a fight: a tint for each kind of harm, and the hue of the light that it gives at night. Words and shapes say
// the same, so that none of it hangs on colour alone.
import type { DamageType } from '@hollowmere/world/combat';
import type { Hue } from '@hollowmere/world/map';
import type { Tint } from './painter.ts';

export const DAMAGE_TINTS: Readonly<Record<DamageType, Tint>> = {
  physical: [1, 0.96, 0.86],
  fire: [1, 0.56, 0.2],
  frost: [0.56, 0.86, 1],
  nature: [0.56, 0.86, 0.36],
  holy: [1, 0.9, 0.5],
  shadow: [0.68, 0.46, 0.9],
};

export const DAMAGE_HUES: Readonly<Record<DamageType, Hue | undefined>> = {
  physical: undefined,
  fire: 'flame',
  frost: 'growth',
  nature: 'growth',
  holy: 'flame',
  shadow: 'wisp',
};

export const DANGER: Tint = [0.98, 0.36, 0.26];
export const FRIENDLY: Tint = [0.42, 0.86, 0.78];
export const HEALING: Tint = [0.6, 0.95, 0.55];
