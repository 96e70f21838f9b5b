// The places of the body in words.
import type { EquipmentSlot } from '@hollowmere/world/items';

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
