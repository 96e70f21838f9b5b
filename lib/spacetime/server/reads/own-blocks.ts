// Whom a person does not want to hear. Read with their own token, never cached.
import 'server-only';
import { z } from 'zod';
import { database } from '../database.ts';
import { timestamp } from '../sats.ts';

const row = z.object({ username: z.string(), blocked_at: timestamp });

export interface OwnBlock {
  readonly username: string;
  /** Milliseconds since 1970. */
  readonly blockedAt: number;
}

/** Latest first. @throws AppError world_unreachable, signed_out */
export async function ownBlocks(token: string): Promise<OwnBlock[]> {
  const rows = await database().query('SELECT * FROM my_blocks', row, token);
  return rows
    .map(({ username, blocked_at }) => ({ username, blockedAt: blocked_at }))
    .sort((a, b) => b.blockedAt - a.blockedAt);
}
