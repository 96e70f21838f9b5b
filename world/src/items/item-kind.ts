// What there is to know about a kind of item. The kinds themselves stand in a file per family beside this one, all
// of them together in item-kinds.ts.
import type { CharacterClass } from '../characters.ts';
import type { EffectKind } from '../combat/index.ts';
import type { Tick } from '../movement/index.ts';
import type { GearBonus } from './gear-bonus.ts';

export const itemCategories = ['weapon', 'armour', 'consumable', 'material', 'quest', 'coin'] as const;
export type ItemCategory = (typeof itemCategories)[number];

export const rarities = ['common', 'uncommon', 'rare', 'epic', 'legendary'] as const;
export type Rarity = (typeof rarities)[number];

/** Where things are worn. The number of a slot in the container of worn things is its place in this list. */
export const equipmentSlots = [
  'weapon',
  'shield',
  'head',
  'back',
  'chest',
  'hands',
  'legs',
  'feet',
  'ring',
  'amulet',
] as const;
export type EquipmentSlot = (typeof equipmentSlots)[number];

/** Slots whose things show on the character's sprite; a ring and an amulet are smaller than a pixel of it, and have no `look`. */
export const shownSlots = [
  'weapon',
  'shield',
  'head',
  'back',
  'chest',
  'hands',
  'legs',
  'feet',
] as const satisfies readonly EquipmentSlot[];
export type ShownSlot = (typeof shownSlots)[number];

/** What using one of a kind does. One is used up, unless it is a thing of a quest. */
export type ItemUse =
  /** Gives back health and energy at once. */
  | { readonly act: 'restore'; readonly health: number; readonly energy: number }
  /** Gives back health and energy every second for a while; hurt ends it, as it is a meal. */
  | { readonly act: 'eat'; readonly health: number; readonly energy: number; readonly seconds: number }
  /** Lays an effect on the one who uses it. `magnitude` is read as the effect's own. */
  | {
      readonly act: 'effect';
      readonly effect: Extract<EffectKind, 'regenerate' | 'ward' | 'haste' | 'might'>;
      readonly magnitude: number;
      readonly ticks: Tick;
    }
  /** Ends these effects. */
  | { readonly act: 'cure'; readonly effects: readonly Extract<EffectKind, 'poison' | 'bleed' | 'burn' | 'chill'>[] }
  /** Takes the one who uses it to the inn they last rested at. */
  | { readonly act: 'return' }
  /** A thing of a quest: read, rung, poured out. It stays. */
  | { readonly act: 'quest' };

/** Uses of the same group wait for each other. */
export const useGroups = ['potion', 'food', 'elixir', 'stone', 'quest'] as const;
export type UseGroup = (typeof useGroups)[number];

/** How long a group waits after one of it was used. */
export const USE_WAIT_TICKS = {
  potion: 20 * 20,
  food: 5 * 20,
  elixir: 10 * 20,
  stone: 300 * 20,
  quest: 20,
} as const satisfies Record<UseGroup, Tick>;

export interface ItemKind {
  /** Stable for ever. */
  readonly id: number;
  /** Names its picture, `item/<key>`. Gear is `<material>-<shape>`, so that a shape can be painted once per material. */
  readonly key: string;
  readonly name: string;
  /** A line for people. */
  readonly words: string;
  readonly category: ItemCategory;
  readonly rarity: Rarity;
  /** The most that lie in one slot of a bag; 1 does not stack. */
  readonly stack: number;
  /** The level it takes to wear or use it. */
  readonly level: number;
  /** What it is worth, in coins: shops sell for more and buy for less. 0: nobody trades in it. */
  readonly price: number;
  readonly slot?: EquipmentSlot;
  /** Who may wear it; everybody, when it is not said. */
  readonly classes?: readonly CharacterClass[];
  readonly bonus?: GearBonus;
  readonly use?: ItemUse;
  readonly useGroup?: UseGroup;
  /** What shows on the sprite: `hero/worn/<slot>/<look>/…`. In {@link shownSlots} alone. */
  readonly look?: string;
}
