// How a character grows: what it has lived through, what it was taught, what it may be proud of.
import { t, table } from 'spacetimedb/server';

export const growth = table(
  { name: 'growth' },
  {
    characterId: t.u32().primaryKey(),
    experience: t.u32(),
  },
);

/** Skills that were trained beyond the first rank. */
export const skillRank = table(
  { name: 'skill_rank' },
  {
    id: t.u32().primaryKey().autoInc(),
    characterId: t.u32().index(),
    skill: t.u16(),
    /** 2 or 3. */
    rank: t.u8(),
  },
);

export const achievement = table(
  { name: 'achievement' },
  {
    id: t.u32().primaryKey().autoInc(),
    characterId: t.u32().index(),
    achievement: t.u16(),
    earnedAt: t.timestamp(),
  },
);

/** How often a character has done what achievements and rankings ask about: kinds of creatures slain, quests, and so on. */
export const deed = table(
  { name: 'deed', indexes: [{ accessor: 'byCharacterAndKey', algorithm: 'btree', columns: ['characterId', 'key'] }] },
  {
    id: t.u32().primaryKey().autoInc(),
    characterId: t.u32().index(),
    /** A word of world/growth. */
    key: t.string(),
    count: t.u32(),
  },
);
