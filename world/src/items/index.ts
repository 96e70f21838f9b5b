// Things: their kinds, how stacks lie in bags, what is worn, what falls to the ground. What shops ask for them is in
// shops/, what is made of them in crafting/.
export {
  type Bag,
  type BagRefusal,
  type Changed,
  countOf,
  emptyBag,
  exchange,
  type Moved,
  moveBetween,
  moveWithin,
  put,
  roomFor,
  sorted,
  take,
} from './bag.ts';
export { type GearBonus, sumOfBonuses } from './gear-bonus.ts';
export {
  type EquipmentSlot,
  equipmentSlots,
  type ItemCategory,
  type ItemKind,
  type ItemUse,
  itemCategories,
  type Rarity,
  rarities,
  type ShownSlot,
  shownSlots,
  USE_WAIT_TICKS,
  type UseGroup,
  useGroups,
} from './item-kind.ts';
export { itemIdOf, itemKind, itemKinds } from './item-kinds.ts';
export { type LookOf, looks } from './looks.ts';
export { type Drop, expectedWorth, type LootTable, rollLoot } from './loot.ts';
export { lootedCreatures, lootTable, lootTables } from './loot-tables.ts';
export { addOverflowing } from './overflow.ts';
export { BAG_SLOTS, BANK_SLOTS, COIN_SLOT, COINS, MOST_COINS, type Stack } from './stack.ts';
export { firstWeapons, STARTING_COINS, startingItems } from './starting.ts';
export { gearBonusOf, shownKinds, whyNotWorn, wornLooks, wornSlotOf } from './worn.ts';
