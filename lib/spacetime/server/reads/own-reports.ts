// What a person reported, and what became of it. Read with their own token, never cached.
import 'server-only';
import { z } from 'zod';
import { database } from '../database.ts';
import { timestamp } from '../sats.ts';

const row = z.object({
  id: z.number(),
  about: z.string(),
  category: z.string(),
  text: z.string(),
  at: timestamp,
  state: z.string(),
  answer: z.string(),
});

export type OwnReport = z.infer<typeof row>;

/** Latest first. @throws AppError world_unreachable, signed_out */
export async function ownReports(token: string): Promise<OwnReport[]> {
  const rows = await database().query('SELECT * FROM my_reports', row, token);
  return rows.sort((a, b) => b.at - a.at);
}
