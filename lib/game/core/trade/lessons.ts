// What a trainer can teach somebody: each skill of their class, how well they know it, and what the next rank costs and
// brings.
import type { CharacterClass } from '@hollowmere/world/characters';
import { sentenceOf } from '@hollowmere/world/errors';
import {
  isBasicAttack,
  knownRank,
  nextTraining,
  type Rank,
  rankLevel,
  rankOf,
  type Skill,
  skillsOfClass,
} from '@hollowmere/world/skills';

export interface Lesson {
  readonly skill: Skill;
  /** Undefined: it comes by itself at the level of the skill. */
  readonly known: Rank | undefined;
  /** What may be learned next. */
  readonly next: { readonly rank: Rank; readonly price: number } | undefined;
  /** Why nothing can be learned of it now. */
  readonly hindrance: string | undefined;
  /** What the next rank makes better, in words. */
  readonly gain: string | undefined;
}

interface Pupil {
  readonly class: CharacterClass;
  readonly level: number;
}

/** `trained` are the ranks that were paid for, by skill. */
export function lessonsFor(pupil: Pupil, trained: ReadonlyMap<number, number>): Lesson[] {
  return skillsOfClass(pupil.class)
    .filter((skill) => !isBasicAttack(skill))
    .map((skill) => lessonOf(skill, pupil, trained.get(skill.id) ?? 0));
}

function lessonOf(skill: Skill, pupil: Pupil, trained: number): Lesson {
  const known = knownRank(skill, pupil, trained);
  const next = nextTraining(skill, pupil, known);
  const coming: Rank | undefined = known === undefined ? 1 : known === 3 ? undefined : known === 1 ? 2 : 3;
  const gain = known && coming && gainOf(skill, known, coming);
  if (typeof next !== 'string') return { skill, known, next, hindrance: undefined, gain };
  const why =
    coming === undefined ? 'You know all there is to know about it.' : `From level ${rankLevel(skill, coming)}`;
  const hindrance = next === 'no_such_skill' ? sentenceOf(next) : why;
  return { skill, known, next: undefined, hindrance, gain };
}

/** "Power 120 to 140 percent". */
function gainOf(skill: Skill, now: Rank, then: Rank): string | undefined {
  const [before, after] = [rankOf(skill, now), rankOf(skill, then)];
  const parts = [
    before.power === after.power ? undefined : `power ${before.power} to ${after.power} percent`,
    before.effect && after.effect && before.effect.strength !== after.effect.strength
      ? `effect ${before.effect.strength} to ${after.effect.strength}`
      : undefined,
    before.effect && after.effect && before.effect.ticks !== after.effect.ticks
      ? `${before.effect.ticks / 20} to ${after.effect.ticks / 20} seconds`
      : undefined,
  ].filter((part) => part !== undefined);
  return parts.length > 0 ? parts.join(', ') : undefined;
}
