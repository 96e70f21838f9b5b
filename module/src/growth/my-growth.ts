// How far one's own character has come.
import { t } from 'spacetimedb/server';
import { ownPlayedId } from '../characters/own-character.ts';
import { hollowmere } from '../schema.ts';

const OwnGrowth = t.row('OwnGrowth', { characterId: t.u32().primaryKey(), experience: t.u32() });
const OwnSkillRank = t.row('OwnSkillRank', { skill: t.u16().primaryKey(), rank: t.u8() });
const OwnAchievement = t.row('OwnAchievement', { achievement: t.u16().primaryKey(), earnedAt: t.timestamp() });
const OwnDeed = t.row('OwnDeed', { key: t.string().primaryKey(), count: t.u32() });

export const myGrowth = hollowmere.view({ public: true }, t.option(OwnGrowth), (ctx) => {
  const characterId = ownPlayedId(ctx);
  if (characterId === 0) return undefined;
  return ctx.db.growth.characterId.find(characterId) ?? { characterId, experience: 0 };
});

/** Skills that were trained beyond the first rank. */
export const mySkillRanks = hollowmere.view({ public: true }, t.array(OwnSkillRank), (ctx) =>
  [...ctx.db.skillRank.characterId.filter(ownPlayedId(ctx))].map(({ skill, rank }) => ({ skill, rank })),
);

export const myAchievements = hollowmere.view({ public: true }, t.array(OwnAchievement), (ctx) =>
  [...ctx.db.achievement.characterId.filter(ownPlayedId(ctx))].map(({ achievement, earnedAt }) => {
    return { achievement, earnedAt };
  }),
);

export const myDeeds = hollowmere.view({ public: true }, t.array(OwnDeed), (ctx) =>
  [...ctx.db.deed.characterId.filter(ownPlayedId(ctx))].map(({ key, count }) => ({ key, count })),
);
