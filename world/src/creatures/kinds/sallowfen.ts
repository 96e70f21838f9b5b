// What lives in Sallowfen, levels 11 to 17.
import { tiles } from '../../movement/units.ts';
import type { CreatureKind } from '../creature-kind.ts';
import { creature } from '../draft.ts';

export const sallowfenCreatures: readonly CreatureKind[] = [
  creature({
    key: 'bog-toad',
    name: 'Bog Toad',
    words: 'The size of a cart. It would like to sit down.',
    family: 'beast',
    levels: [11, 14],
    temper: 'wary',
    speed: 42,
    uses: ['slap', 'bog-spit'],
    build: { health: 120, armour: 70, resist: { nature: 25, frost: -10 } },
    radius: 96,
  }),
  creature({
    key: 'marsh-wisp',
    name: 'Marsh Wisp',
    words: 'Follow it, they never say afterwards.',
    family: 'spirit',
    levels: [12, 16],
    temper: 'aggressive',
    speed: 48,
    uses: ['cold-light', 'chilling-light'],
    build: { health: 85, power: 110, armour: 20, evasion: 20, resist: { physical: 15, frost: 40, holy: -10 } },
    sight: tiles(6),
    keepsAway: tiles(4),
    radius: 56,
  }),
  creature({
    key: 'drowned-one',
    name: 'Drowned One',
    words: 'Still looking for the shore.',
    family: 'undead',
    levels: [14, 17],
    temper: 'aggressive',
    speed: 44,
    uses: ['claw', 'drowning-grip'],
    build: { health: 115, power: 112, resist: { frost: 25, shadow: 20, holy: -10 } },
    packs: true,
  }),
];
