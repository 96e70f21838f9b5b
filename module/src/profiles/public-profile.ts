// One player's profile for the page by their name.
import { usernameKey } from '@hollowmere/world/names';
import { t } from 'spacetimedb/server';
import { livingCharacters } from '../characters/own-character.ts';
import { type CharacterRow, type Ctx, hollowmere } from '../schema.ts';
import { statisticOf } from '../statistics/statistic.ts';
import { ProfileCharacter } from './tables.ts';
import { privacyOf, visibilityOf } from './visibility.ts';
import { lastSeenOf, publicCharacter } from './write-profile.ts';

const PublicProfile = t.object('PublicProfile', {
  /** As they write it. */
  username: t.string(),
  joinedAt: t.timestamp(),
  /** None when the player does not tell. */
  lastSeen: t.option(t.timestamp()),
  /** Never of those who do not tell when they were last seen. */
  online: t.bool(),
  characters: t.array(ProfileCharacter),
  /** In the world, all of these characters together. */
  playSeconds: t.u64(),
});

/** No username is longer, however it is written. Anybody may ask, and folding a name of megabytes takes seconds. */
const LONGEST_NAME = 40;

/** None when there is no such player, or they hide altogether: strangers cannot tell the one from the other. */
export const publicProfile = hollowmere.procedure(
  { username: t.string() },
  t.option(PublicProfile),
  (ctx, { username }) => {
    if (username.length > LONGEST_NAME) return undefined;
    const key = usernameKey(username);
    return ctx.withTx((tx) => profileOf(tx, key));
  },
);

function profileOf(ctx: Ctx, key: string) {
  const user = ctx.db.user.usernameKey.find(key);
  if (user === null || visibilityOf(ctx, user) === 'hidden') return undefined;
  const { hideLastSeen } = privacyOf(ctx, user.id);
  const characters = livingCharacters(ctx, user.id);
  return {
    username: user.username,
    joinedAt: user.createdAt,
    lastSeen: hideLastSeen ? undefined : lastSeenOf(ctx, user),
    online: !hideLastSeen && ctx.db.session.userId.find(user.id) !== null,
    characters: characters.map(publicCharacter),
    playSeconds: playedBy(ctx, characters),
  };
}

function playedBy(ctx: Ctx, characters: readonly CharacterRow[]): bigint {
  return characters.reduce((sum, { id }) => sum + statisticOf(ctx, id).playSeconds, 0n);
}
