// What a person's characters have done so far. Read with their own token, never cached.
import 'server-only';
import { z } from 'zod';
import { database } from '../database.ts';

const row = z.object({
  character_id: z.number(),
  play_seconds: z.number(),
  visits: z.number(),
  lines_said: z.number(),
  doors_moved: z.number(),
});

export interface OwnStatistics {
  readonly characterId: number;
  readonly playSeconds: number;
  readonly visits: number;
  readonly linesSaid: number;
  readonly doorsMoved: number;
}

/** A row for each character that was ever played. @throws AppError world_unreachable, signed_out */
export async function ownStatistics(token: string): Promise<OwnStatistics[]> {
  const rows = await database().query('SELECT * FROM my_statistics', row, token);
  return rows.map(({ character_id, play_seconds, visits, lines_said, doors_moved }) => {
    return {
      characterId: character_id,
      playSeconds: play_seconds,
      visits,
      linesSaid: lines_said,
      doorsMoved: doors_moved,
    };
  });
}
