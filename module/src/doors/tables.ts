// Doors: the tiles of the map that change. Which there are is content of the map; whether they are open is here.
import { t, table } from 'spacetimedb/server';

export const door = table(
  { name: 'door', public: true },
  {
    /** The id of the door in the map. */
    id: t.u32().primaryKey(),
    chunk: t.u32().index(),
    tileX: t.u32(),
    tileY: t.u32(),
    open: t.bool(),
  },
);
