// Who may do what: users, the logins that lead to them, and the sign-ins that are theirs. All private, but for `profile`.
import { t, table } from 'spacetimedb/server';
import { CharacterClass, Look } from '../characters/tables.ts';

export const user = table(
  { name: 'user' },
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
  },
);

/** Which account at the website is which user. */
export const login = table(
  { name: 'login' },
  {
    /** The claim `account` of a game token: a keyed hash of provider and subject. */
    account: t.string().primaryKey(),
    userId: t.u32().index(),
    createdAt: t.timestamp(),
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

export const ProfileCharacter = t.object('ProfileCharacter', {
  name: t.string(),
  class: CharacterClass,
  level: t.u32(),
  look: Look,
});

/** What every stranger may read of a registered player; hiding deletes the row. */
export const profile = table(
  { name: 'profile', public: true },
  {
    usernameKey: t.string().primaryKey(),
    username: t.string(),
    joinedAt: t.timestamp(),
    lastSeen: t.timestamp(),
    characters: t.array(ProfileCharacter),
  },
);
