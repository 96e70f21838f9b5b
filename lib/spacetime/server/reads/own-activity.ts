// What happened to a person's account, as written down for them. Read with their own token, never cached.
import 'server-only';
import { z } from 'zod';
import { database } from '../database.ts';
import { timestamp } from '../sats.ts';

const row = z.object({
  id: z.number(),
  at: timestamp,
  kind: z.string(),
  detail: z.string(),
  client: z.string(),
  country: z.string(),
});

export type OwnActivity = z.infer<typeof row>;

/** Newest first. @throws AppError world_unreachable, signed_out */
export async function ownActivity(token: string): Promise<OwnActivity[]> {
  const rows = await database().query('SELECT * FROM my_activity', row, token);
  return rows.sort((a, b) => b.at - a.at || b.id - a.id);
}
