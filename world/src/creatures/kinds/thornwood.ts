// What lives in Thornwood, levels 9 to 15, and who holds court there.
import { tiles } from '../../movement/units.ts';
import type { CreatureKind } from '../creature-kind.ts';
import { creature, phase } from '../draft.ts';

export const thornwoodCreatures: readonly CreatureKind[] = [
  creature({
    key: 'thorn-sprite',
    name: 'Thorn Sprite',
    words: 'A hedge with grievances.',
    family: 'spirit',
    levels: [9, 13],
    temper: 'aggressive',
    speed: 49,
    uses: ['thorn-dart', 'grasping-roots'],
    build: { health: 92, power: 112, armour: 60, resist: { nature: 40, fire: -20 } },
    sight: tiles(6),
    keepsAway: tiles(4),
    fleesBelow: 20,
    radius: 64,
  }),
  creature({
    key: 'antlered-king',
    name: 'The Antlered King',
    words: 'The wood kneels. You might consider it.',
    family: 'spirit',
    levels: [15, 15],
    temper: 'aggressive',
    speed: 50,
    uses: ['antlers', 'stamping-ground', 'thorn-ring'],
    build: { health: 430, power: 100, armour: 120, resist: { nature: 40, fire: -15 } },
    sight: tiles(7),
    leash: 14,
    experience: 1200,
    radius: 150,
    respawnSeconds: 600,
    immune: ['stun', 'root'],
    isBoss: true,
    phases: [
      phase(100, '', 100, 'antlers', 'stamping-ground'),
      phase(65, 'The wood remembers you.', 105, 'antlers', 'stamping-ground', 'thorn-ring'),
      phase(30, 'Fall, then, with the leaves!', 115, 'antlers', 'kings-charge', 'stamping-ground', 'thorn-ring'),
    ],
  }),
];
