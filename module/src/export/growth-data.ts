// What a character has become: experience, lessons, deeds and achievements, quests, the places it has seen.
import { achievementOf } from '@hollowmere/world/growth';
import { worldMap } from '@hollowmere/world/map';
import { questOf } from '@hollowmere/world/quests';
import { skillOfId } from '@hollowmere/world/skills';
import { logOf } from '../quests/log.ts';
import type { Ctx } from '../schema.ts';

export function growthData(ctx: Ctx, characterId: number) {
  const explored = ctx.db.exploration.characterId.find(characterId)?.regions ?? [];
  return {
    experience: ctx.db.growth.characterId.find(characterId)?.experience ?? 0,
    lessons: [...ctx.db.skillRank.characterId.filter(characterId)].map(({ skill, rank }) => {
      return { skill: skillOfId(skill)?.name, rank };
    }),
    deeds: Object.fromEntries([...ctx.db.deed.characterId.filter(characterId)].map(({ key, count }) => [key, count])),
    achievements: [...ctx.db.achievement.characterId.filter(characterId)].map(({ achievement, earnedAt }) => {
      return { name: achievementOf(achievement)?.name, earnedAt };
    }),
    quests: logOf(ctx, characterId).map(({ quest, state, step, counts, choice, times }) => {
      return { name: questOf(quest)?.name, state, step, counts, choice, timesFinished: times };
    }),
    placesSeen: explored.map((region) => worldMap.regions.find(({ id }) => id === region)?.name),
  };
}
