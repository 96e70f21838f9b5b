// The parts of the land in the order in which one comes through them, with what lives there and for whom they are.
import { type CreatureKind, creatureOf } from '@hollowmere/world/creatures';

export interface Land {
  readonly name: string;
  readonly levels: readonly [from: number, to: number];
  readonly kinds: readonly CreatureKind[];
}

export const lands: readonly Land[] = [
  { name: 'Fields', levels: [1, 5], kinds: [creatureOf('field-rat'), creatureOf('hedge-boar'), creatureOf('brigand')] },
  {
    name: 'Hollow Wood',
    levels: [5, 9],
    kinds: [creatureOf('brigand-archer'), creatureOf('grey-wolf'), creatureOf('wood-spider')],
  },
  { name: 'Thornwood', levels: [9, 13], kinds: [creatureOf('wood-spider'), creatureOf('thorn-sprite')] },
  {
    name: 'Sallowfen',
    levels: [12, 17],
    kinds: [creatureOf('bog-toad'), creatureOf('marsh-wisp'), creatureOf('drowned-one')],
  },
  {
    name: 'Kingsbarrow',
    levels: [17, 23],
    kinds: [creatureOf('barrow-skeleton'), creatureOf('skeleton-archer'), creatureOf('barrow-wight')],
  },
  {
    name: 'The Underhollow',
    levels: [23, 30],
    kinds: [creatureOf('cave-bat'), creatureOf('stone-crawler'), creatureOf('ember-imp')],
  },
];

/** How far above or below one's level a creature may be that one still goes looking for. */
const SUITS = 2;

/** What somebody of a level hunts there, each at the level that suits best. */
export function preyAt(land: Land, level: number): readonly { readonly kind: CreatureKind; readonly level: number }[] {
  return land.kinds
    .map((kind) => ({ kind, level: Math.max(kind.levels[0], Math.min(kind.levels[1], level)) }))
    .filter((prey) => Math.abs(prey.level - level) <= SUITS);
}
