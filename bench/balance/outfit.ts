// What somebody of a level sensibly wears: the best that shops, quests and luck give by then. What bosses keep is left out.
import type { CharacterClass } from '@hollowmere/world/characters';
import {
  equipmentSlots,
  type GearBonus,
  gearBonusOf,
  type ItemKind,
  itemKinds,
  type Rarity,
  whyNotWorn,
} from '@hollowmere/world/items';

/** Things come to hand some levels after they could be worn, the rarer the later; legends do not. */
const LATE: Readonly<Partial<Record<Rarity, number>>> = { common: 0, uncommon: 1, rare: 1, epic: 2 };
const KEPT_BY_BOSSES = /^(antler|wyrm-|leaf-crown)/;

/** How much a point is worth to whom it suits; a rough order is all it takes to choose. */
const PRIMARY: Readonly<Record<CharacterClass, 'strength' | 'agility' | 'intellect'>> = {
  warrior: 'strength',
  mage: 'intellect',
  ranger: 'agility',
  cleric: 'intellect',
};

const worthTo = (name: CharacterClass, { bonus = {} }: ItemKind): number =>
  4 * (bonus.power ?? 0) +
  3 * (bonus[PRIMARY[name]] ?? 0) +
  2 * (bonus.stamina ?? 0) +
  (bonus.armour ?? 0) / 3 +
  (bonus.blockChance ?? 0) / 100 +
  (bonus.critChance ?? 0) / 60 +
  (bonus.accuracy ?? 0) / 3;

function outfitOf(name: CharacterClass, level: number): readonly ItemKind[] {
  return equipmentSlots.flatMap((slot) => {
    const choice = itemKinds.filter(
      (kind) => kind.slot === slot && !KEPT_BY_BOSSES.test(kind.key) && isAtHand(kind, name, level),
    );
    return choice.sort((a, b) => worthTo(name, b) - worthTo(name, a)).slice(0, 1);
  });
}

function isAtHand(kind: ItemKind, name: CharacterClass, level: number): boolean {
  const late = LATE[kind.rarity];
  return late !== undefined && !whyNotWorn(kind, { class: name, level: level - late });
}

export const gearOf = (name: CharacterClass, level: number): GearBonus =>
  gearBonusOf(outfitOf(name, level).map(({ id }) => id));
