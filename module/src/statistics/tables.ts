// What is counted of a character.
import { t, table } from 'spacetimedb/server';

export const statistic = table(
  { name: 'statistic' },
  {
    characterId: t.u32().primaryKey(),
    playSeconds: t.u64(),
    visits: t.u32(),
    linesSaid: t.u32(),
    doorsMoved: t.u32(),
    /** Up to when play time is counted, while somebody plays. */
    playingSince: t.option(t.timestamp()),
  },
);
