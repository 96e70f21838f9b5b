// Characters: whom a user can play. Where one stands in the world is in `motion`; here is where it rests.
import { CHARACTER_CLASSES } from '@hollowmere/world/characters';
import { t, table } from 'spacetimedb/server';

export const CharacterClass = t.enum('CharacterClass', CHARACTER_CLASSES);

/** Each part is the number of a choice, counted from 0; see world/appearance. */
export const Look = t.object('Look', { skin: t.u8(), hair: t.u8(), hairColor: t.u8(), tunic: t.u8() });

export const character = table(
  { name: 'character', indexes: [{ accessor: 'byName', algorithm: 'btree', columns: ['nameKey', 'userId'] }] },
  {
    id: t.u32().primaryKey().autoInc(),
    /** The identity that made it. A label, never authority: `userId` is the reference. */
    userIdentity: t.identity(),
    userId: t.u32().index(),
    name: t.string(),
    /** Unique over all accounts, deleted characters included. */
    nameKey: t.string().unique(),
    class: CharacterClass,
    level: t.u32(),
    /** The resting place in units: written on leaving, on losing the connection, and every minute. */
    positionX: t.i32(),
    positionY: t.i32(),
    /** Where it looks, 1 to 8. */
    direction: t.u8(),
    look: Look,
    createdAt: t.timestamp(),
    /** When it was last in the world; before that, when it was made. */
    lastUpdated: t.timestamp(),
    deletedAt: t.option(t.timestamp()),
    /** Its place among those of its owner; equal ones by age. */
    sortOrder: t.u32().default(0),
    renamedAt: t.option(t.timestamp()).default(undefined),
    /** It came from a guest, or staff took its name away: it needs another before it enters the world. */
    needsRename: t.bool().default(false),
  },
);
