// Drinking, eating and whatever else is done with things.
import { t, table } from 'spacetimedb/server';

/** Things of the same group wait for each other. */
export const useWait = table(
  {
    name: 'use_wait',
    indexes: [{ accessor: 'byCharacterAndGroup', algorithm: 'btree', columns: ['characterId', 'group'] }],
  },
  {
    id: t.u32().primaryKey().autoInc(),
    characterId: t.u32().index(),
    /** Its place among the groups of world/items. */
    group: t.u8(),
    /** The tick from which one of the group may be used. */
    until: t.u32(),
  },
);

/** Whoever is eating: it does them good every second, until it is eaten up or they are hurt. */
export const meal = table(
  { name: 'meal' },
  {
    entity: t.u32().primaryKey(),
    /** What each second gives. */
    health: t.u32(),
    energy: t.u32(),
    began: t.u32(),
    ends: t.u32(),
    /** When it does good next. */
    due: t.u32().index(),
  },
);
