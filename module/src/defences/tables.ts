// Fixtures that are kept from waves of creatures for a quest.
import { t, table } from 'spacetimedb/server';

export const defence = table(
  { name: 'defence' },
  {
    /** An id of the map's fixtures: one stand at a time, for everybody who takes part. */
    fixture: t.u32().primaryKey(),
    quest: t.u16(),
    /** The wave that is under way, from 1. */
    wave: t.u8(),
  },
);
