// How skills get better: from level to level the first rank comes by itself, the second and third are taught for coins by
// the trainer of one's class.
import type { CharacterClass } from '../characters.ts';
import type { ErrorCode } from '../errors.ts';
import type { Rank, Skill } from './skill.ts';
import { isBasicAttack } from './skills.ts';

/** Levels above a skill's own at which each rank can be had. */
const RANK_LEVELS = { 1: 0, 2: 4, 3: 9 } as const satisfies Record<Rank, number>;

/** The level that a rank of a skill takes. The last ranks come before the last level. */
export const rankLevel = (skill: Skill, rank: Rank): number => skill.level + RANK_LEVELS[rank];

/**
 * What a trainer asks for a rank, in coins: the first is free; then 10 + the square of the level it takes, and twice as
 * much for the third. It grows like the prices of gear, so that both compete for the same purse.
 */
export function trainingPrice(skill: Skill, rank: Rank): number {
  if (rank === 1) return 0;
  const level = rankLevel(skill, rank);
  return (10 + level * level) * (rank === 3 ? 2 : 1);
}

type TrainingRefusal = Extract<ErrorCode, 'no_such_skill' | 'not_learned' | 'fully_trained' | 'level_too_low'>;

/** The rank somebody would be taught next; a refusal when there is none. `known` is what they have now. */
export function nextTraining(
  skill: Skill,
  who: { readonly class: CharacterClass; readonly level: number },
  known: Rank | undefined,
): { readonly rank: 2 | 3; readonly price: number } | TrainingRefusal {
  if (skill.class !== who.class) return 'no_such_skill';
  if (known === undefined) return 'not_learned';
  if (known === 3 || isBasicAttack(skill)) return 'fully_trained';
  const rank = known === 1 ? 2 : 3;
  return who.level < rankLevel(skill, rank) ? 'level_too_low' : { rank, price: trainingPrice(skill, rank) };
}
