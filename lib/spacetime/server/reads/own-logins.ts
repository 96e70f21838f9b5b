// The logins by which a person can come in. Read with their own token, never cached.
import 'server-only';
import { z } from 'zod';
import { database } from '../database.ts';
import { timestamp } from '../sats.ts';

const row = z.object({
  account: z.string(),
  provider: z.string(),
  created_at: timestamp,
  last_used: timestamp,
  current: z.boolean(),
});

export interface OwnLogin {
  /** The world's name for it: what a provider calls the person never gets there. */
  readonly account: string;
  /** Short name of the provider; empty for logins older than short names. */
  readonly provider: string;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  readonly lastUsed: number;
  /** Whether it is the one that asks. */
  readonly isCurrent: boolean;
}

/** Oldest first. @throws AppError world_unreachable, signed_out */
export async function ownLogins(token: string): Promise<OwnLogin[]> {
  const rows = await database().query('SELECT * FROM my_logins', row, token);
  return rows
    .map(({ account, provider, created_at, last_used, current }) => {
      return { account, provider, createdAt: created_at, lastUsed: last_used, isCurrent: current };
    })
    .sort((a, b) => a.createdAt - b.createdAt);
}
