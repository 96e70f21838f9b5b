// Where a person's characters stand on the hiscores. Asked with their own token, never cached.
import 'server-only';
import { z } from 'zod';
import { database } from '../database.ts';
import { product } from '../sats.ts';

const schema = z.array(
  product({ board: z.string(), character: z.string(), place: z.number(), value: z.number(), total: z.number() }),
);

export type OwnPlace = z.infer<typeof schema>[number];

/** @throws AppError world_unreachable, signed_out */
export function ownPlaces(token: string): Promise<OwnPlace[]> {
  return database().callProcedure('my_places', [], schema, token);
}
