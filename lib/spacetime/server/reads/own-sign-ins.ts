// Where a person is signed in. Read with their own token, never cached.
import 'server-only';
import { z } from 'zod';
import { database } from '../database.ts';
import { identity, timestamp } from '../sats.ts';

const row = z.object({
  identity,
  client: z.string(),
  first_used: timestamp,
  last_used: timestamp,
  current: z.boolean(),
  country: z.string().default(''),
  provider: z.string().default(''),
});

export interface OwnSignIn {
  /** 64 hexadecimal digits. */
  readonly identity: string;
  readonly client: string;
  /** Milliseconds since 1970. */
  readonly firstUsed: number;
  readonly lastUsed: number;
  /** ISO 3166, two letters; empty where nobody told. */
  readonly country: string;
  /** Short name of the provider it came from. */
  readonly provider: string;
  /** Whether it is the one that asks. */
  readonly isCurrent: boolean;
}

/** Those that still work, the present one first, then by last use. @throws AppError world_unreachable, signed_out */
export async function ownSignIns(token: string): Promise<OwnSignIn[]> {
  const rows = await database().query('SELECT * FROM my_sign_ins', row, token);
  return rows
    .map(({ first_used, last_used, current, ...signIn }) => {
      return { ...signIn, firstUsed: first_used, lastUsed: last_used, isCurrent: current };
    })
    .sort((a, b) => Number(b.isCurrent) - Number(a.isCurrent) || b.lastUsed - a.lastUsed);
}
