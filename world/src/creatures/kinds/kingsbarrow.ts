// Who walks in Kingsbarrow, levels 16 to 23.
import { tiles } from '../../movement/units.ts';
import type { CreatureKind } from '../creature-kind.ts';
import { creature } from '../draft.ts';

const OLD_BONES = { shadow: 30, frost: 20, holy: -10 } as const;

export const kingsbarrowCreatures: readonly CreatureKind[] = [
  creature({
    key: 'barrow-skeleton',
    name: 'Barrow Skeleton',
    words: 'Stood guard so long that nobody told it to stop.',
    family: 'undead',
    levels: [16, 20],
    temper: 'aggressive',
    speed: 45,
    uses: ['blade', 'shield-rush'],
    build: { armour: 150, blockChance: 1000, resist: OLD_BONES },
  }),
  creature({
    key: 'skeleton-archer',
    name: 'Skeleton Archer',
    words: 'Breathing never did help the aim.',
    family: 'undead',
    levels: [17, 21],
    temper: 'aggressive',
    speed: 44,
    uses: ['arrow', 'hobbling-shot'],
    build: { health: 85, power: 115, resist: OLD_BONES },
    sight: tiles(6),
    keepsAway: tiles(4),
    packs: true,
  }),
  creature({
    key: 'barrow-wight',
    name: 'Barrow Wight',
    words: 'A crown, a grudge, and nothing in between.',
    family: 'undead',
    levels: [20, 23],
    temper: 'aggressive',
    speed: 46,
    uses: ['grave-bolt', 'withering'],
    build: { health: 98, power: 118, armour: 60, resist: { ...OLD_BONES, physical: 10 } },
    sight: tiles(6),
    keepsAway: tiles(3),
  }),
];
