// What the world says to a person about their own account. Read with their own token, never cached.
import 'server-only';
import { z } from 'zod';
import { database } from '../database.ts';
import { option, plainEnum, timestamp } from '../sats.ts';

const row = z.object({
  state: plainEnum(['ok', 'unregistered', 'signed_out', 'banned', 'guests_closed']),
  username: z.string(),
  reason: z.string(),
  until: option(timestamp),
});

export type OwnStatus = z.infer<typeof row>;

/** @throws AppError world_unreachable, signed_out */
export async function ownStatus(token: string): Promise<OwnStatus> {
  const [status] = await database().query('SELECT * FROM my_status', row, token);
  return status ?? { state: 'unregistered', username: '', reason: '', until: null };
}
