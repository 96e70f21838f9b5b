// What may be worn by whom, and what all that is worn adds. Worn things lie in a container of their own, a slot for
// each of the equipment slots.
import type { Worn } from '../appearance/worn.ts';
import type { CharacterClass } from '../characters.ts';
import { isOneOf } from '../choices.ts';
import type { ErrorCode } from '../errors.ts';
import { type GearBonus, sumOfBonuses } from './gear-bonus.ts';
import { type EquipmentSlot, equipmentSlots, type ItemKind, type ShownSlot, shownSlots } from './item-kind.ts';
import { itemKind } from './item-kinds.ts';

type WearRefusal = Extract<ErrorCode, 'wrong_slot' | 'wrong_class' | 'level_too_low'>;

/** Why somebody may not wear a kind; undefined, when they may. */
export function whyNotWorn(
  kind: ItemKind,
  wearer: { readonly class: CharacterClass; readonly level: number },
): WearRefusal | undefined {
  if (kind.slot === undefined) return 'wrong_slot';
  if (kind.classes && !kind.classes.includes(wearer.class)) return 'wrong_class';
  if (wearer.level < kind.level) return 'level_too_low';
  return undefined;
}

/** The number of a slot in the container of worn things. */
export const wornSlotOf = (slot: EquipmentSlot): number => equipmentSlots.indexOf(slot);

/** What worn kinds add together; unknown ids add nothing. */
export function gearBonusOf(kinds: Iterable<number>): GearBonus {
  return sumOfBonuses([...kinds].map((kind) => itemKind(kind)?.bonus ?? {}));
}

/** The kinds that show on the sprite by slot, 0 for none: what `appearance` carries. */
export function shownKinds(kinds: Iterable<number>): Record<ShownSlot, number> {
  const shown: Record<ShownSlot, number> = {
    weapon: 0,
    shield: 0,
    head: 0,
    back: 0,
    chest: 0,
    hands: 0,
    legs: 0,
    feet: 0,
  };
  for (const id of kinds) {
    const slot = itemKind(id)?.slot;
    if (slot !== undefined && isShown(slot)) shown[slot] = id;
  }
  return shown;
}

/** How what shows looks: the layers a renderer draws over a body. Ids of nothing, and of what has no look, show nothing. */
export function wornLooks(shown: Readonly<Record<ShownSlot, number>>): Worn {
  const worn = shownSlots.flatMap((slot) => {
    const look = itemKind(shown[slot])?.look;
    return look === undefined ? [] : [[slot, look] as const];
  });
  return Object.fromEntries(worn);
}

const isShown = (slot: EquipmentSlot): slot is ShownSlot => isOneOf(shownSlots, slot);
