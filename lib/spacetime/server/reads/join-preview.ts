// Both sides of an offer to join, before anybody decides. Read with the receiver's own token, never cached.
import 'server-only';
import { z } from 'zod';
import { characterClassSchema, lookSchema } from '../characters.ts';
import { database } from '../database.ts';
import { option, product } from '../sats.ts';

const characterSchema = product({
  id: z.number(),
  name: z.string(),
  class: characterClassSchema,
  level: z.number(),
  look: lookSchema,
});

const sideSchema = product({
  username: z.string(),
  isGuest: z.boolean(),
  isRegistered: z.boolean(),
  /** Short name of the provider; empty for guests. */
  provider: z.string(),
  characters: z.array(characterSchema),
});

const schema = option(
  product({
    giver: sideSchema,
    receiver: sideSchema,
    /** How many characters of the side that goes can move. */
    room: z.number(),
    /** Whose user stays. */
    staying: z.enum(['receiver', 'giver']),
  }),
);

export type JoinPreview = NonNullable<z.infer<typeof schema>>;
export type JoinSide = JoinPreview['giver'];

/** Null when the offer is over, or was never made. @throws AppError world_unreachable, signed_out */
export function joinPreview(secret: string, token: string): Promise<JoinPreview | null> {
  return database().callProcedure('join_preview', [secret], schema, token);
}
