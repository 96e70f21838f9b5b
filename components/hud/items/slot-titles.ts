// The places of the body in words, and by a plain thing that belongs there.
import { type EquipmentSlot, itemIdOf } from '@hollowmere/world/items';

export const slotTitles: Readonly<Record<EquipmentSlot, string>> = {
  weapon: 'Weapon',
  shield: 'Off hand',
  head: 'Head',
  back: 'Back',
  chest: 'Chest',
  hands: 'Hands',
  legs: 'Legs',
  feet: 'Feet',
  ring: 'Ring',
  amulet: 'Amulet',
};

export const slotSigns: Readonly<Record<EquipmentSlot, number>> = {
  weapon: itemIdOf('wooden-sword'),
  shield: itemIdOf('wooden-shield'),
  head: itemIdOf('copper-helm'),
  back: itemIdOf('wool-cloak'),
  chest: itemIdOf('linen-shirt'),
  hands: itemIdOf('wool-gloves'),
  legs: itemIdOf('linen-trousers'),
  feet: itemIdOf('hide-boots'),
  ring: itemIdOf('copper-ring'),
  amulet: itemIdOf('acorn-amulet'),
};
