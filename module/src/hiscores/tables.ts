// Rankings. `standing` is everybody's, kept as values change; `hiscore` is the part that is shown, written from it now and
// then; `hiscoreBoard` remembers what is due. Boards are content of world/hiscores.
import { t, table } from 'spacetimedb/server';
import { CharacterClass, Look } from '../characters/tables.ts';

/** What a line of the hiscores shows, but for its place. */
const shown = () => ({
  name: t.string(),
  class: CharacterClass,
  level: t.u32(),
  look: Look,
  /** Empty when the player does not want to be found by it. */
  username: t.string(),
  value: t.u64(),
});

export const standing = table(
  { name: 'standing', indexes: [{ accessor: 'byOrder', algorithm: 'btree', columns: ['board', 'order'] }] },
  {
    /** `level:17`. */
    key: t.string().primaryKey(),
    board: t.string(),
    characterId: t.u32().index(),
    /** Smaller stands higher; see `standingOrder`. */
    order: t.u64(),
    /** The entry it has in `hiscore` when it stands high enough. */
    entry: t.string(),
    ...shown(),
  },
);

export const hiscore = table(
  {
    name: 'hiscore',
    public: true,
    indexes: [{ accessor: 'byPlace', algorithm: 'btree', columns: ['board', 'place'] }],
  },
  {
    /** Board and key of the character's name: `level:brynja`. */
    entry: t.string().primaryKey(),
    board: t.string().index(),
    /** Counted from 1. */
    place: t.u32(),
    ...shown(),
  },
);

export const hiscoreBoard = table(
  { name: 'hiscore_board' },
  {
    board: t.string().primaryKey(),
    /** How many stand on it, shown or not. */
    ranked: t.u32(),
    /** Whether what is shown may differ from what is kept. */
    isStale: t.bool(),
    /** The order of the last place shown; only who stands before it is looked at. */
    cutoff: t.u64(),
    /** When the whole of it was last brought up to date. */
    writtenAt: t.timestamp(),
    /** The tick at which it became stale, if it is: lateness counts from there. */
    staleSince: t.u32().default(0),
  },
);
