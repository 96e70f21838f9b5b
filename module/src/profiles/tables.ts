// What strangers may read of players: a projection of users and characters that reducers write.
import { t, table } from 'spacetimedb/server';
import { CharacterClass, Look } from '../characters/tables.ts';

export const ProfileCharacter = t.object('ProfileCharacter', {
  name: t.string(),
  class: CharacterClass,
  level: t.u32(),
  look: Look,
});

/** Registered players who may be found. Whoever hides, from search or altogether, has no row; see `visibilityOf`. */
export const profile = table(
  { name: 'profile', public: true },
  {
    usernameKey: t.string().primaryKey(),
    username: t.string(),
    joinedAt: t.timestamp(),
    /** The first moment of 1970 when it is hidden. */
    lastSeen: t.timestamp(),
    characters: t.array(ProfileCharacter),
  },
);
