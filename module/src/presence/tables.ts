// Who is in the world: the session that links a user to a body, and how that body looks to everybody.
import { t, table } from 'spacetimedb/server';
import { CharacterClass, Look } from '../characters/tables.ts';

export const session = table(
  { name: 'session' },
  {
    userId: t.u32().primaryKey(),
    identity: t.identity(),
    /** The connection that plays; none while the body waits for its player to come back. */
    connectionId: t.option(t.connectionId()),
    characterId: t.u32().index(),
    /** The body: the key of `motion`, `pace` and `appearance`. New at each entry. */
    entity: t.u32().unique(),
    connectedAt: t.timestamp(),
    /** Written at most once a minute. */
    lastActivity: t.timestamp(),
    /** The tick at which the body goes, later with each harm; 0xffffffff while somebody plays it. */
    leavesAt: t.u32().index(),
  },
);

/** When it is next written down where somebody is. Beside the session, which is read by many and changes seldom. */
export const keeping = table(
  { name: 'keeping' },
  {
    userId: t.u32().primaryKey(),
    due: t.u32().index(),
  },
);

export const appearance = table(
  { name: 'appearance', public: true },
  {
    entity: t.u32().primaryKey(),
    /** Follows `motion.chunk`, so that one subscription by chunk brings both. */
    chunk: t.u32().index(),
    name: t.string(),
    class: CharacterClass,
    level: t.u32(),
    look: Look,
    isGuest: t.bool(),
    /** Kinds of worn things that show; 0 for none. */
    weapon: t.u16().default(0),
    shield: t.u16().default(0),
    head: t.u16().default(0),
    back: t.u16().default(0),
    chest: t.u16().default(0),
    hands: t.u16().default(0),
    legs: t.u16().default(0),
    feet: t.u16().default(0),
  },
);
