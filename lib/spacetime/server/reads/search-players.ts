// Players by a part of their name, for anybody. Not kept: what people look for is without end.
import 'server-only';
import { z } from 'zod';
import { characterClassSchema, lookSchema } from '../characters.ts';
import { database } from '../database.ts';
import { option, product, timestamp } from '../sats.ts';

const schema = product({
  total: z.number(),
  page: z.number(),
  pages: z.number(),
  players: z.array(
    product({
      username: z.string(),
      joinedAt: timestamp,
      characters: z.number(),
      level: z.number(),
      look: option(lookSchema),
      class: option(characterClassSchema),
    }),
  ),
});

export type FoundPlayers = z.infer<typeof schema>;
export type FoundPlayer = FoundPlayers['players'][number];

/** Pages count from 0. @throws AppError world_unreachable */
export function searchPlayers(query: string, page: number): Promise<FoundPlayers> {
  return database().callProcedure('search_players', [query, page], schema);
}
