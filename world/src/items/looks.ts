// What worn things look like on a character: few looks, shared by many kinds. The pictures are `hero/worn/<slot>/<look>/…`.
import type { ShownSlot } from './item-kind.ts';

const TIERS = [1, 2, 3, 4] as const;
const tiersOf = <Family extends string>(family: Family) => TIERS.map((tier) => `${family}-${tier}` as const);

/** What clothes the body: three weights, of each three that are finer and finer. */
const CLOTHING = [
  'cloth-1',
  'cloth-2',
  'cloth-3',
  'leather-1',
  'leather-2',
  'leather-3',
  'plate-1',
  'plate-2',
  'plate-3',
] as const;

/** Every look there is, by slot, plainest first. */
export const looks = {
  weapon: [...tiersOf('sword'), ...tiersOf('axe'), ...tiersOf('mace'), ...tiersOf('bow'), ...tiersOf('staff')],
  shield: ['round', 'kite', 'tower', 'tome', 'quiver'],
  head: ['cap', 'hood', 'hat', 'helm', 'great-helm', 'antlers'],
  back: ['wool', 'green', 'fur', 'night'],
  chest: CLOTHING,
  hands: CLOTHING,
  legs: CLOTHING,
  feet: ['cloth-1', 'cloth-3', 'leather-1', 'leather-3', 'plate-1', 'plate-3'],
} as const satisfies Record<ShownSlot, readonly string[]>;

export type LookOf<Slot extends ShownSlot> = (typeof looks)[Slot][number];
