// What gear is worth and how much it gives, by rule: from level, rarity and the part of the body it takes. One place,
// so that no sword is a bargain by accident.
import type { EquipmentSlot, Rarity } from './item-kind.ts';

/** How much more the same thing gives, in percent of a common one. */
const RARITY_POINTS = { common: 100, uncommon: 115, rare: 130, epic: 150, legendary: 175 } as const satisfies Record<
  Rarity,
  number
>;

/** How much more it is worth, in percent of a common one. */
const RARITY_PRICE = { common: 100, uncommon: 160, rare: 250, epic: 450, legendary: 900 } as const satisfies Record<
  Rarity,
  number
>;

/** The share of each slot in the worth of a full set, in percent. */
const SLOT_PRICE = {
  weapon: 100,
  shield: 60,
  head: 50,
  back: 40,
  chest: 90,
  hands: 35,
  legs: 70,
  feet: 35,
  ring: 60,
  amulet: 70,
} as const satisfies Record<EquipmentSlot, number>;

/** What a piece of gear is worth, in coins: it grows with the square of its level. */
export function gearPrice(slot: EquipmentSlot, level: number, rarity: Rarity): number {
  const base = 12 + 6 * level + level * level;
  return Math.max(2, Math.floor((base * SLOT_PRICE[slot] * RARITY_PRICE[rarity]) / 10_000));
}

/** `points` of a common thing, as a thing of that rarity gives them. */
export function pointsAt(points: number, rarity: Rarity): number {
  return Math.floor((points * RARITY_POINTS[rarity]) / 100);
}
