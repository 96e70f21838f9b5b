// In which region everybody is, and which they have seen.
import { t, table } from 'spacetimedb/server';

/** Of bodies that somebody plays; it goes with the body. */
export const whereabouts = table(
  { name: 'whereabouts' },
  {
    entity: t.u32().primaryKey(),
    characterId: t.u32().index(),
    /** An id of the map's regions; 0 outside of all. */
    region: t.u32(),
  },
);

export const exploration = table(
  { name: 'exploration' },
  {
    characterId: t.u32().primaryKey(),
    /** Ids of the map's regions, in the order in which they were first seen. */
    regions: t.array(t.u32()),
  },
);
