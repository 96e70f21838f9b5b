// A page of a board, for anybody. Times are milliseconds since 1970.
import 'server-only';
import { z } from 'zod';
import { cachedRead } from '../cached-read.ts';
import { characterClassSchema, lookSchema } from '../characters.ts';
import { database } from '../database.ts';
import { product, timestamp } from '../sats.ts';

/** The boards themselves change once a minute at most. */
export const HISCORES_FRESH_SECONDS = 15;

const schema = product({
  total: z.number(),
  page: z.number(),
  pages: z.number(),
  updatedAt: timestamp,
  rows: z.array(
    product({
      place: z.number(),
      name: z.string(),
      class: characterClassSchema,
      level: z.number(),
      look: lookSchema,
      /** Empty when the player does not want to be found by it. */
      username: z.string(),
      value: z.number(),
    }),
  ),
});

export type HiscorePage = z.infer<typeof schema>;
export type HiscoreRow = HiscorePage['rows'][number];

/** Whoever asks makes sure that there is such a board. Pages count from 0. @throws AppError world_unreachable */
export function hiscores(board: string, page: number): Promise<HiscorePage> {
  return cachedRead(() => database().callProcedure('hiscores', [board, page], schema), {
    key: ['hiscores', board, String(page)],
    tags: ['hiscores'],
    freshSeconds: HISCORES_FRESH_SECONDS,
  });
}
