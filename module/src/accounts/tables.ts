// Who may do what: users, the logins that lead to them, and the sign-ins that are theirs. All private.
import { t, table } from 'spacetimedb/server';
import { momentAt } from '../moment.ts';

const LONG_AGO = momentAt(0n);

export const user = table(
  {
    name: 'user',
    // For staff, who look for beginnings of names, and for the newest of each kind.
    indexes: [
      { accessor: 'byName', algorithm: 'btree', columns: ['usernameKey', 'isGuest'] },
      { accessor: 'byKind', algorithm: 'btree', columns: ['isGuest', 'id'] },
    ],
  },
  {
    id: t.u32().primaryKey().autoInc(),
    /** The identity that registered. A label for people, never authority: only `signIn` maps a sender to a user. */
    identity: t.identity(),
    username: t.string(),
    /** See `usernameKey` in world/names: names that look alike share one. */
    usernameKey: t.string().unique(),
    createdAt: t.timestamp(),
    /** Written at most once a minute. */
    lastLogin: t.timestamp(),
    isGuest: t.bool(),
    /** Which version of the terms of use was accepted; 0 before there was any. */
    termsVersion: t.u32().default(0),
    renamedAt: t.option(t.timestamp()).default(undefined),
    /** Staff took the name away: another one is to be chosen before anything else, and why. */
    needsRename: t.bool().default(false),
    renameReason: t.string().default(''),
    /** The person is gone, and their data with them: the row only keeps what refers to it from dangling. */
    goneAt: t.option(t.timestamp()).default(undefined),
  },
);

/** Which account at the website is which user. */
export const login = table(
  { name: 'login', indexes: [{ accessor: 'byBeginning', algorithm: 'btree', columns: ['account', 'userId'] }] },
  {
    /** The claim `account` of a game token: a keyed hash of provider and subject. */
    account: t.string().primaryKey(),
    userId: t.u32().index(),
    createdAt: t.timestamp(),
    /** Short id of the OpenID provider; empty until it is used again, for logins older than this column. */
    provider: t.string().default(''),
    /** Written at most once a minute. */
    lastUsed: t.timestamp().default(LONG_AGO),
  },
);

/** One browser that signed in, or one guest: the only way from a sender to a user. */
export const signIn = table(
  { name: 'sign_in' },
  {
    identity: t.identity().primaryKey(),
    /** Empty for guests. */
    account: t.string().index(),
    /** 0 until registered. */
    userId: t.u32().index(),
    /** How the person proved who they are, as the provider says: `pwd`, `otp`... */
    amr: t.array(t.string()),
    /** When they did. */
    authTime: t.timestamp(),
    /** For the list of one's sign-ins: "Firefox, Linux". */
    client: t.string(),
    /** Hash of the session at the provider, by which it ends all sign-ins that came of it. */
    providerSession: t.string().index(),
    firstUsed: t.timestamp(),
    /** Written at most once a minute. */
    lastUsed: t.timestamp(),
    /** From then on it reads nothing and does nothing, for good. */
    revoked: t.option(t.timestamp()),
    /** It was ended by the logout at the provider: whatever else comes of the same session there is over as well. */
    endedByProvider: t.bool().default(false),
    /** Short id of the OpenID provider. */
    provider: t.string().default(''),
    /** ISO 3166, two letters, where the website was told; else empty. */
    country: t.string().default(''),
    /** One of `EndedReason`; empty while it lives. */
    endedReason: t.string().default(''),
  },
);

/** Beside the user row of a guest: counts guests, and finds those who stayed away. */
export const guest = table(
  { name: 'guest' },
  {
    userId: t.u32().primaryKey(),
    /** Days since the Unix epoch. */
    lastSeenDay: t.u32().index(),
  },
);

/** When a player was last in the world; written once a minute while they are. */
export const lastSeen = table({ name: 'last_seen' }, { userId: t.u32().primaryKey(), at: t.timestamp() });

/** Names that were given up, kept for a while for those who bore them. */
export const reservedName = table(
  { name: 'reserved_name' },
  {
    /** Kind and key of the name: `user:anna`, `character:brynja`. */
    key: t.string().primaryKey(),
    /** Who may take it back; 0 for nobody. */
    userId: t.u32().index(),
    /** The first day on which it is free, in days since the Unix epoch. */
    freeDay: t.u32().index(),
  },
);

/** How many people registered on a day. */
export const signUpDay = table({ name: 'sign_up_day' }, { day: t.u32().primaryKey(), count: t.u32() });
