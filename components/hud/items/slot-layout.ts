// Where the slots of body and bag stand: in six columns, the body's in three rows on both sides of the figure.
import { BAG_SLOTS, type EquipmentSlot, equipmentSlots } from '@hollowmere/world/items';
import type { ThingsPlace } from '#lib/game/core/own-things.ts';
import type { SlotSpot } from '#lib/game/core/slot-steps.ts';

const COLUMNS = 6;
const BODY_ROWS = 3;

const BODY: Readonly<Record<EquipmentSlot, readonly [column: number, row: number]>> = {
  head: [0, 0],
  amulet: [1, 0],
  chest: [0, 1],
  back: [1, 1],
  legs: [0, 2],
  feet: [1, 2],
  weapon: [4, 0],
  shield: [5, 0],
  hands: [4, 1],
  ring: [5, 1],
};

export const keyOf = ({ container, slot }: ThingsPlace): string => `${container}-${slot}`;

export function placeOfKey(key: string): ThingsPlace | undefined {
  const [container, slot] = key.split('-');
  if ((container !== 'bag' && container !== 'worn') || slot === undefined) return undefined;
  return { container, slot: Number(slot) };
}

export interface BodySpot extends SlotSpot {
  readonly slot: EquipmentSlot;
}

export const bodySpots: readonly BodySpot[] = equipmentSlots.map((slot, index) => {
  const [column, row] = BODY[slot];
  return { slot, key: keyOf({ container: 'worn', slot: index }), column, row };
});

export const bagSpots: readonly SlotSpot[] = Array.from({ length: BAG_SLOTS }, (_, slot) => ({
  key: keyOf({ container: 'bag', slot }),
  column: slot % COLUMNS,
  row: BODY_ROWS + Math.floor(slot / COLUMNS),
}));

export const spots: readonly SlotSpot[] = [...bodySpots, ...bagSpots];
