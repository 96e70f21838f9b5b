// All skills together, and what somebody of a class and level knows of them.
import { CHARACTER_CLASSES, type CharacterClass } from '../characters.ts';
import { clericSkills } from './cleric.ts';
import { creatureSkills } from './creature-skills.ts';
import { mageSkills } from './mage.ts';
import { rangerSkills } from './ranger.ts';
import type { Rank, Skill } from './skill.ts';
import { warriorSkills } from './warrior.ts';

export const skills: readonly Skill[] = [
  ...warriorSkills,
  ...mageSkills,
  ...rangerSkills,
  ...clericSkills,
  ...creatureSkills,
];

const byId = new Map(skills.map((skill) => [skill.id, skill]));
const byKey = new Map(skills.map((skill) => [skill.key, skill]));

export const skillOfId = (id: number): Skill | undefined => byId.get(id);

/** The id content means by a key. Throws for a key there is none of: a mistake in a table, found when it is read. */
export function skillIdOf(key: string): number {
  const skill = byKey.get(key);
  if (!skill) throw new Error(`There is no skill ${key}.`);
  return skill.id;
}

const ofClass: Readonly<Record<CharacterClass, readonly Skill[]>> = Object.fromEntries(
  CHARACTER_CLASSES.map((name) => [name, skills.filter((skill) => skill.class === name)]),
) as Record<CharacterClass, Skill[]>;

/** The plain attack first, then six in the order in which they are learned. */
export const skillsOfClass = (name: CharacterClass): readonly Skill[] => ofClass[name];

/** What one does with empty energy. */
export function basicAttackOf(name: CharacterClass): Skill {
  const [basic] = ofClass[name];
  if (!basic) throw new Error(`A ${name} has no skills.`);
  return basic;
}

export const isBasicAttack = (skill: Skill): boolean =>
  skill.class !== 'creature' && basicAttackOf(skill.class) === skill;

/**
 * The rank at which somebody knows a skill; undefined when they do not. The first rank comes by itself with the level,
 * `trained` is what they paid for (0 for nothing).
 */
export function knownRank(
  skill: Skill,
  who: { readonly class: CharacterClass; readonly level: number },
  trained: number,
): Rank | undefined {
  if (skill.class !== who.class || who.level < skill.level) return undefined;
  return trained >= 3 ? 3 : trained === 2 ? 2 : 1;
}
