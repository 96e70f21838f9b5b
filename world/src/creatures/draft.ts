// Shorthand for the tables of creatures: what most have in common.
import { type CreatureKey, creatureIds } from '../creature-ids.ts';
import { tiles } from '../movement/units.ts';
import { skillIdOf } from '../skills/index.ts';
import { type Build, fighterAt } from './build.ts';
import type { CreatureKind } from './creature-kind.ts';
import type { Phase } from './phases.ts';

type Given = Pick<CreatureKind, 'name' | 'words' | 'family' | 'levels' | 'temper' | 'speed'> & {
  readonly key: CreatureKey;
  /** Keys of skills, the plain attack first. */
  readonly uses: readonly string[];
  readonly build?: Build;
} & Partial<
    Pick<
      CreatureKind,
      | 'sight'
      | 'leash'
      | 'packs'
      | 'band'
      | 'keepsAway'
      | 'fleesBelow'
      | 'experience'
      | 'radius'
      | 'respawnSeconds'
      | 'immune'
      | 'isBoss'
      | 'phases'
    >
  >;

/** A creature with what is not said as most have it. */
export function creature({ uses, build = {}, ...given }: Given): CreatureKind {
  const skills = [...uses.map(skillIdOf), ...(given.phases ?? []).flatMap((each) => each.skills)];
  return {
    id: creatureIds[given.key],
    sight: tiles(5),
    leash: 16,
    packs: false,
    band: given.key,
    keepsAway: 0,
    fleesBelow: 0,
    experience: 100,
    radius: 80,
    respawnSeconds: 90,
    immune: [],
    isBoss: false,
    phases: [],
    resist: build.resist ?? {},
    ...given,
    skills: [...new Set(skills)],
    fighterAt: (level) => fighterAt(level, build, given.speed),
  };
}

export const phase = (below: number, cry: string, speed: number, ...uses: readonly string[]): Phase => ({
  below,
  cry,
  speed,
  skills: uses.map(skillIdOf),
});
