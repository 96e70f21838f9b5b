// What those who look after the game held against a person, then and now. Read with their own token, never cached.
import 'server-only';
import { z } from 'zod';
import { database } from '../database.ts';
import { option, timestamp } from '../sats.ts';

const row = z.object({
  id: z.number(),
  kind: z.string(),
  reason: z.string(),
  issued_at: timestamp,
  until: option(timestamp),
  lifted_at: option(timestamp),
  acknowledged_at: option(timestamp),
});

export interface OwnSanction {
  readonly id: number;
  readonly kind: string;
  readonly reason: string;
  /** Milliseconds since 1970, like all times here. */
  readonly issuedAt: number;
  /** Null when it does not end by itself. */
  readonly until: number | null;
  readonly liftedAt: number | null;
  readonly acknowledgedAt: number | null;
}

/** Latest first. @throws AppError world_unreachable, signed_out */
export async function ownSanctions(token: string): Promise<OwnSanction[]> {
  const rows = await database().query('SELECT * FROM my_sanctions', row, token);
  return rows
    .map(({ issued_at, lifted_at, acknowledged_at, ...sanction }) => {
      return { ...sanction, issuedAt: issued_at, liftedAt: lifted_at, acknowledgedAt: acknowledged_at };
    })
    .sort((a, b) => b.issuedAt - a.issuedAt);
}
