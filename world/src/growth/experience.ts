// From experience to level: the curve, and what a fight is worth. Quests pay by the same curve.

export const MAX_LEVEL = 30;

/**
 * Experience from one level to the next: 60 + 40 L + 12 L². The square makes each level longer than the one before while
 * what a fight is worth grows in a straight line; the bench `balance` shows the hours that come of it.
 */
export const levelSpan = (level: number): number => 60 + 40 * level + 12 * level * level;

const TOTALS: readonly number[] = totals();

function totals(): number[] {
  const sums = [0];
  for (let level = 1; level < MAX_LEVEL; level++) sums.push((sums[level - 1] ?? 0) + levelSpan(level));
  return sums;
}

/** All the experience it takes to be of a level, 0 for the first. Levels beyond the last take as much as the last. */
export function experienceAt(level: number): number {
  return TOTALS[Math.max(1, Math.min(MAX_LEVEL, level)) - 1] ?? 0;
}

/** The level somebody with that much experience has, 1 to {@link MAX_LEVEL}. */
export function levelAt(experience: number): number {
  let level = 1;
  while (level < MAX_LEVEL && experience >= experienceAt(level + 1)) level++;
  return level;
}

/** No more is kept than the last level takes: experience stays a `u32`, and the bar of it full. */
export const withExperience = (experience: number, gained: number): number =>
  Math.min(experienceAt(MAX_LEVEL), experience + gained);

/** What a creature is worth to somebody of its own level: a straight line. */
const BASE = 9;
const PER_LEVEL = 4;

/** Percent for each level that the creature stands above or below. Below 9 levels nothing is left. */
const PER_LEVEL_ABOVE = 5;
const PER_LEVEL_BELOW = 12;
const MOST_ABOVE = 25;

/**
 * What killing a creature is worth: (9 + 4 x its level) x the kind's own percent, x 5 % more for each level above one's own
 * (25 % at most) or 12 % less for each below.
 */
export function experienceFor(
  kind: { readonly experience: number },
  creatureLevel: number,
  playerLevel: number,
): number {
  const difference = creatureLevel - playerLevel;
  const percent =
    difference >= 0
      ? 100 + Math.min(MOST_ABOVE, PER_LEVEL_ABOVE * difference)
      : Math.max(0, 100 + PER_LEVEL_BELOW * difference);
  return Math.floor(((BASE + PER_LEVEL * creatureLevel) * kind.experience * percent) / 10_000);
}

/**
 * What each of several gets who had a part in a kill: all together a tenth more for each further one, shared evenly, so that
 * company is worth it but nobody is carried for nothing.
 */
export function sharedExperience(experience: number, people: number): number {
  return Math.floor((experience * (100 + 10 * (people - 1))) / (100 * people));
}
