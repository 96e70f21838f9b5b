// One player's profile for the page by their name.
import { usernameKey } from '@hollowmere/world/names';
import { t } from 'spacetimedb/server';
import { type Ctx, hollowmere } from '../schema.ts';
import { ProfileCharacter } from './tables.ts';

const PublicProfile = t.object('PublicProfile', {
  /** As they write it. */
  username: t.string(),
  joinedAt: t.timestamp(),
  lastSeen: t.timestamp(),
  online: t.bool(),
  characters: t.array(ProfileCharacter),
});

/** No username is longer, however it is written. Anybody may ask, and folding a name of megabytes takes seconds. */
const LONGEST_NAME = 40;

/** None when there is no such player, or they show no profile. */
export const publicProfile = hollowmere.procedure(
  { username: t.string() },
  t.option(PublicProfile),
  (ctx, { username }) => {
    if (username.length > LONGEST_NAME) return undefined;
    const key = usernameKey(username);
    return ctx.withTx((tx) => {
      const profile = tx.db.profile.usernameKey.find(key);
      if (profile === null) return undefined;
      const { joinedAt, lastSeen, characters } = profile;
      return { username: profile.username, joinedAt, lastSeen, characters, online: isInWorld(tx, key) };
    });
  },
);

function isInWorld(ctx: Ctx, key: string): boolean {
  const user = ctx.db.user.usernameKey.find(key);
  return user !== null && ctx.db.session.userId.find(user.id) !== null;
}
