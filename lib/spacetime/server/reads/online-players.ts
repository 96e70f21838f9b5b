// Who is in the world right now and where, for anybody. Asked at most every few seconds, however many visitors come.
import 'server-only';
import { z } from 'zod';
import { cachedRead } from '../cached-read.ts';
import { characterClassSchema } from '../characters.ts';
import { database } from '../database.ts';
import { product } from '../sats.ts';

const FRESH_SECONDS = 5;

const schema = product({
  total: z.number(),
  page: z.number(),
  pages: z.number(),
  players: z.array(
    product({
      name: z.string(),
      class: characterClassSchema,
      level: z.number(),
      isGuest: z.boolean(),
      username: z.string(),
      region: z.string(),
    }),
  ),
});

export type OnlinePlayers = z.infer<typeof schema>;
export type OnlinePlayer = OnlinePlayers['players'][number];

const read = () => database().callProcedure('online_players', [0], schema);
const policy = { key: ['online-players'], tags: ['online-players'], freshSeconds: FRESH_SECONDS };

/** The first fifty by name; null while the world cannot be reached: pages say so in their own words. */
export async function onlinePlayers(): Promise<OnlinePlayers | null> {
  return cachedRead(read, policy).catch(() => null);
}
