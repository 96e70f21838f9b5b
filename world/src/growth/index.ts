// How characters grow: `@hollowmere/world/growth`. Experience and levels, what a class is at a level, and what is told about it.

export type { Achievement } from './achievements/achievement.ts';
export { achievementOf, achievements, achievementsFor, earnedBy } from './achievements/achievements.ts';
export * from './attributes.ts';
export { type Deed, type DeedKey, deeds, killDeed, questDeed } from './deeds.ts';
export * from './experience.ts';
export { attributesWith, fighterOf, type PlayerBuild } from './fighter-of.ts';
