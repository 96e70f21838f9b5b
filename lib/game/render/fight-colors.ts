// The colours of a fight: a tint for each kind of harm, and the hue of the light that it gives at night; and those that mean
// something, from the palette that somebody chose. Words and shapes say the same, so that none of it hangs on colour alone.
import type { DamageType } from '@hollowmere/world/combat';
import type { PaletteName } from '@hollowmere/world/game-settings';
import type { Rarity } from '@hollowmere/world/items';
import type { Hue } from '@hollowmere/world/map';
import { PALETTES, type Palette, tintOf } from '../palette.ts';
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

export interface MeaningTints {
  /** What harms oneself, and what does not. */
  readonly danger: Tint;
  readonly aid: Tint;
  readonly healing: Tint;
  /** What is common does not shine. */
  readonly rarity: Readonly<Partial<Record<Rarity, Tint>>>;
}

const meaningTints = ({ danger, aid, healing, uncommon, rare, epic, legendary }: Palette): MeaningTints => ({
  danger: tintOf(danger),
  aid: tintOf(aid),
  healing: tintOf(healing),
  rarity: { uncommon: tintOf(uncommon), rare: tintOf(rare), epic: tintOf(epic), legendary: tintOf(legendary) },
});

export const MEANING_TINTS: Readonly<Record<PaletteName, MeaningTints>> = {
  usual: meaningTints(PALETTES.usual),
  'red-green': meaningTints(PALETTES['red-green']),
  'blue-yellow': meaningTints(PALETTES['blue-yellow']),
};
