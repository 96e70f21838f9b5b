// Townsfolk who walk with somebody for a quest.
import { t, table } from 'spacetimedb/server';

/** Several may have asked for the same company: the first is followed, and it counts for all who come along. */
export const escort = table(
  { name: 'escort' },
  {
    id: t.u32().primaryKey().autoInc(),
    npcId: t.u32().index(),
    characterId: t.u32().index(),
    /** The body that is followed. */
    entity: t.u32(),
    /** The region of the map in which it ends. */
    region: t.u32(),
  },
);
