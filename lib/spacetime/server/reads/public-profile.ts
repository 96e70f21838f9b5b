// What every stranger may read of a player. Times are milliseconds since 1970.
import 'server-only';
import { usernameKey } from '@hollowmere/world/names';
import { z } from 'zod';
import { cachedRead } from '../cached-read.ts';
import { characterClassSchema, lookSchema } from '../characters.ts';
import { database } from '../database.ts';
import { option, product, timestamp } from '../sats.ts';

const FRESH_SECONDS = 30;

const schema = option(
  product({
    username: z.string(),
    joinedAt: timestamp,
    /** Null when the player does not tell. */
    lastSeen: option(timestamp),
    online: z.boolean(),
    characters: z.array(
      product({ name: z.string(), class: characterClassSchema, level: z.number(), look: lookSchema }),
    ),
    /** In the world, all of these characters together. */
    playSeconds: z.number(),
  }),
);

export type PublicProfile = NonNullable<z.infer<typeof schema>>;

/** The cache tag of a player's profile. */
export const profileTag = (username: string) => `profile:${usernameKey(username)}`;

/** Thrown out of the cache, which keeps no failures: addresses can be made up without end, and each would stay on disk. */
class NoProfile extends Error {}

/** Null when nobody of that name shows a profile. @throws AppError world_unreachable */
export async function publicProfile(username: string): Promise<PublicProfile | null> {
  const read = async () => {
    const profile = await database().callProcedure('public_profile', [username], schema);
    if (profile === null) throw new NoProfile(username);
    return profile;
  };
  const policy = {
    key: ['public-profile', usernameKey(username)],
    tags: [profileTag(username)],
    freshSeconds: FRESH_SECONDS,
  };
  return cachedRead(read, policy).catch((error: unknown) => {
    if (error instanceof NoProfile) return null;
    throw error;
  });
}
